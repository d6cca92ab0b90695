//! Any record and any patch, as two JSON texts with a line feed between: an update is refused, or sends back all that the patch
//! does not name; no field is made up, and the server's own fields stay away.
#![no_main]

use carecloud::model::edits::Edits;
use carecloud::model::update::prepare_update;
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};

const READ_ONLY: &[&str] =
    &["customer_id", "doi_email", "doi_phone", "last_change", "state", "personal_information.photo_url"];

/// What follows from other fields: the rules of salutation and consents.
const SETTLED: &[&str] = &["personal_information.salutation", "personal_information.consents"];

fuzz_target!(|text: &str| {
    let Some((record, patch)) = text.split_once('\n') else { return };
    let (Ok(record @ Value::Object(_)), Ok(patch)) = (serde_json::from_str(record), serde_json::from_str(patch)) else {
        return;
    };
    let whole = Edits { whole: Some(record_of(&patch)), ..Edits::default() };
    let _ = prepare_update(&record, &whole, None, date(2026, 5, 1));
    let untouched = prepare_update(&record, &Edits::default(), None, date(2026, 5, 1)).expect("nothing is asked");
    assert!(untouched.changes.is_empty());
    kept(&[], &record, &Value::Null, &untouched.body_customer);

    let edits = Edits { patch: Some(patch.clone()), ..Edits::default() };
    if let Ok(prepared) = prepare_update(&record, &edits, None, date(2026, 5, 1)) {
        kept(&[], &record, &record_of(&patch), &prepared.body_customer);
        assert!(prepared.changes.iter().all(|change| change.before != change.after));
        let same = prepared.body_customer == untouched.body_customer;
        assert_eq!(same, prepared.changes.is_empty());
    }
});

/// The customer of a file that may hold a whole body.
fn record_of(file: &Value) -> Value {
    match file.get("customer") {
        Some(customer @ Value::Object(_)) if file.get("personal_information").is_none() => customer.clone(),
        _ => file.clone(),
    }
}

fn kept(steps: &[&str], record: &Value, patch: &Value, body: &Value) {
    let none = Map::new();
    let (Some(old), Some(new)) = (record.as_object(), body.as_object()) else { panic!("objects both") };
    let patch = patch.as_object().unwrap_or(&none);
    let is = |key: &str, names: &[&str]| names.iter().any(|name| name.split('.').eq(below(steps, key)));
    for (key, value) in old.iter().filter(|(key, _)| !is(key, SETTLED)) {
        match (patch.get(key), new.get(key)) {
            (_, sent) if is(key, READ_ONLY) => assert!(sent.is_none(), "{key} is the server's"),
            (None, _) if is(key, &["consents"]) => {}
            (None, Some(sent)) if value.is_object() => kept(&below(steps, key), value, &Value::Null, sent),
            (None, sent) => assert_eq!(sent.map(Value::to_string), Some(value.to_string()), "{key} is lost"),
            (Some(change), Some(sent)) if value.is_object() && change.is_object() => {
                kept(&below(steps, key), value, change, sent)
            }
            (Some(_), _) => {}
        }
    }
    for key in new.keys() {
        assert!(old.contains_key(key) || patch.contains_key(key), "{key} is made up");
    }
    let order: Vec<&String> = new.keys().filter(|key| old.contains_key(*key) && !patch.contains_key(*key)).collect();
    let before: Vec<&String> = old.keys().filter(|key| order.contains(key)).collect();
    assert_eq!(order, before, "the order of keys");
}

fn below<'a>(steps: &[&'a str], key: &'a str) -> Vec<&'a str> {
    steps.iter().copied().chain([key]).collect()
}
