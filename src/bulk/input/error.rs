//! Why a file of rows cannot be read. `Display` says it with the file, the line, and the flag or command that helps; no
//! variant holds a cell, but for the one that shows which encoding was meant.

use std::fmt;
use std::path::{Path, PathBuf};

use super::encoding::Encoding;

/// A refused file, or a pass over a file that ended early. What was read before stays true.
#[derive(Debug)]
pub enum Error {
    /// The system would not give it to us, or not take it.
    Io {
        /// The file.
        path: PathBuf,
        /// What was being done: `read`, `written`.
        what: &'static str,
        /// The system's reason.
        source: std::io::Error,
    },
    /// It is no file: a directory, a device, a pipe.
    NoFile {
        /// The path.
        path: PathBuf,
        /// What it is, and what to do; the end of the sentence "… is".
        what: &'static str,
    },
    /// It is a file of another kind.
    Kind {
        /// The file.
        path: PathBuf,
        /// What it is, and what to do; the end of the sentence "… is".
        what: &'static str,
    },
    /// There is nothing in it.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The first line holds data where the names of the columns should stand.
    NoHeader {
        /// The file.
        path: PathBuf,
        /// The line of the file.
        line: u64,
    },
    /// The header is not one.
    Header {
        /// The file.
        path: PathBuf,
        /// The line of the file.
        line: u64,
        /// What is wrong with it; a sentence without its full stop.
        why: String,
    },
    /// Bytes that are not in the encoding that was said or detected.
    Garbled {
        /// The file.
        path: PathBuf,
        /// The row, 0 for the header.
        row: u64,
        /// The line the row begins in.
        line: u64,
        /// The column's name; empty if not known.
        column: String,
        /// The encoding it was read in.
        encoding: Encoding,
        /// The cell as it reads in windows-1250, printable characters only, for bytes that are not UTF-8.
        shown: Option<String>,
    },
    /// The mark at the file's beginning names another encoding than the flag.
    Mark {
        /// The file.
        path: PathBuf,
        /// What the mark says.
        found: Encoding,
        /// What the flag says.
        said: Encoding,
    },
    /// A quote that is opened and never closed.
    Unclosed {
        /// The file.
        path: PathBuf,
        /// The row, 0 for the header.
        row: u64,
        /// The line it is opened in.
        line: u64,
    },
    /// A workbook that cannot be read.
    Workbook {
        /// The file.
        path: PathBuf,
        /// What is wrong with it; a sentence without its full stop.
        why: &'static str,
    },
    /// The file is not the one that was opened first.
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// A delimiter that none can be.
    Delimiter,
}

impl Error {
    /// Of the system.
    pub(super) fn read(path: &Path, source: std::io::Error) -> Error {
        Error::Io { path: path.to_owned(), what: "read", source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io { path, what, source } => write!(f, "{} cannot be {what}: {source}", path.display()),
            Error::NoFile { path, what } | Error::Kind { path, what } => write!(f, "{} is {what}", path.display()),
            Error::Empty { path } => write!(f, "{} is empty: not even a header is in it", path.display()),
            Error::NoHeader { path, line } => write!(
                f,
                "{}, line {line}: a header is missing; this line looks like data. Put a line with the names of the columns first",
                path.display()
            ),
            Error::Header { path, line, why } => write!(f, "{}, line {line}: {why}", path.display()),
            Error::Garbled { path, row, line, column, encoding, shown } => {
                write!(f, "{} is not {encoding}: ", path.display())?;
                match row {
                    0 => write!(f, "the header in line {line}")?,
                    row => write!(f, "row {row} in line {line}")?,
                }
                if !column.is_empty() {
                    write!(f, ", column {column},")?;
                }
                match shown {
                    Some(shown) => write!(
                        f,
                        " reads “{shown}” in windows-1250. If that is right, add --encoding windows-1250"
                    ),
                    None => write!(f, " holds bytes that are no text. Say what it is in with --encoding, or save it as UTF-8"),
                }
            }
            Error::Mark { path, found, said } => write!(
                f,
                "{} begins with the byte order mark of {found}, which is not --encoding {}. Leave the flag away",
                path.display(),
                said.word()
            ),
            Error::Unclosed { path, row, line } => {
                write!(f, "{}, line {line}: a quote is opened there, in ", path.display())?;
                match row {
                    0 => f.write_str("the header")?,
                    row => write!(f, "row {row}")?,
                }
                f.write_str(", and never closed")
            }
            Error::Workbook { path, why } => write!(f, "{}: {why}", path.display()),
            Error::Changed { path } => {
                write!(f, "{} was changed while it was being read. Start again when it is finished", path.display())
            }
            Error::Delimiter => {
                f.write_str("a quote, a letter, a digit or the end of a line cannot stand between cells; use --delimiter with , ; | or tab")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { source, .. } => Some(source),
            Error::NoFile { .. }
            | Error::Kind { .. }
            | Error::Empty { .. }
            | Error::NoHeader { .. }
            | Error::Header { .. }
            | Error::Garbled { .. }
            | Error::Mark { .. }
            | Error::Unclosed { .. }
            | Error::Workbook { .. }
            | Error::Changed { .. }
            | Error::Delimiter => None,
        }
    }
}
