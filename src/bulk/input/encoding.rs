//! The encodings that files of rows come in, and how a file's first bytes tell which.

use std::fmt;

use super::Error;
use std::path::Path;

/// An encoding of text. All but the UTF-16s leave ASCII bytes as they are, so rows are split before anything is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Central European Windows.
    Windows1250,
    /// Cyrillic Windows.
    Windows1251,
    /// Western European Windows; ISO 8859-1 is read as this.
    Windows1252,
    /// Central European ISO ("Latin 2").
    Iso8859_2,
    /// Western European ISO with the euro sign ("Latin 9").
    Iso8859_15,
}

use Encoding::{Iso8859_2, Iso8859_15, Utf8, Utf16Be, Utf16Le, Windows1250, Windows1251, Windows1252};

/// All of them: the word of the flag first, then the other usual spellings, without signs and in lower case.
const WORDS: [(Encoding, &str, &[&str]); 8] = [
    (Utf8, "utf-8", &["utf8", "utf8bom", "utf8sig", "65001", "cp65001"]),
    (Utf16Le, "utf-16le", &["utf16le", "utf16", "unicode", "ucs2", "ucs2le"]),
    (Utf16Be, "utf-16be", &["utf16be", "ucs2be"]),
    (Windows1250, "windows-1250", &["windows1250", "cp1250", "win1250", "1250", "xcp1250"]),
    (Windows1251, "windows-1251", &["windows1251", "cp1251", "win1251", "1251"]),
    (Windows1252, "windows-1252", &["windows1252", "cp1252", "win1252", "1252", "iso88591", "latin1", "l1", "ansi"]),
    (Iso8859_2, "iso-8859-2", &["iso88592", "latin2", "l2", "88592"]),
    (Iso8859_15, "iso-8859-15", &["iso885915", "latin9", "l9"]),
];

impl Encoding {
    /// The word of the flag.
    pub fn word(self) -> &'static str {
        match self {
            Utf8 => "utf-8",
            Utf16Le => "utf-16le",
            Utf16Be => "utf-16be",
            Windows1250 => "windows-1250",
            Windows1251 => "windows-1251",
            Windows1252 => "windows-1252",
            Iso8859_2 => "iso-8859-2",
            Iso8859_15 => "iso-8859-15",
        }
    }

    /// The words that the flag is documented with.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(_, word, _)| *word)
    }

    /// The encoding by any usual spelling: `cp1250`, `Windows-1250`, `latin2`.
    pub fn parse(typed: &str) -> Option<Encoding> {
        let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        WORDS.iter().find(|(_, _, spellings)| spellings.contains(&plain.as_str())).map(|(encoding, ..)| *encoding)
    }

    /// Whether the file's bytes are turned into UTF-8 before rows are looked for.
    pub(super) fn is_wide(self) -> bool {
        matches!(self, Utf16Le | Utf16Be)
    }

    pub(super) fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Utf8 => encoding_rs::UTF_8,
            Utf16Le => encoding_rs::UTF_16LE,
            Utf16Be => encoding_rs::UTF_16BE,
            Windows1250 => encoding_rs::WINDOWS_1250,
            Windows1251 => encoding_rs::WINDOWS_1251,
            Windows1252 => encoding_rs::WINDOWS_1252,
            Iso8859_2 => encoding_rs::ISO_8859_2,
            Iso8859_15 => encoding_rs::ISO_8859_15,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Utf8 => "UTF-8",
            Utf16Le | Utf16Be => "UTF-16",
            Windows1250 | Windows1251 | Windows1252 => self.word(),
            Iso8859_2 => "ISO 8859-2",
            Iso8859_15 => "ISO 8859-15",
        })
    }
}

/// What a file is in, and whether a byte order mark says so: by its first bytes, or as the flag says.
pub(super) fn detect(path: &Path, start: &[u8], said: Option<Encoding>) -> Result<(Encoding, bool), Error> {
    if start.starts_with(&[0xFF, 0xFE, 0, 0]) || start.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(Error::Kind { path: path.to_owned(), what: "in UTF-32, which is not read. Save it as UTF-8" });
    }
    let mark = match start {
        [0xEF, 0xBB, 0xBF, ..] => Some(Utf8),
        [0xFF, 0xFE, ..] => Some(Utf16Le),
        [0xFE, 0xFF, ..] => Some(Utf16Be),
        _ => None,
    };
    match (mark, said) {
        // "utf-16" alone means either order, and the mark says which.
        (Some(found), Some(said)) if found != said && !(found.is_wide() && said.is_wide()) => {
            Err(Error::Mark { path: path.to_owned(), found, said })
        }
        (Some(found), _) => Ok((found, true)),
        (None, Some(said)) => Ok((said, false)),
        (None, None) => Ok((by_zeros(start).unwrap_or(Utf8), false)),
    }
}

/// UTF-16 without a mark: at least every other high byte of a text in Latin letters is zero, and hardly a low one.
fn by_zeros(start: &[u8]) -> Option<Encoding> {
    let start = &start[..start.len().min(2048)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    let mostly = |high: usize, low: usize| high >= 2 && high * 2 >= half && low * 10 <= high;
    match (mostly(odd, even), mostly(even, odd)) {
        (true, _) => Some(Utf16Le),
        (_, true) => Some(Utf16Be),
        (false, false) => None,
    }
}
