//! Ctrl-C, wherever it comes: the program ends at once with its own code and leaves the terminal as it found it.

use std::time::Duration;

use crate::profiles;
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};
use crate::support::pty::Terminal;

/// Longer than this feels stuck.
const AT_ONCE: Duration = Duration::from_secs(1);

/// Waits for what the person sees last, presses Ctrl-C, and holds that the end is a good one.
#[track_caller]
fn interrupted(mut terminal: Terminal, at: &str) {
    terminal.wait_for(at);
    let took = terminal.interrupt();
    terminal.ends_with(130);
    assert!(took < AT_ONCE, "it took {took:?}");
    assert!(terminal.is_as_before(), "the terminal's settings are not restored");
    assert!(!terminal.look(|screen| screen.hide_cursor()), "the cursor is gone");
    assert_eq!(terminal.text().matches("interrupted").count(), 1, "{}", terminal.text());
    let last = terminal.look(|screen| screen.cursor_position());
    assert_eq!(last.1, 0, "the shell's prompt begins its own line:\n{}", terminal.text());
}

/// An account whose password is not known.
fn account() -> World {
    let url = "http://127.0.0.1:9/webservice/rest-api/enterprise-interface/v1.0";
    let world = World::new().set("CARECLOUD_URL", url).set("CARECLOUD_LOGIN", "ann");
    world.set("CARECLOUD_APP_ID", "89d1a6111b3fb6e74665d948")
}

#[test]
fn at_the_password_prompt() {
    let world = account();
    let mut terminal = Terminal::start(&world.command(&["auth", "login"]), 80, 24);
    terminal.wait_for("Password:");
    terminal.send("half a pass");
    interrupted(terminal, "Password:");
}

#[test]
fn at_a_text_prompt_whenever_it_comes() {
    let world = World::new();
    // Together with other keys it comes before, between or after the moments at which the program looks at the keys.
    for ahead in ["", "h", "https://ac"].repeat(5) {
        let mut terminal = Terminal::start(&world.command(&["auth", "login"]), 80, 24);
        terminal.wait_for("Server (such as");
        terminal.send(ahead);
        interrupted(terminal, "Server (such as");
    }
}

#[test]
fn at_a_list_to_pick_from() {
    let world = World::new();
    profiles(&world, &["alpha", "beta"]);
    interrupted(Terminal::start(&world.command(&["auth", "switch"]), 80, 24), "beta");
}

#[test]
fn at_a_question() {
    let server = FaultServer::start(|_, _| Answer::Cut);
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let terminal = Terminal::start(&world.command(&["property-records", "delete", "id:8a", "size:8a"]), 80, 24);
    interrupted(terminal, "[y/N]");
    assert_eq!(server.count("DELETE", ""), 0);
}

#[test]
fn during_a_slow_request() {
    let server = FaultServer::start(|_, _| Answer::Stall);
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let terminal = Terminal::start(&world.command(&["customers", "list"]), 80, 24);
    interrupted(terminal, "reading customers");
}

/// Of several tries the quickest counts: the machine may be busy with other things.
#[test]
fn within_a_tenth_of_a_second() {
    let stalls: fn() -> Answer = || Answer::Stall;
    let waits: fn() -> Answer = || Answer::With(503, vec![("Retry-After", "50".into())], String::new());
    for (answer, at) in [(stalls, "reading customers"), (waits, "trying again in")] {
        let server = FaultServer::start(move |_, _| answer());
        let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
        let quickest = (0..5).map(|_| {
            let mut terminal = Terminal::start(&world.command(&["customers", "list"]), 80, 24);
            terminal.wait_for(at);
            let took = terminal.interrupt();
            terminal.ends_with(130);
            took
        });
        let quickest = quickest.min().expect("several tries");
        assert!(quickest < Duration::from_millis(100), "{at}: it took {quickest:?}");
    }
}

#[test]
fn during_a_change_it_says_that_nobody_knows() {
    let server = FaultServer::start(|_, _| Answer::Stall);
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let args = ["property-records", "delete", "id:8a", "size:8a", "--yes", "-v"];
    let mut terminal = Terminal::start(&world.command(&args), 80, 24);
    while server.count("DELETE", "/size:8a") == 0 {
        std::thread::yield_now();
    }
    terminal.interrupt();
    terminal.ends_with(130);
    assert!(terminal.text().contains("it is not known whether the change was made"), "{}", terminal.text());
}

#[test]
fn a_signal_to_end_gives_the_terminal_back_too() {
    let world = account();
    let mut terminal = Terminal::start(&world.command(&["auth", "login"]), 80, 24);
    terminal.wait_for("Password:");
    terminal.terminate();
    terminal.ends_with(143);
    assert!(terminal.is_as_before(), "the terminal's settings are not restored");
}
