//! `-o ids`: the id of each record, one a line, for the next command of a pipe.

use std::io::Write;

use serde_json::value::RawValue;

use super::cell::{Reader, parse, text};
use super::error::Error;
use super::fields::{Field, Shape};
use super::list::{Sink, Summary};
use super::sanitize;

const READER: Reader<'_> = Reader { person: false, raw_values: true, names: None };

/// Writes ids.
pub(super) struct Ids {
    kind: String,
    id: Field,
}

impl Ids {
    /// Refuses kinds without ids before anything is printed.
    pub(super) fn new(shape: &Shape) -> Result<Ids, Error> {
        let id = shape.id.ok_or_else(|| Error::NoIds(shape.key.into()))?;
        Ok(Ids { kind: shape.key.into(), id: Field::at(id, id) })
    }
}

impl Sink for Ids {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        let id = text(&parse(item)?, &self.id, READER);
        if id.is_empty() {
            return Err(Error::MissingId(self.kind.clone(), self.id.name.clone()));
        }
        Ok(writeln!(out, "{}", sanitize::line(&id))?)
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn Write) -> Result<Vec<String>, Error> {
        Ok(Vec::new())
    }
}
