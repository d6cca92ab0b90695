//! What can go wrong while printing, and what to do about it.

use std::fmt;
use std::io;

use super::sanitize;

/// Why something could not be printed.
#[derive(Debug)]
pub enum Error {
    /// The reader of standard output went away, as `head` does. Not a failure: end quietly.
    ClosedPipe,
    /// Standard output cannot be written: a full disk, for example.
    Io(io::Error),
    /// `--fields` names a column that this kind of record does not have.
    UnknownField {
        /// The name as typed.
        field: String,
        /// The known name that is closest to it, if one is close.
        nearest: Option<String>,
        /// All the names there are, in the order of the columns.
        known: Vec<String>,
    },
    /// `--fields` holds something that is no name and no path: empty, or with an empty step.
    MalformedField(String),
    /// `-o ids` was asked for a kind of record (its key, such as `segment_records`) that has no ids of its own.
    NoIds(String),
    /// `-o ids` met a record of a kind (`.0`, the key) without its id field (`.1`).
    MissingId(String, String),
    /// The server sent a record that cannot be read as JSON values; the reason is the reader's.
    Unreadable(String),
}

impl Error {
    /// The system's reason, where it was the writing that failed.
    pub fn reason(&self) -> Option<String> {
        match self {
            Error::Io(error) => Some(reason(error)),
            Error::ClosedPipe
            | Error::UnknownField { .. }
            | Error::MalformedField(_)
            | Error::NoIds(_)
            | Error::MissingId(..)
            | Error::Unreadable(_) => None,
        }
    }

    /// What to do next, in lower case without a full stop.
    pub fn hint(&self) -> Option<String> {
        match self {
            Error::UnknownField { nearest, known, .. } => {
                let guess = nearest.as_ref().map(|name| format!("did you mean “{name}”? ")).unwrap_or_default();
                let known = known.join(", ");
                Some(format!("{guess}fields: {known}; any other value by its path: a.b, or .a at the top"))
            }
            Error::MalformedField(_) => Some("write names or dotted paths, with commas: --fields a,b.c".into()),
            Error::NoIds(_) | Error::MissingId(..) => Some("choose another format, such as -o ndjson".into()),
            Error::Unreadable(_) => Some("-o ndjson prints records as they came".into()),
            Error::ClosedPipe | Error::Io(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::ClosedPipe => f.write_str("standard output was closed by its reader"),
            Error::Io(error) => write!(f, "cannot write to standard output: {}", reason(error)),
            Error::UnknownField { field, .. } => write!(f, "--fields: there is no field “{field}”"),
            Error::MalformedField(field) => write!(f, "--fields: “{field}” is not a field name or path"),
            Error::NoIds(kind) => write!(f, "-o ids: {} have no id of their own", words(kind)),
            Error::MissingId(kind, id) => write!(f, "-o ids: one of the {} came without its {id}", words(kind)),
            Error::Unreadable(why) => write!(f, "the server sent a record that cannot be read: {why}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        if error.kind() == io::ErrorKind::BrokenPipe { Error::ClosedPipe } else { Error::Io(error) }
    }
}

/// The key of a kind as it reads in a sentence: `customer_source_records` → `customer source records`. It may be the
/// server's own, so it makes no line of its own either.
pub(super) fn words(key: &str) -> String {
    sanitize::line(&key.replace('_', " ")).into_owned()
}

/// The system's sentence without Rust's "(os error 28)".
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.rfind(" (os error ") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}
