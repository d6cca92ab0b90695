//! `/customers`: list, get, create, update.

use serde_json::{Map, Value};

use super::context::{Context, Outcome, Reply, Who};
use super::listing::{Conditions, Listing};
use super::page::Page;
use super::refusal::{Faults, Reason, Refusal};
use super::store::customers;
use super::{clock, fields, hash, password, person, properties, sessions, social, sources, validate};
use crate::model::fold::fold;

const LISTING: Listing = Listing {
    key: "customers",
    record: "doc",
    table: "customers",
    key_column: "number",
    columns: &["customer_id", "last_change", "state", "email", "phone", "first_name", "last_name", "birthdate"],
    expressions: &[
        ("doi_email", "json_extract(doc, '$.doi_email')"),
        ("doi_phone", "json_extract(doc, '$.doi_phone')"),
        ("salutation", "json_extract(doc, '$.personal_information.salutation')"),
        ("gender", "json_extract(doc, '$.personal_information.gender')"),
        ("pre_nominals", "json_extract(doc, '$.personal_information.pre_nominals')"),
        ("post_nominals", "json_extract(doc, '$.personal_information.post_nominals')"),
        ("language_id", "json_extract(doc, '$.personal_information.language_id')"),
        ("store_id", "json_extract(doc, '$.personal_information.store_id')"),
        ("personal_information", "json_extract(doc, '$.personal_information.last_name')"),
    ],
};

/// Fields of a customer that only the server writes (vendor's description, `readOnly`).
const READ_ONLY: [&str; 5] = ["customer_id", "doi_email", "doi_phone", "last_change", "state"];

/// `GET /customers`.
pub fn list(context: &Context) -> Outcome {
    let query = context.query;
    let page = Page::read(query, &LISTING.fields());
    let mut faults = Faults::default();
    let mut conditions = Conditions::default();
    if let Some(number) = context.only() {
        conditions.add("number = ?", number);
    }
    if let Some(email) = query.one("email") {
        conditions.add("email = ?", email.to_lowercase());
    }
    conditions.equal("phone", query);
    for name in ["first_name", "last_name"] {
        if let Some(value) = query.one(name) {
            conditions.add(&format!("{name} = ?"), fold(value));
        }
    }
    if let Some(text) = query.one("birthdate") {
        match birthdate(text) {
            Some(date) => conditions.add("birthdate = ?", date),
            None => faults.add_text("birthdate", Reason::InvalidValueFormat, text),
        }
    }
    if let Some(source) = query.one("customer_source_id") {
        conditions.add("number IN (SELECT number FROM sources WHERE customer_source_id = ?)", source.to_owned());
    }
    let lists = [("email_list", "email", true), ("customer_ids", "customer_id", false)];
    for (name, column, lower) in lists {
        match query.list(name) {
            Some(values) if values.len() > 1000 => faults.add_text(name, Reason::NotAllowedValue, ""),
            Some(values) => {
                let same = |value: &&str| if lower { value.to_lowercase() } else { (*value).to_owned() };
                conditions.any_of(column, &values.iter().map(same).collect::<Vec<_>>());
            }
            None => {}
        }
    }
    let page = page?;
    faults.finish()?;
    Ok(LISTING.answer(context.db, &conditions, &page)?)
}

/// A day written `YYYY-MM-DD` or `DD.MM.YYYY`, as `YYYY-MM-DD`.
fn birthdate(text: &str) -> Option<String> {
    let mut parts = text.split('.');
    let turned = match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) => format!("{year}-{month:0>2}-{day:0>2}"),
        (_, _, _, _) => text.to_owned(),
    };
    clock::is_date(&turned).then_some(turned)
}

/// `GET /customers/{customer_id}`.
pub fn get(context: &Context) -> Outcome {
    let customer = context.customer()?;
    Ok(Reply { status: 200, body: Some(format!("{{\"data\":{}}}", customer.doc)) })
}

/// `POST /customers`. Everybody with a token may create; `autologin` logs the token in (customer interface).
pub fn create(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    let customer = fields::object(&body, "customer", &mut faults);
    let sent = customer.and_then(|customer| fields::object(customer, "personal_information", &mut faults));
    if let Some(sent) = sent {
        validate::person(sent, None, &mut faults);
        check_email(context, sent, 0, None, &mut faults)?;
    }
    let source = fields::object(&body, "customer_source", &mut faults);
    let source = source.map(|source| sources::check(context.db, source, &mut faults)).transpose()?.flatten();
    let secret = password::check(body.get("password"), &mut faults);
    let autologin = fields::boolean(&body, "autologin", &mut faults).unwrap_or_default();
    if autologin && body.get("password").is_none_or(Value::is_null) {
        faults.add("password", Reason::Required, &Value::Null);
    }
    let credentials = social::check_optional(&body, &mut faults);
    let records = properties::check_all(context.db, 0, body.get("property_records"), &mut faults)?;
    faults.finish()?;
    let (Some(customer), Some(sent), Some(source)) = (customer, sent, source) else { return Err(Refusal::not_json()) };

    let now = clock::now();
    let id = hash::fresh_id();
    let settled = person::settle(sent.clone(), None, &now);
    let record = assemble(&id, customer, settled, &Map::new(), &now);
    let number = customers::write(context.db, 0, &record, true, secret.map(hash::seal).as_deref())?;
    sources::add(context.db, number, &source, &now)?;
    properties::store(context.db, number, &records, &now)?;
    if let Some(credentials) = credentials {
        social::store(context.db, number, &credentials)?;
    }
    if let (true, Who::Customer { token: Some(token), .. }) = (autologin, &context.who) {
        sessions::log_in(context.db, token, Some(number))?;
    }
    Ok(Reply::created("customer_id", &id))
}

/// `PUT /customers/{customer_id}`: replaces. What is not sent is gone, but for the password, the social network's credentials
/// and the store. `personal_information` may stand at the top, as the document's example has it.
pub fn update(context: &Context) -> Outcome {
    let stored = context.customer()?;
    let old: Map<String, Value> = serde_json::from_str(&stored.doc)?;
    let old_person = old.get("personal_information").and_then(Value::as_object).cloned().unwrap_or_default();
    let body = context.body()?;
    let mut faults = Faults::default();
    let nothing = Map::new();
    let at_top = !body.contains_key("customer") && body.contains_key("personal_information");
    let customer = if at_top { Some(&nothing) } else { fields::object(&body, "customer", &mut faults) };
    let holder = if at_top { Some(&body) } else { customer };
    let sent = holder.and_then(|holder| fields::object(holder, "personal_information", &mut faults));
    if let Some(sent) = sent {
        validate::person(sent, Some(&old_person), &mut faults);
        check_email(context, sent, stored.number, Some(&old_person), &mut faults)?;
    }
    let secret = password::check(body.get("password"), &mut faults);
    let credentials = social::check_optional(&body, &mut faults);
    let records = properties::check_all(context.db, stored.number, body.get("property_records"), &mut faults)?;
    faults.finish()?;
    let (Some(customer), Some(sent)) = (customer, sent) else { return Err(Refusal::not_json()) };

    // The clock may have been set back; a record's last change never is.
    let now = clock::now().max(old.get("last_change").and_then(Value::as_str).unwrap_or_default().to_owned());
    let settled = person::settle(sent.clone(), Some(&old_person), &now);
    let reserves = stored.reserves || !same_email(&settled, &old_person);
    let record = assemble(&stored.customer_id, customer, settled, &old, &now);
    let sealed = secret.map(hash::seal).or(stored.password);
    customers::write(context.db, stored.number, &record, reserves, sealed.as_deref())?;
    properties::store(context.db, stored.number, &records, &now)?;
    if let Some(credentials) = credentials {
        social::store(context.db, stored.number, &credentials)?;
    }
    Ok(Reply::nothing())
}

/// The record in the API's order: the server's fields from `old`, unknown fields as sent.
fn assemble(
    id: &str,
    sent: &Map<String, Value>,
    person: Map<String, Value>,
    old: &Map<String, Value>,
    now: &str,
) -> Map<String, Value> {
    let mut record = Map::new();
    record.insert("customer_id".into(), Value::from(id));
    record.insert("personal_information".into(), Value::Object(person));
    let own = |name: &str| READ_ONLY.contains(&name) || name == "personal_information";
    record.extend(sent.iter().filter(|(name, _)| !own(name)).map(|(name, value)| (name.clone(), value.clone())));
    for name in ["doi_email", "doi_phone"] {
        record.extend(old.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    record.insert("last_change".into(), Value::from(now));
    record.insert("state".into(), old.get("state").cloned().unwrap_or(Value::from(1)));
    record
}

fn same_email(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    let email = |person: &Map<String, Value>| person.get("email").and_then(Value::as_str).map(str::to_lowercase);
    email(one) == email(other)
}

/// Notes that another customer has the e-mail already. A customer keeps the one it has.
fn check_email(
    context: &Context,
    sent: &Map<String, Value>,
    number: i64,
    old: Option<&Map<String, Value>>,
    faults: &mut Faults,
) -> Result<(), Refusal> {
    let Some(email) = sent.get("email").and_then(Value::as_str) else { return Ok(()) };
    let kept = old.is_some_and(|old| same_email(sent, old));
    if !kept && customers::email_is_taken(context.db, email, number)? {
        faults.add_text("email", Reason::AlreadyExists, email);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::birthdate;

    #[test]
    fn birth_dates_come_in_two_spellings() {
        assert_eq!(birthdate("1984-11-06").as_deref(), Some("1984-11-06"));
        assert_eq!(birthdate("6.11.1984").as_deref(), Some("1984-11-06"));
        assert_eq!(birthdate("06.11.1984").as_deref(), Some("1984-11-06"));
        assert_eq!(birthdate("31.02.1984"), None);
        assert_eq!(birthdate("1984"), None);
    }
}
