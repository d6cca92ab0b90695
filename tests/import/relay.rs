//! What can stand between an import and its server: TLS, or a proxy.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A server that hands everything on; it ends with the test's process.
pub struct Relay {
    pub address: SocketAddr,
    connections: Arc<AtomicUsize>,
    named: Arc<AtomicUsize>,
}

impl Relay {
    /// Stands before `server`, an origin, behind TLS if there is a set-up for it.
    pub fn before(server: &str, tls: Option<Arc<ServerConfig>>) -> Relay {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        let (connections, named) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
        let relay = Relay { address, connections: Arc::clone(&connections), named: Arc::clone(&named) };
        let server = server.to_owned();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            let work = tokio::task::LocalSet::new();
            work.block_on(&runtime, async move {
                listener.set_nonblocking(true).expect("a listener");
                let listener = TcpListener::from_std(listener).expect("a listener");
                while let Ok((socket, _)) = listener.accept().await {
                    connections.fetch_add(1, Ordering::SeqCst);
                    let (server, named, tls) = (server.clone(), Arc::clone(&named), tls.clone());
                    tokio::task::spawn_local(async move {
                        match tls {
                            Some(tls) => {
                                // Whoever does not trust us goes away.
                                let Ok(stream) = TlsAcceptor::from(tls).accept(socket).await else { return };
                                hand_on(stream, &server, &named).await;
                            }
                            None => hand_on(socket, &server, &named).await,
                        }
                    });
                }
            });
        });
        relay
    }

    /// Connections so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Requests that named the server, as those to a proxy do.
    pub fn named(&self) -> usize {
        self.named.load(Ordering::SeqCst)
    }
}

async fn hand_on(client: impl AsyncRead + AsyncWrite, server: &str, named: &AtomicUsize) {
    let address = server.strip_prefix("http://").expect("an origin");
    let Ok(upstream) = TcpStream::connect(address).await else { return };
    let ((mut client, mut answers), (mut back, mut upstream)) = (tokio::io::split(client), upstream.into_split());
    let there = async {
        let mut bytes = vec![0; 64 << 10];
        while let Ok(read @ 1..) = client.read(&mut bytes).await {
            // A request begins with a read: the one before it has been answered.
            let text = String::from_utf8_lossy(&bytes[..read]);
            let plain = text.split_once(' ').and_then(|(method, rest)| Some((method, rest.strip_prefix(server)?)));
            let sent = match plain {
                Some((method, rest)) => {
                    named.fetch_add(1, Ordering::SeqCst);
                    upstream.write_all(format!("{method} {rest}").as_bytes()).await
                }
                None => upstream.write_all(&bytes[..read]).await,
            };
            if sent.is_err() {
                break;
            }
        }
        let _ = upstream.shutdown().await;
    };
    let and_back = async {
        let _ = tokio::io::copy(&mut back, &mut answers).await;
        let _ = answers.shutdown().await;
    };
    tokio::join!(there, and_back);
}
