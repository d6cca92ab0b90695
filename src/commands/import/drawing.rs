//! Drawing an import: a bar on a terminal, a plain line now and then elsewhere.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use super::amounts::{counted, duration, thousands};
use crate::bulk::engine::{Event, Listener, Tally};
use crate::commands::context::Context;
use crate::output::Progress;

/// Between two plain lines.
const PLAIN: Duration = Duration::from_secs(10);
/// Between two looks at the numbers for the bar.
const LOOK: Duration = Duration::from_millis(100);
/// A shorter pause is not worth a word.
const SHORT: Duration = Duration::from_secs(1);

/// Why it does not go on as usual. What stands later takes precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Settling,
    Paused,
    Away,
    Stopping,
}

impl Kind {
    /// In the bar, before the time that it takes.
    fn word(self) -> &'static str {
        match self {
            Kind::Settling => "lost answers looked up",
            Kind::Paused => "paused, goes on",
            Kind::Away => "server away, asked again",
            Kind::Stopping => "stopping",
        }
    }
}

/// The same in words, and how long it is true if nobody takes it back.
struct Trouble {
    kind: Kind,
    text: String,
    until: Option<Instant>,
}

/// The listener.
pub struct Drawing<'a> {
    ctx: &'a Context,
    bar: Progress,
    rows: u64,
    /// Rows that had come to their end before.
    before: u64,
    settle: Duration,
    begun: Instant,
    looked: Cell<Option<Instant>>,
    said: Cell<Instant>,
    outcomes: RefCell<String>,
    trouble: RefCell<Option<Trouble>>,
}

impl<'a> Drawing<'a> {
    /// For so many rows, of which so many are done already. Rows without an answer are looked up after `settle`.
    pub fn new(ctx: &'a Context, rows: u64, before: u64, settle: Duration) -> Drawing<'a> {
        let bar = ctx.printer().progress(Some(rows), "importing");
        bar.tell_rows(rows, before);
        let now = Instant::now();
        let (looked, said) = (Cell::new(None), Cell::new(now));
        let (outcomes, trouble) = (RefCell::default(), RefCell::default());
        Drawing { ctx, bar, rows, before, settle, begun: now, looked, said, outcomes, trouble }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish();
    }

    fn numbers(&self, tally: &Tally, limit: usize) {
        let now = Instant::now();
        if self.looked.get().is_some_and(|looked| now - looked < LOOK) && tally.ended() < self.rows {
            return;
        }
        self.looked.set(Some(now));
        self.trouble.borrow_mut().take_if(|trouble| trouble.until.is_some_and(|until| now >= until));
        let outcomes = format!("{}, {limit} at once", outcomes(tally));
        self.bar.set_position(tally.ended());
        self.outcomes.replace(outcomes.clone());
        self.draw();
        if !self.bar.is_drawn() && now - self.said.get() >= PLAIN {
            self.said.set(now);
            let done = tally.ended().saturating_sub(self.before);
            let rate = done as f64 / (now - self.begun).as_secs_f64();
            let left = self.rows.saturating_sub(tally.ended());
            let trouble =
                self.trouble.borrow().as_ref().map(|trouble| format!("; {}", trouble.text)).unwrap_or_default();
            let line = format!(
                "{} of {}, {outcomes}, {} a second, about {} left{trouble}",
                thousands(tally.ended()),
                counted(self.rows),
                thousands(rate.round() as u64),
                duration(Duration::from_secs_f64(left as f64 / rate.max(0.001))),
            );
            self.ctx.printer().note(&line);
        }
    }

    fn draw(&self) {
        self.bar.wait_for(self.trouble.borrow().as_ref().map(|trouble| (trouble.kind.word(), trouble.until)));
        self.bar.message(&self.outcomes.borrow());
    }

    /// Says why it does not go on as usual: in the bar, or in a line where nobody sees one, not too often.
    fn say(&self, kind: Kind, text: String, lasts: Option<Duration>) {
        let now = Instant::now();
        let known = self
            .trouble
            .borrow()
            .as_ref()
            .filter(|known| known.until.is_none_or(|until| now < until))
            .map(|known| known.kind);
        if known.is_some_and(|known| known > kind) {
            return;
        }
        self.trouble.replace(Some(Trouble { kind, text: text.clone(), until: lasts.map(|lasts| now + lasts) }));
        self.draw();
        if !self.bar.is_drawn() && (known != Some(kind) || now - self.said.get() >= PLAIN) {
            self.said.set(now);
            self.ctx.printer().note(&text);
        }
    }

    fn stopping(&self) {
        if self.ctx.underway.asked_to_stop().is_none() {
            return self.say(Kind::Stopping, "stopping: calls under way are waited for".to_owned(), None);
        }
        self.say(Kind::Stopping, "stopping".to_owned(), None);
        let text = "calls under way are waited for, 10 s at most; Ctrl-C again ends at once and loses nothing";
        self.ctx.printer().note(text);
    }
}

impl Listener for Drawing<'_> {
    fn tell(&self, event: Event<'_>) {
        match event {
            Event::Recorded(tally, limit) => self.numbers(tally, limit),
            Event::Paused(wait) if wait >= SHORT => {
                let text = format!("the server asks to slow down: paused for {}", duration(wait));
                self.say(Kind::Paused, text, Some(wait));
            }
            Event::Paused(_) => {}
            Event::Away(wait) => {
                let text = format!("the server does not answer: asked again in {}", duration(wait));
                self.say(Kind::Away, text, Some(wait));
            }
            Event::Back => {
                self.trouble.borrow_mut().take_if(|trouble| trouble.kind == Kind::Away);
                self.draw();
            }
            Event::Settling(rows) => {
                let rows = counted(rows as u64);
                let text = format!("{rows} without an answer: looked up in {}", duration(self.settle));
                self.say(Kind::Settling, text, Some(self.settle));
            }
            Event::Stopping => self.stopping(),
        }
    }
}

/// The outcomes that there are: `12 created, 3 failed`.
fn outcomes(tally: &Tally) -> String {
    let mut parts: Vec<String> =
        tally.succeeded.iter().map(|(how, rows)| format!("{} {how}", thousands(*rows))).collect();
    for (rows, word) in [(tally.failed, "failed"), (tally.unknown, "unknown")] {
        if rows > 0 {
            parts.push(format!("{} {word}", thousands(rows)));
        }
    }
    if parts.is_empty() { "nothing done yet".to_owned() } else { parts.join(", ") }
}
