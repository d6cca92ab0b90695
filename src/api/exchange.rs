//! One attempt at a call: its request put together, sent on one of two ways, and its answer read.

use std::rc::Rc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{StatusCode, Url};

use super::auth::Scheme;
use super::broken::Broken;
use super::call::{Call, Method};
use super::client::{AGENT, Client};
use super::direct::{self, Direct};
use super::error::{Error, Kind};
use super::observe::{Exchange, Request as Sending};
use super::outgoing::{Outgoing, Sent};
use super::probe::stands_before;
use super::response::{Arrived, Head, Reading, Reply, body, failure};
use crate::secret::Secret;

/// Headers of a call, at most, with those that a connection adds.
const HEADERS: usize = 8;

/// A failed attempt.
pub(super) struct Failed {
    pub(super) error: Error,
    /// Whether the server may have begun to act: a byte of the body, or a call without one, may have reached it.
    pub(super) sent: bool,
    /// The server's `Retry-After`.
    pub(super) asked: Option<Duration>,
}

/// An answer of which the head is there.
pub(super) enum Arriving<'a> {
    /// From the client that all calls share.
    Shared(reqwest::Response),
    /// From a connection of its own.
    Direct(direct::Answer<'a>),
}

/// Where a call goes.
pub(super) struct Target {
    path: String,
    url: Url,
    /// Path and query, as they stand in the first line of a request.
    line: Option<hyper::Uri>,
}

impl Arriving<'_> {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Arriving::Shared(response) => response.status(),
            Arriving::Direct(answer) => answer.status,
        }
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        match self {
            Arriving::Shared(response) => response.headers(),
            Arriving::Direct(answer) => &answer.headers,
        }
    }

    /// Bytes to come, if that is known.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Arriving::Shared(response) => response.content_length(),
            Arriving::Direct(answer) => answer.length(),
        }
    }

    /// The next piece of the body.
    pub(super) async fn chunk(&mut self) -> Result<Option<Bytes>, Broken> {
        match self {
            Arriving::Shared(response) => Ok(response.chunk().await?),
            Arriving::Direct(answer) => answer.chunk().await,
        }
    }

    /// All of it has come.
    pub(super) async fn done(self) {
        match self {
            // Kept by itself.
            Arriving::Shared(_) => {}
            Arriving::Direct(answer) => answer.done().await,
        }
    }
}

impl Client {
    pub(super) async fn exchange(
        &self,
        call: &Call,
        authorization: Option<&Secret>,
        attempt: u32,
    ) -> Result<Reply, Failed> {
        let sent = Sent::default();
        let begun = self.begin(call, authorization).map_err(|error| Failed { error, sent: false, asked: None })?;
        let started = Instant::now();
        let ending = self.underway.during(call.writes(), self.timeout);
        let (head, text) = match self.arriving(call, begun, &sent).await {
            Ok(answer) => {
                let head = Head::of(answer.status(), answer.headers());
                let text = body(call, &head, answer, &sent).await;
                (Some(head), text)
            }
            Err(broken) => (None, Err(self.by_proxy(broken.error(call, &sent)))),
        };
        drop(ending);
        let took = started.elapsed();
        self.listener.exchanged(&Exchange {
            method: call.method.as_str(),
            route: &call.route,
            status: head.as_ref().map(|head| head.status),
            took,
            bytes: text.as_ref().map_or(0, Arrived::len),
            attempt,
            request_id: head.as_ref().and_then(|head| head.request_id.as_deref()),
        });
        // A call without a body has its effect as soon as it is under way.
        let sent = sent.any() || (call.body.is_none() && head.is_some());
        let route = || format!("{} /{}", call.method.as_str(), call.route);
        let fail = |error: Error, asked| Failed { error, sent, asked };
        let own = |error: Error| fail(Error { route: route(), writes: call.writes(), ..error }, None);
        let Some(head) = head else { return Err(own(text.err().unwrap_or_else(|| Error::protocol("no answer")))) };
        // An error status counts even if its body could not be read.
        if !head.is_success() {
            return Err(fail(failure(call, &head, text.as_ref().map_or("", Arrived::text)), head.retry_after));
        }
        let (body, reading) = match text.map_err(|error| own(Error { status: Some(head.status), ..error }))? {
            Arrived::Read(text) => (text, None),
            Arrived::Being(text, _) => (String::new(), Some(Reading { text, route: route() })),
        };
        Ok(Reply { status: head.status, body, age: head.age, took, spans: None, reading })
    }

    /// Names the proxy where no connection was made: it may be the one that is not there.
    fn by_proxy(&self, error: Error) -> Error {
        let proxy = (error.kind == Kind::Connect).then(|| stands_before(&self.base, self.proxy.as_deref())).flatten();
        match proxy {
            Some(proxy) => Error { message: format!("{} (by the proxy {proxy})", error.message), ..error },
            None => error,
        }
    }

    /// Where a path leads. Lists and imports send many calls to one path: the last one is kept.
    fn target(&self, path: &str) -> Result<Rc<Target>, Error> {
        if let Some(known) = self.target.borrow().as_ref().filter(|known| known.path == path) {
            return Ok(Rc::clone(known));
        }
        let url = self.base.join(path)?;
        let target = Rc::new(Target { line: url.path().parse().ok(), path: path.to_owned(), url });
        self.target.replace(Some(Rc::clone(&target)));
        Ok(target)
    }

    /// The value of the `Authorization` header. One is made for many calls.
    fn header(&self, secret: &Secret) -> Result<HeaderValue, Error> {
        if let Some((_, value)) = self.header.borrow().as_ref().filter(|(known, _)| known == secret) {
            return Ok(value.clone());
        }
        let refuse = |_| Error::new(Kind::NoCredential, "the token holds characters that a header cannot carry");
        let mut value = HeaderValue::from_str(secret.expose()).map_err(refuse)?;
        value.set_sensitive(true);
        self.header.replace(Some((secret.clone(), value.clone())));
        Ok(value)
    }

    /// Where the call goes and its headers; whoever listens is told.
    fn begin(
        &self,
        call: &Call,
        authorization: Option<&Secret>,
    ) -> Result<(Rc<Target>, Option<Url>, HeaderMap), Error> {
        let target = self.target(&call.path)?;
        let asked = (!call.query.is_empty()).then(|| {
            let mut url = target.url.clone();
            url.query_pairs_mut().extend_pairs(&call.query);
            url
        });
        let scheme = authorization.map(|_| match self.keeper.credentials.scheme {
            Scheme::Bearer => "Bearer",
            Scheme::Basic => "Basic",
        });
        let url = asked.as_ref().unwrap_or(&target.url).as_str();
        self.listener.sending(call, &Sending { url, language: &self.language_text, scheme });
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(ACCEPT_LANGUAGE, self.language.clone());
        if let Some(secret) = authorization {
            headers.insert(AUTHORIZATION, self.header(secret)?);
        }
        if call.fresh {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        if call.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Ok((target, asked, headers))
    }

    /// Sends it, and waits for the head of the answer. Changes that nobody repeats here take the short way, if it is there.
    async fn arriving(
        &self,
        call: &Call,
        (target, asked, headers): (Rc<Target>, Option<Url>, HeaderMap),
        sent: &Sent,
    ) -> Result<Arriving<'_>, Broken> {
        let body = call.body.as_ref().map(|body| Outgoing::new(body.clone(), sent.clone()));
        if let (true, None, Some(line)) = (call.once && call.writes(), &asked, &target.line)
            && let Some(direct) = self.direct()
        {
            let body = body.unwrap_or_else(|| Outgoing::none(sent.clone()));
            return direct.send(method(call.method), line.clone(), headers, body).await.map(Arriving::Direct);
        }
        let mut request = reqwest::Request::new(method(call.method), asked.unwrap_or_else(|| target.url.clone()));
        *request.headers_mut() = headers;
        *request.body_mut() = body.map(reqwest::Body::wrap);
        Ok(Arriving::Shared(self.http.execute(request).await?))
    }

    /// The short way, where no proxy stands before the server.
    fn direct(&self) -> Option<&Direct> {
        let build = || {
            let alone = stands_before(&self.base, self.proxy.as_deref()).is_none();
            alone.then(|| Direct::new(&self.base, AGENT, self.tls.clone(), self.limits())).flatten()
        };
        self.direct.get_or_init(build).as_ref()
    }
}

fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Post => reqwest::Method::POST,
        Method::Put => reqwest::Method::PUT,
        Method::Delete => reqwest::Method::DELETE,
    }
}
