//! What the server would do with a record that has both lists, case by case.

use serde_json::{Value, json};

use super::*;

const GTC: &str = "personal_information.agreement.agreement_gtc";

fn record(agreement: Value, consents: Value) -> Value {
    json!({"personal_information": {"agreement": agreement, "consents": consents}})
}

fn definitions() -> Vec<Definition> {
    let definition = |id: &str, text: &str| Definition { consent_id: id.into(), text_id: text.into() };
    vec![definition("c-gtc", "agreement_gtc"), definition("c-prof", "profiling"), definition("c-own", "newsletter")]
}

fn settled(before: &Value, after: &Value, known: Option<&[Definition]>) -> Result<(Value, Vec<String>), Vec<String>> {
    let (mut edited, mut findings) = (after.clone(), Findings::default());
    settle(before, &mut edited, &[], known, &mut findings);
    if findings.invalid.is_empty() {
        return Ok((edited, findings.notes));
    }
    Err(findings.invalid.into_iter().map(|invalid| format!("{} {}", invalid.field, invalid.rule)).collect())
}

#[test]
fn without_consents_the_agreement_counts() {
    let before = json!({"personal_information": {"agreement": {"agreement_gtc": 1}}});
    let after = json!({"personal_information": {"agreement": {"agreement_gtc": 0}}});
    assert_eq!(settled(&before, &after, None), Ok((after.clone(), vec![])));
}

#[test]
fn a_known_agreement_changes_its_consent_too_and_no_other() {
    let own = json!({"consent_id": "c-own", "consent_value": 1, "x": null});
    let before = record(json!({"agreement_gtc": 1}), json!([own, {"consent_id": "c-gtc", "consent_value": 1, "y": 7}]));
    let after = record(json!({"agreement_gtc": 0}), before["personal_information"]["consents"].clone());
    let (edited, notes) = settled(&before, &after, Some(&definitions())).expect("it is mapped");
    let consents = json!([own, {"consent_id": "c-gtc", "consent_value": 0, "y": 7}]);
    assert_eq!(edited, record(json!({"agreement_gtc": 0}), consents));
    assert_eq!(notes, ["agreement_gtc is changed in consents too (consent c-gtc), where the server looks"]);
}

#[test]
fn a_consent_that_is_not_there_yet_is_added() {
    let before = record(json!({}), json!([]));
    let after = record(json!({"agreement_profiling": 1}), json!([]));
    let (edited, _) = settled(&before, &after, Some(&definitions())).expect("it is mapped by its short name");
    assert_eq!(edited["personal_information"]["consents"], json!([{"consent_id": "c-prof", "consent_value": 1}]));
}

#[test]
fn an_unknown_mapping_is_refused_with_the_way_out() {
    let before = record(json!({"agreement_gtc": 1}), json!([{"consent_id": "c-gtc", "consent_value": 1}]));
    let after = record(json!({"agreement_gtc": 0}), before["personal_information"]["consents"].clone());
    let mut double = definitions();
    double.push(Definition { consent_id: "other".into(), text_id: "gtc".into() });
    for known in [None, Some(&[][..]), Some(&double[..])] {
        let rules = settled(&before, &after, known).expect_err("the server would ignore it");
        assert!(rules.len() == 1 && rules[0].starts_with(GTC), "{rules:?}");
        assert!(rules[0].contains("--set 'personal_information.consents:=["), "{rules:?}");
    }
}

#[test]
fn removing_an_agreement_is_refused_while_consents_decide() {
    let before = record(json!({"agreement_gtc": 1}), json!([{"consent_id": "c-gtc", "consent_value": 1}]));
    let consents = before["personal_information"]["consents"].clone();
    assert!(settled(&before, &record(json!({}), consents.clone()), Some(&definitions())).is_err());
    assert!(settled(&before, &json!({"personal_information": {"consents": consents}}), Some(&definitions())).is_err());
}

#[test]
fn consents_alone_may_change_and_the_two_may_agree_but_not_differ() {
    let list = |value: i64| json!([{"consent_id": "c-gtc", "consent_value": value}]);
    let before = record(json!({"agreement_gtc": 1}), list(1));
    let alone = record(json!({"agreement_gtc": 1}), list(0));
    assert_eq!(settled(&before, &alone, None), Ok((alone.clone(), vec![])));
    let agree = record(json!({"agreement_gtc": 0}), list(0));
    assert_eq!(settled(&before, &agree, Some(&definitions())), Ok((agree.clone(), vec![])));
    let differ = record(json!({"agreement_gtc": 0}), list(2));
    assert!(settled(&before, &differ, Some(&definitions())).expect_err("which one?")[0].contains("only one"));
}

#[test]
fn custom_agreements_go_by_the_same_id() {
    let custom = |value: i64| json!({"custom_agreements": [{"agreement_id": "c-own", "agreement_value": value}]});
    let list = |value: i64| json!([{"consent_id": "c-own", "consent_value": value}]);
    let (edited, notes) =
        settled(&record(custom(2), list(2)), &record(custom(1), list(2)), None).expect("no mapping needed");
    assert_eq!(edited, record(custom(1), list(1)));
    assert_eq!(notes.len(), 1);
    assert!(settled(&record(custom(2), list(2)), &record(json!({}), list(2)), None).is_err());
}

#[test]
fn a_touched_agreement_reaches_a_consent_that_says_otherwise() {
    let before = record(json!({"agreement_gtc": 0}), json!([{"consent_id": "c-gtc", "consent_value": 1}]));
    let (mut edited, mut findings) = (before.clone(), Findings::default());
    settle(&before, &mut edited, &[GTC.to_owned()], Some(&definitions()), &mut findings);
    assert_eq!(edited["personal_information"]["consents"][0]["consent_value"], json!(0));
}

#[test]
fn asking_for_what_is_there_already_is_no_error() {
    let before = record(json!({"agreement_gtc": 1}), json!([{"consent_id": "c-gtc", "consent_value": 1}]));
    for (path, known) in
        [(GTC, None), (GTC, Some(definitions())), ("personal_information.agreement.agreement_profiling", None)]
    {
        let (mut edited, mut findings) = (before.clone(), Findings::default());
        settle(&before, &mut edited, &[path.to_owned()], known.as_deref(), &mut findings);
        assert!(edited == before && findings.invalid.is_empty() && findings.notes.is_empty(), "{path}");
    }
}

#[test]
fn a_null_list_gives_way_and_unknown_agreements_are_refused() {
    let before = record(json!({"agreement_gtc": 1}), Value::Null);
    let (edited, _) =
        settled(&before, &record(json!({"agreement_gtc": 0}), Value::Null), None).expect("nothing in the way");
    assert_eq!(edited, json!({"personal_information": {"agreement": {"agreement_gtc": 0}}}));
    assert_eq!(settled(&before, &before, None), Ok((before.clone(), vec![])));
    let turned = (record(json!({"a": 1, "b": 2}), json!([])), record(json!({"b": 2, "a": 1}), json!([])));
    assert_eq!(settled(&turned.0, &turned.1, None), Ok((turned.1.clone(), vec![])), "another order is no change");
    let unknown = settled(&record(json!({"new": 1}), json!([])), &record(json!({"new": 2}), json!([])), None);
    assert!(unknown.expect_err("nobody knows its consent")[0].starts_with("personal_information.agreement "));
}

#[test]
fn new_entries_need_an_id_and_a_code() {
    let bad = |entry: Value| check_entries(&Value::Null, &record(json!({}), json!([entry]))).len();
    assert_eq!(bad(json!({"consent_id": "a", "consent_value": 2})), 0);
    for entry in
        [json!({"consent_id": "a"}), json!({"consent_value": 1}), json!({"consent_id": "a", "consent_value": 3})]
    {
        assert_eq!(bad(entry.clone()), 1, "{entry}");
    }
    assert_eq!(bad(json!({"consent_id": "a", "consent_value": "yes"})), 1);
    let dirty = record(json!({}), json!([{"consent_value": 9}]));
    assert!(check_entries(&dirty, &dirty).is_empty(), "what the server sent goes back as it is");
    let stamped = |time: &str| record(json!({}), json!([{"consent_value": 9, "last_change": time}]));
    assert!(check_entries(&stamped("now"), &stamped("then")).is_empty(), "only the stamp moved");
    assert_eq!(check_entries(&Value::Null, &record(json!({}), json!("all"))).len(), 1);
}

#[test]
fn words_are_taken_at_the_value_of_an_entry_only() {
    assert_eq!(entry_code("personal_information.consents.0.consent_value", "yes"), Some(json!(1)));
    assert_eq!(entry_code("personal_information.consents.0.consent_id", "yes"), None);
    assert_eq!(entry_code("consent_value", "yes"), None);
}

#[test]
fn definitions_come_from_the_list_of_agreements() {
    let record = json!({"agreement_id": "8fd7", "name": "n", "text_id": "custom_consent"});
    let known = Definition { consent_id: "8fd7".into(), text_id: "custom_consent".into() };
    assert_eq!(Definition::from_record(&record), Some(known));
    assert_eq!(Definition::from_record(&json!({"agreement_id": "8fd7"})), None);
}
