//! The two forms of an error: a few lines for a person, one line of JSON for a script.

use serde_json::{Value, json};

use super::{Code, Failure};
use crate::api::Outcome;
use crate::output::sanitize;

/// What happened, field and reason, whether anything changed, and the next command.
pub fn as_text(failure: &Failure, profile: Option<&str>) -> String {
    let mut text = format!("error: {}", failure.message);
    for field in &failure.fields {
        let colon = if field.reason.is_empty() { "" } else { ": " };
        // A name that no flag stands for is the server's.
        text.push_str(&format!("\n  {}{colon}{}", sanitize::line(&field.name), field.reason));
    }
    let profile = profile.map(|name| format!(" (profile {name})")).unwrap_or_default();
    match failure.outcome {
        Some(Outcome::NotApplied) => text.push_str(&format!("\nnothing was changed{profile}")),
        Some(Outcome::Applied) => text.push_str(&format!("\nthe change was made{profile}")),
        Some(Outcome::Unknown) => text.push_str(&format!("\nit is not known whether the change was made{profile}")),
        None => {}
    }
    if let Some(hint) = &failure.hint {
        text.push_str(&format!("\nhint: {hint}"));
    }
    text
}

/// One line of JSON; the keys are the contract's.
pub fn as_json(failure: &Failure, command: &str, profile: Option<&str>) -> String {
    let fields: Vec<Value> =
        failure.fields.iter().map(|field| json!({"name": field.name, "reason": field.reason})).collect();
    let meaning = failure.code.meaning();
    let outcome = match (failure.outcome, failure.code) {
        (Some(outcome), _) => Some(outcome),
        (None, Code::Unknown) => Some(Outcome::Unknown),
        (None, _) => (!failure.by_row).then_some(Outcome::NotApplied),
    };
    let error = json!({
        "code": meaning.word,
        "exit": meaning.number,
        "message": failure.message,
        "hint": failure.hint,
        "http_status": failure.http_status,
        "fields": fields,
        "outcome": outcome.map(Outcome::word),
        "retryable": failure.retryable,
        "command": command,
        "profile": profile,
    });
    json!({ "error": error }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exit::Code;

    fn failure() -> Failure {
        Failure::new(Code::Refused, "the server refused the values")
            .field("--email", "is taken")
            .outcome(Outcome::NotApplied)
            .hint("carecloud customers get ann@example.com")
    }

    #[test]
    fn text_says_what_where_whether_and_what_next() {
        let text = as_text(&failure(), Some("acme"));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "error: the server refused the values");
        assert_eq!(lines[1], "  --email: is taken");
        assert_eq!(lines[2], "nothing was changed (profile acme)");
        assert_eq!(lines[3], "hint: carecloud customers get ann@example.com");
    }

    #[test]
    fn json_is_one_line_with_all_keys() {
        let text = as_json(&failure(), "customers create", None);
        assert!(!text.contains('\n'));
        let value: Value = serde_json::from_str(&text).unwrap();
        let error = &value["error"];
        assert_eq!(error["exit"], 6);
        assert_eq!(error["code"], "refused");
        assert_eq!(error["fields"][0]["name"], "--email");
        assert_eq!(error["outcome"], "not_applied");
        assert_eq!(error["command"], "customers create");
        assert!(error["profile"].is_null() && error["http_status"].is_null());
    }
}
