//! Changing one place of a raw record and nothing else: key order, nulls, unknown fields and long numbers stay as they came.

use serde_json::{Map, Value};

use super::customer::READ_ONLY;
use super::invalid::Invalid;

/// Puts a value at a dotted path; a number steps into a list. Objects that are missing on the way, or null, are made. A key
/// that is there keeps its place. An error says that the path runs through plain text, or past the end of a list.
pub fn set_path(record: &mut Value, path: &str, value: Value) -> Result<(), Invalid> {
    let mut place = record;
    for step in path.split('.') {
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        place = match place {
            Value::Object(fields) => fields.entry(step).or_insert(Value::Null),
            Value::Array(items) => step
                .parse::<usize>()
                .ok()
                .and_then(|index| items.get_mut(index))
                .ok_or_else(|| Invalid::at(path, "the list has no such entry: entries are counted from 0"))?,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                return Err(Invalid::at(path, "the path runs through a plain value, which has no fields"));
            }
        };
    }
    *place = value;
    Ok(())
}

/// Removes what stands at a dotted path; the rest keeps its order. `false` if nothing stood there.
pub fn unset_path(record: &mut Value, path: &str) -> bool {
    let (parent, last) = match path.rsplit_once('.') {
        Some((parent, last)) => (parent.split('.').try_fold(record, step_into), last),
        None => (Some(record), path),
    };
    match parent {
        Some(Value::Object(fields)) => fields.shift_remove(last).is_some(),
        Some(Value::Array(items)) => match last.parse::<usize>() {
            Ok(index) if index < items.len() => {
                items.remove(index);
                true
            }
            Ok(_) | Err(_) => false,
        },
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) | None => false,
    }
}

/// Applies a JSON merge patch (RFC 7396): objects are merged, null removes, everything else replaces, lists whole.
pub fn merge(record: &mut Value, patch: &Value) {
    let Value::Object(changes) = patch else {
        *record = patch.clone();
        return;
    };
    if !record.is_object() {
        *record = Value::Object(Map::new());
    }
    let Value::Object(fields) = record else { return };
    for (key, change) in changes {
        if change.is_null() {
            fields.shift_remove(key);
        } else {
            merge(fields.entry(key).or_insert(Value::Null), change);
        }
    }
}

/// Removes the fields that the server alone writes, and `last_change` from each entry of `consents`, and nothing else.
pub fn without_read_only(customer: &mut Value) {
    for path in READ_ONLY {
        unset_path(customer, path);
    }
    for path in ["/personal_information/consents", "/consents"] {
        let Some(Value::Array(entries)) = customer.pointer_mut(path) else { continue };
        for entry in entries {
            unset_path(entry, "last_change");
        }
    }
}

fn step_into<'a>(value: &'a mut Value, step: &str) -> Option<&'a mut Value> {
    match value {
        Value::Object(fields) => fields.get_mut(step),
        Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text(value: &Value) -> String {
        value.to_string()
    }

    #[test]
    fn set_keeps_the_place_of_a_key_and_makes_what_is_missing() {
        let mut record = json!({"z": 1, "a": {"b": null}, "m": [{"x": 1}]});
        set_path(&mut record, "z", json!(2)).expect("a plain key");
        set_path(&mut record, "a.b.c", json!(3)).expect("through a null");
        set_path(&mut record, "m.0.x", json!(4)).expect("into a list");
        set_path(&mut record, "n.o", json!(5)).expect("a new object");
        assert_eq!(text(&record), r#"{"z":2,"a":{"b":{"c":3}},"m":[{"x":4}],"n":{"o":5}}"#);
    }

    #[test]
    fn set_does_not_run_over_values_or_past_a_list() {
        let mut record = json!({"a": "text", "m": [1]});
        let before = record.clone();
        for path in ["a.b", "m.1", "m.x", "m.0.y"] {
            assert!(set_path(&mut record, path, json!(1)).is_err(), "{path}");
        }
        assert_eq!(record, before);
    }

    #[test]
    fn unset_keeps_the_order_of_the_rest() {
        let mut record = json!({"a": 1, "b": {"x": 1, "y": 2, "z": 3}, "c": [1, 2, 3], "d": 4});
        for path in ["a", "b.x", "c.0"] {
            assert!(unset_path(&mut record, path), "{path}");
        }
        for path in ["a", "b.q", "c.9", "c.x", "d.e", "q.r"] {
            assert!(!unset_path(&mut record, path), "{path}");
        }
        assert_eq!(text(&record), r#"{"b":{"y":2,"z":3},"c":[2,3],"d":4}"#);
    }

    #[test]
    fn merge_follows_the_examples_of_rfc_7396() {
        for (record, patch, result) in [
            (json!({"a": "b"}), json!({"a": "c"}), json!({"a": "c"})),
            (json!({"a": "b"}), json!({"b": "c"}), json!({"a": "b", "b": "c"})),
            (json!({"a": "b"}), json!({"a": null}), json!({})),
            (json!({"a": "b", "b": "c"}), json!({"a": null}), json!({"b": "c"})),
            (json!({"a": ["b"]}), json!({"a": "c"}), json!({"a": "c"})),
            (json!({"a": "c"}), json!({"a": ["b"]}), json!({"a": ["b"]})),
            (json!({"a": {"b": "c"}}), json!({"a": {"b": "d", "c": null}}), json!({"a": {"b": "d"}})),
            (json!({"a": [{"b": "c"}]}), json!({"a": [1]}), json!({"a": [1]})),
            (json!(["a", "b"]), json!(["c", "d"]), json!(["c", "d"])),
            (json!({"a": "b"}), json!(["c"]), json!(["c"])),
            (json!({"a": "foo"}), json!(null), json!(null)),
            (json!({"a": "foo"}), json!("bar"), json!("bar")),
            (json!({"e": null}), json!({"a": 1}), json!({"e": null, "a": 1})),
            (json!([1, 2]), json!({"a": "b", "c": null}), json!({"a": "b"})),
            (json!({}), json!({"a": {"bb": {"ccc": null}}}), json!({"a": {"bb": {}}})),
        ] {
            let mut merged = record;
            merge(&mut merged, &patch);
            assert_eq!(text(&merged), text(&result));
        }
    }

    #[test]
    fn exactly_the_read_only_fields_go() {
        let mut record = json!({
            "customer_id": "a", "x": 1, "doi_email": null, "doi_phone": "d", "last_change": "t", "state": 1,
            "personal_information": {
                "photo_url": "u", "state": 5, "last_change": "kept", "consents": [{"consent_id": "c", "last_change": "t", "n": null}]
            },
            "consents": [{"last_change": "t", "consent_value": 1}, 7],
            "photo_url": "kept"
        });
        without_read_only(&mut record);
        assert_eq!(
            text(&record),
            r#"{"x":1,"personal_information":{"state":5,"last_change":"kept","consents":[{"consent_id":"c","n":null}]},"consents":[{"consent_value":1},7],"photo_url":"kept"}"#
        );
    }
}
