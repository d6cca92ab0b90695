//! The rules for `personal_information`: which fields there are, and what they may hold (the vendor's document and
//! description). Every fault is noted, so that one answer names them all.

use serde_json::{Map, Value};

use super::refusal::{Faults, Reason};
use super::{clock, definitions, fields};
use crate::model::codes::{AGREEMENT, Codes, GENDER};

/// A birth date that the document prints in three examples, and that is therefore let in as printed.
const PRINTED_BIRTHDATE: &str = "985-02-12";

/// What a field may hold.
#[derive(Debug, Clone, Copy)]
enum Rule {
    Text,
    Code(&'static Codes),
    Birthdate,
    Email,
    Phone,
    Country,
    Store,
    /// An object with fields of its own.
    Fields(&'static [(&'static str, Rule)]),
    /// A list of consents: the names of the id and of the value.
    Consents(&'static str, &'static str),
}

const ADDRESS: &[(&str, Rule)] = &[
    ("address1", Rule::Text),
    ("address2", Rule::Text),
    ("address3", Rule::Text),
    ("address4", Rule::Text),
    ("address5", Rule::Text),
    ("address6", Rule::Text),
    ("address7", Rule::Text),
    ("zip", Rule::Text),
    ("city", Rule::Text),
    ("country_code", Rule::Country),
];

const AGREEMENTS: &[(&str, Rule)] = &[
    ("agreement_gtc", Rule::Code(&AGREEMENT)),
    ("agreement_profiling", Rule::Code(&AGREEMENT)),
    ("agreement_marketing_communication", Rule::Code(&AGREEMENT)),
    ("custom_agreements", Rule::Consents("agreement_id", "agreement_value")),
];

const PERSON: &[(&str, Rule)] = &[
    ("salutation", Rule::Text),
    ("gender", Rule::Code(&GENDER)),
    ("first_name", Rule::Text),
    ("last_name", Rule::Text),
    ("pre_nominals", Rule::Text),
    ("post_nominals", Rule::Text),
    ("birthdate", Rule::Birthdate),
    ("email", Rule::Email),
    ("phone", Rule::Phone),
    ("store_id", Rule::Store),
    ("address", Rule::Fields(ADDRESS)),
    ("agreement", Rule::Fields(AGREEMENTS)),
    ("consents", Rule::Consents("consent_id", "consent_value")),
];

/// Notes what is wrong with `personal_information`. `current` is what the customer has now: a store that stays is not looked
/// up again. Whether the e-mail is free is not this function's business.
pub fn person(sent: &Map<String, Value>, current: Option<&Map<String, Value>>, faults: &mut Faults) {
    fields::known(sent, "language_id", "languages", "language_id", faults);
    let unchanged =
        |name: &str| current.and_then(|current| current.get(name)).is_some_and(|now| sent.get(name) == Some(now));
    for (name, rule) in PERSON {
        if !unchanged(name) {
            field(name, *rule, sent.get(*name), faults);
        }
    }
}

fn field(name: &str, rule: Rule, value: Option<&Value>, faults: &mut Faults) {
    let Some(value) = value.filter(|value| !value.is_null()) else { return };
    match (rule, value) {
        (Rule::Code(codes), _) => match value.as_i64() {
            Some(code) if codes.word(code).is_some() => {}
            Some(_) => faults.add(name, Reason::NotAllowedValue, value),
            None => faults.add(name, Reason::InvalidValueFormat, value),
        },
        (Rule::Fields(fields), Value::Object(sent)) => {
            fields.iter().for_each(|(name, rule)| field(name, *rule, sent.get(*name), faults));
        }
        (Rule::Consents(id, given), Value::Array(sent)) => {
            sent.iter().for_each(|sent| consent(id, given, sent, faults))
        }
        (Rule::Text, Value::String(_)) => {}
        (Rule::Country, Value::String(text)) if text.is_empty() => {}
        (Rule::Birthdate | Rule::Email | Rule::Phone | Rule::Store, Value::String(text)) if text.is_empty() => {
            faults.add(name, Reason::Empty, value);
        }
        (Rule::Birthdate, Value::String(text)) if clock::is_date(text) || text == PRINTED_BIRTHDATE => {}
        (Rule::Email, Value::String(text)) if is_email(text) => {}
        (Rule::Phone, Value::String(text)) if is_phone(text) => {}
        (Rule::Country, Value::String(text)) if text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic()) => {}
        (Rule::Store, Value::String(text)) => {
            if definitions::find("stores", "store_id", text).is_none() {
                faults.add(name, Reason::NotFound, value);
            }
        }
        (
            Rule::Text
            | Rule::Birthdate
            | Rule::Email
            | Rule::Phone
            | Rule::Country
            | Rule::Store
            | Rule::Fields(_)
            | Rule::Consents(_, _),
            _,
        ) => faults.add(name, Reason::InvalidValueFormat, value),
    }
}

fn consent(id: &str, given: &str, sent: &Value, faults: &mut Faults) {
    let Some(consent) = sent.as_object() else { return faults.add(id, Reason::InvalidValueFormat, sent) };
    fields::known(consent, id, "agreements", "agreement_id", faults);
    match consent.get(given).filter(|value| !value.is_null()) {
        None => faults.add(given, Reason::Required, &Value::Null),
        value => field(given, Rule::Code(&AGREEMENT), value, faults),
    }
}

/// `^[1-9][0-9]*$` (vendor's description).
fn is_phone(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}

/// The vendor's regular expression for e-mails, without regard to case.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let alphanumeric = |byte: u8| byte.is_ascii_alphanumeric();
    let atom = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| alphanumeric(byte) || b"-!#$%&'*+\\/=?^_`{|}~".contains(&byte))
    };
    let label = |part: &str| {
        let bytes = part.as_bytes();
        (1..=63).contains(&bytes.len())
            && bytes.iter().all(|byte| alphanumeric(*byte) || *byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let top = labels.last().map_or(0, |top| top.len());
    local.split('.').all(atom) && labels.len() >= 2 && labels.into_iter().all(label) && top >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails_are_those_of_the_vendors_expression() {
        for good in ["ann@example.com", "Ann.O'Neil+1@mail.example.co.uk", "a@b.cz"] {
            assert!(is_email(good), "{good}");
        }
        for bad in
            ["ann", "ann@", "@example.com", "a b@example.com", "a..b@example.com", "a@b", "a@b.c", "a@-b.cz", "á@b.cz"]
        {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn phones_are_digits_that_do_not_begin_with_nought() {
        assert!(is_phone("420603123456"));
        assert!(!is_phone("+420603123456") && !is_phone("0603123456") && !is_phone("420 603"));
    }
}
