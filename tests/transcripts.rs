//! One transcript per noun: what is typed, all that is answered, and the exit code, against a fresh sandbox.
//!
//! `TRYCMD=overwrite cargo test --test transcripts` writes the answers anew; whoever reads the diff sees what users will see.
//! Standard error follows standard output as a terminal would show them.
#![cfg(all(feature = "sandbox", unix))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Command;

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_carecloud");

/// What a command may take from whoever runs the tests: coverage and sanitizers need theirs.
const KEPT: &[&str] = &["LLVM_PROFILE_FILE", "ASAN_OPTIONS"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// All transcripts, by name.
fn transcripts() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the transcripts");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    files
}

/// The typed lines of a transcript, continuations joined.
fn typed(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).expect("a transcript");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        if let Some(line) = line.strip_prefix("$ ") {
            lines.push(line.to_owned());
        } else if let (Some(rest), Some(last)) = (line.strip_prefix("> "), lines.last_mut()) {
            last.push(' ');
            last.push_str(rest);
        }
    }
    lines
}

/// Each transcript has a home of its own, and with it a sandbox that nobody has touched.
#[test]
fn transcripts_are_what_happens() {
    // Dropped last: the cases run in a home each, until all are done.
    let homes: Vec<(PathBuf, tempfile::TempDir)> =
        transcripts().into_iter().map(|file| (file, tempfile::tempdir().expect("a home"))).collect();
    let run = |file: &Path, home: &Path| {
        let cases = trycmd::TestCases::new();
        for (name, _) in std::env::vars().filter(|(name, _)| !KEPT.contains(&name.as_str())) {
            // The program takes an empty variable for one that is not set.
            cases.env(name, "");
        }
        let programs = Path::new(PROGRAM).parent().expect("a folder").display();
        cases
            .env("HOME", home.to_string_lossy())
            .env("TMPDIR", home.to_string_lossy())
            .env("PATH", format!("{programs}:/usr/bin:/bin"))
            .register_bin("carecloud", Path::new(PROGRAM))
            .register_bin("sh", Path::new("/bin/sh"))
            .timeout(Duration::from_secs(30))
            .insert_var("[HOME]", home.to_string_lossy().into_owned())
            .expect("a variable");
        cases.insert_var("[VERSION]", env!("CARGO_PKG_VERSION")).expect("a variable");
        cases.case(file).run();
    };
    let failed = std::thread::scope(|scope| {
        let threads: Vec<_> = homes.iter().map(|(file, home)| (file, scope.spawn(|| run(file, home.path())))).collect();
        let failed = threads.into_iter().filter_map(|(file, thread)| thread.join().is_err().then_some(file));
        failed.map(|file| file.display().to_string()).collect::<Vec<_>>()
    });
    assert!(failed.is_empty(), "these transcripts differ: {}", failed.join(", "));
}

/// The paths of all commands that do something: `customers list`, `api`.
fn leaves(command: &Command, path: &str, found: &mut BTreeSet<String>) {
    for sub in command.get_subcommands() {
        let path = format!("{path} {}", sub.get_name()).trim().to_owned();
        if sub.has_subcommands() {
            leaves(sub, &path, found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn every_command_occurs_in_a_transcript() {
    let lines: Vec<String> = transcripts().iter().flat_map(|file| typed(file)).collect();
    let mut wanted = BTreeSet::new();
    leaves(&carecloud::cli::tree(), "", &mut wanted);
    // It ends at Ctrl-C only; the tests of the sandbox start it.
    wanted.remove("sandbox serve");
    let missing: Vec<&String> = wanted
        .iter()
        .filter(|path| {
            let words = format!(" {path} ");
            !lines.iter().any(|line| format!(" {} ", line.replace('\'', " ")).contains(&words))
        })
        .collect();
    assert!(missing.is_empty(), "no transcript has {missing:?}");
}

/// A line whose program is not known would be skipped without a word.
#[test]
fn every_line_is_run() {
    for file in transcripts() {
        let lines = typed(&file);
        assert!(!lines.is_empty(), "{} types nothing", file.display());
        for line in lines {
            let program = line.split_whitespace().find(|word| !word.contains('='));
            assert!(matches!(program, Some("carecloud" | "sh")), "{}: {line}", file.display());
        }
    }
}
