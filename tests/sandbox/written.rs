//! Property and interest records: create, update, delete, batch.

use serde_json::{Value, json};

use crate::http::{ANN, Answer, Sandbox};

const BARE: &str = "87e3a1c2b4d6f8091a3c5e7f9b";

fn fresh(sandbox: &Sandbox) -> String {
    let body = json!({
        "customer": {"personal_information": {"language_id": "en"}},
        "customer_source": {"customer_source_id": "8bd253a89059008f1d44aa"}, "autologin": false
    });
    sandbox.call("POST", "customers", &body.to_string()).data()["customer_id"].as_str().unwrap().to_owned()
}

fn property(sandbox: &Sandbox, method: &str, path: &str, id: &str, value: Value) -> Answer {
    let body = json!({"property_record": {"property_id": id, "property_value": value}});
    sandbox.call(method, &format!("customers/{path}"), &body.to_string())
}

#[test]
fn a_property_has_a_type() {
    let sandbox = Sandbox::new();
    let properties = sandbox.get("customer-properties").data();
    let items = |id: &str| -> Value {
        let known = properties["customer_properties"].as_array().unwrap();
        known.iter().find(|property| property["property_id"] == id).unwrap()["items"].clone()
    };
    let (colours, hobbies) = (items("favourite_colour"), items("hobbies"));
    for (id, good, bad) in [
        ("size", json!("M"), json!(5)),
        ("newsletter", json!(true), json!("true")),
        ("visits", json!(42), json!(42.5)),
        ("average_spend", json!(149.9), json!("149.9")),
        ("wedding_day", json!("2019-06-15"), json!("15.06.2019")),
        ("last_visit", json!("2024-06-15 10:00:00"), json!("2024-06-15")),
        ("favourite_colour", json!([colours[0]]), json!([colours[0], colours[1]])),
        ("hobbies", json!([hobbies[0], hobbies[2]]), json!("chess")),
        ("preferences", json!({"any": [1, null]}), Value::Null),
    ] {
        let customer = fresh(&sandbox);
        let path = format!("{customer}/property-records");
        let reason = if bad.is_null() { "required" } else { "invalid_value_format" };
        assert_eq!(property(&sandbox, "POST", &path, id, bad).faults(), [format!("property_value:{reason}")], "{id}");
        let made = property(&sandbox, "POST", &path, id, good.clone()).data();
        assert_eq!(made["property_record_id"], format!("{id}:{customer}"));
        let records = sandbox.get(&format!("customers/{path}")).data();
        assert_eq!(records["property_records"][0]["property_value"], good);
        assert!(records["property_records"][0]["property_name"].is_string());
        assert_eq!(property(&sandbox, "POST", &path, id, good).faults(), ["property_id:already_exists"]);
    }
    let unknown = json!([{"id": "nonsense"}]);
    let path = format!("{BARE}/property-records");
    assert_eq!(
        property(&sandbox, "POST", &path, "favourite_colour", unknown).faults(),
        ["property_value:not_allowed_value"]
    );
    assert_eq!(property(&sandbox, "POST", &path, "nonsense", json!(1)).faults(), ["property_id:not_found"]);
}

#[test]
fn a_property_record_is_updated_and_deleted() {
    let sandbox = Sandbox::new();
    let path = format!("{ANN}/property-records/size:{ANN}");
    assert_eq!(property(&sandbox, "PUT", &path, "size", json!("XXL")).status, 204);
    assert_eq!(property(&sandbox, "PUT", &path, "visits", json!(1)).faults(), ["property_id:not_allowed_value"]);
    assert!(sandbox.get(&format!("customers/{ANN}/property-records")).text.contains("\"XXL\""));
    let encoded = format!("customers/{ANN}/property-records/size%3A{ANN}");
    assert_eq!(sandbox.call("DELETE", &encoded, "").status, 204);
    assert_eq!(sandbox.call("DELETE", &encoded, "").status, 404);
    assert_eq!(property(&sandbox, "PUT", &path, "size", json!("S")).status, 404);
    let required = format!("customers/{ANN}/property-records/contract:{ANN}");
    assert_eq!(sandbox.call("DELETE", &required, "").faults(), ["property_id:required"]);
}

#[test]
fn a_unique_property_is_unique() {
    let sandbox = Sandbox::new();
    let (one, two) = (fresh(&sandbox), fresh(&sandbox));
    assert_eq!(
        property(&sandbox, "POST", &format!("{one}/property-records"), "employee_number", json!("7")).status,
        201
    );
    let refused = property(&sandbox, "POST", &format!("{two}/property-records"), "employee_number", json!("7"));
    assert_eq!(refused.faults(), ["property_value:already_exists"]);
}

#[test]
fn a_batch_is_stored_whole_or_not_at_all() {
    let sandbox = Sandbox::new();
    let customer = fresh(&sandbox);
    let batch = |mode: Value, visits: Value| {
        let body = json!({
            "property_records": [
                {"property_id": "size", "property_value": "L"},
                {"property_id": "visits", "property_value": visits},
            ],
            "error_processing": mode
        });
        sandbox.call("POST", &format!("customers/{customer}/property-records/batch"), &body.to_string())
    };
    let total = || sandbox.get(&format!("customers/{customer}/property-records")).data()["total_items"].clone();
    assert_eq!(batch(Value::Null, json!("many")).faults(), ["property_value:invalid_value_format"]);
    assert_eq!(total(), 0);
    assert_eq!(batch(json!(2), json!("many")).status, 400);
    assert_eq!(total(), 1);
    assert_eq!(batch(json!(1), json!(3)).status, 204);
    assert_eq!(batch(json!(1), json!(4)).status, 204);
    assert_eq!(total(), 2);
    assert_eq!(batch(json!(3), json!(4)).faults(), ["error_processing:not_allowed_value"]);
}

#[test]
fn an_interest_is_held_once() {
    let sandbox = Sandbox::new();
    let customer = fresh(&sandbox);
    let interests = sandbox.get("interests").data()["interests"].clone();
    let send = |method: &str, path: &str, interest: &Value, owner: &str| {
        let body = json!({"interest_record": {"interest_id": interest, "customer_id": owner}}).to_string();
        sandbox.call(method, &format!("customers/{customer}/interest-records/{path}"), &body)
    };
    let (first, second) = (&interests[0]["interest_id"], &interests[1]["interest_id"]);
    let id = send("POST", "", first, &customer).data()["interest_record_id"].as_str().unwrap().to_owned();
    assert_eq!(send("POST", "", first, &customer).faults(), ["interest_id:relation_already_exists"]);
    assert_eq!(send("POST", "", second, ANN).faults(), ["customer_id:not_allowed_value"]);
    assert_eq!(send("POST", "", &json!("nonsense"), &customer).faults(), ["interest_id:not_found"]);
    assert_eq!(send("POST", "", &Value::Null, &customer).faults(), ["interest_id:required"]);
    assert_eq!(send("PUT", &id, second, &customer).status, 204);
    assert_eq!(send("PUT", &id, second, &customer).status, 204);
    let list = || sandbox.get(&format!("customers/{customer}/interest-records/")).data();
    assert_eq!((&list()["interest_records"][0]["interest_id"], &list()["total_items"]), (second, &json!(1)));
    assert_eq!(sandbox.call("DELETE", &format!("customers/{ANN}/interest-records/{id}"), "").status, 404);
    assert_eq!(sandbox.call("DELETE", &format!("customers/{customer}/interest-records/{id}"), "").status, 204);
    assert_eq!(list()["total_items"], 0);
}

#[test]
fn properties_can_come_with_the_customer() {
    let sandbox = Sandbox::new();
    let mut body = json!({
        "customer": {"personal_information": {"language_id": "en"}},
        "property_records": [{"property_id": "size", "property_value": 1}]
    });
    let path = format!("customers/{BARE}");
    assert_eq!(sandbox.call("PUT", &path, &body.to_string()).faults(), ["property_value:invalid_value_format"]);
    body["property_records"][0]["property_value"] = json!("S");
    assert_eq!(sandbox.call("PUT", &path, &body.to_string()).status, 204);
    assert!(sandbox.get(&format!("{path}/property-records")).text.contains("\"property_value\":\"S\""));
}
