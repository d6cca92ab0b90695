//! A server on raw TCP that does what HTTP libraries are too polite to do: cut, reset, stall, lie about lengths. It keeps
//! every request it has read, which is the truth that tests judge by.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

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
}

type Script = dyn Fn(&Request, usize) -> Answer + Send + Sync;

/// The running server; dropping it stops it.
pub struct FaultServer {
    pub origin: String,
    seen: Arc<Mutex<Vec<Request>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl FaultServer {
    /// Starts on a free port. `script` is asked for each request with the number of requests of the same method and path
    /// that came before it.
    pub fn start(script: impl Fn(&Request, usize) -> Answer + Send + Sync + 'static) -> FaultServer {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let script: Arc<Script> = Arc::new(script);
        let (log, ended) = (Arc::clone(&seen), Arc::clone(&stop));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let (log, script) = (Arc::clone(&log), Arc::clone(&script));
                std::thread::spawn(move || serve(stream, &log, &*script));
            }
        });
        FaultServer { origin: format!("http://{address}"), seen, stop, thread: Some(thread) }
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
        let _ = TcpStream::connect(self.origin.trim_start_matches("http://"));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(stream: TcpStream, log: &Mutex<Vec<Request>>, script: &Script) {
    let mut writer = stream.try_clone().expect("a second handle");
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
        let sent = match script(&request, before) {
            Answer::Json(status, body) => framed(&mut writer, status, &[], &body),
            Answer::With(status, headers, body) => framed(&mut writer, status, &headers, &body),
            Answer::Bytes(bytes) => {
                let _ = writer.write_all(&bytes);
                return;
            }
            Answer::Cut => return,
            Answer::Stall => {
                let _ = writer.set_read_timeout(Some(Duration::from_secs(10)));
                let _ = reader.read(&mut [0; 1]);
                return;
            }
        };
        if sent.is_err() {
            return;
        }
    }
}

fn framed(writer: &mut TcpStream, status: u16, headers: &[(&'static str, String)], body: &str) -> std::io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    writer.write_all(format!("{head}\r\n{body}").as_bytes())
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
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
