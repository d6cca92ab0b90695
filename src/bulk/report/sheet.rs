//! One file of a report: written beside its place, private, and put there in one step.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::bulk::error::Error;

/// A report on its way to the disk. Left unfinished, it leaves the old one alone and nothing behind.
pub struct Sheet {
    path: PathBuf,
    temporary: PathBuf,
    file: Option<BufWriter<File>>,
}

impl Sheet {
    /// Begins one.
    pub fn create(path: &Path) -> Result<Sheet, Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // One name for all tries: what a crash left behind is written over.
        let temporary = path.with_file_name(format!(".{name}.tmp"));
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&temporary).map_err(Error::io("write", &temporary))?;
        Ok(Sheet { path: path.to_owned(), temporary, file: Some(BufWriter::new(file)) })
    }

    /// Adds bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(bytes).map_err(Error::io("write", &self.temporary))
    }

    /// Puts it in its place.
    pub fn finish(mut self) -> Result<(), Error> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let written = file.into_inner().map_err(std::io::IntoInnerError::into_error).and_then(|file| file.sync_all());
        let placed = written.and_then(|()| std::fs::rename(&self.temporary, &self.path));
        if placed.is_err() {
            self.remove();
        }
        placed.map_err(Error::io("write", &self.path))
    }

    fn remove(&self) {
        // The failure to report is another one.
        let _ = std::fs::remove_file(&self.temporary);
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            self.remove();
        }
    }
}

/// Has the folder remember its new files; one that cannot only makes them less sure to survive a power cut.
pub fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
