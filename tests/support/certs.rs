//! Certificates made on the spot: an authority, and what it signs for any name and any dates. No file of keys is kept.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::ToSpan;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::World;

/// Somebody who signs certificates; trusted by whoever is given its file.
pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

/// What a certificate says.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a> {
    /// Host names and addresses that it is for.
    pub names: &'a [&'a str],
    /// The common name: a free text.
    pub subject: &'a str,
    /// The first day, counted from today.
    pub from: i64,
    /// The end: midnight (UTC) at the start of this day, counted from today.
    pub until: i64,
}

/// Good for this machine, for a year.
pub const GOOD: Leaf<'static> =
    Leaf { names: &["localhost", "127.0.0.1"], subject: "localhost", from: -30, until: 365 };

/// A certificate with its key.
pub struct Certified {
    pub certificate: CertificateDer<'static>,
    pub key: PrivateKeyDer<'static>,
}

impl Authority {
    pub fn new(name: &str) -> Authority {
        let mut params = params(&Leaf { names: &[], subject: name, ..GOOD });
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, key()).expect("an authority");
        Authority { issuer }
    }

    pub fn issue(&self, leaf: &Leaf) -> Certified {
        let key = key();
        let certificate = params(leaf).signed_by(&key, &self.issuer).expect("a certificate");
        Certified { certificate: certificate.der().clone(), key: key.into() }
    }

    /// Writes the authority's own certificate, for `--ca-file`.
    pub fn write(&self, world: &World, name: &str) -> PathBuf {
        world.file(name, &self.issuer.pem())
    }
}

impl Certified {
    /// Signed by itself and nobody else.
    pub fn by_itself(leaf: &Leaf) -> Certified {
        let key = key();
        let certificate = params(leaf).self_signed(&key).expect("a certificate");
        Certified { certificate: certificate.der().clone(), key: key.into() }
    }

    /// A server's set-up with this certificate, on the same cryptography as the program's.
    pub fn server(self) -> Arc<ServerConfig> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("protocol versions")
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate], self.key)
            .expect("a certificate and its key");
        Arc::new(config)
    }
}

fn key() -> KeyPair {
    KeyPair::generate().expect("a key")
}

fn params(leaf: &Leaf) -> CertificateParams {
    let names: Vec<String> = leaf.names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("names");
    params.distinguished_name.push(DnType::CommonName, leaf.subject);
    let today = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date();
    let midnight = |days: i64| {
        let day = today.saturating_add(days.days());
        rcgen::date_time_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs())
    };
    (params.not_before, params.not_after) = (midnight(leaf.from), midnight(leaf.until));
    params
}
