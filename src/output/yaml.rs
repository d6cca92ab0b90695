//! YAML: the values of the JSON, in block style. Written here because the emitters at hand leave C1 and bidirectional
//! controls as they are, or know no numbers beyond 64 bits. A string is written plain only if no YAML version could take
//! it for anything else; all others are quoted as in JSON.

use std::io::Write;

use serde_json::Value;
use serde_json::value::RawValue;

use super::cell::parse;
use super::error::Error;
use super::fields::Field;
use super::json::project;
use super::list::{Sink, Summary};
use super::sanitize::is_hidden;

/// Words that some YAML version reads as a truth value or as nothing.
const RESERVED: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// A key beyond 1024 characters on the line of its value is no YAML.
const LONGEST_KEY: usize = 1000;

/// The whole value as a YAML document, ending with a line feed.
pub(super) fn document(value: &Value) -> String {
    let mut out = String::new();
    node(value, 0, Place::Line, &mut out);
    out
}

/// Where a node begins.
#[derive(Clone, Copy)]
enum Place {
    /// On a line already indented: at the start of a document or behind `- `.
    Line,
    /// Behind `key:`.
    Key,
}

fn node(value: &Value, level: usize, place: Place, out: &mut String) {
    let children: Vec<(Option<&String>, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (Some(key), value)).collect(),
        Value::Array(items) => items.iter().map(|item| (None, item)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    if children.is_empty() {
        if let Place::Key = place {
            out.push(' ');
        }
        out.push_str(&scalar(value));
        out.push('\n');
        return;
    }
    for (index, (key, child)) in children.into_iter().enumerate() {
        match place {
            Place::Line if index == 0 => {}
            Place::Key if index == 0 => {
                out.push('\n');
                out.push_str(&"  ".repeat(level));
            }
            Place::Line | Place::Key => out.push_str(&"  ".repeat(level)),
        }
        match key {
            Some(key) => {
                let name = string(key);
                if name.len() > LONGEST_KEY {
                    // Such a key needs its own sign and line.
                    out.push_str("? ");
                    out.push_str(&name);
                    out.push('\n');
                    out.push_str(&"  ".repeat(level));
                } else {
                    out.push_str(&name);
                }
                out.push(':');
                node(child, level + 1, Place::Key, out);
            }
            None => {
                out.push_str("- ");
                node(child, level + 1, Place::Line, out);
            }
        }
    }
}

/// A value of one line; containers come here only empty.
fn scalar(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => string(text),
        Value::Array(_) => "[]".into(),
        Value::Object(_) => "{}".into(),
    }
}

fn string(text: &str) -> String {
    if is_plain(text) {
        return text.to_string();
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            // Unlike JSON, YAML knows no surrogate pairs.
            _ if is_hidden(before, c) && u32::from(c) > 0xffff => quoted.push_str(&format!("\\U{:08x}", u32::from(c))),
            _ if is_hidden(before, c) => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => quoted.push(c),
        }
        before = c;
    }
    quoted.push('"');
    quoted
}

/// Letters first, then letters, digits, single inner spaces and a few signs that mean nothing in YAML.
fn is_plain(text: &str) -> bool {
    let may_follow = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '@' | '+');
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(|c| may_follow(c) && !is_hidden(' ', c))
        && !RESERVED.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Writes `-o yaml` of a list: a sequence, item by item.
pub(super) struct YamlList {
    pub fields: Option<Vec<Field>>,
    pub begun: bool,
}

impl Sink for YamlList {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        self.begun = true;
        let record = value(item, self.fields.as_deref())?;
        Ok(out.write_all(document(&Value::Array(vec![record])).as_bytes())?)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> Result<Vec<String>, Error> {
        if !self.begun {
            out.write_all(b"[]\n")?;
        }
        Ok(Vec::new())
    }
}

/// The record as a value, or with `--fields` the projection of it.
pub(super) fn value(record: &RawValue, fields: Option<&[Field]>) -> Result<Value, Error> {
    let Some(fields) = fields else { return parse(record) };
    let projected = RawValue::from_string(project(record, Some(fields)));
    parse(&projected.map_err(|error| Error::Unreadable(error.to_string()))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn containers_nest_in_block_style() {
        let value = json!({"a": {"b": 1, "c": [1, {"d": null, "e": []}, [2, 3], {}]}, "f": "x"});
        let expected = "a:\n  b: 1\n  c:\n    - 1\n    - d: null\n      e: []\n    - - 2\n      - 3\n    - {}\nf: x\n";
        assert_eq!(document(&value), expected);
        assert_eq!(document(&json!([])), "[]\n");
        let long = "k".repeat(1001);
        let expected = format!("a:\n  ? {long}\n  : 1\n");
        assert_eq!(document(&json!({"a": {long: 1}})), expected);
        assert_eq!(document(&json!([{"a": 1, "b": 2}])), "- a: 1\n  b: 2\n");
    }

    #[test]
    fn only_safe_words_are_plain() {
        for text in ["Praha", "not active", "ann@example.com", "a-b_c/d.e", "Nováková"] {
            assert_eq!(string(text), text);
        }
        for text in
            ["", "yes", "No", "NULL", "~", "1e3", "007", "1984-11-06", "0x1f", "- a", "a: b", "a #b", " a", "a ", "y"]
        {
            assert_eq!(string(text), format!("\"{text}\""));
        }
        assert_eq!(string("a\"\\\n\t\r\u{1b}\u{202e}\u{e0041}é"), r#""a\"\\\n\t\r\u001b\u202e\U000e0041é""#);
        assert_eq!(string("\u{3164}"), "\"\\u3164\"");
    }

    #[test]
    fn numbers_keep_their_text() -> Result<(), serde_json::Error> {
        let value: Value = serde_json::from_str(r#"{"a":123456789012345678901234567890,"b":1.500}"#)?;
        assert_eq!(document(&value), "a: 123456789012345678901234567890\nb: 1.500\n");
        Ok(())
    }

    #[test]
    fn no_scalar_value_gets_through_hidden() {
        for c in '\u{0}'..=char::MAX {
            let quoted = string(&format!("a{c}a"));
            assert!(quoted.chars().all(|c| !(c.is_control() || is_hidden('a', c))), "{quoted:?}");
        }
    }
}
