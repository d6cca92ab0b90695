//! The pass over a file before anything is sent: every row prepared, keys that occur twice found, what was done to values
//! counted, and the file's SHA-256 taken on the way.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::PathBuf;

use super::bitmap::Bitmap;
use super::input::{self, Format, Input};
use super::partition::Partition;
use super::prepare::Plan;
use super::repeats::{self, Repeat, Repeated, Repeats};
use super::row::{KeyKind, Problem, Row};

/// How many problems are kept; all of them are told as they are found.
const KEPT: usize = 1000;

/// How many pairs of column and reason are counted.
const PAIRS: usize = 1000;

/// How often a pass says how far it is.
const STEP: u64 = 1000;

/// What a pass needs beside file and plan.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which rows.
    pub partition: Partition,
    /// Where a nameless file may grow to 33 bytes for each row.
    pub scratch: PathBuf,
}

/// A row that is not usable, with one of the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The row.
    pub row: u64,
    /// The line it begins in.
    pub line: u64,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What a pass tells while it goes on.
pub enum Event<'a> {
    /// So many rows are read.
    Rows(u64),
    /// A row is not usable. Keys that occur twice are told at the end, the first thousand of them.
    Bad(&'a Found),
}

/// What a pass found out. Rows of other parts are not counted.
#[derive(Debug, Default)]
pub struct Checked {
    /// Rows of this part.
    pub rows: u64,
    /// Rows of the whole file.
    pub file_rows: u64,
    /// The rows of this part, if it is one.
    pub taken: Option<Bitmap>,
    /// Rows that are usable.
    pub good: u64,
    /// Rows that are not.
    pub bad: u64,
    /// Usable rows without a key.
    pub keyless: u64,
    /// Which they are.
    pub keyless_rows: Bitmap,
    /// Usable rows by the kind of their key.
    pub keyed: Vec<(KeyKind, u64)>,
    /// SHA-256 of the file's bytes.
    pub digest: [u8; 32],
    /// The rows whose key an earlier row has: they are not usable.
    pub repeated: Bitmap,
    /// The first problems.
    pub problems: Vec<Found>,
    /// How often each reason was found in each column.
    pub counts: BTreeMap<(String, &'static str), u64>,
    /// What was done to values: `213 phones gained 420`.
    pub changes: Vec<String>,
    /// Columns that are blank in every row; none for NDJSON.
    pub blank: Vec<String>,
}

/// Why a pass ended early.
#[derive(Debug)]
pub enum Error {
    /// The file.
    Input(input::Error),
    /// The space for keys.
    Scratch {
        /// The folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Input(error) => error.fmt(out),
            Error::Scratch { path, source } => {
                write!(out, "the keys of the rows cannot be kept in {}: {source}", path.display())
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Input(error) => Some(error),
            Error::Scratch { source, .. } => Some(source),
        }
    }
}

impl From<input::Error> for Error {
    fn from(error: input::Error) -> Error {
        Error::Input(error)
    }
}

/// Checks all rows of a file. The plan's counts begin anew.
pub fn run(input: &Input, plan: &Plan, options: &Options, tell: &mut dyn FnMut(Event)) -> Result<Checked, Error> {
    plan.reset_counts();
    let scratch = |source| Error::Scratch { path: options.scratch.clone(), source };
    let mut pass = Pass { checked: Checked::default(), tell };
    let mut repeats = Repeats::new(&options.scratch);
    pass.checked.taken = (options.partition.n > 1).then(Bitmap::default);
    let mut filled = vec![false; input.facts().columns.len()];
    let mut rows = input.rows_with_digest()?;
    let (mut row, mut read) = (Row::default(), 0);
    while rows.read(&mut row)? {
        read += 1;
        if read % STEP == 0 {
            (pass.tell)(Event::Rows(read));
        }
        match plan.check(&row) {
            Ok(key) if options.partition.takes(key.as_ref(), &row) => {
                pass.checked.rows += 1;
                match &key {
                    Some(key) => {
                        pass.keyed(KeyKind::of(key), 1);
                        repeats.add(key, row.number, row.line).map_err(scratch)?;
                    }
                    None => {
                        pass.checked.keyless += 1;
                        pass.checked.keyless_rows.insert(row.number);
                    }
                }
            }
            Err(problems) if options.partition.takes_unusable(&row) => {
                pass.checked.rows += 1;
                pass.checked.bad += 1;
                problems.into_iter().for_each(|problem| pass.bad(row.number, row.line, problem));
            }
            Ok(_) | Err(_) => continue,
        }
        if let Some(taken) = &mut pass.checked.taken {
            taken.insert(row.number);
        }
        for (filled, cell) in filled.iter_mut().zip(&row.cells).filter(|(filled, _)| !**filled) {
            *filled = !cell.trim().is_empty();
        }
    }
    (pass.tell)(Event::Rows(read));
    pass.checked.file_rows = read;
    pass.checked.digest = rows.digest()?;
    pass.repeated(plan, repeats.finish().map_err(scratch)?);
    let mut checked = pass.checked;
    checked.good = checked.rows - checked.bad;
    checked.changes = plan.counts();
    if input.facts().format != Format::Ndjson && checked.good > 0 {
        let names = input.facts().columns.iter().zip(filled);
        checked.blank =
            names.filter(|(name, filled)| !filled && !name.is_empty()).map(|(name, _)| name.clone()).collect();
    }
    Ok(checked)
}

struct Pass<'a> {
    checked: Checked,
    tell: &'a mut dyn FnMut(Event),
}

impl Pass<'_> {
    fn keyed(&mut self, kind: KeyKind, rows: u64) {
        match self.checked.keyed.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += rows,
            None => self.checked.keyed.push((kind, rows)),
        }
    }

    fn bad(&mut self, row: u64, line: u64, problem: Problem) {
        self.count(&problem.column, problem.reason, 1);
        let found = Found { row, line, problem };
        (self.tell)(Event::Bad(&found));
        if self.checked.problems.len() < KEPT {
            self.checked.problems.push(found);
        }
    }

    fn count(&mut self, column: &str, reason: &'static str, rows: u64) {
        let pair = (column.to_owned(), reason);
        if self.checked.counts.len() < PAIRS || self.checked.counts.contains_key(&pair) {
            *self.checked.counts.entry(pair).or_default() += rows;
        }
    }

    /// Rows whose key an earlier row has are no longer good.
    fn repeated(&mut self, plan: &Plan, repeated: Repeated) {
        self.checked.bad += repeated.rows.count();
        for (kind, rows) in &repeated.kinds {
            let counted = self.checked.keyed.iter_mut().find(|(known, _)| known == kind);
            if let Some((_, count)) = counted {
                *count -= rows;
            }
            let told = repeated.first.iter().filter(|repeat| repeat.kind == *kind).count() as u64;
            self.count(&column(plan, *kind), "repeated", rows - told);
        }
        for Repeat { row, line, first, kind } in &repeated.first {
            let problem = Problem {
                column: column(plan, *kind),
                field: plan.key_column(*kind).1.to_owned(),
                reason: "repeated",
                rule: repeats::rule(*kind, *first),
                class: "a key that an earlier row has".to_owned(),
            };
            self.bad(*row, *line, problem);
        }
        self.checked.problems.sort_by_key(|found| found.row);
        self.checked.counts.retain(|_, count| *count > 0);
        self.checked.repeated = repeated.rows;
    }
}

/// The column with keys of this kind, or the field's path where no column has it.
fn column(plan: &Plan, kind: KeyKind) -> String {
    let (column, path) = plan.key_column(kind);
    if column.is_empty() { path.to_owned() } else { column }
}

#[cfg(test)]
mod tests;
