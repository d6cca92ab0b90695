//! `interest-records`: the verbs beyond `list`, which the record table brings.

pub mod create;
pub mod delete;
pub mod update;

use clap::Subcommand;

use super::context::Context;

/// The verbs that only interest records have.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Add an interest to a customer
    Create(create::Args),
    /// Change which interest a record stands for
    Update(update::Args),
    /// Delete interest records
    Delete(delete::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, verb: Verb) -> anyhow::Result<()> {
    match verb {
        Verb::Create(args) => create::run(ctx, args).await,
        Verb::Update(args) => update::run(ctx, args).await,
        Verb::Delete(args) => delete::run(ctx, args).await,
    }
}
