//! Which sign stands between the cells: the one that gives the header several columns, and the rows as many.

use super::split::Split;

/// The signs that are tried, and what to call them.
const SIGNS: [(u8, &str); 4] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs"), (b'|', "vertical bars")];

/// How many rows are looked at.
const ROWS: usize = 100;

/// What to call the sign in a sentence.
pub(super) fn name(delimiter: u8) -> String {
    match SIGNS.iter().find(|(sign, _)| *sign == delimiter) {
        Some((_, name)) => (*name).to_owned(),
        None => format!("“{}”", delimiter as char),
    }
}

/// Whether a sign can stand between cells.
pub(super) fn is_possible(delimiter: u8) -> bool {
    delimiter == b'\t' || (delimiter.is_ascii_punctuation() && delimiter != b'"')
}

/// The sign of a file that begins with `sample`; `whole`: and ends with it. A comma if there is only one column.
pub(super) fn detect(sample: &[u8], whole: bool) -> u8 {
    let mut best = (0, 1, b',');
    for (sign, _) in SIGNS {
        let counts = shape(sample, whole, sign);
        let Some((&header, rows)) = counts.split_first() else { continue };
        if header < 2 {
            continue;
        }
        let alike = rows.iter().filter(|count| **count == header).count();
        // In thousandths. A header alone says no less than rows that all agree.
        let share = if rows.is_empty() { 1000 } else { 1000 * alike / rows.len() };
        if (share, header) > (best.0, best.1) || best.1 < 2 {
            best = (share, header, sign);
        }
    }
    best.2
}

/// How many cells the first rows have.
fn shape(sample: &[u8], whole: bool, delimiter: u8) -> Vec<usize> {
    let (mut split, mut rest, mut counts) = (Split::new(delimiter), sample, Vec::new());
    while !rest.is_empty() && counts.len() < ROWS {
        split.restart();
        let end = match split.scan(rest) {
            Some(end) => end,
            None if whole && split.finish() => rest.len(),
            None => break,
        };
        if !rest[..end].iter().all(|byte| *byte == delimiter || byte.is_ascii_whitespace()) {
            counts.push(split.cells.len());
        }
        rest = &rest[(end + 1).min(rest.len())..];
    }
    counts
}

/// The sign that Excel's own first line names, `sep=;`, and the line's length without its end.
pub(super) fn announced(text: &[u8]) -> Option<(u8, usize)> {
    let length = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    let line = &text[..length];
    let bare = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match bare {
        [s, e, p, b'=', sign] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") && is_possible(*sign) => {
            Some((*sign, length))
        }
        _ => None,
    }
}
