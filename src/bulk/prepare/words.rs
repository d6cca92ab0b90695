//! Words of Czech and Slovak files that stand for the API's codes.

use crate::model::codes::{AGREEMENT, Codes, GENDER};
use crate::model::fold::fold;

/// The words of each list of codes, folded, with the API's own word.
const GENDERS: &[(&str, &str)] =
    &[("muz", "male"), ("m", "male"), ("zena", "female"), ("z", "female"), ("f", "female")];
const CONSENTS: &[(&str, &str)] = &[
    ("ano", "yes"),
    ("a", "yes"),
    ("true", "yes"),
    ("y", "yes"),
    ("ne", "no"),
    ("nie", "no"),
    ("n", "no"),
    ("false", "no"),
];

/// The API's word for a word of a file, if the list has none like it.
pub fn api_word(codes: &Codes, typed: &str) -> Option<&'static str> {
    let list = [(&GENDER, GENDERS), (&AGREEMENT, CONSENTS)];
    let (_, words) = list.iter().find(|(known, _)| std::ptr::eq(*known, codes))?;
    if codes.code(typed).is_some() {
        return None;
    }
    let plain = fold(typed);
    words.iter().find(|(word, _)| *word == plain).map(|(_, word)| *word)
}

/// Whether a cell says yes or no: as for a consent, `unset` excepted.
pub fn yes_or_no(typed: &str) -> Option<bool> {
    let word = api_word(&AGREEMENT, typed).unwrap_or(typed);
    match AGREEMENT.code(word) {
        Some(0) => Some(false),
        Some(1) => Some(true),
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_files_become_the_apis() {
        for (codes, typed, word) in [
            (&GENDER, "Muž", Some("male")),
            (&GENDER, "ŽENA", Some("female")),
            (&GENDER, "female", None),
            (&GENDER, "ano", None),
            (&AGREEMENT, "Áno", Some("yes")),
            (&AGREEMENT, "ne", Some("no")),
            (&AGREEMENT, "unset", None),
        ] {
            assert_eq!(api_word(codes, typed), word, "{typed}");
        }
        for typed in ["yes", "1", "true", "ano", "ÁNO"] {
            assert_eq!(yes_or_no(typed), Some(true), "{typed}");
        }
        for typed in ["no", "0", "false", "ne", "nie"] {
            assert_eq!(yes_or_no(typed), Some(false), "{typed}");
        }
        for typed in ["", "2", "unset", "maybe"] {
            assert_eq!(yes_or_no(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_word_is_folded_and_has_a_code() {
        for (codes, words) in [(&GENDER, GENDERS), (&AGREEMENT, CONSENTS)] {
            for (word, api) in words {
                assert!(fold(word) == *word && codes.code(api).is_some() && codes.code(word).is_none(), "{word}");
            }
        }
    }
}
