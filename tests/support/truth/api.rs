//! What the calls answer, and what they store, when nothing goes wrong on the way.

use std::time::Duration;

use serde_json::{Value, json};

use super::kind::{Kind, steps};
use super::refusal::{invalid, not_found, not_json, unauthorized};
use super::store::Store;
use super::wire::{Reply, query};
use super::{Filter, Options};
use crate::support::fault::Request;

type Outcome = Result<Reply, Reply>;

/// Carries a request out. Second, the id of a customer that it created.
pub fn act(options: &Options, store: &mut Store, request: &Request, at: Duration) -> (Reply, Option<String>) {
    let before = store.customers.len();
    let reply = answer(options, store, request, at).unwrap_or_else(|refusal| refusal);
    (reply, store.customers.get(before).map(|customer| customer.id.clone()))
}

fn answer(options: &Options, store: &mut Store, request: &Request, at: Duration) -> Outcome {
    let kind = Kind::of(request);
    if !matches!(kind, Kind::Login | Kind::Ping) && !authorized(store, request) {
        return Err(unauthorized());
    }
    match kind {
        Kind::Login => Ok(login(options, store)),
        Kind::Ping => Ok(Reply::json(200, &json!({"data": {"test_string": "test"}}))),
        Kind::Other => Err(not_found("resource", "")),
        Kind::List => customers(options, store, request),
        Kind::Get => Ok(Reply::json(200, &json!({"data": store.customers[customer(store, request)?].shown()}))),
        Kind::Create => create(options, store, request, at),
        Kind::Replace => replace(options, store, request),
        Kind::Sources => sources(options, store, request),
        Kind::Properties => properties(store, request),
        Kind::WriteProperty => write_property(store, request),
        Kind::Interests => interests(store, request),
        Kind::WriteInterest => write_interest(store, request),
        Kind::Definitions => Ok(definitions(request)),
    }
}

fn login(options: &Options, store: &mut Store) -> Reply {
    store.issued += 1;
    let token = format!("tok-{}", store.issued);
    store.tokens.insert(token.clone(), options.token_lifetime.unwrap_or(usize::MAX));
    let user = json!({"first_name": "Demo", "last_name": "User"});
    Reply::json(201, &json!({"data": {"bearer_token": token, "valid_to": "2030-01-01 00:00:00", "user": user}}))
}

/// The token of a request.
pub fn token(request: &Request) -> &str {
    request.header("authorization").and_then(|header| header.strip_prefix("Bearer ")).unwrap_or_default()
}

fn authorized(store: &mut Store, request: &Request) -> bool {
    let Some(left) = store.tokens.get_mut(token(request)) else { return false };
    match left.checked_sub(1) {
        Some(fewer) => *left = fewer,
        None => {
            store.tokens.remove(token(request));
            return false;
        }
    }
    true
}

fn body(request: &Request) -> Result<Value, Reply> {
    serde_json::from_str(&request.body).ok().filter(Value::is_object).ok_or_else(not_json)
}

/// The customer that the path names.
fn customer(store: &Store, request: &Request) -> Result<usize, Reply> {
    let id = steps(request).get(1).copied().unwrap_or_default();
    store.ids.get(id).copied().ok_or_else(|| not_found("customers", id))
}

fn create(options: &Options, store: &mut Store, request: &Request, at: Duration) -> Outcome {
    let body = body(request)?;
    let text = |path: &str| body.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    if text("/customer/personal_information/language_id").is_empty() {
        return Err(invalid("language_id", "required", ""));
    }
    let email = text("/customer/personal_information/email");
    if options.unique_email && !email.is_empty() && !store.with_email(&email).is_empty() {
        return Err(invalid("email", "already_exists", &email));
    }
    let external = (text("/customer_source/customer_source_id"), text("/customer_source/external_id"));
    if options.unique_external && !external.1.is_empty() && store.externals.contains_key(&external) {
        return Err(invalid("external_id", "relation_already_exists", &external.1));
    }
    let id = store.add(body, at, false);
    Ok(Reply::json(201, &json!({"data": {"customer_id": id}})))
}

fn replace(options: &Options, store: &mut Store, request: &Request) -> Outcome {
    let (place, body) = (customer(store, request)?, body(request)?);
    let email = body.pointer("/customer/personal_information/email").and_then(Value::as_str).unwrap_or_default();
    let others = store.with_email(email).iter().any(|known| *known != place);
    if options.unique_email && !email.is_empty() && others {
        return Err(invalid("email", "already_exists", email));
    }
    store.replace(place, body["customer"].clone(), body);
    Ok(Reply::empty(204))
}

/// A page of a list: `{"data": {"<key>": […], "total_items": N}}`.
fn page<T>(request: &Request, key: &str, all: &[T], show: impl Fn(&T) -> Value) -> Reply {
    let query = query(request);
    let number = |name: &str| query.iter().find(|(known, _)| known == name).and_then(|(_, value)| value.parse().ok());
    let descending = query.iter().any(|(name, value)| name == "sort_direction" && value.eq_ignore_ascii_case("desc"));
    let (count, offset) = (number("count").unwrap_or(100).min(1000), number("offset").unwrap_or(0));
    let mut ordered: Vec<&T> = all.iter().collect();
    if descending {
        ordered.reverse();
    }
    let items: Vec<Value> = ordered.into_iter().skip(offset).take(count).map(show).collect();
    Reply::json(200, &json!({"data": {key: items, "total_items": all.len()}}))
}

fn customers(options: &Options, store: &Store, request: &Request) -> Outcome {
    let query = query(request);
    let mut places: Vec<usize> = (0..store.customers.len()).collect();
    for (name, filter, of_list) in [
        ("email", options.single, false),
        ("phone", options.single, false),
        ("email_list", options.lists, true),
        ("customer_ids", options.lists, true),
    ] {
        // Of an array parameter, `name[]` is as good as `name[0]`.
        let is = |known: &str| known == name || of_list && known.starts_with(name) && known.ends_with(']');
        let asked: Vec<&str> = query.iter().filter(|(known, _)| is(known)).map(|(_, value)| value.as_str()).collect();
        match filter {
            _ if asked.is_empty() => continue,
            Filter::Ignored => continue,
            Filter::Refused => return Err(invalid(name, "not_allowed_value", "")),
            Filter::Honoured if asked.len() > 1000 => return Err(invalid(name, "not_allowed_value", "")),
            Filter::Honoured => {}
        }
        let mut found: Vec<usize> = match name {
            "phone" => asked.iter().filter_map(|phone| store.phones.get(*phone)).flatten().copied().collect(),
            "customer_ids" => asked.iter().filter_map(|id| store.ids.get(*id)).copied().collect(),
            _ => asked.iter().flat_map(|email| store.with_email(email)).collect(),
        };
        found.sort_unstable();
        found.dedup();
        found.retain(|place| places.binary_search(place).is_ok());
        places = found;
    }
    Ok(page(request, "customers", &places, |place| {
        let mut shown = store.customers[*place].shown();
        if let (true, Some(fields)) = (options.brief_lists, shown.as_object_mut()) {
            fields.retain(|name, _| ["customer_id", "personal_information"].contains(&name.as_str()));
        }
        shown
    }))
}

fn sources(options: &Options, store: &Store, request: &Request) -> Outcome {
    if !options.sources {
        return Err(not_found("customer-source-records", ""));
    }
    let query = query(request);
    let values = |is: &dyn Fn(&str) -> bool| {
        query.iter().filter(|(name, _)| is(name)).map(|(_, value)| value.as_str()).collect::<Vec<&str>>()
    };
    let source = values(&|name| name == "customer_source_id");
    let ids = values(&|name| name.starts_with("external_id"));
    let mut found: Vec<usize> = match (source.first(), ids.as_slice()) {
        (Some(source), [_, ..]) => {
            let keys = ids.iter().map(|id| ((*source).to_owned(), (*id).to_owned()));
            keys.filter_map(|key| store.externals.get(&key)).flatten().copied().collect()
        }
        (source, ids) => store
            .externals
            .iter()
            .filter(|((of, id), _)| {
                source.is_none_or(|source| of == source) && (ids.is_empty() || ids.contains(&id.as_str()))
            })
            .flat_map(|(_, places)| places)
            .copied()
            .collect(),
    };
    found.sort_unstable();
    Ok(page(request, "customer_source_records", &found, |place| {
        let customer = &store.customers[*place];
        let (source, external) = customer.external().unwrap_or_default();
        json!({
            "customer_source_record_id": format!("s{}", customer.id),
            "customer_source_id": source,
            "customer_id": customer.id,
            "external_id": external,
            "last_change": "2025-01-01 10:00:00",
        })
    }))
}

fn properties(store: &Store, request: &Request) -> Outcome {
    let customer = &store.customers[customer(store, request)?];
    // One value for each property: the last that was written.
    let last = |(at, (id, _)): &(usize, &(String, Value))| {
        !customer.properties.iter().skip(at + 1).any(|(later, _)| later == id)
    };
    let records: Vec<_> = customer.properties.iter().enumerate().filter(last).map(|(_, record)| record).collect();
    Ok(page(request, "property_records", &records, |(property, value)| {
        let record = format!("{property}:{}", customer.id);
        json!({"property_record_id": record, "property_id": property, "property_name": property, "property_value": value})
    }))
}

fn write_property(store: &mut Store, request: &Request) -> Outcome {
    let (place, body) = (customer(store, request)?, body(request)?);
    let record = &body["property_record"];
    let property = record["property_id"].as_str().unwrap_or_default().to_owned();
    if property.is_empty() {
        return Err(invalid("property_id", "required", ""));
    }
    let customer = &mut store.customers[place];
    let known = customer.properties.iter().any(|(known, _)| *known == property);
    let id = format!("{property}:{}", customer.id);
    match (request.method.as_str(), known) {
        ("POST", true) => return Err(invalid("property_id", "already_exists", &property)),
        ("PUT", false) => return Err(not_found("property-records", &id)),
        _ => {}
    }
    customer.properties.push((property, record["property_value"].clone()));
    match request.method.as_str() {
        "PUT" => Ok(Reply::empty(204)),
        _ => Ok(Reply::json(201, &json!({"data": {"property_record_id": id}}))),
    }
}

fn interests(store: &Store, request: &Request) -> Outcome {
    let customer = &store.customers[customer(store, request)?];
    Ok(page(request, "interest_records", &customer.interests, |interest| {
        let record = format!("i{interest}:{}", customer.id);
        json!({"interest_record_id": record, "interest_id": interest, "customer_id": customer.id})
    }))
}

fn write_interest(store: &mut Store, request: &Request) -> Outcome {
    let (place, body) = (customer(store, request)?, body(request)?);
    let interest = body["interest_record"]["interest_id"].as_str().unwrap_or_default().to_owned();
    let customer = &mut store.customers[place];
    if customer.interests.contains(&interest) {
        return Err(invalid("interest_id", "relation_already_exists", &interest));
    }
    let id = format!("i{interest}:{}", customer.id);
    customer.interests.push(interest);
    Ok(Reply::json(201, &json!({"data": {"interest_record_id": id}})))
}

/// The property `size`, a text, two interests, and one kind of consent.
fn definitions(request: &Request) -> Reply {
    match steps(request).first() {
        Some(&"interests") => {
            let known = [("8b05d2ea2dbb36442484d3c035", "Coffee"), ("81b12720160f314cab7787d54b", "Tea")];
            page(request, "interests", &known, |(id, name)| json!({"interest_id": id, "name": name}))
        }
        Some(&"agreements") => page(
            request,
            "agreements",
            &["8c0n5e47"],
            |id| json!({"agreement_id": id, "text_id": "agreement_gtc", "name": "Terms"}),
        ),
        _ => page(
            request,
            "customer_properties",
            &["size"],
            |id| json!({"property_id": id, "name": "Size", "data_type": "string", "is_required": false, "is_unique": false}),
        ),
    }
}
