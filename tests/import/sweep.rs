//! A SIGKILL before the N-th system call of each sort, and full and broken disks, by `strace`. By default some N of each;
//! every N with `CARECLOUD_TEST_EVERY_KILL=1`.

use std::process::{Command, Stdio};

use crate::scene::{Ended, Scene, each, everything, say, start};
use crate::support::truth::fault::Fault;
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, input, plan};

const ROWS: u64 = 6;

/// Rows where nothing is left out.
const ALL_ROWS: u64 = 40;

/// The system calls that change something outside of the process, or tell somebody.
const CALLS: &[&str] = &[
    "write",
    "pwrite64",
    "writev",
    "fdatasync",
    "fsync",
    "rename",
    "sendto",
    "sendmsg",
    "connect",
    "unlink",
    "ftruncate",
];

/// The journal's own ways to the disk.
const DISK: &[(&str, &str)] = &[("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO")];

/// Of each call, these are tried by default.
const SOME: &[usize] = &[2, 7, 19];

/// After so many calls in a row, a sweep counts as one that does not end.
const MOST: usize = 5000;

/// Whether the tool is there. `CARECLOUD_TEST_STRACE` says that it must be.
fn is_there() -> bool {
    let runs = Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).stdin(Stdio::null()).output();
    let there = runs.as_ref().is_ok_and(|output| output.status.success());
    assert!(
        there || std::env::var_os("CARECLOUD_TEST_STRACE").is_none(),
        "strace is missing or may not trace: {runs:?}"
    );
    if !there {
        say(&format!("NOT TESTED: strace is missing or may not trace, so no system call is interrupted: {runs:?}"));
    }
    there
}

/// A server that loses some answers and refuses no second customer: what is sent twice is there twice.
fn scene() -> Scene {
    let options = Options { unique_email: false, ..Options::default() };
    let rows = if everything() { ALL_ROWS } else { ROWS };
    Scene::new(input::rows(rows), options, plan::every(4, Kind::Create, Fault::CommitThenReset))
}

/// Runs with something done to system calls.
fn traced(scene: &Scene, call: &str, what: &str) -> Ended {
    let plain = scene.command();
    let mut traced = Command::new("strace");
    // `-f` also follows what a library may start; `?` lets a call be unknown on this machine. With `--seccomp-bpf`, which is
    // quicker, no signal would be sent.
    traced.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace=?{call}")]);
    traced.args(["-e", &format!("inject=?{call}:{what}")]).arg(plain.get_program()).args(plain.get_args());
    traced.env_clear().envs(plain.get_envs().filter_map(|(name, value)| value.map(|value| (name, value))));
    traced.current_dir(scene.world.home.path()).stdin(Stdio::null());
    start(&mut traced).wait()
}

/// Kills before the n-th call; whether it came to that.
fn killed(call: &str, n: usize) -> bool {
    let scene = scene();
    let first = traced(&scene, call, &format!("signal=SIGKILL:when={n}"));
    let killed = first.killed();
    assert!(killed || first.finished(), "{call} {n}: {first:?}");
    let ended = if killed { scene.run_until_ended() } else { first };
    scene.hold_all(&ended);
    killed
}

#[test]
fn a_kill_before_any_system_call_loses_and_doubles_nothing() {
    if !is_there() {
        return;
    }
    if everything() {
        each(
            CALLS,
            2,
            |call| (*call).to_owned(),
            |call| {
                let reached = (1..MOST).find(|n| !killed(call, *n)).expect("an end of the sweep");
                say(&format!("{call}: killed before each of {} calls", reached - 1));
            },
        );
        return;
    }
    let cases: Vec<(&str, usize)> = CALLS.iter().flat_map(|call| SOME.iter().map(move |n| (*call, *n))).collect();
    let hits = std::sync::atomic::AtomicUsize::new(0);
    each(
        &cases,
        3,
        |case| format!("{case:?}"),
        |(call, n)| {
            let hit = killed(call, *n);
            hits.fetch_add(usize::from(hit), std::sync::atomic::Ordering::SeqCst);
        },
    );
    // Else the names of the calls are wrong, and nothing was tested.
    let hits = hits.into_inner();
    assert!(hits >= 6, "only {hits} of {} kills came", cases.len());
}

/// Lets every call from the n-th on fail; whether it came to that.
fn broken(call: &str, error: &str, n: usize) -> bool {
    let scene = scene();
    let first = traced(&scene, call, &format!("error={error}:when={n}+"));
    let stopped = !first.finished();
    if stopped {
        // With customers created and their results lost, only “stopped, continue” is true.
        let begun = scene.truth.requests(Kind::Create) > 0;
        assert!(first.signal.is_none() && first.code != Some(70), "{call} {error} {n}: {first:?}");
        assert!(!begun || first.code == Some(12), "{call} {error} {n}: {first:?}\n{}", scene.truth.story());
    }
    let ended = if stopped { scene.run_until_ended() } else { first };
    scene.hold_all(&ended);
    stopped
}

#[test]
fn a_full_or_broken_disk_stops_the_import_and_nothing_else() {
    if !is_there() {
        return;
    }
    if everything() {
        each(
            DISK,
            2,
            |case| format!("{case:?}"),
            |(call, error)| {
                let reached = (1..MOST).find(|n| !broken(call, error, *n)).expect("an end of the sweep");
                say(&format!("{call} {error}: failed from each of {} calls on", reached - 1));
            },
        );
        return;
    }
    let cases: Vec<(&str, &str, usize)> =
        DISK.iter().flat_map(|(call, error)| SOME.iter().map(move |n| (*call, *error, *n))).collect();
    let stops = std::sync::atomic::AtomicUsize::new(0);
    each(
        &cases,
        3,
        |case| format!("{case:?}"),
        |(call, error, n)| {
            let stopped = broken(call, error, *n);
            stops.fetch_add(usize::from(stopped), std::sync::atomic::Ordering::SeqCst);
        },
    );
    let stops = stops.into_inner();
    assert!(stops >= 4, "only {stops} of {} disks failed", cases.len());
}
