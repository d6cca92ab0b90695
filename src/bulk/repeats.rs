//! The same key twice in one file: found in one pass, in memory that does not grow with the file. Keys are kept as keyed
//! hashes of 128 bits, sorted in runs that go to a file of their own once there are many, and merged at the end; two keys with
//! one hash are less likely than a fault of the memory. The file has no name, so nothing is left behind, whatever happens.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::bitmap::Bitmap;
use super::row::KeyKind;
use crate::model::identify::Customer;

/// Rows that are sorted in memory: 4 MiB of them.
const RUN: usize = 1 << 17;

/// How many repeated rows are remembered with the row that had their key first.
const REMEMBERED: usize = 1000;

/// Memory for reading all runs at once.
const READING: usize = 2 << 20;

/// Bytes of an entry in the file.
const WIDTH: usize = 33;

/// One key of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u128,
    row: u64,
    line: u64,
    kind: KeyKind,
}

/// A row whose key an earlier row has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repeat {
    /// The row.
    pub row: u64,
    /// The line it begins in.
    pub line: u64,
    /// The first row with its key.
    pub first: u64,
    /// What the key is.
    pub kind: KeyKind,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Repeated {
    /// Every row whose key an earlier row has.
    pub rows: Bitmap,
    /// The first thousand of them, in the order of the file.
    pub first: Vec<Repeat>,
    /// How many there are of each kind.
    pub kinds: Vec<(KeyKind, u64)>,
}

/// Collects the keys of a file.
pub struct Repeats {
    dir: PathBuf,
    secret: [u8; 16],
    buffer: Vec<Entry>,
    run: usize,
    spilled: Option<Spilled>,
}

/// Sorted runs in a file without a name.
struct Spilled {
    file: File,
    /// Where each run begins and ends, in entries.
    runs: Vec<(u64, u64)>,
}

impl Repeats {
    /// A collection that spills into `dir`.
    pub fn new(dir: &Path) -> Repeats {
        Repeats::with_run(dir, RUN)
    }

    fn with_run(dir: &Path, run: usize) -> Repeats {
        // Fresh random keys each time: what is on disk tells nobody whose rows these were.
        let [one, two] = [RandomState::new().hash_one(1_u8), RandomState::new().hash_one(2_u8)];
        let mut secret = [0; 16];
        secret[..8].copy_from_slice(&one.to_ne_bytes());
        secret[8..].copy_from_slice(&two.to_ne_bytes());
        Repeats { dir: dir.to_owned(), secret, buffer: Vec::new(), run, spilled: None }
    }

    /// Adds the key of a row, in its normalised form.
    pub fn add(&mut self, key: &Customer, row: u64, line: u64) -> io::Result<()> {
        self.buffer.push(Entry { hash: self.hash(key), row, line, kind: KeyKind::of(key) });
        if self.buffer.len() >= self.run { self.spill() } else { Ok(()) }
    }

    /// All repeats.
    pub fn finish(mut self) -> io::Result<Repeated> {
        let mut found = Found { repeated: Repeated::default(), nearest: BinaryHeap::new(), last: None };
        if self.spilled.is_some() && !self.buffer.is_empty() {
            self.spill()?;
        }
        match &self.spilled {
            None => {
                self.buffer.sort_unstable();
                self.buffer.iter().for_each(|entry| found.see(*entry));
            }
            Some(spilled) => merge(spilled, &mut found)?,
        }
        let mut repeated = found.repeated;
        repeated.first = found.nearest.into_sorted_vec();
        Ok(repeated)
    }

    fn hash(&self, key: &Customer) -> u128 {
        let mut hasher = Sha256::new();
        hasher.update(self.secret);
        hasher.update(key.to_string().as_bytes());
        let digest: [u8; 32] = hasher.finalize().into();
        digest[..16].iter().fold(0, |hash, byte| hash << 8 | u128::from(*byte))
    }

    fn spill(&mut self) -> io::Result<()> {
        self.buffer.sort_unstable();
        let spilled = match &mut self.spilled {
            Some(spilled) => spilled,
            None => self.spilled.insert(Spilled { file: nameless(&self.dir)?, runs: Vec::new() }),
        };
        let begin = spilled.runs.last().map_or(0, |(_, end)| *end);
        let mut bytes = Vec::with_capacity(WIDTH * 1024);
        for entries in self.buffer.chunks(1024) {
            bytes.clear();
            for entry in entries {
                bytes.extend_from_slice(&entry.hash.to_be_bytes());
                bytes.extend_from_slice(&entry.row.to_be_bytes());
                bytes.extend_from_slice(&entry.line.to_be_bytes());
                bytes.push(entry.kind as u8);
            }
            spilled.file.write_all(&bytes)?;
        }
        spilled.runs.push((begin, begin + self.buffer.len() as u64));
        self.buffer.clear();
        Ok(())
    }
}

/// The repeats among entries that come sorted.
struct Found {
    repeated: Repeated,
    nearest: BinaryHeap<Repeat>,
    last: Option<Entry>,
}

impl Found {
    fn see(&mut self, entry: Entry) {
        let Some(first) = self.last.filter(|last| last.hash == entry.hash) else {
            self.last = Some(entry);
            return;
        };
        self.repeated.rows.insert(entry.row);
        let Entry { row, line, kind, .. } = entry;
        match self.repeated.kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => self.repeated.kinds.push((kind, 1)),
        }
        self.nearest.push(Repeat { row, line, first: first.row, kind });
        if self.nearest.len() > REMEMBERED {
            self.nearest.pop();
        }
    }
}

/// One run being read.
struct Run {
    file: BufReader<Part>,
}

/// A stretch of the file, read without moving anybody else's place in it.
struct Part {
    file: File,
    at: u64,
    end: u64,
}

impl Read for Part {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.end - self.at).unwrap_or(usize::MAX).min(buffer.len());
        self.file.seek(SeekFrom::Start(self.at))?;
        let count = self.file.read(&mut buffer[..left])?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Run {
    fn next(&mut self) -> io::Result<Option<Entry>> {
        let mut bytes = [0; WIDTH];
        match self.file.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
        let number = |part: &[u8]| part.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let small = |part: &[u8]| u64::try_from(number(part)).unwrap_or_default();
        let kind = KeyKind::ALL.iter().find(|kind| **kind as u8 == bytes[32]).copied().unwrap_or(KeyKind::Email);
        Ok(Some(Entry { hash: number(&bytes[..16]), row: small(&bytes[16..24]), line: small(&bytes[24..32]), kind }))
    }
}

fn merge(spilled: &Spilled, found: &mut Found) -> io::Result<()> {
    let size = (READING / spilled.runs.len().max(1)).max(WIDTH * 32);
    let mut runs = Vec::with_capacity(spilled.runs.len());
    let mut heads = BinaryHeap::new();
    for (begin, end) in &spilled.runs {
        let part = Part { file: spilled.file.try_clone()?, at: begin * WIDTH as u64, end: end * WIDTH as u64 };
        let mut run = Run { file: BufReader::with_capacity(size, part) };
        if let Some(entry) = run.next()? {
            heads.push(Reverse((entry, runs.len())));
        }
        runs.push(run);
    }
    while let Some(Reverse((entry, at))) = heads.pop() {
        found.see(entry);
        if let Some(next) = runs[at].next()? {
            heads.push(Reverse((next, at)));
        }
    }
    Ok(())
}

/// A new file in `dir` that only this process can reach, and that is gone when it is closed.
fn nameless(dir: &Path) -> io::Result<File> {
    let name = format!(".carecloud-{}-{:016x}", std::process::id(), RandomState::new().hash_one(3_u8));
    let path = dir.join(name);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // FILE_FLAG_DELETE_ON_CLOSE: an open file cannot be removed there.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::custom_flags(&mut options, 0x0400_0000);
    let file = options.open(&path)?;
    #[cfg(not(windows))]
    std::fs::remove_file(&path)?;
    Ok(file)
}

/// “the same e-mail as row 12”.
pub fn rule(kind: KeyKind, first: u64) -> String {
    format!("the same {kind} as row {first}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(number: u64) -> Customer {
        Customer::Email(format!("a{number}@example.com"))
    }

    /// Rows whose keys repeat every `period` rows.
    fn collect(mut repeats: Repeats, rows: u64, period: u64) -> Repeated {
        for row in 1..=rows {
            repeats.add(&email(row % period), row, row + 1).expect("room");
        }
        repeats.finish().expect("a verdict")
    }

    #[test]
    fn the_second_and_later_rows_are_repeats_in_memory_and_on_disk() {
        let dir = tempfile::tempdir().expect("a folder");
        for run in [1_000_000, 7, 1] {
            let found = collect(Repeats::with_run(dir.path(), run), 100, 40);
            assert_eq!(found.rows.count(), 60, "runs of {run}");
            assert!((1..=40).all(|row| !found.rows.contains(row)) && (41..=100).all(|row| found.rows.contains(row)));
            assert_eq!(found.first[0], Repeat { row: 41, line: 42, first: 1, kind: KeyKind::Email });
            assert_eq!(found.first[59], Repeat { row: 100, line: 101, first: 20, kind: KeyKind::Email });
            assert!(found.first.is_sorted());
            assert_eq!(found.kinds, [(KeyKind::Email, 60)]);
        }
        assert_eq!(std::fs::read_dir(dir.path()).expect("the folder").count(), 0, "nothing is left behind");
    }

    #[test]
    fn only_the_first_are_remembered_and_all_are_known() {
        let dir = tempfile::tempdir().expect("a folder");
        let found = collect(Repeats::with_run(dir.path(), 512), 5000, 10);
        assert_eq!((found.rows.count(), found.first.len()), (4990, REMEMBERED));
        assert_eq!((found.first[0].row, found.first[REMEMBERED - 1].row), (11, 1010));
    }

    #[test]
    fn kinds_of_keys_do_not_meet() {
        let mut repeats = Repeats::new(Path::new("/nowhere"));
        let external = |source: &str, id: &str| Customer::External { source: source.into(), id: id.into() };
        let keys = [Customer::Id("7".into()), Customer::Phone("7".into()), external("a", "7"), external("b", "7")];
        for (row, key) in (1..).zip(&keys) {
            repeats.add(key, row, row).expect("room");
        }
        assert_eq!(repeats.finish().expect("a verdict").rows.count(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let mut repeats = Repeats::with_run(Path::new("/nowhere/at/all"), 1);
        assert!(repeats.add(&email(1), 1, 1).is_err());
    }
}
