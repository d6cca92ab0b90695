//! Asking a person. Questions go to stderr and answers come from the terminal; where nobody can answer, the error names the
//! flag to use instead. No prompt leaves the terminal without its echo or its cursor, however it ends.

use dialoguer::console::{Term, measure_text_width, truncate_str};
use dialoguer::theme::Theme;
use dialoguer::{Input, Select};
use std::fmt;
use std::io::{self, ErrorKind, IsTerminal};

mod hidden;
mod pick;
mod question;
#[cfg(unix)]
mod steady;

use crate::output::sanitize;
pub use pick::Choice;
use question::Question;
pub use question::abandon;

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
    /// Nobody is there to answer: no terminal, or asking was forbidden.
    NotInteractive {
        /// What would have been asked.
        what: String,
        /// The flag that answers it, as the user types it: `--yes`.
        flag: String,
    },
    /// Ctrl-C. Seen only by a process that handles SIGINT; one that does not is ended by it, the terminal restored.
    Interrupted,
    /// The terminal is gone, or the person sent end-of-file.
    Closed,
    /// The person left the list without a choice, or there was none to make.
    Cancelled,
    /// The system refused to read or write.
    Io(io::Error),
}

impl Error {
    /// What to type instead of answering, if that is what stopped it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotInteractive { flag, .. } => Some(format!("use {flag}")),
            Self::Interrupted | Self::Closed | Self::Cancelled | Self::Io(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInteractive { what, .. } => {
                write!(f, "cannot ask “{what}”: there is no terminal, or input is turned off")
            }
            Self::Interrupted => f.write_str("interrupted"),
            Self::Closed => f.write_str("the terminal closed before there was an answer"),
            Self::Cancelled => f.write_str("nothing was chosen"),
            Self::Io(error) => write!(f, "cannot ask: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::Interrupted {
            Self::Interrupted
        } else if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::NotConnected) {
            Self::Closed
        } else {
            Self::Io(error)
        }
    }
}

impl From<dialoguer::Error> for Error {
    fn from(error: dialoguer::Error) -> Self {
        let error = io::Error::from(error).into();
        // The line editor leaves the cursor behind what was typed.
        if matches!(error, Self::Interrupted) {
            abandon();
        }
        error
    }
}

/// The one who asks. What a terminal would obey in a question or an item is shown as an escape.
#[derive(Debug, Clone, Copy)]
pub struct Prompter {
    /// Whether somebody can answer.
    pub interactive: bool,
}

impl Prompter {
    /// Asks only if stdin and stderr are terminals and `no_input` is not set.
    pub fn new(no_input: bool) -> Self {
        Self { interactive: !no_input && io::stdin().is_terminal() && io::stderr().is_terminal() }
    }

    /// Asks for one line. With a default, Enter takes it; without one, the answer is never empty. Trimmed.
    ///
    /// # Errors
    /// All of [`Error`]; `flag` is what [`Error::NotInteractive`] tells the user to use.
    pub fn text(&self, question: &str, default: Option<&str>, flag: &str) -> Result<String, Error> {
        let _open = self.open(question, flag)?;
        let question = &*sanitize::line(question);
        let filled = |typed: &String| if typed.trim().is_empty() { Err("type something") } else { Ok(()) };
        let terminal = terminal();
        let prompt = beside(&terminal, question, [&format!("{question}:"), ">"], 40)?;
        let input = Input::<String>::with_theme(&Plain).with_prompt(prompt);
        let answer = match default {
            // A default that cannot be shown as it is must be typed.
            Some(default) if sanitize::line(default) == default => {
                input.default(default.to_owned()).interact_text_on(&terminal)?
            }
            Some(_) | None => input.validate_with(filled).interact_text_on(&terminal)?,
        };
        Ok(answer.trim().to_owned())
    }

    /// Asks for one line that is not shown, and asks again until it is not empty. The caller wraps it at once.
    ///
    /// # Errors
    /// As [`Prompter::text`].
    pub fn secret(&self, question: &str, flag: &str) -> Result<String, Error> {
        let _open = self.open(question, flag)?;
        let question = sanitize::line(question);
        loop {
            let typed = hidden::read(&format!("{question}: "))?;
            if !typed.is_empty() {
                return Ok(typed);
            }
        }
    }

    /// Asks for yes or no; Enter alone is no.
    ///
    /// # Errors
    /// As [`Prompter::text`].
    pub fn confirm(&self, question: &str, flag: &str) -> Result<bool, Error> {
        let _open = self.open(question, flag)?;
        let (terminal, question) = (terminal(), &*sanitize::line(question));
        let answer = Input::<String>::with_theme(&Plain)
            .with_prompt(beside(&terminal, &format!("{question} [y/N]"), [question, "[y/N]"], 10)?)
            .default("no".to_owned())
            .show_default(false)
            .validate_with(|typed: &String| yes(typed).map(|_| ()).ok_or("type yes or no"))
            .interact_text_on(&terminal)?;
        Ok(yes(&answer) == Some(true))
    }

    /// Asks to type a word, such as the name of a production profile; anything else is no.
    ///
    /// # Errors
    /// As [`Prompter::text`].
    pub fn type_to_confirm(&self, question: &str, expected: &str, flag: &str) -> Result<bool, Error> {
        let _open = self.open(question, flag)?;
        let (terminal, question) = (terminal(), &*sanitize::line(question));
        let request = format!("Type “{expected}” to go on");
        let answer = Input::<String>::with_theme(&Plain)
            .with_prompt(beside(&terminal, &format!("{question} {request}"), [question, &request], 20)?)
            .allow_empty(true)
            .interact_text_on(&terminal)?;
        Ok(answer.trim() == expected)
    }

    /// Lets the person pick one of the items with the arrow keys; answers its index. Items are cut to the terminal's width.
    ///
    /// # Errors
    /// As [`Prompter::text`]; [`Error::Cancelled`] for an empty list and for Escape.
    pub fn choose(&self, question: &str, items: &[String], flag: &str) -> Result<usize, Error> {
        let _open = self.open(question, flag)?;
        if items.is_empty() {
            return Err(Error::Cancelled);
        }
        let (terminal, question) = (terminal(), sanitize::line(question));
        let (height, width) = terminal.size();
        let select = Select::with_theme(&Plain).with_prompt(question).default(0).report(true);
        let select = select.max_length(usize::from(height).saturating_sub(6).max(3));
        let picked =
            select.items(items.iter().map(|item| fitted(item, usize::from(width)))).interact_on_opt(&terminal)?;
        picked.ok_or(Error::Cancelled)
    }

    fn open(&self, question: &str, flag: &str) -> Result<Question, Error> {
        self.somebody(question, flag).map(|()| Question::begin())
    }

    fn somebody(&self, question: &str, flag: &str) -> Result<(), Error> {
        if self.interactive {
            return Ok(());
        }
        Err(Error::NotInteractive { what: question.to_owned(), flag: flag.to_owned() })
    }
}

/// Questions as they are written: the theme's own would add a colon to a question mark.
struct Plain;

impl Theme for Plain {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        self.format_input_prompt(f, prompt, None)
    }

    fn format_input_prompt(&self, f: &mut dyn fmt::Write, prompt: &str, default: Option<&str>) -> fmt::Result {
        match default {
            Some(default) => write!(f, "{prompt} [{default}]: "),
            None => write!(f, "{prompt}{}", if prompt.ends_with(['?', ']', '>']) { " " } else { ": " }),
        }
    }

    fn format_input_prompt_selection(&self, f: &mut dyn fmt::Write, prompt: &str, answer: &str) -> fmt::Result {
        self.format_input_prompt(f, prompt, None)?;
        f.write_str(answer)
    }

    fn format_error(&self, f: &mut dyn fmt::Write, rule: &str) -> fmt::Result {
        write!(f, "Please {rule}.")
    }
}

fn terminal() -> Term {
    #[cfg(unix)]
    return steady::terminal();
    #[cfg(not(unix))]
    return Term::stderr();
}

/// What stands to the left of the answer: the whole, if that leaves `room` columns. Else its first part gets a line of its
/// own, because the line editor redraws one line and would show the first of two twice.
fn beside(terminal: &Term, whole: &str, parts: [&str; 2], room: usize) -> io::Result<String> {
    if measure_text_width(whole) + room <= usize::from(terminal.size().1) {
        return Ok(whole.to_owned());
    }
    terminal.write_line(parts[0])?;
    Ok(parts[1].to_owned())
}

fn yes(typed: &str) -> Option<bool> {
    match typed.trim().to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

/// One line that fits. The picker counts bytes, not columns, when it redraws, so bytes are what must fit.
fn fitted(item: &str, width: usize) -> String {
    const MARKER: usize = 3;
    let line = sanitize::line(item).into_owned();
    let room = width.saturating_sub(MARKER).max(10);
    if line.len() <= room {
        return line;
    }
    let columns = (0..=room).rev().find(|columns| truncate_str(&line, *columns, "…").len() <= room).unwrap_or(0);
    truncate_str(&line, columns, "…").into_owned()
}

#[cfg(test)]
mod tests;
