//! What makes an import the same import: while it is unfinished, other bytes, another server, another mapping are refused with
//! 14 and nothing is asked; once it is over, a changed file is a new import.

use std::collections::BTreeMap;

use crate::scene::{Ended, Scene};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, Truth, input, plan};

const ROWS: u64 = 20;

/// An import that was killed half-way.
fn unfinished() -> Scene {
    let scene = Scene::new(input::rows(ROWS), Options { unique_email: false, ..Options::default() }, plan::none());
    assert!(scene.run_killed("send.after", 8).killed());
    scene
}

/// Holds that this run is refused without a word to the server, and that the import goes on afterwards.
#[track_caller]
fn refused(scene: &Scene, args: &[&str]) {
    let before = scene.truth.counts();
    let run = scene.world.run(args).ends_with(14);
    assert_eq!(scene.truth.counts(), before, "{run:?}");
    assert!(run.stderr.contains("error: "), "{run:?}");
}

#[test]
fn other_bytes_under_the_same_name_are_refused() {
    let scene = unfinished();
    let text = scene.input.text();
    scene.world.file("rows.csv", &text.replace("zofie.20@", "zofie.21@"));
    refused(&scene, &scene.args());
    scene.world.file("rows.csv", &text);
    scene.hold_all(&scene.run_until_ended());
}

#[test]
fn another_server_is_refused_and_hears_nothing() {
    let scene = unfinished();
    let other = Truth::start(Options::default());
    let base = other.base();
    refused(&scene, &[&["--url", &base][..], &scene.args()].concat());
    assert_eq!(other.counts(), BTreeMap::new());
    scene.hold_all(&scene.run_until_ended());
}

#[test]
fn another_mode_mapping_or_constant_is_refused() {
    let scene = unfinished();
    let args = scene.args();
    let changed = |old: &str, new: &'static str| -> Vec<&str> {
        assert!(args.contains(&old), "{old} is no argument");
        args.iter().map(|arg| if *arg == old { new } else { arg }).collect()
    };
    refused(&scene, &changed("create", "upsert"));
    refused(&scene, &changed("email", "phone"));
    refused(&scene, &changed("cs", "en"));
    // What is not of the import may change: how fast, how patient.
    let scene = scene.with("--concurrency", "2").with("--settle", "0.3");
    scene.hold_all(&scene.run_until_ended());
}

#[test]
fn a_changed_file_is_a_new_import_once_the_first_is_over() {
    let scene = unfinished();
    scene.hold_all(&scene.run_until_ended());
    let twice = input::rows(2 * ROWS);
    let lines = twice.rows[ROWS as usize..].iter().map(|row| row.raw.as_str());
    let text: String = std::iter::once(twice.header.as_str()).chain(lines).flat_map(|line| [line, "\n"]).collect();
    scene.world.file("rows.csv", &text);
    let ended: Ended = scene.run();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let counts = scene.truth.created_by_email();
    assert_eq!(counts.len() as u64, 2 * ROWS);
    assert!(counts.values().all(|count| *count == 1), "{counts:?}");
    assert_eq!(scene.truth.requests(Kind::Create) as u64, 2 * ROWS);
}
