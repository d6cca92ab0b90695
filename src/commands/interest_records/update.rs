//! `interest-records update`: changes which interest a record stands for.

use crate::api::endpoints;
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, resolve};

/// What `interest-records update` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  carecloud interest-records update ann@example.com 81eaeea13b8984 --interest 83a2efb32defb80a48"
)]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    /// The record's id (`interest_record_id`), as “list” shows it
    #[arg(value_name = "RECORD")]
    record: String,
    /// The interest's id (`interest_id`); GET /interests lists them
    #[arg(long, value_name = "ID")]
    interest: String,
    #[command(flatten)]
    write: WriteArgs,
}

/// Sends one `PUT`.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let record = ctx.id("RECORD", &args.record)?;
    let interest = ctx.id("--interest", &args.interest)?;
    let customer = resolve::find(ctx, &args.customer.customer).await?;
    changes::announce(ctx, &customer);
    let call = endpoints::replace_interest(&customer.id, &record, &interest);
    if changes::send(ctx, &args.write, &call).await?.is_some() {
        ctx.printer().note("updated");
    }
    Ok(())
}
