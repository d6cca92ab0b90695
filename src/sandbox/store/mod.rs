//! Where the data lives: one SQLite file that several processes may use at once, or memory.

pub mod customers;
mod file;

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

pub use file::{remove_side_files, temporary_beside};

use super::error::Error;
use super::seed;
use super::{Storage, clock};

/// Marks a SQLite file as the sandbox's: `CCSB`.
const APPLICATION: i32 = 0x4343_5342;
/// The shape of the tables. A file with another version is refused: it is only sample data, so it is begun anew.
const VERSION: i32 = 1;
/// How long to wait for another process that is writing.
const BUSY: Duration = Duration::from_secs(5);
/// How long to wait for another process that is seeding.
const SEEDING: Duration = Duration::from_secs(120);

/// Opens the data, and seeds it on first use with this many customers; `progress` hears how many there are so far.
pub fn open(storage: &Storage, customers: u32, progress: Option<&dyn Fn(u32)>) -> Result<Connection, Error> {
    let mut db = match storage {
        Storage::Memory => Connection::open_in_memory().map_err(Error::Memory)?,
        Storage::File(path) => {
            file::create_private(path)?;
            Connection::open(path).map_err(|error| Error::database(path, error))?
        }
    };
    let path = storage.path();
    prepare(&mut db, path, customers, progress).map_err(|trouble| trouble.with_path(path))?;
    Ok(db)
}

/// Opens data that must be there already: for looking at it.
pub fn open_existing(path: &Path) -> Result<Connection, Error> {
    if !path.exists() {
        return Err(Error::Missing(path.to_path_buf()));
    }
    let db = Connection::open(path).map_err(|error| Error::database(path, error))?;
    let ready = db.busy_timeout(BUSY).map_err(Trouble::from).and_then(|()| is_seeded(&db));
    match ready.map_err(|trouble| trouble.with_path(path))? {
        true => Ok(db),
        false => Err(Error::Missing(path.to_path_buf())),
    }
}

/// Why a file was not opened, before its path is added.
enum Trouble {
    Sqlite(rusqlite::Error),
    Foreign,
    Version(i32),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Trouble {
        Trouble::Sqlite(error)
    }
}

impl Trouble {
    fn with_path(self, path: &Path) -> Error {
        match self {
            Trouble::Sqlite(error) => Error::database(path, error),
            Trouble::Foreign => Error::Foreign(path.to_path_buf()),
            Trouble::Version(found) => Error::Version { path: path.to_path_buf(), found, wanted: VERSION },
        }
    }
}

/// Whether the file is a seeded sandbox. An empty file is not yet one; any other file is refused.
fn is_seeded(db: &Connection) -> Result<bool, Trouble> {
    let pragma = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let (application, version) = (pragma("application_id")?, pragma("user_version")?);
    let tables: i64 = db.query_row("SELECT COUNT(*) FROM sqlite_master", [], |row| row.get(0))?;
    match (application, version, tables) {
        (APPLICATION, VERSION, _) => Ok(true),
        (APPLICATION, found, _) => Err(Trouble::Version(found)),
        (0, 0, 0) => Ok(false),
        (_, _, _) => Err(Trouble::Foreign),
    }
}

fn prepare(db: &mut Connection, path: &Path, count: u32, progress: Option<&dyn Fn(u32)>) -> Result<(), Trouble> {
    db.busy_timeout(SEEDING)?;
    // Reads through memory: a walk over 200,000 customers would otherwise be one system call a page.
    db.pragma_update(None, "mmap_size", 1_i64 << 32)?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    // A checkpoint waits for the disk: fewer of them, some 40 MB apart.
    db.pragma_update(None, "wal_autocheckpoint", 10_000)?;
    db.set_prepared_statement_cache_capacity(64);
    if !is_seeded(db)? {
        // Seeded with a rollback journal: an empty file has nothing to roll back to, so each page is written once.
        let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have seeded while this one waited.
        if !is_seeded(&transaction)? {
            transaction.execute_batch(include_str!("schema.sql"))?;
            let seeded = seed::fill(&transaction, count, progress)?;
            transaction.execute_batch(include_str!("indexes.sql"))?;
            transaction.execute("INSERT INTO meta VALUES (?1, ?2)", (seeded, clock::now()))?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
        }
        transaction.commit()?;
    }
    if path != Path::new("") {
        file::write_ahead(db)?;
    }
    db.busy_timeout(BUSY)?;
    Ok(())
}

/// How many customers were seeded, and when (project-local time).
pub fn seeded(db: &Connection) -> rusqlite::Result<(i64, String)> {
    db.query_row("SELECT seeded, seeded_at FROM meta", [], |row| Ok((row.get(0)?, row.get(1)?)))
}
