//! How a run stands: every row in one of the four reports, from what the journal says alone.

use std::collections::BTreeMap;

use super::engine::Tally;
use super::error::Error;
use super::journal::{How, Marks, Meta, Reader, Record, Report, State};

/// The counts of a run. Succeeded, failed, unknown and unprocessed are all its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Rows of the run.
    pub rows: u64,
    /// Done, by how.
    pub succeeded: BTreeMap<How, u64>,
    /// Not done, for a reason that is known.
    pub failed: u64,
    /// Of them, those that were never sent, because they are not usable.
    pub bad: u64,
    /// Nobody can tell, for good.
    pub unknown: u64,
    /// Nobody can tell yet: the run, continued, finds out.
    pub unsettled: u64,
    /// Not done yet.
    pub unprocessed: u64,
    /// Why rows failed or are unknown, the most frequent first.
    pub reasons: Vec<(String, u64)>,
}

impl Standing {
    /// Counts what a journal holds.
    pub fn of(reader: &Reader, meta: &Meta) -> Result<Standing, Error> {
        let mut standing = Standing { rows: meta.rows, ..Standing::default() };
        let mut reasons: BTreeMap<String, u64> = BTreeMap::new();
        let mut recorded = 0;
        for ((state, how, reason), count) in reader.counts()? {
            recorded += count;
            match (state.report(), state.is_final()) {
                (Report::Succeeded, _) => *standing.succeeded.entry(how.unwrap_or(How::Created)).or_default() += count,
                (Report::Failed, _) => {
                    standing.failed += count;
                    standing.bad += if state == State::Bad { count } else { 0 };
                }
                (Report::Unknown, true) => standing.unknown += count,
                (Report::Unknown, false) => standing.unsettled += count,
                (Report::Unprocessed, _) => standing.unprocessed += count,
            }
            if let (Report::Failed | Report::Unknown, Some(reason), true) = (state.report(), reason, state.is_final()) {
                *reasons.entry(reason).or_default() += count;
            }
        }
        let intended = if meta.finished.is_some() { 0 } else { intended(reader, meta)? };
        standing.unsettled += intended;
        standing.unprocessed += meta.rows.saturating_sub(recorded + intended);
        standing.reasons = reasons.into_iter().collect();
        standing.reasons.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Ok(standing)
    }

    /// All rows that are done.
    pub fn done(&self) -> u64 {
        self.succeeded.values().sum()
    }

    /// What the engine counts on from.
    pub fn tally(&self) -> Tally {
        Tally { succeeded: self.succeeded.clone(), failed: self.failed, unknown: self.unknown }
    }
}

/// Rows that were intended and have no record: the process died before it learned what became of them.
fn intended(reader: &Reader, meta: &Meta) -> Result<u64, Error> {
    let marks = reader.marks()?;
    let upto = marks.keyed.max(marks.keyless);
    let mut count = 0;
    let mut from = 1;
    // Piece by piece, so that memory does not grow with the file.
    while from <= upto {
        let to = (from + 9_999).min(upto);
        let records = reader.records(from, to)?;
        let mut known = records.iter().peekable();
        for row in from..=to {
            let record = known.next_if(|record| record.row == row);
            count += u64::from(stands(record, row, meta, marks) == Some((Report::Unknown, false)) && record.is_none());
        }
        from = to + 1;
    }
    Ok(count)
}

/// Which report a row stands in, and whether for good; `None` for a row of another part of the file.
pub fn stands(record: Option<&Record>, row: u64, meta: &Meta, marks: Marks) -> Option<(Report, bool)> {
    if meta.taken.as_ref().is_some_and(|taken| !taken.contains(row)) {
        return None;
    }
    if let Some(record) = record {
        return Some((record.state.report(), record.state.is_final()));
    }
    let keyless = meta.keyed == 0 || meta.keyless.as_ref().is_some_and(|keyless| keyless.contains(row));
    let mark = if keyless { marks.keyless } else { marks.keyed };
    Some(if row <= mark { (Report::Unknown, false) } else { (Report::Unprocessed, false) })
}
