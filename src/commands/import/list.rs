//! `import list`: all runs that this computer knows.

use super::store::store;
use super::summary::{COLUMNS, Summary};
use crate::commands::context::Context;
use crate::output::{Format, Rest, Shape};

/// What `import list` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  carecloud import list\n  carecloud import list -o json")]
pub struct Args {}

/// Reads the journals; the latest stands first.
pub fn run(ctx: &Context, _args: &Args) -> anyhow::Result<()> {
    let shape = Shape::new("imports", Some("run"), COLUMNS);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let store = store(ctx)?;
    let runs = store.runs()?.into_iter().map(|run| Summary::of(&store, run));
    let runs = runs.collect::<anyhow::Result<Vec<_>>>()?;
    let mut printer = ctx.printer();
    let table = printer.format() == Format::Table;
    let mut writer = printer.list(&shape)?;
    for run in &runs {
        let record = if table { run.line() } else { run.record() };
        writer.push(&serde_json::value::to_raw_value(&record)?)?;
    }
    let returned = runs.len() as u64;
    let end = crate::output::Summary { total_items: Some(returned), returned, offset: 0, rest: Rest::Nothing };
    Ok(writer.finish(end)?)
}
