//! A row on its way through the engine, and what can come of one attempt at it.

use std::time::Duration;

use crate::api;
use crate::api::Id;
use crate::bulk::journal::{How, Record, State};
use crate::bulk::row::Prepared;

/// What is to be done next for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Make a new customer.
    Create,
    /// Change this customer. `before` is a SHA-256 of the customer as it was read before the intent was written.
    Update {
        /// Whom.
        customer: Id,
        /// The customer before the change, if it has been read.
        before: Option<[u8; 32]>,
    },
    /// The customer is there: make the calls that belong to the row.
    Follow {
        /// Whose.
        customer: Id,
        /// How the customer came to be there.
        how: How,
    },
}

/// A row on its way.
pub struct Task {
    /// What to send.
    pub prepared: Prepared,
    /// What is to be done next.
    pub step: Step,
    /// Where the journal left the row; `None` for one that it does not know.
    pub standing: Option<State>,
    /// Attempts whose answer was read or lost by this process or one that could still write so; the one under way included.
    pub attempts: u32,
    /// Whether an earlier attempt may have reached the server: its answer was lost, or the process died with the intent.
    pub earlier: bool,
    /// How often the customer was looked for, with certainty, and not there, since the last attempt.
    pub absent: u32,
    /// How often looking for the customer proved nothing.
    pub unsure: u32,
}

impl Task {
    /// A row that the journal does not know.
    pub fn fresh(prepared: Prepared) -> Task {
        Task { prepared, step: Step::Create, standing: None, attempts: 0, earlier: false, absent: 0, unsure: 0 }
    }

    /// The state of a row that is not at its end; once the customer is there, that counts.
    pub fn pending(&self, state: State) -> State {
        match self.step {
            Step::Create | Step::Update { .. } => state,
            Step::Follow { .. } => State::Following,
        }
    }

    /// Its record in this state.
    pub fn record(&self, state: State) -> Record {
        let (customer_id, before, how) = match &self.step {
            Step::Create => (None, None, None),
            Step::Update { customer, before } => (Some(customer.as_str().to_owned()), *before, None),
            Step::Follow { customer, how } => (Some(customer.as_str().to_owned()), None, Some(*how)),
        };
        let record = Record::new(self.prepared.row, state);
        Record { attempts: self.attempts, customer_id, before, how, keyed: self.prepared.key.is_some(), ..record }
    }
}

/// What came of one attempt.
pub enum Did {
    /// Done, for good.
    Applied {
        /// The customer.
        customer: Id,
        /// How.
        how: How,
        /// The HTTP status, if a call was made.
        status: Option<u16>,
    },
    /// Refused; the reason is a code, and names fields.
    Rejected {
        /// The HTTP status.
        status: Option<u16>,
        /// `email:already_exists`.
        reason: String,
    },
    /// The customer as it is now has to stand in the journal before it is changed.
    Seen {
        /// SHA-256 of the record.
        before: [u8; 32],
    },
    /// The server asks to slow down; nothing was applied.
    Throttled {
        /// For how long.
        asked: Option<Duration>,
    },
    /// Nothing reached the server.
    NotSent,
    /// It may have been applied.
    Unclear {
        /// The HTTP status, if there was an answer.
        status: Option<u16>,
        /// Whether the server asks for a pause, and how long.
        asked: Option<Duration>,
        /// A code for the report.
        reason: &'static str,
    },
    /// No row can be sent any more.
    Halt(Box<api::Error>),
}
