//! What records refer to: stores, sources, properties and the like. The lists stand in `definitions.json`; nobody can change
//! them through the sandbox.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::context::{Context, Outcome, Reply};
use super::page;
use super::refusal::Refusal;

/// One list of definitions and its two calls, `GET /<path>` and `GET /<path>/{id}`.
#[derive(Debug)]
pub struct Definition {
    /// The collection's path.
    pub path: &'static str,
    /// The key of the list under `data`, and in the file.
    pub key: &'static str,
    /// The field that names one item.
    pub id: &'static str,
    /// Whether the list is open to everybody (vendor's description, `security: []`).
    pub open: bool,
}

const fn list(path: &'static str, key: &'static str, id: &'static str) -> Definition {
    Definition { path, key, id, open: false }
}

/// Every list that has calls of its own.
pub static DEFINITIONS: &[Definition] = &[
    list("customer-properties", "customer_properties", "property_id"),
    list("customer-sources", "customer_sources", "customer_source_id"),
    list("interests", "interests", "interest_id"),
    list("stores", "stores", "store_id"),
    Definition { path: "languages", key: "languages", id: "language_id", open: true },
    list("segments", "segments", "segment_id"),
    list("statuses", "statuses", "status_id"),
    list("point-types", "point_types", "point_type_id"),
    list("credit-types", "credit_types", "credit_type_id"),
    list("card-types", "card_types", "card_type_id"),
    list("purchase-types", "purchase_types", "type_id"),
    list("agreements", "agreements", "agreement_id"),
    list("currencies", "currencies", "currency_id"),
    list("partners", "partners", "partner_id"),
];

/// The filters that the vendor's description gives to lists of definitions, by the field that must equal the value.
const FILTERS: &[&str] = &["text_id", "customer_source_text_id"];

static FILE: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    // A broken file would be empty lists; a test below keeps it whole.
    serde_json::from_str(include_str!("definitions.json")).unwrap_or_default()
});

/// The items under a key of the file: those of [`DEFINITIONS`], and `rewards`, `recommendations` and `products`, which
/// records are made of. Empty for an unknown key.
pub fn items(key: &str) -> &'static [Value] {
    FILE.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The item whose field `id` has the value.
pub fn find(key: &str, id: &str, value: &str) -> Option<&'static Value> {
    items(key).iter().find(|item| item[id] == value)
}

/// The id of the n-th item, counted round and round. For seeding.
pub fn nth(key: &str, id: &str, n: usize) -> &'static str {
    let items = items(key);
    items.get(n % items.len().max(1)).and_then(|item| item[id].as_str()).unwrap_or_default()
}

/// `GET /<path>`.
pub fn answer_list(definition: &Definition, context: &Context) -> Outcome {
    let query = context.query;
    let wanted = |item: &&Value| {
        let equal = |filter: &&str| {
            query
                .list(filter)
                .is_none_or(|values| item.get(filter).is_none_or(|value| values.iter().any(|v| value == v)))
        };
        let named = query.one("name").is_none_or(|part| {
            item.get("name")
                .and_then(Value::as_str)
                .is_none_or(|name| name.to_lowercase().contains(&part.to_lowercase()))
        });
        FILTERS.iter().all(equal) && named
    };
    let all = items(definition.key);
    let fields: Vec<&str> = all.iter().filter_map(Value::as_object).flat_map(Map::keys).map(String::as_str).collect();
    let page = page::Page::read(query, &fields)?;
    Ok(page.answer(definition.key, all.iter().filter(wanted).cloned().collect()))
}

/// `GET /<path>/{id}`.
pub fn answer_one(definition: &Definition, context: &Context) -> Outcome {
    let id = context.part(0);
    let item = find(definition.key, definition.id, id).ok_or_else(|| Refusal::not_found(definition.path, id))?;
    Ok(Reply::json(200, &json!({"data": item})))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_list_has_items_with_ids_of_their_own() {
        for definition in DEFINITIONS {
            let ids: HashSet<&str> =
                items(definition.key).iter().filter_map(|item| item[definition.id].as_str()).collect();
            assert!(!ids.is_empty(), "{} is empty", definition.key);
            assert_eq!(ids.len(), items(definition.key).len(), "{}", definition.key);
        }
        assert!(!items("rewards").is_empty() && !items("recommendations").is_empty() && !items("products").is_empty());
    }

    #[test]
    fn what_the_documents_examples_name_exists() {
        for store in ["88dab5c7c6034ba59f886f4a", "8bed991c68a4"] {
            assert!(find("stores", "store_id", store).is_some());
        }
        assert!(find("customer_sources", "customer_source_id", "8bd253a89059008f1d44aa").is_some());
        assert!(find("agreements", "agreement_id", "custom_agreement_id").is_some());
    }
}
