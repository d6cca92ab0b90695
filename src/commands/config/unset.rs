//! `config unset`: removes a setting from the configuration file.

use super::section;
use crate::commands::context::Context;
use crate::config::ConfigFile;

/// What `config unset` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud config unset output")]
pub struct Args {
    /// The setting's name
    #[arg(value_name = "KEY")]
    key: String,
}

/// Removes it, or says that it was not there.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let section = section(ctx);
    let was_there = ConfigFile::edit(ctx.settings().dirs(), |file| file.unset(&section, &args.key))?;
    if was_there {
        ctx.printer().note(&format!("{} is no longer set in {}", args.key, section.origin()));
    } else {
        ctx.printer().note(&format!("{} was not set in {}", args.key, section.origin()));
    }
    Ok(())
}
