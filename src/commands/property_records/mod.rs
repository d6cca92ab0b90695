//! `property-records`: the verbs beyond `list`, which the record table brings.

pub mod create;
pub mod delete;
pub mod set;
pub mod update;

pub mod definitions;

use clap::Subcommand;
use serde_json::Value;

use super::context::Context;
use crate::api::{Id, Listing, Window, endpoints, paging};
use crate::model::records::kind;
use crate::output::Change;

/// The verbs that only property records have.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Add a property to a customer
    Create(create::Args),
    /// Change the value of a property record
    Update(update::Args),
    /// Delete property records
    Delete(delete::Args),
    /// Set properties, whether they are there already or not
    Set(set::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, verb: Verb) -> anyhow::Result<()> {
    match verb {
        Verb::Create(args) => create::run(ctx, args).await,
        Verb::Update(args) => update::run(ctx, args).await,
        Verb::Delete(args) => delete::run(ctx, args).await,
        Verb::Set(args) => set::run(ctx, args).await,
    }
}

/// One property of a customer, as it stands.
struct Present {
    record: String,
    property: String,
    value: Value,
}

/// All property records of a customer.
async fn records_of(ctx: &Context, customer: &Id) -> anyhow::Result<Vec<Present>> {
    let client = ctx.client().await?;
    let Some(kind) = kind("property-records") else { return Ok(Vec::new()) };
    let window = Window { offset: 0, limit: None, page_size: 1000 };
    let call = endpoints::list_records(kind, customer).fresh();
    let listing = Listing { call, key: kind.key, id: kind.id, paged: kind.paged, window, ahead: paging::AHEAD };
    let mut present = Vec::new();
    paging::walk::<anyhow::Error>(client, &listing, |item| {
        let record: Value = serde_json::from_str(item.get())?;
        let text = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let value = record.get("property_value").cloned().unwrap_or(Value::Null);
        present.push(Present { record: text("property_record_id"), property: text("property_id"), value });
        Ok(())
    })
    .await?;
    Ok(present)
}

/// One line of a diff.
fn change(property: &str, before: Option<&Value>, after: Option<&Value>) -> Change {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Change { path: property.to_owned(), before: before.map(text), after: after.map(text), note: None }
}
