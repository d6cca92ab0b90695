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

/// The sentence for a reason; an unknown code is shown as it is, made readable.
pub fn sentence(reason: &str) -> String {
    match REASONS.iter().find(|(code, _)| *code == reason) {
        Some((_, sentence)) => (*sentence).to_owned(),
        None => format!("was refused: {}", reason.replace('_', " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_nine_have_a_sentence_and_others_stay_readable() {
        assert_eq!(REASONS.len(), 9);
        assert_eq!(sentence("required"), "is required");
        assert_eq!(sentence("voucher_expired"), "was refused: voucher expired");
    }
}
