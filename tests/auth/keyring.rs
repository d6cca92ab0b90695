//! The system's keyring: used where there is one, never waited for beyond three seconds, and emptied by a logout.
#![cfg(all(target_os = "linux", feature = "keyring"))]

use std::os::unix::net::UnixListener;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::sessions::Sessions;
use crate::support::World;

const FILE: &str = ".local/state/carecloud/credentials.json";

fn kept(world: &World) -> String {
    std::fs::read_to_string(world.path(FILE)).expect("logins")
}

#[test]
fn without_a_keyring_one_notice_says_which_file_it_is() {
    let sessions = Sessions::start();
    let world = World::new();
    let run = sessions.log_in(&world, &["--keep-password"]);
    assert_eq!(run.stderr.matches("there is no keyring here").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("credentials.json"), "{}", run.stderr);
    assert!(kept(&world).contains("\"t1\""));
    let quiet = world.run(&["customers", "list"]).ends_with(0);
    assert!(!quiet.stderr.contains("keyring"), "{}", quiet.stderr);
}

#[test]
fn who_wants_a_file_gets_it_without_asking_the_keyring() {
    let sessions = Sessions::start();
    let world = World::new().set("CARECLOUD_KEYRING", "off").set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    let run = sessions.log_in(&world, &[]);
    assert!(run.stderr.contains("credentials.json") && !run.stderr.contains("keyring"), "{}", run.stderr);
}

#[test]
fn a_keyring_that_does_not_answer_is_given_up_after_three_seconds() {
    let sessions = Sessions::start();
    let world = World::new();
    let socket = world.path("bus");
    // Taken by the system's queue, and never answered.
    let _listener = UnixListener::bind(&socket).expect("a socket");
    let world = world.set("DBUS_SESSION_BUS_ADDRESS", &format!("unix:path={}", socket.display()));
    let started = Instant::now();
    let run = sessions.log_in(&world, &[]);
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    assert!(run.stderr.contains("does not answer within 3 seconds"), "{}", run.stderr);
    world.run(&["customers", "list"]).ends_with(0);
}

/// Runs lines of shell in a session with a bus and an open keyring of its own; `None` where the machine has no such programs.
/// `CARECLOUD_TEST_KEYRING` says that it must have them.
fn in_a_desktop_session(world: &World, script: &str) -> Option<(String, String)> {
    let there = |program: &str| {
        let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
        found.is_ok_and(|found| found.status.success())
    };
    if !there("dbus-run-session") || !there("gnome-keyring-daemon") {
        assert!(
            std::env::var_os("CARECLOUD_TEST_KEYRING").is_none(),
            "dbus-run-session and gnome-keyring-daemon are missing"
        );
        return None;
    }
    let script = format!(
        "set -e; export XDG_RUNTIME_DIR=$HOME/run; mkdir -m 700 $XDG_RUNTIME_DIR\n\
         printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n{script}"
    );
    let program = world.command(&[]);
    let mut session = Command::new("dbus-run-session");
    session.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).current_dir(world.home.path());
    session.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    session.env("CARECLOUD", program.get_program()).args(["--", "sh", "-c", &script]);
    let output = session.output().expect("a session");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    Some((out, err))
}

#[test]
fn a_keyring_holds_the_secrets_until_the_logout() {
    let sessions = Sessions::start();
    let world = World::new();
    let url = &sessions.server.origin;
    let done = in_a_desktop_session(
        &world,
        &format!(
            "printf 'S3cret!one' | $CARECLOUD auth login --url {url} --login demo --app-id a --password-stdin --keep-password\n\
             cp {FILE} kept.json\n\
             $CARECLOUD customers list -o ids\n\
             $CARECLOUD auth status -o json\n\
             env -u DBUS_SESSION_BUS_ADDRESS -u XDG_RUNTIME_DIR $CARECLOUD customers list || echo ended $?\n\
             $CARECLOUD auth logout\n\
             cp {FILE} after.json; cp kept.json {FILE}; chmod 600 {FILE}\n\
             $CARECLOUD customers list || echo ended $?\n"
        ),
    );
    let Some((out, err)) = done else { return };
    assert!(err.contains("kept in the system's keyring"), "{err}");
    let file = std::fs::read_to_string(world.path("kept.json")).expect("a copy");
    assert!(file.contains("\"keyring\"") && !file.contains("S3cret") && !file.contains("\"t1\""), "{file}");
    assert!(out.contains("c1\nc2\n"), "the session is used: {out}");
    assert!(out.contains("\"kept_in\": \"keyring\"") && out.contains("\"password_kept\": true"), "{out}");
    assert!(err.contains("there is no keyring here"), "without a bus it is said: {err}");
    assert!(std::fs::read_to_string(world.path("after.json")).expect("a copy").contains("\"logins\": []"));
    assert!(err.contains("not logged in"), "with the file put back, the keyring has nothing: {err}");
    assert_eq!(out.matches("ended 3").count(), 2, "{out}\n{err}");
    assert_eq!(sessions.logins(), 1);
}
