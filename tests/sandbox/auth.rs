//! The four schemes, sessions, and what each interface offers.

use carecloud::sandbox::{APPLICATION_ID, CUSTOMER_TOKEN, Options, SAMPLE_CUSTOMER, Storage, start};
use serde_json::json;

use crate::http::{ANN, CUSTOMER, ENTERPRISE, PRINTED_CUSTOMER, Sandbox, send};

fn login(sandbox: &Sandbox, application: &str, password: &str) -> crate::http::Answer {
    let body = json!({"user_external_application_id": application, "login": "demo", "password": password});
    sandbox.open("POST", &format!("{ENTERPRISE}users/actions/login"), &body.to_string())
}

#[test]
fn a_login_opens_a_session_until_logout() {
    let sandbox = Sandbox::new();
    let addr = sandbox.running.addr();
    let answer = login(&sandbox, APPLICATION_ID, "demo");
    assert_eq!(answer.status, 201);
    let data = answer.data();
    assert!(data["user"]["phone"].is_number());
    assert_eq!(data["valid_to"].as_str().unwrap().len(), 19);
    let token = data["bearer_token"].as_str().unwrap();
    let bearer = format!("Bearer {token}");
    let customers = format!("{ENTERPRISE}customers");
    let get = || send(addr, "GET", &customers, &[("Authorization", &bearer)], "").status;
    assert_eq!(get(), 200);
    // Not a token of the other interface.
    assert_eq!(sandbox.customer(&bearer, "GET", "customers", "").status, 401);
    let logout = json!({"user_external_application_id": APPLICATION_ID, "bearer_token": token}).to_string();
    let path = format!("{ENTERPRISE}users/actions/logout");
    assert_eq!(send(addr, "POST", &path, &[("Authorization", &bearer)], &logout).status, 204);
    assert_eq!(get(), 401);
}

#[test]
fn a_wrong_login_is_refused_without_saying_which_half() {
    let sandbox = Sandbox::new();
    assert_eq!(login(&sandbox, "nonsense", "demo").faults(), ["user_external_application_id:not_found"]);
    for wrong in ["Demo", "demo ", "dem"] {
        let answer = login(&sandbox, APPLICATION_ID, wrong);
        assert_eq!(answer.status, 401);
        assert!(!answer.text.contains("password"), "{}", answer.text);
    }
}

#[test]
fn another_process_honours_the_token() {
    let dir = tempfile::tempdir().unwrap();
    let store = Storage::File(dir.path().join("sandbox.db"));
    let options = || Options { customers: 20, ..Options::new(store.clone()) };
    let first = Sandbox { running: start(options()).unwrap() };
    let token = login(&first, APPLICATION_ID, "demo").data()["bearer_token"].as_str().unwrap().to_owned();
    let second = start(options()).unwrap();
    let bearer = format!("Bearer {token}");
    assert_eq!(
        send(second.addr(), "GET", &format!("{ENTERPRISE}customers"), &[("Authorization", &bearer)], "").status,
        200
    );
}

#[test]
fn nobody_is_let_in_without_a_good_header() {
    let sandbox = Sandbox::new();
    for header in ["", "Bearer nonsense", "Basic nonsense", "Basic ZGVtbzpkZW1v", "demo"] {
        let headers = [("Authorization", header)];
        let answer = send(sandbox.running.addr(), "GET", &format!("{ENTERPRISE}customers"), &headers, "");
        assert_eq!(answer.status, 401, "{header}");
        let error = &answer.json()["error"];
        for field in ["type", "exception", "title", "detail", "error_data"] {
            assert!(!error[field].is_null(), "{field}");
        }
    }
}

#[test]
fn some_calls_are_open_to_all() {
    let sandbox = Sandbox::new();
    let answer = sandbox.open("GET", &format!("{ENTERPRISE}tests/connection?test_string=Hello%20world!"), "");
    assert_eq!(answer.data(), json!({"test_string": "!dlrow olleH"}));
    assert_eq!(sandbox.open("GET", &format!("{CUSTOMER}languages"), "").status, 200);
}

#[test]
fn interfaces_refuse_what_the_other_one_offers() {
    let sandbox = Sandbox::new();
    let refused = sandbox.call("POST", "tokens", "{}");
    assert_eq!(refused.status, 403);
    assert_eq!(refused.json()["error"]["type"], "interface_not_allowed_exception");
    assert_eq!(refused.json()["error"]["detail"], "Resource name \"tokens\" is not allowed in Enterprise API");
    assert_eq!(
        refused.json()["error"]["error_data"],
        json!({"invalid_resource_name": "tokens", "interface": "Enterprise"})
    );
    for (method, path) in [("GET", "customers/actions/search-customers"), ("POST", "users/actions/login")] {
        let refused = sandbox.customer(PRINTED_CUSTOMER, method, path, "{}");
        assert_eq!((refused.status, &refused.json()["error"]["error_data"]["interface"]), (403, &json!("Customer")));
    }
}

#[test]
fn a_token_acts_for_one_customer() {
    let sandbox = Sandbox::new();
    let body = json!({
        "device": {"device_id": "1", "device_system": "Linux", "device_name": "test", "device_type": "test"},
        "setup": {"language_id": "en", "allowed_gps": false, "allowed_notifications": false},
        "external_application_id": APPLICATION_ID
    });
    let answer = sandbox.open("POST", &format!("{CUSTOMER}tokens"), &body.to_string());
    assert_eq!(answer.status, 201);
    let token = answer.data()["token_id"].as_str().unwrap().to_owned();
    let bearer = format!("Bearer {token}");
    let only = || sandbox.customer(&bearer, "GET", "customers", "").data()["customers"][0]["customer_id"].clone();
    assert_eq!(only(), SAMPLE_CUSTOMER);

    let credentials = |password| json!({"login_type": "email", "login_value": "Ann@example.com", "password": password});
    let path = format!("tokens/{token}/actions/login");
    assert_eq!(sandbox.customer(&bearer, "POST", &path, &credentials("wrong").to_string()).status, 401);
    assert_eq!(sandbox.customer(&bearer, "POST", &path, &credentials("Demo-1-pass").to_string()).status, 200);
    assert_eq!(only(), ANN);
    assert_eq!(sandbox.customer(&bearer, "GET", &format!("customers/{SAMPLE_CUSTOMER}"), "").status, 403);
    assert_eq!(sandbox.customer(&bearer, "GET", "customers/nobody/cards", "").status, 403);
    assert_eq!(sandbox.customer(&bearer, "GET", "cards", "").data()["total_items"], 4);
    assert_eq!(sandbox.customer(&bearer, "POST", &format!("tokens/{token}/actions/logout"), "").status, 204);
    assert_eq!(only(), SAMPLE_CUSTOMER);
    assert_eq!(sandbox.customer(&format!("Bearer {CUSTOMER_TOKEN}"), "GET", "customers", "").status, 200);
}

#[test]
fn autologin_logs_the_token_in() {
    let sandbox = Sandbox::new();
    let bearer = format!("Bearer {CUSTOMER_TOKEN}");
    let body = json!({
        "customer": {"personal_information": {"language_id": "en", "last_name": "New"}},
        "customer_source": {"customer_source_id": "8bd253a89059008f1d44aa"},
        "autologin": true, "password": "Good-pass-1"
    });
    let id = sandbox.customer(&bearer, "POST", "customers", &body.to_string()).data()["customer_id"].clone();
    assert_eq!(sandbox.customer(&bearer, "GET", "customers", "").data()["customers"][0]["customer_id"], id);
}

#[test]
fn basic_is_for_both_interfaces() {
    let sandbox = Sandbox::new();
    // The digest of demo's password and the hour, worked out without the sandbox's help.
    let hour = jiff::Timestamp::now().strftime("%Y%m%d%H").to_string();
    let digest = {
        use sha2::Digest;
        let bytes = sha2::Sha256::digest(format!("fe01ce2a7fbac8fafaed7c982a04e229{hour}"));
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let basic = |secret: &str| {
        use base64::Engine;
        format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(format!("demo:{secret}")))
    };
    let addr = sandbox.running.addr();
    let enterprise =
        |header: &str| send(addr, "GET", &format!("{ENTERPRISE}customers"), &[("Authorization", header)], "").status;
    assert_eq!(enterprise(&basic(&digest)), 200);
    assert_eq!(enterprise(&basic("demo")), 401);
    assert_eq!(sandbox.customer(&basic(CUSTOMER_TOKEN), "GET", "customers", "").status, 200);
    assert_eq!(sandbox.customer(&basic("nonsense"), "GET", "customers", "").status, 401);
}
