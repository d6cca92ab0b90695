//! Picking one of many by typing: the list narrows to what fits. A line is cut to the terminal's width, and redrawn as one.

use std::fmt;

use dialoguer::FuzzySelect;
use dialoguer::console::measure_text_width;
use dialoguer::theme::Theme;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::question::Question;
use super::{Error, Prompter, fitted, terminal};
use crate::output::sanitize;

/// Below this the explanation leaves no room for what is typed.
const ROOM: usize = 20;

/// The first of the characters that stand for an item's index; nobody types them.
const PRIVATE: u32 = 0xE000;

/// As many characters as there are for private use, and items at most.
const MOST: usize = 6400;

/// One of the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is shown.
    pub line: String,
    /// What typing is compared with.
    pub words: String,
}

impl Prompter {
    /// Lets the person pick one of the items with the arrow keys or by typing a part of it; answers its index.
    ///
    /// # Errors
    /// As [`Prompter::text`]; [`Error::Cancelled`] for an empty list and for Escape.
    pub fn pick(&self, question: &str, items: &[Choice], flag: &str) -> Result<usize, Error> {
        self.somebody(question, flag)?;
        if items.is_empty() {
            return Err(Error::Cancelled);
        }
        let _open = Question::begin_with_keys();
        let (terminal, question) = (terminal(), sanitize::line(question));
        let (height, width) = terminal.size();
        let width = usize::from(width);
        let lines = items.iter().map(|item| fitted(&item.line, width)).collect();
        let theme = Lines { lines, width };
        let keys = items.iter().take(MOST).enumerate().map(|(index, item)| key(index, &item.words, width));
        let explained = format!("{question} (type to narrow, Enter takes, Esc leaves)");
        let wide = measure_text_width(&explained) + ROOM <= width;
        let picked = FuzzySelect::with_theme(&theme)
            .with_prompt(if wide { explained } else { question.into_owned() })
            .items(keys.collect::<Vec<_>>())
            .default(0)
            .report(false)
            .highlight_matches(false)
            .max_length(usize::from(height).saturating_sub(6).max(3))
            .interact_on_opt(&terminal)?;
        picked.ok_or(Error::Cancelled)
    }
}

/// What the library compares and hands back: the words, and the index in a character of its own, so that no two are equal.
/// When it redraws it counts the bytes of these, so they must fit the width as a line does.
fn key(index: usize, words: &str, width: usize) -> String {
    let index = u32::try_from(index).ok().and_then(|index| char::from_u32(PRIVATE + index));
    let clean: String = words.chars().filter(|letter| !letter.is_control()).collect();
    let mut end = width.saturating_sub(3).min(clean.len());
    while !clean.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{}", &clean[..end], index.map(String::from).unwrap_or_default())
}

/// The lines that stand for the keys.
struct Lines {
    lines: Vec<String>,
    width: usize,
}

impl Theme for Lines {
    fn format_fuzzy_select_prompt(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        typed: &str,
        cursor: usize,
    ) -> fmt::Result {
        // A second line would not be redrawn: of a long text the part before the cursor is shown.
        let room = self.width.saturating_sub(measure_text_width(prompt) + 3);
        let (before, behind) = typed.split_at(cursor);
        let mut start = before.len();
        for (at, _) in before.char_indices().rev() {
            if measure_text_width(&before[at..]) > room {
                break;
            }
            start = at;
        }
        let before = &before[start..];
        let fits = measure_text_width(before) + measure_text_width(behind) <= room;
        write!(f, "{prompt} {before}|{}", if fits { behind } else { "" })
    }

    fn format_fuzzy_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        key: &str,
        active: bool,
        _highlight: bool,
        _matcher: &SkimMatcherV2,
        _typed: &str,
    ) -> fmt::Result {
        let index = key.chars().next_back().and_then(|last| u32::from(last).checked_sub(PRIVATE));
        let line = index.and_then(|index| self.lines.get(usize::try_from(index).ok()?));
        write!(f, "{} {}", if active { ">" } else { " " }, line.map_or("", String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(theme: &Lines, typed: &str, cursor: usize) -> String {
        let mut text = String::new();
        theme.format_fuzzy_select_prompt(&mut text, "Which?", typed, cursor).unwrap();
        text
    }

    #[test]
    fn keys_are_never_equal_and_fit() {
        for width in [0, 3, 10, 40] {
            let keys: Vec<String> = (0..30).map(|index| key(index, "Žluťoučký Kůň\n20.1.1990", width)).collect();
            let different: std::collections::BTreeSet<&String> = keys.iter().collect();
            assert_eq!(different.len(), keys.len(), "{width}");
            assert!(keys.iter().all(|key| key.len() <= width.max(3) && !key.contains('\n')), "{width}: {keys:?}");
        }
    }

    #[test]
    fn a_key_shows_its_line() {
        let theme = Lines { lines: vec!["first".into(), "second".into()], width: 40 };
        let mut text = String::new();
        let matcher = SkimMatcherV2::default();
        theme.format_fuzzy_select_prompt_item(&mut text, &key(1, "x", 40), true, false, &matcher, "").unwrap();
        assert_eq!(text, "> second");
    }

    #[test]
    fn what_is_typed_stays_on_its_line() {
        let theme = Lines { lines: Vec::new(), width: 20 };
        assert_eq!(shown(&theme, "novak", 2), "Which? no|vak");
        assert_eq!(shown(&theme, "abcdefghijklmnop", 16), "Which? fghijklmnop|");
        assert_eq!(shown(&theme, "abcdefghijklmnop", 3), "Which? abc|");
    }
}
