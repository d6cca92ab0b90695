//! What the journal holds of a row: its state and what came of it; no name, e-mail, phone or secret.

use std::fmt;

/// Where a row stands. A row without a record is new, or intended if a mark covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It may be sent at any moment, or has been.
    Intended,
    /// It is known not to have been applied, and will be sent (again).
    NotSent,
    /// It was sent, and nobody knows yet what came of it.
    Unclear,
    /// The customer is there; calls that belong to the row are still to be made.
    Following,
    /// Done.
    Applied,
    /// Refused by the server, or known not to be possible.
    Rejected,
    /// Somebody else has the row's key.
    Exists,
    /// Nobody can tell, and it will not be sent again.
    Unknown,
    /// Not usable as it stands in the file; never sent.
    Bad,
}

/// Which of the four reports a row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Report {
    /// Done.
    Succeeded,
    /// Not done, for a reason that is known.
    Failed,
    /// Nobody can tell.
    Unknown,
    /// Not done yet.
    Unprocessed,
}

impl Report {
    /// All four.
    pub const ALL: [Report; 4] = [Report::Succeeded, Report::Failed, Report::Unknown, Report::Unprocessed];

    /// Its word, which names the file.
    pub fn word(self) -> &'static str {
        match self {
            Report::Succeeded => "succeeded",
            Report::Failed => "failed",
            Report::Unknown => "unknown",
            Report::Unprocessed => "unprocessed",
        }
    }
}

/// The states as numbers, and the report that each belongs to.
const STATES: &[(State, i64, Report)] = &[
    (State::Intended, 1, Report::Unknown),
    (State::NotSent, 2, Report::Unprocessed),
    (State::Unclear, 3, Report::Unknown),
    (State::Following, 4, Report::Unknown),
    (State::Applied, 10, Report::Succeeded),
    (State::Rejected, 11, Report::Failed),
    (State::Exists, 12, Report::Failed),
    (State::Unknown, 13, Report::Unknown),
    (State::Bad, 14, Report::Failed),
];

impl State {
    /// The number in the journal.
    pub fn number(self) -> i64 {
        STATES.iter().find(|(state, ..)| *state == self).map_or(0, |(_, number, _)| *number)
    }

    /// The state with this number.
    pub fn of_number(number: i64) -> Option<State> {
        STATES.iter().find(|(_, known, _)| *known == number).map(|(state, ..)| *state)
    }

    /// The report that a row in this state stands in.
    pub fn report(self) -> Report {
        STATES.iter().find(|(state, ..)| *state == self).map_or(Report::Unknown, |(.., report)| *report)
    }

    /// Whether nothing more happens to the row.
    pub fn is_final(self) -> bool {
        match self {
            State::Intended | State::NotSent | State::Unclear | State::Following => false,
            State::Applied | State::Rejected | State::Exists | State::Unknown | State::Bad => true,
        }
    }
}

/// How a row came to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The server said that the customer is created.
    Created,
    /// The server said that the customer is changed.
    Updated,
    /// The customer was like that already; nothing was sent.
    Unchanged,
    /// The answer was lost, and the customer was found at the server as it had been sent.
    Found,
}

const HOWS: &[(How, i64, &str)] = &[
    (How::Created, 1, "created"),
    (How::Updated, 2, "updated"),
    (How::Unchanged, 3, "unchanged"),
    (How::Found, 4, "found"),
];

impl How {
    /// All of them.
    pub fn all() -> impl Iterator<Item = How> {
        HOWS.iter().map(|(how, ..)| *how)
    }

    /// The number in the journal.
    pub fn number(self) -> i64 {
        HOWS.iter().find(|(how, ..)| *how == self).map_or(0, |(_, number, _)| *number)
    }

    /// The word in a report.
    pub fn word(self) -> &'static str {
        HOWS.iter().find(|(how, ..)| *how == self).map_or("", |(.., word)| word)
    }

    /// The one with this number.
    pub fn of_number(number: i64) -> Option<How> {
        HOWS.iter().find(|(_, known, _)| *known == number).map(|(how, ..)| *how)
    }
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The record of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The row's number.
    pub row: u64,
    /// Where it stands.
    pub state: State,
    /// Attempts that may have reached the server.
    pub attempts: u32,
    /// The last HTTP status.
    pub status: Option<u16>,
    /// Why: `email:already_exists`, or a code of ours.
    pub reason: Option<String>,
    /// The customer.
    pub customer_id: Option<String>,
    /// How it was done.
    pub how: Option<How>,
    /// SHA-256 of the customer before an update.
    pub before: Option<[u8; 32]>,
    /// Whether the row has a key, so that a lost answer can be settled.
    pub keyed: bool,
}

impl Record {
    /// A record without more than its state.
    pub fn new(row: u64, state: State) -> Record {
        let (status, reason, customer_id, how, before) = (None, None, None, None, None);
        Record { row, state, attempts: 0, status, reason, customer_id, how, before, keyed: false }
    }

    /// The same with a reason.
    pub fn because(self, reason: impl Into<String>) -> Record {
        Record { reason: Some(reason.into()), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_back() {
        for (state, number, _) in STATES {
            assert_eq!((State::of_number(*number), state.number()), (Some(*state), *number));
        }
        assert!(How::all().all(|how| How::of_number(how.number()) == Some(how)));
        assert_eq!((State::of_number(0), How::of_number(9)), (None, None));
    }

    #[test]
    fn what_succeeded_or_failed_is_final() {
        for (state, _, report) in STATES {
            let settled = matches!(report, Report::Succeeded | Report::Failed);
            assert!(!settled || state.is_final(), "{state:?}");
        }
    }
}
