//! The tables of a journal, and what it says about its run.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde_json::{Value, json};

use crate::bulk::bitmap::Bitmap;
use crate::bulk::error::Error;

/// Marks the file as one of ours.
const APPLICATION: i32 = 0x4343_494a;
/// Raised when an older program could not read the journal any more.
const VERSION: i32 = 1;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS marks(keyed INTEGER NOT NULL, keyless INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS rows(
        row INTEGER PRIMARY KEY, state INTEGER NOT NULL, attempts INTEGER NOT NULL, status INTEGER,
        reason TEXT, customer_id TEXT, how INTEGER, before BLOB, keyed INTEGER NOT NULL) STRICT;
";

/// What a journal says about its run. Nothing here is a value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The run's id: a hash of all that makes it this run.
    pub run: String,
    /// The file that is imported, absolute.
    pub input: PathBuf,
    /// SHA-256 of the file, in hex.
    pub digest: String,
    /// Scheme, host and port of the server.
    pub origin: String,
    /// A hash of interface and login.
    pub account: String,
    /// A hash of the mapping and its constants.
    pub mapping: String,
    /// Mode, key and the flags that decide what is sent.
    pub operation: String,
    /// `i/n`, if this run takes a part of the rows.
    pub partition: Option<String>,
    /// How the file is read: `delimited , utf-8`; read back by whoever made it.
    pub reading: String,
    /// Where the reports go.
    pub reports: PathBuf,
    /// Rows of this run.
    pub rows: u64,
    /// Rows of the whole file.
    pub file_rows: u64,
    /// Rows with a key that tells their customer from others.
    pub keyed: u64,
    /// The word of the key: `email`.
    pub key: String,
    /// When it was begun: RFC 3339, UTC.
    pub begun: String,
    /// When it was finished; `None` as long as rows are left.
    pub finished: Option<String>,
    /// The rows of this run, if it takes a part of the rows.
    pub taken: Option<Bitmap>,
    /// The rows without a key, if there are both.
    pub keyless: Option<Bitmap>,
}

impl Meta {
    fn to_json(&self) -> Value {
        json!({
            "run": self.run, "input": self.input.to_string_lossy(), "digest": self.digest, "origin": self.origin,
            "account": self.account, "mapping": self.mapping, "operation": self.operation, "partition": self.partition,
            "reading": self.reading, "reports": self.reports.to_string_lossy(), "rows": self.rows, "file_rows": self.file_rows,
            "keyed": self.keyed, "key": self.key, "begun": self.begun,
        })
    }

    fn of_json(json: &Value) -> Option<Meta> {
        let text = |name: &str| json.get(name)?.as_str().map(str::to_owned);
        let number = |name: &str| json.get(name)?.as_u64();
        Some(Meta {
            run: text("run")?,
            input: text("input")?.into(),
            digest: text("digest")?,
            origin: text("origin")?,
            account: text("account")?,
            mapping: text("mapping")?,
            operation: text("operation")?,
            partition: text("partition"),
            reading: text("reading")?,
            reports: text("reports")?.into(),
            rows: number("rows")?,
            file_rows: number("file_rows")?,
            keyed: number("keyed")?,
            key: text("key")?,
            begun: text("begun")?,
            finished: None,
            taken: None,
            keyless: None,
        })
    }
}

/// Opens a journal to be written; it is made if it is missing, with this meta. The file is private from its first moment.
pub(super) fn create(path: &Path, meta: &Meta) -> Result<Connection, Error> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(Error::io("create", path))?;
    let mut connection = open(path)?;
    let known: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if known == 0 {
        connection.pragma_update(None, "application_id", APPLICATION)?;
    }
    check(&connection, path)?;
    let filling = connection.transaction()?;
    filling.execute_batch(TABLES)?;
    let filled: i64 = filling.query_row("SELECT count(*) FROM meta WHERE name = 'run'", [], |row| row.get(0))?;
    if filled == 0 {
        filling.execute("INSERT INTO marks VALUES (0, 0)", [])?;
        put(&filling, "run", meta.to_json().to_string())?;
        for (name, rows) in [("taken", &meta.taken), ("keyless", &meta.keyless)] {
            if let Some(rows) = rows {
                filling.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", params![name, rows.to_bytes()])?;
            }
        }
        filling.pragma_update(None, "user_version", VERSION)?;
    }
    filling.commit()?;
    sync_name(path)?;
    Ok(connection)
}

/// The file's name has to survive a power cut as well as what stands in it.
#[cfg(unix)]
fn sync_name(path: &Path) -> Result<(), Error> {
    let Some(folder) = path.parent() else { return Ok(()) };
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::io("sync", folder))
}

/// Elsewhere folders cannot be synced.
#[cfg(not(unix))]
fn sync_name(_: &Path) -> Result<(), Error> {
    Ok(())
}

/// Opens a journal to be written.
fn open(path: &Path) -> Result<Connection, Error> {
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    Ok(connection)
}

/// Opens a journal to be read, beside a process that may be writing it.
pub(super) fn read(path: &Path) -> Result<Connection, Error> {
    // Reading beside a writer needs the shared index, so the file is opened as if to be written.
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    check(&connection, path)?;
    Ok(connection)
}

fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let why = match (pragma("application_id")?, pragma("user_version")?) {
        (APPLICATION, 0..=VERSION) => return Ok(()),
        // Its maker did not live to say what it is: nothing was sent for it.
        (0, 0) if is_empty(connection)? => return Ok(()),
        (APPLICATION, _) => "is the journal of a newer carecloud",
        _ => "is no journal of an import",
    };
    Err(Error::NoJournal { path: path.to_owned(), why })
}

fn is_empty(connection: &Connection) -> Result<bool, Error> {
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(tables == 0)
}

/// What the journal says about its run; `None` if it never came to that, so that nothing was sent.
pub(super) fn meta(connection: &Connection) -> Result<Option<Meta>, Error> {
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'", [], |row| row.get(0))?;
    if tables == 0 {
        return Ok(None);
    }
    let text = |name: &str| {
        let query = "SELECT value FROM meta WHERE name = ?";
        connection.query_row(query, [name], |row| row.get::<_, String>(0)).optional()
    };
    let Some(json) = text("run")? else { return Ok(None) };
    let mut meta = serde_json::from_str(&json).ok().and_then(|json| Meta::of_json(&json));
    if let Some(meta) = &mut meta {
        meta.finished = text("finished")?;
        let rows = |name: &str| {
            let query = "SELECT value FROM meta WHERE name = ?";
            let bytes = connection.query_row(query, [name], |row| row.get::<_, Vec<u8>>(0)).optional();
            bytes.map(|bytes| bytes.map(|bytes| Bitmap::of_bytes(&bytes)))
        };
        (meta.taken, meta.keyless) = (rows("taken")?, rows("keyless")?);
    }
    meta.map(Some).ok_or_else(|| Error::Journal { why: "it does not say what it is about".to_owned() })
}

/// Sets one word of the meta.
pub(super) fn put(connection: &Connection, name: &str, value: String) -> Result<(), Error> {
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", params![name, value])?;
    Ok(())
}
