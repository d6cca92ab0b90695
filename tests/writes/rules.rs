//! Values that break a rule: the flag is named, the value is not repeated, nothing is sent.

use crate::crm::{RECORD, crm, scripted};
use crate::support::fault::Answer;

/// Flags with a value that breaks the rule of the field.
const BROKEN: &[(&str, &str)] = &[
    ("--first-name", "two\nlines"),
    ("--gender", "femail"),
    ("--birthdate", "31.02.1984"),
    ("--birthdate", "2999-01-01"),
    ("--email", "no-at-sign.example"),
    ("--email", "two@@example.org"),
    ("--phone", "603123456"),
    ("--phone", "+420 60x 123"),
    ("--language", "english"),
    ("--store", "../../x"),
    ("--country", "Czechia"),
    ("--agreement-gtc", "perhaps"),
    ("--agreement-profiling", "3"),
    ("--agreement-marketing", ""),
    ("--zip", "\u{1b}[31m"),
];

#[test]
fn every_rule_names_its_flag_and_no_value() {
    let crm = crm(RECORD);
    for (flag, value) in BROKEN {
        let create = ["customers", "create", "--source", "s1", "--language", "en", flag, value];
        let create = if *flag == "--language" { &[&create[..4], &create[6..]].concat()[..] } else { &create };
        for command in [create, &["customers", "update", "id:c1", flag, value]] {
            let run = crm.world.run(&[command, &["--error-format", "json"]].concat()).ends_with(2);
            assert_eq!(run.error()["fields"][0]["name"], *flag, "{value:?}");
            assert!(value.len() < 2 || !run.stderr.contains(value), "{flag} repeats its value: {}", run.stderr);
            let text = crm.world.run(command).ends_with(2).stderr;
            assert!(text.contains(flag), "{text}");
        }
    }
    assert_eq!(crm.writes(), 0);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let crm = scripted(|_, _| Answer::Json(500, String::new()));
    let flags = ["--email", "x", "--phone", "1", "--birthdate", "x", "--external-id", "", "-o", "json"];
    let run = crm.world.run(&[&["customers", "create"][..], &flags].concat()).ends_with(2);
    let names: Vec<String> = run.error()["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|field| field["name"].as_str().unwrap_or_default().to_owned())
        .collect();
    for name in ["--email", "--phone", "--birthdate", "--external-id", "--language", "--source"] {
        assert!(names.iter().any(|known| known == name), "{name} in {names:?}");
    }
    assert_eq!(crm.server.requests().len(), 0);
}

#[test]
fn a_password_that_breaks_the_rule_is_refused_with_all_reasons() {
    let crm = crm(RECORD);
    for (password, reasons) in
        [("short", 3), ("Longenough", 1), ("longenough1", 1), ("LONGENOUGH", 1), ("Password123", 1), ("ab", 3)]
    {
        let create = ["customers", "create", "--source", "s1", "--language", "en", "--password-stdin"];
        for command in [&create[..], &["customers", "update", "id:c1", "--password-stdin"]] {
            let run = crm.world.run_with(&[command, &["-o", "json"]].concat(), password).ends_with(2);
            assert_eq!(run.error()["fields"].as_array().map(Vec::len), Some(reasons), "{}", run.stderr);
            assert_eq!(run.error()["fields"][0]["name"], "--password-stdin");
            assert!(password.len() < 3 || !run.stderr.contains(password));
        }
    }
    assert_eq!(crm.writes(), 0);
}

#[test]
fn ids_that_could_leave_their_path_are_refused() {
    let crm = crm(RECORD);
    for id in ["id:../c1", "id:c1/points", "id:c1?x=1", "id:%2e%2e", "id:", "id:c 1"] {
        crm.world.run(&["customers", "update", id, "--city", "Brno"]).ends_with(2);
        crm.world.run(&["property-records", "delete", "id:c1", &id[3..], "-y"]).ends_with(2);
    }
    assert_eq!(crm.server.requests().len(), 0);
}

#[test]
fn standard_input_is_read_for_one_thing() {
    let crm = crm(RECORD);
    for secret in [&["--password-stdin"][..], &["--social-network", "n1", "--token-stdin"]] {
        for file in ["--from", "--replace"] {
            let args = [&["customers", "update", "id:c1", file, "-"][..], secret].concat();
            let run = crm.world.run_with(&args, r#"{"x":1}"#).ends_with(2);
            assert!(run.stderr.contains(file) && run.stderr.contains("-stdin"), "{}", run.stderr);
        }
        let args = [&["customers", "create", "--from", "-"][..], secret].concat();
        crm.world.run_with(&args, r#"{"x":1}"#).ends_with(2);
    }
    crm.update(&["--password-stdin", "--social-network", "n1", "--token-stdin"]).ends_with(2);
    let run = crm.update(&["--password-file", "/nowhere/password.txt"]).ends_with(2);
    assert!(run.stderr.contains("/nowhere/password.txt"), "{}", run.stderr);
    assert_eq!(crm.server.requests().len(), 0);
}

#[test]
fn a_refusal_by_the_server_names_the_flag() {
    for (name, flag) in [
        ("customer_source_id", "--source"),
        ("customer_source.external_id", "--external-id"),
        ("customer.personal_information.email", "--email"),
        ("language_id", "--language"),
        ("password", "--password-stdin"),
    ] {
        let body =
            format!(r#"{{"error":{{"error_data":{{"invalid_params":[{{"name":"{name}","reason":"not_found"}}]}}}}}}"#);
        let crm = scripted(move |_, _| Answer::Json(400, body.clone()));
        let create =
            ["customers", "create", "--email", "a@example.org", "--language", "en", "--source", "s1", "-o", "json"];
        let run = crm.world.run(&create).ends_with(6);
        assert_eq!(run.error()["fields"][0]["name"], flag);
    }
}

#[test]
fn a_property_is_given_once() {
    let crm = crm(RECORD);
    crm.world.run(&["property-records", "set", "id:c1", "size=M", "size=L"]).ends_with(2);
    let run = crm.update(&["--property", "size=M", "--property", "size=L"]).ends_with(2);
    assert!(run.stderr.contains("size"), "{}", run.stderr);
    assert_eq!(crm.server.requests().len(), 0);
}

#[test]
fn a_bare_number_is_never_guessed() {
    let crm = crm(RECORD);
    let run = crm.world.run(&["customers", "update", "603123456", "--city", "Brno"]).ends_with(2);
    assert!(run.stderr.contains("id:603123456") || run.stderr.contains("id:"), "{}", run.stderr);
    assert!(run.stderr.contains("tel:") || run.stderr.contains("card:") || run.stderr.contains("+"), "{}", run.stderr);
    assert_eq!(crm.server.requests().len(), 0);
}
