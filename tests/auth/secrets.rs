//! Secrets: in a file of the owner alone, and never on a command line, in an output or in a log.

use crate::sessions::Sessions;
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};

#[cfg(unix)]
#[test]
fn what_is_kept_is_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sessions = Sessions::start();
    let world = World::new();
    sessions.log_in(&world, &["--keep-password"]);
    let mode = |path: &str| std::fs::metadata(world.path(path)).expect(path).permissions().mode() & 0o777;
    assert_eq!(mode(".local/state/carecloud/credentials.json"), 0o600);
    assert_eq!(mode(".local/state/carecloud"), 0o700);
    let config = std::fs::read_to_string(world.path(".config/carecloud/config.toml")).expect("a profile");
    assert!(!config.contains("S3cret") && !config.contains("t1"), "{config}");
    let file = world.path(".local/state/carecloud/credentials.json");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("wider");
    let run = world.run(&["customers", "list"]).ends_with(2);
    assert!(run.stderr.contains("chmod"), "a file that others can read is not used: {}", run.stderr);
}

#[test]
fn no_output_and_no_log_holds_a_secret() {
    let sessions = Sessions::start();
    let world = World::new();
    let more = ["--keep-password", "-v", "-v", "--print-curl", "--log-file", "log"];
    let mut said = vec![sessions.log_in(&world, &more)];
    let loud = ["-v", "-v", "--print-curl", "--log-file", "log"];
    let commands: [&[&str]; 7] = [
        &["customers", "list"],
        &["auth", "status", "-o", "json"],
        &["config", "list", "--origin"],
        &["customers", "get", "id:c1"],
        &["api", "GET", "/x"],
        &["auth", "switch", "default"],
        &["auth", "logout"],
    ];
    said.extend(commands.map(|command| world.run(&[command, &loud].concat()).ends_with(0)));
    let log = std::fs::read_to_string(world.path("log")).expect("a log");
    for run in &said {
        for text in [&run.stdout, &run.stderr, &log] {
            assert!(!text.contains("S3cret") && !text.contains("Bearer t1") && !text.contains("\"t1\""), "{text}");
        }
    }
    let world = World::with_account(&sessions.server.base()).set("CARECLOUD_PASSWORD", "S3cret!two");
    let listed = world.run(&["config", "list", "--origin", "-o", "json"]).ends_with(0).stdout;
    assert!(listed.contains("password") && !listed.contains("S3cret"), "{listed}");
}

#[cfg(target_os = "linux")]
#[test]
fn no_secret_stands_on_the_command_line() {
    use std::io::Write;
    let server = FaultServer::start(|_, _| Answer::Stall);
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t0ken");
    let mut child = world
        .command(&["verify", "credentials", "ann@example.com", "--password-stdin", "--timeout", "9"])
        .stdin(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("a pipe").write_all(b"S3cret!one").expect("it is read");
    // Once the question has arrived, the program has all its secrets.
    let until = std::time::Instant::now() + std::time::Duration::from_secs(8);
    while server.requests().is_empty() && std::time::Instant::now() < until {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let line = std::fs::read_to_string(format!("/proc/{}/cmdline", child.id())).expect("the command line");
    child.kill().expect("it runs still");
    child.wait().expect("it ends");
    assert_eq!(server.requests().len(), 1);
    assert!(line.contains("--password-stdin") && !line.contains("S3cret") && !line.contains("t0ken"), "{line:?}");
    for secret in ["--password", "--token"] {
        let run = world.run(&["auth", "login", secret, "x"]).ends_with(2);
        assert!(!run.stderr.is_empty(), "there is no flag {secret}");
    }
}

#[test]
fn a_wrong_clock_is_told_with_how_far() {
    let date = |minutes: i64| {
        let now = std::time::SystemTime::now();
        let shift = std::time::Duration::from_secs(minutes.unsigned_abs() * 60 + 20);
        httpdate::fmt_http_date(if minutes < 0 { now - shift } else { now + shift })
    };
    for (minutes, told) in [(-90, "1 h 30 min ahead"), (90, "1 h 30 min behind")] {
        let date = date(minutes);
        let server =
            FaultServer::start(move |_, _| Answer::With(401, vec![("Date", date.clone())], r#"{"error":{}}"#.into()));
        let world = World::with_account(&server.base()).set("CARECLOUD_AUTH", "basic");
        let run = world.run(&["customers", "list"]).ends_with(3);
        assert!(run.stderr.contains(told), "{}", run.stderr);
        let args = ["auth", "login", "--auth", "basic", "--password-stdin", "--url", &server.base()];
        let run = World::with_account(&server.base()).run_with(&args, "x").ends_with(3);
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
    let server = FaultServer::start(|_, _| Answer::Json(401, "{}".into()));
    let run =
        World::with_account(&server.base()).set("CARECLOUD_AUTH", "basic").run(&["customers", "list"]).ends_with(3);
    assert!(!run.stderr.contains("clock"), "{}", run.stderr);
}
