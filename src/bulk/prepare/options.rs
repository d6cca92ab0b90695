//! What a user asks of an import, beside the file and its mapping.

use jiff::civil::Date;

use crate::bulk::row::{KeyKind, Mode};
use crate::model::properties::Definition;

/// What a blank cell means for a customer who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The field stays as it is.
    Keep,
    /// The field is removed.
    Clear,
}

impl Blank {
    /// The word of the flag.
    pub fn word(self) -> &'static str {
        match self {
            Blank::Keep => "keep",
            Blank::Clear => "clear",
        }
    }
}

/// How rows look before they are prepared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Cells in columns.
    Cells,
    /// One JSON object in one cell.
    Objects,
}

/// What a user asks of an import.
#[derive(Debug, Clone)]
pub struct Options {
    /// What becomes of the customers.
    pub mode: Mode,
    /// What tells customers apart; `None`: the external id, else the e-mail; for updates the customer id before both.
    pub key: Option<KeyKind>,
    /// `customer_source_id` of new customers, and of external ids, where no column brings it.
    pub source: Option<String>,
    /// Language of new customers where no column brings it.
    pub language: Option<String>,
    /// Values for all rows: a column's name or a target's word, and the text.
    pub set: Vec<(String, String)>,
    /// What blank cells mean.
    pub blank: Blank,
    /// The country's prefix for numbers without one: `420`.
    pub phone_prefix: Option<String>,
    /// The day it is: days of birth lie before it.
    pub today: Date,
    /// The project's properties; `None` or empty where they are not known: then their values are text.
    pub properties: Option<Vec<Definition>>,
}

impl Options {
    /// Creating, with nothing else asked for.
    pub fn new(mode: Mode, today: Date) -> Options {
        Options {
            mode,
            key: None,
            source: None,
            language: None,
            set: Vec::new(),
            blank: Blank::Keep,
            phone_prefix: None,
            today,
            properties: None,
        }
    }

    /// A text that is the same for the same wishes, for a run's id.
    pub(super) fn fingerprint(&self) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let key = self.key.map(KeyKind::word).unwrap_or_default();
        let (blank, set) = (self.blank.word(), &self.set);
        format!(
            "{}|{key}|{:?}|{:?}|{blank}|{}|{set:?}",
            self.mode.word(),
            text(&self.source),
            text(&self.language),
            text(&self.phone_prefix)
        )
    }
}
