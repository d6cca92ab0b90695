//! Why a request failed below HTTP, as a sentence of ours: the texts of the libraries may hold a URL, a host that a server
//! names, or a piece of an answer.

use std::error::Error as Cause;
use std::io::ErrorKind;

use super::fault::{Fault, Reason};

/// What is known about a failure below HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Why, in lower case without a full stop.
    pub(super) why: &'static str,
    /// Whether TLS itself says so, which does not pass by itself.
    pub(super) tls: bool,
}

const fn passing(why: &'static str) -> Sentence {
    Sentence { why, tls: false }
}

/// The sentence for an error and its causes; the deepest that is known counts.
pub(super) fn sentence(error: &(dyn Cause + 'static)) -> Sentence {
    let mut known = None;
    let mut next = Some(error);
    while let Some(cause) = next {
        known = one(cause).or(known);
        // An error inside an `io::Error` is no source of it.
        let inside = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        next = inside.map(|inside| inside as &(dyn Cause + 'static)).or_else(|| cause.source());
    }
    known.unwrap_or(passing(Fault::from(Reason::Broken).sentence()))
}

fn one(cause: &(dyn Cause + 'static)) -> Option<Sentence> {
    if let Some(error) = cause.downcast_ref::<rustls::Error>() {
        return Some(Sentence { why: Fault::of_tls(error).sentence(), tls: true });
    }
    if let Some(error) = cause.downcast_ref::<std::io::Error>() {
        let undecodable = (error.kind() == ErrorKind::InvalidData).then_some("what came cannot be decoded");
        return Fault::known(error.kind()).map(|fault| fault.sentence()).or(undecodable).map(passing);
    }
    if let Some(error) = cause.downcast_ref::<hyper::Error>() {
        return of_http(error).map(passing);
    }
    // These types are private to their crates, and their texts are constant.
    let text = cause.to_string();
    PRIVATE.iter().find(|(known, _)| *known == text).map(|(_, why)| passing(why))
}

/// The constant texts of errors that have no public type, and what they mean.
const PRIVATE: &[(&str, &str)] = &[
    ("dns error", "the name is not known (DNS)"),
    ("proxy authorization required", "the proxy wants a login: --proxy http://USER:PASSWORD@HOST:PORT"),
    ("unsuccessful tunnel", "the proxy refuses to connect to this server"),
    ("tunnel error", "the proxy does not answer as a proxy"),
];

/// What HTTP says of an answer.
fn of_http(error: &hyper::Error) -> Option<&'static str> {
    let said = [
        (error.is_parse(), "the answer is not HTTP"),
        (error.is_incomplete_message(), "it ended before the answer was complete"),
        (error.is_body_write_aborted(), "the request could not be sent whole"),
        (error.is_timeout(), "it did not answer in time"),
        (error.is_canceled(), "it was closed"),
        (error.is_closed(), "it was closed"),
    ];
    said.into_iter().find(|(holds, _)| *holds).map(|(_, why)| why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Outer(Box<dyn Cause>);

    impl std::fmt::Display for Outer {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("https://a.example/customers?email=ann@example.com")
        }
    }

    impl Cause for Outer {
        fn source(&self) -> Option<&(dyn Cause + 'static)> {
            Some(&*self.0)
        }
    }

    #[test]
    fn the_deepest_known_cause_counts_and_no_text_gets_through() {
        let refused = Outer(Box::new(std::io::Error::from(ErrorKind::ConnectionRefused)));
        assert_eq!(sentence(&refused), passing("nothing listens there"));
        let bad = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let wrapped = Outer(Box::new(std::io::Error::new(ErrorKind::InvalidData, bad)));
        let found = sentence(&wrapped);
        assert!(found.tls && found.why.contains("nobody trusted"), "{found:?}");
        let unknown = Outer(Box::new(std::fmt::Error));
        assert_eq!(sentence(&unknown), passing("the connection broke"));
    }
}
