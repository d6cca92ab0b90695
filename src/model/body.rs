//! What stands beside the customer in the body of `POST /customers` and `PUT /customers/{customer_id}`, and how a file is
//! taken apart that may hold a customer or such a whole body.

use serde_json::{Map, Value};

/// The keys of a body beside `customer`, with how each is set (the vendor's document and its description of both calls).
const BESIDE: &[(&str, &str)] = &[
    ("password", "a password is no field of the record; use --password-stdin or --password-file"),
    ("autologin", "this stands beside the customer and is for creating only; use --autologin"),
    ("customer_source", "this stands beside the customer and is for creating only; use --source and --external-id"),
    ("social_network_credentials", "this stands beside the customer; use --social-network with --token-stdin"),
    ("property_records", "this stands beside the customer; use --property, or “carecloud property-records”"),
    ("referral_code", "this stands beside the customer and is for creating only, from a file"),
];

const OTHER: &str = "this stands beside the customer, where an update sends nothing else; take it out of the file";

/// How to set what stands beside the customer; `None` for names inside the customer.
pub fn rule(key: &str) -> Option<&'static str> {
    BESIDE.iter().find(|(name, _)| *name == key).map(|(_, rule)| *rule)
}

/// Why an update refuses a key that stood beside the customer in a file.
pub fn rule_or_other(key: &str) -> &'static str {
    rule(key).unwrap_or(OTHER)
}

/// Takes a file apart: the customer, and what stands beside it. Taken are a customer (what `customers get` prints), a body
/// with `customer` in it, and the document's form with `personal_information` at the top.
pub fn split(file: Value) -> (Value, Map<String, Value>) {
    let Value::Object(mut fields) = file else { return (file, Map::new()) };
    if matches!(fields.get("customer"), Some(Value::Object(_))) && !fields.contains_key("personal_information") {
        let customer = fields.shift_remove("customer").unwrap_or_default();
        return (customer, fields);
    }
    let (beside, customer) = fields.into_iter().partition(|(key, _)| rule(key).is_some());
    (Value::Object(customer), beside)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn takes_a_customer_a_body_and_the_documents_form() {
        let customer = json!({"personal_information": {"language_id": "en"}, "x": 1});
        assert_eq!(split(customer.clone()), (customer.clone(), Map::new()));
        let (inner, beside) = split(json!({"customer": customer, "autologin": false, "new": 1}));
        assert_eq!((inner, Value::Object(beside)), (customer.clone(), json!({"autologin": false, "new": 1})));
        let (inner, beside) = split(json!({"personal_information": {"language_id": "en"}, "password": "p", "x": 1}));
        assert_eq!((inner, Value::Object(beside)), (customer, json!({"password": "p"})));
        assert_eq!(split(json!([1])).0, json!([1]));
    }
}
