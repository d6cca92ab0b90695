//! What the flags of an import promise: how many rows, how fast, which part of the file, when it stops and what it says then.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::scene::{Running, each, start};
use crate::stage::{NEW, Stage, ours};
use crate::support::truth::fault::{Fault, RetryAfter};
use crate::support::truth::kind::Kind;
use crate::support::truth::plan::{self, Plan};
use crate::support::truth::reports::Reports;
use crate::support::truth::store::Entry;
use crate::support::truth::{Options, input};

/// New customers with an e-mail each.
fn stage(rows: u64, options: Options, plan: Plan, flags: &[&str]) -> Stage {
    let args = [&["--mode", "create", "--key", "email"], NEW, flags].concat();
    Stage::new(options, plan, &input::rows(rows).text(), &args)
}

/// The same at a server that is well.
fn plain(rows: u64, flags: &[&str]) -> Stage {
    stage(rows, Options::default(), plan::none(), flags)
}

fn slow(milliseconds: u64) -> Options {
    Options { latency: Duration::from_millis(milliseconds), ..Options::default() }
}

/// When creations came.
fn moments(stage: &Stage) -> Vec<Duration> {
    let entries = stage.truth.entries();
    entries.iter().filter(|entry| entry.kind == Kind::Create).map(|entry| entry.at).collect()
}

#[test]
fn the_first_rows_are_sent_and_then_the_others() {
    let stage = plain(10, &[]);
    for _ in 0..2 {
        let ended = stage.run_with(&["--first", "3"]);
        stage.is(&ended, 12);
        assert!(ended.stderr.contains("stopped after the first rows, as asked; 7 rows are left"), "{}", ended.stderr);
        assert_eq!((stage.requests(Kind::Create), stage.tally()), (3, [3, 0, 0, 7]));
    }
    let mails: BTreeSet<String> = stage.truth.created_by_email().into_keys().collect();
    assert!((1..=3).all(|n| mails.contains(&format!("zofie.{n}@example.com"))), "{mails:?}");
    stage.ends_with(0);
    assert_eq!((stage.requests(Kind::Create), stage.tally()), (10, [10, 0, 0, 0]));
}

#[test]
fn refused_rows_stop_it_when_they_are_too_many() {
    let refuse = Fault::Refuse400 { field: "phone", reason: "invalid_value_format" };
    let by_number = stage(40, slow(5), plan::every(1, Kind::Create, refuse.clone()), &["--stop-after", "3"]);
    let ended = by_number.ends_with(12);
    assert!(ended.stderr.contains("it looks like the mapping, not the data"), "{}", ended.stderr);
    let sent = by_number.requests(Kind::Create);
    assert!((3..=3 + 4 * 2).contains(&sent), "{sent} were sent");
    let [succeeded, failed, unknown, unprocessed] = by_number.tally();
    assert_eq!((succeeded, failed, unknown, failed + unprocessed), (0, sent, 0, 40));
    assert!(by_number.reasons().iter().all(|(_, reason)| reason == "phone:invalid_value_format"));
    // A share counts from a hundred rows on.
    let by_share = stage(150, slow(1), plan::every(5, Kind::Create, refuse), &["--stop-after", "10%"]);
    by_share.ends_with(12);
    let sent = by_share.requests(Kind::Create);
    assert!((100..125).contains(&sent), "{sent} were sent");
}

#[test]
fn a_rate_holds() {
    let stage = plain(12, &["--rate", "20/s"]);
    stage.ends_with(0);
    let moments = moments(&stage);
    let took = moments[11] - moments[0];
    // Eleven gaps of 50 ms; a busy machine makes it longer, nothing makes it shorter.
    assert!((Duration::from_millis(470)..Duration::from_secs(4)).contains(&took), "{took:?}");
    let at_once = moments.windows(4).filter(|some| some[3] - some[0] < Duration::from_millis(60)).count();
    assert_eq!(at_once, 0, "{moments:?}");
}

#[test]
fn so_many_calls_at_once_and_two_in_the_beginning() {
    let stage = stage(60, slow(40), plan::none(), &["--concurrency", "6"]);
    stage.ends_with(0);
    let most = stage.truth.most_in_flight();
    assert!((3..=6).contains(&most), "{most} at once");
    let moments = moments(&stage);
    assert!(moments[2] - moments[0] >= Duration::from_millis(35), "the third waits for an answer: {moments:?}");
    let one = plain(10, &["--concurrency", "1"]);
    one.ends_with(0);
    assert_eq!(one.truth.most_in_flight(), 1);
}

#[test]
fn three_processes_take_three_parts_of_one_file() {
    const PARTS: [&str; 3] = ["1/3", "2/3", "3/3"];
    let stage = stage(40, Options { unique_email: false, ..slow(3) }, plan::none(), &["-y"]);
    let args = stage.args();
    let own = &args[..args.len() - 2];
    let run = |part: &str| start(&mut stage.world.command(&[own, &["--partition", part]].concat()));
    let running: Vec<Running> = PARTS.iter().map(|part| run(part)).collect();
    for running in running {
        stage.is(&running.wait(), 0);
    }
    let counts = stage.truth.created_by_email();
    assert!(counts.len() == 40 && counts.values().all(|times| *times == 1), "{counts:?}");
    let header = "first_name,last_name,email,phone";
    let mut rows = Vec::new();
    for part in PARTS {
        let folder = stage.world.path(&format!("rows.csv.import-{}", part.replace('/', "-of-")));
        let reports = Reports::read(&folder, header);
        assert!(
            reports.wrong.is_empty() && reports.failed.is_empty() && reports.unprocessed.is_empty(),
            "{:?}",
            reports.wrong
        );
        assert!(!reports.succeeded.is_empty(), "{part} takes nothing of 40 rows");
        rows.extend(reports.succeeded.iter().map(|row| row.row));
        stage.is(&run(part).wait(), 0);
    }
    rows.sort_unstable();
    assert!(rows.into_iter().eq(1..=40), "the parts are the file");
    assert_eq!(stage.requests(Kind::Create), 40);
}

#[test]
fn an_unfinished_import_is_put_aside_only_when_asked() {
    let stage = plain(10, &[]);
    stage.is(&stage.run_with(&["--first", "3"]), 12);
    let other = stage.run_with(&["--set", "city=Brno"]);
    stage.is(&other, 14);
    assert!(other.stderr.contains("--restart"), "{}", other.stderr);
    assert_eq!(stage.requests(Kind::Create), 3);
    let ended = stage.run_with(&["--set", "city=Brno", "--restart"]);
    stage.is(&ended, 10);
    assert_eq!(stage.tally(), [7, 3, 0, 0], "who was created stays, and is not created again");
    assert!(stage.truth.created_by_email().values().all(|times| *times == 1));
}

#[test]
fn rows_without_a_key_are_refused_unless_they_are_allowed() {
    let text = input::keyless(5).text();
    let stage = Stage::new(Options::default(), plan::none(), &text, &[&["--mode", "create"], NEW].concat());
    let ended = stage.ends_with(2);
    assert!(ended.stderr.contains("--allow-keyless"), "{}", ended.stderr);
    assert_eq!(stage.all_requests(), 0, "{}", stage.truth.story());
    let allowed = stage.run_with(&["--allow-keyless"]);
    stage.is(&allowed, 0);
    assert!(allowed.stderr.contains("never sent a second time"), "{}", allowed.stderr);
    assert!(stage.reports().succeeded.iter().all(|row| row.guarantee == "at_most_once"));
    assert_eq!(stage.requests(Kind::Create), 5);
}

#[test]
fn a_dry_run_sends_and_leaves_nothing() {
    let stage = plain(10, &[]);
    let ended = stage.run_with(&["--dry-run"]);
    stage.is(&ended, 0);
    assert!(
        ended.stderr.contains("dry run: nothing was sent") && ended.stderr.contains("10 rows exactly once"),
        "{}",
        ended.stderr
    );
    assert_eq!(stage.all_requests(), 0);
    assert!(!stage.folder().exists());
    assert_eq!(stage.world.run(&["import", "list", "-o", "ids"]).ends_with(0).stdout, "");
}

const SOME_BAD: &str = "first_name,email,birthdate,phone
Eva,eva@example.com,1990-01-01,
Jan,jan@example.com,1990-01-01,abc
Ida,ida@example.com,30991,
Ota,eva@example.com,,
";

#[test]
fn bad_rows_need_a_yes_and_failed_csv_is_corrected_and_imported_as_it_is() {
    let stage = Stage::new(Options::default(), plan::none(), SOME_BAD, &[&["--mode", "create"], NEW].concat());
    let ended = stage.ends_with(2);
    assert_eq!(stage.all_requests(), 0);
    assert!(
        ["line 3", "line 4", "line 5", "3 of 4 rows are not usable"].iter().all(|part| ended.stderr.contains(part)),
        "{}",
        ended.stderr
    );
    let ended = stage.run_with(&["-y"]);
    stage.is(&ended, 10);
    assert_eq!((stage.requests(Kind::Create), stage.tally()), (1, [1, 3, 0, 0]));
    let reasons: Vec<String> = stage.reasons().into_iter().map(|(_, reason)| reason).collect();
    assert_eq!(reasons, ["phone:invalid_value_format", "birthdate:damaged_value", "key:repeated"]);
    // Corrected where it is wrong; what the report added stays and is passed over.
    let failed = stage.folder().join("failed.csv");
    let text = std::fs::read_to_string(&failed).expect("the report");
    let text = text.replace(",abc,", ",,").replace("30991", "1984-11-06").replace("Ota,eva@", "Ota,ota@");
    std::fs::write(&failed, text).expect("the report");
    let again =
        stage.world.run(&[&["import", "run", "reports/failed.csv", "--mode", "create"], NEW].concat()).ends_with(0);
    assert!(!again.stderr.contains("left out"), "{}", again.stderr);
    assert_eq!(stage.truth.created_by_email().len(), 4);
    let left = Reports::read(&stage.world.path("reports/failed.csv.import"), "first_name,email,birthdate,phone");
    assert_eq!((left.succeeded.len(), left.failed.len()), (3, 0), "{:?}", left.wrong);
}

#[test]
fn what_the_server_refuses_is_corrected_in_the_same_way() {
    let refuse = Fault::Refuse400 { field: "customer.personal_information.phone", reason: "invalid_value_format" };
    let stage = stage(5, Options::default(), plan::every(2, Kind::Create, refuse), &["--concurrency", "1"]);
    stage.ends_with(10);
    let failed = stage.reports().failed;
    assert_eq!(failed.len(), 2);
    for left in &failed {
        let added = (ours(left, "_carecloud_reason"), ours(left, "_carecloud_status"));
        assert_eq!(added, ("phone:invalid_value_format".to_owned(), "400".to_owned()));
    }
    stage.truth.plan(plan::none());
    stage.world.run(&[&["import", "run", "reports/failed.csv"], NEW].concat()).ends_with(0);
    assert_eq!(stage.truth.created_by_email().len(), 5);
}

#[test]
fn the_reports_are_rebuilt_and_the_customers_are_verified() {
    let refuse = Fault::Refuse400 { field: "phone", reason: "invalid_value_format" };
    let stage = stage(8, Options::default(), plan::nth(3, Kind::Create, refuse), &["--first", "6"]);
    stage.ends_with(12);
    let read = |folder: &str| -> Vec<Vec<u8>> {
        let names = ["succeeded.csv", "failed.csv", "unknown.csv", "unprocessed.csv"];
        names.iter().map(|name| std::fs::read(stage.world.path(folder).join(name)).expect("a report")).collect()
    };
    let before = read("reports");
    std::fs::remove_dir_all(stage.folder()).expect("the reports");
    stage.world.run(&["import", "report"]).ends_with(0);
    assert!(read("reports") == before, "they are the same to the byte");
    stage.world.run(&["import", "report", "--report-dir", "elsewhere"]).ends_with(0);
    assert!(read("elsewhere") == before);

    let status = stage.world.run(&["import", "status", "-o", "json"]).ends_with(0).json();
    let numbers = ["rows", "succeeded", "failed", "unknown", "unprocessed"].map(|name| status[name].as_u64());
    assert_eq!((status["state"].as_str(), numbers), (Some("stopped"), [8, 5, 1, 0, 2].map(Some)), "{status}");
    let list = stage.world.run(&["import", "list", "-o", "json"]).ends_with(0).stdout;
    assert!(list.contains(status["run"].as_str().expect("an id")), "{list}");
    let verified = stage.world.run(&["import", "verify", "-o", "json"]).ends_with(0).json();
    assert_eq!((verified["there"].as_u64(), verified["missing"].as_u64()), (Some(5), Some(0)));
    let gone = stage.reports().succeeded[1].customer_id.clone();
    stage.truth.remove(&gone);
    let verified = stage.world.run(&["import", "verify", "-o", "json"]).ends_with(8);
    assert_eq!((verified.json()["there"].as_u64(), verified.json()["missing"].as_u64()), (Some(4), Some(1)));
    assert!(verified.stderr.contains(&format!("customer {gone} is not there")), "{}", verified.stderr);
}

/// A server that is in no state for an import, and how the import ends.
struct Unfit {
    name: &'static str,
    plan: fn() -> Plan,
    flags: &'static [&'static str],
    code: i32,
    says: &'static str,
    /// Creations asked for, at most.
    most: usize,
    begun: bool,
}

const UNFIT: &[Unfit] = &[
    Unfit {
        name: "a wrong password",
        plan: || plan::every(1, Kind::Login, Fault::Expire401),
        flags: &[],
        code: 3,
        says: "does not accept the login",
        most: 0,
        begun: false,
    },
    Unfit {
        name: "no right to create",
        plan: || plan::every(1, Kind::Create, Fault::Status(403)),
        flags: &[],
        code: 12,
        says: "this account may not do that",
        most: 4,
        begun: true,
    },
    Unfit {
        name: "a pause of an hour",
        plan: || plan::every(1, Kind::Create, Fault::Throttle429(RetryAfter::Seconds(3600))),
        flags: &[],
        code: 12,
        says: "asks for too long a pause",
        most: 4,
        begun: true,
    },
    Unfit {
        name: "pauses without an end",
        plan: || plan::every(1, Kind::Create, Fault::Throttle429(RetryAfter::Missing)),
        flags: &["--patience", "1"],
        code: 12,
        says: "does not answer, or asks for too long a pause",
        most: 8,
        begun: true,
    },
    Unfit {
        name: "everything fails",
        plan: || plan::every(1, Kind::Create, Fault::ResetBeforeCommit),
        flags: &["--patience", "1"],
        code: 12,
        says: "the server does not answer",
        most: 12,
        begun: true,
    },
];

#[test]
fn a_server_in_no_state_for_it_stops_the_import_and_loses_nothing() {
    each(
        UNFIT,
        5,
        |unfit| unfit.name.to_owned(),
        |unfit| {
            let stage = stage(20, Options { unique_email: false, ..Options::default() }, (unfit.plan)(), unfit.flags);
            let ended = stage.ends_with(unfit.code);
            assert!(ended.stderr.contains(unfit.says), "{}", ended.stderr);
            let sent = stage.requests(Kind::Create);
            assert!(sent <= unfit.most, "{sent} were sent\n{}", stage.truth.story());
            let listed = stage.world.run(&["import", "list", "-o", "ids"]).ends_with(0).stdout;
            assert_eq!(!listed.is_empty(), unfit.begun, "{listed}");
            assert_eq!(stage.truth.created().len(), 0);
            stage.truth.plan(plan::none());
            stage.ends_with(0);
            let counts = stage.truth.created_by_email();
            assert!(counts.len() == 20 && counts.values().all(|times| *times == 1), "{counts:?}");
        },
    );
}

#[test]
fn a_server_that_is_down_is_said_to_be_and_is_waited_for_as_long_as_asked() {
    let stage = stage(20, slow(10), plan::none(), &["--patience", "1"]);
    stage.truth.down();
    let ended = stage.run_with(&["--retries", "0"]);
    stage.is(&ended, 12);
    assert!(ended.stderr.contains("127.0.0.1"), "which server: {}", ended.stderr);
    assert_eq!(stage.world.run(&["import", "list", "-o", "ids"]).stdout, "", "nothing was begun");
    stage.truth.up();
    let running = stage.start();
    while stage.requests(Kind::Create) < 5 {
        std::thread::sleep(Duration::from_millis(2));
    }
    stage.truth.down();
    let ended = running.wait();
    stage.is(&ended, 12);
    stage.truth.up();
    let ended = stage.run_until_ended();
    stage.is(&ended, 0);
    let taken = |entry: &&Entry| entry.kind == Kind::Create && entry.status == Some(201);
    assert_eq!(stage.truth.entries().iter().filter(taken).count(), 20);
}

#[test]
fn a_profile_that_may_only_read_begins_nothing() {
    let stage = plain(3, &[]);
    let ended = stage.run_with(&["--read-only"]);
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(ended.stderr.contains("may only read; nothing was sent"), "{}", ended.stderr);
    assert_eq!(stage.truth.entries().len(), 0, "{}", stage.truth.story());
    stage.ends_with(0);
}
