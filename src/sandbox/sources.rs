//! `customer-source-records`: the systems that a customer came from, and the ids they use. An external id is unique within
//! its source.

use rusqlite::Connection;
use serde_json::{Map, Value};

use super::context::{Context, Outcome, Reply};
use super::listing::{Conditions, Listing};
use super::page::Page;
use super::refusal::{Faults, Reason, Refusal};
use super::{clock, fields, hash};

// `json_patch` with nothing drops the fields that are null.
const LISTING: Listing = Listing {
    key: "customer_source_records",
    record: "json_patch('{}', json_object('customer_source_record_id', customer_source_record_id, \
             'customer_source_id', customer_source_id, 'customer_id', \
             (SELECT customer_id FROM customers WHERE customers.number = sources.number), \
             'external_id', external_id, 'last_change', last_change))",
    table: "sources",
    key_column: "record",
    columns: &["customer_source_record_id", "customer_source_id", "external_id", "last_change"],
    expressions: &[("customer_id", "(SELECT customer_id FROM customers WHERE customers.number = sources.number)")],
};

/// A source to be added to a customer.
#[derive(Debug)]
pub struct Source {
    id: String,
    external_id: Option<String>,
}

/// `GET /customer-source-records` and `GET /customers/{customer_id}/customer-source-records`.
pub fn list(context: &Context) -> Outcome {
    let query = context.query;
    let page = Page::read(query, &LISTING.fields())?;
    let mut conditions = Conditions::default();
    conditions.of_customer(context.holder()?, query);
    conditions.equal("customer_source_id", query);
    // If both are sent, `external_id` is ignored (vendor's description).
    if !conditions.one_of("external_id", "external_ids", query)? {
        conditions.equal("external_id", query);
    }
    Ok(LISTING.answer(context.db, &conditions, &page)?)
}

/// `POST /customers/{customer_id}/customer-source-records`.
pub fn create(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let sent = context.body_object("customer_source_record")?;
    let mut faults = Faults::default();
    let source = check(context.db, &sent, &mut faults)?;
    faults.finish()?;
    let Some(source) = source else { return Err(Refusal::not_json()) };
    let id = add(context.db, customer.number, &source, &clock::now())?;
    Ok(Reply::created("customer_source_record_id", &id))
}

/// Notes what is wrong with a `CustomerSourceRecord`; answers it if nothing is.
pub fn check(db: &Connection, sent: &Map<String, Value>, faults: &mut Faults) -> rusqlite::Result<Option<Source>> {
    let list = "customer_sources";
    let id = fields::known(sent, "customer_source_id", list, "customer_source_id", faults).map(|(id, _)| id.to_owned());
    let external_id = match sent.get("external_id").unwrap_or(&Value::Null) {
        Value::Null => None,
        Value::String(external) => Some(external.clone()).filter(|external| !external.is_empty()),
        other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            faults.add("external_id", Reason::InvalidValueFormat, other);
            return Ok(None);
        }
    };
    let (Some(id), Some(external)) = (&id, &external_id) else { return Ok(id.map(|id| Source { id, external_id })) };
    let sql = "SELECT EXISTS (SELECT 1 FROM sources WHERE external_id = ?1 AND customer_source_id = ?2)";
    if db.prepare_cached(sql)?.query_row((external, id), |row| row.get(0))? {
        faults.add_text("external_id", Reason::RelationAlreadyExists, external);
        return Ok(None);
    }
    Ok(Some(Source { id: id.clone(), external_id }))
}

/// Adds the source, and answers the id of its record.
pub fn add(db: &Connection, number: i64, source: &Source, now: &str) -> rusqlite::Result<String> {
    let record = hash::fresh_id();
    db.prepare_cached("INSERT INTO sources VALUES (NULL, ?1, ?2, ?3, ?4, ?5)")?.execute((
        &record,
        number,
        &source.id,
        &source.external_id,
        now,
    ))?;
    Ok(record)
}
