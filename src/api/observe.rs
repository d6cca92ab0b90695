//! What the sender tells about its work. It draws nothing itself: whoever listens decides what is shown.

use std::time::Duration;

use super::call::Call;
use super::error::Error;

/// One finished attempt, reduced to what may be logged.
#[derive(Debug)]
pub struct Exchange<'a> {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// The route template, such as `customers/{customer_id}`.
    pub route: &'a str,
    /// The HTTP status, or `None` if no answer came.
    pub status: Option<u16>,
    /// From the first byte sent to the last byte read.
    pub took: Duration,
    /// Bytes of the decoded answer.
    pub bytes: usize,
    /// 1 for the first attempt.
    pub attempt: u32,
    /// The server's request id, if it gives one.
    pub request_id: Option<&'a str>,
}

/// One attempt as it is about to be sent, without its secrets.
#[derive(Debug)]
pub struct Request<'a> {
    /// The URL with its query.
    pub url: &'a str,
    /// The `Accept-Language` header.
    pub language: &'a str,
    /// The first word of the `Authorization` header, if there is one.
    pub scheme: Option<&'static str>,
}

/// Somebody who wants to know what is being sent.
pub trait Listener {
    /// An attempt is about to be sent.
    fn sending(&self, _call: &Call, _request: &Request<'_>) {}
    /// An attempt has ended.
    fn exchanged(&self, _exchange: &Exchange<'_>) {}
    /// A read failed and will be sent again after `wait`.
    fn retrying(&self, _call: &Call, _error: &Error, _wait: Duration) {}
    /// The session had ended and was opened again.
    fn logged_in_again(&self) {}
}

/// Nobody listens.
#[derive(Debug)]
pub struct Silent;

impl Listener for Silent {}
