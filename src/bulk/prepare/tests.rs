//! Plans and prepared rows.

mod create;
mod file;
mod objects;
mod update;

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;

/// The wishes of most tests: a language and a source for all.
fn wishes(mode: Mode) -> Options {
    let mut options = Options::new(mode, date(2026, 5, 1));
    if mode != Mode::Update {
        (options.language, options.source) = (Some("cs".into()), Some("s1".into()));
    }
    options
}

fn mapping(header: &str) -> Mapping {
    Mapping::propose(&header.split(',').map(str::to_owned).collect::<Vec<_>>())
}

fn plan(header: &str, options: &Options) -> Plan {
    match Plan::new(Rows::Cells, &mapping(header), options) {
        Ok(plan) => plan,
        Err(invalid) => panic!("{invalid:?}"),
    }
}

fn refused(header: &str, options: &Options) -> String {
    match Plan::new(Rows::Cells, &mapping(header), options) {
        Ok(_) => panic!("accepted"),
        Err(invalid) => invalid.iter().map(|invalid| format!("{invalid}\n")).collect(),
    }
}

fn row(cells: &[&str]) -> Row {
    Row { number: 1, line: 2, cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), ..Row::default() }
}

fn lines(options: &Options) -> Plan {
    match Plan::new(Rows::Objects, &Mapping::default(), options) {
        Ok(plan) => plan,
        Err(invalid) => panic!("{invalid:?}"),
    }
}

fn good(plan: &Plan, cells: &[&str]) -> Prepared {
    match plan.prepare(&row(cells)) {
        Ok(prepared) => prepared,
        Err(problems) => panic!("{problems:?}"),
    }
}

fn bad(plan: &Plan, cells: &[&str]) -> Vec<Problem> {
    match plan.prepare(&row(cells)) {
        Ok(_) => panic!("accepted"),
        Err(problems) => problems,
    }
}

fn body(prepared: &Prepared) -> Value {
    let body = prepared.create.as_ref().expect("a body");
    serde_json::from_str(body.expose()).expect("JSON")
}

/// Column and reason of each problem.
fn short(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.column.as_str(), problem.reason)).collect()
}

#[test]
fn fingerprints_tell_ways_of_importing_apart() {
    let of = |change: fn(&mut Options)| {
        let mut options = wishes(Mode::Upsert);
        change(&mut options);
        plan("email,phone", &options).fingerprint().to_owned()
    };
    let all = [
        of(|_| {}),
        of(|options| options.key = Some(KeyKind::Phone)),
        of(|options| options.blank = Blank::Clear),
        of(|options| options.phone_prefix = Some("420".into())),
        of(|options| options.set = vec![("city".into(), "Brno".into())]),
        of(|options| options.source = Some("s2".into())),
    ];
    for (at, one) in all.iter().enumerate() {
        assert!(!all[..at].contains(one), "{one}");
    }
    assert_eq!(all[0], of(|options| options.today = date(2027, 1, 1)), "the day does not matter");
}

#[test]
fn what_is_damaged_is_named_and_never_shown() {
    let plan = plan("first_name,phone,birthdate,external_id", &wishes(Mode::Create));
    let problems = bad(&plan, &["########", "4,20E+11", "30990", "4.2E+11"]);
    let found: Vec<_> = problems.iter().map(|problem| (problem.reason, problem.class.as_str())).collect();
    assert!(found.iter().all(|(reason, _)| *reason == "damaged_value"), "{found:?}");
    assert_eq!(found.len(), 4);
    assert!(
        found[0].1.contains("####") && found[1].1.contains("scientific") && found[2].1.contains("days"),
        "{found:?}"
    );
    let text = format!("{problems:?}");
    assert!(!text.contains("4,20E+11") && !text.contains("30990"), "{text}");
}

#[test]
fn what_the_reader_could_not_read_stays_the_rows_problem() {
    let plan = plan("email", &wishes(Mode::Create));
    let problem = Problem {
        column: String::new(),
        field: String::new(),
        reason: "unreadable",
        rule: "three cells for one column".into(),
        class: String::new(),
    };
    let unreadable = Row { unreadable: Some(problem.clone()), ..row(&["ann@example.com"]) };
    assert!(plan.prepare(&unreadable).is_err_and(|problems| problems == [problem]));
}

#[test]
fn counts_are_of_good_rows() {
    let options = Options { phone_prefix: Some("+420".into()), ..wishes(Mode::Create) };
    let plan = plan("email,phone,birthdate,gender,country", &options);
    good(&plan, &["Ann@example.com", "603 123 456", "6.11.1984", "žena", "CZ"]);
    good(&plan, &["bob@example.com", "+421905123456", "1984-11-06", "male", "sk"]);
    bad(&plan, &["Eva@example.com", "603 123 456", "31.2.1984", "", ""]);
    assert_eq!(
        plan.counts(),
        [
            "1 phone gained 420",
            "1 e-mail put in lower case",
            "1 language or country code put in lower case",
            "1 date read as DD.MM.YYYY",
            "1 word of Czech or Slovak read as codes"
        ]
    );
    plan.reset_counts();
    assert!(plan.counts().is_empty());
}
