//! What must become of a record, by the contract: what is sent, what differs, or that nothing may be sent at all.

use super::documents::{Case, Entry, File, Set};
use super::fields::{AGREEMENTS, FIELDS, LANGUAGE, NAMES, READ_ONLY, SALUTATION, STORE};
use super::json::Json;

const CONSENTS: &str = "personal_information.consents";
const AGREEMENT: &str = "personal_information.agreement";

/// Why nothing may be sent.
type Refused = &'static str;

/// The body's customer that the edits ask for.
pub fn expected(case: &Case) -> Result<Json, Refused> {
    let mut touched = Vec::new();
    let mut edited = with_file(case, &mut touched);
    let mut named = Vec::new();
    for set in &case.edits.set {
        let (path, value) = set_value(set, &edited)?;
        name(path, &mut named)?;
        if !edited.put(path, value) {
            return Err("a path through a plain value");
        }
    }
    for path in &case.edits.unset {
        name(path, &mut named)?;
        let known = FIELDS.iter().any(|field| field.path == *path);
        if !edited.take(path) && !known {
            return Err("nothing there to remove");
        }
    }
    touched.append(&mut named);
    entries(&case.record, &edited)?;
    consents(case, &mut edited, &touched)?;
    salutation(&case.record, &mut edited, &touched);
    let (before, body) = (sent_back(&case.record), sent_back(&edited));
    if !same(&before, &body) {
        if blank(&body, LANGUAGE) {
            return Err("no language");
        }
        if blank(&body, STORE) && !blank(&before, STORE) {
            return Err("the store is gone");
        }
    }
    Ok(body)
}

/// The record without what only the server writes.
pub fn sent_back(record: &Json) -> Json {
    let mut body = record.clone();
    for path in READ_ONLY {
        body.take(path);
    }
    for path in [CONSENTS, "consents"] {
        if let Some(Json::List(entries)) = body.at_mut(path) {
            for entry in entries {
                if let Json::Object(fields) = entry {
                    fields.retain(|(key, _)| key != "last_change");
                }
            }
        }
    }
    body
}

/// Whether two values are the same but for the order of keys.
pub fn same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Object(old), Json::Object(new)) => {
            let held = |(key, value): &(String, Json)| other.field(key).is_some_and(|found| same(value, found));
            old.len() == new.len() && old.iter().all(held)
        }
        (Json::List(old), Json::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
        }
        _ => one == other,
    }
}

/// One field that differs: path, before, after.
pub type Difference = (String, Option<Json>, Option<Json>);

/// The fields that differ. A list is one field; the record itself has no path, since a name may be empty.
pub fn differing(path: Option<&str>, before: Option<&Json>, after: Option<&Json>, out: &mut Vec<Difference>) {
    let empty = Json::Object(Vec::new());
    let filled = |value: Option<&Json>| matches!(value, Some(Json::Object(fields)) if !fields.is_empty());
    match (before, after) {
        (Some(old), Some(new)) if same(old, new) => {}
        (None, None) => {}
        (Some(Json::Object(_)), Some(Json::Object(_))) => below(path, before, after, out),
        (Some(_), None) if filled(before) => below(path, before, Some(&empty), out),
        (None, Some(_)) if filled(after) => below(path, Some(&empty), after, out),
        _ => out.push((path.unwrap_or_default().to_owned(), before.cloned(), after.cloned())),
    }
}

fn below(path: Option<&str>, before: Option<&Json>, after: Option<&Json>, out: &mut Vec<Difference>) {
    let (Some(Json::Object(old)), Some(Json::Object(new))) = (before, after) else { return };
    let added = new.iter().filter(|(key, _)| old.iter().all(|(known, _)| known != key));
    for (key, _) in old.iter().chain(added) {
        let path = path.map_or_else(|| key.clone(), |path| format!("{path}.{key}"));
        let side = |value: Option<&'_ Json>| value.and_then(|value| value.field(key)).cloned();
        differing(Some(&path), side(before).as_ref(), side(after).as_ref(), out);
    }
}

/// The file as a person would write it: what is typed stands in it.
pub fn file(case: &Case) -> Option<Json> {
    let (mut file, entries, turn) = match &case.edits.file {
        File::None => return None,
        File::Whole(entries, turn) => (case.record.clone(), entries, *turn),
        File::Patch(entries) => (Json::Object(Vec::new()), entries, 0),
    };
    for entry in entries {
        // What does not fit into the record is left out of the file.
        let _ = match entry {
            Entry::Known(row, choice) => file.put(FIELDS[*row].path, Json::text(FIELDS[*row].typed(*choice))),
            Entry::Null(row) => file.put(FIELDS[*row].path, Json::Null),
            Entry::Other(path, value) => file.put(path, value.clone()),
        };
    }
    turned(&mut file, turn);
    for path in ["personal_information", AGREEMENT] {
        if let Some(inner) = file.at_mut(path) {
            turned(inner, turn);
        }
    }
    Some(file)
}

fn turned(value: &mut Json, by: usize) {
    if let Json::Object(fields) = value
        && !fields.is_empty()
    {
        let by = by % fields.len();
        fields.rotate_left(by);
    }
}

fn with_file(case: &Case, touched: &mut Vec<&'static str>) -> Json {
    let Some(mut file) = file(case) else { return case.record.clone() };
    let patch = matches!(case.edits.file, File::Patch(_));
    for field in FIELDS {
        let Some(value) = file.at(field.path).cloned() else { continue };
        if patch {
            touched.push(field.path);
        }
        // What the server sent goes back as it is, however dirty.
        if case.record.at(field.path) == Some(&value) {
            continue;
        }
        let typed = (0..field.good.len()).find(|choice| value == Json::text(field.typed(*choice)));
        match typed {
            Some(choice) => drop(file.put(field.path, field.sent(choice))),
            None if value == Json::Null && !patch && !field.takes_null() => drop(file.take(field.path)),
            None => {}
        }
    }
    if !patch {
        return file;
    }
    let mut edited = case.record.clone();
    edited.merge(&file);
    edited
}

fn set_value(set: &Set, record: &Json) -> Result<(&'static str, Json), Refused> {
    match set {
        Set::Flag(row, choice) | Set::Known(row, choice) => Ok((FIELDS[*row].path, FIELDS[*row].sent(*choice))),
        Set::Json(path, value) => Ok((path, value.clone())),
        Set::Text(path, text) => {
            let word = path.ends_with(".consent_value").then(|| text.trim().to_lowercase());
            let code = match word.as_deref() {
                Some("no" | "0") => Some("0"),
                Some("yes" | "1") => Some("1"),
                Some("unset" | "2") => Some("2"),
                _ => None,
            };
            match (code, record.at(path)) {
                (Some(code), _) => Ok((path, Json::Number(code.to_owned()))),
                (None, Some(Json::List(_) | Json::Object(_))) => Err("text where more than text stands"),
                (None, _) => Ok((path, Json::text(text))),
            }
        }
    }
}

fn name(path: &'static str, named: &mut Vec<&'static str>) -> Result<(), Refused> {
    if READ_ONLY.contains(&path) {
        return Err("only the server writes this");
    }
    if named.contains(&path) {
        return Err("named twice");
    }
    named.push(path);
    Ok(())
}

/// New entries of `consents` need their id and a code.
fn entries(record: &Json, edited: &Json) -> Result<(), Refused> {
    // The stamp in an entry is the server's.
    let (known, given) = (sent_back(record), sent_back(edited));
    for entry in list(&given).iter().filter(|entry| !list(&known).iter().any(|known| same(known, entry))) {
        let named = matches!(entry.field("consent_id"), Some(Json::Text(id)) if !id.is_empty());
        let coded = matches!(entry.field("consent_value"), Some(Json::Number(code)) if ["0", "-0", "1", "2"].contains(&code.as_str()));
        if !named || !coded {
            return Err("an entry of consents without id or code");
        }
    }
    match (record.at(CONSENTS), edited.at(CONSENTS)) {
        (old, Some(new)) if old.is_some_and(|old| same(old, new)) => Ok(()),
        (_, None | Some(Json::Null | Json::List(_))) => Ok(()),
        (_, Some(_)) => Err("consents that are no list"),
    }
}

fn list(record: &Json) -> &[Json] {
    match record.at(CONSENTS) {
        Some(Json::List(entries)) => entries,
        _ => &[],
    }
}

fn consent<'a>(record: &'a Json, id: &str) -> Option<&'a Json> {
    list(record).iter().find(|entry| entry.field("consent_id") == Some(&Json::text(id)))?.field("consent_value")
}

/// `consents` beats `agreement`: a changed agreement must stand in `consents`, or nothing may be sent.
fn consents(case: &Case, edited: &mut Json, touched: &[&str]) -> Result<(), Refused> {
    let given = |record: &Json, path: &str| record.at(path).filter(|value| **value != Json::Null).cloned();
    let mut wishes = Vec::new();
    for (name, id) in AGREEMENTS {
        let path = format!("{AGREEMENT}.{name}");
        let (id, value) = (id.filter(|_| case.defined), given(edited, &path));
        let insisted = value.is_some() && id.is_some() && touched.contains(&path.as_str());
        if insisted || value != given(&case.record, &path) {
            wishes.push((id, value));
        }
    }
    let others = !same(&other_agreements(&case.record), &other_agreements(edited));
    match edited.at(CONSENTS) {
        Some(Json::List(_)) if others => return Err("the server would not look at this agreement"),
        Some(Json::List(_)) => {}
        Some(Json::Null) if others || !wishes.is_empty() => {
            edited.take(CONSENTS);
            return Ok(());
        }
        _ => return Ok(()),
    }
    for (id, value) in wishes {
        let value = value.ok_or("an agreement cannot be removed beside consents")?;
        let id = id.ok_or("nobody knows this agreement's consent")?;
        let (was, is) = (consent(&case.record, id).cloned(), consent(edited, id).cloned());
        if is.as_ref() == Some(&value) {
            continue;
        }
        if is != was {
            return Err("two wishes for one consent");
        }
        let Some(Json::List(entries)) = edited.at_mut(CONSENTS) else { return Ok(()) };
        match entries.iter_mut().find(|entry| entry.field("consent_id") == Some(&Json::text(id))) {
            Some(entry) => drop(entry.put("consent_value", value)),
            None => entries.push(Json::Object(vec![
                ("consent_id".to_owned(), Json::text(id)),
                ("consent_value".to_owned(), value),
            ])),
        }
    }
    Ok(())
}

/// What stands in `agreement` beside the three that `consents` can take over.
fn other_agreements(record: &Json) -> Json {
    match record.at(AGREEMENT) {
        Some(Json::Object(fields)) => {
            let other = |(key, _): &&(String, Json)| AGREEMENTS.iter().all(|(name, _)| name != key);
            Json::Object(fields.iter().filter(other).cloned().collect())
        }
        _ => Json::Object(Vec::new()),
    }
}

/// A rename leaves the old salutation out, unless the user set one.
fn salutation(record: &Json, edited: &mut Json, touched: &[&str]) {
    let equal = |edited: &Json, path: &str| match (record.at(path), edited.at(path)) {
        (Some(old), Some(new)) => same(old, new),
        (old, new) => old.is_none() && new.is_none(),
    };
    let renamed = NAMES.iter().any(|name| !equal(edited, &format!("personal_information.{name}")));
    if renamed && !touched.contains(&SALUTATION) && equal(edited, SALUTATION) {
        edited.take(SALUTATION);
    }
}

fn blank(record: &Json, path: &str) -> bool {
    matches!(record.at(path), None | Some(Json::Null)) || record.at(path) == Some(&Json::text(""))
}
