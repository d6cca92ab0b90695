//! Errors that repeat what was sent, or say more than a person can read: nothing of the server's own text is shown.

use crate::case::{Case, JSON, answers, case, json, status_headed};
use crate::commands::{
    API_GET, API_POST, CREATE, DELETE, FOUR, GET, LIST, LOGIN, LOGIN_FIRST, MANY, PROPERTY, UPDATE, VERIFY,
    VERIFY_TOKEN, turn,
};
use crate::run::{ASKED, PASSWORD, TOKEN, hold};
use crate::support::fault::Answer;

#[test]
fn no_error_repeats_what_was_sent() {
    hold(&cases());
}

/// Places in a refusal where a server may repeat a secret: `S`.
const ECHOES: &[(&str, &str)] = &[
    ("name", r#"{"error":{"error_data":{"invalid_params":[{"name":"S","reason":"empty"}]}}}"#),
    ("names", r#"{"error":{"error_data":{"invalid_params":[{"name":["password","S"],"reason":"empty"}]}}}"#),
    ("part of a name", r#"{"error":{"error_data":{"invalid_params":[{"name":"customer.S.x[S]","reason":"empty"}]}}}"#),
    ("reason", r#"{"error":{"error_data":{"invalid_params":[{"name":"password","reason":"S"}]}}}"#),
    ("value", r#"{"error":{"error_data":{"invalid_params":[{"name":"password","reason":"empty","value":"S"}]}}}"#),
    ("message", r#"{"error":{"error_data":{"invalid_params":[{"name":"password","reason":"empty","message":"S"}]}}}"#),
    ("type", r#"{"error":{"type":"S"}}"#),
    ("exception", r#"{"error":{"type":"x","exception":"S"}}"#),
    ("title", r#"{"error":{"type":"x","title":"S","detail":"S"}}"#),
    ("a key", r#"{"error":{"S":"S","error_data":{"S":[{"S":"S"}]}},"S":"S"}"#),
    ("all of it", "S"),
];

/// Bodies of refusals that are not what the API promises.
const ODD: &[&str] = &[
    "",
    "null",
    "[]",
    "7",
    "{}",
    r#"{"error":null}"#,
    r#"{"error":[]}"#,
    r#"{"error":"x"}"#,
    r#"{"error":{"error_data":null}}"#,
    r#"{"error":{"error_data":[]}}"#,
    r#"{"error":{"error_data":{"invalid_params":null}}}"#,
    r#"{"error":{"error_data":{"invalid_params":{}}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[null,1,"x",[]]}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[{}]}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[{"name":{"a":1},"reason":{"b":2}}]}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[{"name":null,"reason":7}]}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[{"name":"\u001b[31memail\u202e","reason":"empty\u0007"}]}}}"#,
    r#"{"error":{"error_data":{"invalid_params":[{"name":"email\n  error: all is well","reason":"empty\r\n"}]}}}"#,
    r#"{"error":{"type":"\u001b]0;x\u0007","exception":"\ud800"}}"#,
    "<html>\u{1b}[31m</html>",
];

pub fn cases() -> Vec<Case> {
    let echo = |status: u16, text: &'static str, secret: &'static str| {
        answers(move |_| Answer::Json(status, text.replace('S', secret)))
    };
    let params = |count: usize, length: usize| {
        let names: Vec<String> =
            (0..count).map(|at| format!(r#"{{"name":"a{at}{}","reason":"not_found"}}"#, "b".repeat(length))).collect();
        json(400, format!(r#"{{"error":{{"error_data":{{"invalid_params":[{}]}}}}}}"#, names.join(",")))
    };
    let mut cases = vec![
        case("a thousand refused fields", params(1000, 1))
            .ends(6, &[&LIST, &CREATE, &UPDATE, &API_POST, &PROPERTY, &VERIFY]),
        case("a hundred fields with long names", params(100, 110)).ends(6, &[&LIST, &CREATE, &UPDATE, &API_POST]),
        case("a hundred thousand refused fields", params(100_000, 1)).ends(6, &[&LIST, &CREATE]).patient(5),
        case(
            "a field of a thousand names",
            json(
                400,
                format!(
                    r#"{{"error":{{"error_data":{{"invalid_params":[{{"name":["email"{}],"reason":"empty"}}]}}}}}}"#,
                    ",\"phone\"".repeat(1000)
                ),
            ),
        )
        .ends(6, &[&LIST, &CREATE, &UPDATE]),
        case("too many requests, for a day", status_headed("429 No", "Retry-After: 86400", "")).ends(9, MANY),
        case("too many requests, with a secret", echo(429, "S", TOKEN)).ends(9, FOUR),
        case("no such method, says the token", echo(405, "S", TOKEN)).ends(1, FOUR),
        case("a failure in HTML with the token", echo(500, "<h1>\u{1b}[31mS</h1>", TOKEN)).fails(MANY),
        case("a failure that says who asked", status_headed("503 No", &format!("{JSON}\nX-Error: {TOKEN}"), TOKEN))
            .fails(FOUR),
        case("not on this interface", json(403, r#"{"error":{"exception":"interface_not_allowed_exception"}}"#))
            .ends(3, FOUR),
        case(
            "a login that is refused as the API says",
            json(400, r#"{"error":{"error_data":{"invalid_params":[{"name":"login","reason":"not_found"}]}}}"#),
        )
        .ends(3, &[&LOGIN, &LOGIN_FIRST]),
    ];
    for (at, (place, text)) in ECHOES.iter().enumerate() {
        // The commands that send the secret, and the codes that the status alone gives.
        let row =
            |status: u16, secret| case(format!("{status} repeats {secret} as its {place}"), echo(status, text, secret));
        cases.extend([
            row(400, TOKEN)
                .ends(6, &[&LIST, &CREATE, &API_POST])
                .ends(6, &[[&GET, &API_GET][at % 2], [&UPDATE, &DELETE][at % 2]]),
            row(400, ASKED).ends(6, &[&VERIFY, &VERIFY_TOKEN]),
            row(400, PASSWORD).ends(3, &[&LOGIN, &LOGIN_FIRST]),
            row(401, TOKEN).ends(3, &[[&LIST, &CREATE, &UPDATE][at % 3]]).ends(8, &[&VERIFY]),
            row(403, TOKEN).ends(3, turn(at)),
            row(404, TOKEN).ends(4, &[[&LIST, &GET][at % 2], [&CREATE, &DELETE][at % 2]]),
            row(500, PASSWORD).fails(&[[&LOGIN, &LOGIN_FIRST][at % 2]]),
        ]);
    }
    for (at, body) in ODD.iter().enumerate() {
        let further: &[&[_]] =
            &[&[&LIST, &API_POST, &UPDATE], &[&CREATE, &API_GET, &VERIFY], &[&GET, &DELETE, &VERIFY_TOKEN]];
        let row = case(format!("a refusal like {body}"), json(400, *body));
        cases.push(row.ends(6, further[at % further.len()]).ends(3, &[&LOGIN]));
        cases.push(case(format!("a forbidding like {body}"), json(403, *body)).ends(3, turn(at)));
    }
    cases
}
