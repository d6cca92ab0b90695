//! What a profile may be called: names that need no quoting in a shell, a file or a sentence.

use super::Error;

/// The longest profile name, in characters.
pub const LONGEST: usize = 64;

/// Checks a profile name: 1 to 64 of ASCII letters, digits, `.`, `_` and `-`, starting with a letter or digit.
///
/// # Errors
/// [`Error::ProfileName`], which states the rule.
pub fn check_name(name: &str) -> Result<(), Error> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts_well && name.len() <= LONGEST && name.chars().all(allowed) { Ok(()) } else { Err(Error::ProfileName) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_plain() {
        for good in ["prod", "a.b-c_d", "2nd", &"x".repeat(LONGEST)] {
            assert!(check_name(good).is_ok(), "{good}");
        }
        for bad in ["", "-p", ".hidden", "a b", "a\nb", "škoda", "a/b", &"x".repeat(LONGEST + 1)] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }
}
