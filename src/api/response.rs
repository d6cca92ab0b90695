//! Answers: reading a body under a cap, and turning a status into a typed error.

use std::time::Duration;

use serde_json::Value;

use super::call::{Call, Purpose};
use super::error::{Error, Kind, Outcome, Refusal};

/// No answer may be larger, decoded: 32 MiB, far above a page of 1000 customers.
const LARGEST: usize = 32 << 20;

/// A successful answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The HTTP status, 200 to 299.
    pub status: u16,
    /// The body as text; empty for 204.
    pub body: String,
    /// Seconds that a cache had kept the answer, if one says so.
    pub age: Option<u64>,
}

/// What the sender needs from an answer besides its body.
pub(super) struct Head {
    pub(super) status: u16,
    pub(super) date: Option<i64>,
    pub(super) retry_after: Option<Duration>,
    pub(super) age: Option<u64>,
    pub(super) request_id: Option<String>,
}

impl Head {
    pub(super) fn of(response: &reqwest::Response) -> Head {
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
        let seconds =
            |time: std::time::SystemTime| time.duration_since(std::time::UNIX_EPOCH).ok().map(|d| d.as_secs());
        let date = header("date").and_then(|text| httpdate::parse_http_date(text).ok()).and_then(seconds);
        let date = date.and_then(|seconds| i64::try_from(seconds).ok());
        Head {
            status: response.status().as_u16(),
            date,
            retry_after: header("retry-after").and_then(|text| retry_after(text, date)),
            age: header("age").and_then(|text| text.trim().parse().ok()).filter(|age| *age > 0),
            request_id: header("x-request-id").map(|id| id.chars().filter(char::is_ascii_graphic).take(64).collect()),
        }
    }
}

fn retry_after(text: &str, now: Option<i64>) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(text).ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    let now = u64::try_from(now?).ok()?;
    Some(until.saturating_sub(Duration::from_secs(now)))
}

/// Reads the body; an answer beyond the cap, cut short or not UTF-8 is an error.
pub(super) async fn body(call: &Call, mut response: reqwest::Response) -> Result<String, Error> {
    let mut bytes = Vec::with_capacity(response.content_length().map_or(0, |length| length.min(1 << 20) as usize));
    while let Some(chunk) = response.chunk().await.map_err(|error| transport(call, &error))? {
        if bytes.len() + chunk.len() > LARGEST {
            return Err(unclear(call, Error::protocol(format!("the answer is larger than {} MiB", LARGEST >> 20))));
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| unclear(call, Error::protocol("the answer is not UTF-8")))
}

/// Marks an error after which a write may have been applied.
pub(super) fn unclear(call: &Call, error: Error) -> Error {
    let outcome = if call.writes() { Outcome::Unknown } else { Outcome::NotApplied };
    Error { outcome, ..error }
}

/// A failure below HTTP. reqwest's own text is left out: it holds the URL with its query.
pub(super) fn transport(call: &Call, error: &reqwest::Error) -> Error {
    let cause = innermost(error);
    if error.is_builder() {
        return Error::bad_request_locally("the request could not be built");
    }
    if error.is_connect() {
        let detail = if error.is_timeout() { "it did not answer in time".to_owned() } else { cause };
        // Scheme, host and port only: the rest of the URL may name a person.
        let server = error.url().map_or_else(|| "the server".to_owned(), |url| url.origin().ascii_serialization());
        return Error::new(Kind::Connect, format!("no connection to {server}: {detail}"));
    }
    let message = if error.is_timeout() {
        "the server did not answer in time".to_owned()
    } else {
        format!("the connection broke before the answer was complete: {cause}")
    };
    unclear(call, Error::new(Kind::Broken, message))
}

fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

/// The error for a status that is not a success.
pub(super) fn failure(call: &Call, head: &Head, body: &str) -> Error {
    let parsed: Value = serde_json::from_str(body).unwrap_or(Value::Null);
    let error = parsed.get("error").unwrap_or(&Value::Null);
    // The server puts its code into `exception` or into `type`, depending on the error.
    let code = |field: &str| error.get(field).and_then(Value::as_str).filter(|code| is_code(code)).map(str::to_owned);
    let exception = code("exception").or_else(|| code("type"));
    let wrong_interface = exception.as_deref() == Some("interface_not_allowed_exception");
    let (kind, message) = match head.status {
        400 | 422 => (Kind::Refused(refusals(error)), "the server refused the values".to_owned()),
        401 => (Kind::Unauthorized { skew: skew(head.date) }, "the server does not accept the login".to_owned()),
        403 if wrong_interface => {
            (Kind::WrongInterface, "the server does not offer this on the profile's interface".to_owned())
        }
        403 => (Kind::Forbidden, "this account may not do that".to_owned()),
        404 => (Kind::NotFound, unknown(&call.route).to_owned()),
        405 => (Kind::MethodNotAllowed, format!("the server does not take {} here", call.method.as_str())),
        429 => (Kind::RateLimited, "the server asks to slow down (429)".to_owned()),
        300..=399 => {
            (Kind::Protocol, format!("the server redirects elsewhere ({}), which is not followed", head.status))
        }
        status @ 400..=499 => (Kind::Protocol, format!("the server answered {status}")),
        status => (Kind::Server, format!("the server failed ({status})")),
    };
    let applied = match head.status {
        303 | 408 | 500..=599 if call.writes() => Outcome::Unknown,
        _ => Outcome::NotApplied,
    };
    let route = format!("{} /{}", call.method.as_str(), call.route);
    Error { kind, message, status: Some(head.status), outcome: applied, exception, route, writes: call.writes() }
}

/// What a 404 says about a route.
fn unknown(route: &str) -> &'static str {
    match route.strip_prefix("customers/{customer_id}") {
        Some("") => "there is no such customer",
        Some(_) => "there is no such customer, or no such record of this customer",
        None => "there is nothing at this path",
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.len() <= 80 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether a text can be the name of a parameter. Anything else may be a value that the server repeats.
fn is_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']');
    !text.is_empty() && text.len() <= 120 && text.chars().all(plain)
}

fn refusals(error: &Value) -> Vec<Refusal> {
    let params = error.pointer("/error_data/invalid_params").and_then(Value::as_array);
    let refusal = |param: &Value| {
        let names: Vec<&str> = match param.get("name") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            Some(Value::Object(_) | Value::Number(_) | Value::Bool(_) | Value::Null) | None => Vec::new(),
        };
        let names: Vec<&str> = names.into_iter().filter(|name| is_name(name)).collect();
        let name = if names.is_empty() { "(unnamed)".to_owned() } else { names.join(", ") };
        let reason =
            param.get("reason").and_then(Value::as_str).filter(|reason| is_code(reason)).unwrap_or("not_accepted");
        Refusal { name, reason: reason.to_owned() }
    };
    params.map(|params| params.iter().take(100).map(refusal).collect()).unwrap_or_default()
}

/// How far this clock is ahead of the server's, in seconds, if by more than a minute.
fn skew(date: Option<i64>) -> Option<i64> {
    let ahead = jiff::Timestamp::now().as_second() - date?;
    (ahead.abs() > 60).then_some(ahead)
}

/// Whether a call's purpose lets a 401 mean something else than a bad login.
pub(super) fn may_be_an_answer(call: &Call) -> bool {
    call.purpose == Purpose::Verify
}
