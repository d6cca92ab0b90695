//! Every fault at the first, a middle and the last row, at servers of every sort: all that can be proved succeeds, and nothing
//! is guessed.

use std::time::Duration;

use crate::scene::{CONCURRENCY, SETTLE, Scene, TIMEOUT, each, everything};
use crate::support::fault::Request;
use crate::support::truth::fault::{Fault, RetryAfter};
use crate::support::truth::input::{self, Input};
use crate::support::truth::kind::Kind;
use crate::support::truth::plan::{self, Plan};
use crate::support::truth::{Filter, Options};

const ROWS: u64 = 40;
const HIT: [u64; 3] = [1, 20, ROWS];

/// These rows meet the fault when they are sent first, so many times.
fn hit(input: &Input, times: usize, fault: &Fault) -> Plan {
    let row = |number: u64| &input.rows[number as usize - 1];
    let marks: Vec<String> = HIT.iter().map(|number| format!("\"{}\"", row(*number).mark)).collect();
    let first = plan::first_of_each(times, fault.clone());
    plan::by(
        move |request: &Request, kind, nth| {
            if marks.iter().any(|mark| request.body.contains(mark)) { first(request, kind, nth) } else { Fault::None }
        },
    )
}

/// Servers: whether an e-mail is unique, and what becomes of the lists that a look-up asks with.
fn servers() -> Vec<Options> {
    let lists = [Filter::Honoured, Filter::Ignored, Filter::Refused];
    let server = |unique_email, lists| Options { unique_email, lists, ..Options::default() };
    lists.into_iter().flat_map(|lists| [server(true, lists), server(false, lists)]).collect()
}

#[test]
fn every_fault_at_every_sort_of_server_loses_and_doubles_nothing() {
    // One sort of server after the other, so that each fault meets another, and only those where what is sent twice is there
    // twice: all of them would take a minute.
    let servers: Vec<Options> = servers().into_iter().filter(|server| everything() || !server.unique_email).collect();
    let met = if everything() { servers.len() } else { 1 };
    let cases: Vec<(Fault, Options)> = Fault::all(TIMEOUT)
        .into_iter()
        .zip(0..)
        .flat_map(|(fault, n)| (n..n + met).map(move |n| (fault.clone(), n)))
        .map(|(fault, n)| (fault, servers[n % servers.len()].clone()))
        .collect();
    each(
        &cases,
        12,
        |case| format!("{case:?}"),
        |(fault, options)| {
            let input = input::rows(ROWS);
            let plan = hit(&input, 1, fault);
            let scene = Scene::new(input, options.clone(), plan);
            let ended = scene.run();
            let tally = scene.hold(&ended);
            let succeeded = tally.succeeded as u64;
            match fault {
                Fault::Refuse400 { .. } => assert_eq!((tally.failed, succeeded), (HIT.len(), ROWS - 3), "{ended:?}"),
                Fault::Redirect302 => assert!(succeeded >= ROWS - 3, "{ended:?}"),
                Fault::None
                | Fault::SlowAnswer(_)
                | Fault::CommitThenReset
                | Fault::ResetBeforeCommit
                | Fault::CommitThenCut
                | Fault::CommitThenStall(_)
                | Fault::StallThenCommit(_)
                | Fault::CommitThenStatus(_)
                | Fault::Status(_)
                | Fault::Throttle429(_)
                | Fault::Expire401
                | Fault::CommitThenBadBody(_)
                | Fault::CloseIdle
                | Fault::ResetNext => assert_eq!(succeeded, ROWS, "{ended:?}\n{}", scene.truth.story()),
            }
            assert!(scene.truth.most_in_flight() <= CONCURRENCY, "{} at once", scene.truth.most_in_flight());
            assert_eq!(scene.truth.requests(Kind::Other), 0, "no redirect is followed\n{}", scene.truth.story());
        },
    );
}

/// Faults after which nobody can tell whether the customer is there.
/// A server that asks for a pause again and again is given longer and longer ones.
fn is_quick(fault: &Fault) -> bool {
    everything() || !matches!(fault, Fault::Throttle429(_))
}

fn unclear() -> Vec<Fault> {
    let clear = |fault: &Fault| {
        matches!(
            fault,
            Fault::SlowAnswer(_)
                | Fault::Throttle429(_)
                | Fault::Expire401
                | Fault::CloseIdle
                | Fault::ResetNext
                | Fault::Refuse400 { .. }
                | Fault::Redirect302
        )
    };
    Fault::all(TIMEOUT).into_iter().filter(|fault| !clear(fault)).collect()
}

#[test]
fn a_row_without_a_key_is_never_sent_a_second_time() {
    let faults = unclear();
    let cases = if everything() { &faults[..] } else { &faults[faults.len() - 7..] };
    each(
        cases,
        16,
        |fault| format!("{fault:?}"),
        |fault| {
            let input = input::keyless(ROWS);
            let plan = hit(&input, 1, fault);
            let scene = Scene::new(input, Options::default(), plan);
            let tally = scene.hold(&scene.run());
            assert_eq!((tally.unknown, tally.succeeded as u64), (HIT.len(), ROWS - 3), "{}", scene.truth.story());
            assert_eq!(scene.truth.requests(Kind::Create) as u64, ROWS, "{}", scene.truth.story());
        },
    );
}

#[test]
fn an_external_id_proves_who_is_there_where_the_server_can_be_asked() {
    let faults = [Fault::CommitThenReset, Fault::ResetBeforeCommit, Fault::CommitThenStatus(504), Fault::Status(503)];
    let cases: Vec<(Fault, bool)> =
        faults.into_iter().flat_map(|fault| [(fault.clone(), true), (fault, false)]).collect();
    each(
        &cases,
        8,
        |case| format!("{case:?}"),
        |(fault, sources)| {
            let input = input::external(ROWS);
            let plan = hit(&input, 1, fault);
            let scene =
                Scene::new(input, Options { sources: *sources, unique_email: false, ..Options::default() }, plan);
            let ended = scene.run();
            let tally = scene.hold(&ended);
            if *sources {
                assert_eq!(tally.succeeded as u64, ROWS, "{ended:?}\n{}", scene.truth.story());
            }
        },
    );
}

#[test]
fn a_commit_that_comes_after_all_look_ups_meets_a_unique_e_mail() {
    let late = Fault::StallThenCommit(TIMEOUT + SETTLE * 3);
    let cases: Vec<Options> = servers().into_iter().filter(|options| options.unique_email).collect();
    each(
        &cases,
        3,
        |case| format!("{case:?}"),
        |options| {
            let input = input::rows(12);
            let late = plan::for_key(&input.rows[5].mark, vec![late.clone()]);
            let scene = Scene::new(input, options.clone(), late);
            scene.hold_all(&scene.run());
        },
    );
}

#[test]
fn a_fault_that_stays_ends_the_row_and_not_the_truth() {
    let stays = [
        Fault::CommitThenReset,
        Fault::ResetBeforeCommit,
        Fault::Status(500),
        Fault::CommitThenStatus(502),
        Fault::Throttle429(RetryAfter::Seconds(0)),
    ];
    let cases: Vec<(Fault, Options)> = stays
        .into_iter()
        .filter(is_quick)
        .flat_map(|fault| servers().into_iter().step_by(3).map(move |options| (fault.clone(), options)))
        .collect();
    each(
        &cases,
        16,
        |case| format!("{case:?}"),
        |(fault, options)| {
            let input = input::rows(ROWS);
            let plan = hit(&input, 5, fault);
            let scene = Scene::new(input, options.clone(), plan);
            let tally = scene.hold(&scene.run_until_ended());
            assert!(tally.succeeded as u64 >= ROWS - 3, "{tally:?}");
        },
    );
}

#[test]
fn look_ups_that_fail_prove_nothing() {
    let faults = [
        Fault::ResetBeforeCommit,
        Fault::CommitThenCut,
        Fault::Status(500),
        Fault::Status(503),
        Fault::Expire401,
        Fault::Throttle429(RetryAfter::Seconds(0)),
        Fault::SlowAnswer(Duration::from_millis(100)),
    ];
    let cases: Vec<(Fault, Options, bool)> = faults
        .into_iter()
        .filter(is_quick)
        .zip(servers().into_iter().cycle())
        .flat_map(|(fault, options)| [(fault.clone(), options.clone(), false), (fault, options, true)])
        // Whose session no read accepts is not logged in.
        .filter(|(fault, _, always)| !(*always && matches!(fault, Fault::Expire401)))
        .collect();
    each(
        &cases,
        16,
        |case| format!("{case:?}"),
        |(fault, options, always)| {
            let input = input::rows(ROWS);
            let lost = hit(&input, 1, &Fault::CommitThenReset);
            let (fault, always) = (fault.clone(), *always);
            let plan = plan::by(move |request, kind, nth| match kind {
                Kind::List if always || nth.is_multiple_of(2) => fault.clone(),
                Kind::Create => lost(request, kind, nth),
                Kind::List
                | Kind::Login
                | Kind::Ping
                | Kind::Get
                | Kind::Replace
                | Kind::Sources
                | Kind::Properties
                | Kind::WriteProperty
                | Kind::Interests
                | Kind::WriteInterest
                | Kind::Definitions
                | Kind::Other => Fault::None,
            });
            let scene = Scene::new(input, options.clone(), plan).with("--patience", "0.7");
            let ended = scene.run_until_ended();
            // Without a look-up that works, three rows stay unknown; they are never guessed, nor sent again.
            let tally = scene.hold(&ended);
            assert!(tally.succeeded as u64 >= ROWS - 3, "{tally:?}");
        },
    );
}

#[test]
fn a_token_that_wears_out_is_renewed_in_passing() {
    let options = Options { token_lifetime: Some(7), unique_email: false, ..Options::default() };
    // Many at once would wear several tokens out together, and be content with one new one.
    let scene = Scene::new(input::rows(ROWS), options, plan::none()).with("--concurrency", "2");
    scene.hold_all(&scene.run());
    assert!(scene.truth.requests(Kind::Login) >= 6, "{:?}", scene.truth.counts());
}

#[test]
fn who_was_there_before_is_not_created_again() {
    let options = Options { unique_email: false, ..Options::default() };
    let scene = Scene::new(input::rows(10), options, plan::none());
    let mark = scene.input.rows[4].mark.clone();
    let person = serde_json::json!({"personal_information": {"email": mark, "language_id": "cs"}});
    scene.truth.plant(serde_json::json!({ "customer": person }));
    let tally = scene.hold(&scene.run());
    assert_eq!((tally.succeeded, tally.failed, scene.truth.created().len()), (9, 1, 9), "{}", scene.truth.story());
}
