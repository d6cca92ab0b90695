//! The short way of a change that is sent by the million: a connection carries one call at a time, and the call itself looks
//! after the connection while it waits. No proxy stands in the way, nothing is unpacked, followed or sent a second time.

use std::cell::RefCell;
use std::error::Error as Cause;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::poll_fn;
use http_body::{Body, Frame};
use hyper::body::Incoming;
use hyper::client::conn::http1::{Connection, SendRequest, handshake};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioIo;
use reqwest::header::{ACCEPT, HOST, HeaderMap, HeaderValue, USER_AGENT};
use reqwest::{Method, StatusCode};
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tokio::time::Sleep;
use tower_service::Service;

use super::base::Base;
use super::broken::Broken;
use super::outgoing::Outgoing;

type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Until there is a connection.
    pub(super) connect: Duration,
    /// Until the next byte of an answer.
    pub(super) quiet: Duration,
    /// For all of a call.
    pub(super) whole: Duration,
    /// Between two calls on one connection.
    pub(super) idle: Duration,
}

/// The way to one server.
pub(super) struct Direct {
    connector: HttpsConnector<HttpConnector>,
    limits: Limits,
    server: hyper::Uri,
    origin: String,
    host: HeaderValue,
    agent: HeaderValue,
    idle: RefCell<Vec<Line>>,
}

/// A connection.
struct Line {
    sender: SendRequest<Outgoing>,
    connection: Pin<Box<Connection<Stream, Outgoing>>>,
    /// When it was used last.
    since: Instant,
    deadline: Deadline,
}

/// An answer whose head is there.
pub(super) struct Answer<'a> {
    direct: &'a Direct,
    line: Line,
    over: bool,
    body: Incoming,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
}

impl Direct {
    /// Nothing is connected yet. `None` if the base is no URI of HTTP's.
    pub(super) fn new(base: &Base, agent: &'static str, tls: ClientConfig, limits: Limits) -> Option<Direct> {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(limits.connect));
        tcp.enforce_http(false);
        let server: hyper::Uri = base.as_str().parse().ok()?;
        let host = HeaderValue::from_str(server.authority()?.as_str()).ok()?;
        Some(Direct {
            connector: HttpsConnectorBuilder::new()
                .with_tls_config(tls)
                .https_or_http()
                .enable_http1()
                .wrap_connector(tcp),
            limits,
            origin: base.origin(),
            server,
            host,
            agent: HeaderValue::from_static(agent),
            idle: RefCell::new(Vec::new()),
        })
    }

    /// Sends one call; `target` is path and query. A connection that the server has closed meanwhile is given up before
    /// anything of the call has left.
    pub(super) async fn send(
        &self,
        method: Method,
        target: hyper::Uri,
        mut headers: HeaderMap,
        body: Outgoing,
    ) -> Result<Answer<'_>, Broken> {
        headers.insert(HOST, self.host.clone());
        headers.insert(USER_AGENT, self.agent.clone());
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        let mut request = hyper::Request::new(body);
        (*request.method_mut(), *request.uri_mut(), *request.headers_mut()) = (method, target, headers);
        let begun = Instant::now();
        loop {
            let kept = self.kept(begun);
            let again = kept.is_some();
            let mut line = match kept {
                Some(line) => line,
                None => self.connect().await?,
            };
            line.deadline.begin(begun);
            let mut answer = pin!(line.sender.try_send_request(request));
            let mut over = false;
            let answered = poll_fn(|cx| {
                over = over || line.connection.as_mut().poll(cx).is_ready();
                match answer.as_mut().poll(cx) {
                    Poll::Ready(answered) => Poll::Ready(Ok(answered)),
                    Poll::Pending => line.deadline.poll(cx).map(Err),
                }
            })
            .await?;
            let mut failed = match answered {
                Ok(response) => {
                    let (head, body) = response.into_parts();
                    return Ok(Answer { direct: self, line, over, body, status: head.status, headers: head.headers });
                }
                Err(failed) => failed,
            };
            match failed.take_message().filter(|_| again) {
                Some(unsent) => request = unsent,
                None => return Err(Broken::underway(failed.into_error())),
            }
        }
    }

    /// The connection that was used last, if it is still fresh.
    fn kept(&self, now: Instant) -> Option<Line> {
        let mut idle = self.idle.borrow_mut();
        let line = idle.pop().filter(|line| now.duration_since(line.since) < self.limits.idle);
        if line.is_none() {
            // All others are older.
            idle.clear();
        }
        line
    }

    async fn connect(&self) -> Result<Line, Broken> {
        let connecting = async {
            let stream = self.connector.clone().call(self.server.clone()).await?;
            let (sender, connection) = handshake(stream).await?;
            let (since, deadline) = (Instant::now(), Deadline::new(self.limits));
            Ok(Line { sender, connection: Box::pin(connection), since, deadline })
        };
        let failed = |late, cause: Box<dyn Cause + Send + Sync>| Broken::connecting(self.origin.clone(), late, cause);
        match tokio::time::timeout(self.limits.connect, connecting).await {
            Ok(line) => line.map_err(|cause| failed(false, cause)),
            Err(late) => Err(failed(true, Box::new(late))),
        }
    }
}

impl Answer<'_> {
    /// Bytes to come, if that is known.
    pub(super) fn length(&self) -> Option<u64> {
        self.body.size_hint().exact()
    }

    /// The next piece of the body; `None` at its end.
    pub(super) async fn chunk(&mut self) -> Result<Option<Bytes>, Broken> {
        loop {
            let frame = poll_fn(|cx| {
                self.over = self.over || self.line.connection.as_mut().poll(cx).is_ready();
                match Pin::new(&mut self.body).poll_frame(cx) {
                    Poll::Ready(frame) => Poll::Ready(Ok(frame)),
                    Poll::Pending => self.line.deadline.poll(cx).map(Err),
                }
            })
            .await?;
            match frame.transpose().map_err(Broken::underway)?.map(Frame::into_data) {
                Some(Ok(data)) => {
                    self.line.deadline.heard();
                    return Ok(Some(data));
                }
                Some(Err(_trailers)) => {}
                None => return Ok(None),
            }
        }
    }

    /// After the whole body: keeps the connection, if it can carry another call.
    pub(super) async fn done(mut self) {
        let over = self.over || poll_fn(|cx| Poll::Ready(self.line.connection.as_mut().poll(cx).is_ready())).await;
        if !over && self.line.sender.is_ready() {
            self.line.since = Instant::now();
            self.direct.idle.borrow_mut().push(self.line);
        }
    }
}

/// One timer for all that the calls of a connection wait for. It is set anew when it goes off too early, and not before:
/// nearly all calls end long before it does.
struct Deadline {
    sleep: Pin<Box<Sleep>>,
    limits: Limits,
    /// The end of the whole call, and of the quiet.
    whole: Instant,
    quiet: Instant,
}

impl Deadline {
    fn new(limits: Limits) -> Deadline {
        let now = Instant::now();
        Deadline { sleep: Box::pin(tokio::time::sleep(limits.quiet)), limits, whole: now, quiet: now }
    }

    /// A call begins, or has begun.
    fn begin(&mut self, begun: Instant) {
        (self.whole, self.quiet) = (begun + self.limits.whole, Instant::now() + self.limits.quiet);
    }

    /// Something has come: the quiet begins anew.
    fn heard(&mut self) {
        self.quiet = Instant::now() + self.limits.quiet;
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Broken> {
        let until = self.whole.min(self.quiet);
        loop {
            // A timer beyond the end would be too late.
            if self.sleep.deadline().into_std() > until {
                self.sleep.as_mut().reset(until.into());
            }
            if self.sleep.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
            if Instant::now() >= until {
                return Poll::Ready(Broken::silent());
            }
            self.sleep.as_mut().reset(until.into());
        }
    }
}
