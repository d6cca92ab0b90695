//! What the user said about a file, and what was found out about it.

use super::dialect;
use super::encoding::Encoding;

/// The kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with a header, and a sign between the cells.
    Delimited,
    /// One JSON object on each line.
    Ndjson,
    /// A workbook of Excel since 2007.
    Xlsx,
}

/// What the user said. All `None`: everything is found out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading {
    /// The kind of the file.
    pub format: Option<Format>,
    /// The sign between the cells.
    pub delimiter: Option<u8>,
    /// The encoding of the text.
    pub encoding: Option<Encoding>,
}

/// What was found out. Holds no row.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The kind of the file.
    pub format: Format,
    /// The sign between the cells of [`Facts::header`] and of every row's bytes; a comma for workbooks, none for NDJSON.
    pub delimiter: Option<u8>,
    /// The encoding of the file; UTF-8 for workbooks.
    pub encoding: Encoding,
    /// Whether a byte order mark begins the file.
    pub bom: bool,
    /// The names in the header, blanks around them taken off, without empty ones at the end. Empty for NDJSON.
    pub columns: Vec<String>,
    /// For each column, whether it is to be passed over: a report added it, or it is an empty one in front of those.
    pub ignored: Vec<bool>,
    /// The file's bytes up to the end of the header, for reports: the byte order mark, the line `sep=;` if there is one, the
    /// header; without the end of its line. UTF-16 as UTF-8, a workbook's header as CSV, nothing for NDJSON.
    pub header: Vec<u8>,
    /// How lines end.
    pub newline: &'static str,
    /// The line of the header, from 1; the sheet's row in a workbook; 0 for NDJSON.
    pub line: u64,
    /// What to announce: `semicolons between the cells, UTF-8 with a byte order mark`.
    pub notes: Vec<String>,
}

/// The sentences about a text.
pub(super) fn notes(
    format: Format,
    delimiter: Option<u8>,
    columns: usize,
    encoding: Encoding,
    bom: bool,
    newline: &str,
) -> Vec<String> {
    let text = match (encoding.is_wide(), bom) {
        (true, false) => format!("{encoding} without a byte order mark, {}", encoding.word()),
        (true, true) | (false, false) => encoding.to_string(),
        (false, true) => format!("{encoding} with a byte order mark"),
    };
    let cells = match (format, delimiter) {
        (Format::Delimited, Some(_)) if columns == 1 => "one column".to_owned(),
        (Format::Delimited, Some(delimiter)) => format!("{} between the cells", dialect::name(delimiter)),
        (Format::Delimited | Format::Ndjson | Format::Xlsx, _) => "one JSON object on each line".to_owned(),
    };
    let mut notes = vec![format!("{cells}, {text}")];
    if newline == "\r" {
        notes.push("lines end with a carriage return alone, as on old Macs".to_owned());
    }
    notes
}
