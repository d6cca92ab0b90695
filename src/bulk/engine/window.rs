//! Opening a window: its rows are looked up where that takes one call for many, and their intent is written.

use std::collections::HashMap;

use super::attempt::digest;
use super::feed::{Kind, Window};
use super::lookup::{Answer, Hit};
use super::task::{Step, Task};
use super::tools::Tools;
use crate::api::{self, Id};
use crate::bulk::error::Error;
use crate::bulk::journal::{Marks, Record, State};
use crate::bulk::row::Mode;
use crate::model::identify::Customer;
use futures_util::stream::{self, StreamExt, TryStreamExt};

/// Single look-ups of one window at once.
const AT_ONCE: usize = 4;

/// A window that may be sent.
pub struct Opened {
    /// Rows to send.
    pub ready: Vec<Task>,
    /// Rows that may have been sent by an earlier process.
    pub unclear: Vec<Task>,
    /// What was written.
    pub records: Vec<Record>,
    /// The marks that were written.
    pub marks: Marks,
}

/// Looks up and writes.
pub async fn open(tools: &Tools<'_>, window: Window, marks: Marks) -> Result<Opened, Error> {
    let mut marks = marks;
    if let Some(control) = &window.control {
        tools.lookup.control(control);
    }
    match window.kind {
        Kind::Keyed => marks.keyed = marks.keyed.max(window.upto),
        Kind::Keyless => marks.keyless = marks.keyless.max(window.upto),
    }
    let (mut ready, mut unclear, mut new) = (Vec::new(), Vec::new(), Vec::new());
    for task in window.tasks {
        match task.standing {
            None | Some(State::NotSent) => new.push(task),
            Some(
                State::Following
                | State::Intended
                | State::Unclear
                | State::Applied
                | State::Rejected
                | State::Exists
                | State::Unknown
                | State::Bad,
            ) => unclear.push(task),
        }
    }
    let mut records = window.bad;
    let present = look_up(tools, &new).await?;
    for (task, hits) in new.into_iter().zip(present) {
        match placed(tools.options.mode, task, hits) {
            Ok(task) => {
                // A new row is intended by the mark; what more is known of one has a record.
                if task.standing.is_some() || task.step != Step::Create {
                    records.push(task.record(State::Intended));
                }
                ready.push(task);
            }
            Err(record) => records.push(record),
        }
    }
    let records = tools.journal.write(Some(marks), records).await?;
    Ok(Opened { ready, unclear, records, marks })
}

/// The customers who have the rows' keys; `None` where nobody asked.
async fn look_up(tools: &Tools<'_>, tasks: &[Task]) -> Result<Vec<Option<Vec<Hit>>>, Error> {
    // Those that were settled before are known to be absent, and changes know whom they change.
    let asked = |task: &&Task| !task.earlier && task.step == Step::Create;
    let keys: Vec<Customer> = tasks.iter().filter(asked).filter_map(|task| task.prepared.key.clone()).collect();
    let found = found(tools, keys).await?;
    Ok(tasks
        .iter()
        .map(|task| Some(task).filter(asked).and_then(|task| found.get(task.prepared.key.as_ref()?).cloned()))
        .collect())
}

/// The customers who have these keys, many in a call where that is honoured; ids are not looked up, and new rows not one by one.
pub(super) async fn found(tools: &Tools<'_>, keys: Vec<Customer>) -> Result<HashMap<Customer, Vec<Hit>>, api::Error> {
    let mut found: HashMap<Customer, Vec<Hit>> = HashMap::new();
    for group in groups(keys) {
        // An id names its customer.
        if let [Customer::Id(_), ..] = group.as_slice() {
            continue;
        }
        let many = match tools.options.mode {
            // New rows can be sent without: then the server alone says who was there before.
            Mode::Create => match tools.briefly(async || tools.lookup.many(&group).await).await {
                Err(error) if error.kind.is_passing() => None,
                answer => answer?,
            },
            Mode::Update | Mode::Upsert => tools.patiently(async || tools.lookup.many(&group).await).await?,
        };
        let hits = match (many, tools.options.mode) {
            (Some(hits), _) => hits,
            // Looking up one by one doubles the calls; the server's answer, or a look-up after a lost one, says as much.
            (None, Mode::Create) => continue,
            (None, Mode::Update | Mode::Upsert) => one_by_one(tools, &group).await?,
        };
        found.extend(group.into_iter().zip(hits));
    }
    Ok(found)
}

async fn one_by_one(tools: &Tools<'_>, keys: &[Customer]) -> Result<Vec<Vec<Hit>>, api::Error> {
    let one = async |key: &Customer| {
        let answer = tools.patiently(async || tools.lookup.one(key).await).await?;
        match answer {
            Answer::Found(hits) => Ok(hits),
            Answer::Unsure => Err(api::Error::protocol(
                "the server cannot look customers up by this key: it answers with others, or from a cache",
            )),
        }
    };
    stream::iter(keys).map(one).buffered(AT_ONCE).try_collect().await
}

/// Keys by what one call can ask for.
fn groups(keys: Vec<Customer>) -> Vec<Vec<Customer>> {
    let mut groups: Vec<Vec<Customer>> = Vec::new();
    for key in keys {
        let same = |group: &&mut Vec<Customer>| {
            group.first().is_some_and(|first| std::mem::discriminant(first) == std::mem::discriminant(&key))
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(key),
            None => groups.push(vec![key]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|key| match key {
            Customer::External { source, .. } => Some(source.clone()),
            Customer::Id(_) | Customer::Email(_) | Customer::Phone(_) | Customer::Card(_) | Customer::Stdin => None,
        });
    }
    groups
}

/// The row with its next step, or its end.
fn placed(mode: Mode, mut task: Task, hits: Option<Vec<Hit>>) -> Result<Task, Record> {
    if task.step != Step::Create {
        return Ok(task);
    }
    let ended = |reason: &str, customer: Option<&Hit>| {
        let record = task.record(State::Rejected).because(reason);
        Record { customer_id: customer.map(|hit| hit.customer_id.clone()), ..record }
    };
    if let (Some(Customer::Id(id)), Mode::Update | Mode::Upsert) = (&task.prepared.key, mode) {
        return match Id::new("customer_id", id) {
            Ok(customer) => {
                task.step = Step::Update { customer, before: None };
                Ok(task)
            }
            Err(_) => Err(ended("customer_id:invalid_value_format", None)),
        };
    }
    match (mode, hits.as_deref()) {
        (Mode::Create, Some([hit, ..])) => Err(ended("already_exists", Some(hit))),
        (Mode::Create, _) | (Mode::Upsert, Some([]) | None) => Ok(task),
        (Mode::Update, Some([]) | None) => Err(ended("not_found", None)),
        (Mode::Update | Mode::Upsert, Some([hit])) => {
            let Ok(customer) = Id::new("customer_id", &hit.customer_id) else {
                return Err(ended("customer_id:invalid_value_format", None));
            };
            let before = (!hit.record.is_null()).then(|| digest(&hit.record));
            task.step = Step::Update { customer, before };
            Ok(task)
        }
        (Mode::Update | Mode::Upsert, Some([_, _, ..])) => Err(ended("several_match", None)),
    }
}
