//! What holds for a file as a whole.

use super::*;

#[test]
fn new_customers_need_language_and_source() {
    let bare = Options::new(Mode::Create, date(2026, 5, 1));
    let rules = refused("email", &bare);
    assert!(rules.contains("--language cs") && rules.contains("--source ID"), "{rules}");
    plan("email,language,source", &bare);
    let set = vec![("language".into(), "en".into()), ("source".into(), "s1".into())];
    let plan = plan("email", &Options { set, ..bare });
    let body = body(&good(&plan, &["a@example.com"]));
    assert_eq!(body["customer"]["personal_information"]["language_id"], "en");
    assert_eq!(body["customer_source"], json!({"customer_source_id": "s1"}));
}

#[test]
fn a_key_needs_its_column() {
    for (mode, key) in
        [(Mode::Create, KeyKind::Phone), (Mode::Update, KeyKind::CustomerId), (Mode::Upsert, KeyKind::ExternalId)]
    {
        let rules = refused("email", &Options { key: Some(key), ..wishes(mode) });
        assert!(rules.contains("--key"), "{rules}");
    }
    assert!(refused("city", &wishes(Mode::Update)).contains("whom"));
    assert!(
        refused("email", &Options { key: Some(KeyKind::CustomerId), ..wishes(Mode::Upsert) }).contains("--mode update")
    );
}

#[test]
fn flags_without_effect_are_refused() {
    let update = wishes(Mode::Update);
    for (options, flag) in [
        (Options { language: Some("cs".into()), ..update.clone() }, "--language"),
        (Options { source: Some("s1".into()), ..update.clone() }, "--source"),
        (Options { blank: Blank::Clear, ..wishes(Mode::Create) }, "--blank"),
        (Options { phone_prefix: Some("420".into()), ..update.clone() }, "--phone-prefix"),
        (Options { phone_prefix: Some("0".into()), ..update }, "--phone-prefix"),
        (Options { language: Some("czech".into()), ..wishes(Mode::Create) }, "--language"),
        (Options { source: Some("a/b".into()), ..wishes(Mode::Create) }, "--source"),
    ] {
        assert!(refused("email", &options).contains(flag), "{flag}");
    }
}

#[test]
fn files_without_fields_and_ids_of_new_customers_are_refused() {
    assert!(refused("x,y", &wishes(Mode::Create)).contains("no column of the file is a field"));
    assert!(refused("customer_id,email", &wishes(Mode::Create)).contains("--mode update"));
    assert!(refused("Telefon,Mobil", &wishes(Mode::Create)).contains("both phone"), "open questions of the mapping");
}

#[test]
fn a_property_must_be_one_of_the_projects() {
    let known = ["size", "visits"].map(|id| crate::model::properties::Definition {
        property_id: id.into(),
        data_type: "string".into(),
        items: Vec::new(),
    });
    let options = Options { properties: Some(known.to_vec()), ..wishes(Mode::Create) };
    assert!(refused("email,property:visist", &options).contains("did you mean visits"));
    assert!(plan("email,property:size", &options).notes().is_empty());
    let unknown = plan("email,property:size", &wishes(Mode::Create));
    assert!(unknown.notes()[0].contains("as text"));
}

#[test]
fn what_an_update_does_not_use_is_told() {
    let notes =
        plan("customer_id,email,external_id,source", &Options { key: Some(KeyKind::Email), ..wishes(Mode::Update) });
    assert_eq!(notes.notes().len(), 3, "{:?}", notes.notes());
}
