//! A server that answers every call of the program as it should: what a fault is the opposite of.

use carecloud::model::records::RECORDS;
use serde_json::{Value, json};

use crate::needles::{EMAIL, PHONE, SESSION};
use crate::support::fault::{Answer, Request};

/// The path of a request, without query, and without the server where a proxy is asked.
pub fn path(request: &Request) -> &str {
    request.target.split('?').next().unwrap_or_default()
}

/// Whether a request is to a path that ends so.
pub fn is(request: &Request, method: &str, end: &str) -> bool {
    request.method == method && path(request).ends_with(end)
}

/// The right answer. `id` stands for the id of what was created, or of the customer that was asked about.
pub fn well(request: &Request, id: Option<&str>) -> Answer {
    let id = id.unwrap_or("c1");
    let last = path(request).trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    match (request.method.as_str(), last) {
        ("CONNECT", _) => Answer::Json(502, String::new()),
        ("POST", "login") => Answer::Json(
            201,
            data(&json!({"bearer_token": SESSION, "valid_to": "2030-01-01 00:00:00", "user": {"first_name": "Demo"}})),
        ),
        ("POST", "tokens") => Answer::Json(201, data(&json!({"token_id": SESSION}))),
        ("POST", "logout") | ("PUT" | "DELETE", _) => Answer::Json(204, String::new()),
        ("POST", _) => Answer::Json(
            if last.starts_with("verify-") { 200 } else { 201 },
            data(&json!({"customer_id": id, "property_record_id": id, "interest_record_id": id,
                "customer_source_record_id": id})),
        ),
        (_, "connection") => Answer::Json(200, data(&json!({}))),
        (_, "c1") => Answer::Json(200, data(&customer())),
        (_, "customers") => list("customers", &customer()),
        (_, "search-customers") => list("strict", &json!({"customer_id": "c1", "match": 1})),
        (_, "customer-properties") => {
            list("customer_properties", &json!({"property_id": "size", "data_type": "string"}))
        }
        (_, path) => {
            let kind = RECORDS.iter().find(|kind| kind.path == path);
            list(kind.map_or(path, |kind| kind.key), &record())
        }
    }
}

fn data(data: &Value) -> String {
    json!({ "data": data }).to_string()
}

fn list(key: &str, item: &Value) -> Answer {
    Answer::Json(200, data(&json!({key: [item], "total_items": 1})))
}

/// A customer whose e-mail address and phone number an update sends back.
fn customer() -> Value {
    json!({"customer_id": "c1", "last_change": "2026-01-01 00:00:00", "personal_information": {
        "first_name": "Ann", "email": EMAIL, "phone": PHONE, "language_id": "en", "address": {"city": "Praha"}}})
}

/// A record of any kind.
fn record() -> Value {
    json!({"customer_id": "c1", "property_record_id": "r1", "property_id": "size", "property_value": "S",
        "interest_record_id": "r1", "interest_id": "i1", "card_number": "2001990000016"})
}

/// All texts that a request carries, as they were before they were escaped.
pub fn texts(request: &Request) -> Vec<String> {
    fn strings(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::String(text) => into.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
            Value::Object(fields) => fields.values().for_each(|value| strings(value, into)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let plain = request.target.replace('+', " ");
    let mut texts = vec![percent_encoding::percent_decode_str(&plain).decode_utf8_lossy().into_owned()];
    strings(&serde_json::from_str(&request.body).unwrap_or_default(), &mut texts);
    for (_, value) in &request.headers {
        texts.push(value.clone());
        texts.extend(unpacked(value));
    }
    texts
}

/// What a Basic header holds.
fn unpacked(value: &str) -> Option<String> {
    use base64::Engine;
    let packed = value.strip_prefix("Basic ")?;
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(packed).ok()?).ok()
}
