//! What can go wrong with one request, and whether the customer is stored all the same.

use std::time::Duration;

/// What the server does with one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It acts and answers.
    None,
    /// It acts and answers late, but in time.
    SlowAnswer(Duration),
    /// It acts, then breaks the connection off.
    CommitThenReset,
    /// It breaks the connection off, having read the request.
    ResetBeforeCommit,
    /// It acts, sends one half of the answer and closes.
    CommitThenCut,
    /// It acts, and says nothing for so long or until the client leaves.
    CommitThenStall(Duration),
    /// It says nothing for so long, and acts then, although the client may have gone.
    StallThenCommit(Duration),
    /// It acts, and answers with this error.
    CommitThenStatus(u16),
    /// It answers with this error only.
    Status(u16),
    /// It asks to slow down.
    Throttle429(RetryAfter),
    /// The token is no longer valid, now and later.
    Expire401,
    /// It acts, and answers with 201 and a body that says nothing.
    CommitThenBadBody(Bad),
    /// It acts and answers, and closes the connection right after, without having said that it would.
    CloseIdle,
    /// It acts and answers, and resets the connection as soon as the next request arrives on it.
    ResetNext,
    /// It refuses a field.
    Refuse400 {
        /// The field's name, as the API gives it.
        field: &'static str,
        /// The reason code.
        reason: &'static str,
    },
    /// It points elsewhere.
    Redirect302,
}

/// The `Retry-After` of a 429.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    /// None is sent.
    Missing,
    /// A number of seconds.
    Seconds(u64),
    /// The date that is so many seconds ahead; the date of now is sent too.
    Date(u64),
}

/// Bodies of a 201 that do not say who was created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bad {
    /// JSON that ends early, properly framed.
    Json,
    /// JSON without an id.
    NoId,
    /// A page for people.
    Html,
    /// Nothing at all.
    Empty,
}

impl Bad {
    /// The body and its media type.
    pub fn body(self) -> (&'static str, &'static str) {
        match self {
            Bad::Json => (r#"{"data":{"customer_id":"#, "application/json"),
            Bad::NoId => (r#"{"data":{}}"#, "application/json"),
            Bad::Html => ("<html><body>Welcome</body></html>", "text/html"),
            Bad::Empty => ("", "application/json"),
        }
    }
}

impl Fault {
    /// The kinds of faults that a request can meet, one of each; `timeout` is the client's. A late commit comes soon after the
    /// client has given up.
    pub fn all(timeout: Duration) -> Vec<Fault> {
        let late = timeout + Duration::from_millis(60);
        let refuse = Fault::Refuse400 { field: "phone", reason: "invalid_value_format" };
        [500, 502, 503, 504, 408]
            .into_iter()
            .flat_map(|status| [Fault::CommitThenStatus(status), Fault::Status(status)])
            .chain([Bad::Json, Bad::NoId, Bad::Html, Bad::Empty].map(Fault::CommitThenBadBody))
            .chain([RetryAfter::Missing, RetryAfter::Seconds(0), RetryAfter::Date(1)].map(Fault::Throttle429))
            .chain([
                Fault::SlowAnswer(timeout / 4),
                Fault::CommitThenReset,
                Fault::ResetBeforeCommit,
                Fault::CommitThenCut,
                Fault::CommitThenStall(timeout * 2),
                Fault::StallThenCommit(late),
                Fault::Expire401,
                Fault::CloseIdle,
                Fault::ResetNext,
                refuse,
                Fault::Redirect302,
            ])
            .collect()
    }
}
