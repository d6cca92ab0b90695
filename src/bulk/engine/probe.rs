//! Looking up the rows whose answer was lost.

use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use super::attempt::digest;
use super::judge::{Verdict, judge};
use super::lookup::{Answer, Hit};
use super::task::{Step, Task};
use super::tools::Tools;
use super::window;
use crate::api::Error;
use crate::bulk::journal::State;
use crate::model::identify::Customer;

/// Single look-ups at once.
const AT_ONCE: usize = 4;
/// From so many rows on they are looked up together.
const MANY: usize = 4;

/// A row with what was found, or the error of a call.
pub type Probed = (Task, Result<Verdict, Error>);

/// Looks them up: together where the server honours that, and one by one those that a look-up together cannot prove absent.
/// Changes and calls that follow need none: they look for themselves.
pub async fn probe(tools: &Tools<'_>, tasks: Vec<Task>) -> Vec<Probed> {
    let (create, others): (Vec<Task>, Vec<Task>) = tasks.into_iter().partition(|task| task.step == Step::Create);
    let mut probed = unchanged(tools, others).await;
    let keys: Vec<Customer> = create.iter().filter_map(|task| task.prepared.key.clone()).collect();
    let together = keys.len() >= MANY && keys.len() == create.len() && alike(&keys);
    let hits =
        if together { tools.patiently(async || tools.lookup.many(&keys).await).await.ok().flatten() } else { None };
    let mut left = Vec::new();
    match hits {
        Some(hits) => {
            for (task, hits) in create.into_iter().zip(hits) {
                let proven = !hits.is_empty() || keys.first().is_some_and(|key| tools.lookup.is_proven(key));
                if proven {
                    let verdict = verdict(&task, &hits);
                    probed.push((task, Ok(verdict)));
                } else {
                    left.push(task);
                }
            }
        }
        None => left = create,
    }
    let single = async |task: Task| {
        let verdict = one(tools, &task).await;
        (task, verdict)
    };
    let mut answers = stream::iter(left).map(single).buffer_unordered(AT_ONCE);
    while let Some(answer) = answers.next().await {
        probed.push(answer);
    }
    // A server that is there and cannot look up, with all patience, proves nothing; one that is not there is waited for.
    let failed = |probed: &Probed| matches!(&probed.1, Err(error) if error.kind.is_passing());
    if probed.iter().any(failed) && tools.is_alive().await {
        probed.iter_mut().filter(|probed| failed(probed)).for_each(|probed| probed.1 = Ok(Verdict::Unsure));
    }
    probed
}

/// Changes that an earlier process may have sent: it had noted the customer as the look-up showed it, which may be less than a
/// customer's own page does. Where the look-up shows the same today, nothing has been changed, and the row begins anew.
async fn unchanged(tools: &Tools<'_>, mut tasks: Vec<Task>) -> Vec<Probed> {
    let noted = |task: &Task| match (&task.step, task.standing, task.attempts) {
        (Step::Update { before, .. }, Some(State::Intended), 0) => *before,
        (Step::Update { .. } | Step::Create | Step::Follow { .. }, ..) => None,
    };
    let keys: Vec<Customer> =
        tasks.iter().filter(|task| noted(task).is_some()).filter_map(|task| task.prepared.key.clone()).collect();
    let hits = match window::found(tools, keys).await {
        Ok(hits) => hits,
        Err(error) => return tasks.into_iter().map(|task| (task, Err(error.clone()))).collect(),
    };
    for task in &mut tasks {
        let Some(before) = noted(task) else { continue };
        let now = task.prepared.key.as_ref().and_then(|key| hits.get(key));
        if now.is_some_and(|hits| hits.iter().any(|hit| digest(&hit.record) == before)) {
            task.earlier = false;
        }
        // Asked once: later attempts are this process's own.
        task.standing = None;
    }
    tasks.into_iter().map(|task| (task, Ok(Verdict::Absent))).collect()
}

fn alike(keys: &[Customer]) -> bool {
    keys.windows(2).all(|pair| std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]))
}

/// By the row's key, or, if that proves nothing, by its e-mail.
async fn one(tools: &Tools<'_>, task: &Task) -> Result<Verdict, Error> {
    for key in task.prepared.key.clone().into_iter().chain(email(task)) {
        match tools.patiently(async || tools.lookup.one(&key).await).await? {
            Answer::Found(hits) => return Ok(verdict(task, &hits)),
            Answer::Unsure => {}
        }
    }
    Ok(Verdict::Unsure)
}

fn email(task: &Task) -> Option<Customer> {
    let sent = sent(task);
    let email = sent.pointer("/personal_information/email")?.as_str()?.to_lowercase();
    let other = !matches!(task.prepared.key, Some(Customer::Email(_)));
    (other && !email.is_empty()).then_some(Customer::Email(email))
}

fn verdict(task: &Task, hits: &[Hit]) -> Verdict {
    if hits.is_empty() { Verdict::Absent } else { judge(hits, &sent(task)) }
}

/// The customer that was sent.
fn sent(task: &Task) -> Value {
    let body = task.prepared.create.as_ref().and_then(|body| serde_json::from_str::<Value>(body.expose()).ok());
    body.and_then(|mut body| body.get_mut("customer").map(Value::take)).unwrap_or_default()
}
