//! What a server says is data: nothing in it moves the cursor, turns the text around, or passes for a line of ours.

use serde_json::json;

use crate::support::World;
use crate::support::fault::{Answer, FaultServer};
use crate::support::pty::Terminal;

/// Colour, a cleared screen, text from right to left, a second line that looks like ours, and a title.
const NASTY: &str = "\u{1b}[31mRed\u{1b}[2J\u{202e}gpj\nerror: all is lost\r\u{9b}1m\u{1b}]0;title\u{7}";

/// A server whose every word is hostile.
fn server() -> FaultServer {
    FaultServer::start(|request, _| {
        let customer = |id: &str| {
            let person = json!({"first_name": NASTY, "last_name": NASTY, "email": "ann@example.com", (NASTY): NASTY});
            json!({"customer_id": id, "personal_information": person, "state": 1, "last_change": NASTY})
        };
        let path = request.target.split('?').next().unwrap_or_default();
        let (status, body) = match path.rsplit('/').next().unwrap_or_default() {
            "login" => {
                let user = json!({"first_name": NASTY, "last_name": NASTY});
                (201, json!({"data": {"bearer_token": "tok", "valid_to": NASTY, "user": user}}))
            }
            "customers" => (200, json!({"data": {"customers": [customer("8a"), customer("8b")], "total_items": 2}})),
            "8a" => (200, json!({"data": customer("8a")})),
            "8c" => (200, json!({"data": {"customer_id": NASTY, "personal_information": NASTY, (NASTY): [NASTY]}})),
            "property-records" => {
                let refused = json!({"invalid_params": [{"name": NASTY, "value": NASTY, "reason": NASTY}]});
                (400, json!({"error": {"code": 400, "message": NASTY, "type": NASTY, "error_data": refused}}))
            }
            _ => (500, json!({"error": {"message": NASTY, "exception": NASTY}})),
        };
        Answer::Json(status, body.to_string())
    })
}

/// Runs on a terminal without colour and bars, so that no sequence of ours can stand beside one of theirs.
fn run(world: &World, args: &[&str]) -> Terminal {
    let mut terminal =
        Terminal::start(&world.command(&[args, &["--color", "never", "--retries", "0"]].concat()), 120, 24);
    terminal.end();
    terminal
}

#[track_caller]
fn harmless(terminal: &Terminal) {
    let raw = terminal.raw();
    let bars = "\u{1b}[2K";
    let found = raw
        .replace("\r\n", "\n")
        .replace(bars, "")
        .chars()
        .find(|c| (c.is_control() && !"\n\t".contains(*c)) || *c == '\u{202e}');
    assert_eq!(found, None, "{raw:?}");
    let forged = raw.lines().find(|line| line.starts_with("error: all is lost"));
    assert_eq!(forged, None, "a line of the server's passes for ours:\n{raw}");
}

#[test]
fn values_are_shown_with_their_claws_cut() {
    let server = server();
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    for args in [
        &["customers", "list"][..],
        &["customers", "list", "--no-truncate"],
        &["customers", "list", "--fields", "customer_id,first_name"],
        &["customers", "list", "-o", "tsv"],
        &["customers", "list", "-o", "yaml"],
        &["customers", "list", "-o", "json"],
        &["customers", "get", "id:8a"],
        &["customers", "get", "id:8c"],
        &["customers", "get", "id:8a", "-o", "json"],
        &["api", "GET", "/customers/8c"],
    ] {
        let terminal = run(&world, args);
        harmless(&terminal);
        assert!(terminal.text().contains("Red"), "{args:?} shows the value:\n{}", terminal.text());
    }
}

#[test]
fn messages_are_too() {
    let server = server();
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let several = run(&world, &["customers", "get", "ann@example.com", "--no-input"]);
    assert!(several.text().contains("2 customers match"), "{}", several.text());
    harmless(&several);
    let refused = run(&world, &["property-records", "create", "id:8a", "--property", "size", "--value", "M"]);
    harmless(&refused);
    let failed = run(&world, &["cards", "list", "id:8a"]);
    assert!(failed.text().contains("500"), "{}", failed.text());
    harmless(&failed);
}

#[test]
fn and_lists_to_pick_from() {
    let server = server();
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    for args in [&["customers", "get", "ann@example.com"][..], &["search", "nobody"]] {
        let mut terminal = Terminal::start(&world.command(args), 200, 24);
        terminal.wait_for("8b");
        let lines = terminal.lines();
        let at = lines.iter().position(|line| line.starts_with("Which customer?")).expect("the question");
        assert!(lines[at + 1].starts_with("> ") && lines[at + 1].ends_with("  8a"), "one line each:\n{lines:?}");
        assert!(lines[at + 2].starts_with("  ") && lines[at + 2].ends_with("  8b"), "one line each:\n{lines:?}");
        for claw in ["\u{1b}[31m", "\u{1b}[2J", "\u{202e}", "\u{9b}", "\u{1b}]0", "\u{7}"] {
            assert!(!terminal.raw().contains(claw), "{claw:?} in {:?}", terminal.raw());
        }
    }
}

#[test]
fn so_is_the_name_of_who_logs_in() {
    let server = server();
    let world = World::new().set("CARECLOUD_PASSWORD", "p");
    let args = ["auth", "login", "--url", &server.base(), "--login", "demo", "--app-id", "1"];
    let terminal = run(&world, &args);
    assert!(terminal.text().contains("logged in as "), "{}", terminal.text());
    harmless(&terminal);
    harmless(&run(&world, &["auth", "status"]));
}
