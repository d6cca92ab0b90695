//! Who is asked and how: flag over environment over profile, and a configuration file that is wrong.

use crate::sessions::Sessions;
use crate::support::World;
use crate::support::fault::{Answer, FaultServer, page};

#[test]
fn a_flag_beats_the_environment_and_that_the_profile() {
    let (profile, environment, flag) = (Sessions::start(), Sessions::start(), Sessions::start());
    let asked = |sessions: &Sessions| sessions.server.count("GET", "/customers");
    let world = World::new();
    profile.log_in(&world, &[]);
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!((asked(&profile), asked(&environment), asked(&flag)), (1, 0, 0));
    let world = world.set("CARECLOUD_URL", &environment.server.base()).set("CARECLOUD_TOKEN", "t1");
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!((asked(&profile), asked(&environment), asked(&flag)), (1, 1, 0));
    world.run(&["customers", "list", "--url", &flag.server.base()]).ends_with(0);
    assert_eq!((asked(&profile), asked(&environment), asked(&flag)), (1, 1, 1));
    let origin = world.run(&["config", "list", "--origin"]).ends_with(0).stdout;
    let line = origin.lines().find(|line| line.starts_with("url\t")).expect("the url");
    assert!(line.contains("CARECLOUD_URL"), "{line}");
}

#[test]
fn a_token_of_the_environment_is_used_as_it_is_and_not_kept() {
    let server = FaultServer::start(|request, _| match request.header("authorization") {
        Some("Bearer from-outside") => page(1..=1, 1),
        _ => Answer::Json(401, "{}".into()),
    });
    let world = World::with_account(&server.base()).set("CARECLOUD_TOKEN", "from-outside");
    world.run(&["customers", "list"]).ends_with(0);
    assert_eq!(server.count("POST", "/login"), 0);
    assert!(!world.path(".local/state/carecloud/credentials.json").exists());
    let stale = World::with_account(&server.base()).set("CARECLOUD_TOKEN", "stale");
    stale.run(&["customers", "list"]).ends_with(3);
    assert_eq!(server.count("POST", "/login"), 0, "who gives a token means that token");
    let broken = World::with_account(&server.base()).set("CARECLOUD_TOKEN", "a\u{e9}\nb");
    let run = broken.run(&["customers", "list"]);
    assert!(matches!(run.code, 2 | 3), "{}", run.stderr);
    assert!(!run.stderr.contains("a\u{e9}"), "{}", run.stderr);
}

#[test]
fn actions_are_refused_on_the_customer_interface_before_anything_is_sent() {
    let server = FaultServer::start(|_, _| Answer::Json(500, String::new()));
    let world = World::new().set("CARECLOUD_TOKEN", "t").set("CARECLOUD_INTERFACE", "customer");
    let world = world.set("CARECLOUD_URL", &format!("{}/rest-api/customer-interface/v1.0", server.origin));
    let search =
        ["search", "--first-name", "A", "--last-name", "B", "--birthdate", "1984-11-06", "--card", "2001990000016"];
    let commands: [&[&str]; 4] = [
        &["verify", "credentials", "ann@example.com", "--password-stdin"],
        &["verify", "social-network", "--network", "n", "--token-stdin"],
        &["verify", "auth-token", "--application", "a", "--request-id", "r", "--token-stdin"],
        &[&search[..], &["--mode", "strict"]].concat(),
    ];
    for command in commands {
        let run = world.run_with(command, "S3cret!one").ends_with(3);
        assert!(run.stderr.contains("customer interface"), "{}", run.stderr);
    }
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn a_wrong_configuration_file_is_put_right_by_config() {
    let world = World::new();
    std::fs::create_dir_all(world.path(".config/carecloud")).expect("a folder");
    let text =
        "# mine\n[defaults]\ntimeout = \"soon\"\noutput = \"xml\"\n\n[profiles.acme]\npassword = \"S3cret!one\"\n";
    world.file(".config/carecloud/config.toml", text);
    let run = world.run(&["customers", "list"]).ends_with(2);
    assert!(run.stderr.contains("timeout") && run.stderr.contains("config.toml"), "{}", run.stderr);
    assert!(!run.stderr.contains("S3cret"), "{}", run.stderr);
    let path = world.run(&["config", "path"]).ends_with(0).stdout;
    assert!(path.trim().ends_with("config.toml"));
    world.run(&["config", "set", "timeout", "20"]).ends_with(0);
    world.run(&["config", "unset", "output"]).ends_with(0);
    world.run(&["config", "unset", "password", "--profile", "acme"]).ends_with(0);
    world.run(&["config", "set", "timeout", "later"]).ends_with(2);
    world.run(&["config", "set", "timeout", "20", "--profile", "nobody"]).ends_with(2);
    assert_eq!(world.run(&["config", "get", "timeout"]).ends_with(0).stdout, "20\n");
    let after = std::fs::read_to_string(world.path(".config/carecloud/config.toml")).expect("the file");
    assert!(after.starts_with("# mine\n") && !after.contains("S3cret"), "{after}");
}

#[test]
fn an_unknown_profile_names_the_nearest() {
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--profile", "production"]);
    let run = world.run(&["customers", "list", "--profile", "prodution"]).ends_with(2);
    assert!(run.stderr.contains("production"), "{}", run.stderr);
}

#[test]
fn a_profiles_password_file_is_for_the_profiles_server() {
    let (own, other) = (Sessions::start(), Sessions::start());
    let world = World::new();
    own.log_in(&world, &[]);
    let file = world.file("password.txt", "demo\n");
    world.run(&["config", "set", "password_file", file.to_str().expect("a path"), "--profile", "default"]).ends_with(0);
    world.run(&["customers", "list", "--url", &other.server.base()]).ends_with(3);
    assert_eq!(other.server.count("POST", "/login"), 0, "no password goes to a server that the profile does not name");
    let named = world.set("CARECLOUD_PASSWORD_FILE", file.to_str().expect("a path"));
    named.run(&["customers", "list", "--url", &other.server.base()]).ends_with(0);
}

#[test]
fn a_variable_with_a_slip_is_told() {
    let server = Sessions::start();
    let world = World::with_account(&server.server.base()).set("CARECLOUD_TIEMOUT", "5");
    let run = world.run(&["customers", "list"]).ends_with(0);
    assert!(run.stderr.contains("CARECLOUD_TIEMOUT is no setting; did you mean CARECLOUD_TIMEOUT?"), "{}", run.stderr);
}
