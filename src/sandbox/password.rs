//! The rule for new passwords (the vendor's document): eight characters, a digit, an upper-case letter, not a common one.

use serde_json::Value;

use super::refusal::{Faults, Reason};

/// Words that make a password common, whatever digits stand around them and in whatever case.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "heslo",
    "qwerty",
    "qwertz",
    "qwertyuiop",
    "abc",
    "abcd",
    "abcdef",
    "letmein",
    "welcome",
    "admin",
    "administrator",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "sunshine",
    "princess",
    "superman",
    "login",
    "master",
    "hello",
    "secret",
    "trustno",
    "starwars",
    "changeme",
    "asdfgh",
    "zaq1zaq",
    "passw0rd",
    "p@ssw0rd",
    "p@ssword",
];

/// The password that the document prints in its example of an update. It has no upper-case letter; the example is
/// answered 204 all the same.
const PRINTED: &str = "fbsdfbkjebf$2,4d4fnb#,ds4@fnm,2dsf6sa";

/// Notes what is wrong with a new password, if one was sent, and answers it.
pub fn check<'a>(sent: Option<&'a Value>, faults: &mut Faults) -> Option<&'a str> {
    match sent {
        None | Some(Value::Null) => None,
        Some(Value::String(password)) => {
            if password.is_empty() {
                faults.add("password", Reason::Empty, &Value::Null);
            } else if password != PRINTED && !is_strong(password) {
                faults.add_text("password", Reason::NotAllowedValue, password);
            }
            Some(password)
        }
        Some(other) => {
            faults.add("password", Reason::InvalidValueFormat, other);
            None
        }
    }
}

fn is_strong(password: &str) -> bool {
    let lower = password.to_lowercase();
    let word = lower.trim_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    let common = COMMON.contains(&word) || COMMON.contains(&lower.trim_end_matches(|c: char| c.is_ascii_digit()));
    password.chars().count() >= 8
        && password.chars().any(|c| c.is_ascii_digit())
        && password.chars().any(char::is_uppercase)
        && !word.is_empty()
        && !common
}

#[cfg(test)]
mod tests {
    use super::is_strong;

    #[test]
    fn the_rule_has_four_parts() {
        assert!(is_strong("Demo-1-pass") && is_strong("Žluťoučký9"));
        for weak in
            ["Short1A", "nouppercase1", "NoDigitsHere", "Password1", "PASSWORD123", "Abc12345", "12345678", "P@ssw0rd1"]
        {
            assert!(!is_strong(weak), "{weak}");
        }
    }
}
