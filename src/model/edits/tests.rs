//! Reading and applying edits: precedence, files, and every refusal.

use jiff::civil::date;

use super::*;

fn original() -> Value {
    json!({
        "customer_id": "a1",
        "personal_information": {
            "first_name": "Ann", "birthdate": "985-02-12", "language_id": "en", "visits": 3, "photo_url": "u",
            "address": {"zip": "11000", "city": null}, "consents": [{"consent_id": "c", "consent_value": 1, "last_change": "t"}]
        },
        "last_change": "2026-01-01 00:00:00", "state": 1
    })
}

fn applied(edits: Edits) -> Result<(Value, Vec<String>), Vec<String>> {
    let mut findings = Findings::default();
    let record = apply(&original(), &edits, date(2026, 5, 1), &mut findings).record;
    if findings.invalid.is_empty() {
        Ok((record, findings.notes))
    } else {
        Err(findings.invalid.iter().map(Invalid::to_string).collect())
    }
}

fn set(typed: &[&str]) -> Edits {
    Edits { set: typed.iter().map(|typed| Set::parse(typed).expect(typed)).collect(), ..Edits::default() }
}

fn patched(patch: Value) -> Edits {
    Edits { patch: Some(patch), ..Edits::default() }
}

#[test]
fn set_is_read_as_text_or_as_json() {
    let read = |typed: &str| Set::parse(typed).map(|set| (set.path, set.given)).map_err(|invalid| invalid.rule);
    let text = |path: &str, text: &str| Ok((path.to_owned(), Given::Text(text.to_owned())));
    assert_eq!(read("email=a@b.cz"), text("email", "a@b.cz"));
    assert_eq!(read(" zip = 1=2:=3"), text("zip", " 1=2:=3"));
    assert_eq!(read("zip="), text("zip", ""));
    let long = "123456789012345678901.10";
    assert!(matches!(read(&format!("x:={long}")), Ok((_, Given::Json(number))) if *number.to_string() == *long));
    assert_eq!(read("x:=[1, \"2\"]"), Ok(("x".to_owned(), Given::Json(json!([1, "2"])))));
    for bad in ["email", "", "=x", ":=1", "x:=", "x:={", "x:=yes"] {
        assert!(read(bad).is_err(), "{bad}");
    }
}

#[test]
fn short_names_and_codes_reach_their_fields() {
    let (record, notes) =
        applied(set(&["gender=female", "zip= 12000 ", "vip=5", "personal_information.tags:=[1]"])).expect("good edits");
    let person = &record["personal_information"];
    assert_eq!(
        (&person["gender"], &person["address"]["zip"], &record["vip"]),
        (&json!(2), &json!("12000"), &json!("5"))
    );
    assert_eq!(person["tags"], json!([1]));
    assert!(notes.is_empty());
    let (record, _) = applied(set(&["consents.0.consent_value=no"])).expect("a word at an entry");
    assert_eq!(record["personal_information"]["consents"][0]["consent_value"], json!(0));
}

#[test]
fn text_over_a_number_is_told() {
    let (record, notes) = applied(set(&["visits=4"])).expect("it may be meant");
    assert_eq!(record["personal_information"]["visits"], json!("4"));
    assert!(notes[0].contains("PATH:=JSON"), "{notes:?}");
    assert_eq!(applied(set(&["visits:=4"])).expect("JSON").0["personal_information"]["visits"], json!(4));
}

#[test]
fn everything_wrong_is_told_at_once_and_without_values() {
    let errors = applied(Edits {
        set: [
            Set::flag(field_at("personal_information.email").expect("a field"), "secret-value"),
            Set::parse("phone=603123456").expect("a pair"),
        ]
        .into(),
        unset: vec!["emial".into(), "state".into()],
        ..Edits::default()
    })
    .expect_err("four errors");
    assert_eq!(errors.len(), 4);
    assert!(errors[0].starts_with("personal_information.email (--email): "), "{errors:?}");
    assert!(!errors.concat().contains("secret-value") && !errors.concat().contains("603123456"));
}

#[test]
fn read_only_repeated_and_structured_paths_are_refused() {
    for typed in [
        &["state=1"][..],
        &["customer_id=x"],
        &["photo_url=x"],
        &["last_change=x"],
        &["doi_email=x"],
        &["consents.0.last_change=x"],
        &["personal_information:={\"photo_url\":\"new\"}"],
        &["zip=1", "address.zip=2"],
        &["address=x"],
        &["consents=x"],
        &["consents:=[{\"consent_id\":\"c\"}]"],
        &["consents.0.consent_value=maybe"],
        &["first_name.x=1"],
        &["consents.7.consent_value=1"],
        &["password=Secret1x"],
        &["address:={\"zip\":5}"],
        &["address:={\"zipp\":\"5\"}"],
    ] {
        assert!(applied(set(typed)).is_err(), "{typed:?}");
    }
    let both = Edits { unset: vec!["zip".into()], ..set(&["zip=1"]) };
    assert!(applied(both).expect_err("set and unset")[0].contains("more than once"));
}

#[test]
fn a_patch_merges_removes_and_is_checked() {
    let (record, _) = applied(patched(json!({"personal_information": {
        "first_name": null, "gender": "male", "phone": "+420 603 123 456", "address": {"country_code": "cz"}, "new": {"deep": 1}
    }})))
    .expect("a good patch");
    let person = &record["personal_information"];
    assert_eq!(person.get("first_name"), None);
    assert_eq!(
        (&person["gender"], &person["phone"], &person["birthdate"]),
        (&json!(1), &json!("420603123456"), &json!("985-02-12"))
    );
    assert_eq!(person["address"], json!({"zip": "11000", "city": null, "country_code": "cz"}));
    assert_eq!(person["new"], json!({"deep": 1}));
    for bad in [
        json!({"first_name": "Eve"}),
        json!({"personal_information": {"emial": "x@y.cz"}}),
        json!({"personal_information": {"email": "x"}}),
        json!({"personal_information": {"address": {"zip": 11000}}}),
        json!({"state": 0}),
        json!({"customer_id": "b2"}),
        json!({"state": null}),
        json!([1]),
    ] {
        assert!(applied(patched(bad.clone())).is_err(), "{bad}");
    }
    let same = json!({"customer_id": "a1", "state": 1, "personal_information": {"birthdate": "985-02-12"}});
    assert_eq!(applied(patched(same)), Ok((original(), vec![])), "what says nothing new is no error");
}

#[test]
fn a_whole_file_replaces_and_may_be_dirty_where_it_is_old() {
    let mut file = original();
    file["personal_information"]["birthdate"] = json!("985-02-12");
    file["last_change"] = json!("2020-01-01 00:00:00");
    file["state"] = json!(2);
    file["personal_information"]["phone"] = Value::Null;
    let (record, notes) = applied(Edits { whole: Some(file.clone()), ..Edits::default() }).expect("a good file");
    assert_eq!(record["personal_information"].get("phone"), None, "null and omitted are the same to the API");
    assert_eq!(record["personal_information"]["address"]["city"], Value::Null, "what was null stays null");
    assert_eq!(notes, ["state is written by the server alone: the file's value is left out"]);
    file["customer_id"] = json!("b2");
    assert!(
        applied(Edits { whole: Some(file), ..Edits::default() }).expect_err("another")[0].contains("another customer")
    );
    assert!(applied(Edits { whole: Some(json!("text")), ..Edits::default() }).is_err());
}

#[test]
fn later_edits_win_over_files() {
    let edits = Edits {
        whole: Some(json!({"personal_information": {"language_id": "cs", "first_name": "File", "last_name": "File"}})),
        patch: Some(json!({"personal_information": {"first_name": "Patch", "last_name": "Patch"}})),
        unset: vec!["language".into()],
        ..set(&["last_name=Flag"])
    };
    assert!(!edits.is_empty() && Edits::default().is_empty());
    let (record, _) = applied(edits).expect("good edits");
    assert_eq!(record, json!({"personal_information": {"first_name": "Patch", "last_name": "Flag"}}));
}

#[test]
fn where_fields_stand_only_an_object_goes() {
    for path in ["address", "personal_information.agreement", "personal_information"] {
        for value in ["5", "[]", "\"none\"", "true"] {
            let errors = applied(set(&[&format!("{path}:={value}")])).expect_err("no fields in it");
            assert!(errors.iter().any(|error| error.contains("fields stand in here")), "{path}: {errors:?}");
        }
    }
    let patch = json!({"personal_information": {"address": "none"}});
    assert_eq!(applied(patched(patch)).map_err(|errors| errors.len()), Err(1));
    assert!(applied(set(&["address:={\"zip\": \"12000\"}"])).is_ok());
}
