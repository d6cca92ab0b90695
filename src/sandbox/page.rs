//! `count`, `offset`, `sort_field` and `sort_direction`: the four parameters of every paged list.

use std::cmp::Ordering;

use serde_json::Value;

use super::context::Reply;
use super::query::Query;
use super::refusal::{Faults, Reason, Refusal};

/// Records answered if `count` is not sent (the vendor's document).
const DEFAULT_COUNT: i64 = 100;
/// The most that one answer holds.
const MAX_COUNT: i64 = 1000;

/// Which part of a list is wanted, and in what order.
#[derive(Debug)]
pub struct Page {
    /// 1 to 1000.
    pub count: i64,
    /// 0 or more.
    pub offset: i64,
    /// The field to sort by, if one was named: one of those allowed.
    pub sort: Option<String>,
    /// Whether the order is descending.
    pub descending: bool,
}

impl Page {
    /// Reads the four parameters; 400 names every one that is wrong. `fields` are those that may be sorted by.
    pub fn read(query: &Query, fields: &[&str]) -> Result<Page, Refusal> {
        let mut faults = Faults::default();
        let count = integer(query, "count", DEFAULT_COUNT, 1..=MAX_COUNT, &mut faults);
        let offset = integer(query, "offset", 0, 0..=i64::MAX, &mut faults);
        let sort = query.one("sort_field");
        if let Some(field) = sort.filter(|field| !fields.contains(field)) {
            faults.add_text("sort_field", Reason::NotAllowedValue, field);
        }
        let direction = query.one("sort_direction");
        if let Some(other) = direction.filter(|direction| !matches!(*direction, "ASC" | "DESC")) {
            faults.add_text("sort_direction", Reason::NotAllowedValue, other);
        }
        faults.finish()?;
        Ok(Page { count, offset, sort: sort.map(String::from), descending: direction == Some("DESC") })
    }

    /// A list that is answered whole.
    pub const fn whole() -> Page {
        Page { count: i64::MAX, offset: 0, sort: None, descending: false }
    }

    /// Sorts and cuts items held in memory: `{"data": {"<key>": […], "total_items": N}}`.
    pub fn answer(&self, key: &str, mut items: Vec<Value>) -> Reply {
        if let Some(field) = &self.sort {
            items.sort_by(|a, b| compare(&a[field.as_str()], &b[field.as_str()]));
        }
        if self.descending {
            items.reverse();
        }
        let total = items.len();
        let skip = usize::try_from(self.offset).unwrap_or(usize::MAX);
        let take = usize::try_from(self.count).unwrap_or(usize::MAX);
        let page: Vec<Value> = items.into_iter().skip(skip).take(take).collect();
        Reply::json(200, &serde_json::json!({"data": {key: page, "total_items": total}}))
    }
}

fn integer(
    query: &Query,
    name: &str,
    default: i64,
    allowed: std::ops::RangeInclusive<i64>,
    faults: &mut Faults,
) -> i64 {
    let Some(text) = query.one(name) else { return default };
    match text.parse::<i64>() {
        Ok(number) if allowed.contains(&number) => return number,
        Ok(_) => faults.add_text(name, Reason::NotAllowedValue, text),
        Err(_) => faults.add_text(name, Reason::InvalidValueFormat, text),
    }
    default
}

/// Numbers by size, everything else by its text; nothing comes first.
fn compare(a: &Value, b: &Value) -> Ordering {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (None, _) | (_, None) => text(a).cmp(&text(b)),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn wrong_parameters_are_all_named() {
        let query = Query::parse("count=0&offset=x&sort_field=shoe&sort_direction=up");
        let body = Page::read(&query, &["name"]).unwrap_err().body;
        let faults: Vec<(String, String)> = body["error"]["error_data"]["invalid_params"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fault| (fault["name"].to_string(), fault["reason"].to_string()))
            .collect();
        let want = [
            ("count", "not_allowed_value"),
            ("offset", "invalid_value_format"),
            ("sort_field", "not_allowed_value"),
            ("sort_direction", "not_allowed_value"),
        ];
        assert_eq!(faults, want.map(|(name, reason)| (format!("\"{name}\""), format!("\"{reason}\""))));
    }

    #[test]
    fn numbers_sort_by_size() {
        let page = Page::read(&Query::parse("sort_field=n&sort_direction=DESC&count=2&offset=1"), &["n"]).unwrap();
        let reply = page.answer("k", vec![json!({"n": 9}), json!({"n": 10}), json!({"n": 8.5})]);
        assert_eq!(reply.body.unwrap(), r#"{"data":{"k":[{"n":9},{"n":8.5}],"total_items":3}}"#);
    }
}
