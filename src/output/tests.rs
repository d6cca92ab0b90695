//! Whole outputs, as a user or a script gets them.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::value::RawValue;

use super::*;
use crate::model::codes::STATE;
use crate::model::columns::Column;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const COLUMNS: &[Column] = &[
    Column::new("customer_id", "customer_id", 0),
    Column::new("first_name", "personal_information.first_name", 0),
    Column::new("email", "personal_information.email", 0),
    Column::new("points", "points", 0),
    Column::coded("state", "state", &STATE, 2),
    Column::new("birthdate", "personal_information.birthdate", 5),
    Column::new("note", "note", 7),
];

const ANN: &str = r#"{ "customer_id": "8bed991c68a470e7aaeffbf048", "personal_information": {"first_name": "Ann",
  "email": "ann@example.com", "birthdate": "1984-11-06"}, "points": 12.50, "state": 1, "new": true, "note": null }"#;
const BOB: &str = r#"{"customer_id":"81eaeea13b8984a169c490a325","personal_information":{"first_name":"Bob\tO\\\nNeil",
  "email":"=bob@example.com","birthdate":null},"points":1000,"state":0,"note":"a long \u001b[31mremark"}"#;

fn shape() -> Shape<'static> {
    Shape::new("customers", Some("customer_id"), COLUMNS)
}

#[derive(Clone, Default)]
struct Screen(Arc<Mutex<Vec<u8>>>);

impl Screen {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
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

const PIPE: Terminal = Terminal { stdout: false, stderr: false, dumb: false, width: None };

fn terminal(width: usize) -> Terminal {
    Terminal { stdout: true, stderr: true, dumb: false, width: Some(width) }
}

fn printer(style: Style, terminal: Terminal) -> (Printer, Screen, Screen) {
    let (out, err) = (Screen::default(), Screen::default());
    (Printer::with(style, Box::new(out.clone()), Box::new(err.clone()), terminal), out, err)
}

/// What a list of these records prints on both streams.
fn listed(style: Style, terminal: Terminal, items: &[&str], total: Option<u64>) -> Result<(String, String), Error> {
    let (mut printer, out, err) = printer(style, terminal);
    let mut list = printer.list(&shape())?;
    for item in items {
        list.push(&raw(item)?)?;
    }
    let returned = u64::try_from(items.len()).unwrap_or(0);
    list.finish(Summary { total_items: total, returned, offset: 0, rest: Rest::unless(total == Some(returned)) })?;
    Ok((out.text(), err.text()))
}

fn raw(json: &str) -> Result<Box<RawValue>, Error> {
    RawValue::from_string(json.to_string()).map_err(|error| Error::Unreadable(error.to_string()))
}

fn style(format: Format) -> Style {
    Style { format, color: Color::Never, ..Style::default() }
}

fn with_fields(format: Format, fields: &[&str]) -> Style {
    Style { fields: Some(fields.iter().map(|field| field.to_string()).collect()), ..style(format) }
}

#[test]
fn a_wide_terminal_gets_a_table() -> Outcome {
    let (out, err) = listed(style(Format::Auto), terminal(160), &[ANN, BOB], Some(2))?;
    let expected = "\
customer_id                 first_name     email             points  state    birthdate   note
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
8bed991c68a470e7aaeffbf048  Ann            ann@example.com    12.50  active   1984-11-06
81eaeea13b8984a169c490a325  Bob\\tO\\\\nNeil  =bob@example.com    1000  deleted              a long \\u{1b}[31mremark
";
    assert_eq!(out, expected);
    assert_eq!(err, "");
    Ok(())
}

#[test]
fn a_narrow_terminal_drops_columns_and_says_so_once() -> Outcome {
    let (out, err) = listed(style(Format::Auto), terminal(80), &[ANN, BOB], Some(5))?;
    let expected = "\
customer_id                 first_name     email             points  state
────────────────────────────────────────────────────────────────────────────
8bed991c68a470e7aaeffbf048  Ann            ann@example.com    12.50  active
81eaeea13b8984a169c490a325  Bob\\tO\\\\nNeil  =bob@example.com    1000  deleted
";
    assert_eq!(out, expected);
    assert_eq!(err, "not shown: birthdate, note; see --fields\n2 of 5 shown, add --all\n");
    Ok(())
}

#[test]
fn no_line_is_wider_than_the_terminal() -> Outcome {
    let wide = format!(
        r#"{{"customer_id":"8bed991c68a470e7aaeffbf048","personal_information":{{"first_name":"{}","email":"ž"}}}}"#,
        "日本".repeat(300)
    );
    for width in [10, 30, 40, 60, 80, 120, 200] {
        let (out, _) = listed(style(Format::Table), terminal(width), &[ANN, BOB, &wide], Some(3))?;
        for line in out.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{width}: {line}");
        }
        assert_eq!(out.lines().count(), 5, "{width}");
    }
    let uncut = Style { truncate: false, ..style(Format::Table) };
    let (out, _) = listed(uncut, terminal(40), &[ANN, &wide], Some(2))?;
    assert!(out.contains(&"日本".repeat(300)) && out.contains("birthdate"));
    Ok(())
}

#[test]
fn later_rows_keep_the_layout_and_their_ids() -> Outcome {
    let short = r#"{"customer_id":"c1","personal_information":{"first_name":"Ann","email":"a"},"points":1,"state":1}"#;
    let long = r#"{"customer_id":"c1234567890123456","personal_information":{"first_name":"Maximiliana","email":"a"},"state":1}"#;
    let mut items = vec![short; 200];
    items.push(long);
    let (out, _) = listed(style(Format::Table), terminal(80), &items, Some(201))?;
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines.len(), 203);
    assert_eq!(lines[0], "customer_id  first_name  email  points  state   birthdate  note");
    assert_eq!(lines[201], "c1           Ann         a           1  active");
    assert_eq!(lines[202], "c1234567890123456  Maximilia…  a              active");
    Ok(())
}

#[test]
fn colour_marks_headers_and_states_only_when_asked() -> Outcome {
    let colored = Style { color: Color::Auto, ..with_fields(Format::Auto, &["state", "points"]) };
    let (out, _) = listed(colored.clone(), terminal(80), &[ANN, BOB], Some(2))?;
    let expected = "\u{1b}[1mstate    points\u{1b}[0m\n\u{1b}[2m───────────────\u{1b}[0m\n\
        \u{1b}[32mactive\u{1b}[0m    12.50\n\u{1b}[31mdeleted\u{1b}[0m    1000\n";
    assert_eq!(out, expected);
    for plain in [Terminal { dumb: true, ..terminal(80) }, PIPE] {
        let (out, _) = listed(colored.clone(), plain, &[ANN, BOB], Some(2))?;
        assert!(!out.contains('\u{1b}'), "{out:?}");
    }
    Ok(())
}

#[test]
fn a_pipe_gets_tabs_and_everything() -> Outcome {
    let (out, err) = listed(style(Format::Auto), PIPE, &[ANN, BOB], Some(2))?;
    let expected = "\
customer_id\tfirst_name\temail\tpoints\tstate\tbirthdate\tnote
8bed991c68a470e7aaeffbf048\tAnn\tann@example.com\t12.50\tactive\t1984-11-06\t
81eaeea13b8984a169c490a325\tBob\\tO\\\\\\nNeil\t=bob@example.com\t1000\tdeleted\t\ta long \\u{1b}[31mremark
";
    assert_eq!((out.as_str(), err.as_str()), (expected, ""));
    let bare = Style { header: false, raw_values: true, ..with_fields(Format::Tsv, &["state", "new", ".new"]) };
    assert!(matches!(listed(bare, PIPE, &[ANN], Some(1)), Err(Error::UnknownField { .. })));
    let bare = Style { header: false, raw_values: true, ..with_fields(Format::Tsv, &["state", ".new"]) };
    assert_eq!(listed(bare, PIPE, &[ANN], Some(1))?.0, "1\ttrue\n");
    Ok(())
}

#[test]
fn csv_is_quoted_and_neutralised() -> Outcome {
    let (out, _) = listed(with_fields(Format::Csv, &["first_name", "email", "note"]), PIPE, &[ANN, BOB], Some(2))?;
    let expected =
        "first_name,email,note\nAnn,ann@example.com,\n\"Bob\tO\\\nNeil\",'=bob@example.com,a long \\u{1b}[31mremark\n";
    assert_eq!(out, expected);
    Ok(())
}

#[test]
fn json_is_the_data_value_with_two_more_keys() -> Outcome {
    let (out, err) = listed(style(Format::Json), PIPE, &[r#"{"b":1.50,"a":[]}"#, r#"{"b":1e400}"#], Some(342))?;
    let expected = r#"{
  "customers": [
    {
      "b": 1.50,
      "a": []
    },
    {
      "b": 1e400
    }
  ],
  "total_items": 342,
  "returned": 2,
  "complete": false
}
"#;
    assert_eq!((out.as_str(), err.as_str()), (expected, "2 of 342 shown, add --all\n"));
    let (out, err) = listed(with_fields(Format::Json, &["points", "birthdate"]), PIPE, &[ANN], None)?;
    assert!(out.contains(
        "    {\n      \"points\": 12.50,\n      \"birthdate\": \"1984-11-06\"\n    }\n  ],\n  \"total_items\": null"
    ));
    assert_eq!(err, "first 1 shown, there may be more: add --all\n");
    Ok(())
}

#[test]
fn ndjson_yaml_and_ids_are_items_only() -> Outcome {
    let items = [r#"{ "customer_id": "c:1", "n": 1.50, "s": "a\u202eb" }"#, r#"{"customer_id":7}"#];
    let ndjson = "{\"customer_id\":\"c:1\",\"n\":1.50,\"s\":\"a\\u202eb\"}\n{\"customer_id\":7}\n";
    assert_eq!(listed(style(Format::Ndjson), PIPE, &items, Some(2))?.0, ndjson);
    let yaml = "- customer_id: \"c:1\"\n  \"n\": 1.50\n  s: \"a\\u202eb\"\n- customer_id: 7\n";
    assert_eq!(listed(style(Format::Yaml), PIPE, &items, Some(2))?.0, yaml);
    assert_eq!(
        listed(with_fields(Format::Yaml, &["customer_id"]), PIPE, &items[1..], Some(1))?.0,
        "- customer_id: 7\n"
    );
    assert_eq!(listed(style(Format::Ids), PIPE, &items, Some(2))?.0, "c:1\n7\n");
    Ok(())
}

#[test]
fn ids_need_an_id() {
    let missing = listed(style(Format::Ids), PIPE, &["{}"], Some(1));
    assert!(matches!(&missing, Err(Error::MissingId(kind, id)) if kind == "customers" && id == "customer_id"));
    let (mut printer, out, _) = printer(style(Format::Ids), PIPE);
    let refused = printer.list(&Shape::new("segment_records", None, COLUMNS)).err().map(|error| error.to_string());
    assert_eq!(refused.as_deref(), Some("-o ids: segment records have no id of their own"));
    assert_eq!(out.text(), "");
}

#[test]
fn empty_lists_are_empty_in_every_format() -> Outcome {
    let empty = |format| listed(style(format), PIPE, &[], Some(0));
    assert_eq!(empty(Format::Table)?, (String::new(), "no customers\n".to_string()));
    assert_eq!(empty(Format::Tsv)?.0, "customer_id\tfirst_name\temail\tpoints\tstate\tbirthdate\tnote\n");
    assert_eq!(empty(Format::Csv)?.0, "customer_id,first_name,email,points,state,birthdate,note\n");
    assert_eq!(
        empty(Format::Json)?.0,
        "{\n  \"customers\": [],\n  \"total_items\": 0,\n  \"returned\": 0,\n  \"complete\": true\n}\n"
    );
    assert_eq!(empty(Format::Ndjson)?, (String::new(), String::new()));
    assert_eq!(empty(Format::Yaml)?.0, "[]\n");
    assert_eq!(empty(Format::Ids)?.0, "");
    Ok(())
}

#[test]
fn unknown_shapes_show_the_records_own_fields() -> Outcome {
    let (mut printer, out, _) = printer(style(Format::Tsv), PIPE);
    let mut list = printer.list(&Shape::new("stores", None, &[]))?;
    list.push(&raw(r#"{"store_id":"s1","name":"Praha"}"#)?)?;
    list.push(&raw(r#"{"name":"Brno","store_id":"s2","x":1}"#)?)?;
    list.finish(Summary { total_items: Some(2), returned: 2, offset: 0, rest: Rest::Nothing })?;
    assert_eq!(out.text(), "store_id\tname\ns1\tPraha\ns2\tBrno\n");
    Ok(())
}

#[test]
fn one_record_in_every_format() -> Outcome {
    let one = |style: Style, json: &str| -> Result<String, Error> {
        let (mut printer, out, _) = printer(style, PIPE);
        printer.record(&shape(), &raw(json)?)?;
        printer.flush()?;
        Ok(out.text())
    };
    let small = r#"{"customer_id":"c1","points":1.50}"#;
    assert_eq!(one(style(Format::Json), small)?, "{\n  \"customer_id\": \"c1\",\n  \"points\": 1.50\n}\n");
    assert_eq!(one(style(Format::Ndjson), small)?, format!("{small}\n"));
    assert_eq!(one(style(Format::Yaml), small)?, "customer_id: c1\npoints: 1.50\n");
    assert_eq!(one(style(Format::Ids), small)?, "c1\n");
    assert_eq!(one(with_fields(Format::Csv, &["points"]), small)?, "points\n1.50\n");
    assert_eq!(one(with_fields(Format::Json, &["points"]), small)?, "{\n  \"points\": 1.50\n}\n");
    assert_eq!(one(with_fields(Format::Table, &["points", "state"]), ANN)?, "points  12.50\nstate   active\n");
    assert!(one(style(Format::Table), ANN)?.ends_with("birthdate    1984-11-06\nnote\nnew          yes\n"));
    Ok(())
}

#[test]
fn quiet_keeps_warnings_for_an_error() {
    let (mut quiet, _, err) = printer(Style { quiet: true, verbose: 1, ..Style::default() }, PIPE);
    quiet.note("a");
    quiet.hint("b");
    quiet.trace(1, "c");
    (0..22).for_each(|_| quiet.warn("d"));
    assert_eq!(err.text(), "");
    quiet.error_text("error: e\u{1b}\n  f");
    let expected = format!("{}warning: and 2 more warnings\nerror: e\\u{{1b}}\n  f\n", "warning: d\n".repeat(20));
    assert_eq!(err.text(), expected);
}

#[test]
fn messages_are_labelled_and_safe() -> Outcome {
    let (mut loud, out, err) = printer(Style { verbose: 1, color: Color::Always, ..Style::default() }, PIPE);
    loud.line("first\n\u{202e}")?;
    loud.warn("w\u{9b}");
    loud.trace(1, "one");
    loud.trace(2, "two");
    loud.error_json("{ \"error\": {\"code\": \"x\u{202e}\"} }");
    assert_eq!(out.text(), "first\\n\\u{202e}\n");
    assert_eq!(err.text(), "\u{1b}[33mwarning:\u{1b}[0m w\\u{9b}\none\n{\"error\":{\"code\":\"x\\u202e\"}}\n");
    Ok(())
}

struct Full(io::ErrorKind);

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(if self.0 == io::ErrorKind::StorageFull { io::Error::from_raw_os_error(28) } else { self.0.into() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn closed_pipes_and_full_disks_are_told_apart() -> Outcome {
    let failing = |kind| Printer::with(style(Format::Csv), Box::new(Full(kind)), Box::new(io::sink()), PIPE);
    let mut closed = failing(io::ErrorKind::BrokenPipe);
    closed.line("x")?;
    assert!(matches!(closed.flush(), Err(Error::ClosedPipe)));
    let mut full = failing(io::ErrorKind::StorageFull);
    full.record(&shape(), &raw(ANN)?)?;
    let message = full.flush().err().map(|error| error.to_string());
    assert_eq!(message.as_deref(), Some("cannot write to standard output: No space left on device"));
    Ok(())
}

/// Waits until the screen shows what is expected, or gives up.
fn shows(screen: &Screen, expected: &str) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        if screen.text().contains(expected) {
            return true;
        }
        std::thread::yield_now();
    }
    false
}

#[test]
fn progress_appears_late_and_makes_room() -> Outcome {
    let (mut printer, out, err) = printer(style(Format::Tsv), terminal(60));
    let begun = Instant::now();
    let progress = printer.progress(Some(2000), "im\u{1b}port");
    progress.tick(1500);
    let early = err.text();
    assert!(early.is_empty() || begun.elapsed() >= Duration::from_millis(300), "{early:?}");
    assert!(shows(&err, "im\\u{1b}port") && shows(&err, "1,500/2,000"), "{:?}", err.text());
    printer.note("between");
    assert!(err.text().contains("\r\u{1b}[2Kbetween\n"), "{:?}", err.text());
    printer.line("data")?;
    printer.flush()?;
    assert_eq!(out.text(), "data\n");
    let cleared = err.text();
    assert!(cleared.ends_with("\r\u{1b}[2K"), "{cleared:?}");
    progress.tick(1);
    assert_eq!(err.text(), cleared);
    let spinner = printer.progress(None, "reading");
    assert!(shows(&err, "reading"), "{:?}", err.text());
    spinner.finish();
    Ok(())
}

#[test]
fn progress_is_for_terminals_that_want_it() {
    let quiet = Style { quiet: true, ..Style::default() };
    for (style, terminal) in [(Style::default(), PIPE), (quiet, terminal(80))] {
        let (mut printer, _, _) = printer(style, terminal);
        assert!(printer.progress(Some(1), "x").bar().is_hidden());
    }
}
