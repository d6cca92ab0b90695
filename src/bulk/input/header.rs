//! The line with the names of the columns: that it is one, and what a row must look like under it.

use std::collections::HashMap;
use std::path::Path;

use super::encoding::Encoding;
use super::records::Records;
use super::table::{Text, garbled};
use super::{Error, problem};

/// The beginning of the names of the columns that our reports add.
const OURS: &str = "_carecloud_";

/// Whether a column is one that a report of ours added. Imports pass over it.
pub fn is_ours(name: &str) -> bool {
    name.starts_with(OURS)
}

/// A name for a message: printable characters only, and not too many.
pub(super) fn printable(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String =
        text.chars().take(LONGEST).map(|c| if c.is_control() || is_invisible(c) { '·' } else { c }).collect();
    if text.chars().count() > LONGEST {
        shown.push('…');
    }
    shown
}

/// Characters that change the direction of text or cannot be seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Reads the header: the columns, and the line it stands in.
pub(super) fn read(path: &Path, records: &mut Records, encoding: Encoding) -> Result<(Vec<String>, u64), Error> {
    let Some(found) = records.next()? else { return Err(Error::Empty { path: path.to_owned() }) };
    let refused = |why: &str| Error::Header { path: path.to_owned(), line: found.line, why: why.to_owned() };
    if found.long {
        return Err(refused(&format!("the header is too long: {}", problem::too_long().rule)));
    }
    let (raw, spans) = (records.raw(), records.cells());
    if memchr::memchr(0, raw).is_some() {
        return Err(refused("the header holds NUL bytes; this is no text, or one in UTF-16: try --encoding utf-16le"));
    }
    if records.trailing().is_some() {
        return Err(refused("in the header, text follows a closing quote"));
    }
    let text = Text::new(raw, encoding).map_err(|at| garbled(path, raw, at, spans, &[], 0, found.line))?;
    let mut cells = vec![String::new(); spans.len()];
    for (cell, span) in cells.iter_mut().zip(spans) {
        text.push(*span, cell);
    }
    Ok((columns(path, found.line, &cells)?, found.line))
}

/// The names as columns: blanks around taken off, line breaks inside made blanks, empty ones at the end dropped.
/// A column without a name is allowed only before the columns of a report, which are appended to the original line.
pub(super) fn columns(path: &Path, line: u64, cells: &[String]) -> Result<Vec<String>, Error> {
    let mut columns: Vec<String> =
        cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    let refused = |why: String| Err(Error::Header { path: path.to_owned(), line, why });
    if looks_like_data(&columns) {
        return Err(Error::NoHeader { path: path.to_owned(), line });
    }
    if let Some(at) = columns.iter().position(|name| name.chars().any(char::is_control)) {
        return refused(format!("the name of column {} holds characters that cannot be printed", at + 1));
    }
    let mut named = columns.len() - trailing(&columns, is_ours);
    if named < columns.len() {
        named -= trailing(&columns[..named], str::is_empty);
    }
    if let Some(at) = columns[..named].iter().position(String::is_empty) {
        return refused(format!("column {} has no name. Name it, or take it out", at + 1));
    }
    let mut seen = HashMap::new();
    for (at, name) in columns.iter().enumerate().filter(|(_, name)| !name.is_empty() && !is_ours(name)) {
        if let Some(before) = seen.insert(name.as_str(), at) {
            let name = printable(name);
            return refused(format!("columns {} and {} are both called “{name}”. Rename one", before + 1, at + 1));
        }
    }
    Ok(columns)
}

/// How many at the end are so.
pub(super) fn trailing(columns: &[String], is: impl Fn(&str) -> bool) -> usize {
    columns.iter().rev().take_while(|name| is(name)).count()
}

/// An address of e-mail, a long number, or numbers or signs throughout: nobody calls columns that.
fn looks_like_data(columns: &[String]) -> bool {
    let address = |cell: &str| {
        cell.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !name.contains(' ') && host.contains('.') && !host.contains(' ')
        })
    };
    let number = |cell: &str, least: usize| {
        cell.bytes().filter(u8::is_ascii_digit).count() >= least
            && cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b' ' | b'-' | b'.' | b'/'))
    };
    let signs = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_punctuation());
    columns.iter().any(|cell| address(cell) || number(cell, 7))
        || (!columns.is_empty() && columns.iter().all(|cell| number(cell, 1) || signs(cell)))
}
