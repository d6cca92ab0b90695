//! CUSTOMER as it is typed: an id, an e-mail address, a phone number, a card, an id of another system. Bare digits could be
//! any of these and are never guessed.

use std::fmt;

use serde_json::Value;

use super::columns::lookup;
use super::invalid::Invalid;
use super::{paths, phone};

/// The rule for ids, as a sentence.
pub const ID_RULE: &str = "an id holds letters, digits and _ - : only";

/// The digits of the longest card number (ISO/IEC 7812); phone numbers have 15 at most (E.164).
const LONGEST_NUMBER: usize = 19;
const FIELD: &str = "CUSTOMER";
const FORMS: &str = "write ann@example.com, +420603123456, card:NUMBER, ext:SOURCE/ID or id:ID";
const EMAIL: &str = "an e-mail address has one @, text on both sides, and no blanks";
const CARD: &str = "a card number holds letters and digits only: card:2001990000016";
const EXTERNAL: &str = "write the source's id and the customer's id in it: ext:SOURCE/ID";

/// Whom a command is about, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Customer {
    /// A customer id.
    Id(String),
    /// An e-mail address, in lower case.
    Email(String),
    /// A phone number as digits with the country's prefix: `420603123456`.
    Phone(String),
    /// A card number, without blanks.
    Card(String),
    /// The id that another system uses.
    External {
        /// The `customer_source_id`.
        source: String,
        /// The `external_id`, as that system writes it.
        id: String,
    },
    /// `-`: many, one a line, on standard input.
    Stdin,
}

/// Whether an id may become part of a URL: letters, digits, `_`, `-` and `:`, at least one of them.
pub fn id_is_safe(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-:".contains(&byte))
}

impl Customer {
    /// Reads CUSTOMER: `id:…`, anything with `@`, `+…` or `tel:…`, `card:…`, `ext:SOURCE/ID`, `-`, or an id with a letter in it.
    pub fn parse(typed: &str) -> Result<Customer, Invalid> {
        let typed = typed.trim();
        read(typed).map_err(|rule| Invalid { field: FIELD.to_owned(), flag: None, rule })
    }

    /// Whether a record that the server answered with is the one asked for.
    ///
    /// The record is a customer for `Id`, `Email` and `Phone`, a card (`card_number`) for `Card`, and a customer source
    /// record (`customer_source_id` and `external_id`) for `External`. A server that ignores a filter is found out by this.
    pub fn matches(&self, record: &Value) -> bool {
        let text = |path: &str| match lookup(record, path) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => String::new(),
        };
        match self {
            Customer::Id(id) => text("customer_id") == *id,
            Customer::Email(email) => text("personal_information.email").to_lowercase() == email.to_lowercase(),
            Customer::Phone(digits) => phone::bare_digits(&text("personal_information.phone")) == *digits,
            Customer::Card(number) => text("card_number") == *number,
            Customer::External { source, id } => text("customer_source_id") == *source && text("external_id") == *id,
            Customer::Stdin => false,
        }
    }
}

/// The external ids of a source record: `external_id`; some servers answer `external_ids`.
pub fn external_ids(record: &Value) -> Vec<String> {
    let many = record.get("external_ids").and_then(Value::as_array).into_iter().flatten();
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    record.get("external_id").into_iter().chain(many).filter_map(text).collect()
}

impl Customer {
    /// Enough of it to be recognised by whoever typed it, and too little for anybody else: for messages and logs.
    pub fn masked(&self) -> String {
        let ends = |text: &str, first: usize, last: usize| {
            let letters: Vec<char> = text.chars().collect();
            // Too short to leave anything out.
            if letters.len() <= first + last {
                return "…".to_owned();
            }
            let (begin, end) = (&letters[..first], &letters[letters.len() - last..]);
            format!("{}…{}", begin.iter().collect::<String>(), end.iter().collect::<String>())
        };
        match self {
            Customer::Id(_) | Customer::Stdin => self.to_string(),
            Customer::Email(email) => {
                let (name, domain) = email.split_once('@').unwrap_or((email, ""));
                format!("{}@{domain}", ends(name, 1, 0))
            }
            Customer::Phone(digits) => format!("+{}", ends(digits, 3, 2)),
            Customer::Card(number) => format!("card:{}", ends(number, 0, 4)),
            Customer::External { source, id } => format!("ext:{source}/{}", ends(id, 0, 3)),
        }
    }
}

impl fmt::Display for Customer {
    /// The canonical spelling, which [`Customer::parse`] reads back.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Customer::Id(id) => write!(out, "id:{id}"),
            Customer::Email(email) => out.write_str(email),
            Customer::Phone(digits) => write!(out, "+{digits}"),
            Customer::Card(number) => write!(out, "card:{number}"),
            Customer::External { source, id } => write!(out, "ext:{source}/{id}"),
            Customer::Stdin => out.write_str("-"),
        }
    }
}

/// Reads what follows a prefix; the error is the rule it breaks.
type Reader = fn(&str) -> Result<Customer, String>;

const PREFIXES: &[(&str, Reader)] = &[("id", id), ("tel", tel), ("card", card), ("ext", external)];

fn read(typed: &str) -> Result<Customer, String> {
    if typed == "-" {
        return Ok(Customer::Stdin);
    }
    if typed.starts_with('+') {
        return tel(typed);
    }
    if let Some((prefix, rest)) = typed.split_once(':') {
        if let Some((_, reader)) = PREFIXES.iter().find(|(known, _)| known.eq_ignore_ascii_case(prefix)) {
            return reader(rest.trim());
        }
        // A mistyped `crad:…` would else pass for an id, which may hold a colon.
        let lower = prefix.to_lowercase();
        if let Some((near, _)) = PREFIXES.iter().find(|(known, _)| paths::is_near(&lower, known)) {
            return Err(format!("there is no such prefix; did you mean “{near}:”?"));
        }
    }
    if typed.contains('@') {
        return email(typed);
    }
    // An id may happen to have no letter: beyond the length of any other number, digits can be nothing else.
    if typed.len() > LONGEST_NUMBER && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Customer::Id(typed.to_owned()));
    }
    let digits = phone::bare_digits(typed);
    if !digits.is_empty() && typed.chars().all(|character| character.is_ascii_digit() || " -()./".contains(character)) {
        return Err(format!(
            "digits alone could be anything: write id:{digits}, card:{digits} or, for a phone, tel:+{digits}"
        ));
    }
    if id_is_safe(typed) && typed.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return Ok(Customer::Id(typed.to_owned()));
    }
    Err(format!("This names no customer. {FORMS}"))
}

fn id(typed: &str) -> Result<Customer, String> {
    if id_is_safe(typed) { Ok(Customer::Id(typed.to_owned())) } else { Err(ID_RULE.to_owned()) }
}

fn tel(typed: &str) -> Result<Customer, String> {
    phone::normalise(typed, None).map(Customer::Phone).map_err(str::to_owned)
}

fn card(typed: &str) -> Result<Customer, String> {
    let number: String = typed.split_whitespace().collect();
    let fits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fits { Ok(Customer::Card(number)) } else { Err(CARD.to_owned()) }
}

fn external(typed: &str) -> Result<Customer, String> {
    let (source, id) = typed.split_once('/').ok_or(EXTERNAL)?;
    let (source, id) = (source.trim(), id.trim());
    if !id_is_safe(source) || id.is_empty() || id.chars().any(char::is_control) {
        return Err(EXTERNAL.to_owned());
    }
    Ok(Customer::External { source: source.to_owned(), id: id.to_owned() })
}

/// More lenient than what may be sent as a field: a dirty address must still be findable.
fn email(typed: &str) -> Result<Customer, String> {
    let clean = !typed.chars().any(|character| character.is_whitespace() || character.is_control());
    let parts: Vec<&str> = typed.split('@').collect();
    if clean && parts.len() == 2 && parts.iter().all(|part| !part.is_empty()) {
        return Ok(Customer::Email(typed.to_lowercase()));
    }
    Err(EMAIL.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parsed(typed: &str) -> Result<Customer, String> {
        Customer::parse(typed).map_err(|invalid| invalid.rule)
    }

    fn external(source: &str, id: &str) -> Customer {
        Customer::External { source: source.to_owned(), id: id.to_owned() }
    }

    #[test]
    fn every_spelling_of_the_contract_is_read_and_read_back() {
        for (typed, customer, canonical) in [
            (
                "8ea2591121e636086a4a9c0992",
                Customer::Id("8ea2591121e636086a4a9c0992".into()),
                "id:8ea2591121e636086a4a9c0992",
            ),
            ("id:123", Customer::Id("123".into()), "id:123"),
            ("size:8ea2591121", Customer::Id("size:8ea2591121".into()), "id:size:8ea2591121"),
            (" Ann@Example.com ", Customer::Email("ann@example.com".into()), "ann@example.com"),
            ("+420 603 123 456", Customer::Phone("420603123456".into()), "+420603123456"),
            ("tel:00420603123456", Customer::Phone("420603123456".into()), "+420603123456"),
            ("card:2001 9900 00016", Customer::Card("2001990000016".into()), "card:2001990000016"),
            ("CARD:2001990000016", Customer::Card("2001990000016".into()), "card:2001990000016"),
            ("ext:eshop/A/6 b", external("eshop", "A/6 b"), "ext:eshop/A/6 b"),
            ("ext:eshop/ann@example.com", external("eshop", "ann@example.com"), "ext:eshop/ann@example.com"),
            ("-", Customer::Stdin, "-"),
        ] {
            assert_eq!(parsed(typed).as_ref(), Ok(&customer), "{typed}");
            assert_eq!(customer.to_string(), canonical);
            assert_eq!(parsed(canonical), Ok(customer));
        }
    }

    #[test]
    fn more_digits_than_any_other_number_has_are_an_id() {
        let long = "85449766355751783783084455";
        assert_eq!(Customer::parse(long), Ok(Customer::Id(long.to_owned())));
        assert!(Customer::parse(&long[..LONGEST_NUMBER]).is_err());
    }

    #[test]
    fn bare_digits_are_never_guessed() {
        for typed in ["603123456", "2001990000016", "603 123 456", "00420-603"] {
            let rule = parsed(typed).expect_err(typed);
            let digits = phone::bare_digits(typed);
            assert!(rule.contains(&format!("id:{digits}")) && rule.contains(&format!("card:{digits}")), "{rule}");
            assert!(rule.contains(&format!("tel:+{digits}")), "{rule}");
        }
    }

    #[test]
    fn what_names_nobody_is_refused() {
        for typed in [
            "",
            "   ",
            "---",
            "id:",
            "id:a/b",
            "id:..%2f",
            "a b",
            "a/b",
            "../x",
            "ann?x=1",
            "@example.com",
            "ann@",
            "a@b@c",
            "a b@c",
            "card:",
            "card:12-3",
            "ext:",
            "ext:src",
            "ext:src/",
            "ext:/id",
            "ext:a b/id",
            "tel:603123456",
            "+12",
            "čau",
        ] {
            assert!(parsed(typed).is_err(), "{typed}");
        }
        assert!(parsed("crad:2001990000016").expect_err("a typing error").contains("card:"));
    }

    #[test]
    fn a_hit_counts_only_if_its_value_is_the_one_asked_for() {
        let record = json!({"customer_id": "a1", "personal_information": {"email": "Ann@Example.com", "phone": 420603123456_i64}});
        for (typed, hit) in [
            ("id:a1", true),
            ("id:A1", false),
            ("ann@example.com", true),
            ("anna@example.com", false),
            ("+420603123456", true),
            ("+420603123457", false),
            ("card:a1", false),
            ("ext:s/a1", false),
            ("-", false),
        ] {
            assert_eq!(parsed(typed).expect(typed).matches(&record), hit, "{typed}");
        }
        assert!(parsed("card:2001").expect("a card").matches(&json!({"card_number": "2001"})));
        let source = json!({"customer_source_id": "eshop", "external_id": 77});
        assert!(external("eshop", "77").matches(&source));
        assert!(!external("other", "77").matches(&source));
        assert!(!external("eshop", "7").matches(&source));
        assert!(!parsed("ann@example.com").expect("an address").matches(&json!({})));
    }

    #[test]
    fn the_allow_list_keeps_urls_whole() {
        for id in ["a", "8ea2", "size:8ea2_-"] {
            assert!(id_is_safe(id), "{id}");
        }
        for id in ["", "a/b", "a.b", "a b", "a%20", "a?b", "a#b", "á", "a\n"] {
            assert!(!id_is_safe(id), "{id}");
        }
    }

    #[test]
    fn a_mistyped_prefix_is_noticed_in_any_case() {
        for typed in ["crad:1", "Crad:1", "CRAD:1", "caRd@:", "card@:"] {
            assert!(parsed(typed).is_err_and(|rule| rule.contains("did you mean “card:”")), "{typed}");
        }
    }
}
