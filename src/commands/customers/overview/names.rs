//! Which ids the page shows as names.

use serde_json::Value;

use super::section::Section;
use crate::model::columns::lookup;
use crate::model::references::{Definition, needed};

/// Where ids stand: a section, the list in the section's object whose entries hold them, itself if it is empty, and the
/// path in an entry.
const USED: &[(Section, &str, &str)] = &[
    (Section::Person, "", "personal_information.store_id"),
    (Section::Consents, "consents", "consent_id"),
    (Section::Consents, "agreement.custom_agreements", "agreement_id"),
    (Section::Status, "status_records", "status_id"),
    (Section::Credits, "sums", "currency_id"),
    (Section::Purchases, "purchases", "store_id"),
    (Section::Purchases, "purchases", "currency_id"),
    (Section::Segments, "segment_records", "segment_id"),
    (Section::Interests, "interest_records", "interest_id"),
    (Section::Properties, "property_records", "property_name"),
    (Section::Properties, "property_records", "property_value"),
    (Section::Sources, "customer_source_records", "customer_source_id"),
];

/// The lists that these sections refer to, and no others.
pub fn needed_by(sections: &[(Section, Value)]) -> Vec<&'static Definition> {
    let mut found: Vec<&'static Definition> = Vec::new();
    for (used, list, path) in USED {
        for (_, value) in sections.iter().filter(|(section, _)| section == used) {
            let entries = match list.is_empty() {
                true => std::slice::from_ref(value),
                false => lookup(value, list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice),
            };
            found.extend(entries.iter().flat_map(|entry| needed(entry, [*path])));
        }
    }
    let mut once: Vec<&'static Definition> = Vec::new();
    found.retain(|definition| {
        let is_new = !once.contains(definition);
        once.push(definition);
        is_new
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::references::definition_of;

    #[test]
    fn every_id_that_the_page_names_has_a_list() {
        for (section, _, path) in USED {
            assert!(definition_of(path).is_some(), "{}: {path}", section.name());
        }
    }
}
