//! `export KIND`: the records of many customers, or of all where the API has a call for that. The subcommands are built from
//! the record table.

use clap::{ArgMatches, Args as _, Command, FromArgMatches};

use super::args::{ExportArgs, WhoseArgs};
use super::destination::Destination;
use super::roster::Roster;
use super::sheet::Sheet;
use crate::api::{Call, Id, Listing, Window, endpoints};
use crate::bulk::export;
use crate::commands::context::Context;
use crate::commands::listing::{self, Filtered};
use crate::commands::records::{self, checked_filters, filter_args, given_filters};
use crate::commands::resolve;
use crate::exit::Failure;
use crate::model::identify::Customer;
use crate::model::records::{Filter, RecordKind};
use crate::output::Shape;

/// What `export KIND` was given.
#[derive(Debug)]
pub struct Args {
    kind: &'static RecordKind,
    whose: WhoseArgs,
    filters: Vec<(&'static Filter, String)>,
    pub(super) export: ExportArgs,
}

/// The subcommand of a kind.
pub fn command(kind: &'static RecordKind) -> Command {
    let (name, words) = (kind.name, kind.name.replace('-', " "));
    let everybody = endpoints::list_everybodys(kind).is_some();
    let all = if everybody { format!("  carecloud export {name} --to {name}.csv\n") } else { String::new() };
    let about = if everybody {
        format!("Export the {words} of all customers, or of some")
    } else {
        format!("Export the {words} of many customers")
    };
    let example = format!(
        "Examples:\n{all}  carecloud export customers -o ids > ids.txt\n  carecloud export {name} --customers ids.txt --to {name}.csv\n  \
         carecloud export {name} --customer ann@example.com"
    );
    let command = WhoseArgs::augment_args(Command::new(name)).args(filter_args(kind));
    ExportArgs::augment_args(command).about(about).after_help(example)
}

impl Args {
    /// Reads what was given.
    pub fn from_matches(kind: &'static RecordKind, given: &ArgMatches) -> Result<Args, clap::Error> {
        Ok(Args {
            kind,
            whose: WhoseArgs::from_arg_matches(given)?,
            filters: given_filters(kind, given),
            export: ExportArgs::from_arg_matches(given)?,
        })
    }
}

/// How each customer's list is asked for.
struct Plan {
    kind: &'static RecordKind,
    query: Vec<(String, String)>,
    window: Window,
}

impl Plan {
    fn list(&self, call: Call, limit: Option<u64>) -> Listing<'static> {
        let call = Call { query: self.query.clone(), ..call };
        let window = Window { limit, ..self.window };
        let RecordKind { key, id, paged, .. } = *self.kind;
        Listing { call, key, id, paged, window, ahead: export::AHEAD }
    }
}

/// Reads and writes the records.
#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let (kind, export) = (args.kind, &args.export);
    let columns = records::whose_and(kind);
    let shape = Shape::new(kind.key, kind.id, &columns);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let roster = Roster::read(ctx, &args.whose)?;
    let everybodys = endpoints::list_everybodys(kind);
    if roster.is_none() && everybodys.is_none() {
        return Err(whose_missing(kind).into());
    }
    if roster.is_some() && export.offset > 0 {
        let failure = Failure::usage("the records of several customers are not one list to skip in");
        return Err(failure.field("--offset", "only without --customers and --customer").into());
    }
    // The query and the window are the same for every customer.
    let call = everybodys.clone().unwrap_or_else(|| Call::read("", &[]));
    let filtered: Filtered<'_> = records::filtered(kind, shape, call, &checked_filters(&args.filters)?);
    let (window, call) =
        listing::windowed(ctx, &filtered, &export.as_list(shape.id.filter(|_| kind.paged)), export.limit)?;
    let plan = Plan { kind, query: call.query, window };
    ctx.printer().check(&shape)?;
    let destination = Destination::open(ctx, export.to.as_deref())?;
    let client = ctx.client().await?;
    let mut printer = ctx.printer();
    let mut sheet = Sheet::begin(&mut printer, &shape, &filtered.what, &filtered.proofs)?;
    let read = match (&roster, everybodys) {
        (Some(roster), _) => {
            let find = async |customer: &Customer| Ok(resolve::one(ctx, customer).await?.id);
            let list = |id: &Id, limit| plan.list(endpoints::list_records(kind, id), limit);
            export::many(client, roster.customers()?, find, list, export.limit, &mut sheet).await
        }
        (None, Some(call)) => export::one(client, &plan.list(call, export.limit), &mut sheet).await,
        (None, None) => return Err(whose_missing(kind).into()),
    };
    let read = read.map_err(|error| destination.blamed(error))?;
    let end = sheet.finish(&read, export.offset).map_err(|error| destination.blamed(error))?;
    destination.close(&mut printer, &end)
}

fn whose_missing(kind: &RecordKind) -> Failure {
    let text = format!("the API has no list of everybody's {}", kind.name.replace('-', " "));
    Failure::usage(text).field("--customers", "name a file with customers, one a line").hint(format!(
        "carecloud export customers -o ids > ids.txt && carecloud export {} --customers ids.txt",
        kind.name
    ))
}
