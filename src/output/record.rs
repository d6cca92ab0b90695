//! One record for a person: its columns first, then all else that it holds, grouped as it is nested.

use serde_json::Value;

use super::cell::{Reader, find, of_field, text};
use super::fields::Field;
use super::paint::Paint;
use super::sanitize;
use unicode_width::UnicodeWidthStr;

/// Values begin at most this far right: one long name does not push all of them away.
const NAMES: usize = 28;

/// Lines under one heading.
struct Group {
    heading: Option<String>,
    lines: Vec<Line>,
}

/// A field's name and value.
struct Line {
    name: String,
    value: String,
    paint: Option<Paint>,
}

impl Line {
    fn new(name: &str, value: &str, field: &Field) -> Line {
        Line {
            name: sanitize::line(name).into_owned(),
            value: sanitize::line(value).into_owned(),
            paint: field.codes.and_then(|_| Paint::of_word(value)),
        }
    }
}

/// The view as text, line feeds and all. `whole`: also what is not among `fields`; values are never cut.
pub(super) fn view(record: &Value, fields: &[Field], whole: bool, reader: Reader<'_>, color: bool) -> String {
    let chosen = fields.iter().map(|field| Line::new(&field.name, &with_id(record, field, reader), field));
    let mut groups = vec![Group { heading: None, lines: chosen.collect() }];
    if let (Value::Object(entries), true) = (record, whole) {
        for (key, value) in entries {
            let mut lines = Vec::new();
            leaves(record, value, (key, ""), fields, reader, &mut lines);
            if is_nested(value) {
                groups.push(Group { heading: Some(sanitize::line(key).into_owned()), lines });
            } else {
                groups[0].lines.append(&mut lines);
            }
        }
    }
    groups.retain(|group| !group.lines.is_empty());
    drawn(&groups, color)
}

/// The text of a field; a name has its id behind it, which the next command may need.
fn with_id(record: &Value, field: &Field, reader: Reader<'_>) -> String {
    let shown = text(record, field, reader);
    let id = find(record, &field.path).map(|value| of_field(value, field, reader)).unwrap_or_default();
    let is_said = id.is_empty() || shown == id || shown.ends_with(&format!("({id})"));
    if is_said || !reader.is_named(field) { shown } else { format!("{shown} ({id})") }
}

fn drawn(groups: &[Group], color: bool) -> String {
    let indent = |group: &Group| if group.heading.is_some() { 2 } else { 0 };
    let widths = groups.iter().flat_map(|group| group.lines.iter().map(move |line| indent(group) + line.name.width()));
    let widest = widths.max().unwrap_or(0).min(NAMES);
    let mut out = String::new();
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        if let Some(heading) = &group.heading {
            out.push_str(&Paint::Bold.on(heading, color));
            out.push('\n');
        }
        for line in &group.lines {
            let before = " ".repeat(indent(group));
            let name = Paint::Dim.on(&line.name, color);
            let gap = " ".repeat((widest + 2).saturating_sub(indent(group) + line.name.width()).max(2));
            let value = line.paint.map_or(line.value.clone(), |paint| paint.on(&line.value, color));
            out.push_str(format!("{before}{name}{gap}{value}").trim_end());
            out.push('\n');
        }
    }
    out
}

/// Whether a value gets a group of its own.
fn is_nested(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().any(|item| item.is_object() || item.is_array()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Collects the values below `value`, which stands at a path of the record, called relative to the group; what is empty,
/// and what the columns showed already, is left out.
fn leaves(
    record: &Value,
    value: &Value,
    (path, relative): (&str, &str),
    shown: &[Field],
    reader: Reader<'_>,
    lines: &mut Vec<Line>,
) {
    let mut step = |key: &str, child: &Value| {
        let relative = if relative.is_empty() { key.to_string() } else { format!("{relative}.{key}") };
        leaves(record, child, (&format!("{path}.{key}"), &relative), shown, reader, lines);
    };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, child)| step(key, child)),
        Value::Array(items) if is_nested(value) => {
            items.iter().enumerate().for_each(|(index, child)| step(&index.to_string(), child));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            let name = if relative.is_empty() { path } else { relative };
            let field = Field::at(name, path);
            let text =
                if reader.is_named(&field) { with_id(record, &field, reader) } else { of_field(value, &field, reader) };
            if !text.is_empty() && shown.iter().all(|column| column.path != path) {
                lines.push(Line::new(name, &text, &field));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::STATE;
    use serde_json::json;

    const READER: Reader<'_> = Reader { person: true, raw_values: false, names: None };

    #[test]
    fn columns_come_first_and_the_rest_is_grouped() {
        let record = json!({
            "personal_information": {"gender": 2, "email": "ann@example.com", "phone": null, "address": {"city": "Praha"}},
            "customer_id": "8b", "state": 1, "last_change": "2024-01-01", "tags": ["a", "b"], "empty": [], "none": {},
            "consents": [{"consent_id": "c1", "consent_value": 1}]
        });
        let state = Field { codes: Some(&STATE), ..Field::at("state", "state") };
        let fields = [Field::at("customer_id", "customer_id"), Field::at("email", "personal_information.email"), state];
        let expected = "\
customer_id        8b
email              ann@example.com
state              active
last_change        2024-01-01
tags               a, b

personal_information
  gender           female
  address.city     Praha

consents
  0.consent_id     c1
  0.consent_value  yes
";
        assert_eq!(view(&record, &fields, true, READER, false), expected);
        let chosen = "customer_id  8b\nemail        ann@example.com\nstate        \u{1b}[32mactive\u{1b}[0m\n";
        let colored = view(&record, &fields, false, READER, true).replace("\u{1b}[2m", "");
        assert_eq!(colored.replace("\u{1b}[0m ", " "), chosen);
    }

    #[test]
    fn what_the_server_names_and_says_is_escaped() {
        let record = json!({"a\u{1b}[2J": "x\ny\u{202e}"});
        assert_eq!(view(&record, &[], true, READER, false), "a\\u{1b}[2J  x\\ny\\u{202e}\n");
    }
}
