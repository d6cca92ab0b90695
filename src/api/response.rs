//! Answers: reading a body under a cap, and turning a status into a typed error.

use std::collections::BTreeSet;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{AGE, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use tokio::task::JoinHandle;

use super::call::{Call, Purpose};
use super::envelope;
use super::error::{Error, Kind, Outcome};
use super::exchange::Arriving;
use super::outgoing::Sent;
use super::refusals;
use super::rows::Spans;
use crate::secret::net;

/// The largest answer with a page of a list, decoded: far above 1000 customers.
const LARGEST_PAGE: usize = 32 << 20;
/// The largest answer with one record, decoded.
const LARGEST_RECORD: usize = 2 << 20;
/// The most that is read of an error.
const LARGEST_ERROR: usize = 64 << 10;
/// A page from this size on is read on another thread; below, handing it over and back takes longer.
const LARGE: usize = 64 << 10;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const NOT_TEXT: &str = "the answer is not UTF-8";
/// No answer may be nested deeper. What reads JSON into values stops there too.
pub(super) const DEEPEST: usize = 128;

/// A successful answer.
#[derive(Debug)]
pub struct Reply {
    /// The HTTP status, 200 to 299.
    pub status: u16,
    /// The body as text; empty for 204, and while it is being read.
    pub body: String,
    /// Seconds that a cache had kept the answer, if one says so.
    pub age: Option<u64>,
    /// From sending to the last byte.
    pub took: Duration,
    /// Where the records of a page stand, if somebody has looked.
    pub spans: Option<Spans>,
    /// A large page that another thread still reads; [`Reply::read`] waits for it.
    pub reading: Option<Reading>,
}

/// The text, if it is UTF-8, and where the records stand in it.
type Text = (Option<String>, Option<Spans>);

/// A page that another thread reads.
#[derive(Debug)]
pub struct Reading {
    pub(super) text: JoinHandle<Text>,
    /// Of the call, for errors.
    pub(super) route: String,
}

/// A body that has arrived to its last byte.
pub(super) enum Arrived {
    Read(String),
    /// Of so many bytes. Its call is over: while this page is read, others arrive.
    Being(JoinHandle<Text>, usize),
}

impl Arrived {
    /// Bytes.
    pub(super) fn len(&self) -> usize {
        match self {
            Arrived::Read(text) => text.len(),
            Arrived::Being(_, bytes) => *bytes,
        }
    }

    /// What there is of the text.
    pub(super) fn text(&self) -> &str {
        match self {
            Arrived::Read(text) => text,
            Arrived::Being(..) => "",
        }
    }
}

impl Reply {
    /// Waits until the body has been read.
    ///
    /// # Errors
    /// The body is not UTF-8.
    pub(super) async fn read(self) -> Result<Reply, Error> {
        let Some(reading) = self.reading else { return Ok(self) };
        let (text, spans) = reading.text.await.unwrap_or((None, None));
        match text {
            Some(body) => Ok(Reply { body, spans, reading: None, ..self }),
            None => Err(Error { status: Some(self.status), route: reading.route, ..Error::protocol(NOT_TEXT) }),
        }
    }
}

/// What the sender needs from an answer besides its body.
pub(super) struct Head {
    pub(super) status: u16,
    date: Option<HeaderValue>,
    pub(super) retry_after: Option<Duration>,
    pub(super) age: Option<u64>,
    pub(super) request_id: Option<String>,
    /// What the body is, if it says so and is not JSON.
    pub(super) other_media: Option<&'static str>,
}

impl Head {
    pub(super) fn of(status: StatusCode, headers: &HeaderMap) -> Head {
        let header = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        Head {
            status: status.as_u16(),
            retry_after: header(RETRY_AFTER).and_then(|text| retry_after(text, header(DATE).and_then(seconds))),
            date: headers.get(DATE).cloned(),
            age: header(AGE).and_then(|text| text.trim().parse().ok()).filter(|age| *age > 0),
            request_id: header(REQUEST_ID).filter(|id| is_request_id(id)).map(str::to_owned),
            other_media: header(CONTENT_TYPE).and_then(other_media),
        }
    }

    /// When it was sent, in seconds since 1970. Few ask: it is read when they do.
    pub(super) fn date(&self) -> Option<i64> {
        seconds(self.date.as_ref()?.to_str().ok()?)
    }

    /// Whether the status says that it went well.
    pub(super) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A date of HTTP in seconds since 1970.
fn seconds(date: &str) -> Option<i64> {
    let since = httpdate::parse_http_date(date).ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

fn retry_after(text: &str, now: Option<i64>) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(text).ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    let now = u64::try_from(now?).ok()?;
    Some(until.saturating_sub(Duration::from_secs(now)))
}

/// Whether a text can be shown as the id of a request: letters, digits and the signs of UUIDs and traces, and no secret.
fn is_request_id(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '/' | '=' | '+');
    !text.is_empty() && text.len() <= 64 && text.chars().all(allowed) && !net::catches(text)
}

/// What a `Content-Type` announces, in a word of ours, unless it is JSON.
fn other_media(text: &str) -> Option<&'static str> {
    const OTHERS: &[(&str, &str)] = &[
        ("text/html", "an HTML page"),
        ("application/xhtml+xml", "an HTML page"),
        ("text/plain", "plain text"),
        ("application/xml", "XML"),
        ("text/xml", "XML"),
    ];
    let media = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let json = media.is_empty() || media == "application/json" || media == "text/json" || media.ends_with("+json");
    let word = || OTHERS.iter().find(|(known, _)| *known == media).map_or("something else", |(_, word)| word);
    (!json).then(word)
}

/// Reads the body; an answer beyond its cap, cut short, not UTF-8, not JSON by its own word or nested without end is an
/// error.
pub(super) async fn body(call: &Call, head: &Head, mut answer: Arriving<'_>, sent: &Sent) -> Result<Arrived, Error> {
    let (largest, cap) = match (head.is_success(), call.pages) {
        (false, _) => (LARGEST_ERROR, "64 KiB"),
        (true, true) => (LARGEST_PAGE, "32 MiB"),
        (true, false) => (LARGEST_RECORD, "2 MiB"),
    };
    let refuse = |why: String| Err(unclear(call, Error::protocol(why)));
    let other = head.other_media.filter(|_| head.is_success());
    let mut bytes = Vec::with_capacity(answer.length().map_or(0, |length| length.min(1 << 20) as usize));
    while let Some(chunk) = answer.chunk().await.map_err(|broken| broken.error(call, sent))? {
        if let Some(media) = other.filter(|_| !chunk.is_empty()) {
            return refuse(format!("the server answers with {media}, not with JSON; is this the address of the API?"));
        }
        if bytes.len() + chunk.len() > largest {
            return refuse(format!("the answer is larger than {cap}"));
        }
        bytes.extend_from_slice(&chunk);
    }
    answer.done().await;
    // An error's body is not read by rows.
    let rows = call.rows.as_deref().filter(|_| head.is_success());
    if let Some(key) = rows.filter(|_| bytes.len() >= LARGE) {
        let (key, length) = (key.to_owned(), bytes.len());
        return Ok(Arrived::Being(tokio::task::spawn_blocking(move || read(bytes, &key)), length));
    }
    let Ok(text) = String::from_utf8(bytes) else { return refuse(NOT_TEXT.into()) };
    if rows.is_none() && is_too_deep(text.as_bytes()) {
        return refuse(too_deep());
    }
    Ok(Arrived::Read(text))
}

fn read(bytes: Vec<u8>, key: &str) -> Text {
    let text = String::from_utf8(bytes).ok();
    let spans = text.as_deref().and_then(|text| envelope::spans(text, key));
    (text, spans)
}

/// What is wrong with an answer that is nested too deep.
pub(super) fn too_deep() -> String {
    format!("the answer is nested deeper than {DEEPEST} levels")
}

/// Whether JSON is nested too deep; what is no JSON is for its reader to find out.
pub(super) fn is_too_deep(json: &[u8]) -> bool {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = json.get(at) {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' => at = end_of_string(json, at + 1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
        at += 1;
    }
    false
}

/// Where the string that begins at `from` ends: at its closing quote, or behind the text.
pub(super) fn end_of_string(json: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(step) = json.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
        at += step;
        if json[at] == b'"' {
            return at;
        }
        at += 2;
    }
    json.len()
}

/// Marks an error after which a write may have been applied.
pub(super) fn unclear(call: &Call, error: Error) -> Error {
    let outcome = if call.writes() { Outcome::Unknown } else { Outcome::NotApplied };
    Error { outcome, ..error }
}

/// The error for a status that is not a success.
pub(super) fn failure(call: &Call, head: &Head, body: &str) -> Error {
    let mut names: BTreeSet<String> =
        call.query.iter().map(|(name, _)| name.trim_end_matches("[]").to_owned()).collect();
    names.extend(call.body.iter().flat_map(|body| refusals::names_in(body.expose())));
    let said = refusals::reduce(body, &names);
    let (kind, message) = match head.status {
        400 | 422 => (Kind::Refused(said.refusals), "the server refused the values".to_owned()),
        401 => (Kind::Unauthorized { skew: skew(head.date()) }, "the server does not accept the login".to_owned()),
        403 if said.wrong_interface => {
            (Kind::WrongInterface, "the server does not offer this on the profile's interface".to_owned())
        }
        403 => (Kind::Forbidden, "this account may not do that".to_owned()),
        404 => (Kind::NotFound, unknown(&call.route).to_owned()),
        405 => (Kind::MethodNotAllowed, format!("the server does not take {} here", call.method.as_str())),
        429 => (Kind::RateLimited, format!("the server asks to slow down (429{})", asked_wait(head))),
        300..=399 => {
            (Kind::Protocol, format!("the server redirects elsewhere ({}), which is not followed", head.status))
        }
        408 => (Kind::Server, "the server gave up waiting for the request (408)".to_owned()),
        status @ 400..=499 => (Kind::Protocol, format!("the server answered {status}")),
        status => (Kind::Server, format!("the server failed ({status}{})", asked_wait(head))),
    };
    let applied = match head.status {
        // A server that redirects after a change has made it, as browsers are redirected; the others ask to be asked elsewhere.
        100..=199 | 301..=303 | 408 | 500..=999 if call.writes() => Outcome::Unknown,
        _ => Outcome::NotApplied,
    };
    let route = format!("{} /{}", call.method.as_str(), call.route);
    Error {
        kind,
        message,
        status: Some(head.status),
        outcome: applied,
        own: said.ours,
        route,
        writes: call.writes(),
        retry_after: head.retry_after,
    }
}

/// How long the server asks to wait, for a message.
fn asked_wait(head: &Head) -> String {
    head.retry_after
        .filter(|wait| !wait.is_zero())
        .map(|wait| format!(", for {} s", wait.as_secs()))
        .unwrap_or_default()
}

/// What a 404 says about a route.
fn unknown(route: &str) -> &'static str {
    match route.strip_prefix("customers/{customer_id}") {
        Some("") => "there is no such customer",
        Some(_) => "there is no such customer, or no such record of this customer",
        None => "there is nothing at this path",
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_outside_of_strings() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(!is_too_deep(nested(DEEPEST).as_bytes()) && is_too_deep(nested(DEEPEST + 1).as_bytes()));
        let quoted = format!(r#"{{"a\"{}":"\\","b":[]}}"#, "[".repeat(500));
        assert!(!is_too_deep(quoted.as_bytes()));
        let wide = format!("[{}1]", "[],{},".repeat(500));
        assert!(!is_too_deep(wide.as_bytes()));
        assert!(is_too_deep(format!(r#""x","{}"#, r#"":{""#.repeat(300)).as_bytes()));
        for cut in ["\"", "\"\\", "", "]]"] {
            assert!(!is_too_deep(cut.as_bytes()), "{cut:?}");
        }
    }

    #[test]
    fn json_is_known_by_its_media_type_and_others_are_named_in_our_words() {
        for json in ["application/json", "Application/JSON; charset=utf-8", "application/problem+json", "text/json", ""]
        {
            assert_eq!(other_media(json), None, "{json}");
        }
        assert_eq!(other_media("text/html; charset=hunter2"), Some("an HTML page"));
        assert_eq!(other_media("hunter2/hunter2"), Some("something else"));
    }

    #[test]
    fn a_server_asks_to_wait_in_seconds_or_until_a_date() {
        assert_eq!(retry_after(" 7 ", None), Some(Duration::from_secs(7)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_770)), Some(Duration::from_secs(7)));
        for nothing in ["-1", "soon", "1.5", "Sun, 06 Nov 1994 08:49:37 GMT", ""] {
            assert_eq!(retry_after(nothing, None), None, "{nothing}");
        }
    }
}
