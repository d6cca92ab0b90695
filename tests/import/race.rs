//! Many processes with the same command at once: one of them runs, the others are told so.

use std::time::Duration;

use crate::scene::{Ended, Running, Scene};
use crate::support::truth::fault::Fault;
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, input, plan};

const RACERS: usize = 8;
const ROWS: u64 = 40;

#[test]
fn eight_processes_race_for_one_journal_and_one_runs() {
    // Slow enough to be still at it when the last of them comes; so nobody finds it finished.
    let options = Options { unique_email: false, latency: Duration::from_millis(150), ..Options::default() };
    let scene = Scene::new(input::rows(ROWS), options, plan::none());
    let racers: Vec<Running> = (0..RACERS).map(|_| scene.start()).collect();
    let ended: Vec<Ended> = racers.into_iter().map(Running::wait).collect();
    let with = |code| ended.iter().filter(|ended| ended.code == Some(code)).count();
    assert_eq!((with(0), with(13)), (1, RACERS - 1), "{ended:?}");
    assert_eq!(scene.truth.requests(Kind::Create) as u64, ROWS);
    let winner = ended.iter().find(|ended| ended.code == Some(0)).expect("a winner");
    scene.hold_all(winner);
}

#[test]
fn racers_that_come_again_and_again_finish_a_killed_import_together() {
    let options = Options { unique_email: false, ..Options::default() };
    let plan = plan::every(9, Kind::Create, Fault::CommitThenReset);
    let scene = Scene::new(input::rows(ROWS), options, plan);
    assert!(scene.run_killed("send.after", 10).killed());
    std::thread::scope(|scope| {
        for _ in 0..RACERS {
            scope.spawn(|| {
                let ended = scene.run();
                assert!(matches!(ended.code, Some(0 | 13)), "{ended:?}");
            });
        }
    });
    scene.hold_all(&scene.run_until_ended());
}
