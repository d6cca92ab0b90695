//! Progress on standard error, for people only: it appears when the work takes longer than a blink, and clears itself.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle, TermLike};

use super::messages::Shared;
use super::sanitize;

/// What takes less time shows no bar.
const BLINK: Duration = Duration::from_millis(300);

/// How often the spinner turns.
const TURN: Duration = Duration::from_millis(100);

/// A bar or spinner. Clones draw the same one. Without a terminal, or with `-q`, it draws nothing.
#[derive(Debug, Clone)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// One that draws nothing.
    pub fn hidden() -> Progress {
        Progress { bar: ProgressBar::hidden() }
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
        // The templates are ours; a test draws both.
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::with_draw_target(total, target).with_style(style.progress_chars("━╸ "));
        bar.set_message(sanitize::line(message).into_owned());
        bar.enable_steady_tick(TURN);
        Progress { bar }
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

    /// Removes it from the screen.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
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

impl std::fmt::Debug for LateTerm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LateTerm").field("width", &self.width).field("shown", &self.shown).finish_non_exhaustive()
    }
}

impl TermLike for LateTerm {
    fn width(&self) -> u16 {
        self.width
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
