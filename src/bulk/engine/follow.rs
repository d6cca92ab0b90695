//! The calls that belong to a row besides its customer's: interests, and for customers who were there already, properties.
//! What is there already is not sent again, so that they can be made again after a lost answer.

use serde_json::Value;

use super::attempt::{Ground, failed, is_taken, send};
use super::task::{Did, Task};
use crate::api::{Call, Error, Id, Outcome, endpoints, envelope};
use crate::bulk::journal::How;
use crate::model::records::RECORDS;

/// Whether a row has such calls.
pub fn is_needed(task: &Task, how: How) -> bool {
    let there = how != How::Created && task.prepared.patch.is_some();
    !task.prepared.interests.is_empty() || (there && !task.prepared.properties.is_empty())
}

/// Makes them.
pub async fn follow(ground: &Ground<'_>, task: &Task, customer: &Id, how: How) -> Did {
    let calls = match missing(ground, task, customer, how).await {
        Ok(calls) => calls,
        Err(error) => {
            return match failed(Error { outcome: Outcome::NotApplied, ..error }) {
                Did::Unclear { asked, .. } => Did::Throttled { asked },
                did @ (Did::Applied { .. }
                | Did::Rejected { .. }
                | Did::Seen { .. }
                | Did::Throttled { .. }
                | Did::NotSent
                | Did::Halt(_)) => did,
            };
        }
    };
    for call in calls {
        match send(ground, &call.once()).await {
            Ok(_) => {}
            // It has come to be there since it was looked for: an earlier call of ours, come late, or somebody else's.
            Err(error) if is_taken(&error) => {
                return Did::Unclear { status: error.status, asked: None, reason: "already_exists" };
            }
            Err(error) => return failed(error),
        }
    }
    Did::Applied { customer: customer.clone(), how, status: None }
}

/// The calls for what the customer does not have yet.
async fn missing(ground: &Ground<'_>, task: &Task, customer: &Id, how: How) -> Result<Vec<Call>, Error> {
    let mut calls = Vec::new();
    if !task.prepared.interests.is_empty() {
        let present = records(ground, customer, "interest-records").await?;
        for interest in &task.prepared.interests {
            let known =
                present.iter().any(|record| record.get("interest_id").and_then(Value::as_str) == Some(interest));
            if !known {
                calls.push(endpoints::create_interest(customer, &Id::new("interest_id", interest)?));
            }
        }
    }
    if how != How::Created && !task.prepared.properties.is_empty() {
        let present = records(ground, customer, "property-records").await?;
        for (property, value) in &task.prepared.properties {
            let text = |record: &Value, field: &str| record.get(field).and_then(Value::as_str).map(str::to_owned);
            let now = present.iter().find(|record| text(record, "property_id").as_ref() == Some(property));
            match now {
                Some(record) if record.get("property_value") == Some(value) => {}
                Some(record) => {
                    let id = text(record, "property_record_id").unwrap_or_default();
                    let id = Id::new("property_record_id", &id)?;
                    calls.push(endpoints::replace_property(customer, &id, property, value));
                }
                None => calls.push(endpoints::create_property(customer, property, value)),
            }
        }
    }
    Ok(calls)
}

async fn records(ground: &Ground<'_>, customer: &Id, kind: &str) -> Result<Vec<Value>, Error> {
    let Some(kind) = RECORDS.iter().find(|known| known.name == kind) else { return Ok(Vec::new()) };
    let call = endpoints::list_records(kind, customer);
    let call = if kind.paged { call.with("count", "1000").with("offset", "0") } else { call };
    let reply = ground.wire.send(&call.pages().fresh().once()).await?;
    envelope::page(&reply, kind.key)?.items.iter().map(|item| envelope::value(item)).collect()
}
