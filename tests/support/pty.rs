//! The program on a terminal of its own: keys go in, and what comes out is drawn on a screen that can be read. Everything
//! waits for something to be seen, with a limit; nothing waits for time to pass.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::{Parser, Screen};

/// How long anything may take before a test gives up.
const LIMIT: Duration = Duration::from_secs(20);

/// The screen is as tall as this, whatever the program is told, so that nothing scrolls out of sight.
const PAPER: u16 = 400;

pub const ENTER: &str = "\r";
pub const CTRL_C: &str = "\x03";
pub const DOWN: &str = "\x1b[B";
pub const ESCAPE: &str = "\x1b";

/// What came out so far.
struct Output {
    screen: Parser,
    bytes: Vec<u8>,
    /// Whether the last program on the terminal is gone.
    ended: bool,
}

/// A program on a terminal; dropping it ends the program.
pub struct Terminal {
    // Unix has nothing behind this but a descriptor: as it was before the program came, and as it is.
    master: Box<dyn MasterPty + Send>,
    before: String,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Arc<(Mutex<Output>, Condvar)>,
    reader: Option<JoinHandle<()>>,
    code: Option<i32>,
}

impl Terminal {
    /// Starts a command on a terminal of this size; what it says of its standard streams does not count.
    pub fn start(command: &Command, columns: u16, rows: u16) -> Terminal {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let before = settings(&*pair.master);
        let child = pair.slave.spawn_command(translated(command)).expect("the program starts");
        // With ours closed, the program's end is the end of what there is to read.
        drop(pair.slave);
        let paper = |size| NonZeroU16::new(size).expect("a size");
        let screen = Parser::new(paper(PAPER), paper(columns), 0);
        let output = Arc::new((Mutex::new(Output { screen, bytes: Vec::new(), ended: false }), Condvar::new()));
        let from = pair.master.try_clone_reader().expect("a reader");
        let shared = Arc::clone(&output);
        let reader = Some(std::thread::spawn(move || read(from, &shared)));
        let keys = pair.master.take_writer().expect("a writer");
        Terminal { master: pair.master, before, keys, child, output, reader, code: None }
    }

    /// Presses keys.
    pub fn send(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush()).expect("the terminal takes keys");
    }

    /// Waits until the text stands on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        let seen = self.until(|output| output.screen.screen().contents().contains(text));
        assert!(seen, "“{text}” never came:\n{}", self.text());
    }

    /// Answers a question: waits for it, types the answer and Enter.
    #[track_caller]
    pub fn answer(&mut self, question: &str, answer: &str) {
        self.wait_for(question);
        self.send(&format!("{answer}{ENTER}"));
    }

    /// Waits for the end and answers the exit code as a shell tells it: 128 and the number for a signal.
    #[track_caller]
    pub fn end(&mut self) -> i32 {
        if let Some(code) = self.code {
            return code;
        }
        let ended = self.until(|output| output.ended);
        assert!(ended, "the program does not end:\n{}", self.text());
        // It has let go of the terminal: only its last breath is left to wait for.
        let status = self.child.wait().expect("a status");
        let interrupted = status.signal().is_some_and(|signal| signal.contains("Interrupt"));
        let code = if interrupted { 130 } else { i32::try_from(status.exit_code()).expect("a small number") };
        self.code = Some(code);
        code
    }

    /// Holds that the program ends with this code, and shows the screen if not.
    #[track_caller]
    pub fn ends_with(&mut self, code: i32) {
        let ended = self.end();
        assert_eq!(ended, code, "\n{}", self.text());
    }

    /// Presses Ctrl-C; answers how long the program took to end.
    #[track_caller]
    pub fn interrupt(&mut self) -> Duration {
        let begin = Instant::now();
        self.send(CTRL_C);
        self.end();
        begin.elapsed()
    }

    /// Sends SIGTERM, as `kill` and a system's shutdown do.
    #[track_caller]
    pub fn terminate(&mut self) {
        let id = self.child.process_id().expect("a process");
        let sent = Command::new("kill").arg(id.to_string()).status();
        assert!(sent.is_ok_and(|status| status.success()), "the signal is sent");
    }

    /// Changes the size, as dragging the window's corner does.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("the terminal takes its size");
        let width = NonZeroU16::new(columns).expect("a size");
        let height = NonZeroU16::new(PAPER).expect("a size");
        self.output().screen.screen_mut().set_size(height, width);
    }

    /// What a person reads on the screen: lines without trailing blanks, a line that was too long in one piece.
    pub fn text(&self) -> String {
        self.look(|screen| screen.contents()).trim_end().to_owned()
    }

    /// The lines of the screen.
    pub fn lines(&self) -> Vec<String> {
        self.text().lines().map(|line| line.trim_end().to_owned()).collect()
    }

    /// Looks at the screen itself: colours, cursor, wrapped lines.
    pub fn look<T>(&self, at: impl FnOnce(&Screen) -> T) -> T {
        at(self.output().screen.screen())
    }

    /// Every byte that reached the terminal, as text.
    pub fn raw(&self) -> String {
        String::from_utf8(self.output().bytes.clone()).expect("UTF-8")
    }

    /// Whether the terminal's settings, the echo among them, are as before the program came.
    pub fn is_as_before(&self) -> bool {
        settings(&*self.master) == self.before
    }

    fn output(&self) -> MutexGuard<'_, Output> {
        self.output.0.lock().expect("the output")
    }

    /// Waits until the output is as wished; `false` if it ended, or took too long, without.
    fn until(&self, wished: impl Fn(&Output) -> bool) -> bool {
        let end = Instant::now() + LIMIT;
        let mut output = self.output();
        loop {
            if wished(&output) {
                return true;
            }
            let left = end.saturating_duration_since(Instant::now());
            if output.ended || left.is_zero() {
                return false;
            }
            output = self.output.1.wait_timeout(output, left).expect("the output").0;
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.code.is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }
}

/// The terminal's settings, fit for comparing.
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a terminal's settings"))
}

/// The same command for the crate that opens terminals.
fn translated(command: &Command) -> CommandBuilder {
    let mut builder = CommandBuilder::new(command.get_program());
    builder.env_clear();
    builder.env("TERM", "xterm-256color");
    builder.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        builder.cwd(folder);
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            builder.env(name, value);
        }
    }
    builder
}

fn read(mut from: Box<dyn Read + Send>, output: &(Mutex<Output>, Condvar)) {
    let mut buffer = [0; 4096];
    loop {
        // Linux tells the end by an error, others by nothing more to read.
        let count = from.read(&mut buffer).unwrap_or(0);
        let mut seen = output.0.lock().expect("the output");
        match buffer.get(..count) {
            Some(bytes) if count > 0 => {
                seen.screen.process(bytes);
                seen.bytes.extend_from_slice(bytes);
            }
            _ => seen.ended = true,
        }
        output.1.notify_all();
        if seen.ended {
            return;
        }
    }
}
