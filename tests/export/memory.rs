//! Memory does not grow with the list.

use std::fs;

use crate::support::World;
use crate::support::fault::{Answer, FaultServer, login, query};

/// The highest mark of the program's memory in KiB over an export of so many rows, read while the last page waits.
#[cfg(target_os = "linux")]
fn peak(rows: u64) -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Arc, OnceLock};
    let (pid, mark) = (Arc::new(OnceLock::new()), Arc::new(AtomicU64::new(0)));
    let (whose, into) = (Arc::clone(&pid), Arc::clone(&mark));
    let server = FaultServer::start(move |request, _| {
        if request.method == "POST" {
            return login();
        }
        let offset = query(request, "offset").unwrap_or(0);
        if offset + 1000 >= rows {
            // The pages before are written by now, or the most of them.
            std::thread::sleep(std::time::Duration::from_millis(100));
            let status = fs::read_to_string(format!("/proc/{}/status", whose.wait())).expect("the program runs");
            let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("a mark");
            let kib = line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number");
            into.store(kib, Ordering::SeqCst);
        }
        let filling = "x".repeat(600);
        let row = |id: u64| format!(r#"{{"customer_id":"c{id:08}","note":"{filling}"}}"#);
        let rows_here: Vec<String> = (offset..(offset + 1000).min(rows)).map(row).collect();
        Answer::Json(200, format!(r#"{{"data":{{"customers":[{}],"total_items":{rows}}}}}"#, rows_here.join(",")))
    });
    let world = World::with_account(&server.base());
    let mut command = world.command(&["export", "customers", "-o", "ndjson"]);
    let mut child = command.stdout(std::process::Stdio::null()).spawn().expect("the program runs");
    pid.set(child.id()).expect("set once");
    assert!(child.wait().expect("the program ends").success());
    mark.load(Ordering::SeqCst)
}

#[cfg(target_os = "linux")]
#[test]
fn memory_is_flat() {
    let (few, many) = (peak(10_000), peak(50_000));
    // A build for debugging takes more than what is shipped.
    assert!(many < 48 << 10, "{many} KiB");
    assert!(many < few + (6 << 10), "{few} KiB for 10,000 rows, {many} KiB for 50,000");
}
