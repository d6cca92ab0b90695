//! What was done to the values of a file beyond trimming, counted: nothing is changed without a word.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::model::thousands::thousands;

/// One way in which a value is brought into the API's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A phone number was completed by `--phone-prefix`.
    Prefix,
    /// An e-mail address had capital letters.
    Email,
    /// A code of a language or country had capital letters.
    Code,
    /// A day stood as DD.MM.YYYY.
    Date,
    /// A Czech or Slovak word stood for a code, such as `žena`.
    Word,
}

/// All changes: one and many of it, and what was done.
const CHANGES: &[(Change, &str, &str, &str)] = &[
    (Change::Prefix, "phone", "phones", "gained"),
    (Change::Email, "e-mail", "e-mails", "put in lower case"),
    (Change::Code, "language or country code", "language or country codes", "put in lower case"),
    (Change::Date, "date", "dates", "read as DD.MM.YYYY"),
    (Change::Word, "word", "words", "of Czech or Slovak read as codes"),
];

/// The changes of one row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Changes([u8; CHANGES.len()]);

impl Changes {
    /// One more of this kind.
    pub fn add(&mut self, change: Change) {
        let count = &mut self.0[change as usize];
        *count = count.saturating_add(1);
    }
}

/// The changes of many rows, counted from anywhere.
#[derive(Debug, Default)]
pub struct Tally([AtomicU64; CHANGES.len()]);

impl Tally {
    /// Adds those of one row.
    pub fn add(&self, changes: Changes) {
        for (total, count) in self.0.iter().zip(changes.0).filter(|(_, count)| *count > 0) {
            total.fetch_add(u64::from(count), Ordering::Relaxed);
        }
    }

    /// Begins anew.
    pub fn reset(&self) {
        self.0.iter().for_each(|total| total.store(0, Ordering::Relaxed));
    }

    /// A sentence for each kind that occurred: `213 phones gained 420`.
    pub fn sentences(&self, prefix: Option<&str>) -> Vec<String> {
        let sentence = |(change, one, many, done): &(Change, &str, &str, &str)| {
            let count = self.0[*change as usize].load(Ordering::Relaxed);
            let things = if count == 1 { one } else { many };
            let what = prefix.filter(|_| *change == Change::Prefix).map(|prefix| format!(" {prefix}"));
            (count > 0).then(|| format!("{} {things} {done}{}", thousands(count), what.unwrap_or_default()))
        };
        CHANGES.iter().filter_map(sentence).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_change_has_its_place_and_sentence() {
        for (at, (change, ..)) in CHANGES.iter().enumerate() {
            assert_eq!(*change as usize, at);
        }
        let (tally, mut row) = (Tally::default(), Changes::default());
        row.add(Change::Prefix);
        row.add(Change::Email);
        tally.add(row);
        row.add(Change::Prefix);
        tally.add(row);
        assert_eq!(tally.sentences(Some("420")), ["3 phones gained 420", "2 e-mails put in lower case"]);
        tally.reset();
        assert!(tally.sentences(None).is_empty());
    }
}
