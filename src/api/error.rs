//! What can go wrong with a call, as kinds that the exit codes are made from. Never holds a value that was sent.

use std::fmt;
use std::time::Duration;

/// What is known about the change that a failed call asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server has not done it.
    NotApplied,
    /// The server has done it.
    Applied,
    /// Nobody can tell from here.
    Unknown,
}

impl Outcome {
    /// The word of the JSON error.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::NotApplied => "not_applied",
            Outcome::Applied => "applied",
            Outcome::Unknown => "unknown",
        }
    }
}

/// One refused field of a 400: its name and the API's reason code, without the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The parameter's name as the server gives it; any JSON type there, text here.
    pub name: String,
    /// The reason code, such as `already_exists`.
    pub reason: String,
}

/// The kinds of failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Refused here, before anything was sent.
    Local,
    /// There is no credential to send.
    NoCredential,
    /// 401: the credential is wrong or no longer valid. `skew` is this clock minus the server's, in seconds, if notable.
    Unauthorized {
        /// Seconds that this computer's clock is ahead (or behind, if negative).
        skew: Option<i64>,
    },
    /// 403: known, but not allowed.
    Forbidden,
    /// The call exists on the other interface only.
    WrongInterface,
    /// 404.
    NotFound,
    /// 405.
    MethodNotAllowed,
    /// 400 with the refused fields.
    Refused(Vec<Refusal>),
    /// 429.
    RateLimited,
    /// 5xx, or any other status that says the server could not do it.
    Server,
    /// No connection was made: nothing was sent.
    Connect,
    /// TLS refuses the server, for its certificate most of all: nothing was sent, and trying again does not help.
    Tls,
    /// The connection broke or timed out after something may have been sent.
    Broken,
    /// An answer that is not what the API promises.
    Protocol,
    /// An answer that some cache kept, where only a fresh one proves anything.
    Stale,
    /// The profile may only read.
    ReadOnly,
}

/// A failed call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What sort of failure.
    pub kind: Kind,
    /// One sentence for a person, without server text that was not reduced to known fields.
    pub message: String,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// What became of the change that was asked for.
    pub outcome: Outcome,
    /// Whether the answer was an error in the API's own form, rather than that of some server in between.
    pub own: bool,
    /// Method and route template, never the path: `POST /customers`.
    pub route: String,
    /// Whether the call was one that changes data.
    pub writes: bool,
    /// How long the server asks to wait (`Retry-After`).
    pub retry_after: Option<Duration>,
}

impl Error {
    /// A failure of a kind; nothing is known to be applied.
    pub fn new(kind: Kind, message: impl Into<String>) -> Error {
        let (message, outcome) = (message.into(), Outcome::NotApplied);
        Error {
            kind,
            message,
            status: None,
            outcome,
            own: false,
            route: String::new(),
            writes: false,
            retry_after: None,
        }
    }

    /// A refusal of what was asked before anything was sent.
    pub fn bad_request_locally(message: impl Into<String>) -> Error {
        Error::new(Kind::Local, message)
    }

    /// An answer that is not what the API promises.
    pub fn protocol(message: impl Into<String>) -> Error {
        Error::new(Kind::Protocol, message)
    }

    /// Whether the same call may succeed later without any change.
    pub fn retryable(&self) -> bool {
        self.outcome != Outcome::Unknown && (self.kind == Kind::Stale || self.kind.is_passing())
    }
}

impl Kind {
    /// Whether the fault lies in the moment: the server or the network may be well again soon.
    pub fn is_passing(&self) -> bool {
        match self {
            Kind::RateLimited | Kind::Server | Kind::Connect | Kind::Broken => true,
            Kind::Local
            | Kind::NoCredential
            | Kind::Unauthorized { .. }
            | Kind::Forbidden
            | Kind::WrongInterface
            | Kind::NotFound
            | Kind::MethodNotAllowed
            | Kind::Refused(_)
            | Kind::Tls
            | Kind::Protocol
            | Kind::Stale
            | Kind::ReadOnly => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
