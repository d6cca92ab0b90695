//! Answers as bytes, and queries as pairs.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use percent_encoding::percent_decode_str;
use serde_json::Value;
use socket2::SockRef;

use crate::support::fault::Request;

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Reply {
    /// An answer with a JSON body.
    pub fn json(status: u16, body: &Value) -> Reply {
        Reply { status, headers: vec![("Content-Type", "application/json".into())], body: body.to_string() }
    }

    /// An answer without a body.
    pub fn empty(status: u16) -> Reply {
        Reply { status, headers: Vec::new(), body: String::new() }
    }

    /// Head and body, framed by length.
    pub fn bytes(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} X\r\nDate: {}\r\n", self.status, date(Duration::ZERO));
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        // A 204 has no body, and says nothing about one.
        if self.status != 204 {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        format!("{head}\r\n{}", self.body).into_bytes()
    }

    /// Sends it whole.
    pub fn send(&self, mut socket: &TcpStream) -> std::io::Result<()> {
        socket.write_all(&self.bytes())
    }
}

/// The moment so far ahead, as HTTP writes it.
pub fn date(ahead: Duration) -> String {
    httpdate::fmt_http_date(SystemTime::now() + ahead)
}

/// Breaks the connection off without a farewell.
pub fn reset(socket: &TcpStream) {
    let _ = SockRef::from(socket).set_linger(Some(Duration::ZERO));
    // The reader's copy of the socket goes with the thread, and the last one that goes resets.
}

/// The query of a request, decoded.
pub fn query(request: &Request) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    let query = request.target.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(n, v)| (decode(n), decode(v))).collect()
}
