//! `sandbox reset`: begins anew.

use super::DbArg;
use crate::commands::args::WriteArgs;
use crate::commands::changes;
use crate::commands::context::Context;
use crate::sandbox::{self, DEFAULT_CUSTOMERS};

/// What `sandbox reset` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud sandbox reset --yes")]
pub struct Args {
    #[command(flatten)]
    db: DbArg,
    /// Fill the new sandbox with N customers
    #[arg(long, value_name = "N", default_value_t = DEFAULT_CUSTOMERS)]
    customers: u32,
    /// Do not ask
    #[arg(short, long)]
    yes: bool,
}

/// Asks, then replaces the file.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let path = args.db.path(ctx)?;
    if path.exists() {
        // A file that somebody named may hold something else, which is not ours to throw away.
        if let (true, Err(error @ sandbox::Error::Foreign(_))) = (args.db.is_named(), sandbox::info(&path)) {
            return Err(error.into());
        }
        let write = WriteArgs { yes: args.yes, ..WriteArgs::default() };
        changes::confirm(ctx, &write, "Throw the sandbox's data away and begin anew?")?;
    }
    sandbox::reset(&path, args.customers)?;
    ctx.printer().note(&format!("the sandbox holds {} new customers", args.customers));
    Ok(())
}
