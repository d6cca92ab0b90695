//! What goes over the wire: one function that sends, endpoints as small rows, envelope, paging, paths, authentication,
//! errors and the retry policy. The only user of reqwest.

mod ahead;
pub mod auth;
pub mod base;
mod broken;
pub mod call;
mod cause;
pub mod client;
mod direct;
pub mod discover;
pub mod endpoints;
pub mod envelope;
pub mod error;
mod exchange;
mod fault;
mod login;
pub mod observe;
mod outgoing;
pub mod paging;
pub mod path;
pub mod probe;
pub mod reasons;
pub mod refusals;
mod response;
pub mod retry;
mod rows;
mod session;
mod tls;
pub mod underway;

pub use auth::{Credentials, Scheme, Session, TokenStore};
pub use base::{Base, Interface};
pub use call::{Call, Method, Purpose};
pub use client::{Client, Config};
pub use error::{Error, Kind, Outcome};
pub use paging::{Listing, Totals, Window};
pub use path::Id;
pub use response::Reply;
