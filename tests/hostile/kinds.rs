//! What an answer says it is: only JSON is read, by any of its names; an answer that says nothing is given the benefit.

use crate::case::{Case, GOOD, case, headed, status_headed};
use crate::commands::{API_POST, DELETE, FOUR, LIST, MANY, PROPERTY, UPDATE, turn};
use crate::run::hold;

#[test]
fn only_json_is_read() {
    hold(&cases());
}

const REFUSED: &[&str] = &[
    "text/html",
    "text/html; charset=utf-8",
    "text/plain",
    "text/xml",
    "application/xml",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "application/javascript",
    "application/jsonp",
    "application/pdf",
    "image/png",
    "image/svg+xml",
    "multipart/form-data; boundary=x",
    "text/event-stream",
    "nonsense",
    "text/html, application/json",
];

const TAKEN: &[&str] = &[
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "Application/JSON",
    "application/problem+json",
    "application/vnd.api+json",
    "application/hal+json; charset=utf-8",
];

pub fn cases() -> Vec<Case> {
    let named = |kind: &str| headed(&format!("Content-Type: {kind}"), GOOD);
    let html = "<!doctype html><title>Log in</title>\u{1b}[31m";
    let mut cases = vec![
        case("JSON without a name", headed("", GOOD)).ends(0, FOUR).ends(0, &[&UPDATE, &DELETE, &API_POST]),
        case("HTML without a name", headed("", html)).fails(FOUR).fails(&[&PROPERTY]),
        case("HTML by its name", headed("Content-Type: text/html", html)).fails(MANY),
        case("HTML called JSON", headed("Content-Type: application/json", html)).fails(FOUR),
        case("an empty name", named("")).ends(0, FOUR),
        case("HTML and JSON, in two lines", headed("Content-Type: text/html\nContent-Type: application/json", GOOD))
            .fails(FOUR),
        case("JSON, in two lines", headed("Content-Type: application/json\nContent-Type: application/json", GOOD))
            .ends(0, FOUR),
        case("a name for nothing", status_headed("204 No Content", "Content-Type: text/html", ""))
            .ends(0, &[&UPDATE, &DELETE]),
        case("a refusal in HTML", status_headed("400 No", "Content-Type: text/html", html))
            .ends(6, &[&LIST, &UPDATE, &DELETE]),
        case("no login, in HTML", status_headed("401 No", "Content-Type: text/html", html)).ends(3, &[&LIST, &UPDATE]),
        case("nothing there, in HTML", status_headed("404 No", "Content-Type: text/html", html)).ends(4, FOUR),
        case("a failure in HTML", status_headed("500 No", "Content-Type: text/html", html)).fails(MANY),
    ];
    for (at, kind) in REFUSED.iter().enumerate() {
        cases.push(case(format!("good JSON called {kind}"), named(kind)).fails(turn(at)).fails(turn(at + 1)));
    }
    cases.extend(TAKEN.iter().map(|kind| case(format!("JSON called {kind}"), named(kind)).ends(0, FOUR)));
    cases
}
