//! What becomes of a row by an attempt at it, or by a look-up after a lost answer.

use std::time::{Duration, Instant};

use super::event::Event;
use super::judge::Verdict;
use super::run::{Happened, Run, stopped_by};
use super::task::{Did, Step, Task};
use super::tools::jitter;
use super::{Why, follow};
use crate::api::{Error, Id};
use crate::bulk::journal::{How, Record, State};

/// Certain absences, and look-ups without a proof, that are enough.
const ENOUGH_ABSENT: u32 = 2;
const ENOUGH_UNSURE: u32 = 3;
/// Between two look-ups of a row.
const AGAIN: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(5));

impl Run<'_> {
    pub(super) fn did(&mut self, mut task: Task, did: Did, epoch: u64) {
        let now = Instant::now();
        let tools = self.tools;
        match did {
            Did::Applied { customer, how, status } => {
                self.well();
                self.applied(task, customer, how, status);
            }
            Did::Rejected { status, reason } => {
                self.well();
                self.records.push(Record { status, ..task.record(State::Rejected).because(reason) });
            }
            Did::Seen { before } => {
                self.well();
                task.attempts -= 1;
                if let Step::Update { before: seen, .. } = &mut task.step {
                    *seen = Some(before);
                }
                self.again(task);
            }
            Did::Throttled { asked } => {
                task.attempts -= 1;
                self.ready.push_front(task);
                self.pause(epoch, now, asked);
            }
            Did::NotSent => {
                task.attempts -= 1;
                self.ready.push_front(task);
                self.trouble(epoch);
            }
            Did::Unclear { status, asked, reason } => {
                task.earlier = true;
                if asked.is_some() || status == Some(503) {
                    self.pause(epoch, now, asked);
                }
                self.trouble(epoch);
                if task.prepared.key.is_none() && task.step == Step::Create {
                    self.records.push(Record { status, ..task.record(State::Unknown).because(reason) });
                    return;
                }
                if let Step::Follow { .. } = task.step
                    && task.attempts >= tools.options.attempts
                {
                    self.records.push(Record { status, ..task.record(State::Unknown).because(reason) });
                    return;
                }
                self.records.push(Record { status, ..task.record(task.pending(State::Unclear)).because(reason) });
                self.settle(task, tools.options.settle);
                tools.listener.tell(Event::Settling(self.settling.len()));
            }
            Did::Halt(error) => {
                task.attempts -= 1;
                self.ready.push_front(task);
                self.stop(Why::Halted(error));
            }
        }
    }

    fn well(&mut self) {
        self.answered += 1;
        self.tools.throttle.borrow_mut().answered();
    }

    fn pause(&mut self, epoch: u64, now: Instant, asked: Option<Duration>) {
        let mut throttle = self.tools.throttle.borrow_mut();
        let wait = throttle.slow_down(epoch, now, asked, jitter());
        let too_long = wait.max(throttle.without_answer(now)) > self.tools.options.patience;
        drop(throttle);
        self.tools.listener.tell(Event::Paused(wait));
        if too_long {
            self.stop(Why::Away);
        }
    }

    /// A call failed: enough of them, and the server is asked whether it is there at all before more rows are sent.
    fn trouble(&mut self, epoch: u64) {
        if self.tools.throttle.borrow_mut().failed(epoch, Instant::now()) {
            self.ask_whether_back();
        }
    }

    fn ask_whether_back(&mut self) {
        let tools = self.tools;
        let wait = tools.throttle.borrow_mut().until_probe(jitter());
        tools.listener.tell(Event::Away(wait));
        self.work.push(Box::pin(async move {
            tokio::time::sleep(wait).await;
            Happened::Back(tools.is_alive().await)
        }));
    }

    pub(super) fn back(&mut self, back: bool) {
        let now = Instant::now();
        if self.tools.throttle.borrow().without_answer(now) > self.tools.options.patience {
            self.stop(Why::Away);
        } else if back {
            self.tools.throttle.borrow_mut().is_back();
            self.tools.listener.tell(Event::Back);
        } else if self.stop.is_none() {
            self.ask_whether_back();
        }
    }

    fn applied(&mut self, mut task: Task, customer: Id, how: How, status: Option<u16>) {
        if let (Some(key), How::Created | How::Found) = (&task.prepared.key, how) {
            self.tools.lookup.control(key);
        }
        let following = matches!(task.step, Step::Follow { .. });
        let more = !following && follow::is_needed(&task, how);
        task.step = Step::Follow { customer, how };
        if more {
            // The calls that follow have attempts of their own.
            task.attempts = 0;
            self.records.push(Record { status, ..task.record(State::Following) });
            self.ready.push_back(task);
        } else {
            self.records.push(Record { status, ..task.record(State::Applied) });
        }
    }

    /// The row goes on when its new intent is on the disk.
    fn again(&mut self, task: Task) {
        self.records.push(task.record(task.pending(State::Intended)));
        self.waiting.push(task);
    }

    pub(super) fn settle(&mut self, task: Task, wait: Duration) {
        self.settling.insert((Instant::now() + wait, task.prepared.row), task);
    }

    pub(super) fn judged(&mut self, mut task: Task, verdict: Result<Verdict, Error>) {
        let again = (self.tools.options.settle / 4).clamp(AGAIN.0, AGAIN.1);
        match verdict {
            // Changes and calls that follow look for themselves what is there.
            Ok(Verdict::Absent) if task.step != Step::Create => self.again(task),
            Ok(Verdict::Absent) => {
                task.absent += 1;
                if task.absent < ENOUGH_ABSENT {
                    self.settle(task, again);
                } else if task.attempts >= self.tools.options.attempts {
                    self.records.push(task.record(State::Rejected).because("not_applied"));
                } else {
                    self.again(task);
                }
            }
            Ok(Verdict::Applied { customer_id }) => match Id::new("customer_id", &customer_id) {
                Ok(customer) => self.applied(task, customer, How::Found, None),
                Err(_) => self.records.push(task.record(State::Unknown).because("no_customer_id")),
            },
            Ok(Verdict::Other { customer_id }) => {
                let record = task.record(State::Exists).because("exists_other");
                self.records.push(Record { customer_id: Some(customer_id), ..record });
            }
            Ok(Verdict::Unsure) => {
                task.unsure += 1;
                if task.unsure < ENOUGH_UNSURE {
                    self.settle(task, again);
                } else {
                    self.records.push(task.record(State::Unknown).because("not_provable"));
                }
            }
            Err(error) => {
                self.stop(stopped_by(error));
                // It stays unclear, and is looked up by whoever goes on.
                self.settle(task, again);
            }
        }
    }
}
