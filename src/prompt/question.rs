//! The terminal while a question is open. Its own echo is off: the line editor echoes, and between two keys it lets the
//! terminal do so too, which would show pasted text twice. A process that ends in the middle of a question, by a signal
//! and from another thread, gives the terminal back first.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

#[cfg(unix)]
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// What the open question changed.
struct Found {
    #[cfg(unix)]
    settings: Option<Termios>,
    /// Whether the cursor has left the question's line.
    left: bool,
}

impl Found {
    fn restore(&self) {
        // A terminal that is gone needs no echo.
        #[cfg(unix)]
        if let Some(settings) = &self.settings {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, settings);
        }
    }
}

static OPEN: Mutex<Option<Found>> = Mutex::new(None);

fn open() -> MutexGuard<'static, Option<Found>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A question, open until dropped.
pub(super) struct Question;

impl Question {
    /// Remembers the terminal and takes its echo; before anything is asked.
    pub(super) fn begin() -> Question {
        Question::taking(false)
    }

    /// The same, and each key comes by itself at any time: else a Ctrl-C that is pressed while a list is drawn would be a signal,
    /// which the list does not hear, and a backspace would rub out what the list has not read yet, and be lost.
    pub(super) fn begin_with_keys() -> Question {
        Question::taking(true)
    }

    #[cfg_attr(not(unix), expect(unused_variables, reason = "there are no settings to change"))]
    fn taking(keys: bool) -> Question {
        let found = Found {
            #[cfg(unix)]
            settings: tcgetattr(io::stdin()).ok(),
            left: false,
        };
        #[cfg(unix)]
        if let Some(mut settings) = found.settings.clone() {
            settings.local_modes.remove(LocalModes::ECHO);
            if keys {
                settings.local_modes.remove(LocalModes::ISIG | LocalModes::ICANON);
            }
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &settings);
        }
        *open() = Some(found);
        Question
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(found) = open().take() {
            found.restore();
        }
    }
}

/// Whether the open question has been given up.
pub(super) fn is_abandoned() -> bool {
    open().as_ref().is_some_and(|found| found.left)
}

/// Gives the terminal back as the open question found it, and begins a new line, once. Does nothing if none is open.
pub fn abandon() {
    let mut open = open();
    let Some(found) = open.as_mut() else { return };
    found.restore();
    if !std::mem::replace(&mut found.left, true) {
        let _ = io::stderr().write_all(b"\n");
    }
}
