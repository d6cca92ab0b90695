//! Asking for the people of a search, one call after the other until somebody is found, and showing them.

use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use super::text::{self, Asked, Attempt};
use crate::api::{Id, Kind, endpoints, envelope};
use crate::commands::args::ListArgs;
use crate::commands::context::Context;
use crate::commands::customers;
use crate::commands::listing::{self, Empty, Filtered, Gathered};
use crate::commands::{pick, resolve};
use crate::model::identify::Customer;

const BY_NAME: &str = "carecloud search NAME [BIRTHDATE]";
const BY_CONTACT: &str = "carecloud search EMAIL, +PHONE or card:NUMBER";

/// Searches for what the words are.
pub async fn run(ctx: &Context, words: &[String], list: &ListArgs) -> anyhow::Result<()> {
    match text::read(words)? {
        Asked::Customer(customer) => identified(ctx, &customer, list).await,
        Asked::People(attempts) => {
            let dated = attempts.iter().any(|attempt| attempt.filters.birthdate.is_some());
            let named = attempts.len() > 1;
            let lists = attempts.into_iter().map(prepared).collect::<anyhow::Result<Vec<_>>>()?;
            let hint = if dated && named { "leave out the birth date, or try " } else { "try " };
            people(ctx, &lists, list, &format!("{hint}{BY_CONTACT}")).await
        }
    }
}

fn prepared(attempt: Attempt) -> anyhow::Result<(String, Filtered<'static>)> {
    let (call, mut proofs) = customers::list::filtered(&attempt.filters)?;
    proofs.iter_mut().for_each(|(flag, _, _)| *flag = "the birth date".to_owned());
    Ok((format!("asked for customers with {}", attempt.what), of_customers(call, proofs)))
}

fn of_customers(call: crate::api::Call, proofs: Vec<customers::list::Proof>) -> Filtered<'static> {
    Filtered { call, shape: customers::shape(), paged: true, proofs, what: "customers".into() }
}

async fn identified(ctx: &Context, customer: &Customer, list: &ListArgs) -> anyhow::Result<()> {
    let masked = customer.masked();
    let by = |filter: &str, what: &str, path: &'static str, value: &str| {
        let proofs = vec![(format!("the {what}"), path, value.to_owned())];
        let call = endpoints::list_customers().with(filter, value);
        vec![(format!("asked for customers with the {what} {masked}"), of_customers(call, proofs))]
    };
    let lists = match customer {
        Customer::Email(email) => by("email", "e-mail", "personal_information.email", email),
        Customer::Phone(phone) => by("phone", "phone", "personal_information.phone", phone),
        Customer::Id(_) | Customer::Card(_) | Customer::External { .. } | Customer::Stdin => {
            ctx.printer().note(&format!("asked for the customer of {masked}"));
            let found = resolve::all(ctx, customer).await?;
            let ids: Vec<Id> = found.into_iter().map(|hit| hit.id).collect();
            return whole(ctx, &ids, list).await;
        }
    };
    people(ctx, &lists, list, &format!("try {BY_NAME}")).await
}

/// Asks one list after the other, each announced, until one has somebody; `hint` says what to do if none has.
pub async fn people(
    ctx: &Context,
    lists: &[(String, Filtered<'_>)],
    args: &ListArgs,
    hint: &str,
) -> anyhow::Result<()> {
    let client = ctx.client().await?;
    for (number, (asked, list)) in lists.iter().enumerate() {
        ctx.printer().note(asked);
        let last = number + 1 == lists.len();
        let any = if picks(ctx, args) {
            // A slip in the arguments costs no call.
            ctx.printer().check(&list.shape)?;
            let found = Gathered::read(ctx, client, list, args).await?;
            let any = found.is_any();
            if any || last {
                shown(ctx, &found, args).await?;
            }
            any
        } else {
            let empty = if last { Empty::Printed } else { Empty::Silent };
            listing::run_for(ctx, client, std::slice::from_ref(list), args, empty).await?
        };
        if any {
            return Ok(());
        }
    }
    nobody(ctx, args, hint);
    Ok(())
}

/// Whole customers by their ids, in the part that is asked for. An id that nobody has is left out.
pub async fn whole(ctx: &Context, ids: &[Id], args: &ListArgs) -> anyhow::Result<()> {
    if args.sort.is_some() {
        return Err(listing::unsortable("these customers").into());
    }
    ctx.printer().check(&customers::shape())?;
    let client = ctx.client().await?;
    let limit = usize::try_from(listing::limit(args).unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let offset = usize::try_from(args.offset).unwrap_or(usize::MAX);
    let wanted = ids.iter().skip(offset).take(limit);
    let read = async |id: &Id| client.send(&endpoints::get_customer(id)).await;
    let mut answers = stream::iter(wanted).map(read).buffered(resolve::AT_ONCE);
    let (mut items, mut total) = (Vec::new(), ids.len() as u64);
    while let Some(answer) = answers.next().await {
        match answer {
            Ok(reply) => items.push(envelope::record(&reply)?.to_owned()),
            Err(error) if error.kind == Kind::NotFound => total -= 1,
            Err(error) => return Err(error.into()),
        }
    }
    shown(ctx, &Gathered::of(items, total), args).await?;
    if total == 0 {
        nobody(ctx, args, &format!("try {BY_NAME}"));
    }
    Ok(())
}

/// Says what to try next, unless nobody may well be what was hoped for.
fn nobody(ctx: &Context, args: &ListArgs, hint: &str) {
    if args.expect.is_none() {
        ctx.printer().hint(&format!("nobody found; {hint}"));
    }
}

/// Whether one of several is picked: not where a part of a list, or their number, was asked for.
fn picks(ctx: &Context, args: &ListArgs) -> bool {
    let ListArgs { limit, all, offset, page_size, sort: _, expect } = args;
    let whole = limit.is_none() && !all && *offset == 0 && page_size.is_none() && expect.is_none();
    whole && pick::is_offered(ctx)
}

/// Prints the list, or the one of several that the person picks from it.
async fn shown(ctx: &Context, found: &Gathered, args: &ListArgs) -> anyhow::Result<()> {
    // Of a cut list the one that is meant may be missing.
    if found.items.len() > 1 && found.is_complete() && picks(ctx, args) {
        let records = found.items.iter().map(|item| serde_json::from_str(item.get()));
        let records = records.collect::<Result<Vec<Value>, _>>()?;
        let picked =
            pick::of_records(ctx, &records).await?.and_then(|at| records.get(at)?.get("customer_id")?.as_str());
        if let Some(id) = picked {
            return one(ctx, id).await;
        }
    }
    found.print(ctx, &customers::shape(), args).await
}

/// What is shown of the customer that was picked.
async fn one(ctx: &Context, id: &str) -> anyhow::Result<()> {
    customers::overview::of(ctx, id).await
}
