//! Servers for the checks: a healthy CareCloud in plain HTTP and behind TLS, and a proxy that lets connections through.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::support::fault::{Answer, FaultServer, Request};

/// The token that the healthy server gives and takes.
pub const TOKEN: &str = "t0ken-that-nobody-may-see";

/// The password of the tests' accounts, where it is not the demo account's.
pub const PASSWORD: &str = "Passw0rd-that-nobody-may-see";

/// A CareCloud that answers every call well, and says nothing about the time.
pub fn healthy() -> FaultServer {
    FaultServer::start(|request, _| answer(request))
}

/// The password of the tests' proxy.
pub const PROXY_PASSWORD: &str = "pr0xy-secret";

/// The healthy answer.
pub fn answer(request: &Request) -> Answer {
    Answer::Json(200, body(request))
}

/// Its body.
pub fn body(request: &Request) -> String {
    match request.target.split('?').next().and_then(|path| path.rsplit('/').next()) {
        Some("login") => format!(r#"{{"data":{{"bearer_token":"{TOKEN}","valid_to":"2030-01-01 00:00:00"}}}}"#),
        Some("customers") => r#"{"data":{"customers":[{"customer_id":"c1"}],"total_items":7}}"#.to_owned(),
        Some(_) | None => r#"{"data":{}}"#.to_owned(),
    }
}

/// The healthy server behind TLS; gives its address.
pub fn behind_tls(config: Arc<ServerConfig>) -> String {
    listen(move |stream| {
        let Ok(session) = ServerConnection::new(Arc::clone(&config)) else { return };
        let mut stream = BufReader::new(StreamOwned::new(session, stream));
        while let Some(head) = read_head(&mut stream) {
            let mut words = head[0].split(' ');
            let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let length =
                head.iter().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
            let mut sent = vec![0; length.unwrap_or(0)];
            if stream.read_exact(&mut sent).is_err() {
                return;
            }
            let request =
                Request { method: method.into(), target: target.into(), headers: Vec::new(), body: String::new() };
            let answer = body(&request);
            let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}", answer.len());
            if stream.get_mut().write_all(format!("{head}\r\n\r\n{answer}").as_bytes()).is_err() {
                return;
            }
        }
    })
}

/// A proxy that lets every connection through, to one server whatever it was asked for.
pub struct Tunnels {
    /// Host and port.
    pub address: String,
    /// The heads of the requests so far.
    pub asked: Arc<Mutex<Vec<Vec<String>>>>,
}

impl Tunnels {
    /// Answers with this status line's end, such as `200 OK`; only then is something let through.
    pub fn to(server: &str, status: &'static str) -> Tunnels {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (server, log) = (server.to_owned(), Arc::clone(&asked));
        let address = listen(move |stream| {
            let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
            let Some(head) = read_head(&mut reader) else { return };
            log.lock().expect("the log").push(head);
            let mut stream = stream;
            let told = stream.write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes());
            if told.is_err() || !status.starts_with("200") {
                return;
            }
            let server = TcpStream::connect(&server).expect("the server");
            let (mut back, mut to) = (server.try_clone().expect("a second handle"), server);
            std::thread::spawn(move || std::io::copy(&mut back, &mut stream));
            let _ = std::io::copy(&mut reader, &mut to);
            let _ = to.shutdown(std::net::Shutdown::Both);
        });
        Tunnels { address, asked }
    }
}

/// Serves connections on a free port until the tests end; gives the address.
pub fn listen(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address").to_string();
    let serve = Arc::new(serve);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let serve = Arc::clone(&serve);
            std::thread::spawn(move || serve(stream));
        }
    });
    address
}

/// The lines of a request's head.
fn read_head(reader: &mut impl BufRead) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim_end() {
            "" => return Some(lines).filter(|lines| !lines.is_empty()),
            text => lines.push(text.to_owned()),
        }
    }
}
