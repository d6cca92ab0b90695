//! Preparing an update: the record as it was read, the edits, and from these the whole record to send, the difference to
//! show, and what the change will bring about. A PUT replaces the record, so everything that was read goes back.

use jiff::civil::Date;
use serde_json::Value;

use super::columns::lookup;
use super::consents::Definition;
use super::diff::{Change, diff};
use super::edits::{Applied, Edits, apply};
use super::invalid::{Findings, Invalid};
use super::patch::without_read_only;
use super::salutation::SALUTATION;
use super::{body, consents, salutation};

pub(super) const LANGUAGE: &str = "personal_information.language_id";
pub(super) const LANGUAGE_NEEDED: &str = "a customer needs a language";
const STORE: &str = "personal_information.store_id";
const STORE_KEPT: &str = "the store can be changed, never removed";

/// An update, ready to be shown and sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// The value of `customer` in the body of `PUT /customers/{customer_id}`: the whole record, read-only fields left out.
    pub body_customer: Value,
    /// What the update changes; empty if there is nothing to send.
    pub changes: Vec<Change>,
    /// Sentences for the user. The one about the salutation quotes it, which is personal.
    pub notes: Vec<String>,
}

/// Applies `edits` to `original`, the raw customer as the server sent it, and settles what hangs on them: consents, the
/// salutation, read-only fields. `definitions` are the project's kinds of consent, if they could be read; `today` bounds
/// days of birth. All broken rules come back at once.
pub fn prepare_update(
    original: &Value,
    edits: &Edits,
    definitions: Option<&[Definition]>,
    today: Date,
) -> Result<Prepared, Vec<Invalid>> {
    let mut findings = Findings::default();
    let edits = customer_only(edits, &mut findings);
    let Applied { record: mut edited, touched } = apply(original, &edits, today, &mut findings);
    consents::settle(original, &mut edited, &touched, definitions, &mut findings);
    let own_salutation = touched.iter().any(|path| path == SALUTATION);
    salutation::settle(original, &mut edited, own_salutation, &mut findings);

    let mut before = original.clone();
    without_read_only(&mut before);
    without_read_only(&mut edited);
    let changes = diff(&before, &edited);
    if !changes.is_empty() {
        check_whole(&before, &edited, &mut findings);
    }
    if !findings.invalid.is_empty() {
        return Err(findings.invalid);
    }
    Ok(Prepared { body_customer: edited, changes, notes: findings.notes })
}

/// Takes the customer out of files that hold a whole body, and refuses what stands beside it.
fn customer_only(edits: &Edits, findings: &mut Findings) -> Edits {
    let mut part = |file: &Value| {
        let (customer, beside) = body::split(file.clone());
        findings.invalid.extend(beside.keys().map(|key| Invalid::at(key, body::rule_or_other(key))));
        customer
    };
    Edits {
        whole: edits.whole.as_ref().map(&mut part),
        patch: edits.patch.as_ref().map(&mut part),
        set: edits.set.clone(),
        unset: edits.unset.clone(),
    }
}

/// What must hold of the record as a whole (vendor's description, `PersonalInformation`).
fn check_whole(before: &Value, edited: &Value, findings: &mut Findings) {
    if is_blank(edited, LANGUAGE) {
        findings.invalid.push(Invalid::at(LANGUAGE, LANGUAGE_NEEDED));
    }
    if is_blank(edited, STORE) && !is_blank(before, STORE) {
        findings.invalid.push(Invalid::at(STORE, STORE_KEPT));
    }
}

pub(super) fn is_blank(record: &Value, path: &str) -> bool {
    match lookup(record, path) {
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Null) | None => true,
        Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => false,
    }
}

#[cfg(test)]
mod tests;
