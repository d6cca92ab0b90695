//! A sandbox in memory, and the smallest HTTP client that can talk to it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use carecloud::sandbox::{self, Options, Running, Storage};
use serde_json::Value;

/// The document's Authorization on the customer interface.
pub const PRINTED_CUSTOMER: &str = "Basic PEF1dGhvcml6YXRpb24gc3RyaW5nICB3aXRoIHRva2VuIGlkPg==";
/// The document's Authorization on the enterprise interface.
pub const PRINTED_ENTERPRISE: &str = "Basic ZW50ZXJwcmlzZV9pbnRlcmZhY2U6ODEwTU0MTEyNWY1Y2UzNDg5zU2YTE3MDI3MGYyYzUxMGM4MTM5MWJlZDM2ZjU2ODc4MDM0N2MyZjFmNzU4Ng==";
pub const ENTERPRISE: &str = "/webservice/rest-api/enterprise-interface/v1.0/";
pub const CUSTOMER: &str = "/webservice/rest-api/customer-interface/v1.0/";
pub const ANN: &str = "80001f3ac4e7b25d9360fa1b7e";

/// An answer, taken apart.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub text: String,
}

impl Answer {
    /// The body as JSON; `Null` if there is none.
    pub fn json(&self) -> Value {
        if self.text.is_empty() { Value::Null } else { serde_json::from_str(&self.text).unwrap() }
    }

    /// What stands under `data`.
    pub fn data(&self) -> Value {
        assert!(self.status < 300, "{self:?}");
        self.json()["data"].clone()
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// `name:reason` of each invalid parameter of a 400.
    pub fn faults(&self) -> Vec<String> {
        assert_eq!(self.status, 400, "{self:?}");
        let body = self.json();
        let text = |fault: &Value, name: &str| fault[name].as_str().unwrap().to_owned();
        let faults = body["error"]["error_data"]["invalid_params"].as_array().unwrap();
        faults.iter().map(|fault| format!("{}:{}", text(fault, "name"), text(fault, "reason"))).collect()
    }
}

/// Sends one request as it is and reads the answer to its end.
pub fn raw(addr: SocketAddr, request: &str) -> Answer {
    let mut stream = TcpStream::connect(addr).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), text: text.to_owned() }
}

/// Sends a request with the headers given.
pub fn send(addr: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        request.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    raw(addr, &format!("{request}\r\n{body}"))
}

/// A sandbox of one's own, in memory.
pub struct Sandbox {
    pub running: Running,
}

impl Sandbox {
    pub fn new() -> Sandbox {
        Sandbox::with(60)
    }

    pub fn with(customers: u32) -> Sandbox {
        let options = Options { customers, ..Options::new(Storage::Memory) };
        Sandbox { running: sandbox::start(options).unwrap() }
    }

    /// A request on the enterprise interface, `path` being what follows the version.
    pub fn call(&self, method: &str, path: &str, body: &str) -> Answer {
        let headers = [("Authorization", PRINTED_ENTERPRISE), ("Content-Type", "application/json")];
        send(self.running.addr(), method, &format!("{ENTERPRISE}{path}"), &headers, body)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, "")
    }

    /// A request on the customer interface.
    pub fn customer(&self, authorization: &str, method: &str, path: &str, body: &str) -> Answer {
        let headers = [("Authorization", authorization)];
        send(self.running.addr(), method, &format!("{CUSTOMER}{path}"), &headers, body)
    }

    /// A request without Authorization.
    pub fn open(&self, method: &str, path: &str, body: &str) -> Answer {
        send(self.running.addr(), method, path, &[], body)
    }
}
