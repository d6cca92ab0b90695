//! Phone numbers: from what people write to what the API takes, digits with the country's prefix (`420603123456`; vendor's
//! description, pattern `^[1-9][0-9]*$`). A number without a country is never guessed.

use super::trim::trim;

const NO_COUNTRY: &str = "the number has no country in front: write it as +420 603 123 456";
const CHARACTERS: &str = "a phone number holds digits, spaces and - . / ( ) only, after a leading +";
const DAMAGED: &str =
    "the number looks damaged by a spreadsheet (4.2E+11): format its column as text and save it again";
const LENGTH: &str = "a phone number has 8 to 15 digits, its country's prefix included";
const ZERO: &str = "no country's prefix begins with 0: write the number as +420 603 123 456";
const PREFIX: &str = "a country's prefix has 1 to 3 digits and does not begin with 0: +420";
const SEPARATORS: &[char] =
    &[' ', '\u{a0}', '\u{2009}', '\u{202f}', '\t', '-', '\u{2010}', '\u{2011}', '–', '.', '/', '(', ')'];

/// Bare digits from this length on are taken to begin with a country already: the API's own form.
const INTERNATIONAL_DIGITS: usize = 11;

/// What a national number is dialled with and its international form lacks; elsewhere it is one `0`. Italy keeps its zero.
const TRUNKS: &[(&str, &str)] = &[("36", "06"), ("39", ""), ("7", "8")];

/// The digits to send, or the rule that the number breaks.
///
/// Taken: `+420 603 123 456`, `00420…`, `+44 (0)20 …`, and 11 or more bare digits. A shorter bare number gets `prefix`,
/// if there is one (from [`prefix`]), in place of its leading zero; without one it is refused.
pub fn normalise(typed: &str, prefix: Option<&str>) -> Result<String, &'static str> {
    let typed = trim(typed);
    let (plus, rest) = match typed.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    let trunk = (plus || rest.starts_with("00")) && rest.contains("(0)");
    let digits = if trunk { digits(&rest.replacen("(0)", "", 1))? } else { digits(rest)? };
    let number = match digits.strip_prefix("00") {
        _ if plus => digits,
        Some(rest) => rest.to_owned(),
        None => with_country(digits, prefix)?,
    };
    match number.len() {
        _ if number.starts_with('0') => Err(ZERO),
        8..=15 => Ok(number),
        _ => Err(LENGTH),
    }
}

/// A country's prefix as digits, from `420`, `+420` or `00420`.
pub fn prefix(typed: &str) -> Result<String, &'static str> {
    let typed = typed.trim();
    let digits = typed.strip_prefix('+').or_else(|| typed.strip_prefix("00")).unwrap_or(typed);
    let fits = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if fits && !digits.starts_with('0') { Ok(digits.to_owned()) } else { Err(PREFIX) }
}

/// The digits of a number as a server may have stored it, whatever stands between them: for comparing, not for sending.
pub fn bare_digits(stored: &str) -> String {
    stored.chars().filter(char::is_ascii_digit).collect()
}

fn digits(written: &str) -> Result<String, &'static str> {
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(written.to_owned());
    }
    let digits: String =
        written.chars().filter(|character| character.is_ascii_digit() || !SEPARATORS.contains(character)).collect();
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(digits);
    }
    let exponent = digits.split_once(['E', 'e']).is_some_and(|(_, power)| power.starts_with(['+', '-']));
    Err(if exponent { DAMAGED } else { CHARACTERS })
}

fn with_country(digits: String, prefix: Option<&str>) -> Result<String, &'static str> {
    if digits.len() >= INTERNATIONAL_DIGITS && !digits.starts_with('0') {
        return Ok(digits);
    }
    let prefix = prefix.ok_or(NO_COUNTRY)?;
    let trunk = TRUNKS.iter().find(|(country, _)| *country == prefix).map_or("0", |(_, trunk)| *trunk);
    Ok(format!("{prefix}{}", digits.strip_prefix(trunk).unwrap_or(&digits)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_international_spelling_gives_the_same_digits() {
        for typed in [
            "+420603123456",
            "+420 603 123 456",
            " +420 (603) 123-456 ",
            "+420\u{a0}603\u{a0}123\u{a0}456",
            "+420.603.123.456",
            "00420603123456",
            "00420 603/123456",
            "420603123456",
            "420 603 123 456",
            "+420 (0)603 123 456",
        ] {
            assert_eq!(normalise(typed, None), Ok("420603123456".to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_number_without_a_country_is_refused() {
        for typed in ["603123456", "603 123 456", "777123456", "0603123456", "05 1234 5678"] {
            assert_eq!(normalise(typed, None), Err(NO_COUNTRY), "{typed}");
        }
    }

    #[test]
    fn names_the_broken_rule() {
        for (typed, rule) in [
            ("+4206031", LENGTH),
            ("+1234567890123456", LENGTH),
            ("+", LENGTH),
            ("+0420603123456", ZERO),
            ("000420603123456", ZERO),
            ("4,20E+11", DAMAGED),
            ("4.2e+11", DAMAGED),
            ("call me", CHARACTERS),
            ("603+123456", CHARACTERS),
            ("٤٢٠٦٠٣١٢٣٤٥٦", CHARACTERS),
        ] {
            assert_eq!(normalise(typed, None), Err(rule), "{typed}");
        }
        assert_eq!(normalise("", None), Err(NO_COUNTRY));
    }

    #[test]
    fn a_given_prefix_completes_national_numbers_only() {
        assert_eq!(normalise("603 123 456", Some("420")), Ok("420603123456".to_owned()));
        assert_eq!(normalise("0905 123 456", Some("421")), Ok("421905123456".to_owned()));
        assert_eq!(normalise("06 30 123 4567", Some("36")), Ok("36301234567".to_owned()));
        assert_eq!(normalise("06 1234 5678", Some("39")), Ok("390612345678".to_owned()));
        assert_eq!(normalise("+421905123456", Some("420")), Ok("421905123456".to_owned()));
        assert_eq!(normalise("421905123456", Some("420")), Ok("421905123456".to_owned()));
    }

    #[test]
    fn prefixes_are_read_in_three_spellings() {
        for typed in ["420", "+420", "00420"] {
            assert_eq!(prefix(typed), Ok("420".to_owned()));
        }
        for typed in ["", "+", "0", "042", "4200", "cz"] {
            assert_eq!(prefix(typed), Err(PREFIX), "{typed}");
        }
    }
}
