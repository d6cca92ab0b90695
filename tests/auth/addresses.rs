//! A pasted address: where the API lives below it is found out once, by asking without a login.

use crate::support::World;
use crate::support::fault::{Answer, FaultServer, page};

/// A server whose API lives below this path alone.
fn at(root: &'static str) -> FaultServer {
    FaultServer::start(move |request, _| match request.target.strip_prefix(root) {
        None => Answer::Json(404, "<html>not here</html>".into()),
        Some("/tests/connection") if request.header("authorization").is_some() => Answer::Json(500, String::new()),
        Some("/tests/connection") => Answer::Json(200, r#"{"data":{"result":"ok"}}"#.into()),
        Some(_) => page(1..=1, 1),
    })
}

const ROOTS: [(&str, &str, &str); 6] = [
    ("/webservice/rest-api/enterprise-interface/v1.0", "", "enterprise"),
    ("/rest-api/enterprise-interface/v1.0", "", "enterprise"),
    ("/shop/a/webservice/rest-api/enterprise-interface/v1.0", "/shop/a/", "enterprise"),
    ("/shop/rest-api/enterprise-interface/v1.0", "/shop", "enterprise"),
    ("/shop/rest-api/customer-interface/v1.0", "/shop", "customer"),
    ("/rest-api/enterprise-interface/v1.0", "/rest-api/enterprise-interface/v1.0/", "enterprise"),
];

#[test]
fn every_form_of_an_address_is_found_and_remembered() {
    for (root, pasted, interface) in ROOTS {
        let server = at(root);
        let url = format!("{}{pasted}", server.origin);
        let world = World::new().set("CARECLOUD_TOKEN", "t").set("CARECLOUD_INTERFACE", interface);
        world.run(&["customers", "list", "--url", &url]).ends_with(0);
        let asked = server.requests().len();
        world.run(&["customers", "list", "--url", &url]).ends_with(0);
        assert_eq!(server.requests().len(), asked + 1, "{pasted}: remembered, so one call is enough");
        let without = url.trim_start_matches("http://");
        World::new()
            .set("CARECLOUD_TOKEN", "t")
            .set("CARECLOUD_INTERFACE", interface)
            .run(&["customers", "list", "--url", without])
            .ends_with(0);
        for request in server.requests().iter().filter(|request| !request.target.starts_with(root)) {
            assert_eq!(request.header("authorization"), None, "no credential before the place is known");
        }
    }
}

#[test]
fn login_writes_what_was_found() {
    let server = at("/rest-api/enterprise-interface/v1.0");
    let world = World::new();
    let run = world.run_with(&["auth", "login", "--url", &server.origin, "--token-stdin"], "t").ends_with(0);
    let base = format!("{}/rest-api/enterprise-interface/v1.0", server.origin);
    assert!(run.stderr.contains(&base), "{}", run.stderr);
    assert_eq!(world.run(&["config", "get", "url"]).ends_with(0).stdout.trim(), base);
}

#[test]
fn a_server_that_is_no_carecloud_is_told() {
    let server = FaultServer::start(|_, _| Answer::Json(200, "<html>welcome</html>".into()));
    let world = World::new().set("CARECLOUD_TOKEN", "t");
    let run = world.run(&["customers", "list", "--url", &server.origin]).ends_with(9);
    assert!(run.stderr.contains("CareCloud"), "{}", run.stderr);
    assert!(server.requests().iter().all(|request| request.header("authorization").is_none()));
}

#[test]
fn that_a_stranger_knows_no_path_does_not_mean_that_nobody_is_there() {
    let server = FaultServer::start(|_, _| Answer::Json(404, "<html>not here</html>".into()));
    let world = World::new().set("CARECLOUD_TOKEN", "t");
    let run = world.run(&["customers", "exists", "ann@example.com", "--url", &server.origin]).ends_with(9);
    assert!(run.stderr.contains("not as a CareCloud"), "{}", run.stderr);
}

#[test]
fn a_proxy_that_is_not_there_is_named_without_its_password() {
    let world = World::new().set("CARECLOUD_TOKEN", "t");
    let world = world.set("HTTPS_PROXY", "http://me:Pr0xy-pass@127.0.0.1:9");
    let run =
        world.run(&["customers", "list", "--url", "https://acme.example/rest-api", "--retries", "0"]).ends_with(9);
    assert!(
        run.stderr.contains("https://acme.example: nothing listens there (by the proxy 127.0.0.1:9)"),
        "{}",
        run.stderr
    );
    assert!(!run.stderr.contains("Pr0xy"), "{}", run.stderr);
}
