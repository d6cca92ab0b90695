//! The flags' words and what they mean.

use clap::builder::PossibleValuesParser;

use crate::bulk::input::Encoding;
use crate::bulk::prepare::Blank;
use crate::bulk::row::{KeyKind, Mode};

const MODES: [Mode; 3] = [Mode::Create, Mode::Update, Mode::Upsert];
const BLANKS: [Blank; 2] = [Blank::Keep, Blank::Clear];

/// The words of `--mode`.
pub fn modes() -> PossibleValuesParser {
    PossibleValuesParser::new(MODES.map(Mode::word))
}

/// The words of `--key`.
pub fn keys() -> PossibleValuesParser {
    PossibleValuesParser::new(KeyKind::ALL.map(KeyKind::word))
}

/// The words of `--blank`.
pub fn blanks() -> PossibleValuesParser {
    PossibleValuesParser::new(BLANKS.map(Blank::word))
}

/// The mode of a word that [`modes`] lets through.
pub fn mode(word: &str) -> Mode {
    MODES.into_iter().find(|mode| mode.word() == word).unwrap_or(Mode::Create)
}

/// The key of a word that [`keys`] lets through.
pub fn key(word: &str) -> Option<KeyKind> {
    KeyKind::ALL.into_iter().find(|key| key.word() == word)
}

/// What [`blanks`] lets through.
pub fn blank(word: &str) -> Blank {
    BLANKS.into_iter().find(|blank| blank.word() == word).unwrap_or(Blank::Keep)
}

/// The sign between cells: itself, or `tab`.
pub fn delimiter(typed: &str) -> Result<u8, String> {
    match typed.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [sign] => Ok(*sign),
        _ => Err("the sign between the cells is one of , ; | or the word tab".to_owned()),
    }
}

/// The encoding by its usual name.
pub fn encoding(typed: &str) -> Result<Encoding, String> {
    Encoding::parse(typed).ok_or_else(|| {
        let known: Vec<&str> = Encoding::words().collect();
        format!("no such encoding; known are {}", known.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        assert!(MODES.into_iter().all(|it| mode(it.word()) == it));
        assert!(BLANKS.into_iter().all(|it| blank(it.word()) == it));
        assert!(KeyKind::ALL.into_iter().all(|it| key(it.word()) == Some(it)));
        assert_eq!((delimiter("tab"), delimiter(";")), (Ok(b'\t'), Ok(b';')));
        assert!(delimiter("").is_err() && delimiter("::").is_err());
        assert!(encoding("cp1250").is_ok() && encoding("klingon").is_err_and(|rule| rule.contains("windows-1250")));
    }
}
