//! `search`: who is this, by name, birth date and card.

use clap::builder::PossibleValuesParser;

use super::args::ListArgs;
use super::context::Context;
use super::customers;
use super::listing::{self, Filtered};
use super::resolve;
use crate::api::{Id, endpoints, envelope};
use crate::exit::Failure;
use crate::model::columns::Column;
use crate::model::date;
use crate::output::{Rest, Shape, Summary};

const MATCHES: &[Column] = &[Column::new("customer_id", "customer_id", 0), Column::new("match", "match", 0)];

/// What a strict search answers.
const MATCH: Shape<'static> = Shape { key: "strict", id: Some("customer_id"), columns: MATCHES };

/// What `search` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The vendor's search answers only in strict mode, with all four fields. Without --mode strict, the list of \
customers is asked instead.\n\nExamples:\n  carecloud search --first-name Jakub --last-name B --birthdate 1984-11-06 --card 2001990000016 --mode strict\n  \
carecloud search --last-name Novak"
)]
pub struct Args {
    /// First name
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,
    /// Last name
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,
    /// Birth date: 1984-11-06 or 6.11.1984
    #[arg(long, value_name = "DATE")]
    birthdate: Option<String>,
    /// Card number
    #[arg(long, value_name = "NUMBER")]
    card: Option<String>,
    /// strict: all four fields must match exactly
    #[arg(long, value_parser = PossibleValuesParser::new(["strict", "none"]))]
    mode: Option<String>,
    /// Fetch the whole customers, not only their ids
    #[arg(long)]
    expand: bool,
    #[command(flatten)]
    list: ListArgs,
}

/// Asks the call that can answer, and says which it was.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let only_ids = args.mode.as_deref() == Some("strict") && !args.expand;
    if ctx.fields_help(&if only_ids { MATCH } else { customers::shape() })? {
        return Ok(());
    }
    let birthdate = args.birthdate.as_deref().map(|text| {
        let day = date::parse(text).map(|day| day.to_string());
        day.map_err(|rule| Failure::usage("the birth date is not usable").field("--birthdate", rule))
    });
    let birthdate = birthdate.transpose()?;
    if args.mode.as_deref() == Some("strict") {
        return strict(ctx, &args, birthdate.as_deref()).await;
    }
    if args.first_name.is_none() && args.last_name.is_none() && birthdate.is_none() && args.card.is_none() {
        let failure = Failure::usage("nothing to search for");
        return Err(failure.hint("carecloud search --last-name NAME").into());
    }
    if let Some(card) = &args.card {
        let only_card = args.first_name.is_none() && args.last_name.is_none() && birthdate.is_none();
        if !only_card {
            let failure = Failure::usage("a card and a name together are searched in strict mode only")
                .field("--mode", "“strict” needs --first-name, --last-name, --birthdate and --card");
            return Err(failure.hint(format!("carecloud customers get card:{card}")).into());
        }
        ctx.printer().note("asked: GET /cards (the vendor's search answers only in strict mode)");
        let found = resolve::all(ctx, &resolve::parse(&format!("card:{card}"))?).await?;
        return whole(ctx, found.into_iter().map(|hit| hit.id).collect(), &args.list).await;
    }
    ctx.printer().note("asked: GET /customers (the vendor's search answers only in strict mode)");
    let filters = customers::list::Filters {
        first_name: args.first_name,
        last_name: args.last_name,
        birthdate,
        ..customers::list::Filters::default()
    };
    customers::list::listed(ctx, &filters, &args.list).await
}

async fn strict(ctx: &Context, args: &Args, birthdate: Option<&str>) -> anyhow::Result<()> {
    let given = [
        ("first_name", "--first-name", args.first_name.as_deref()),
        ("last_name", "--last-name", args.last_name.as_deref()),
        ("birthdate", "--birthdate", birthdate),
        ("card_number", "--card", args.card.as_deref()),
    ];
    let missing: Vec<&str> = given.iter().filter(|(_, _, value)| value.is_none()).map(|(_, flag, _)| *flag).collect();
    if !missing.is_empty() {
        return Err(instead(args, birthdate, &missing).into());
    }
    ctx.enterprise_only().await?;
    let client = ctx.client().await?;
    let mut call = endpoints::search_customers();
    for (name, _, value) in given {
        call = call.with(name, value.unwrap_or_default());
    }
    ctx.printer().note("asked: GET /customers/actions/search-customers");
    let call = call.with("mode", "strict");
    if !args.expand {
        let list = Filtered { call, shape: MATCH, paged: false, proofs: Vec::new(), what: "customers".into() };
        return listing::run(ctx, client, &[list], &args.list).await;
    }
    let reply = client.send(&call).await?;
    let found = envelope::page(&reply, "strict")?.items;
    let ids = found.iter().filter_map(|item| envelope::text_field(item, "customer_id"));
    let ids = ids.map(|id| ctx.id("customer_id", &id)).collect::<anyhow::Result<Vec<Id>>>()?;
    whole(ctx, ids, &args.list).await
}

/// Lists whole customers by their ids, in the part that is asked for.
#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
async fn whole(ctx: &Context, ids: Vec<Id>, list: &ListArgs) -> anyhow::Result<()> {
    if list.sort.is_some() {
        return Err(listing::unsortable("these customers").into());
    }
    let client = ctx.client().await?;
    let limit = usize::try_from(listing::limit(list).unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let offset = usize::try_from(list.offset).unwrap_or(usize::MAX);
    let mut printer = ctx.printer();
    let mut writer = printer.list(&customers::shape())?;
    let mut returned = 0;
    for id in ids.iter().skip(offset).take(limit) {
        writer.push(envelope::record(&client.send(&endpoints::get_customer(id)).await?)?)?;
        returned += 1;
    }
    let total = ids.len() as u64;
    let rest = Rest::unless(returned == total);
    writer.finish(Summary { total_items: Some(total), returned, offset: list.offset, rest })?;
    drop(printer);
    listing::expect(ctx, list, total)
}

/// The refusal of an incomplete strict search, with the list to use in its place.
fn instead(args: &Args, birthdate: Option<&str>, missing: &[&str]) -> Failure {
    let mut failure = Failure::usage("a strict search needs all four fields");
    for flag in missing {
        failure = failure.field(*flag, "is missing");
    }
    let quoted = |text: &str| if text.contains(' ') { format!("'{text}'") } else { text.to_owned() };
    let flags = [
        ("--first-name", args.first_name.as_deref()),
        ("--last-name", args.last_name.as_deref()),
        ("--birthdate", birthdate),
    ];
    let known = flags.iter().filter_map(|(flag, value)| value.map(|value| format!(" {flag} {}", quoted(value))));
    let line: String = known.collect();
    let card = args.card.as_deref().filter(|_| line.is_empty());
    failure.hint(match card {
        Some(card) => format!("carecloud customers get card:{card}"),
        None if line.is_empty() => "carecloud customers list --last-name NAME".to_owned(),
        None => format!("carecloud customers list{line}"),
    })
}
