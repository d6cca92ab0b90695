//! Heads of answers: endless, countless, broken lines, and values that are nonsense or meant to be obeyed.

use crate::case::{CUSTOMER, Case, GOOD, JSON, answers, bytes, case, headed, status_headed, steps};
use crate::commands::{CREATE, FOUR, GET, LIST, OTHERS, STATUS, UPDATE, UPDATE_READ, VERIFY, WRITES, turn};
use crate::run::{LOG, TOKEN, hold};
use crate::support::fault::Answer;
use crate::support::steps::Step;

#[test]
fn a_head_is_read_within_bounds_and_obeyed_in_nothing() {
    hold(&cases());
}

/// Lines that no head may hold.
const BROKEN: &[&str] = &[
    "X-A: a\u{0}b",
    "X-A: a\u{1b}[31m",
    "X-A: a\r\n folded: yes",
    "no colon",
    ": no name",
    "X A: a space in the name",
    "X-A : a space behind the name",
    "X-\u{e9}: letters beyond ASCII in the name",
    "X-A: a\rX-B: b",
    "<html>",
];

/// Lines that change nothing.
const IGNORED: &[&str] = &[
    "X-A: \u{e9}\u{202e}",
    "Age: -1",
    "Age: soon",
    "Age: 99999999999999999999999",
    "Date: yesterday",
    "Date: Fri, 31 Dec 9999 23:59:59 GMT",
    "Date: Thu, 01 Jan 1970 00:00:00 GMT",
    "Retry-After: 86400",
    "Set-Cookie: session=1; Domain=.example.com",
    "Connection: upgrade, keep-alive, close",
    "Upgrade: h2c, websocket",
    "Alt-Svc: h2=\"ELSEWHERE\"; ma=86400",
    "Refresh: 0; url=http://ELSEWHERE/",
    "Location: http://ELSEWHERE/",
    "Content-Location: http://ELSEWHERE/",
    "Link: <http://ELSEWHERE/>; rel=preload",
    "Content-Disposition: attachment; filename=\"../../.ssh/authorized_keys\"",
    "WWW-Authenticate: Basic realm=\"give me the password\"",
    "Proxy-Authenticate: Negotiate",
    "Strict-Transport-Security: max-age=31536000",
    "Vary: *",
    "ETag: \"\"",
];

/// When to ask again: what no clock can follow.
const LATER: &[&str] = &[
    "",
    "-1",
    "-99999999999999999999",
    "0.5",
    "1e9",
    "soon",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Mon, 99 Foo 2026 25:61:61 GMT",
    "\u{e9}",
];

pub fn cases() -> Vec<Case> {
    let head = "HTTP/1.1 200 OK\r\n";
    let lines: String = (0..50_000).map(|line| format!("X-{line}: y\r\n")).collect();
    let echo = |line: &str| headed(&format!("{JSON}\n{line}"), GOOD);
    let very = |case: Case| case.with(&["-vv", "--log-file", LOG]);
    let cookies = answers(|scene| match (scene.request.header("cookie"), scene.before) {
        (None, 0) => Answer::With(200, vec![("Set-Cookie", "a=b; Path=/".into())], CUSTOMER.into()),
        (None, _) => Answer::Json(200, CUSTOMER.into()),
        (Some(_), _) => Answer::Json(500, String::new()),
    });
    let patient = |text: &'static str| {
        let lie = answers(move |scene| match scene.before {
            0 => Answer::With(503, vec![("Retry-After", text.into())], String::new()),
            _ => Answer::Json(200, GOOD.into()),
        });
        Case { retries: 1, ..case(format!("a wait of {text:?}, then a good answer"), lie) }
    };
    let cached = |age: &str| headed(&format!("{JSON}\nAge: {age}"), CUSTOMER);
    let mut cases = vec![
        case(
            "a header without an end",
            steps([Step::text(format!("{head}X-Long: ")), Step::Repeat(b"a".to_vec(), usize::MAX)]),
        )
        .fails(FOUR)
        .fails(OTHERS),
        case("a header's name without an end", steps([Step::text(head), Step::Repeat(b"a".to_vec(), usize::MAX)]))
            .fails(FOUR),
        case("headers without an end", steps([Step::text(head), Step::Repeat(b"X-Many: y\r\n".to_vec(), usize::MAX)]))
            .fails(FOUR),
        case("50,000 headers", bytes(format!("{head}{lines}Content-Length: 2\r\n\r\n{{}}"))).fails(FOUR).fails(OTHERS),
        case("line ends without a return", bytes(format!("HTTP/1.1 200 OK\nContent-Length: {}\n\n{GOOD}", GOOD.len())))
            .ends(0, FOUR),
        case("cookies are not kept", cookies).ends(0, &[&UPDATE_READ]),
        case("a cached answer to a list", cached("3600")).ends(0, &[&GET, &VERIFY]),
        case("a cached answer to an update", cached("3600")).ends(7, &[&UPDATE_READ]),
        case("a fresh answer to an update", cached("0")).ends(0, &[&UPDATE_READ]),
        very(case("a request id with escape sequences beyond ASCII", echo("X-Request-Id: \u{9b}31m\u{e9}")))
            .ends(0, FOUR),
        very(case("a request id of 8 KiB", echo(&format!("X-Request-Id: {}", "x".repeat(8192))))).ends(0, FOUR),
        very(case("a request id that is the token", echo(&format!("X-Request-Id: {TOKEN}"))))
            .ends(0, &[&LIST, &CREATE, &VERIFY]),
        very(case(
            "a request id that holds the token",
            status_headed("500 No", &format!("X-Request-Id: a.{TOKEN}.b"), ""),
        ))
        .fails(&[&LIST, &CREATE, &UPDATE, &VERIFY]),
    ];
    for (at, line) in BROKEN.iter().enumerate() {
        let lie = bytes(format!("{head}{line}\r\nContent-Length: {}\r\n\r\n{GOOD}", GOOD.len()));
        cases.push(case(format!("a line like {line:?}"), lie).fails(turn(at)).fails(turn(at + 1)));
    }
    for (at, line) in IGNORED.iter().enumerate() {
        let written = (*line).to_owned();
        let lie = answers(move |scene| {
            let line = written.replace("ELSEWHERE", scene.elsewhere.trim_start_matches("http://"));
            let head = format!("{head}{JSON}\r\n{line}\r\nContent-Length: {}\r\n\r\n", GOOD.len());
            Answer::Bytes((head + GOOD).into_bytes())
        });
        cases.push(case(format!("the line {line:?}"), lie).ends(0, turn(at)).ends(0, turn(at + 1)));
    }
    for (at, text) in LATER.iter().enumerate() {
        let lie = status_headed("429 Slow Down", &format!("Retry-After: {text}"), "");
        let row = case(format!("too many requests, until {text:?}"), lie).ends(9, &[&LIST, &VERIFY]);
        cases.push(row.ends(9, &[WRITES[at % WRITES.len()]]));
    }
    for date in ["", "yesterday", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "-1", "\u{e9}"] {
        let lie = status_headed("401 Unauthorized", &format!("Date: {date}"), "");
        cases.push(case(format!("no login, at {date:?}"), lie).ends(3, &[&LIST, &STATUS, &CREATE, &UPDATE]));
    }
    for text in ["-1", "soon", "0", "Thu, 01 Jan 1970 00:00:00 GMT"] {
        cases.push(patient(text).ends(0, &[&LIST]));
    }
    cases
}
