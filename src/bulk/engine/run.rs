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

use super::attempt::Ground;
use super::event::{Event, Listener, Tally, is_refusal};
use super::feed::{self, End, Fed, Source, Window};
use super::gather::{Gather, earliest};
use super::lookup::Lookup;
use super::probe::Probed;
use super::task::{Did, Step, Task};
use super::throttle::Throttle;
use super::tools::Tools;
use super::window::Opened;
use super::{Options, Why};
use crate::api::underway::Underway;
use crate::bulk::error::Error;
use crate::bulk::journal::{Marks, Record, State, Writer};

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
    pub(super) begun: Instant,
    pub(super) work: FuturesUnordered<Doing<'a>>,
    /// What has come of it, to be taken now.
    happened: Vec<Happened>,
    pub(super) fed: Option<End>,
    pub(super) opening: bool,
    /// A window without keys that waits until fewer such rows are open.
    pub(super) held: Option<Window>,
    /// Rows without a key whose intent is on the disk, and their end not.
    pub(super) keyless: usize,
    pub(super) marks: Marks,
    pub(super) ready: VecDeque<Task>,
    pub(super) sending: usize,
    pub(super) settling: BTreeMap<(Instant, u64), Task>,
    pub(super) probing: bool,
    /// To be written, and the rows that go on when they are.
    pub(super) records: Vec<Record>,
    pub(super) waiting: Vec<Task>,
    pub(super) recording: bool,
    pub(super) gather: Gather,
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

    pub(super) fn is_journal_broken(&self) -> bool {
        matches!(self.stop, Some(Why::Failed(Error::Journal { .. })))
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
