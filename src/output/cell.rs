//! One value of a record as the text of a cell.

use serde_json::Value;
use serde_json::value::RawValue;

use super::error::Error;
use super::fields::Field;
use crate::model::codes::Codes;
use crate::model::columns::lookup;
use crate::model::names::Names;
use crate::model::references::definition_of;
use crate::model::thousands::thousands;

/// For whom the cells are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'n> {
    /// A person, who reads `yes` and names unless values are raw; a program gets `true` and ids.
    pub person: bool,
    /// Codes and ids as they are.
    pub raw_values: bool,
    /// Names for ids, if they are looked up.
    pub names: Option<&'n Names>,
}

impl<'n> Reader<'n> {
    /// The names for ids, if this reader wants them.
    pub fn names(self) -> Option<&'n Names> {
        self.names.filter(|_| self.person && !self.raw_values)
    }

    /// Whether a field's ids may be shown as names.
    pub fn is_named(self, field: &Field) -> bool {
        self.names().is_some() && definition_of(&field.path).is_some()
    }
}

/// The record as values. Lone surrogates, which JSON may hold and Rust text may not, become U+FFFD.
pub(super) fn parse(record: &RawValue) -> Result<Value, Error> {
    let text = record.get();
    serde_json::from_str(text)
        .or_else(|error| match mend_surrogates(text) {
            Some(mended) => serde_json::from_str(&mended),
            None => Err(error),
        })
        .map_err(|error| Error::Unreadable(error.to_string()))
}

/// The JSON text with each `\uD800`…`\uDFFF` that has no partner replaced; `None` if there is none.
fn mend_surrogates(text: &str) -> Option<String> {
    let unit = |at: usize| -> Option<u16> {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut mended = String::with_capacity(text.len());
    let (mut run, mut at, mut found) = (0, 0, false);
    while let Some(step) = text.get(at..).and_then(|rest| rest.find('\\')) {
        at += step;
        let width = match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                mended.push_str(&text[run..at]);
                mended.push_str("\\ufffd");
                (run, found) = (at + 6, true);
                6
            }
            _ => 2,
        };
        at += width;
    }
    mended.push_str(&text[run..]);
    found.then_some(mended)
}

/// The text for a field of a record; empty where the value is missing or null. Not yet fit for a terminal: each format
/// escapes in its own way.
pub(super) fn text(record: &Value, field: &Field, reader: Reader<'_>) -> String {
    if let Some(words) = reader.names().and_then(|names| names.words(record, &field.path)) {
        return words;
    }
    find(record, &field.path).map(|value| of_field(value, field, reader)).unwrap_or_default()
}

/// The value at a path, at none the record itself. As in [`lookup`], but a name may hold dots, or be empty: what is left of
/// the path is first taken for one name.
pub(super) fn find<'a>(record: &'a Value, path: &str) -> Option<&'a Value> {
    let below = || match (path, path.split_once('.')) {
        ("", _) => Some(record),
        (_, Some((step, rest))) => find(lookup(record, step)?, rest),
        (_, None) => lookup(record, path),
    };
    record.as_object().and_then(|fields| fields.get(path)).or_else(below)
}

/// The text for a value that was found at a field.
pub(super) fn of_field(value: &Value, field: &Field, reader: Reader<'_>) -> String {
    let plain = of_value(value, reader.person && !reader.raw_values);
    if reader.raw_values {
        return plain;
    }
    if let (true, true, Some(count)) = (field.is_count, reader.person, value.as_u64()) {
        return thousands(count);
    }
    let word = field.codes.and_then(|codes| word(codes, value));
    word.map_or(plain, str::to_owned)
}

fn word(codes: &Codes, value: &Value) -> Option<&'static str> {
    match value {
        Value::Number(number) => codes.word(number.as_i64()?),
        Value::String(text) => codes.word(text.parse().ok()?),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn of_value(value: &Value, person: bool) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => if person { "yes" } else { "true" }.to_string(),
        Value::Bool(false) => if person { "no" } else { "false" }.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => joined(items, person).unwrap_or_else(|| value.to_string()),
        Value::Object(_) => value.to_string(),
    }
}

/// Scalars, and objects by their `name`, with commas between; `None` if there is anything else among them.
fn joined(items: &[Value], person: bool) -> Option<String> {
    let one = |item: &Value| match item {
        Value::Object(fields) => fields.get("name").and_then(Value::as_str).map(str::to_string),
        Value::Array(_) => None,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Some(of_value(item, person)),
    };
    items.iter().map(one).collect::<Option<Vec<_>>>().map(|texts| texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::STATE;
    use serde_json::json;

    const PERSON: Reader<'_> = Reader { person: true, raw_values: false, names: None };
    const PROGRAM: Reader<'_> = Reader { person: false, ..PERSON };

    fn shown(value: Value, reader: Reader<'_>) -> String {
        text(&json!({ "v": value }), &Field::at("v", "v"), reader)
    }

    #[test]
    fn values_become_text() {
        assert_eq!(shown(json!(null), PERSON), "");
        assert_eq!(shown(json!(true), PERSON), "yes");
        assert_eq!(shown(json!(false), PROGRAM), "false");
        assert_eq!(shown(json!(true), Reader { raw_values: true, ..PERSON }), "true");
        assert_eq!(shown(json!(["a", 1, null]), PERSON), "a, 1, ");
        assert_eq!(shown(json!([{"name": "A", "id": 1}, {"name": "B"}]), PERSON), "A, B");
        assert_eq!(shown(json!([{"id": 1}]), PERSON), r#"[{"id":1}]"#);
        assert_eq!(shown(json!({"b": 1, "a": [2]}), PERSON), r#"{"b":1,"a":[2]}"#);
        assert_eq!(text(&json!({}), &Field::at("v", "v"), PERSON), "");
        assert_eq!(text(&json!({"a.b": 1, "": 2, "a": {"b": 3}}), &Field::at("a.b", "a.b"), PERSON), "1");
    }

    #[test]
    fn codes_are_words_unless_raw_or_unknown() {
        let field = Field { codes: Some(&STATE), ..Field::at("state", "state") };
        assert_eq!(text(&json!({"state": 2}), &field, PROGRAM), "not active");
        assert_eq!(text(&json!({"state": "1"}), &field, PROGRAM), "active");
        assert_eq!(text(&json!({"state": 9}), &field, PROGRAM), "9");
        assert_eq!(text(&json!({"state": 2}), &field, Reader { raw_values: true, ..PROGRAM }), "2");
    }

    #[test]
    fn counts_have_commas_for_people_only() {
        let field = Field { is_count: true, ..Field::at("n", "n") };
        assert_eq!(text(&json!({"n": 12345}), &field, PERSON), "12,345");
        assert_eq!(text(&json!({"n": 12345}), &field, PROGRAM), "12345");
        assert_eq!(text(&json!({"n": 12345}), &Field::at("n", "n"), PERSON), "12345");
    }

    #[test]
    fn long_numbers_and_lone_surrogates_are_read() -> Result<(), Box<dyn std::error::Error>> {
        let raw =
            RawValue::from_string(r#"{"n":12345678901234567890.10,"s":"\ud83d\ude00\ud800\\ud800\udc00é"}"#.into())?;
        let record = parse(&raw)?;
        assert_eq!(text(&record, &Field::at("n", "n"), PERSON), "12345678901234567890.10");
        assert_eq!(text(&record, &Field::at("s", "s"), PERSON), "😀\u{fffd}\\ud800\u{fffd}é");
        Ok(())
    }
}
