//! Updates and upserts whose answers are lost, whose customers somebody else changes, and which are killed: every change is
//! made once or not at all, nobody is created twice, and what another has changed is never overwritten blindly.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::scene::{SETTLE, TIMEOUT, each, everything};
use crate::stage::{NEW, Stage, person};
use crate::support::fault::Request;
use crate::support::truth::fault::{Bad, Fault, RetryAfter};
use crate::support::truth::kind::Kind;
use crate::support::truth::plan::{self, Plan};
use crate::support::truth::store::Entry;
use crate::support::truth::{Options, Truth};

const COFFEE: &str = "8b05d2ea2dbb36442484d3c035";

/// The n-th request of a kind, from 0, meets a fault for all n that fit.
fn some(kind: Kind, fits: impl Fn(usize) -> bool + Send + Sync + 'static, fault: Fault) -> Plan {
    plan::by(move |_: &Request, asked, nth| if asked == kind && fits(nth) { fault.clone() } else { Fault::None })
}

/// People who are there, and a file that gives each another name, and in an upsert new ones after them.
struct Many {
    stage: Stage,
    ids: Vec<String>,
    new: usize,
}

impl Many {
    fn new(mode: &str, options: Options, plan: Plan) -> Many {
        let (there, new) = if mode == "upsert" { (5, 4) } else { (8, 0) };
        let rows = (1..=there + new).map(|n| format!("ann{n}@example.com,Eva{n}\n"));
        let text: String = std::iter::once("email,first_name\n".to_owned()).chain(rows).collect();
        let flags: &[&str] = if mode == "upsert" { NEW } else { &[] };
        let stage = Stage::new(options, plan, &text, &[&["--mode", mode, "--key", "email"], flags].concat());
        let ids = (1..=there).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
        Many { stage, ids, new }
    }

    /// Holds that every row has succeeded, exactly and once.
    #[track_caller]
    fn hold(&self) {
        let (truth, story) = (&self.stage.truth, self.stage.truth.story());
        assert_eq!(self.stage.tally(), [self.ids.len() + self.new, 0, 0, 0], "{:?}\n{story}", self.stage.reasons());
        for (n, id) in (1..).zip(&self.ids) {
            let mut wanted = person(n, &json!({}))["customer"].clone();
            wanted["personal_information"]["first_name"] = json!(format!("Eva{n}"));
            assert_eq!(self.stage.customer(id).record, wanted, "row {n}\n{story}");
        }
        let created = truth.created_by_email();
        assert!(created.len() == self.new && created.values().all(|times| *times == 1), "{created:?}\n{story}");
        let succeeded = self.stage.reports().succeeded;
        let there: Vec<&String> = succeeded.iter().map(|row| &row.customer_id).take(self.ids.len()).collect();
        assert_eq!(there, self.ids.iter().collect::<Vec<_>>());
        let before = self.stage.all_requests();
        self.stage.ends_with(0);
        assert!(self.stage.all_requests() <= before + 1, "a finished run sends nothing\n{}", truth.story());
    }
}

#[test]
fn a_change_whose_answer_is_lost_is_settled_by_reading() {
    let faults = [
        Fault::CommitThenReset,
        Fault::ResetBeforeCommit,
        Fault::CommitThenCut,
        Fault::CommitThenStatus(500),
        Fault::Status(500),
        Fault::CommitThenStatus(503),
        Fault::Status(502),
        Fault::CommitThenStall(TIMEOUT * 2),
        Fault::StallThenCommit(TIMEOUT + Duration::from_millis(60)),
        Fault::CommitThenBadBody(Bad::Html),
        Fault::Throttle429(RetryAfter::Seconds(0)),
        Fault::Expire401,
        Fault::ResetNext,
    ];
    let cases: Vec<(Fault, &str)> = faults.into_iter().zip(["update", "upsert"].into_iter().cycle()).collect();
    each(
        &cases,
        7,
        |case| format!("{case:?}"),
        |(fault, mode)| {
            let options = Options { unique_email: *mode == "update", ..Options::default() };
            let many = Many::new(mode, options, some(Kind::Replace, |nth| [0, 6].contains(&nth), fault.clone()));
            many.stage.ends_with(0);
            many.hold();
        },
    );
}

#[test]
fn a_read_that_fails_before_a_change_changes_nothing() {
    let faults = [Fault::ResetBeforeCommit, Fault::Status(500), Fault::CommitThenCut, Fault::Expire401];
    each(
        &faults,
        4,
        |fault| format!("{fault:?}"),
        |fault| {
            let many = Many::new("update", Options::default(), some(Kind::Get, |nth| nth % 3 == 1, fault.clone()));
            let ended = many.stage.run_until_ended();
            many.stage.is(&ended, 0);
            let taken = |entry: &Entry| entry.kind == Kind::Replace && entry.status == Some(204);
            assert_eq!(many.stage.truth.entries().iter().filter(|entry| taken(entry)).count(), many.ids.len());
            many.hold();
        },
    );
}

#[test]
fn a_change_that_is_never_taken_fails_and_one_that_is_always_lost_succeeds() {
    for (fault, tally, code) in [(Fault::Status(500), [0, 1, 0, 0], 10), (Fault::CommitThenReset, [1, 0, 0, 0], 0)] {
        let text = "email,first_name\nann1@example.com,Eva\n";
        let stage = Stage::new(
            Options::default(),
            some(Kind::Replace, |_| true, fault),
            text,
            &["--mode", "update", "--key", "email", "--settle", "0"],
        );
        stage.truth.plant(person(1, &json!({})));
        stage.ends_with(code);
        assert_eq!(stage.tally(), tally, "{}", stage.truth.story());
        assert!(stage.requests(Kind::Replace) <= 3, "{}", stage.truth.story());
    }
}

/// Waits until so many requests of a kind have come.
#[track_caller]
fn wait_for(truth: &Truth, kind: Kind, n: usize) {
    let until = Instant::now() + Duration::from_secs(10);
    while truth.requests(kind) < n {
        assert!(Instant::now() < until, "no {n} {kind:?} come\n{}", truth.story());
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn city(stage: &Stage, id: &str) -> Value {
    stage.customer(id).record["personal_information"]["address"]["city"].clone()
}

/// One row, a customer, and somebody else who moves to another city once so many requests of a kind have come.
fn moved(plan: Plan, after: (Kind, usize)) -> (Stage, String, Option<i32>) {
    let text = "email,first_name\nann1@example.com,Eva\n";
    let stage = Stage::new(Options::default(), plan, text, &["--mode", "update", "--key", "email"]);
    let id = stage.truth.plant(person(1, &json!({})));
    let running = stage.start();
    wait_for(&stage.truth, after.0, after.1);
    // What the request asked for is answered by now; the change comes after it.
    std::thread::sleep(Duration::from_millis(20));
    stage.truth.change(&id, |record| record["personal_information"]["address"]["city"] = json!("Telč"));
    let code = running.wait().code;
    (stage, id, code)
}

#[test]
fn what_somebody_else_changes_meanwhile_is_not_overwritten() {
    let slow = Fault::SlowAnswer(Duration::from_millis(150));
    // Between the look-up and the change: the change is made on what is there then. The first list is the greeting.
    let (stage, id, code) = moved(some(Kind::List, |nth| nth == 1, slow.clone()), (Kind::List, 2));
    assert_eq!(
        (code, city(&stage, &id), stage.customer(&id).text("first_name").as_deref()),
        (Some(0), json!("Telč"), Some("Eva"))
    );

    // After a change that did not arrive: nobody knows any more what it would do, and nothing is done.
    let (stage, id, code) = moved(some(Kind::Replace, |nth| nth == 0, Fault::ResetBeforeCommit), (Kind::Replace, 1));
    assert_eq!((code, city(&stage, &id)), (Some(10), json!("Telč")), "{}", stage.truth.story());
    assert_eq!(stage.reasons(), [(1, "changed_by_someone_else".to_owned())]);
    assert_eq!((stage.requests(Kind::Replace), stage.customer(&id).text("first_name").as_deref()), (1, Some("Ann")));

    // After a change that did arrive: it is there, and so is the other's.
    let (stage, id, code) = moved(some(Kind::Replace, |nth| nth == 0, Fault::CommitThenReset), (Kind::Replace, 1));
    assert_eq!((code, city(&stage, &id)), (Some(0), json!("Telč")), "{}", stage.truth.story());
    assert_eq!((stage.requests(Kind::Replace), stage.customer(&id).text("first_name").as_deref()), (1, Some("Eva")));
}

/// One row with a property and an interest for somebody who is there, or is made.
fn following(mode: &str, plan: Plan) -> (Stage, Option<String>) {
    let text = format!("email,first_name,property:size,interest:{COFFEE}\nann1@example.com,Eva,XL,yes\n");
    let flags: &[&str] = if mode == "update" { &[] } else { NEW };
    let stage = Stage::new(Options::default(), plan, &text, &[&["--mode", mode, "--key", "email"], flags].concat());
    let id = (mode != "create").then(|| stage.truth.plant(person(1, &json!({}))));
    (stage, id)
}

/// What hangs on the customer: property values and interests, each as often as it was written.
fn beside(stage: &Stage) -> (usize, usize, i32) {
    let customers = stage.truth.customers();
    let [customer] = customers.as_slice() else { return (0, 0, 0) };
    (
        customer.properties.len(),
        customer.interests.len(),
        i32::from(customer.text("first_name").as_deref() == Some("Eva")),
    )
}

#[test]
fn a_call_that_follows_is_not_made_twice_after_a_lost_answer() {
    let faults = [
        Fault::CommitThenReset,
        Fault::ResetBeforeCommit,
        Fault::CommitThenStatus(500),
        Fault::Status(500),
        Fault::CommitThenStall(TIMEOUT * 2),
        Fault::StallThenCommit(TIMEOUT + Duration::from_millis(60)),
        Fault::Throttle429(RetryAfter::Seconds(0)),
        Fault::Expire401,
    ];
    let modes = ["update", "upsert", "create"];
    let calls = [Kind::WriteInterest, Kind::WriteProperty];
    let cases: Vec<(Fault, &str, Kind)> = faults
        .into_iter()
        .zip(0..)
        .flat_map(|(fault, n)| calls.map(|call| (fault.clone(), modes[(n + usize::from(call == calls[1])) % 3], call)))
        .filter(|(_, mode, call)| *mode != "create" || *call == Kind::WriteInterest)
        .collect();
    each(
        &cases,
        7,
        |case| format!("{case:?}"),
        |(fault, mode, call)| {
            let (stage, _) = following(mode, some(*call, |nth| nth == 0, fault.clone()));
            stage.ends_with(0);
            assert_eq!((beside(&stage), stage.tally()), ((1, 1, 1), [1, 0, 0, 0]), "{}", stage.truth.story());
        },
    );
}

#[test]
fn a_row_has_not_succeeded_before_its_last_call() {
    // Stopped between the customer and the interest: it is not done, and the same command does the rest alone.
    for mode in ["update", "create"] {
        let (stage, _) = following(mode, some(Kind::WriteInterest, |nth| nth < 3, Fault::Status(500)));
        let killed = stage.run_killed("send.after", 2);
        assert!(killed.killed(), "{killed:?}");
        stage.world.run(&["import", "report"]).ends_with(0);
        assert_eq!(stage.tally(), [0, 0, 1, 0], "{}", stage.truth.story());
        let changes = |stage: &Stage| stage.requests(Kind::Replace) + stage.requests(Kind::Create);
        let ended = stage.run_until_ended();
        stage.is(&ended, 0);
        assert_eq!((beside(&stage), changes(&stage)), ((1, 1, 1), 1), "{}", stage.truth.story());
    }
    // Never taken: nobody says that it was.
    let (stage, _) = following("update", some(Kind::WriteInterest, |_| true, Fault::Status(500)));
    stage.ends_with(11);
    assert_eq!((beside(&stage).1, stage.tally()), (0, [0, 0, 1, 0]), "{}", stage.truth.story());
}

#[test]
fn a_call_that_follows_and_arrives_after_a_kill_is_found() {
    let late = Fault::StallThenCommit(SETTLE * 2 / 3);
    let (stage, _) = following("update", some(Kind::WriteInterest, |nth| nth == 0, late));
    let mut running = stage.start();
    wait_for(&stage.truth, Kind::WriteInterest, 1);
    running.child.kill().expect("it runs");
    assert!(running.wait().killed());
    let ended = stage.run_until_ended();
    stage.is(&ended, 0);
    assert_eq!((beside(&stage), stage.tally()), ((1, 1, 1), [1, 0, 0, 0]), "{}", stage.truth.story());
    assert_eq!(stage.requests(Kind::WriteInterest), 1, "it is waited for\n{}", stage.truth.story());
}

/// Points with the times at which a process is killed there, the first of which comes for certain.
const POINTS: &[(&str, &[usize])] = &[
    ("intent.before", &[1]),
    ("intent.after", &[1, 2]),
    ("send.before", &[1, 4]),
    ("send.after", &[2, 6]),
    ("result.before", &[1, 2]),
    ("result.after", &[2, 3]),
    ("lookup.before", &[1]),
    ("lookup.after", &[1]),
    ("report.before", &[1]),
    ("report.between", &[1]),
    ("report.after", &[1]),
    ("finish.before", &[1]),
];

#[test]
fn a_kill_at_any_point_of_updates_and_upserts_loses_and_doubles_nothing() {
    let all = POINTS.iter().flat_map(|(point, times)| times.iter().map(move |n| (*point, *n)));
    let modes = ["update", "upsert"];
    let cases: Vec<(&str, usize, &str)> = all
        .zip(0..)
        .flat_map(|((point, n), place)| {
            modes
                .into_iter()
                .zip(0..)
                .filter(move |(_, mode)| everything() || (place + mode) % 2 == 0)
                .map(move |(mode, _)| (point, n, mode))
        })
        .collect();
    each(
        &cases,
        6,
        |case| format!("{case:?}"),
        |(point, n, mode)| {
            let lost = plan::by(|_: &Request, kind, nth| match (kind == Kind::Replace, nth % 4) {
                (true, 1) => Fault::CommitThenReset,
                (true, 2) => Fault::ResetBeforeCommit,
                (false, 0) if kind == Kind::Create => Fault::CommitThenReset,
                (true | false, _) => Fault::None,
            });
            let options = Options { unique_email: false, brief_lists: *n == 1, ..Options::default() };
            let many = Many::new(mode, options, lost);
            let killed = many.stage.run_killed(point, *n);
            assert!(killed.killed() || *n > 1 && killed.finished(), "{killed:?}\n{}", many.stage.truth.story());
            let ended = if killed.killed() { many.stage.run_until_ended() } else { killed };
            many.stage.is(&ended, 0);
            many.hold();
        },
    );
}

#[test]
fn a_kill_does_not_take_a_briefer_list_for_somebody_elses_change() {
    // Lists that show less than a customer's own page, as servers do; killed before anything was sent.
    for point in ["intent.after", "send.before", "send.after"] {
        let options = Options { brief_lists: true, ..Options::default() };
        let many = Many::new("update", options, plan::none());
        assert!(many.stage.run_killed(point, 1).killed());
        std::thread::sleep(SETTLE / 10);
        let ended = many.stage.run_until_ended();
        many.stage.is(&ended, 0);
        many.hold();
    }
}
