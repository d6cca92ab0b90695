//! A file that is written whole or not at all: into a temporary file beside it, which takes its place in one step. Whatever
//! ends the program before that, short of a kill, leaves the old file and nothing else.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The temporary file of this process, for whoever ends the program. A command writes one file.
static TEMPORARY: Mutex<Option<PathBuf>> = Mutex::new(None);

/// A file under way; dropped before [`Whole::keep`], it leaves no trace.
#[derive(Debug)]
pub struct Whole {
    file: File,
    /// The file's place; `None` for pipes and devices, which are written to as they are.
    target: Option<PathBuf>,
    replaces: bool,
}

impl Whole {
    /// Makes the temporary file. A new file gets the mode that the shell gives to new files; one that is replaced keeps its
    /// mode, and until then nobody else reads it. A symbolic link stays, and what it points to is replaced.
    ///
    /// # Errors
    /// Those of the system; [`ErrorKind::IsADirectory`] for a directory.
    pub fn begin(path: &Path) -> io::Result<Whole> {
        let old = match fs::metadata(path) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if old.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(ErrorKind::IsADirectory.into());
        }
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            let file = OpenOptions::new().write(true).open(path)?;
            return Ok(Whole { file, target: None, replaces: false });
        }
        let target = if old.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
        // Whoever may not write the file may not replace it either, whatever its folder allows.
        if old.is_some() {
            OpenOptions::new().append(true).open(&target)?;
        }
        let mut kept = temporary();
        let (name, file) = create_beside(&target, old.is_some())?;
        *kept = Some(name);
        drop(kept);
        let whole = Whole { file, target: Some(target), replaces: old.is_some() };
        if let Some(old) = old {
            whole.file.set_permissions(old.permissions())?;
        }
        Ok(whole)
    }

    /// Where to write.
    ///
    /// # Errors
    /// Those of the system.
    pub fn writer(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Whether a file with this name was there before.
    pub fn replaces(&self) -> bool {
        self.replaces
    }

    /// Puts what was written in its place, safe from a power cut.
    ///
    /// # Errors
    /// Those of the system; the old file is then as it was.
    pub fn keep(self) -> io::Result<()> {
        let Some(target) = &self.target else { return Ok(()) };
        self.file.sync_all()?;
        let mut kept = temporary();
        if let Some(name) = kept.as_ref() {
            fs::rename(name, target)?;
        }
        *kept = None;
        drop(kept);
        // The rename is done; a directory that cannot be synced only makes it less sure to survive a power cut.
        let _ = File::open(folder(target)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if self.target.is_some() {
            remove(&mut temporary());
        }
    }
}

/// Removes the temporary file, for whoever ends the program at once. What was begun afterwards waits for the end.
pub fn abandon() {
    let mut kept = temporary();
    remove(&mut kept);
    std::mem::forget(kept);
}

fn temporary() -> std::sync::MutexGuard<'static, Option<PathBuf>> {
    TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remove(kept: &mut Option<PathBuf>) {
    if let Some(name) = kept.take() {
        // Best effort: nobody is left to tell.
        let _ = fs::remove_file(name);
    }
}

fn folder(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn create_beside(target: &Path, private: bool) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().ok_or(ErrorKind::InvalidFilename)?.to_string_lossy().into_owned();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if private { 0o600 } else { 0o666 });
    #[cfg(not(unix))]
    let _ = private;
    for attempt in 0_u32..100 {
        let temporary = target.with_file_name(format!(".{name}.{}.{attempt}.tmp", std::process::id()));
        match options.open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}
