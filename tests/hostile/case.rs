//! A row of the tables: a lie, the commands it is told to, the codes they must end with, and what bounds them.

use std::sync::Arc;
use std::time::Duration;

use crate::commands::{Command, Kind};
use crate::support::fault::{Answer, Request};
use crate::support::steps::Step;
use crate::support::tls::Door;

/// What a lie may be made of.
pub struct Scene<'a> {
    pub request: &'a Request,
    /// How many requests of this method and path came before.
    pub before: usize,
    /// An origin that must never hear of anything.
    pub elsewhere: &'a str,
    /// The liar's own origin.
    pub own: &'a str,
}

pub type Lie = Arc<dyn Fn(&Scene) -> Answer + Send + Sync>;

/// One row.
#[derive(Clone)]
pub struct Case {
    pub name: String,
    pub lie: Lie,
    pub door: Door,
    /// How the URL begins, where it is not as the door says.
    pub scheme: Option<&'static str>,
    /// Whether every request is lied to.
    pub everywhere: bool,
    /// The commands, each with its code.
    pub runs: Vec<(&'static Command, i32)>,
    /// Further arguments.
    pub arguments: Vec<String>,
    /// How often the program may ask again.
    pub retries: u32,
    /// The seconds that the program may wait.
    pub timeout: u64,
    /// How long a run may take.
    pub limit: Duration,
    /// The memory that a run may hold, in MiB.
    pub memory: u64,
    /// What standard error must say.
    pub says: &'static [&'static str],
    /// What standard output must say.
    pub shows: &'static [&'static str],
}

/// A row with a name; no command meets it yet.
pub fn case(name: impl Into<String>, lie: Lie) -> Case {
    Case {
        name: name.into(),
        lie,
        door: Door::Open,
        scheme: None,
        everywhere: false,
        runs: Vec::new(),
        arguments: Vec::new(),
        retries: 0,
        timeout: 2,
        limit: Duration::from_secs(4),
        memory: 64,
        says: &[],
        shows: &[],
    }
}

/// A row about what comes before the first request.
pub fn behind(name: impl Into<String>, door: Door) -> Case {
    Case { door, ..case(name, answers(|_| Answer::Cut)) }
}

impl Case {
    /// These commands fail as nobody's fault but the server's: 9, and 11 for a change that may have been made.
    pub fn fails(mut self, commands: &[&'static Command]) -> Case {
        let code = |kind| match kind {
            Kind::Write => 11,
            Kind::Read | Kind::Verify | Kind::Login => 9,
        };
        self.runs.extend(commands.iter().map(|command| (*command, code(command.kind))));
        self
    }

    /// These commands end with this code.
    pub fn ends(mut self, code: i32, commands: &[&'static Command]) -> Case {
        self.runs.extend(commands.iter().map(|command| (*command, code)));
        self
    }

    pub fn says(self, says: &'static [&'static str]) -> Case {
        Case { says, ..self }
    }

    pub fn shows(self, shows: &'static [&'static str]) -> Case {
        Case { shows, ..self }
    }

    pub fn with(mut self, arguments: &[&str]) -> Case {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    pub fn within(self, limit: Duration) -> Case {
        Case { limit, ..self }
    }

    /// The program may wait and work longer than usual: what is measured is memory.
    pub fn patient(self, seconds: u64) -> Case {
        Case { timeout: seconds, limit: Duration::from_secs(seconds + 2), ..self }
    }

    pub fn memory(self, memory: u64) -> Case {
        Case { memory, ..self }
    }

    pub fn everywhere(self) -> Case {
        Case { everywhere: true, ..self }
    }
}

/// A lie that depends on the request.
pub fn answers(lie: impl Fn(&Scene) -> Answer + Send + Sync + 'static) -> Lie {
    Arc::new(lie)
}

/// These steps.
pub fn steps(steps: impl Into<Vec<Step>>) -> Lie {
    let steps = steps.into();
    answers(move |_| Answer::Steps(steps.clone()))
}

/// These bytes, and the end of the connection.
pub fn bytes(bytes: impl Into<Vec<u8>>) -> Lie {
    steps([Step::Send(bytes.into())])
}

/// JSON, properly framed.
pub fn json(status: u16, body: impl Into<String>) -> Lie {
    let body = body.into();
    answers(move |_| Answer::Json(status, body.clone()))
}

/// A body that only the end of the connection ends.
pub fn ended(head: impl Into<Vec<u8>>) -> Lie {
    steps([Step::Send(head.into()), Step::Close])
}

/// A 200 with these header lines and this body, whose length is told.
pub fn headed(lines: &str, body: impl AsRef<[u8]>) -> Lie {
    status_headed("200 OK", lines, body)
}

/// The same with another status.
pub fn status_headed(status: &str, lines: &str, body: impl AsRef<[u8]>) -> Lie {
    let body = body.as_ref();
    let lines: String = lines.lines().map(|line| format!("{line}\r\n")).collect();
    let head = format!("HTTP/1.1 {status}\r\n{lines}Content-Length: {}\r\n\r\n", body.len());
    bytes([head.as_bytes(), body].concat())
}

/// The header line of a JSON body.
pub const JSON: &str = "Content-Type: application/json";

/// An empty list of customers.
pub const EMPTY: &str = r#"{"data":{"customers":[],"total_items":0}}"#;

/// A good answer to a create, a verification and a read of one customer.
pub const CUSTOMER: &str = r#"{"data":{"customer_id":"c1","personal_information":{"language_id":"en"}}}"#;

/// One answer that is good for `LIST`, `CREATE` and `VERIFY` alike, with a login's token besides.
pub const GOOD: &str = r#"{"data":{"customer_id":"c1","bearer_token":"a-token-that-works","customers":[{"customer_id":"c1"}],"total_items":1}}"#;
