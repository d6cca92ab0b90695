//! Preparing a new customer: the whole body of `POST /customers` from flags, `--set` and a file that holds a customer or such
//! a body. Flags beat the file.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::consents::Definition;
use super::edits::{Applied, Edits, apply};
use super::identify::{ID_RULE, id_is_safe};
use super::invalid::{Findings, Invalid};
use super::patch::without_read_only;
use super::update::{LANGUAGE, LANGUAGE_NEEDED, is_blank};
use super::validate::one_line;
use super::{body, consents, password};

/// A customer to be, as the user described it.
#[derive(Debug, Default)]
pub struct New<'a> {
    /// The customer's fields; a file stands in `whole`.
    pub edits: Edits,
    /// `customer_source_id`: the system that the customer comes from. Required, here or in the file.
    pub source: Option<&'a str>,
    /// The id that this system uses.
    pub external_id: Option<&'a str>,
    /// Whether the customer is logged in at once, which needs a password.
    pub autologin: bool,
    /// The password, from a prompt or standard input.
    pub password: Option<&'a str>,
    /// `social_network_id` and `social_network_token`.
    pub social_network: Option<(&'a str, &'a str)>,
    /// Custom properties: `property_id` and the value in the type of its property.
    pub properties: &'a [(String, Value)],
}

/// A new customer, ready to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Created {
    /// The whole body of `POST /customers`. The password stands last, if there is one: never show this value as it is.
    pub body: Value,
    /// Sentences for the user, without values.
    pub notes: Vec<String>,
}

/// Builds the body, or says all that is wrong with it at once. `definitions` are the project's kinds of consent, if they
/// could be read; `today` bounds days of birth.
pub fn prepare_create(new: &New<'_>, definitions: Option<&[Definition]>, today: Date) -> Result<Created, Vec<Invalid>> {
    let mut findings = Findings::default();
    let mut edits = new.edits.clone();
    let mut beside = Map::new();
    if let Some(file) = edits.whole.take() {
        let (customer, rest) = body::split(file);
        edits.whole = Some(customer);
        beside = rest;
    }
    let Applied { record: mut customer, touched } = apply(&Value::Null, &edits, today, &mut findings);
    consents::settle(&Value::Null, &mut customer, &touched, definitions, &mut findings);
    without_read_only(&mut customer);
    if is_blank(&customer, LANGUAGE) {
        findings.invalid.push(Invalid::at(LANGUAGE, LANGUAGE_NEEDED));
    }

    let mut body = Map::new();
    body.insert("customer".to_owned(), customer);
    let source = source(new, beside.shift_remove("customer_source"), &mut findings);
    body.insert("customer_source".to_owned(), source);
    if let Some(credentials) = social_network(new, beside.shift_remove("social_network_credentials"), &mut findings) {
        body.insert("social_network_credentials".to_owned(), credentials);
    }
    if let Some(records) = properties(new, beside.shift_remove("property_records"), &mut findings) {
        body.insert("property_records".to_owned(), records);
    }
    let autologin = autologin(new, beside.shift_remove("autologin"), &mut findings);
    let secret = secret(new, beside.shift_remove("password"), autologin, &mut findings);
    body.append(&mut beside);
    body.insert("autologin".to_owned(), Value::Bool(autologin));
    if let Some(secret) = secret {
        body.insert("password".to_owned(), Value::String(secret));
    }
    if !findings.invalid.is_empty() {
        return Err(findings.invalid);
    }
    Ok(Created { body: Value::Object(body), notes: findings.notes })
}

/// `CustomerSourceRecord` (vendor's description): the source is required, three of its fields are the server's.
fn source(new: &New<'_>, file: Option<Value>, findings: &mut Findings) -> Value {
    let mut source = match file {
        Some(Value::Object(fields)) => fields,
        None => Map::new(),
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) => {
            findings.invalid.push(Invalid::at("customer_source", "this is an object with customer_source_id in it"));
            return Value::Null;
        }
    };
    for key in ["customer_source_record_id", "customer_id", "last_change"] {
        source.shift_remove(key);
    }
    for (key, given) in [("customer_source_id", new.source), ("external_id", new.external_id)] {
        if let Some(given) = given {
            source.insert(key.to_owned(), Value::from(given.trim()));
        }
    }
    let id = source.get("customer_source_id").and_then(Value::as_str).unwrap_or_default();
    if !id_is_safe(id) {
        let rule =
            if id.is_empty() { "a new customer needs a source: the id of the system it comes from" } else { ID_RULE };
        findings.invalid.push(Invalid::flagged("customer_source.customer_source_id", "source", rule));
    }
    let external = source.get("external_id").map(|id| id.as_str().unwrap_or_default());
    if external.is_some_and(|id| id.is_empty() || one_line(id).is_err()) {
        let rule = "an external id is one line of text and not empty";
        findings.invalid.push(Invalid::flagged("customer_source.external_id", "external-id", rule));
    }
    Value::Object(source)
}

/// `SocialNetworkCredentials` (vendor's description): both parts are required.
fn social_network(new: &New<'_>, file: Option<Value>, findings: &mut Findings) -> Option<Value> {
    let credentials = match new.social_network {
        Some((network, token)) => json!({"social_network_id": network.trim(), "social_network_token": token}),
        None => file?,
    };
    for (key, flag) in [("social_network_id", "social-network"), ("social_network_token", "token-stdin")] {
        if is_blank(&credentials, key) {
            let path = format!("social_network_credentials.{key}");
            findings.invalid.push(Invalid::flagged(
                path,
                flag,
                "a social network needs its id and the customer's token",
            ));
        }
    }
    Some(credentials)
}

/// The file's property records with the given ones put in: one for each property.
fn properties(new: &New<'_>, file: Option<Value>, findings: &mut Findings) -> Option<Value> {
    let mut records = match file {
        Some(Value::Array(records)) => records,
        None if new.properties.is_empty() => return None,
        None => Vec::new(),
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
            findings
                .invalid
                .push(Invalid::at("property_records", "this is a list of objects with property_id in them"));
            return None;
        }
    };
    for (id, value) in new.properties {
        records.retain(|record| record.get("property_id").and_then(Value::as_str) != Some(id));
        records.push(json!({"property_id": id, "property_value": value}));
    }
    Some(Value::Array(records))
}

fn autologin(new: &New<'_>, file: Option<Value>, findings: &mut Findings) -> bool {
    let file = match file {
        Some(Value::Bool(wanted)) => wanted,
        None => false,
        Some(Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_)) => {
            findings.invalid.push(Invalid::flagged("autologin", "autologin", "the value is true or false"));
            false
        }
    };
    new.autologin || file
}

fn secret(new: &New<'_>, file: Option<Value>, autologin: bool, findings: &mut Findings) -> Option<String> {
    let secret = match (new.password, file) {
        (Some(given), _) => Some(given.to_owned()),
        (None, Some(Value::String(text))) => Some(text),
        (None, None) => None,
        (None, Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_))) => {
            findings.invalid.push(Invalid::flagged("password", "password-stdin", "a password is text"));
            return None;
        }
    };
    match &secret {
        Some(secret) => findings.invalid.extend(password::check(secret)),
        None if autologin => {
            let rule = "logging the customer in at once needs a password; use --password-stdin";
            findings.invalid.push(Invalid::flagged("password", "password-stdin", rule));
        }
        None => {}
    }
    secret
}

#[cfg(test)]
mod tests;
