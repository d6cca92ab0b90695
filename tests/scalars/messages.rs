//! All that is said beside the data: notes, warnings, hints, errors as text and as JSON, the difference before an update,
//! progress, and the help of fields.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use carecloud::exit::{Code, Failure, as_json, as_text};
use carecloud::output::{
    Change, Color, Error, Format, Printer, Rest, Shape, Stream, Style, Summary, Terminal, fields_help, sanitize,
};

use crate::screen::{PIPE, Screen, TERMINAL, printed, style};
use crate::{hidden, most};

fn both(what: &str, style: &Style, kept: &str, run: impl Fn(&mut Printer) -> Result<(), Error>) -> Vec<String> {
    let outputs = [PIPE, TERMINAL].map(|terminal| {
        let (out, err) = printed(style, terminal, &run);
        hidden::check(what, &out, kept);
        hidden::check(what, &err, kept);
        out + &err
    });
    outputs.into()
}

#[test]
fn notes_warnings_hints_and_lines() {
    let loud = Style { verbose: 1, ..style(Format::Auto) };
    for batch in most() {
        both("messages", &loud, "\n", |printer| {
            printer.note(&batch);
            printer.warn(&batch);
            printer.hint(&batch);
            printer.trace(1, &batch);
            printer.line(&batch)
        });
        let quiet = Style { quiet: true, ..style(Format::Auto) };
        both("a warning held back", &quiet, "\n", |printer| {
            printer.warn(&batch);
            printer.error_text("error: it failed");
            Ok(())
        });
    }
}

fn failure(text: &str) -> Failure {
    Failure::new(Code::Refused, text).field(text, text).hint(text)
}

#[test]
fn errors_as_text_and_as_json() {
    for batch in most() {
        let text = as_text(&failure(&batch), Some(&batch));
        both("an error", &style(Format::Auto), "\n", |printer| {
            printer.error_text(&text);
            Ok(())
        });
        let json = as_json(&failure(&batch), &batch, Some(&batch));
        for line in both("an error as JSON", &style(Format::Json), "\n", |printer| {
            printer.error_json(&json);
            Ok(())
        }) {
            assert_eq!(line.matches('\n').count(), 1, "one line");
            let read: Value = serde_json::from_str(&line).expect("JSON");
            let error = &read["error"];
            let texts =
                [&error["message"], &error["hint"], &error["command"], &error["profile"], &error["fields"][0]["name"]];
            assert!(texts.iter().all(|text| **text == json!(batch)));
        }
    }
}

#[test]
fn the_name_of_a_field_in_an_error_makes_no_line_of_its_own() {
    let failure = Failure::new(Code::Refused, "refused").field("a\nerror: b", "is taken");
    assert_eq!(as_text(&failure, None).lines().count(), 2);
}

#[test]
fn the_difference_on_both_streams() {
    for batch in most() {
        let text = || Some(batch.clone());
        let changes = [
            Change { path: batch.clone(), before: text(), after: text(), note: text() },
            Change { path: "added".to_owned(), before: None, after: text(), note: None },
            Change { path: "removed".to_owned(), before: text(), after: None, note: None },
        ];
        for stream in [Stream::Stdout, Stream::Stderr] {
            for text in both("a difference", &style(Format::Auto), "\n", |printer| printer.diff(&changes, stream)) {
                assert_eq!(text.matches('\n').count(), changes.len(), "a line for each change");
            }
        }
    }
}

/// The name of a list may be the server's too.
#[test]
fn the_name_of_a_list_makes_no_line_of_its_own() {
    for batch in most() {
        for (format, _) in
            Format::ALL.iter().map(|(name, format)| (*format, name)).filter(|(format, _)| *format != Format::Ids)
        {
            for text in both("the name of an empty list", &style(format), "\n", |printer| {
                let list = printer.list(&Shape::new(&batch, None, &[]))?;
                list.finish(Summary { total_items: Some(0), returned: 0, offset: 0, rest: Rest::Nothing })
            }) {
                let json = format == Format::Json;
                assert!(json || text.matches('\n').count() <= 1, "one line");
                assert!(!json || serde_json::from_str::<Value>(&text).is_ok_and(|read| read.get(&batch).is_some()));
            }
        }
        let help = fields_help(&Shape::new(&batch, None, &[]));
        hidden::check("the help of fields", &help, "\n");
        let refused =
            Error::NoIds(batch.clone()).to_string() + &Error::MissingId(batch.clone(), "id".into()).to_string();
        hidden::check("a list without ids", &refused, "");
    }
}

/// Progress draws late and again and again, so the hidden characters alone go through it, and some of the others.
#[test]
fn what_progress_says() {
    let others = most().flat_map(|batch| batch.chars().step_by(211).collect::<Vec<_>>());
    let scalars: Vec<char> = hidden::all().chain(others).collect();
    let texts: Vec<String> = scalars.chunks(2048).map(|part| part.iter().flat_map(|c| ['a', *c]).collect()).collect();
    let wide = Terminal { width: Some(60_000), ..TERMINAL };
    for total in [None, Some(10)] {
        let (out, err) = (Screen::default(), Screen::default());
        let plain = Style { color: Color::Never, ..style(Format::Auto) };
        let mut printer = Printer::with(plain, Box::new(out), Box::new(err.clone()), wide);
        let progress = printer.progress(total, &texts[0]);
        for text in &texts {
            progress.message(text);
            // The beginning is shown even if the bar takes the rest of the line.
            let begun = Instant::now();
            let start: String = sanitize::line(text).chars().take(40).collect();
            while !err.text().contains(&start) && begun.elapsed() < Duration::from_secs(20) {
                std::thread::yield_now();
            }
            assert!(err.text().contains(&start), "{start:?} was never drawn");
        }
        progress.finish();
        let drawn = err.text().replace("\r\u{1b}[2K", "").replace("\u{1b}[1A", "");
        hidden::check("progress", &drawn, "\n");
    }
}
