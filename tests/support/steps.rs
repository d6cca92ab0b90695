//! What a server does byte by byte once it is its turn: send, send slowly, send for ever, fall silent, reset. A server of
//! steps needs no memory for what it sends again and again.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use socket2::SockRef;

/// Between two bytes of a drip: no single read ever waits long.
const PAUSE: Duration = Duration::from_millis(50);

/// How long a server that says nothing waits for the other side to leave.
const PATIENCE: Duration = Duration::from_secs(10);

/// One thing that a server does. After its last step it closes the connection, properly, unless that is to stay.
#[derive(Debug, Clone)]
pub enum Step {
    /// Sends these bytes.
    Send(Vec<u8>),
    /// Sends these bytes so many times.
    Repeat(Vec<u8>, usize),
    /// Sends these bytes one by one, slowly.
    Drip(Vec<u8>),
    /// Says nothing until the other side gives up.
    Stall,
    /// Closes the connection.
    Close,
    /// Waits for the next request: a connection that is closed without a word may meet that on its way.
    Stay,
    /// Breaks the connection off without a farewell.
    Reset,
}

impl Step {
    /// Sends a text.
    pub fn text(text: impl Into<String>) -> Step {
        Step::Send(text.into().into_bytes())
    }
}

/// Does the steps in order and answers whether the connection stays; `out` is what is spoken over `socket`. An error is the
/// other side being gone.
pub fn play(steps: Vec<Step>, out: &mut impl Write, socket: &TcpStream) -> std::io::Result<bool> {
    for step in steps {
        match step {
            Step::Send(bytes) => out.write_all(&bytes)?,
            Step::Repeat(bytes, times) => {
                // Few large writes: many small ones would measure the system's calls.
                let at_once = (64_usize << 10).div_ceil(bytes.len().max(1)).min(times.max(1));
                let block = bytes.repeat(at_once);
                for _ in 0..times / at_once {
                    out.write_all(&block)?;
                }
                out.write_all(&bytes.repeat(times % at_once))?;
            }
            Step::Drip(bytes) => {
                for byte in bytes {
                    out.write_all(&[byte])?;
                    out.flush()?;
                    std::thread::sleep(PAUSE);
                }
            }
            Step::Stall => {
                out.flush()?;
                let mut socket = socket;
                socket.set_read_timeout(Some(PATIENCE))?;
                // What still comes is not an answer to anything.
                while socket.read(&mut [0; 4096])? > 0 {}
            }
            Step::Close => break,
            Step::Stay => return out.flush().map(|()| true),
            Step::Reset => {
                out.flush()?;
                SockRef::from(socket).set_linger(Some(Duration::ZERO))?;
                break;
            }
        }
    }
    out.flush().map(|()| false)
}
