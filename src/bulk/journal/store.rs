//! Where journals are kept: one file a run in one folder, and one lock for each input, so that no two processes work on it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::reader::Reader;
use super::schema::Meta;
use crate::bulk::error::Error;

const ENDING: &str = "journal";
/// Somebody who only looks holds the lock for a moment.
const A_MOMENT: Duration = Duration::from_millis(20);
const MOMENTS: u32 = 10;

/// The folder of journals.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// Held as long as a process works on an input.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// A run in the folder.
#[derive(Debug, Clone)]
pub struct Run {
    /// What it is about.
    pub meta: Meta,
    /// Its journal.
    pub path: PathBuf,
}

/// The first bytes of a SHA-256 over the parts, in hex: 2 characters a byte.
pub fn hash(parts: &[&str], bytes: usize) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize()[..bytes])
}

/// Bytes in hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Store {
    /// The journals of this folder, which is there and private.
    pub fn new(folder: PathBuf) -> Store {
        Store { folder }
    }

    /// The journal of a run.
    pub fn path(&self, run: &str) -> PathBuf {
        self.folder.join(format!("{run}.{ENDING}"))
    }

    /// Takes the lock of an input, or of a partition of it. [`Error::Locked`] if another process has it.
    pub fn lock(&self, input: &Path, partition: Option<&str>) -> Result<Lock, Error> {
        self.try_lock(input, partition, MOMENTS)
    }

    /// Whether a process works on the run.
    pub fn is_locked(&self, meta: &Meta) -> bool {
        matches!(self.try_lock(&meta.input, meta.partition.as_deref(), 0), Err(Error::Locked))
    }

    fn try_lock(&self, input: &Path, partition: Option<&str>, moments: u32) -> Result<Lock, Error> {
        let name = hash(&[&input.to_string_lossy(), partition.unwrap_or_default()], 8);
        let path = self.folder.join(format!("{name}.lock"));
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(Error::io("open", &path))?;
        for moment in 0..=moments {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { _file: file }),
                Err(TryLockError::Error(error)) => return Err(Error::io("lock", &path)(error)),
                Err(TryLockError::WouldBlock) if moment < moments => std::thread::sleep(A_MOMENT),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        Err(Error::Locked)
    }

    /// All runs, the latest first. Files that are no journals, or say nothing yet, are left out.
    pub fn runs(&self) -> Result<Vec<Run>, Error> {
        let mut runs = Vec::new();
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(runs),
            Err(error) => return Err(Error::io("read", &self.folder)(error)),
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|ending| ending == ENDING)
                && let Ok(Some(meta)) = Reader::open(&path).and_then(|reader| reader.meta())
            {
                runs.push(Run { meta, path });
            }
        }
        runs.sort_by(|one, other| (&other.meta.begun, &other.meta.run).cmp(&(&one.meta.begun, &one.meta.run)));
        Ok(runs)
    }

    /// Refuses a run whose input has another, unfinished one: they would be mixed.
    pub fn refuse_another(&self, meta: &Meta) -> Result<(), Error> {
        for run in self.runs()? {
            let other = &run.meta;
            if other.finished.is_none() && other.input == meta.input && other.run != meta.run {
                let what = differences(meta, other);
                if !what.is_empty() {
                    return Err(Error::Differs { run: other.run.clone(), what });
                }
            }
        }
        Ok(())
    }

    /// Puts the unfinished runs of an input aside, so that it can be begun anew. Gives their ids.
    pub fn discard(&self, input: &Path, run: &str) -> Result<Vec<String>, Error> {
        let mut discarded = Vec::new();
        for known in self.runs()?.into_iter().filter(|known| known.meta.input == input) {
            if known.meta.run != run && known.meta.finished.is_some() {
                continue;
            }
            let aside = known.path.with_extension(format!("{}.discarded", jiff::Timestamp::now().as_millisecond()));
            std::fs::rename(&known.path, &aside).map_err(Error::io("rename", &known.path))?;
            // What belongs to a file that is not there any more.
            for ending in ["-wal", "-shm"] {
                let beside = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
                if beside(&known.path).exists() {
                    std::fs::rename(beside(&known.path), beside(&aside)).map_err(Error::io("rename", &known.path))?;
                }
            }
            discarded.push(known.meta.run);
        }
        Ok(discarded)
    }
}

/// What differs between two runs of one input, in words; two parts of one partition do not differ.
fn differences(one: &Meta, other: &Meta) -> Vec<&'static str> {
    let parts =
        |meta: &Meta| meta.partition.as_deref().and_then(|text| text.split_once('/')).map(|(_, n)| n.to_owned());
    let pairs = [
        ("other contents", one.digest != other.digest),
        ("another server", one.origin != other.origin),
        ("another account", one.account != other.account),
        ("another mapping", one.mapping != other.mapping),
        ("another mode, key or option", one.operation != other.operation),
        ("another partition", parts(one) != parts(other)),
    ];
    pairs.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}
