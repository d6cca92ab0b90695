//! `config set`: changes a setting in the configuration file.

use super::section;
use crate::commands::context::Context;
use crate::config::ConfigFile;

/// What `config set` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Without --profile the setting goes to [defaults], which counts for all profiles.\n\n\
Examples:\n  carecloud config set output json\n  carecloud config set read_only true --profile acme")]
pub struct Args {
    /// The setting's name; “carecloud config list” shows all
    #[arg(value_name = "KEY")]
    key: String,
    /// Its value
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,
}

/// Checks key and value, then writes the file in one step.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let section = section(ctx);
    ConfigFile::edit(ctx.settings().dirs(), |file| file.set(&section, &args.key, &args.value))?;
    ctx.printer().note(&format!("{} is set in {}", args.key, section.origin()));
    Ok(())
}
