//! What sort of value stood somewhere, without saying which: for reports that name no person.

use serde_json::Value;

/// The class of a cell's text: `empty`, `9 digits`, `text of 12 characters`.
pub fn of_text(text: &str) -> String {
    let length = text.chars().count();
    match length {
        0 => "empty".to_owned(),
        1 if text.bytes().all(|byte| byte.is_ascii_digit()) => "1 digit".to_owned(),
        _ if text.bytes().all(|byte| byte.is_ascii_digit()) => format!("{length} digits"),
        1 => "text of 1 character".to_owned(),
        _ => format!("text of {length} characters"),
    }
}

/// The class of a JSON value.
pub fn of_value(value: Option<&Value>) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(Value::String(text)) => of_text(text),
        Some(Value::Null) => "null".to_owned(),
        Some(Value::Bool(_)) => "true or false".to_owned(),
        Some(Value::Number(_)) => "a number".to_owned(),
        Some(Value::Array(_)) => "a list".to_owned(),
        Some(Value::Object(_)) => "an object".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_class_says_the_sort_and_never_the_value() {
        for (text, class) in [
            ("", "empty"),
            ("7", "1 digit"),
            ("603123456", "9 digits"),
            ("ž", "text of 1 character"),
            ("Eva M", "text of 5 characters"),
        ] {
            assert_eq!(of_text(text), class);
        }
        assert_eq!(of_value(Some(&json!("Eva"))), "text of 3 characters");
        assert_eq!(of_value(Some(&json!(1))), "a number");
        assert_eq!(of_value(None), "nothing");
    }
}
