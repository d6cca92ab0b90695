//! The memory of the server: customers with everything that ever became of them, and every request.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use serde_json::{Value, json};

use super::kind::Kind;

/// A customer.
#[derive(Debug, Clone)]
pub struct Customer {
    /// The id that the server gave.
    pub id: String,
    /// The body of the request that created it.
    pub sent: Value,
    /// A hash of that body.
    pub digest: u64,
    /// The customer as it is now.
    pub record: Value,
    /// Whether it was there before any request.
    pub planted: bool,
    /// When it was stored, since the server's start.
    pub at: Duration,
    /// The bodies of all PUT that were carried out.
    pub puts: Vec<Value>,
    /// All property records that were written, in order: `property_id` and value.
    pub properties: Vec<(String, Value)>,
    /// All interest records that were created, in order: `interest_id`.
    pub interests: Vec<String>,
}

impl Customer {
    /// A field of the customer as it is now.
    pub fn text(&self, field: &str) -> Option<String> {
        let value = self.record.get("personal_information")?.get(field)?;
        value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The e-mail in lower case.
    pub fn email(&self) -> Option<String> {
        self.text("email").map(|email| email.to_lowercase())
    }

    /// Source and external id.
    pub fn external(&self) -> Option<(String, String)> {
        let source = self.sent.get("customer_source")?;
        let text = |name: &str| source.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        Some((text("customer_source_id")?.to_owned(), text("external_id")?.to_owned()))
    }

    /// The customer as the API shows it.
    pub fn shown(&self) -> Value {
        let mut shown = json!({"customer_id": self.id});
        if let (Some(shown), Some(record)) = (shown.as_object_mut(), self.record.as_object()) {
            shown.extend(record.clone());
            shown.insert("state".into(), json!(1));
            shown.insert("last_change".into(), json!("2025-01-01 10:00:00"));
        }
        shown
    }
}

/// One request, as it was and what became of it.
#[derive(Debug, Clone)]
pub struct Entry {
    pub kind: Kind,
    /// Method and target.
    pub line: String,
    /// What the plan said.
    pub fault: super::fault::Fault,
    /// When it had been read, since the server's start.
    pub at: Duration,
    /// When the server had acted, if it did.
    pub acted: Option<Duration>,
    /// The status that the server came to, whether or not it was sent.
    pub status: Option<u16>,
    /// The customer that it created.
    pub created: Option<String>,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line: String = self.line.chars().take(120).collect();
        write!(f, "{:?} {line} {:?} -> {:?} {:?} at {:?}", self.at, self.fault, self.status, self.created, self.acted)
    }
}

/// All of it.
#[derive(Debug, Default)]
pub struct Store {
    pub customers: Vec<Customer>,
    /// Positions by id, e-mail, phone, external id.
    pub ids: HashMap<String, usize>,
    pub emails: HashMap<String, Vec<usize>>,
    pub phones: HashMap<String, Vec<usize>>,
    pub externals: HashMap<(String, String), Vec<usize>>,
    pub entries: Vec<Entry>,
    pub counts: BTreeMap<Kind, usize>,
    /// The valid tokens, and how many requests each has left.
    pub tokens: HashMap<String, usize>,
    pub issued: usize,
}

impl Store {
    /// Stores a customer, and answers its id.
    pub fn add(&mut self, sent: Value, at: Duration, planted: bool) -> String {
        let place = self.customers.len();
        let id = format!("8{place:07x}c0ffee");
        let mut hasher = DefaultHasher::new();
        sent.to_string().hash(&mut hasher);
        let records = sent.get("property_records").and_then(Value::as_array).cloned().unwrap_or_default();
        let property =
            |record: &Value| Some((record["property_id"].as_str()?.into(), record["property_value"].clone()));
        let customer = Customer {
            id: id.clone(),
            digest: hasher.finish(),
            record: sent["customer"].clone(),
            planted,
            at,
            puts: Vec::new(),
            properties: records.iter().filter_map(property).collect(),
            interests: Vec::new(),
            sent,
        };
        self.ids.insert(id.clone(), place);
        if let Some(external) = customer.external() {
            self.externals.entry(external).or_default().push(place);
        }
        self.customers.push(customer);
        self.index(place);
        id
    }

    /// Replaces a customer's record.
    pub fn replace(&mut self, place: usize, record: Value, body: Value) {
        let (email, phone) = (self.customers[place].email(), self.customers[place].text("phone"));
        let by_email = email.and_then(|email| self.emails.get_mut(&email));
        let by_phone = phone.and_then(|phone| self.phones.get_mut(&phone));
        for places in by_email.into_iter().chain(by_phone) {
            places.retain(|known| *known != place);
        }
        self.customers[place].record = record;
        self.customers[place].puts.push(body);
        self.index(place);
    }

    /// Makes a customer one that nobody finds any more; its place stays.
    pub fn remove(&mut self, id: &str) {
        let Some(place) = self.ids.remove(id) else { return };
        let lists = self.emails.values_mut().chain(self.phones.values_mut()).chain(self.externals.values_mut());
        for places in lists {
            places.retain(|known| *known != place);
        }
    }

    fn index(&mut self, place: usize) {
        let (email, phone) = (self.customers[place].email(), self.customers[place].text("phone"));
        if let Some(email) = email {
            self.emails.entry(email).or_default().push(place);
        }
        if let Some(phone) = phone {
            self.phones.entry(phone).or_default().push(place);
        }
    }

    /// The places of the customers with this e-mail.
    pub fn with_email(&self, email: &str) -> Vec<usize> {
        self.emails.get(&email.to_lowercase()).cloned().unwrap_or_default()
    }
}
