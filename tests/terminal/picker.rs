//! Picking one of several customers: for reads at a terminal, and nowhere else.

use std::process::Command;

use serde_json::{Value, json};

use crate::sandbox;
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};
use crate::support::pty::{CTRL_C, DOWN, ENTER, ESCAPE, Terminal};

const QUESTION: &str = "Which customer?";
/// Two customers share it.
const SHARED: &str = "+420605000005";
const PAVLA: &str = "85c1b9e8d7c6a5f4431b2a09f8";
const GRACE: &str = "grace.taylor39@example.org";
const SIAN: &str = "sian.taylor312@example.com";
/// What only the page about one customer has.
const WHOLE: &str = "Contact ";

#[test]
fn a_search_shows_the_one_that_is_picked() {
    let server = sandbox(400);
    let world = World::with_account(&server.base_url());
    let mut terminal = Terminal::start(&world.command(&["search", "taylor"]), 120, 60);
    terminal.wait_for("> Ann Taylor    1988-04-17  ann@example.com");
    terminal.wait_for("asked for customers with this last name");
    terminal.send(DOWN);
    terminal.wait_for("> Grace Taylor");
    terminal.send(ENTER);
    terminal.ends_with(0);
    let shown = terminal.text();
    assert!(shown.contains(GRACE) && shown.contains(WHOLE) && !shown.contains("Ann"), "{shown}");
    assert!(!shown.contains(QUESTION), "the list is gone:\n{shown}");
    assert!(terminal.is_as_before() && !terminal.look(|screen| screen.hide_cursor()));
}

/// By flags too, and names without their accents. A narrow list is redrawn without a trace.
#[test]
fn typing_narrows_the_list() {
    let server = sandbox(400);
    let world = World::with_account(&server.base_url());
    for (args, columns) in [(&["search", "taylor"][..], 40), (&["search", "--last-name", "Taylor"], 80)] {
        let mut terminal = Terminal::start(&world.command(args), columns, 60);
        terminal.wait_for("> Ann");
        terminal.send("graxx");
        terminal.wait_for("graxx|");
        terminal.send("\x7f\x7f");
        terminal.wait_for("> Grace Taylor");
        terminal.send("\x7f\x7f\x7fsian");
        terminal.wait_for("> Siân Taylor");
        let drawn = terminal.text();
        assert_eq!(drawn.matches(QUESTION).count(), 1, "{drawn}");
        assert!(!drawn.contains("Grace") && drawn.contains("asked"), "{drawn}");
        terminal.send(ENTER);
        terminal.ends_with(0);
        assert!(terminal.text().contains(SIAN) && terminal.text().contains(WHOLE), "{}", terminal.text());
    }
}

#[test]
fn a_search_that_is_left_shows_the_list() {
    let server = sandbox(400);
    let world = World::with_account(&server.base_url());
    for key in [ESCAPE, CTRL_C] {
        let mut terminal = Terminal::start(&world.command(&["search", "taylor"]), 200, 24);
        terminal.wait_for(QUESTION);
        terminal.send(key);
        terminal.ends_with(0);
        let lists = terminal.lines().iter().any(|line| line.contains(GRACE) && line.contains("Manchester"));
        assert!(lists && !terminal.text().contains("interrupted"), "{key:?}:\n{}", terminal.text());
        assert!(terminal.is_as_before(), "the terminal's settings are not restored");
    }
}

#[test]
fn reads_go_on_with_the_customer_that_is_picked() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    world
        .run(&["property-records", "create", &format!("id:{PAVLA}"), "--property", "size", "--value", "XXL"])
        .ends_with(0);
    for (args, shown) in
        [(["customers", "get", SHARED], "Vážená paní Společná"), (["property-records", "list", SHARED], "XXL")]
    {
        let mut terminal = Terminal::start(&world.command(&args), 200, 24);
        terminal.wait_for("> Pavel");
        terminal.send(DOWN);
        terminal.wait_for("> Pavla");
        terminal.send(ENTER);
        terminal.ends_with(0);
        assert!(terminal.text().contains(shown), "{args:?}:\n{}", terminal.text());
    }
}

#[test]
fn a_read_that_is_left_has_several() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    for key in [ESCAPE, CTRL_C] {
        for args in [["customers", "get", SHARED], ["points", "list", SHARED]] {
            let mut terminal = Terminal::start(&world.command(&args), 100, 24);
            terminal.wait_for(QUESTION);
            terminal.send(key);
            terminal.ends_with(5);
            let text = terminal.text();
            assert!(text.contains("error: 2 customers match +420…05") && text.contains(PAVLA), "{key:?}:\n{text}");
            assert!(terminal.is_as_before(), "the terminal's settings are not restored");
        }
    }
    let mut ended = Terminal::start(&world.command(&["customers", "get", SHARED]), 100, 24);
    ended.wait_for(QUESTION);
    ended.terminate();
    ended.ends_with(143);
    assert!(ended.is_as_before(), "the terminal's settings are not restored");
}

#[test]
fn a_change_never_picks() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    for args in [
        &["customers", "update", SHARED, "--city", "Brno"][..],
        &["customers", "update", SHARED, "--city", "Brno", "--dry-run"],
        &["property-records", "create", SHARED, "--property", "size", "--value", "XXL"],
        &["property-records", "set", SHARED, "size=XXL"],
        &["property-records", "update", SHARED, "size:8a", "--value", "XXL"],
        &["property-records", "delete", SHARED, "size:8a"],
        &["interest-records", "create", SHARED, "--interest", "8a"],
        &["interest-records", "update", SHARED, "8a", "--interest", "8a"],
        &["interest-records", "delete", SHARED, "8a"],
    ] {
        let mut terminal = Terminal::start(&world.command(args), 100, 24);
        terminal.ends_with(5);
        assert!(!terminal.text().contains(QUESTION), "{args:?}:\n{}", terminal.text());
        assert!(terminal.text().contains(PAVLA), "{args:?} says whom it hit:\n{}", terminal.text());
    }
}

/// The one that is meant may stand on the next page.
#[test]
fn a_part_of_a_list_is_not_picked_from() {
    let customer = |number: usize| {
        let person = json!({"first_name": "Ann", "last_name": "Taylor"});
        json!({"customer_id": format!("c{number}"), "personal_information": person})
    };
    let customers: Vec<Value> = (0..100).map(customer).collect();
    let body = json!({"data": {"customers": customers, "total_items": 150}}).to_string();
    let server = FaultServer::start(move |_, _| Answer::Json(200, body.clone()));
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let mut terminal = Terminal::start(&world.command(&["search", "taylor"]), 100, 24);
    terminal.ends_with(0);
    let text = terminal.text();
    assert!(text.contains("100 of 150 shown, add --all") && !text.contains(QUESTION), "{text}");
    assert_eq!(server.count("GET", "/customers"), 1, "one call tells that there are too many");
}

#[test]
fn nobody_is_asked_who_did_not_sit_down_to_pick() {
    let server = sandbox(400);
    let world = || World::with_account(&server.base_url());
    let never = |world: World, args: &[&str], code: i32| {
        let mut terminal = Terminal::start(&world.command(args), 100, 24);
        terminal.ends_with(code);
        assert!(!terminal.text().contains(QUESTION), "{args:?}:\n{}", terminal.text());
    };
    for more in [&["--no-input"][..], &["-o", "json"], &["-o", "tsv"], &["-o", "ids"], &["-o", "csv"]] {
        never(world(), &[&["customers", "get", SHARED], more].concat(), 5);
        never(world(), &[&["search", "taylor"], more].concat(), 0);
    }
    for more in [&["--limit", "2"][..], &["--all"], &["--offset", "1"], &["--expect", "some"]] {
        never(world(), &[&["search", "taylor"], more].concat(), 0);
    }
    never(world(), &["customers", "get", SHARED, "ann@example.com"], 5);
    never(world(), &["customers", "exists", SHARED], 0);
    for (name, value) in [("TERM", "dumb"), ("CI", "true")] {
        never(world().set(name, value), &["customers", "get", SHARED], 5);
        never(world().set(name, value), &["search", "taylor"], 0);
    }
    // One of the three streams is no terminal.
    for tail in ["| cat", "2>/dev/null", "</dev/null"] {
        for (args, code) in [("customers get +420605000005", 5), ("search taylor", 0)] {
            let program = world().command(&[]);
            let mut shell = Command::new("/bin/sh");
            shell.current_dir(std::env::temp_dir());
            shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
            let name = env!("CARGO_BIN_EXE_carecloud");
            shell.arg("-c").arg(format!("( {name} {args}; echo code $? ) {tail}"));
            let mut terminal = Terminal::start(&shell, 100, 24);
            terminal.ends_with(0);
            let text = terminal.text();
            assert!(text.contains(&format!("code {code}")) && !text.contains(QUESTION), "{args} {tail}:\n{text}");
        }
    }
}
