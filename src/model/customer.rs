//! The fields of a customer: which flag sets which path, and what its value must look like. Names and places are the
//! vendor's description (`Customer`, `PersonalInformation`, `Address`, `Agreement`), which gives no maximum lengths.

use super::codes::{AGREEMENT, Codes, GENDER, STATE};
use super::columns::Column;

/// What a field's value must look like when it is sent.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line of text; may be empty.
    Text,
    /// One of a closed list of codes, typed as word or number, sent as an integer.
    Code(&'static Codes),
    /// A day of birth, sent as `YYYY-MM-DD`.
    Birthdate,
    /// An e-mail address, sent in lower case.
    Email,
    /// A phone number, sent as digits with the country's prefix.
    Phone,
    /// A language by its two-letter ISO 639-1 code.
    Language,
    /// A country by its two-letter ISO 3166 code, sent in lower case.
    Country,
    /// The id of another record.
    Id,
}

impl Kind {
    /// The placeholder for the value in a help page: `YYYY-MM-DD`.
    pub fn value_name(&self) -> &'static str {
        match self {
            Kind::Text => "TEXT",
            Kind::Code(codes) if std::ptr::eq(*codes, &AGREEMENT) => "yes|no|unset",
            Kind::Code(_) => "WORD",
            Kind::Birthdate => "YYYY-MM-DD",
            Kind::Email => "ADDRESS",
            Kind::Phone => "NUMBER",
            Kind::Language | Kind::Country => "CODE",
            Kind::Id => "ID",
        }
    }
}

/// One field that has a flag of its own.
#[derive(Debug)]
pub struct Field {
    /// The flag without its dashes: `first-name`.
    pub flag: &'static str,
    /// Where the value stands in a customer: dotted.
    pub path: &'static str,
    /// What the value must look like.
    pub kind: Kind,
    /// One line for the help page.
    pub help: &'static str,
    /// Whether the API takes `null` for it (vendor's description: the gender alone).
    pub nullable: bool,
}

impl Field {
    /// The API's own name for the field: the last step of its path.
    pub fn name(&self) -> &'static str {
        self.path.rsplit('.').next().unwrap_or(self.path)
    }
}

const fn field(flag: &'static str, path: &'static str, kind: Kind, help: &'static str) -> Field {
    Field { flag, path, kind, help, nullable: false }
}

/// Every field with a flag, in the order of the help page.
#[rustfmt::skip]
pub static FIELDS: &[Field] = &[
    field("first-name", "personal_information.first_name", Kind::Text, "First name"),
    field("last-name", "personal_information.last_name", Kind::Text, "Last name"),
    field("salutation", "personal_information.salutation", Kind::Text, "How letters begin; without it the server makes one up"),
    Field {
        flag: "gender",
        path: "personal_information.gender",
        kind: Kind::Code(&GENDER),
        help: "male, female, miss, private or other",
        nullable: true,
    },
    field("birthdate", "personal_information.birthdate", Kind::Birthdate, "Day of birth: 1984-11-06 or 6.11.1984"),
    field("email", "personal_information.email", Kind::Email, "E-mail address"),
    field("phone", "personal_information.phone", Kind::Phone, "Phone number with its country: +420 603 123 456"),
    field("language", "personal_information.language_id", Kind::Language, "Language for letters and messages: cs, en, …"),
    field("store", "personal_information.store_id", Kind::Id, "Store where the customer registered; can be changed, never removed"),
    field("pre-nominals", "personal_information.pre_nominals", Kind::Text, "Titles before the name, such as Dr. or Ing"),
    field("post-nominals", "personal_information.post_nominals", Kind::Text, "Titles after the name, such as Ph.D"),
    field("address1", "personal_information.address.address1", Kind::Text, "Street"),
    field("address2", "personal_information.address.address2", Kind::Text, "Land registry number"),
    field("address3", "personal_information.address.address3", Kind::Text, "House number"),
    field("address4", "personal_information.address.address4", Kind::Text, "Further line of the address"),
    field("address5", "personal_information.address.address5", Kind::Text, "Further line of the address"),
    field("address6", "personal_information.address.address6", Kind::Text, "Further line of the address"),
    field("address7", "personal_information.address.address7", Kind::Text, "Further line of the address"),
    field("zip", "personal_information.address.zip", Kind::Text, "Postal code"),
    field("city", "personal_information.address.city", Kind::Text, "City"),
    field("country", "personal_information.address.country_code", Kind::Country, "Country: cz, sk, de, …"),
    field("agreement-gtc", "personal_information.agreement.agreement_gtc", Kind::Code(&AGREEMENT), "Consent to the processing of personal data"),
    field("agreement-profiling", "personal_information.agreement.agreement_profiling", Kind::Code(&AGREEMENT), "Consent to profiling"),
    field("agreement-marketing", "personal_information.agreement.agreement_marketing_communication", Kind::Code(&AGREEMENT), "Consent to marketing communication"),
];

/// The paths of a customer that have no flag.
const OTHER_PATHS: &[&str] = &[
    "personal_information",
    "personal_information.address",
    "personal_information.agreement",
    "personal_information.agreement.custom_agreements",
    "personal_information.consents",
];

/// The fields that the server alone writes and an update must not send (vendor's description, `readOnly`). The same
/// holds for `last_change` inside each entry of `consents`.
pub const READ_ONLY: &[&str] =
    &["customer_id", "doi_email", "doi_phone", "last_change", "state", "personal_information.photo_url"];

/// Every path of a customer that the vendor describes, those inside arrays excepted.
pub fn known_paths() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|field| field.path).chain(OTHER_PATHS.iter().copied()).chain(READ_ONLY.iter().copied())
}

/// The field with this path, if it has a flag.
pub fn field_at(path: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.path == path)
}

/// The field with this flag, given without its dashes.
pub fn field_of_flag(flag: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.flag == flag)
}

/// What a table of customers shows.
pub static CUSTOMER_COLUMNS: &[Column] = &[
    Column::new("customer_id", "customer_id", 0),
    Column::new("first_name", "personal_information.first_name", 0),
    Column::new("last_name", "personal_information.last_name", 0),
    Column::new("email", "personal_information.email", 1),
    Column::new("phone", "personal_information.phone", 2),
    Column::new("birthdate", "personal_information.birthdate", 5),
    Column::new("city", "personal_information.address.city", 6),
    Column::coded("state", "state", &STATE, 3),
    Column::new("last_change", "last_change", 7),
];

/// What a file of customers shows: the id, every field with a flag by the API's name, then what the server alone writes.
/// An import reads these names back.
pub fn export_columns() -> Vec<Column> {
    let id = Column::new("customer_id", "customer_id", 0);
    let fields = FIELDS.iter().map(|field| Column::new(field.name(), field.path, 0));
    let others = READ_ONLY.iter().filter(|path| **path != id.path);
    let others = others.map(|path| Column::new(path.rsplit('.').next().unwrap_or(path), path, 0));
    std::iter::once(id).chain(fields).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn flags_and_paths_are_unique_and_documented() {
        let flags: HashSet<_> = FIELDS.iter().map(|field| field.flag).collect();
        assert_eq!(flags.len(), FIELDS.len());
        let paths: Vec<_> = known_paths().collect();
        assert_eq!(paths.iter().collect::<HashSet<_>>().len(), paths.len());
        assert!(FIELDS.iter().all(|field| !field.help.is_empty() && !field.help.ends_with('.')));
    }

    #[test]
    fn every_column_shows_a_known_path() {
        assert!(CUSTOMER_COLUMNS.iter().all(|column| known_paths().any(|path| path == column.path)));
        assert_eq!(CUSTOMER_COLUMNS[0].drop, 0, "the id is never dropped");
    }

    #[test]
    fn a_file_has_every_field_once() {
        let columns = export_columns();
        let names: HashSet<_> = columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), columns.len(), "the API's names tell the fields apart");
        assert_eq!(columns.len(), FIELDS.len() + READ_ONLY.len());
        assert_eq!(columns[0].name, "customer_id");
    }

    #[test]
    fn the_flags_are_those_of_the_contract() {
        let flags: Vec<_> = FIELDS.iter().map(|field| field.flag).collect();
        assert_eq!(
            flags.join(" "),
            "first-name last-name salutation gender birthdate email phone language store pre-nominals post-nominals \
             address1 address2 address3 address4 address5 address6 address7 zip city country agreement-gtc \
             agreement-profiling agreement-marketing"
        );
        assert_eq!(field_of_flag("country").map(Field::name), Some("country_code"));
        assert_eq!(field_of_flag("agreement-gtc").map(|field| field.kind.value_name()), Some("yes|no|unset"));
        assert_eq!(field_of_flag("gender").map(|field| field.kind.value_name()), Some("WORD"));
    }
}
