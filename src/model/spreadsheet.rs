//! Cells that a spreadsheet would run as a formula, made harmless when a file is written and back again when it is read.

/// What starts a formula: OWASP's list for CSV injection, with the full-width signs that some spreadsheets take too.
const STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether the text, behind any apostrophes, begins as a formula does.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

/// `-3.5` and `+420603123456`: a sign, digits, at most one point. A spreadsheet computes nothing from these but themselves,
/// and other readers want the number.
fn is_signed_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else { return false };
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
}

/// The text with one more apostrophe in front if a spreadsheet would run it, or if it looks like a text that got one
/// already; numbers with a sign stay. [`restore`] undoes it exactly.
pub fn neutralise(text: &str) -> String {
    if is_formula(text) && !is_signed_number(text) { format!("'{text}") } else { text.to_string() }
}

/// The text that [`neutralise`] was given. An apostrophe that it would not have put there stays.
pub fn restore(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest) && !is_signed_number(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_neutralised_and_numbers_are_not() {
        for text in
            ["=1+1", "+A1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-1-1", "+1.2.3", "-"]
        {
            assert_eq!(neutralise(text), format!("'{text}"));
        }
        for text in ["-3.5", "+420603123456", "-0", "plain", "", "a=b", "'tis", "O'Neil"] {
            assert_eq!(neutralise(text), text);
        }
    }

    #[test]
    fn every_text_comes_back() {
        for text in ["=1", "'=1", "''=1", "-3.5", "'-3.5", "''-3.5", "'", "''", "'a", "", "+1", "'+1", "@", "'＠x"] {
            assert_eq!(restore(&neutralise(text)), text);
            assert!(!neutralise(text).starts_with(STARTS) || is_signed_number(text));
        }
        for own in ["'tis", "'+420603123456", "'-3.5", "'", "O'Neil"] {
            assert_eq!(restore(own), own, "no export puts this apostrophe there");
        }
    }
}
