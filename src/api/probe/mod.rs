//! The way to a server, looked at step by step: its name, the connection, the certificate, the clock. For telling a person
//! which step fails. No credential is sent, and nothing is repeated.

mod clock;
mod handshake;
mod proxy;

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::base::Base;
use super::client::Config;
pub use super::fault::{Fault, Reason};
pub use handshake::Handshake;
pub(super) use handshake::day;
use proxy::Proxy;

/// The longest that one step may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks at the way to one base.
pub struct Probe {
    base: Base,
    via: Option<Proxy>,
    asked_proxy: Option<String>,
    ca_file: Option<PathBuf>,
    system_ca_file: Option<PathBuf>,
    timeout: Duration,
}

/// A connection that was made.
pub struct Connected {
    stream: TcpStream,
    /// To where.
    pub address: SocketAddr,
    /// How long it took.
    pub took: Duration,
}

/// The proxy before a base, as `host:port`, for a message about a connection that was not made.
pub(super) fn stands_before(base: &Base, asked: Option<&str>) -> Option<String> {
    let (host, port) = Proxy::before(base, asked)?.address();
    Some(format!("{host}:{port}"))
}

impl Probe {
    /// Looks from where a client of this configuration stands; nothing is sent yet.
    pub fn new(config: &Config) -> Probe {
        Probe {
            base: config.base.clone(),
            via: Proxy::before(&config.base, config.proxy.as_deref()),
            asked_proxy: config.proxy.clone(),
            ca_file: config.ca_file.clone(),
            system_ca_file: config.system_ca_file.clone(),
            timeout: config.timeout,
        }
    }

    /// The host and the port that connections are made to: the proxy's, if there is one.
    pub fn first_stop(&self) -> (String, u16) {
        self.via.as_ref().map_or_else(|| self.base.server(), Proxy::address)
    }

    /// Whether a proxy stands in the way.
    pub fn is_proxied(&self) -> bool {
        self.via.is_some()
    }

    /// Whether [`Probe::handshake`] can look at the certificate: not through a proxy that wants TLS or SOCKS itself.
    pub fn can_shake_hands(&self) -> bool {
        self.via.as_ref().is_none_or(Proxy::is_plain)
    }

    /// The address, if the first stop is named by it, so that there is nothing to look up.
    pub fn literal(&self) -> Option<IpAddr> {
        self.first_stop().0.parse().ok()
    }

    /// The addresses of the first stop.
    ///
    /// # Errors
    /// [`Reason::UnknownName`], [`Reason::SlowNames`].
    pub async fn resolve(&self) -> Result<Vec<SocketAddr>, Fault> {
        let (host, port) = self.first_stop();
        let (answer, answered) = oneshot::channel();
        // A thread of its own: at its end the runtime would wait for a look-up that nobody waits for any more.
        std::thread::spawn(move || {
            let found = (host.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>);
            let _ = answer.send(found.unwrap_or_default());
        });
        match timeout(self.limit(), answered).await {
            Ok(Ok(addresses)) if !addresses.is_empty() => Ok(addresses),
            Ok(_) => Err(Reason::UnknownName.into()),
            Err(_) => Err(Reason::SlowNames.into()),
        }
    }

    /// A connection to the first of these addresses that takes one.
    ///
    /// # Errors
    /// Why the last one did not.
    pub async fn connect(&self, addresses: &[SocketAddr]) -> Result<Connected, Fault> {
        let mut fault = Fault::from(Reason::UnknownName);
        // One that never answers must not use up the time of the others.
        let share = self.limit() / u32::try_from(addresses.len().max(1)).unwrap_or(u32::MAX);
        for address in addresses {
            let started = Instant::now();
            match timeout(share, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => return Ok(Connected { stream, address: *address, took: started.elapsed() }),
                Ok(Err(error)) => fault = Fault::of_connection(&error),
                Err(_) => fault = Reason::NoAnswer.into(),
            }
        }
        Err(fault)
    }

    fn limit(&self) -> Duration {
        PATIENCE.min(self.timeout)
    }
}
