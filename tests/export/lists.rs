//! `export customers`: formats, headers, rows as they came, and what is said of a list that moves.

use crate::support::fault::{Answer, FaultServer, login, page, query};
use crate::support::{Run, World};

/// Runs against a server that answers pages as `answer` says.
pub fn against(world: &[&str], answer: impl Fn(u64, u64) -> Answer + Send + Sync + 'static) -> (Run, FaultServer) {
    let server = FaultServer::start(move |request, _| {
        if request.method == "POST" {
            return login();
        }
        answer(query(request, "offset").unwrap_or(0), query(request, "count").unwrap_or(100))
    });
    let args = [&["export", "customers", "--retries", "0"], world].concat();
    (World::with_account(&server.base()).run(&args), server)
}

fn list(rows: &[&str]) -> Answer {
    let body = format!(r#"{{"data":{{"customers":[{}],"total_items":{}}}}}"#, rows.join(","), rows.len());
    Answer::Json(200, body)
}

#[test]
fn every_row_comes_once_and_in_order_without_a_flag() {
    let (run, server) = against(&["-o", "ids"], |offset, count| page(offset..(offset + count).min(12_345), 12_345));
    let run = run.ends_with(0);
    let wanted: String = (0..12_345).map(|id| format!("c{id}\n")).collect();
    assert!(run.stdout == wanted, "{} lines", run.stdout.lines().count());
    assert_eq!(server.count("GET", "/customers"), 13);
    let asked = server.requests();
    let pages: Vec<&str> =
        asked.iter().filter(|request| request.method == "GET").map(|request| request.target.as_str()).collect();
    assert!(pages.iter().all(|page| page.contains("sort_field=customer_id&sort_direction=ASC")), "{pages:?}");
    assert_eq!(run.stderr, "");
}

#[test]
fn rows_are_copied_byte_for_byte() {
    let rows = [
        "{\"customer_id\" : \"a\",\"n\":1.50e0,\"t\":\"\\u00e9é\u{200d}\u{ad}\\/\"}",
        r#"{"customer_id":"b","customer_id":"b","x":[ ]}"#,
    ];
    let (run, _server) = against(&["-o", "ndjson"], move |_, _| list(&rows));
    assert_eq!(run.ends_with(0).stdout, format!("{}\n{}\n", rows[0], rows[1]));
}

#[test]
fn a_row_of_several_lines_becomes_one() {
    let (run, _server) = against(&["-o", "ndjson"], |_, _| list(&["{\n  \"customer_id\": \"a\",\r\n \"n\": 1.50\n}"]));
    assert_eq!(run.ends_with(0).stdout, "{\"customer_id\":\"a\",\"n\":1.50}\n");
}

#[test]
fn csv_has_the_names_and_values_that_an_import_takes() {
    let row = r#"{"customer_id":"a","state":1,"personal_information":{"first_name":"=1+1","gender":2,"email":"a@x.cz",
        "agreement":{"agreement_gtc":0},"address":{"city":"Br\"no","country_code":"cz"}}}"#;
    let (run, _server) = against(&[], move |_, _| list(&[row]));
    let run = run.ends_with(0);
    let mut lines = run.stdout.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let fields = carecloud::model::customer::FIELDS.iter().map(|field| field.name());
    assert_eq!(header[..=fields.len()], std::iter::once("customer_id").chain(fields).collect::<Vec<_>>());
    assert_eq!(lines.next(), Some("a,'=1+1,,,2,,a@x.cz,,,,,,,,,,,,,,\"Br\"\"no\",cz,0,,,,,,1,"));
}

#[test]
fn json_is_the_lists_own() {
    let (run, _server) = against(&["-o", "json"], |offset, count| page(offset..(offset + count).min(3), 3));
    let json = run.ends_with(0).json();
    assert_eq!((json["total_items"].as_u64(), json["returned"].as_u64()), (Some(3), Some(3)));
    assert_eq!(json["complete"], true);
    let (run, _server) =
        against(&["-o", "json", "--limit", "2"], |offset, count| page(offset..(offset + count).min(3), 3));
    assert_eq!(run.ends_with(0).json()["complete"], false);
}

#[test]
fn what_moves_is_told_and_what_comes_twice_is_dropped() {
    let (run, _server) = against(&["-o", "ids", "--page-size", "10"], |offset, _| match offset {
        0 => page(0..10, 20),
        10 => page(9..19, 21),
        20 => page(19..20, 21),
        _ => page(0..0, 21),
    });
    let run = run.ends_with(0);
    assert_eq!(run.stdout.lines().count(), 20);
    assert!(run.stderr.contains("changed while it was read (20 records, then 21)"), "{}", run.stderr);
    assert!(run.stderr.contains("1 records came twice"), "{}", run.stderr);
}

#[test]
fn fewer_rows_than_the_server_tells_is_a_failure() {
    let (run, _server) = against(&["-o", "ids"], |offset, count| page(offset..(offset + count).min(90), 100));
    let run = run.ends_with(9);
    assert_eq!(run.stdout.lines().count(), 90);
    assert!(run.stderr.contains("more than the 90 customers it gave; the output is not complete"), "{}", run.stderr);
}

#[test]
fn a_filter_that_the_server_ignores_is_kept_here() {
    let rows =
        |mail: &str, id: u64| format!(r#"{{"customer_id":"c{id}","personal_information":{{"email":"{mail}"}}}}"#);
    let (run, _server) = against(&["-o", "ids", "--email", "ann@example.com"], move |_, _| {
        list(&[&rows("ann@example.com", 1), &rows("bob@example.com", 2)])
    });
    let run = run.ends_with(0);
    assert_eq!(run.stdout, "c1\n");
    assert!(run.stderr.contains("the server ignored --email"), "{}", run.stderr);
}
