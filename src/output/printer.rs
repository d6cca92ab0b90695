//! The one door for printing: [`Printer`] owns standard output and standard error.

use std::io::{self, BufWriter, IsTerminal, Write};

use serde_json::Value;
use serde_json::value::RawValue;
use terminal_size::terminal_size_of;

use super::cell::{Reader, parse};
use super::diff::{self, Change, Stream};
use super::error::Error;
use super::fields::{Shape, of_record, referring, select};
use super::json::{pretty, project};
use super::list::{ListWriter, Rest, Summary, sink};
use super::messages::Messages;
use super::page::{self, Block};
use super::progress::Progress;
use super::record::view;
use super::style::{Color, Format, Style};
use super::{sanitize, yaml};

/// Standard output is written in blocks of this size.
const BUFFER: usize = 64 * 1024;

/// The width of a terminal that does not tell.
const USUAL_WIDTH: usize = 80;

/// What the streams are connected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Whether standard output is a terminal.
    pub stdout: bool,
    /// Whether standard error is a terminal.
    pub stderr: bool,
    /// Whether the terminal knows no colours (`TERM=dumb`).
    pub dumb: bool,
    /// Columns of the terminal, if it tells.
    pub width: Option<usize>,
}

impl Terminal {
    /// What this process is connected to.
    pub fn detect() -> Terminal {
        let size = terminal_size_of(io::stdout()).or_else(|| terminal_size_of(io::stderr()));
        Terminal {
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            dumb: std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
            width: size.map(|(width, _)| usize::from(width.0)).filter(|width| *width > 0),
        }
    }

    fn paints(self, color: Color, is_terminal: bool) -> bool {
        match color {
            Color::Auto => is_terminal && !self.dumb,
            Color::Always => true,
            Color::Never => false,
        }
    }
}

/// How wide the terminal is at this moment, if standard error is one.
pub(super) fn width_now() -> Option<u16> {
    terminal_size_of(io::stderr()).map(|(width, _)| width.0)
}

/// Owns both streams. Data goes to standard output, everything else to standard error.
pub struct Printer {
    style: Style,
    terminal: Terminal,
    stdout: BufWriter<Box<dyn Write + Send>>,
    /// Whether data goes to a file in place of standard output.
    diverted: bool,
    messages: Messages,
}

impl Printer {
    /// The printer of this process.
    pub fn new(style: Style) -> Printer {
        Printer::with(style, Box::new(io::stdout()), Box::new(io::stderr()), Terminal::detect())
    }

    /// A printer on other streams, as tests use.
    pub fn with(style: Style, out: Box<dyn Write + Send>, err: Box<dyn Write + Send>, terminal: Terminal) -> Printer {
        let messages = Messages::new(err, style.quiet, terminal.paints(style.color, terminal.stderr));
        Printer { style, terminal, stdout: BufWriter::with_capacity(BUFFER, out), diverted: false, messages }
    }

    /// Sends all data from now on to a file in place of standard output; messages stay where they are.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`] for what was to be printed before.
    pub fn divert(&mut self, file: Box<dyn Write + Send>) -> Result<(), Error> {
        self.stdout.flush()?;
        self.stdout = BufWriter::with_capacity(BUFFER, file);
        self.terminal.stdout = false;
        self.diverted = true;
        Ok(())
    }

    /// Whether data goes to a file in place of standard output.
    pub(super) fn is_diverted(&self) -> bool {
        self.diverted
    }

    /// Whether standard output is a terminal.
    pub fn is_on_terminal(&self) -> bool {
        self.terminal.stdout
    }

    /// What was asked for.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// The format in effect: never [`Format::Auto`].
    pub fn format(&self) -> Format {
        match (self.style.format, self.terminal.stdout) {
            (Format::Auto, true) => Format::Table,
            (Format::Auto, false) => Format::Tsv,
            (chosen, _) => chosen,
        }
    }

    /// Whether ids are shown as names, where they are known: to a person, who reads a table.
    pub fn shows_names(&self) -> bool {
        self.format() == Format::Table && !self.style.raw_values
    }

    /// The paths of the fields of this shape that are shown and refer to something by id.
    pub fn referring(&self, shape: &Shape) -> Vec<String> {
        referring(shape, self.style.fields.as_deref())
    }

    /// Whether a person sees what is printed, as a table, on a terminal that can draw a list to pick from.
    pub fn is_for_picking(&self) -> bool {
        self.terminal.stdout && self.terminal.stderr && !self.terminal.dumb && self.format() == Format::Table
    }

    /// Begins a list.
    ///
    /// # Errors
    /// [`Error::UnknownField`], [`Error::MalformedField`] and [`Error::NoIds`], before anything is written: begin the list
    /// before the request, and a slip costs no call.
    pub fn list<'p>(&'p mut self, shape: &Shape<'p>) -> Result<ListWriter<'p>, Error> {
        ListWriter::new(self, shape)
    }

    /// Whether `--fields` and `-o` fit this shape; what [`Printer::list`] and [`Printer::record`] would refuse.
    ///
    /// # Errors
    /// As [`Printer::list`].
    pub fn check(&self, shape: &Shape) -> Result<(), Error> {
        sink(self, shape).map(drop)
    }

    /// Prints one record: a table shows all its fields one below another, JSON and YAML the raw value; TSV, CSV, NDJSON and
    /// ids look like a list of one.
    ///
    /// # Errors
    /// As [`Printer::list`] and [`ListWriter::push`].
    pub fn record(&mut self, shape: &Shape, record: &RawValue) -> Result<(), Error> {
        let fields = select(shape, self.style.fields.as_deref())?;
        let whole = self.style.fields.is_none();
        let projected = (!whole).then_some(fields.as_slice());
        let text = match self.format() {
            Format::Table => {
                let record = parse(record)?;
                let fields = if fields.is_empty() && !record.is_object() { of_record(&record) } else { fields };
                let reader = Reader { person: true, raw_values: self.style.raw_values, names: shape.names };
                view(&record, &fields, whole, reader, self.paints_out()).into_bytes()
            }
            Format::Json => {
                let mut text = Vec::new();
                pretty(&project(record, projected), 0, &mut text);
                text.push(b'\n');
                text
            }
            Format::Yaml => yaml::document(&yaml::value(record, projected)?).into_bytes(),
            Format::Auto | Format::Tsv | Format::Csv | Format::Ndjson | Format::Ids => {
                let mut sink = sink(self, shape)?;
                let mut text = Vec::new();
                sink.push(record, &mut text)?;
                sink.finish(&Summary { total_items: None, returned: 1, offset: 0, rest: Rest::Nothing }, &mut text)?;
                text
            }
        };
        Ok(self.out().write_all(&text)?)
    }

    /// Prints a small result of our own making, such as `{"customer_id": "…"}`, as a record.
    ///
    /// # Errors
    /// As [`Printer::record`].
    pub fn value(&mut self, shape: &Shape, value: &Value) -> Result<(), Error> {
        let raw = RawValue::from_string(value.to_string()).map_err(|error| Error::Unreadable(error.to_string()))?;
        self.record(shape, &raw)
    }

    /// Prints a page of labelled blocks for a person; in a pipe it is as wide as a usual terminal.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`].
    pub fn page(&mut self, blocks: &[Block]) -> Result<(), Error> {
        let width = if self.style.truncate { self.width().or(Some(USUAL_WIDTH)) } else { None };
        let text = page::drawn(blocks, width, self.paints_out());
        self.raw(text.as_bytes())
    }

    /// Prints JSON whatever the format: for what is nothing but JSON, such as a request that a dry run shows.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`].
    pub fn json(&mut self, value: &Value) -> Result<(), Error> {
        let mut text = Vec::new();
        pretty(&value.to_string(), 0, &mut text);
        text.push(b'\n');
        self.raw(&text)
    }

    /// Prints a line of data, such as a count or a path.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`].
    pub fn line(&mut self, text: &str) -> Result<(), Error> {
        Ok(writeln!(self.out(), "{}", sanitize::line(text))?)
    }

    /// Prints text of our own as it is: completions, man pages, help.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`].
    pub fn raw(&mut self, bytes: &[u8]) -> Result<(), Error> {
        Ok(self.out().write_all(bytes)?)
    }

    /// Prints what an update changes. On standard error it is silent with `-q`.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`], on standard output only.
    pub fn diff(&mut self, changes: &[Change], stream: Stream) -> Result<(), Error> {
        match stream {
            Stream::Stdout => {
                let text = diff::drawn(changes, self.paints_out());
                self.raw(text.as_bytes())
            }
            Stream::Stderr if self.style.quiet => Ok(()),
            Stream::Stderr => {
                self.settle();
                self.messages.write(diff::drawn(changes, self.messages.color));
                Ok(())
            }
        }
    }

    /// Says something on standard error, unless `-q`. Text from a server goes through [`sanitize::line`] first, or its line
    /// breaks pass for ours.
    pub fn note(&mut self, text: &str) {
        self.settle();
        self.messages.note(text);
    }

    /// Says what to do next, as `hint: …`, unless `-q`.
    pub fn hint(&mut self, text: &str) {
        self.note(&format!("hint: {text}"));
    }

    /// Warns, as `warning: …`. With `-q` the warning waits: an error as text brings it out, success drops it.
    pub fn warn(&mut self, text: &str) {
        self.settle();
        self.messages.warn(text);
    }

    /// Says something to whoever gave `-v` at least `level` times.
    pub fn trace(&mut self, level: u8, text: &str) {
        if self.style.verbose >= level {
            self.note(text);
        }
    }

    /// Prints an error of one or several lines; `error:`, `warning:` and `hint:` at the start of a line are coloured.
    pub fn error_text(&mut self, text: &str) {
        self.clear_progress();
        self.settle();
        self.messages.error_text(text);
    }

    /// Prints an error that is a JSON object, on one line and alone.
    pub fn error_json(&mut self, json: &str) {
        self.clear_progress();
        self.settle();
        self.messages.error_json(json);
    }

    /// Begins progress: a bar for `total` steps, or a spinner. It is drawn only if standard error is a terminal, without
    /// `-q`, and after 300 ms; it goes away when finished, when another begins, and when data is printed on a terminal.
    pub fn progress(&mut self, total: Option<u64>, message: &str) -> Progress {
        self.clear_progress();
        if !self.terminal.stderr || self.terminal.dumb || self.style.quiet {
            return Progress::hidden();
        }
        self.settle();
        let width = u16::try_from(self.terminal.width.unwrap_or(USUAL_WIDTH)).unwrap_or(u16::MAX);
        let progress = Progress::drawn(self.messages.stream.clone(), width, total, message);
        self.messages.bar = Some(progress.bar());
        progress
    }

    /// The same for many rows, with their rate; how many they are is told later, see [`Progress::expect`].
    pub fn progress_of_rows(&mut self, message: &str) -> Progress {
        let progress = self.progress(None, message);
        progress.rated();
        progress
    }

    /// Writes out what is buffered; the last thing to do, because a full disk shows here.
    ///
    /// # Errors
    /// [`Error::ClosedPipe`] and [`Error::Io`].
    pub fn flush(&mut self) -> Result<(), Error> {
        Ok(self.stdout.flush()?)
    }

    /// Standard output; on a terminal the progress bar makes room for good.
    pub(super) fn out(&mut self) -> &mut dyn Write {
        if self.terminal.stdout {
            self.clear_progress();
        }
        &mut self.stdout
    }

    /// Whether standard output is coloured.
    pub fn paints_out(&self) -> bool {
        self.terminal.paints(self.style.color, self.terminal.stdout)
    }

    /// Terminal cells a table may take; `None`: as many as it needs.
    pub(super) fn width(&self) -> Option<usize> {
        let own = || self.terminal.stdout.then(|| self.terminal.width.unwrap_or(USUAL_WIDTH));
        if self.style.truncate { self.style.width.or_else(own) } else { None }
    }

    fn clear_progress(&mut self) {
        if let Some(bar) = self.messages.bar.take() {
            bar.finish_and_clear();
        }
    }

    /// Data first: what was printed before a message stands before it. A failure stays in the buffer and shows at the next
    /// write.
    fn settle(&mut self) {
        let _ = self.stdout.flush();
    }
}

/// A run that ends early leaves no bar behind.
impl Drop for Printer {
    fn drop(&mut self) {
        self.clear_progress();
    }
}
