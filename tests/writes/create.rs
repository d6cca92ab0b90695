//! `customers create`: `--if-absent` by each key, also when somebody else is faster, and what a file may hold.

use std::time::Duration;

use carecloud::sandbox::{Options, Running, Storage, start};
use serde_json::{Value, json};

use crate::crm::scripted;
use crate::support::World;
use crate::support::fault::Answer;

const SOURCE: &str = "8bd253a89059008f1d44aa";
const CREATE: &[&str] = &["customers", "create", "--language", "en", "--source", SOURCE];

fn sandbox() -> (Running, World) {
    let options = Options { store: Storage::Memory, port: 0, customers: 15, latency: Duration::ZERO, progress: None };
    let server = start(options).expect("a sandbox");
    let world = World::with_account(&server.base_url());
    (server, world)
}

fn total(world: &World) -> u64 {
    world.run(&["customers", "list", "--limit", "1", "-o", "json"]).ends_with(0).json()["total_items"]
        .as_u64()
        .expect("a total")
}

#[test]
fn a_known_customer_is_not_created_again_by_any_key() {
    let (_server, world) = sandbox();
    let keys = ["--email", "zed@example.org", "--phone", "+420 601 111 222", "--external-id", "Z-1"];
    let first = world.run(&[CREATE, &keys].concat()).ends_with(0).stdout;
    let before = total(&world);
    for key in [&["--email", "Zed@Example.org"], &["--phone", "+420601111222"], &["--external-id", "Z-1"]] {
        let run = world.run(&[CREATE, &key[..], &["--if-absent"]].concat()).ends_with(0);
        assert_eq!(run.stdout, first, "{key:?}: the known customer's id");
        assert!(run.stderr.contains("nobody was created"), "{}", run.stderr);
    }
    assert_eq!(total(&world), before);
    let other = world.run(&[CREATE, &["--email", "other@example.org", "--if-absent"]].concat()).ends_with(0);
    assert_ne!(other.stdout, first);
    assert_eq!(total(&world), before + 1);
}

#[test]
fn if_absent_needs_a_key_and_tells_several_from_one() {
    let (_server, world) = sandbox();
    let run = world.run(&[CREATE, &["--first-name", "Ann", "--if-absent"]].concat()).ends_with(2);
    assert!(run.stderr.contains("--email"), "{}", run.stderr);
    let before = total(&world);
    // Two people share this phone: nobody can say which of them is meant.
    let run = world.run(&[CREATE, &["--phone", "+420605000005", "--if-absent"]].concat()).ends_with(5);
    assert_eq!(run.stderr.matches("id:").count(), 2, "both are listed: {}", run.stderr);
    world.run(&["customers", "update", "+420605000005", "--city", "Brno", "-y"]).ends_with(5);
    assert_eq!(total(&world), before);
}

#[test]
fn somebody_who_is_faster_is_found() {
    let crm = scripted(|request, before| {
        match (request.method.as_str(), before) {
        ("GET", 0) => Answer::Json(200, r#"{"data":{"customers":[],"total_items":0}}"#.into()),
        ("GET", _) => Answer::Json(
            200,
            r#"{"data":{"customers":[{"customer_id":"c7","personal_information":{"email":"ann@example.com"}}],"total_items":1}}"#.into(),
        ),
        _ => Answer::Json(
            400,
            r#"{"error":{"error_data":{"invalid_params":[{"name":"customer.personal_information.email","reason":"already_exists","value":"ann@example.com"}]}}}"#.into(),
        ),
    }
    });
    let run = crm.world.run(&[CREATE, &["--email", "ann@example.com", "--if-absent"]].concat()).ends_with(0);
    assert_eq!(run.stdout, "c7\n");
    assert_eq!(crm.server.count("POST", "/customers"), 1);
}

#[test]
fn bare_and_without_a_terminal_the_flags_are_named() {
    let crm = scripted(|_, _| Answer::Json(500, String::new()));
    let run = crm.world.run(&["customers", "create"]).ends_with(2);
    assert!(run.stderr.contains("--language") && run.stderr.contains("--source"), "{}", run.stderr);
    assert_eq!(crm.server.requests().len(), 0);
}

#[test]
fn flags_beat_the_file_and_the_body_is_whole() {
    let crm = scripted(|_, _| Answer::Json(201, r#"{"data":{"customer_id":"c9"}}"#.into()));
    let file = r#"{"customer":{"x":12345678901234567890.10,"personal_information":{"first_name":"Ann","language_id":"cs"}},"autologin":true,"password":"Kr4kono!sNaVecer","new":null}"#;
    crm.world.file("new.json", file);
    let run = crm.world.run(&[CREATE, &["--from", "new.json", "--first-name", "Eva", "-o", "json"]].concat());
    assert_eq!(run.ends_with(0).json(), json!({"customer_id": "c9"}));
    let sent = crm.server.requests().remove(0).body;
    assert!(sent.contains("12345678901234567890.10"), "{sent}");
    let sent: Value = serde_json::from_str(&sent).expect("JSON");
    assert_eq!(sent["customer"]["personal_information"], json!({"first_name": "Eva", "language_id": "en"}));
    assert_eq!(sent["customer_source"], json!({"customer_source_id": SOURCE}));
    assert_eq!(
        (&sent["autologin"], &sent["password"], &sent["new"]),
        (&json!(true), &json!("Kr4kono!sNaVecer"), &json!(null))
    );
}

#[test]
fn autologin_is_always_sent_and_needs_a_password() {
    let crm = scripted(|_, _| Answer::Json(201, r#"{"data":{"customer_id":"c9"}}"#.into()));
    let run = crm.world.run(&[CREATE, &["--email", "a@example.org", "--autologin"]].concat()).ends_with(2);
    assert!(run.stderr.contains("--password-stdin"), "{}", run.stderr);
    assert_eq!(crm.writes(), 0);
    crm.world.run(&[CREATE, &["--email", "a@example.org"]].concat()).ends_with(0);
    let sent: Value = serde_json::from_str(&crm.server.requests().remove(0).body).expect("JSON");
    assert_eq!(sent["autologin"], false);
    assert_eq!(sent.get("password"), None);
}
