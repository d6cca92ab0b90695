//! The ways to a server: plain, behind TLS, behind a proxy. On each of them a lost answer is found again.

use crate::relay::Relay;
use crate::scene::Scene;
use crate::support::certs::{Authority, GOOD};
use crate::support::truth::fault::Fault;
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, input, plan};

const ROWS: u64 = 60;

fn scene() -> Scene {
    let options = Options { unique_email: false, ..Options::default() };
    Scene::new(input::rows(ROWS), options, plan::every(7, Kind::Create, Fault::CommitThenReset))
}

/// The scene with the relay's address in the place of the server's.
fn through(mut scene: Scene, relay: &Relay, scheme: &str) -> Scene {
    let url = format!("{scheme}://{}/webservice/rest-api/enterprise-interface/v1.0", relay.address);
    scene.world = scene.world.set("CARECLOUD_URL", &url);
    scene
}

#[test]
fn connections_are_kept_for_the_next_rows() {
    let scene = Scene::new(input::rows(ROWS), Options::default(), plan::none());
    let relay = Relay::before(&scene.truth.origin, None);
    let scene = through(scene, &relay, "http").with("--concurrency", "4");
    scene.hold_all(&scene.run());
    // Four for rows; the others are for what comes before them and for look-ups.
    assert!(relay.connections() <= 10, "{} connections", relay.connections());
}

#[test]
fn rows_arrive_once_behind_tls() {
    let authority = Authority::new("Import's authority");
    let scene = scene();
    let relay = Relay::before(&scene.truth.origin, Some(authority.issue(&GOOD).server()));
    let file = authority.write(&scene.world, "ca.pem").display().to_string();
    let scene = through(scene, &relay, "https").with("--ca-file", &file);
    scene.hold_all(&scene.run_until_ended());
    assert!(relay.connections() > 1);
}

#[test]
fn rows_go_by_the_proxy_that_was_asked_for() {
    let scene = scene();
    let relay = Relay::before(&scene.truth.origin, None);
    let proxy = format!("http://{}", relay.address);
    let scene = scene.with("--proxy", &proxy);
    scene.hold_all(&scene.run_until_ended());
    let creates = scene.truth.requests(Kind::Create);
    assert!(creates >= ROWS as usize && relay.named() >= creates, "{creates} creates, {} by the proxy", relay.named());
}
