//! Passes over small files.

use jiff::civil::date;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::*;
use crate::bulk::input::Reading;
use crate::bulk::mapping::Mapping;
use crate::bulk::prepare::{self, Rows};
use crate::bulk::row::Mode;

struct File {
    dir: TempDir,
    input: Input,
    plan: Plan,
}

fn file(text: &str) -> File {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("people.csv");
    std::fs::write(&path, text).expect("a file");
    let input = Input::open(&path, &Reading::default()).expect("a file of rows");
    let mut options = prepare::Options::new(Mode::Create, date(2026, 5, 1));
    (options.language, options.source) = (Some("cs".into()), Some("s1".into()));
    let plan = Plan::new(Rows::Cells, &Mapping::propose(&input.facts().columns), &options).expect("a plan");
    File { dir, input, plan }
}

fn check(file: &File, partition: Partition) -> (Checked, Vec<Found>) {
    let mut told = Vec::new();
    let options = Options { partition, scratch: file.dir.path().to_owned() };
    let checked = run(&file.input, &file.plan, &options, &mut |event| match event {
        Event::Bad(found) => told.push(found.clone()),
        Event::Rows(_) => {}
    });
    (checked.expect("a whole pass"), told)
}

#[test]
fn a_pass_counts_and_tells_everything() {
    let text = "email,external_id,first_name,phone,note\nAnn@example.com,,Ann,,\nbob(at)x,,Bob,1,\n,,Nobody,,\n\
                ann@EXAMPLE.com,,Ann,,\n,7,,,\n,7,,,\n,7,,,\n";
    let file = file(text);
    let (checked, told) = check(&file, Partition::WHOLE);
    assert_eq!((checked.rows, checked.good, checked.bad, checked.keyless), (7, 3, 4, 1));
    assert_eq!(checked.keyed, [(KeyKind::Email, 1), (KeyKind::ExternalId, 1)]);
    assert_eq!(checked.digest, <[u8; 32]>::from(Sha256::digest(text)));
    let short: Vec<_> = checked
        .problems
        .iter()
        .map(|found| (found.row, found.line, found.problem.column.as_str(), found.problem.reason))
        .collect();
    assert_eq!(
        short,
        [
            (2, 3, "email", "invalid_value_format"),
            (2, 3, "phone", "invalid_value_format"),
            (4, 5, "email", "repeated"),
            (6, 7, "external_id", "repeated"),
            (7, 8, "external_id", "repeated"),
        ]
    );
    assert_eq!(told.len(), 5);
    assert_eq!(checked.problems[2].problem.rule, "the same e-mail as row 1");
    assert_eq!(checked.problems[4].problem.rule, "the same external id as row 5");
    assert!((1..=7).all(|row| checked.repeated.contains(row) == [4, 6, 7].contains(&row)));
    assert_eq!(checked.counts[&("external_id".to_owned(), "repeated")], 2);
    assert_eq!(checked.counts.values().sum::<u64>(), 5);
    assert_eq!(checked.changes, ["2 e-mails put in lower case"]);
    assert_eq!(checked.blank, ["note"]);
}

#[test]
fn parts_share_the_rows_among_them() {
    let rows: String =
        (0..300).map(|n| if n % 10 == 0 { "x\n".into() } else { format!("a{}@example.com\n", n % 100) }).collect();
    let file = file(&format!("email\n{rows}"));
    let (whole, _) = check(&file, Partition::WHOLE);
    let parts: Vec<Checked> = (1..=3).map(|i| check(&file, Partition { i, n: 3 }).0).collect();
    let sum = |of: fn(&Checked) -> u64| parts.iter().map(of).sum::<u64>();
    assert_eq!((sum(|part| part.rows), sum(|part| part.bad)), (whole.rows, whole.bad));
    assert_eq!(sum(|part| part.repeated.count()), 180);
    assert!(parts.iter().all(|part| part.rows > 30));
}

#[test]
fn many_problems_are_counted_and_some_are_kept() {
    let file = file(&format!("email,city\n{}", "ann@example.com,\n".repeat(2500)));
    let (checked, told) = check(&file, Partition::WHOLE);
    assert_eq!((checked.good, checked.bad, checked.problems.len(), told.len()), (1, 2499, 1000, 1000));
    assert_eq!(checked.counts[&("email".to_owned(), "repeated")], 2499);
}

#[test]
fn a_file_that_changes_is_refused() {
    let file = file("email\na@example.com\n");
    std::fs::write(file.input.path(), "email\nb@example.com\nc@example.com\n").expect("another file");
    let options = Options { partition: Partition::WHOLE, scratch: file.dir.path().to_owned() };
    assert!(matches!(
        run(&file.input, &file.plan, &options, &mut |_| {}),
        Err(Error::Input(input::Error::Changed { .. }))
    ));
}
