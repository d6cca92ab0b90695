//! `import report`: writes the four reports of a run anew, from its journal and its file.

use std::path::{Path, PathBuf};

use super::amounts::{short, thousands};
use super::store::{find, store};
use super::summary::Summary;
use crate::bulk::input::{Encoding, Format, Input, Reading};
use crate::bulk::journal::store::{Run, hex};
use crate::bulk::{error, report};
use crate::commands::context::Context;
use crate::exit::{Code, Failure};
use crate::output::Format as OutputFormat;

/// What `import report` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "succeeded.csv says which customer each row has become. failed.csv, unknown.csv and unprocessed.csv hold the rows as they \
stand in the file and why: correct failed.csv and import it as it is.\n\n\
Examples:\n  carecloud import report\n  carecloud import report 3f2a --report-dir /tmp/reports"
)]
pub struct Args {
    /// The run, by its id or the beginning of it [default: the latest]
    #[arg(value_name = "RUN")]
    run: Option<String>,
    /// Write the reports into this folder
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    report_dir: Option<PathBuf>,
}

/// Writes them, and says how the run stands.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let store = store(ctx)?;
    let run = find(&store, args.run.as_deref())?;
    let folder = args.report_dir.clone().unwrap_or_else(|| run.meta.reports.clone());
    let input = open(&run)?;
    write(ctx, &input, &run, &folder)?;
    Summary::of(&store, run)?.print(ctx, None)
}

/// Writes the reports and says where.
pub fn write(ctx: &Context, input: &Input, run: &Run, folder: &Path) -> anyhow::Result<()> {
    let written = report::write(input, &run.path, &run.meta, folder)?;
    let report::Written { succeeded, failed, unknown, unprocessed } = written;
    let counts = [(succeeded, "succeeded"), (failed, "failed"), (unknown, "unknown"), (unprocessed, "unprocessed")];
    let counts = counts.iter().filter(|(rows, _)| *rows > 0);
    let counts: Vec<String> = counts.map(|(rows, word)| format!("{} {word}", thousands(*rows))).collect();
    // A table names each report.
    if ctx.printer().format() != OutputFormat::Table {
        ctx.printer().note(&format!("reports in {}: {}", short(folder), counts.join(", ")));
    }
    Ok(())
}

/// Opens the file that was imported, and holds that it is still the same.
fn open(run: &Run) -> anyhow::Result<Input> {
    let input = Input::open(&run.meta.input, &reading(&run.meta.reading))?;
    let digest = input.rows()?.digest()?;
    if hex(&digest) != run.meta.digest {
        let failure = Failure::new(Code::Differs, error::Error::Edited.to_string());
        return Err(failure.hint("the reports can be written once the file is what it was").into());
    }
    Ok(input)
}

/// How a file was read, in a line for the journal: format, delimiter and encoding.
pub fn reading_text(input: &Input) -> String {
    let facts = input.facts();
    let format = match facts.format {
        Format::Delimited => "delimited",
        Format::Ndjson => "ndjson",
        Format::Xlsx => "xlsx",
    };
    format!("{format} {} {}", facts.delimiter.unwrap_or_default(), facts.encoding.word())
}

/// The same, read back. A workbook's delimiter is only that of its reports.
fn reading(text: &str) -> Reading {
    let mut words = text.split(' ');
    let format = match words.next() {
        Some("delimited") => Format::Delimited,
        Some("ndjson") => Format::Ndjson,
        Some(_) | None => Format::Xlsx,
    };
    let delimiter = words.next().and_then(|number| number.parse().ok()).filter(|_| format == Format::Delimited);
    let encoding = words.next().and_then(Encoding::parse).filter(|_| format != Format::Xlsx);
    Reading { format: Some(format), delimiter, encoding }
}
