//! Any bytes as the body of an error: what is kept of it are names that are known or were sent, and the nine reasons.
#![no_main]

use std::collections::BTreeSet;

use carecloud::api::refusals::{OTHER_NAME, OTHER_REASON, names_in, reduce};
use libfuzzer_sys::fuzz_target;

/// What was sent; a word of the body may stand in it as a value, and must not come back as one.
const SENT: &str = r#"{"customer":{"personal_information":{"email":"canary1@example.org","shoe_size":"canary2"}},"password":"canary3"}"#;

const REASONS: &[&str] = &[
    "already_exists",
    "empty",
    "not_found",
    "required",
    "not_allowed_value",
    "invalid_value_format",
    "relation_already_exists",
    "not_belong_to_logged_in_customer",
    "deleted",
    OTHER_REASON,
];

fuzz_target!(|bytes: &[u8]| {
    let Ok(body) = std::str::from_utf8(bytes) else { return };
    let sent: BTreeSet<String> = names_in(SENT);
    let said = reduce(body, &sent);
    assert!(said.refusals.len() <= 12);
    for refusal in &said.refusals {
        assert!(REASONS.contains(&refusal.reason.as_str()), "{:?}", refusal.reason);
        assert!(refusal.name.len() <= 110 && !refusal.name.contains("canary"), "{:?}", refusal.name);
        let plain = |c: char| c.is_ascii_alphanumeric() || "_.[], ".contains(c);
        assert!(refusal.name == OTHER_NAME || refusal.name.chars().all(plain), "{:?}", refusal.name);
        // Every word is one that was sent, or one of the API's: none is only the server's.
        let words = refusal.name.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        for word in words.filter(|_| refusal.name != OTHER_NAME) {
            let alone = format!(r#"{{"error":{{"error_data":{{"invalid_params":[{{"name":"{word}"}}]}}}}}}"#);
            let place = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
            assert!(place || sent.contains(word) || reduce(&alone, &BTreeSet::new()).refusals[0].name == word, "{word:?}");
        }
    }
});
