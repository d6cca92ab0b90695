//! What is kept of a server's error body: names of parameters that we know or sent, the nine reasons, and whether it is the
//! API's own error at all. Everything else may repeat a password, and is dropped.

use std::collections::BTreeSet;

use serde_json::Value;

use super::error::Refusal;
use super::reasons;
use crate::model::customer::known_paths;
use crate::model::records::RECORDS;

/// What stands for a reason that is not one of the nine.
pub const OTHER_REASON: &str = "other";

/// What stands for a name that is neither known nor sent.
pub const OTHER_NAME: &str = "(unnamed)";

/// More refused parameters than this are not listed.
const MOST: usize = 12;

/// The names of one refusal are together no longer than this.
const LONGEST: usize = 100;

/// The exception of a 403 where the call exists on the other interface only.
const WRONG_INTERFACE: &str = "interface_not_allowed_exception";

/// Parameters that no table of ours has, from the vendor's document and description.
const PARAMETERS: &[&str] = &[
    "autologin",
    "bearer_token",
    "card_number",
    "count",
    "customer",
    "customer_ids",
    "customer_source",
    "customer_source_id",
    "customer_source_record",
    "email_list",
    "external_application_id",
    "external_id",
    "interest_id",
    "interest_record",
    "login",
    "login_type",
    "login_value",
    "mode",
    "offset",
    "password",
    "property_id",
    "property_record",
    "property_value",
    "social_network_credentials",
    "social_network_id",
    "social_network_token",
    "sort_direction",
    "sort_field",
    "token",
    "token_request_id",
    "user_external_application_id",
];

/// What an error body says, reduced.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reduced {
    /// Whether the body names an exception, as the API's own errors do.
    pub ours: bool,
    /// Whether the exception says that the call exists on the other interface only.
    pub wrong_interface: bool,
    /// The refused parameters.
    pub refusals: Vec<Refusal>,
}

/// Reduces an error body. `sent` are the names that the request had, of its query and at any depth of its body.
pub fn reduce(body: &str, sent: &BTreeSet<String>) -> Reduced {
    let parsed: Value = serde_json::from_str(body).unwrap_or(Value::Null);
    let error = parsed.get("error").unwrap_or(&Value::Null);
    // The server puts its code into `exception` or into `type`, depending on the error.
    let codes: Vec<&str> = ["exception", "type"].iter().filter_map(|field| error.get(field)?.as_str()).collect();
    let params = error.pointer("/error_data/invalid_params").and_then(Value::as_array);
    let refusal = |param: &Value| Refusal { name: name(param.get("name"), sent), reason: reason(param.get("reason")) };
    Reduced {
        ours: codes.iter().any(|code| !code.is_empty()),
        wrong_interface: codes.contains(&WRONG_INTERFACE),
        refusals: params.map(|params| params.iter().take(MOST).map(refusal).collect()).unwrap_or_default(),
    }
}

/// The names in a JSON body, at any depth.
pub fn names_in(body: &str) -> BTreeSet<String> {
    fn collect(value: &Value, names: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    names.insert(name.clone());
                    collect(value, names);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut names = BTreeSet::new();
    if let Ok(value) = serde_json::from_str(body) {
        collect(&value, &mut names);
    }
    names
}

fn reason(value: Option<&Value>) -> String {
    let given = value.and_then(Value::as_str).unwrap_or_default();
    if reasons::is_known(given) { given } else { OTHER_REASON }.to_owned()
}

/// The name of a parameter: text, or a list of texts.
fn name(value: Option<&Value>, sent: &BTreeSet<String>) -> String {
    let names: Vec<&str> = match value {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::Object(_) | Value::Number(_) | Value::Bool(_) | Value::Null) | None => Vec::new(),
    };
    let mut left = LONGEST;
    let mut fits = |name: &&str| {
        let room = left.checked_sub(name.len() + 2);
        left = room.unwrap_or_default();
        room.is_some()
    };
    let known = names.into_iter().filter(|name| is_known(name, sent));
    let names: Vec<&str> = known.take_while(|name| fits(name)).collect();
    if names.is_empty() { OTHER_NAME.to_owned() } else { names.join(", ") }
}

/// Whether every step of a dotted name, or one with brackets, is known or was sent; numbers count entries of a list.
fn is_known(name: &str, sent: &BTreeSet<String>) -> bool {
    let mut steps = name.split(['.', '[', ']']).filter(|step| !step.is_empty()).peekable();
    let known = |step: &str| {
        let place = step.len() <= 4 && step.bytes().all(|byte| byte.is_ascii_digit());
        place || sent.contains(step) || is_parameter(step)
    };
    steps.peek().is_some_and(|first| !first.starts_with(|c: char| c.is_ascii_digit())) && steps.all(known)
}

fn is_parameter(step: &str) -> bool {
    PARAMETERS.contains(&step)
        || known_paths().any(|path| path.split('.').any(|known| known == step))
        || RECORDS.iter().flat_map(|kind| kind.filters).any(|filter| filter.name == step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn refused(name: Value, reason: Value) -> Refusal {
        let body = json!({"error": {"error_data": {"invalid_params": [{"name": name, "reason": reason}]}}});
        let sent = BTreeSet::from(["shoe_size".to_owned()]);
        reduce(&body.to_string(), &sent).refusals.remove(0)
    }

    #[test]
    fn known_names_and_reasons_stay() {
        for name in [
            "email",
            "customer.personal_information.email",
            "customer_ids[3]",
            "shoe_size",
            "social_network_credentials",
        ] {
            assert_eq!(
                refused(json!(name), json!("required")),
                Refusal { name: name.into(), reason: "required".into() }
            );
        }
        assert_eq!(refused(json!(["password", "x9"]), json!("empty")).name, "password");
    }

    #[test]
    fn everything_else_goes_even_if_it_looks_like_a_code() {
        for text in
            ["hunter2hunter2", "Tr0ub4dor", "correct_horse", "ann@example.com", "email.hunter2", "12345678", "1", ""]
        {
            let found = refused(json!(text), json!(text));
            assert_eq!(found, Refusal { name: OTHER_NAME.into(), reason: OTHER_REASON.into() }, "{text}");
        }
        for odd in [json!(null), json!(7), json!({"email": "x"}), json!([1, null]), json!([[]])] {
            assert_eq!(refused(odd.clone(), odd).name, OTHER_NAME);
        }
    }

    #[test]
    fn the_apis_own_error_is_told_from_others() {
        let with = |field: &str, code: &str| reduce(&json!({"error": {field: code}}).to_string(), &BTreeSet::new());
        assert!(with("exception", "customer_not_found_exception").ours && with("type", "x").ours);
        assert!(with("type", WRONG_INTERFACE).wrong_interface);
        for body in ["", "<html>", "{}", r#"{"error":7}"#, r#"{"error":{"exception":""}}"#, "[]"] {
            assert_eq!(reduce(body, &BTreeSet::new()), Reduced::default(), "{body}");
        }
    }

    #[test]
    fn names_are_found_at_any_depth_and_values_are_not() {
        let names = names_in(r#"{"a":{"b":[{"c":"hunter2"}]}}"#);
        assert_eq!(names, BTreeSet::from(["a".to_owned(), "b".to_owned(), "c".to_owned()]));
        assert!(names_in("not JSON").is_empty());
    }
}
