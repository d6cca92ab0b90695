//! `customers`: find, read, create and update customers.

pub mod beside;
pub mod create;
pub mod exists;
mod fields;
pub mod get;
pub mod list;
pub mod overview;
pub mod update;

use clap::Subcommand;

use super::context::Context;
use crate::model::customer::CUSTOMER_COLUMNS;
use crate::output::Shape;
use serde_json::Value;

/// Find, read, create and update customers
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List customers
    List(list::Args),
    /// Show customers
    Get(get::Args),
    /// Show all about one customer on one screen
    Overview(overview::Args),
    /// Tell whether a customer exists: 0 yes, 8 no
    Exists(exists::Args),
    /// Create a customer
    Create(create::Args),
    /// Change a customer
    Update(update::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Overview(args) => overview::run(ctx, args).await,
        Command::Exists(args) => exists::run(ctx, args).await,
        Command::Create(args) => create::run(ctx, args).await,
        Command::Update(args) => update::run(ctx, args).await,
    }
}

/// How customers look in a list.
pub fn shape() -> Shape<'static> {
    Shape::new("customers", Some("customer_id"), CUSTOMER_COLUMNS)
}

/// Whether a customer, or a file that holds one, came with consents: they beat agreements.
fn has_consents(record: &Value) -> bool {
    let person = record.get("customer").unwrap_or(record).get("personal_information");
    let consents = person.and_then(|person| person.get("consents")).and_then(Value::as_array);
    consents.is_some_and(|consents| !consents.is_empty())
}
