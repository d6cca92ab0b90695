//! Codes of reasons, as they stand in reports and JSON, as sentences for people.

use crate::api::reasons;

/// Codes of ours, and what they say about a field or a row.
const OWN: &[(&str, &str)] = &[
    ("damaged_value", "was spoilt by a spreadsheet or a wrong encoding"),
    ("repeated", "is that of an earlier row"),
    ("not_importable", "is never imported"),
    ("not_usable", "cannot be changed like this"),
    ("unreadable", "cannot be read"),
    ("refused", "was refused by the server"),
    ("exists_other", "belongs to a customer who was there before, or is different there"),
    ("not_applied", "was sent, did not arrive, and was not sent again"),
    ("not_provable", "was sent, and look-ups do not tell whether it arrived"),
    ("no_customer_id", "was taken, but the answer does not say as which customer"),
    ("interrupted", "was being sent when the import was interrupted"),
    ("answer_lost", "was sent, and the answer was lost"),
    ("answer_unreadable", "was sent, and the answer cannot be read"),
    ("server_failed", "was sent, and the server failed"),
    ("unclear", "was sent, and the answer is unclear"),
    ("stale_cache", "was read from a cache that is out of date"),
    ("unreadable_record", "stands at the server in a form that cannot be read"),
    ("another_customer", "was asked for, and the server answered with another customer"),
    ("changed_by_someone_else", "was changed by somebody else in the meantime"),
];

/// A row's reasons in words: `email is used already; it must be unique`, several with commas between.
pub fn sentence(codes: &str) -> String {
    let one = |code: &str| match code.rsplit_once(':') {
        Some((field, reason)) => about(field, reason),
        None if code == "already_exists" => "the customer exists already".to_owned(),
        None => about("the customer", code),
    };
    codes.split([',', ' ']).filter(|code| !code.is_empty()).map(one).collect::<Vec<_>>().join(", ")
}

/// What is wrong with a field or column.
pub fn about(name: &str, reason: &str) -> String {
    let own = OWN.iter().find(|(code, _)| *code == reason).map(|(_, text)| *text);
    if let (None, Some(status)) = (own, reason.strip_prefix("http_")) {
        return format!("{name} was refused with status {status}");
    }
    format!("{name} {}", own.unwrap_or_else(|| reasons::sentence(reason)))
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn codes_become_sentences_and_unknown_ones_are_not_repeated() {
        for (codes, text) in [
            ("email:already_exists", "email is used already; it must be unique"),
            ("key:repeated", "key is that of an earlier row"),
            (
                "email:empty,phone:damaged_value",
                "email must not be empty, phone was spoilt by a spreadsheet or a wrong encoding",
            ),
            ("answer_lost", "the customer was sent, and the answer was lost"),
            ("already_exists", "the customer exists already"),
            ("http_409", "the customer was refused with status 409"),
        ] {
            assert_eq!(sentence(codes), text);
        }
        assert!(!sentence("x:hunter2").contains("hunter2"));
    }
}
