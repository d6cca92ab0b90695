//! The report as tests read it, and the rules that hold for every report.

use serde_json::Value;

use crate::servers::{PASSWORD, PROXY_PASSWORD, TOKEN, healthy};
use crate::support::World;

/// The checks in their order.
pub const CHECKS: [&str; 9] = ["config", "profile", "url", "dns", "tcp", "tls", "clock", "login", "read"];

/// What `doctor -o json` printed.
pub struct Report {
    rows: Vec<Value>,
    text: String,
}

impl Report {
    /// Runs the command, and holds its exit code, its shape, and that it tells no secret.
    #[track_caller]
    pub fn of(world: &World, flags: &[&str], code: i32) -> Report {
        let args = [&["doctor", "-o", "json", "--retries", "0", "--timeout", "2"], flags].concat();
        let run = world.run(&args).ends_with(code);
        assert!(run.stderr.is_empty(), "{}", run.stderr);
        for secret in [TOKEN, PASSWORD, PROXY_PASSWORD] {
            assert!(!run.stdout.contains(secret), "{}", run.stdout);
        }
        let json = run.json();
        assert_eq!(json["complete"], true);
        let rows = json["checks"].as_array().expect("a list").clone();
        let names: Vec<&str> = rows.iter().filter_map(|row| row["check"].as_str()).collect();
        assert_eq!(names, CHECKS);
        for row in &rows {
            let keys: Vec<&str> = row.as_object().expect("a record").keys().map(String::as_str).collect();
            assert_eq!(keys, ["check", "status", "detail", "hint"]);
            let needs_hint = ["warning", "failed"].iter().any(|status| row["status"] == *status);
            assert_eq!(row["hint"].is_string(), needs_hint, "who must act is told how: {row}");
            assert!(row["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{row}");
        }
        Report { rows, text: run.stdout }
    }

    /// Holds the status of all checks, in their order.
    #[track_caller]
    pub fn is(&self, statuses: &str) -> &Report {
        let found: Vec<&str> = self.rows.iter().filter_map(|row| row["status"].as_str()).collect();
        assert_eq!(found.join(" "), statuses, "{}", self.text);
        self
    }

    /// Holds that a check has this status, and that detail and hint hold these texts.
    #[track_caller]
    pub fn says(&self, check: &str, status: &str, detail: &str, hint: &str) -> &Report {
        let row = self.rows.iter().find(|row| row["check"] == check).expect("the check");
        let holds = |field: &str, text: &str| row[field].as_str().unwrap_or_default().contains(text);
        assert!(row["status"] == status && holds("detail", detail) && holds("hint", hint), "{row}");
        self
    }
}

#[test]
fn what_is_well_is_told_in_every_format() {
    let server = healthy();
    let world = World::with_account(&server.base());
    Report::of(&world, &[], 0).is("ok ok ok skipped ok skipped skipped ok ok");
    for (format, lines, first) in [
        ("tsv", 10, "check\tstatus\tdetail\thint"),
        ("csv", 10, "check,status,detail,hint"),
        ("ndjson", 9, r#"{"check":"config","status":"ok","#),
        ("ids", 9, "config"),
        ("table", 11, "check    status   detail"),
    ] {
        let run = world.run(&["doctor", "-o", format]).ends_with(0);
        assert_eq!(run.stdout.lines().count(), lines, "{}", run.stdout);
        assert!(run.stdout.starts_with(first), "{}", run.stdout);
    }
    let run = world.run(&["doctor", "--fields", "status,check", "--no-header"]).ends_with(0);
    assert!(run.stdout.starts_with("ok\tconfig\n"), "{}", run.stdout);
    let before = server.requests().len();
    world.run(&["doctor", "--fields", "nonsense"]).ends_with(2);
    assert_eq!(server.requests().len(), before, "a slip costs no call");
}

#[test]
fn a_table_repeats_what_it_may_have_cut() {
    let world = World::new();
    let run = world.run(&["doctor", "-o", "table"]).ends_with(2);
    assert!(run.stderr.contains("url: no server is set up\nhint: carecloud auth login"), "{}", run.stderr);
    assert_eq!(world.run(&["doctor", "-o", "table", "-q"]).ends_with(2).stderr, "");
}
