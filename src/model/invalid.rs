//! What is wrong with a value before anything is sent: the field, the flag that sets it, and the rule. Never the value,
//! which may be personal.

use std::fmt;

use super::customer;

/// One rule that a value breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// The dotted path of the field, `personal_information.email`, or the name of an argument, `CUSTOMER`.
    pub field: String,
    /// The flag that sets the field, without its dashes, `email`; `None` where no flag does.
    pub flag: Option<String>,
    /// The rule as a sentence, with what to do next. It never holds the value of a personal field.
    pub rule: String,
}

impl Invalid {
    /// A broken rule at a path; the flag comes from the table of fields.
    pub fn at(path: impl Into<String>, rule: impl Into<String>) -> Invalid {
        let field = path.into();
        let flag = customer::field_at(&field).map(|known| known.flag.to_owned());
        Invalid { field, flag, rule: rule.into() }
    }

    /// The same, naming a flag that stands in no table, such as `source`.
    pub fn flagged(path: impl Into<String>, flag: &str, rule: impl Into<String>) -> Invalid {
        Invalid { field: path.into(), flag: Some(flag.to_owned()), rule: rule.into() }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.flag {
            Some(flag) => write!(out, "{} (--{flag}): {}", self.field, self.rule),
            None => write!(out, "{}: {}", self.field, self.rule),
        }
    }
}

impl std::error::Error for Invalid {}

/// What came up while a record was prepared: everything that is wrong, at once, and what the user should know.
#[derive(Debug, Default)]
pub struct Findings {
    /// The broken rules; nothing may be sent while there is one.
    pub invalid: Vec<Invalid>,
    /// Sentences for the user: what was normalised, and what the change will bring about.
    pub notes: Vec<String>,
}

impl Findings {
    /// Keeps a note, once.
    pub fn note(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    /// The value, or `None` with its error kept.
    pub fn take<T>(&mut self, result: Result<T, Invalid>) -> Option<T> {
        result.map_err(|invalid| self.invalid.push(invalid)).ok()
    }
}
