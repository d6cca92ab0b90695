//! One attempt at a row: the calls it takes, and what their answers mean.

use jiff::civil::Date;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::follow;
use super::task::{Did, Step, Task};
use super::wire::Wire;
use crate::api::{Call, Error, Id, Kind, Outcome, Reply, endpoints, envelope};
use crate::bulk::journal::{How, kill};
use crate::model::consents::Definition;
use crate::model::edits::Edits;
use crate::model::update::prepare_update;
use crate::secret::Wiped;

/// What every attempt needs.
pub struct Ground<'a> {
    /// Sends. Repeats nothing by itself.
    pub wire: Wire<'a>,
    /// Bounds days of birth.
    pub today: Date,
    /// The project's kinds of consent, if rows touch consents.
    pub definitions: Option<Vec<Definition>>,
    /// Attempts at one row, at most.
    pub most: u32,
}

/// Makes the attempt.
pub async fn attempt(ground: &Ground<'_>, task: &Task) -> Did {
    match &task.step {
        Step::Create => create(ground, task).await,
        Step::Update { customer, before } => update(ground, task, customer, *before).await,
        Step::Follow { customer, how } => follow::follow(ground, task, customer, *how).await,
    }
}

async fn create(ground: &Ground<'_>, task: &Task) -> Did {
    let Some(body) = &task.prepared.create else {
        return Did::Rejected { status: None, reason: "not_found".to_owned() };
    };
    let answer = send(ground, &endpoints::create_customer_once(body.clone())).await;
    let reply = match answer {
        Ok(reply) => reply,
        // After an attempt whose end was unclear, the one who has our key may be the row itself, come late.
        Err(error) if task.earlier && is_taken(&error) => {
            return Did::Unclear { status: error.status, asked: None, reason: "already_exists" };
        }
        Err(error) => return failed(error),
    };
    match created(&reply) {
        Some(customer) => Did::Applied { customer, how: How::Created, status: Some(reply.status) },
        None => Did::Unclear { status: Some(reply.status), asked: None, reason: "no_customer_id" },
    }
}

fn created(reply: &Reply) -> Option<Id> {
    envelope::created(reply, "customer_id").ok()
}

async fn update(ground: &Ground<'_>, task: &Task, customer: &Id, before: Option<[u8; 32]>) -> Did {
    let reply = match ground.wire.send(&endpoints::get_customer(customer).fresh().once()).await {
        Ok(reply) => reply,
        // Reading changes nothing, however it ends.
        Err(error) => return unsent(failed(Error { outcome: Outcome::NotApplied, ..error })),
    };
    let rejected = |reason: &str| Did::Rejected { status: Some(reply.status), reason: reason.to_owned() };
    let Ok(original) = envelope::record(&reply).and_then(envelope::value) else { return rejected("unreadable_record") };
    let known = original.get("customer_id").and_then(Value::as_str);
    if known.is_some_and(|known| known != customer.as_str()) {
        return rejected("another_customer");
    }
    let now = digest(&original);
    let edits = Edits { patch: task.prepared.patch.clone(), ..Edits::default() };
    let prepared = match prepare_update(&original, &edits, ground.definitions.as_deref(), ground.today) {
        Ok(prepared) => prepared,
        Err(invalid) => {
            let codes =
                invalid.iter().map(|one| format!("{}:not_usable", one.field.rsplit('.').next().unwrap_or_default()));
            return Did::Rejected { status: None, reason: codes.collect::<Vec<_>>().join(",") };
        }
    };
    if prepared.changes.is_empty() {
        let how = if task.earlier { How::Found } else { How::Unchanged };
        return Did::Applied { customer: customer.clone(), how, status: Some(reply.status) };
    }
    match before {
        Some(before) if before == now => {}
        // An earlier change may have been applied, and this is neither what was there before it nor what it would have made.
        Some(_) if task.earlier => return rejected("changed_by_someone_else"),
        Some(_) | None => return Did::Seen { before: now },
    }
    if task.attempts > ground.most {
        return rejected("not_applied");
    }
    let body = Wiped(json!({ "customer": prepared.body_customer }));
    match send(ground, &endpoints::replace_customer(customer, &body).once()).await {
        Ok(reply) => Did::Applied { customer: customer.clone(), how: How::Updated, status: Some(reply.status) },
        Err(error) => failed(error),
    }
}

/// SHA-256 of a record, in its keys' order.
pub fn digest(record: &Value) -> [u8; 32] {
    Sha256::digest(record.to_string().as_bytes()).into()
}

/// Sends a change, with the moments around it that a test can end the process at.
pub(super) async fn send(ground: &Ground<'_>, call: &Call) -> Result<Reply, Error> {
    kill::point("send.before");
    let answer = ground.wire.send(call).await;
    kill::point("send.after");
    answer
}

/// The same for a call that changes nothing.
fn unsent(did: Did) -> Did {
    match did {
        Did::Unclear { asked: None, .. } => Did::NotSent,
        Did::Unclear { asked, .. } => Did::Throttled { asked },
        Did::Applied { .. }
        | Did::Rejected { .. }
        | Did::Seen { .. }
        | Did::Throttled { .. }
        | Did::NotSent
        | Did::Halt(_) => did,
    }
}

/// Whether what was to be made is there already.
pub(super) fn is_taken(error: &Error) -> bool {
    matches!(&error.kind, Kind::Refused(fields) if fields.iter().any(|field| field.reason.ends_with("already_exists")))
}

/// What a failed call means for its row.
pub(super) fn failed(error: Error) -> Did {
    let status = error.status;
    let unclear = error.outcome == Outcome::Unknown;
    match &error.kind {
        Kind::RateLimited => Did::Throttled { asked: error.retry_after },
        _ if unclear => {
            let asked = error.retry_after.filter(|_| status == Some(503));
            Did::Unclear { status, asked, reason: reason_of(&error.kind) }
        }
        Kind::Connect | Kind::Broken | Kind::Server => Did::NotSent,
        Kind::Refused(fields) => {
            let codes: Vec<String> = fields
                .iter()
                .map(|field| format!("{}:{}", field.name.rsplit('.').next().unwrap_or_default(), field.reason))
                .collect();
            let reason = if codes.is_empty() { "refused".to_owned() } else { codes.join(",") };
            Did::Rejected { status, reason }
        }
        Kind::NotFound if error.route.contains("{customer_id}") => {
            Did::Rejected { status, reason: "not_found".to_owned() }
        }
        Kind::Stale => Did::Rejected { status, reason: "stale_cache".to_owned() },
        Kind::Protocol if status.is_some_and(|status| (400..500).contains(&status)) => {
            Did::Rejected { status, reason: format!("http_{}", status.unwrap_or_default()) }
        }
        Kind::Local
        | Kind::NoCredential
        | Kind::Unauthorized { .. }
        | Kind::Forbidden
        | Kind::WrongInterface
        | Kind::NotFound
        | Kind::MethodNotAllowed
        | Kind::Tls
        | Kind::Protocol
        | Kind::ReadOnly => Did::Halt(Box::new(error)),
    }
}

fn reason_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Broken => "answer_lost",
        Kind::Server => "server_failed",
        Kind::Protocol => "answer_unreadable",
        Kind::Local
        | Kind::NoCredential
        | Kind::Unauthorized { .. }
        | Kind::Forbidden
        | Kind::WrongInterface
        | Kind::NotFound
        | Kind::MethodNotAllowed
        | Kind::Refused(_)
        | Kind::RateLimited
        | Kind::Connect
        | Kind::Tls
        | Kind::Stale
        | Kind::ReadOnly => "unclear",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::error::Refusal;

    #[test]
    fn what_may_have_been_applied_is_never_taken_for_a_refusal() {
        let error = |kind: Kind, outcome| Error { outcome, writes: true, ..Error::new(kind, "x") };
        for kind in [Kind::Broken, Kind::Server, Kind::Protocol] {
            assert!(matches!(failed(error(kind, Outcome::Unknown)), Did::Unclear { .. }));
        }
        assert!(matches!(failed(error(Kind::Connect, Outcome::NotApplied)), Did::NotSent));
        assert!(matches!(failed(error(Kind::RateLimited, Outcome::NotApplied)), Did::Throttled { asked: None }));
        assert!(matches!(failed(error(Kind::Forbidden, Outcome::NotApplied)), Did::Halt(_)));
        let refusal = Refusal { name: "customer.personal_information.email".into(), reason: "already_exists".into() };
        let refused = failed(error(Kind::Refused(vec![refusal]), Outcome::NotApplied));
        assert!(matches!(refused, Did::Rejected { reason, .. } if reason == "email:already_exists"));
    }
}
