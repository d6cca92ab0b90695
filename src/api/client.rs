//! The client: one function that sends. Authentication, language, timeouts, retries and the read-only guard all live on
//! its way, so that no command can go around them.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use reqwest::{Url, redirect};

use super::auth::{Credentials, Keeper, Scheme, TokenStore};
use super::base::{Base, Interface};
use super::call::{Call, Method};
use super::error::{Error, Kind};
use super::observe::{Exchange, Listener, Request as Sending};
use super::outgoing::{Outgoing, Sent};
use super::probe::stands_before;
use super::response::{Arrived, Head, Reading, Reply, body, failure, may_be_an_answer, transport};
use super::retry::{Budget, Policy};
use super::tls;
use super::underway::Underway;
use crate::secret::Secret;

const CONNECT: Duration = Duration::from_secs(5);
const IDLE: Duration = Duration::from_secs(15);
/// Below the keep-alive time of common servers, so that a request seldom meets a connection that is just being closed.
const POOL_IDLE: Duration = Duration::from_secs(4);

/// How to reach the server, and as whom.
pub struct Config {
    /// Where the API lives.
    pub base: Base,
    /// The account.
    pub credentials: Credentials,
    /// Where sessions are kept between runs.
    pub store: Box<dyn TokenStore>,
    /// The `Accept-Language` header.
    pub language: String,
    /// For a whole request, from connecting to the last byte.
    pub timeout: Duration,
    /// How often reads are repeated.
    pub policy: Policy,
    /// Certificates to trust besides the system's.
    pub ca_file: Option<PathBuf>,
    /// Certificates to trust in the system's place (`SSL_CERT_FILE`).
    pub system_ca_file: Option<PathBuf>,
    /// The proxy to use in place of the environment's.
    pub proxy: Option<String>,
    /// Whether calls that may change data are refused.
    pub read_only: bool,
    /// Told what is under way.
    pub underway: Arc<Underway>,
    /// Who is told what happens.
    pub listener: Rc<dyn Listener>,
}

/// Sends calls. Not shared between threads: the program is single-threaded and concurrent.
pub struct Client {
    http: reqwest::Client,
    pub(super) base: Base,
    pub(super) keeper: Keeper,
    language: HeaderValue,
    language_text: String,
    /// The last path and its URL.
    joined: RefCell<Option<(String, Url)>>,
    policy: Policy,
    budget: Budget,
    read_only: bool,
    pub(super) listener: Rc<dyn Listener>,
    underway: Arc<Underway>,
    timeout: Duration,
    proxy: Option<String>,
}

impl Client {
    /// Builds the client; nothing is sent. For https the certificates are read here.
    pub fn new(config: Config) -> Result<Client, Error> {
        let tls = if config.base.is_https() {
            tls::for_https(config.ca_file.as_deref(), config.system_ca_file.as_deref())?
        } else {
            tls::unused()?
        };
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .user_agent(concat!("carecloud/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            // Below the whole: what ends while connecting is known not to have been sent.
            .connect_timeout(CONNECT.min(config.timeout.mul_f32(0.8)))
            .read_timeout(IDLE.min(config.timeout))
            .timeout(config.timeout)
            .pool_idle_timeout(POOL_IDLE)
            .tcp_nodelay(true);
        if let Some(proxy) = &config.proxy {
            let refuse = |_| Error::bad_request_locally("proxy: not a URL; it looks like http://proxy.example:3128");
            builder = builder.proxy(reqwest::Proxy::all(proxy).map_err(refuse)?);
        } else if config.base.is_loopback() {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|_| Error::bad_request_locally("the HTTP client cannot be set up"))?;
        let refuse = |_| Error::bad_request_locally("lang: not a value for the Accept-Language header");
        Ok(Client {
            http,
            base: config.base,
            keeper: Keeper::new(config.credentials, config.store),
            language: HeaderValue::from_str(&config.language).map_err(refuse)?,
            language_text: config.language,
            joined: RefCell::new(None),
            policy: config.policy,
            budget: Budget::new(),
            read_only: config.read_only,
            listener: config.listener,
            underway: config.underway,
            timeout: config.timeout,
            proxy: config.proxy,
        })
    }

    /// Where the API lives.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The login name that calls are sent for; empty where a token alone is known.
    pub fn login(&self) -> &str {
        self.keeper.credentials.login.as_deref().unwrap_or_default()
    }

    /// Sends a call and returns its successful answer. Everything that goes over the wire goes through here.
    ///
    /// Reads are repeated by the policy. A 401 opens a new session once, if the account allows it, and sends the call
    /// once more: the API documents a 401 as not applied. On a call that asks about a customer's secret, a 401 comes
    /// back as it is if the session itself turns out to be good.
    pub async fn send(&self, call: &Call) -> Result<Reply, Error> {
        self.guard(call)?;
        let mut renewed = false;
        loop {
            let used = if call.authorized() { Some(self.authorization().await?) } else { None };
            let error = match self.attempt(call, used.as_ref()).await {
                Ok(reply) => return fresh_enough(call, reply),
                Err(error) => error,
            };
            let expired = matches!(error.kind, Kind::Unauthorized { .. }) && call.authorized();
            if !expired || renewed || !self.keeper.can_log_in(self.base.interface()) {
                return Err(error);
            }
            if may_be_an_answer(call) && self.session_is_good().await? {
                return Err(error);
            }
            self.renew(used.as_ref()).await?;
            renewed = true;
        }
    }

    fn guard(&self, call: &Call) -> Result<(), Error> {
        if call.enterprise_only && self.base.interface() == Interface::Customer {
            let text = "actions exist on the enterprise interface only, and this profile uses the customer interface";
            return Err(Error::new(Kind::WrongInterface, text));
        }
        if self.read_only && call.writes() {
            let error = Error::new(Kind::ReadOnly, "this profile may only read");
            return Err(Error { writes: true, ..error });
        }
        Ok(())
    }

    /// Sends, and repeats what the table repeats.
    pub(super) async fn attempt(&self, call: &Call, authorization: Option<&Secret>) -> Result<Reply, Error> {
        let mut attempt = 0;
        loop {
            let failed = match self.exchange(call, authorization, attempt + 1).await {
                Ok(reply) => {
                    self.budget.earn();
                    return Ok(reply);
                }
                Err(failed) => failed,
            };
            let error = failed.error;
            match self.policy.wait(call.purpose, &error, failed.sent, attempt, failed.asked, jitter()) {
                Some(wait) if !call.once && self.budget.spend() => {
                    self.listener.retrying(call, &error, wait);
                    tokio::time::sleep(wait).await;
                    attempt += 1;
                }
                Some(_) | None => return Err(error),
            }
        }
    }

    async fn exchange(&self, call: &Call, authorization: Option<&Secret>, attempt: u32) -> Result<Reply, Failed> {
        let sent = Sent::default();
        let request = self.request(call, authorization, &sent);
        let request = request.map_err(|error| Failed { error, sent: false, asked: None })?;
        let started = Instant::now();
        self.underway.begin(call.writes(), self.timeout);
        let answered = self.http.execute(request).await;
        let (head, text) = match answered {
            Ok(response) => {
                let head = Head::of(&response);
                let text = body(call, &head, response, &sent).await;
                (Some(head), text)
            }
            Err(error) => (None, Err(self.by_proxy(transport(call, &error, &sent)))),
        };
        self.underway.end();
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

    /// The URL of a path. Lists and imports send many calls to one path: the last one is kept.
    fn url(&self, path: &str) -> Result<Url, Error> {
        if let Some((known, url)) = &*self.joined.borrow()
            && known == path
        {
            return Ok(url.clone());
        }
        let url = self.base.join(path)?;
        self.joined.replace(Some((path.to_owned(), url.clone())));
        Ok(url)
    }

    fn request(&self, call: &Call, authorization: Option<&Secret>, sent: &Sent) -> Result<reqwest::Request, Error> {
        let mut url = self.url(&call.path)?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let scheme = authorization.map(|_| match self.keeper.credentials.scheme {
            Scheme::Bearer => "Bearer",
            Scheme::Basic => "Basic",
        });
        self.listener.sending(call, &Sending { url: url.as_str(), language: &self.language_text, scheme });
        let mut request = reqwest::Request::new(method(call.method), url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT_LANGUAGE, self.language.clone());
        if let Some(secret) = authorization {
            let refuse = |_| Error::new(Kind::NoCredential, "the token holds characters that a header cannot carry");
            let mut value = HeaderValue::from_str(secret.expose()).map_err(refuse)?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        if call.fresh {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        if let Some(body) = &call.body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            *request.body_mut() = Some(reqwest::Body::wrap(Outgoing::new(body.clone(), sent.clone())));
        }
        Ok(request)
    }
}

/// A failed attempt.
struct Failed {
    error: Error,
    /// Whether the server may have begun to act: a byte of the body, or a call without one, may have reached it.
    sent: bool,
    /// The server's `Retry-After`.
    asked: Option<Duration>,
}

/// Refuses an answer that a cache has kept, where a change depends on what is true now.
fn fresh_enough(call: &Call, reply: Reply) -> Result<Reply, Error> {
    match reply.age.filter(|_| call.fresh) {
        None => Ok(reply),
        Some(age) => {
            let text = format!("the answer comes from a cache, {age} s old; nothing was sent");
            Err(Error { writes: true, ..Error::new(Kind::Stale, text) })
        }
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

/// A number in 0..1 that differs between processes and moments; it only spreads retries.
fn jitter() -> f64 {
    use std::hash::{BuildHasher, RandomState};
    let random = RandomState::new().hash_one(Instant::now());
    (random >> 11) as f64 / (1_u64 << 53) as f64
}
