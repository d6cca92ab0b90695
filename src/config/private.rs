//! Files that are nobody else's: read only if no one else could have written them (or, for logins, read them), written
//! whole or not at all, and changed by one process at a time.

use super::Error;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How private a file has to be before we believe it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// Settings: others may look, not write. May be a symbolic link of the user's own.
    Settings,
    /// Logins: others may do nothing, and the path must be the file itself.
    Logins,
}

/// More than any file of ours grows to; what is larger is not ours.
const LARGEST: u64 = 1 << 20;

/// How long a lock is waited for: changes under it take milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// The text of a file, or `None` if there is none.
pub(super) fn read(path: &Path, guard: Guard) -> Result<Option<String>, Error> {
    let failed = || Error::io("read", path);
    match fs::symlink_metadata(path) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed()(error)),
    }
    // Asked before opening: opening a pipe would wait for its other end.
    check(path, guard)?;
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    if guard == Guard::Logins {
        std::os::unix::fs::OpenOptionsExt::custom_flags(
            &mut options,
            rustix::fs::OFlags::NOFOLLOW.bits().cast_signed(),
        );
    }
    let file = options.open(path).map_err(failed())?;
    // What was opened counts: the path may lead elsewhere by now.
    let opened = file.metadata().map_err(failed())?;
    check_owner(path, &opened)?;
    check_mode(path, &opened, guard)?;
    let mut bytes = Vec::with_capacity(usize::try_from(opened.len().min(LARGEST)).unwrap_or_default() + 1);
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed())?;
    let damaged = |message: &str| Error::Damaged { path: path.to_owned(), message: message.to_owned() };
    if bytes.len() as u64 > LARGEST {
        return Err(damaged("it is larger than 1 MiB"));
    }
    String::from_utf8(bytes).map(Some).map_err(|_| damaged("it is not UTF-8 text"))
}

/// Holds that a path is a file that nobody else could have put there or changed, nor read if it holds logins.
pub(super) fn check(path: &Path, guard: Guard) -> Result<(), Error> {
    let failed = || Error::io("read", path);
    let link = fs::symlink_metadata(path).map_err(failed())?;
    if guard == Guard::Logins && link.is_symlink() {
        return Err(refused(path, "is a symbolic link", None));
    }
    check_owner(path, &link)?;
    let file = fs::metadata(path).map_err(failed())?;
    if !file.is_file() {
        return Err(refused(path, "is not a file", None));
    }
    check_owner(path, &file)?;
    check_mode(path, &file, guard)?;
    // Whoever may write to the directory may put another file there.
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let above = fs::metadata(dir).map_err(Error::io("read", dir))?;
    check_owner(dir, &above)?;
    if is_shared(&above) { Ok(()) } else { check_mode(dir, &above, Guard::Settings) }
}

/// Opens a file (0600) to add to, made if it is missing; a file of somebody else's, or behind their link, is not added to.
pub(super) fn append(path: &Path) -> Result<File, Error> {
    if let Ok(link) = fs::symlink_metadata(path) {
        check_owner(path, &link)?;
    }
    let file = options_for_new().append(true).create(true).open(path).map_err(Error::io("write", path))?;
    let opened = file.metadata().map_err(Error::io("write", path))?;
    if opened.is_file() {
        check_owner(path, &opened)?;
        check_mode(path, &opened, Guard::Settings)?;
    }
    Ok(file)
}

/// Replaces a file (0600) in one step: a reader sees the old text or the new one, also after a crash.
///
/// A symbolic link stays; what it points to is replaced.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Error> {
    let target = match fs::symlink_metadata(path) {
        Ok(link) if link.is_symlink() => fs::canonicalize(path).map_err(Error::io("follow the link", path))?,
        Ok(_) | Err(_) => path.to_owned(),
    };
    let dir = target.parent().unwrap_or(Path::new("."));
    let (temporary, mut file) = create_beside(&target)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if let Err(error) = written.and_then(|()| fs::rename(&temporary, &target)) {
        // Best effort: the failure to report is the first one.
        let _ = fs::remove_file(&temporary);
        return Err(Error::io("write", &target)(error));
    }
    // The rename is done; a directory that cannot be synced only makes it less sure to survive a power cut.
    let _ = File::open(dir).and_then(|dir| dir.sync_all());
    Ok(())
}

/// Creates a directory and the missing ones above it (0700); one that is there must not be open to others' writing.
pub(super) fn make_dir(path: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(Error::io("create the directory", path))?;
    let made = fs::metadata(path).map_err(Error::io("read", path))?;
    check_owner(path, &made)?;
    check_mode(path, &made, Guard::Settings)
}

/// An exclusive lock between processes, held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the lock on this file, which is created (0600) if missing and never removed.
    pub(super) fn take(path: &Path) -> Result<Self, Error> {
        Self::take_within(path, PATIENCE)
    }

    fn take_within(path: &Path, patience: Duration) -> Result<Self, Error> {
        let file = options_for_new().truncate(false).create(true).open(path).map_err(Error::io("open", path))?;
        let deadline = Instant::now() + patience;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::Error(error)) => return Err(Error::io("lock", path)(error)),
                Err(TryLockError::WouldBlock) if Instant::now() >= deadline => {
                    return Err(Error::Locked { path: path.to_owned() });
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
            }
        }
    }
}

fn create_beside(target: &Path) -> Result<(PathBuf, File), Error> {
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for attempt in 0_u32.. {
        let temporary = target.with_file_name(format!(".{name}.{}.{attempt}.tmp", std::process::id()));
        match options_for_new().create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < 100 => {}
            Err(error) => return Err(Error::io("write", &temporary)(error)),
        }
    }
    Err(Error::io("write", target)(ErrorKind::AlreadyExists.into()))
}

fn options_for_new() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn refused(path: &Path, why: &'static str, fix: Option<String>) -> Error {
    Error::Unsafe { path: path.to_owned(), why, fix }
}

#[cfg(unix)]
fn check_owner(path: &Path, metadata: &fs::Metadata) -> Result<(), Error> {
    let owner = std::os::unix::fs::MetadataExt::uid(metadata);
    let me = rustix::process::geteuid().as_raw();
    if trusted(owner, me) { Ok(()) } else { Err(refused(path, "belongs to another user", None)) }
}

/// Ours or root's: root could do anything anyway, and owns what a system's administrator installs.
#[cfg(unix)]
fn trusted(owner: u32, me: u32) -> bool {
    owner == 0 || owner == me
}

/// Whether a directory is one where everybody may make files and nobody may replace another's, as `/tmp` is.
#[cfg(unix)]
fn is_shared(metadata: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::mode(metadata) & 0o1000 != 0
}

#[cfg(unix)]
fn check_mode(path: &Path, metadata: &fs::Metadata, guard: Guard) -> Result<(), Error> {
    let mode = std::os::unix::fs::MetadataExt::mode(metadata);
    let fix = |change| Some(chmod(change, path));
    match guard {
        Guard::Logins if mode & 0o077 != 0 => Err(refused(path, "is open to other users", fix("600"))),
        Guard::Settings if mode & 0o022 != 0 => Err(refused(path, "can be written by other users", fix("go-w"))),
        Guard::Logins | Guard::Settings => Ok(()),
    }
}

/// Elsewhere the user's profile directory is private by its inherited access list.
#[cfg(not(unix))]
fn check_owner(_: &Path, _: &fs::Metadata) -> Result<(), Error> {
    Ok(())
}

#[cfg(not(unix))]
fn is_shared(_: &fs::Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn check_mode(_: &Path, _: &fs::Metadata, _: Guard) -> Result<(), Error> {
    Ok(())
}

/// The command that changes a mode, its path quoted as a shell needs it.
#[cfg(unix)]
pub(super) fn chmod(change: &str, path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    let quoted = if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) };
    format!("chmod {change} {quoted}")
}

#[cfg(all(test, unix))]
mod tests;
