//! What a crash leaves behind: no data on the screen, no memory on the disk.

mod support;

use std::process::Command;

/// Set in the process that crashes on purpose.
const CRASHES: &str = "CARECLOUD_TEST_CRASHES";

#[test]
fn a_panic_shows_no_data_and_ends_with_70() {
    if std::env::var_os(CRASHES).is_some() {
        carecloud::exit::bug::install();
        let customer = "Jana Nováková";
        panic!("no such customer: {customer}");
    }
    let mut again = Command::new(std::env::current_exe().expect("this test"));
    again.args(["--exact", "a_panic_shows_no_data_and_ends_with_70", "--nocapture"]).env(CRASHES, "1");
    let output = again.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(70), "{said}");
    assert!(said.contains("this is a bug in carecloud") && said.contains("tests/crash.rs"), "{said}");
    assert!(!said.contains("Nováková") && said.lines().count() == 1, "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn no_memory_is_dumped_and_nobody_else_may_look_into_it() {
    use std::os::unix::fs::MetadataExt;
    use std::time::{Duration, Instant};

    let server = support::fault::FaultServer::start(|_, _| support::fault::Answer::Stall);
    let world = support::World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let mut child = world.command(&["customers", "list", "--timeout", "9"]).spawn().expect("it runs");
    let until = Instant::now() + Duration::from_secs(8);
    while server.requests().is_empty() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).expect("its limits");
    let owner = std::fs::metadata(format!("/proc/{}/environ", child.id())).expect("its environment").uid();
    child.kill().expect("it runs still");
    child.wait().expect("it ends");
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit");
    let numbers: Vec<&str> = cores.split_whitespace().skip(4).take(2).collect();
    assert_eq!(numbers, ["0", "0"], "{limits}");
    assert_eq!(owner, 0, "its environment is for the administrator alone");
}
