//! A failure below HTTP, whichever way the call went.

use std::error::Error as Cause;

use super::call::Call;
use super::cause;
use super::error::{Error, Kind};
use super::outgoing::Sent;
use super::response::unclear;

/// What is known of it.
pub(super) struct Broken {
    at: At,
    late: bool,
    cause: Box<dyn Cause + Send + Sync>,
}

enum At {
    Building,
    /// To this server: scheme, host and port, for the rest of a URL may name a person.
    Connecting(String),
    Underway,
}

impl Broken {
    /// There is no connection.
    pub(super) fn connecting(server: String, late: bool, cause: Box<dyn Cause + Send + Sync>) -> Broken {
        Broken { at: At::Connecting(server), late, cause }
    }

    /// The connection broke.
    pub(super) fn underway(cause: hyper::Error) -> Broken {
        Broken { at: At::Underway, late: cause.is_timeout(), cause: Box::new(cause) }
    }

    /// Nothing came for too long.
    pub(super) fn silent() -> Broken {
        Broken { at: At::Underway, late: true, cause: Box::new(std::io::Error::from(std::io::ErrorKind::TimedOut)) }
    }

    /// The error of a call, in words of ours.
    pub(super) fn error(&self, call: &Call, sent: &Sent) -> Error {
        let cause = cause::sentence(&*self.cause);
        let message = match &self.at {
            At::Building => return Error::bad_request_locally("the request could not be built"),
            At::Connecting(server) => {
                let why = if self.late { "it did not answer in time" } else { cause.why };
                let kind = if cause.tls { Kind::Tls } else { Kind::Connect };
                return Error::new(kind, format!("no connection to {server}: {why}"));
            }
            At::Underway if self.late => "the server did not answer in time".to_owned(),
            At::Underway => format!("the answer is not complete: {}", cause.why),
        };
        let error = Error::new(Kind::Broken, message);
        // Without its body, a request changes nothing.
        if call.body.is_some() && !sent.any() { error } else { unclear(call, error) }
    }
}

impl From<reqwest::Error> for Broken {
    fn from(error: reqwest::Error) -> Broken {
        let server = || error.url().map_or_else(|| "the server".to_owned(), |url| url.origin().ascii_serialization());
        let at = match (error.is_builder(), error.is_connect()) {
            (true, _) => At::Building,
            (false, true) => At::Connecting(server()),
            (false, false) => At::Underway,
        };
        Broken { at, late: error.is_timeout(), cause: Box::new(error) }
    }
}
