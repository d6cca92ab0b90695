//! Lists of customers, cards and sources: filters, order, pages.

use std::collections::HashSet;

use serde_json::Value;

use crate::http::{ANN, Sandbox};

fn column(data: &Value, key: &str, pointer: &str) -> Vec<String> {
    let text = |item: &Value| item.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    data[key].as_array().unwrap().iter().map(text).collect()
}

fn ids(sandbox: &Sandbox, query: &str) -> Vec<String> {
    column(&sandbox.get(&format!("customers?{query}")).data(), "customers", "/customer_id")
}

#[test]
fn the_default_is_a_hundred_of_all() {
    let sandbox = Sandbox::with(342);
    let data = sandbox.get("customers").data();
    assert_eq!((data["customers"].as_array().unwrap().len(), &data["total_items"]), (100, &Value::from(342)));
    assert_eq!(data["customers"][0]["customer_id"], ANN);
}

#[test]
fn pages_by_id_give_everybody_once_and_in_order() {
    let sandbox = Sandbox::with(342);
    let page = |offset| ids(&sandbox, &format!("sort_field=customer_id&sort_direction=ASC&count=50&offset={offset}"));
    let all: Vec<String> = (0..350).step_by(50).flat_map(page).collect();
    assert_eq!(all.len(), 342);
    assert!(all.is_sorted());
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), 342);
    let last = ids(&sandbox, "sort_field=customer_id&sort_direction=DESC&count=1");
    assert_eq!(last[0], all[341]);
}

#[test]
fn customers_sort_by_fields_of_both_levels() {
    let sandbox = Sandbox::new();
    let by = |field: &str, pointer: &str| {
        let data = sandbox.get(&format!("customers?count=1000&sort_field={field}")).data();
        column(&data, "customers", pointer)
    };
    assert!(by("last_change", "/last_change").is_sorted());
    assert!(by("birthdate", "/personal_information/birthdate").is_sorted());
    assert!(by("language_id", "/personal_information/language_id").is_sorted());
    let refused = sandbox.get("customers?sort_field=password&sort_direction=desc&count=1001&offset=-1");
    assert_eq!(refused.faults().len(), 4);
}

#[test]
fn filters_compare_as_people_do() {
    let sandbox = Sandbox::new();
    for query in [
        "email=ANN@example.COM",
        "email_list[]=x@y.cz&email_list[]=ann@Example.com",
        "email_list=ann@example.com",
        "phone=420603123456",
        "first_name=ANN&last_name=taylor",
        "birthdate=1988-04-17",
        "birthdate=17.04.1988",
        "customer_ids[]=80001f3ac4e7b25d9360fa1b7e",
        "customer_ids%5B%5D=80001f3ac4e7b25d9360fa1b7e",
    ] {
        assert_eq!(ids(&sandbox, query), [ANN], "{query}");
    }
    assert_eq!(ids(&sandbox, "phone=420605000005").len(), 2);
    assert_eq!(ids(&sandbox, "last_name=dvojnik&birthdate=1979-09-09").len(), 2);
    assert!(ids(&sandbox, "email=nobody@example.com").is_empty());
    assert_eq!(sandbox.get("customers?birthdate=april").faults(), ["birthdate:invalid_value_format"]);
    // Unknown parameters are ignored: everything comes back.
    assert_eq!(ids(&sandbox, "shoe_size=43&count=1000").len(), 60);
}

#[test]
fn customers_are_found_by_source() {
    let sandbox = Sandbox::new();
    let found = ids(&sandbox, "customer_source_id=8bd253a89059008f1d44aa&count=1000");
    assert!(found.contains(&ANN.to_owned()) && found.len() < 60);
}

#[test]
fn cards_are_found_across_customers() {
    let sandbox = Sandbox::new();
    let cards = |query: &str| column(&sandbox.get(&format!("cards?{query}")).data(), "cards", "/customer_id");
    assert_eq!(cards("card_number=2001990000016"), ["80c4d97a7136d98a90badb5128"]);
    assert_eq!(cards("card_number_list[]=2001990000016&card_number_list[]=2001990000023").len(), 2);
    assert_eq!(cards(&format!("customer_id={ANN}")).len(), 4);
    assert_eq!(cards(&format!("customer_id={ANN}&is_valid=false")).len(), 1);
    assert!(cards("sort_field=customer_id&count=1000").is_sorted());
    assert_eq!(sandbox.get("cards?is_valid=maybe").faults(), ["is_valid:invalid_value_format"]);
}

#[test]
fn sources_can_be_added_and_are_found() {
    let sandbox = Sandbox::new();
    let path = format!("customers/{ANN}/customer-source-records");
    let add = |body: &str| sandbox.call("POST", &path, body);
    let record =
        r#"{"customer_source_record": {"customer_source_id": "8bd253a89059008f1d44aa", "external_id": "NEW-1"}}"#;
    let id = add(record).data()["customer_source_record_id"].clone();
    assert_eq!(add(record).faults(), ["external_id:relation_already_exists"]);
    assert_eq!(add("{}").faults(), ["customer_source_record:required"]);
    assert_eq!(
        add(r#"{"customer_source_record": {"customer_source_id": 1}}"#).faults(),
        ["customer_source_id:invalid_value_format"]
    );
    let found = sandbox.get("customer-source-records?external_id=NEW-1").data();
    assert_eq!(found["customer_source_records"][0]["customer_source_record_id"], id);
    assert_eq!(found["customer_source_records"][0]["customer_id"], ANN);
    assert_eq!(sandbox.get(&path).data()["total_items"], 4);
    // A record without an external id leaves the field out.
    let all = sandbox.get("customer-source-records?count=1000").text;
    assert!(!all.contains("null"));
}
