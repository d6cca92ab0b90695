//! What must never be seen as it is, from the categories of the Unicode Character Database 17 and written down a second time, so
//! that the program's own table never judges itself.

/// Cc, Cf, Zl and Zp, variation selectors, fillers and blanks that are letters, and the code points that Unicode keeps for
/// more of them. In rising order.
#[rustfmt::skip]
const HIDDEN: &[(u32, u32)] = &[
    (0x00, 0x1f), (0x7f, 0x9f),             // Cc: C0, DEL and C1
    (0xad, 0xad),                           // soft hyphen
    (0x34f, 0x34f),                         // combining grapheme joiner
    (0x600, 0x605), (0x61c, 0x61c), (0x6dd, 0x6dd), (0x70f, 0x70f), (0x890, 0x891), (0x8e2, 0x8e2), // Cf: Arabic, Syriac
    (0x115f, 0x1160),                       // Hangul fillers
    (0x17b4, 0x17b5),                       // Khmer inherent vowels
    (0x180b, 0x180f),                       // Mongolian selectors and vowel separator
    (0x200b, 0x200f),                       // zero-width, left-to-right and right-to-left marks
    (0x2028, 0x2029),                       // Zl, Zp
    (0x202a, 0x202e), (0x2060, 0x206f),     // bidirectional controls, invisible operators
    (0x2800, 0x2800), (0x3164, 0x3164),     // blank Braille pattern, Hangul filler
    (0xfe00, 0xfe0f), (0xfeff, 0xfeff),     // variation selectors, byte order mark
    (0xffa0, 0xffa0), (0xfff0, 0xfffb),     // half-width filler, interlinear annotation
    (0x110bd, 0x110bd), (0x110cd, 0x110cd), // Cf: Kaithi
    (0x13430, 0x1343f),                     // Cf: Egyptian hieroglyphs
    (0x1bca0, 0x1bca3),                     // Cf: shorthand
    (0x1d159, 0x1d159), (0x1d173, 0x1d17a), // musical null notehead, Cf: musical beams and slurs
    (0xe0000, 0xe0fff),                     // tags, more variation selectors
];

pub fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    let after = HIDDEN.partition_point(|(first, _)| *first <= code);
    after > 0 && code <= HIDDEN[after - 1].1
}

/// Every one of them.
pub fn all() -> impl Iterator<Item = char> {
    HIDDEN.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32)
}

/// Fails if anything hidden is in what was printed, the format's own characters in `kept` aside. The program's own colours
/// are `ESC [ digits m`, which no batch holds.
pub fn check(what: &str, printed: &str, kept: &str) {
    let mut rest = printed;
    while let Some(at) = rest.find(|c| is_hidden(c) && !kept.contains(c)) {
        let color =
            rest[at..].strip_prefix("\u{1b}[").map(|code| code.trim_start_matches(|c: char| c.is_ascii_digit()));
        match color.and_then(|code| code.strip_prefix('m')) {
            Some(after) => rest = after,
            None => {
                let c = rest[at..].chars().next().unwrap_or_default();
                panic!("{what}: U+{:04X} came out as it is", u32::from(c));
            }
        }
    }
}

#[test]
fn the_checker_finds_what_it_looks_for() {
    assert!(HIDDEN.windows(2).all(|pair| pair[0].1 < pair[1].0));
    for c in all() {
        let found = std::panic::catch_unwind(|| check("a test", &format!("a\u{1b}[31ma{c}a"), ""));
        assert!(found.is_err(), "U+{:04X}", u32::from(c));
    }
    check("a test", "\u{1b}[1mJan\u{1b}[0m\tŽ 🎉\n", "\n\t");
    assert!(std::panic::catch_unwind(|| check("a test", "\u{1b}[2J", "")).is_err());
}
