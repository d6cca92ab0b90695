//! Colours: the few that are used, and what they mean.

/// How a piece of text is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Headers.
    Bold,
    /// Rules and names beside values.
    Dim,
    /// Deleted, blocked, removed, errors.
    Red,
    /// Active, added.
    Green,
    /// Not active, changed, warnings.
    Yellow,
    /// Hints.
    Cyan,
}

/// The words of the code lists whose meaning has a colour.
const WORDS: &[(&str, Paint)] =
    &[("active", Paint::Green), ("not active", Paint::Yellow), ("deleted", Paint::Red), ("blocked", Paint::Red)];

impl Paint {
    /// The colour of a state's word, if it has one.
    pub(super) fn of_word(word: &str) -> Option<Paint> {
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, paint)| *paint)
    }

    /// The text painted, if colour is on.
    pub(super) fn on(self, text: &str, color: bool) -> String {
        if !color || text.is_empty() {
            return text.to_string();
        }
        let code = match self {
            Paint::Bold => "1",
            Paint::Dim => "2",
            Paint::Red => "31",
            Paint::Green => "32",
            Paint::Yellow => "33",
            Paint::Cyan => "36",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}
