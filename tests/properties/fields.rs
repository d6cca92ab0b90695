//! The fields that have a flag: what a person may type, and what the API must get for it.

use super::json::Json;

/// A field with its good values: what is typed, and the JSON to send for it.
pub struct Field {
    pub path: &'static str,
    pub good: &'static [(&'static str, &'static str)],
}

pub const LANGUAGE: &str = "personal_information.language_id";
pub const SALUTATION: &str = "personal_information.salutation";
pub const STORE: &str = "personal_information.store_id";

/// What a salutation is made of.
pub const NAMES: &[&str] = &["first_name", "last_name", "gender", "pre_nominals", "post_nominals"];

/// The agreements with the consent that the test's definitions give them.
pub const AGREEMENTS: &[(&str, Option<&str>)] = &[
    ("agreement_gtc", Some("c-gtc")),
    ("agreement_profiling", Some("c-prof")),
    ("agreement_marketing_communication", None),
];

/// The fields that only the server writes, `consents[].last_change` aside.
pub const READ_ONLY: &[&str] =
    &["customer_id", "doi_email", "doi_phone", "last_change", "state", "personal_information.photo_url"];

const TEXT: &[(&str, &str)] =
    &[("Ann", "\"Ann\""), (" Žofie  N. ", "\"Žofie  N.\""), ("", "\"\""), ("=1+1", "\"=1+1\"")];
const CODE: &[(&str, &str)] = &[("yes", "1"), ("NO", "0"), ("2", "2")];

#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    Field { path: "personal_information.first_name", good: TEXT },
    Field { path: "personal_information.last_name", good: TEXT },
    Field { path: SALUTATION, good: TEXT },
    Field { path: "personal_information.gender", good: &[("female", "2"), ("5", "5"), (" Male ", "1")] },
    Field { path: "personal_information.birthdate", good: &[("1984-11-06", "\"1984-11-06\""), ("6.11.1984", "\"1984-11-06\"")] },
    Field { path: "personal_information.email", good: &[("Ann@Example.com", "\"ann@example.com\""), ("b@example.org", "\"b@example.org\"")] },
    Field { path: "personal_information.phone", good: &[("+420 603 123 456", "\"420603123456\""), ("00421905123456", "\"421905123456\"")] },
    Field { path: LANGUAGE, good: &[("CS", "\"cs\""), ("en", "\"en\"")] },
    Field { path: STORE, good: &[("8bed991c", "\"8bed991c\""), ("a:b_c-d", "\"a:b_c-d\"")] },
    Field { path: "personal_information.pre_nominals", good: TEXT },
    Field { path: "personal_information.post_nominals", good: TEXT },
    Field { path: "personal_information.address.address1", good: TEXT },
    Field { path: "personal_information.address.address2", good: TEXT },
    Field { path: "personal_information.address.address3", good: TEXT },
    Field { path: "personal_information.address.address4", good: TEXT },
    Field { path: "personal_information.address.address5", good: TEXT },
    Field { path: "personal_information.address.address6", good: TEXT },
    Field { path: "personal_information.address.address7", good: TEXT },
    Field { path: "personal_information.address.zip", good: &[("110 00", "\"110 00\""), ("007", "\"007\"")] },
    Field { path: "personal_information.address.city", good: TEXT },
    Field { path: "personal_information.address.country_code", good: &[("CZ", "\"cz\""), ("de", "\"de\"")] },
    Field { path: "personal_information.agreement.agreement_gtc", good: CODE },
    Field { path: "personal_information.agreement.agreement_profiling", good: CODE },
    Field { path: "personal_information.agreement.agreement_marketing_communication", good: CODE },
];

impl Field {
    pub fn typed(&self, choice: usize) -> &'static str {
        self.good[choice % self.good.len()].0
    }

    pub fn sent(&self, choice: usize) -> Json {
        let text = self.good[choice % self.good.len()].1;
        match text.strip_prefix('"') {
            Some(rest) => Json::text(rest.trim_end_matches('"')),
            None => Json::Number(text.to_owned()),
        }
    }

    /// The API takes null for the gender alone.
    pub fn takes_null(&self) -> bool {
        self.path.ends_with(".gender")
    }
}
