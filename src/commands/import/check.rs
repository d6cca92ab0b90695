//! `import check`: everything that `import run` does before its first request, and nothing after it.

use serde_json::json;
use serde_json::value::RawValue;

use super::amounts::{counted, of, of_are, thousands, typed};
use super::args::{FileArgs, List, Opened, announce, prepared};
use super::reasons;
use crate::bulk::check::{self, Checked, Event, Found, Options};
use crate::bulk::partition::Partition;
use crate::commands::context::Context;
use crate::exit::Failure;
use crate::model::columns::Column;
use crate::output::{Format, Progress, Rest, Shape, Summary, sanitize};

static COLUMNS: &[Column] = &[
    Column::new("row", "row", 0),
    Column::new("line", "line", 0),
    Column::new("column", "column", 0),
    Column::new("reason", "reason", 2),
    Column::new("rule", "rule", 0),
    Column::new("class", "class", 1),
    Column::new("field", "field", 3),
];

/// How many problems a table shows.
const SHOWN: u64 = 20;

/// How many problems are told before a run.
const TOLD: usize = 10;

/// How many columns with problems are counted on standard error.
const COUNTED: usize = 20;

/// What `import check` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Every row is checked, and all that is wrong is listed: row, line, column and rule, never the value. No account is needed;\n\
only columns of custom properties make it ask the server what they look like.\n\n\
Examples:\n  carecloud import check people.csv --source 8bd253a89059008f1d44aa --language cs\n  \
carecloud import check people.xlsx --mode update --key email --phone-prefix 420\n  \
carecloud import check people.csv --map map.toml -o csv > problems.csv"
)]
pub struct Args {
    #[command(flatten)]
    file: FileArgs,
}

/// Checks the file; rows that are not usable end it with code 2.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    if ctx.fields_help(&shape())? {
        return Ok(());
    }
    ctx.printer().check(&shape())?;
    let opened = prepared(ctx, &args.file).await?;
    announce(ctx, &args.file, &opened, List::OnePerLine);
    let checked = rows(ctx, &opened)?;
    columns_with_problems(ctx, &checked);
    summary(ctx, &opened, &checked, args.file.allow_keyless);
    verdict(&checked, args.file.allow_keyless)
}

fn shape() -> Shape<'static> {
    Shape::new("problems", None, COLUMNS)
}

/// The pass over the rows; each problem is handed on as it is found, until one is not taken.
pub fn pass(
    opened: &Opened,
    progress: &Progress,
    mut bad: impl FnMut(&Found) -> anyhow::Result<()>,
) -> anyhow::Result<Checked> {
    let options = Options { partition: opened.partition, scratch: std::env::temp_dir() };
    let mut failed = None;
    let checked = check::run(&opened.input, &opened.plan, &options, &mut |event| match event {
        Event::Rows(read) => progress.set_position(read),
        Event::Bad(found) if failed.is_none() => failed = bad(found).err(),
        Event::Bad(_) => {}
    });
    progress.finish();
    match failed {
        Some(error) => Err(error),
        None => Ok(checked?),
    }
}

/// The same, with the problems printed.
fn rows(ctx: &Context, opened: &Opened) -> anyhow::Result<Checked> {
    let progress = ctx.printer().progress(None, "checking rows");
    let mut printer = ctx.printer();
    let most = if printer.format() == Format::Table { SHOWN } else { u64::MAX };
    let shape = shape();
    let mut list = printer.list(&shape)?;
    let mut shown = 0;
    let checked = pass(opened, &progress, |found| {
        if shown < most {
            shown += 1;
            list.push(&item(found)?)?;
        }
        Ok(())
    })?;
    let total = checked.counts.values().sum();
    // A good file has no empty list on a terminal.
    if total > 0 || most == u64::MAX {
        let rest = if shown < total { Rest::Told } else { Rest::Nothing };
        list.finish(Summary { total_items: Some(total), returned: shown, offset: 0, rest })?;
    } else {
        drop(list);
    }
    if shown < total {
        let all = if most == u64::MAX { "the first of the repeated rows" } else { "-o csv or -o ndjson lists them" };
        printer.note(&format!("{} of {} problems shown: {all}", thousands(shown), thousands(total)));
    }
    Ok(checked)
}

/// Says on standard error what is wrong with rows that an import would leave out: each problem, or, of many, the first and
/// how often each kind occurs.
pub fn tell(ctx: &Context, checked: &Checked, file: &FileArgs) {
    if checked.bad == 0 {
        return;
    }
    let all = checked.problems.len() <= TOLD;
    let first = if all { "" } else { "; the first" };
    let usable = of_are(checked.bad, checked.rows);
    let mut printer = ctx.printer();
    printer.note(&format!("{usable} not usable: not sent, and kept in failed.csv{first}"));
    for found in checked.problems.iter().take(TOLD) {
        let problem = &found.problem;
        let column = if problem.column.is_empty() { "the row" } else { &problem.column };
        printer.note(&format!("  line {}: {}: {}", found.line, sanitize::line(column), sanitize::line(&problem.rule)));
    }
    drop(printer);
    if !all {
        columns_with_problems(ctx, checked);
        let file = typed(&sanitize::line(&file.file));
        ctx.printer().hint(&format!("carecloud import check {file} … -o csv, with the same options, lists them all"));
    }
}

/// How often each kind of problem occurs in each column.
fn columns_with_problems(ctx: &Context, checked: &Checked) {
    let mut counts: Vec<_> = checked.counts.iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    for ((column, reason), count) in counts.iter().take(COUNTED) {
        let column = if column.is_empty() { "the row" } else { column };
        ctx.printer().note(&format!("{}: {}", counted(**count), sanitize::line(&reasons::about(column, reason))));
    }
}

fn item(found: &Found) -> anyhow::Result<Box<RawValue>> {
    let problem = &found.problem;
    let item = json!({
        "row": found.row,
        "line": found.line,
        "column": problem.column,
        "field": problem.field,
        "reason": problem.reason,
        "rule": problem.rule,
        "class": problem.class,
    });
    Ok(RawValue::from_string(item.to_string())?)
}

/// What was found, and which guarantee each row would have.
pub fn summary(ctx: &Context, opened: &Opened, checked: &Checked, allow_keyless: bool) {
    let mut printer = ctx.printer();
    if opened.partition != Partition::WHOLE {
        let Partition { i, n } = opened.partition;
        printer.note(&format!("part {i} of {n}: {}", of(checked.rows, checked.file_rows)));
    }
    for change in &checked.changes {
        printer.note(change);
    }
    for column in &checked.blank {
        printer.note(&format!("the column “{}” is blank in every row", sanitize::line(column)));
    }
    for (kind, count) in checked.keyed.iter().filter(|(_, count)| *count > 0) {
        printer.note(&format!("{} exactly once, by {kind}", counted(*count)));
    }
    match (checked.keyless, allow_keyless) {
        (0, _) => {}
        (count, false) => {
            printer.note(&format!("{} without a key: refused unless --allow-keyless", counted(count)));
        }
        (count, true) => printer.note(&format!(
            "{} without a key: never sent a second time; one whose answer is lost stays unknown",
            counted(count)
        )),
    }
}

/// Whether an import of the file could begin.
pub fn verdict(checked: &Checked, allow_keyless: bool) -> anyhow::Result<()> {
    if checked.rows == 0 {
        return Err(Failure::usage("the file has no rows; nothing was sent").into());
    }
    if checked.bad > 0 {
        let failure = Failure::usage(format!("{} not usable; nothing was sent", of_are(checked.bad, checked.rows)));
        return Err(failure.hint("correct them in the file, or take them out, and check it again").into());
    }
    if checked.keyless > 0 && !allow_keyless {
        let failure = Failure::usage(format!("{} without a key; nothing was sent", counted(checked.keyless)));
        let hint = "give each row an e-mail or an external id, choose another --key, or add --allow-keyless";
        return Err(failure.hint(hint).into());
    }
    Ok(())
}
