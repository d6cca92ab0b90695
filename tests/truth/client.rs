//! A client that does nothing by itself: it sends a request and says what came back, if anything.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::truth::{SOURCE, Truth};

/// One connection, with a session of its own.
pub struct Client {
    stream: BufReader<TcpStream>,
    pub token: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.body))
    }
}

impl Client {
    /// Connects and logs in.
    pub fn of(truth: &Truth) -> Client {
        let mut client = Client { stream: connect(truth).expect("a connection"), token: String::new() };
        client.log_in();
        client
    }

    pub fn log_in(&mut self) {
        let answer = self.ask("POST", "users/actions/login", "{}").expect("a session");
        self.token = answer.json()["data"]["bearer_token"].as_str().expect("a token").to_owned();
    }

    /// Sends, and reads the answer; `None` if there is none, or not a whole one, within the time limit.
    pub fn ask(&mut self, method: &str, path: &str, body: &str) -> Option<Answer> {
        let text = format!(
            "{method} /webservice/rest-api/enterprise-interface/v1.0/{path} HTTP/1.1\r\nHost: x\r\n\
             Authorization: Bearer {}\r\nContent-Length: {}\r\n\r\n{body}",
            self.token,
            body.len()
        );
        self.stream.get_mut().write_all(text.as_bytes()).ok()?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            self.stream.read_line(&mut head).ok().filter(|read| *read > 0)?;
        }
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let length =
            head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).map_or(0, |n| n.parse().unwrap());
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).ok()?;
        Some(Answer { status, head, body: String::from_utf8(body).ok()? })
    }

    /// Creates a customer with this e-mail.
    pub fn create(&mut self, email: &str) -> Option<Answer> {
        self.ask("POST", "customers", &person(email, None).to_string())
    }

    /// Whether the connection is still there.
    pub fn is_open(&mut self) -> bool {
        self.ask("GET", "tests/connection", "").is_some()
    }
}

fn connect(truth: &Truth) -> Option<BufReader<TcpStream>> {
    let stream = TcpStream::connect(truth.origin.trim_start_matches("http://")).ok()?;
    // Longer than a request takes, shorter than the silences of the tests.
    stream.set_read_timeout(Some(Duration::from_millis(500))).expect("a time limit");
    Some(BufReader::new(stream))
}

/// Whether somebody listens.
pub fn listens(truth: &Truth) -> bool {
    connect(truth).is_some()
}

/// The body of a creation.
pub fn person(email: &str, external: Option<&str>) -> Value {
    json!({
        "customer": {"personal_information": {"email": email, "phone": "420603000001", "language_id": "cs"}},
        "customer_source": {"customer_source_id": SOURCE, "external_id": external},
        "autologin": false
    })
}
