//! Answers to a login: what is no token is none, and what is said beside it is shown in bounds or not at all.

use crate::case::{Case, case, json, status_headed};
use crate::commands::{LOGIN, LOGIN_DEVICE, LOGIN_FIRST};
use crate::run::{GIVEN, hold};

#[test]
fn only_a_usable_token_opens_a_session() {
    hold(&cases());
}

/// Values of `bearer_token` that no header can carry, or that are none; `TOKEN` stands for a good one.
const NO_TOKEN: &[&str] = &[
    "\"\"",
    "\" \"",
    "null",
    "7",
    "true",
    "[\"TOKEN\"]",
    "{\"token\":\"TOKEN\"}",
    r#""TOKEN\r\nX-Evil: 1""#,
    r#""TOKEN\n""#,
    r#""TOKEN\u0000""#,
    r#""a-t\u00f6ken""#,
    r#""a token""#,
    r#""TOKEN\u007f""#,
    r#""\u001b[31mTOKEN""#,
    r#""TOKEN\u202e""#,
    r#""TOKEN\ud800""#,
];

/// What may stand beside a token without harm; `L` is a long text.
const BESIDE: &[&str] = &[
    r#""valid_to":7"#,
    r#""valid_to":null"#,
    r#""valid_to":{"date":"2030"}"#,
    r#""valid_to":"yesterday""#,
    r#""valid_to":"0000-00-00 00:00:00""#,
    r#""valid_to":"\u001b[31m2030\r\nerror: no""#,
    r#""valid_to":"L""#,
    r#""user":7"#,
    r#""user":null"#,
    r#""user":[]"#,
    r#""user":{}"#,
    r#""user":{"first_name":null,"last_name":{"a":1}}"#,
    r#""user":{"first_name":"\u001b]0;owned\u0007","last_name":"a\nb\u202e"}"#,
    r#""user":{"first_name":"L","last_name":"L"}"#,
    r#""user":{"first_name":"\ufeff\u200b"}"#,
    r#""unknown":[[[]]]"#,
];

pub fn cases() -> Vec<Case> {
    let session = |fields: &str| json(201, format!(r#"{{"data":{{{}}}}}"#, fields.replace("TOKEN", GIVEN)));
    let long = "l".repeat(100_000);
    let mut cases = vec![
        case("a login without a body", status_headed("200 OK", "", "")).fails(&[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a login without content", status_headed("204 No Content", "", "")).fails(&[
            &LOGIN,
            &LOGIN_FIRST,
            &LOGIN_DEVICE,
        ]),
        case("a login without data", json(200, "{}")).fails(&[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a login without a token", session("")).fails(&[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a token in the wrong place", json(200, r#"{"bearer_token":"TOKEN"}"#)).fails(&[&LOGIN, &LOGIN_FIRST]),
        case("a page in a login's place", json(200, "<html>")).fails(&[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a token by the other interface's name", session(r#""token_id":"TOKEN""#))
            .ends(0, &[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a token of 2,000 letters", session(&format!(r#""bearer_token":"{}""#, "t".repeat(2000))))
            .ends(0, &[&LOGIN, &LOGIN_FIRST]),
        case("a token of 3 MiB", session(&format!(r#""bearer_token":"{}""#, "t".repeat(3 << 20))))
            .fails(&[&LOGIN, &LOGIN_FIRST]),
        case("a login that is refused with 401", json(401, "{}")).ends(3, &[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a login that is refused with 403", json(403, "{}")).ends(3, &[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]),
        case("a login that nobody knows", json(404, r#"{"error":{"exception":"not_found"}}"#))
            .ends(3, &[&LOGIN, &LOGIN_FIRST]),
        case("401 to everything", json(401, "{}")).ends(3, &[&LOGIN, &LOGIN_FIRST, &LOGIN_DEVICE]).everywhere(),
    ];
    for token in NO_TOKEN {
        let both = session(&format!(r#""bearer_token":{token},"user":{{"first_name":"Ann"}}"#));
        cases.push(case(format!("a token like {token}"), both).fails(&[&LOGIN, &LOGIN_FIRST]));
        cases.push(
            case(format!("a token's id like {token}"), session(&format!(r#""token_id":{token}"#)))
                .fails(&[&LOGIN_DEVICE]),
        );
    }
    for fields in BESIDE {
        let answer = session(&format!(r#""bearer_token":"TOKEN",{}"#, fields.replace('L', &long)));
        cases.push(case(format!("a login with {fields}"), answer).ends(0, &[&LOGIN, &LOGIN_FIRST]));
    }
    cases
}
