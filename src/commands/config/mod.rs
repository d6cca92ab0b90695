//! `config`: read and change settings.

pub mod get;
pub mod list;
pub mod path;
pub mod set;
pub mod unset;

use clap::Subcommand;

use super::context::Context;
use crate::config::Section;

/// Read and change settings
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List all settings
    List(list::Args),
    /// Print one setting
    Get(get::Args),
    /// Change a setting in the configuration file
    Set(set::Args),
    /// Remove a setting from the configuration file
    Unset(unset::Args),
    /// Print where the files are
    Path(path::Args),
}

/// Dispatches to the verb.
pub fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(args) => list::run(ctx, &args),
        Command::Get(args) => get::run(ctx, &args),
        Command::Set(args) => set::run(ctx, &args),
        Command::Unset(args) => unset::run(ctx, &args),
        Command::Path(args) => path::run(ctx, &args),
    }
}

/// The part of the file that a change goes to: `--profile NAME`, else `[defaults]`.
fn section(ctx: &Context) -> Section {
    match &ctx.global.connection.profile {
        Some(name) => Section::Profile(name.clone()),
        None => Section::Defaults,
    }
}
