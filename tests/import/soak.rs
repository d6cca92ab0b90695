//! Everything at once: faults of each kind at random and a SIGKILL every now and then, until the import is over.
//! `CARECLOUD_TEST_SOAK` gives the number of rows (100000 for the full one), `CARECLOUD_TEST_SEED` repeats what was drawn.

use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant};

use crate::scene::{Scene, TIMEOUT, say};
use crate::support::truth::fault::{Fault, RetryAfter};
use crate::support::truth::input;
use crate::support::truth::kind::Kind;
use crate::support::truth::plan::{Plan, mixed, random};
use crate::support::truth::{Filter, Options};

/// Rows by default, of both imports together.
const ROWS: u64 = 400;

/// For each thousand rows.
const LONGEST: Duration = Duration::from_secs(120);

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect("a number"))
}

/// One in a hundred for each fault, and less for those that take a second each. A commit that comes when nobody waits any more
/// needs a server that refuses a second customer: no look-up can see it.
fn chances(late: bool) -> Vec<(Kind, u64, Fault)> {
    let slow = |fault: &Fault| {
        matches!(fault, Fault::CommitThenStall(_) | Fault::StallThenCommit(_) | Fault::Throttle429(RetryAfter::Date(_)))
    };
    let refused = |fault: &Fault| matches!(fault, Fault::Refuse400 { .. } | Fault::Redirect302);
    let faults: Vec<Fault> = Fault::all(TIMEOUT)
        .into_iter()
        .filter(|fault| !refused(fault) && (late || !matches!(fault, Fault::StallThenCommit(_))))
        .collect();
    let of = |kind: Kind, usual: u64| {
        faults.iter().map(move |fault| (kind, if slow(fault) { usual.div_ceil(10) } else { usual }, fault.clone()))
    };
    of(Kind::Create, 10).chain(of(Kind::List, 5)).collect()
}

fn soak(rows: u64, seed: u64, late: bool, lists: Filter) {
    let plan: Plan = random(seed, chances(late));
    let options = Options { unique_email: late, lists, token_lifetime: Some(200), ..Options::default() };
    let scene = Scene::new(input::rows(rows), options, plan).with("--concurrency", "16").with("--max-attempts", "10");
    let until = Instant::now() + LONGEST * u32::try_from(rows.div_ceil(1000)).expect("not that many");
    let (mut kills, mut runs) = (0, 0);
    let ended = loop {
        assert!(Instant::now() < until, "{runs} runs, {kills} killed: it does not end\n{}", scene.truth.story());
        // Longer from run to run: at some time the import must come to its end.
        let patience = Duration::from_millis(300 + mixed(seed ^ runs) % 900) + Duration::from_millis(150) * runs as u32;
        runs += 1;
        let mut running = scene.start();
        let begun = Instant::now();
        while running.child.try_wait().expect("a status").is_none() && begun.elapsed() < patience {
            std::thread::sleep(Duration::from_millis(10));
        }
        // One that is over already is not hurt.
        let _ = running.child.kill();
        let ended = running.wait();
        kills += u64::from(ended.killed());
        if ended.finished() {
            break ended;
        }
        assert!(ended.killed() || ended.code == Some(12), "{ended:?}\n{}", scene.truth.story());
    };
    say(&format!("soak of {rows} rows, seed {seed}: {kills} kills, {:?}", scene.truth.counts()));
    let tally = scene.hold(&ended);
    assert_eq!(tally.failed + tally.unprocessed, 0, "{tally:?} {ended:?}");
    // Look-ups fail too: now and then three in a row.
    assert!(tally.unknown as u64 <= rows / 50, "{tally:?}");
}

#[test]
fn faults_and_kills_at_random_lose_and_double_nothing() {
    let seed = number("CARECLOUD_TEST_SEED").unwrap_or_else(|| RandomState::new().hash_one(1) % 1_000_000);
    let rows = number("CARECLOUD_TEST_SOAK").unwrap_or(ROWS) / 2;
    say(&format!("CARECLOUD_TEST_SEED={seed}"));
    std::thread::scope(|scope| {
        scope.spawn(move || soak(rows, seed, true, Filter::Honoured));
        scope.spawn(move || soak(rows, seed + 1, false, Filter::Honoured));
    });
}
