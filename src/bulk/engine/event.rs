//! What the engine tells, and the counts that it tells it in: from what stands in the journal, and from nothing else.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::bulk::journal::{How, Record, Report, State};

/// Counts of rows that have come to their end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// By how they were done.
    pub succeeded: BTreeMap<How, u64>,
    /// Refused, somebody else's, or not usable.
    pub failed: u64,
    /// Nobody can tell.
    pub unknown: u64,
}

impl Tally {
    /// Counts a record.
    pub fn add(&mut self, record: &Record, times: u64) {
        if !record.state.is_final() {
            return;
        }
        match record.state.report() {
            Report::Succeeded => *self.succeeded.entry(record.how.unwrap_or(How::Created)).or_default() += times,
            Report::Failed => self.failed += times,
            Report::Unknown => self.unknown += times,
            Report::Unprocessed => {}
        }
    }

    /// Rows that are done.
    pub fn succeeded(&self) -> u64 {
        self.succeeded.values().sum()
    }

    /// Rows that have come to their end.
    pub fn ended(&self) -> u64 {
        self.succeeded() + self.failed + self.unknown
    }
}

/// What happens.
#[derive(Debug)]
pub enum Event<'a> {
    /// Rows have come to their end, and that is on the disk. Calls at once, at most, beside it.
    Recorded(&'a Tally, usize),
    /// Everybody waits, because the server asks for it.
    Paused(Duration),
    /// The server does not answer any more; it is asked again after this time.
    Away(Duration),
    /// It answers again.
    Back,
    /// So many rows without an answer are waiting to be looked up.
    Settling(usize),
    /// No more rows are sent; those under way are waited for.
    Stopping,
}

/// Somebody who draws.
pub trait Listener {
    /// Something has happened.
    fn tell(&self, event: Event<'_>);
}

/// Whether a record of this state counts as refused by the server.
pub(super) fn is_refusal(state: State) -> bool {
    match state {
        State::Rejected | State::Exists => true,
        State::Intended
        | State::NotSent
        | State::Unclear
        | State::Following
        | State::Applied
        | State::Unknown
        | State::Bad => false,
    }
}
