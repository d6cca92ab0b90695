//! Where connections come in: a listener that can be closed for a while and opened again on the same port.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::JoinHandle;

use socket2::{Domain, Socket, Type};

use super::{Shared, serve};

type Connections = Arc<Mutex<Vec<Weak<TcpStream>>>>;

/// The listener and the connections that came through it.
pub struct Door {
    pub address: SocketAddr,
    connections: Connections,
    accepting: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
    /// Bound and never listening: nobody else gets the port while the door is closed.
    _reserved: Socket,
}

impl Door {
    /// Listens on a free port.
    pub fn open(shared: &Arc<Shared>) -> Door {
        let reserved = bound((Ipv4Addr::LOCALHOST, 0).into());
        let address = reserved.local_addr().expect("an address").as_socket().expect("of the internet");
        let connections = Connections::default();
        let mut door = Door { address, connections, accepting: None, _reserved: reserved };
        door.reopen(shared);
        door
    }

    /// Listens, if it does not.
    pub fn reopen(&mut self, shared: &Arc<Shared>) {
        if self.accepting.is_some() {
            return;
        }
        let socket = bound(self.address);
        socket.listen(256).expect("a listener");
        let listener = TcpListener::from(socket);
        let stop = Arc::new(AtomicBool::new(false));
        let (ended, connections, shared) = (Arc::clone(&stop), Arc::clone(&self.connections), Arc::clone(shared));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let stream = Arc::new(stream);
                let mut known = connections.lock().expect("the connections");
                known.retain(|known| known.strong_count() > 0);
                known.push(Arc::downgrade(&stream));
                drop(known);
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || serve::connection(&stream, &shared));
            }
        });
        self.accepting = Some((stop, thread));
    }

    /// Stops listening, and ends what is open.
    pub fn close(&mut self) {
        let Some((stop, thread)) = self.accepting.take() else { return };
        stop.store(true, Ordering::SeqCst);
        // Wakes the accept loop up.
        let _ = TcpStream::connect(self.address);
        let _ = thread.join();
        for open in self.connections.lock().expect("the connections").drain(..).filter_map(|open| open.upgrade()) {
            let _ = open.shutdown(std::net::Shutdown::Both);
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.close();
    }
}

fn bound(address: SocketAddr) -> Socket {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
    socket.set_reuse_address(true).expect("a port that can be taken again");
    socket.bind(&address.into()).expect("the port");
    socket
}
