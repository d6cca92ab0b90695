//! Which column of a file is which field: proposed from the names, or taken from a mapping file.

mod file;
pub mod names;
pub mod target;

pub use file::template;
pub use target::Target;

use crate::model::invalid::Invalid;
use names::{Meaning, meaning};

/// Why a column goes where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A mapping file says so.
    Given,
    /// The mapping file does not name the column.
    NotInMap,
    /// The column's own name.
    Name(Meaning),
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the file.
    pub name: String,
    /// Where its cells go.
    pub target: Target,
    /// Why.
    pub why: Why,
}

/// Where each column goes, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// One for each column.
    pub columns: Vec<Column>,
}

/// How to go on when names alone do not tell.
const BY_FILE: &str = "rename it, or say what it is in a mapping file";

impl Mapping {
    /// The mapping that the names of the columns suggest. What they leave open is in [`Mapping::invalid`].
    pub fn propose(columns: &[String]) -> Mapping {
        let column = |name: &String| {
            let meaning = meaning(name);
            let target = match &meaning {
                Meaning::Named(target) | Meaning::Usual(target) => target.clone(),
                Meaning::Ours
                | Meaning::Secret
                | Meaning::ReadOnly
                | Meaning::Unclear(_)
                | Meaning::Near(_)
                | Meaning::Unknown => Target::Ignored,
            };
            Column { name: name.clone(), target, why: Why::Name(meaning) }
        };
        Mapping { columns: columns.iter().map(column).collect() }
    }

    /// The mapping of a mapping file's text for these columns. Errors name the line and column of the text.
    pub fn load(text: &str, columns: &[String]) -> Result<Mapping, Vec<Invalid>> {
        file::load(text, columns)
    }

    /// What must be settled before anything is imported: two columns for one field, names that are nearly a field's, names
    /// that say too little.
    pub fn invalid(&self) -> Vec<Invalid> {
        let mut invalid = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let rule = match &column.why {
                Why::Name(Meaning::Near(target)) => Some(format!("did you mean {target}? {BY_FILE}")),
                Why::Name(Meaning::Unclear(rule)) => Some(format!("{rule}; {BY_FILE}")),
                Why::Given | Why::NotInMap | Why::Name(_) => None,
            };
            let twin = self.columns[..at].iter().find(|other| other.target == column.target);
            let twin = twin.filter(|_| column.target != Target::Ignored);
            let rule = rule.or_else(|| {
                twin.map(|twin| {
                    format!(
                        "this and “{}” are both {}; set one of them to ignore in a mapping file",
                        twin.name, column.target
                    )
                })
            });
            invalid.extend(rule.map(|rule| Invalid { field: column.name.clone(), flag: None, rule }));
        }
        invalid
    }

    /// Whether some columns were recognised by usual words: what the user should look at.
    pub fn is_guess(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.why, Why::Name(Meaning::Usual(_))))
    }

    /// The columns that are left out, each with the reason, except for nameless ones, the program's own and those that the
    /// user left out.
    pub fn left_out(&self) -> Vec<(&str, &'static str)> {
        let reason = |column: &Column| match &column.why {
            Why::NotInMap => Some("the mapping file does not name it"),
            Why::Name(Meaning::Secret) => Some("passwords and tokens are never imported"),
            Why::Name(Meaning::ReadOnly) => Some("only the server writes it"),
            Why::Name(Meaning::Unknown) => Some("no field has this name"),
            Why::Given => None,
            Why::Name(
                Meaning::Named(_) | Meaning::Usual(_) | Meaning::Ours | Meaning::Unclear(_) | Meaning::Near(_),
            ) => None,
        };
        let named = self.columns.iter().filter(|column| !column.name.trim().is_empty());
        named.filter_map(|column| Some((column.name.as_str(), reason(column)?))).collect()
    }

    /// The number of the column that goes there, counted from 0.
    pub fn find(&self, target: &Target) -> Option<usize> {
        self.columns.iter().position(|column| column.target == *target)
    }

    /// The ids of all properties that columns bring.
    pub fn properties(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(|column| match &column.target {
            Target::Property(id) => Some(id.as_str()),
            Target::Field(_)
            | Target::CustomerId
            | Target::Source
            | Target::ExternalId
            | Target::Interest(_)
            | Target::Interests
            | Target::Ignored => None,
        })
    }

    /// A text that is the same for the same mapping, however it came about: for a run's id. `0=email,2=phone`.
    pub fn fingerprint(&self) -> String {
        let used = self.columns.iter().enumerate().filter(|(_, column)| column.target != Target::Ignored);
        used.map(|(at, column)| format!("{at}={}", column.target)).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests;
