//! What a check has found: its status, the sentence about it, and what to do.

use serde_json::{Value, json};

use crate::exit::{Code, Failure};
use crate::output::sanitize;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing to do.
    Ok,
    /// It works, and something should be done all the same.
    Warning,
    /// It does not work; the process ends with this code, unless an earlier check failed too.
    Failed(Code),
    /// It was not looked at.
    Skipped,
}

impl Status {
    fn word(self) -> &'static str {
        match self {
            Status::Ok => "ok",
            Status::Warning => "warning",
            Status::Failed(_) => "failed",
            Status::Skipped => "skipped",
        }
    }
}

/// One line of the report. Its texts are fit to be shown: what a server or a file said is escaped.
#[derive(Debug, Clone)]
pub struct Finding {
    /// How it ended.
    pub status: Status,
    /// What is right or wrong, or why it was skipped.
    pub detail: String,
    /// The next command to type, or what else helps.
    pub hint: Option<String>,
}

impl Finding {
    /// All is well.
    pub fn ok(detail: impl AsRef<str>) -> Finding {
        Finding::of(Status::Ok, detail.as_ref(), None)
    }

    /// It works for now.
    pub fn warning(detail: impl AsRef<str>, hint: &str) -> Finding {
        Finding::of(Status::Warning, detail.as_ref(), Some(hint))
    }

    /// It does not work.
    pub fn failed(code: Code, detail: impl AsRef<str>, hint: &str) -> Finding {
        Finding::of(Status::Failed(code), detail.as_ref(), Some(hint))
    }

    /// The failure that a command would end with; `hint` counts where the failure has none.
    pub fn failure(code: Code, failure: &Failure, hint: &str) -> Finding {
        Finding::failed(code, &failure.message, failure.hint.as_deref().unwrap_or(hint))
    }

    /// It was not looked at.
    pub fn skipped(why: impl AsRef<str>) -> Finding {
        Finding::of(Status::Skipped, why.as_ref(), None)
    }

    fn of(status: Status, detail: &str, hint: Option<&str>) -> Finding {
        let shown = |text: &str| sanitize::line(text).into_owned();
        Finding { status, detail: shown(detail), hint: hint.map(shown) }
    }

    /// Whether it does not work.
    pub fn has_failed(&self) -> bool {
        self.code().is_some()
    }

    /// The exit code, if it does not work.
    pub fn code(&self) -> Option<Code> {
        match self.status {
            Status::Failed(code) => Some(code),
            Status::Ok | Status::Warning | Status::Skipped => None,
        }
    }

    /// The record that is printed.
    pub fn row(&self, check: &str) -> Value {
        json!({"check": check, "status": self.status.word(), "detail": self.detail, "hint": self.hint})
    }
}
