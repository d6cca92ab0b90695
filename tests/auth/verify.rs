//! `verify`: yes, no or could not ask, and never a second question about the same secret.

use crate::support::fault::{Answer, FaultServer, Request, login, page};
use crate::support::{Run, World};

const VERIFY: &str = "/customers/actions/verify-credentials";
const YES: &str = r#"{"data":{"customer_id":"c1"}}"#;

fn refusal(name: &str, reason: &str) -> String {
    format!(
        r#"{{"error":{{"exception":"bad","error_data":{{"invalid_params":[{{"name":"{name}","reason":"{reason}","value":"S3cret!one"}}]}}}}}}"#
    )
}

fn ask(world: &World) -> Run {
    let run = world.run_with(&["verify", "credentials", "ann@example.com", "--password-stdin"], "S3cret!one");
    assert!(!run.stderr.contains("S3cret") && !run.stdout.contains("S3cret"), "{}", run.stderr);
    run
}

fn is_verify(request: &Request) -> bool {
    request.target.ends_with(VERIFY)
}

/// Asks a server whose session is good and which answers the question so; the code, and how often it was asked.
fn answered(answer: impl Fn() -> Answer + Send + Sync + 'static) -> (i32, usize) {
    let server = FaultServer::start(move |request, _| match request.target.rsplit('/').next().unwrap_or_default() {
        "login" => login(),
        _ if is_verify(request) => answer(),
        _ => page(1..=1, 1),
    });
    let world = World::with_account(&server.base()).set("CARECLOUD_TIMEOUT", "2");
    (ask(&world).code, server.count("POST", VERIFY))
}

#[test]
fn each_answer_has_its_code_and_one_question() {
    assert_eq!(answered(|| Answer::Json(200, YES.into())), (0, 1));
    assert_eq!(answered(|| Answer::Json(401, "{}".into())), (8, 1), "the session is good: it is the customer's");
    for reason in ["not_found", "not_allowed_value", "deleted"] {
        assert_eq!(answered(move || Answer::Json(400, refusal("login_value", reason))), (8, 1), "{reason}");
    }
    assert_eq!(answered(|| Answer::Json(404, r#"{"error":{"exception":"not_found"}}"#.into())), (8, 1));
    assert_eq!(answered(|| Answer::Json(404, "<html>".into())).0, 4, "no such path is no answer");
    assert_eq!(
        answered(|| Answer::Json(400, refusal("login_type", "required"))),
        (6, 1),
        "about the form, not the person"
    );
    assert_eq!(answered(|| Answer::Json(403, "{}".into())), (3, 1));
    assert_eq!(answered(|| Answer::Json(429, String::new())), (9, 1));
    assert_eq!(answered(|| Answer::Json(500, String::new())), (9, 1));
    assert_eq!(answered(|| Answer::Json(200, r#"{"data":{}}"#.into())), (9, 1), "no id is no yes");
    assert_eq!(answered(|| Answer::Cut), (9, 1));
    assert_eq!(answered(|| Answer::Stall), (9, 1));
    assert_eq!(answered(|| Answer::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{".to_vec())), (9, 1));
}

/// A server that takes only the `good`th session onwards, and answers yes.
fn renewing(good: usize, refused: fn() -> Answer) -> FaultServer {
    FaultServer::start(move |request, before| {
        if request.target.ends_with("/login") {
            return match before {
                before if before + 1 > good => refused(),
                before => Answer::Json(201, format!(r#"{{"data":{{"bearer_token":"t{}"}}}}"#, before + 1)),
            };
        }
        let token = request.header("authorization").and_then(|value| value.strip_prefix("Bearer t")?.parse().ok());
        match token.unwrap_or(0) >= 2 {
            true if is_verify(request) => Answer::Json(200, YES.into()),
            true => page(1..=1, 1),
            false => Answer::Json(401, "{}".into()),
        }
    })
}

#[test]
fn an_ended_session_is_renewed_and_the_question_asked_once_more() {
    let server = renewing(2, || Answer::Json(401, "{}".into()));
    let run = ask(&World::with_account(&server.base())).ends_with(0);
    assert_eq!(run.stdout, "c1\n");
    assert_eq!((server.count("POST", VERIFY), server.count("POST", "/login")), (2, 2));
}

#[test]
fn an_ended_session_that_cannot_be_renewed_is_no_answer() {
    let refusals: [fn() -> Answer; 5] = [
        || Answer::Json(401, "{}".into()),
        || Answer::Json(400, refusal("password", "not_allowed_value")),
        || Answer::Json(400, refusal("login_value", "not_found")),
        || Answer::Json(403, "{}".into()),
        || Answer::Json(404, r#"{"error":{"exception":"not_found"}}"#.into()),
    ];
    for refused in refusals {
        for good in [0, 1] {
            let server = renewing(good, refused);
            ask(&World::with_account(&server.base())).ends_with(3);
            assert_eq!(server.count("POST", VERIFY), good, "never asked again");
            assert_eq!(server.count("POST", "/login"), good + 1, "a refused login is not tried again");
        }
    }
    let server = renewing(1, || Answer::Json(500, String::new()));
    ask(&World::with_account(&server.base())).ends_with(9);
    let token = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t1");
    ask(&token).ends_with(3);
}

#[test]
fn which_half_was_wrong_is_never_said() {
    let texts: Vec<String> = ["login_value", "password"]
        .map(|name| {
            let server = FaultServer::start(move |request, _| match is_verify(request) {
                true => Answer::Json(400, refusal(name, "not_found")),
                false => page(1..=1, 1),
            });
            let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t1");
            ask(&world).ends_with(8).stderr
        })
        .into();
    assert_eq!(texts[0], texts[1]);
}
