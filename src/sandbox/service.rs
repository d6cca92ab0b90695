//! One request, from its path to its answer, inside one transaction.

use std::sync::{Mutex, PoisonError};

use percent_encoding::percent_decode_str;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::auth;
use super::context::{Context, Interface, Outcome, Reply, Who};
use super::query::Query;
use super::refusal::Refusal;
use super::routes::{self, Found};

/// A request as it came over the wire.
#[derive(Debug)]
pub struct Call {
    /// The method, in capitals.
    pub method: String,
    /// The path, still encoded.
    pub path: String,
    /// What stands behind the `?`.
    pub query: String,
    /// The Authorization header.
    pub authorization: Option<String>,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// The data, and what was found out about it when it was opened.
#[derive(Debug)]
pub struct Service {
    db: Mutex<Connection>,
    seeded: i64,
}

impl Service {
    /// A service over opened data, of which the first `seeded` customers were seeded.
    pub const fn new(db: Connection, seeded: i64) -> Service {
        Service { db: Mutex::new(db), seeded }
    }

    /// Answers a request. A refusal leaves the data as it was.
    pub fn answer(&self, call: &Call) -> Outcome {
        let (interface, path) = resource(&call.path).ok_or_else(|| Refusal::not_found(&call.path, ""))?;
        // The body of an answer to HEAD is left out further down.
        let method = if call.method == "HEAD" { "GET" } else { call.method.as_str() };
        let (route, parts) = match routes::find(method, &path) {
            Found::Route(route, parts) => (route, parts),
            Found::Nothing => {
                let name = path.first().map(String::as_str).unwrap_or_default();
                return Err(Refusal::not_found(name, path.get(1).map(String::as_str).unwrap_or_default()));
            }
            Found::Methods(methods) => {
                let allow = format!("{}, OPTIONS", methods.join(", ").replace("GET", "GET, HEAD"));
                // OPTIONS answers with the same header, and is no error.
                return Err(Refusal::method(method, allow));
            }
        };
        if let Some(only) = route.only.filter(|only| *only != interface) {
            let offered = if only == Interface::Customer { path.first() } else { path.last() };
            return Err(Refusal::interface(offered.map(String::as_str).unwrap_or_default(), interface.name()));
        }

        let db = self.db.lock().unwrap_or_else(PoisonError::into_inner);
        let behaviour = if method == "GET" { TransactionBehavior::Deferred } else { TransactionBehavior::Immediate };
        let transaction = Transaction::new_unchecked(&db, behaviour)?;
        let who = if route.open {
            Who::Anyone
        } else {
            auth::identify(&transaction, interface, call.authorization.as_deref())?
        };
        let query = Query::parse(&call.query);
        let context = Context {
            db: &transaction,
            who,
            parts,
            query: &query,
            content_type: call.content_type.as_deref(),
            bytes: &call.body,
            seeded: self.seeded,
        };
        let outcome = route.handler.run(&context);
        if outcome.as_ref().map_or_else(|refusal| refusal.keep, |_: &Reply| true) {
            transaction.commit()?;
        }
        outcome
    }
}

/// The interface and the decoded steps below the version; `None` for a path that is not the API's. Both prefixes of the
/// document are good, and a slash at the end.
fn resource(path: &str) -> Option<(Interface, Vec<String>)> {
    let below = path.strip_prefix("/webservice/rest-api/").or_else(|| path.strip_prefix("/rest-api/"))?;
    let (name, below) = below.split_once('/')?;
    let interface = match name {
        "enterprise-interface" => Interface::Enterprise,
        "customer-interface" => Interface::Customer,
        _ => return None,
    };
    let below = below.strip_prefix("v1.0/")?;
    let below = below.strip_suffix('/').unwrap_or(below);
    let steps = below.split('/').map(|step| percent_decode_str(step).decode_utf8().map(|step| step.into_owned()).ok());
    Some((interface, steps.collect::<Option<Vec<_>>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_prefixes_and_a_slash_at_the_end_are_good() {
        let steps = |path: &str| resource(path).map(|(_, steps)| steps.join("|"));
        assert_eq!(steps("/webservice/rest-api/enterprise-interface/v1.0/customers").as_deref(), Some("customers"));
        assert_eq!(steps("/rest-api/customer-interface/v1.0/customers/8a/x/").as_deref(), Some("customers|8a|x"));
        assert_eq!(steps("/rest-api/customer-interface/v1.0/a%2Fb/size%3A8e").as_deref(), Some("a/b|size:8e"));
        for wrong in ["/", "/rest-api/shop-interface/v1.0/customers", "/rest-api/customer-interface/v2.0/customers"] {
            assert_eq!(steps(wrong), None, "{wrong}");
        }
    }
}
