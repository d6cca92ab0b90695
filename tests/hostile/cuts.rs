//! Connections that break off: a good answer, ended at every place that matters, with a farewell and without.

use crate::case::{Case, GOOD, JSON, case, ended, steps};
use crate::commands::{FOUR, MANY, turn};
use crate::run::hold;
use crate::support::steps::Step;

/// A mark in an answer where it is cut; everything behind it is never sent.
const PLACES: &[(&str, &str)] = &[
    ("within the word HTTP", "HT|TP/1.1 200 OK"),
    ("within the version", "HTTP/1.|1 200 OK"),
    ("before the status", "HTTP/1.1 |200 OK"),
    ("within the status", "HTTP/1.1 20|0 OK"),
    ("after the status", "HTTP/1.1 200| OK"),
    ("within the end of the status line", "HTTP/1.1 200 OK\r|\n"),
    ("after the status line", "HTTP/1.1 200 OK\r\n|"),
    ("within a header's name", "HTTP/1.1 200 OK\r\nContent-Le|ngth"),
    ("before a header's value", "HTTP/1.1 200 OK\r\nContent-Length:|"),
    ("within a header's value", "HTTP/1.1 200 OK\r\nContent-Length: 1|"),
    ("before the last line end of the head", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r|\n"),
    ("after the head", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n|"),
    ("after a byte of the body", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{|"),
    ("before the last byte of the body", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"data\":1|}"),
    ("before the first chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|"),
    ("within a chunk's size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nf|f"),
    ("after a chunk's size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n|"),
    ("within a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"da|"),
    ("after a chunk, within its line end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r|"),
    ("before the last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n|"),
    ("within a trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Tr|"),
    ("within a half of a gzip file", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n\x1f|"),
    ("within a “continue”", "HTTP/1.1 100 Cont|"),
    ("after a “continue”", "HTTP/1.1 100 Continue\r\n\r\n|"),
];

#[test]
fn what_is_cut_short_is_never_taken_for_whole() {
    hold(&cases());
}

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("closed without a byte", steps([])).fails(MANY),
        case("reset without a byte", steps([Step::Reset])).fails(MANY),
        case("a refusal, cut in its body", steps([Step::text("HTTP/1.1 400 Bad\r\nContent-Length: 99\r\n\r\n{\"err")]))
            .ends(6, &FOUR[..2]),
        case(
            "a forbidding, reset in its body",
            steps([Step::text("HTTP/1.1 403 No\r\nContent-Length: 99\r\n\r\n{"), Step::Reset]),
        )
        .ends(3, FOUR),
        case("a failure, cut in its body", steps([Step::text("HTTP/1.1 503 No\r\nContent-Length: 99\r\n\r\n{")]))
            .fails(FOUR),
        case(
            "a body without length that ends too early",
            steps([Step::text(format!("HTTP/1.1 200 OK\r\n{JSON}\r\n\r\n{}", &GOOD[..40]))]),
        )
        .fails(FOUR),
        case("a body without length that ends well", ended(format!("HTTP/1.1 200 OK\r\n{JSON}\r\n\r\n{GOOD}")))
            .ends(0, FOUR),
    ];
    for (at, (place, marked)) in PLACES.iter().enumerate() {
        let sent = Step::text(marked.split('|').next().unwrap_or_default());
        cases.push(case(format!("closed {place}"), steps([sent.clone()])).fails(turn(at)));
        cases.push(case(format!("reset {place}"), steps([sent, Step::Reset])).fails(turn(at + 1)));
    }
    cases
}
