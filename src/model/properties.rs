//! Values of custom properties: from text to the JSON that the property's `data_type` asks for (vendor's description,
//! `Property`, `PropertyItem` and `PropertyRecord.property_value`).

use std::str::FromStr;

use serde_json::{Number, Value};

use super::date;
use super::identify::{ID_RULE, id_is_safe};
use super::invalid::Invalid;

const FIELD: &str = "property_value";
const DELETED: i64 = 0;

/// What a property's values look like, from `GET /customer-properties`.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The property's id.
    pub property_id: String,
    /// The type of its values, as the API names it.
    pub data_type: String,
    /// The items to choose from, as the server sent them.
    pub items: Vec<Value>,
}

impl Definition {
    /// The definition in one record of `GET /customer-properties`; what is missing is empty.
    pub fn from_record(record: &Value) -> Definition {
        let text = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let items = record.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        Definition { property_id: text("property_id"), data_type: text("data_type"), items }
    }
}

/// Reads `ID=VALUE`: the property's id and its value as text, which may be empty and is not trimmed.
pub fn parse_pair(typed: &str) -> Result<(String, String), Invalid> {
    let (id, value) = typed.split_once('=').ok_or_else(|| {
        Invalid::flagged("property_id", "property", "write the property's id and its value: ID=VALUE")
    })?;
    let id = id.trim();
    if !id_is_safe(id) {
        return Err(Invalid::flagged("property_id", "property", ID_RULE));
    }
    Ok((id.to_owned(), value.to_owned()))
}

/// The value to send for a property of this `data_type`, whose definition lists `items`.
///
/// An enum takes one item by id or name, a multiselect several with commas between; both become the items' own objects. A type that
/// the vendor does not name takes the text as it is, unless it has items: then nobody knows the form, and JSON is asked for.
pub fn typed_value(data_type: &str, items: &[Value], text: &str) -> Result<Value, Invalid> {
    let trimmed = text.trim();
    let value = match data_type.trim().to_ascii_lowercase().as_str() {
        "string" => Ok(Value::from(text)),
        "boolean" => boolean(trimmed),
        "integer" => integer(trimmed),
        "float" => float(trimmed),
        "date" => date::parse(trimmed).map(|day| Value::from(day.to_string())).map_err(str::to_owned),
        "timestamp" => timestamp(trimmed),
        "enum" => item(items, trimmed).map(|item| Value::from(vec![item])),
        "multiselect" => several(items, trimmed).map(Value::from),
        _ if items.is_empty() => Ok(Value::from(text)),
        _ => Err("the form of this property's values is not known; give the value as --value-json JSON".to_owned()),
    };
    value.map_err(|rule| Invalid::flagged(FIELD, "value", rule))
}

fn boolean(text: &str) -> Result<Value, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(Value::Bool(true)),
        "false" | "no" | "0" => Ok(Value::Bool(false)),
        _ => Err("the value is true or false".to_owned()),
    }
}

fn integer(text: &str) -> Result<Value, String> {
    let whole = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
    let number = Number::from_str(text).ok().filter(|_| whole);
    number.map(Value::Number).ok_or_else(|| "the value is a whole number without leading zeros, such as 42".to_owned())
}

fn float(text: &str) -> Result<Value, String> {
    let number = Number::from_str(text).map(Value::Number);
    number.map_err(|_| "the value is a number with a decimal point, such as 149.90".to_owned())
}

fn timestamp(text: &str) -> Result<Value, String> {
    let time = date::timestamp(text).map_err(str::to_owned)?;
    Ok(Value::from(time.strftime("%Y-%m-%d %H:%M:%S").to_string()))
}

/// A whole text may be one item whose name has a comma; else the commas part.
fn several(items: &[Value], text: &str) -> Result<Vec<Value>, String> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    if let Ok(one) = item(items, text) {
        return Ok(vec![one]);
    }
    let mut chosen = Vec::new();
    for part in text.split(',') {
        let one = item(items, part.trim())?;
        if !chosen.contains(&one) {
            chosen.push(one);
        }
    }
    Ok(chosen)
}

fn item(items: &[Value], text: &str) -> Result<Value, String> {
    let offered: Vec<&Value> =
        items.iter().filter(|item| item.get("state").and_then(Value::as_i64) != Some(DELETED)).collect();
    let by = |test: &dyn Fn(&Value) -> bool| offered.iter().copied().filter(|item| test(item)).collect::<Vec<_>>();
    let found = [
        by(&|item| item.get("id").and_then(Value::as_str) == Some(text)),
        by(&|item| names(item).iter().any(|name| name == text)),
        by(&|item| names(item).iter().any(|name| name.to_lowercase() == text.to_lowercase())),
    ];
    match found.iter().find(|found| !found.is_empty()).map(Vec::as_slice) {
        Some([one]) => Ok((*one).clone()),
        Some(_) => Err("several items have this name; give the item's id".to_owned()),
        None if offered.is_empty() => Err("the property has no items to choose from".to_owned()),
        None => Err(format!("the value must be one of {}", choices(&offered))),
    }
}

/// An item's names: one, or one for each language where the name is itself a JSON object (`{"en": "evening"}`).
fn names(item: &Value) -> Vec<String> {
    let Some(name) = item.get("name").and_then(Value::as_str) else { return Vec::new() };
    match serde_json::from_str(name) {
        Ok(Value::Object(languages)) => languages.values().filter_map(Value::as_str).map(str::to_owned).collect(),
        Ok(_) | Err(_) => vec![name.to_owned()],
    }
}

fn choices(offered: &[&Value]) -> String {
    const SHOWN: usize = 12;
    let label = |item: &&Value| names(item).into_iter().next().or_else(|| item.get("id")?.as_str().map(str::to_owned));
    let mut labels: Vec<String> = offered.iter().filter_map(label).take(SHOWN).collect();
    if offered.len() > SHOWN {
        labels.push("…".to_owned());
    }
    labels.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rule(data_type: &str, items: &[Value], text: &str) -> String {
        typed_value(data_type, items, text).expect_err(text).rule
    }

    fn colours() -> Vec<Value> {
        vec![
            json!({"id": "b1", "name": "Blue", "resource_record_id": null, "state": 1}),
            json!({"id": "g1", "name": "{\"en\":\"Green\",\"cz\":\"Zelená\"}", "state": 1}),
            json!({"id": "r1", "name": "Red", "state": 0}),
            json!({"id": "m1", "name": "red, dark", "state": 1}),
            json!({"id": "d1", "name": "Double"}),
            json!({"id": "d2", "name": "double"}),
        ]
    }

    #[test]
    fn pairs_are_an_id_and_any_text() {
        assert_eq!(parse_pair("size=XL"), Ok(("size".into(), "XL".into())));
        assert_eq!(parse_pair(" size = a=b "), Ok(("size".into(), " a=b ".into())));
        assert_eq!(parse_pair("size="), Ok(("size".into(), String::new())));
        for bad in ["size", "=XL", "a/b=1", ""] {
            assert!(parse_pair(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn plain_types() {
        for (data_type, text, sent) in [
            ("string", " VIP ", json!(" VIP ")),
            ("string", "42", json!("42")),
            ("boolean", "Yes", json!(true)),
            ("boolean", "0", json!(false)),
            ("Integer", " 42 ", json!(42)),
            ("integer", "-7", json!(-7)),
            ("date", "15.6.1985", json!("1985-06-15")),
            ("timestamp", "2026-05-01T12:00", json!("2026-05-01 12:00:00")),
            ("p1_address", "{\"street\":1}", json!("{\"street\":1}")),
        ] {
            assert_eq!(typed_value(data_type, &[], text), Ok(sent), "{data_type} {text}");
        }
    }

    #[test]
    fn numbers_keep_every_digit() {
        for (data_type, text) in
            [("float", "149.90"), ("integer", "123456789012345678901234567890"), ("float", "0.1000000000000000000001")]
        {
            assert_eq!(typed_value(data_type, &[], text).expect(text).to_string(), text);
        }
    }

    #[test]
    fn bad_values_are_told_by_type() {
        for (data_type, text) in [
            ("boolean", "maybe"),
            ("integer", "4.2"),
            ("integer", "007"),
            ("integer", "+5"),
            ("integer", "1e3"),
            ("integer", ""),
            ("integer", "-"),
            ("float", "3,5"),
            ("float", "NaN"),
            ("float", ""),
            ("date", "1985-02-29"),
            ("timestamp", "2026-05-01"),
        ] {
            let invalid = typed_value(data_type, &[], text).expect_err(text);
            assert_eq!((invalid.field.as_str(), invalid.flag.as_deref()), (FIELD, Some("value")));
        }
        assert!(rule("colour_picker", &colours(), "Blue").contains("--value-json"));
    }

    #[test]
    fn an_enum_is_one_item_by_id_or_name() {
        let blue = colours()[0].clone();
        for text in ["b1", "Blue", "blue", " BLUE "] {
            assert_eq!(typed_value("enum", &colours(), text), Ok(json!([blue])), "{text}");
        }
        assert_eq!(typed_value("enum", &colours(), "zelená"), Ok(json!([colours()[1]])));
        assert_eq!(typed_value("enum", &colours(), "double"), Ok(json!([colours()[5]])), "the exact name wins");
        assert!(rule("enum", &colours(), "DOUBLE").contains("id"));
        let refused = rule("enum", &colours(), "Red");
        assert!(
            refused.contains("Blue, Green") && !refused.contains("Red"),
            "deleted items are not offered: {refused}"
        );
        assert!(rule("enum", &[], "Blue").contains("no items"));
        assert!(rule("enum", &colours(), "b1,g1").contains("one of"));
    }

    #[test]
    fn a_multiselect_is_several_items() {
        let all = colours();
        assert_eq!(typed_value("multiselect", &all, "Blue, Green,b1"), Ok(json!([all[0], all[1]])));
        assert_eq!(typed_value("multiselect", &all, "red, dark"), Ok(json!([all[3]])), "a comma in a name");
        assert_eq!(typed_value("multiselect", &all, ""), Ok(json!([])));
        assert!(rule("multiselect", &all, "Blue, Pink").contains("one of"));
    }
}
