//! The sections of the overview, in the order of the page.

use clap::ValueEnum;

use crate::model::records::{RecordKind, kind};

/// One section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// Name, birth date, gender, language, store
    Person,
    /// E-mail, phone, address
    Contact,
    /// What the customer agreed to
    Consents,
    /// The loyalty status
    Status,
    /// Points to spend, and when the next lapse
    Points,
    /// Credits to spend, and when the next lapse
    Credits,
    /// Cards and their state
    Cards,
    /// Vouchers that can be used now
    Vouchers,
    /// The last purchases
    Purchases,
    /// Segments
    Segments,
    /// Interests
    Interests,
    /// Custom properties
    Properties,
    /// Systems that know the customer, and their ids
    Sources,
    /// Other customers with the same e-mail or phone
    Duplicates,
}

/// A section's facts: its name, the label on the page, the kind of record it shows, and how many it reads at most.
const FACTS: &[(Section, &str, &str, Option<&str>, u64)] = &[
    (Section::Person, "person", "Person", None, 0),
    (Section::Contact, "contact", "Contact", None, 0),
    (Section::Consents, "consents", "Consents", None, 0),
    (Section::Status, "status", "Status", Some("status-records"), 1_000),
    (Section::Points, "points", "Points", Some("points"), 10_000),
    (Section::Credits, "credits", "Credits", Some("credits"), 10_000),
    (Section::Cards, "cards", "Cards", Some("cards"), 1_000),
    (Section::Vouchers, "vouchers", "Vouchers", Some("vouchers"), 1_000),
    (Section::Purchases, "purchases", "Purchases", Some("purchases"), 3),
    (Section::Segments, "segments", "Segments", Some("segment-records"), 1_000),
    (Section::Interests, "interests", "Interests", Some("interest-records"), 1_000),
    (Section::Properties, "properties", "Properties", Some("property-records"), 1_000),
    (Section::Sources, "sources", "Sources", Some("customer-source-records"), 1_000),
    (Section::Duplicates, "duplicates", "Duplicates", None, 0),
];

impl Section {
    fn facts(self) -> &'static (Section, &'static str, &'static str, Option<&'static str>, u64) {
        // The test below holds that every section has its row.
        FACTS.iter().find(|facts| facts.0 == self).unwrap_or(&FACTS[0])
    }

    /// The name for `--sections`, and the key in JSON.
    pub fn name(self) -> &'static str {
        self.facts().1
    }

    /// The label on the page.
    pub fn label(self) -> &'static str {
        self.facts().2
    }

    /// The records that the section shows; `None` if it is made of the customer itself.
    pub fn kind(self) -> Option<&'static RecordKind> {
        self.facts().3.and_then(kind)
    }

    /// How many records are read at most.
    pub fn most(self) -> u64 {
        self.facts().4
    }

    /// Whether it needs the customer's own record.
    pub fn needs_customer(self) -> bool {
        self.kind().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_has_its_row_and_its_name() {
        let rows: Vec<Section> = FACTS.iter().map(|facts| facts.0).collect();
        assert_eq!(rows, Section::value_variants());
        for section in rows {
            let value = section.to_possible_value().unwrap();
            assert_eq!(value.get_name(), section.name());
            assert_eq!(section.kind().is_some(), section.facts().3.is_some(), "{}", section.name());
        }
    }
}
