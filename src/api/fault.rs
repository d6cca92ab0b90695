//! What can stand in the way to a server: one table of reasons, each with its sentence and with what helps.

use std::fmt;
use std::io;

use rustls::CertificateError;

/// Why a step failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Nobody knows the host's name.
    UnknownName,
    /// The name service does not answer.
    SlowNames,
    /// The machine is there, but nothing listens at the port.
    Refused,
    /// Nothing answers at the address.
    NoAnswer,
    /// No way leads to the address.
    NoRoute,
    /// The connection broke.
    Broken,
    /// The proxy does not let the connection through.
    ProxyRefused,
    /// The file of certificates to trust cannot be used.
    CaFile,
    /// The server speaks something else than TLS.
    NotTls,
    /// Nobody trusted has signed the certificate.
    UnknownIssuer,
    /// The certificate has ended.
    Expired,
    /// The certificate begins later.
    NotYetValid,
    /// The certificate is for other names.
    WrongName,
    /// The certificate was taken back.
    Revoked,
    /// The certificate is not one for servers.
    WrongPurpose,
    /// The certificate was not signed by whom it names.
    BadSignature,
    /// The certificate is an authority's own, as those are that somebody has made in one step.
    Authoritys,
    /// Anything else about the certificate.
    OddCertificate,
    /// Anything else about TLS.
    NoAgreement,
}

struct Row {
    reason: Reason,
    sentence: &'static str,
    hint: &'static str,
}

const fn row(reason: Reason, sentence: &'static str, hint: &'static str) -> Row {
    Row { reason, sentence, hint }
}

const ADDRESS: &str = "is the address right? carecloud config get url";
const OWNER: &str = "whoever runs the server has to put its certificate right";

static ROWS: &[Row] = &[
    row(
        Reason::UnknownName,
        "the name is not known",
        "is the name right, and this computer online? carecloud config get url",
    ),
    row(Reason::SlowNames, "the name service does not answer", "is this computer online?"),
    row(Reason::Refused, "nothing listens there", ADDRESS),
    row(
        Reason::NoAnswer,
        "no answer in time",
        "does a firewall or a missing proxy (--proxy) stand between? carecloud config get url",
    ),
    row(Reason::NoRoute, "no way leads there", "is this computer online?"),
    row(Reason::Broken, "the connection broke", ADDRESS),
    row(
        Reason::ProxyRefused,
        "the proxy does not let the connection through",
        "carecloud config get proxy; else HTTPS_PROXY counts",
    ),
    row(Reason::CaFile, "no certificates to trust", "carecloud config get ca_file; else SSL_CERT_FILE counts"),
    row(Reason::NotTls, "the server does not speak TLS there", ADDRESS),
    row(
        Reason::UnknownIssuer,
        "nobody trusted has signed the certificate",
        "if it is your own authority's: carecloud config set ca_file FILE, or --ca-file FILE",
    ),
    row(
        Reason::Expired,
        "the certificate has ended",
        "whoever runs the server has to renew it; or is this computer's clock wrong?",
    ),
    row(Reason::NotYetValid, "the certificate is not valid yet", "is this computer's clock right?"),
    row(Reason::WrongName, "the certificate is for another name", ADDRESS),
    row(Reason::Revoked, "the certificate was revoked", OWNER),
    row(Reason::WrongPurpose, "the certificate is not one for a server", OWNER),
    row(Reason::BadSignature, "the certificate's signature is wrong", OWNER),
    row(
        Reason::Authoritys,
        "the certificate is an authority's own, and no server may use it",
        "whoever runs the server has to let that authority sign another one; then --ca-file trusts the authority",
    ),
    row(Reason::OddCertificate, "the certificate cannot be used", OWNER),
    row(
        Reason::NoAgreement,
        "the server and this program do not agree on TLS",
        "does the server offer TLS 1.2 or 1.3, without a client's certificate?",
    ),
];

/// A step that failed. `Display` gives the sentence; the detail in it may be the server's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Why.
    pub reason: Reason,
    /// What is known besides.
    detail: Option<String>,
}

impl From<Reason> for Fault {
    fn from(reason: Reason) -> Fault {
        Fault { reason, detail: None }
    }
}

impl Fault {
    /// What helps.
    pub fn hint(&self) -> &'static str {
        self.row().hint
    }

    pub(super) fn with(reason: Reason, detail: impl Into<String>) -> Fault {
        Fault { reason, detail: Some(detail.into()) }
    }

    /// The sentence without what is known besides.
    pub(super) fn sentence(&self) -> &'static str {
        self.row().sentence
    }

    /// What the system says about a connection, if it is something known. Its own text is left out: it is in its own words
    /// and numbers.
    pub(super) fn known(kind: io::ErrorKind) -> Option<Fault> {
        const KINDS: &[(io::ErrorKind, Reason)] = &[
            (io::ErrorKind::ConnectionRefused, Reason::Refused),
            (io::ErrorKind::TimedOut, Reason::NoAnswer),
            (io::ErrorKind::HostUnreachable, Reason::NoRoute),
            (io::ErrorKind::NetworkUnreachable, Reason::NoRoute),
            (io::ErrorKind::NetworkDown, Reason::NoRoute),
            (io::ErrorKind::ConnectionReset, Reason::Broken),
            (io::ErrorKind::ConnectionAborted, Reason::Broken),
            (io::ErrorKind::NotConnected, Reason::Broken),
            (io::ErrorKind::BrokenPipe, Reason::Broken),
            (io::ErrorKind::UnexpectedEof, Reason::Broken),
        ];
        KINDS.iter().find(|(known, _)| *known == kind).map(|(_, reason)| (*reason).into())
    }

    /// The same, where any trouble counts as a broken connection.
    pub(super) fn of_connection(error: &io::Error) -> Fault {
        Fault::known(error.kind()).unwrap_or(Reason::Broken.into())
    }

    /// What rustls says about a handshake.
    pub(super) fn of_handshake(error: &io::Error) -> Fault {
        let Some(error) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) else {
            return Fault::of_connection(error);
        };
        Fault::of_tls(error)
    }

    /// What rustls says.
    pub(super) fn of_tls(error: &rustls::Error) -> Fault {
        if let rustls::Error::InvalidCertificate(error) = error {
            return of_certificate(error);
        }
        if matches!(error, rustls::Error::InvalidMessage(_)) { Reason::NotTls } else { Reason::NoAgreement }.into()
    }

    fn row(&self) -> &'static Row {
        // The test below holds that every reason has its row.
        ROWS.iter().find(|row| row.reason == self.reason).unwrap_or(&ROWS[0])
    }
}

fn of_certificate(error: &CertificateError) -> Fault {
    use CertificateError as E;
    if let E::NotValidForNameContext { presented, .. } = error {
        return Fault::with(Reason::WrongName, presented.join(", "));
    }
    if let E::ExpiredContext { not_after, .. } = error {
        return Fault::with(Reason::Expired, format!("on {}", super::probe::day(not_after.as_secs())));
    }
    if let E::NotValidYetContext { not_before, .. } = error {
        return Fault::with(Reason::NotYetValid, format!("before {}", super::probe::day(not_before.as_secs())));
    }
    let reasons = [
        (matches!(error, E::UnknownIssuer), Reason::UnknownIssuer),
        (matches!(error, E::Expired), Reason::Expired),
        (matches!(error, E::NotValidYet), Reason::NotYetValid),
        (matches!(error, E::NotValidForName), Reason::WrongName),
        (matches!(error, E::Revoked), Reason::Revoked),
        (matches!(error, E::InvalidPurpose | E::InvalidPurposeContext { .. }), Reason::WrongPurpose),
        (matches!(error, E::BadSignature), Reason::BadSignature),
        // The checker's own error, which rustls passes on unnamed.
        (matches!(error, E::Other(other) if other.to_string().contains("CaUsedAsEndEntity")), Reason::Authoritys),
    ];
    reasons.iter().find(|(is_it, _)| *is_it).map_or(Reason::OddCertificate, |(_, reason)| *reason).into()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().sentence)?;
        self.detail.as_ref().map_or(Ok(()), |detail| write!(f, " ({detail})"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_one_row_in_its_order() {
        for (number, row) in ROWS.iter().enumerate() {
            assert_eq!(row.reason as usize, number, "{:?} stands where it is declared", row.reason);
            assert!(!row.sentence.is_empty() && !row.hint.is_empty() && !row.sentence.ends_with('.'));
        }
        assert_eq!(ROWS.len(), Reason::NoAgreement as usize + 1);
    }

    #[test]
    fn what_the_system_says_becomes_a_reason() {
        let of = |kind: io::ErrorKind| Fault::of_connection(&kind.into()).reason;
        assert_eq!(of(io::ErrorKind::ConnectionRefused), Reason::Refused);
        assert_eq!(of(io::ErrorKind::NetworkUnreachable), Reason::NoRoute);
        assert_eq!(of(io::ErrorKind::UnexpectedEof), Reason::Broken);
    }

    #[test]
    fn what_rustls_says_becomes_a_reason() {
        let of = |error: CertificateError| {
            let error = rustls::Error::InvalidCertificate(error);
            Fault::of_handshake(&io::Error::new(io::ErrorKind::InvalidData, error)).reason
        };
        assert_eq!(of(CertificateError::NotValidYet), Reason::NotYetValid);
        assert_eq!(of(CertificateError::Revoked), Reason::Revoked);
        assert_eq!(of(CertificateError::BadEncoding), Reason::OddCertificate);
    }
}
