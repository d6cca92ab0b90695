//! The flags that say what is in a file, which `import check` and `import run` share, and the way from them to a plan.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use super::amounts::typed;
use super::spool::Spool;
use super::words;
use crate::bulk::check::Checked;
use crate::bulk::input::{Encoding, Format, Input, Reading};
use crate::bulk::journal::store::hex;
use crate::bulk::mapping::{Mapping, Target};
use crate::bulk::partition::Partition;
use crate::bulk::prepare::{Options, Plan, Rows};
use crate::commands::context::Context;
use crate::commands::property_records::definitions;
use crate::exit::{Code, Failure};
use crate::model::invalid::Invalid;
use crate::model::properties::Definition;
use crate::output::sanitize;

/// Columns that are left out and named.
const TOLD: usize = 40;
/// How wide a short list of columns may be.
const WIDTH: usize = 76;

/// Which file, and how its rows are meant.
#[derive(Debug, Clone, clap::Args)]
pub struct FileArgs {
    /// CSV, TSV, NDJSON or Excel (.xlsx); “-” for standard input. See “carecloud help import-files”
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: String,
    /// Create customers, update them, or update those who are there and create the others
    #[arg(long, help_heading = "File", default_value = "create", value_parser = words::modes())]
    pub mode: String,
    /// What tells customers apart [default: customer_id for updates, else external-id, else email]
    #[arg(long, help_heading = "File", value_parser = words::keys())]
    pub key: Option<String>,
    /// Take this mapping file; “import template --map-for FILE” writes one
    #[arg(long, help_heading = "File", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub map: Option<PathBuf>,
    /// One value for all rows: a column or a field, and the value (repeatable)
    #[arg(long, help_heading = "File", value_name = "COLUMN=VALUE")]
    pub set: Vec<String>,
    /// The system that the customers come from, where no column says it
    #[arg(long, help_heading = "File", value_name = "ID")]
    pub source: Option<String>,
    /// Language of new customers where no column says it: cs, sk, en, …
    #[arg(long, help_heading = "File", value_name = "CODE")]
    pub language: Option<String>,
    /// What a blank cell does to a customer who is there
    #[arg(long, help_heading = "File", default_value = "keep", value_parser = words::blanks())]
    pub blank: String,
    /// The sign between the cells [default: found out]
    #[arg(long, help_heading = "File", value_name = "SIGN", value_parser = words::delimiter)]
    pub delimiter: Option<u8>,
    /// The encoding of the text, such as windows-1250 [default: UTF-8, or what its first bytes say]
    #[arg(long, help_heading = "File", value_name = "NAME", value_parser = words::encoding)]
    pub encoding: Option<Encoding>,
    /// Country prefix for phone numbers without one: 420
    #[arg(long, help_heading = "File", value_name = "PREFIX")]
    pub phone_prefix: Option<String>,
    /// Take only the i-th of n parts of the file, as one of n machines
    #[arg(long, help_heading = "File", value_name = "I/N")]
    pub partition: Option<Partition>,
    /// Take rows without a key too: one whose answer is lost stays unknown for good
    #[arg(long, help_heading = "File")]
    pub allow_keyless: bool,
}

impl FileArgs {
    /// Whether rows come from standard input.
    pub fn is_stdin(&self) -> bool {
        self.file == "-"
    }

    /// The part of the file as it was written: `1/4`.
    pub fn partition_text(&self) -> Option<String> {
        self.partition.filter(|part| part.n > 1).map(|part| format!("{}/{}", part.i, part.n))
    }
}

/// A file that was looked at, with the way its rows are prepared.
pub struct Opened {
    /// The file.
    pub input: Arc<Input>,
    /// Where its columns go; none for NDJSON.
    pub mapping: Mapping,
    /// How rows are prepared.
    pub plan: Arc<Plan>,
    /// Which rows.
    pub partition: Partition,
    /// Standard input, if that is where the rows come from.
    pub spool: Option<Spool>,
}

/// Opens the file, finds or reads its mapping, and plans. All that is wrong is told at once.
pub async fn prepared(ctx: &Context, args: &FileArgs) -> anyhow::Result<Opened> {
    let spool = if args.is_stdin() { Some(Spool::of_stdin(ctx)?) } else { None };
    let path = spool.as_ref().map_or(Path::new(&args.file), Spool::path);
    let reading = Reading { format: None, delimiter: args.delimiter, encoding: args.encoding };
    let input = Input::open(path, &reading)?;
    let name = if spool.is_some() { "standard input".to_owned() } else { sanitize::line(&args.file).into_owned() };
    ctx.printer().note(&format!("{name}: {}", input.facts().notes.join("; ")));
    let rows = if input.facts().format == Format::Ndjson { Rows::Objects } else { Rows::Cells };
    let mapping = mapping(ctx, args, &input.facts().columns, rows)?;
    let set = constants(&args.set)?;
    let options = Options {
        mode: words::mode(&args.mode),
        key: args.key.as_deref().and_then(words::key),
        source: args.source.clone(),
        language: args.language.clone(),
        properties: properties(ctx, &mapping, &set).await?,
        set,
        blank: words::blank(&args.blank),
        phone_prefix: args.phone_prefix.clone(),
        today: Context::today(),
    };
    let plan = Plan::new(rows, &mapping, &options).map_err(|invalid| {
        columns(ctx, args, &mapping, List::OnePerLine);
        refused(args, &mapping, invalid)
    })?;
    let (input, plan) = (Arc::new(input), Arc::new(plan));
    Ok(Opened { input, mapping, plan, partition: args.partition.unwrap_or(Partition::WHOLE), spool })
}

/// The same with standard input kept under a name that is its contents': the same rows again are the same input. Second,
/// whether they are kept for the first time.
pub fn kept(opened: Opened, checked: &Checked) -> anyhow::Result<(Opened, bool)> {
    let Some(spool) = opened.spool else { return Ok((opened, false)) };
    let (path, new) = spool
        .keep(&format!("input-{}", hex(&checked.digest)))
        .map_err(|error| Failure::new(Code::Stopped, format!("standard input cannot be kept: {error}")))?;
    let facts = opened.input.facts();
    let delimiter = facts.delimiter.filter(|_| facts.format == Format::Delimited);
    let encoding = (facts.format != Format::Xlsx).then_some(facts.encoding);
    let reading = Reading { format: Some(facts.format), delimiter, encoding };
    Ok((Opened { input: Arc::new(Input::open(&path, &reading)?), spool: None, ..opened }, new))
}

/// The mapping of a file's columns: the one that is given, or what their names suggest.
fn mapping(ctx: &Context, args: &FileArgs, columns: &[String], rows: Rows) -> anyhow::Result<Mapping> {
    let Some(path) = &args.map else { return Ok(Mapping::propose(columns)) };
    if rows == Rows::Objects {
        let failure = Failure::usage("the file needs no mapping").field("--map", "lines of JSON name their fields");
        return Err(failure.into());
    }
    let text = ctx.read_input("--map", &path.to_string_lossy())?;
    Ok(Mapping::load(&text, columns).map_err(|invalid| {
        let failure = Failure::usage(format!("the mapping file {} is not usable", path.display()));
        with_fields(failure, invalid)
    })?)
}

/// How the columns of a file are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// One below another.
    OnePerLine,
    /// As many in a line as fit.
    Short,
}

/// Says where columns go and what else is to be known about the plan.
pub fn announce(ctx: &Context, args: &FileArgs, opened: &Opened, list: List) {
    columns(ctx, args, &opened.mapping, list);
    for note in opened.plan.notes() {
        ctx.printer().note(&sanitize::line(note));
    }
}

/// Says where columns go, if that was guessed, and which are left out.
fn columns(ctx: &Context, args: &FileArgs, mapping: &Mapping, list: List) {
    let clean = |name: &str| sanitize::line(name).into_owned();
    if mapping.is_guess() {
        let used = mapping.columns.iter().filter(|column| column.target != Target::Ignored);
        let rows: Vec<(String, String)> = used.map(|column| (clean(&column.name), column.target.to_string())).collect();
        let lines = match list {
            List::OnePerLine => one_per_line(&rows),
            List::Short => short(&rows),
        };
        ctx.printer().note(&format!("columns, by their names:{lines}"));
    }
    let left_out = mapping.left_out();
    for (name, reason) in left_out.iter().take(TOLD) {
        ctx.printer().note(&format!("left out: column “{}”: {reason}", clean(name)));
    }
    if left_out.len() > TOLD {
        ctx.printer().note(&format!("left out: {} more columns", left_out.len() - TOLD));
    }
    if mapping.is_guess() && args.file != "-" && mapping.invalid().is_empty() {
        ctx.printer().hint(&template_line(&args.file));
    }
}

fn one_per_line(rows: &[(String, String)]) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let line = |(name, target): &(String, String)| {
        format!("\n  {name}{} -> {target}", " ".repeat(width - name.chars().count()))
    };
    rows.iter().map(line).collect()
}

fn short(rows: &[(String, String)]) -> String {
    let mut lines = vec![String::new()];
    for (place, (name, target)) in rows.iter().enumerate() {
        let comma = if place + 1 < rows.len() { "," } else { "" };
        let pair = format!(" {name} -> {target}{comma}");
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + pair.chars().count() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&pair);
        }
    }
    lines.iter().map(|line| format!("\n {line}")).collect()
}

/// How to write a mapping file for a file.
fn template_line(file: &str) -> String {
    let file = typed(&sanitize::line(file));
    format!("other fields: carecloud import template --map-for {file} > map.toml")
}

/// The pairs of `--set`.
fn constants(typed: &[String]) -> anyhow::Result<Vec<(String, String)>> {
    let pair = |text: &String| {
        let (name, value) = text.split_once('=').filter(|(name, _)| !name.trim().is_empty())?;
        Some((name.trim().to_owned(), value.to_owned()))
    };
    let pairs: Option<Vec<_>> = typed.iter().map(pair).collect();
    let failure = || Failure::usage("a value is not usable").field("--set", "write COLUMN=VALUE");
    Ok(pairs.ok_or_else(failure)?)
}

/// The project's properties, from the server, if the file brings any.
async fn properties(
    ctx: &Context,
    mapping: &Mapping,
    set: &[(String, String)],
) -> anyhow::Result<Option<Vec<Definition>>> {
    let constant = set.iter().any(|(name, _)| name.starts_with("property:"));
    if !constant && mapping.properties().next().is_none() {
        return Ok(None);
    }
    ctx.printer().note("asking the server what the properties look like");
    Ok(Some(definitions::all(ctx).await?))
}

fn refused(args: &FileArgs, mapping: &Mapping, invalid: Vec<Invalid>) -> Failure {
    let mut failure = Failure::usage("the file cannot be imported like this; nothing was sent");
    if !mapping.invalid().is_empty() && !args.is_stdin() {
        failure = failure.hint(template_line(&args.file));
    }
    with_fields(failure, invalid)
}

fn with_fields(failure: Failure, invalid: Vec<Invalid>) -> Failure {
    let name = |invalid: &Invalid| match &invalid.flag {
        Some(flag) => format!("--{flag}"),
        None => invalid.field.clone(),
    };
    invalid.into_iter().fold(failure, |failure, invalid| failure.field(name(&invalid), sanitize::line(&invalid.rule)))
}
