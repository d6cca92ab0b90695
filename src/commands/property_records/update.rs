//! `property-records update`: changes the value of one record.

use super::definitions::{ValueArgs, value};
use crate::api::endpoints;
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, resolve};
use crate::exit::{Code, Failure};

/// What `property-records update` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud property-records update ann@example.com size:8ea2591121 --value M")]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    /// The record's id (`property_record_id`), as “list” shows it
    #[arg(value_name = "RECORD")]
    record: String,
    #[command(flatten)]
    value: ValueArgs,
    #[command(flatten)]
    write: WriteArgs,
}

/// Reads the record's property, then sends one `PUT`.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let record = ctx.id("RECORD", &args.record)?;
    let customer = resolve::find(ctx, &args.customer.customer).await?;
    let known = super::records_of(ctx, &customer.id).await?;
    let found = known.iter().find(|known| known.record == record.as_str()).ok_or_else(|| {
        let failure = Failure::new(Code::NotFound, "the customer has no such property record");
        failure.hint(format!("carecloud property-records list id:{}", customer.id))
    })?;
    let value = value(ctx, &found.property, &args.value).await?;
    changes::announce(ctx, &customer);
    if found.value == value {
        ctx.printer().note("the property has this value already; nothing was sent");
        return Ok(());
    }
    ctx.show_changes(&[super::change(&found.property, Some(&found.value), Some(&value))])?;
    let call = endpoints::replace_property(&customer.id, &record, &found.property, &value);
    if changes::send(ctx, &args.write, &call).await?.is_some() {
        ctx.printer().note("updated");
    }
    Ok(())
}
