//! `sandbox serve`: serves until Ctrl-C.

use std::time::Duration;

use super::{DbArg, start};
use crate::commands::context::Context;
use crate::sandbox::{APPLICATION_ID, DEFAULT_CUSTOMERS, LOGIN, PASSWORD, Storage};

/// What `sandbox serve` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Only this machine can reach the server. The lines on standard output are KEY=VALUE, as the environment of \
this program takes them.\n\nExamples:\n  carecloud sandbox serve --port 8085\n  carecloud sandbox serve --memory --customers 200000 --latency 20"
)]
pub struct Args {
    /// Listen on this port; 0 takes any free one
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    #[command(flatten)]
    db: DbArg,
    /// Keep the data in memory only
    #[arg(long, conflicts_with = "db")]
    memory: bool,
    /// Fill a new sandbox with N customers
    #[arg(long, value_name = "N", default_value_t = DEFAULT_CUSTOMERS)]
    customers: u32,
    /// Wait this many milliseconds before each answer
    #[arg(long, value_name = "MS", default_value_t = 0, hide_default_value = true)]
    latency: u64,
}

/// Prints how to reach the server, then serves.
pub fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let store = if args.memory { Storage::Memory } else { Storage::File(args.db.path(ctx)?) };
    let running = start(ctx, store, args.port, args.customers, Duration::from_millis(args.latency))?;
    {
        let mut printer = ctx.printer();
        let lines = [
            ("CARECLOUD_URL", running.base_url()),
            ("CARECLOUD_LOGIN", LOGIN.to_owned()),
            ("CARECLOUD_PASSWORD", PASSWORD.to_owned()),
            ("CARECLOUD_APP_ID", APPLICATION_ID.to_owned()),
        ];
        for (name, value) in lines {
            printer.line(&format!("{name}={value}"))?;
        }
        printer.flush()?;
        printer.note("serving; stop with Ctrl-C");
    }
    running.wait();
    Ok(())
}
