//! The loop of an import: windows in, attempts out, answers into the journal, lost ones settled. One thread, many calls.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::poll_fn;
use std::path::Path;
use std::pin::Pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::mpsc;

use super::attempt::{Ground, attempt};
use super::event::{Event, Listener, Tally, is_refusal};
use super::feed::{self, End, Fed, Kind, Source, Window};
use super::gather::{Gather, earliest};
use super::lookup::Lookup;
use super::probe::{Probed, probe};
use super::task::{Did, Step, Task};
use super::throttle::{Go, Throttle};
use super::tools::Tools;
use super::window::{self, Opened};
use super::{Options, Why};
use crate::api::underway::Underway;
use crate::bulk::error::Error;
use crate::bulk::journal::{Marks, Record, State, Writer};

/// A window is opened when fewer rows than this are ready.
const LOW: usize = 1_000;
/// With so many rows to be settled, no more are sent.
const MOST_SETTLING: usize = 2_000;
/// So many are looked up at a time, where one call looks up many, and where each takes a call of its own: what has been found out
/// is made use of before the next are asked for, so that even a process that does not live long gets on.
const PROBED: (usize, usize) = (200, 16);
/// So few rows that an earlier process left keep nobody from intending more.
const FEW: usize = 100;
/// How long calls under way are waited for at the end.
const DRAIN: Duration = Duration::from_secs(10);

/// What a run needs.
pub struct Job<'a> {
    /// Sends, knows the day and the kinds of consent.
    pub ground: Ground<'a>,
    /// The journal, open.
    pub journal: Writer,
    /// Its file, for those who read it.
    pub path: &'a Path,
    /// The rows.
    pub source: Box<dyn Source>,
    /// How.
    pub options: Options,
    /// What the journal counted before.
    pub tally: Tally,
    /// Up to where rows were intended before.
    pub marks: Marks,
    /// Who is told.
    pub listener: &'a dyn Listener,
    /// Who may ask to stop.
    pub underway: &'a Underway,
}

pub(super) enum Happened {
    Did(Box<Task>, Did, u64),
    Opened(Result<Opened, Error>),
    Recorded(Result<Vec<Record>, Error>, Vec<Task>),
    Probed(Vec<Probed>),
    Back(bool),
}

type Doing<'a> = Pin<Box<dyn Future<Output = Happened> + 'a>>;

pub(super) struct Run<'a> {
    pub(super) tools: &'a Tools<'a>,
    /// Calls of an earlier process were all made before this.
    begun: Instant,
    pub(super) work: FuturesUnordered<Doing<'a>>,
    /// What has come of it, to be taken now.
    happened: Vec<Happened>,
    fed: Option<End>,
    opening: bool,
    /// A window without keys that waits until fewer such rows are open.
    held: Option<Window>,
    /// Rows without a key whose intent is on the disk, and their end not.
    keyless: usize,
    marks: Marks,
    pub(super) ready: VecDeque<Task>,
    sending: usize,
    pub(super) settling: BTreeMap<(Instant, u64), Task>,
    probing: bool,
    /// To be written, and the rows that go on when they are.
    pub(super) records: Vec<Record>,
    pub(super) waiting: Vec<Task>,
    recording: bool,
    gather: Gather,
    tally: Tally,
    /// Answered and refused in this process.
    pub(super) answered: u64,
    refused: u64,
    pub(super) stop: Option<Why>,
}

/// Runs an import until its end, or until something stops it. What became of the rows stands in the journal.
pub async fn run(job: Job<'_>) -> (Why, Tally) {
    let plan = feed::Plan {
        journal: job.path.to_owned(),
        keyless: job.options.concurrency.div_ceil(2),
        first: job.options.first,
    };
    let mut rows = match feed::begin(job.source, plan) {
        Ok(rows) => rows,
        Err(error) => return (Why::Failed(error), job.tally),
    };
    let tools = Tools {
        lookup: Lookup::new(job.ground.wire.clone()),
        ground: job.ground,
        journal: job.journal,
        throttle: RefCell::new(Throttle::new(job.options.concurrency, job.options.rate)),
        options: job.options,
        listener: job.listener,
        stopping: Cell::new(false),
    };
    let mut run = Run {
        tools: &tools,
        begun: Instant::now(),
        work: FuturesUnordered::new(),
        happened: Vec::new(),
        fed: None,
        opening: false,
        held: None,
        keyless: 0,
        marks: job.marks,
        ready: VecDeque::new(),
        sending: 0,
        settling: BTreeMap::new(),
        probing: false,
        records: Vec::new(),
        waiting: Vec::new(),
        recording: false,
        gather: Gather::new(Instant::now()),
        tally: job.tally,
        answered: 0,
        refused: 0,
        stop: None,
    };
    run.until_end(&mut rows, job.underway).await;
    let why = run.wrap_up().await;
    let tally = run.tally.clone();
    (why, tally)
}

impl<'a> Run<'a> {
    async fn until_end(&mut self, rows: &mut mpsc::Receiver<Result<Fed, Error>>, underway: &Underway) {
        let mut drain = None;
        loop {
            let wake = self.begin_what_can_be();
            let now = Instant::now();
            if self.stop.is_some() && drain.is_none() {
                drain = Some(now + DRAIN);
                self.tools.stopping.set(true);
                self.tools.listener.tell(Event::Stopping);
            }
            if self.is_over() || drain.is_some_and(|until| now >= until) {
                return;
            }
            let wants = self.wants_a_window();
            let until = earliest(wake, drain);
            tokio::select! {
                biased;
                () = next(&mut self.work, &mut self.happened), if !self.work.is_empty() => self.take_all(),
                fed = rows.recv(), if wants => self.fed(fed),
                () = underway.stop(), if self.stop.is_none() => self.stop(Why::Asked),
                () = until_moment(until), if until.is_some() => {}
            }
        }
    }

    fn is_over(&self) -> bool {
        let busy = self.sending > 0 || self.opening || self.recording || self.probing;
        let left = !self.ready.is_empty() || !self.settling.is_empty() || !self.records.is_empty();
        !busy && (self.stop.is_some() || (self.fed.is_some() && !left && self.held.is_none()))
    }

    /// Whether more rows are to be intended. Not before those that an earlier process left are settled: else each process that
    /// dies would leave more of them to the next.
    fn wants_a_window(&self) -> bool {
        let left = || self.settling.values().filter(|task| task.standing.is_some()).count();
        let idle = self.stop.is_none() && self.fed.is_none() && !self.opening && self.held.is_none();
        idle && self.ready.len() < LOW && self.settling.len() < MOST_SETTLING && left() <= FEW
    }

    pub(super) fn stop(&mut self, why: Why) {
        self.stop.get_or_insert(why);
    }

    fn fed(&mut self, fed: Option<Result<Fed, Error>>) {
        match fed {
            Some(Ok(Fed::Window(window))) => self.held = Some(window),
            Some(Ok(Fed::End(end))) => self.fed = Some(end),
            Some(Err(error)) => self.stop(Why::Failed(error)),
            None => self.stop(Why::Failed(Error::Journal { why: "the rows cannot be read to their end".to_owned() })),
        }
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

    /// Begins all that may be begun now; the moment at which more may be.
    fn begin_what_can_be(&mut self) -> Option<Instant> {
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

    fn is_journal_broken(&self) -> bool {
        matches!(self.stop, Some(Why::Failed(Error::Journal { .. })))
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

    fn take_all(&mut self) {
        let mut all = std::mem::take(&mut self.happened);
        all.drain(..).for_each(|happened| self.take(happened));
        self.happened = all;
    }

    fn take(&mut self, happened: Happened) {
        match happened {
            Happened::Did(task, did, epoch) => {
                self.sending -= 1;
                self.did(*task, did, epoch);
            }
            Happened::Opened(opened) => {
                self.opening = false;
                match opened {
                    Ok(opened) => self.opened(opened),
                    Err(Error::Call(error)) => self.stop(stopped_by(error)),
                    Err(error) => self.stop(Why::Failed(error)),
                }
            }
            Happened::Recorded(written, tasks) => {
                self.recording = false;
                match written {
                    Ok(records) => {
                        self.recorded(&records);
                        self.ready.extend(tasks);
                    }
                    // The first error of the journal ends everything: what is not on the disk has not happened.
                    Err(error) => self.stop = Some(Why::Failed(error)),
                }
            }
            Happened::Probed(probed) => {
                self.probing = false;
                for (task, verdict) in probed {
                    self.judged(task, verdict);
                }
            }
            Happened::Back(back) => self.back(back),
        }
    }

    fn opened(&mut self, opened: Opened) {
        self.marks = opened.marks;
        self.recorded(&opened.records);
        self.keyless += opened.ready.iter().filter(|task| task.prepared.key.is_none()).count();
        self.ready.extend(opened.ready);
        let settle = self.tools.options.settle.saturating_sub(self.begun.elapsed());
        for task in opened.unclear {
            if task.prepared.key.is_none() && task.step == Step::Create {
                self.records.push(task.record(State::Unknown).because("interrupted"));
            } else {
                self.settle(task, settle);
            }
        }
    }

    fn recorded(&mut self, records: &[Record]) {
        for record in records {
            self.tally.add(record, 1);
            self.refused += u64::from(is_refusal(record.state));
            if !record.keyed && record.state.is_final() && record.state != State::Bad {
                self.keyless = self.keyless.saturating_sub(1);
            }
        }
        let limit = self.tools.throttle.borrow().limit();
        self.tools.listener.tell(Event::Recorded(&self.tally, limit));
        let too_many = |stop: super::StopAfter| stop.is_reached(self.refused, self.answered);
        if self.tools.options.stop_after.is_some_and(too_many) {
            self.stop(Why::StopAfter);
        }
    }

    /// Says of every row that was not sent that it was not, and closes the journal.
    async fn wrap_up(&mut self) -> Why {
        let rest = std::mem::take(&mut self.ready).into_iter().chain(std::mem::take(&mut self.waiting));
        if !self.is_journal_broken() {
            let unsent = rest.filter(|task| !matches!(task.step, Step::Follow { .. }));
            self.records.extend(unsent.map(|task| {
                // Whoever goes on has to know that an earlier attempt may have been made.
                let attempts = task.attempts.max(u32::from(task.earlier));
                Record { attempts, ..task.record(State::NotSent) }
            }));
            let records = std::mem::take(&mut self.records);
            if !records.is_empty() {
                match self.tools.journal.write(None, records).await {
                    Ok(records) => self.recorded(&records),
                    Err(error) => self.stop = Some(Why::Failed(error)),
                }
            }
        }
        match (self.stop.take(), self.fed) {
            (Some(why), _) => why,
            (None, Some(End::Cut)) => Why::First,
            (None, Some(End::All) | None) => {
                match self.tools.journal.finish(jiff::Timestamp::now().to_string()).await {
                    Ok(_) => Why::Finished,
                    Err(error) => Why::Failed(error),
                }
            }
        }
    }
}

/// Why a run has ended whose look-up failed for good.
pub(super) fn stopped_by(error: crate::api::Error) -> Why {
    if error.kind.is_passing() { Why::Away } else { Why::Halted(Box::new(error)) }
}

/// Waits until something has happened, and takes all that has.
async fn next(work: &mut FuturesUnordered<Doing<'_>>, happened: &mut Vec<Happened>) {
    poll_fn(|cx| {
        while let Poll::Ready(Some(more)) = work.poll_next_unpin(cx) {
            happened.push(more);
        }
        if happened.is_empty() { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
}

async fn until_moment(moment: Option<Instant>) {
    if let Some(moment) = moment {
        tokio::time::sleep_until(moment.into()).await;
    }
}
