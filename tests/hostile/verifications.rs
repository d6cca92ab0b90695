//! Answers to a verification: only an id is a yes, only a refusal under a good session is a no, and all else is neither.

use crate::case::{Case, answers, case, json, status_headed};
use crate::commands::{VERIFY, VERIFY_TOKEN};
use crate::run::hold;
use crate::support::fault::{Answer, page};
use crate::support::steps::Step;

#[test]
fn no_lie_becomes_a_yes_or_a_no() {
    hold(&cases());
}

/// Successes that name nobody.
const NOBODY: &[&str] = &[
    "",
    "{}",
    "[]",
    "true",
    r#"{"data":true}"#,
    r#"{"data":null}"#,
    r#"{"data":[]}"#,
    r#"{"data":{}}"#,
    r#"{"data":"c1"}"#,
    r#"{"data":{"customer_id":""}}"#,
    r#"{"data":{"customer_id":null}}"#,
    r#"{"data":{"customer_id":7}}"#,
    r#"{"data":{"customer_id":true}}"#,
    r#"{"data":{"customer_id":["c1"]}}"#,
    r#"{"data":{"customer":{"customer_id":"c1"}}}"#,
    r#"{"data":{"customers":[{"customer_id":"c1"}]}}"#,
    r#"{"customer_id":"c1"}"#,
    r#"{"error":{"type":"x"}}"#,
    "<html>yes</html>",
];

pub fn cases() -> Vec<Case> {
    let both: &[_] = &[&VERIFY, &VERIFY_TOKEN];
    // A 401 to the question, and this to the proof that the session is good.
    let proof = |answer: fn() -> Answer| {
        answers(move |scene| match scene.request.method.as_str() {
            "POST" => Answer::Json(401, "{}".into()),
            _ => answer(),
        })
    };
    let refusal = |name: &str, reason: &str| {
        json(
            400,
            format!(
                r#"{{"error":{{"error_data":{{"invalid_params":[{{"name":"{name}","reason":"{reason}","value":"x"}}]}}}}}}"#
            ),
        )
    };
    let form = r#"{"name":"password","reason":"not_found"},{"name":"x","reason":"not_found"}"#;
    let form = format!(r#"{{"error":{{"error_data":{{"invalid_params":[{form}]}}}}}}"#);
    let elsewhere = || Answer::With(302, vec![("Location", "/login".into())], String::new());
    let html = || Answer::Bytes(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi".to_vec());
    let mut cases = vec![
        case("yes", json(200, r#"{"data":{"customer_id":"c1"}}"#)).ends(0, both).shows(&["c1\n"]),
        case("yes, by an id with escape sequences", json(200, r#"{"data":{"customer_id":"\u001b[31mc1\u0007"}}"#))
            .fails(both),
        case("yes, without content", status_headed("204 No Content", "", "")).fails(both),
        case("401 under a good session", proof(|| page(1..=1, 1))).everywhere().ends(8, both),
        case("401 to all", json(401, "{}")).everywhere().ends(3, both),
        case("401 with an empty proof", proof(|| Answer::Json(200, String::new()))).everywhere().fails(both),
        case("401 with a forbidden proof", proof(|| Answer::Json(403, String::new()))).everywhere().ends(8, both),
        case("401 with a proof that fails", proof(|| Answer::Json(500, String::new()))).everywhere().fails(both),
        case("401 with a proof that is cut", proof(|| Answer::Cut)).everywhere().fails(both),
        case("401 with a proof that never comes", proof(|| Answer::Stall)).everywhere().fails(both),
        case("401 with a proof that resets", proof(|| Answer::Steps(vec![Step::Reset]))).everywhere().fails(both),
        case("401 with a proof elsewhere", proof(elsewhere)).everywhere().fails(both),
        case("401 with a proof in HTML", proof(html)).everywhere().fails(both),
        case("forbidden, of a verification", json(403, "{}")).ends(3, both),
        case("no such path, of a verification", json(404, "<html>")).ends(4, both),
        case("nobody, as the API says it", json(404, r#"{"error":{"exception":"not_found"}}"#)).ends(8, both),
        case("no such method, of a verification", json(405, "")).ends(1, both),
        case("a conflict, of a verification", json(409, "{}")).fails(both),
        case("a wrong form", refusal("login_type", "required")).ends(6, both),
        case("a wrong password", refusal("password", "not_allowed_value")).ends(8, both),
        case("a wrong password and a wrong form", json(400, form)).ends(6, both),
        case("a wrong password, for a reason of its own", refusal("password", "because")).ends(6, both),
        case("a refusal without a reason", json(400, "{}")).ends(6, both),
    ];
    cases.extend(NOBODY.iter().map(|body| case(format!("a yes for nobody: {body}"), json(200, *body)).fails(both)));
    cases
}
