//! Runs a program and keeps everything of it that somebody else could see: what it prints, the files it leaves, its
//! command line, and what other servers get.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use tempfile::TempDir;

use crate::needles::{self, Kind, Needle};
use crate::support::World;
use crate::support::echo::{Looks, Recorder};

/// The file that may hold what was asked to be kept.
const LOGINS: &str = ".local/state/carecloud/credentials.json";
/// What stands in the place of a line that held a secret: it should not have been written in the first place.
const WITHHELD: &[u8] = b"a line was withheld";

/// Where something can be seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Stdout,
    Stderr,
    /// The content of a file below the home, where the temporary files are too.
    File(String),
    FileName(String),
    CommandLine,
    Elsewhere,
}

/// Something that was seen where it must not be.
#[derive(Debug, Clone)]
pub struct Leak {
    pub what: &'static str,
    pub encoding: &'static str,
    pub place: Place,
    /// The line around it.
    pub line: String,
}

/// What may be seen by exception, by name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Allowed<'a> {
    /// In the file of logins.
    pub kept: &'a [&'static str],
    /// On standard output.
    pub shown: &'a [&'static str],
    /// On the command line.
    pub typed: &'a [&'static str],
    /// Standard output is not judged at all.
    pub verbatim: bool,
}

/// A home of its own, and everything around it that could give something away.
pub struct Stage {
    pub world: World,
    /// Another server, which must get nothing.
    pub elsewhere: Recorder,
    pub looks: Arc<Looks>,
    given: TempDir,
    seen: Vec<(Place, Vec<u8>)>,
}

/// How a run ended.
pub struct Ended {
    pub code: i32,
    pub stderr: String,
}

impl Stage {
    pub fn new() -> Stage {
        let world = World::new();
        let temporary = world.path("tmp");
        std::fs::create_dir(&temporary).expect("a folder for temporary files");
        Stage {
            world: world.set("TMPDIR", temporary.to_str().expect("a path")),
            elsewhere: Recorder::start(b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":{}}"),
            looks: Arc::default(),
            given: tempfile::tempdir().expect("a folder for what is given"),
            seen: Vec::new(),
        }
    }

    pub fn set(mut self, name: &str, value: &str) -> Stage {
        self.world = self.world.set(name, value);
        self
    }

    /// A file that the user has given: outside the home, for the owner alone.
    pub fn give(&self, name: &str, text: &str) {
        use std::os::unix::fs::OpenOptionsExt;
        let mut options = std::fs::OpenOptions::new();
        let file = options.write(true).create_new(true).mode(0o600).open(self.given.path().join(name));
        file.and_then(|mut file| file.write_all(text.as_bytes())).expect("a file that is given");
    }

    pub fn given(&self) -> &str {
        self.given.path().to_str().expect("a path")
    }

    /// Runs to the end, or until a line of standard output begins so; what it prints is kept.
    pub fn run(&mut self, mut command: Command, input: &str, until: Option<&str>) -> Ended {
        self.looks.at(None);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().expect("the program runs");
        self.looks.at(Some(child.id()));
        // A program that does not read its input may be gone already.
        let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
        let mut before = Vec::new();
        if let Some(until) = until {
            let mut lines = BufReader::new(child.stdout.take().expect("a pipe"));
            let last = |lines: &[u8]| String::from_utf8_lossy(lines).lines().any(|line| line.starts_with(until));
            while !last(&before) && lines.read_until(b'\n', &mut before).is_ok_and(|read| read > 0) {}
            child.kill().expect("it runs still");
            lines.read_to_end(&mut before).expect("the rest");
        }
        let output = child.wait_with_output().expect("the program ends");
        let ended = Ended {
            code: output.status.code().unwrap_or(-1),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        self.seen.push((Place::Stdout, [before, output.stdout].concat()));
        self.seen.push((Place::Stderr, output.stderr));
        ended
    }

    /// Keeps what somebody else saw.
    pub fn saw(&mut self, place: Place, bytes: Vec<u8>) {
        self.seen.push((place, bytes));
    }

    /// Everything that was seen and must not be.
    pub fn leaks(self, allowed: Allowed<'_>) -> Vec<Leak> {
        let mut seen = self.seen;
        files(self.world.home.path(), self.world.home.path(), &mut seen);
        seen.push((Place::CommandLine, self.looks.seen()));
        let (connections, sent) = self.elsewhere.end();
        let mut leaks = Vec::new();
        if connections > 0 {
            let line = format!("{connections} connections, {} bytes", sent.len());
            leaks.push(Leak { what: "a request", encoding: "any", place: Place::Elsewhere, line });
        }
        seen.push((Place::Elsewhere, sent));
        for (place, bytes) in &seen {
            judge(place, bytes, allowed, &mut leaks);
        }
        leaks
    }
}

fn judge(place: &Place, bytes: &[u8], allowed: Allowed<'_>, leaks: &mut Vec<Leak>) {
    if allowed.verbatim && *place == Place::Stdout {
        return;
    }
    let kept = *place == Place::File(LOGINS.into());
    let may = |needle: &Needle| {
        let name = &needle.planted.name;
        match place {
            Place::Stdout => allowed.shown.contains(name) && needle.is_plain(),
            Place::CommandLine => allowed.typed.contains(name),
            // What may be kept is kept as it is, and in no other spelling.
            Place::File(_) => kept && allowed.kept.contains(name) && needle.is_plain(),
            Place::Stderr | Place::FileName(_) | Place::Elsewhere => false,
        }
    };
    let mut tell = |what, encoding, bytes: &[u8], at| {
        leaks.push(Leak { what, encoding, place: place.clone(), line: line(bytes, at) });
    };
    for (needle, at) in needles::find(bytes) {
        if needle.planted.kind == Kind::Secret && !may(needle) {
            tell(needle.planted.name, needle.encoding, bytes, at);
        }
    }
    let bytes = without_data(place, bytes);
    for (needle, at) in needles::find(&bytes) {
        if needle.planted.kind == Kind::Personal {
            tell(needle.planted.name, needle.encoding, &bytes, at);
        }
    }
    if let Some(at) = bytes.windows(WITHHELD.len()).position(|text| text == WITHHELD) {
        tell("a withheld line", "raw", &bytes, at);
    }
}

/// The part of what is seen that no personal data may stand in: not the answer, not the user's own words, not curl
/// commands, and not the difference that an update shows before it is made.
fn without_data(place: &Place, bytes: &[u8]) -> Vec<u8> {
    match place {
        Place::Stdout | Place::CommandLine => Vec::new(),
        Place::Stderr => {
            let text = String::from_utf8_lossy(bytes);
            let data = |line: &&str| ["curl ", "~ ", "+ ", "- "].iter().any(|start| line.starts_with(start));
            text.lines().filter(|line| !data(line)).collect::<Vec<_>>().join("\n").into_bytes()
        }
        Place::File(_) | Place::FileName(_) | Place::Elsewhere => bytes.to_vec(),
    }
}

/// The line around a place, not too long.
fn line(bytes: &[u8], at: usize) -> String {
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1).max(at.saturating_sub(80));
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end).min(at + 80);
    String::from_utf8_lossy(&bytes[start..end]).into_owned()
}

/// All files below a folder, by name and content.
fn files(folder: &Path, home: &Path, seen: &mut Vec<(Place, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = path.strip_prefix(home).expect("below the home").to_string_lossy().into_owned();
        seen.push((Place::FileName(name.clone()), name.clone().into_bytes()));
        let kind = entry.file_type().expect("a kind");
        if kind.is_dir() {
            files(&path, home, seen);
        } else if kind.is_file() {
            seen.push((Place::File(name), std::fs::read(&path).expect("a file")));
        }
    }
}
