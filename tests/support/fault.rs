//! A server on raw TCP that does what HTTP libraries are too polite to do: cut, reset, stall, lie about lengths. It keeps
//! every request it has read, which is the truth that tests judge by.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use super::steps::{Step, play};
use super::tls::{Door, encrypted};

/// One request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    /// Path and query.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Request {
    /// The last part of the path.
    pub fn last(&self) -> &str {
        self.target.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// What the server does with a request.
pub enum Answer {
    /// A status with a JSON body, properly framed.
    Json(u16, String),
    /// The same, with further header lines.
    With(u16, Vec<(&'static str, String)>, String),
    /// These bytes, then the connection is closed.
    Bytes(Vec<u8>),
    /// The connection is closed without a byte.
    Cut,
    /// Nothing is said until the other side gives up, or for at most ten seconds.
    Stall,
    /// These steps, then the connection is closed, unless they say that it stays.
    Steps(Vec<Step>),
}

type Script = dyn Fn(&Request, usize) -> Answer + Send + Sync;

/// The running server; dropping it stops it.
pub struct FaultServer {
    pub origin: String,
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Request>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl FaultServer {
    /// Starts on a free port. `script` is asked for each request with the number of requests of the same method and path
    /// that came before it.
    pub fn start(script: impl Fn(&Request, usize) -> Answer + Send + Sync + 'static) -> FaultServer {
        FaultServer::behind(Door::Open, script)
    }

    /// The same behind a door that has to be passed first.
    pub fn behind(door: Door, script: impl Fn(&Request, usize) -> Answer + Send + Sync + 'static) -> FaultServer {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let script: Arc<Script> = Arc::new(script);
        let (log, ended) = (Arc::clone(&seen), Arc::clone(&stop));
        let origin = format!("{}://{address}", door.scheme());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let (log, script, door) = (Arc::clone(&log), Arc::clone(&script), door.clone());
                std::thread::spawn(move || enter(door, stream, &log, &*script));
            }
        });
        FaultServer { origin, address, seen, stop, thread: Some(thread) }
    }

    /// The base URL of the enterprise interface.
    pub fn base(&self) -> String {
        format!("{}/webservice/rest-api/enterprise-interface/v1.0", self.origin)
    }

    /// All requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.lock().expect("the log").clone()
    }

    /// How many requests with this method went to a path that ends so.
    pub fn count(&self, method: &str, path_end: &str) -> usize {
        let path = |request: &Request| request.target.split('?').next().unwrap_or_default().to_owned();
        self.requests().iter().filter(|request| request.method == method && path(request).ends_with(path_end)).count()
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the accept loop up.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn enter(door: Door, socket: TcpStream, log: &Mutex<Vec<Request>>, script: &Script) {
    let Ok(stream) = socket.try_clone() else { return };
    match door {
        Door::Open => serve(stream, &socket, log, script),
        Door::Tls(config) => serve(encrypted(&config, stream), &socket, log, script),
        // The other side may be gone in the middle of it: that is its right.
        Door::Steps(steps) => drop(play(steps, &mut &stream, &socket)),
    }
}

/// Answers what is asked over `stream`, which is spoken over `socket`.
fn serve(stream: impl Read + Write, socket: &TcpStream, log: &Mutex<Vec<Request>>, script: &Script) {
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader) {
        let path = request.target.split('?').next().unwrap_or_default().to_owned();
        let before = {
            let mut log = log.lock().expect("the log");
            let same =
                |known: &&Request| known.method == request.method && known.target.split('?').next() == Some(&path);
            let before = log.iter().filter(same).count();
            log.push(request.clone());
            before
        };
        let writer = reader.get_mut();
        let stays = match script(&request, before) {
            Answer::Json(status, body) => framed(writer, status, &[], &body).map(|()| true),
            Answer::With(status, headers, body) => framed(writer, status, &headers, &body).map(|()| true),
            Answer::Bytes(bytes) => play(vec![Step::Send(bytes)], writer, socket),
            Answer::Cut => Ok(false),
            Answer::Stall => play(vec![Step::Stall], writer, socket),
            Answer::Steps(steps) => play(steps, writer, socket),
        };
        if !stays.is_ok_and(|stays| stays) {
            return;
        }
    }
}

fn framed(writer: &mut impl Write, status: u16, headers: &[(&'static str, String)], body: &str) -> std::io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    writer.write_all(format!("{head}\r\n{body}").as_bytes())?;
    writer.flush()
}

/// Reads one request; `None` once the other side has nothing more to say.
pub(super) fn read(reader: &mut impl BufRead) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut request = Request { method, target, headers, body: String::new() };
    let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    request.body = String::from_utf8(body).ok()?;
    Some(request)
}

/// A login's answer.
pub fn login() -> Answer {
    Answer::Json(201, r#"{"data":{"bearer_token":"tok","valid_to":"2030-01-01 00:00:00","user":{"first_name":"Demo","last_name":"User"}}}"#.into())
}

/// What stands under `data`.
pub fn data(data: &serde_json::Value) -> Answer {
    Answer::Json(200, serde_json::json!({ "data": data }).to_string())
}

/// A page of customers with these ids.
pub fn page(ids: impl IntoIterator<Item = u64>, total: u64) -> Answer {
    let items: Vec<String> =
        ids.into_iter().map(|id| format!(r#"{{"customer_id":"c{id}","personal_information":{{}}}}"#)).collect();
    Answer::Json(200, format!(r#"{{"data":{{"customers":[{}],"total_items":{total}}}}}"#, items.join(",")))
}

/// The value of a query parameter.
pub fn query(request: &Request, name: &str) -> Option<u64> {
    let (_, query) = request.target.split_once('?')?;
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name)?.1.parse().ok()
}
