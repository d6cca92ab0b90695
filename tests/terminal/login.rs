//! Logging in, asked step by step: the password is seen nowhere, and what is kept is nobody else's.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::sandbox;
use crate::support::World;
use crate::support::pty::Terminal;
use carecloud::sandbox::{APPLICATION_ID, LOGIN, PASSWORD};

const LOG_IN: &[&str] = &["auth", "login"];

/// Everything below a folder, folders included.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            found.extend(below(&entry.path()));
        }
        found.push(entry.path());
    }
    found
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

#[test]
fn a_person_is_asked_step_by_step_and_then_for_the_password_only() {
    let server = sandbox(40);
    let world = World::new();
    let mut terminal = Terminal::start(&world.command(LOG_IN), 80, 24);
    terminal.answer("Server (such as https://acme.crmcarecloud.com):", &server.origin());
    terminal.answer("Login:", LOGIN);
    terminal.answer("Application id:", APPLICATION_ID);
    terminal.wait_for("Password:");
    assert!(!terminal.is_as_before(), "the echo is off while the password is typed");
    terminal.resize(100, 30);
    terminal.answer("Password:", PASSWORD);
    terminal.ends_with(0);
    for line in [&format!("Login: {LOGIN}"), &format!("Application id: {APPLICATION_ID}"), "Password:"] {
        assert!(terminal.lines().iter().any(|shown| shown == line), "{line}:\n{}", terminal.text());
    }
    assert!(terminal.is_as_before(), "the echo is on again");
    terminal.wait_for("logged in as Demo User, profile default, until ");

    let kept = below(world.home.path());
    let ours: Vec<&PathBuf> = kept.iter().filter(|path| path.to_string_lossy().contains("/carecloud")).collect();
    assert!(ours.iter().filter(|path| path.is_file()).count() >= 2, "a profile and a session: {kept:?}");
    for path in ours {
        assert_eq!(mode(path), if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        let text = if path.is_file() { std::fs::read_to_string(path).expect("text") } else { String::new() };
        assert!(!text.contains("password"), "a password is kept in {}", path.display());
    }

    let mut list = Terminal::start(&world.command(&["customers", "list"]), 80, 24);
    list.ends_with(0);
    world.run(&["auth", "logout"]).ends_with(0);
    let without = world.run(&["customers", "list"]).ends_with(3);
    assert!(without.stderr.contains("carecloud auth login"), "{}", without.stderr);

    let mut again = Terminal::start(&world.command(LOG_IN), 80, 24);
    again.answer("Password:", PASSWORD);
    again.ends_with(0);
    for question in ["Server", "Login:", "Application id:"] {
        assert!(!again.text().contains(question), "asked again:\n{}", again.text());
    }
}

#[test]
fn a_wrong_password_is_not_seen_and_nothing_is_kept() {
    let server = sandbox(40);
    let world = World::new();
    let url = server.base_url();
    let args = [LOG_IN, &["--url", &url, "--login", LOGIN, "--app-id", APPLICATION_ID]].concat();
    let mut terminal = Terminal::start(&world.command(&args), 80, 24);
    terminal.answer("Password:", "Wr0ng-and-secret");
    terminal.ends_with(3);
    assert!(!terminal.raw().contains("Wr0ng"), "{}", terminal.text());
    assert!(terminal.is_as_before());
    let files: Vec<PathBuf> = below(world.home.path()).into_iter().filter(|path| path.is_file()).collect();
    assert!(files.is_empty(), "kept: {files:?}");
}

#[test]
fn an_address_as_long_as_they_are_is_shown_once() {
    let mut terminal = Terminal::start(&World::new().command(LOG_IN), 80, 24);
    let address = "http://127.0.0.1:9/webservice/rest-api/enterprise-interface/v1.0";
    terminal.answer("Server (such as", address);
    terminal.wait_for("Login:");
    for (text, times) in [("Server (such as", 1), (&format!("> {address}"), 1), (address, 2)] {
        assert_eq!(terminal.text().matches(text).count(), times, "{text}:\n{}", terminal.text());
    }
    terminal.interrupt();
}

#[test]
fn an_empty_answer_is_asked_for_again() {
    let mut terminal = Terminal::start(&World::new().command(LOG_IN), 80, 24);
    terminal.answer("Server (such as", " ");
    terminal.wait_for("Please type something.");
    terminal.interrupt();
}

#[test]
fn the_hidden_prompt_of_verify_answers_yes_and_no() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    for (password, code, answer) in
        [("Demo-1-pass", 0, "yes: the credential is valid"), ("Demo-2-pass", 8, "no: the credential is not valid")]
    {
        let mut terminal = Terminal::start(&world.command(&["verify", "credentials", "ann@example.com"]), 80, 24);
        terminal.answer("Password of the customer:", password);
        terminal.ends_with(code);
        terminal.wait_for(answer);
        assert!(!terminal.raw().contains(password), "{}", terminal.text());
    }
}
