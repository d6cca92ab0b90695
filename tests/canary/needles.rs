//! The needles: what is planted, and what each of it looks like in every spelling that a program, a library or a server
//! may give it.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use md5::{Digest, Md5};
use sha2::Sha256;

/// The characters that escaping changes stand in all that may hold them. A header takes ASCII without blanks only.
pub const PASSWORD: &str = "Uq7\"\\/+%ž Kd93LonginWq5v";
pub const SESSION: &str = "Sx4\"\\/+%~Ry81mQw2zTnB6e";
/// Nothing but letters and digits, as most tokens are: it passes for a code, for a name and for an id.
pub const TOKEN: &str = "t7Kq2mVx9RzL4wBn8CyDe3";
pub const CUSTOMER_PASSWORD: &str = "Zr6\"\\/+%ž Wb27cusTomJ9k";
pub const SOCIAL_TOKEN: &str = "Nf8\"\\/+%ž Gh35sociAlX1p";
pub const AUTH_TOKEN: &str = "Vd2\"\\/+%ž Lm64authTokY8s";
pub const PROXY_PASSWORD: &str = "Px5\"\\/+%ž Jc19proxyPwQ7d";
pub const EMAIL: &str = "canaryk7q2vexw@example.org";
pub const PHONE: &str = "420771935268";
pub const LAST_NAME: &str = "Žlutá\"\\/+% Kanar7Q2xVoba";

/// How secret something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It may be seen nowhere.
    Secret,
    /// Data: an answer and a curl command may show it.
    Personal,
}

/// Something that is planted.
#[derive(Debug)]
pub struct Planted {
    pub name: &'static str,
    pub text: String,
    pub kind: Kind,
}

/// Everything that is planted.
pub static PLANTED: LazyLock<Vec<Planted>> = LazyLock::new(|| {
    let secrets = [
        ("the user's password", PASSWORD),
        ("the session's token", SESSION),
        ("the environment's token", TOKEN),
        ("the customer's password", CUSTOMER_PASSWORD),
        ("the social network's token", SOCIAL_TOKEN),
        ("the application's token", AUTH_TOKEN),
        ("the proxy's password", PROXY_PASSWORD),
    ];
    let personal = [("the e-mail address", EMAIL), ("the phone number", PHONE), ("the last name", LAST_NAME)];
    let planted = |kind| move |(name, text): (_, &str)| Planted { name, text: text.to_owned(), kind };
    let proofs = proofs().map(|text| Planted { name: "the proof of Basic", text, kind: Kind::Secret });
    let given = secrets.into_iter().map(planted(Kind::Secret)).chain(personal.into_iter().map(planted(Kind::Personal)));
    given.chain(proofs).collect()
});

/// What the Basic scheme makes of the password, for this hour and the next: as good as the password while it lasts.
fn proofs() -> impl Iterator<Item = String> {
    [0, 1].into_iter().map(|hours| {
        let hour = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(hours)).strftime("%Y%m%d%H");
        hex(&Sha256::digest(format!("{}{hour}", hex(&Md5::digest(PASSWORD)))))
    })
}

type Spell = fn(&str) -> Vec<String>;

/// Every encoding that is looked for.
pub static ENCODINGS: &[(&str, Spell)] = &[
    ("raw", |text| vec![text.to_owned()]),
    // Whatever an escape does to the rest, and if the rest is cut off.
    ("core", |text| vec![core(text).to_owned()]),
    ("base64", |text| aligned(text, &STANDARD_NO_PAD)),
    ("URL-safe base64", |text| aligned(text, &URL_SAFE_NO_PAD)),
    ("hex", |text| vec![hex(text.as_bytes())]),
    ("HEX", |text| vec![hex(text.as_bytes()).to_uppercase()]),
    ("percent", |text| percent(text, str::to_uppercase)),
    ("lower-case percent", |text| percent(text, str::to_lowercase)),
    ("JSON", json),
    ("JSON in \\u", |text| vec![escaped(text, |_| true), escaped(text, |_| true).to_uppercase().replace("\\U", "\\u")]),
    ("MD5", |text| hex_forms(&Md5::digest(text))),
    ("MD5 in base64", |text| base64_forms(&Md5::digest(text))),
    ("SHA-256", |text| hex_forms(&Sha256::digest(text))),
    ("SHA-256 in base64", |text| base64_forms(&Sha256::digest(text))),
];

/// The longest run of ASCII letters and digits: no escape changes it.
pub fn core(text: &str) -> &str {
    let runs = text.split(|c: char| !c.is_ascii_alphanumeric());
    runs.max_by_key(|run| run.len()).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn hex_forms(bytes: &[u8]) -> Vec<String> {
    vec![hex(bytes), hex(bytes).to_uppercase()]
}

fn base64_forms(bytes: &[u8]) -> Vec<String> {
    vec![STANDARD_NO_PAD.encode(bytes), URL_SAFE_NO_PAD.encode(bytes)]
}

/// The characters that do not depend on what stands before and after, for each place that the text can begin at.
fn aligned(text: &str, engine: &GeneralPurpose) -> Vec<String> {
    let shift = |before: usize| {
        let whole = engine.encode([&vec![0; before], text.as_bytes()].concat());
        whole[(before * 8).div_ceil(6)..(before + text.len()) * 8 / 6].to_owned()
    };
    (0..3).map(shift).collect()
}

/// URLs, forms and paths differ in what they leave as it is.
fn percent(text: &str, case: fn(&str) -> String) -> Vec<String> {
    let kept = ["", "-_.~", "-_.*", "-_.~!$&'()*+,;=", "-_.~!$&'()*+,;=:@/\\|^"];
    let byte = |byte: u8, plain: bool| if plain { char::from(byte).to_string() } else { case(&format!("%{byte:02x}")) };
    let all = text.bytes().map(|each| byte(each, false)).collect();
    let some = kept.iter().map(|kept| {
        let plain = |each: u8| each.is_ascii_alphanumeric() || kept.as_bytes().contains(&each);
        text.bytes().map(|each| byte(each, plain(each))).collect::<String>()
    });
    some.flat_map(|text| [text.replace("%20", "+"), text]).chain([all]).collect()
}

fn json(text: &str) -> Vec<String> {
    let quoted = serde_json::Value::from(text).to_string();
    let inner = quoted[1..quoted.len() - 1].to_owned();
    let ascii = escaped(&inner, |c| !c.is_ascii());
    // Some servers escape the slash too.
    [inner, ascii].into_iter().flat_map(|text| [text.replace('/', "\\/"), text]).collect()
}

/// Some characters as `\u017e`.
fn escaped(text: &str, which: fn(char) -> bool) -> String {
    let mut units = [0; 2];
    let escape = |c: char| c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
    let mut escape = escape;
    text.chars().map(|c| if which(c) { escape(c) } else { c.to_string() }).collect()
}

/// One spelling of one planted thing.
#[derive(Debug)]
pub struct Needle {
    pub planted: &'static Planted,
    pub encoding: &'static str,
    bytes: Vec<u8>,
}

impl Needle {
    /// Whether the text stands there as it is, but for the quotes of JSON. A secret of letters and digits alone is the same
    /// in many spellings.
    pub fn is_plain(&self) -> bool {
        let text = &self.planted.text;
        let plain = [vec![text.clone(), core(text).to_owned()], json(text)].concat();
        plain.iter().any(|plain| plain.as_bytes() == self.bytes)
    }
}

/// All needles by their first bytes, so that one walk over a text finds them all.
static NEEDLES: LazyLock<HashMap<[u8; 4], Vec<Needle>>> = LazyLock::new(|| {
    let mut index: HashMap<[u8; 4], Vec<Needle>> = HashMap::new();
    for planted in PLANTED.iter() {
        for (encoding, spell) in ENCODINGS {
            for text in spell(&planted.text) {
                let bytes = text.into_bytes();
                let start = *bytes.first_chunk().expect("a needle is longer than four bytes");
                index.entry(start).or_default().push(Needle { planted, encoding, bytes });
            }
        }
    }
    index
});

/// Every needle that stands in the bytes, with the place where it begins.
pub fn find(bytes: &[u8]) -> Vec<(&'static Needle, usize)> {
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    for (at, start) in bytes.windows(4).enumerate() {
        let Some(needles) = NEEDLES.get(start) else { continue };
        for needle in needles.iter().filter(|needle| bytes[at..].starts_with(&needle.bytes)) {
            if known.insert((needle.planted.name, needle.encoding)) {
                found.push((needle, at));
            }
        }
    }
    found
}

#[test]
fn what_is_planted_is_long_and_tells_itself_apart() {
    for planted in PLANTED.iter() {
        assert!(planted.text.len() >= 16 || planted.kind == Kind::Personal, "{} is short", planted.name);
        assert!(core(&planted.text).len() >= 12, "{} has no core", planted.name);
        for (_, spell) in ENCODINGS {
            for text in spell(&planted.text) {
                let names: BTreeSet<&str> =
                    find(text.as_bytes()).iter().map(|(needle, _)| needle.planted.name).collect();
                assert_eq!(names, BTreeSet::from([planted.name]), "{text}");
            }
        }
    }
}
