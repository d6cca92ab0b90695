//! Tab-separated output: a table for programs. Nothing is cut; `\t`, `\n`, `\r` and `\\` in a cell are two characters each,
//! so that one line is always one record.

use std::io::Write;

use super::error::Error;
use super::sanitize;

/// Writes one line.
pub(super) fn row(cells: Vec<String>, out: &mut dyn Write) -> Result<(), Error> {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.write_all(b"\t")?;
        }
        out.write_all(sanitize::tsv(cell).as_bytes())?;
    }
    Ok(out.write_all(b"\n")?)
}
