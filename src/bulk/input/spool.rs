//! Standard input into a file of its own: a pipe can be read once, an import reads its rows several times.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::Error;

/// Writes all of `reader` to the new file `into`, readable by its owner alone, and has the disk confirm it. Gives its size in
/// bytes. A file that is there is never touched; after an error there is none.
pub fn spool(mut reader: impl Read, into: &Path) -> Result<u64, Error> {
    let written = |source| Error::Io { path: into.to_owned(), what: "written", source };
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(into).map_err(written)?;
    let copied = std::io::copy(&mut reader, &mut file).and_then(|bytes| {
        file.sync_all()?;
        sync_directory(into)?;
        Ok(bytes)
    });
    copied.map_err(|error| {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(into);
        written(error)
    })
}

/// A new file's name is on disk only when its directory is.
#[cfg(unix)]
fn sync_directory(file: &Path) -> std::io::Result<()> {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => File::open(parent)?.sync_all(),
        Some(_) | None => File::open(".")?.sync_all(),
    }
}

#[cfg(not(unix))]
fn sync_directory(_: &Path) -> std::io::Result<()> {
    Ok(())
}
