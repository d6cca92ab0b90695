//! Records of many customers: in the order of the list, with whose they are, and every one that is missing named.

use std::fs;

use crate::support::fault::{Answer, FaultServer, Request, login, query};
use crate::support::{Run, World};

/// The customer of a request for records.
fn customer(request: &Request) -> String {
    let path = request.target.split('?').next().unwrap_or_default();
    let after = path.split("/customers/").nth(1).unwrap_or_default();
    after.split('/').next().unwrap_or_default().to_owned()
}

/// `count` points of a customer from `offset` on, of `total`.
fn points(customer: &str, offset: u64, count: u64, total: u64) -> Answer {
    let rows: Vec<String> =
        (offset..(offset + count).min(total)).map(|row| format!(r#"{{"point_id":"{customer}p{row}"}}"#)).collect();
    Answer::Json(200, format!(r#"{{"data":{{"points":[{}],"total_items":{total}}}}}"#, rows.join(",")))
}

/// A server where `gone…` is not found, `sick…` fails, and everybody else has 25 points.
fn server() -> FaultServer {
    FaultServer::start(|request, _| {
        if request.method == "POST" {
            return login();
        }
        let customer = customer(request);
        match &customer[..customer.len().min(4)] {
            "gone" => Answer::Json(404, "{}".into()),
            "sick" => Answer::Json(500, "{}".into()),
            _ => {
                // Who comes later is quicker: order must not depend on arrival.
                let wait = customer[1..].parse::<u64>().map_or(0, |number| 20_u64.saturating_sub(2 * number));
                std::thread::sleep(std::time::Duration::from_millis(wait));
                points(&customer, query(request, "offset").unwrap_or(0), query(request, "count").unwrap_or(100), 25)
            }
        }
    })
}

fn export(server: &FaultServer, list: &str, args: &[&str]) -> (Run, World) {
    let world = World::with_account(&server.base());
    world.file("ids.txt", list);
    let base = ["export", "points", "--customers", "ids.txt", "--page-size", "10", "--retries", "0"];
    let run = world.run(&[&base[..], args].concat());
    (run, world)
}

#[test]
fn the_order_is_that_of_the_list() {
    let server = server();
    let list: String = (0..12).map(|id| format!("id:c{id}\n")).collect();
    let (run, _world) = export(&server, &list, &["-o", "ndjson"]);
    let run = run.ends_with(0);
    let wanted: String = (0..12)
        .flat_map(|id| (0..25).map(move |row| format!("{{\"customer_id\":\"c{id}\",\"point_id\":\"c{id}p{row}\"}}\n")))
        .collect();
    assert_eq!(run.stdout, wanted);
    assert_eq!(server.count("GET", "/points"), 36);
}

#[test]
fn standard_input_and_flags_name_customers_too() {
    let server = server();
    let world = World::with_account(&server.base());
    let args = ["export", "points", "--customers", "-", "--fields", "customer_id,point_id", "--limit", "26"];
    let run = world.run_with(&args, "\u{feff}id:c1\r\n\n  id:c2\n").ends_with(0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!((lines.len(), lines[0], lines[25], lines[26]), (27, "customer_id,point_id", "c1,c1p24", "c2,c2p0"));
    let run = world.run(&["export", "points", "--customer", "id:c3", "--customer", "id:c1", "-o", "ids"]).ends_with(0);
    assert_eq!(run.stdout.lines().nth(25), Some("c1p0"));
}

#[test]
fn who_is_not_found_is_named_and_the_others_go_on() {
    let server = server();
    let (run, world) = export(&server, "id:c1\nid:gone1\nid:c2\n", &["--to", "points.csv"]);
    let run = run.ends_with(4);
    assert!(run.stderr.contains("warning: 2: id:gone1: there is no such customer"), "{}", run.stderr);
    assert!(run.stderr.contains("1 of 3 customers were not found; the others are in points.csv"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(world.path("points.csv")).expect("the file").lines().count(), 51);
}

#[test]
fn a_file_is_not_replaced_by_a_part_of_it() {
    let server = server();
    let (run, world) = export(&server, "id:c1\nid:sick1\nid:gone1\nid:c2\n", &["--to", "points.csv"]);
    let run = run.ends_with(9);
    assert!(run.stderr.contains("1 of 4 customers could not be read; points.csv was not written"), "{}", run.stderr);
    assert!(!world.path("points.csv").exists());
    // On standard output the others are there, and the end says that they are not all.
    let (run, _world) = export(&server, "id:c1\nid:sick1\nid:c2\n", &["-o", "ids"]);
    let run = run.ends_with(9);
    assert_eq!(run.stdout.lines().count(), 50);
    assert!(run.stderr.contains("the output is not complete"), "{}", run.stderr);
}

#[test]
fn a_server_that_only_fails_is_not_asked_for_everybody() {
    let server = server();
    let list: String = (0..500).map(|id| format!("id:sick{id}\n")).collect();
    let (run, _world) = export(&server, &list, &["-o", "ids"]);
    let run = run.ends_with(9);
    assert!(run.stderr.contains("10 customers in a row"), "{}", run.stderr);
    assert!(server.count("GET", "/points") < 30);
}

#[test]
fn a_list_is_checked_before_the_first_request() {
    let server = server();
    let (run, _world) = export(&server, "id:c1\nid:c2\n12345\n", &[]);
    let run = run.ends_with(2);
    assert!(run.stderr.contains("line 3") && !run.stderr.contains("12345"), "{}", run.stderr);
    let (run, _world) = export(&server, "\n", &[]);
    assert!(run.ends_with(2).stderr.contains("holds no line"));
    let world = World::with_account(&server.base());
    let run = world.run(&["export", "points"]).ends_with(2);
    assert!(run.stderr.contains("carecloud export customers -o ids > ids.txt"), "{}", run.stderr);
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn cards_and_source_records_of_all_customers_are_one_list() {
    let world = World::new();
    for (kind, path) in [("cards", "/cards"), ("customer-source-records", "/customer-source-records")] {
        let all = world.run(&["--sandbox", "export", kind, "-o", "ndjson"]).ends_with(0);
        let rest = world.run(&["--sandbox", "api", "GET", path, "-f", "count=1"]).ends_with(0).json();
        assert_eq!(rest["total_items"].as_u64(), Some(all.stdout.lines().count() as u64), "{kind}");
        assert!(all.stdout.lines().all(|row| row.contains("\"customer_id\":")), "{kind}");
    }
}

#[test]
fn one_way_leads_to_the_next() {
    let world = World::new();
    let ids = world.run(&["--sandbox", "export", "customers", "-o", "ids"]).ends_with(0);
    world.file("ids.txt", &ids.stdout);
    world.run(&["--sandbox", "export", "cards", "--customers", "ids.txt", "--to", "some.ndjson"]).ends_with(0);
    world.run(&["--sandbox", "export", "cards", "--to", "all.ndjson"]).ends_with(0);
    let sorted = |name: &str| {
        let text = fs::read_to_string(world.path(name)).expect("the file");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted("some.ndjson"), sorted("all.ndjson"));
}
