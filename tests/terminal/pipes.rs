//! Output that goes elsewhere: a reader who leaves early ends the program quietly, a full disk does not.

use std::process::Command;

use crate::sandbox;
use crate::support::World;
use crate::support::pty::Terminal;

/// A line for the shell, with `carecloud` as the program's path.
fn shell(world: &World, line: &str) -> Command {
    let ours = world.command(&[]);
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &line.replace("carecloud", &format!("'{}'", ours.get_program().to_string_lossy()))]);
    for (name, value) in ours.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command.env("PATH", "/usr/bin:/bin").current_dir(world.home.path());
    command
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let server = sandbox(342);
    let world = World::with_account(&server.base_url());
    for format in ["json", "ndjson", "yaml", "table", "tsv"] {
        // The reader is gone before the first byte is written, whatever the size of the pipe's buffer.
        let line = format!("{{ carecloud customers list --all -q -o {format}; echo code $? >&2; }} | head -1 > first");
        let mut terminal = Terminal::start(&shell(&world, &line), 80, 24);
        terminal.ends_with(0);
        assert_eq!(terminal.text(), "code 0", "{format}");
        let first = std::fs::read_to_string(world.path("first")).expect("what head saw");
        assert_eq!(first.lines().count(), 1, "{format}");
    }
    let mut closed = Terminal::start(&shell(&world, "carecloud --help | true"), 80, 24);
    closed.ends_with(0);
    assert_eq!(closed.text(), "");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_that_says_so() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    for what in [
        "customers list",
        "customers list -o json --all",
        "customers get ann@example.com",
        "customers list --count",
        "--help",
        "--version",
        "customers --help",
        "help retries",
        "completions bash",
        "config list",
        "doctor",
    ] {
        let line = format!("carecloud {what} > /dev/full; echo code $?");
        let mut terminal = Terminal::start(&shell(&world, &line), 80, 24);
        terminal.ends_with(0);
        let text = terminal.text();
        let said = text.matches("cannot write to standard output: No space left on device").count();
        assert_eq!(said, 1, "{what}: {text}");
        assert!(text.ends_with("code 1"), "{what}: {text}");
    }
}
