//! Columns: which fields of a raw record a table shows, and how to find them in it.

use serde_json::Value;

use super::codes::Codes;

/// One column of a table, or one line of a single record.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The header, and the name that `--fields` takes: the API's own field name.
    pub name: &'static str,
    /// Where the value stands in a record: dotted, `personal_information.email`.
    pub path: &'static str,
    /// The words for the value, if it is a code.
    pub codes: Option<&'static Codes>,
    /// Whether the value is a count, which people read with commas: `1,000`.
    pub is_count: bool,
    /// How early a narrow terminal drops the column: 0 never, then 1 last, 9 first.
    pub drop: u8,
}

impl Column {
    /// A column whose value is shown as it is.
    pub const fn new(name: &'static str, path: &'static str, drop: u8) -> Column {
        Column { name, path, codes: None, is_count: false, drop }
    }

    /// A column whose value is a code with a word.
    pub const fn coded(name: &'static str, path: &'static str, codes: &'static Codes, drop: u8) -> Column {
        Column { name, path, codes: Some(codes), is_count: false, drop }
    }

    /// A column of counts.
    pub const fn count(name: &'static str, path: &'static str, drop: u8) -> Column {
        Column { name, path, codes: None, is_count: true, drop }
    }
}

/// The value at a dotted path; a number steps into an array. `None` where any step is missing.
pub fn lookup<'a>(record: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(record, |value, step| match value {
        Value::Object(fields) => fields.get(step),
        Value::Array(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    })
}
