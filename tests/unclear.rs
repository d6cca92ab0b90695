//! Changes whose answer never comes: said with code 11, and never sent twice.

mod support;

use support::World;
use support::fault::{Answer, FaultServer, login};

const CREATE: &[&str] =
    &["customers", "create", "--first-name", "Ann", "--email", "ann@example.com", "--language", "en", "--source", "s1"];

/// Creates a customer at a server that answers the `POST /customers` so.
fn create(answer: fn() -> Answer) -> (support::Run, usize) {
    let server =
        FaultServer::start(move |request, _| if request.target.ends_with("/login") { login() } else { answer() });
    let world = World::with_account(&server.base());
    let run = world.run(&[CREATE, &["--error-format", "json", "--timeout", "1"]].concat());
    let sent = server.count("POST", "/customers");
    (run, sent)
}

#[test]
fn a_create_without_an_answer_is_unknown_and_sent_once() {
    let answers: [fn() -> Answer; 6] = [
        || Answer::Cut,
        || Answer::Stall,
        || Answer::Json(500, String::new()),
        || Answer::Json(503, "<html>".into()),
        || Answer::Bytes(b"HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"data\"".to_vec()),
        || Answer::Json(201, "{\"data\":{}}".into()),
    ];
    for (case, answer) in answers.into_iter().enumerate() {
        let (run, sent) = create(answer);
        assert_eq!(sent, 1, "case {case}: sent once");
        let run = run.ends_with(11);
        assert_eq!(run.error()["outcome"], "unknown", "case {case}");
        assert_eq!(run.error()["retryable"], false, "case {case}");
        let hint = run.error()["hint"].as_str().unwrap_or_default().to_owned();
        assert!(hint.contains("carecloud customers get E-MAIL"), "case {case}: the hint names how to find out: {hint}");
    }
}

#[test]
fn a_create_that_was_refused_was_not_applied() {
    let later = || Answer::With(429, vec![("Retry-After", "86400".into())], String::new());
    let (run, sent) = create(later);
    assert_eq!(sent, 1);
    let run = run.ends_with(9);
    assert_eq!(run.error()["outcome"], "not_applied");
    assert!(run.stderr.contains("86400 s"), "the wait is told: {}", run.stderr);
}

#[test]
fn a_create_that_was_asked_to_slow_down_is_sent_again() {
    let server = FaultServer::start(|_, before| match before {
        0 => Answer::With(429, vec![("Retry-After", "0".into())], String::new()),
        _ => Answer::Json(201, r#"{"data":{"customer_id":"8a"}}"#.into()),
    });
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    assert_eq!(world.run(CREATE).ends_with(0).stdout, "8a\n");
    assert_eq!(server.count("POST", "/customers"), 2);
}

#[test]
fn an_ended_session_is_opened_once_more_and_the_create_sent_again() {
    let server = FaultServer::start(|request, before| match (request.target.ends_with("/login"), before) {
        (true, _) => login(),
        (false, 0) => Answer::Json(401, "{}".into()),
        (false, _) => Answer::Json(201, r#"{"data":{"customer_id":"8a"}}"#.into()),
    });
    let run = World::with_account(&server.base()).run(CREATE).ends_with(0);
    assert_eq!(run.stdout, "8a\n");
    assert_eq!(server.count("POST", "/login"), 2);
    assert_eq!(server.count("POST", "/customers"), 2);
}

#[test]
fn no_connection_means_that_nothing_was_sent() {
    let gone = FaultServer::start(|_, _| Answer::Cut).base();
    let run = World::with_account(&gone)
        .set("CARECLOUD_TOKEN", "t")
        .run(&[CREATE, &["--error-format", "json", "--retries", "0"]].concat());
    let run = run.ends_with(9);
    assert_eq!(run.error()["outcome"], "not_applied");
}
