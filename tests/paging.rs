//! Lists over several pages, against a server that shifts, caps, repeats and fails.

mod support;

use support::fault::{Answer, FaultServer, login, page, query};
use support::{Run, World};

/// A server with `total` customers that answers pages as `answer` says.
fn list(args: &[&str], answer: impl Fn(u64, u64, usize) -> Answer + Send + Sync + 'static) -> (Run, FaultServer) {
    let server = FaultServer::start(move |request, before| {
        if request.method == "POST" {
            return login();
        }
        answer(query(request, "offset").unwrap_or(0), query(request, "count").unwrap_or(100), before)
    });
    let world = World::with_account(&server.base());
    let run = world.run(&[&["customers", "list", "-o", "json", "--retries", "0"], args].concat());
    (run, server)
}

fn ids(run: &Run) -> Vec<String> {
    let items = run.json()["customers"].as_array().expect("customers").clone();
    items.iter().map(|item| item["customer_id"].as_str().expect("an id").to_owned()).collect()
}

fn numbered(range: impl IntoIterator<Item = u64>) -> Vec<String> {
    range.into_iter().map(|id| format!("c{id}")).collect()
}

#[test]
fn all_pages_come_in_order_whatever_their_speed() {
    let (run, server) = list(&["--all", "--page-size", "10"], |offset, count, _| {
        // Later pages are quicker: order must not depend on arrival.
        std::thread::sleep(std::time::Duration::from_millis(40 - offset.min(40)));
        page(offset..(offset + count).min(57), 57)
    });
    let run = run.ends_with(0);
    assert_eq!(ids(&run), numbered(0..57));
    assert_eq!(run.json()["complete"], true);
    assert_eq!(run.json()["total_items"], 57);
    assert_eq!(server.count("GET", "/customers"), 6);
}

#[test]
fn a_cut_list_says_so() {
    let (run, server) = list(&[], |offset, count, _| page(offset..(offset + count).min(342), 342));
    let run = run.ends_with(0);
    assert_eq!(run.json()["returned"], 100);
    assert_eq!(run.json()["complete"], false);
    assert!(run.stderr.contains("100 of 342 shown"), "{}", run.stderr);
    assert_eq!(server.count("GET", "/customers"), 1);
}

#[test]
fn a_server_that_caps_its_pages_is_walked_all_the_same() {
    let (run, _server) =
        list(&["--all", "--page-size", "100"], |offset, count, _| page(offset..(offset + count.min(25)).min(80), 80));
    assert_eq!(ids(&run.ends_with(0)), numbered(0..80));
}

#[test]
fn records_that_shift_into_the_next_page_come_once_and_the_move_is_told() {
    let (run, _server) = list(&["--all", "--page-size", "10"], |offset, _, _| match offset {
        0 => page(0..10, 20),
        // Somebody created a customer that sorts first: all have moved by one.
        10 => page(9..19, 21),
        20 => page(19..20, 21),
        _ => page(0..0, 21),
    });
    let run = run.ends_with(0);
    assert_eq!(ids(&run), numbered(0..20));
    assert_eq!(run.json()["complete"], false);
    assert!(run.stderr.contains("changed while it was read (20 records, then 21)"), "{}", run.stderr);
}

#[test]
fn a_server_that_ignores_the_offset_ends_in_an_error_and_not_in_a_circle() {
    let (run, _server) = list(&["--all", "--page-size", "10"], |_, _, _| page(0..10, 1000));
    let run = run.ends_with(9);
    assert!(run.stderr.contains("repeats the same page"), "{}", run.stderr);
}

#[test]
fn a_limit_is_kept_over_several_pages() {
    let (run, server) = list(&["--limit", "25", "--page-size", "10", "--offset", "5"], |offset, count, _| {
        page(offset..(offset + count).min(500), 500)
    });
    assert_eq!(ids(&run.ends_with(0)), numbered(5..30));
    let asked: u64 = server.requests().iter().filter_map(|request| query(request, "count")).sum();
    assert_eq!(asked, 25, "no record is asked for that is not wanted");
}

#[test]
fn an_error_in_the_middle_is_an_error_at_the_end() {
    let (run, _server) = list(&["--all", "--page-size", "10", "-o", "ndjson"], |offset, _, _| {
        if offset == 0 { page(0..10, 40) } else { Answer::Json(500, "{}".into()) }
    });
    let run = run.ends_with(9);
    assert_eq!(run.stdout.lines().count(), 10, "what was read stays readable");
}

#[test]
fn reads_are_repeated_after_a_passing_fault() {
    let server = FaultServer::start(|request, before| match (request.method.as_str(), before) {
        ("POST", _) => login(),
        (_, 0) => Answer::With(503, vec![("Retry-After", "0".into())], String::new()),
        _ => page(0..3, 3),
    });
    let run = World::with_account(&server.base()).run(&["customers", "list", "-o", "ids"]).ends_with(0);
    assert_eq!(run.stdout, "c0\nc1\nc2\n");
    assert!(run.stderr.contains("trying again in"), "{}", run.stderr);
    assert_eq!(server.count("GET", "/customers"), 2);
}
