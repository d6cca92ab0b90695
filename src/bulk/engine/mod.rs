//! The engine of an import: windows of rows whose intent is on the disk, one attempt at a time for each, answers recorded,
//! lost ones settled by looking the customer up. It reports events and draws nothing.

mod answers;
pub mod attempt;
mod begin;
mod event;
pub mod feed;
mod follow;
mod gather;
mod judge;
pub mod lookup;
mod probe;
mod run;
pub mod task;
mod throttle;
mod tools;
mod window;
pub mod wire;

pub use event::{Event, Listener, Tally};
pub use feed::Source;
pub use run::{Job, run};

use std::time::Duration;

use super::error::Error;
use super::row::Mode;
use crate::api;

/// How an import is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// What becomes of the rows.
    pub mode: Mode,
    /// How long a server may still be working on a call that was given up.
    pub settle: Duration,
    /// Attempts at one row, at most.
    pub attempts: u32,
    /// Calls at once, at most.
    pub concurrency: usize,
    /// Rows a second, at most.
    pub rate: Option<f64>,
    /// When so many rows were refused, it is likely the mapping.
    pub stop_after: Option<StopAfter>,
    /// Stop after so many rows of the file.
    pub first: Option<u64>,
    /// How long a server that is away is waited for.
    pub patience: Duration,
}

/// When a run is stopped for refused rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StopAfter {
    /// So many of them.
    Rows(u64),
    /// So many of a hundred, counted once a hundred have been answered.
    Percent(f64),
}

impl StopAfter {
    /// Whether that many refused rows of those answered are too many.
    pub fn is_reached(self, refused: u64, answered: u64) -> bool {
        match self {
            StopAfter::Rows(most) => refused >= most,
            StopAfter::Percent(most) => answered >= 100 && refused as f64 * 100.0 >= most * answered as f64,
        }
    }
}

/// Why a run has ended.
#[derive(Debug)]
pub enum Why {
    /// Every row has come to its end.
    Finished,
    /// The rows that were asked for are done.
    First,
    /// Too many rows were refused.
    StopAfter,
    /// Somebody asked for it.
    Asked,
    /// The server was away for too long, or asks for too long a pause.
    Away,
    /// The server takes no row any more.
    Halted(Box<api::Error>),
    /// The journal, or the input, failed.
    Failed(Error),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_counts_from_a_hundred_rows_on() {
        assert!(StopAfter::Rows(3).is_reached(3, 3) && !StopAfter::Rows(3).is_reached(2, 900));
        assert!(!StopAfter::Percent(10.0).is_reached(99, 99));
        assert!(StopAfter::Percent(10.0).is_reached(10, 100) && !StopAfter::Percent(10.0).is_reached(9, 100));
    }
}
