//! `import`: files of customers, checked and sent.

mod amounts;
pub mod args;
mod begin;
pub mod check;
mod drawing;
mod engine_args;
pub mod list;
mod reasons;
pub mod report;
pub mod run;
mod source;
mod spool;
pub mod status;
mod store;
mod summary;
pub mod template;
pub mod verify;
mod words;

use clap::Subcommand;

use super::context::Context;

/// Check and send files of customers
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a file and send nothing: 0 every row is usable, 2 some are not
    Check(Box<check::Args>),
    /// Send the rows of a file; the same command again continues
    Run(Box<run::Args>),
    /// Show how an import stands
    Status(status::Args),
    /// List all imports that this computer knows
    List(list::Args),
    /// Write the four reports of an import anew
    Report(report::Args),
    /// Ask the server whether the customers of an import are there
    Verify(verify::Args),
    /// Print a header to fill in, or a mapping for a file's columns
    Template(template::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Check(args) => check::run(ctx, *args).await,
        Command::Run(args) => Box::pin(run::run(ctx, *args)).await,
        Command::Status(args) => status::run(ctx, &args),
        Command::List(args) => list::run(ctx, &args),
        Command::Report(args) => report::run(ctx, &args),
        Command::Verify(args) => verify::run(ctx, &args).await,
        Command::Template(args) => template::run(ctx, &args),
    }
}
