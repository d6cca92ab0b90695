//! `GET /customers/{customer_id}/<records>` for the kinds that nobody writes: made from the customer's number when asked
//! for, then filtered, sorted and cut as the record table says.

use serde_json::{Map, Value, json};

use super::context::{Context, Outcome};
use super::page::Page;
use super::query::Query;
use super::refusal::{Reason, Refusal};
use super::{clock, seed};
use crate::model::columns::lookup;
use crate::model::records::{Filter, FilterType, RecordKind};

/// Answers the list of one kind.
pub fn list(kind: &'static RecordKind, context: &Context) -> Outcome {
    let customer = context.customer()?;
    let seeded = context.is_seeded(customer.number);
    let items = seed::records::of_customer(kind.name, seeded.then_some(customer.number), &customer.customer_id);
    answer(kind, context.query, items)
}

/// Filters, sorts and cuts the records of one customer. Fields that begin with `_` are for filters only.
pub fn answer(kind: &'static RecordKind, query: &Query, mut items: Vec<Value>) -> Outcome {
    let known = items.iter().filter_map(Value::as_object).flat_map(Map::keys).map(String::as_str);
    let columns = kind.columns.iter().map(|column| column.path.split('.').next().unwrap_or_default());
    let page = if kind.paged { Page::read(query, &known.chain(columns).collect::<Vec<_>>())? } else { Page::whole() };
    for filter in kind.filters {
        apply(filter, query, &mut items)?;
    }
    for item in &mut items {
        trim(item, query)?;
    }
    Ok(page.answer(kind.key, items))
}

/// A boolean parameter: `true` or `false`, or 400.
pub fn boolean(query: &Query, name: &str) -> Result<Option<bool>, Refusal> {
    match query.one(name) {
        None => Ok(None),
        Some("true" | "1") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(other) => Err(Refusal::fault(name, Reason::InvalidValueFormat, &Value::from(other))),
    }
}

/// Drops the records that a filter leaves out; 400 for a value of the wrong form.
fn apply(filter: &Filter, query: &Query, items: &mut Vec<Value>) -> Result<(), Refusal> {
    let name = filter.name;
    match filter.kind {
        FilterType::Bool => {
            let Some(wanted) = boolean(query, name)? else { return Ok(()) };
            items.retain(|item| truth(name, item).is_none_or(|truth| truth == wanted));
        }
        FilterType::List => {
            let Some(wanted) = query.list(name) else { return Ok(()) };
            items.retain(|item| held(name, filter.proof, item).iter().any(|value| wanted.contains(value)));
        }
        FilterType::Text | FilterType::Integer | FilterType::Date | FilterType::Timestamp => {
            let Some(wanted) = query.one(name) else { return Ok(()) };
            let formed = match filter.kind {
                FilterType::Integer => wanted.parse::<i64>().is_ok(),
                FilterType::Date => clock::is_date(wanted),
                FilterType::Timestamp => clock::is_date(wanted) || clock::is_timestamp(wanted),
                FilterType::Text | FilterType::Bool | FilterType::List => true,
            };
            if !formed {
                return Err(Refusal::fault(name, Reason::InvalidValueFormat, &Value::from(wanted)));
            }
            items.retain(|item| matches(name, filter.proof, item, wanted));
        }
    }
    Ok(())
}

fn text<'a>(item: &'a Value, path: &str) -> &'a str {
    lookup(item, path).and_then(Value::as_str).unwrap_or_default()
}

/// What a boolean filter asks of a record; `None` if the parameter only shapes the answer.
fn truth(name: &str, item: &Value) -> Option<bool> {
    let now = clock::now();
    let from = if item.get("_valid_from").is_some() { "_valid_from" } else { "valid_from" };
    let to = if item.get("_valid_to").is_some() { "_valid_to" } else { "valid_to" };
    match name {
        // Rewards are valid by days: the last day counts whole.
        "is_valid" | "valid_now" => {
            let day = text(item, to).len().min(now.len());
            Some(text(item, from) <= now.as_str() && &now[..day] <= text(item, to))
        }
        "is_applied" => Some(!text(item, "applied_date").is_empty()),
        "is_automated" => item.get("is_automated").and_then(Value::as_bool),
        _ => None,
    }
}

/// The values of a record that a list filter looks for.
fn held<'a>(name: &str, proof: Option<&str>, item: &'a Value) -> Vec<&'a str> {
    let strings = |value: &'a Value| -> Vec<&'a str> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    };
    match (name, proof) {
        ("customer_type_id", _) => strings(&item["_customer_types"]),
        ("tag_ids", _) => item["tags"].as_array().into_iter().flatten().map(|tag| text(tag, "tag_id")).collect(),
        ("segment_group_ids", _) => vec![text(item, "_segment_group_id")],
        (_, Some(path)) => vec![text(item, path)],
        (_, None) => Vec::new(),
    }
}

/// Whether a record has what a filter asks for.
fn matches(name: &str, proof: Option<&str>, item: &Value, wanted: &str) -> bool {
    let stores = item.get("store_list").or_else(|| lookup(item, "reward.store_list"));
    match (name, proof) {
        ("payment_time_from", _) => text(item, "payment_time") >= wanted.replace('T', " ").as_str(),
        ("payment_time_to", _) => {
            let wanted = wanted.replace('T', " ");
            let length = wanted.len();
            text(item, "payment_time").get(..length).is_some_and(|time| time <= wanted.as_str())
        }
        // "By name or a part of the name" (vendor's description).
        ("name", _) => text(item, "name").to_lowercase().contains(&wanted.to_lowercase()),
        ("valid_from", _) => text(item, "_valid_from") >= wanted,
        ("valid_to", _) => text(item, "_valid_to") <= wanted,
        // Where the customer can use the reward (vendor's description).
        ("store_id", _) if stores.is_some() => stores
            .and_then(Value::as_array)
            .is_some_and(|stores| stores.iter().any(|store| text(store, "store_id") == wanted)),
        (_, Some(path)) => match lookup(item, path) {
            Some(Value::String(value)) => value == wanted,
            Some(value) => format!("{value}") == wanted,
            None => false,
        },
        (_, None) => true,
    }
}

/// Leaves out what is shown only on demand: the items of purchases, the stores of rewards; and what is never shown.
fn trim(item: &mut Value, query: &Query) -> Result<(), Refusal> {
    // Left out unless asked for with `false` (vendor's description).
    if boolean(query, "without_stores")? != Some(false) {
        for pointer in ["/store_list", "/reward/store_list"] {
            if let Some(stores) = item.pointer_mut(pointer) {
                *stores = json!([]);
            }
        }
    }
    if boolean(query, "purchase_items_extension")? != Some(true)
        && let Some(purchase_items) = item.get_mut("purchase_items")
    {
        *purchase_items = json!([]);
    }
    for pointer in ["", "/reward"] {
        if let Some(Value::Object(fields)) = item.pointer_mut(pointer) {
            fields.retain(|name, _| !name.starts_with('_'));
        }
    }
    Ok(())
}
