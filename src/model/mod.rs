//! Which fields exist: the facts about customers and their records, and pure functions over raw JSON values.

pub mod amount;
pub mod body;
pub mod codes;
pub mod columns;
pub mod consents;
pub mod create;
pub mod customer;
pub mod date;
pub mod diff;
pub mod edits;
pub mod email;
pub mod fold;
pub mod identify;
pub mod invalid;
pub mod password;
pub mod patch;
pub mod paths;
pub mod phone;
pub mod properties;
pub mod records;
pub mod salutation;
pub mod spreadsheet;
pub mod thousands;
pub mod trim;
pub mod update;
pub mod validate;
