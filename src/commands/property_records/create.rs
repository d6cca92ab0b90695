//! `property-records create`: adds a property to a customer.

use super::definitions::{ValueArgs, value};
use crate::api::endpoints;
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, created, resolve};

/// What `property-records create` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud property-records create ann@example.com --property size --value XL")]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    /// The property's id (`property_id`); GET /customer-properties lists them
    #[arg(long, value_name = "ID")]
    property: String,
    #[command(flatten)]
    value: ValueArgs,
    #[command(flatten)]
    write: WriteArgs,
}

/// Sends one `POST`.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let property = ctx.id("--property", &args.property)?;
    let value = value(ctx, property.as_str(), &args.value).await?;
    let customer = resolve::find(ctx, &args.customer.customer).await?;
    changes::announce(ctx, &customer);
    let call = endpoints::create_property(&customer.id, property.as_str(), &value);
    let Some(reply) = changes::send(ctx, &args.write, &call).await? else { return Ok(()) };
    let id = created::id(&reply, "property_record_id")?;
    ctx.printer().note("created");
    created::print(ctx, "property_record_id", &id)
}
