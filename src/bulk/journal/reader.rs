//! Reading a journal: what it is about, counts, and the records in the order of their rows, a piece at a time.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, Row};

use super::record::{How, Record, State};
use super::schema::{self, Meta};
use super::writer::Marks;
use crate::bulk::error::Error;

/// How many records of one state, reason and way there are.
pub type Counts = BTreeMap<(State, Option<How>, Option<String>), u64>;

/// A journal, open to be read.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
}

impl Reader {
    /// Opens it.
    pub fn open(path: &Path) -> Result<Reader, Error> {
        Ok(Reader { connection: schema::read(path)? })
    }

    /// What the journal is about; `None` if it never came to that, so that nothing was sent.
    pub fn meta(&self) -> Result<Option<Meta>, Error> {
        schema::meta(&self.connection)
    }

    /// Up to where rows have been intended.
    pub fn marks(&self) -> Result<Marks, Error> {
        let marks = |row: &Row<'_>| {
            Ok(Marks { keyed: row.get::<_, i64>(0)?.cast_unsigned(), keyless: row.get::<_, i64>(1)?.cast_unsigned() })
        };
        Ok(self.connection.query_row("SELECT keyed, keyless FROM marks", [], marks)?)
    }

    /// The last row with a record; 0 if there is none.
    pub fn last_row(&self) -> Result<u64, Error> {
        let query = "SELECT coalesce(max(row), 0) FROM rows";
        Ok(self.connection.query_row(query, [], |row| row.get::<_, i64>(0))?.cast_unsigned())
    }

    /// The records of the rows `from` to `to`, both included, in their order.
    pub fn records(&self, from: u64, to: u64) -> Result<Vec<Record>, Error> {
        let query = "SELECT row, state, attempts, status, reason, customer_id, how, before, keyed FROM rows
            WHERE row BETWEEN ? AND ? ORDER BY row";
        let mut select = self.connection.prepare_cached(query)?;
        let to = i64::try_from(to).unwrap_or(i64::MAX);
        let records = select.query_map([from.cast_signed(), to], record)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// How many records there are, by state, way and reason.
    pub fn counts(&self) -> Result<Counts, Error> {
        // Counted here: the engine would sort all rows first. Nearly all of them are alike.
        let mut select = self.connection.prepare("SELECT state, how, reason FROM rows")?;
        let mut rows = select.query([])?;
        let (mut counts, mut alike) = (Counts::new(), BTreeMap::new());
        while let Some(row) = rows.next()? {
            let (state, how) = (state(row, 0)?, row.get::<_, Option<i64>>(1)?);
            match row.get::<_, Option<String>>(2)? {
                None => *alike.entry((state, how)).or_insert(0) += 1,
                reason => *counts.entry((state, how.and_then(How::of_number), reason)).or_default() += 1,
            }
        }
        for ((state, how), count) in alike {
            *counts.entry((state, how.and_then(How::of_number), None)).or_default() += count;
        }
        Ok(counts)
    }
}

fn state(row: &Row<'_>, column: usize) -> rusqlite::Result<State> {
    let number = row.get(column)?;
    State::of_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(column, number))
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let before = row.get_ref(7)?.as_blob_or_null()?;
    Ok(Record {
        row: row.get::<_, i64>(0)?.cast_unsigned(),
        state: state(row, 1)?,
        attempts: row.get(2)?,
        status: row.get(3)?,
        reason: row.get(4)?,
        customer_id: row.get(5)?,
        how: row.get::<_, Option<i64>>(6)?.and_then(How::of_number),
        before: before.and_then(|bytes| bytes.try_into().ok()),
        keyed: row.get(8)?,
    })
}
