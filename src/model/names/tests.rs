//! The table of definitions, and how names and choices become words.

use serde_json::json;

use super::*;
use crate::model::records::RECORDS;
use crate::model::references::{DEFINITIONS, needed, paths};

fn definition(path: &str) -> &'static Definition {
    DEFINITIONS.iter().find(|definition| definition.path == path).unwrap()
}

fn names(path: &str, records: &[Value]) -> Names {
    let names = Names::new("cs, en-gb;q=0.8");
    names.learn(definition(path), Dictionary::of(definition(path), records, names.languages()));
    names
}

#[test]
fn no_field_refers_to_two_lists_and_no_list_is_there_twice() {
    let fields: Vec<&str> = DEFINITIONS.iter().flat_map(|definition| definition.fields).copied().collect();
    assert_eq!(fields.iter().collect::<BTreeSet<_>>().len(), fields.len());
    let paths: BTreeSet<&str> = DEFINITIONS.iter().map(|definition| definition.path).collect();
    assert_eq!(paths.len(), DEFINITIONS.len());
}

#[test]
fn no_record_hides_its_own_id_and_every_other_id_of_a_column_has_a_list() {
    for kind in RECORDS {
        assert!(kind.id.and_then(definition_of).is_none(), "{}", kind.name);
        let others = kind.columns.iter().filter(|column| column.path.ends_with("_id") && Some(column.path) != kind.id);
        for column in
            others.filter(|column| !["external_purchase_id", "external_id", "property_id"].contains(&column.path))
        {
            assert!(definition_of(column.path).is_some(), "{}: {}", kind.name, column.path);
        }
    }
}

#[test]
fn an_id_is_its_name_and_with_the_id_where_the_name_is_not_enough() {
    let stores = [
        json!({"store_id": "s1", "name": " Praha "}),
        json!({"store_id": "s2", "name": "Brno"}),
        json!({"store_id": 3, "name": "Brno"}),
        json!({"store_id": "s4", "name": ""}),
        json!({"name": "nobody's"}),
    ];
    let names = names("stores", &stores);
    let shown = |id: Value| names.words(&json!({"a": {"store_id": id}}), "a.store_id");
    assert_eq!(shown(json!("s1")).as_deref(), Some("Praha"));
    assert_eq!(shown(json!("s2")).as_deref(), Some("Brno (s2)"));
    assert_eq!(shown(json!(3)).as_deref(), Some("Brno (3)"));
    for unknown in [json!("s4"), json!("s9"), json!(null), json!(""), json!(["s1"])] {
        assert_eq!(shown(unknown.clone()), None, "{unknown}");
    }
    assert_eq!((names.of("store_id", "s1"), names.of("store_id", "s9")), ("Praha".to_owned(), "s9".to_owned()));
    assert_eq!(names.of("card_type_id", "s1"), "s1");
}

#[test]
fn only_what_a_record_refers_to_is_needed() {
    let record = json!({"store_id": "s1", "card_type_id": "", "nested": {"status_id": 4}, "segment_id": null});
    let wanted =
        |paths: &[&str]| needed(&record, paths.iter().copied()).iter().map(|list| list.path).collect::<Vec<_>>();
    assert_eq!(wanted(&["store_id", "store_id", "card_type_id", "segment_id", "state"]), ["stores"]);
    let all = paths(&record);
    assert_eq!(wanted(&all.iter().map(String::as_str).collect::<Vec<_>>()), ["stores", "statuses"]);
}

#[test]
fn a_propertys_value_is_what_its_definition_says() {
    let items = json!([{"id": "b1", "name": "{\"en\":\"Blue\",\"cz\":\"Modrá\"}"}, {"id": "g1", "name": "Green"}]);
    let names = names(
        "customer-properties",
        &[
            json!({"property_id": "colour", "name": "Colour", "data_type": "enum", "items": items}),
            json!({"property_id": "vip", "name": "VIP", "data_type": "boolean", "items": []}),
            json!({"property_id": "size", "name": "Size", "data_type": "string", "items": []}),
        ],
    );
    let shown =
        |id: &str, value: Value| names.words(&json!({"property_id": id, "property_value": value}), "property_value");
    assert_eq!(shown("colour", json!("b1")).as_deref(), Some("Modrá"));
    assert_eq!(shown("colour", json!(["g1", "b1", "x"])).as_deref(), Some("Green, Modrá, x"));
    assert_eq!(
        shown("colour", json!([{"id": "b1", "name": "{\"en\":\"Blue\"}"}, {"id": "g1"}])).as_deref(),
        Some("Blue, Green")
    );
    assert_eq!(shown("vip", json!(1)).as_deref(), Some("yes"));
    assert_eq!(shown("vip", json!("false")).as_deref(), Some("no"));
    assert_eq!(shown("vip", json!(true)), None);
    assert_eq!(shown("size", json!("1")), None);
    assert_eq!(shown("gone", json!("b1")), None);
    assert_eq!(shown("colour", json!([["b1"]])), None);
    let name = |record: Value| names.words(&record, "property_name");
    assert_eq!(name(json!({"property_id": "vip", "property_name": "Own"})).as_deref(), Some("Own"));
    assert_eq!(name(json!({"property_id": "vip"})).as_deref(), Some("VIP"));
    assert_eq!(names.words(&json!({"a": {"property_id": "vip"}}), "a.property_name"), None, "not a customer's");
}

#[test]
fn a_property_that_speaks_for_itself_needs_no_definition() {
    let needs = |value: Value| {
        let record = json!({"property_id": "p", "property_name": "P", "property_value": value});
        !needed(&record, ["property_name", "property_value"]).is_empty()
    };
    for clear in
        [json!(true), json!(null), json!([{"id": "b1", "name": "Blue"}]), json!([]), json!({"a": 1}), json!("")]
    {
        assert!(!needs(clear.clone()), "{clear}");
    }
    for unclear in [json!("b1"), json!(1), json!(["b1"]), json!([{"id": "b1"}])] {
        assert!(needs(unclear.clone()), "{unclear}");
    }
    assert!(!needed(&json!({"property_id": "p"}), ["property_name"]).is_empty());
}

#[test]
fn what_was_written_is_read_back_and_fits() {
    let stores: Vec<Value> = (0..10_000)
        .map(|n| json!({"store_id": format!("8bed991c68a4{n:012}"), "name": format!("Praha {n}")}))
        .collect();
    let all = Dictionary::of(definition("stores"), &stores, &[]);
    let json = all.json(1_000_000);
    assert_eq!(Dictionary::from_json(&json), Some(all.clone()), "ten thousand stores fit");
    let few = all.json(10_000);
    assert!(few.to_string().len() < 10_000 && few["names"].as_object().is_some_and(|names| names.len() > 50));
    for foreign in
        [json!({}), json!([]), json!({"names": {"a": 1}, "choices": {}}), json!({"names": {}, "choices": {"a": []}})]
    {
        assert_eq!(Dictionary::from_json(&foreign), None, "{foreign}");
    }
    let long = Dictionary::of(definition("stores"), &[json!({"store_id": "a", "name": "ž".repeat(5_000)})], &[]);
    assert_eq!(long.name("a").map(|name| name.chars().count()), Some(LONGEST));
}

#[test]
fn the_first_language_that_a_name_has_is_taken() {
    let name = r#"{"en":"evening","cz":"večer","de":"Abend"}"#;
    for (accepted, word) in [("cs, en-gb;q=0.8", "večer"), ("de-AT", "Abend"), ("fr, en", "evening"), ("", "evening")]
    {
        assert_eq!(label(name, &languages(accepted)), word, "{accepted}");
    }
    assert_eq!(label("{}", &[]), "{}");
    assert_eq!(label("42", &[]), "42");
}
