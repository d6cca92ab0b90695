//! What a run may begin now: a write, a window, an attempt, a round of look-ups; and when more may be.

use std::time::Instant;

use super::attempt::attempt;
use super::feed::{Kind, Window};
use super::gather::earliest;
use super::probe::probe;
use super::run::{Happened, Run};
use super::task::Task;
use super::throttle::Go;
use super::window;

/// A window is opened when fewer rows than this are ready.
const LOW: usize = 1_000;
/// With so many rows to be settled, no more are sent.
const MOST_SETTLING: usize = 2_000;
/// So many are looked up at a time, where one call looks up many, and where each takes a call of its own: what has been found out
/// is made use of before the next are asked for, so that even a process that does not live long gets on.
const PROBED: (usize, usize) = (200, 16);
/// So few rows that an earlier process left keep nobody from intending more.
const FEW: usize = 100;
impl Run<'_> {
    /// Begins all that may be begun now; the moment at which more may be.
    pub(super) fn begin_what_can_be(&mut self) -> Option<Instant> {
        let now = Instant::now();
        let mut wake = None;
        let to_record = !self.recording && !self.records.is_empty() && !self.is_journal_broken();
        let busy = self.stop.is_none() && self.sending > 0 && self.waiting.is_empty();
        if to_record && busy {
            wake = self.gather.until(now, &self.records);
        }
        if to_record && wake.is_none() {
            self.gather.written(now);
            let (records, tasks) = (std::mem::take(&mut self.records), std::mem::take(&mut self.waiting));
            let written = self.tools.journal.write(None, records);
            self.recording = true;
            self.work.push(Box::pin(async move { Happened::Recorded(written.await, tasks) }));
        }
        self.open_window();
        if self.stop.is_some() {
            return None;
        }
        while !self.ready.is_empty() && self.settling.len() < MOST_SETTLING {
            let go = self.tools.throttle.borrow_mut().go(now, self.sending);
            match go {
                Go::Now => self.send(),
                Go::At(moment) => {
                    wake = earliest(wake, Some(moment));
                    break;
                }
                Go::Later => break,
            }
        }
        let due = self.settling.keys().next().map(|(moment, _)| *moment);
        if let Some(moment) = due.filter(|_| !self.probing && !self.tools.throttle.borrow().is_waiting(now)) {
            if moment <= now {
                self.probe_due(now);
            } else {
                wake = earliest(wake, Some(moment));
            }
        }
        // A pause that ends gives both their turn.
        wake.or_else(|| self.tools.throttle.borrow().paused().filter(|_| due.is_some()))
    }

    /// Opens the window that is there. One without keys waits: what is open of them when the process dies stays unknown, so
    /// there are never more than the calls at once.
    fn open_window(&mut self) {
        let most = self.tools.options.concurrency;
        let waits = |window: &Window| {
            window.kind == Kind::Keyless && self.keyless > 0 && self.keyless + window.tasks.len() > most
        };
        if self.opening || self.stop.is_some() || self.held.as_ref().is_none_or(waits) {
            return;
        }
        if let Some(window) = self.held.take() {
            let (tools, marks) = (self.tools, self.marks);
            self.opening = true;
            self.work.push(Box::pin(async move { Happened::Opened(window::open(tools, window, marks).await) }));
        }
    }

    /// Whether more rows are to be intended. Not before those that an earlier process left are settled: else each process that
    /// dies would leave more of them to the next.
    pub(super) fn wants_a_window(&self) -> bool {
        let left = || self.settling.values().filter(|task| task.standing.is_some()).count();
        let idle = self.stop.is_none() && self.fed.is_none() && !self.opening && self.held.is_none();
        idle && self.ready.len() < LOW && self.settling.len() < MOST_SETTLING && left() <= FEW
    }

    fn send(&mut self) {
        let Some(mut task) = self.ready.pop_front() else { return };
        task.attempts += 1;
        self.sending += 1;
        let tools = self.tools;
        let epoch = tools.throttle.borrow().epoch();
        let mut task = Box::new(task);
        task.absent = 0;
        self.work.push(Box::pin(async move {
            let did = attempt(&tools.ground, &task).await;
            Happened::Did(task, did, epoch)
        }));
    }

    fn probe_due(&mut self, now: Instant) {
        let later = self.settling.split_off(&(now, u64::MAX));
        let mut due: Vec<Task> = std::mem::replace(&mut self.settling, later).into_values().collect();
        let tools = self.tools;
        let key = due.first().and_then(|task| task.prepared.key.as_ref());
        let most = if key.is_some_and(|key| tools.lookup.is_proven(key)) { PROBED.0 } else { PROBED.1 };
        if due.len() > most {
            // Those that one look-up more will settle come first.
            due.sort_by_key(|task| std::cmp::Reverse(task.absent));
            let rest = due.split_off(most);
            self.settling.extend(rest.into_iter().map(|task| ((now, task.prepared.row), task)));
        }
        self.probing = true;
        self.work.push(Box::pin(async move { Happened::Probed(probe(tools, due).await) }));
    }
}
