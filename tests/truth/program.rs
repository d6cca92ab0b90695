//! The program itself against this server: the faults are those that it knows.

use std::time::Duration;

use crate::support::World;
use crate::support::truth::fault::{Bad, Fault, RetryAfter};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, SOURCE, Truth, plan};

#[test]
fn the_program_meets_the_faults_with_its_codes() {
    let cases = [
        (Fault::None, 0, 1),
        (Fault::CommitThenReset, 11, 1),
        (Fault::ResetBeforeCommit, 11, 0),
        (Fault::CommitThenCut, 11, 1),
        (Fault::CommitThenStatus(502), 11, 1),
        (Fault::CommitThenBadBody(Bad::Html), 11, 1),
        (Fault::StallThenCommit(Duration::from_millis(1200)), 11, 1),
        (Fault::Throttle429(RetryAfter::Seconds(0)), 0, 1),
        (Fault::Expire401, 0, 1),
        (Fault::Refuse400 { field: "phone", reason: "empty" }, 6, 0),
    ];
    std::thread::scope(|scope| {
        for (fault, code, created) in cases {
            scope.spawn(move || {
                let truth = Truth::with(Options::default(), plan::nth(0, Kind::Create, fault.clone()));
                let world = World::with_account(&truth.base());
                let person = ["--email", "a@example.com", "--language", "cs", "--source", SOURCE, "--timeout", "1"];
                let run = world.run(&[&["customers", "create"][..], &person].concat());
                assert_eq!(run.code, code, "{fault:?}: {}", run.stderr);
                std::thread::sleep(Duration::from_millis(if matches!(fault, Fault::StallThenCommit(_)) {
                    350
                } else {
                    0
                }));
                assert_eq!(truth.created().len(), created, "{fault:?}\n{}", truth.story());
            });
        }
    });
}

#[test]
fn the_program_finds_whom_it_created() {
    let truth = Truth::start(Options::default());
    let world = World::with_account(&truth.base());
    let create = ["customers", "create", "--email", "a@example.com", "--language", "cs", "--source", SOURCE];
    let id = world.run(&create).ends_with(0).stdout;
    assert_eq!(id.trim(), truth.created()[0].id);
    world.run(&create).ends_with(6);
    assert_eq!(world.run(&[&create[..], &["--if-absent"]].concat()).ends_with(0).stdout, id);
    assert_eq!(truth.created_by_email()["a@example.com"], 1);
}
