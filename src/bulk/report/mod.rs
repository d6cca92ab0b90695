//! The four reports of a run, written anew from journal and input at any time: what succeeded, what failed, what nobody knows,
//! what is left. The last three hold the rows as they stand in the file, and can be imported as they are.

mod rows;
mod sheet;

use std::path::Path;

use self::rows::Shape;
use self::sheet::Sheet;
use super::error::Error;
use super::input::{Format, Input};
use super::journal::{Meta, Reader, Record, Report, kill};
use super::row::Row;
use super::standing::stands;

/// Records read at once.
const PIECE: u64 = 5_000;

/// How many rows each report holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Done.
    pub succeeded: u64,
    /// Failed.
    pub failed: u64,
    /// Unknown, for good or not yet settled.
    pub unknown: u64,
    /// Left.
    pub unprocessed: u64,
}

/// The name of a report's file.
pub fn file_name(input: &Input, report: Report) -> String {
    let rows_as_json = input.facts().format == Format::Ndjson && report != Report::Succeeded;
    format!("{}.{}", report.word(), if rows_as_json { "ndjson" } else { "csv" })
}

/// Writes all four into a folder, which is made (0700) if it is missing. Each stands there whole or not at all.
pub fn write(input: &Input, journal: &Path, meta: &Meta, folder: &Path) -> Result<Written, Error> {
    make_folder(folder)?;
    let shape = Shape::of(input.facts());
    let mut sheets = Vec::new();
    for report in Report::ALL {
        let mut sheet = Sheet::create(&folder.join(file_name(input, report)))?;
        sheet.write(&shape.header(report))?;
        sheets.push(sheet);
    }
    let reader = Reader::open(journal)?;
    let (marks, last) = (reader.marks()?, reader.last_row()?);
    let mut written = Written::default();
    let mut records = Vec::new().into_iter().peekable();
    let mut upto = 0;
    let (mut rows, mut row) = (input.rows()?, Row::default());
    let mut line = Vec::new();
    while rows.read(&mut row)? {
        if row.number > upto && row.number <= last {
            upto = row.number + PIECE;
            records = reader.records(row.number, upto)?.into_iter().peekable();
        }
        let record: Option<Record> = records.next_if(|record| record.row == row.number);
        let Some((report, is_final)) = stands(record.as_ref(), row.number, meta, marks) else { continue };
        let (place, count) = match report {
            Report::Succeeded => (0, &mut written.succeeded),
            Report::Failed => (1, &mut written.failed),
            Report::Unknown => (2, &mut written.unknown),
            Report::Unprocessed => (3, &mut written.unprocessed),
        };
        *count += 1;
        line.clear();
        shape.line(report, &row, record.as_ref(), is_final, &mut line);
        sheets[place].write(&line)?;
    }
    kill::point("report.before");
    for (place, sheet) in sheets.into_iter().enumerate() {
        if place == 2 {
            kill::point("report.between");
        }
        sheet.finish()?;
    }
    sheet::sync(folder);
    kill::point("report.after");
    Ok(written)
}

fn make_folder(folder: &Path) -> Result<(), Error> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(Error::io("create the folder", folder))
}
