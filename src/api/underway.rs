//! What is under way at this moment, for the thread that ends the program: whether a change has been sent, and by when an
//! answer had to be there. A server that keeps the program busy without an end could otherwise hold off its own time limit.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What the time limit is given on top, to be kept by itself.
const GRACE: Duration = Duration::from_secs(2);

static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// One for all calls of a run; of several at once the latest counts.
#[derive(Debug, Default)]
pub struct Underway {
    writing: AtomicBool,
    /// Milliseconds after `BEGUN`; 0 while nothing is under way.
    due: AtomicU64,
}

impl Underway {
    /// A call is about to be sent.
    pub(super) fn begin(&self, writes: bool, limit: Duration) {
        self.writing.store(writes, Ordering::SeqCst);
        self.due.store(now() + millis(limit + GRACE), Ordering::SeqCst);
    }

    /// It has been answered, or has failed.
    pub(super) fn end(&self) {
        self.writing.store(false, Ordering::SeqCst);
        self.due.store(0, Ordering::SeqCst);
    }

    /// Whether a change has been sent and not yet been answered.
    pub fn is_writing(&self) -> bool {
        self.writing.load(Ordering::SeqCst)
    }

    /// Whether a call is under way that should have ended by itself.
    pub fn is_overdue(&self) -> bool {
        let due = self.due.load(Ordering::SeqCst);
        due > 0 && now() > due
    }
}

fn now() -> u64 {
    // Never 0, which means that nothing is under way.
    millis(BEGUN.elapsed()) + 1
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_should_have_ended_is_overdue_until_it_ends() {
        let underway = Underway::default();
        assert!(!underway.is_overdue() && !underway.is_writing());
        underway.begin(true, Duration::from_secs(9));
        assert!(underway.is_writing() && !underway.is_overdue());
        underway.due.store(1, Ordering::SeqCst);
        while now() <= 1 {
            std::thread::yield_now();
        }
        assert!(underway.is_overdue());
        underway.end();
        assert!(!underway.is_overdue() && !underway.is_writing());
    }
}
