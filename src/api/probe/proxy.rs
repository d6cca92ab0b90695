//! The proxy in front of a server, found as the client finds it: the one that was asked for, else the environment's or the
//! system's, and none for this machine.

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::header::HeaderValue;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::api::base::Base;
use crate::api::fault::{Fault, Reason};
use crate::secret::Secret;

/// No proxy has more to say before it opens the way.
const LARGEST_HEAD: usize = 16 << 10;

/// A proxy.
pub(super) struct Proxy {
    host: String,
    port: u16,
    plain: bool,
    /// The value of `Proxy-Authorization`.
    authorization: Option<HeaderValue>,
}

impl Proxy {
    /// The one that stands before this base.
    pub(super) fn before(base: &Base, asked: Option<&str>) -> Option<Proxy> {
        let matcher = match asked {
            Some(url) => Matcher::builder().all(url.to_owned()).build(),
            None if base.is_loopback() => return None,
            None => Matcher::from_system(),
        };
        let found = matcher.intercept(&base.as_str().parse().ok()?)?;
        let scheme = found.uri().scheme_str();
        let usual = match scheme {
            Some("http") => 80,
            Some("https") => 443,
            Some(_) | None => 1080,
        };
        Some(Proxy {
            host: found.uri().host()?.trim_matches(['[', ']']).to_owned(),
            port: found.uri().port_u16().unwrap_or(usual),
            plain: scheme == Some("http"),
            authorization: found.basic_auth().cloned(),
        })
    }

    /// Host and port.
    pub(super) fn address(&self) -> (String, u16) {
        (self.host.clone(), self.port)
    }

    /// Whether the proxy itself is spoken to in plain HTTP.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// Asks for the way to a server; from then on the stream is the server's.
    pub(super) async fn open(&self, stream: &mut TcpStream, host: &str, port: u16) -> Result<(), Fault> {
        let host = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
        let mut head = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n");
        if let Some(value) = self.authorization.as_ref().and_then(|value| value.to_str().ok()) {
            head.push_str(&format!("Proxy-Authorization: {value}\r\n"));
        }
        let request = Secret::new(head + "\r\n");
        let broken = |error| Fault::of_connection(&error);
        stream.write_all(request.expose().as_bytes()).await.map_err(broken)?;
        let mut answer = Vec::new();
        // The server speaks only after us, so what comes is the proxy's.
        while !answer.ends_with(b"\r\n\r\n") && answer.len() < LARGEST_HEAD {
            if stream.read_buf(&mut answer).await.map_err(broken)? == 0 {
                return Err(Reason::ProxyRefused.into());
            }
        }
        match status(&answer) {
            Some(200..=299) => Ok(()),
            Some(status) => Err(Fault::with(Reason::ProxyRefused, status.to_string())),
            None => Err(Reason::ProxyRefused.into()),
        }
    }
}

/// The number in `HTTP/1.1 200 OK`.
fn status(answer: &[u8]) -> Option<u16> {
    let line = answer.split(|byte| *byte == b'\r').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    words.next().filter(|word| word.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Interface;
    use crate::api::base::candidates;

    fn before(url: &str, asked: Option<&str>) -> Option<Proxy> {
        Proxy::before(&candidates(url, Interface::Enterprise).unwrap()[0], asked)
    }

    #[test]
    fn a_proxy_that_was_asked_for_stands_before_everything() {
        let proxy = before("https://a.example", Some("http://me:pw@proxy.example:3128")).unwrap();
        assert_eq!((proxy.address(), proxy.is_plain()), (("proxy.example".into(), 3128), true));
        assert_eq!(proxy.authorization.unwrap(), "Basic bWU6cHc=");
        assert!(!before("http://127.0.0.1:1", Some("https://[::1]")).unwrap().is_plain());
        assert!(before("http://127.0.0.1:1", None).is_none());
    }

    #[test]
    fn only_a_status_line_has_a_status() {
        assert_eq!(status(b"HTTP/1.1 200 OK\r\n\r\n"), Some(200));
        assert_eq!(status(b"HTTP/1.0 407 x\r\n\r\n"), Some(407));
        assert_eq!(status(b"SSH-2.0 200\r\n\r\n"), None);
        assert_eq!(status(b""), None);
    }
}
