//! One implementation for all kinds of records: the subcommands are built from the record table, and all lists run here.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, Subcommand, ValueHint};

use super::args::{CustomerArg, ListArgs};
use super::context::Context;
use super::listing::{self, Filtered};
use super::resolve::Found;
use super::{interest_records, property_records, resolve};
use crate::api::{Call, endpoints};
use crate::exit::Failure;
use crate::model::columns::Column;
use crate::model::date;
use crate::model::records::{Filter, FilterType, RECORDS, RecordKind, kind};
use crate::output::Shape;

/// A verb of one kind of record.
#[derive(Debug)]
pub enum Records {
    /// `KIND list CUSTOMER`.
    List(ListRecords),
    /// The verbs that only property records have.
    Property(property_records::Verb),
    /// The verbs that only interest records have.
    Interest(interest_records::Verb),
}

/// What `KIND list` was given.
#[derive(Debug)]
pub struct ListRecords {
    kind: &'static RecordKind,
    customer: String,
    /// Values by filter, in the table's order.
    filters: Vec<(&'static Filter, String)>,
    list: ListArgs,
}

/// The flag of a filter: the API's name with hyphens.
fn flag(filter: &Filter) -> String {
    filter.name.replace('_', "-")
}

/// The filters of a kind, as arguments.
pub fn filter_args(kind: &'static RecordKind) -> impl Iterator<Item = Arg> {
    kind.filters.iter().map(filter_arg)
}

/// The filters that were given, with their values, in the table's order.
pub fn given_filters(kind: &'static RecordKind, given: &ArgMatches) -> Vec<(&'static Filter, String)> {
    let values = |filter: &'static Filter| -> Vec<(&'static Filter, String)> {
        let texts: Vec<String> = match filter.kind {
            FilterType::Integer => given.get_one::<u32>(filter.name).map(u32::to_string).into_iter().collect(),
            FilterType::List => given.get_many::<String>(filter.name).unwrap_or_default().cloned().collect(),
            FilterType::Bool | FilterType::Text | FilterType::Date | FilterType::Timestamp => {
                given.get_one::<String>(filter.name).cloned().into_iter().collect()
            }
        };
        texts.into_iter().map(|text| (filter, text)).collect()
    };
    kind.filters.iter().flat_map(values).collect()
}

/// The filters with the values that the API takes.
pub fn checked_filters(given: &[(&'static Filter, String)]) -> anyhow::Result<Vec<(&'static Filter, String)>> {
    given.iter().map(|(filter, text)| Ok((*filter, checked(filter, text)?))).collect()
}

fn filter_arg(filter: &'static Filter) -> Arg {
    let arg = Arg::new(filter.name).long(flag(filter)).help(filter.help).help_heading("Filters");
    match filter.kind {
        FilterType::Bool => arg.value_name("BOOL").value_parser(["true", "false"]),
        FilterType::Integer => arg.value_name("N").value_parser(clap::value_parser!(u32)),
        FilterType::List => arg.value_name("VALUE").action(ArgAction::Append),
        FilterType::Text => arg.value_name("VALUE").value_hint(ValueHint::Other),
        FilterType::Date => arg.value_name("DATE"),
        FilterType::Timestamp => arg.value_name("TIME"),
    }
}

fn list_command(kind: &'static RecordKind) -> Command {
    let name = kind.name;
    let example = format!(
        "Example:\n  carecloud {name} list ann@example.com\n  carecloud {name} list ann@example.com -o csv --all"
    );
    let command = CustomerArg::augment_args(Command::new("list")).args(filter_args(kind));
    // The shared arguments bring their own description, which is not that of the verb.
    let about = format!("List the {} of a customer", name.replace('-', " "));
    let who =
        "Who: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID, or “-” (many, one a line); see “carecloud help customer”";
    ListArgs::augment_args(command).mut_arg("customer", |arg| arg.help(who)).about(about).after_help(example)
}

fn kind_command(kind: &'static RecordKind) -> Command {
    let command = Command::new(kind.name)
        .about(kind.about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(format!("Example:\n  carecloud {} list ann@example.com", kind.name))
        .subcommand(list_command(kind));
    match kind.name {
        // The verbs bring their own description, which is not that of the noun.
        "property-records" => property_records::Verb::augment_subcommands(command).about(kind.about),
        "interest-records" => interest_records::Verb::augment_subcommands(command).about(kind.about),
        _ => command,
    }
}

/// The nouns, in the order of the table.
pub fn names() -> Vec<&'static str> {
    RECORDS.iter().map(|kind| kind.name).collect()
}

impl Subcommand for Records {
    fn augment_subcommands(command: Command) -> Command {
        command.subcommands(RECORDS.iter().map(kind_command))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Records::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        kind(name).is_some()
    }
}

impl FromArgMatches for Records {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Records, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, verbs) = matches.subcommand().ok_or_else(missing)?;
        let kind = kind(name).ok_or_else(missing)?;
        match (verbs.subcommand(), name) {
            (Some(("list", given)), _) => ListRecords::from_matches(kind, given).map(Records::List),
            (Some(_), "property-records") => property_records::Verb::from_arg_matches(verbs).map(Records::Property),
            (Some(_), "interest-records") => interest_records::Verb::from_arg_matches(verbs).map(Records::Interest),
            (Some(_) | None, _) => Err(missing()),
        }
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Records::from_arg_matches(matches)?;
        Ok(())
    }
}

impl ListRecords {
    fn from_matches(kind: &'static RecordKind, given: &ArgMatches) -> Result<ListRecords, clap::Error> {
        Ok(ListRecords {
            kind,
            customer: CustomerArg::from_arg_matches(given)?.customer,
            filters: given_filters(kind, given),
            list: ListArgs::from_arg_matches(given)?,
        })
    }
}

/// Lists one kind of record of one customer.
pub async fn run(ctx: &Context, args: ListRecords) -> anyhow::Result<()> {
    let kind = args.kind;
    let shape = Shape::new(kind.key, kind.id, kind.columns);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    let filters = checked_filters(&args.filters)?;
    let client = ctx.client().await?;
    if args.customer.trim() != "-" {
        let customer = resolve::find_to_read(ctx, &args.customer).await?;
        let call = endpoints::list_records(kind, &customer.id);
        return listing::run(ctx, client, &[filtered(kind, shape, call, &filters)], &args.list).await;
    }
    // Of many customers: a record may not say whose it is, where it can a column shows it.
    let columns = whose_and(kind);
    let shape = Shape::new(kind.key, kind.id, &columns);
    let (found, missing) = resolve::many(ctx, &resolve::wanted(ctx, &[args.customer])?).await?;
    let list = |customer: &Found| filtered(kind, shape, endpoints::list_records(kind, &customer.id), &filters);
    let lists: Vec<Filtered<'_>> = found.iter().map(list).collect();
    listing::run(ctx, client, &lists, &args.list).await?;
    missing.failure().map_or(Ok(()), |failure| Err(failure.into()))
}

/// The columns of records of several customers: first whose they are.
pub fn whose_and(kind: &RecordKind) -> Vec<Column> {
    std::iter::once(Column::new("customer_id", "customer_id", 0)).chain(kind.columns.iter().copied()).collect()
}

/// The list that a call answers, with its filters.
pub fn filtered<'s>(
    kind: &'static RecordKind,
    shape: Shape<'s>,
    mut call: Call,
    filters: &[(&'static Filter, String)],
) -> Filtered<'s> {
    let mut proofs = Vec::new();
    for (filter, text) in filters {
        let list = filter.kind == FilterType::List;
        call = call.with(if list { format!("{}[]", filter.name) } else { filter.name.to_owned() }, text);
        if let Some(path) = filter.proof {
            proofs.push((format!("--{}", flag(filter)), path, text.clone()));
        }
    }
    Filtered { call, shape, paged: kind.paged, proofs, what: kind.name.replace('-', " ") }
}

fn checked(filter: &Filter, text: &str) -> anyhow::Result<String> {
    let refuse = |rule: &str| Failure::usage("a filter is not usable").field(format!("--{}", flag(filter)), rule);
    let checked = match filter.kind {
        FilterType::Date => date::parse(text).map_err(refuse)?.to_string(),
        FilterType::Timestamp => timestamp(text, filter.name.ends_with("_to")).map_err(refuse)?,
        FilterType::Text | FilterType::List if text.trim().is_empty() => return Err(refuse("must not be empty").into()),
        FilterType::Text | FilterType::List | FilterType::Bool | FilterType::Integer => text.to_owned(),
    };
    Ok(checked)
}

/// A point in time as the API writes it; a day alone begins at midnight, or ends with its last second.
fn timestamp(text: &str, end: bool) -> Result<String, &'static str> {
    match (date::parse(text), end) {
        (Ok(day), false) => Ok(format!("{day} 00:00:00")),
        (Ok(day), true) => Ok(format!("{day} 23:59:59")),
        (Err(_), _) => Ok(date::timestamp(text)?.strftime("%Y-%m-%d %H:%M:%S").to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::timestamp;

    #[test]
    fn a_day_alone_is_taken_whole() {
        assert_eq!(timestamp("2026-01-05", false).as_deref(), Ok("2026-01-05 00:00:00"));
        assert_eq!(timestamp("5.1.2026", true).as_deref(), Ok("2026-01-05 23:59:59"));
        assert_eq!(timestamp("2026-01-05 10:11:12", true).as_deref(), Ok("2026-01-05 10:11:12"));
        assert!(timestamp("soon", false).is_err());
    }
}
