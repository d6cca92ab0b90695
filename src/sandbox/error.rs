//! Why a sandbox does not start.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a sandbox does not start, or its file cannot be looked at.
#[derive(Debug)]
pub enum Error {
    /// The file or its directory cannot be created.
    Create {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        cause: std::io::Error,
    },
    /// The file is not there, or nothing was ever put into it.
    Missing(PathBuf),
    /// The file is something else: another program's data, or no SQLite at all.
    Foreign(PathBuf),
    /// The file was written by another version of the sandbox.
    Version {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i32,
        /// The version that this program reads.
        wanted: i32,
    },
    /// The file cannot be read or written.
    Database {
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        cause: rusqlite::Error,
    },
    /// SQLite cannot keep the data in memory.
    Memory(rusqlite::Error),
    /// The port cannot be listened on.
    Listen {
        /// The port.
        port: u16,
        /// The system's reason.
        cause: std::io::Error,
    },
    /// The server's thread cannot be started.
    Thread(std::io::Error),
}

impl Error {
    /// Names the file, and tells a file that is not SQLite's from one that cannot be used just now.
    pub(super) fn database(path: &Path, cause: rusqlite::Error) -> Error {
        if path.as_os_str().is_empty() {
            return Error::Memory(cause);
        }
        match cause.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Error::Foreign(path.to_path_buf()),
            Some(_) | None => Error::Database { path: path.to_path_buf(), cause },
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let anew = |path: &Path| format!("“carecloud sandbox reset --db {}” begins it anew", path.display());
        match self {
            Error::Create { path, cause } => write!(f, "cannot create the sandbox's file {}: {cause}", path.display()),
            Error::Missing(path) => {
                write!(f, "there is no sandbox in {} yet: it is created when it is first used", path.display())
            }
            Error::Foreign(path) => {
                write!(f, "{} is not a sandbox's file; choose another, or move it away", path.display())
            }
            Error::Version { path, found, wanted } => write!(
                f,
                "{} was written by another version of the sandbox ({found}, this one reads {wanted}); {}",
                path.display(),
                anew(path)
            ),
            Error::Database { path, cause } => {
                write!(f, "cannot use the sandbox's file {}: {cause}; if it is damaged, {}", path.display(), anew(path))
            }
            Error::Memory(cause) => write!(f, "cannot keep the sandbox in memory: {cause}"),
            Error::Listen { port, cause } => write!(f, "cannot listen on port {port}: {cause}; choose another port"),
            Error::Thread(cause) => write!(f, "cannot start the sandbox: {cause}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Create { cause, .. } | Error::Listen { cause, .. } | Error::Thread(cause) => Some(cause),
            Error::Database { cause, .. } | Error::Memory(cause) => Some(cause),
            Error::Missing(_) | Error::Foreign(_) | Error::Version { .. } => None,
        }
    }
}
