//! The way to the server: names, connections, silence, clocks and proxies.

use std::time::{Duration, SystemTime};

use crate::report::Report;
use crate::servers::{PROXY_PASSWORD, TOKEN, Tunnels, body, healthy};
use crate::support::World;
use crate::support::certs::{Authority, GOOD, Leaf};
use crate::support::fault::{Answer, FaultServer};

/// Longer than any name may be, so that no look-up leaves this computer.
const NO_NAME: &str = "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example";

fn world() -> World {
    World::new().set("CARECLOUD_TOKEN", TOKEN)
}

#[test]
fn a_name_that_nobody_knows() {
    let report = Report::of(&world(), &["--url", NO_NAME], 9);
    report.is("ok ok ok failed skipped skipped skipped skipped skipped");
    report.says("dns", "failed", "the name is not known", "is the name right").says("tcp", "skipped", "no address", "");
}

#[test]
fn a_name_of_this_computer() {
    let server = healthy();
    let url = server.base().replace("127.0.0.1", "localhost");
    Report::of(&world(), &["--url", &url], 0).says("dns", "ok", "localhost", "").says("tcp", "ok", " ms", "");
}

#[test]
fn a_port_where_nothing_listens() {
    let gone = healthy().base();
    let report = Report::of(&world(), &["--url", &gone], 9);
    report.is("ok ok ok skipped failed skipped skipped skipped skipped");
    report.says("tcp", "failed", "nothing listens there", "carecloud config get url");
    report.says("login", "skipped", "no server to ask", "");
}

#[test]
fn a_server_that_takes_a_request_and_never_answers() {
    let server = FaultServer::start(|_, _| Answer::Stall);
    let report = Report::of(&world(), &["--url", &server.base(), "--timeout", "1"], 9);
    report.is("ok ok ok skipped ok skipped skipped skipped failed");
    report.says("read", "failed", "no answer in time", "try again later");
    assert_eq!(server.requests().len(), 1, "waited for once");
}

#[test]
fn a_server_that_fails() {
    let server = FaultServer::start(|_, _| Answer::Json(503, String::new()));
    let report = Report::of(&world(), &["--url", &server.base()], 9);
    report.is("ok ok ok skipped ok skipped skipped skipped failed");
    report.says("read", "failed", "the server failed (503)", "try again later");
    // It does not tell where its API lives either.
    let report = Report::of(&world(), &["--url", &server.origin], 9);
    report.is("ok ok warning skipped ok skipped skipped skipped failed");
    report.says("url", "warning", "does not tell where", "try again later");
}

#[test]
fn a_server_that_breaks_off() {
    let server = FaultServer::start(|_, _| Answer::Cut);
    let report = Report::of(&world(), &["--url", &server.base()], 9);
    report.is("ok ok ok skipped ok skipped skipped skipped failed");
    report.says("clock", "skipped", "the connection broke", "");
}

/// A server whose clock is this many seconds off.
fn at_another_time(seconds: i64) -> FaultServer {
    dated(seconds, &[])
}

/// The same, with further header lines.
fn dated(seconds: i64, more: &'static [(&'static str, &'static str)]) -> FaultServer {
    FaultServer::start(move |request, _| {
        let off = Duration::from_secs(seconds.unsigned_abs());
        let now = SystemTime::now();
        let time = httpdate::fmt_http_date(if seconds > 0 { now + off } else { now - off });
        let more = more.iter().map(|(name, value)| (*name, (*value).to_owned()));
        Answer::With(200, more.chain([("Date", time)]).collect(), body(request))
    })
}

#[test]
fn clocks_that_are_apart() {
    for (seconds, status, detail) in [
        (0, "ok", "at most"),
        (-45, "ok", "at most 4"),
        (-7260, "warning", "2 h 1 min ahead of"),
        (200, "warning", "3 min behind"),
    ] {
        let server = at_another_time(seconds);
        let report = Report::of(&world(), &["--url", &server.base()], 0);
        let hint = if status == "ok" { "" } else { "clock right" };
        report.says("clock", status, detail, hint).says("read", "ok", "GET /customers gave 1 of 7 in ", "");
    }
}

#[test]
fn a_login_that_depends_on_the_hour_needs_a_clock_that_is_right() {
    for (seconds, code, status) in [(200, 0, "warning"), (400, 3, "failed"), (-400, 3, "failed")] {
        let server = at_another_time(seconds);
        let world = World::with_account(&server.base()).set("CARECLOUD_AUTH", "basic");
        let report = Report::of(&world, &[], code);
        report.says("clock", status, "min ", "set this computer's clock right");
        report.says("login", "ok", "basic on the enterprise interface, as demo", "");
    }
}

#[test]
fn a_cache_does_not_make_the_clock_wrong() {
    let server = dated(-600, &[("Age", "600")]);
    Report::of(&world(), &["--url", &server.base()], 0).says("clock", "ok", "at most", "");
}

#[test]
fn through_a_proxy_names_and_connections_are_the_proxys() {
    let authority = Authority::new("Test authority");
    let leaf = Leaf { names: &["shop.example"], subject: "shop.example", ..GOOD };
    let server = crate::servers::behind_tls(authority.issue(&leaf).server());
    let proxy = Tunnels::to(&server, "200 OK");
    let ca = |world: &World| authority.write(world, "ca.pem").to_str().expect("a path").to_owned();
    let url = "https://shop.example/webservice";
    let through = format!("http://me:{PROXY_PASSWORD}@{}", proxy.address);
    for name in ["CARECLOUD_PROXY", "HTTPS_PROXY"] {
        let world = world().set(name, &through);
        let report = Report::of(&world, &["--url", url, "--ca-file", &ca(&world)], 0);
        report.is("ok ok ok skipped ok ok skipped ok ok");
        report.says("dns", "skipped", "the proxy 127.0.0.1 is an address", "");
        report.says("tcp", "ok", ", the proxy in ", "").says("tls", "ok", "CN=shop.example", "");
    }
    let asked = proxy.asked.lock().expect("the log");
    for head in asked.iter() {
        assert_eq!(head[0], "CONNECT shop.example:443 HTTP/1.1");
        let authorized =
            head.iter().any(|line| line.eq_ignore_ascii_case("proxy-authorization: Basic bWU6cHIweHktc2VjcmV0"));
        assert!(authorized, "{head:?}");
    }
}

#[test]
fn a_proxy_that_lets_nothing_through() {
    let proxy = Tunnels::to("127.0.0.1:1", "407 Proxy Authentication Required");
    let through = format!("http://{}", proxy.address);
    let report = Report::of(&world(), &["--url", "https://shop.example/webservice", "--proxy", &through], 9);
    report.is("ok ok ok skipped ok failed skipped skipped skipped");
    report.says("tls", "failed", "the proxy does not let the connection through (407)", "carecloud config get proxy");
}

#[test]
fn a_proxy_that_is_not_there() {
    let gone = healthy().origin.clone();
    let report = Report::of(&world(), &["--url", "https://shop.example/webservice", "--proxy", &gone], 9);
    report.says("tcp", "failed", "the proxy 127.0.0.1, port ", "carecloud config get proxy");
}

#[test]
fn a_proxy_that_cannot_be_looked_through_is_told() {
    let proxy = healthy();
    let through = proxy.origin.replace("http://", "https://");
    let report = Report::of(&world(), &["--url", "https://shop.example/webservice", "--proxy", &through], 9);
    report.says("tls", "skipped", "not through a proxy of this kind", "").says("read", "failed", "", "");
}
