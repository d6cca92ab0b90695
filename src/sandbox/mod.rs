//! A CareCloud of one's own: a local server with invented people, for trying, testing and training. It is written from the
//! vendor's documents alone and shares no code with the client, so that a mistake of one is not confirmed by the other.
//!
//! Decisions where the documents are silent:
//! - On the customer interface a token acts for the customer who logged in with it, and until then for the document's
//!   sample customer ([`SAMPLE_CUSTOMER`]). Everybody may create customers; `autologin` logs the token in as the new one.
//! - The customers of the document's examples do not reserve their e-mail addresses, and its printed Authorization strings,
//!   birth date and password are let in as printed.
//! - A required property cannot be deleted: 400 with `required`.
//! - Passwords of seeded customers follow one rule, [`PASSWORD_RULE`].

mod actions;
mod auth;
mod body;
mod cards;
mod clock;
mod context;
mod customers;
mod definitions;
mod error;
mod fields;
mod hash;
mod info;
mod interests;
mod listing;
mod page;
mod password;
mod person;
mod properties;
mod query;
mod records;
mod refusal;
mod routes;
mod salutation;
mod seed;
mod server;
mod service;
mod sessions;
mod social;
mod sources;
mod store;
mod validate;

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use error::Error;
pub use info::{Info, info};

/// How many customers are seeded unless asked otherwise.
pub const DEFAULT_CUSTOMERS: u32 = 342;
/// The login of the one user.
pub const LOGIN: &str = "demo";
/// The password of the one user.
pub const PASSWORD: &str = "demo";
/// The id of the application to log in to, on both interfaces.
pub const APPLICATION_ID: &str = "89d1a6111b3fb6e74665d948";
/// A token of the customer interface that is there from the start. It acts for [`SAMPLE_CUSTOMER`].
pub const CUSTOMER_TOKEN: &str = "5a0d8c1f7be24936aa90c37e41d2b86f05e9137ac4d86b2290fe";
/// The customer of the document's examples.
pub const SAMPLE_CUSTOMER: &str = seed::examples::SAMPLE;
/// How the password of a seeded customer follows from its number; the exceptions are one customer of the document's
/// examples, and `marie.stara@example.com`, whose password `heslo` is older than the rule for new ones.
pub const PASSWORD_RULE: &str =
    "Demo-<n>-pass: n is the number in the e-mail, 17 for jana.novakova17@…, and 1 for ann@example.com";

/// Where the data is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// In memory, gone with the server.
    Memory,
    /// In a SQLite file, which several processes may use at once.
    File(PathBuf),
}

impl Storage {
    /// The file; an empty path for memory.
    fn path(&self) -> &Path {
        match self {
            Storage::Memory => Path::new(""),
            Storage::File(path) => path,
        }
    }
}

/// How to start a sandbox.
pub struct Options {
    /// Where the data is kept.
    pub store: Storage,
    /// The port of 127.0.0.1 to listen on; 0 for any that is free.
    pub port: u16,
    /// How many customers to seed on first use; at least those with a story of their own.
    pub customers: u32,
    /// How long to wait before each answer.
    pub latency: Duration,
    /// Hears how many customers have been seeded so far.
    pub progress: Option<Box<dyn Fn(u32) + Send>>,
}

impl Options {
    /// Any free port, the default customers, no latency, no progress.
    pub fn new(store: Storage) -> Options {
        Options { store, port: 0, customers: DEFAULT_CUSTOMERS, latency: Duration::ZERO, progress: None }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Options { store, port, customers, latency, progress: _ } = self;
        let mut fields = f.debug_struct("Options");
        fields.field("store", store).field("port", port).field("customers", customers).field("latency", latency);
        fields.finish_non_exhaustive()
    }
}

/// A sandbox that answers until it is dropped.
#[derive(Debug)]
pub struct Running {
    server: server::Server,
}

/// Seeds the data if need be, listens, and serves on a thread of its own. Returns once requests are answered.
pub fn start(options: Options) -> Result<Running, Error> {
    let progress = options.progress.as_deref().map(|progress| progress as &dyn Fn(u32));
    let db = store::open(&options.store, options.customers, progress)?;
    let (seeded, _) = store::seeded(&db).map_err(|error| Error::database(options.store.path(), error))?;
    let service = service::Service::new(db, seeded);
    Ok(Running { server: server::Server::start(service, options.port, options.latency)? })
}

impl Running {
    /// The address listened on, always of 127.0.0.1.
    pub fn addr(&self) -> SocketAddr {
        self.server.addr
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr())
    }

    /// The base of the enterprise interface: `http://127.0.0.1:PORT/webservice/rest-api/enterprise-interface/v1.0`.
    pub fn base_url(&self) -> String {
        format!("{}/webservice/rest-api/enterprise-interface/v1.0", self.origin())
    }

    /// Serves until the process ends.
    pub fn wait(self) {
        self.server.wait();
    }
}

/// Begins a file anew, whatever it held, with this many customers. The old file stays in place until the new one is
/// complete; a server that has the old one open goes on with the old data.
pub fn reset(path: &Path, customers: u32) -> Result<(), Error> {
    let failed = |cause| Error::Create { path: path.to_path_buf(), cause };
    let fresh = store::temporary_beside(path);
    let _ = std::fs::remove_file(&fresh);
    store::remove_side_files(&fresh).map_err(failed)?;
    let made = store::open(&Storage::File(fresh.clone()), customers, None)
        .and_then(|db| db.close().map_err(|(_, error)| Error::database(&fresh, error)));
    let placed =
        made.and_then(|()| store::remove_side_files(path).and_then(|()| std::fs::rename(&fresh, path)).map_err(failed));
    if placed.is_err() {
        let _ = std::fs::remove_file(&fresh);
        let _ = store::remove_side_files(&fresh);
    }
    placed
}
