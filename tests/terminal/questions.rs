//! Questions before something is lost: Enter is no, and where nobody may be asked the flag is named.

use crate::support::World;
use crate::support::pty::{DOWN, ENTER, ESCAPE, Terminal};
use crate::{profiles, sandbox};

/// The record of Ann's that the tests delete.
const RECORD: &str = "size:80001f3ac4e7b25d9360fa1b7e";

fn is_there(world: &World) -> bool {
    world.run(&["property-records", "list", "ann@example.com", "-o", "ids"]).ends_with(0).stdout.contains(RECORD)
}

#[test]
fn a_deletion_asks_and_enter_is_no() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    let delete = ["property-records", "delete", "ann@example.com", RECORD];
    let question = format!("Delete {RECORD} of customer 80001f3ac4e7b25d9360fa1b7e?");
    for (answer, columns) in [("", 80), ("n", 120), ("NO", 60)] {
        let mut terminal = Terminal::start(&world.command(&delete), columns, 24);
        terminal.wait_for(&question);
        terminal.answer("[y/N]", answer);
        terminal.ends_with(1);
        let shown = terminal.text().matches("Delete").count();
        assert_eq!(shown, 1, "the question is there once at {columns}:\n{}", terminal.text());
        terminal.wait_for("declined; nothing was changed");
        assert!(terminal.text().contains("(Ann Taylor)"), "whom it hits:\n{}", terminal.text());
        assert!(is_there(&world), "“{answer}” deleted it");
    }
    let mut terminal = Terminal::start(&world.command(&delete), 80, 24);
    terminal.answer("[y/N]", "perhaps");
    terminal.answer("Please type yes or no.", "y");
    terminal.ends_with(0);
    assert!(!is_there(&world));
}

#[test]
fn where_nobody_may_be_asked_the_flag_is_named() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    let delete = ["property-records", "delete", "ann@example.com", RECORD];
    let in_ci = World::with_account(&server.base_url()).set("CI", "true");
    let never = [&delete[..], &["--no-input"]].concat();
    for command in [world.command(&never), in_ci.command(&delete)] {
        let mut terminal = Terminal::start(&command, 80, 24);
        terminal.ends_with(2);
        assert!(terminal.text().contains("--yes"), "{}", terminal.text());
        assert!(!terminal.text().contains("[y/N]"), "{}", terminal.text());
    }
    assert!(is_there(&world));
}

#[test]
fn the_sandbox_is_not_thrown_away_unasked() {
    let world = World::new();
    world.run(&["sandbox", "reset", "--customers", "20"]).ends_with(0);
    let file = world.path(".local/share/carecloud/sandbox.sqlite");
    let before = std::fs::read(&file).expect("the sandbox's data");
    let reset = ["sandbox", "reset", "--customers", "21"];
    let mut terminal = Terminal::start(&world.command(&reset), 80, 24);
    terminal.answer("Throw the sandbox's data away and begin anew? [y/N]", "");
    terminal.ends_with(1);
    let mut unasked = Terminal::start(&world.command(&[&reset[..], &["--no-input"]].concat()), 80, 24);
    unasked.ends_with(2);
    assert!(unasked.text().contains("--yes"), "{}", unasked.text());
    assert!(std::fs::read(&file).expect("the sandbox's data") == before, "the data changed");
    let mut agreed = Terminal::start(&world.command(&reset), 80, 24);
    agreed.answer("[y/N]", "y");
    agreed.ends_with(0);
    assert_eq!(world.run(&["--sandbox", "customers", "list", "--count"]).ends_with(0).stdout, "21\n");
}

#[test]
fn a_profile_is_picked_with_the_arrow_keys() {
    let world = World::new();
    profiles(&world, &["alpha", "beta", "gamma"]);
    let mut terminal = Terminal::start(&world.command(&["auth", "switch"]), 80, 24);
    terminal.wait_for("gamma");
    terminal.send(DOWN);
    terminal.wait_for("> beta");
    terminal.send(ENTER);
    terminal.ends_with(0);
    terminal.wait_for("the default profile is beta");
    let config = || std::fs::read_to_string(world.path(".config/carecloud/config.toml")).expect("the settings");
    let chosen = config();
    assert!(chosen.contains("\"beta\""), "{chosen}");

    let mut left = Terminal::start(&world.command(&["auth", "switch"]), 80, 24);
    left.wait_for("gamma");
    left.send(ESCAPE);
    left.ends_with(1);
    assert!(left.text().contains("nothing was chosen"), "{}", left.text());
    assert_eq!(config(), chosen);
}
