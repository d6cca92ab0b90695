//! Where a setting comes from: one table of options ([`options::OPTIONS`]), read with flag over environment over profile
//! over defaults over built-in ([`Settings`]), and the files behind it: `config.toml` ([`ConfigFile`]), the stored logins
//! ([`Credentials`]), what was learnt about base URLs ([`bases`]), and the cache of names ([`cache`]).

pub mod bases;
pub mod cache;
pub mod credentials;
pub mod dirs;
pub mod environment;
pub mod error;
pub mod file;
mod file_check;
pub mod helper;
pub mod keyring;
pub mod kind;
mod nearest;
pub mod options;
pub mod origin;
mod private;
pub mod profile;
pub mod secrets;
pub mod settings;
pub mod url;

pub use crate::secret::Secret;
pub use credentials::{Credentials, Login, Scheme};
pub use dirs::Dirs;
pub use environment::Environment;
pub use error::Error;
pub use file::{ConfigFile, Section};
pub use origin::Origin;
pub use settings::Settings;

use std::fs::File;
use std::path::{Path, PathBuf};

/// Opens a log to add to, made (0600) if it is missing.
///
/// # Errors
/// [`Error::Io`], and [`Error::Unsafe`] for a file that is somebody else's or open to their writing.
pub fn open_log(path: &Path) -> Result<File, Error> {
    private::append(path)
}

/// A private folder (0700) below the state directory, made if it is missing.
///
/// # Errors
/// [`Error::NoHome`], [`Error::Io`], and [`Error::Unsafe`] for a folder that is somebody else's or open to their writing.
pub fn state_folder(dirs: &Dirs, name: &str) -> Result<PathBuf, Error> {
    let folder = dirs.make_state()?.join(name);
    private::make_dir(&folder)?;
    Ok(folder)
}
