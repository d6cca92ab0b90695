//! Bodies of `POST /customers`, and every refusal.

use jiff::civil::date;

use super::*;
use crate::model::edits::Set;

fn fields(typed: &[&str]) -> Edits {
    Edits { set: typed.iter().map(|typed| Set::parse(typed).expect(typed)).collect(), ..Edits::default() }
}

fn from(file: Value) -> Edits {
    Edits { whole: Some(file), ..Edits::default() }
}

fn created(new: &New<'_>) -> Result<Value, Vec<String>> {
    let result = prepare_create(new, None, date(2026, 5, 1)).map(|created| created.body);
    result.map_err(|invalid| invalid.iter().map(Invalid::to_string).collect())
}

#[test]
fn flags_make_a_body_with_the_password_last() {
    let new = New {
        edits: fields(&["first_name=Ann", "language=cs", "gender=female"]),
        source: Some("eshop"),
        external_id: Some("A 7"),
        autologin: true,
        password: Some("Kobylka7maly"),
        social_network: Some(("twitter", "token")),
        properties: &[("size".to_owned(), json!("XL"))],
    };
    assert_eq!(
        created(&new).expect("a good customer").to_string(),
        json!({
            "customer": {"personal_information": {"first_name": "Ann", "language_id": "cs", "gender": 2}},
            "customer_source": {"customer_source_id": "eshop", "external_id": "A 7"},
            "social_network_credentials": {"social_network_id": "twitter", "social_network_token": "token"},
            "property_records": [{"property_id": "size", "property_value": "XL"}],
            "autologin": true,
            "password": "Kobylka7maly"
        })
        .to_string()
    );
}

#[test]
fn the_least_that_is_needed_is_told_at_once() {
    let errors = created(&New { autologin: true, ..New::default() }).expect_err("nothing is there");
    let starts = [
        "personal_information.language_id (--language)",
        "customer_source.customer_source_id (--source)",
        "password (--password-stdin)",
    ];
    assert_eq!(errors.len(), starts.len(), "{errors:?}");
    assert!(errors.iter().zip(starts).all(|(error, start)| error.starts_with(start)), "{errors:?}");
    let least = New { edits: fields(&["language=cs"]), source: Some("s"), ..New::default() };
    assert_eq!(
        created(&least),
        Ok(
            json!({"customer": {"personal_information": {"language_id": "cs"}}, "customer_source": {"customer_source_id": "s"}, "autologin": false})
        )
    );
}

#[test]
fn a_file_may_be_a_whole_body_and_flags_beat_it() {
    let file = json!({
        "customer": {"personal_information": {"language_id": "en", "first_name": "File", "agreement": {"agreement_gtc": 1}}},
        "customer_source": {"customer_source_id": "file", "name": "mobile application", "last_change": "t"},
        "property_records": [{"property_id": "size", "property_value": "S"}, {"property_id": "hat", "property_value": 1}],
        "autologin": true, "password": "Kobylka7maly", "referral_code": "FRIEND"
    });
    let edits = Edits { whole: Some(file), ..fields(&["first_name=Flag"]) };
    let new = New { edits, source: Some("flag"), properties: &[("size".to_owned(), json!("L"))], ..New::default() };
    assert_eq!(
        created(&new).expect("a good body"),
        json!({
            "customer": {"personal_information": {"language_id": "en", "first_name": "Flag", "agreement": {"agreement_gtc": 1}}},
            "customer_source": {"customer_source_id": "flag", "name": "mobile application"},
            "property_records": [{"property_id": "hat", "property_value": 1}, {"property_id": "size", "property_value": "L"}],
            "referral_code": "FRIEND", "autologin": true, "password": "Kobylka7maly"
        })
    );
}

#[test]
fn a_copied_customer_leaves_behind_what_the_server_gives() {
    let file = json!({"customer_id": "a1", "state": 1, "last_change": "t", "personal_information": {"language_id": "en", "phone": null, "photo_url": "u"}});
    let new = New { edits: from(file), source: Some("s"), ..New::default() };
    let created = prepare_create(&new, None, date(2026, 5, 1)).expect("a good customer");
    assert_eq!(created.body["customer"], json!({"personal_information": {"language_id": "en"}}));
    assert_eq!(created.notes.len(), 3, "{:?}", created.notes);
}

#[test]
fn what_stands_beside_the_customer_is_checked_too() {
    let language = || json!({"personal_information": {"language_id": "en"}});
    let with = |key: &str, value: Value| {
        let mut body =
            json!({"customer": language(), "customer_source": {"customer_source_id": "s"}, "autologin": false});
        body[key] = value;
        created(&New { edits: from(body), ..New::default() })
    };
    assert!(with("autologin", json!(false)).is_ok());
    for (key, value) in [
        ("customer_source", json!("s")),
        ("customer_source", json!({"customer_source_id": "a/b"})),
        ("customer_source", json!({"customer_source_id": "s", "external_id": ""})),
        ("customer_source", json!({"customer_source_id": "s", "external_id": 7})),
        ("autologin", json!("yes")),
        ("autologin", json!(true)),
        ("password", json!("short")),
        ("password", json!(12345678)),
        ("property_records", json!({})),
        ("social_network_credentials", json!({"social_network_id": "twitter"})),
        ("social_network_credentials", json!("twitter")),
    ] {
        assert!(with(key, value.clone()).is_err(), "{key} {value}");
    }
}

#[test]
fn every_broken_part_of_the_password_is_told_but_not_the_password() {
    let new = New { edits: fields(&["language=cs"]), source: Some("s"), password: Some("abc123"), ..New::default() };
    let errors = created(&new).expect_err("a bad password");
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(!errors.concat().contains("abc123"));
}

#[test]
fn agreements_beside_consents_are_settled_on_creation() {
    let file = || json!({"personal_information": {"language_id": "en", "consents": [{"consent_id": "c", "consent_value": 1}]}});
    let edits = Edits { whole: Some(file()), ..fields(&["agreement-gtc=yes"]) };
    let new = New { edits, source: Some("s"), ..New::default() };
    assert!(created(&new).expect_err("the server would ignore it")[0].contains("ignore"));
    let known = [Definition { consent_id: "g".into(), text_id: "gtc".into() }];
    let body = prepare_create(&new, Some(&known), date(2026, 5, 1)).expect("mapped").body;
    let consents = &body["customer"]["personal_information"]["consents"];
    assert_eq!(consents, &json!([{"consent_id": "c", "consent_value": 1}, {"consent_id": "g", "consent_value": 1}]));
}

#[test]
fn the_documents_own_request_passes() {
    let file = json!({
        "customer": {"personal_information": {
            "gender": 2, "first_name": "John", "last_name": "Smith", "email": "happy_customer@crmcarecloud.com", "language_id": "en",
            "store_id": "88dab5c7c6034ba59f886f4a", "birthdate": "1991-03-27", "phone": "420170134844",
            "address": {"address1": "Old Town Square", "zip": "11000", "city": "Prague 1", "country_code": "cz"},
            "agreement": {"agreement_gtc": 1, "agreement_profiling": 1, "agreement_marketing_communication": 1}
        }},
        "customer_source": {"customer_source_id": "8bd253a89059008f1d44aa", "name": "mobile application"},
        "autologin": false
    });
    assert_eq!(created(&New { edits: from(file.clone()), ..New::default() }), Ok(file));
}
