//! The mapping file: TOML that a person edits, a column's name and where it goes, with a comment beside what is open.

use std::ops::Range;

use toml_edit::{Document, Item, Key};

use super::names::{Meaning, folded};
use super::target::CHOICES;
use super::{Column, Mapping, Target, Why};
use crate::model::invalid::Invalid;
use crate::model::paths::is_near;

const TABLE: &str = "columns";

/// Reads a mapping file for the columns of a file; every slip at once.
pub(super) fn load(text: &str, columns: &[String]) -> Result<Mapping, Vec<Invalid>> {
    let document = Document::parse(text).map_err(|error| {
        // The parser says what it expected and never quotes the file.
        let rule = error.message().lines().next().unwrap_or("this is not TOML").to_owned();
        vec![at(text, error.span(), rule)]
    })?;
    let mut invalid = Vec::new();
    let mut targets: Vec<Option<Target>> = vec![None; columns.len()];
    for (name, item) in document.iter() {
        let table = item.as_table_like().filter(|_| name == TABLE);
        let Some(table) = table else {
            let rule = format!("only [{TABLE}] stands in a mapping file");
            invalid.push(at(text, document.as_table().key(name).and_then(Key::span), rule));
            continue;
        };
        for (name, item) in table.iter() {
            let span = table.key(name).and_then(Key::span);
            match entry(text, name, span, item, columns) {
                Ok((column, target)) => targets[column] = Some(target),
                Err(broken) => invalid.push(broken),
            }
        }
    }
    let both = columns.iter().zip(targets);
    let columns = both.map(|(name, target)| {
        let why = if target.is_some() { Why::Given } else { why_absent(name) };
        Column { name: name.clone(), target: target.unwrap_or(Target::Ignored), why }
    });
    let mapping = Mapping { columns: columns.collect() };
    if invalid.is_empty() { Ok(mapping) } else { Err(invalid) }
}

/// The program's own columns need no entry.
fn why_absent(name: &str) -> Why {
    match super::meaning(name) {
        Meaning::Ours => Why::Name(Meaning::Ours),
        Meaning::Named(_)
        | Meaning::Usual(_)
        | Meaning::Secret
        | Meaning::ReadOnly
        | Meaning::Unclear(_)
        | Meaning::Near(_)
        | Meaning::Unknown => Why::NotInMap,
    }
}

/// One line of the file: the number of its column, and the target.
fn entry(
    text: &str,
    name: &str,
    span: Option<Range<usize>>,
    item: &Item,
    columns: &[String],
) -> Result<(usize, Target), Invalid> {
    let column = find(name, columns).map_err(|rule| at(text, span.clone(), rule))?;
    let here = item.span().or(span);
    let Some(word) = item.as_str() else {
        return Err(at(text, here, format!("where a column goes is a text in quotes: {CHOICES}")));
    };
    let target = Target::parse(word).map_err(|rule| at(text, here.clone(), rule))?;
    if super::meaning(name) == Meaning::Secret && target != Target::Ignored {
        return Err(at(text, here, "passwords and tokens are never imported".to_owned()));
    }
    Ok((column, target))
}

/// The column with this name; another way of writing it will do if it fits one column only.
fn find(name: &str, columns: &[String]) -> Result<usize, String> {
    if let Some(exact) = columns.iter().position(|column| column.trim() == name.trim()) {
        return Ok(exact);
    }
    let plain = folded(name);
    let mut alike = columns.iter().enumerate().filter(|(_, column)| folded(column) == plain && !plain.is_empty());
    if let (Some((only, _)), None) = (alike.next(), alike.next()) {
        return Ok(only);
    }
    let near = columns.iter().filter(|column| is_near(&plain, &folded(column)));
    match near.min_by_key(|column| strsim::osa_distance(&plain, &folded(column))) {
        Some(near) => Err(format!("the file has no such column; did you mean “{near}”?")),
        None => Err(format!("the file has no such column; it has {}", columns.join(", "))),
    }
}

/// A broken rule at a place of the text: `line 3, column 7`.
fn at(text: &str, span: Option<Range<usize>>, rule: String) -> Invalid {
    let before = text.get(..span.map_or(0, |span| span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Invalid { field: format!("line {line}, column {column}"), flag: None, rule }
}

/// A mapping file that says what this mapping says, with comments for whoever finishes it.
pub fn template(mapping: &Mapping) -> String {
    let mut text = String::from(
        "# Which column of the file goes where: \"column\" = \"field\".\n\
         # Fields: first_name, last_name, email, phone, birthdate, gender, language_id, address1, zip, city, country_code, …\n\
         # Also: customer_id, customer_source_id, external_id, property:ID, interest:ID, interest, ignore\n\n[columns]\n",
    );
    let mut taken: Vec<&Target> = Vec::new();
    for column in mapping.columns.iter().filter(|column| !column.name.trim().is_empty()) {
        let twice = column.target != Target::Ignored && taken.contains(&&column.target);
        taken.push(&column.target);
        let (target, comment) = match &column.why {
            _ if twice => (Target::Ignored, format!("{} is taken by a column above", column.target)),
            Why::Name(Meaning::Near(target)) => (target.clone(), "is this right?".to_owned()),
            Why::Name(Meaning::Unclear(rule)) => (Target::Ignored, (*rule).to_owned()),
            Why::Name(Meaning::Unknown) | Why::NotInMap => (Target::Ignored, "no field has this name".to_owned()),
            Why::Name(Meaning::Secret) => (Target::Ignored, "passwords and tokens are never imported".to_owned()),
            Why::Name(Meaning::ReadOnly) => (Target::Ignored, "only the server writes it".to_owned()),
            Why::Name(Meaning::Ours) => continue,
            Why::Given | Why::Name(Meaning::Named(_) | Meaning::Usual(_)) => (column.target.clone(), String::new()),
        };
        let line = format!("{} = \"{target}\"", toml_edit::Value::from(column.name.as_str()).to_string().trim());
        text.push_str(&if comment.is_empty() { line } else { format!("{line}  # {comment}") });
        text.push('\n');
    }
    text
}
