//! Rows into the engine: read on a thread of their own, those that are done left out, the others in windows whose intent is
//! written at once. Rows without a key have windows of their own, small ones: a crash leaves only few of them unknown.

use std::path::PathBuf;

use tokio::sync::mpsc;

use super::task::{Step, Task};
use crate::api::Id;
use crate::bulk::error::Error;
use crate::bulk::journal::{How, Marks, Reader, Record, State};
use crate::bulk::row::{Prepared, Problem};
use crate::model::identify::Customer;

/// Rows with a key in one window.
const WINDOW: usize = 1_000;
/// Records read at once.
const PIECE: u64 = 5_000;

/// Where rows come from.
pub trait Source: Send {
    /// Goes to the next row and gives its number; `None` at the end.
    fn advance(&mut self) -> Result<Option<u64>, Error>;
    /// Whether the row belongs to this run.
    fn is_ours(&self, row: u64) -> bool;
    /// The row, ready to be sent, or what is wrong with it.
    fn prepare(&mut self) -> Result<Prepared, Vec<Problem>>;
    /// Whether the input is still what it was when the run began.
    fn is_unchanged(&self) -> bool;
}

/// Whether rows have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// They have.
    Keyed,
    /// They have none.
    Keyless,
}

/// Rows whose intent is written together.
pub struct Window {
    /// Whether they have a key.
    pub kind: Kind,
    /// The last row of this kind so far.
    pub upto: u64,
    /// The rows to be sent.
    pub tasks: Vec<Task>,
    /// The rows that are not usable.
    pub bad: Vec<Record>,
    /// The key of a row that was done before.
    pub control: Option<Customer>,
}

/// What the feed is told before it begins.
pub struct Plan {
    /// The journal, to be read.
    pub journal: PathBuf,
    /// Rows without a key in one window.
    pub keyless: usize,
    /// Stop after so many rows of the run.
    pub first: Option<u64>,
}

/// The end of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// All rows have been handed on.
    All,
    /// More rows are there than were asked for.
    Cut,
}

/// A window, or the end.
pub enum Fed {
    /// Rows.
    Window(Window),
    /// No more rows come.
    End(End),
}

/// Begins to read. One window is read ahead.
pub fn begin(mut source: Box<dyn Source>, plan: Plan) -> Result<mpsc::Receiver<Result<Fed, Error>>, Error> {
    let (sender, receiver) = mpsc::channel(1);
    let run = move || {
        let last = match feed(&mut *source, &plan, &sender) {
            Ok(Some(end)) => Ok(Fed::End(end)),
            Ok(None) => return,
            Err(error) => Err(error),
        };
        // Nobody listens any more: the run has ended otherwise.
        let _ = sender.blocking_send(last);
    };
    let thread = std::thread::Builder::new().name("rows".to_owned()).spawn(run);
    thread.map_err(|_| Error::Journal { why: "the system gives no thread".to_owned() })?;
    Ok(receiver)
}

/// What the journal knew of the rows when the feed began.
struct Past {
    reader: Reader,
    marks: Marks,
    last: u64,
    piece: std::vec::IntoIter<Record>,
    upto: u64,
}

impl Past {
    fn open(plan: &Plan) -> Result<Past, Error> {
        let reader = Reader::open(&plan.journal)?;
        let (marks, last) = (reader.marks()?, reader.last_row()?);
        Ok(Past { reader, marks, last, piece: Vec::new().into_iter(), upto: 0 })
    }

    /// The record of a row; rows are asked for in their order.
    fn record(&mut self, row: u64) -> Result<Option<Record>, Error> {
        if row > self.last {
            return Ok(None);
        }
        if row > self.upto {
            // Never beyond what was there in the beginning: later records are this run's own.
            self.upto = (row + PIECE).min(self.last);
            self.piece = self.reader.records(row, self.upto)?.into_iter();
        }
        while let Some(next) = self.piece.as_slice().first() {
            if next.row > row {
                break;
            }
            let record = self.piece.next();
            if record.as_ref().is_some_and(|record| record.row == row) {
                return Ok(record);
            }
        }
        Ok(None)
    }
}

fn feed(source: &mut dyn Source, plan: &Plan, sender: &mpsc::Sender<Result<Fed, Error>>) -> Result<Option<End>, Error> {
    let mut past = Past::open(plan)?;
    let mut windows = [empty(Kind::Keyed), empty(Kind::Keyless)];
    let mut taken = 0_u64;
    let mut end = End::All;
    let mut done = None;
    while let Some(row) = source.advance()? {
        if !source.is_ours(row) {
            continue;
        }
        if plan.first.is_some_and(|first| taken >= first) {
            end = End::Cut;
            break;
        }
        taken += 1;
        let record = past.record(row)?;
        if record.as_ref().is_some_and(|record| record.state.is_final()) {
            if done.is_none() && record.is_some_and(|record| record.state == State::Applied) {
                done = source.prepare().ok().and_then(|prepared| prepared.key);
            }
            continue;
        }
        let window = match source.prepare() {
            Ok(prepared) => {
                let keyed = prepared.key.is_some();
                let (window, mark) =
                    if keyed { (&mut windows[0], past.marks.keyed) } else { (&mut windows[1], past.marks.keyless) };
                window.upto = row;
                let intended = (row <= mark).then(|| Record::new(row, State::Intended));
                window.tasks.push(task(prepared, record.or(intended)));
                window
            }
            Err(problems) => {
                windows[0].bad.push(bad(row, &problems));
                &mut windows[0]
            }
        };
        let most = if window.kind == Kind::Keyed { WINDOW } else { plan.keyless.max(1) };
        if (window.tasks.len() >= most || window.bad.len() >= WINDOW) && !hand_on(source, window, &done, sender)? {
            return Ok(None);
        }
    }
    for window in &mut windows {
        let empty = window.tasks.is_empty() && window.bad.is_empty();
        if !empty && !hand_on(source, window, &done, sender)? {
            return Ok(None);
        }
    }
    Ok(Some(end))
}

fn empty(kind: Kind) -> Window {
    Window { kind, upto: 0, tasks: Vec::new(), bad: Vec::new(), control: None }
}

/// Hands a window on; false if nobody takes it any more.
fn hand_on(
    source: &dyn Source,
    window: &mut Window,
    done: &Option<Customer>,
    sender: &mpsc::Sender<Result<Fed, Error>>,
) -> Result<bool, Error> {
    if !source.is_unchanged() {
        return Err(Error::Edited);
    }
    let next = Window { upto: window.upto, ..empty(window.kind) };
    let mut full = std::mem::replace(window, next);
    full.control = done.clone();
    Ok(sender.blocking_send(Ok(Fed::Window(full))).is_ok())
}

/// A row as the journal left it.
fn task(prepared: Prepared, record: Option<Record>) -> Task {
    let mut task = Task::fresh(prepared);
    let Some(record) = record else { return task };
    task.standing = Some(record.state);
    task.attempts = record.attempts;
    // An intent may have become an attempt. It does not count as one: a row is not given up because processes were killed.
    task.earlier = record.attempts > 0 || record.state == State::Intended;
    let customer = record.customer_id.as_deref().and_then(|id| Id::new("customer_id", id).ok());
    if let Some(customer) = customer {
        task.step = match record.state {
            State::Following => Step::Follow { customer, how: record.how.unwrap_or(How::Created) },
            State::Intended
            | State::NotSent
            | State::Unclear
            | State::Applied
            | State::Rejected
            | State::Exists
            | State::Unknown
            | State::Bad => Step::Update { customer, before: record.before },
        };
    }
    task
}

/// The record of a row that is not usable: the first thing that is wrong with it.
fn bad(row: u64, problems: &[Problem]) -> Record {
    let codes = problems.iter().map(|problem| {
        let place = if problem.field.is_empty() { &problem.column } else { &problem.field };
        let place = place.rsplit('.').next().unwrap_or_default();
        if place.is_empty() { problem.reason.to_owned() } else { format!("{place}:{}", problem.reason) }
    });
    Record::new(row, State::Bad).because(codes.collect::<Vec<_>>().join(","))
}
