//! A TLS handshake that is made only to look at it: the version agreed on, and whose certificate it is until when.

use std::sync::Arc;

use rustls::ProtocolVersion;
use rustls::pki_types::ServerName;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use x509_cert::Certificate;
use x509_cert::der::Decode;

use super::{Connected, Probe};
use crate::api::fault::{Fault, Reason};
use crate::api::tls;

/// What a handshake has shown. Subject and issuer are the server's text.
#[derive(Debug, Clone)]
pub struct Handshake {
    /// `TLS 1.3`.
    pub version: &'static str,
    /// Whom the certificate is for.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// Whole days until the certificate ends.
    pub days_left: i64,
    /// The day on which it does, in UTC.
    pub ends: jiff::civil::Date,
}

impl Probe {
    /// Agrees on TLS with the server, through the proxy if there is one, and checks the certificate as every call does.
    ///
    /// # Errors
    /// Why the server is not trusted, or what broke.
    pub async fn handshake(&self, connected: Connected) -> Result<Handshake, Fault> {
        let config = tls::for_https(self.ca_file.as_deref(), self.system_ca_file.as_deref());
        let config = config.map_err(|error| Fault::with(Reason::CaFile, error.message))?;
        let shaken = timeout(self.limit(), self.shake_hands(connected, TlsConnector::from(Arc::new(config)))).await;
        shaken.unwrap_or_else(|_| Err(Reason::NoAnswer.into()))
    }

    async fn shake_hands(&self, connected: Connected, connector: TlsConnector) -> Result<Handshake, Fault> {
        let mut stream = connected.stream;
        let (host, port) = self.base.server();
        if let Some(proxy) = &self.via {
            proxy.open(&mut stream, &host, port).await?;
        }
        let name = ServerName::try_from(host).map_err(|_| Fault::from(Reason::UnknownName))?;
        let stream = connector.connect(name, stream).await.map_err(|error| Fault::of_handshake(&error))?;
        let (_, session) = stream.get_ref();
        let version = if session.protocol_version() == Some(ProtocolVersion::TLSv1_3) { "TLS 1.3" } else { "TLS 1.2" };
        let certificate = session.peer_certificates().and_then(<[_]>::first);
        let certificate = certificate.and_then(|bytes| Certificate::from_der(bytes).ok());
        let certificate = certificate.ok_or_else(|| Fault::from(Reason::OddCertificate))?;
        let says = certificate.tbs_certificate();
        let end = says.validity().not_after.to_unix_duration().as_secs();
        let left = i64::try_from(end).unwrap_or(i64::MAX) - jiff::Timestamp::now().as_second();
        Ok(Handshake {
            version,
            subject: says.subject().to_string(),
            issuer: says.issuer().to_string(),
            days_left: left.div_euclid(24 * 3600),
            ends: day(end),
        })
    }
}

/// The day of a moment, in UTC. A certificate may end in the year 9999, and no later.
pub(in crate::api) fn day(seconds: u64) -> jiff::civil::Date {
    let moment = i64::try_from(seconds).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    jiff::tz::Offset::UTC.to_datetime(moment.unwrap_or(jiff::Timestamp::MAX)).date()
}
