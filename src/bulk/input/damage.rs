//! What spreadsheets and wrong encodings do to cells, recognised so that it can be named. Answers are classes, never values.

use crate::model::trim::trim;

/// What was done to a cell, as a class for [`crate::bulk::row::Problem`]: `a number in scientific notation`. `None`: nothing
/// that can be seen.
pub fn damage(text: &str) -> Option<&'static str> {
    let text = trim(text);
    if is_scientific(text) {
        return Some("a number in scientific notation, its last digits lost");
    }
    if text.len() >= 3 && text.bytes().all(|byte| byte == b'#') {
        return Some("#### of a spreadsheet's column that was too narrow");
    }
    if is_formula_error(text) {
        return Some("an error of the spreadsheet's formula");
    }
    if text.is_ascii() {
        return None;
    }
    if text.contains('\u{FFFD}') {
        return Some("text with letters lost in a wrong encoding");
    }
    is_mojibake(text).then_some("text garbled by a wrong encoding")
}

/// A bare number of five digits where a day is expected: a spreadsheet's count of days since 1900. 10000 is a day in 1927,
/// 99999 one in 2173.
pub fn is_serial_date(text: &str) -> bool {
    let text = text.trim();
    text.len() == 5 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `4,20E+11`, as spreadsheets show numbers of twelve digits and more. They always write the sign: `4E11` is somebody's id.
fn is_scientific(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !text.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    // Nearly all numbers are told apart by their bytes.
    if !text.bytes().any(|byte| byte.eq_ignore_ascii_case(&b'e')) {
        return false;
    }
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    digits(whole) && digits(fraction) && power.strip_prefix(['+', '-']).is_some_and(digits)
}

/// The errors of formulas in English, Czech and Slovak, in upper case, without the sign in front.
const FORMULA_ERRORS: [&str; 19] = [
    "N/A",
    "REF!",
    "VALUE!",
    "NAME?",
    "DIV/0!",
    "NUM!",
    "NULL!",
    "SPILL!",
    "CALC!",
    "GETTING_DATA",
    "NENÍ_K_DISPOZICI",
    "ODKAZ!",
    "HODNOTA!",
    "NÁZEV?",
    "NÁZOV?",
    "DĚLENÍ_NULOU!",
    "DELENIENULOU!",
    "ČÍSLO!",
    "NEDOSTUPNÝ",
];

fn is_formula_error(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|rest| FORMULA_ERRORS.contains(&rest.to_uppercase().as_str()))
        || text.strip_prefix("Err:").is_some_and(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()))
}

/// The first bytes of such letters in UTF-8, C2 to C5 and E2, as they read in windows-1250 and windows-1252.
const LEADS: &[char] = &['Â', 'Ă', 'Ã', 'Ä', 'Ĺ', 'Å', 'â'];

/// UTF-8 that was read as windows-1250 or windows-1252: turned back into bytes, it is UTF-8 again, of letters that our
/// customers' names have. "LÍŠKA" turns back into UTF-8 too, but not into such letters.
fn is_mojibake(text: &str) -> bool {
    // Most texts are told apart without turning anything back.
    if !text.contains(LEADS) {
        return false;
    }
    let wrong = |codec: &'static encoding_rs::Encoding| {
        let (bytes, _, lossy) = codec.encode(text);
        let likely = |c: char| matches!(c, '\0'..='\u{17F}' | '\u{2010}'..='\u{20AC}');
        !lossy && std::str::from_utf8(&bytes).is_ok_and(|back| back.chars().all(likely))
    };
    text.contains("â€") || wrong(encoding_rs::WINDOWS_1250) || wrong(encoding_rs::WINDOWS_1252)
}
