//! Rows as bytes, one after the other: what lies between two ends of lines, or a line. Memory is bounded by the longest row
//! that is taken, and longer ones are passed over.

use std::path::{Path, PathBuf};

use memchr::{memchr, memchr3};

use super::Error;
use super::encoding::Encoding;
use super::source::Source;
use super::split::{Span, Split};

/// The longest row that is taken, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;

/// A row that was found. Its bytes are in [`Records::raw`] until the next one.
pub(super) struct Found {
    /// Its number: 0 for a header.
    pub(super) row: u64,
    /// The line it begins in.
    pub(super) line: u64,
    /// It is longer than [`LONGEST`], and its bytes are gone.
    pub(super) long: bool,
}

/// Goes through a file row by row.
pub(super) struct Records {
    source: Source,
    path: PathBuf,
    encoding: Encoding,
    split: Split,
    /// `None`: rows are lines, as in NDJSON.
    delimiter: Option<u8>,
    row: u64,
    line: u64,
    length: usize,
    pending: usize,
    passed: u64,
    newline: &'static str,
}

impl Records {
    /// Rows from where `source` stands, the first of which is `row` and begins in `line`.
    pub(super) fn new(
        source: Source,
        path: &Path,
        encoding: Encoding,
        delimiter: Option<u8>,
        row: u64,
        line: u64,
    ) -> Records {
        let split = Split::new(delimiter.unwrap_or(b'\n'));
        let path = path.to_owned();
        Records { source, path, encoding, split, delimiter, row, line, length: 0, pending: 0, passed: 0, newline: "" }
    }

    /// The next row that is not blank.
    pub(super) fn next(&mut self) -> Result<Option<Found>, Error> {
        loop {
            self.source.consume(std::mem::take(&mut self.pending));
            self.line += std::mem::take(&mut self.passed);
            let found = match self.delimiter {
                Some(_) => self.find()?,
                None => self.find_line()?,
            };
            let Some(long) = found else { return Ok(None) };
            if !long && self.is_blank() {
                continue;
            }
            self.row += 1;
            return Ok(Some(Found { row: self.row - 1, line: self.line, long }));
        }
    }

    /// The row's bytes, without the end of its line.
    pub(super) fn raw(&self) -> &[u8] {
        &self.source.data()[..self.length]
    }

    /// Where its cells lie.
    pub(super) fn cells(&self) -> &[Span] {
        &self.split.cells
    }

    /// The first of its cells, from 0, with text behind the closing quote.
    pub(super) fn trailing(&self) -> Option<usize> {
        self.split.trailing
    }

    /// How its line ends; empty at the end of the file.
    pub(super) fn newline(&self) -> &'static str {
        self.newline
    }

    /// Where the bytes come from.
    pub(super) fn source(self) -> Source {
        self.source
    }

    /// Nothing but blanks and delimiters: spreadsheets leave such rows at the end of a table.
    fn is_blank(&self) -> bool {
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t') || Some(*byte) == self.delimiter;
        self.raw().iter().all(blank)
    }

    /// Finds the end of the row. Whether it is too long; `None` at the end of the file.
    fn find(&mut self) -> Result<Option<bool>, Error> {
        self.split.restart();
        if self.source.data().is_empty() && !self.more()? {
            return Ok(None);
        }
        // Most rows have no quote: they are one search for the end, and one for the delimiters.
        let mut seen = 0;
        while seen <= LONGEST {
            let data = self.source.data();
            match memchr3(b'\n', b'\r', b'"', &data[seen..]) {
                Some(offset) if data[seen + offset] == b'"' || seen + offset > LONGEST => break,
                Some(offset) => {
                    self.split.plain(&data[..seen + offset]);
                    return self.ended(seen + offset, false);
                }
                None => {
                    seen = data.len();
                    if !self.more()? && seen <= LONGEST {
                        self.split.plain(self.source.data());
                        return self.ended(seen, false);
                    }
                }
            }
        }
        let mut long = false;
        loop {
            if let Some(end) = self.split.scan(self.source.data()) {
                return self.ended(end, long || end > LONGEST);
            }
            if self.source.data().len() > LONGEST {
                long = true;
                let seen = self.split.forget();
                self.source.consume(seen);
            }
            if !self.more()? {
                if !self.split.finish() {
                    let line = self.line + self.split.opened;
                    return Err(Error::Unclosed { path: self.path.clone(), row: self.row, line });
                }
                return self.ended(self.source.data().len(), long);
            }
        }
    }

    /// The same for a line.
    fn find_line(&mut self) -> Result<Option<bool>, Error> {
        self.split.restart();
        if self.source.data().is_empty() && !self.more()? {
            return Ok(None);
        }
        let (mut seen, mut long) = (0, false);
        loop {
            let data = self.source.data();
            if let Some(offset) = memchr(b'\n', &data[seen..]) {
                let end = seen + offset;
                let before = end - usize::from(data[..end].ends_with(b"\r"));
                return self.ended(before, long || end > LONGEST);
            }
            seen = data.len();
            if seen > LONGEST {
                long = true;
                self.source.consume(seen);
                seen = 0;
            }
            if !self.more()? {
                return self.ended(self.source.data().len(), long);
            }
        }
    }

    /// Notes where the row ends, and what follows it.
    fn ended(&mut self, end: usize, long: bool) -> Result<Option<bool>, Error> {
        if self.source.data().get(end) == Some(&b'\r') && self.source.data().len() == end + 1 {
            self.more()?;
        }
        let data = self.source.data();
        self.newline = match (data.get(end), data.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => "\r\n",
            (Some(b'\r'), _) => "\r",
            (Some(_), _) => "\n",
            (None, _) => "",
        };
        (self.length, self.pending) = (end, end + self.newline.len());
        self.passed = self.split.lines + 1;
        Ok(Some(long))
    }

    fn more(&mut self) -> Result<bool, Error> {
        let more = self.source.more().map_err(|error| Error::read(&self.path, error))?;
        if !more && self.source.malformed() {
            return Err(Error::Garbled {
                path: self.path.clone(),
                row: self.row,
                line: self.line,
                column: String::new(),
                encoding: self.encoding,
                shown: None,
            });
        }
        Ok(more)
    }
}
