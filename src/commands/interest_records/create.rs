//! `interest-records create`: adds an interest to a customer.

use crate::api::endpoints;
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, created, resolve};

/// What `interest-records create` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  carecloud interest-records create ann@example.com --interest 81eaeea13b8984a169c490a325"
)]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    /// The interest's id (`interest_id`); GET /interests lists them
    #[arg(long, value_name = "ID")]
    interest: String,
    #[command(flatten)]
    write: WriteArgs,
}

/// Sends one `POST`.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let interest = ctx.id("--interest", &args.interest)?;
    let customer = resolve::find(ctx, &args.customer.customer).await?;
    changes::announce(ctx, &customer);
    let call = endpoints::create_interest(&customer.id, &interest);
    let Some(reply) = changes::send(ctx, &args.write, &call).await? else { return Ok(()) };
    let id = created::id(&reply, "interest_record_id")?;
    ctx.printer().note("created");
    created::print(ctx, "interest_record_id", &id)
}
