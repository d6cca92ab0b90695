//! `property-records set`: brings properties to values, creating or updating as needed.

use super::definitions::{all, pairs, typed};
use super::{change, records_of};
use crate::api::{Id, endpoints};
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, resolve};
use serde_json::Value;

/// What `property-records set` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud property-records set ann@example.com size=XL newsletter=true")]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    /// Properties and their values
    #[arg(value_name = "ID=VALUE", required = true)]
    values: Vec<String>,
    #[command(flatten)]
    write: WriteArgs,
}

/// Reads the customer's properties once, then sends a call for each that differs; all values are checked before.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let pairs = pairs(&args.values)?;
    let definitions = all(ctx).await?;
    let wanted = pairs.iter().map(|(property, text)| Ok((property.clone(), typed(&definitions, property, text)?)));
    let wanted = wanted.collect::<anyhow::Result<Vec<_>>>()?;
    let customer = resolve::find(ctx, &args.customer.customer).await?;
    changes::announce(ctx, &customer);
    bring(ctx, &args.write, &customer.id, &wanted).await
}

/// Brings the properties of a customer to these values.
pub async fn bring(ctx: &Context, write: &WriteArgs, customer: &Id, wanted: &[(String, Value)]) -> anyhow::Result<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let wanted = wanted.iter().map(|(property, value)| Ok((ctx.id("--property", property)?, value)));
    let wanted = wanted.collect::<anyhow::Result<Vec<_>>>()?;
    let present = records_of(ctx, customer).await?;
    for (property, value) in &wanted {
        let now = present.iter().find(|record| record.property == property.as_str());
        if now.is_some_and(|record| record.value == **value) {
            ctx.printer().note(&format!("{property} has this value already"));
            continue;
        }
        ctx.show_changes(&[change(property.as_str(), now.map(|record| &record.value), Some(value))])?;
        let call = match now {
            Some(record) => {
                endpoints::replace_property(customer, &ctx.id("RECORD", &record.record)?, property.as_str(), value)
            }
            None => endpoints::create_property(customer, property.as_str(), value),
        };
        if changes::send(ctx, write, &call).await?.is_some() {
            ctx.printer().note(&format!("{property} is set"));
        }
    }
    Ok(())
}
