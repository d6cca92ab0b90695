//! Opening a path that must be a file, and telling later whether it still is the same one.

use std::fs::{File, Metadata};
use std::io::{Read, Seek};
use std::path::Path;
use std::time::SystemTime;

use super::Error;

/// How much of a file tells its kind and encoding, in bytes.
const START: u64 = 8 * 1024;

/// What tells a file from its successor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    size: u64,
    changed: Option<SystemTime>,
    place: (u64, u64),
}

impl Identity {
    /// Of the file at a path.
    pub(super) fn at(path: &Path) -> std::io::Result<Identity> {
        std::fs::metadata(path).map(|about| Identity::of(&about))
    }

    fn of(about: &Metadata) -> Identity {
        #[cfg(unix)]
        let place = {
            use std::os::unix::fs::MetadataExt;
            (about.dev(), about.ino())
        };
        #[cfg(not(unix))]
        let place = (0, 0);
        Identity { size: about.len(), changed: about.modified().ok(), place }
    }
}

/// Opens a file. Everything else is refused before it is touched: opening a pipe would wait for somebody.
pub(super) fn open(path: &Path) -> Result<(File, Identity), Error> {
    let read = |error| Error::read(path, error);
    let about = std::fs::metadata(path).map_err(read)?;
    if !about.is_file() {
        return Err(Error::NoFile { path: path.to_owned(), what: what(&about) });
    }
    let file = File::open(path).map_err(read)?;
    let identity = Identity::of(&file.metadata().map_err(read)?);
    Ok((file, identity))
}

fn what(about: &Metadata) -> &'static str {
    if about.is_dir() {
        return "a directory. Name a file in it";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = about.file_type();
        if kind.is_block_device() {
            return "a disk, not a file";
        }
        if kind.is_socket() {
            return "a socket, not a file";
        }
    }
    "a pipe or a device, which can be read only once. Give - for the file, and pipe it in"
}

/// The first bytes; the file stands at its beginning again.
pub(super) fn start(path: &Path, mut file: &File) -> Result<Vec<u8>, Error> {
    let mut start = Vec::new();
    file.take(START).read_to_end(&mut start).and_then(|_| file.rewind()).map_err(|error| Error::read(path, error))?;
    Ok(start)
}

/// The length of the end of a line that begins here.
pub(super) fn newline(text: &[u8]) -> usize {
    match text {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}
