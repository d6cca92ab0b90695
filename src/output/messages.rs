//! Standard error: notes, warnings, hints and errors, which stay whole while a progress bar is drawn.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use indicatif::ProgressBar;
use serde_json::value::RawValue;

use super::json::compact;
use super::paint::Paint;
use super::sanitize;
use crate::secret::net::{self, WITHHELD};

/// Standard error, shared with the progress bar.
pub(super) type Shared = Arc<Mutex<Box<dyn Write + Send>>>;

/// More warnings than this are counted and not kept when `-q` holds them back.
const HELD: usize = 20;

/// The first words of a message that have a colour.
const LABELS: &[(&str, Paint)] = &[("error:", Paint::Red), ("warning:", Paint::Yellow), ("hint:", Paint::Cyan)];

/// The writer of messages.
pub(super) struct Messages {
    pub stream: Shared,
    pub quiet: bool,
    pub color: bool,
    /// The bar to lift while something is written.
    pub bar: Option<ProgressBar>,
    /// Warnings that `-q` holds back: they are told if the run fails after all.
    held: Vec<String>,
    uncounted: usize,
}

impl Messages {
    pub(super) fn new(stream: Box<dyn Write + Send>, quiet: bool, color: bool) -> Messages {
        let stream = Arc::new(Mutex::new(stream));
        Messages { stream, quiet, color, bar: None, held: Vec::new(), uncounted: 0 }
    }

    /// A note, unless quiet.
    pub(super) fn note(&mut self, text: &str) {
        if !self.quiet {
            self.tell(text);
        }
    }

    /// A warning; with `-q` it waits for an error.
    pub(super) fn warn(&mut self, text: &str) {
        let text = format!("warning: {text}");
        if !self.quiet {
            self.tell(&text);
        } else if self.held.len() < HELD {
            self.held.push(text);
        } else {
            self.uncounted += 1;
        }
    }

    /// An error of one or several lines, after the warnings that were held back.
    pub(super) fn error_text(&mut self, text: &str) {
        for warning in std::mem::take(&mut self.held) {
            self.tell(&warning);
        }
        if self.uncounted > 0 {
            self.tell(&format!("warning: and {} more warnings", self.uncounted));
            self.uncounted = 0;
        }
        self.tell(text);
    }

    /// An error as one line of JSON, alone.
    pub(super) fn error_json(&mut self, json: &str) {
        let mut line = Vec::new();
        match serde_json::from_str::<&RawValue>(json) {
            Ok(valid) => compact(valid.get(), &mut line),
            Err(_) => compact(&serde_json::Value::from(json).to_string(), &mut line),
        }
        let line = String::from_utf8_lossy(&line);
        if net::catches(&line) {
            self.write(format!("{}\n", serde_json::json!({"error": {"message": WITHHELD}})));
        } else {
            self.write(format!("{line}\n"));
        }
    }

    /// The text with its labels in colour.
    fn tell(&self, text: &str) {
        let mut painted = String::new();
        for line in sanitize::block(text).lines() {
            match LABELS.iter().find(|(label, _)| line.starts_with(label)) {
                Some((label, paint)) => {
                    painted.push_str(&paint.on(label, self.color));
                    painted.push_str(&line[label.len()..]);
                }
                None => painted.push_str(line),
            }
            painted.push('\n');
        }
        self.write(painted);
    }

    /// Writes to standard error what the net lets through; if that fails there is nobody left to tell.
    pub(super) fn write(&self, text: String) {
        let text = net::strain(&text);
        let write = || {
            let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
            let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
        };
        match &self.bar {
            Some(bar) if !bar.is_finished() => bar.suspend(write),
            Some(_) | None => write(),
        }
    }
}
