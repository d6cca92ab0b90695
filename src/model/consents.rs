//! `consents` beats `agreement` (vendor's description, `PersonalInformation.consents`): where both are sent, the server
//! ignores `agreement` without a word. A change of an agreement is therefore made in `consents` too, or refused.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::codes::AGREEMENT;
use super::columns::lookup;
use super::invalid::{Findings, Invalid};
use super::patch::unset_path;

const CONSENTS: &str = "personal_information.consents";
const OLD: &str = "personal_information.agreement";
const CUSTOM: &str = "personal_information.agreement.custom_agreements";

/// The three agreements that have a field of their own, each with the `text_id` that its definition may have. The vendor
/// names these three but not their text ids, so only the field's own name counts, with or without `agreement_`.
const BUILT_IN: &[(&str, &str)] = &[
    ("agreement_gtc", "gtc"),
    ("agreement_profiling", "profiling"),
    ("agreement_marketing_communication", "marketing_communication"),
];

/// The lists of consents, with the names of an entry's id and value.
const LISTS: &[(&str, &str, &str)] =
    &[(CONSENTS, "consent_id", "consent_value"), (CUSTOM, "agreement_id", "agreement_value")];

/// One kind of consent of the project, from `GET /agreements`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The definition's `agreement_id`, which is the `consent_id` of a customer's entry.
    pub consent_id: String,
    /// Its readable name, `text_id`.
    pub text_id: String,
}

impl Definition {
    /// The definition in one record of `GET /agreements`; `None` if either name is missing.
    pub fn from_record(record: &Value) -> Option<Definition> {
        let text = |key| record.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Definition { consent_id: text("agreement_id")?, text_id: text("text_id")? })
    }
}

/// An agreement that is to have another value.
struct Wish {
    path: String,
    consent_id: Option<String>,
    value: Option<Value>,
}

/// Carries changed agreements over into `consents`, where the record has them. `touched` are the paths that the user set,
/// changed or not. A change that the server would ignore is refused.
pub fn settle(
    original: &Value,
    edited: &mut Value,
    touched: &[String],
    definitions: Option<&[Definition]>,
    findings: &mut Findings,
) {
    let wishes = wishes(original, edited, touched, definitions.unwrap_or_default());
    let leftover = other_fields(original) != other_fields(edited);
    match lookup(edited, CONSENTS) {
        Some(Value::Array(_)) => {}
        // A null list could count as a sent one: without the key, `agreement` is sure to be heard.
        Some(Value::Null) if leftover || !wishes.is_empty() => {
            unset_path(edited, CONSENTS);
            return;
        }
        Some(_) | None => return,
    }
    if leftover {
        findings.invalid.push(Invalid::at(OLD, ignored()));
    }
    for wish in wishes {
        let result = carry_over(original, edited, &wish);
        if let Some(note) = findings.take(result).flatten() {
            findings.note(note);
        }
    }
}

/// Checks the entries of `consents` and `custom_agreements` that `original` does not have: each needs its id and one of the
/// codes 0, 1, 2 (vendor's description, `Consents`, `CustomAgreements`).
pub fn check_entries(original: &Value, edited: &Value) -> Vec<Invalid> {
    let mut invalid = Vec::new();
    for (path, id, value) in LISTS {
        let known: Vec<Value> = entries(original, path).iter().map(unstamped).collect();
        for entry in entries(edited, path).iter().filter(|entry| !known.contains(&unstamped(entry))) {
            let named = entry.get(id).and_then(Value::as_str).is_some_and(|id| !id.is_empty());
            let coded = entry.get(value).and_then(Value::as_i64).is_some_and(|code| AGREEMENT.word(code).is_some());
            if !named || !coded {
                invalid.push(Invalid::at(*path, format!("each entry needs {id}, and {value}: 0 no, 1 yes or 2 unset")));
                break;
            }
        }
        let list = lookup(edited, path);
        if list != lookup(original, path) && list.is_some_and(|list| !list.is_array() && !list.is_null()) {
            invalid.push(Invalid::at(*path, "this is a list of entries: [{…}, …]"));
        }
    }
    invalid
}

/// An entry without the server's own stamp, which an older file may hold differently.
fn unstamped(entry: &Value) -> Value {
    let mut entry = entry.clone();
    unset_path(&mut entry, "last_change");
    entry
}

/// The code for a word typed at the value of an entry, such as `consents.0.consent_value`.
pub fn entry_code(path: &str, typed: &str) -> Option<Value> {
    let name = path.rsplit('.').next()?;
    let is_value = LISTS.iter().any(|(list, _, value)| path.starts_with(list) && *value == name);
    is_value.then(|| AGREEMENT.code(typed).map(Value::from)).flatten()
}

fn wishes(original: &Value, edited: &Value, touched: &[String], definitions: &[Definition]) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for (name, short) in BUILT_IN {
        let path = format!("{OLD}.{name}");
        let value = present(edited, &path);
        let mut fitting = definitions.iter().filter(|known| [*name, *short].contains(&known.text_id.as_str()));
        let found = fitting.next().filter(|_| fitting.next().is_none());
        // The two lists may disagree: what the user asked for must then reach the one that counts.
        let insisted = value.is_some() && found.is_some() && touched.contains(&path);
        if insisted || value != present(original, &path) {
            wishes.push(Wish { path, consent_id: found.map(|known| known.consent_id.clone()), value: value.cloned() });
        }
    }
    let (old, new) = (entries(original, CUSTOM), entries(edited, CUSTOM));
    let value_of = |list: &[Value], id: &Value| {
        list.iter()
            .find(|entry| entry.get("agreement_id") == Some(id))
            .and_then(|entry| entry.get("agreement_value").cloned())
    };
    let mut ids: Vec<&Value> = Vec::new();
    for id in old.iter().chain(new).filter_map(|entry| entry.get("agreement_id")) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    for id in ids {
        let value = value_of(new, id);
        if value != value_of(old, id) {
            // A custom agreement goes by the same id in both lists.
            wishes.push(Wish { path: CUSTOM.to_owned(), consent_id: id.as_str().map(str::to_owned), value });
        }
    }
    wishes
}

/// Puts one value into `consents`; the answer is the note for the user, if that changed anything.
fn carry_over(original: &Value, edited: &mut Value, wish: &Wish) -> Result<Option<String>, Invalid> {
    let Some(value) = &wish.value else {
        return Err(Invalid::at(
            &wish.path,
            "it cannot be removed, because this customer has `consents`: set it to unset",
        ));
    };
    let id = wish.consent_id.as_deref().ok_or_else(|| Invalid::at(&wish.path, ignored()))?;
    let (was, is) = (consent(original, id), consent(edited, id));
    if is == Some(value) {
        return Ok(None);
    }
    if is != was {
        return Err(Invalid::at(&wish.path, "this and `consents` ask for different values; set only one of them"));
    }
    let Some(Value::Array(list)) = edited.pointer_mut("/personal_information/consents") else { return Ok(None) };
    match list.iter_mut().find(|entry| entry.get("consent_id").and_then(Value::as_str) == Some(id)) {
        Some(Value::Object(entry)) => {
            entry.insert("consent_value".to_owned(), value.clone());
        }
        Some(_) | None => list.push(json!({"consent_id": id, "consent_value": value})),
    }
    let name = wish.path.rsplit('.').next().unwrap_or(&wish.path);
    Ok(Some(format!("{name} is changed in consents too (consent {id}), where the server looks")))
}

/// What `agreement` has beside the fields that can be carried over, in whatever order.
fn other_fields(record: &Value) -> BTreeMap<&String, &Value> {
    let carried = |name: &str| name == "custom_agreements" || BUILT_IN.iter().any(|(known, _)| *known == name);
    match lookup(record, OLD) {
        Some(Value::Object(fields)) => fields.iter().filter(|(name, _)| !carried(name)).collect(),
        Some(_) | None => BTreeMap::new(),
    }
}

fn ignored() -> String {
    format!(
        "this customer has `consents`, so the server would ignore the change; set the consent itself, with all its \
         neighbours: --set '{CONSENTS}:=[{{\"consent_id\": \"…\", \"consent_value\": 1}}]'"
    )
}

fn consent<'a>(record: &'a Value, id: &str) -> Option<&'a Value> {
    let is_it = |entry: &&Value| entry.get("consent_id").and_then(Value::as_str) == Some(id);
    entries(record, CONSENTS).iter().find(is_it)?.get("consent_value")
}

fn entries<'a>(record: &'a Value, path: &str) -> &'a [Value] {
    lookup(record, path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn present<'a>(record: &'a Value, path: &str) -> Option<&'a Value> {
    lookup(record, path).filter(|value| !value.is_null())
}

#[cfg(test)]
mod tests;
