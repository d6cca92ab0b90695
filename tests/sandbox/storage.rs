//! The file: kept, shared, private, refused when it is another's, begun anew.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use carecloud::sandbox::{self, Error, Options, Storage, start};
use serde_json::json;

use crate::http::{ANN, Sandbox};

fn open(path: &Path) -> Result<Sandbox, Error> {
    let options = Options { customers: 40, ..Options::new(Storage::File(path.to_path_buf())) };
    start(options).map(|running| Sandbox { running })
}

fn rename(sandbox: &Sandbox, name: &str) {
    let body = json!({"customer": {"personal_information": {"language_id": "en", "last_name": name}}});
    assert_eq!(sandbox.call("PUT", &format!("customers/{ANN}"), &body.to_string()).status, 204);
}

#[test]
fn what_is_written_stays_and_is_shared() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a/b/sandbox.db");
    let (one, two) = (open(&path).unwrap(), open(&path).unwrap());
    rename(&one, "Shared");
    assert!(two.get(&format!("customers/{ANN}")).text.contains("Shared"));
    drop((one, two));
    assert!(open(&path).unwrap().get(&format!("customers/{ANN}")).text.contains("Shared"));
}

#[test]
fn several_may_begin_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sandbox.db");
    std::thread::scope(|scope| {
        let starts: Vec<_> = (0..6).map(|_| scope.spawn(|| open(&path).unwrap())).collect();
        for start in starts {
            assert_eq!(start.join().unwrap().get("customers").data()["total_items"], 40);
        }
    });
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new/sandbox.db");
    let running = open(&path).unwrap();
    rename(&running, "Written");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for file in fs::read_dir(path.parent().unwrap()).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[test]
fn foreign_files_are_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("notes.txt");
    fs::write(&text, "Dear diary, this is not a database at all.".repeat(50)).unwrap();
    let other = dir.path().join("other.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    for path in [&text, &other] {
        let before = fs::read(path).unwrap();
        let error = open(path).map(|_| ()).unwrap_err();
        assert!(matches!(error, Error::Foreign(_)), "{error:?}");
        assert!(error.to_string().contains("is not a sandbox's file"), "{error}");
        assert!(matches!(sandbox::info(path), Err(Error::Foreign(_))));
        assert_eq!(fs::read(path).unwrap(), before);
    }
}

#[test]
fn a_file_of_another_version_names_the_way_out() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sandbox.db");
    drop(open(&path).unwrap());
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = open(&path).map(|_| ()).unwrap_err();
    assert!(matches!(error, Error::Version { found: 99, .. }), "{error:?}");
    assert!(error.to_string().contains("carecloud sandbox reset"));
    sandbox::reset(&path, 30).unwrap();
    assert_eq!(open(&path).unwrap().get("customers").data()["total_items"], 30);
}

#[test]
fn reset_begins_anew_and_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sandbox.db");
    let running = open(&path).unwrap();
    rename(&running, "Gone");
    drop(running);
    sandbox::reset(&path, 40).unwrap();
    let names: Vec<String> =
        fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, ["sandbox.db"]);
    assert!(open(&path).unwrap().get(&format!("customers/{ANN}")).text.contains("Taylor"));
}

#[test]
fn a_first_run_that_dies_leaves_nothing_half_seeded() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sandbox.db");
    let store = Storage::File(path.clone());
    let progress = Some(Box::new(|number: u32| assert_eq!(number, 0, "as if killed")) as Box<dyn Fn(u32) + Send>);
    let options = Options { customers: 2000, progress, ..Options::new(store) };
    assert!(std::thread::spawn(move || start(options)).join().is_err());
    assert!(matches!(sandbox::info(&path), Err(Error::Missing(_))));
    assert_eq!(open(&path).unwrap().get("customers").data()["total_items"], 40);
}

#[test]
fn a_taken_port_is_said() {
    let running = start(Options { customers: 20, ..Options::new(Storage::Memory) }).unwrap();
    let port = running.addr().port();
    let error = start(Options { port, customers: 20, ..Options::new(Storage::Memory) }).unwrap_err();
    assert!(matches!(error, Error::Listen { .. }) && error.to_string().contains(&port.to_string()), "{error}");
}

#[test]
fn info_counts_without_a_server() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sandbox.db");
    assert!(matches!(sandbox::info(&path), Err(Error::Missing(_))));
    assert!(!path.exists());
    let running = open(&path).unwrap();
    let info = sandbox::info(&path).unwrap();
    assert_eq!((info.customers, info.seeded), (40, 40));
    assert!(info.bytes > 10_000 && info.password_rule.contains("Demo-"));
    // What is counted is what is answered.
    let customers = running.get("customers?count=1000").data()["customers"].clone();
    for (name, count) in info.records {
        let path = carecloud::model::records::kind(name).unwrap().path;
        let of = |id: &str| running.get(&format!("customers/{id}/{path}")).data()["total_items"].as_u64().unwrap();
        let total: u64 = customers.as_array().unwrap().iter().map(|c| of(c["customer_id"].as_str().unwrap())).sum();
        assert_eq!(count, total, "{name}");
    }
}

#[test]
fn seeding_tells_its_progress_and_comes_out_the_same() {
    let seen = Arc::new(AtomicU32::new(0));
    let listener = Arc::clone(&seen);
    let progress = move |number| listener.store(number, Ordering::Relaxed);
    let options = Options { customers: 1500, progress: Some(Box::new(progress)), ..Options::new(Storage::Memory) };
    let one = Sandbox { running: start(options).unwrap() };
    assert_eq!(seen.load(Ordering::Relaxed), 1500);
    let two = Sandbox::with(1500);
    let page = "customers?count=1000&offset=500";
    assert_eq!(one.get(page).text, two.get(page).text);
}
