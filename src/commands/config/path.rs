//! `config path`: where the files are.

use crate::commands::context::Context;

/// What `config path` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  carecloud config path\n  $EDITOR \"$(carecloud config path)\"")]
pub struct Args {
    /// Print the folder of sessions instead
    #[arg(long, conflicts_with = "data")]
    state: bool,
    /// Print the folder of the sandbox's data instead
    #[arg(long)]
    data: bool,
}

/// Prints the path of the configuration file, whether it exists or not.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let dirs = ctx.settings().dirs();
    let path = match (args.state, args.data) {
        (true, _) => dirs.state()?,
        (_, true) => dirs.data()?,
        (false, false) => dirs.config_file()?,
    };
    Ok(ctx.printer().line(&path.display().to_string())?)
}
