//! A password from a program of the user's: by its absolute path, in a cleared environment, and not for ever.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use crate::sessions::Sessions;
use crate::support::World;

/// A server, and a world whose account has its password from a script of these lines.
fn prepared(lines: &str) -> (Sessions, World) {
    let (sessions, world) = (Sessions::start(), World::new());
    let path = world.file("helper", &format!("#!/bin/sh\n{lines}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("a program");
    let account = [
        ("CARECLOUD_URL", sessions.server.base()),
        ("CARECLOUD_LOGIN", "demo".into()),
        ("CARECLOUD_APP_ID", "a".into()),
        ("CARECLOUD_PASSWORD_COMMAND", path.display().to_string()),
        ("GREETING", "hello".into()),
    ];
    (sessions, account.into_iter().fold(world, |world, (name, value)| world.set(name, &value)))
}

#[test]
fn its_output_is_the_password_and_its_environment_is_cleared() {
    let (sessions, world) = prepared("env > \"$HOME/seen\"; echo 'S3cret!one'; echo noise >&2");
    let run = world.run(&["customers", "list"]).ends_with(0);
    assert!(!run.stderr.contains("noise"), "{}", run.stderr);
    let login = sessions.server.requests().into_iter().find(|request| request.target.ends_with("/login"));
    assert!(login.expect("a login").body.contains(r#""password":"S3cret!one""#));
    let seen = std::fs::read_to_string(world.path("seen")).expect("what it saw");
    assert!(!seen.contains("GREETING") && !seen.contains("CARECLOUD_APP_ID"), "{seen}");
    let (home, origin) = (world.home.path().display(), &sessions.server.origin);
    for line in [
        format!("HOME={home}"),
        format!("CARECLOUD_ORIGIN={origin}"),
        "CARECLOUD_LOGIN=demo".into(),
        "CARECLOUD_PROFILE=default".into(),
    ] {
        assert!(seen.lines().any(|seen| seen == line), "{line} is not in {seen}");
    }
}

#[test]
fn one_that_fails_is_named_and_nothing_is_sent() {
    for (lines, told) in [
        ("echo S3cret!one; exit 3", "ended with code 3"),
        ("kill -9 $$", "ended by a signal"),
        ("true", "must not be empty"),
        ("head -c 5000 /dev/zero | tr '\\0' x", "at most 4096 bytes"),
    ] {
        let (sessions, world) = prepared(lines);
        let run = world.run(&["customers", "list"]);
        assert!(matches!(run.code, 2 | 3) && run.stderr.contains(told), "{lines}: {} {}", run.code, run.stderr);
        assert!(!run.stderr.contains("S3cret"), "{}", run.stderr);
        assert_eq!(sessions.server.requests().len(), 0, "{lines}");
    }
}

#[test]
fn one_that_others_could_have_written_or_that_is_named_loosely_is_not_run() {
    let (_sessions, world) = prepared("touch \"$HOME/ran\"; echo 'S3cret!one'");
    let loose = std::fs::Permissions::from_mode(0o722);
    std::fs::set_permissions(world.path("helper"), loose).expect("a program");
    let run = world.run(&["customers", "list"]).ends_with(2);
    assert!(run.stderr.contains("chmod go-w"), "{}", run.stderr);
    let world = world.set("CARECLOUD_PASSWORD_COMMAND", "./helper");
    let run = world.run(&["customers", "list"]).ends_with(3);
    assert!(run.stderr.contains("absolute path"), "{}", run.stderr);
    assert!(!world.path("ran").exists());
}

#[test]
fn one_that_never_ends_is_ended() {
    let (_sessions, world) = prepared("echo $$ > \"$HOME/pid\"; exec sleep 60");
    let started = Instant::now();
    let run = world.run(&["customers", "list"]).ends_with(3);
    assert!(run.stderr.contains("10 seconds") && started.elapsed() < Duration::from_secs(14), "{}", run.stderr);
    let pid = std::fs::read_to_string(world.path("pid")).expect("its number");
    assert!(!std::path::Path::new(&format!("/proc/{}/fd", pid.trim())).exists(), "it is gone");
}

#[test]
fn a_profiles_helper_is_not_asked_for_another_server() {
    let (sessions, other) = (Sessions::start(), Sessions::start());
    let world = World::new();
    let path = world.file("helper", "#!/bin/sh\ntouch \"$HOME/ran\"; echo 'S3cret!one'\n");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("a program");
    std::fs::create_dir_all(world.path(".config/carecloud")).expect("a folder");
    let profile = format!(
        "[profiles.acme]\nurl = \"{}\"\nlogin = \"demo\"\napp_id = \"a\"\npassword_command = \"{}\"\n",
        sessions.server.base(),
        path.display()
    );
    world.file(".config/carecloud/config.toml", &profile);
    world.run(&["customers", "list", "-p", "acme", "--url", &other.server.base()]).ends_with(3);
    assert!(!world.path("ran").exists() && other.server.requests().is_empty());
    world.run(&["customers", "list", "-p", "acme"]).ends_with(0);
    assert!(world.path("ran").exists());
}
