//! Lists: records stream through a [`ListWriter`] into one format's sink, and the end says whether the list was cut.

use std::io::Write;

use serde_json::value::RawValue;

use super::cell::Reader;
use super::error::Error;
use super::fields::{Shape, select};
use super::ids::Ids;
use super::json::{JsonList, Ndjson};
use super::printer::Printer;
use super::rows::Rows;
use super::style::Format;
use super::table::Table;
use super::yaml::YamlList;
use super::{csv, tsv};

/// How a list ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many records there are on the server; `None` if it does not say.
    pub total_items: Option<u64>,
    /// How many were pushed.
    pub returned: u64,
    /// How many were skipped in front of the first one.
    pub offset: u64,
    /// What is missing behind the last one.
    pub rest: Rest,
}

/// What a list leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: the list is complete.
    Nothing,
    /// Records that were not asked for; a note says so.
    More,
    /// Records that an error of the command tells about.
    Told,
}

impl Rest {
    /// Nothing if the list is complete, else more.
    pub fn unless(complete: bool) -> Rest {
        if complete { Rest::Nothing } else { Rest::More }
    }
}

impl Summary {
    /// What a cut list says on standard error.
    fn cut(&self) -> Option<String> {
        let shown = self.returned;
        match self.total_items {
            _ if self.rest != Rest::More => None,
            Some(total) if self.offset > 0 => {
                Some(format!("{shown} of {total} shown, after the first {}", self.offset))
            }
            Some(total) => Some(format!("{shown} of {total} shown, add --all")),
            None => Some(format!("first {shown} shown, there may be more: add --all")),
        }
    }
}

/// One format's way of writing a list. Nothing is written before the first record or the end: a request that fails
/// leaves standard output empty.
pub(super) trait Sink {
    /// Writes, or keeps for later, one record.
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error>;

    /// Writes what is left; answers with notes for standard error.
    fn finish(&mut self, end: &Summary, out: &mut dyn Write) -> Result<Vec<String>, Error>;
}

/// A list being written. Push each record, then finish; without `finish` the output ends where it stands, which in JSON
/// shows a reader that something went wrong.
#[must_use = "a list that is not finished stays incomplete"]
pub struct ListWriter<'p> {
    printer: &'p mut Printer,
    sink: Box<dyn Sink + 'p>,
}

impl<'p> ListWriter<'p> {
    /// See [`Printer::list`].
    pub(super) fn new(printer: &'p mut Printer, shape: &Shape<'p>) -> Result<ListWriter<'p>, Error> {
        let sink = sink(printer, shape)?;
        Ok(ListWriter { printer, sink })
    }

    /// Writes one raw record.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`]; [`Error::Unreadable`] and [`Error::MissingId`] for records that the format
    /// cannot show.
    pub fn push(&mut self, item: &RawValue) -> Result<(), Error> {
        self.sink.push(item, self.printer.out())
    }

    /// A note in between, on standard error; see [`Printer::note`].
    pub fn note(&mut self, text: &str) {
        self.printer.note(text);
    }

    /// A warning in between, on standard error; see [`Printer::warn`].
    pub fn warn(&mut self, text: &str) {
        self.printer.warn(text);
    }

    /// Writes what is left, flushes, and says on standard error what is not shown.
    ///
    /// # Errors
    /// As [`ListWriter::push`].
    pub fn finish(mut self, end: Summary) -> Result<(), Error> {
        let notes = self.sink.finish(&end, self.printer.out())?;
        self.printer.flush()?;
        for note in notes.iter().chain(end.cut().iter()) {
            self.printer.note(note);
        }
        Ok(())
    }
}

/// The sink for the printer's format.
pub(super) fn sink<'p>(printer: &Printer, shape: &Shape<'p>) -> Result<Box<dyn Sink + 'p>, Error> {
    let style = printer.style();
    let fields = select(shape, style.fields.as_deref())?;
    let projected = style.fields.is_some().then(|| fields.clone());
    let format = printer.format();
    let person = format == Format::Table;
    let reader = Reader { person, raw_values: style.raw_values, names: shape.names };
    let buffer = Vec::new();
    Ok(match format {
        Format::Table => Box::new(Table::new(printer, shape, fields, reader)),
        Format::Auto | Format::Tsv => Box::new(Rows { fields, reader, header: style.header, row: tsv::row }),
        Format::Csv => {
            let row = if style.verbatim && printer.is_diverted() { csv::row_as_it_is } else { csv::row };
            Box::new(Rows { fields, reader, header: style.header, row })
        }
        Format::Json => Box::new(JsonList { key: shape.key.into(), fields: projected, begun: false, buffer }),
        Format::Ndjson => {
            let verbatim = style.verbatim && !printer.is_on_terminal();
            Box::new(Ndjson { fields: projected, verbatim, buffer })
        }
        Format::Yaml => Box::new(YamlList { fields: projected, begun: false }),
        Format::Ids => Box::new(Ids::new(shape)?),
    })
}
