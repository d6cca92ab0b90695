//! Read-only records: there for every kind, and narrowed by every filter. And the definitions they refer to.

use carecloud::model::columns::lookup;
use carecloud::model::records::{RECORDS, kind};
use serde_json::{Value, json};

use crate::http::{ANN, Sandbox};

fn list(sandbox: &Sandbox, name: &str, query: &str) -> Vec<Value> {
    let kind = kind(name).unwrap();
    let data = sandbox.get(&format!("customers/{ANN}/{}?count=1000&{query}", kind.path)).data();
    let items = data[kind.key].as_array().unwrap().clone();
    assert_eq!(data["total_items"], items.len());
    items
}

#[test]
fn ann_has_plenty_of_everything_the_table_shows() {
    let sandbox = Sandbox::new();
    for kind in RECORDS {
        let items = list(&sandbox, kind.name, "");
        assert!(items.len() >= 3, "{}", kind.name);
        for column in kind.columns {
            assert!(items.iter().any(|item| lookup(item, column.path).is_some()), "{}: {}", kind.name, column.path);
        }
        if let Some(id) = kind.id {
            let ids: std::collections::HashSet<String> = items.iter().map(|item| item[id].to_string()).collect();
            assert_eq!(ids.len(), items.len(), "{}", kind.name);
        }
        assert!(items.iter().all(|item| item.as_object().unwrap().keys().all(|name| !name.starts_with('_'))));
    }
}

#[test]
fn every_filter_with_a_proof_narrows_to_what_was_asked() {
    let sandbox = Sandbox::new();
    for kind in RECORDS {
        let all = list(&sandbox, kind.name, "");
        for (filter, proof) in kind.filters.iter().filter_map(|filter| Some((filter, filter.proof?))) {
            let value = all.iter().filter_map(|item| lookup(item, proof)).next().unwrap();
            let text = value.as_str().map_or_else(|| value.to_string(), String::from);
            let some = list(&sandbox, kind.name, &format!("{}={text}", filter.name));
            assert!(!some.is_empty(), "{} {}", kind.name, filter.name);
            assert!(some.iter().all(|item| lookup(item, proof) == Some(value)), "{} {}", kind.name, filter.name);
            let refused = sandbox.get(&format!("customers/{ANN}/{}?{}=0_o", kind.path, filter.name));
            match refused.status {
                200 => assert_eq!(refused.data()["total_items"], 0, "{} {}", kind.name, filter.name),
                _ => assert_eq!(refused.faults(), [format!("{}:invalid_value_format", filter.name)]),
            }
        }
    }
}

#[test]
fn the_other_filters_split_the_list_in_two() {
    let sandbox = Sandbox::new();
    for (name, one, other) in [
        ("vouchers", "is_valid=true", "is_valid=false"),
        ("vouchers", "is_applied=true", "is_applied=false"),
        ("rewards", "is_valid=true", "is_valid=false"),
        ("cards", "is_valid=true", "is_valid=false"),
        ("status-records", "valid_now=true", "valid_now=false"),
        ("purchases", "payment_time_from=2025-03-01", "payment_time_to=2025-02-28"),
        ("purchases", "payment_time_from=2025-03-01%2000:00:00", "payment_time_to=2025-02-28T23:59:59"),
    ] {
        let sizes = [one, other, ""].map(|query| list(&sandbox, name, query).len());
        assert!(sizes[0] > 0 && sizes[1] > 0 && sizes[0] + sizes[1] == sizes[2], "{name} {one}: {sizes:?}");
    }
    assert_eq!(list(&sandbox, "status-records", "valid_now=true").len(), 1);
    assert!(list(&sandbox, "vouchers", "is_applied=false").iter().all(|voucher| voucher.get("applied_date").is_none()));
}

#[test]
fn rewards_are_narrowed_by_what_they_do_not_show() {
    let sandbox = Sandbox::new();
    let rewards = |query: &str| list(&sandbox, "rewards", query);
    let all = rewards("without_stores=false");
    assert_eq!(rewards("name=coffee").len(), 1);
    let store = all[0]["store_list"][0]["store_id"].as_str().unwrap();
    let here = rewards(&format!("store_id={store}&without_stores=false"));
    assert!(here.len() < all.len());
    assert!(here.iter().all(|reward| reward["store_list"].to_string().contains(store)));
    let tag = all[0]["tags"][0]["tag_id"].as_str().unwrap();
    assert!((1..all.len()).contains(&rewards(&format!("tag_ids[]={tag}")).len()));
    assert!((1..all.len()).contains(&rewards("valid_from=2025-01-01").len()));
    assert!((1..all.len()).contains(&rewards("valid_to=2029-12-31").len()));
    assert!(rewards("customer_type_id[]=nobody").is_empty());
    assert_eq!(
        sandbox.get(&format!("customers/{ANN}/rewards?valid_from=soon")).faults(),
        ["valid_from:invalid_value_format"]
    );
}

#[test]
fn stores_and_items_come_on_demand() {
    let sandbox = Sandbox::new();
    for query in ["", "without_stores=true"] {
        assert!(list(&sandbox, "rewards", query).iter().all(|reward| reward["store_list"] == json!([])));
    }
    let voucher = &list(&sandbox, "vouchers", "without_stores=false")[0];
    assert!(voucher["reward"]["store_list"][0]["store_address"].is_object());
    assert!(list(&sandbox, "purchases", "").iter().all(|purchase| purchase["purchase_items"] == json!([])));
    for purchase in list(&sandbox, "purchases", "purchase_items_extension=true") {
        assert_eq!(purchase["items_count"], purchase["purchase_items"].as_array().unwrap().len());
    }
}

#[test]
fn segments_are_answered_whole_and_narrowed_by_group() {
    let sandbox = Sandbox::new();
    let all = list(&sandbox, "segment-records", "count=1&offset=3");
    assert_eq!(all.len(), 4);
    let group = sandbox.get("segments").data()["segments"][0]["segment_group_id"].clone();
    let some = list(&sandbox, "segment-records", &format!("segment_group_ids[]={}", group.as_str().unwrap()));
    assert!((1..4).contains(&some.len()));
}

#[test]
fn records_are_paged_and_sorted() {
    let sandbox = Sandbox::new();
    let data = sandbox
        .get(&format!("customers/{ANN}/purchases?count=5&offset=2&sort_field=total_price&sort_direction=DESC"))
        .data();
    assert_eq!((data["purchases"].as_array().unwrap().len(), &data["total_items"]), (5, &json!(27)));
    let prices: Vec<f64> =
        data["purchases"].as_array().unwrap().iter().map(|p| p["total_price"].as_f64().unwrap()).collect();
    assert!(prices.is_sorted_by(|a, b| a >= b), "{prices:?}");
    assert_eq!(
        sandbox.get(&format!("customers/{ANN}/points?sort_field=shoe")).faults(),
        ["sort_field:not_allowed_value"]
    );
}

#[test]
fn a_new_customer_has_rewards_and_nothing_else() {
    let sandbox = Sandbox::new();
    let body = json!({
        "customer": {"personal_information": {"language_id": "en"}},
        "customer_source": {"customer_source_id": "8bd253a89059008f1d44aa"}, "autologin": false
    });
    let id = sandbox.call("POST", "customers", &body.to_string()).data()["customer_id"].as_str().unwrap().to_owned();
    for kind in RECORDS {
        let total = sandbox.get(&format!("customers/{id}/{}", kind.path)).data()["total_items"].as_u64().unwrap();
        let want = match kind.name {
            "rewards" => 10,
            "customer-source-records" => 1,
            _ => 0,
        };
        assert_eq!(total, want, "{}", kind.name);
    }
}

#[test]
fn every_reference_of_anns_records_can_be_looked_up() {
    let sandbox = Sandbox::new();
    let references = [
        ("purchases", "store_id", "stores"),
        ("purchases", "type_id", "purchase-types"),
        ("purchases", "currency_id", "currencies"),
        ("points", "point_type_id", "point-types"),
        ("points", "partner_id", "partners"),
        ("credits", "credit_type_id", "credit-types"),
        ("cards", "card_type_id", "card-types"),
        ("segment-records", "segment_id", "segments"),
        ("status-records", "status_id", "statuses"),
        ("customer-source-records", "customer_source_id", "customer-sources"),
        ("property-records", "property_id", "customer-properties"),
        ("interest-records", "interest_id", "interests"),
    ];
    for (name, field, path) in references {
        for item in list(&sandbox, name, "") {
            let id = item[field].as_str().unwrap();
            assert_eq!(sandbox.get(&format!("{path}/{id}")).data()[field], id, "{name} {field}");
        }
    }
    assert_eq!(sandbox.get("stores/nonsense").status, 404);
    assert_eq!(sandbox.get("languages").data()["languages"][0]["language_id"], "cs");
    assert_eq!(sandbox.get("stores?count=3&sort_field=name").data()["stores"].as_array().unwrap().len(), 3);
    assert_eq!(sandbox.get("customer-sources?customer_source_text_id=webshop").data()["total_items"], 1);
}
