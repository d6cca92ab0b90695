//! The password rule of creating and changing (the vendor's document, `POST /customers`): eight characters, a digit, an
//! upper-case letter, not a common password. Never for verifying: old passwords may break it.

use super::invalid::Invalid;

mod common;

/// What must hold of a password.
type Test = fn(&str) -> bool;

const RULES: &[(Test, &str)] = &[
    (|password| password.chars().count() >= 8, "the password needs at least 8 characters"),
    (|password| password.bytes().any(|byte| byte.is_ascii_digit()), "the password needs a digit (0-9)"),
    (
        |password| password.bytes().any(|byte| byte.is_ascii_uppercase()),
        "the password needs an upper-case letter (A-Z)",
    ),
    (|password| !is_common(password), "the password is a well-known one, or nearly: choose another"),
];

/// Every part of the rule that a password breaks; empty if it may be sent. The password is never part of the answer.
pub fn check(password: &str) -> Vec<Invalid> {
    let broken = RULES.iter().filter(|(holds, _)| !holds(password));
    broken.map(|(_, rule)| Invalid::flagged("password", "password-stdin", *rule)).collect()
}

/// Compared in lower case, as it stands and without what is often appended: `Password123!` is `password`.
fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    let without_marks = lower.trim_end_matches(|character: char| !character.is_alphanumeric());
    let without_tail = lower.trim_end_matches(|character: char| !character.is_alphabetic());
    [lower.as_str(), without_marks, without_tail].iter().any(|form| common::COMMON.binary_search(form).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(password: &str) -> Vec<usize> {
        let rules: Vec<_> = check(password).into_iter().map(|invalid| invalid.rule).collect();
        RULES
            .iter()
            .enumerate()
            .filter(|(_, (_, rule))| rules.iter().any(|own| own == rule))
            .map(|(at, _)| at)
            .collect()
    }

    #[test]
    fn the_list_is_sorted_lower_case_and_long_enough() {
        assert!(common::COMMON.is_sorted_by(|one, next| one < next));
        assert!(common::COMMON.iter().all(|word| *word == word.to_lowercase()));
        assert!(common::COMMON.len() >= 200);
        for named in ["abc123", "password", "12345"] {
            assert!(common::COMMON.contains(&named), "the document names {named}");
        }
    }

    #[test]
    fn every_broken_part_is_named_at_once() {
        assert_eq!(broken(""), [0, 1, 2]);
        assert_eq!(broken("abc123"), [0, 2, 3]);
        assert_eq!(broken("Ab1"), [0]);
        assert_eq!(broken("abcdefghij1"), [2]);
        assert_eq!(broken("Correcthorse"), [1]);
        assert_eq!(broken("12345678"), [2, 3]);
        assert!(broken("Kobylka7maly").is_empty());
        assert!(broken("ŽLUŤOUČKÝ1").is_empty(), "ASCII capitals among others");
        assert_eq!(broken("žluťoučký1"), [2]);
    }

    #[test]
    fn dressing_up_a_common_password_does_not_help() {
        for password in
            ["Password1", "Password123!", "PASSWORD2024", "P@ssw0rd", "P@ssw0rd99", "Heslo123!!", "Qwerty123."]
        {
            assert!(broken(password).contains(&3), "{password}");
        }
    }

    #[test]
    fn the_password_is_not_in_the_answer() {
        assert!(check("Heslo1!").iter().all(|invalid| !format!("{invalid} {invalid:?}").contains("Heslo1")));
    }
}
