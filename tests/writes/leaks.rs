//! A refusal that repeats what was sent: its values are shown nowhere.

use crate::crm::{RECORD, record, scripted};
use crate::support::fault::Answer;

const PASSWORD: &str = "Kr4kono!sNaVecer";
const EMAIL: &str = "very.private@example.org";

const ECHO: &str = r#"{"error":{"type":"BadRequest","exception":"invalid_params","title":"Kr4kono!sNaVecer","detail":"very.private@example.org is taken","error_data":{"invalid_params":[
{"name":"password","reason":"not_allowed_value","value":"Kr4kono!sNaVecer","message":"Kr4kono!sNaVecer is bad"},
{"name":["customer","personal_information","email"],"reason":"already_exists","value":"very.private@example.org"},
{"name":{"value":"Kr4kono!sNaVecer","email":"very.private@example.org"},"reason":"empty","value":{"password":"Kr4kono!sNaVecer"}},
{"name":"very.private@example.org is taken","reason":"empty","value":""},
{"name":"x","reason":"Kr4kono!sNaVecer very.private@example.org","value":7}]}}}"#;

#[test]
fn neither_text_nor_json_nor_log_repeats_a_value() {
    let crm = scripted(|request, _| match request.method.as_str() {
        "GET" if request.target.ends_with("/c1") => record(RECORD),
        "GET" => Answer::Json(200, r#"{"data":{"customers":[],"total_items":0}}"#.into()),
        _ => Answer::Json(400, ECHO.into()),
    });
    let create = ["customers", "create", "--language", "en", "--source", "s1", "--email", EMAIL, "--password-stdin"];
    let update = ["customers", "update", "id:c1", "--city", "Brno", "--password-stdin"];
    for command in [&create[..], &update] {
        for form in ["text", "json"] {
            let more = ["--error-format", form, "-v", "-v", "--log-file", "log.jsonl"];
            let run = crm.world.run_with(&[command, &more].concat(), PASSWORD).ends_with(6);
            let log = std::fs::read_to_string(crm.world.path("log.jsonl")).expect("a log");
            for (place, text) in [("stdout", &run.stdout), ("stderr", &run.stderr), ("log", &log)] {
                assert!(!text.contains(PASSWORD), "{place}: {text}");
                assert!(!text.contains(EMAIL), "{place}: {text}");
            }
            assert!(run.stderr.contains("--password-stdin") && run.stderr.contains("--email"), "{}", run.stderr);
        }
    }
}

#[test]
fn a_log_holds_no_query_and_is_for_the_owner_alone() {
    let crm = scripted(|_, _| Answer::Json(200, r#"{"data":{"customers":[],"total_items":0}}"#.into()));
    let run =
        crm.world.run(&["customers", "list", "--email", EMAIL, "-v", "-v", "--log-file", "log.jsonl"]).ends_with(0);
    let log = std::fs::read_to_string(crm.world.path("log.jsonl")).expect("a log");
    assert!(log.contains("customers") && !log.contains("private"), "{log}");
    assert!(!run.stderr.contains("private") && !run.stderr.contains("tok"), "{}", run.stderr);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(crm.world.path("log.jsonl")).expect("a log").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
