//! Rows of cells without a layout: what TSV and CSV share. They differ in how a row is written.

use std::io::Write;

use serde_json::value::RawValue;

use super::cell::{Reader, parse, text};
use super::error::Error;
use super::fields::{Field, of_record};
use super::list::{Sink, Summary};

/// Writes a line of names and a row a record.
pub(super) struct Rows<'n> {
    pub fields: Vec<Field>,
    pub reader: Reader<'n>,
    /// Whether the line of names is still to be written.
    pub header: bool,
    /// How one row is written.
    pub row: fn(Vec<String>, &mut dyn Write) -> Result<(), Error>,
}

impl Rows<'_> {
    fn begin(&mut self, out: &mut dyn Write) -> Result<(), Error> {
        if std::mem::take(&mut self.header) && !self.fields.is_empty() {
            (self.row)(self.fields.iter().map(|field| field.name.clone()).collect(), out)?;
        }
        Ok(())
    }
}

impl Sink for Rows<'_> {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        let record = parse(item)?;
        if self.fields.is_empty() {
            self.fields = of_record(&record);
        }
        self.begin(out)?;
        (self.row)(self.fields.iter().map(|field| text(&record, field, self.reader)).collect(), out)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> Result<Vec<String>, Error> {
        self.begin(out)?;
        Ok(Vec::new())
    }
}
