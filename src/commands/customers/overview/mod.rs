//! `customers overview`: all about one customer on one screen, for whoever has a caller on the line.

mod fetch;
mod names;
mod section;
mod sums;
mod words;

use clap::ValueEnum;
use futures_util::stream::{self, StreamExt};
use serde_json::{Map, Value, json};

use crate::api::{Kind, endpoints, envelope};
use crate::commands::args::at_least_one;
use crate::commands::context::Context;
use crate::commands::names::Lookup;
use crate::commands::resolve::{self, Found};
use crate::exit::{Failure, failure_of};
use crate::model::columns::Column;
use crate::output::{Block, Format, Shape, sanitize};
use fetch::{Subject, Trouble};
use section::Section;
use words::Words;

/// Sections read at once.
const AT_ONCE: usize = 6;

/// What `customers overview` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A section that the account may not read, or that the server does not have, says so in its place and ends with a warning and code 0. \
If a section fails for any other reason, the others are shown, and the code is that of the first failure, such as 9.\n\n\
JSON and YAML hold one object with a key for each section, the records as they came, and “errors”. Names in place of ids are looked up \
once a day; --raw-values does without.\n\n\
Examples:\n  carecloud customers overview ann@example.com\n  carecloud customers overview +420603123456 --sections points,vouchers\n  \
carecloud customers overview card:2001990000016 --recent 10 -o json"
)]
pub struct Args {
    /// Who: id, e-mail, +420…, card:NUMBER, or ext:SOURCE/ID; see “carecloud help customer”
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    /// Show and read these sections only, and all of them
    #[arg(long, value_name = "A,B", value_enum, value_delimiter = ',')]
    sections: Vec<Section>,
    /// Show the last N purchases
    #[arg(long, value_name = "N", default_value_t = RECENT, value_parser = at_least_one)]
    recent: u64,
}

/// Purchases that are shown.
const RECENT: u64 = 3;

/// All sections of a customer whose id is known.
pub async fn of(ctx: &Context, id: &str) -> anyhow::Result<()> {
    run(ctx, Args { customer: format!("id:{id}"), sections: Vec::new(), recent: RECENT }).await
}

/// A section and what came of it.
type Read = (Section, Result<Value, Trouble>);

/// Finds the customer, reads the sections side by side, and prints them.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let columns = [Column::new("customer_id", "customer_id", 0)];
    let shape = Shape::new("customers", Some("customer_id"), &columns);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let format = printable(ctx)?;
    let is_wanted = |section: &&Section| args.sections.is_empty() || args.sections.contains(section);
    let wanted: Vec<Section> = Section::value_variants().iter().filter(is_wanted).copied().collect();
    let found = resolve::find_to_read(ctx, &args.customer).await?;
    let record = record(ctx, &found, wanted.iter().any(|section| section.needs_customer())).await?;
    if format == Format::Ids {
        return Ok(ctx.printer().value(&shape, &json!({ "customer_id": found.id.as_str() }))?);
    }
    let today = Context::today().to_string();
    let subject = Subject { id: &found.id, record: &record, recent: args.recent, today: &today };
    let progress = ctx.printer().progress(None, "reading the customer");
    let read: Vec<Read> = stream::iter(wanted)
        .map(async |section| (section, fetch::section(ctx, &subject, section).await))
        .buffered(AT_ONCE)
        .collect()
        .await;
    progress.finish();
    match format {
        Format::Table => page(ctx, &subject, &read, !args.sections.is_empty()).await?,
        Format::Auto | Format::Json | Format::Ndjson | Format::Csv | Format::Tsv | Format::Yaml | Format::Ids => {
            ctx.printer().value(&shape, &object(&subject, &read))?;
        }
    }
    end(ctx, &read)
}

/// The format in effect; a page is no table, so a pipe gets the same page as a terminal.
fn printable(ctx: &Context) -> anyhow::Result<Format> {
    let printer = ctx.printer();
    let format = if printer.style().format == Format::Auto { Format::Table } else { printer.format() };
    match format {
        Format::Csv | Format::Tsv => {
            let failure = Failure::usage("an overview has no columns").field(
                "--output",
                "csv and tsv are for lists; an overview is a table (the page), json, ndjson or yaml",
            );
            Err(failure.hint("-o json, or one list: carecloud purchases list CUSTOMER -o csv").into())
        }
        Format::Table if printer.style().fields.is_some() => {
            let failure = Failure::usage("a page has no fields to choose");
            Err(failure.field("--fields", "is for -o json, ndjson and yaml here; use --sections").into())
        }
        Format::Auto | Format::Table | Format::Json | Format::Ndjson | Format::Yaml | Format::Ids => Ok(format),
    }
}

/// The customer's record: where a section needs it, and where an id was typed, which may be nobody's.
async fn record(ctx: &Context, found: &Found, is_needed: bool) -> anyhow::Result<Value> {
    if !is_needed && !found.typed_as_id {
        return Ok(Value::Null);
    }
    match ctx.client().await?.send(&endpoints::get_customer(&found.id)).await {
        Err(error) if error.kind == Kind::NotFound && found.typed_as_id => {
            let failure = failure_of(&error.into());
            Err(failure.hint("to find somebody by name: carecloud search --last-name NAME").into())
        }
        answer => Ok(envelope::value(envelope::record(&answer?)?)?),
    }
}

/// One object with a key for each section.
fn object(subject: &Subject<'_>, read: &[Read]) -> Value {
    let mut object = Map::new();
    object.insert("customer_id".into(), subject.id.as_str().into());
    let mut errors = Map::new();
    for (section, answer) in read {
        match answer {
            Ok(value) => {
                object.insert(section.name().into(), value.clone());
            }
            Err(trouble) => {
                let failure = &trouble.failure;
                let error = json!({
                    "code": failure.code.meaning().word, "message": failure.message, "hint": failure.hint,
                    "http_status": failure.http_status, "not_offered": trouble.is_not_offered,
                });
                errors.insert(section.name().into(), error);
            }
        }
    }
    object.insert("errors".into(), Value::Object(errors));
    Value::Object(object)
}

async fn page(ctx: &Context, subject: &Subject<'_>, read: &[Read], chosen: bool) -> anyhow::Result<()> {
    let raw = ctx.printer().style().raw_values;
    // Only a screen is too small for what was not asked for by name.
    let whole = chosen || !ctx.printer().is_on_terminal();
    let shown: Vec<(Section, Value)> =
        read.iter().filter_map(|(section, answer)| Some((*section, answer.as_ref().ok()?.clone()))).collect();
    let lookup = Lookup::on_demand(ctx);
    if !raw {
        lookup.read(ctx.client().await?, &names::needed_by(&shown)).await;
    }
    let words = Words { names: lookup.names(), raw, whole, today: subject.today, id: subject.id.as_str() };
    let (mut blocks, mut nothing) = (Vec::new(), Vec::new());
    for (section, answer) in read {
        let lines = match answer {
            Ok(value) => words.lines(*section, value),
            Err(trouble) => in_place(subject, *section, trouble),
        };
        if lines.is_empty() {
            nothing.push(section.name());
        } else {
            blocks.push(Block { label: section.label().to_owned(), lines });
        }
    }
    if !nothing.is_empty() {
        blocks.push(Block { label: "None".to_owned(), lines: vec![nothing.join(", ")] });
    }
    let mut printer = ctx.printer();
    printer.page(&blocks)?;
    if printer.is_on_terminal() && read.iter().any(|(section, _)| *section == Section::Purchases) {
        let id = subject.id.as_str();
        printer.hint(&format!("carecloud purchases list id:{id}"));
    }
    Ok(())
}

/// What stands in place of a section that could not be read.
fn in_place(subject: &Subject<'_>, section: Section, trouble: &Trouble) -> Vec<String> {
    let why = &trouble.failure.message;
    if trouble.is_not_offered {
        return vec![format!("not offered: {why}")];
    }
    let again = format!("carecloud customers overview id:{} --sections {}", subject.id.as_str(), section.name());
    let next = trouble.failure.hint.clone().unwrap_or(again);
    vec![format!("could not be read: {why}"), format!("next: {next}")]
}

/// Warns of what is not offered; any other failure decides the code.
fn end(ctx: &Context, read: &[Read]) -> anyhow::Result<()> {
    let troubles = || read.iter().filter_map(|(section, answer)| Some((*section, answer.as_ref().err()?)));
    for (section, trouble) in troubles().filter(|(_, trouble)| trouble.is_not_offered) {
        let why = sanitize::line(&trouble.failure.message).into_owned();
        ctx.printer().warn(&format!("{} not shown: {why}", section.name()));
    }
    let failed: Vec<_> = troubles().filter(|(_, trouble)| !trouble.is_not_offered).collect();
    let Some((_, first)) = failed.first() else { return Ok(()) };
    let text = format!("{} of {} sections could not be read", failed.len(), read.len());
    let whole = Failure {
        hint: first.failure.hint.clone(),
        http_status: first.failure.http_status,
        retryable: failed.iter().any(|(_, trouble)| trouble.failure.retryable),
        ..Failure::new(first.failure.code, text)
    };
    let all =
        failed.iter().fold(whole, |whole, (section, trouble)| whole.field(section.name(), &trouble.failure.message));
    Err(all.into())
}
