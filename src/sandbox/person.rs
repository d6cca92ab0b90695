//! What the server makes of `personal_information` that passed the rules: read-only fields dropped, the salutation made up,
//! `consents` put above `agreement`.

use serde_json::{Map, Value, json};

use super::definitions;
use super::salutation;

/// The `agreement_*` fields; each is the `text_id` of its consent in `GET /agreements`.
const AGREEMENTS: [&str; 3] = ["agreement_gtc", "agreement_profiling", "agreement_marketing_communication"];

/// The person to be stored. `old` is the person until now, `now` project-local time. Fields nobody knows are kept.
pub fn settle(mut sent: Map<String, Value>, old: Option<&Map<String, Value>>, now: &str) -> Map<String, Value> {
    let kept = |name: &str| old.and_then(|old| old.get(name)).cloned();
    sent.shift_remove("photo_url");
    if let Some(photo) = kept("photo_url") {
        sent.insert("photo_url".into(), photo);
    }
    // A store can be changed, never removed.
    if sent.get("store_id").is_none_or(Value::is_null) {
        sent.shift_remove("store_id");
        if let Some(store) = kept("store_id") {
            sent.insert("store_id".into(), store);
        }
    }
    let blank = |value: &Value| value.as_str().is_none_or(|text| text.trim().is_empty());
    if sent.get("salutation").is_none_or(blank) {
        sent.shift_remove("salutation");
        let made = salutation::make(&sent);
        sent.shift_insert(0, "salutation".into(), Value::from(made));
    }
    match sent.get("consents") {
        Some(Value::Array(consents)) => {
            let consents = date(consents, kept("consents").as_ref(), now);
            sent.insert("agreement".into(), agreement_of(&consents));
            sent.insert("consents".into(), Value::Array(consents));
        }
        Some(_) | None => {
            sent.shift_remove("consents");
        }
    }
    sent
}

/// The consents with their `last_change`: as it was where the value is as it was, otherwise now.
fn date(consents: &[Value], old: Option<&Value>, now: &str) -> Vec<Value> {
    let old = old.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let dated = |consent: &Value| {
        let same = |before: &&Value| {
            before["consent_id"] == consent["consent_id"] && before["consent_value"] == consent["consent_value"]
        };
        let change = old.iter().find(same).map_or(Value::from(now), |before| before["last_change"].clone());
        let mut fields = consent.as_object().cloned().unwrap_or_default();
        fields.insert("last_change".into(), change);
        Value::Object(fields)
    };
    consents.iter().map(dated).collect()
}

/// The old `agreement` object that says the same as the consents; a consent that is not mentioned is not set.
pub fn agreement_of(consents: &[Value]) -> Value {
    let mut agreement = Map::new();
    let value_of = |id: &Value| consents.iter().find(|consent| consent["consent_id"] == *id);
    let mut custom = Vec::new();
    for known in definitions::items("agreements") {
        let given = value_of(&known["agreement_id"]).map(|consent| consent["consent_value"].clone());
        match known["text_id"].as_str().filter(|text| AGREEMENTS.contains(text)) {
            Some(text) => {
                agreement.insert(text.into(), given.unwrap_or(json!(2)));
            }
            None => custom
                .extend(given.map(|given| json!({"agreement_id": known["agreement_id"], "agreement_value": given}))),
        }
    }
    if !custom.is_empty() {
        agreement.insert("custom_agreements".into(), Value::Array(custom));
    }
    Value::Object(agreement)
}
