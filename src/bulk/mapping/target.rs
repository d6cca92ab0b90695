//! Where the cells of a column go: a field of the customer, what stands beside it, or nowhere.

use std::fmt;

use crate::model::customer::{FIELDS, Field};
use crate::model::identify::{ID_RULE, id_is_safe};
use crate::model::paths::is_near;

/// Where a column goes. Two are equal if they have the same word.
#[derive(Debug, Clone)]
pub enum Target {
    /// A field of the customer.
    Field(&'static Field),
    /// `customer_id`: whom a row changes.
    CustomerId,
    /// `customer_source.customer_source_id`: the system that the customer comes from.
    Source,
    /// `customer_source.external_id`: the id that this system uses.
    ExternalId,
    /// A custom property by its `property_id`.
    Property(String),
    /// An interest by its `interest_id`: the cell says yes or no.
    Interest(String),
    /// The ids of interests, with commas between.
    Interests,
    /// Nowhere.
    Ignored,
}

/// The targets that are no field of the customer, each with the words that name it; the first is the usual one.
const OTHERS: &[(&[&str], Target)] = &[
    (&["customer_id", "customer-id"], Target::CustomerId),
    (&["customer_source_id", "customer_source.customer_source_id", "source"], Target::Source),
    (&["external_id", "customer_source.external_id", "external-id"], Target::ExternalId),
    (&["interest", "interests"], Target::Interests),
    (&["ignore", "ignored"], Target::Ignored),
];

const PROPERTY: &str = "property:";
const INTEREST: &str = "interest:";

/// What a target may be, for somebody who wrote something else.
pub const CHOICES: &str = "a field such as first_name or email, customer_id, customer_source_id, external_id, \
                           property:ID, interest:ID, interest or ignore";

impl Target {
    /// Reads a target: a field by its flag, its API name or its dotted path, or one of the other words. The error is the
    /// broken rule, with the nearest word.
    pub fn parse(typed: &str) -> Result<Target, String> {
        if let Some(known) = Target::known(typed) {
            return known;
        }
        let name = plain(typed);
        let words = FIELDS.iter().map(Field::name).chain(OTHERS.iter().map(|(words, _)| words[0]));
        let near = words.filter(|word| is_near(name, word)).min_by_key(|word| strsim::osa_distance(name, word));
        Err(match near {
            Some(near) => format!("there is no such field; did you mean {near}?"),
            None => format!("there is no such field; write {CHOICES}"),
        })
    }

    /// The same without a look around for what may have been meant; `None` for a name that is no target.
    pub fn known(typed: &str) -> Option<Result<Target, String>> {
        let name = plain(typed);
        let with_id = |id: &str, make: fn(String) -> Target| {
            if id_is_safe(id) { Ok(make(id.to_owned())) } else { Err(ID_RULE.to_owned()) }
        };
        if let Some(id) = name.strip_prefix(PROPERTY) {
            return Some(with_id(id.trim(), Target::Property));
        }
        if let Some(id) = name.strip_prefix(INTEREST) {
            return Some(with_id(id.trim(), Target::Interest));
        }
        let names = |field: &&Field| field.flag == name || field.name() == name || is_path(field, name);
        if let Some(field) = FIELDS.iter().find(names) {
            return Some(Ok(Target::Field(field)));
        }
        let (_, target) = OTHERS.iter().find(|(words, _)| words.contains(&name))?;
        Some(Ok(target.clone()))
    }

    /// The field of the API, dotted; empty for what is ignored.
    pub fn path(&self) -> String {
        match self {
            Target::Field(field) => field.path.to_owned(),
            Target::CustomerId => "customer_id".to_owned(),
            Target::Source => "customer_source.customer_source_id".to_owned(),
            Target::ExternalId => "customer_source.external_id".to_owned(),
            Target::Property(id) => format!("{PROPERTY}{id}"),
            Target::Interest(id) => format!("{INTEREST}{id}"),
            Target::Interests => "interest".to_owned(),
            Target::Ignored => String::new(),
        }
    }
}

/// A name without what may stand before it.
fn plain(typed: &str) -> &str {
    let typed = typed.trim();
    typed.strip_prefix("customer.").unwrap_or(typed)
}

/// Whether a dotted name is the end of the field's path: `address.zip`.
fn is_path(field: &Field, name: &str) -> bool {
    name.contains('.')
        && (field.path == name || field.path.strip_suffix(name).is_some_and(|front| front.ends_with('.')))
}

impl PartialEq for Target {
    fn eq(&self, other: &Target) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for Target {}

impl fmt::Display for Target {
    /// The word that [`Target::parse`] reads back.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Field(field) => out.write_str(field.name()),
            Target::CustomerId => out.write_str("customer_id"),
            Target::Source => out.write_str("customer_source_id"),
            Target::ExternalId => out.write_str("external_id"),
            Target::Property(id) => write!(out, "{PROPERTY}{id}"),
            Target::Interest(id) => write!(out, "{INTEREST}{id}"),
            Target::Interests => out.write_str("interest"),
            Target::Ignored => out.write_str("ignore"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_field_is_read() {
        for typed in ["country", "country_code", "address.country_code", "personal_information.address.country_code"] {
            assert_eq!(Target::parse(typed).expect(typed).to_string(), "country_code");
        }
        for (typed, word) in [
            ("agreement-gtc", "agreement_gtc"),
            ("customer.personal_information.email", "email"),
            ("source", "customer_source_id"),
            ("external-id", "external_id"),
            ("property: size ", "property:size"),
            ("interest:i1", "interest:i1"),
            ("interests", "interest"),
        ] {
            assert_eq!(Target::parse(typed).expect(typed).to_string(), word);
        }
    }

    #[test]
    fn every_word_reads_back() {
        let ids = [Target::Property("a".into()), Target::Interest("b".into())];
        let others = OTHERS.iter().map(|(_, target)| target.clone()).chain(ids);
        for target in FIELDS.iter().map(Target::Field).chain(others) {
            assert_eq!(Target::parse(&target.to_string()), Ok(target));
        }
    }

    #[test]
    fn what_is_no_target_gets_the_nearest() {
        assert!(Target::parse("emial").expect_err("a slip").contains("email"));
        assert!(Target::parse("custmer_id").expect_err("a slip").contains("customer_id"));
        assert!(Target::parse("shoe").expect_err("a stranger").contains("property:ID"));
        assert!(Target::parse("property:a/b").is_err() && Target::parse("interest:").is_err());
    }
}
