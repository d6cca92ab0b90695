//! The rows of a file, for the engine.

use std::sync::Arc;

use super::args::Opened;
use crate::bulk::bitmap::Bitmap;
use crate::bulk::check::Checked;
use crate::bulk::engine::Source;
use crate::bulk::error::Error;
use crate::bulk::input::{Input, Rows};
use crate::bulk::journal::Meta;
use crate::bulk::prepare::Plan;
use crate::bulk::row::{Prepared, Problem, Row};

/// A pass over the file, with what the check found out.
pub struct FileRows {
    input: Arc<Input>,
    plan: Arc<Plan>,
    rows: Rows,
    row: Row,
    taken: Option<Bitmap>,
    repeated: Bitmap,
}

impl FileRows {
    /// Begins the pass.
    pub fn open(opened: &Opened, checked: &Checked, meta: &Meta) -> Result<FileRows, Error> {
        Ok(FileRows {
            input: Arc::clone(&opened.input),
            plan: Arc::clone(&opened.plan),
            rows: opened.input.rows()?,
            row: Row::default(),
            taken: meta.taken.clone(),
            repeated: checked.repeated.clone(),
        })
    }
}

impl Source for FileRows {
    fn advance(&mut self) -> Result<Option<u64>, Error> {
        Ok(self.rows.read(&mut self.row)?.then_some(self.row.number))
    }

    fn is_ours(&self, row: u64) -> bool {
        self.taken.as_ref().is_none_or(|taken| taken.contains(row))
    }

    fn prepare(&mut self) -> Result<Prepared, Vec<Problem>> {
        if self.repeated.contains(self.row.number) {
            return Err(vec![Problem {
                column: String::new(),
                field: "key".to_owned(),
                reason: "repeated",
                rule: "an earlier row has the same key".to_owned(),
                class: String::new(),
            }]);
        }
        self.plan.prepare(&self.row)
    }

    fn is_unchanged(&self) -> bool {
        self.input.unchanged()
    }
}
