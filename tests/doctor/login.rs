//! The account: sessions that are there, have ended, were never opened, or may not read; and no secret in sight.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::report::Report;
use crate::servers::{PASSWORD, TOKEN, answer, healthy};
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};

/// A healthy server that takes no session any more once `ended` is set, and no login with another password than ours.
struct Sessions {
    server: FaultServer,
    ended: Arc<AtomicBool>,
}

impl Sessions {
    fn start() -> Sessions {
        let ended = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ended);
        let server = FaultServer::start(move |request, _| {
            let unauthorized = || Answer::Json(401, r#"{"error":{"exception":"unauthorized"}}"#.into());
            if request.target.ends_with("/login") {
                if !request.body.contains(PASSWORD) {
                    return unauthorized();
                }
                over.store(false, Ordering::SeqCst);
            }
            let asks = request.header("authorization").is_some();
            if asks && over.load(Ordering::SeqCst) { unauthorized() } else { answer(request) }
        });
        Sessions { server, ended }
    }

    /// A world that has logged in as Ann.
    fn logged_in(&self, more: &[&str]) -> World {
        let world = World::new();
        let url = self.server.base();
        let args = ["auth", "login", "--url", &url, "--login", "ann", "--app-id", "app", "--password-stdin"];
        world.run_with(&[&args[..], more].concat(), PASSWORD).ends_with(0);
        world
    }

    fn logins(&self) -> usize {
        self.server.count("POST", "/login")
    }
}

#[test]
fn a_session_that_is_accepted() {
    let sessions = Sessions::start();
    let report = Report::of(&sessions.logged_in(&[]), &[], 0);
    report.is("ok ok ok skipped ok skipped skipped ok ok");
    report.says("login", "ok", "bearer on the enterprise interface, as ann, until 2030-01-01 00:00:00 server time", "");
    assert_eq!(sessions.logins(), 1, "the kept session is used");
}

#[test]
fn a_session_that_has_ended() {
    let sessions = Sessions::start();
    let world = sessions.logged_in(&["--profile", "acme"]);
    sessions.ended.store(true, Ordering::SeqCst);
    let report = Report::of(&world, &[], 3);
    report.is("ok ok ok skipped ok skipped skipped failed skipped");
    report.says("login", "failed", "does not accept the login", "carecloud auth login --profile acme");
    report.says("read", "skipped", "nobody is logged in", "");
    assert_eq!(sessions.logins(), 1, "no session is opened without a password");
}

#[test]
fn a_session_that_opens_itself_again() {
    let sessions = Sessions::start();
    let world = sessions.logged_in(&["--keep-password"]);
    sessions.ended.store(true, Ordering::SeqCst);
    Report::of(&world, &[], 0).says("login", "ok", "opened anew", "");
    assert_eq!(sessions.logins(), 2);
}

#[test]
fn nobody_is_logged_in() {
    let sessions = Sessions::start();
    let report = Report::of(&World::new(), &["--url", &sessions.server.base()], 3);
    report.is("ok ok ok skipped ok skipped skipped failed skipped");
    report.says("login", "failed", "not logged in", "carecloud auth login");
    assert_eq!(sessions.logins(), 0);
}

#[test]
fn a_wrong_password_and_a_wrong_token_name_their_variables() {
    let sessions = Sessions::start();
    let report = Report::of(&World::with_account(&sessions.server.base()), &[], 3);
    report.says("login", "failed", "as demo", "CARECLOUD_PASSWORD").says("read", "skipped", "nobody is logged in", "");
    sessions.ended.store(true, Ordering::SeqCst);
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &sessions.server.base()], 3);
    report.says("login", "failed", "the token of CARECLOUD_TOKEN", "set CARECLOUD_TOKEN");
}

#[test]
fn a_password_file_that_is_not_there() {
    let server = healthy();
    let world = World::new().set("CARECLOUD_PASSWORD_FILE", "none.txt");
    let report = Report::of(&world, &["--url", &server.base()], 2);
    report.is("ok ok ok skipped ok skipped skipped failed skipped");
    report.says("login", "failed", "none.txt", "password_file");
}

#[test]
fn the_customer_interface_and_basic() {
    let server = healthy();
    let base = server.base().replace("enterprise", "customer");
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &base], 0);
    report.says("login", "ok", "bearer on the customer interface, with the token", "");
    let world = World::new();
    let args = ["auth", "login", "--url", &server.base(), "--auth", "basic", "--login", "ann", "--password-stdin"];
    world.run_with(&args, PASSWORD).ends_with(0);
    Report::of(&world, &[], 0).says("login", "ok", "basic on the enterprise interface, as ann", "");
}

#[test]
fn an_account_that_may_not_read() {
    let server = FaultServer::start(|request, _| match request.target.contains("/customers") {
        true => Answer::Json(403, r#"{"error":{"exception":"no_access"}}"#.into()),
        false => answer(request),
    });
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &server.base()], 3);
    report.is("ok ok ok skipped ok skipped skipped ok failed");
    report.says("read", "failed", "may not do that", "carecloud auth status");
}

#[test]
fn an_answer_that_is_no_list() {
    let server = FaultServer::start(|_, _| Answer::Json(200, r#"{"data":{"customers":7}}"#.into()));
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &server.base()], 9);
    // What is no page of customers proves no login either.
    report.is("ok ok ok skipped ok skipped skipped skipped failed").says(
        "read",
        "failed",
        "is not a list",
        "try again",
    );
}

#[cfg(feature = "sandbox")]
#[test]
fn the_sandbox_is_well() {
    let report = Report::of(&World::new(), &["--sandbox"], 0);
    report.is("ok ok ok skipped ok skipped ok ok ok");
    report.says("url", "ok", "/webservice/rest-api/enterprise-interface/v1.0, the sandbox", "");
}
