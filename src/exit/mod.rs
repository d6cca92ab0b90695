//! How the process ends: the documented exit codes, and the failure that carries one to the last line.

pub mod bug;
mod codes;
mod convert;
pub mod interrupt;
mod render;

pub use codes::{CODES, Code, Meaning};
pub use convert::{failure_of, of_bulk, skew};
pub use render::{as_json, as_text};

use std::fmt;

use crate::api::Outcome;

/// One field that was refused, and why; or one of several customers, and its name. Never the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldReason {
    /// The flag (`--email`), the API's field name where no flag exists, or a customer's id.
    pub name: String,
    /// The rule that was broken, in lower case without a full stop; may be empty.
    pub reason: String,
}

/// A failure as the user sees it.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The exit code.
    pub code: Code,
    /// What happened, in one sentence without a full stop.
    pub message: String,
    /// The next command to type, or what else helps.
    pub hint: Option<String>,
    /// The HTTP status, if a server answered.
    pub http_status: Option<u16>,
    /// The refused fields.
    pub fields: Vec<FieldReason>,
    /// What became of the change; `None` for commands that change nothing.
    pub outcome: Option<Outcome>,
    /// Whether the same command may succeed later.
    pub retryable: bool,
    /// Whether each row of a file has an outcome of its own.
    pub by_row: bool,
}

impl Failure {
    /// A failure with its code and sentence.
    pub fn new(code: Code, message: impl Into<String>) -> Failure {
        Failure {
            code,
            message: message.into(),
            hint: None,
            http_status: None,
            fields: Vec::new(),
            outcome: None,
            retryable: false,
            by_row: false,
        }
    }

    /// Wrong use or bad input: nothing was sent.
    pub fn usage(message: impl Into<String>) -> Failure {
        Failure::new(Code::Usage, message)
    }

    /// Adds the next command to type.
    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hint = Some(hint.into());
        self
    }

    /// Adds one refused field.
    pub fn field(mut self, name: impl Into<String>, reason: impl Into<String>) -> Failure {
        self.fields.push(FieldReason { name: name.into(), reason: reason.into() });
        self
    }

    /// Says what became of the change.
    pub fn outcome(mut self, outcome: Outcome) -> Failure {
        self.outcome = Some(outcome);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// Ends a command whose answer is already printed with a code that is not a success: the answer was “no”.
#[derive(Debug, Clone, Copy)]
pub struct Quiet(pub Code);

impl fmt::Display for Quiet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the answer is printed already")
    }
}

impl std::error::Error for Quiet {}
