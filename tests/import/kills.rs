//! A SIGKILL at each point that the engine names, at the first, a middle and the last row; then the same command again.

use crate::scene::{CONCURRENCY, Scene, each, everything};
use crate::support::truth::fault::Fault;
use crate::support::truth::input::{self, Input};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, plan};

const ROWS: usize = 12;

/// Once for each row.
const PER_ROW: &[usize] = &[1, ROWS / 2, ROWS];
/// Once for each window or run: the n-th may never come.
const PER_RUN: &[usize] = &[1, 2, 3];

const POINTS: &[(&str, &[usize])] = &[
    ("intent.before", PER_RUN),
    ("intent.after", PER_RUN),
    ("send.before", PER_ROW),
    ("send.after", PER_ROW),
    ("result.before", PER_ROW),
    ("result.after", PER_ROW),
    ("lookup.before", PER_RUN),
    ("lookup.after", PER_RUN),
    ("report.before", &[1]),
    ("report.between", PER_RUN),
    ("report.after", &[1]),
    ("finish.before", &[1]),
];

/// A server that loses some answers, so that there is something to look up.
fn scene(input: Input, unique_email: bool) -> Scene {
    let options = Options { unique_email, ..Options::default() };
    Scene::new(input, options, plan::every(5, Kind::Create, Fault::CommitThenReset))
}

fn cases() -> Vec<(&'static str, usize, bool)> {
    let all = POINTS.iter().flat_map(|(point, times)| times.iter().map(move |n| (*point, *n)));
    let uniques = if everything() { &[false, true][..] } else { &[false] };
    all.flat_map(|(point, n)| uniques.iter().map(move |unique| (point, n, *unique))).collect()
}

/// Up to where the journal says that rows were intended.
fn intended(scene: &Scene) -> i64 {
    let folder = std::fs::read_dir(scene.world.path("state").join("imports")).expect("the journals");
    let journal =
        folder.filter_map(|entry| Some(entry.ok()?.path())).find(|path| path.extension() == Some("journal".as_ref()));
    let connection = rusqlite::Connection::open(journal.expect("a journal")).expect("the journal");
    connection.query_row("SELECT keyed FROM marks", [], |row| row.get(0)).expect("the mark")
}

#[test]
fn processes_that_die_early_do_not_intend_ever_more_rows() {
    let scene = Scene::new(input::rows(4000), Options::default(), plan::none());
    assert!(scene.run_killed("send.before", 1).killed());
    let first = intended(&scene);
    for _ in 0..4 {
        assert!(scene.run_killed("send.before", 1).killed());
    }
    assert_eq!(intended(&scene), first, "the next process settles first what the others left");
    assert!(first < 4000, "there were more to intend");
    scene.hold_all(&scene.run_until_ended());
}

#[test]
fn a_kill_at_any_point_loses_and_doubles_nothing() {
    each(
        &cases(),
        6,
        |case| format!("{case:?}"),
        |(point, n, unique)| {
            let scene = scene(input::rows(ROWS as u64), *unique);
            let ended = scene.run_killed(point, *n);
            // The first time of each point comes for certain: else nothing would be tested here.
            assert!(ended.killed() || *n > 1 && ended.finished(), "{ended:?}\n{}", scene.truth.story());
            let ended = if ended.killed() { scene.run_until_ended() } else { ended };
            scene.hold_all(&ended);
        },
    );
}

#[test]
fn a_kill_leaves_few_rows_without_a_key_unknown() {
    let cases: Vec<_> = cases().into_iter().filter(|(point, ..)| !point.starts_with("lookup")).collect();
    each(
        &cases,
        6,
        |case| format!("{case:?}"),
        |(point, n, _)| {
            let scene = Scene::new(input::keyless(ROWS as u64), Options::default(), plan::none());
            let ended = scene.run_killed(point, *n);
            assert!(ended.killed() || *n > 1 && ended.finished(), "{ended:?}\n{}", scene.truth.story());
            let ended = if ended.killed() { scene.run_until_ended() } else { ended };
            let tally = scene.hold(&ended);
            assert!(tally.unknown <= CONCURRENCY, "{tally:?}");
            assert_eq!(tally.succeeded + tally.unknown, ROWS, "{tally:?}");
            assert!(scene.truth.requests(Kind::Create) <= ROWS, "one was sent twice\n{}", scene.truth.story());
        },
    );
}

#[test]
fn a_kill_while_an_earlier_kill_is_repaired() {
    let second = ["intent.after", "lookup.before", "lookup.after", "result.before", "report.between", "finish.before"];
    let first = ["send.after", "intent.after"];
    let cases: Vec<(&str, &str)> =
        first.iter().flat_map(|first| second.iter().map(move |second| (*first, *second))).collect();
    each(
        &cases,
        6,
        |case| format!("{case:?}"),
        |(first, second)| {
            let scene = scene(input::rows(ROWS as u64), false);
            let n = if *first == "send.after" { ROWS / 2 } else { 1 };
            assert!(scene.run_killed(first, n).killed());
            // Not every point needs to come again.
            let _ = scene.run_killed(second, 1);
            let _ = scene.run_killed(second, 1);
            scene.hold_all(&scene.run_until_ended());
        },
    );
}
