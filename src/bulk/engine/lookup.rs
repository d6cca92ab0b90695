//! Looking customers up by their keys, many in one call where the server honours that. An answer from a cache proves nothing,
//! and one that holds what was not asked for shows that the filter is ignored.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde_json::Value;

use super::wire::Wire;
use crate::api::{Call, Error, Kind, endpoints, envelope};
use crate::bulk::journal::kill;
use crate::model::identify::{Customer, external_ids};

/// The longest query of a call: common servers take a request line of 8 KiB.
const LONGEST_QUERY: usize = 6_000;
/// Calls for one window at once.
const AT_ONCE: usize = 3;
/// The most keys that the server takes in one call (vendor's description), but for the control.
const MOST: usize = 999;

/// A customer that has a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Its id.
    pub customer_id: String,
    /// The record, where the call answers with customers; null where it answers with what points to them.
    pub record: Value,
}

/// What is known about looking up many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Batches {
    Untried,
    /// Nothing speaks against it.
    Taken,
    /// A customer who is known to be there was found that way, so an absent one is absent.
    Proven,
    Refused,
}

/// One key's answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The customers who have it: none, one, or several.
    Found(Vec<Hit>),
    /// Nothing is proven.
    Unsure,
}

/// The parameter that takes many keys of one kind.
struct Way {
    list: &'static str,
    by_source: bool,
}

const EMAILS: Way = Way { list: "email_list[]", by_source: false };
const IDS: Way = Way { list: "customer_ids[]", by_source: false };
const EXTERNALS: Way = Way { list: "external_ids[]", by_source: true };

fn way(key: &Customer) -> Option<(usize, &'static Way)> {
    match key {
        Customer::Email(_) => Some((0, &EMAILS)),
        Customer::Id(_) => Some((1, &IDS)),
        Customer::External { .. } => Some((2, &EXTERNALS)),
        Customer::Phone(_) | Customer::Card(_) | Customer::Stdin => None,
    }
}

fn text(key: &Customer) -> &str {
    match key {
        Customer::Id(text) | Customer::Email(text) | Customer::Phone(text) | Customer::Card(text) => text,
        Customer::External { id, .. } => id,
        Customer::Stdin => "",
    }
}

/// Looks customers up.
pub struct Lookup<'a> {
    wire: Wire<'a>,
    batches: [Cell<Batches>; 3],
    /// The key of a customer who is known to be there, asked for behind all others: found, it shows that the whole list counts.
    control: RefCell<Option<Customer>>,
}

impl<'a> Lookup<'a> {
    /// Nothing is known of the server yet.
    pub fn new(wire: Wire<'a>) -> Lookup<'a> {
        Lookup { wire, batches: [const { Cell::new(Batches::Untried) }; 3], control: RefCell::default() }
    }

    /// Takes the key of a customer who is known to be there, unless it has one.
    pub fn control(&self, key: &Customer) {
        let mut control = self.control.borrow_mut();
        if control.is_none() && way(key).is_some() {
            *control = Some(key.clone());
        }
    }

    /// Whether many keys like this one can be looked up in one call, as far as is known.
    pub fn takes_many(&self, key: &Customer) -> bool {
        way(key).is_some_and(|(kind, _)| self.batches[kind].get() != Batches::Refused)
    }

    /// Whether a key that was looked up with many others and not found is known to be absent.
    pub fn is_proven(&self, key: &Customer) -> bool {
        way(key).is_some_and(|(kind, _)| self.batches[kind].get() == Batches::Proven)
    }

    /// Looks up keys of one kind, many in a call; `None` if the server does not honour that. One list of hits for each key.
    pub async fn many(&self, keys: &[Customer]) -> Result<Option<Vec<Vec<Hit>>>, Error> {
        let Some((kind, way)) = keys.first().and_then(way) else { return Ok(None) };
        if self.batches[kind].get() == Batches::Refused {
            return Ok(None);
        }
        kill::point("lookup.before");
        let pieces: Vec<&[Customer]> = pieces(keys);
        let answers: Result<Vec<_>, Error> =
            stream::iter(pieces).map(|piece| self.piece(piece, way)).buffered(AT_ONCE).try_collect().await;
        kill::point("lookup.after");
        let answers = match answers {
            Ok(answers) => answers,
            // The server does not know the call, or the parameter.
            Err(error) if refuses(&error) => {
                self.batches[kind].set(Batches::Refused);
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let mut found = Vec::with_capacity(keys.len());
        for hits in answers {
            let Some(hits) = hits else {
                // A control that is missing may only be too new; without one, the filter is ignored.
                if self.control_for(keys).is_none() {
                    self.batches[kind].set(Batches::Refused);
                }
                return Ok(None);
            };
            found.extend(hits);
        }
        let proven = self.control_for(keys).is_some();
        self.batches[kind].set(if proven { Batches::Proven } else { Batches::Taken });
        Ok(Some(found))
    }

    /// The control that can stand in one call with these keys.
    fn control_for(&self, keys: &[Customer]) -> Option<Customer> {
        let control = self.control.borrow().clone()?;
        let alike = |key: &Customer| match (&control, key) {
            (Customer::Email(_), Customer::Email(_)) | (Customer::Id(_), Customer::Id(_)) => true,
            (Customer::External { source: one, .. }, Customer::External { source: other, .. }) => one == other,
            (_, _) => false,
        };
        keys.iter().all(alike).then_some(control)
    }

    /// One call. `None` if the answer shows that the filter is ignored, or does not hold the control.
    async fn piece(&self, keys: &[Customer], way: &Way) -> Result<Option<Vec<Vec<Hit>>>, Error> {
        let control = self.control_for(keys);
        let asked: Vec<Customer> =
            keys.iter().filter(|key| Some(*key) != control.as_ref()).chain(&control).cloned().collect();
        let Some(found) = self.call(&asked, way).await? else { return Ok(None) };
        if control.is_some() && found.last().is_some_and(Vec::is_empty) {
            return Ok(None);
        }
        let mut by_key: HashMap<&Customer, Vec<Hit>> = asked.iter().zip(found).collect();
        Ok(Some(keys.iter().map(|key| by_key.remove(key).unwrap_or_default()).collect()))
    }

    async fn call(&self, keys: &[Customer], way: &Way) -> Result<Option<Vec<Vec<Hit>>>, Error> {
        let mut call = if way.by_source { endpoints::list_source_records() } else { endpoints::list_customers() };
        if let (true, Some(Customer::External { source, .. })) = (way.by_source, keys.first()) {
            call = call.with("customer_source_id", source);
        }
        for key in keys {
            call = call.with(way.list, text(key));
        }
        let page = self.page(call.with("count", "1000"), way.by_source).await?;
        let places: HashMap<&str, usize> = keys.iter().enumerate().map(|(place, key)| (text(key), place)).collect();
        let mut found = vec![Vec::new(); keys.len()];
        for record in page.records {
            let place = candidates(&record, keys).into_iter().find_map(|text| places.get(text.as_str()).copied());
            let Some(place) = place.filter(|place| is_hit(&keys[*place], &record)) else { return Ok(None) };
            add(&mut found[place], record, way.by_source);
        }
        Ok(page.complete.then_some(found))
    }

    /// Looks up one key.
    pub async fn one(&self, key: &Customer) -> Result<Answer, Error> {
        let (call, by_source) = match key {
            Customer::Id(id) => (endpoints::list_customers().with("customer_ids[]", id), false),
            Customer::Email(email) => (endpoints::list_customers().with("email", email), false),
            Customer::Phone(phone) => (endpoints::list_customers().with("phone", phone), false),
            Customer::External { source, id } => {
                let call = endpoints::list_source_records().with("customer_source_id", source);
                (call.with("external_ids[]", id), true)
            }
            Customer::Card(_) | Customer::Stdin => return Ok(Answer::Unsure),
        };
        kill::point("lookup.before");
        let page = match self.page(call.with("count", "100"), by_source).await {
            Ok(page) => page,
            Err(error) if refuses(&error) || error.kind == Kind::Stale => return Ok(Answer::Unsure),
            Err(error) => return Err(error),
        };
        kill::point("lookup.after");
        let mut hits = Vec::new();
        for record in page.records {
            if !is_hit(key, &record) {
                return Ok(Answer::Unsure);
            }
            add(&mut hits, record, by_source);
        }
        Ok(if page.complete { Answer::Found(hits) } else { Answer::Unsure })
    }

    async fn page(&self, call: Call, by_source: bool) -> Result<Page, Error> {
        let reply = self.wire.send(&call.with("offset", "0").pages().fresh().once()).await?;
        let page = envelope::page(&reply, if by_source { "customer_source_records" } else { "customers" })?;
        let records = page.items.iter().map(|item| envelope::value(item)).collect::<Result<Vec<_>, _>>()?;
        let complete = page.total_items.is_none_or(|total| total <= records.len() as u64);
        Ok(Page { records, complete })
    }
}

struct Page {
    records: Vec<Value>,
    complete: bool,
}

/// Whether the server does not know the call or the parameter; what passes, and what concerns the account, is an error.
fn refuses(error: &Error) -> bool {
    match error.kind {
        Kind::NotFound | Kind::MethodNotAllowed | Kind::Refused(_) | Kind::Protocol | Kind::Forbidden => true,
        Kind::Local
        | Kind::NoCredential
        | Kind::Unauthorized { .. }
        | Kind::WrongInterface
        | Kind::RateLimited
        | Kind::Server
        | Kind::Connect
        | Kind::Tls
        | Kind::Broken
        | Kind::Stale
        | Kind::ReadOnly => false,
    }
}

/// Keys in pieces that fit into one call each; those of another source begin a new one.
fn pieces(keys: &[Customer]) -> Vec<&[Customer]> {
    let source = |key: &Customer| match key {
        Customer::External { source, .. } => Some(source.clone()),
        Customer::Id(_) | Customer::Email(_) | Customer::Phone(_) | Customer::Card(_) | Customer::Stdin => None,
    };
    let mut pieces = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (place, key) in keys.iter().enumerate() {
        // Signs take three bytes in a query, and the parameter's name is repeated.
        let bytes: usize =
            24 + text(key).bytes().map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 }).sum::<usize>();
        let full = size + bytes > LONGEST_QUERY || place - from == MOST || source(key) != source(&keys[from]);
        if full && place > from {
            pieces.push(&keys[from..place]);
            (from, size) = (place, 0);
        }
        size += bytes;
    }
    pieces.push(&keys[from..]);
    pieces
}

/// The texts of a record that could be one of the keys.
fn candidates(record: &Value, keys: &[Customer]) -> Vec<String> {
    let at = |path: &str| crate::model::columns::lookup(record, path).and_then(Value::as_str).map(str::to_owned);
    match keys.first() {
        Some(Customer::Email(_)) => {
            at("personal_information.email").map(|text| text.trim().to_lowercase()).into_iter().collect()
        }
        Some(Customer::Id(_)) => at("customer_id").into_iter().collect(),
        Some(Customer::External { .. }) => external_ids(record),
        Some(Customer::Phone(_) | Customer::Card(_) | Customer::Stdin) | None => Vec::new(),
    }
}

fn is_hit(key: &Customer, record: &Value) -> bool {
    match key {
        Customer::External { source, id } => {
            let same = record.get("customer_source_id").is_none_or(|known| known.as_str() == Some(source));
            same && external_ids(record).contains(id)
        }
        Customer::Id(_) | Customer::Email(_) | Customer::Phone(_) | Customer::Card(_) | Customer::Stdin => {
            key.matches(record)
        }
    }
}

/// Adds a customer once, however many records point to it.
fn add(hits: &mut Vec<Hit>, record: Value, by_source: bool) {
    let id = match record.get("customer_id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => return,
    };
    if hits.iter().all(|hit| hit.customer_id != id) {
        hits.push(Hit { customer_id: id, record: if by_source { Value::Null } else { record } });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_fit_into_a_request_line_and_hold_one_source_each() {
        let keys: Vec<Customer> = (0..1000).map(|n| Customer::Email(format!("ann{n}@example.com"))).collect();
        let parts = pieces(&keys);
        assert!(parts.len() > 5 && parts.iter().all(|part| part.len() * 40 < 8_000));
        assert_eq!(parts.concat(), keys);
        let external = |source: &str| Customer::External { source: source.into(), id: "7".into() };
        assert_eq!(pieces(&[external("a"), external("b"), external("b")]).len(), 2);
    }
}
