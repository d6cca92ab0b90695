//! One connection: requests are read, met with what the plan says, and remembered.

use std::io::{BufReader, ErrorKind, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::fault::{Fault, RetryAfter};
use super::kind::Kind;
use super::store::Entry;
use super::wire::{Reply, date, reset};
use super::{Shared, api, refusal};
use crate::support::fault::{Request, read};

/// How often a silent server looks whether the client is still there.
const LOOK: Duration = Duration::from_millis(5);

/// Serves a connection to its end.
pub fn connection(socket: &TcpStream, shared: &Shared) {
    let _ = socket.set_nodelay(true);
    let mut reader = BufReader::new(socket);
    while let Some(request) = read(&mut reader) {
        let turn = Turn::begin(&request, socket, shared);
        // An error is the client being gone: that is its right.
        if !turn.play().unwrap_or(false) {
            return;
        }
    }
}

/// One request and what becomes of it.
struct Turn<'a> {
    request: &'a Request,
    socket: &'a TcpStream,
    shared: &'a Shared,
    fault: Fault,
    /// The place of its entry.
    entry: usize,
    flight: Flight<'a>,
}

/// A request that is open, for the count of those that are.
struct Flight<'a>(Option<&'a Shared>);

impl Flight<'_> {
    fn end(&mut self) {
        if let Some(shared) = self.0.take() {
            shared.flying.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.end();
    }
}

impl<'a> Turn<'a> {
    fn begin(request: &'a Request, socket: &'a TcpStream, shared: &'a Shared) -> Turn<'a> {
        let flying = shared.flying.fetch_add(1, Ordering::SeqCst) + 1;
        shared.most.fetch_max(flying, Ordering::SeqCst);
        let kind = Kind::of(request);
        let mut store = shared.store.lock().expect("the store");
        let count = store.counts.entry(kind).or_insert(0);
        let nth = *count;
        *count += 1;
        let fault = shared.plan.read().expect("the plan")(request, kind, nth);
        let (line, at) = (format!("{} {}", request.method, request.target), shared.started.elapsed());
        store.entries.push(Entry { kind, line, fault: fault.clone(), at, acted: None, status: None, created: None });
        let entry = store.entries.len() - 1;
        drop(store);
        Turn { request, socket, shared, fault, entry, flight: Flight(Some(shared)) }
    }

    /// Carries the request out, and remembers that.
    fn act(&self) -> Reply {
        let mut store = self.shared.store.lock().expect("the store");
        let at = self.shared.started.elapsed();
        let (reply, created) = api::act(&self.shared.options, &mut store, self.request, at);
        let entry = &mut store.entries[self.entry];
        (entry.acted, entry.status, entry.created) = (Some(at), Some(reply.status), created);
        reply
    }

    /// Answers whether the connection stays.
    fn play(mut self) -> std::io::Result<bool> {
        if !self.shared.options.latency.is_zero() {
            std::thread::sleep(self.shared.options.latency);
        }
        match self.fault.clone() {
            Fault::None => return self.say(&self.act()),
            Fault::SlowAnswer(wait) => {
                let reply = self.act();
                std::thread::sleep(wait);
                return self.say(&reply);
            }
            Fault::CommitThenReset => {
                self.act();
                reset(self.socket);
            }
            Fault::ResetBeforeCommit => reset(self.socket),
            Fault::CommitThenCut => {
                let bytes = self.act().bytes();
                let mut socket = self.socket;
                socket.write_all(&bytes[..bytes.len() / 2])?;
            }
            Fault::CommitThenStall(wait) => {
                self.act();
                self.silence(wait, false)?;
            }
            Fault::StallThenCommit(wait) => {
                self.silence(wait, true)?;
                return self.say(&self.act());
            }
            Fault::CommitThenStatus(status) => {
                self.act();
                return self.say(&refusal::broken(status));
            }
            Fault::Status(status) => return self.say(&refusal::broken(status)),
            Fault::Throttle429(wait) => return self.say(&throttled(wait)),
            Fault::Expire401 => {
                self.shared.store.lock().expect("the store").tokens.remove(api::token(self.request));
                return self.say(&refusal::unauthorized());
            }
            Fault::CommitThenBadBody(bad) => {
                self.act();
                let (body, media) = bad.body();
                let headers = vec![("Content-Type", media.to_owned())];
                return self.say(&Reply { status: 201, headers, body: body.into() });
            }
            Fault::CloseIdle => {
                self.act().send(self.socket)?;
                self.flight.end();
                // A farewell at once: the answer arrives, and the next request meets nobody.
                self.socket.shutdown(Shutdown::Both)?;
            }
            Fault::ResetNext => {
                self.act().send(self.socket)?;
                self.flight.end();
                self.socket.set_read_timeout(Some(Duration::from_secs(10)))?;
                let _ = self.socket.peek(&mut [0]);
                reset(self.socket);
            }
            Fault::Refuse400 { field, reason } => return self.say(&refusal::invalid(field, reason, "x")),
            Fault::Redirect302 => {
                let headers = vec![("Location", "/elsewhere/customers".to_owned())];
                return self.say(&Reply { status: 302, headers, body: String::new() });
            }
        }
        Ok(false)
    }

    /// Sends a whole answer, after which the connection stays. The client may act on it at once: the request is over before.
    fn say(&mut self, reply: &Reply) -> std::io::Result<bool> {
        self.flight.end();
        reply.send(self.socket).map(|()| true)
    }

    /// Says nothing for so long, or until the client has gone, unless `on` is to wait on then too.
    fn silence(&mut self, wait: Duration, on: bool) -> std::io::Result<()> {
        let until = Instant::now() + wait;
        self.socket.set_read_timeout(Some(LOOK))?;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            let gone = match self.socket.peek(&mut [0]) {
                Ok(read) => read == 0,
                Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
            };
            if gone {
                self.flight.end();
                if !on {
                    break;
                }
                std::thread::sleep(left);
            }
        }
        self.socket.set_read_timeout(None)
    }
}

fn throttled(wait: RetryAfter) -> Reply {
    let value = match wait {
        RetryAfter::Missing => return refusal::too_many(),
        RetryAfter::Seconds(seconds) => seconds.to_string(),
        RetryAfter::Date(seconds) => date(Duration::from_secs(seconds)),
    };
    let mut reply = refusal::too_many();
    reply.headers.push(("Retry-After", value));
    reply
}
