//! `customers get`: whole customers, by anything that identifies them.

use futures_util::stream::{self, StreamExt};
use serde_json::value::RawValue;

use crate::api::{Id, Kind, endpoints, envelope};
use crate::commands::context::Context;
use crate::commands::names::Lookup;
use crate::commands::resolve::{self, Missing};
use crate::exit::failure_of;
use crate::model::identify::Customer;
use crate::output::{Rest, Summary};

/// What `customers get` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "One customer is shown field by field, several as a list. “-” reads customers from standard input, one a line.\n\n\
Examples:\n  carecloud customers get ann@example.com\n  carecloud customers get +420603123456 -o json\n  \
carecloud customers get card:2001990000016\n  cut -d, -f1 emails.csv | carecloud customers get - -o csv"
)]
pub struct Args {
    /// Who: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID, or “-”; see “carecloud help customer”
    #[arg(value_name = "CUSTOMER", required = true)]
    customers: Vec<String>,
}

/// Reads one or many.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    if ctx.fields_help(&super::shape())? {
        return Ok(());
    }
    match args.customers.as_slice() {
        [one_only] if one_only != "-" => one(ctx, one_only).await,
        _ => many(ctx, &args.customers).await,
    }
}

/// Prints one customer, field by field on a terminal.
pub async fn one(ctx: &Context, typed: &str) -> anyhow::Result<()> {
    let found = resolve::find_to_read(ctx, typed).await?;
    let answer = ctx.client().await?.send(&endpoints::get_customer(&found.id)).await;
    let reply = match answer {
        // A name that was typed looks like an id.
        Err(error) if error.kind == Kind::NotFound && found.typed_as_id => {
            let failure = failure_of(&error.into());
            return Err(failure.hint("to find somebody by name: carecloud search NAME").into());
        }
        answer => answer?,
    };
    let record = envelope::record(&reply)?;
    let lookup = Lookup::for_record(ctx, &super::shape());
    lookup.learn(ctx.client().await?, [record]).await;
    Ok(ctx.printer().record(&super::shape().with_names(lookup.names()), record)?)
}

/// Prints those that are found, in the given order, and ends with the code of the first that is not.
#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
async fn many(ctx: &Context, typed: &[String]) -> anyhow::Result<()> {
    let wanted = resolve::wanted(ctx, typed)?;
    let client = ctx.client().await?;
    let lookup = Lookup::for_list(ctx, &super::shape());
    let shape = super::shape().with_names(lookup.names());
    let mut printer = ctx.printer();
    let progress = printer.progress(Some(wanted.len() as u64), "reading customers");
    let mut writer = printer.list(&shape)?;
    let mut answers = stream::iter(&wanted).map(|customer| read(ctx, customer)).buffered(resolve::AT_ONCE);
    let (mut returned, mut missing) = (0_u64, Missing::of(wanted.len()));
    let mut number = 0;
    while let Some((customer, answer)) = answers.next().await {
        progress.tick(1);
        number += 1;
        match answer {
            Ok(raw) => {
                lookup.learn(client, [raw.as_ref()]).await;
                writer.push(&raw)?;
                returned += 1;
            }
            Err(error) => {
                missing.keep(number, customer, error)?;
            }
        }
    }
    progress.finish();
    let total_items = Some(wanted.len() as u64);
    let rest = if missing.is_anybody() { Rest::Told } else { Rest::Nothing };
    writer.finish(Summary { total_items, returned, offset: 0, rest })?;
    missing.failure().map_or(Ok(()), |failure| Err(failure.into()))
}

async fn read<'c>(ctx: &Context, customer: &'c Customer) -> (&'c Customer, anyhow::Result<Box<RawValue>>) {
    let answer = async {
        let found = resolve::one(ctx, customer).await?;
        let id: &Id = &found.id;
        let reply = ctx.client().await?.send(&endpoints::get_customer(id)).await?;
        Ok(envelope::record(&reply)?.to_owned())
    };
    (customer, answer.await)
}
