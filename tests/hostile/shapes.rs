//! JSON of the wrong shape, JSON that is none, and JSON that is odd and still means one thing: that is used.

use crate::case::{Case, case, headed, json};
use crate::commands::{
    ALL, API_GET, API_POST, API_YAML, CREATE, Command, FIND, FOUR, GET, GET_JSON, LIST, LIST_NDJSON, LISTS, LOGIN,
    LOGIN_FIRST, PAGINATE, POINTS, PROPERTY, RECORDS, SEARCH, STATUS, UPDATE_READ, VERIFY, VERIFY_TOKEN, reader,
};
use crate::run::hold;

#[test]
fn only_what_the_api_promises_is_taken() {
    hold(&cases());
}

/// Lists that are none.
const NO_LIST: &[&str] = &[
    r#"{"data":null}"#,
    r#"{"data":[]}"#,
    r#"{"data":7}"#,
    r#"{"data":true}"#,
    r#"{"data":"x"}"#,
    r#"{"data":{}}"#,
    r#"{"customers":[]}"#,
    r#"{"Data":{"customers":[]}}"#,
    r#"{"data":{"Customers":[]}}"#,
    r#"{"data":{"points":{}}}"#,
    r#"{"data":{"customers":{},"points":{}}}"#,
    r#"{"data":{"customers":null,"points":null}}"#,
    r#"{"data":{"customers":"x","points":"x"}}"#,
    r#"{"data":{"customers":0,"points":0}}"#,
    r#"{"data":{"customers":[1],"points":[1],"total_items":1}}"#,
    r#"{"data":{"customers":[null],"points":[null]}}"#,
    r#"{"data":{"customers":[[]],"points":[[]]}}"#,
    r#"{"data":{"customers":["c1"],"points":["c1"]}}"#,
    r#"{"data":{"customers":[{"customer_id":"c1"},3],"points":[{},3]}}"#,
    r#"[{"data":{"customers":[]}}]"#,
    r#"{"error":{"type":"x"}}"#,
];

/// Records that are none.
const NO_RECORD: &[&str] = &[
    "[]",
    "{}",
    "7",
    "null",
    "true",
    "\"\"",
    r#"{"dat":{}}"#,
    r#"{"data":null}"#,
    r#"{"data":[]}"#,
    r#"{"data":[{}]}"#,
    r#"{"data":"c1"}"#,
    r#"{"data":0}"#,
];

/// Text that looks like JSON; `D` stands for a good answer's `data`.
const NO_JSON: &[(&str, &str)] = &[
    ("nothing", ""),
    ("a space", " "),
    ("half of it", r#"{"data":{"customers":[{"customer_id":"c1"}],"total_items":1"#),
    ("a list cut short", "[1, 2"),
    ("rubbish behind it", r#"{"data":D} x"#),
    ("two documents", r#"{"data":D}{"data":D}"#),
    ("a document a line", "{\"data\":D}\n{\"data\":D}\n"),
    ("a comment", r#"{"data":D /* all */}"#),
    ("a comment in front", "// all\n{\"data\":D}"),
    ("single quotes", r#"{'data':D}"#),
    ("a name without quotes", r#"{data:D}"#),
    ("a comma at the end", r#"{"data":D,}"#),
    ("no comma", r#"{"a":1 "data":D}"#),
    ("a number that is none", r#"{"a":NaN,"data":D}"#),
    ("no end of numbers", r#"{"a":Infinity,"data":D}"#),
    ("undefined", r#"{"a":undefined,"data":D}"#),
    ("a number in hexadecimal", r#"{"a":0x10,"data":D}"#),
    ("a number with a zero in front", r#"{"a":012,"data":D}"#),
    ("a number with a plus", r#"{"a":+1,"data":D}"#),
    ("a number that begins with its point", r#"{"a":.5,"data":D}"#),
    ("a number that ends with its point", r#"{"a":5.,"data":D}"#),
    ("an unknown escape", r#"{"a":"\x41","data":D}"#),
    ("half an escape", r#"{"a":"\u12","data":D}"#),
    ("True", r#"{"a":True,"data":D}"#),
    ("a guard against scripts", ")]}',\n{\"data\":D}"),
    ("a call", r#"callback({"data":D});"#),
    ("YAML", "data:\n  customers: []\n"),
    ("PHP's warning in front", "<br />\n<b>Warning</b>: x in y on line 3<br />\n{\"data\":D}"),
    ("a name that is a number", r#"{1:2,"data":D}"#),
    ("an invisible space", "\u{a0}{\"data\":D}"),
];

/// A good answer's `data`, with a place for something odd in the answer and in its record.
const DATA: &str = r#"{"customer_id":"c1","bearer_token":"a-token","property_record_id":"p1","customers":[{"customer_id":"c1","personal_information":{"last_name":"B"},"x":1}],"total_items":1}"#;

/// Reads of a list, whose pages come from one place.
const PAGES: &[&Command] = &[&LIST, &ALL, &FIND, &POINTS, &SEARCH];

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (at, body) in NO_LIST.iter().enumerate() {
        let row = case(format!("no list: {body}"), json(200, *body));
        cases.push(row.fails(&[PAGES[at % PAGES.len()], PAGES[(at + 1) % PAGES.len()], LISTS[at % LISTS.len()]]));
    }
    for (at, body) in NO_RECORD.iter().enumerate() {
        let row = case(format!("no record: {body}"), json(200, *body)).fails(&[&CREATE]);
        cases.push(match at % 2 {
            0 => row.fails(&[&GET, &UPDATE_READ, &VERIFY, &LOGIN]),
            _ => row.fails(&[&GET_JSON, &VERIFY_TOKEN, &LOGIN_FIRST]),
        });
    }
    for (at, (name, text)) in NO_JSON.iter().enumerate() {
        let row = case(format!("no JSON: {name}"), json(200, text.replace('D', DATA)));
        let row = row.fails(reader(at)).fails(&[PAGES[at % PAGES.len()]]);
        // To “api”, an answer without a body is an answer.
        let body = !text.trim().is_empty();
        cases.push(if body {
            row.fails(&[[&API_YAML, &PAGINATE, &UPDATE_READ, &API_POST][at % 4]])
        } else {
            row.ends(0, &[&API_GET, &API_POST])
        });
    }
    let within = |text: &str| format!(r#"{{"data":{}}}"#, DATA.replace("\"x\":1", text));
    let beside = |text: &str| format!(r#"{{{text},"data":{DATA}}}"#);
    let digits = "7".repeat(10_000);
    let keys = |count: usize| (0..count).map(|key| format!("\"k{key}\":{key}")).collect::<Vec<_>>().join(",");
    let odd: Vec<(&str, String)> = vec![
        ("unknown fields", beside(r#""links":{"self":"/x"},"_meta":[1]"#)),
        ("a key twice", within(r#""x":1,"x":2,"customer_id":"c1""#)),
        ("data twice", beside(r#""data":{"customers":[{"customer_id":"c9"}],"customer_id":"c9"}"#)),
        ("an empty key", within(r#""":1"#)),
        ("a number of 10,000 digits", within(&format!("\"x\":{digits}"))),
        ("a fraction of 10,000 digits", within(&format!("\"x\":0.{digits}"))),
        ("a number beyond all", within("\"x\":1e999999")),
        ("a number below all", within("\"x\":-1e-999999999999")),
        ("minus zero", within("\"x\":-0")),
        ("spaces all over", format!("\r\n\t {} \r\n", within("\"x\":1").replace(',', " \n\t, "))),
        ("a string of 1 MiB", within(&format!("\"x\":\"{}\"", "a".repeat(1 << 20)))),
        ("50,000 keys", within(&keys(50_000))),
    ];
    let million = keys(1_000_000);
    for (at, (name, body)) in odd.into_iter().enumerate() {
        let row = case(format!("odd: {name}"), json(200, body)).patient(5).memory(96);
        let row = row.ends(0, reader(at)).ends(0, &[&GET, LISTS[at % LISTS.len()], RECORDS[at % RECORDS.len()]]);
        cases.push(row.ends(0, &[[&STATUS, &PROPERTY, &LOGIN_FIRST][at % 3]]));
    }
    // A login's answer is read as values, and half a character is none.
    for (name, text) in
        [("half a character", r#""x":"\ud800""#), ("two halves the wrong way round", r#""x":"\udc00\ud800""#)]
    {
        let row = case(format!("odd: {name}"), json(200, within(text)));
        cases.push(row.ends(0, &[&CREATE, &VERIFY]).ends(0, LISTS).ends(0, RECORDS).fails(&[&LOGIN]));
    }
    let escaped = r#""\u001b[31m\u202e\n":{"\u0000":"\u0007"},"":[{"":null}]"#;
    cases
        .push(case("odd: keys that a terminal would obey", json(200, within(escaped))).ends(0, LISTS).ends(0, RECORDS));
    cases.extend([
        case("data, spelled with escapes", json(200, within("\"x\":1").replace("\"data\"", r#""\u0064ata""#)))
            .ends(0, FOUR),
        case("a million keys", json(200, within(&million))).ends(0, &[&LIST_NDJSON]).patient(15).memory(300),
        case("a million keys in a record", json(200, within(&million)))
            .fails(&[&GET, &CREATE, &VERIFY])
            .patient(15)
            .memory(200),
        case(
            "a million records of nothing",
            headed("", format!(r#"{{"data":{{"customers":[{}{{}}]}}}}"#, "{},".repeat(1_000_000))),
        )
        .ends(0, &[&LIST])
        .patient(15)
        .memory(200),
    ]);
    cases
}
