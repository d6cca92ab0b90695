//! What a user wants to change, from flags, `--set`, `--unset` and files, and applying it to a raw record: every name and
//! every value is checked on the way, and all that is wrong is told at once.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::columns::lookup;
use super::customer::{self, FIELDS, Field, READ_ONLY, field_at};
use super::invalid::{Findings, Invalid};
use super::validate::{self, Checked};
use super::{consents, patch, paths};

const READ_ONLY_RULE: &str = "only the server writes this field";
const OTHER_CUSTOMER: &str = "the file is about another customer; take customer_id out if that is meant";
const TWICE: &str = "the field is given more than once";
const NOT_THERE: &str = "the customer has no such field to remove";
const NOT_PLAIN: &str = "this is no plain value; give it as JSON: PATH:=JSON";
const NOT_AN_OBJECT: &str = "the file must hold one JSON object: a customer, or a part of one";

const AN_OBJECT_OF_FIELDS: &str = "fields stand in here: give an object, or set the fields one by one";

/// The parts of a customer that hold fields, and nothing else may stand there.
const OBJECTS: &[&str] = &["personal_information", "personal_information.address", "personal_information.agreement"];

/// A value as the user gave it.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Text from a flag or from `PATH=VALUE`; its field says what becomes of it.
    Text(String),
    /// JSON from `PATH:=JSON`.
    Json(Value),
}

/// One field to set.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// The path as typed: `email`, `address.zip`, or in full.
    pub path: String,
    /// What to put there.
    pub given: Given,
}

impl Set {
    /// What a field's own flag sets.
    pub fn flag(field: &Field, text: impl Into<String>) -> Set {
        Set { path: field.path.to_owned(), given: Given::Text(text.into()) }
    }

    /// Reads `PATH=VALUE` or `PATH:=JSON`.
    pub fn parse(typed: &str) -> Result<Set, Invalid> {
        let form =
            || Invalid::flagged("PATH=VALUE", "set", "write PATH=VALUE, or PATH:=JSON for a number, list or object");
        let (path, value) = typed.split_once('=').ok_or_else(form)?;
        let (path, given) = match path.strip_suffix(':') {
            Some(path) => {
                let json = serde_json::from_str(value);
                (path, Given::Json(json.map_err(|_| Invalid::at(path.trim(), "what follows := is not JSON"))?))
            }
            None => (path, Given::Text(value.to_owned())),
        };
        if path.trim().is_empty() { Err(form()) } else { Ok(Set { path: path.trim().to_owned(), given }) }
    }
}

/// Everything a user wants changed, applied in the order of the fields below.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    /// A whole customer in place of the original: `--replace FILE`, what `--edit` left, or the file of a new customer.
    pub whole: Option<Value>,
    /// A JSON merge patch (RFC 7396): null removes.
    pub patch: Option<Value>,
    /// The fields to set, in the order given.
    pub set: Vec<Set>,
    /// The paths to remove, as typed.
    pub unset: Vec<String>,
}

impl Edits {
    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.whole.is_none() && self.patch.is_none() && self.set.is_empty() && self.unset.is_empty()
    }
}

/// What a file is, which decides about nulls and about the fields that only the server writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A whole customer: null is a value, and what the server writes is left out.
    Whole,
    /// A part of one: null removes, and what the server writes is refused unless it says nothing new.
    Patch,
}

/// The edits, applied.
pub(super) struct Applied {
    /// The record as it should be.
    pub record: Value,
    /// The paths that the user named, changed or not.
    pub touched: Vec<String>,
}

/// Applies edits to a record as it was read, null for a new customer. What is wrong is in `findings`.
pub(super) fn apply(original: &Value, edits: &Edits, today: Date, findings: &mut Findings) -> Applied {
    let mut work = Work { original, today, findings, named: Vec::new(), touched: Vec::new() };
    let mut record = match &edits.whole {
        Some(whole) => work.file(whole, Role::Whole),
        None if original.is_null() => json!({}),
        None => original.clone(),
    };
    if let Some(part) = &edits.patch {
        let part = work.file(part, Role::Patch);
        patch::merge(&mut record, &part);
    }
    for set in &edits.set {
        let result = work.name(&set.path, &record).and_then(|path| {
            let value = work.value(&path, &set.given, &record)?;
            patch::set_path(&mut record, &path, value)
        });
        work.findings.take(result);
    }
    for typed in &edits.unset {
        let result = work.name(typed, &record).and_then(|path| {
            // Nothing stands there, and nothing would: most likely a slip.
            let gone = !patch::unset_path(&mut record, &path);
            let known = customer::known_paths().any(|known| known == path);
            if gone && !known { Err(Invalid::flagged(path, "unset", NOT_THERE)) } else { Ok(()) }
        });
        work.findings.take(result);
    }
    let mut touched = work.touched;
    touched.append(&mut work.named);
    findings.invalid.extend(consents::check_entries(original, &record));
    for path in OBJECTS.iter().copied() {
        let value = lookup(&record, path);
        if value != lookup(original, path) && value.is_some_and(|value| !value.is_object() && !value.is_null()) {
            findings.invalid.push(Invalid::at(path, AN_OBJECT_OF_FIELDS));
        }
    }
    Applied { record, touched }
}

struct Work<'a> {
    original: &'a Value,
    today: Date,
    findings: &'a mut Findings,
    named: Vec<String>,
    touched: Vec<String>,
}

impl Work<'_> {
    /// A file with its values in the API's form.
    fn file(&mut self, file: &Value, role: Role) -> Value {
        let mut file = file.clone();
        if !file.is_object() {
            self.findings.invalid.push(Invalid::at("FILE", NOT_AN_OBJECT));
            return json!({});
        }
        self.findings.invalid.extend(paths::check_names(&file, self.original));
        self.read_only(&file, role);
        self.values(&mut file, role);
        file
    }

    /// Checks every known field of a file that says something new. What the server sent may be dirty and goes back as it is.
    fn values(&mut self, file: &mut Value, role: Role) {
        for field in FIELDS {
            let Some(value) = lookup(file, field.path) else { continue };
            if role == Role::Patch {
                self.touched.push(field.path.to_owned());
            }
            let removed = role == Role::Patch && value.is_null();
            if removed || lookup(self.original, field.path) == Some(value) {
                continue;
            }
            if value.is_null() && !field.nullable {
                // Omitted means removed to the API, which takes no null here.
                patch::unset_path(file, field.path);
                continue;
            }
            let result = validate::check(field, value, self.today);
            if let Some(value) = self.checked(result) {
                let placed = patch::set_path(file, field.path, value);
                self.findings.take(placed);
            }
        }
    }

    fn read_only(&mut self, file: &Value, role: Role) {
        for path in READ_ONLY.iter().copied() {
            let Some(value) = lookup(file, path) else { continue };
            if lookup(self.original, path) == Some(value) {
                continue;
            }
            match role {
                Role::Patch => self.findings.invalid.push(Invalid::at(path, READ_ONLY_RULE)),
                Role::Whole if path == "customer_id" && !self.original.is_null() => {
                    self.findings.invalid.push(Invalid::at(path, OTHER_CUSTOMER));
                }
                // Every change moves this stamp: an older file is no surprise.
                Role::Whole if path == "last_change" => {}
                Role::Whole => {
                    self.findings.note(format!("{path} is written by the server alone: the file's value is left out"))
                }
            }
        }
    }

    /// The full path for a name from `--set` or `--unset`.
    fn name(&mut self, typed: &str, record: &Value) -> Result<String, Invalid> {
        let path = paths::resolve(typed, record)?;
        if paths::is_read_only(&path) {
            return Err(Invalid::at(path, READ_ONLY_RULE));
        }
        if self.named.contains(&path) {
            return Err(Invalid::at(path, TWICE));
        }
        self.named.push(path.clone());
        Ok(path)
    }

    fn value(&mut self, path: &str, given: &Given, record: &Value) -> Result<Value, Invalid> {
        let checked = match (given, field_at(path)) {
            (Given::Text(text), Some(field)) => validate::check_text(field, text, self.today)?,
            (Given::Json(value), Some(field)) => validate::check(field, value, self.today)?,
            (Given::Text(text), None) => return self.free_text(path, text, record),
            (Given::Json(value), None) => return self.free_json(path, value),
        };
        Ok(self.checked(Ok(checked)).unwrap_or_default())
    }

    /// Text at a path that has no flag: a string, whatever it looks like.
    fn free_text(&mut self, path: &str, text: &str, record: &Value) -> Result<Value, Invalid> {
        if let Some(code) = consents::entry_code(path, text) {
            return Ok(code);
        }
        let holds_more = customer::known_paths().any(|known| known == path);
        match lookup(record, path) {
            _ if holds_more => Err(Invalid::at(path, NOT_PLAIN)),
            Some(Value::Array(_) | Value::Object(_)) => Err(Invalid::at(path, NOT_PLAIN)),
            Some(Value::Number(_) | Value::Bool(_)) => {
                self.findings.note(format!(
                    "{path} was no text and is sent as text; PATH:=JSON sends numbers and true or false"
                ));
                Ok(Value::from(text))
            }
            Some(Value::Null | Value::String(_)) | None => Ok(Value::from(text)),
        }
    }

    /// JSON at a path that has no flag; known fields inside it are checked like those of a file.
    fn free_json(&mut self, path: &str, value: &Value) -> Result<Value, Invalid> {
        let mut wrapped = Value::Null;
        patch::set_path(&mut wrapped, path, value.clone())?;
        self.findings.invalid.extend(paths::check_names(&wrapped, self.original));
        self.read_only(&wrapped, Role::Patch);
        self.values(&mut wrapped, Role::Whole);
        Ok(lookup(&wrapped, path).cloned().unwrap_or_default())
    }

    fn checked(&mut self, result: Result<Checked, Invalid>) -> Option<Value> {
        let checked = self.findings.take(result)?;
        if let Some(note) = checked.note {
            self.findings.note(note);
        }
        Some(checked.value)
    }
}

#[cfg(test)]
mod tests;
