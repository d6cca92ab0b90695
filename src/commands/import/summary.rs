//! A run in numbers: as a record for people and scripts, and as the code that it ends with.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::amounts::{counted, duration, of, short, thousands};
use super::reasons::sentence;
use crate::bulk::engine::Why;
use crate::bulk::error::Error;
use crate::bulk::journal::store::{Run, Store};
use crate::bulk::journal::{How, Reader, Report};
use crate::bulk::standing::Standing;
use crate::commands::context::Context;
use crate::exit::{Code, Failure, failure_of, of_bulk};
use crate::model::columns::Column;
use crate::output::{Format, Shape, sanitize};

/// Reasons told to people.
const TOLD: usize = 10;

/// What a list of runs shows.
pub static COLUMNS: &[Column] = &[
    Column::new("run", "run", 0),
    Column::new("state", "state", 0),
    Column::new("file", "file", 1),
    Column::new("mode", "mode", 5),
    Column::count("rows", "rows", 0),
    Column::count("succeeded", "succeeded", 0),
    Column::count("failed", "failed", 0),
    Column::count("unknown", "unknown", 0),
    Column::count("unprocessed", "unprocessed", 2),
    Column::new("begun", "begun", 4),
];

/// A run and how it stands.
pub struct Summary {
    /// The run.
    pub run: Run,
    /// Its numbers.
    pub standing: Standing,
    /// Whether a process is working on it.
    pub running: bool,
}

impl Summary {
    /// Reads a run's journal.
    pub fn of(store: &Store, run: Run) -> anyhow::Result<Summary> {
        let reader = Reader::open(&run.path)?;
        let meta = reader.meta()?.unwrap_or(run.meta);
        let standing = Standing::of(&reader, &meta)?;
        let running = meta.finished.is_none() && store.is_locked(&meta);
        Ok(Summary { run: Run { meta, ..run }, standing, running })
    }

    fn state(&self) -> &'static str {
        match (self.run.meta.finished.is_some(), self.running) {
            (true, _) => "finished",
            (false, true) => "running",
            (false, false) => "stopped",
        }
    }

    /// The record, with all that is known.
    pub fn record(&self) -> Value {
        let (meta, standing) = (&self.run.meta, &self.standing);
        let mut record = Map::new();
        let mut put = |name: &str, value: Value| record.insert(name.to_owned(), value);
        put("run", json!(meta.run));
        put("state", json!(self.state()));
        put("file", json!(meta.input.display().to_string()));
        put("partition", json!(meta.partition));
        put("server", json!(meta.origin));
        put("mode", json!(self.mode()));
        put("key", json!(meta.key));
        put("rows", json!(standing.rows));
        put("succeeded", json!(standing.done()));
        for one in How::all() {
            put(&one.to_string(), json!(self.done(one)));
        }
        put("failed", json!(standing.failed));
        put("not_usable", json!(standing.bad));
        put("unknown", json!(standing.unknown + standing.unsettled));
        put("not_settled_yet", json!(standing.unsettled));
        put("unprocessed", json!(standing.unprocessed));
        put("exactly_once", json!(meta.keyed));
        put("at_most_once", json!(self.keyless()));
        let reasons = standing.reasons.iter().map(|(reason, rows)| json!({"reason": reason, "rows": rows}));
        put("reasons", reasons.collect());
        put("begun", json!(meta.begun));
        put("finished", json!(meta.finished.as_deref().map(whole_seconds)));
        let mut reports = Map::from_iter([("folder".to_owned(), json!(meta.reports.display().to_string()))]);
        reports.extend(Report::ALL.map(|report| {
            let path = self.report(report).map(|path| path.display().to_string());
            (report.word().to_owned(), json!(path))
        }));
        put("reports", Value::Object(reports));
        Value::Object(record)
    }

    /// The same for a line among others: a file without its folder, rows on their way not counted as unknown.
    pub fn line(&self) -> Value {
        let mut record = self.record();
        if let Value::Object(fields) = &mut record {
            let name = self.run.meta.input.file_name().map(|name| name.to_string_lossy().into_owned());
            fields.insert("file".to_owned(), json!(name));
            fields.insert("unknown".to_owned(), json!(self.standing.unknown));
            fields.insert("unprocessed".to_owned(), json!(self.standing.unprocessed + self.standing.unsettled));
        }
        record
    }

    fn mode(&self) -> &str {
        self.run.meta.operation.split(' ').next().unwrap_or_default()
    }

    fn done(&self, how: How) -> u64 {
        self.standing.succeeded.get(&how).copied().unwrap_or_default()
    }

    /// Usable rows without a key. Of a file without any the journal keeps no list.
    fn keyless(&self) -> u64 {
        let meta = &self.run.meta;
        match &meta.keyless {
            Some(keyless) => keyless.count(),
            None if meta.keyed == 0 => meta.rows.saturating_sub(self.standing.bad),
            None => 0,
        }
    }

    /// Where a report stands, if it holds a row and has been written.
    fn report(&self, report: Report) -> Option<PathBuf> {
        let standing = &self.standing;
        let rows = match report {
            Report::Succeeded => standing.done(),
            Report::Failed => standing.failed,
            Report::Unknown => standing.unknown + standing.unsettled,
            Report::Unprocessed => standing.unprocessed,
        };
        let as_json = self.run.meta.reading.starts_with("ndjson") && report != Report::Succeeded;
        let name = format!("{}.{}", report.word(), if as_json { "ndjson" } else { "csv" });
        Some(self.run.meta.reports.join(name)).filter(|path| rows > 0 && path.exists())
    }

    /// Prints it: for a person what says something, in words; for a program all of it.
    pub fn print(&self, ctx: &Context, took: Option<Duration>) -> anyhow::Result<()> {
        let mut printer = ctx.printer();
        let shape = Shape::new("import", Some("run"), COLUMNS);
        if printer.format() == Format::Table && printer.style().fields.is_none() {
            let shape = Shape::new("import", Some("run"), &[]);
            printer.value(&shape, &self.view(took))?;
            for line in self.reasons() {
                printer.line(&line)?;
            }
            return Ok(());
        }
        let mut record = self.record();
        if let (Some(took), Value::Object(fields)) = (took, &mut record) {
            fields.insert("seconds".to_owned(), json!((took.as_secs_f64() * 10.0).round() / 10.0));
        }
        printer.value(&shape, &record)?;
        let told = match printer.format() {
            // All of them stand there already.
            Format::Json | Format::Ndjson | Format::Yaml => false,
            Format::Auto | Format::Table | Format::Tsv | Format::Csv | Format::Ids => took.is_some(),
        };
        for line in self.reasons().iter().filter(|_| told) {
            printer.note(line);
        }
        Ok(())
    }

    /// The record in words; what says nothing is left out.
    fn view(&self, took: Option<Duration>) -> Value {
        let (meta, standing) = (&self.run.meta, &self.standing);
        let mut view = Map::new();
        let mut put = |name: &str, text: String| view.insert(name.to_owned(), Value::String(text));
        put("run", meta.run.clone());
        put("state", self.state().to_owned());
        put("file", short(&meta.input));
        if let Some((part, parts)) = meta.partition.as_deref().and_then(|partition| partition.split_once('/')) {
            put("part", format!("{part} of {parts}"));
        }
        put("server", meta.origin.clone());
        let key = if meta.key.is_empty() { "without a key".to_owned() } else { format!("by {}", meta.key) };
        put("mode", format!("{}, {key}", self.mode()));
        put("rows", thousands(standing.rows));
        let done = How::all().map(|how| (self.done(how), how.to_string()));
        put("succeeded", with_parts(standing.done(), done.collect()));
        let refused = standing.failed - standing.bad;
        let parts = vec![(standing.bad, "not usable".to_owned()), (refused, "refused".to_owned())];
        put("failed", with_parts(standing.failed, parts));
        put("unknown", thousands(standing.unknown));
        if standing.unsettled > 0 {
            put(if self.running { "under way" } else { "to be looked up" }, thousands(standing.unsettled));
        }
        put("unprocessed", thousands(standing.unprocessed));
        let guarantees = [(meta.keyed, "exactly once"), (self.keyless(), "at most once")];
        let guarantees = guarantees.iter().filter(|(rows, _)| *rows > 0);
        let guarantees: Vec<String> =
            guarantees.map(|(rows, guarantee)| format!("{} {guarantee}", counted(*rows))).collect();
        if !guarantees.is_empty() {
            put("guarantee", guarantees.join(", "));
        }
        put("begun", meta.begun.clone());
        if let Some(finished) = &meta.finished {
            put("finished", whole_seconds(finished));
        }
        if let Some(took) = took {
            put("took", duration(took));
        }
        for report in Report::ALL {
            if let Some(path) = self.report(report) {
                put(&format!("{}.{}", report.word(), path.extension().unwrap_or_default().display()), short(&path));
            }
        }
        Value::Object(view)
    }

    /// Why rows failed or are unknown, in lines that stand below each other.
    fn reasons(&self) -> Vec<String> {
        let reasons = &self.standing.reasons;
        let told = reasons.iter().take(TOLD).map(|(reason, rows)| (counted(*rows), sentence(reason)));
        let told: Vec<(String, String)> = told.collect();
        let width = told.iter().map(|(rows, _)| rows.len()).max().unwrap_or(0);
        let mut lines: Vec<String> =
            told.iter().map(|(rows, text)| format!("{rows:>width$}: {}", sanitize::line(text))).collect();
        if reasons.len() > TOLD {
            lines.push(format!("and {} more reasons; -o json lists them all", reasons.len() - TOLD));
        }
        lines
    }

    /// The same for the run that this process has been working on.
    pub fn of_own(store: &Store, run: Run) -> anyhow::Result<Summary> {
        Ok(Summary { running: false, ..Summary::of(store, run)? })
    }

    /// The failure that a run ends with; `None` if all went well. Unknown rows come before a stop, and that before refusals.
    pub fn failure(&self, why: &Why, asked: Option<u8>) -> Option<Failure> {
        let standing = &self.standing;
        let failure = self.failure_of(why, asked);
        let interrupted =
            failure.as_ref().is_some_and(|failure| matches!(failure.code, Code::Interrupted | Code::Terminated));
        if standing.unknown == 0 || interrupted {
            return failure.map(by_row);
        }
        let text = format!("nobody can tell what became of {}", counted(standing.unknown));
        let text = failure.as_ref().map_or_else(|| text.clone(), |failure| format!("{text}; {}", failure.message));
        let hint = format!("look for each row of {} before you import it again", self.place(Report::Unknown));
        Some(by_row(Failure::new(Code::Unknown, text).hint(hint)))
    }

    /// The same, unknown rows left aside.
    fn failure_of(&self, why: &Why, asked: Option<u8>) -> Option<Failure> {
        let standing = &self.standing;
        let again = "the same command again continues";
        let stopped = |text: String| Failure::new(Code::Stopped, text).hint(again);
        let open = standing.unprocessed + standing.unsettled;
        let left = format!("{} {} left", counted(open), super::amounts::are(open));
        Some(match why {
            Why::Finished if standing.failed > 0 => {
                let hint = format!("correct {} and import it with the same options", self.place(Report::Failed));
                Failure::new(Code::RowsRefused, format!("{} failed", of(standing.failed, standing.rows))).hint(hint)
            }
            Why::Finished => return None,
            Why::First => {
                let text = format!("stopped after the first rows, as asked; {left}");
                stopped(text).hint("the same command without --first goes on")
            }
            Why::StopAfter => {
                let refused = counted(standing.failed - standing.bad);
                let hint = format!("look at {}; {again}", self.place(Report::Failed));
                stopped(format!(
                    "stopped after {refused} were refused: it looks like the mapping, not the data; {left}"
                ))
                .hint(hint)
            }
            Why::Asked => {
                let code = if asked == Some(Code::Terminated.number()) { Code::Terminated } else { Code::Interrupted };
                Failure { retryable: true, ..Failure::new(code, format!("interrupted; {left}")).hint(again) }
            }
            Why::Away => {
                let text = format!("the server does not answer, or asks for too long a pause; {left}");
                Failure { retryable: true, ..stopped(text) }
            }
            Why::Halted(error) => {
                let of_call = failure_of(&anyhow::Error::from((**error).clone()));
                let hint = of_call.hint.map_or_else(|| again.to_owned(), |hint| format!("{hint}; {again}"));
                stopped(format!("{}; {left}", of_call.message)).hint(hint)
            }
            Why::Failed(error) => of_run(error, again),
        })
    }

    /// A report as it is named in a hint.
    fn place(&self, report: Report) -> String {
        let missing = || self.run.meta.reports.join(report.word());
        super::amounts::typed(&short(&self.report(report).unwrap_or_else(missing)))
    }
}

fn of_run(error: &Error, again: &str) -> Failure {
    let failure = of_bulk(error);
    Failure { hint: failure.hint.clone().or_else(|| Some(again.to_owned())), ..failure }
}

/// Each row has an outcome of its own.
fn by_row(failure: Failure) -> Failure {
    Failure { by_row: true, ..failure }
}

/// `989: 980 created, 9 found`; of one part alone `989 created`.
fn with_parts(sum: u64, parts: Vec<(u64, String)>) -> String {
    let parts: Vec<(u64, String)> = parts.into_iter().filter(|(rows, _)| *rows > 0).collect();
    match parts.as_slice() {
        [] => thousands(sum),
        [(_, word)] => format!("{} ({word})", thousands(sum)),
        several => {
            let parts: Vec<String> =
                several.iter().map(|(rows, word)| format!("{} {word}", thousands(*rows))).collect();
            format!("{} ({})", thousands(sum), parts.join(", "))
        }
    }
}

/// A moment without the parts of its second.
fn whole_seconds(moment: &str) -> String {
    moment.split_once('.').map_or_else(|| moment.to_owned(), |(seconds, _)| format!("{seconds}Z"))
}

#[cfg(test)]
mod tests {
    use super::{whole_seconds, with_parts};

    #[test]
    fn sums_say_what_they_are_made_of() {
        let parts = |one, other| vec![(one, "created".to_owned()), (other, "found".to_owned())];
        assert_eq!(with_parts(0, parts(0, 0)), "0");
        assert_eq!(with_parts(1_000, parts(1_000, 0)), "1,000 (created)");
        assert_eq!(with_parts(1_002, parts(1_000, 2)), "1,002 (1,000 created, 2 found)");
    }

    #[test]
    fn moments_are_told_in_seconds() {
        assert_eq!(whole_seconds("2026-11-25T03:12:46.960507165Z"), "2026-11-25T03:12:46Z");
        assert_eq!(whole_seconds("2026-11-25T03:12:46Z"), "2026-11-25T03:12:46Z");
    }
}
