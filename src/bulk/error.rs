//! What ends or stops a bulk run, as kinds that the exit codes are made from. Never holds a value of a row.

use std::fmt;
use std::path::{Path, PathBuf};

use super::input;
use crate::api;

/// A failure of a bulk run as a whole.
#[derive(Debug)]
pub enum Error {
    /// A call that everything depends on failed before the first row was sent.
    Call(api::Error),
    /// The journal could not be written or read: nothing is sent from then on.
    Journal {
        /// What the system says.
        why: String,
    },
    /// Another process holds the run's lock.
    Locked,
    /// A journal of this input is unfinished, and made for something else.
    Differs {
        /// The unfinished run.
        run: String,
        /// What differs, in words.
        what: Vec<&'static str>,
    },
    /// The input cannot be read.
    Input(input::Error),
    /// The input was changed while the run was going on.
    Edited,
    /// A journal of another version, or no journal.
    NoJournal {
        /// The file.
        path: PathBuf,
        /// Why it is none.
        why: &'static str,
    },
    /// A file or folder could not be used.
    Io {
        /// What was tried: `write`.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

impl Error {
    /// An input or output error at a path.
    pub fn io(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.to_owned();
        move |source| Error::Io { doing, path, source }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        // SQLite's own words name no row: the statements are ours and their values are not repeated.
        let why = match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => "the disk is full".to_owned(),
            Some(rusqlite::ErrorCode::SystemIoFailure) => "the disk cannot be written or read".to_owned(),
            Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => {
                "the file is damaged".to_owned()
            }
            Some(code) => format!("{code:?}"),
            None => "it holds what was not expected".to_owned(),
        };
        Error::Journal { why }
    }
}

impl From<input::Error> for Error {
    fn from(error: input::Error) -> Error {
        if matches!(error, input::Error::Changed { .. }) { Error::Edited } else { Error::Input(error) }
    }
}

impl From<api::Error> for Error {
    fn from(error: api::Error) -> Error {
        Error::Call(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Call(error) => write!(f, "{error}"),
            Error::Input(error) => write!(f, "{error}"),
            Error::Journal { why } => write!(f, "the journal cannot be used: {why}"),
            Error::Locked => f.write_str("another process is working on this import"),
            Error::Differs { run, what } => {
                write!(f, "the unfinished import {run} of this file was begun with {}", what.join(", "))
            }
            Error::Edited => f.write_str("the file was changed while it was being imported"),
            Error::NoJournal { path, why } => write!(f, "{} {why}", path.display()),
            Error::Io { doing, path, source } => write!(f, "cannot {doing} {}: {source}", path.display()),
        }
    }
}

impl std::error::Error for Error {}
