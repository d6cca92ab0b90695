//! `consents` beats `agreement`: a change is made where the server looks, or refused with the way out.

use serde_json::{Value, json};

use crate::crm::{Crm, record, scripted};
use crate::support::fault::Answer;

const WITH_CONSENTS: &str = r#"{"customer_id":"c1","personal_information":{"first_name":"Ann","language_id":"en","agreement":{"agreement_gtc":1,"agreement_profiling":0,"agreement_marketing_communication":2,"custom_agreements":[{"agreement_id":"cx","agreement_value":1}]},"consents":[{"consent_id":"k1","consent_value":1,"last_change":"2026-01-01 10:00:00","note":null},{"consent_id":"k2","consent_value":0,"last_change":"2026-01-01 10:00:00"},{"consent_id":"cx","consent_value":1}]},"state":1}"#;

const KINDS: &str = r#"{"data":{"agreements":[{"agreement_id":"k1","text_id":"gtc"},{"agreement_id":"k2","text_id":"agreement_profiling"}],"total_items":2}}"#;

/// A server with the record, whose `GET /agreements` answers so.
fn server(status: u16, agreements: &'static str) -> Crm {
    scripted(move |request, _| match request.method.as_str() {
        "GET" if request.target.contains("/agreements") => Answer::Json(status, agreements.into()),
        "GET" => record(WITH_CONSENTS),
        _ => Answer::Json(204, String::new()),
    })
}

fn consents(person: &Value) -> &Value {
    &person["consents"]
}

#[test]
fn an_agreement_is_changed_in_both_places() {
    let crm = server(200, KINDS);
    let run = crm.update(&["--agreement-gtc", "no", "--agreement-profiling", "yes"]).ends_with(0);
    let person = crm.person();
    assert_eq!(person["agreement"]["agreement_gtc"], 0);
    assert_eq!(person["agreement"]["agreement_profiling"], 1);
    assert_eq!(
        *consents(&person),
        json!([
            {"consent_id": "k1", "consent_value": 0, "note": null},
            {"consent_id": "k2", "consent_value": 1},
            {"consent_id": "cx", "consent_value": 1}
        ])
    );
    assert!(run.stderr.contains("k1") && run.stderr.contains("k2"), "both consents are told: {}", run.stderr);
}

#[test]
fn a_change_that_the_server_would_ignore_is_refused_with_the_way_out() {
    // No kind fits the name, the account may not read them, the project has no such call.
    let cases =
        [(200, KINDS, "--agreement-marketing"), (403, "{}", "--agreement-gtc"), (404, "", "--agreement-profiling")];
    for (status, kinds, flag) in cases {
        let crm = server(status, kinds);
        let run = crm.update(&[flag, "yes", "--error-format", "json"]);
        if flag == "--agreement-gtc" {
            // It is given already, and what is not known cannot be changed.
            run.ends_with(0);
        } else {
            let run = run.ends_with(2);
            assert_eq!(run.error()["fields"][0]["name"], flag);
            assert!(run.stderr.contains("personal_information.consents:="), "the way out: {}", run.stderr);
        }
        assert_eq!(crm.writes(), 0, "{status} {flag}");
    }
}

#[test]
fn the_way_out_works() {
    let crm = server(403, "{}");
    let list = r#"personal_information.consents:=[{"consent_id":"k1","consent_value":0},{"consent_id":"k2","consent_value":0}]"#;
    crm.update(&["--set", list]).ends_with(0);
    let person = crm.person();
    assert_eq!(consents(&person)[0], json!({"consent_id": "k1", "consent_value": 0}));
    let one = server(403, "{}");
    one.update(&["--set", "personal_information.consents.1.consent_value=yes"]).ends_with(0);
    assert_eq!(consents(&one.person())[1], json!({"consent_id": "k2", "consent_value": 1}));
}

#[test]
fn other_changes_leave_consents_as_they_were() {
    let crm = server(403, "{}");
    crm.update(&["--first-name", "Anna"]).ends_with(0);
    let person = crm.person();
    assert_eq!(consents(&person)[0].to_string(), r#"{"consent_id":"k1","consent_value":1,"note":null}"#);
    assert_eq!(person["agreement"]["agreement_profiling"], 0);
}

#[test]
fn without_consents_the_agreement_alone_is_changed() {
    let bare = r#"{"customer_id":"c1","personal_information":{"language_id":"en","agreement":{"agreement_gtc":2}}}"#;
    let crm = crate::crm::crm(bare);
    crm.update(&["--agreement-gtc", "yes"]).ends_with(0);
    assert_eq!(crm.person(), json!({"language_id": "en", "agreement": {"agreement_gtc": 1}}));
}

#[test]
fn a_new_customer_with_consents_in_the_file_is_held_to_the_same() {
    let crm = scripted(|request, _| match (request.method.as_str(), request.target.contains("/agreements")) {
        ("GET", true) => Answer::Json(200, KINDS.into()),
        ("POST", _) => Answer::Json(201, r#"{"data":{"customer_id":"c9"}}"#.into()),
        _ => Answer::Json(404, String::new()),
    });
    let file = r#"{"personal_information":{"language_id":"en","consents":[{"consent_id":"k1","consent_value":1}]}}"#;
    crm.world.file("new.json", file);
    let create = ["customers", "create", "--from", "new.json", "--source", "s1"];
    crm.world.run(&[&create[..], &["--agreement-marketing", "yes"]].concat()).ends_with(2);
    assert_eq!(crm.writes(), 0);
    crm.world.run(&[&create[..], &["--agreement-profiling", "yes"]].concat()).ends_with(0);
    let sent = crm.server.requests().into_iter().find(|request| request.method == "POST").expect("a POST").body;
    let sent: Value = serde_json::from_str(&sent).expect("JSON");
    let person = &sent["customer"]["personal_information"];
    assert_eq!(person["consents"][1], json!({"consent_id": "k2", "consent_value": 1}));
}
