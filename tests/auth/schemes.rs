//! The four schemes of the document, end to end against the sandbox.

use std::time::Duration;

use carecloud::sandbox::{APPLICATION_ID, CUSTOMER_TOKEN, Options, Running, SAMPLE_CUSTOMER, Storage, start};

use crate::support::World;

fn sandbox() -> Running {
    let options = Options { store: Storage::Memory, port: 0, customers: 15, latency: Duration::ZERO, progress: None };
    start(options).expect("a sandbox")
}

/// `auth login` to the server with these flags and the secret on standard input.
fn log_in(world: &World, url: &str, flags: &[&str], secret: &str) -> crate::support::Run {
    world.run_with(&[&["auth", "login", "--url", url], flags].concat(), secret)
}

#[test]
fn bearer_on_the_enterprise_interface() {
    let server = sandbox();
    let world = World::new();
    let flags = ["--login", "demo", "--app-id", APPLICATION_ID, "--password-stdin"];
    let run = log_in(&world, &server.origin(), &flags, "demo\n").ends_with(0);
    assert!(run.stderr.contains("logged in"), "{}", run.stderr);
    let status = world.run(&["auth", "status", "-o", "json"]).ends_with(0).json();
    assert_eq!((&status["auth"], &status["interface"]), (&"bearer".into(), &"enterprise".into()));
    assert_eq!((&status["session"], &status["password_kept"]), (&"accepted".into(), &false.into()));
    world.run(&["customers", "list"]).ends_with(0);
    // The password was not kept, so a session that the server has ended is not opened again.
    let token = world.run(&["auth", "token"]).ends_with(0).stdout;
    let body = format!(r#"{{"user_external_application_id":"{APPLICATION_ID}","bearer_token":"{}"}}"#, token.trim());
    world.file("logout.json", &body);
    world.run(&["api", "POST", "/users/actions/logout", "--input", "logout.json"]).ends_with(0);
    world.run(&["customers", "list"]).ends_with(3);
    world.run(&["auth", "status"]).ends_with(3);
    world.run(&["auth", "token"]).ends_with(3);
}

#[test]
fn a_password_file_and_a_password_that_is_kept() {
    let server = sandbox();
    let world = World::new();
    let file = world.file("password.txt", "demo\n");
    let file = file.to_str().expect("a path");
    let flags = ["--login", "demo", "--app-id", APPLICATION_ID, "--password-file", file, "--keep-password"];
    log_in(&world, &server.origin(), &flags, "").ends_with(0);
    let token = world.run(&["auth", "token"]).ends_with(0).stdout;
    let body = format!(r#"{{"user_external_application_id":"{APPLICATION_ID}","bearer_token":"{}"}}"#, token.trim());
    world.file("logout.json", &body);
    world.run(&["api", "POST", "/users/actions/logout", "--input", "logout.json"]).ends_with(0);
    let renewed = world.run(&["auth", "token"]).ends_with(0).stdout;
    assert_ne!(renewed, token, "an ended session is opened again with the kept password");
    world.run(&["customers", "list"]).ends_with(0);
    let status = world.run(&["auth", "status", "-o", "json"]).ends_with(0).json();
    assert_eq!(status["password_kept"], true, "a renewal keeps what was kept");
}

#[test]
fn basic_on_the_enterprise_interface() {
    let server = sandbox();
    let world = World::new();
    log_in(&world, &server.origin(), &["--auth", "basic", "--login", "demo", "--password-stdin"], "demo").ends_with(0);
    world.run(&["customers", "list"]).ends_with(0);
    let status = world.run(&["auth", "status", "-o", "json"]).ends_with(0).json();
    assert_eq!((&status["auth"], &status["session"]), (&"basic".into(), &"accepted".into()));
    let run = world.run(&["auth", "token"]).ends_with(3);
    assert!(run.stderr.contains("Basic"), "{}", run.stderr);
    let wrong = World::new();
    log_in(&wrong, &server.origin(), &["--auth", "basic", "--login", "demo", "--password-stdin"], "no").ends_with(3);
    wrong.run(&["auth", "status"]).ends_with(3);
}

#[test]
fn bearer_on_the_customer_interface() {
    let server = sandbox();
    for (flags, secret) in [(&["--app-id", APPLICATION_ID][..], ""), (&["--token-stdin"], CUSTOMER_TOKEN)] {
        let world = World::new();
        let flags = [&["--interface", "customer"][..], flags].concat();
        log_in(&world, &server.origin(), &flags, secret).ends_with(0);
        let id = format!("id:{SAMPLE_CUSTOMER}");
        let record = world.run(&["customers", "get", &id, "-o", "json"]).ends_with(0).json();
        assert_eq!(record["customer_id"], SAMPLE_CUSTOMER);
        let status = world.run(&["auth", "status", "-o", "json"]).ends_with(0).json();
        assert_eq!(status["interface"], "customer");
    }
}

#[test]
fn basic_on_the_customer_interface() {
    let server = sandbox();
    let world = World::new();
    let flags = ["--interface", "customer", "--auth", "basic", "--login", "demo"];
    log_in(&world, &server.origin(), &flags, "").ends_with(2);
    log_in(&world, &server.origin(), &[&flags[..], &["--token-stdin"]].concat(), CUSTOMER_TOKEN).ends_with(0);
    world.run(&["customers", "get", &format!("id:{SAMPLE_CUSTOMER}")]).ends_with(0);
}

#[test]
fn a_token_from_elsewhere_is_taken_also_where_the_profile_names_a_login() {
    let server = sandbox();
    let other = World::with_account(&server.base_url());
    let token = other.run(&["auth", "token"]).ends_with(0).stdout;
    let world = World::new();
    let flags = ["--login", "demo", "--app-id", APPLICATION_ID, "--password-stdin"];
    log_in(&world, &server.origin(), &flags, "demo").ends_with(0);
    world.run(&["auth", "logout"]).ends_with(0);
    log_in(&world, &server.origin(), &["--token-stdin"], &token).ends_with(0);
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!(world.run(&["auth", "token"]).ends_with(0).stdout, token);
}

#[test]
fn a_wrong_secret_keeps_nothing() {
    let server = sandbox();
    let world = World::new();
    let cases: [(&[&str], &str); 5] = [
        (&["--login", "demo", "--app-id", APPLICATION_ID, "--password-stdin"], "Wr0ng!secret"),
        (&["--login", "demo", "--app-id", "nonsense", "--password-stdin"], "Wr0ng!secret"),
        (&["--token-stdin"], "Wr0ng!secret"),
        (&["--interface", "customer", "--token-stdin"], "Wr0ng!secret"),
        (&["--interface", "customer", "--app-id", "nonsense"], "Wr0ng!secret"),
    ];
    for (flags, secret) in cases {
        let run = log_in(&world, &server.origin(), flags, secret).ends_with(3);
        assert!(!run.stderr.contains(secret), "{}", run.stderr);
        assert!(!world.path(".config/carecloud/config.toml").exists(), "{flags:?}: no profile is written");
        assert!(!world.path(".local/state/carecloud/credentials.json").exists(), "{flags:?}: no login is kept");
    }
}

#[test]
fn what_is_missing_is_named_where_nobody_can_be_asked() {
    let server = sandbox();
    let world = World::new();
    let run = world.run(&["auth", "login"]).ends_with(2);
    assert!(run.stderr.contains("--url"), "{}", run.stderr);
    for (flags, missing) in [(&["--password-stdin"][..], "--login"), (&["--login", "demo"], "--app-id")] {
        let run = log_in(&world, &server.origin(), flags, "demo").ends_with(2);
        assert!(run.stderr.contains(missing), "{}", run.stderr);
    }
    let run = log_in(&world, &server.origin(), &["--login", "demo", "--app-id", "x"], "").ends_with(2);
    assert!(run.stderr.contains("--password-stdin"), "{}", run.stderr);
    world.run(&["customers", "list"]).ends_with(3);
}
