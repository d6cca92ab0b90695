//! `customers update`: everything that is not changed goes back as it came.

use serde_json::{Value, json};

use crate::crm::{RECORD, SENT_BACK, crm};

#[test]
fn all_that_was_not_changed_goes_back_byte_by_byte() {
    let crm = crm(RECORD);
    crm.update(&["--city", "Brno"]).ends_with(0);
    assert_eq!(crm.body_text(), SENT_BACK);
}

#[test]
fn a_record_that_is_like_that_already_is_not_sent() {
    let crm = crm(RECORD);
    let run = crm.update(&["--last-name", "Smith", "--gender", "male"]).ends_with(0);
    assert!(run.stderr.contains("nothing was sent"), "{}", run.stderr);
    assert_eq!(crm.writes(), 0);
    crm.update(&[]).ends_with(2);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn a_rename_leaves_the_salutation_to_the_server_unless_it_was_set() {
    for flags in [["--last-name", "Jones"], ["--gender", "female"], ["--pre-nominals", "Dr."]] {
        let crm = crm(RECORD);
        let run = crm.update(&flags).ends_with(0);
        assert_eq!(crm.person().get("salutation"), None, "{flags:?}");
        assert!(run.stderr.contains("salutation will be regenerated"), "{}", run.stderr);
    }
    let own = crm(RECORD);
    own.update(&["--last-name", "Jones", "--salutation", "Dear Mr. Smith"]).ends_with(0);
    assert_eq!(own.person()["salutation"], "Dear Mr. Smith", "what the user sets is sent, even if it is the old one");
    let other = crm(RECORD);
    other.update(&["--email", "john@example.org"]).ends_with(0);
    assert_eq!(other.person()["salutation"], "Dear Mr. Smith");
}

#[test]
fn fields_are_set_and_removed_by_path() {
    let crm = crm(RECORD);
    let set = ["--set", "address.zip=11000", "--set", "zebra.a:=[1, 2.50]", "--set", "zebra.new=true"];
    let unset = ["--unset", "birthdate", "--unset", "address.address1", "--unset", "new_null"];
    crm.update(&[&set[..], &unset].concat()).ends_with(0);
    let body = crm.body();
    let person = &body["customer"]["personal_information"];
    assert_eq!(person["address"], json!({"zip": "11000", "novel": true}));
    assert_eq!(person.get("birthdate"), None);
    assert_eq!(body["customer"].get("new_null"), None);
    assert_eq!(body["customer"]["zebra"].to_string(), r#"{"b":12345678901234567890.10,"a":[1,2.50],"new":"true"}"#);
}

#[test]
fn a_patch_merges_and_null_removes() {
    let crm = crm(RECORD);
    crm.world.file("patch.json", r#"{"personal_information":{"birthdate":null,"address":{"city":"Brno"}}}"#);
    crm.update(&["--from", "patch.json"]).ends_with(0);
    let mut expected: Value = serde_json::from_str(SENT_BACK).expect("JSON");
    expected["customer"]["personal_information"].as_object_mut().expect("an object").shift_remove("birthdate");
    assert_eq!(crm.body().to_string(), expected.to_string());
}

#[test]
fn a_patch_comes_from_standard_input_too() {
    let crm = crm(RECORD);
    let patch = r#"{"customer":{"personal_information":{"address":{"city":"Brno"}}}}"#;
    crm.world.run_with(&["customers", "update", "id:c1", "--from", "-"], patch).ends_with(0);
    assert_eq!(crm.body_text(), SENT_BACK);
}

#[test]
fn what_the_server_alone_writes_is_refused() {
    for change in ["state:=0", "last_change=2020-01-01", "doi_email:=true", "customer_id=c2", "photo_url=x"] {
        let crm = crm(RECORD);
        crm.update(&["--set", change]).ends_with(2);
        assert_eq!(crm.writes(), 0, "{change}");
    }
    let crm = crm(RECORD);
    crm.world.file("patch.json", r#"{"state":0}"#);
    crm.update(&["--from", "patch.json"]).ends_with(2);
    crm.world.file("patch.json", r#"{"customer":{"personal_information":{"first_name":"J"}},"password":"Secret99"}"#);
    let run = crm.update(&["--from", "patch.json"]).ends_with(2);
    assert!(run.stderr.contains("--password-stdin") && !run.stderr.contains("Secret99"), "{}", run.stderr);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn a_misspelt_field_is_refused_with_the_nearest() {
    let crm = crm(RECORD);
    let run = crm.update(&["--set", "frist_name=Ann"]).ends_with(2);
    assert!(run.stderr.contains("first_name"), "{}", run.stderr);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn a_field_that_is_not_there_cannot_be_removed() {
    let crm = crm(RECORD);
    let run = crm.update(&["--unset", "birthdate", "--unset", "nonsense", "-o", "json"]).ends_with(2);
    assert_eq!(run.error()["fields"][0]["name"], "--unset");
    assert_eq!(crm.writes(), 0);
    // A known field that is empty already is no slip.
    let run = crm.update(&["--unset", "city"]).ends_with(0);
    assert!(run.stderr.contains("nothing was sent"), "{}", run.stderr);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn the_language_and_the_store_cannot_be_taken_away() {
    for (flags, name) in [(["--unset", "language_id"], "--language"), (["--unset", "store_id"], "--store")] {
        let crm = crm(RECORD);
        let run = crm.update(&flags).ends_with(2);
        assert!(run.stderr.contains(name), "{}", run.stderr);
        assert_eq!(crm.writes(), 0);
    }
}

#[test]
fn a_replacement_shows_what_goes_and_needs_an_answer() {
    let crm = crm(RECORD);
    let file = r#"{"personal_information":{"language_id":"en","store_id":"s1","last_name":"Smith"}}"#;
    crm.world.file("whole.json", file);
    let run = crm.update(&["--replace", "whole.json"]).ends_with(2);
    assert!(run.stderr.contains("--yes"), "without a terminal the flag is named: {}", run.stderr);
    assert_eq!(crm.writes(), 0);
    for lost in ["first_name", "birthdate", "address.address1", "zebra.b", "loyalty_score"] {
        assert!(run.stderr.contains(lost), "{lost} is shown as removed: {}", run.stderr);
    }
    crm.update(&["--replace", "whole.json", "--yes"]).ends_with(0);
    assert_eq!(crm.body_text(), format!(r#"{{"customer":{file}}}"#));
}

#[test]
fn a_file_about_another_customer_is_refused() {
    let crm = crm(RECORD);
    crm.world.file("whole.json", r#"{"customer_id":"c2","personal_information":{"language_id":"en","store_id":"s1"}}"#);
    crm.update(&["--replace", "whole.json", "--yes"]).ends_with(2);
    assert_eq!(crm.writes(), 0);
}

#[test]
fn a_password_alone_is_a_change_and_stands_beside_the_record() {
    let crm = crm(RECORD);
    let args = ["customers", "update", "id:c1", "--password-stdin", "-v"];
    let run = crm.world.run_with(&args, "Kr4kono!sNaVecer\n").ends_with(0);
    assert_eq!(crm.body()["password"], "Kr4kono!sNaVecer");
    assert_eq!(crm.person()["first_name"], "John", "the record goes with it");
    assert!(!run.stderr.contains("Kr4kono") && !run.stdout.contains("Kr4kono"), "{}", run.stderr);
}
