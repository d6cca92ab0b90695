//! What a call receives and what it answers with.

use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::body;
use super::fields;
use super::query::Query;
use super::refusal::{Faults, Refusal};
use super::store::customers::{self, Stored};

/// One of the two faces of the API, the part of the path after `rest-api`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interface {
    /// `enterprise-interface`: everything, for systems.
    Enterprise,
    /// `customer-interface`: one customer, for that customer's own devices.
    Customer,
}

impl Interface {
    /// The name used in errors.
    pub const fn name(self) -> &'static str {
        match self {
            Interface::Enterprise => "Enterprise",
            Interface::Customer => "Customer",
        }
    }
}

/// Whom the Authorization header speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Nobody: the call is open to all.
    Anyone,
    /// A user of the enterprise interface.
    User,
    /// A customer, by number, with the token's digest where the header carried a token.
    Customer {
        /// The customer's row.
        number: i64,
        /// The digest under which the token is stored; `None` for the document's sample string.
        token: Option<String>,
    },
}

/// Everything that a handler may look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The data, inside one transaction that is undone if the handler refuses.
    pub db: &'a Connection,
    /// Whom it is called for.
    pub who: Who,
    /// The variable parts of the path, decoded, in order.
    pub parts: Vec<&'a str>,
    /// The query string.
    pub query: &'a Query,
    /// The Content-Type header.
    pub content_type: Option<&'a str>,
    /// The body, unread.
    pub bytes: &'a [u8],
    /// How many customers were seeded: their numbers are 1 to this.
    pub seeded: i64,
}

impl<'a> Context<'a> {
    /// The n-th variable part of the path.
    pub fn part(&self, n: usize) -> &'a str {
        self.parts.get(n).copied().unwrap_or_default()
    }

    /// The body as a JSON object, or 400 or 415.
    pub fn body(&self) -> Result<Map<String, Value>, Refusal> {
        body::object(self.content_type, self.bytes)
    }

    /// An object inside the body, such as `property_record`; 400 if it is missing or something else.
    pub fn body_object(&self, name: &str) -> Result<Map<String, Value>, Refusal> {
        let mut faults = Faults::default();
        let body = self.body()?;
        let object = fields::object(&body, name, &mut faults).cloned();
        faults.finish()?;
        object.ok_or_else(Refusal::not_json)
    }

    /// The only customer that the caller may see, by number; `None` for no such limit.
    pub fn only(&self) -> Option<i64> {
        match self.who {
            Who::Anyone | Who::User => None,
            Who::Customer { number, .. } => Some(number),
        }
    }

    /// The customer that the path names first: 404 if there is none, 403 if it is not the token's.
    pub fn customer(&self) -> Result<Stored, Refusal> {
        let id = self.part(0);
        let found = customers::by_id(self.db, id)?;
        match (self.only(), found) {
            (Some(own), found) if found.as_ref().is_none_or(|customer| customer.number != own) => {
                Err(Refusal::forbidden("customers", id))
            }
            (Some(_) | None, Some(customer)) => Ok(customer),
            (Some(_) | None, None) => Err(Refusal::not_found("customers", id)),
        }
    }

    /// Whose records are asked for, by number: the path's customer, else the only one that the caller may see.
    pub fn holder(&self) -> Result<Option<i64>, Refusal> {
        if self.part(0).is_empty() { Ok(self.only()) } else { Ok(Some(self.customer()?.number)) }
    }

    /// Whether a customer was seeded, and so has records that nobody wrote.
    pub fn is_seeded(&self, number: i64) -> bool {
        number <= self.seeded
    }
}

/// A success.
#[derive(Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The JSON text of the body; `None` with 204.
    pub body: Option<String>,
}

/// What a handler comes to.
pub type Outcome = Result<Reply, Refusal>;

impl Reply {
    /// A body of JSON.
    pub fn json(status: u16, body: &Value) -> Reply {
        Reply { status, body: Some(body.to_string()) }
    }

    /// 201 with the id of what was created: `{"data": {"customer_id": "…"}}`.
    pub fn created(name: &str, id: &str) -> Reply {
        Reply::json(201, &json!({"data": {name: id}}))
    }

    /// 200 with the customer found: `{"data": {"customer_id": "…"}}`.
    pub fn customer_id(id: &str) -> Reply {
        Reply::json(200, &json!({"data": {"customer_id": id}}))
    }

    /// 204.
    pub const fn nothing() -> Reply {
        Reply { status: 204, body: None }
    }
}
