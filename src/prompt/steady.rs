//! stderr as a terminal whose cursor stays visible: the picker hides it, and Ctrl-C ends the process before the picker can
//! bring it back. Once a question has been abandoned, nothing more of it is written: the last line is not the library's.

use super::question;
use dialoguer::console::Term;
use std::io::{self, Stderr, Write};
use std::os::fd::{AsRawFd, RawFd};

/// The sequence that hides the cursor; the library writes it in one piece.
const HIDE: &[u8] = b"\x1b[?25l";

/// stderr, with a cursor.
pub(super) fn terminal() -> Term {
    Term::read_write_pair(io::stdin(), Steady(io::stderr()))
}

#[derive(Debug)]
pub(super) struct Steady<W>(pub(super) W);

impl<W: Write> Write for Steady<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes == HIDE || question::is_abandoned() { Ok(bytes.len()) } else { self.0.write(bytes) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl AsRawFd for Steady<Stderr> {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}
