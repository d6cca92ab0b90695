//! Changes of customers who are there: a merge patch without the key.

use proptest::prelude::*;

use super::create::cells;
use super::*;
use crate::model::customer::FIELDS;
use crate::model::edits::{Edits, Set};
use crate::model::identify::Customer;
use crate::model::update::prepare_update;

#[test]
fn an_update_patches_what_the_cells_say() {
    let plan = plan("customer_id,email,city,agreement_gtc,property:size", &wishes(Mode::Update));
    let prepared = good(&plan, &["c1", "Ann@example.com", "Brno", "no", "XL"]);
    assert_eq!(prepared.key, Some(Customer::Id("c1".into())));
    assert_eq!(
        prepared.patch,
        Some(json!({"personal_information": {
            "email": "ann@example.com", "address": {"city": "Brno"}, "agreement": {"agreement_gtc": 0}
        }}))
    );
    assert!(prepared.create.is_none());
    assert_eq!(prepared.properties, [("size".to_owned(), json!("XL"))]);
    assert_eq!(good(&plan, &["c1", "", "", "", ""]).patch, Some(json!({})));
}

#[test]
fn blank_cells_clear_only_if_asked_to() {
    let options = Options { blank: Blank::Clear, ..wishes(Mode::Update) };
    let plan = plan("customer_id,city,phone,store,language", &options);
    assert_eq!(
        good(&plan, &["c1", "", "", "st", "cs"]).patch,
        Some(json!({"personal_information": {
            "phone": null, "store_id": "st", "language_id": "cs", "address": {"city": null}
        }}))
    );
    assert_eq!(short(&bad(&plan, &["c1", "x", "", "", ""])), [("store", "required"), ("language", "required")]);
}

#[test]
fn the_key_is_no_change() {
    let plan = plan("email,city", &wishes(Mode::Update));
    let prepared = good(&plan, &["Ann@example.com", "Brno"]);
    assert_eq!(prepared.patch, Some(json!({"personal_information": {"address": {"city": "Brno"}}})));
    assert_eq!(short(&bad(&plan, &["", "Brno"])), [("email", "required")]);
    assert_eq!(short(&bad(&plan, &["x", "Brno"])), [("email", "invalid_value_format")], "told once");
}

#[test]
fn an_external_id_needs_its_source() {
    let options = Options { key: Some(KeyKind::ExternalId), ..wishes(Mode::Update) };
    assert!(refused("external_id,city", &options).contains("needs its source"));
    let with = Options { source: Some("s1".into()), ..options.clone() };
    let key = good(&plan("external_id,city", &with), &["7", "Brno"]).key;
    assert_eq!(key, Some(Customer::External { source: "s1".into(), id: "7".into() }));
    let by_column = plan("external_id,source,city", &options);
    assert_eq!(short(&bad(&by_column, &["7", "", "Brno"])), [("source", "required")]);
}

#[test]
fn an_upsert_brings_both() {
    let plan = plan("email,first_name,property:a,interest:i1", &wishes(Mode::Upsert));
    let prepared = good(&plan, &["a@example.com", "Eva", "1", "yes"]);
    assert_eq!(body(&prepared)["customer"]["personal_information"]["email"], "a@example.com");
    assert_eq!(prepared.patch, Some(json!({"personal_information": {"first_name": "Eva"}})));
    assert_eq!(prepared.properties.len(), 1);
    assert_eq!(prepared.interests, ["i1"]);
    let keyless = good(&plan, &["", "Eva", "", ""]);
    assert!(keyless.key.is_none() && keyless.patch.is_none() && keyless.create.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_patch_changes_what_customers_update_would(cells in cells()) {
        let header: Vec<&str> = ["customer_id"].into_iter().chain(FIELDS.iter().map(|field| field.flag)).collect();
        let plan = plan(&header.join(","), &wishes(Mode::Update));
        let words: Vec<&str> = ["c1"].into_iter().chain(cells.iter().map(String::as_str)).collect();
        let given = FIELDS.iter().zip(&cells).filter(|(_, text)| !text.trim().is_empty());
        let set: Vec<Set> = given.map(|(field, text)| Set::flag(field, text.clone())).collect();
        let before = json!({"customer_id": "c1", "vip": true, "personal_information": {
            "language_id": "en", "first_name": "Eva", "store_id": "s", "address": {"city": "Brno", "floor": 2}
        }});
        let update = |edits: Edits| prepare_update(&before, &edits, None, date(2026, 5, 1));
        let by_flags = update(Edits { set, ..Edits::default() });
        match plan.prepare(&row(&words)) {
            Ok(prepared) => {
                let ours = update(Edits { patch: prepared.patch, ..Edits::default() });
                prop_assert_eq!(ours.map(|it| it.body_customer), by_flags.map(|it| it.body_customer));
            }
            Err(_) => prop_assert!(by_flags.is_err(), "only we refuse it"),
        }
    }
}
