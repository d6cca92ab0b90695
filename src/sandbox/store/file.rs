//! The file itself: created for its owner alone, journalled ahead, and put in place whole.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use crate::sandbox::error::Error;

/// Creates the file and the directories above it if they are missing, readable by their owner alone. SQLite gives the files
/// it puts beside it the same mode.
pub fn create_private(path: &Path) -> Result<(), Error> {
    let failed = |cause| Error::Create { path: path.to_path_buf(), cause };
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(parent).map_err(failed)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(failed(error)),
    }
}

/// Switches to write-ahead logging, so that readers and a writer do not wait for each other. SQLite does not always wait for
/// a second process that does the same at the same moment; hence the attempts.
pub fn write_ahead(db: &Connection) -> rusqlite::Result<()> {
    let attempt = || db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
    for _ in 0..50 {
        match attempt() {
            Ok(_) => return Ok(()),
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(error) => return Err(error),
        }
    }
    attempt().map(|_| ())
}

/// A name in the same directory for a file that will take this one's place.
pub fn temporary_beside(path: &Path) -> PathBuf {
    with_suffix(path, &format!(".new-{}", std::process::id()))
}

/// Removes what SQLite keeps beside a file. Left there, it would be applied to the file's successor.
pub fn remove_side_files(path: &Path) -> std::io::Result<()> {
    for suffix in ["-wal", "-shm", "-journal"] {
        match fs::remove_file(with_suffix(path, suffix)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
