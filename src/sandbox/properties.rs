//! `property-records`: one value for each property of a customer. A record's id is the property's and the customer's,
//! `size:8ea2591121…`.

use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::context::{Context, Outcome, Reply};
use super::refusal::{Faults, Reason, Refusal};
use super::{clock, definitions, fields, records};
use crate::model::records::kind;

/// A value that passed the rules of its property.
#[derive(Debug)]
pub struct Checked {
    property_id: String,
    value: Value,
}

/// `GET /customers/{customer_id}/property-records`.
pub fn list(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let sql = "SELECT property_id, value, last_change FROM properties WHERE number = ?1 ORDER BY property_id";
    let mut statement = context.db.prepare_cached(sql)?;
    let mut rows = statement.query([customer.number])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let name = definitions::find("customer_properties", "property_id", &id).map(|property| &property["name"]);
        items.push(json!({
            "property_record_id": format!("{id}:{}", customer.customer_id),
            "property_id": id,
            "property_name": name,
            "property_value": serde_json::from_str::<Value>(row.get_ref(1)?.as_str().unwrap_or_default())?,
            "last_change": row.get::<_, String>(2)?,
        }));
    }
    match kind("property-records") {
        Some(kind) => records::answer(kind, context.query, items),
        None => Err(Refusal::not_found("property-records", "")),
    }
}

/// `POST /customers/{customer_id}/property-records`.
pub fn create(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let sent = context.body_object("property_record")?;
    let mut faults = Faults::default();
    let checked = check(context.db, customer.number, &sent, &mut faults)?;
    if let Some(checked) = &checked
        && exists(context.db, customer.number, &checked.property_id)?
    {
        faults.add_text("property_id", Reason::AlreadyExists, &checked.property_id);
    }
    faults.finish()?;
    let Some(checked) = checked else { return Err(Refusal::not_json()) };
    let id = format!("{}:{}", checked.property_id, customer.customer_id);
    store(context.db, customer.number, &[checked], &clock::now())?;
    Ok(Reply::created("property_record_id", &id))
}

/// `PUT /customers/{customer_id}/property-records/{property_record_id}`.
pub fn update(context: &Context) -> Outcome {
    let (number, property_id) = record(context)?;
    let sent = context.body_object("property_record")?;
    let mut faults = Faults::default();
    let checked = check(context.db, number, &sent, &mut faults)?;
    if let Some(other) = checked.as_ref().filter(|checked| checked.property_id != property_id) {
        faults.add_text("property_id", Reason::NotAllowedValue, &other.property_id);
    }
    faults.finish()?;
    store(context.db, number, checked.as_slice(), &clock::now())?;
    Ok(Reply::nothing())
}

/// `DELETE /customers/{customer_id}/property-records/{property_record_id}`; 400 `required` for a required property.
pub fn delete(context: &Context) -> Outcome {
    let (number, property_id) = record(context)?;
    let property = definitions::find("customer_properties", "property_id", property_id);
    if property.is_some_and(|property| property["is_required"] == true) {
        return Err(Refusal::fault("property_id", Reason::Required, &Value::from(property_id)));
    }
    context.db.execute("DELETE FROM properties WHERE number = ?1 AND property_id = ?2", (number, property_id))?;
    Ok(Reply::nothing())
}

/// `POST /customers/{customer_id}/property-records/batch`: creates or updates, all or none. With `error_processing` 2, those
/// that are right are stored all the same, and the answer is still the 400 that names the others.
pub fn batch(context: &Context) -> Outcome {
    let number = context.customer()?.number;
    let body = context.body()?;
    let mut faults = Faults::default();
    let lenient = match body.get("error_processing") {
        None | Some(Value::Null) => false,
        Some(mode) if mode.as_i64() == Some(1) => false,
        Some(mode) if mode.as_i64() == Some(2) => true,
        Some(other) => return Err(Refusal::fault("error_processing", Reason::NotAllowedValue, other)),
    };
    if body.get("property_records").is_none_or(Value::is_null) {
        return Err(Refusal::fault("property_records", Reason::Required, &Value::Null));
    }
    let checked = check_all(context.db, number, body.get("property_records"), &mut faults)?;
    if lenient || faults.is_empty() {
        store(context.db, number, &checked, &clock::now())?;
    }
    if lenient {
        faults.finish().map_err(Refusal::and_keep)?
    } else {
        faults.finish()?
    }
    Ok(Reply::nothing())
}

/// The customer and the property that the path names; 404 if there is no such record.
fn record<'a>(context: &Context<'a>) -> Result<(i64, &'a str), Refusal> {
    let customer = context.customer()?;
    let id = context.part(1);
    let unknown = || Refusal::not_found("property-records", id);
    let (property_id, owner) = id.rsplit_once(':').ok_or_else(unknown)?;
    let known = owner == customer.customer_id && exists(context.db, customer.number, property_id)?;
    if known { Ok((customer.number, property_id)) } else { Err(unknown()) }
}

fn exists(db: &Connection, number: i64, property_id: &str) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM properties WHERE number = ?1 AND property_id = ?2)";
    db.prepare_cached(sql)?.query_row((number, property_id), |row| row.get(0))
}

/// Notes what is wrong with a list of property records; answers those that are right. `number` 0 is a customer to come.
pub fn check_all(
    db: &Connection,
    number: i64,
    sent: Option<&Value>,
    faults: &mut Faults,
) -> Result<Vec<Checked>, Refusal> {
    let Some(sent) = sent.filter(|sent| !sent.is_null()) else { return Ok(Vec::new()) };
    let Some(records) = sent.as_array() else {
        faults.add("property_records", Reason::InvalidValueFormat, sent);
        return Ok(Vec::new());
    };
    if records.len() > 1000 {
        faults.add("property_records", Reason::NotAllowedValue, &Value::Null);
        return Ok(Vec::new());
    }
    let mut checked = Vec::new();
    for record in records {
        match record.as_object() {
            Some(record) => checked.extend(check(db, number, record, faults)?),
            None => faults.add("property_records", Reason::InvalidValueFormat, record),
        }
    }
    Ok(checked)
}

fn check(
    db: &Connection,
    number: i64,
    sent: &Map<String, Value>,
    faults: &mut Faults,
) -> Result<Option<Checked>, Refusal> {
    let known = fields::known(sent, "property_id", "customer_properties", "property_id", faults);
    let Some((id, property)) = known else { return Ok(None) };
    let sent = sent.get("property_value").unwrap_or(&Value::Null);
    if sent.is_null() {
        faults.add("property_value", Reason::Required, sent);
        return Ok(None);
    }
    let value = match typed(property, sent) {
        Ok(value) => value,
        Err(reason) => {
            faults.add("property_value", reason, sent);
            return Ok(None);
        }
    };
    let sql = "SELECT EXISTS (SELECT 1 FROM properties WHERE property_id = ?1 AND value = ?2 AND number <> ?3)";
    if property["is_unique"] == true && db.query_row(sql, (id, value.to_string(), number), |row| row.get(0))? {
        faults.add("property_value", Reason::AlreadyExists, sent);
        return Ok(None);
    }
    Ok(Some(Checked { property_id: id.to_owned(), value }))
}

/// The value as it will be answered, if it is of the property's `data_type`. Items are answered whole.
fn typed(property: &Value, sent: &Value) -> Result<Value, Reason> {
    let text = sent.as_str();
    let right = match property["data_type"].as_str().unwrap_or_default() {
        "string" => text.is_some(),
        "date" => text.is_some_and(clock::is_date),
        "timestamp" => text.is_some_and(clock::is_timestamp),
        "boolean" => sent.is_boolean(),
        "integer" => sent.is_i64() || sent.is_u64(),
        "float" => sent.is_number(),
        "enum" => return items(property, sent, 1..=1),
        "multiselect" => return items(property, sent, 0..=1000),
        // What a custom type holds is the project's own affair.
        _ => true,
    };
    if right { Ok(sent.clone()) } else { Err(Reason::InvalidValueFormat) }
}

fn items(property: &Value, sent: &Value, allowed: std::ops::RangeInclusive<usize>) -> Result<Value, Reason> {
    let sent = sent.as_array().filter(|sent| allowed.contains(&sent.len())).ok_or(Reason::InvalidValueFormat)?;
    let known = property["items"].as_array().map_or(&[][..], Vec::as_slice);
    let item = |sent: &Value| {
        let id = sent.get("id").and_then(Value::as_str).ok_or(Reason::InvalidValueFormat)?;
        known.iter().find(|item| item["id"] == id).cloned().ok_or(Reason::NotAllowedValue)
    };
    sent.iter().map(item).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

/// Stores values, in place of those that are there.
pub fn store(db: &Connection, number: i64, checked: &[Checked], now: &str) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached("INSERT OR REPLACE INTO properties VALUES (?1, ?2, ?3, ?4)")?;
    for Checked { property_id, value } in checked {
        statement.execute((number, property_id, value.to_string(), now))?;
    }
    Ok(())
}
