//! Text of others made safe to show: whatever a terminal would obey, or a reader could not see, becomes a visible escape
//! such as `\u{202e}`. Letters, combining marks and emoji stay. Joined emoji come apart, because the joiner is invisible.

use std::borrow::Cow;
use std::fmt::Write;

/// Printable by Unicode category, and yet nothing to see, or only there to change their neighbour's look.
const UNSEEN: &[(char, char)] = &[
    ('\u{34f}', '\u{34f}'),     // combining grapheme joiner
    ('\u{115f}', '\u{1160}'),   // Hangul fillers
    ('\u{17b4}', '\u{17b5}'),   // Khmer inherent vowels
    ('\u{180b}', '\u{180f}'),   // Mongolian variation selectors
    ('\u{2800}', '\u{2800}'),   // blank Braille pattern
    ('\u{3164}', '\u{3164}'),   // Hangul filler
    ('\u{fe00}', '\u{fe0f}'),   // variation selectors
    ('\u{ffa0}', '\u{ffa0}'),   // half-width Hangul filler
    ('\u{1d159}', '\u{1d159}'), // musical null notehead
    ('\u{e0000}', '\u{e0fff}'), // tags and further variation selectors
];

/// Whether `c`, coming after `before` (a space at the start of a text), must not be shown as it is.
///
/// Controls, bidirectional and zero-width formatting, soft hyphens, line and paragraph separators, tags, fillers,
/// private and unassigned characters are hidden; spaces of any width are not. A text or emoji selector (U+FE0E, U+FE0F)
/// is seen only after a symbol that has both looks.
pub fn is_hidden(before: char, c: char) -> bool {
    match c {
        '\u{0}'..='\u{7f}' => c.is_ascii_control(),
        '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}' => false,
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => false,
        '\u{fe0e}' | '\u{fe0f}' => !has_two_looks(before),
        _ => UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&c)) || !is_printable(c),
    }
}

fn has_two_looks(symbol: char) -> bool {
    matches!(symbol, '#' | '*' | '0'..='9' | '©' | '®' | '\u{203c}'..='\u{2bff}' | '〰' | '〽' | '㊗' | '㊙')
        || ('\u{1f000}'..='\u{1faff}').contains(&symbol)
}

/// Asks the standard library's own table, which knows what is unassigned: `{:?}` escapes just that. The letter in front is
/// there because a combining mark is escaped only at the start.
fn is_printable(c: char) -> bool {
    let mut text = *b"a\0\0\0\0";
    let end = 1 + c.encode_utf8(&mut text[1..]).len();
    std::str::from_utf8(&text[..end]).is_ok_and(|text| text.escape_debug().nth(1) == Some(c))
}

/// For one line of a table or a message: line breaks and tabs become `\n`, `\r`, `\t`.
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, |c| match c {
        '\n' => Some("\\n"),
        '\r' => Some("\\r"),
        '\t' => Some("\\t"),
        _ => None,
    })
}

/// For a message of several lines of our own: line breaks stay. Put what a server sent through [`line()`] first.
pub fn block(text: &str) -> Cow<'_, str> {
    clean(text, |c| if c == '\n' { Some("\n") } else { None })
}

/// For a tab-separated cell: as [`line()`], and a backslash doubles, so that the escapes can be undone.
pub fn tsv(text: &str) -> Cow<'_, str> {
    clean(text, |c| match c {
        '\n' => Some("\\n"),
        '\r' => Some("\\r"),
        '\t' => Some("\\t"),
        '\\' => Some("\\\\"),
        _ => None,
    })
}

/// For a CSV cell: line feeds and tabs stay, since quotes hold them. Whoever needs a hidden character itself asks for JSON.
pub fn csv(text: &str) -> Cow<'_, str> {
    clean(text, |c| match c {
        '\n' => Some("\n"),
        '\t' => Some("\t"),
        '\r' => Some("\\r"),
        _ => None,
    })
}

fn clean(text: &str, special: fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte) && byte != b'\\') {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for c in text.chars() {
        if let Some(instead) = special(c) {
            cleaned.push_str(instead);
        } else if is_hidden(before, c) {
            // Writing to a String cannot fail.
            let _ = write!(cleaned, "\\u{{{:x}}}", u32::from(c));
        } else {
            cleaned.push(c);
        }
        before = c;
    }
    Cow::Owned(cleaned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_becomes_visible() {
        assert_eq!(line("\u{1b}[31mred\u{7f}\u{9b}\u{7}"), "\\u{1b}[31mred\\u{7f}\\u{9b}\\u{7}");
        assert_eq!(line("a\u{202e}b\u{200b}c\u{feff}\u{ad}\u{2028}"), "a\\u{202e}b\\u{200b}c\\u{feff}\\u{ad}\\u{2028}");
        assert_eq!(line("\u{e0041}\u{fffe}\u{378}\u{e000}"), "\\u{e0041}\\u{fffe}\\u{378}\\u{e000}");
        assert_eq!(line("a\nb\tc\\d\r"), "a\\nb\\tc\\d\\r");
    }

    #[test]
    fn ordinary_text_stays() {
        for text in [
            "Žofie Nováková",
            "e\u{301}",
            "שלום",
            "日本語",
            "1\u{a0}000 Kč",
            "🎉",
            "❤\u{fe0f}",
            "1\u{fe0f}\u{20e3}",
            "🇨🇿",
        ] {
            assert_eq!(line(text), text);
        }
        assert_eq!(line("a\u{fe0f}"), "a\\u{fe0f}");
        assert_eq!(line("👩\u{200d}👧"), "👩\\u{200d}👧");
    }

    #[test]
    fn each_place_keeps_only_its_own_breaks() {
        assert_eq!(block("a\nb\t"), "a\nb\\u{9}");
        assert_eq!(tsv("C:\\x\ty\n"), "C:\\\\x\\ty\\n");
        assert_eq!(csv("a\nb\tc\rd\u{1b}"), "a\nb\tc\\rd\\u{1b}");
    }

    #[test]
    fn no_scalar_value_gets_through_hidden() {
        for c in '\u{0}'..=char::MAX {
            let text = format!("a{c}a");
            for (cleaned, kept) in [(line(&text), ""), (block(&text), "\n"), (tsv(&text), ""), (csv(&text), "\n\t")] {
                assert!(
                    cleaned.chars().all(|c| kept.contains(c) || !(c.is_control() || is_hidden('a', c))),
                    "U+{:04X} came through as {cleaned:?}",
                    u32::from(c)
                );
            }
        }
    }
}
