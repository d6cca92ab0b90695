//! JSON and NDJSON: the server's own text, only its white space changed. Numbers, key order and repeated keys stay as they
//! came; hidden characters inside strings become `\uXXXX`, which every reader turns back.

use std::collections::HashMap;
use std::io::Write;

use serde_json::value::RawValue;

use super::error::Error;
use super::fields::Field;
use super::list::{Rest, Sink, Summary};
use super::sanitize::is_hidden;

/// Deeper levels are indented no further, so that a hostile depth cannot multiply into gigabytes of spaces.
const DEEPEST: usize = 64;

/// Appends the JSON text without white space between its parts.
pub(super) fn compact(json: &str, out: &mut Vec<u8>) {
    reformat(json, None, out);
}

/// Appends the JSON text indented by two spaces a level, its first line where `out` stands, the others from `level` on.
pub(super) fn pretty(json: &str, level: usize, out: &mut Vec<u8>) {
    reformat(json, Some(level), out);
}

fn reformat(json: &str, level: Option<usize>, out: &mut Vec<u8>) {
    let bytes = json.as_bytes();
    let mut depth = level.unwrap_or(0);
    let mut at = 0;
    // An opening bracket waits for the next part: an empty pair stays on one line.
    let mut opened = false;
    let newline = |depth: usize, out: &mut Vec<u8>| {
        if level.is_some() {
            out.push(b'\n');
            out.extend(std::iter::repeat_n(b' ', 2 * depth.min(DEEPEST)));
        }
    };
    while let Some(&byte) = bytes.get(at) {
        let closes = matches!(byte, b'}' | b']');
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if closes {
            depth = depth.saturating_sub(1);
        }
        if opened != closes {
            newline(depth, out);
        }
        opened = matches!(byte, b'{' | b'[');
        match byte {
            b'"' => {
                at = string(json, at, out);
                continue;
            }
            b'{' | b'[' => {
                out.push(byte);
                depth += 1;
            }
            b',' => {
                out.push(byte);
                newline(depth, out);
            }
            b':' => out.extend_from_slice(if level.is_some() { b": " } else { b":" }),
            _ => out.push(byte),
        }
        at += 1;
    }
}

/// Appends the string that begins at `start` with its quote; answers where the text goes on. All but hidden characters is
/// copied in runs.
fn string(json: &str, start: usize, out: &mut Vec<u8>) -> usize {
    let bytes = json.as_bytes();
    let (mut run, mut at, mut before) = (start, start + 1, ' ');
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at += 1;
                break;
            }
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii) => {
                at += 2;
                before = ' ';
            }
            0x20..=0x7e => {
                at += 1;
                before = char::from(byte);
            }
            _ => {
                let Some(c) = json[at..].chars().next() else { break };
                let end = at + c.len_utf8();
                if is_hidden(before, c) {
                    out.extend_from_slice(&bytes[run..at]);
                    escape(c, out);
                    run = end;
                }
                before = c;
                at = end;
            }
        }
    }
    out.extend_from_slice(&bytes[run..at]);
    at
}

fn escape(c: char, out: &mut Vec<u8>) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        out.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
    }
}

/// The raw value at a path in a raw record. A name may hold dots: what is left of the path is first taken for one name.
fn raw_lookup<'a>(record: &'a RawValue, path: &str) -> Option<&'a RawValue> {
    let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
    let text = record.get();
    let found = if text.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
        items.get(step.parse::<usize>().ok()?).copied()?
    } else {
        let fields: HashMap<String, &RawValue> = serde_json::from_str(text).ok()?;
        if let Some(whole) = fields.get(path) {
            return Some(whole);
        }
        fields.get(step).copied()?
    };
    rest.map_or(Some(found), |rest| raw_lookup(found, rest))
}

/// The JSON text to print of a record: the whole, or with `--fields` a flat object of the names asked for, each with its
/// raw value, or null where the record has none.
pub(super) fn project(record: &RawValue, fields: Option<&[Field]>) -> String {
    let Some(fields) = fields else { return record.get().to_string() };
    let entry = |field: &Field| {
        let value = raw_lookup(record, &field.path).map_or("null", RawValue::get);
        format!("{}:{value}", quoted(&field.name))
    };
    format!("{{{}}}", fields.iter().map(entry).collect::<Vec<_>>().join(","))
}

fn quoted(text: &str) -> String {
    let mut out = Vec::new();
    compact(&serde_json::Value::from(text).to_string(), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// Writes `-o json` of a list: the API's own `data` object, with `returned` and `complete` added.
pub(super) struct JsonList {
    pub key: String,
    pub fields: Option<Vec<Field>>,
    pub begun: bool,
    pub buffer: Vec<u8>,
}

impl Sink for JsonList {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        self.buffer.clear();
        if self.begun {
            self.buffer.extend_from_slice(b",\n    ");
        } else {
            self.buffer.extend_from_slice(format!("{{\n  {}: [\n    ", quoted(&self.key)).as_bytes());
        }
        self.begun = true;
        match &self.fields {
            None => pretty(item.get(), 2, &mut self.buffer),
            fields => pretty(&project(item, fields.as_deref()), 2, &mut self.buffer),
        }
        Ok(out.write_all(&self.buffer)?)
    }

    fn finish(&mut self, end: &Summary, out: &mut dyn Write) -> Result<Vec<String>, Error> {
        if self.begun {
            out.write_all(b"\n  ],\n")?;
        } else {
            writeln!(out, "{{\n  {}: [],", quoted(&self.key))?;
        }
        let total = end.total_items.map_or("null".to_string(), |total| total.to_string());
        let returned = end.returned;
        let complete = end.rest == Rest::Nothing;
        writeln!(out, "  \"total_items\": {total},\n  \"returned\": {returned},\n  \"complete\": {complete}\n}}")?;
        Ok(Vec::new())
    }
}

/// Writes `-o ndjson`: each record on a line of its own.
pub(super) struct Ndjson {
    pub fields: Option<Vec<Field>>,
    /// Whether records go out as they came, byte for byte, if they are one line already.
    pub verbatim: bool,
    pub buffer: Vec<u8>,
}

/// Whether a text has no line break.
fn is_one_line(text: &str) -> bool {
    memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_none()
}

impl Sink for Ndjson {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        if self.verbatim && self.fields.is_none() && is_one_line(item.get()) {
            out.write_all(item.get().as_bytes())?;
            return Ok(out.write_all(b"\n")?);
        }
        self.buffer.clear();
        match &self.fields {
            None => compact(item.get(), &mut self.buffer),
            fields => compact(&project(item, fields.as_deref()), &mut self.buffer),
        }
        self.buffer.push(b'\n');
        Ok(out.write_all(&self.buffer)?)
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn Write) -> Result<Vec<String>, Error> {
        Ok(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(format: fn(&str, &mut Vec<u8>), json: &str) -> String {
        let mut out = Vec::new();
        format(json, &mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn only_white_space_changes() {
        let json = " {\"b\" : 1.50 ,\"b\":[ ] , \"a\\\"{\":{ \"x\":[1,\r\n2e400]},\"e\":{}, \"n\":null}\n";
        assert_eq!(through(compact, json), r#"{"b":1.50,"b":[],"a\"{":{"x":[1,2e400]},"e":{},"n":null}"#);
        let indented = "{\n  \"b\": 1.50,\n  \"b\": [],\n  \"a\\\"{\": {\n    \"x\": [\n      1,\n      2e400\n    ]\n  },\n  \"e\": {},\n  \"n\": null\n}";
        assert_eq!(through(|json, out| pretty(json, 0, out), json), indented);
        assert_eq!(through(|json, out| pretty(json, 0, out), " \"x\" "), "\"x\"");
    }

    #[test]
    fn hidden_characters_are_escaped_losslessly() -> Result<(), serde_json::Error> {
        let json = "\"a\u{202e}\u{7f}\u{9b}é\\u001b\\\\\u{e0041}🎉\"";
        let escaped = through(compact, json);
        assert_eq!(escaped, r#""a\u202e\u007f\u009bé\u001b\\\udb40\udc41🎉""#);
        assert_eq!(serde_json::from_str::<String>(&escaped)?, serde_json::from_str::<String>(json)?);
        Ok(())
    }

    #[test]
    fn every_scalar_value_comes_back_and_none_is_hidden() -> Result<(), serde_json::Error> {
        for c in '\u{0}'..=char::MAX {
            let json = serde_json::Value::from(format!("a{c}a")).to_string();
            let escaped = through(compact, &json);
            assert!(escaped.chars().all(|c| !(c.is_control() || is_hidden('a', c))), "{escaped:?}");
            assert_eq!(serde_json::from_str::<String>(&escaped)?, format!("a{c}a"));
        }
        Ok(())
    }

    #[test]
    fn broken_text_is_copied_without_a_fall() {
        for text in ["\"", "\"\\", "\"\\é", "{\"a", "]]", "\"a\\"] {
            assert!(!through(compact, text).is_empty());
        }
    }

    #[test]
    fn depth_does_not_multiply() {
        let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
        assert!(through(|json, out| pretty(json, 0, out), &deep).len() < 5000 * 2 * (2 * DEEPEST + 2));
    }

    #[test]
    fn fields_are_projected_raw() -> Result<(), serde_json::Error> {
        let record = RawValue::from_string(r#"{"a":{"b":[{"c":1.500}]},"d":"\u00e9","e":{"f.g":2}}"#.into())?;
        let fields = [
            Field::at("a.b.0.c", "a.b.0.c"),
            Field::at("e.f.g", "e.f.g"),
            Field::at("d", "d"),
            Field::at("x", "x.y"),
            Field::at("z", "a.b.7"),
        ];
        assert_eq!(project(&record, Some(&fields)), r#"{"a.b.0.c":1.500,"e.f.g":2,"d":"\u00e9","x":null,"z":null}"#);
        Ok(())
    }
}
