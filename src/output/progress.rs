//! Progress on standard error, for people only: it appears when the work takes longer than a blink, and clears itself.

use std::fmt;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle, TermLike};

use super::messages::Shared;
use super::printer::width_now;
use super::sanitize;

/// What takes less time shows no bar.
const BLINK: Duration = Duration::from_millis(300);

/// How often the spinner turns.
const TURN: Duration = Duration::from_millis(100);

/// Room for what a terminal shows of the keys that were pressed.
const ECHO: u16 = 3;

/// From this width on a bar of rows has room for the bar itself, and how wide it is.
const BARS: &[(u16, &str)] = &[(120, " {bar:30}"), (76, " {bar:10}"), (0, "")];

/// A bar or spinner. Clones draw the same one. Without a terminal, or with `-q`, it draws nothing.
#[derive(Debug, Clone)]
pub struct Progress {
    bar: ProgressBar,
    width: u16,
    waiting: Waiting,
}

/// What is waited for, and until when.
type Waiting = Arc<Mutex<Option<(&'static str, Option<Instant>)>>>;

impl Progress {
    /// One that draws nothing.
    pub fn hidden() -> Progress {
        Progress { bar: ProgressBar::hidden(), width: 0, waiting: Waiting::default() }
    }

    /// A bar for `total` steps, or a spinner if nobody knows how many.
    pub(super) fn drawn(stream: Shared, width: u16, total: Option<u64>, message: &str) -> Progress {
        let term =
            LateTerm { stream, width, begun: Instant::now(), shown: AtomicBool::new(false), frame: Mutex::default() };
        let target = ProgressDrawTarget::term_like(Box::new(term));
        let template = match total {
            Some(_) => "{msg} {wide_bar} {human_pos}/{human_len} {eta}",
            None => "{spinner} {msg} {human_pos}",
        };
        let bar = ProgressBar::with_draw_target(total, target).with_style(style(template));
        bar.set_message(sanitize::line(message).into_owned());
        bar.enable_steady_tick(TURN);
        Progress { bar, width, waiting: Waiting::default() }
    }

    /// Shows the rate as well.
    pub(super) fn rated(&self) {
        self.bar.set_style(style("{spinner} {msg} {human_pos} {rate}"));
    }

    /// Becomes a bar with rate and remaining time, once somebody knows how many steps there are.
    pub fn expect(&self, total: u64) {
        self.bar.set_length(total);
        self.bar.set_style(style("{msg} {wide_bar} {human_pos}/{human_len} {rate} {eta}"));
    }

    /// Becomes a line of figures for rows of which some are done already: how many, the rate, the time left, the message, cut
    /// where the line ends, and, where there is room, a bar.
    pub fn tell_rows(&self, total: u64, done: u64) {
        let bar = BARS.iter().find(|(width, _)| self.width >= *width).map_or("", |(_, bar)| bar);
        self.bar.set_length(total);
        self.bar.set_position(done);
        // Rows of an earlier run say nothing about the speed of this one.
        self.bar.reset_eta();
        let waiting = Arc::clone(&self.waiting);
        let left = move |state: &ProgressState, out: &mut dyn fmt::Write| {
            let waiting = *waiting.lock().unwrap_or_else(PoisonError::into_inner);
            // A text in memory takes whatever is written.
            let _ = match (waiting, state.eta()) {
                (Some((what, None)), _) => write!(out, ", {what}"),
                (Some((what, Some(until))), _) => {
                    let left = Duration::from_secs(until.saturating_duration_since(Instant::now()).as_secs());
                    if left.is_zero() { write!(out, ", {what} now") } else { write!(out, ", {what} in {left:?}") }
                }
                (None, Duration::ZERO) => Ok(()),
                (None, left) => write!(out, ", {:#} left", HumanDuration(left)),
            };
        };
        let template = format!("{{human_pos}}/{{human_len}} {{rate}}{{left}}, {{wide_msg}}{bar}");
        self.bar.set_style(style(&template).with_key("left", left));
    }

    /// Says in the place of the time left what is waited for, and how long it takes.
    pub fn wait_for(&self, what: Option<(&'static str, Option<Instant>)>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = what;
    }

    /// The indicatif handle, for the printer to lift the bar while it writes.
    pub(super) fn bar(&self) -> ProgressBar {
        self.bar.clone()
    }

    /// `n` more steps are done.
    pub fn tick(&self, n: u64) {
        self.bar.inc(n);
    }

    /// Goes to a step, for work that is continued.
    pub fn set_position(&self, done: u64) {
        self.bar.set_position(done);
    }

    /// Says what is being done now.
    pub fn message(&self, text: &str) {
        self.bar.set_message(sanitize::line(text).into_owned());
    }

    /// Whether anybody can see it.
    pub fn is_drawn(&self) -> bool {
        !self.bar.is_hidden()
    }

    /// Removes it from the screen.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// The templates are ours; tests draw them.
fn style(template: &str) -> ProgressStyle {
    let rate = |state: &ProgressState, out: &mut dyn fmt::Write| {
        // A text in memory takes whatever is written.
        let _ = write!(out, "{}/s", HumanCount(state.per_sec() as u64));
    };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner());
    style.progress_chars("━╸ ").with_key("rate", rate)
}

/// A terminal that swallows whole frames until a blink is over.
struct LateTerm {
    stream: Shared,
    width: u16,
    begun: Instant,
    shown: AtomicBool,
    frame: Mutex<String>,
}

impl LateTerm {
    fn push(&self, text: &str) -> io::Result<()> {
        self.frame.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
        Ok(())
    }

    fn travel(&self, n: usize, direction: char) -> io::Result<()> {
        if n == 0 { Ok(()) } else { self.push(&format!("\u{1b}[{n}{direction}")) }
    }
}

impl fmt::Debug for LateTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LateTerm").field("width", &self.width).field("shown", &self.shown).finish_non_exhaustive()
    }
}

impl TermLike for LateTerm {
    /// Asked for each frame: a window may have been made narrower. A terminal shows Ctrl-C as `^C` behind the line, which must
    /// not begin another.
    fn width(&self) -> u16 {
        width_now().unwrap_or(self.width).min(self.width).saturating_sub(ECHO).max(1)
    }

    fn move_cursor_up(&self, n: usize) -> io::Result<()> {
        self.travel(n, 'A')
    }

    fn move_cursor_down(&self, n: usize) -> io::Result<()> {
        self.travel(n, 'B')
    }

    fn move_cursor_right(&self, n: usize) -> io::Result<()> {
        self.travel(n, 'C')
    }

    fn move_cursor_left(&self, n: usize) -> io::Result<()> {
        self.travel(n, 'D')
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.push(text)?;
        self.push("\n")
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.push(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.push("\r\u{1b}[2K")
    }

    fn flush(&self) -> io::Result<()> {
        let frame = std::mem::take(&mut *self.frame.lock().unwrap_or_else(PoisonError::into_inner));
        if !self.shown.load(Ordering::Relaxed) && self.begun.elapsed() < BLINK {
            return Ok(());
        }
        self.shown.store(true, Ordering::Relaxed);
        let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        stream.write_all(frame.as_bytes())?;
        stream.flush()
    }
}
