//! A line typed without echo. We switch the echo ourselves, because the library raises SIGINT on Ctrl-C while it still has
//! it switched off: a process ended by that signal would leave the user's shell without echo.

use super::Error;
#[cfg(unix)]
use std::fs::File;
#[cfg(unix)]
use std::io::{self, Read, Write};
#[cfg(unix)]
use std::os::fd::AsFd;

/// Asks on stderr and reads one line from the terminal, unseen.
#[cfg(unix)]
pub(super) fn read(question: &str) -> Result<String, Error> {
    let mut stderr = io::stderr();
    // Read past the standard library's buffer, which would keep what was typed ahead from the next prompt.
    let terminal = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let silence = Silence::on(&terminal)?;
    let config =
        rpassword::ConfigBuilder::new().input_reader(Keys(terminal.try_clone()?)).output_writer(io::stderr()).build();
    let typed = rpassword::prompt_password_with_config(question, config);
    drop(silence);
    // The Enter that ended the line was not echoed either.
    let _ = stderr.write_all(b"\n");
    Ok(typed?)
}

/// Asks and reads one line from the console, unseen. The library restores the console in every case here.
#[cfg(not(unix))]
pub(super) fn read(question: &str) -> Result<String, Error> {
    Ok(rpassword::prompt_password(question)?)
}

/// The terminal without echo, key by key, until dropped.
#[cfg(unix)]
struct Silence<'terminal> {
    terminal: &'terminal File,
    before: rustix::termios::Termios,
}

#[cfg(unix)]
impl<'terminal> Silence<'terminal> {
    fn on(terminal: &'terminal File) -> io::Result<Self> {
        use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
        let before = tcgetattr(terminal)?;
        let mut silent = before.clone();
        // Ctrl-C and Ctrl-Z arrive as keys, so that nothing ends or stops us before the echo is back.
        silent.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
        silent.special_codes[SpecialCodeIndex::VMIN] = 1;
        silent.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(terminal, OptionalActions::Now, &silent)?;
        Ok(Self { terminal, before })
    }
}

#[cfg(unix)]
impl Drop for Silence<'_> {
    fn drop(&mut self) {
        // A terminal that is gone needs no echo.
        let _ = rustix::termios::tcsetattr(self.terminal, rustix::termios::OptionalActions::Now, &self.before);
    }
}

/// The keys, with Ctrl-C and the end of the terminal as errors: the library would raise a signal at the one, and take the
/// other for Enter.
#[cfg(unix)]
pub(super) struct Keys<R>(pub(super) R);

#[cfg(unix)]
impl<R: Read> Read for Keys<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        const CTRL_C: u8 = 3;
        let read = loop {
            match self.0.read(buffer) {
                // A signal that the process handles, a resized window for one, is no answer.
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        match buffer.get(..read) {
            Some([]) | None => Err(io::ErrorKind::NotConnected.into()),
            Some(keys) if keys.contains(&CTRL_C) => Err(io::ErrorKind::Interrupted.into()),
            Some(_) => Ok(read),
        }
    }
}
