//! Servers for secrets: a port that keeps every byte that comes in, and a look at the command line of a program while one of
//! its requests is open.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// What ends a recorder. Connections queue in the order in which they were made, so all that came before it are read by then.
const END: &[u8] = b"end of the recording";

/// A port that answers everything with the same bytes, whatever comes in, and keeps what came.
pub struct Recorder {
    /// Host and port.
    pub address: String,
    thread: Option<JoinHandle<(usize, Vec<u8>)>>,
}

impl Recorder {
    pub fn start(answer: &'static [u8]) -> Recorder {
        Recorder::with(move |stream| record(stream, answer))
    }

    /// A port that resets each connection: what is unread when it is closed is answered by a reset.
    pub fn that_resets() -> Recorder {
        Recorder::with(|mut stream| {
            let mut start = vec![0; END.len()];
            let read = stream.read(&mut start).unwrap_or_default();
            start.truncate(read);
            start
        })
    }

    fn with(record: impl Fn(TcpStream) -> Vec<u8> + Send + 'static) -> Recorder {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let thread = std::thread::spawn(move || {
            let (mut connections, mut all) = (0, Vec::new());
            for stream in listener.incoming().flatten() {
                let bytes = record(stream);
                if bytes == END {
                    break;
                }
                connections += 1;
                all.extend_from_slice(&bytes);
            }
            (connections, all)
        });
        Recorder { address, thread: Some(thread) }
    }

    /// Ends the server; how many connections were made, and all bytes that came.
    pub fn end(mut self) -> (usize, Vec<u8>) {
        self.stop().expect("the recorder ends")
    }

    fn stop(&mut self) -> Option<(usize, Vec<u8>)> {
        let thread = self.thread.take()?;
        TcpStream::connect(&self.address).and_then(|mut stream| stream.write_all(END)).ok()?;
        thread.join().ok()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.stop();
    }
}

/// All that comes in on one connection, until the other side has nothing more to say.
fn record(mut stream: TcpStream, answer: &[u8]) -> Vec<u8> {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
    let (mut bytes, mut buffer) = (Vec::new(), [0; 8192]);
    if let Ok(read) = stream.read(&mut buffer) {
        bytes.extend_from_slice(&buffer[..read]);
    }
    let _ = stream.write_all(answer).and_then(|()| stream.shutdown(std::net::Shutdown::Write));
    while let Ok(read @ 1..) = stream.read(&mut buffer) {
        bytes.extend_from_slice(&buffer[..read]);
    }
    bytes
}

/// Looks at a running program's command line.
#[derive(Default)]
pub struct Looks {
    process: Mutex<Option<u32>>,
    started: Condvar,
    seen: Mutex<Vec<u8>>,
}

impl Looks {
    /// Which process to look at; it is looked at right away.
    pub fn at(&self, process: Option<u32>) {
        *self.process.lock().expect("the process") = process;
        self.started.notify_all();
        if process.is_some() {
            self.look();
        }
    }

    /// Keeps the command line as it is now. A request may arrive before its sender is known here: that is waited for.
    pub fn look(&self) {
        let process = self.process.lock().expect("the process");
        let wait = Duration::from_secs(5);
        let unknown = |process: &mut Option<u32>| process.is_none();
        let (process, _) = self.started.wait_timeout_while(process, wait, unknown).expect("the process");
        let process = process.expect("a program has been started");
        if let Ok(line) = std::fs::read(format!("/proc/{process}/cmdline")) {
            let mut seen = self.seen.lock().expect("what was seen");
            seen.extend_from_slice(&line);
        }
    }

    /// All that was seen.
    pub fn seen(&self) -> Vec<u8> {
        self.seen.lock().expect("what was seen").clone()
    }
}
