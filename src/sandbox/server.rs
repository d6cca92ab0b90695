//! HTTP: a listener on loopback, one thread with a runtime of its own, and axum around the service.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use axum::serve::ListenerExt;
use tokio::sync::oneshot;

use super::body::LIMIT;
use super::context::Outcome;
use super::error::Error;
use super::refusal::Refusal;
use super::service::{Call, Service};

/// A thread that serves until it is told to stop.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on a port of 127.0.0.1 (0: any that is free) and answers, each time after `latency`.
    pub fn start(service: Service, port: u16, latency: Duration) -> Result<Server, Error> {
        let failed = |cause| Error::Listen { port, cause };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            // They take turns at the data: more would only wait.
            .max_blocking_threads(4)
            .build()
            .map_err(Error::Thread)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(failed)?
        };
        let (stop, stopped) = oneshot::channel();
        let service = Arc::new(service);
        let app = Router::new().fallback(move |request: Request| handle(Arc::clone(&service), request, latency));
        let listener = listener.tap_io(|stream| {
            // A stream that cannot do without delay is only slower.
            let _ = stream.set_nodelay(true);
        });
        let serve = move || {
            runtime.block_on(async move {
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    _ = stopped => {}
                }
            });
        };
        let thread = std::thread::Builder::new().name("sandbox".into()).spawn(serve).map_err(Error::Thread)?;
        Ok(Server { addr, stop: Some(stop), thread: Some(thread) })
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(thread) = self.thread.take() {
            // A panic of that thread has been reported by itself.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        self.join();
    }
}

async fn handle(service: Arc<Service>, request: Request, latency: Duration) -> Response<Body> {
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    let (parts, body) = request.into_parts();
    let text = |name: HeaderName, headers: &HeaderMap| {
        headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    // Asked of the server as a whole, not of a resource.
    if parts.method == Method::OPTIONS && parts.uri.path() == "*" {
        return respond(&parts.method, Err(Refusal::method("OPTIONS", "GET, HEAD, POST, PUT, DELETE, OPTIONS".into())));
    }
    let outcome = match to_bytes(body, LIMIT).await {
        Ok(body) => {
            let call = Call {
                method: parts.method.to_string(),
                path: parts.uri.path().to_owned(),
                query: parts.uri.query().unwrap_or_default().to_owned(),
                authorization: text(header::AUTHORIZATION, &parts.headers),
                content_type: text(header::CONTENT_TYPE, &parts.headers),
                body: body.to_vec(),
            };
            // The runtime goes on accepting while SQLite works, or waits for another process.
            tokio::task::spawn_blocking(move || service.answer(&call))
                .await
                .unwrap_or_else(|_| Err(Refusal::internal()))
        }
        Err(_) => Err(Refusal::too_large()),
    };
    respond(&parts.method, outcome)
}

fn respond(method: &Method, outcome: Outcome) -> Response<Body> {
    let (status, body, allow) = match outcome {
        Ok(reply) => (reply.status, reply.body, None),
        Err(refusal) if *method == Method::OPTIONS && refusal.status == 405 => (204, None, refusal.allow),
        Err(refusal) => (refusal.status, Some(refusal.body.to_string()), refusal.allow),
    };
    let has_body = body.is_some();
    let mut response = Response::new(body.map_or_else(Body::empty, Body::from));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if has_body {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    }
    if status == 401 {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"CareCloud sandbox\""));
    }
    if let Some(allow) = allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
        headers.insert(header::ALLOW, allow);
    }
    response
}
