//! `customers exists`: yes (code 0, the id is printed) or no (code 8).

use crate::api::{Kind, endpoints};
use crate::commands::args::CustomerArg;
use crate::commands::context::Context;
use crate::commands::{created, resolve};
use crate::exit::{Code, Quiet};
use crate::model::identify::Customer;

/// What `customers exists` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "“-” reads customers from standard input, one a line; the answer is no if one of them is missing.\n\n\
Example:\n  if carecloud customers exists ann@example.com -q > /dev/null; then echo known; fi"
)]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
}

/// Looks customers up; several that match are a yes too, and all their ids are printed.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let mut all_there = true;
    for customer in &resolve::wanted(ctx, &[args.customer.customer])? {
        let found = present(ctx, customer).await?;
        if found.is_empty() {
            ctx.printer().note(&format!("no customer matches {}", customer.masked()));
            all_there = false;
        }
        for hit in &found {
            created::print(ctx, "customer_id", hit.id.as_str())?;
        }
    }
    if all_there { Ok(()) } else { Err(Quiet(Code::No).into()) }
}

async fn present(ctx: &Context, customer: &Customer) -> anyhow::Result<Vec<resolve::Found>> {
    let found = resolve::all(ctx, customer).await?;
    let (Customer::Id(_), Some(hit)) = (customer, found.first()) else { return Ok(found) };
    // An id that was typed has not been asked for yet.
    match ctx.client().await?.send(&endpoints::get_customer(&hit.id)).await {
        Ok(_) => Ok(found),
        Err(error) if error.kind == Kind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}
