//! HTTP itself: paths, methods, headers, bodies.

use std::time::{Duration, Instant};

use carecloud::sandbox::{Options, Storage, start};

use crate::http::{ENTERPRISE, PRINTED_ENTERPRISE, Sandbox, raw, send};

#[test]
fn every_answer_is_dated_json_that_no_cache_keeps() {
    let sandbox = Sandbox::new();
    for path in ["customers", "nonsense", "customers/nobody"] {
        let answer = sandbox.get(path);
        assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"), "{path}");
        assert!(answer.header("date").is_some());
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        answer.json();
    }
}

#[test]
fn unknown_paths_are_404_and_wrong_methods_405() {
    let sandbox = Sandbox::new();
    for path in
        ["/", "/nonsense", "/rest-api/enterprise-interface/v2.0/customers", "/rest-api/enterprise-interface/v1.0/shoes"]
    {
        assert_eq!(sandbox.open("GET", path, "").json()["error"]["title"], "Not found", "{path}");
    }
    let answer = sandbox.call("DELETE", "customers", "");
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD, POST, OPTIONS")));
    assert_eq!(answer.json()["error"]["error_data"]["http_method"], "DELETE");
}

#[test]
fn head_has_no_body_and_options_names_the_methods() {
    let sandbox = Sandbox::new();
    let head = sandbox.call("HEAD", "customers", "");
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    let options = sandbox.open("OPTIONS", &format!("{ENTERPRISE}customers"), "");
    assert_eq!((options.status, options.header("allow")), (204, Some("GET, HEAD, POST, OPTIONS")));
}

#[test]
fn a_slash_at_the_end_is_the_same_collection() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.get("customers/").text, sandbox.get("customers").text);
}

#[test]
fn bodies_are_json_whatever_curl_calls_them() {
    let sandbox = Sandbox::new();
    let post = |kind: &str, body: &str| {
        let headers = [("Authorization", PRINTED_ENTERPRISE), ("Content-Type", kind)];
        send(sandbox.running.addr(), "POST", &format!("{ENTERPRISE}customers"), &headers, body).status
    };
    let body = r#"{"customer": {"personal_information": {"language_id": "en",}},
        "customer_source": {"customer_source_id": "8bd253a89059008f1d44aa"}, "autologin": false,}"#;
    assert_eq!(post("application/x-www-form-urlencoded", body), 201);
    assert_eq!(post("application/json; charset=utf-8", body), 201);
    assert_eq!(post("text/plain", body), 415);
    assert_eq!(post("application/json", "customer=1"), 400);
    assert_eq!(post("application/json", ""), 400);
}

#[test]
fn a_body_over_two_mebibytes_is_413() {
    let sandbox = Sandbox::new();
    let answer = sandbox.call("POST", "customers", &format!("{{\"a\":\"{}\"}}", "x".repeat(2 * 1024 * 1024)));
    assert_eq!(answer.status, 413);
}

#[test]
fn two_requests_share_a_connection() {
    let sandbox = Sandbox::new();
    let addr = sandbox.running.addr();
    let first = format!("GET {ENTERPRISE}tests/connection?test_string=ab HTTP/1.1\r\nHost: {addr}\r\n\r\n");
    let last = first.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    let both = raw(addr, &format!("{first}{last}"));
    assert_eq!(both.text.matches("\"ba\"").count(), 2);
}

#[test]
fn latency_does_not_add_up() {
    let latency = Duration::from_millis(200);
    let sandbox =
        Sandbox { running: start(Options { customers: 20, latency, ..Options::new(Storage::Memory) }).unwrap() };
    let begin = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(sandbox.get("customers").status, 200));
        }
    });
    let took = begin.elapsed();
    assert!(took >= latency && took < latency * 8, "{took:?}");
}

#[test]
fn a_dropped_sandbox_stops_listening() {
    let sandbox = Sandbox::new();
    let addr = sandbox.running.addr();
    assert!(sandbox.running.base_url().starts_with(&sandbox.running.origin()));
    assert!(addr.ip().is_loopback());
    drop(sandbox);
    assert!(std::net::TcpStream::connect(addr).is_err());
}
