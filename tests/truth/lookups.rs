//! What the server knows of its customers: filters that are honoured, ignored and refused, uniqueness, sources, records.

use serde_json::{Value, json};

use crate::client::{Client, person};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Filter, Options, SOURCE, Truth};

/// The e-mails that a list answers with, or its status if that is no success.
fn listed(client: &mut Client, query: &str) -> Result<Vec<String>, u16> {
    let answer = client.ask("GET", &format!("customers?{query}"), "").expect("an answer");
    if answer.status != 200 {
        return Err(answer.status);
    }
    let data = answer.json()["data"].clone();
    let items = data["customers"].as_array().expect("a list").clone();
    let email = |item: &Value| item["personal_information"]["email"].as_str().unwrap_or_default().to_owned();
    Ok(items.iter().map(email).collect())
}

fn with_three(options: Options) -> (Truth, Client) {
    let truth = Truth::start(options);
    for (email, external) in [("a@x.cz", "1"), ("b+1@x.cz", "2"), ("c@x.cz", "3")] {
        truth.plant(person(email, Some(external)));
    }
    let client = Client::of(&truth);
    (truth, client)
}

#[test]
fn filters_are_honoured_ignored_or_refused() {
    let cases: [(Filter, Result<&[&str], u16>); 3] = [
        (Filter::Honoured, Ok(&["a@x.cz", "b+1@x.cz"])),
        (Filter::Ignored, Ok(&["a@x.cz", "b+1@x.cz", "c@x.cz"])),
        (Filter::Refused, Err(400)),
    ];
    for (filter, expected) in cases {
        let (truth, mut client) = with_three(Options { lists: filter, ..Options::default() });
        let expected = expected.map(|emails| emails.iter().map(|email| (*email).to_owned()).collect::<Vec<_>>());
        assert_eq!(listed(&mut client, "email_list%5B%5D=B%2B1%40x.cz&email_list%5B%5D=a%40x.cz"), expected);
        let ids: Vec<String> = truth.customers().iter().take(2).map(|customer| customer.id.clone()).collect();
        assert_eq!(listed(&mut client, &format!("customer_ids[]={}&customer_ids[]={}", ids[0], ids[1])), expected);
        // The others are a matter of their own.
        assert_eq!(listed(&mut client, "email=A@x.cz"), Ok(vec!["a@x.cz".into()]));
        assert_eq!(listed(&mut client, "phone=420603000001").expect("a list").len(), 3);
    }
    let (_truth, mut client) = with_three(Options { single: Filter::Ignored, ..Options::default() });
    assert_eq!(listed(&mut client, "email=a@x.cz").expect("a list").len(), 3);
    assert_eq!(listed(&mut client, "count=1&offset=1"), Ok(vec!["b+1@x.cz".into()]));
}

#[test]
fn who_is_unique_is_refused_in_the_words_of_the_api() {
    let (_truth, mut client) = with_three(Options { unique_external: true, ..Options::default() });
    let mut refused = |email: &str, external: Option<&str>| {
        let answer = client.ask("POST", "customers", &person(email, external).to_string()).expect("an answer");
        let fault = answer.json()["error"]["error_data"]["invalid_params"][0].clone();
        (
            answer.status,
            fault["name"].as_str().unwrap_or_default().to_owned() + " " + fault["reason"].as_str().unwrap_or_default(),
        )
    };
    assert_eq!(refused("A@X.cz", None), (400, "email already_exists".into()));
    assert_eq!(refused("d@x.cz", Some("3")), (400, "external_id relation_already_exists".into()));
    assert_eq!(refused("d@x.cz", Some("4")).0, 201);
    let (truth, mut client) = with_three(Options { unique_email: false, ..Options::default() });
    assert_eq!(client.create("a@x.cz").expect("an answer").status, 201);
    assert_eq!(truth.created_by_email()["a@x.cz"], 1, "those planted are not counted");
}

#[test]
fn source_records_are_found_by_external_id_where_they_are_offered() {
    let (truth, mut client) = with_three(Options::default());
    let path = format!("customer-source-records?customer_source_id={SOURCE}&external_ids%5B%5D=3&external_ids%5B%5D=9");
    let data = client.ask("GET", &path, "").expect("an answer").json()["data"].clone();
    assert_eq!(data["total_items"], 1);
    assert_eq!(data["customer_source_records"][0]["customer_id"], truth.customers()[2].id.as_str());
    assert_eq!(data["customer_source_records"][0]["external_id"], "3");
    let (_truth, mut client) = with_three(Options { sources: false, ..Options::default() });
    assert_eq!(client.ask("GET", &path, "").expect("an answer").status, 404);
}

#[test]
fn changes_and_records_are_remembered() {
    let (truth, mut client) = with_three(Options::default());
    let path = format!("customers/{}", truth.customers()[0].id);
    let mut ask =
        |method: &str, path: String, body: Value| client.ask(method, &path, &body.to_string()).expect("an answer");
    let put = json!({"customer": {"personal_information": {"email": "z@x.cz", "language_id": "cs"}}});
    assert_eq!(ask("PUT", path.clone(), put.clone()).status, 204);
    let taken = json!({"customer": {"personal_information": {"email": "c@x.cz", "language_id": "cs"}}});
    assert_eq!(ask("PUT", path.clone(), taken).status, 400);
    let interest = json!({"interest_record": {"interest_id": "i"}});
    let statuses = [1, 2].map(|_| ask("POST", format!("{path}/interest-records"), interest.clone()).status);
    assert_eq!(statuses, [201, 400]);
    let property = |value: &str| json!({"property_record": {"property_id": "size", "property_value": value}});
    assert_eq!(ask("POST", format!("{path}/property-records"), property("M")).status, 201);
    assert_eq!(ask("PUT", format!("{path}/property-records/size:x"), property("L")).status, 204);
    let shown = ask("GET", format!("{path}/property-records"), Value::Null).json()["data"].clone();
    assert_eq!((&shown["total_items"], &shown["property_records"][0]["property_value"]), (&json!(1), &json!("L")));
    let customer = &truth.customers()[0];
    assert_eq!((customer.puts.as_slice(), customer.email().as_deref()), (&[put][..], Some("z@x.cz")));
    assert_eq!(customer.interests, ["i"]);
    assert_eq!(customer.properties, [("size".into(), json!("M")), ("size".into(), json!("L"))]);
    assert_eq!(ask("GET", path, Value::Null).json()["data"]["personal_information"]["email"], "z@x.cz");
    assert_eq!(listed(&mut client, "email=a@x.cz"), Ok(Vec::new()), "the old address finds nobody");
    assert_eq!([Kind::Replace, Kind::WriteInterest, Kind::WriteProperty].map(|kind| truth.requests(kind)), [2, 2, 2]);
}
