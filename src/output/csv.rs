//! CSV for spreadsheets: RFC 4180 in all but the line end, which is a line feed: every spreadsheet reads it, and `wc`,
//! `sort` and `diff` read nothing else. Cells that would run as formulas are neutralised, see [`super::spreadsheet`].

use std::io::Write;

use csv::{Terminator, WriterBuilder};

use super::error::Error;
use super::sanitize;
use super::spreadsheet::neutralise;

/// Writes one row, quoted where needed.
pub(super) fn row(cells: Vec<String>, out: &mut dyn Write) -> Result<(), Error> {
    let mut builder = WriterBuilder::new();
    let mut writer = builder.terminator(Terminator::Any(b'\n')).buffer_capacity(1 << 10).from_writer(out);
    // Escaped first: the apostrophe has to stand before what the spreadsheet sees.
    let cells = cells.iter().map(|cell| neutralise(&sanitize::csv(cell)));
    writer.write_record(cells.map(String::into_bytes)).map_err(std::io::Error::from)?;
    Ok(writer.flush()?)
}
