//! The judge of an import: what the reports say is held against what the server remembers. Nobody is there twice, nobody is
//! lost, every row stands in one report, and its bytes are as they were.

use std::collections::BTreeMap;
use std::path::Path;

use super::Truth;
use super::input::{Input, Row};
use super::kind::Kind;
use super::reports::{Left, Reports};
use super::store::Customer;
use crate::support::{Run, World};

/// How many rows each report holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub succeeded: usize,
    pub failed: usize,
    pub unknown: usize,
    pub unprocessed: usize,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate<'a> {
    /// With the customer's id.
    Succeeded(&'a str),
    Failed,
    Unknown,
    Unprocessed,
}

/// Holds an import against the truth, and shows everything that is wrong.
#[track_caller]
pub fn hold(input: &Input, truth: &Truth, folder: &Path) -> Tally {
    let (tally, wrong) = judge(input, truth, folder);
    assert!(wrong.is_empty(), "{tally:?}\n{}\n{}", wrong.join("\n"), truth.story());
    tally
}

/// What is wrong with an import, in sentences; nothing if all is well.
pub fn judge(input: &Input, truth: &Truth, folder: &Path) -> (Tally, Vec<String>) {
    let reports = Reports::read(folder, &input.header);
    let tally = Tally {
        succeeded: reports.succeeded.len(),
        failed: reports.failed.len(),
        unknown: reports.unknown.len(),
        unprocessed: reports.unprocessed.len(),
    };
    let mut wrong = reports.wrong.clone();
    let sum = tally.succeeded + tally.failed + tally.unknown + tally.unprocessed;
    if sum != input.rows.len() {
        wrong.push(format!("{} rows, {sum} in the reports", input.rows.len()));
    }
    let fates = fates(&reports);
    let found = input.find(truth);
    for row in &input.rows {
        let customers = found.get(&row.mark).map_or(&[][..], Vec::as_slice);
        let said = match fates.get(&row.number).map_or(&[][..], Vec::as_slice) {
            [fate] => unlike(*fate, customers),
            [] => Some("it stands in no report".into()),
            several => Some(format!("it stands in several reports: {several:?}")),
        };
        let created = customers.iter().filter(|customer| !customer.planted).count();
        let doubled = (created > 1).then(|| format!("DOUBLED: created {created} times"));
        wrong.extend(said.into_iter().chain(doubled).map(|what| format!("row {}: {what}", row.number)));
    }
    for report in [&reports.failed, &reports.unknown, &reports.unprocessed] {
        wrong.extend(report.iter().filter_map(|left| altered(input, left)));
    }
    // Nobody who stands in no row.
    let rows: std::collections::HashSet<&str> = input.rows.iter().map(|row| row.mark.as_str()).collect();
    for (mark, customers) in &found {
        if !rows.contains(mark.as_str()) && customers.iter().any(|customer| !customer.planted) {
            wrong.push(format!("a customer was created that is in no row: {mark}"));
        }
    }
    (tally, wrong)
}

fn fates(reports: &Reports) -> BTreeMap<u64, Vec<Fate<'_>>> {
    let mut fates: BTreeMap<u64, Vec<Fate>> = BTreeMap::new();
    for row in &reports.succeeded {
        fates.entry(row.row).or_default().push(Fate::Succeeded(&row.customer_id));
    }
    for (report, fate) in
        [(&reports.failed, Fate::Failed), (&reports.unknown, Fate::Unknown), (&reports.unprocessed, Fate::Unprocessed)]
    {
        for row in report {
            fates.entry(row.row).or_default().push(fate);
        }
    }
    fates
}

/// What is said of a row and is not so.
fn unlike(fate: Fate<'_>, customers: &[Customer]) -> Option<String> {
    let created = customers.iter().find(|customer| !customer.planted);
    let ids = || customers.iter().map(|customer| customer.id.as_str()).collect::<Vec<_>>();
    match (fate, created) {
        (Fate::Succeeded(id), _) if customers.is_empty() => {
            Some(format!("LOST: it succeeded as {id}, and nobody is there"))
        }
        (Fate::Succeeded(id), _) if !ids().contains(&id) => Some(format!("it succeeded as {id}, not as {:?}", ids())),
        (Fate::Failed, Some(customer)) => Some(format!("LOST: it failed, and {} was created", customer.id)),
        (Fate::Unprocessed, Some(customer)) => Some(format!("LOST: it was not begun, and {} was created", customer.id)),
        (Fate::Succeeded(_) | Fate::Unknown, _) | (Fate::Failed | Fate::Unprocessed, None) => None,
    }
}

/// What is wrong with the bytes of a row in a report.
fn altered(input: &Input, left: &Left) -> Option<String> {
    let number = usize::try_from(left.row).ok()?;
    let Some(Row { raw, .. }) = number.checked_sub(1).and_then(|place| input.rows.get(place)) else {
        return Some(format!("row {number}: there is no such row"));
    };
    let same = left.raw.starts_with(format!("{raw},").as_bytes());
    (!same).then(|| format!("row {number}: its bytes are not those of the input"))
}

/// Holds that the same command, typed once more, changes nothing and asks for nothing beyond a session. Returns the run.
#[track_caller]
pub fn finished_run_sends_nothing(world: &World, truth: &Truth, args: &[&str]) -> Run {
    let before = truth.counts();
    let run = world.run(args);
    let more: BTreeMap<Kind, usize> = truth
        .counts()
        .into_iter()
        .map(|(kind, count)| (kind, count - before.get(&kind).copied().unwrap_or(0)))
        .filter(|(kind, count)| *count > 0 && !matches!(kind, Kind::Login | Kind::Ping))
        .collect();
    assert!(more.is_empty(), "it was finished, and yet sent {more:?}\n{run:?}");
    run
}

/// Holds that no name, e-mail or phone of the input stands in a file below a folder, the input's own copy aside.
#[track_caller]
pub fn keeps_no_person(folder: &Path, input: &Input) {
    let text = input.text();
    let sample = input.rows.iter().step_by(1 + input.rows.len() / 50);
    let personal: Vec<&String> = sample.flat_map(|row| &row.personal).collect();
    for path in files(folder) {
        let bytes = std::fs::read(&path).unwrap_or_default();
        if bytes == text.as_bytes() {
            continue;
        }
        for value in &personal {
            let held = bytes.windows(value.len()).any(|window| window == value.as_bytes());
            assert!(!held, "{} holds a value of a person", path.display());
        }
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
