//! A CareCloud for imports that keeps the truth: who was created, how often, by which request, and what was asked besides. It
//! speaks HTTP/1.1 on raw TCP, so that it can fail at every instant: before or after a customer is stored, and long after the
//! client has gone. Tests judge an import by this memory alone, never by what the program says of itself.

pub mod api;
pub mod door;
pub mod fault;
pub mod input;
pub mod kind;
pub mod oracle;
pub mod plan;
pub mod refusal;
pub mod reports;
pub mod serve;
pub mod store;
pub mod wire;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

use door::Door;
use kind::Kind;
use plan::Plan;
use serde_json::Value;
use store::{Customer, Entry, Store};

/// The source that imports name; the server knows no other.
pub const SOURCE: &str = "8bd253a89059008f1d44aa";

/// What a server does with a filter of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// The list holds what was asked for.
    #[default]
    Honoured,
    /// It is not known, and everything comes back.
    Ignored,
    /// It is not known, and refused with 400.
    Refused,
}

/// What sort of server it is.
#[derive(Debug, Clone)]
pub struct Options {
    /// A second customer with the same e-mail is refused: `already_exists`.
    pub unique_email: bool,
    /// A second customer with the same external id of a source is refused: `relation_already_exists`.
    pub unique_external: bool,
    /// `email` and `phone` of `GET /customers`.
    pub single: Filter,
    /// `email_list[]` and `customer_ids[]` of `GET /customers`.
    pub lists: Filter,
    /// Whether `GET /customer-source-records` is there; 404 otherwise.
    pub sources: bool,
    /// Whether customers in a list have fewer fields than one that is asked for alone.
    pub brief_lists: bool,
    /// How many requests a token is good for.
    pub token_lifetime: Option<usize>,
    /// What every answer takes.
    pub latency: Duration,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            unique_email: true,
            unique_external: false,
            single: Filter::Honoured,
            lists: Filter::Honoured,
            sources: true,
            brief_lists: false,
            token_lifetime: None,
            latency: Duration::ZERO,
        }
    }
}

/// What the threads of the server share.
pub struct Shared {
    options: Options,
    plan: RwLock<Plan>,
    store: Mutex<Store>,
    started: Instant,
    flying: AtomicUsize,
    most: AtomicUsize,
}

/// The running server; dropping it stops it.
pub struct Truth {
    /// Scheme, host and port.
    pub origin: String,
    shared: Arc<Shared>,
    door: Mutex<Door>,
}

impl Truth {
    /// A server without faults.
    pub fn start(options: Options) -> Truth {
        Truth::with(options, plan::none())
    }

    /// A server that fails on cue.
    pub fn with(options: Options, plan: Plan) -> Truth {
        let shared = Arc::new(Shared {
            options,
            plan: RwLock::new(plan),
            store: Mutex::new(Store::default()),
            started: Instant::now(),
            flying: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
        });
        let door = Door::open(&shared);
        Truth { origin: format!("http://{}", door.address), shared, door: Mutex::new(door) }
    }

    /// The base URL of the enterprise interface.
    pub fn base(&self) -> String {
        format!("{}/webservice/rest-api/enterprise-interface/v1.0", self.origin)
    }

    /// Fails by another plan from now on; its count of requests goes on.
    pub fn plan(&self, plan: Plan) {
        *self.shared.plan.write().expect("the plan") = plan;
    }

    /// Refuses connections, and ends those that are open.
    pub fn down(&self) {
        self.door.lock().expect("the door").close();
    }

    /// Listens again, on the same port.
    pub fn up(&self) {
        self.door.lock().expect("the door").reopen(&self.shared);
    }

    /// Stores a customer who was there before any import; `body` as for `POST /customers`. Returns the id.
    pub fn plant(&self, body: Value) -> String {
        let at = self.shared.started.elapsed();
        self.store(|store| store.add(body, at, true))
    }

    /// Somebody else changes a customer, with no request of ours. Its e-mail and phone stay.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut Value)) {
        self.store(|store| {
            let place = store.ids[id];
            change(&mut store.customers[place].record);
        });
    }

    /// Somebody else removes a customer.
    pub fn remove(&self, id: &str) {
        self.store(|store| store.remove(id));
    }

    /// All customers as they are now, those planted too, in the order of their creation.
    pub fn customers(&self) -> Vec<Customer> {
        self.store(|store| store.customers.clone())
    }

    /// The customers that requests created.
    pub fn created(&self) -> Vec<Customer> {
        self.customers().into_iter().filter(|customer| !customer.planted).collect()
    }

    /// How often each e-mail was created, in lower case.
    pub fn created_by_email(&self) -> HashMap<String, usize> {
        self.created_by(Customer::email)
    }

    /// How often each external id was created: source and id.
    pub fn created_by_external(&self) -> HashMap<(String, String), usize> {
        self.created_by(Customer::external)
    }

    /// How often each body was sent with success, to the byte.
    pub fn created_by_body(&self) -> HashMap<u64, usize> {
        self.created_by(|customer| Some(customer.digest))
    }

    fn created_by<K: std::hash::Hash + Eq>(&self, key: impl Fn(&Customer) -> Option<K>) -> HashMap<K, usize> {
        let mut counts = HashMap::new();
        for key in self.created().iter().filter_map(key) {
            *counts.entry(key).or_insert(0) += 1;
        }
        counts
    }

    /// How many requests of this kind came.
    pub fn requests(&self, kind: Kind) -> usize {
        self.store(|store| store.counts.get(&kind).copied().unwrap_or(0))
    }

    /// How many requests of each kind came.
    pub fn counts(&self) -> BTreeMap<Kind, usize> {
        self.store(|store| store.counts.clone())
    }

    /// Everything that was asked, in order, with moments and what became of it.
    pub fn entries(&self) -> Vec<Entry> {
        self.store(|store| store.entries.clone())
    }

    /// The most requests that were open at once. One whose sender has gone is not open.
    pub fn most_in_flight(&self) -> usize {
        self.shared.most.load(Ordering::SeqCst)
    }

    /// How many requests are open now.
    pub fn in_flight(&self) -> usize {
        self.shared.flying.load(Ordering::SeqCst)
    }

    /// What happened, for a test that failed.
    pub fn story(&self) -> String {
        let lines = self.entries().into_iter().map(|entry| format!("  {entry}\n"));
        let all: Vec<String> = lines.collect();
        let from = all.len().saturating_sub(60);
        format!("{:?}\n{}", self.counts(), all[from..].concat())
    }

    fn store<T>(&self, act: impl FnOnce(&mut Store) -> T) -> T {
        act(&mut self.shared.store.lock().expect("the store"))
    }
}
