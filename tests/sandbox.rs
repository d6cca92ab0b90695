//! The sandbox's contract, over raw HTTP/1.1: no line of the client takes part.

#![cfg(feature = "sandbox")]

#[path = "sandbox/auth.rs"]
mod auth;
#[path = "sandbox/customers.rs"]
mod customers;
#[path = "sandbox/document.rs"]
mod document;
#[path = "sandbox/http.rs"]
mod http;
#[path = "sandbox/lists.rs"]
mod lists;
#[path = "sandbox/protocol.rs"]
mod protocol;
#[path = "sandbox/records.rs"]
mod records;
#[path = "sandbox/storage.rs"]
mod storage;
#[path = "sandbox/written.rs"]
mod written;
