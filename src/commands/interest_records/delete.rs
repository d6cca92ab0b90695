//! `interest-records delete`: deletes records after asking.

use crate::api::endpoints;
use crate::commands::args::DeleteArgs;
use crate::commands::changes;
use crate::commands::context::Context;

/// What `interest-records delete` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud interest-records delete ann@example.com 81eaeea13b8984 --yes")]
pub struct Args {
    #[command(flatten)]
    delete: DeleteArgs,
}

/// Sends one `DELETE` a record, in the given order; stops at the first that fails.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    changes::delete(ctx, &args.delete, endpoints::delete_interest).await
}
