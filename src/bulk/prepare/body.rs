//! The body of `POST /customers`, written as text: for a million rows, building a tree first would be most of the work.

use serde_json::Value;

use super::Plan;
use super::slots::{PARTS, Part};

/// One field of one row.
pub(super) enum Cell {
    /// Nothing to say about it.
    Absent,
    /// It is to be removed.
    Clear,
    /// Its value.
    Value(Value),
}

/// Where the customer comes from.
pub(super) struct Origin<'a> {
    pub source: &'a str,
    pub external_id: Option<&'a str>,
}

/// The body, `cells` being the values of the plan's fields. Without a language among them the plan's own is sent.
pub(super) fn write(plan: &Plan, cells: &[Cell], origin: &Origin, properties: &[(String, Value)]) -> String {
    let mut out = String::with_capacity(room(plan, cells, origin));
    out.push_str(r#"{"customer":{"personal_information":{"#);
    let mut first = true;
    if let Some(language) = plan.default_language.as_deref().filter(|_| !is_given(plan, cells)) {
        out.push_str(r#""language_id":"#);
        text(&mut out, language);
        first = false;
    }
    for (part, key) in PARTS {
        part_of(plan, cells, *part, key, &mut first, &mut out);
    }
    out.push_str(r#"}},"customer_source":{"customer_source_id":"#);
    text(&mut out, origin.source);
    if let Some(id) = origin.external_id {
        out.push_str(r#","external_id":"#);
        text(&mut out, id);
    }
    out.push('}');
    for (at, (id, value)) in properties.iter().enumerate() {
        out.push_str(if at == 0 { r#","property_records":[{"property_id":"# } else { r#",{"property_id":"# });
        text(&mut out, id);
        out.push_str(r#","property_value":"#);
        json(&mut out, value);
        out.push('}');
    }
    if !properties.is_empty() {
        out.push(']');
    }
    out.push_str(r#","autologin":false}"#);
    out
}

/// About how long the body is going to be. What is never moved is never copied, and what is not taken need not be overwritten.
fn room(plan: &Plan, cells: &[Cell], origin: &Origin) -> usize {
    const FRAME: usize = 224;
    let length = |cell: &Cell| match cell {
        Cell::Value(Value::String(text)) => text.len() + 4,
        Cell::Value(_) => 8,
        Cell::Absent | Cell::Clear => 0,
    };
    let fields = plan.slots.fields.iter().zip(cells).filter(|(_, cell)| matches!(cell, Cell::Value(_)));
    let fields: usize = fields.map(|(slot, cell)| slot.prefix.len() + length(cell)).sum();
    FRAME + fields + origin.source.len() + origin.external_id.map_or(0, str::len)
}

/// Whether the row says its language itself.
pub(super) fn is_given(plan: &Plan, cells: &[Cell]) -> bool {
    plan.language.is_some_and(|at| matches!(cells.get(at), Some(Cell::Value(_))))
}

fn part_of(plan: &Plan, cells: &[Cell], part: Part, key: &str, first: &mut bool, out: &mut String) {
    let mut open = part == Part::Person;
    let mut closes = false;
    for (slot, cell) in plan.slots.fields.iter().zip(cells) {
        let Cell::Value(value) = cell else { continue };
        if slot.part != part {
            continue;
        }
        if !std::mem::take(first) {
            out.push(',');
        }
        if !open {
            out.push('"');
            out.push_str(key);
            out.push_str("\":{");
            (open, closes) = (true, true);
        }
        out.push_str(&slot.prefix);
        json(out, value);
    }
    if closes {
        out.push('}');
    }
}

fn json(out: &mut String, value: &Value) {
    match value {
        Value::String(plain) => text(out, plain),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            out.push_str(&value.to_string());
        }
    }
}

/// A JSON string. Most have nothing to escape.
fn text(out: &mut String, plain: &str) {
    // All bytes, so that many are looked at at once.
    if plain.bytes().fold(false, |found, byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\')) {
        out.push_str(&Value::from(plain).to_string());
        return;
    }
    out.push('"');
    out.push_str(plain);
    out.push('"');
}
