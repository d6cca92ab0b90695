//! CSV for spreadsheets: RFC 4180 in all but the line end, which is a line feed: every spreadsheet reads it, and `wc`,
//! `sort` and `diff` read nothing else. Cells that would run as formulas are neutralised, see [`crate::model::spreadsheet`].

use std::io::Write;

use csv::{Terminator, WriterBuilder};

use super::error::Error;
use super::sanitize;
use crate::model::spreadsheet::neutralise;

/// Writes one row, quoted where needed.
pub(super) fn row(cells: Vec<String>, out: &mut dyn Write) -> Result<(), Error> {
    // Escaped first: the apostrophe has to stand before what the spreadsheet sees.
    write(cells.iter().map(|cell| neutralise(&sanitize::csv(cell))), out)
}

/// The same with hidden characters as they are, for a file that is read back.
pub(super) fn row_as_it_is(cells: Vec<String>, out: &mut dyn Write) -> Result<(), Error> {
    write(cells.iter().map(|cell| neutralise(cell)), out)
}

fn write(cells: impl Iterator<Item = String>, out: &mut dyn Write) -> Result<(), Error> {
    let mut builder = WriterBuilder::new();
    let mut writer = builder.terminator(Terminator::Any(b'\n')).buffer_capacity(1 << 10).from_writer(out);
    for cell in cells {
        writer.write_field(cell.as_bytes()).map_err(std::io::Error::from)?;
    }
    writer.write_record(None::<&[u8]>).map_err(std::io::Error::from)?;
    Ok(writer.flush()?)
}
