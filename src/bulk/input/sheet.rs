//! The rows of a workbook's sheet, as the sheet's XML gives them: one at a time, every cell as the text a person would type.

use std::fs::File;
use std::io::BufReader;

use calamine::{DataRef, ExcelDateTime, XlsxCellReader, XlsxError};

/// The widest sheet there is: column XFD.
const WIDEST: u32 = 16_384;

/// A row of a sheet with something in it.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// The row's number in the sheet, from 1.
    pub(super) line: u64,
    /// Up to the last cell with something in it.
    pub(super) cells: Vec<String>,
    /// The first cell, from 0, that holds an error instead of a value.
    pub(super) failed: Option<usize>,
}

/// Goes through a sheet.
pub(super) struct Sheet<'a> {
    cells: XlsxCellReader<'a, BufReader<File>>,
    ahead: Option<(u32, u32, Value)>,
    ended: bool,
}

/// A cell as text, or the error in its place.
#[derive(Debug, PartialEq)]
enum Value {
    Text(String),
    Error(String),
}

impl<'a> Sheet<'a> {
    pub(super) fn new(cells: XlsxCellReader<'a, BufReader<File>>) -> Sheet<'a> {
        Sheet { cells, ahead: None, ended: false }
    }

    /// The next row that has something in it.
    pub(super) fn next(&mut self) -> Result<Option<SheetRow>, XlsxError> {
        let Some((line, column, value)) = (match self.ahead.take() {
            Some(cell) => Some(cell),
            None => self.cell()?,
        }) else {
            return Ok(None);
        };
        let mut row = SheetRow { line: u64::from(line) + 1, ..SheetRow::default() };
        row.put(column, value);
        while let Some((next, column, value)) = self.cell()? {
            if next != line {
                self.ahead = Some((next, column, value));
                break;
            }
            row.put(column, value);
        }
        Ok(Some(row))
    }

    /// The next cell with something in it.
    fn cell(&mut self) -> Result<Option<(u32, u32, Value)>, XlsxError> {
        while !self.ended {
            let Some(cell) = self.cells.next_cell()? else {
                // Asked again behind the end, the reader would complain that the sheet breaks off.
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            if column >= WIDEST {
                return Err(XlsxError::Unexpected("a column beyond XFD"));
            }
            match value(cell.get_value()) {
                Value::Text(text) if text.trim().is_empty() => {}
                value @ (Value::Text(_) | Value::Error(_)) => return Ok(Some((row, column, value))),
            }
        }
        Ok(None)
    }
}

impl SheetRow {
    fn put(&mut self, column: u32, value: Value) {
        let column = column as usize;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = match value {
            Value::Text(text) => text,
            Value::Error(name) => {
                self.failed.get_or_insert(column);
                name
            }
        };
    }
}

fn value(cell: &DataRef<'_>) -> Value {
    Value::Text(match cell {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::DateTime(at) => moment(at),
        DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " "),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => return Value::Error(error.to_string()),
    })
}

/// With the fifteen digits that spreadsheets have, and never in scientific notation.
fn number(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// `2024-05-31`, with ` 13:45:00` if it is not midnight; a time or a span alone is `13:45:00`.
fn moment(at: &ExcelDateTime) -> String {
    let value = at.as_f64();
    if at.is_duration() || (0.0..1.0).contains(&value) {
        let seconds = (value * 86_400.0).round();
        let sign = if seconds < 0.0 { "-" } else { "" };
        // Spans of a spreadsheet have at most nine digits of seconds.
        let seconds = seconds.abs() as u64;
        return format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    if !(0.0..2_958_466.0).contains(&value) {
        return number(value);
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

/// A row as a line of CSV with commas.
pub(super) fn line(cells: impl IntoIterator<Item = impl AsRef<str>>, into: &mut Vec<u8>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            into.push(b',');
        }
        let cell = cell.as_ref().as_bytes();
        let blank = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b' ' | b'\t'));
        let plain = !cell.iter().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
            && !blank(cell.first())
            && !blank(cell.last());
        if plain {
            into.extend_from_slice(cell);
            continue;
        }
        into.push(b'"');
        for &byte in cell {
            if byte == b'"' {
                into.push(b'"');
            }
            into.push(byte);
        }
        into.push(b'"');
    }
}
