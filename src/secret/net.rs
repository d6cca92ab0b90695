//! The second net: a line about to be shown or logged that holds a live secret, as it is or in a usual encoding, is withheld.
//! Nothing should ever be caught; what is, is a defect of the code that wrote the line.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use md5::{Digest, Md5};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use sha2::Sha256;
use zeroize::Zeroizing;

/// What stands in the place of a withheld line.
pub const WITHHELD: &str = "(a line was withheld: it held a secret)";

/// A shorter secret would be found in every other word.
const SHORTEST: usize = 8;

/// What a query string escapes at the least; the letters that follow `%` may be of either case.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'%').add(b'&').add(b'+').add(b'=');

static LIVE: Mutex<Vec<Weak<Zeroizing<String>>>> = Mutex::new(Vec::new());

/// Looks out for a secret until its last copy is gone.
pub(super) fn watch(secret: &Arc<Zeroizing<String>>) {
    // A word of lower-case letters is as likely to be part of a sentence of ours.
    let common = secret.bytes().all(|byte| byte.is_ascii_lowercase());
    if secret.len() < SHORTEST || common {
        return;
    }
    let mut live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
    live.retain(|watched| watched.strong_count() > 0);
    live.push(Arc::downgrade(secret));
}

/// Whether a live secret stands in the text: as it is, escaped as in JSON or a URL, in base64 or hex, or as MD5 or SHA-256.
pub fn catches(text: &str) -> bool {
    let live: Vec<_> = {
        let live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
        live.iter().filter_map(Weak::upgrade).collect()
    };
    live.iter().any(|secret| stands_in(secret, text))
}

/// The text, with [`WITHHELD`] in the place of every line that holds a live secret.
pub fn strain(text: &str) -> Cow<'_, str> {
    if !catches(text) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let end = if line.ends_with('\n') { "\n" } else { "" };
        if catches(line) { format!("{WITHHELD}{end}") } else { line.to_owned() }
    });
    let strained: String = lines.collect();
    // A secret of several lines stands in none of them.
    Cow::Owned(if catches(&strained) { format!("{WITHHELD}\n") } else { strained })
}

fn stands_in(secret: &str, text: &str) -> bool {
    let json = Zeroizing::new(serde_json::Value::from(secret).to_string());
    let percent = Zeroizing::new(utf8_percent_encode(secret, ESCAPED).to_string());
    let form = Zeroizing::new(percent.replace("%20", "+"));
    let plain = [secret, &json[1..json.len() - 1], &percent, &form];
    plain.into_iter().chain(pieces(secret)).any(|needle| text.contains(needle))
        || base64(secret.as_bytes())
            .iter()
            .any(|needle| text.contains(needle.as_str()) || text.contains(&url_safe(needle)))
        || [hex(secret.as_bytes()), hex(&Md5::digest(secret)), hex(&Sha256::digest(secret))]
            .iter()
            .any(|needle| text.contains(needle.as_str()) || text.contains(&needle.to_ascii_uppercase()))
}

/// The parts of a secret that no escape changes and that are no words: letters and digits mixed.
fn pieces(secret: &str) -> impl Iterator<Item = &str> {
    let has = |piece: &str, kind: fn(&u8) -> bool| piece.as_bytes().iter().any(kind);
    secret.split(|c: char| !c.is_ascii_alphanumeric()).filter(move |piece| {
        piece.len() >= SHORTEST && has(piece, u8::is_ascii_digit) && has(piece, u8::is_ascii_alphabetic)
    })
}

/// The part of the base64 text that is the same wherever in a longer text the secret begins, for the three beginnings.
fn base64(secret: &[u8]) -> [Zeroizing<String>; 3] {
    [0, 1, 2].map(|before| {
        let padded = Zeroizing::new([&b"\0\0"[..before], secret].concat());
        let text = Zeroizing::new(STANDARD_NO_PAD.encode(&padded));
        // A letter holds six bits: those that the bytes before or behind have a part in differ.
        let from = (before * 8).div_ceil(6);
        let to = padded.len() * 8 / 6;
        Zeroizing::new(text[from..to].to_owned())
    })
}

fn url_safe(base64: &str) -> String {
    base64.replace('+', "-").replace('/', "_")
}

fn hex(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::super::Secret;
    use super::*;

    #[test]
    fn a_line_with_a_secret_is_withheld_in_every_spelling() {
        let secret = Secret::new("Vr\"8 /+ž%n3ttest8piece");
        let text = secret.expose();
        let encoded = |prefix: &str| STANDARD_NO_PAD.encode(format!("{prefix}{text}:x"));
        let spellings = [
            text.to_owned(),
            serde_json::Value::from(text).to_string(),
            utf8_percent_encode(text, ESCAPED).to_string(),
            encoded(""),
            encoded("a"),
            encoded("ab"),
            url_safe(&encoded("login:")),
            hex(text.as_bytes()).to_string(),
            hex(text.as_bytes()).to_uppercase(),
            hex(&Md5::digest(text)).to_string(),
            hex(&Sha256::digest(text)).to_string(),
            "n3ttest8piece".to_owned(),
        ];
        for spelling in spellings {
            assert_eq!(strain(&format!("one\na {spelling} b\nthree\n")), format!("one\n{WITHHELD}\nthree\n"));
        }
        assert_eq!(strain("nothing of the kind\n"), "nothing of the kind\n");
    }

    #[test]
    fn a_secret_of_two_lines_takes_the_whole_text() {
        let _secret = Secret::new("net-test-first\nnet-test-second");
        assert_eq!(strain("a\nnet-test-first\nnet-test-second\nb\n"), format!("{WITHHELD}\n"));
    }

    #[test]
    fn the_dead_the_short_and_the_common_are_let_through() {
        drop(Secret::new("net-test-dead-9"));
        let _short = Secret::new("net-7x");
        let _word = Secret::new("nettestword");
        let _whole = Secret::around("{\"net-test-around\":1}");
        let text = "net-test-dead-9 net-7x nettestword {\"net-test-around\":1}";
        assert_eq!(strain(text), text);
    }
}
