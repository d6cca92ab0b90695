//! A printer on streams in memory, and what it wrote there.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::value::RawValue;

use carecloud::output::{Color, Error, Format, Printer, Rest, Shape, Style, Summary, Terminal};

#[derive(Clone, Default)]
pub struct Screen(Arc<Mutex<Vec<u8>>>);

impl Screen {
    pub fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8(bytes.clone()).expect("UTF-8")
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub const PIPE: Terminal = Terminal { stdout: false, stderr: false, dumb: false, width: None };
pub const TERMINAL: Terminal = Terminal { stdout: true, stderr: true, dumb: false, width: Some(200) };

/// What a run wrote to standard output and to standard error.
pub fn printed(
    style: &Style,
    terminal: Terminal,
    run: impl FnOnce(&mut Printer) -> Result<(), Error>,
) -> (String, String) {
    let (out, err) = (Screen::default(), Screen::default());
    let mut printer = Printer::with(style.clone(), Box::new(out.clone()), Box::new(err.clone()), terminal);
    run(&mut printer).expect("it prints");
    printer.flush().expect("it prints");
    (out.text(), err.text())
}

pub fn style(format: Format) -> Style {
    Style { format, color: Color::Auto, ..Style::default() }
}

/// A list of one record.
pub fn list(style: &Style, terminal: Terminal, shape: &Shape<'_>, record: &RawValue) -> (String, String) {
    printed(style, terminal, |printer| {
        let mut list = printer.list(shape)?;
        list.push(record)?;
        list.finish(Summary { total_items: Some(1), returned: 1, offset: 0, rest: Rest::Nothing })
    })
}

pub fn record(style: &Style, terminal: Terminal, shape: &Shape<'_>, record: &RawValue) -> (String, String) {
    printed(style, terminal, |printer| printer.record(shape, record))
}

/// The record as a server's JSON holds it: only what JSON forbids is escaped.
pub fn raw(value: &serde_json::Value) -> Box<RawValue> {
    RawValue::from_string(value.to_string()).expect("JSON")
}
