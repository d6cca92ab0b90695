//! Results that can wait for each other, so that one sync writes many: as long as rows are under way, and nothing depends on
//! them. After a crash these rows are looked up, as those that are under way are; rows without a key could not be.

use std::time::{Duration, Instant};

use crate::bulk::journal::{Record, State};

/// Between two writes of results that can wait, and how many of them wait at most.
const BETWEEN: Duration = Duration::from_millis(20);
const MOST: usize = 1_000;

/// When results were written, and what is known of those since then.
#[derive(Debug)]
pub(super) struct Gather {
    written: Instant,
    /// So many of the first ones are known to be able to wait.
    calm: usize,
}

impl Gather {
    /// Nothing waits yet.
    pub(super) fn new(now: Instant) -> Gather {
        Gather { written: now, calm: 0 }
    }

    /// Until when the records can wait; `None` if they are to be written now.
    pub(super) fn until(&mut self, now: Instant, records: &[Record]) -> Option<Instant> {
        let can_wait = |record: &&Record| record.keyed && record.state == State::Applied;
        let calm = records.get(self.calm..).unwrap_or_default().iter().take_while(can_wait).count();
        self.calm += calm;
        let until = self.written + BETWEEN;
        (now < until && records.len() < MOST && self.calm == records.len()).then_some(until)
    }

    /// The records are being written.
    pub(super) fn written(&mut self, now: Instant) {
        *self = Gather::new(now);
    }
}

/// The earlier of two moments, if there is one.
pub(super) fn earliest(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    [one, other].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_with_a_key_that_are_done_wait_and_not_for_long() {
        let now = Instant::now();
        let record = |state, keyed| Record { keyed, ..Record::new(1, state) };
        let mut records = vec![record(State::Applied, true)];
        let mut gather = Gather::new(now);
        assert_eq!(gather.until(now, &records), Some(now + BETWEEN));
        assert_eq!(gather.until(now + BETWEEN, &records), None);
        for (state, keyed) in [(State::Applied, false), (State::Unclear, true), (State::Rejected, true)] {
            let mut gather = Gather::new(now);
            assert_eq!(gather.until(now, &[record(State::Applied, true), record(state, keyed)]), None);
            assert_eq!(gather.until(now, &[record(State::Applied, true), record(state, keyed)]), None, "nor later");
        }
        records.resize(MOST, record(State::Applied, true));
        assert_eq!(gather.until(now, &records), None, "so many are enough");
        gather.written(now + BETWEEN);
        assert_eq!(gather.until(now + BETWEEN, &records[..1]), Some(now + BETWEEN + BETWEEN));
    }
}
