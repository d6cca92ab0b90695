//! `interest-records`: what a customer is interested in, each interest once.

use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use super::context::{Context, Outcome, Reply};
use super::refusal::{Faults, Reason, Refusal};
use super::store::customers::Stored;
use super::{clock, fields, hash, records};
use crate::model::records::kind;

/// `GET /customers/{customer_id}/interest-records`: the whole list, without paging.
pub fn list(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let sql = "SELECT interest_record_id, interest_id, last_change FROM interests WHERE number = ?1 \
               ORDER BY last_change, interest_record_id";
    let mut statement = context.db.prepare_cached(sql)?;
    let items = statement.query_map([customer.number], |row| {
        Ok(json!({
            "interest_record_id": row.get::<_, String>(0)?,
            "interest_id": row.get::<_, String>(1)?,
            "customer_id": customer.customer_id,
            "last_change": row.get::<_, String>(2)?,
        }))
    })?;
    let items = items.collect::<Result<Vec<Value>, _>>()?;
    match kind("interest-records") {
        Some(kind) => records::answer(kind, context.query, items),
        None => Err(Refusal::not_found("interest-records", "")),
    }
}

/// `POST /customers/{customer_id}/interest-records`.
pub fn create(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let interest = check(context, &customer, "")?;
    let id = hash::fresh_id();
    context
        .db
        .execute("INSERT INTO interests VALUES (?1, ?2, ?3, ?4)", (&id, customer.number, interest, clock::now()))?;
    Ok(Reply::created("interest_record_id", &id))
}

/// `PUT /customers/{customer_id}/interest-records/{interest_record_id}`.
pub fn update(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let id = record(context, &customer)?;
    let interest = check(context, &customer, id)?;
    context.db.execute(
        "UPDATE interests SET interest_id = ?2, last_change = ?3 WHERE interest_record_id = ?1",
        (id, interest, clock::now()),
    )?;
    Ok(Reply::nothing())
}

/// `DELETE /customers/{customer_id}/interest-records/{interest_record_id}`.
pub fn delete(context: &Context) -> Outcome {
    let customer = context.customer()?;
    let id = record(context, &customer)?;
    context.db.execute("DELETE FROM interests WHERE interest_record_id = ?1", [id])?;
    Ok(Reply::nothing())
}

/// The record that the path names; 404 if the customer has none such.
fn record<'a>(context: &Context<'a>, customer: &Stored) -> Result<&'a str, Refusal> {
    let id = context.part(1);
    let sql = "SELECT 1 FROM interests WHERE interest_record_id = ?1 AND number = ?2";
    match context.db.query_row(sql, (id, customer.number), |_| Ok(())).optional()? {
        Some(()) => Ok(id),
        None => Err(Refusal::not_found("interest-records", id)),
    }
}

/// The `interest_id` of the body, if all is right with it. `except` is the record being changed.
fn check(context: &Context, customer: &Stored, except: &str) -> Result<String, Refusal> {
    let sent = context.body_object("interest_record")?;
    let mut faults = Faults::default();
    let interest = fields::known(&sent, "interest_id", "interests", "interest_id", &mut faults);
    let owner = fields::text(&sent, "customer_id", &mut faults);
    if let Some(other) = owner.filter(|owner| *owner != customer.customer_id) {
        faults.add_text("customer_id", Reason::NotAllowedValue, other);
    }
    let sql =
        "SELECT EXISTS (SELECT 1 FROM interests WHERE number = ?1 AND interest_id = ?2 AND interest_record_id <> ?3)";
    let interest = interest.map(|(id, _)| id).unwrap_or_default();
    if context.db.query_row(sql, (customer.number, interest, except), |row| row.get(0))? {
        faults.add_text("interest_id", Reason::RelationAlreadyExists, interest);
    }
    faults.finish()?;
    Ok(interest.to_owned())
}
