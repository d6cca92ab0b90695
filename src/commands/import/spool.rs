//! Standard input in a file of its own, readable by its owner alone: a pipe can be read once, and rows are read several times.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use crate::bulk::input;
use crate::commands::context::Context;

/// What the names of these files begin with; then come the process's number and something random.
const PREFIX: &str = "stdin-";

/// The file; it goes away with this value unless it is kept.
#[derive(Debug)]
pub struct Spool {
    path: PathBuf,
}

impl Spool {
    /// Reads all of standard input into a new file in the state directory.
    pub fn of_stdin(ctx: &Context) -> anyhow::Result<Spool> {
        let dir = ctx.settings().dirs().make_state()?;
        if io::stdin().is_terminal() {
            ctx.printer().note("reading standard input; end with Ctrl-D");
        }
        Ok(Spool::fill(io::stdin().lock(), &dir)?)
    }

    fn fill(reader: impl Read, dir: &Path) -> Result<Spool, input::Error> {
        sweep(dir);
        let name = format!("{PREFIX}{}-{:016x}", std::process::id(), RandomState::new().hash_one(0_u8));
        let spool = Spool { path: dir.join(name) };
        input::spool(reader, &spool.path)?;
        Ok(spool)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps the file under another name in the same directory, which is its owner's to remove. One that is there already has
    /// the same contents by its name, and may be in use: it stays. Second, whether there was none.
    pub fn keep(self, name: &str) -> io::Result<(PathBuf, bool)> {
        let kept = self.path.with_file_name(name);
        let new = !kept.exists();
        if new {
            fs::rename(&self.path, &kept)?;
        }
        Ok((kept, new))
    }
}

/// Standard input under its lasting name, for a run that may not come about: it goes with this value unless it is needed.
pub struct Kept(Option<PathBuf>);

impl Kept {
    /// Watches over a file that this process has made; one that was there before belongs to a run that is not finished.
    pub fn new(path: &Path, new: bool) -> Kept {
        Kept(new.then(|| path.to_owned()))
    }

    /// A run has begun, and will need it until it is finished.
    pub fn stays(mut self) {
        self.0 = None;
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // Best effort: the next run with the same rows removes it.
            let _ = fs::remove_file(path);
        }
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        // It may be kept, or not have been made at all.
        let _ = fs::remove_file(&self.path);
    }
}

/// Removes what processes that were interrupted left behind; best effort.
fn sweep(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next()?.parse().ok());
        if owner.is_some_and(is_gone) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(unix)]
fn is_gone(process: i32) -> bool {
    let process = rustix::process::Pid::from_raw(process);
    process.is_some_and(|process| rustix::process::test_kill_process(process) == Err(rustix::io::Errno::SRCH))
}

/// Elsewhere nobody can tell without `unsafe`.
#[cfg(not(unix))]
fn is_gone(_: i32) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_goes_with_its_value_unless_it_is_kept() {
        let dir = tempfile::tempdir().expect("a folder");
        let spool = Spool::fill("email\n".as_bytes(), dir.path()).expect("a spool");
        assert_eq!(fs::read(spool.path()).expect("a file"), b"email\n");
        let path = spool.path().to_owned();
        let other = Spool::fill("x\n".as_bytes(), dir.path()).expect("a second one beside it");
        drop(spool);
        assert!(!path.exists() && other.path().exists());
        let kept = other.keep("input").expect("a new name");
        assert_eq!(fs::read(&kept.0).expect("a file"), b"x\n");
        assert!(kept.1);
        Kept::new(&kept.0, true).stays();
        drop(Kept::new(&kept.0, false));
        assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 1);
        drop(Kept::new(&kept.0, true));
        assert!(!kept.0.exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_interrupted_runs_left_is_swept() {
        let dir = tempfile::tempdir().expect("a folder");
        // No process has a number this large.
        let (left, mine) = (dir.path().join("stdin-2000000000-a"), dir.path().join("stdin-x"));
        for path in [&left, &mine] {
            fs::write(path, "x").expect("a file");
        }
        drop(Spool::fill("x\n".as_bytes(), dir.path()).expect("a spool"));
        assert!(!left.exists() && mine.exists());
    }
}
