//! What records refer to by id: one table of the lists of definitions and of the fields that hold their ids.

use serde_json::Value;

use super::columns::lookup;

/// One list of definitions, `GET /<path>`, and where its ids stand in the records of customers (vendor's description;
/// `currencies` is in the vendor's API beyond it).
#[derive(Debug, PartialEq, Eq)]
pub struct Definition {
    /// The collection's path.
    pub path: &'static str,
    /// The key of the list under `data`.
    pub key: &'static str,
    /// The field of a definition that holds its id.
    pub id: &'static str,
    /// The field of a definition that people know it by.
    pub name: &'static str,
    /// The fields of records that a name helps to read.
    pub fields: &'static [&'static str],
    /// Whether those fields hold words of their own, and the id stands beside them, under `id`.
    pub beside: bool,
}

const fn list(
    path: &'static str,
    key: &'static str,
    id: &'static str,
    name: &'static str,
    fields: &'static [&'static str],
) -> Definition {
    Definition { path, key, id, name, fields, beside: false }
}

/// Every list whose ids are shown as names.
#[rustfmt::skip]
pub static DEFINITIONS: &[Definition] = &[
    list("stores", "stores", "store_id", "name", &["store_id"]),
    list("card-types", "card_types", "card_type_id", "name", &["card_type_id"]),
    list("point-types", "point_types", "point_type_id", "name", &["point_type_id"]),
    list("credit-types", "credit_types", "credit_type_id", "name", &["credit_type_id"]),
    list("purchase-types", "purchase_types", "type_id", "name", &["type_id"]),
    list("currencies", "currencies", "currency_id", "code", &["currency_id"]),
    list("segments", "segments", "segment_id", "name", &["segment_id"]),
    list("statuses", "statuses", "status_id", "name", &["status_id", "next_status_id"]),
    list("interests", "interests", "interest_id", "name", &["interest_id"]),
    list("customer-sources", "customer_sources", "customer_source_id", "name", &["customer_source_id"]),
    list("agreements", "agreements", "agreement_id", "name", &["agreement_id", "consent_id"]),
    Definition {
        beside: true,
        ..list("customer-properties", "customer_properties", "property_id", "name", &["property_name", "property_value"])
    },
];

/// The field that holds a property's value; the other field of a property record holds its name.
pub(super) const VALUE: &str = "property_value";

/// The list that a field refers to, given by its dotted path.
pub fn definition_of(path: &str) -> Option<&'static Definition> {
    let (above, field) = path.rsplit_once('.').unwrap_or(("", path));
    let definition = DEFINITIONS.iter().find(|definition| definition.fields.contains(&field))?;
    // The properties of customers are not those of what else may have some.
    (!definition.beside || above.is_empty()).then_some(definition)
}

/// The lists that hold names for these paths of a record.
pub fn needed<'p>(record: &Value, paths: impl IntoIterator<Item = &'p str>) -> Vec<&'static Definition> {
    let mut found: Vec<&'static Definition> = Vec::new();
    for path in paths {
        let Some(definition) = definition_of(path).filter(|definition| !found.contains(definition)) else { continue };
        let value = lookup(record, path);
        let needs = match (definition.beside, path == VALUE) {
            (false, _) => value.and_then(plain).is_some(),
            (true, true) => value.is_some_and(is_unspoken),
            (true, false) => value.and_then(plain).is_none() && record.get(definition.id).and_then(plain).is_some(),
        };
        if needs {
            found.push(definition);
        }
    }
    found
}

/// Whether only the definition tells what a property's value means.
fn is_unspoken(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| item.get("name").is_none()),
        Value::String(_) | Value::Number(_) => plain(value).is_some(),
        Value::Null | Value::Bool(_) | Value::Object(_) => false,
    }
}

/// The paths of all values in a record.
pub fn paths(record: &Value) -> Vec<String> {
    fn below(value: &Value, path: &str, paths: &mut Vec<String>) {
        let mut step = |name: &str, child: &Value| {
            below(child, &if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }, paths);
        };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, child)| step(name, child)),
            Value::Array(items) => items.iter().enumerate().for_each(|(at, child)| step(&at.to_string(), child)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => paths.push(path.to_owned()),
        }
    }
    let mut paths = Vec::new();
    below(record, "", &mut paths);
    paths
}

/// The text of an id or a name; `None` if it is empty.
pub(super) fn plain(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}
