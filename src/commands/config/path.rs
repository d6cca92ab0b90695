//! `config path`: where the files are.

use crate::commands::context::Context;
use crate::config::cache;

/// What `config path` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  carecloud config path\n  $EDITOR \"$(carecloud config path)\"")]
pub struct Args {
    /// Print the folder of sessions instead
    #[arg(long, group = "which")]
    state: bool,
    /// Print the folder of the sandbox's data instead
    #[arg(long, group = "which")]
    data: bool,
    /// Print the folder of names that were looked up instead; it may be removed at any time
    #[arg(long, group = "which")]
    cache: bool,
}

/// Prints the path of the configuration file, whether it exists or not.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let dirs = ctx.settings().dirs();
    let path = match (args.state, args.data, args.cache) {
        (true, _, _) => dirs.state()?,
        (_, true, _) => dirs.data()?,
        (_, _, true) => cache::folder(dirs)?,
        (false, false, false) => dirs.config_file()?,
    };
    Ok(ctx.printer().line(&path.display().to_string())?)
}
