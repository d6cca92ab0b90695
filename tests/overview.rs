//! `customers overview`: what is read, how many calls are under way at once, and what is shown when some of them fail.

#![cfg(feature = "sandbox")]

mod support;

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use carecloud::model::records::RECORDS;
use carecloud::sandbox::{Options, Running, Storage, start};
use serde_json::{Value, json};
use support::World;
use support::fault::{Answer, FaultServer, Request, data, login};

const SHARED_PHONE: [&str; 2] = ["85c1a2f3e4d5b6978812c3d4e5", "85c1b9e8d7c6a5f4431b2a09f8"];

fn sandbox() -> Running {
    start(Options { customers: 60, ..Options::new(Storage::Memory) }).expect("a sandbox")
}

/// A customer with nothing but a name, and empty lists.
fn well(request: &Request) -> Answer {
    let person =
        json!({"first_name": "Ann", "last_name": "Taylor", "email": "ann@example.com", "phone": "420603123456"});
    let customer = json!({"customer_id": "c1", "state": 1, "personal_information": person});
    match (request.method.as_str(), request.last()) {
        ("POST", _) => login(),
        (_, "c1") => data(&customer),
        (_, "customers") => data(&json!({"customers": [customer], "total_items": 1})),
        (_, path) => {
            let key = RECORDS.iter().find(|kind| kind.path == path).map_or(path, |kind| kind.key);
            data(&json!({key: [], "total_items": 0}))
        }
    }
}

const OVERVIEW: &[&str] = &["customers", "overview", "id:c1", "--retries", "0"];

/// Runs against a server that answers well, unless `answer` has something else to say.
fn against(
    args: &[&str],
    answer: impl Fn(&Request) -> Option<Answer> + Send + Sync + 'static,
) -> (support::Run, FaultServer) {
    let server = FaultServer::start(move |request, _| answer(request).unwrap_or_else(|| well(request)));
    (World::with_account(&server.base()).run(&[OVERVIEW, args].concat()), server)
}

/// The paths that were read, without the login.
fn read(server: &FaultServer) -> Vec<String> {
    let mut paths: Vec<String> = server
        .requests()
        .iter()
        .filter(|request| request.method == "GET")
        .map(|request| request.last().to_owned())
        .collect();
    paths.sort();
    paths
}

#[test]
fn sections_are_read_six_at_once_and_no_more() {
    // The first calls of sections are held until six are there: one after another, they would never get on.
    let gate = Arc::new((Mutex::new(Flight::default()), Condvar::new()));
    let held = Arc::clone(&gate);
    let (run, _server) = against(&[], move |request| {
        if request.method != "GET" || request.last() == "c1" {
            return None;
        }
        let (lock, changed) = &*held;
        let mut flight = lock.lock().expect("the count");
        flight.now += 1;
        flight.most = flight.most.max(flight.now);
        changed.notify_all();
        let wait = if flight.most < 6 { Duration::from_secs(5) } else { Duration::from_millis(30) };
        let enough = |flight: &mut Flight| flight.most < 7 && (flight.most < 6 || wait < Duration::from_secs(1));
        let (mut flight, _) = changed.wait_timeout_while(flight, wait, enough).expect("the count");
        flight.now -= 1;
        None
    });
    run.ends_with(0);
    assert_eq!(gate.0.lock().expect("the count").most, 6);
}

/// Calls under way.
#[derive(Default)]
struct Flight {
    now: usize,
    most: usize,
}

#[test]
fn what_is_not_offered_says_so_and_the_rest_stands() {
    let refuse = |request: &Request| match request.last() {
        "points" => Some(Answer::Json(403, "{}".into())),
        "segment-records" => Some(Answer::Json(404, "{}".into())),
        _ => None,
    };
    let (run, _server) = against(&[], refuse);
    let run = run.ends_with(0);
    assert!(run.stdout.contains("Person    Ann Taylor"), "{}", run.stdout);
    assert!(run.stdout.contains("\nPoints    not offered: this account may not"), "{}", run.stdout);
    assert!(run.stdout.contains("\nSegments  not offered: the server has no such list"), "{}", run.stdout);
    assert!(run.stderr.contains("warning: points not shown: "), "{}", run.stderr);

    let (run, _server) = against(&["-o", "json"], refuse);
    let overview = run.ends_with(0).json();
    assert_eq!(overview["errors"]["points"]["http_status"], 403);
    assert_eq!(overview["errors"]["points"]["not_offered"], true);
    assert_eq!(overview.get("points"), None);
    assert_eq!(overview["cards"]["cards"], json!([]));
}

#[test]
fn what_fails_decides_the_code_and_the_rest_stands() {
    let fail = |request: &Request| (request.last() == "vouchers").then(|| Answer::Json(500, "{}".into()));
    let (run, _server) = against(&[], fail);
    let run = run.ends_with(9);
    assert!(run.stdout.contains("Person    Ann Taylor"), "{}", run.stdout);
    assert!(run.stdout.contains("\nVouchers  could not be read: "), "{}", run.stdout);
    assert!(run.stdout.contains("next: carecloud customers overview id:c1 --sections vouchers"), "{}", run.stdout);
    assert!(run.stderr.contains("1 of 14 sections could not be read\n  vouchers: "), "{}", run.stderr);

    let (run, _server) = against(&["-o", "json"], fail);
    let run = run.ends_with(9);
    assert_eq!(run.json()["errors"]["vouchers"]["code"], "unreachable");
    assert_eq!(run.error()["fields"][0]["name"], "vouchers");
}

#[test]
fn nobody_is_code_4_whatever_sections_are_asked_for() {
    let gone = |request: &Request| (request.method == "GET").then(|| Answer::Json(404, "{}".into()));
    let (run, server) = against(&["--sections", "points"], gone);
    let run = run.ends_with(4);
    assert_eq!((run.stdout.as_str(), read(&server)), ("", vec!["c1".to_owned()]));
}

#[test]
fn only_the_sections_asked_for_are_read() {
    let (run, server) = against(&["--sections", "cards,points"], |_| None);
    let run = run.ends_with(0);
    assert_eq!(run.stdout, "None  points, cards\n");
    assert_eq!(read(&server), ["c1", "cards", "points"]);
    let (run, server) = against(&["--sections", "contact"], |_| None);
    assert_eq!(run.ends_with(0).stdout, "Contact  ann@example.com, +420603123456\n");
    assert_eq!(read(&server), ["c1"]);
    let (run, server) = against(&["--sections", "cards,tickets"], |_| None);
    let run = run.ends_with(2);
    assert!(run.stderr.contains("person, contact, consents"), "{}", run.stderr);
    assert_eq!(read(&server), Vec::<String>::new());
}

#[test]
fn names_are_read_for_ids_that_occur_and_not_with_raw_values() {
    let statuses = |request: &Request| match request.last() {
        "status-records" => Some(data(&json!({"status_records": [{"status_id": "s1", "state": 1}], "total_items": 1}))),
        "statuses" => Some(data(&json!({"statuses": [{"status_id": "s1", "name": "Gold\u{1b}[2J"}]}))),
        _ => None,
    };
    let (run, server) = against(&["--sections", "status"], statuses);
    assert_eq!(run.ends_with(0).stdout, "Status  Gold\\u{1b}[2J\n");
    assert_eq!(read(&server), ["c1", "status-records", "statuses"]);
    let (run, server) = against(&["--sections", "status", "--raw-values"], statuses);
    assert_eq!(run.ends_with(0).stdout, "Status  s1\n");
    assert_eq!(read(&server), ["c1", "status-records"]);
}

#[test]
fn vouchers_and_purchases_of_a_server_that_ignores_what_it_is_told() {
    let (run, _server) = against(&["--sections", "vouchers,purchases"], |request| match request.last() {
        "vouchers" => Some(data(&json!({"total_items": 3, "vouchers": [
            {"voucher_id": "v1", "code": "USED", "applied_date": "2024-01-01 00:00:00"},
            {"voucher_id": "v2", "code": "LAPSED", "valid_to": "2020-01-01 00:00:00"},
            {"voucher_id": "v3", "code": "OPEN", "valid_to": "2999-01-01 00:00:00"}]}))),
        "purchases" => Some(data(&json!({"total_items": 4, "purchases": [
            {"purchase_id": "p1", "payment_time": "2024-01-01 10:00:00", "total_price": 10.50},
            {"purchase_id": "p2", "payment_time": "2024-02-01 10:00:00", "total_price": 1200},
            {"purchase_id": "p3", "payment_time": "2024-03-01 10:00:00", "total_price": 1}]}))),
        _ => None,
    });
    let run = run.ends_with(0);
    let wanted = "\
Vouchers   OPEN, until 2999-01-01
Purchases  2024-01-01 10:00   10.5
           2024-02-01 10:00  1,200
           2024-03-01 10:00      1
           the server did not sort them: there may be later ones
";
    assert_eq!(run.stdout, wanted);
}

#[test]
fn everybody_of_the_sandbox_fits_eighty_columns() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let ids = world.run(&["customers", "list", "-o", "ids", "--limit", "25"]).ends_with(0).stdout;
    assert_eq!(ids.lines().count(), 25);
    for id in ids.lines() {
        let page = world.run(&["customers", "overview", id]).ends_with(0).stdout;
        let widest = page.lines().map(unicode_width::UnicodeWidthStr::width).max();
        assert!(widest.is_some_and(|widest| widest <= 80), "{id}:\n{page}");
        assert!(page.contains(&format!("id:{id}")) && !page.contains('\u{1b}'), "{page}");
    }
}

#[test]
fn json_has_a_key_for_each_section_with_records_as_they_came() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let overview = world.run(&["customers", "overview", "ann@example.com", "-o", "json"]).ends_with(0).json();
    let keys: Vec<&String> = overview.as_object().expect("an object").keys().collect();
    let wanted = "customer_id person contact consents status points credits cards vouchers purchases segments interests \
                  properties sources duplicates errors";
    assert_eq!(keys, wanted.split_whitespace().collect::<Vec<_>>());
    let person = world.run(&["customers", "get", "ann@example.com", "-o", "json"]).ends_with(0).json();
    assert_eq!(overview["person"], person);
    assert_eq!(overview["contact"]["email"], "ann@example.com");
    let cards = world.run(&["cards", "list", "ann@example.com", "-o", "json"]).ends_with(0).json();
    assert_eq!(overview["cards"]["cards"], cards["cards"]);
    let points = world.run(&["points", "list", "ann@example.com", "-o", "json", "--all"]).ends_with(0).json();
    let left =
        |point: &Value| if point["state"] == 1 { point["available_points"].as_f64().unwrap_or(0.0) } else { 0.0 };
    let sum: f64 = points["points"].as_array().expect("points").iter().map(left).sum();
    assert_eq!(overview["points"]["sums"][0]["available"].as_f64(), Some(sum));
    assert_eq!(overview["purchases"]["purchases"].as_array().map(Vec::len), Some(3));
    assert_eq!(overview["errors"], json!({}));
}

#[test]
fn others_with_the_same_phone_are_found_and_never_the_customer() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let args = ["customers", "overview", SHARED_PHONE[0], "--sections", "duplicates"];
    let page = world.run(&args).ends_with(0).stdout;
    assert_eq!(page, format!("Duplicates  id:{}  Pavla Společná, same phone\n", SHARED_PHONE[1]));
    let json = world.run(&[&args[..], &["-o", "json"]].concat()).ends_with(0).json();
    let wanted = json!([{"customer_id": SHARED_PHONE[1], "name": "Pavla Společná", "same": ["phone"]}]);
    assert_eq!(json["duplicates"]["customers"], wanted);
}

#[test]
fn lists_of_columns_are_refused_and_ids_are_the_customers() {
    let (run, server) = against(&["-o", "csv"], |_| None);
    let run = run.ends_with(2);
    assert!(run.stderr.contains("-o json"), "{}", run.stderr);
    assert!(server.requests().is_empty());
    for format in ["tsv", "table"] {
        let fields: &[&str] = if format == "table" { &["--fields", "customer_id"] } else { &[] };
        against(&[&["-o", format], fields].concat(), |_| None).0.ends_with(2);
    }
    let (run, server) = against(&["-o", "ids"], |_| None);
    assert_eq!(run.ends_with(0).stdout, "c1\n");
    assert_eq!(read(&server), ["c1"]);
    let (run, _server) = against(&["-o", "ndjson", "--sections", "contact"], |_| None);
    assert_eq!(run.ends_with(0).stdout.lines().count(), 1);
    let (run, _server) = against(&["-o", "yaml", "--sections", "contact"], |_| None);
    assert!(run.ends_with(0).stdout.contains("contact:\n  email: ann@example.com\n"));
}
