//! Rows that are JSON objects.

use super::*;
use crate::model::identify::Customer;

fn reasons(plan: &Plan, line: &str) -> Vec<(String, &'static str)> {
    bad(plan, &[line]).into_iter().map(|problem| (problem.field, problem.reason)).collect()
}

#[test]
fn customers_and_whole_bodies_become_bodies() {
    let options =
        Options { set: vec![("city".into(), "Brno".into())], phone_prefix: Some("420".into()), ..wishes(Mode::Create) };
    let plan = lines(&options);
    let bare = r#"{"personal_information": {"email": "Ann@example.com", "phone": "603123456", "gender": null, "salutation": ""}}"#;
    let expected = json!({
        "customer": {"personal_information": {
            "email": "ann@example.com", "phone": "420603123456", "language_id": "cs", "address": {"city": "Brno"}
        }},
        "customer_source": {"customer_source_id": "s1"},
        "autologin": false
    });
    assert_eq!(body(&good(&plan, &[bare])), expected);
    assert_eq!(plan.counts(), ["1 phone gained 420", "1 e-mail put in lower case"]);
    let whole = r#"{"customer": {"personal_information": {"language_id": "en", "last_name": "B"}, "state": 1},
        "customer_source": {"customer_source_id": "s2", "external_id": "7"},
        "property_records": [{"property_id": "a", "property_value": {"password": 1}}]}"#;
    let prepared = good(&plan, &[whole]);
    let sent = body(&prepared);
    assert_eq!(sent["customer_source"], json!({"customer_source_id": "s2", "external_id": "7"}));
    assert_eq!(sent["property_records"][0]["property_value"], json!({"password": 1}));
    assert_eq!(sent["customer"]["state"], Value::Null);
    assert_eq!(prepared.key, Some(Customer::External { source: "s2".into(), id: "7".into() }));
}

#[test]
fn an_update_is_a_patch_by_customer_id() {
    let plan = lines(&wishes(Mode::Update));
    let line = r#"{"customer_id": "c1", "last_change": "x", "state": 1,
        "personal_information": {"gender": null, "email": "Ann@Example.com", "address": {"city": "Brno"}}}"#;
    let prepared = good(&plan, &[line]);
    assert_eq!(prepared.key, Some(Customer::Id("c1".into())));
    let patch = json!({"personal_information": {"email": "ann@example.com", "address": {"city": "Brno"}}});
    assert_eq!(prepared.patch, Some(patch));
    let clearing = lines(&Options { blank: Blank::Clear, ..wishes(Mode::Update) });
    let patch = good(&clearing, &[line]).patch.expect("a patch");
    assert_eq!(patch["personal_information"]["gender"], Value::Null);
    assert!(patch["personal_information"].as_object().expect("fields").contains_key("gender"));
    let by_email = good(&plan, &[r#"{"personal_information": {"email": "a@example.com", "last_name": "B"}}"#]);
    assert_eq!(by_email.patch, Some(json!({"personal_information": {"last_name": "B"}})));
}

#[test]
fn what_cannot_be_imported_is_refused() {
    let create = lines(&wishes(Mode::Create));
    for secret in [
        r#"{"password": "Tr0ub4dor", "personal_information": {}}"#,
        r#"{"customer": {"personal_information": {"password": "Tr0ub4dor"}}}"#,
        r#"{"customer": {}, "social_network_credentials": {"social_network_id": "x", "social_network_token": "t"}}"#,
    ] {
        let problems = bad(&create, &[secret]);
        assert_eq!(problems[0].reason, "not_importable");
        assert!(!format!("{problems:?}").contains("Tr0ub4dor"));
    }
    assert_eq!(
        reasons(&create, r#"{"customer_id": "c1", "personal_information": {}}"#),
        [("customer_id".into(), "not_importable")]
    );
    for broken in ["", "[1]", "7", "{\"a\"", "{} {}"] {
        assert_eq!(reasons(&create, broken), [(String::new(), "unreadable")], "{broken}");
    }
    let update = lines(&wishes(Mode::Update));
    let beside = r#"{"customer_id": "c1", "referral_code": "R", "personal_information": {}}"#;
    assert_eq!(reasons(&update, beside), [("referral_code".into(), "not_importable")]);
    assert_eq!(reasons(&update, r#"{"personal_information": {"last_name": "B"}}"#), [(String::new(), "required")]);
}

#[test]
fn all_slips_of_an_object_come_at_once() {
    let plan = lines(&Options { language: None, source: None, ..wishes(Mode::Create) });
    let line = r#"{"personal_information": {"emial": "x", "email": 7, "phone": "1", "gender": "cosi"}}"#;
    let mut fields: Vec<String> = reasons(&plan, line).into_iter().map(|(field, _)| field).collect();
    fields.sort();
    assert_eq!(
        fields,
        [
            "customer_source.customer_source_id",
            "personal_information.email",
            "personal_information.emial",
            "personal_information.gender",
            "personal_information.language_id",
            "personal_information.phone",
        ]
    );
    let update = lines(&wishes(Mode::Update));
    let slip = r#"{"customer_id": "c1", "personal_information": {"frist_name": "A", "language_id": "x"}}"#;
    assert_eq!(reasons(&update, slip).len(), 2);
}
