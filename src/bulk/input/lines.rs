//! Rows of NDJSON: each line one object, checked to be one and to name nothing twice.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::encoding::Encoding;
use super::records::Records;
use super::split::Span;
use super::table::{Text, garbled};
use super::{Error, problem};
use crate::bulk::row::{Problem, Row};

/// A pass over the lines of an NDJSON file.
pub(super) struct Lines {
    pub(super) records: Records,
    path: PathBuf,
    encoding: Encoding,
}

impl Lines {
    /// `records` stand before the first line.
    pub(super) fn new(records: Records, path: &Path, encoding: Encoding) -> Lines {
        Lines { records, path: path.to_owned(), encoding }
    }

    /// The next row. `false` at the end.
    pub(super) fn read(&mut self, row: &mut Row) -> Result<bool, Error> {
        let Some(found) = self.records.next()? else { return Ok(false) };
        (row.number, row.line, row.unreadable) = (found.row, found.line, None);
        row.cells.resize_with(1, String::new);
        row.cells[0].clear();
        row.raw.clear();
        if found.long {
            row.unreadable = Some(problem::too_long());
            return Ok(true);
        }
        row.raw.extend_from_slice(self.records.raw());
        let whole = Span { from: 0, to: row.raw.len() as u32, doubled: false };
        let text = Text::new(&row.raw, self.encoding)
            .map_err(|at| garbled(&self.path, &row.raw, at, &[], &[], found.row, found.line))?;
        text.push(whole, &mut row.cells[0]);
        row.unreadable = check(&row.cells[0]);
        if row.unreadable.is_some() {
            row.cells[0].clear();
        }
        Ok(true)
    }
}

/// What is wrong with a line.
fn check(line: &str) -> Option<Problem> {
    if !line.trim_start().starts_with('{') {
        return Some(problem::no_object(None));
    }
    let error = serde_json::from_str::<Once>(line).err()?;
    match error.classify() {
        serde_json::error::Category::Data => Some(problem::repeated()),
        serde_json::error::Category::Io | serde_json::error::Category::Syntax | serde_json::error::Category::Eof => {
            Some(problem::no_object(Some(error.column())))
        }
    }
}

/// Any JSON value in which no object names anything twice. Keeps nothing of it.
struct Once;

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Once, D::Error> {
        deserializer.deserialize_any(Once)
    }
}

impl<'de> Visitor<'de> for Once {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_str<E>(self, _: &str) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Once, A::Error> {
        while items.next_element::<Once>()?.is_some() {}
        Ok(Once)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Once, A::Error> {
        let mut names = Vec::new();
        while let Some(Name(name)) = fields.next_key()? {
            fields.next_value::<Once>()?;
            names.push(name);
        }
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(A::Error::custom("twice"));
        }
        Ok(Once)
    }
}

/// The name of a field, copied only if it is written with escapes.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name<'de>, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(name)))
    }

    fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(name.to_owned())))
    }
}
