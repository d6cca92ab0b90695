//! How far this computer's clock and the server's lie apart, by the time in the answer to a call that needs no login.

use std::time::Duration;

use reqwest::redirect;

use super::Probe;
use crate::api::error::Error;
use crate::api::fault::{Fault, Reason};
use crate::api::response::Head;
use crate::api::{endpoints, tls};

impl Probe {
    /// Seconds that this computer's clock is ahead of the server's, or behind it, if negative; `None` if no answer tells.
    /// The server gives whole seconds, so the answer is good to one or two.
    ///
    /// # Errors
    /// [`Reason::NoAnswer`], [`Reason::Broken`].
    pub async fn clock(&self) -> Result<Option<i64>, Fault> {
        let fault = |error: reqwest::Error| {
            if error.is_timeout() { Fault::from(Reason::NoAnswer) } else { Reason::Broken.into() }
        };
        let refused = |error: Error| Fault::with(Reason::CaFile, error.message);
        let url = self.base.join(&endpoints::test_connection().path).map_err(refused)?;
        let client = self.client()?;
        let sent = jiff::Timestamp::now();
        let response = client.get(url).send().await.map_err(fault)?;
        let took = jiff::Timestamp::now().duration_since(sent);
        let half = Duration::try_from(took).unwrap_or_default() / 2;
        let here = sent.as_second() + i64::try_from(half.as_secs()).unwrap_or_default();
        let head = Head::of(response.status(), response.headers());
        // A cache gives the time at which it got the answer.
        let kept = i64::try_from(head.age.unwrap_or_default()).unwrap_or_default();
        Ok(head.date().map(|there| here - there.saturating_add(kept)))
    }

    fn client(&self) -> Result<reqwest::Client, Fault> {
        let refused = |error: Error| Fault::with(Reason::CaFile, error.message);
        let tls = if self.base.is_https() {
            tls::for_https(self.ca_file.as_deref(), self.system_ca_file.as_deref()).map_err(refused)?
        } else {
            tls::unused().map_err(refused)?
        };
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .timeout(self.timeout);
        if let Some(proxy) = &self.asked_proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy).map_err(|_| Fault::from(Reason::Broken))?);
        } else if self.base.is_loopback() {
            builder = builder.no_proxy();
        }
        builder.build().map_err(|_| Reason::Broken.into())
    }
}
