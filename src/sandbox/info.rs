//! What a sandbox's file holds, without starting a server.

use std::fs;
use std::path::Path;

use super::error::Error;
use super::{PASSWORD_RULE, seed, store};
use crate::model::records::RECORDS;

/// What a sandbox's file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// All customers.
    pub customers: u64,
    /// Those of them that were there from the start.
    pub seeded: u64,
    /// When they were seeded, project-local time, `YYYY-MM-DD HH:MM:SS`.
    pub seeded_at: String,
    /// Each kind of record, as the record table names it, with how many there are.
    pub records: Vec<(&'static str, u64)>,
    /// The size of the file, with what SQLite keeps beside it.
    pub bytes: u64,
    /// How a seeded customer's password is made.
    pub password_rule: &'static str,
}

/// Looks into a file. [`Error::Missing`] if there is none yet, or nothing in it.
pub fn info(path: &Path) -> Result<Info, Error> {
    let db = store::open_existing(path)?;
    let failed = |error| Error::database(path, error);
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs).map_err(failed);
    let (seeded, seeded_at) = store::seeded(&db).map_err(failed)?;
    let customers = count("SELECT COUNT(*) FROM customers")?;
    let mut records = Vec::new();
    for kind in RECORDS {
        let table = match kind.name {
            "cards" => "cards",
            "customer-source-records" => "sources",
            "property-records" => "properties",
            "interest-records" => "interests",
            _ => "",
        };
        let number = if table.is_empty() {
            let written_later = customers.saturating_sub(seeded.unsigned_abs());
            let made: u64 = (1..=seeded).map(|number| seed::records::count(kind.name, Some(number))).sum();
            made + written_later * seed::records::count(kind.name, None)
        } else {
            count(&format!("SELECT COUNT(*) FROM {table}"))?
        };
        records.push((kind.name, number));
    }
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        fs::metadata(name).map_or(0, |metadata| metadata.len())
    };
    let bytes = beside("") + beside("-wal");
    Ok(Info { customers, seeded: seeded.unsigned_abs(), seeded_at, records, bytes, password_rule: PASSWORD_RULE })
}
