//! The nine reasons of a 400, as sentences.

/// Reason code and sentence, from the vendor's description of a bad request.
static REASONS: &[(&str, &str)] = &[
    ("already_exists", "is used already; it must be unique"),
    ("empty", "must not be empty"),
    ("not_found", "does not exist"),
    ("required", "is required"),
    ("not_allowed_value", "is not one of the allowed values"),
    ("invalid_value_format", "has the wrong format"),
    ("relation_already_exists", "is connected already"),
    ("not_belong_to_logged_in_customer", "does not belong to the logged-in customer"),
    ("deleted", "has been deleted"),
];

/// Whether a code is one of the nine.
pub fn is_known(reason: &str) -> bool {
    REASONS.iter().any(|(code, _)| *code == reason)
}

/// The sentence for a reason. What is not one of the nine may be anything, a repeated value too, and is not shown.
pub fn sentence(reason: &str) -> &'static str {
    let known = REASONS.iter().find(|(code, _)| *code == reason);
    known.map_or("was refused, for a reason that only the server knows", |(_, sentence)| sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_nine_have_a_sentence_and_others_are_not_repeated() {
        assert_eq!(REASONS.len(), 9);
        assert_eq!(sentence("required"), "is required");
        assert!(is_known("deleted") && !is_known("hunter2") && !sentence("hunter2").contains("hunter2"));
    }
}
