//! Every example request of the vendor's document, in its order, as printed.

use serde_json::{Value, json};

use crate::http::{PRINTED_CUSTOMER, PRINTED_ENTERPRISE, Sandbox, send};

/// The names of all fields, as paths, in order.
fn keys(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.push(format!("{path}.{name}"));
            keys(value, &format!("{path}.{name}"), found);
        }),
        Value::Array(items) => items.iter().for_each(|item| keys(item, &format!("{path}[]"), found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn shape(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    keys(value, "", &mut found);
    found
}

fn john(id: &str) -> Value {
    json!({
        "customer_id": id,
        "personal_information": {
            "gender": 1, "first_name": "John", "last_name": "Smith", "birthdate": "985-02-12",
            "email": "happy_customer@crmcarecloud.com", "phone": "420523828931", "language_id": "en",
            "store_id": "8bed991c68a4",
            "address": {
                "address1": "Old Town Square", "address2": "34", "address3": "", "address4": "", "address5": "",
                "address6": "", "address7": "", "zip": "11000", "city": "Prague 1", "country_code": "cz"
            },
            "agreement": {
                "agreement_gtc": 1, "agreement_profiling": 1, "agreement_marketing_communication": 1,
                "custom_agreements": [{"agreement_id": "custom_agreement_id", "agreement_value": 2}]
            }
        },
        "last_change": "2019-06-23 11:47:22",
        "state": 1
    })
}

const CREATE: &str = r#"{
    "customer": {
        "personal_information": {
            "gender": 2,
            "first_name": "John",
            "last_name": "Smith",
            "email": "happy_customer@crmcarecloud.com",
            "language_id": "en",
            "store_id": "88dab5c7c6034ba59f886f4a",
            "birthdate": "1991-03-27",
            "phone": "420170134844",
            "address": {
                "address1": "Old Town Square",
                "address2": "34",
                "address3": "34",
                "zip": "11000",
                "city": "Prague 1",
                "country_code": "cz"
            },
            "agreement": {
                "agreement_gtc": 1,
                "agreement_profiling": 1,
                "agreement_marketing_communication": 1
            }
        }
    },
    "customer_source": {
        "customer_source_id": "8bd253a89059008f1d44aa",
        "name": "mobile application"
    },
    "autologin": false
}"#;

#[test]
fn the_documents_examples_get_the_answers_printed_there() {
    for prefix in ["", "/webservice"] {
        let sandbox = Sandbox::new();
        let addr = sandbox.running.addr();
        let headers = |authorization| {
            [
                ("Content-Type", "application/json"),
                ("Accept-Language", "cs, en-gb;q=0.8"),
                ("Authorization", authorization),
            ]
        };
        let customer = |method: &str, path: &str, body: &str| {
            let path = format!("{prefix}/rest-api/customer-interface/v1.0/{path}");
            send(addr, method, &path, &headers(PRINTED_CUSTOMER), body)
        };
        let enterprise = |method: &str, path: &str, body: &str| {
            let path = format!("{prefix}/rest-api/enterprise-interface/v1.0/{path}");
            send(addr, method, &path, &headers(PRINTED_ENTERPRISE), body)
        };

        let created = customer("POST", "customers", CREATE);
        assert_eq!((created.status, shape(&created.json())), (201, shape(&json!({"data": {"customer_id": ""}}))));
        assert_eq!(customer("POST", "customers", CREATE).faults(), ["email:already_exists"]);

        let printed = john("83a2efb32defb80a487ff");
        let strip = |mut answer: Value, pointer: &str| {
            answer.pointer_mut(pointer).unwrap()["last_change"] = json!("2019-06-23 11:47:22");
            answer
        };
        let list = customer("GET", "customers", "");
        assert_eq!(list.status, 200);
        assert_eq!(
            strip(list.json(), "/data/customers/0"),
            json!({"data": {"customers": [printed], "total_items": 1}})
        );
        let one = customer("GET", "customers/83a2efb32defb80a487ff", "");
        assert_eq!(one.status, 200);
        assert_eq!(strip(one.json(), "/data"), json!({"data": printed}));

        let mut put = json!({"personal_information": printed["personal_information"]});
        put["social_network_credentials"] =
            json!({"social_network_id": "twitter", "social_network_token": "38e123j1jedu12d1jnjqwd"});
        put["password"] = json!("fbsdfbkjebf$2,4d4fnb#,ds4@fnm,2dsf6sa");
        let updated = customer("PUT", "customers/83a2efb32defb80a487ff", &put.to_string());
        assert_eq!((updated.status, updated.text.as_str()), (204, ""));

        let verified = json!({"data": {"customer_id": ""}});
        for (action, body) in [
            (
                "verify-credentials",
                "{\n  \"login_type\": \"email\",\n  \"login_value\": \"happy_customer@cortex.cz\",\n  \
                 \"password\": \"password123_is_not_a_good_idea\"\n}",
            ),
            (
                "verify-social-network-credentials",
                "{\n  \"social_network_credentials\": {\n    \"social_network_id\": \"twitter\",\n    \
                 \"social_network_token\": \"38e123j1jedu12d1jnjqwd\"\n  }\n}",
            ),
            (
                "verify-auth-token",
                "{\n  \"application_id\": \"self_order_kiosk\",\n  \"token\": \"a78e11e774f7f\",\n  \
                 \"token_request_id\": \"e11e7a7f7f610ea8e11e774\",\n}",
            ),
        ] {
            let answer = enterprise("POST", &format!("customers/actions/{action}"), body);
            assert_eq!((answer.status, shape(&answer.json())), (200, shape(&verified)), "{action}: {answer:?}");
        }
        let search = "customers/actions/search-customers?card_number=2001990000016&first_name=Jakub&last_name=B\
                      &birthdate=1984-11-06&mode=strict";
        let found = json!({"data": {"strict": [{"customer_id": "80c4d97a7136d98a90badb5128", "match": 100}]}});
        assert_eq!(enterprise("GET", search, "").json(), found);
    }
}

#[test]
fn the_printed_strings_open_their_own_interface_only() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.customer(PRINTED_ENTERPRISE, "GET", "customers", "").status, 401);
    let path = "/rest-api/enterprise-interface/v1.0/customers";
    assert_eq!(send(sandbox.running.addr(), "GET", path, &[("Authorization", PRINTED_CUSTOMER)], "").status, 401);
}
