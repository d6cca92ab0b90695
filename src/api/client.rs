//! The client: one function that sends. Authentication, language, timeouts, retries and the read-only guard all live on
//! its way, so that no command can go around them.

use std::cell::{OnceCell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::header::HeaderValue;
use reqwest::redirect;
use rustls::ClientConfig;

use super::auth::{Credentials, Keeper, TokenStore};
use super::base::{Base, Interface};
use super::call::Call;
use super::direct::{Direct, Limits};
use super::error::{Error, Kind};
use super::exchange::Target;
use super::observe::Listener;
use super::response::{Reply, may_be_an_answer};
use super::retry::{Budget, Policy};
use super::tls;
use super::underway::Underway;
use crate::secret::Secret;

/// The `User-Agent` header.
pub(super) const AGENT: &str = concat!("carecloud/", env!("CARGO_PKG_VERSION"));
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
    pub(super) http: reqwest::Client,
    /// Made when it is first needed; none where a proxy stands between.
    pub(super) direct: OnceCell<Option<Direct>>,
    pub(super) tls: ClientConfig,
    pub(super) base: Base,
    pub(super) keeper: Keeper,
    pub(super) language: HeaderValue,
    pub(super) language_text: String,
    /// What the last call was authorized by, and the header that says so.
    pub(super) header: RefCell<Option<(Secret, HeaderValue)>>,
    /// Where the last call went.
    pub(super) target: RefCell<Option<Rc<Target>>>,
    policy: Policy,
    budget: Budget,
    read_only: bool,
    pub(super) listener: Rc<dyn Listener>,
    pub(super) underway: Arc<Underway>,
    pub(super) timeout: Duration,
    pub(super) proxy: Option<String>,
}

impl Client {
    /// Builds the client; nothing is sent. For https the certificates are read here.
    pub fn new(config: Config) -> Result<Client, Error> {
        let tls = if config.base.is_https() {
            tls::for_https(config.ca_file.as_deref(), config.system_ca_file.as_deref())?
        } else {
            tls::unused()?
        };
        let limits = limits(config.timeout);
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls.clone())
            .user_agent(AGENT)
            .redirect(redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .connect_timeout(limits.connect)
            .read_timeout(limits.quiet)
            .timeout(limits.whole)
            .pool_idle_timeout(limits.idle)
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
            direct: OnceCell::new(),
            tls,
            base: config.base,
            keeper: Keeper::new(config.credentials, config.store),
            language: HeaderValue::from_str(&config.language).map_err(refuse)?,
            language_text: config.language,
            header: RefCell::new(None),
            target: RefCell::new(None),
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

    pub(super) fn limits(&self) -> Limits {
        limits(self.timeout)
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
}

/// What calls of this whole length are given. Connecting is below it: what ends then is known not to have been sent.
fn limits(whole: Duration) -> Limits {
    Limits { connect: CONNECT.min(whole.mul_f32(0.8)), quiet: IDLE.min(whole), whole, idle: POOL_IDLE }
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

/// A number in 0..1 that differs between processes and moments; it only spreads retries.
fn jitter() -> f64 {
    use std::hash::{BuildHasher, RandomState};
    let random = RandomState::new().hash_one(Instant::now());
    (random >> 11) as f64 / (1_u64 << 53) as f64
}
