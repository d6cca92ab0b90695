//! `customers list`: the list of customers, narrowed by the API's filters.

use crate::api::{Call, endpoints, envelope};
use crate::commands::args::ListArgs;
use crate::commands::context::Context;
use crate::commands::listing::{self, Filtered};
use crate::exit::Failure;
use crate::model::{date, email, phone};

/// What `customers list` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  carecloud customers list --last-name Novak\n  carecloud customers list --email ann@example.com -o json\n  \
carecloud customers list --all -o ndjson > customers.ndjson\n  carecloud customers list --sort last_change:desc --limit 20\n  carecloud customers list --count"
)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Print only how many customers match
    #[arg(long, conflicts_with_all = ["limit", "all", "offset", "sort"])]
    count: bool,
    #[command(flatten)]
    list: ListArgs,
}

/// The API's filters of customers.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Only this e-mail address
    #[arg(long, value_name = "EMAIL")]
    pub(crate) email: Option<String>,
    /// Only this phone number, with its country prefix
    #[arg(long, value_name = "PHONE", allow_hyphen_values = true)]
    pub(crate) phone: Option<String>,
    /// Only customers of this source (`customer_source_id`)
    #[arg(long, value_name = "ID")]
    pub(crate) source: Option<String>,
    /// Only this first name
    #[arg(long, value_name = "NAME")]
    pub(crate) first_name: Option<String>,
    /// Only this last name
    #[arg(long, value_name = "NAME")]
    pub(crate) last_name: Option<String>,
    /// Only this birth date: 1984-11-06 or 6.11.1984
    #[arg(long, value_name = "DATE")]
    pub(crate) birthdate: Option<String>,
}

/// Lists, or counts.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    if args.count {
        let (call, _) = filtered(&args.filters)?;
        let reply = ctx.client().await?.send(&call.with("count", "1")).await?;
        let total = envelope::page(&reply, "customers")?.total_items;
        let total = total.ok_or_else(|| crate::api::Error::protocol("the answer has no “total_items”"))?;
        ctx.printer().line(&total.to_string())?;
        return listing::expect(ctx, &args.list, total);
    }
    listed(ctx, &args.filters, &args.list).await
}

/// Lists with the given filters; `search` falls back to it.
pub async fn listed(ctx: &Context, filters: &Filters, list: &ListArgs) -> anyhow::Result<()> {
    let shape = super::shape();
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let (call, proofs) = filtered(filters)?;
    let client = ctx.client().await?;
    let filtered = Filtered { call, shape, paged: true, proofs, what: "customers".into() };
    listing::run(ctx, client, &[filtered], list).await
}

/// Flag, path in the record and value of a filter that an answered record must satisfy.
pub type Proof = (String, &'static str, String);

/// The call with its filters, and the values that answered records must have.
///
/// Names are not among these: the server may compare them more generously than letter by letter.
pub fn filtered(filters: &Filters) -> anyhow::Result<(Call, Vec<Proof>)> {
    let refuse = |flag: &str, rule: &str| Failure::usage("a filter is not usable").field(flag, rule);
    let mut call = endpoints::list_customers();
    let mut proofs = Vec::new();
    if let Some(typed) = &filters.email {
        let email = email::normalise(typed).map_err(|rule| refuse("--email", rule))?;
        call = call.with("email", &email);
        proofs.push(("--email".to_owned(), "personal_information.email", email));
    }
    if let Some(typed) = &filters.phone {
        let phone = phone::normalise(typed, None).map_err(|rule| refuse("--phone", rule))?;
        call = call.with("phone", &phone);
        proofs.push(("--phone".to_owned(), "personal_information.phone", phone));
    }
    if let Some(typed) = &filters.birthdate {
        let date = date::parse(typed).map_err(|rule| refuse("--birthdate", rule))?.to_string();
        call = call.with("birthdate", &date);
        proofs.push(("--birthdate".to_owned(), "personal_information.birthdate", date));
    }
    let plain = [
        ("customer_source_id", "--source", &filters.source),
        ("first_name", "--first-name", &filters.first_name),
        ("last_name", "--last-name", &filters.last_name),
    ];
    for (name, flag, value) in plain {
        if let Some(value) = value {
            if value.trim().is_empty() {
                return Err(refuse(flag, "must not be empty").into());
            }
            call = call.with(name, value.trim());
        }
    }
    Ok((call, proofs))
}
