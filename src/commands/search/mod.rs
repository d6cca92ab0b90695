//! `search`: who is this? One box for whatever is in hand, or names, birth date and card by flags.

mod ask;
mod text;

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
use crate::output::Shape;

const MATCHES: &[Column] = &[Column::new("customer_id", "customer_id", 0), Column::new("match", "match", 0)];

/// What a strict search answers.
const MATCH: Shape<'static> = Shape::new("strict", Some("customer_id"), MATCHES);

/// What `search` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "TEXT is an e-mail address, a phone (+420… or 00420…), card:NUMBER, ext:SOURCE/ID, an id, or names with or without \
a birth date, in any order. One name is taken for a last name, then for a first name. Digits alone are not guessed. On a terminal \
one of several is picked from a list.\n\nBy flags: the vendor's search answers only in strict mode, with all four fields. Without \
--mode strict, the list of customers is asked instead.\n\nExamples:\n  carecloud search jakub novak 6.11.1984\n  \
carecloud search novak\n  carecloud search +420 603 123 456\n  carecloud search card:2001990000016 -o json\n  \
carecloud search --first-name Jakub --last-name B --birthdate 1984-11-06 --card 2001990000016 --mode strict"
)]
pub struct Args {
    /// Who: an e-mail, +420…, card:NUMBER, ext:SOURCE/ID, id:ID, or names and a birth date
    #[arg(value_name = "TEXT", conflicts_with_all = ["first_name", "last_name", "birthdate", "card", "mode", "expand"])]
    text: Vec<String>,
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
    if !args.text.is_empty() {
        return ask::run(ctx, &args.text, &args.list).await;
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
        return Err(failure.hint("carecloud search jakub novak 6.11.1984").into());
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
        let ids: Vec<Id> = found.into_iter().map(|hit| hit.id).collect();
        return ask::whole(ctx, &ids, &args.list).await;
    }
    let filters = customers::list::Filters {
        first_name: args.first_name,
        last_name: args.last_name,
        birthdate,
        ..customers::list::Filters::default()
    };
    let (call, proofs) = customers::list::filtered(&filters)?;
    let list = Filtered { call, shape: customers::shape(), paged: true, proofs, what: "customers".into() };
    let asked = "asked: GET /customers (the vendor's search answers only in strict mode)".to_owned();
    ask::people(ctx, &[(asked, list)], &args.list, "try fewer of these flags, or carecloud search TEXT").await
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
    ask::whole(ctx, &ids, &args.list).await
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
