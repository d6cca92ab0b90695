//! Random customers as a server may send them, and random edits as a person may ask for them.

use std::collections::HashSet;
use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::fields::{AGREEMENTS, FIELDS, LANGUAGE, READ_ONLY};
use super::json::Json;

/// One record and all that is asked of it.
#[derive(Debug, Clone)]
pub struct Case {
    pub record: Json,
    pub edits: Edits,
    /// Whether the project's kinds of consent are known.
    pub defined: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Edits {
    pub file: File,
    pub set: Vec<Set>,
    pub unset: Vec<&'static str>,
}

#[derive(Debug, Clone, Default)]
pub enum File {
    #[default]
    None,
    /// The record as an editor leaves it: known and other fields put or removed, the keys at the top in a new order.
    Whole(Vec<Entry>, usize),
    Patch(Vec<Entry>),
}

/// One place in a file.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A good value of a known field.
    Known(usize, usize),
    /// Null: removes in a patch, and in a whole record is left out where the API takes no null.
    Null(usize),
    Other(&'static str, Json),
}

#[derive(Debug, Clone)]
pub enum Set {
    /// The field's own flag.
    Flag(usize, usize),
    /// `PATH=VALUE`.
    Text(&'static str, String),
    /// `PATH:=JSON`.
    Json(&'static str, Json),
    /// `PATH:=JSON` for a field with a flag.
    Known(usize, usize),
}

const CONSENT_VALUE: &str = "personal_information.consents.0.consent_value";

/// The agreements among the fields.
const AGREEMENT_ROWS: Range<usize> = FIELDS.len() - AGREEMENTS.len()..FIELDS.len();

/// Paths that no flag has. Their names are near no known one, which would be refused as a slip.
pub const OTHER_PATHS: &[&str] = &[
    "t_new",
    "t_plain",
    "t_obj.a",
    "t_obj.a.b",
    "t_new.b.c",
    "t_list.0",
    "t_list.1.a",
    "personal_information.p_new",
    "personal_information.p_plain",
    "personal_information.p_obj.a",
    "personal_information.address.a_extra_part",
    "personal_information.agreement.g_extra_part",
    "personal_information.consents.0.c_extra",
    CONSENT_VALUE,
    "personal_information.consents.1",
];

/// Those that a file may name: entries of `consents` have rules of their own. A path may begin with a nameless step.
const FILE_PATHS: &[&str] = &[
    "t_new",
    "t_plain",
    "t_obj.a",
    "t_obj.a.b",
    "t_new.b.c",
    "t_list.0",
    ".e_new",
    "personal_information.p_new",
    "personal_information.p_obj.a",
    "personal_information..e_new",
    "personal_information.address.a_extra_part",
    "personal_information.agreement.g_extra_part",
];

const ODD: &[&str] = &[
    "",
    " ",
    ".",
    "a.b",
    "x_1",
    "žluť",
    "鍵",
    "K ",
    "a\"b\\",
    "null",
    "\u{202e}",
    "\u{0}\u{7f}\u{9b}",
    "🙂",
    "e\u{301}",
    "\n\t\r\u{8}\u{c}",
    "\u{2028}\u{feff}",
    "\u{10ffff}",
    "0",
    "email",
    "personal_information",
    "personal_information.email",
    "last_change",
    "$serde_json::x",
];
/// Exponents stand in the form that reading gives them; a test of its own says which.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "1.0",
    "1.10",
    "1e+400",
    "1e+2",
    "-1.5e-7",
    "12345678901234567890.1200",
    "0.10",
    "98765432109876543210987654321",
    "2",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => select(ODD).prop_map(str::to_owned),
        1 => vec(any::<char>(), 0..6).prop_map(|chars| chars.into_iter().collect()),
        1 => select(&["yes", "985-02-12", "Dear Mr. Smith", "c-gtc", "O'Neil"][..]).prop_map(str::to_owned),
    ]
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(NUMBERS).prop_map(str::to_owned),
        1 => (any::<u128>(), any::<u32>()).prop_map(|(whole, part)| format!("{whole}.{part}0")),
        1 => any::<i128>().prop_map(|whole| whole.to_string()),
    ]
}

/// An object without repeated keys.
fn object(fields: Vec<(String, Json)>) -> Json {
    let mut seen = HashSet::new();
    Json::Object(fields.into_iter().filter(|(key, _)| seen.insert(key.clone())).collect())
}

pub fn json() -> BoxedStrategy<Json> {
    let leaf = prop_oneof![
        2 => Just(Json::Null),
        1 => any::<bool>().prop_map(Json::Bool),
        3 => number().prop_map(Json::Number),
        3 => text().prop_map(Json::Text),
    ];
    leaf.prop_recursive(5, 12, 3, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..3).prop_map(Json::List),
            2 => vec((text(), inner), 0..4).prop_map(object),
        ]
    })
    .boxed()
}

/// One field of a record: the object it stands in, its key, its value.
type Part = (&'static str, String, Json);

const PERSON: &str = "personal_information";
const ADDRESS: &str = "personal_information.address";
const AGREEMENT: &str = "personal_information.agreement";

/// A known field: good, null, or anything.
fn known() -> impl Strategy<Value = Part> {
    let odd = prop_oneof![2 => Just(Json::Null), 1 => json()];
    (0..FIELDS.len(), 0..4_usize, proptest::option::weighted(0.3, odd)).prop_map(|(row, choice, odd)| {
        let (place, name) = FIELDS[row].path.rsplit_once('.').expect("a field inside the person");
        (place, name.to_owned(), odd.unwrap_or_else(|| FIELDS[row].sent(choice)))
    })
}

/// A field that the program does not know, or a known one in another place; some are there to be edited.
fn other() -> impl Strategy<Value = Part> {
    const ROWS: &[(&str, &[&str])] = &[
        ("", &["t_obj", "t_list", "t_plain"]),
        (PERSON, &["p_obj", "p_plain", "agreement", "address"]),
        (ADDRESS, &["a_extra_part"]),
        (AGREEMENT, &["g_extra_part"]),
    ];
    let place = select(ROWS).prop_flat_map(|(place, names)| (Just(place), select(names), text(), any::<bool>()));
    (place, json())
        .prop_map(|((place, name, odd, named), value)| (place, if named { name.to_owned() } else { odd }, value))
}

fn consents() -> impl Strategy<Value = Part> {
    let field = prop_oneof![
        2 => select(&["c-gtc", "c-prof", "c-own"][..]).prop_map(|id| ("consent_id", Json::text(id))),
        2 => select(&["0", "1", "2"][..]).prop_map(|code| ("consent_value", Json::Number(code.to_owned()))),
        1 => Just(("last_change", Json::text("2026-01-01 10:00:00"))),
        1 => (select(&["c_extra", "consent_id", "consent_value", ""][..]), json()),
    ];
    let entry = vec(field, 0..5)
        .prop_map(|fields| object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()));
    let good = (select(&["c-gtc", "c-prof"][..]), select(&["0", "1", "2"][..])).prop_map(|(id, code)| {
        let fields = [("consent_id", Json::text(id)), ("consent_value", Json::Number(code.to_owned()))];
        object(fields.map(|(key, value)| (key.to_owned(), value)).into())
    });
    let list = vec(prop_oneof![3 => good, 3 => entry, 1 => json()], 0..3).prop_map(Json::List);
    let value = prop_oneof![8 => list, 1 => Just(Json::Null), 1 => json()];
    (prop_oneof![5 => Just(PERSON), 1 => Just("")], value)
        .prop_map(|(place, value)| (place, "consents".to_owned(), value))
}

fn read_only() -> impl Strategy<Value = Part> {
    (select(READ_ONLY), json()).prop_map(|(path, value)| match path.rsplit_once('.') {
        Some((place, name)) => (place, name.to_owned(), value),
        None if path == "customer_id" => ("", path.to_owned(), Json::text("a1")),
        None => ("", path.to_owned(), value),
    })
}

/// A record with its fields in any order. Nearly all have the language, without which nothing may be changed.
fn customer() -> impl Strategy<Value = Json> {
    let part = prop_oneof![6 => known(), 4 => other(), 2 => consents(), 2 => read_only()];
    (vec(part, 1..14), 0..30_usize).prop_map(|(mut parts, at)| {
        if at > 0 {
            parts.retain(|(place, name, _)| format!("{place}.{name}") != LANGUAGE && name != PERSON);
            parts.insert(at % (parts.len() + 1), (PERSON, "language_id".to_owned(), Json::text("cs")));
        }
        let mut record = Json::Object(Vec::new());
        for (place, name, value) in parts {
            let mut steps = place.split('.').filter(|step| !step.is_empty());
            let container = steps.try_fold(&mut record, |above, step| above.entry(step));
            // The first of two wins, and what stands in the way of a field too.
            if let Some(container) = container
                && container.field(&name).is_none()
                && let Some(place) = container.entry(&name)
            {
                *place = value;
            }
        }
        record
    })
}

fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        3 => (0..FIELDS.len(), 0..4_usize).prop_map(|(row, choice)| Entry::Known(row, choice)),
        1 => (0..FIELDS.len()).prop_map(Entry::Null),
        2 => (select(FILE_PATHS), json()).prop_map(|(path, value)| Entry::Other(path, value)),
    ]
}

fn set() -> impl Strategy<Value = Set> {
    prop_oneof![
        4 => (0..FIELDS.len(), 0..4_usize).prop_map(|(row, choice)| Set::Flag(row, choice)),
        1 => (0..FIELDS.len(), 0..4_usize).prop_map(|(row, choice)| Set::Known(row, choice)),
        // What meets in the rules of consents.
        1 => (AGREEMENT_ROWS, 0..4_usize).prop_map(|(row, choice)| Set::Flag(row, choice)),
        1 => select(&["no", " Yes", "2"][..]).prop_map(|word| Set::Text(CONSENT_VALUE, word.to_owned())),
        1 => (select(OTHER_PATHS), text()).prop_map(|(path, text)| Set::Text(path, text)),
        1 => (select(OTHER_PATHS), json()).prop_map(|(path, value)| Set::Json(path, value)),
    ]
}

fn edits() -> impl Strategy<Value = Edits> {
    let file = prop_oneof![
        4 => Just(File::None),
        1 => (vec(entry(), 0..4), 0..8_usize).prop_map(|(entries, turn)| File::Whole(entries, turn)),
        2 => vec(entry(), 0..4).prop_map(File::Patch),
    ];
    let known: Vec<&'static str> = FIELDS.iter().map(|field| field.path).collect();
    let path = prop_oneof![3 => select(known), 1 => select(OTHER_PATHS), 1 => Just("state")];
    let unset = prop_oneof![3 => Just(Vec::new()), 1 => vec(path, 1..3)];
    (file, vec(set(), 0..4), unset).prop_map(|(file, set, unset)| Edits { file, set, unset })
}

pub fn case() -> impl Strategy<Value = Case> {
    (customer(), edits(), any::<bool>()).prop_map(|(record, edits, defined)| Case { record, edits, defined })
}
