//! Records in every format, as a list and alone, on a terminal and in a pipe: scalars as values, as names, in fields that
//! were asked for, as ids.

use serde_json::json;
use serde_json::value::RawValue;

use carecloud::model::columns::Column;
use carecloud::output::{Format, Shape, Style};

use crate::hidden::check;
use crate::most;
use crate::screen::{PIPE, TERMINAL, list, raw, record, style};

/// Each format with the hidden characters that are part of it.
const FORMATS: &[(Format, &str)] = &[
    (Format::Auto, "\n"),
    (Format::Table, "\n"),
    (Format::Tsv, "\n\t"),
    (Format::Json, "\n"),
    (Format::Ndjson, "\n"),
    (Format::Csv, "\n\t"),
    (Format::Yaml, "\n"),
    (Format::Ids, "\n"),
];

/// Records without a known id.
const WITHOUT_IDS: &[(Format, &str)] = FORMATS.split_at(FORMATS.len() - 1).0;

const COLUMNS: &[Column] = &[Column::new("id", "id", 0), Column::new("name", "person.name", 3)];

/// A list and a record alone: in a pipe, and where the terminal decides on a terminal.
fn all_ways(what: &str, change: impl Fn(&mut Style), shape: &Shape<'_>, item: &RawValue, formats: &[(Format, &str)]) {
    for (format, kept) in formats {
        let mut style = style(*format);
        change(&mut style);
        let terminal = if *format == Format::Auto { TERMINAL } else { PIPE };
        let outputs = [list(&style, terminal, shape, item), record(&style, terminal, shape, item)];
        for (out, err) in outputs {
            let what = format!("{what} as {}", format.name());
            assert!(!out.is_empty(), "{what}");
            check(&what, &out, kept);
            check(&what, &err, "\n");
        }
    }
}

#[test]
fn as_values() {
    for batch in most() {
        let item = raw(&json!({"id": batch, "person": {"name": batch}}));
        all_ways("values", |_| {}, &Shape::new("rows", Some("id"), COLUMNS), &item, FORMATS);
    }
}

#[test]
fn as_names_of_fields_and_groups() {
    for batch in most() {
        let item = raw(&json!({batch.clone(): "v", "x": {batch: [{"y": 1}]}}));
        all_ways("names", |_| {}, &Shape::new("rows", None, &[]), &item, WITHOUT_IDS);
    }
}

#[test]
fn as_names_of_groups_alone() {
    for batch in most() {
        let item = raw(&json!({batch: {"a": 1}}));
        let (out, _) = record(&style(Format::Table), TERMINAL, &Shape::new("rows", None, COLUMNS), &item);
        check("the heading of a group", &out, "\n");
    }
}

#[test]
fn as_fields_that_are_asked_for() {
    for batch in most() {
        // A dot would begin another step.
        let name = batch.replace('.', "");
        let item = raw(&json!({"id": "1", name.clone(): "v"}));
        let fields = Some(vec![format!(".{name}")]);
        let shape = Shape::new("rows", Some("id"), COLUMNS);
        all_ways("fields", |style| style.fields = fields.clone(), &shape, &item, WITHOUT_IDS);
    }
}

#[test]
fn a_name_wider_than_any_table_is_cut_and_not_wrapped() {
    let item = raw(&json!({"a".repeat(70_000): 1, "b": 2}));
    let (out, _) = list(&style(Format::Table), PIPE, &Shape::new("rows", None, &[]), &item);
    assert_eq!(out.lines().count(), 3);
}
