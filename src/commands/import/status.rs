//! `import status`: how a run stands, also while another process is working on it.

use super::store::{find, store};
use super::summary::Summary;
use crate::commands::context::Context;

/// What `import status` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The state is running, stopped or finished. Succeeded, failed, unknown and unprocessed are all rows, always.\n\n\
Examples:\n  carecloud import status\n  carecloud import status 3f2a -o json"
)]
pub struct Args {
    /// The run, by its id or the beginning of it [default: the latest]
    #[arg(value_name = "RUN")]
    run: Option<String>,
}

/// Reads the journal, and nothing else.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let store = store(ctx)?;
    let summary = Summary::of(&store, find(&store, args.run.as_deref())?)?;
    summary.print(ctx, None)
}
