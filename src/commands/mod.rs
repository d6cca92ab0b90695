//! What the user types: one noun a folder, one verb a file, its arguments beside its run.

pub mod api;
pub mod args;
pub mod auth;
mod changes;
pub mod completions;
pub mod config;
mod connect;
pub mod context;
mod created;
pub mod customers;
pub mod doctor;
pub mod export;
pub mod help;
pub mod import;
pub mod interest_records;
mod listener;
mod listing;
pub mod man;
mod names;
mod nearest;
mod pick;
pub mod property_records;
pub mod records;
mod resolve;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod search;
pub mod verify;

use crate::cli::Command;
use context::Context;

/// Dispatches to the noun.
pub async fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Customers(command) => customers::run(ctx, command).await,
        Command::Search(args) => search::run(ctx, args).await,
        Command::Records(records::Records::List(args)) => records::run(ctx, args).await,
        Command::Records(records::Records::Property(verb)) => property_records::run(ctx, verb).await,
        Command::Records(records::Records::Interest(verb)) => interest_records::run(ctx, verb).await,
        Command::Verify(command) => verify::run(ctx, command).await,
        Command::Import(command) => import::run(ctx, command).await,
        Command::Export(export) => export::run(ctx, export).await,
        Command::Auth(command) => auth::run(ctx, command).await,
        Command::Config(command) => config::run(ctx, command),
        Command::Doctor(args) => doctor::run(ctx, args).await,
        Command::Api(args) => api::run(ctx, args).await,
        #[cfg(feature = "sandbox")]
        Command::Sandbox(command) => sandbox::run(ctx, command),
        Command::Completions(args) => completions::run(ctx, &args),
        Command::Man(args) => man::run(ctx, &args),
        Command::Help(args) => help::run(ctx, &args),
    }
}
