//! The TLS set-up: rustls on ring, built only where TLS is used.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::error::Error;

/// Where systems keep all their roots in one file. Scanning a directory of certificates costs milliseconds instead.
const BUNDLES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Systems' bundles have some hundred KiB; what is much larger was given by mistake.
const LARGEST_BUNDLE: u64 = 8 << 20;

/// A configuration for https: the system's roots, or the compiled-in ones, and those of `ca_file` besides.
pub(super) fn for_https(ca_file: Option<&Path>, system_file: Option<&Path>) -> Result<ClientConfig, Error> {
    let mut roots = RootCertStore::empty();
    let bundle =
        system_file.map(PathBuf::from).or_else(|| BUNDLES.iter().map(PathBuf::from).find(|path| path.exists()));
    match bundle {
        Some(path) => add_file(&mut roots, &path)?,
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    if let Some(path) = ca_file {
        add_file(&mut roots, path)?;
    }
    build(roots)
}

/// A configuration that trusts nobody, for plain http, where reqwest wants one all the same.
pub(super) fn unused() -> Result<ClientConfig, Error> {
    build(RootCertStore::empty())
}

fn build(roots: RootCertStore) -> Result<ClientConfig, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|_| Error::bad_request_locally("TLS cannot be set up"))?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn add_file(roots: &mut RootCertStore, path: &Path) -> Result<(), Error> {
    let refuse = |why: String| Error::bad_request_locally(format!("certificate file {}: {why}", path.display()));
    let unreadable = |error: std::io::Error| refuse(format!("cannot be read ({})", error.kind()));
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_BUNDLE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST_BUNDLE {
        return Err(refuse(format!("is larger than {} MiB", LARGEST_BUNDLE >> 20)));
    }
    let before = roots.len();
    // System bundles may hold a certificate that rustls cannot use; the others still count.
    roots.add_parsable_certificates(CertificateDer::pem_slice_iter(&bytes).flatten());
    if roots.len() == before {
        return Err(refuse("holds no certificate in PEM form".into()));
    }
    Ok(())
}
