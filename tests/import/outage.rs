//! A server that is gone for a while: connections are refused, and those that were open are cut in the middle of a request.

use std::time::Duration;

use crate::scene::Scene;
use crate::support::truth::{Options, input, plan};

#[test]
fn a_server_that_goes_and_comes_back_costs_time_only() {
    let options = Options { unique_email: false, latency: Duration::from_millis(10), ..Options::default() };
    let scene = Scene::new(input::rows(40), options, plan::none());
    let running = scene.start();
    for creations in [8, 20] {
        scene.wait_for_creations(creations);
        scene.truth.down();
        std::thread::sleep(Duration::from_millis(250));
        scene.truth.up();
    }
    let ended = running.wait();
    // It may wait for the server, or stop and be begun again.
    assert!(ended.finished() || ended.code == Some(12), "{ended:?}");
    let ended = if ended.finished() { ended } else { scene.run_until_ended() };
    scene.hold_all(&ended);
}

#[test]
fn a_server_that_never_comes_back_stops_the_import() {
    let options = Options { unique_email: false, latency: Duration::from_millis(10), ..Options::default() };
    let scene = Scene::new(input::rows(40), options, plan::none()).with("--patience", "2");
    let running = scene.start();
    scene.wait_for_creations(10);
    scene.truth.down();
    let ended = running.wait();
    assert!(matches!(ended.code, Some(11 | 12)), "{ended:?}");
    scene.truth.up();
    scene.hold_all(&scene.run_until_ended());
}
