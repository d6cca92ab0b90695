//! Answers that are not HTTP, or of no version and status that this program speaks; and odd ones that are usable.

use std::time::Duration;

use crate::case::{CUSTOMER, Case, EMPTY, GOOD, JSON, answers, bytes, case, json, status_headed, steps};
use crate::commands::{
    ALL, API_GET, CREATE, DELETE, FOUR, GET, LIST, LOGIN, MANY, OTHERS, POINTS, UPDATE, UPDATE_READ, VERIFY, WRITES,
    turn,
};
use crate::run::hold;
use crate::support::fault::Answer;
use crate::support::steps::Step;

#[test]
fn what_is_not_http_is_no_answer() {
    hold(&cases());
}

/// First lines that are none; each goes on as a good answer would.
const LINES: &[&str] = &[
    "HTTP/1.1 abc OK",
    "HTTP/1.1 0 OK",
    "HTTP/1.1 000 OK",
    "HTTP/1.1 99 OK",
    "HTTP/1.1 1000 OK",
    "HTTP/1.1 -200 OK",
    "HTTP/1.1 2 00 OK",
    "HTTP/1.1 \u{b2}00 OK",
    "HTTP/1.1  200 OK",
    "HTTP/1.1200 OK",
    "HTTP/1.1",
    "HTTP/0.9 200 OK",
    "HTTP/1.2 200 OK",
    "HTTP/1.10 200 OK",
    "HTTP/2 200",
    "HTTP/3.0 200 OK",
    "HTTP 200 OK",
    "http/1.1 200 OK",
    "ICY 200 OK",
    "RTSP/1.0 200 OK",
    "SIP/2.0 200 OK",
    "200 OK",
    "HTTP/1.1\t200 OK",
    "HTTP/1.1 200 \u{1b}[31mOK",
    "HTTP/1.1 200 O\u{0}K",
    "GET /customers HTTP/1.1",
];

/// What other servers say first.
const GREETINGS: &[(&str, &[u8])] = &[
    ("an HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    ("HTTP/2 settings", b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80\0\x04\0\x01\0\0\0\x05\0\xff\xff\xff"),
    ("a TLS alert", b"\x15\x03\x01\0\x02\x02\x28"),
    ("a TLS hello", b"\x16\x03\x01 this is not HTTP"),
    ("an SSH banner", b"SSH-2.0-OpenSSH_9.7\r\n"),
    ("an SMTP banner", b"220 mail.example.com ESMTP\r\n"),
    ("a database's banner", b"J\0\0\0\x0a8.0.36\0\x08\0\0\0"),
    ("zeros", &[0; 4096]),
    ("escape sequences", b"\x1b[2J\x1b]0;owned\x07\x9b31m\n"),
    ("JSON alone", br#"{"data":{"customers":[],"total_items":0}}"#),
    ("HTML alone", b"<html><h1>It works</h1></html>"),
    ("one line end", b"\n"),
    ("spaces", b"        \r\n\r\n"),
];

pub fn cases() -> Vec<Case> {
    let rest = format!("\r\n{JSON}\r\nContent-Length: {}\r\n\r\n{GOOD}", GOOD.len());
    let begins = |line: &str| bytes(format!("{line}{rest}"));
    let customer = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{CUSTOMER}", CUSTOMER.len());
    let done = customer.clone() + &"HTTP/1.1 204 No Content\r\n\r\n".repeat(3);
    let ahead = answers(move |scene| match scene.request.method.as_str() {
        "GET" => Answer::Steps(vec![Step::text(done.clone()), Step::Stay]),
        _ => Answer::Json(400, "{}".into()),
    });
    let provisional = |line: &str| format!("HTTP/1.1 {line}\r\n\r\n").into_bytes();
    let many = |line: &str| steps([Step::Repeat(provisional(line), 20_000), Step::Stall]);
    let flood = |line: &str| steps([Step::Repeat(provisional(line), usize::MAX)]);
    let mut cases = vec![
        case("HTTP/1.0", begins("HTTP/1.0 200 OK")).ends(0, FOUR),
        case("no reason", begins("HTTP/1.1 200")).ends(0, FOUR),
        case("a reason in Latin-1", bytes([b"HTTP/1.1 200 \xe9\xff", rest.as_bytes()].concat())).ends(0, FOUR),
        case("a reason of 1 MiB", begins(&format!("HTTP/1.1 200 {}", "a".repeat(1 << 20)))).fails(FOUR),
        case("blank lines before the answer", begins("\r\n\r\nHTTP/1.1 200 OK")).ends(0, FOUR),
        case("“continue” before the answer", begins("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")).ends(0, FOUR),
        case("hints before the answer", begins("HTTP/1.1 103 Early\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK"))
            .ends(0, FOUR),
        case("20,000 times “continue”, then nothing", many("100 Continue")).fails(FOUR),
        case("20,000 times “processing”, then nothing", many("102 Processing")).fails(OTHERS),
        // Too fast for the program's own limit: the thread that waits for signals ends it.
        case("a flood of “continue”", flood("100 Continue")).fails(&[&LIST, &UPDATE]).within(Duration::from_secs(8)),
        case(
            "another protocol, unasked",
            bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n\0\0\0"),
        )
        .fails(FOUR),
        case("a provisional answer and no other", bytes("HTTP/1.1 199 Wait\r\n\r\n")).fails(FOUR),
        case("a second answer that nobody asked for", begins(&format!("HTTP/1.1 200 OK{rest}HTTP/1.1 200 OK")))
            .ends(0, FOUR)
            .ends(0, &[&ALL, &UPDATE]),
        case("a second answer to the reads of an update", bytes(customer.repeat(2))).ends(0, &[&UPDATE_READ]),
        // The question behind it is refused: what was said ahead of it must not be its answer.
        case("an answer ahead of its question", ahead).ends(6, &[&UPDATE]).everywhere(),
        case("no content, with content", status_headed("204 No Content", JSON, GOOD))
            .fails(&[&LIST, &GET, &CREATE, &VERIFY, &LOGIN]),
        case("no content, with content, where none is wanted", status_headed("204 No Content", JSON, GOOD))
            .ends(0, &[&UPDATE, &DELETE, &API_GET]),
        case("no content and no length", bytes("HTTP/1.1 204 No Content\r\n\r\n"))
            .fails(&[&LIST, &CREATE, &VERIFY, &LOGIN])
            .ends(0, &[&UPDATE, &DELETE]),
        case("reset content, with content", status_headed("205 Reset", JSON, GOOD)).ends(0, FOUR),
        case(
            "a part that is whole",
            status_headed("206 Partial", &format!("{JSON}\nContent-Range: bytes 0-9/9"), GOOD),
        )
        .ends(0, FOUR),
        case("accepted, not done", status_headed("202 Accepted", JSON, GOOD)).ends(0, FOUR),
        case("not modified, with content", status_headed("304 Not Modified", JSON, EMPTY)).ends(9, FOUR),
    ];
    for (at, line) in LINES.iter().enumerate() {
        cases.push(case(format!("the first line {line:?}"), begins(line)).fails(turn(at)));
    }
    for (at, (name, greeting)) in GREETINGS.iter().enumerate() {
        cases.push(case(*name, bytes(*greeting)).fails(turn(at)));
    }
    cases.push(case("something that is not HTTP, to all", bytes("\u{16}\u{3}\u{1} this is not HTTP")).fails(MANY));
    // A change that was refused was not made; after all else nobody can tell.
    for (statuses, read, write) in STATUSES {
        for (at, status) in statuses.iter().enumerate() {
            let lie = json(*status, r#"{"data":{"customers":[],"customer_id":"c1"}}"#);
            let row = case(format!("the status {status}"), lie).ends(*read, &[[&LIST, &GET, &POINTS][at % 3]]);
            cases.push(row.ends(*write, &[WRITES[at % WRITES.len()]]));
        }
    }
    cases
}

/// Statuses that the API has not, or has for refusals: the code of a read and of a change.
const STATUSES: &[(&[u16], i32, i32)] = &[
    (&[300, 304, 305, 307, 308], 9, 9),
    (&[301, 302, 303], 9, 11),
    (&[400, 422], 6, 6),
    (&[401, 403], 3, 3),
    (&[404], 4, 4),
    (&[405], 1, 1),
    (&[402, 406, 407, 409, 410, 411, 413, 414, 415, 416, 417, 418, 421, 423, 425, 426, 428, 429, 431, 451, 499], 9, 9),
    (&[408], 9, 11),
    (&[500, 501, 502, 503, 504, 505, 507, 511, 520, 599], 9, 11),
    (&[600, 700, 999], 9, 11),
];
