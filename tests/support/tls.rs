//! The door of a server: what has to be passed before anything of HTTP is read.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::steps::Step;

/// What stands between a connection and the first request.
#[derive(Clone)]
pub enum Door {
    /// Nothing: plain HTTP.
    Open,
    /// A TLS handshake with this certificate.
    Tls(Arc<ServerConfig>),
    /// These steps, whatever the other side says; no request is ever read.
    Steps(Vec<Step>),
}

impl Door {
    /// How a URL to this door begins.
    pub fn scheme(&self) -> &'static str {
        match self {
            Door::Open | Door::Steps(_) => "http",
            Door::Tls(_) => "https",
        }
    }
}

/// The connection behind a TLS handshake, which takes place with the first read.
pub fn encrypted(config: &Arc<ServerConfig>, socket: TcpStream) -> StreamOwned<ServerConnection, TcpStream> {
    let connection = ServerConnection::new(Arc::clone(config)).expect("a TLS connection");
    StreamOwned::new(connection, socket)
}
