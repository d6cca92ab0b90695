//! `property-records delete`: deletes records after asking.

use crate::api::endpoints;
use crate::commands::args::DeleteArgs;
use crate::commands::changes;
use crate::commands::context::Context;

/// What `property-records delete` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud property-records delete ann@example.com size:8ea2591121 --yes")]
pub struct Args {
    #[command(flatten)]
    delete: DeleteArgs,
}

/// Sends one `DELETE` a record, in the given order; stops at the first that fails.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    changes::delete(ctx, &args.delete, endpoints::delete_property).await
}
