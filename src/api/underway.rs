//! What is under way at this moment, for the thread that ends the program: whether a change has been sent, and by when an
//! answer had to be there. A server that keeps the program busy without an end could otherwise hold off its own time limit.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
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
    /// Whether the command comes to an end by itself when it is asked to.
    ends_itself: AtomicBool,
    /// The exit code that the signal asks for, once there was one.
    asked: AtomicU8,
    stop: tokio::sync::Notify,
    /// Whether the next Ctrl-C is the answer to a question.
    interrupt_answers: AtomicBool,
}

impl Underway {
    /// A call is about to be sent.
    fn begin(&self, writes: bool, limit: Duration) {
        self.writing.store(writes, Ordering::SeqCst);
        self.due.store(now() + millis(limit + GRACE), Ordering::SeqCst);
    }

    /// The same, until what is answered here is dropped: whoever waits for an answer may give up.
    pub(super) fn during(&self, writes: bool, limit: Duration) -> Ending<'_> {
        self.begin(writes, limit);
        Ending(self)
    }

    /// It has been answered, or has failed.
    fn end(&self) {
        self.writing.store(false, Ordering::SeqCst);
        self.due.store(0, Ordering::SeqCst);
    }

    /// From now on the command ends by itself when it is asked to; a second request ends the program at once. `false` gives
    /// that up again.
    pub fn ends_itself(&self, so: bool) {
        self.ends_itself.store(so, Ordering::SeqCst);
    }

    /// Asks the command to end, with this exit code. False if it does not end by itself, or was asked before.
    pub fn ask_to_stop(&self, code: u8) -> bool {
        let first = self.ends_itself.load(Ordering::SeqCst)
            && self.asked.compare_exchange(0, code, Ordering::SeqCst, Ordering::SeqCst).is_ok();
        if first {
            self.stop.notify_one();
        }
        first
    }

    /// The exit code of the signal that asked the command to end, if one did.
    pub fn asked_to_stop(&self) -> Option<u8> {
        Some(self.asked.load(Ordering::SeqCst)).filter(|code| *code > 0)
    }

    /// Waits until the command is asked to end.
    pub async fn stop(&self) {
        if self.asked_to_stop().is_none() {
            self.stop.notified().await;
        }
    }

    /// Whether the next Ctrl-C only leaves the question that is open, and does not end the program.
    pub fn interrupt_answers(&self, so: bool) {
        self.interrupt_answers.store(so, Ordering::SeqCst);
    }

    /// Whether this Ctrl-C was such an answer; the next one is none.
    pub fn takes_interrupt(&self) -> bool {
        self.interrupt_answers.swap(false, Ordering::SeqCst)
    }

    /// Waits until the thread that hears signals has taken the Ctrl-C. A question cannot tell one from a signal to end, which
    /// that thread obeys meanwhile.
    pub async fn interrupt_taken(&self) {
        let latest = Instant::now() + GRACE;
        while self.interrupt_answers.load(Ordering::SeqCst) && Instant::now() < latest {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
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

/// Ends a call when it is dropped.
pub(super) struct Ending<'u>(&'u Underway);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.end();
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
