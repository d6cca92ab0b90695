//! Which fields are shown: the columns of a kind of record, or what `--fields` asks for.

use serde_json::Value;

use super::error::{Error, words};
use crate::model::codes::{self, Codes};
use crate::model::columns::Column;
use crate::model::names::Names;
use crate::model::records::RecordKind;
use crate::model::references::definition_of;

/// What is printed: the kind of record, and its columns.
#[derive(Debug, Clone, Copy)]
pub struct Shape<'a> {
    /// The key of the list in JSON, `customers`; with spaces for underscores it is also the noun of messages.
    pub key: &'a str,
    /// The field with the record's id, `customer_id`; `None` where records have no id of their own.
    pub id: Option<&'a str>,
    /// The columns; none: those of the first record's own top level.
    pub columns: &'a [Column],
    /// Names for ids, where a person reads; none: ids stay as they are.
    pub names: Option<&'a Names>,
}

impl<'a> Shape<'a> {
    /// A shape of these parts.
    pub const fn new(key: &'a str, id: Option<&'a str>, columns: &'a [Column]) -> Shape<'a> {
        Shape { key, id, columns, names: None }
    }

    /// The same with these names.
    pub fn with_names(self, names: &'a Names) -> Shape<'a> {
        Shape { names: Some(names), ..self }
    }
}

impl From<&'static RecordKind> for Shape<'static> {
    fn from(kind: &'static RecordKind) -> Shape<'static> {
        Shape::new(kind.key, kind.id, kind.columns)
    }
}

/// One field to show.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// The header, and the key in projected JSON.
    pub name: String,
    /// Where the value stands in the record.
    pub path: String,
    /// Words for the value.
    pub codes: Option<&'static Codes>,
    /// Whether people read it with commas.
    pub is_count: bool,
    /// How early a narrow table drops it; 0 never.
    pub drop: u8,
}

impl From<&Column> for Field {
    fn from(column: &Column) -> Field {
        Field {
            name: column.name.into(),
            path: column.path.into(),
            codes: column.codes,
            is_count: column.is_count,
            drop: column.drop,
        }
    }
}

impl Field {
    /// A field by its path alone; its codes are known if the API uses the name for one thing only.
    pub(super) fn at(name: &str, path: &str) -> Field {
        Field { name: name.into(), path: path.into(), codes: codes::of_field(path), is_count: false, drop: 0 }
    }
}

/// The fields to show of this shape: what was asked for, or the columns. A name is a column's name or the last step of
/// one column's path; `a.b` is a path, and `.a` a path of one step.
pub(super) fn select(shape: &Shape, wanted: Option<&[String]>) -> Result<Vec<Field>, Error> {
    let Some(wanted) = wanted else { return Ok(shape.columns.iter().map(Field::from).collect()) };
    let mut fields: Vec<Field> = Vec::new();
    for name in wanted {
        let field = resolve(shape.columns, name.trim())?;
        if fields.iter().all(|known| known.name != field.name) {
            fields.push(field);
        }
    }
    if fields.is_empty() { Err(Error::MalformedField(String::new())) } else { Ok(fields) }
}

fn resolve(columns: &[Column], name: &str) -> Result<Field, Error> {
    let path = name.strip_prefix('.').unwrap_or(name);
    if path.is_empty() || path.split('.').any(str::is_empty) {
        return Err(Error::MalformedField(name.to_string()));
    }
    let mut leaves = columns.iter().filter(|column| column.path.rsplit('.').next() == Some(name));
    let known = columns.iter().find(|column| column.name == name || column.path == path).or_else(|| {
        let only = leaves.next();
        only.filter(|_| leaves.next().is_none())
    });
    match known {
        // Whoever names a field wants it, however narrow the terminal.
        Some(column) => Ok(Field { name: path.into(), drop: 0, ..Field::from(column) }),
        None if name.contains('.') || columns.is_empty() => Ok(Field::at(path, path)),
        None => {
            let known: Vec<String> = columns.iter().map(|column| column.name.to_string()).collect();
            Err(Error::UnknownField { field: name.into(), nearest: nearest(name, &known), known })
        }
    }
}

fn nearest(name: &str, known: &[String]) -> Option<String> {
    let close = |known: &String| strsim::jaro_winkler(name, known);
    let best = known.iter().max_by(|a, b| close(a).total_cmp(&close(b)))?;
    (close(best) >= 0.75).then(|| best.clone())
}

/// The paths of the fields to show that refer to something by id.
pub(super) fn referring(shape: &Shape, wanted: Option<&[String]>) -> Vec<String> {
    // What is not a field is refused when the list begins.
    let fields = select(shape, wanted).unwrap_or_default();
    fields.into_iter().map(|field| field.path).filter(|path| definition_of(path).is_some()).collect()
}

/// The fields of a record for which no columns are known: its own top level. Later ones are dropped first.
pub(super) fn of_record(record: &Value) -> Vec<Field> {
    let Value::Object(entries) = record else { return vec![Field::at("value", "")] };
    let late = |index: usize| u8::try_from(index).unwrap_or(u8::MAX);
    entries.keys().enumerate().map(|(index, key)| Field { drop: late(index), ..Field::at(key, key) }).collect()
}

/// The page behind `--fields help`: each field's name, and its path where it differs.
pub fn fields_help(shape: &Shape) -> String {
    let width = shape.columns.iter().map(|column| column.name.len()).max().unwrap_or(0);
    let mut help = format!("Fields of {}:\n", words(shape.key));
    for column in shape.columns {
        let path = if column.path == column.name { "" } else { column.path };
        help.push_str(format!("  {:width$}  {path}", column.name).trim_end());
        help.push('\n');
    }
    help.push_str("Any other value by its path: personal_information.address.zip, consents.0.consent_value,\n");
    help.push_str("or with a dot in front at the top of the record: .last_change\n");
    help
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::{GENDER, STATE};

    const COLUMNS: &[Column] = &[
        Column::new("customer_id", "customer_id", 0),
        Column::new("email", "personal_information.email", 0),
        Column::new("city", "personal_information.address.city", 4),
        Column::coded("state", "state", &STATE, 2),
        Column::new("reward", "reward.name", 2),
    ];

    fn chosen(names: &[&str]) -> Result<Vec<Field>, Error> {
        let names: Vec<String> = names.iter().map(|name| name.to_string()).collect();
        select(&Shape::new("customers", Some("customer_id"), COLUMNS), Some(&names))
    }

    #[test]
    fn names_leaves_and_paths_are_found() -> Result<(), Error> {
        let fields = chosen(&["city", "name", ".last_change", "a.b", "personal_information.email", "state", "state"])?;
        let shown: Vec<_> = fields.iter().map(|field| (field.name.as_str(), field.path.as_str(), field.drop)).collect();
        assert_eq!(
            shown,
            [
                ("city", "personal_information.address.city", 0),
                ("name", "reward.name", 0),
                ("last_change", "last_change", 0),
                ("a.b", "a.b", 0),
                ("personal_information.email", "personal_information.email", 0),
                ("state", "state", 0)
            ]
        );
        assert!(fields[5].codes.is_some_and(|codes| std::ptr::eq(codes, &STATE)));
        let gender = chosen(&["personal_information.gender"])?;
        assert!(gender[0].codes.is_some_and(|codes| std::ptr::eq(codes, &GENDER)));
        Ok(())
    }

    #[test]
    fn unknown_and_malformed_names_are_refused() {
        let Err(error) = chosen(&["emial"]) else { panic!("accepted") };
        assert_eq!(error.to_string(), "--fields: there is no field “emial”");
        assert!(error.hint().is_some_and(|hint| hint.starts_with("did you mean “email”? fields: customer_id, email,")));
        for name in ["", " ", ".", "a..b", "a.", "..a"] {
            assert!(matches!(chosen(&[name]), Err(Error::MalformedField(_))), "{name:?}");
        }
        assert!(matches!(chosen(&["zzzzzz"]), Err(Error::UnknownField { nearest: None, .. })));
        assert!(matches!(chosen(&[]), Err(Error::MalformedField(_))));
    }

    #[test]
    fn help_lists_names_and_paths() {
        let help = fields_help(&Shape::new("customers", Some("customer_id"), COLUMNS));
        assert!(
            help.starts_with("Fields of customers:\n  customer_id\n  email        personal_information.email\n"),
            "{help}"
        );
    }
}
