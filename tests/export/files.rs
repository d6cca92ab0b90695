//! `--to FILE`: whole or not at all, whatever happens on the way.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::World;
use crate::support::fault::{Answer, FaultServer, login, page, query};

const OLD: &str = "the old file\n";

/// A server of three pages of which the last one fails as told.
fn failing(last: impl Fn() -> Answer + Send + Sync + 'static) -> FaultServer {
    FaultServer::start(move |request, _| match (request.method.as_str(), query(request, "offset")) {
        ("POST", _) => login(),
        (_, Some(20)) => last(),
        (_, Some(25)) => page(0..0, 30),
        (_, offset) => page(offset.unwrap_or(0)..offset.unwrap_or(0) + 10, 30),
    })
}

/// The names in a folder that are none of the program's state.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.contains("out"));
    names.sort();
    names
}

#[test]
fn a_file_is_replaced_and_its_ending_chooses_the_format() {
    let server = failing(|| page(20..30, 30));
    let world = World::with_account(&server.base());
    let run = world.run(&["export", "customers", "--page-size", "10", "--to", "out.csv"]).ends_with(0);
    assert_eq!(run.stdout, "");
    assert_eq!(run.stderr, "30 customers written to out.csv\n");
    assert!(fs::read_to_string(world.path("out.csv")).expect("the file").starts_with("customer_id,first_name,"));
    let run = world.run(&["export", "customers", "--page-size", "10", "--to", "out.csv", "-o", "ids"]).ends_with(0);
    assert_eq!(run.stderr, "30 customers written to out.csv, in place of the old file\n");
    assert_eq!(fs::read_to_string(world.path("out.csv")).expect("the file").lines().count(), 30);
    for (ending, begin) in [("ndjson", "{\"customer_id\""), ("jsonl", "{\""), ("json", "{\n"), ("tsv", "customer_id\t")]
    {
        let name = format!("out.{ending}");
        world.run(&["export", "customers", "--page-size", "10", "--to", &name, "-q"]).ends_with(0);
        let text = fs::read_to_string(world.path(&name)).expect("the file");
        assert!(text.starts_with(begin), "{ending}: {text}");
    }
}

#[test]
fn a_failure_leaves_the_old_file_and_nothing_else() {
    for (name, code) in [("cut", 9), ("500", 9), ("403", 3), ("html", 9), ("short", 9)] {
        let server = failing(move || match name {
            "cut" => Answer::Bytes(
                b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"data".to_vec(),
            ),
            "500" => Answer::Json(500, "{}".into()),
            "403" => Answer::Json(403, "{}".into()),
            "html" => Answer::With(200, vec![], "<html>".into()),
            _ => page(20..25, 30),
        });
        let world = World::with_account(&server.base());
        let old = world.file("out.csv", OLD);
        let args = ["export", "customers", "--page-size", "10", "--retries", "0", "--to"];
        let run = world.run(&[&args[..], &["out.csv"]].concat()).ends_with(code);
        assert!(run.stderr.contains("out.csv is as it was"), "{name}: {}", run.stderr);
        assert_eq!(fs::read_to_string(&old).expect("the old file"), OLD, "{name}");
        assert_eq!(names(world.home.path()), ["out.csv"], "{name}");
        let run = world.run(&[&args[..], &["out2.csv"]].concat()).ends_with(code);
        assert!(run.stderr.contains("out2.csv was not written"), "{name}: {}", run.stderr);
        assert_eq!(names(world.home.path()), ["out.csv"], "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_signal_leaves_the_old_file_and_a_kill_leaves_it_too() {
    use rustix::process::{Pid, Signal, kill_process};
    for (signal, code, left) in [(Signal::INT, Some(130), 0), (Signal::TERM, Some(143), 0), (Signal::KILL, None, 1)] {
        let server = failing(|| Answer::Stall);
        let world = World::with_account(&server.base());
        let old = world.file("out.csv", OLD);
        let mut command = world.command(&["export", "customers", "--page-size", "10", "--to", "out.csv"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
        let begun = Instant::now();
        // Both pages are read, the third never comes.
        while server.count("GET", "/customers") < 3 {
            assert!(begun.elapsed() < Duration::from_secs(20), "the program asks");
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(names(world.home.path()).len(), 2, "the temporary file stands beside the old one");
        kill_process(Pid::from_child(&child), signal).expect("a signal");
        let ended = child.wait().expect("the program ends");
        assert_eq!(ended.code(), code);
        assert_eq!(fs::read_to_string(&old).expect("the old file"), OLD);
        assert_eq!(names(world.home.path()).len(), 1 + left, "{code:?}");
    }
}

#[cfg(unix)]
#[test]
fn modes_and_links_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let server = failing(|| page(20..30, 30));
    let world = World::with_account(&server.base());
    let old = world.file("out.ids", OLD);
    fs::set_permissions(&old, fs::Permissions::from_mode(0o640)).expect("a mode");
    symlink(&old, world.path("link")).expect("a link");
    world.run(&["export", "customers", "-o", "ids", "--page-size", "10", "--to", "link"]).ends_with(0);
    assert!(fs::symlink_metadata(world.path("link")).expect("the link").is_symlink());
    assert_eq!(fs::read_to_string(&old).expect("the file").lines().count(), 30);
    assert_eq!(fs::metadata(&old).expect("the file").permissions().mode() & 0o777, 0o640);
    world.run(&["export", "customers", "--to", "/dev/null"]).ends_with(0);
}

#[test]
fn what_cannot_be_written_is_told_before_anything_is_asked() {
    let server = failing(|| page(20..30, 30));
    let world = World::with_account(&server.base());
    for to in [".", "no/such/folder/out.csv"] {
        let run = world.run(&["export", "customers", "--to", to]).ends_with(2);
        assert!(run.stderr.contains("--to"), "{}", run.stderr);
    }
    let run = world.run(&["export", "customers", "--fields", "emial", "--to", "out.csv"]).ends_with(2);
    assert!(run.stderr.contains("did you mean “email”"), "{}", run.stderr);
    assert_eq!(names(world.home.path()), Vec::<String>::new());
    assert_eq!(server.requests().len(), 0);
}

/// A file of any letters comes out of a CSV file as it went in.
#[test]
fn cells_keep_what_nobody_sees() {
    let name = "a\u{200d}b\u{ad}\r\nc\u{202e}";
    let row = format!(
        r#"{{"data":{{"customers":[{{"customer_id":"c1","personal_information":{{"first_name":{}}}}}],"total_items":1}}}}"#,
        serde_json::Value::from(name)
    );
    let server = FaultServer::start(move |request, _| match request.method.as_str() {
        "POST" => login(),
        _ => Answer::Json(200, row.clone()),
    });
    let world = World::with_account(&server.base());
    world.run(&["export", "customers", "--fields", "customer_id,first_name", "--to", "out.csv"]).ends_with(0);
    let text = fs::read_to_string(world.path("out.csv")).expect("the file");
    assert_eq!(text, format!("customer_id,first_name\nc1,\"{name}\"\n"));
}
