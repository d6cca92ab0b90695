//! One login for many commands, one renewal for many calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::fault::{Answer, FaultServer, Request, page};
use crate::support::{Run, World};

/// A server that opens sessions `t1`, `t2`, … and takes those from `oldest` on.
pub struct Sessions {
    pub server: FaultServer,
    pub oldest: Arc<AtomicUsize>,
}

impl Sessions {
    pub fn start() -> Sessions {
        let oldest = Arc::new(AtomicUsize::new(1));
        let bound = Arc::clone(&oldest);
        let server = FaultServer::start(move |request, before| {
            if request.target.ends_with("/tests/connection") {
                return Answer::Json(200, r#"{"data":{}}"#.into());
            }
            if request.target.ends_with("/login") {
                let body =
                    format!(r#"{{"data":{{"bearer_token":"t{}","valid_to":"2030-01-01 00:00:00"}}}}"#, before + 1);
                return Answer::Json(201, body);
            }
            if number(request).is_none_or(|number| number < bound.load(Ordering::SeqCst)) {
                return Answer::Json(401, r#"{"error":{"exception":"unauthorized"}}"#.into());
            }
            match request.target.rsplit('/').next().unwrap_or_default() {
                id if id.starts_with('c') && id[1..].parse::<u32>().is_ok() => {
                    Answer::Json(200, format!(r#"{{"data":{{"customer_id":"{id}"}}}}"#))
                }
                "logout" => Answer::Json(204, String::new()),
                _ => page(1..=2, 2),
            }
        });
        Sessions { server, oldest }
    }

    pub fn logins(&self) -> usize {
        self.server.count("POST", "/login")
    }

    /// Logs in by standard input.
    pub fn log_in(&self, world: &World, more: &[&str]) -> Run {
        let args =
            ["auth", "login", "--url", &self.server.origin, "--login", "demo", "--app-id", "a", "--password-stdin"];
        world.run_with(&[&args[..], more].concat(), "S3cret!one").ends_with(0)
    }
}

fn number(request: &Request) -> Option<usize> {
    request.header("authorization")?.strip_prefix("Bearer t")?.parse().ok()
}

#[test]
fn the_next_process_uses_the_same_session() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &[]);
    for _ in 0..3 {
        world.run(&["customers", "list"]).ends_with(0);
    }
    assert_eq!(sessions.logins(), 1);
    // An account of the environment keeps its session too.
    let other = World::with_account(&sessions.server.base());
    for _ in 0..3 {
        other.run(&["customers", "list"]).ends_with(0);
    }
    assert_eq!(sessions.logins(), 2);
}

#[test]
fn many_calls_that_find_the_session_ended_log_in_once() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    sessions.oldest.store(2, Ordering::SeqCst);
    let ids: Vec<String> = (0..40).map(|id| format!("id:c{id}\n")).collect();
    let run = world.run_with(&["customers", "get", "-", "-o", "ids"], &ids.concat()).ends_with(0);
    let expected: Vec<String> = (0..40).map(|id| format!("c{id}")).collect();
    assert_eq!(run.stdout.lines().collect::<Vec<_>>(), expected, "all, in the given order");
    assert_eq!(sessions.logins(), 2, "one renewal");
    assert!(run.stderr.is_empty(), "silently: {}", run.stderr);
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!(sessions.logins(), 2, "the renewed session is kept");
}

#[test]
fn a_session_that_is_never_accepted_ends_in_code_three() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    sessions.oldest.store(99, Ordering::SeqCst);
    world.run(&["customers", "list"]).ends_with(3);
    assert_eq!(sessions.logins(), 2, "tried once more, not again and again");
    let without = World::new();
    sessions.oldest.store(1, Ordering::SeqCst);
    sessions.log_in(&without, &[]);
    sessions.oldest.store(99, Ordering::SeqCst);
    without.run(&["customers", "list"]).ends_with(3);
    assert_eq!(sessions.logins(), 3, "no password, no renewal");
}

#[test]
fn logout_tells_the_server_and_forgets() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    world.run(&["auth", "logout"]).ends_with(0);
    let ended = sessions.server.requests().into_iter().find(|request| request.target.ends_with("/logout"));
    let ended = ended.expect("the server is told");
    assert!(ended.body.contains("\"t1\"") && ended.header("authorization") == Some("Bearer t1"), "{ended:?}");
    let kept = std::fs::read_to_string(world.path(".local/state/carecloud/credentials.json")).expect("the file stays");
    assert!(!kept.contains("t1") && !kept.contains("S3cret"), "{kept}");
    world.run(&["customers", "list"]).ends_with(3);
    world.run(&["auth", "status"]).ends_with(3);
    let again = world.run(&["auth", "logout"]).ends_with(0);
    assert!(again.stderr.contains("not logged in"), "{}", again.stderr);
}

#[test]
fn nobody_is_logged_in_to_be_logged_out() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    sessions.oldest.store(2, Ordering::SeqCst);
    world.run(&["auth", "logout"]).ends_with(0);
    assert_eq!(sessions.logins(), 1);
    assert_eq!(sessions.server.count("POST", "/logout"), 1);
}

#[test]
fn logout_forgets_also_when_the_server_is_gone() {
    let world = World::new();
    {
        let sessions = Sessions::start();
        sessions.log_in(&world, &[]);
    }
    let run = world.run(&["auth", "logout", "--timeout", "1"]).ends_with(0);
    assert!(run.stderr.contains("did not end the session"), "{}", run.stderr);
    let kept = std::fs::read_to_string(world.path(".local/state/carecloud/credentials.json")).expect("the file stays");
    assert!(!kept.contains("\"t1\""), "{kept}");
}

#[test]
fn status_tells_accepted_from_ended_from_unreachable() {
    let world = World::new();
    let sessions = Sessions::start();
    sessions.log_in(&world, &[]);
    assert_eq!(world.run(&["auth", "status", "-o", "json"]).ends_with(0).json()["session"], "accepted");
    sessions.oldest.store(2, Ordering::SeqCst);
    assert_eq!(world.run(&["auth", "status", "-o", "json"]).ends_with(3).json()["session"], "not accepted");
    drop(sessions);
    world.run(&["auth", "status", "--retries", "0"]).ends_with(9);
}

#[test]
fn switch_chooses_the_profile_of_later_commands() {
    let (one, two) = (Sessions::start(), Sessions::start());
    let world = World::new();
    one.log_in(&world, &["--profile", "one"]);
    two.log_in(&world, &["--profile", "two"]);
    let asked = |sessions: &Sessions| sessions.server.count("GET", "/customers");
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!((asked(&one), asked(&two)), (1, 0), "the first profile is the default");
    world.run(&["auth", "switch", "two"]).ends_with(0);
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!((asked(&one), asked(&two)), (1, 1));
    let run = world.run(&["auth", "switch", "tow"]).ends_with(2);
    assert!(run.stderr.contains("two"), "the nearest is named: {}", run.stderr);
    world.run(&["auth", "switch"]).ends_with(2);
}
