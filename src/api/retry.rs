//! The retry policy: one table says which failed calls are sent again; the client reads it, and `help retries` prints it.

use std::cell::Cell;
use std::time::Duration;

use super::call::Purpose;
use super::error::{Error, Kind};

/// What happened to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No connection: DNS, connecting, setting up TLS.
    NoConnection,
    /// The connection broke, or no answer came in time.
    Broken,
    /// The server answered with this status.
    Status(u16),
}

/// Whether a call is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It is.
    Yes,
    /// It is, if no byte of its body had left.
    Unsent,
    /// It is not.
    No,
}

impl Again {
    /// The words of the help page.
    pub fn words(self) -> &'static str {
        match self {
            Again::Yes => "yes",
            Again::Unsent => "if unsent",
            Again::No => "no",
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// What happened.
    pub fault: Fault,
    /// What happened, in words.
    pub what: &'static str,
    /// Calls that change nothing: GET.
    pub read: Again,
    /// Calls that change data: POST, PUT, DELETE.
    pub change: Again,
    /// Calls that carry somebody's secret: `verify`, logging in.
    pub secret: Again,
}

const fn row(fault: Fault, what: &'static str, read: Again, change: Again, secret: Again) -> Row {
    Row { fault, what, read, change, secret }
}

/// The table. What does not stand here is final. A 429 is documented as not applied, so a change may be sent again after it.
#[rustfmt::skip]
pub static TABLE: &[Row] = &[
    row(Fault::NoConnection, "no connection (DNS, connect, TLS set-up)", Again::Yes, Again::Unsent, Again::Unsent),
    row(Fault::Broken, "connection broke, or no answer in time", Again::Yes, Again::Unsent, Again::Unsent),
    row(Fault::Status(408), "408 request timeout", Again::Yes, Again::No, Again::No),
    row(Fault::Status(429), "429 too many requests", Again::Yes, Again::Yes, Again::No),
    row(Fault::Status(500), "500 internal server error", Again::Yes, Again::No, Again::No),
    row(Fault::Status(502), "502 bad gateway", Again::Yes, Again::No, Again::No),
    row(Fault::Status(503), "503 service unavailable", Again::Yes, Again::No, Again::No),
    row(Fault::Status(504), "504 gateway timeout", Again::Yes, Again::No, Again::No),
];

/// What the table says; `sent` is whether a byte of the body may have left.
pub fn again(fault: Fault, purpose: Purpose, sent: bool) -> bool {
    let Some(row) = TABLE.iter().find(|row| row.fault == fault) else { return false };
    let cell = match purpose {
        Purpose::Read | Purpose::Ping => row.read,
        Purpose::Write => row.change,
        Purpose::Verify | Purpose::Login => row.secret,
    };
    match cell {
        Again::Yes => true,
        Again::Unsent => !sent,
        Again::No => false,
    }
}

/// The fault behind an error, if it is one that may be in the table.
fn fault(error: &Error) -> Option<Fault> {
    const BELOW_HTTP: [(Kind, Fault); 2] = [(Kind::Connect, Fault::NoConnection), (Kind::Broken, Fault::Broken)];
    let below = || BELOW_HTTP.into_iter().find(|(kind, _)| *kind == error.kind).map(|(_, fault)| fault);
    error.status.map(Fault::Status).or_else(below)
}

/// How often and how patiently calls are repeated.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// Repeats of one call after the first attempt.
    pub retries: u32,
    /// The first wait; it doubles each time. The vendor asks for 1 s.
    pub first: Duration,
    /// No wait is longer than this. A server that asks for more is not asked again.
    pub longest: Duration,
}

impl Policy {
    /// The vendor's waits, 1, 2, 4, 8 s, at most 60.
    pub fn new(retries: u32) -> Policy {
        Policy { retries, first: Duration::from_secs(1), longest: Duration::from_secs(60) }
    }

    /// How long to wait before sending the call again, or `None` if it must not be sent again.
    ///
    /// `sent` is whether a byte of the body may have left; `attempt` counts from 0; `asked` is the server's `Retry-After`;
    /// `jitter` lies in 0..1 and moves the wait by up to 20 % either way.
    pub fn wait(
        &self,
        purpose: Purpose,
        error: &Error,
        sent: bool,
        attempt: u32,
        asked: Option<Duration>,
        jitter: f64,
    ) -> Option<Duration> {
        let asked = asked.unwrap_or_default();
        let repeatable = fault(error).is_some_and(|fault| again(fault, purpose, sent));
        if !repeatable || attempt >= self.retries || asked > self.longest {
            return None;
        }
        let doubled = self.first.saturating_mul(2_u32.saturating_pow(attempt)).min(self.longest);
        Some(doubled.mul_f64(0.8 + 0.4 * jitter.clamp(0.0, 1.0)).min(self.longest).max(asked))
    }
}

/// What all calls of a run share: a server in trouble is not burdened with a repeat for every call.
#[derive(Debug)]
pub struct Budget {
    left: Cell<u32>,
    answered: Cell<u32>,
}

impl Budget {
    /// Repeats that a run begins with, and the most that it saves up.
    pub const MOST: u32 = 20;
    /// Answered calls that earn one more repeat.
    pub const EARNS: u32 = 10;

    /// A full one.
    pub fn new() -> Budget {
        Budget { left: Cell::new(Budget::MOST), answered: Cell::new(0) }
    }

    /// Takes one repeat, if one is left.
    pub fn spend(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }

    /// A call was answered.
    pub fn earn(&self) {
        let answered = (self.answered.get() + 1) % Budget::EARNS;
        self.answered.set(answered);
        if answered == 0 {
            self.left.set((self.left.get() + 1).min(Budget::MOST));
        }
    }
}

impl Default for Budget {
    fn default() -> Budget {
        Budget::new()
    }
}

#[cfg(test)]
mod tests;
