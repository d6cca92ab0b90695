//! Somebody else, a cache and a lost answer: nothing is overwritten, nothing is sent twice.

use crate::crm::{RECORD, SENT_BACK, crm, record, scripted};
use crate::support::fault::{Answer, Request};

fn is_get(request: &Request) -> bool {
    request.method == "GET"
}

#[test]
fn a_change_by_somebody_else_stops_the_update() {
    let theirs = RECORD.replace("Long St.", "Short St.");
    let crm = scripted(move |request, before| match (is_get(request), before) {
        (true, 0) => record(RECORD),
        (true, _) => record(&theirs),
        (false, _) => Answer::Json(204, String::new()),
    });
    let run = crm.update(&["--city", "Brno", "--error-format", "json"]).ends_with(7);
    assert_eq!(crm.writes(), 0);
    assert_eq!(run.error()["outcome"], "not_applied");
    assert_eq!(run.error()["fields"][0]["name"], "personal_information.address.address1");
    assert!(!run.error().to_string().contains("Short St."), "the value is theirs: {}", run.stderr);
}

#[test]
fn an_answer_from_a_cache_proves_nothing() {
    for stale in [0, 1] {
        let crm = scripted(move |request, before| match (is_get(request), before == stale) {
            (true, true) => Answer::With(200, vec![("Age", "30".into())], format!(r#"{{"data":{RECORD}}}"#)),
            (true, false) => record(RECORD),
            (false, _) => Answer::Json(204, String::new()),
        });
        let run = crm.update(&["--city", "Brno", "--error-format", "json"]).ends_with(7);
        assert_eq!(crm.writes(), 0);
        assert_eq!(run.error()["retryable"], true);
        assert!(run.stderr.contains("30 s"), "{}", run.stderr);
        let asked = crm.server.requests();
        let fresh = |request: &Request| request.header("cache-control") == Some("no-cache");
        assert!(asked.iter().filter(|request| is_get(request)).all(fresh), "fresh answers are asked for");
    }
}

/// A server that loses the answer to the first `PUT`, having stored it or not.
fn loses(stored: bool, lost: fn() -> Answer) -> crate::crm::Crm {
    let after = SENT_BACK.trim_start_matches(r#"{"customer":"#);
    let after = after[..after.len() - 1].to_owned();
    scripted(move |request, before| match (is_get(request), before < 2) {
        (true, true) => record(RECORD),
        (true, false) => record(if stored { &after } else { RECORD }),
        (false, _) => lost(),
    })
}

const LOST: [fn() -> Answer; 4] = [
    || Answer::Cut,
    || Answer::Json(500, String::new()),
    || Answer::Json(503, "<html>busy</html>".into()),
    || Answer::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{".to_vec()),
];

#[test]
fn a_lost_answer_is_looked_up_and_never_sent_again() {
    for lost in LOST {
        let applied = loses(true, lost);
        let run = applied.update(&["--city", "Brno"]).ends_with(0);
        assert!(run.stderr.contains("updated"), "{}", run.stderr);
        assert_eq!((applied.puts(), applied.server.count("GET", "/c1")), (1, 3));

        let unknown = loses(false, lost);
        let run = unknown.update(&["--city", "Brno", "--error-format", "json"]).ends_with(11);
        assert_eq!(run.error()["outcome"], "unknown");
        assert_eq!(run.error()["retryable"], false);
        assert_eq!(unknown.puts(), 1);
    }
}

#[test]
fn a_stalled_answer_is_unknown_too() {
    let crm = loses(false, || Answer::Stall);
    crm.update(&["--city", "Brno", "--timeout", "1"]).ends_with(11);
    assert_eq!(crm.puts(), 1);
}

#[cfg(unix)]
#[test]
fn an_interruption_tells_that_the_end_is_not_known() {
    let crm = loses(false, || Answer::Stall);
    let mut command = crm.world.command(&["customers", "update", "id:c1", "--city", "Brno", "-o", "json"]);
    let child = command.stderr(std::process::Stdio::piped()).spawn().expect("the program runs");
    let until = std::time::Instant::now() + std::time::Duration::from_secs(8);
    while crm.puts() == 0 && std::time::Instant::now() < until {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::INT).expect("it runs still");
    let ended = child.wait_with_output().expect("it ends");
    let stderr = String::from_utf8(ended.stderr).expect("UTF-8");
    assert_eq!(ended.status.code(), Some(130), "{stderr}");
    assert!(stderr.contains(r#""outcome":"unknown""#), "{stderr}");
}

#[test]
fn a_password_cannot_be_looked_up() {
    let crm = loses(true, || Answer::Cut);
    let args = ["customers", "update", "id:c1", "--city", "Brno", "--password-stdin"];
    crm.world.run_with(&args, "Kr4kono!sNaVecer").ends_with(11);
    assert_eq!(crm.puts(), 1);
}

#[test]
fn a_refused_change_changed_nothing() {
    for (status, code) in [(400, 6), (403, 3), (404, 4), (429, 9)] {
        let crm = scripted(move |request, _| match is_get(request) {
            true => record(RECORD),
            false => Answer::Json(status, String::new()),
        });
        let run = crm.update(&["--city", "Brno", "--error-format", "json", "--retries", "0"]).ends_with(code);
        assert_eq!(run.error()["outcome"], "not_applied", "{status}");
        assert_eq!(run.error()["http_status"], status);
        assert_eq!(crm.puts(), 1, "{status}: sent once");
    }
}

#[test]
fn a_write_never_picks_among_several() {
    let two = r#"{"data":{"customers":[{"customer_id":"c1","personal_information":{"first_name":"Ann","phone":"420603123456"}},{"customer_id":"c2","personal_information":{"first_name":"Eva","phone":"420603123456"}}],"total_items":2}}"#;
    let crm = scripted(move |_, _| Answer::Json(200, two.into()));
    let run = crm.world.run(&["customers", "update", "+420 603 123 456", "--city", "Brno", "--yes"]).ends_with(5);
    assert!(run.stderr.contains("c1") && run.stderr.contains("c2"), "both are listed: {}", run.stderr);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn a_filter_that_the_server_ignores_finds_nobody() {
    let other = r#"{"data":{"customers":[{"customer_id":"c1","personal_information":{"email":"eva@example.com"}}],"total_items":1}}"#;
    let crm = scripted(move |_, _| Answer::Json(200, other.into()));
    crm.world.run(&["customers", "update", "ann@example.com", "--city", "Brno"]).ends_with(4);
    assert_eq!(crm.writes(), 0);
    // One page of many proves nothing about those on the next pages.
    let many = other.replace(r#""total_items":1"#, r#""total_items":5000"#);
    let crm = scripted(move |_, _| Answer::Json(200, many.clone()));
    crm.world.run(&["customers", "get", "ann@example.com"]).ends_with(9);
    let create = ["customers", "create", "--email", "ann@example.com", "--language", "en", "--source", "s1"];
    crm.world.run(&[&create[..], &["--if-absent"]].concat()).ends_with(9);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn another_customers_record_is_never_written_over_this_one() {
    let theirs = RECORD.replace(r#""customer_id":"c1""#, r#""customer_id":"c2""#);
    for wrong in [0, 1] {
        let theirs = theirs.clone();
        let crm = scripted(move |request, before| match (is_get(request), before == wrong) {
            (true, true) => record(&theirs),
            (true, false) => record(RECORD),
            (false, _) => Answer::Json(204, String::new()),
        });
        let run = crm.update(&["--city", "Brno"]).ends_with(9);
        assert!(run.stderr.contains("another customer"), "{}", run.stderr);
        assert_eq!(crm.writes(), 0);
    }
}

#[test]
fn a_profile_that_may_only_read_sends_no_change() {
    let crm = crm(RECORD);
    crm.update(&["--city", "Brno", "--read-only"]).ends_with(3);
    assert_eq!(crm.writes(), 0);
}
