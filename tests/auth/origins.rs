//! A credential belongs to the server that it was kept for, and goes nowhere else.

use crate::sessions::Sessions;
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};

#[test]
fn a_token_is_never_sent_to_another_server() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password", "--profile", "acme"]);
    let thief = FaultServer::start(|_, _| Answer::Json(401, "{}".into()));
    let commands: [&[&str]; 5] = [
        &["customers", "list"],
        &["auth", "status"],
        &["auth", "token"],
        &["customers", "update", "id:c1", "--city", "Brno"],
        &["api", "GET", "/stores"],
    ];
    for command in commands {
        // Where the address has to be found out first, a server that wants a login for that is no CareCloud.
        for (url, code) in [(&thief.base(), 3), (&thief.origin, 9)] {
            world.run(&[command, &["--profile", "acme", "--url", url, "--retries", "0"]].concat()).ends_with(code);
        }
    }
    for request in thief.requests() {
        assert!(request.header("authorization").is_none(), "{request:?}");
        assert!(!request.body.contains("S3cret") && !request.body.contains("t1"), "{request:?}");
    }
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!(sessions.logins(), 1, "the first server's session is still there");
}

#[test]
fn each_server_of_a_profile_keeps_its_own_session() {
    let (one, two) = (Sessions::start(), Sessions::start());
    let world = World::new().set("CARECLOUD_LOGIN", "demo").set("CARECLOUD_PASSWORD", "x").set("CARECLOUD_APP_ID", "a");
    for server in [&one, &two, &one, &two] {
        world.run(&["customers", "list", "--url", &server.server.base()]).ends_with(0);
    }
    assert_eq!((one.logins(), two.logins()), (1, 1));
}

#[test]
fn another_login_does_not_use_the_kept_session() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    let other = world.set("CARECLOUD_LOGIN", "somebody");
    other.run(&["customers", "list"]).ends_with(3);
    let used = |request: &crate::support::fault::Request| request.target.contains("/customers");
    assert!(!sessions.server.requests().iter().any(used), "nothing is sent as the wrong person");
}

#[test]
fn a_redirect_is_not_followed() {
    let second = FaultServer::start(|_, _| Answer::Json(200, r#"{"data":{"customers":[],"total_items":0}}"#.into()));
    for status in [301, 302, 303, 307, 308] {
        let target = format!("{}/webservice/rest-api/enterprise-interface/v1.0/customers", second.origin);
        let first =
            FaultServer::start(move |_, _| Answer::With(status, vec![("Location", target.clone())], String::new()));
        let world = World::with_account(&first.base());
        world.run(&["customers", "list"]).ends_with(9);
        let world = World::new().set("CARECLOUD_URL", &first.base()).set("CARECLOUD_TOKEN", "t0ken-secret");
        let run = world.run(&["customers", "list"]).ends_with(9);
        assert!(run.stderr.contains("redirect") && !run.stderr.contains("t0ken"), "{}", run.stderr);
        let verify = ["verify", "credentials", "ann@example.com", "--password-stdin"];
        world.run_with(&verify, "S3cret!one").ends_with(9);
    }
    assert_eq!(second.requests().len(), 0);
}

#[test]
fn plain_http_is_for_this_machine_alone() {
    for url in [
        "http://acme.example",
        "http://10.0.0.1",
        "http://127.0.0.1.example.com",
        "http://[::2]",
        "http://0x7f.1.example",
    ] {
        for command in [&["customers", "list"][..], &["auth", "login", "--login", "x", "--app-id", "a"]] {
            let world = World::new().set("CARECLOUD_TOKEN", "t0ken-secret");
            let run = world.run(&[command, &["--url", url]].concat()).ends_with(2);
            assert!(run.stderr.contains("https://"), "{url}: {}", run.stderr);
        }
    }
    let run = World::new().run(&["customers", "list", "--url", "https://ann:pa55w0rd@acme.example"]).ends_with(2);
    assert!(!run.stderr.contains("pa55w0rd"), "{}", run.stderr);
}
