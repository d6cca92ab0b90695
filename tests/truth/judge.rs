//! The judge against reports made by hand: a true one passes, and each lie is named.

use std::collections::BTreeMap;
use std::path::Path;

use crate::client::person;
use crate::support::World;
use crate::support::truth::input::{self, Input};
use crate::support::truth::{Options, Truth, oracle};

type Files = BTreeMap<&'static str, String>;

/// Five rows: two that were created, one refused, one unknown, one not begun; and true reports of them.
fn scene() -> (Input, Truth, Files) {
    let (input, truth) = (input::rows(5), Truth::start(Options { unique_email: false, ..Options::default() }));
    let mut succeeded = "row,customer_id,how,guarantee\n".to_owned();
    for row in &input.rows[..2] {
        created(&truth, &row.mark);
        let id = truth.created().last().expect("a customer").id.clone();
        succeeded.push_str(&format!("{},{id},created,proved\n", row.number));
    }
    let left = |row: usize| {
        let (header, raw) = (&input.header, &input.rows[row].raw);
        format!("{header},_carecloud_row,_carecloud_reason\n{raw},{},\"a reason, with a comma\"\n", row + 1)
    };
    let files =
        [("succeeded.csv", succeeded), ("failed.csv", left(2)), ("unknown.csv", left(3)), ("unprocessed.csv", left(4))];
    (input, truth, files.into())
}

/// Creates a customer over the wire.
fn created(truth: &Truth, email: &str) {
    let body = person(email, None).to_string();
    let answer = crate::client::Client::of(truth).ask("POST", "customers", &body);
    assert_eq!(answer.expect("an answer").status, 201);
}

fn judged(input: &Input, truth: &Truth, files: &Files) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a report");
    }
    oracle::judge(input, truth, folder.path()).1
}

#[test]
fn a_true_report_passes() {
    let (input, truth, files) = scene();
    assert_eq!(judged(&input, &truth, &files), Vec::<String>::new());
    // An unknown row may be there.
    created(&truth, &input.rows[3].mark);
    assert_eq!(judged(&input, &truth, &files), Vec::<String>::new());
}

#[test]
fn each_lie_is_named() {
    type Lie = (&'static str, fn(&Input, &Truth, &mut Files));
    let lies: &[Lie] = &[
        ("row 1: DOUBLED", |input, truth, _| created(truth, &input.rows[0].mark)),
        ("row 4: DOUBLED", |input, truth, _| (0..2).for_each(|_| created(truth, &input.rows[3].mark))),
        ("row 3: LOST: it failed", |input, truth, _| created(truth, &input.rows[2].mark)),
        ("row 5: LOST: it was not begun", |input, truth, _| created(truth, &input.rows[4].mark)),
        ("row 3: LOST: it succeeded", |_, _, files| {
            files.remove("failed.csv");
            files.get_mut("succeeded.csv").expect("it").push_str("3,81c0ffee,created,proved\n");
        }),
        ("5 rows, 4 in the reports", |_, _, files| drop(files.remove("unknown.csv"))),
        ("row 4: it stands in no report", |_, _, files| drop(files.remove("unknown.csv"))),
        ("row 3: it stands in several reports", |_, _, files| {
            let failed = files["failed.csv"].clone();
            files.insert("unknown.csv", failed);
        }),
        ("row 1: it succeeded as", |_, _, files| swap(files, "00c0ffee", "01c0ffee")),
        ("row 3: its bytes are not those", |_, _, files| swap(files, "Žofie", "Zofie")),
        ("row 5: its bytes are not those", |_, _, files| swap(files, "Žofie", "\"Žofie\"")),
        ("the header is not the original one", |_, _, files| swap(files, "first_name,", "name,")),
        ("there is no _carecloud_row", |_, _, files| swap(files, "_carecloud_row", "_carecloud_line")),
        ("a customer was created that is in no row", |_, truth, _| created(truth, "nobody@example.com")),
        ("guarantee is missing", |_, _, files| swap(files, ",guarantee", ",promise")),
    ];
    for (sentence, tell) in lies {
        let (input, truth, mut files) = scene();
        tell(&input, &truth, &mut files);
        let wrong = judged(&input, &truth, &files);
        assert!(wrong.iter().any(|line| line.contains(sentence)), "“{sentence}” is not said: {wrong:?}");
    }
    let (input, truth, _) = scene();
    let (_, wrong) = oracle::judge(&input, &truth, Path::new("/nowhere"));
    assert!(wrong.iter().any(|line| line.contains("there is no folder")), "{wrong:?}");
}

fn swap(files: &mut Files, old: &str, new: &str) {
    for text in files.values_mut() {
        *text = text.replace(old, new);
    }
}

#[test]
fn inputs_can_be_found_again_by_their_marks() {
    for input in [input::rows(30), input::external(30), input::keyless(30)] {
        let marks: std::collections::HashSet<&String> = input.rows.iter().map(|row| &row.mark).collect();
        assert_eq!(marks.len(), 30);
        let text = input.text();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let cells = reader.records().map(|record| record.expect("a row"));
        for (row, cells) in input.rows.iter().zip(cells) {
            assert!(cells.iter().any(|cell| cell == row.mark), "{} is no cell of {}", row.mark, row.raw);
        }
    }
}

#[test]
fn a_person_in_a_file_is_found() {
    let (world, input) = (World::new(), input::rows(3));
    world.file("input.csv", &input.text());
    world.file("journal", "\u{0}8000c0ffee");
    oracle::keeps_no_person(world.home.path(), &input);
    world.file("journal", &format!("\u{0}{}", input.rows[0].mark));
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        oracle::keeps_no_person(world.home.path(), &input);
    }));
    assert!(caught.is_err(), "an e-mail in the journal is not seen");
}

#[test]
fn a_run_that_sends_again_is_caught() {
    let truth = Truth::start(Options { unique_email: false, ..Options::default() });
    let world = World::with_account(&truth.base());
    oracle::finished_run_sends_nothing(&world, &truth, &["--version"]).ends_with(0);
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        oracle::finished_run_sends_nothing(&world, &truth, &["customers", "list"])
    }));
    assert!(caught.is_err(), "a look-up is not seen");
}
