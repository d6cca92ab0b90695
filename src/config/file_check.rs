//! What `config.toml` may hold, and where in it something is wrong.

use super::error::Place;
use super::file::Section;
use super::kind::Kind;
use super::{Error, options, profile};
use std::ops::Range;
use std::path::Path;
use toml_edit::{Document, Item, TableLike, TomlError, Value};

/// A parse error, with its place. The parser's text names what it expected and never quotes the file.
pub(super) fn syntax(path: &Path, text: &str, error: &TomlError) -> Error {
    let message = error.message().lines().next().unwrap_or("not TOML").to_owned();
    Error::Syntax { place: place(path, text, error.span()), message }
}

/// Checks the shape: the three names at the top, tables where tables belong, profile names.
pub(super) fn layout(path: &Path, text: &str, document: &Document<String>) -> Result<(), Error> {
    let wrong = |span, message: String| Err(Error::Syntax { place: place(path, text, span), message });
    for (name, item) in document.iter() {
        let span = document.key(name).and_then(toml_edit::Key::span);
        match name {
            "default_profile" if item.is_str() => {}
            "default_profile" => return wrong(span, "“default_profile” must be a text, in quotes".to_owned()),
            "defaults" if item.is_table_like() => {}
            "profiles" if item.is_table_like() => each_profile(path, text, item)?,
            "defaults" | "profiles" => return wrong(span, format!("“{name}” must be a table")),
            other => {
                let known = options::find_in_file(other).is_ok();
                let place_for_it = if known { ": put it under [defaults] or [profiles.NAME]" } else { "" };
                let other = other.escape_debug();
                return wrong(span, format!("“{other}” cannot stand at the top of the file{place_for_it}"));
            }
        }
    }
    Ok(())
}

fn each_profile(path: &Path, text: &str, item: &Item) -> Result<(), Error> {
    for (name, key, profile) in entries(item) {
        let here = || place(path, text, key.clone());
        profile::check_name(name).map_err(|error| error.at(here()))?;
        if !profile.is_table_like() {
            let message = format!("the profile “{name}” must be a table: [profiles.{name}]");
            return Err(Error::Syntax { place: here(), message });
        }
    }
    Ok(())
}

/// Checks every key and value of a file whose shape is right.
pub(super) fn values(path: &Path, text: &str, document: &Document<String>) -> Result<(), Error> {
    if let Some(defaults) = document.get("defaults") {
        section(path, text, defaults, &Section::Defaults)?;
    }
    for (name, _, profile) in document.get("profiles").into_iter().flat_map(entries) {
        section(path, text, profile, &Section::Profile(name.to_owned()))?;
    }
    Ok(())
}

fn section(path: &Path, text: &str, table: &Item, section: &Section) -> Result<(), Error> {
    for (key, span, item) in entries(table) {
        let opt = options::find_in_file(key).map_err(|error| error.at(place(path, text, span.clone())))?;
        // Reading looks for the key as the table spells it, so only that spelling may stand.
        if opt.key != key {
            let here = place(path, text, span);
            return Err(Error::UnknownKey { key: key.to_owned(), nearest: Some(opt.key), place: Some(here) });
        }
        let here = place(path, text, item.span().or(span));
        let wrong =
            |rule, nearest| Error::Value { key: opt.key, origin: section.origin(), place: Some(here), rule, nearest };
        match plain(item) {
            None => return Err(wrong("be a text, a whole number, true or false".to_owned(), None)),
            Some(value) => {
                if let Err(refusal) = opt.kind.check(&value) {
                    return Err(wrong(refusal.rule, refusal.nearest));
                }
            }
        }
    }
    Ok(())
}

/// The plain value of an item: a text, a whole number or a truth value.
pub(super) fn plain(item: &Item) -> Option<String> {
    match item.as_value()? {
        Value::String(text) => Some(text.value().clone()),
        Value::Integer(number) => Some(number.value().to_string()),
        Value::Boolean(truth) => Some(truth.value().to_string()),
        Value::Float(_) | Value::Datetime(_) | Value::Array(_) | Value::InlineTable(_) => None,
    }
}

/// A checked value in the TOML type that suits its kind.
pub(super) fn typed(kind: Kind, checked: String) -> Value {
    let other = match kind {
        Kind::Bool => checked.parse::<bool>().ok().map(Value::from),
        Kind::Count(..) | Kind::Seconds(..) => checked.parse::<i64>().ok().map(Value::from),
        Kind::Text | Kind::Choice(_) | Kind::Path | Kind::Url | Kind::Proxy | Kind::Profile => None,
    };
    other.unwrap_or_else(|| Value::from(checked))
}

/// The entries of a table or inline table, each key with its span.
fn entries(item: &Item) -> impl Iterator<Item = (&str, Option<Range<usize>>, &Item)> {
    let table: Option<&dyn TableLike> = item.as_table_like();
    table.into_iter().flat_map(|table| {
        table.iter().map(move |(name, value)| (name, table.key(name).and_then(toml_edit::Key::span), value))
    })
}

fn place(path: &Path, text: &str, span: Option<Range<usize>>) -> Place {
    let offset = span.map_or(0, |span| span.start).min(text.len());
    let before = text.get(..offset).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        path: path.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}
