//! Taking required fields out of a JSON object: each is there and of its type, or the fault is noted.

use serde_json::{Map, Value};

use super::definitions;
use super::refusal::{Faults, Reason};

type Fields = Map<String, Value>;

/// A field that is there; `null` counts as missing.
fn present<'a>(fields: &'a Fields, name: &str, faults: &mut Faults) -> Option<&'a Value> {
    let value = fields.get(name).filter(|value| !value.is_null());
    if value.is_none() {
        faults.add(name, Reason::Required, &Value::Null);
    }
    value
}

/// A field as one type; the fault is noted if it is another.
fn typed<'a, T>(value: &'a Value, name: &str, faults: &mut Faults, read: fn(&'a Value) -> Option<T>) -> Option<T> {
    let read = read(value);
    if read.is_none() {
        faults.add(name, Reason::InvalidValueFormat, value);
    }
    read
}

/// A text that is not empty.
pub fn text<'a>(fields: &'a Fields, name: &str, faults: &mut Faults) -> Option<&'a str> {
    let value = present(fields, name, faults)?;
    let text = typed(value, name, faults, Value::as_str)?;
    if text.is_empty() {
        faults.add(name, Reason::Empty, value);
        return None;
    }
    Some(text)
}

/// `true` or `false`.
pub fn boolean(fields: &Fields, name: &str, faults: &mut Faults) -> Option<bool> {
    present(fields, name, faults).and_then(|value| typed(value, name, faults, Value::as_bool))
}

/// An object.
pub fn object<'a>(fields: &'a Fields, name: &str, faults: &mut Faults) -> Option<&'a Fields> {
    present(fields, name, faults).and_then(|value| typed(value, name, faults, Value::as_object))
}

/// The id of a definition, whose field is `id`.
pub fn known<'a>(
    fields: &'a Fields,
    name: &str,
    list: &str,
    id: &str,
    faults: &mut Faults,
) -> Option<(&'a str, &'static Value)> {
    let text = text(fields, name, faults)?;
    let found = definitions::find(list, id, text);
    if found.is_none() {
        faults.add_text(name, Reason::NotFound, text);
    }
    found.map(|found| (text, found))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_fault_has_its_reason() {
        let reason = |value: Value| {
            let fields = json!({"language_id": value});
            let mut faults = Faults::default();
            let found = known(fields.as_object().unwrap(), "language_id", "languages", "language_id", &mut faults);
            let refused = faults.finish().err().map(|refusal| {
                refusal.body.pointer("/error/error_data/invalid_params/0/reason").unwrap().as_str().unwrap().to_owned()
            });
            assert_ne!(found.is_some(), refused.is_some());
            refused
        };
        assert_eq!(reason(json!("en")), None);
        assert_eq!(reason(json!("")).unwrap(), "empty");
        assert_eq!(reason(json!(null)).unwrap(), "required");
        assert_eq!(reason(json!("xx")).unwrap(), "not_found");
        assert_eq!(reason(json!(1)).unwrap(), "invalid_value_format");
    }
}
