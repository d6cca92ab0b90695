//! Any text, and any record, through every function and format that shows text of others: nothing hidden comes out, and what
//! is promised to be reversible comes back.
#![no_main]

#[allow(dead_code, reason = "shared with the tests, which use all of it")]
#[path = "../../scalars/hidden.rs"]
mod hidden;
#[allow(dead_code, reason = "shared with the tests, which use all of it")]
#[path = "../../scalars/screen.rs"]
mod screen;

use carecloud::exit::{Code, Failure, as_text};
use carecloud::output::{Change, Error, Format, Shape, Stream, sanitize, spreadsheet};
use libfuzzer_sys::fuzz_target;
use saphyr::{LoadableYamlNode, Yaml};
use serde_json::Value;
use serde_json::value::RawValue;

use screen::{PIPE, Screen, TERMINAL, printed, style};

/// A selector is seen behind a symbol that has two looks.
const SELECTORS: &str = "\u{fe0e}\u{fe0f}";

fuzz_target!(|text: &str| {
    let check = |what: &str, shown: &str, kept: &str| hidden::check(what, shown, &format!("{kept}{SELECTORS}"));
    check("line", &sanitize::line(text), "");
    check("block", &sanitize::block(text), "\n");
    check("tsv", &sanitize::tsv(text), "");
    check("csv", &sanitize::csv(text), "\n\t");
    assert_eq!(spreadsheet::restore(&spreadsheet::neutralise(text)), text);

    // What is JSON is a record; all else is a value in one.
    let record = RawValue::from_string(text.trim().to_owned());
    let own = || RawValue::from_string(serde_json::json!({"v": text, text: [{text: text}]}).to_string()).expect("JSON");
    let record = record.unwrap_or_else(|_| own());
    for (_, format) in Format::ALL {
        for terminal in [PIPE, TERMINAL] {
            let kept = match format {
                Format::Tsv | Format::Csv => "\n\t",
                Format::Auto if !terminal.stdout => "\n\t",
                _ => "\n",
            };
            if let Some(out) = shown(*format, terminal, &record) {
                check(format.name(), &out, kept);
                reads_back(*format, &out, &record);
            }
        }
    }
    let failure = as_text(&Failure::new(Code::Refused, text).field(text, text).hint(text), Some(text));
    let change = Change { path: text.into(), before: Some(text.into()), after: None, note: Some(text.into()) };
    let (out, err) = printed(&style(Format::Auto), PIPE, |printer| {
        printer.error_text(&failure);
        printer.error_json(text);
        printer.note(text);
        printer.line(text)?;
        printer.diff(&[change], Stream::Stdout)
    });
    check("messages", &err, "\n");
    check("lines", &out, "\n");
    assert_eq!(out.matches('\n').count(), 2);
});

fn shown(format: Format, terminal: carecloud::output::Terminal, record: &RawValue) -> Option<String> {
    let (out, err) = (Screen::default(), Screen::default());
    let (streams, style) = ((Box::new(out.clone()), Box::new(err)), style(format));
    let mut printer = carecloud::output::Printer::with(style, streams.0, streams.1, terminal);
    match printer.record(&Shape::new("rows", Some("v"), &[]), record) {
        Ok(()) => printer.flush().ok().map(|()| out.text()),
        Err(Error::Unreadable(_) | Error::MissingId(..)) => None,
        Err(error) => panic!("{error}"),
    }
}

fn reads_back(format: Format, out: &str, record: &RawValue) {
    let value = |text: &str| serde_json::from_str::<Value>(text).ok();
    match format {
        Format::Json | Format::Ndjson => assert_eq!(value(out), value(record.get())),
        Format::Yaml => {
            let long = |text: &str| text.len() > 200;
            // YAML takes no name beyond 1024 characters, and no reader any depth.
            if !long(record.get()) {
                Yaml::load_from_str(out).expect("YAML");
            }
        }
        _ => {}
    }
}
