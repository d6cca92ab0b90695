//! Given a row of a file to what is sent: a [`Plan`] is made once, checks all that can be checked without a row, and prepares
//! each row with its own problems, all of them at once.

mod body;
mod class;
mod counts;
mod objects;
mod options;
mod plan;
mod rows;
mod slots;
mod value;
mod words;

pub use options::{Blank, Options, Rows};

use counts::Tally;
use slots::Slots;
use value::Rules;

use crate::bulk::mapping::Mapping;
use crate::bulk::row::{KeyKind, Mode, Prepared, Problem, Row};
use crate::model::identify::Customer;
use crate::model::invalid::Invalid;

/// How the rows of one file are prepared.
#[derive(Debug)]
pub struct Plan {
    rows: Rows,
    mode: Mode,
    /// The kinds of key, tried in this order.
    keys: Vec<KeyKind>,
    blank: Blank,
    rules: Rules,
    /// The columns' names.
    columns: Vec<String>,
    slots: Slots,
    /// Where in the slots' fields these three stand.
    email: Option<usize>,
    phone: Option<usize>,
    language: Option<usize>,
    /// For new customers.
    default_language: Option<String>,
    default_source: Option<String>,
    tally: Tally,
    notes: Vec<String>,
    fingerprint: String,
}

impl Plan {
    /// A plan for the rows of a file, or all that stands in its way.
    pub fn new(rows: Rows, mapping: &Mapping, options: &Options) -> Result<Plan, Vec<Invalid>> {
        plan::new(rows, mapping, options)
    }

    /// What to send for a row, or all that is wrong with it.
    pub fn prepare(&self, row: &Row) -> Result<Prepared, Vec<Problem>> {
        if let Some(problem) = &row.unreadable {
            return Err(vec![problem.clone()]);
        }
        match self.rows {
            Rows::Cells => rows::prepare(self, row),
            Rows::Objects => objects::prepare(self, row),
        }
    }

    /// The row's key, if it has one, or all that is wrong with the row: [`Plan::prepare`] without what is sent.
    pub fn check(&self, row: &Row) -> Result<Option<Customer>, Vec<Problem>> {
        match (&row.unreadable, self.rows) {
            (Some(problem), _) => Err(vec![problem.clone()]),
            (None, Rows::Cells) => rows::check(self, row),
            (None, Rows::Objects) => objects::prepare(self, row).map(|prepared| prepared.key),
        }
    }

    /// What becomes of the customers.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The kinds of key that rows are told apart by, in the order in which they are looked for.
    pub fn keys(&self) -> &[KeyKind] {
        &self.keys
    }

    /// The column that a kind of key stands in, and its field; the column is empty for rows that are JSON.
    pub fn key_column(&self, kind: KeyKind) -> (String, &'static str) {
        let field = |slot: Option<usize>| match slot.map(|slot| &self.slots.fields[slot].from) {
            Some(slots::Given::Cell(column)) => Some(*column),
            Some(slots::Given::Constant(_)) | None => None,
        };
        let (column, path) = match kind {
            KeyKind::Email => (field(self.email), "personal_information.email"),
            KeyKind::Phone => (field(self.phone), "personal_information.phone"),
            KeyKind::ExternalId => (self.slots.external_id, "customer_source.external_id"),
            KeyKind::CustomerId => (self.slots.customer_id, "customer_id"),
        };
        (column.and_then(|column| self.columns.get(column)).cloned().unwrap_or_default(), path)
    }

    /// What was done to the values of good rows so far: `213 phones gained 420`.
    pub fn counts(&self) -> Vec<String> {
        self.tally.sentences(self.rules.prefix.as_deref())
    }

    /// Begins to count anew, for another pass over the file.
    pub fn reset_counts(&self) {
        self.tally.reset();
    }

    /// What the user should know about the plan before it is followed.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// A text that is the same whenever the same file would be imported in the same way: for a run's id. Holds what the user
    /// wrote with `--set`: it is for hashing, not for showing.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

#[cfg(test)]
mod tests;
