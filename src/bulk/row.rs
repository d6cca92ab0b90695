//! One row on its way: as it stands in the file, and as it is going to be sent.

use std::fmt;

use serde_json::Value;

use crate::model::identify::Customer;
use crate::secret::Secret;

/// What an import does with the customers of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Every row is a new customer.
    Create,
    /// Every row changes a customer who is there.
    Update,
    /// A row changes the customer who has its key, or is a new customer.
    Upsert,
}

/// What tells the customer of a row from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// `personal_information.email`, in lower case.
    Email,
    /// `personal_information.phone`, digits with the country's prefix.
    Phone,
    /// `customer_source.external_id` in its `customer_source_id`.
    ExternalId,
    /// `customer_id`: for updates only.
    CustomerId,
}

/// A row as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// 1 for the first row of data: the header does not count.
    pub number: u64,
    /// The line of the file that the row begins in, 1 for the first; the row of the sheet in a workbook.
    pub line: u64,
    /// The row's bytes in the file without the end of the line, for reports; in a workbook, the row as CSV in UTF-8.
    pub raw: Vec<u8>,
    /// The cells as text, one for each column. One with the whole line for NDJSON.
    pub cells: Vec<String>,
    /// Why the row could not be read into cells.
    pub unreadable: Option<Problem>,
}

/// One thing that is wrong with a row. Never holds a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The column's name in the file, or the field's path if no column gives it; empty if the whole row is meant.
    pub column: String,
    /// The API's field, dotted, or empty.
    pub field: String,
    /// A short code for reports and scripts: `invalid_value_format`, `required`, `repeated`, `unreadable`, …
    pub reason: &'static str,
    /// The rule, as a sentence without the value.
    pub rule: String,
    /// What sort of value stood there, without saying which: `text of 12 characters`, `empty`, `a number in scientific notation`.
    pub class: String,
}

/// A row, checked and in the API's form. Without `Debug`: it holds a person.
pub struct Prepared {
    /// The row's number.
    pub row: u64,
    /// Who it is, if the row says so.
    pub key: Option<Customer>,
    /// The body of `POST /customers`, for rows that may become new customers.
    pub create: Option<Secret>,
    /// What to change of the customer, as a JSON merge patch (RFC 7396) of the raw customer, for rows that may change one.
    pub patch: Option<Value>,
    /// Custom properties to bring to a customer who is there: `property_id` and value. They stand in `create` already.
    pub properties: Vec<(String, Value)>,
    /// Interests to add: `interest_id`. They are calls of their own, after the customer's.
    pub interests: Vec<String>,
}

impl Mode {
    /// The word of the flag.
    pub fn word(self) -> &'static str {
        match self {
            Mode::Create => "create",
            Mode::Update => "update",
            Mode::Upsert => "upsert",
        }
    }
}

impl KeyKind {
    /// All kinds.
    pub const ALL: [KeyKind; 4] = [KeyKind::Email, KeyKind::Phone, KeyKind::ExternalId, KeyKind::CustomerId];

    /// The kind of a key. Rows have no cards for keys: those stand for ids.
    pub fn of(key: &Customer) -> KeyKind {
        match key {
            Customer::Email(_) => KeyKind::Email,
            Customer::Phone(_) => KeyKind::Phone,
            Customer::External { .. } => KeyKind::ExternalId,
            Customer::Id(_) | Customer::Card(_) | Customer::Stdin => KeyKind::CustomerId,
        }
    }

    /// The word of the flag.
    pub fn word(self) -> &'static str {
        match self {
            KeyKind::Email => "email",
            KeyKind::Phone => "phone",
            KeyKind::ExternalId => "external-id",
            KeyKind::CustomerId => "customer_id",
        }
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            KeyKind::Email => "e-mail",
            KeyKind::Phone => "phone",
            KeyKind::ExternalId => "external id",
            KeyKind::CustomerId => "customer id",
        })
    }
}
