//! Rows of a text file with a header: cells out of bytes, and what a row must look like.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::encoding::Encoding;
use super::header::{is_ours, printable, trailing};
use super::records::Records;
use super::split::Span;
use super::{Error, problem};
use crate::bulk::row::{Problem, Row};
use crate::model::spreadsheet::restore;

/// The columns, and which of them a row may leave away or add to.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) columns: Vec<String>,
    ours: usize,
    unnamed: Vec<usize>,
}

impl Layout {
    pub(super) fn new(columns: Vec<String>) -> Layout {
        let ours = trailing(&columns, is_ours);
        let unnamed = (0..columns.len()).filter(|at| columns[*at].is_empty()).collect();
        Layout { columns, ours, unnamed }
    }

    /// Puts the cells under the columns: how many to leave out, and before which. `Err`: they do not fit.
    /// Empty cells too many are what spreadsheets leave at the end of a row; they may also stand before the columns that
    /// a report appended to such a row.
    pub(super) fn place(&self, found: usize, is_empty: impl Fn(usize) -> bool) -> Result<(usize, usize), Problem> {
        let (expected, named) = (self.columns.len(), self.columns.len() - self.ours);
        if found < expected {
            return Err(problem::ragged(expected, found));
        }
        let extra = found - expected;
        let (at, extra) = match extra {
            0 => (expected, 0),
            extra if (expected..found).all(&is_empty) => (expected, extra),
            extra if self.ours > 0 && (named..named + extra).all(&is_empty) => (named, extra),
            _ => return Err(problem::ragged(expected, found)),
        };
        match self.unnamed.iter().find(|at| !is_empty(**at)) {
            Some(at) => Err(problem::unnamed(*at)),
            None => Ok((at, extra)),
        }
    }
}

/// A pass over the rows of a delimited file.
pub(super) struct Table {
    pub(super) records: Records,
    path: PathBuf,
    encoding: Encoding,
    layout: Layout,
    /// Whether our own export puts an apostrophe before formulas in such a file: with tabs between the cells it does not.
    harmless: bool,
}

impl Table {
    /// `records` stand behind the header.
    pub(super) fn new(records: Records, path: &Path, encoding: Encoding, layout: Layout, delimiter: u8) -> Table {
        Table { records, path: path.to_owned(), encoding, layout, harmless: delimiter != b'\t' }
    }

    /// The next row. `false` at the end.
    pub(super) fn read(&mut self, row: &mut Row) -> Result<bool, Error> {
        let Some(found) = self.records.next()? else { return Ok(false) };
        (row.number, row.line, row.unreadable) = (found.row, found.line, None);
        row.cells.resize_with(self.layout.columns.len(), String::new);
        row.cells.iter_mut().for_each(String::clear);
        row.raw.clear();
        if found.long {
            row.unreadable = Some(problem::too_long());
            return Ok(true);
        }
        row.raw.extend_from_slice(self.records.raw());
        let text =
            Text::new(&row.raw, self.encoding).map_err(|at| self.garbled(&row.raw, at, found.row, found.line))?;
        row.unreadable = self.fill(&row.raw, text, &mut row.cells).err();
        if row.unreadable.is_some() {
            row.cells.iter_mut().for_each(String::clear);
        }
        Ok(true)
    }

    fn fill(&self, raw: &[u8], text: Text<'_>, cells: &mut [String]) -> Result<(), Problem> {
        if memchr::memchr(0, raw).is_some() {
            return Err(problem::zeros());
        }
        if let Some(at) = self.records.trailing() {
            return Err(problem::behind_quote(self.layout.columns.get(at).map(String::as_str).unwrap_or_default()));
        }
        let spans = self.records.cells();
        let (at, extra) = self.layout.place(spans.len(), |at| is_empty(raw, spans[at]))?;
        for (cell, span) in cells.iter_mut().zip(spans[..at].iter().chain(&spans[at + extra..])) {
            text.push(*span, cell);
            if self.harmless {
                let added = cell.len() - restore(cell).len();
                cell.drain(..added);
            }
        }
        Ok(())
    }

    fn garbled(&self, raw: &[u8], at: usize, row: u64, line: u64) -> Error {
        garbled(&self.path, raw, at, self.records.cells(), &self.layout.columns, row, line)
    }
}

/// The error for bytes that are not UTF-8: the cell around them, shown as it reads in windows-1250.
pub(super) fn garbled(
    path: &Path,
    raw: &[u8],
    at: usize,
    spans: &[Span],
    columns: &[String],
    row: u64,
    line: u64,
) -> Error {
    let cell = spans.iter().position(|span| at < span.to as usize);
    let span = cell.map(|cell| spans[cell]).map_or(0..raw.len(), |span| span.from as usize..span.to as usize);
    // The bytes before the bad one may be proper UTF-8; a long cell is shown from close to it.
    let start = span.start.max(at.saturating_sub(30));
    let shown = encoding_rs::WINDOWS_1250.decode_without_bom_handling(&raw[start.min(span.end)..span.end]).0;
    Error::Garbled {
        path: path.to_owned(),
        row,
        line,
        column: cell.and_then(|cell| columns.get(cell)).map(|name| printable(name)).unwrap_or_default(),
        encoding: Encoding::Utf8,
        shown: Some(printable(&shown)),
    }
}

fn is_empty(raw: &[u8], span: Span) -> bool {
    raw[span.from as usize..span.to as usize].trim_ascii().is_empty()
}

/// The bytes of a row as text.
pub(super) enum Text<'a> {
    /// They are UTF-8 as they stand.
    Whole(&'a str),
    /// Each cell is decoded.
    Bytes(&'a [u8], &'static encoding_rs::Encoding),
}

impl<'a> Text<'a> {
    /// `Err`: where the bytes stop being UTF-8, though they should be.
    pub(super) fn new(raw: &'a [u8], encoding: Encoding) -> Result<Text<'a>, usize> {
        match encoding {
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
                std::str::from_utf8(raw).map(Text::Whole).map_err(|error| error.valid_up_to())
            }
            Encoding::Windows1250
            | Encoding::Windows1251
            | Encoding::Windows1252
            | Encoding::Iso8859_2
            | Encoding::Iso8859_15 => Ok(Text::Bytes(raw, encoding.codec())),
        }
    }

    /// Adds a cell's text.
    pub(super) fn push(&self, span: Span, into: &mut String) {
        let range = span.from as usize..span.to as usize;
        let text = match self {
            Text::Whole(text) => Cow::Borrowed(text.get(range).unwrap_or_default()),
            Text::Bytes(bytes, codec) => codec.decode_without_bom_handling(&bytes[range]).0,
        };
        if !span.doubled {
            into.push_str(&text);
            return;
        }
        // A doubled quote stands for one.
        for (at, part) in text.split("\"\"").enumerate() {
            if at > 0 {
                into.push('"');
            }
            into.push_str(part);
        }
    }
}
