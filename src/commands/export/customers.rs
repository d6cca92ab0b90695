//! `export customers`: the list of customers to its end.

use super::args::ExportArgs;
use super::destination::Destination;
use super::sheet::Sheet;
use crate::api::Listing;
use crate::bulk::export;
use crate::commands::context::Context;
use crate::commands::customers::list::{self, Filters};
use crate::commands::listing::{self, Filtered};
use crate::model::customer::export_columns;
use crate::output::Shape;

/// What `export customers` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "CSV and TSV hold the fields that an import takes, under the names that it knows; NDJSON holds whole records, as the \
server sent them.\n\nExamples:\n  carecloud export customers --to customers.csv\n  carecloud export customers --to customers.ndjson\n  \
carecloud export customers --last-name Novak -o csv --fields customer_id,email\n  carecloud export customers -o ids > ids.txt"
)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    pub(super) export: ExportArgs,
}

/// Reads and writes all that match.
#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let columns = export_columns();
    let shape = Shape::new("customers", Some("customer_id"), &columns);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let (call, proofs) = list::filtered(&args.filters)?;
    let filtered = Filtered { call, shape, paged: true, proofs, what: "customers".into() };
    let (window, call) = listing::windowed(ctx, &filtered, &args.export.as_list(shape.id), args.export.limit)?;
    ctx.printer().check(&shape)?;
    let destination = Destination::open(ctx, args.export.to.as_deref())?;
    let client = ctx.client().await?;
    let mut printer = ctx.printer();
    let mut sheet = Sheet::begin(&mut printer, &shape, &filtered.what, &filtered.proofs)?;
    let list = Listing { call, key: shape.key, id: shape.id, paged: true, window, ahead: export::AHEAD };
    let read = export::one(client, &list, &mut sheet).await.map_err(|error| destination.blamed(error))?;
    let end = sheet.finish(&read, args.export.offset).map_err(|error| destination.blamed(error))?;
    destination.close(&mut printer, &end)
}
