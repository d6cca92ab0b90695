//! Running a list: window, sorting, paging, filters that the server may ignore, and what is said at the end.

mod gathered;

use std::collections::BTreeSet;

use serde_json::Value;
use serde_json::value::RawValue;

use super::args::ListArgs;
use super::context::Context;
use super::names::Lookup;
use crate::api::{Call, Client, Listing, Totals, Window, envelope, paging};
use crate::exit::{Code, Failure, Quiet};
use crate::model::columns::lookup;
use crate::output::{Printer, Rest, Shape, Summary};
pub use gathered::Gathered;

const DEFAULT_LIMIT: u64 = 100;
const PAGE: u64 = 100;
const PAGE_OF_ALL: u64 = 1000;

/// A list with its filters in place.
pub struct Filtered<'a> {
    /// The call with the filters in its query.
    pub call: Call,
    /// How the records look.
    pub shape: Shape<'a>,
    /// Whether the call takes `count` and `offset`.
    pub paged: bool,
    /// Flag, path and value of each filter that an answered record must satisfy. Proofs with one flag are alternatives.
    pub proofs: Vec<(String, &'a str, String)>,
    /// What is listed, for messages: `cards`.
    pub what: String,
}

/// What a list without a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    /// An answer, and printed.
    Printed,
    /// A reason to ask again in another way: nothing is printed.
    Silent,
}

/// Lists, prints, and says what a reader must know about the list. Several lists of one kind are printed as one.
///
/// A server that does not know a filter ignores it and answers everything: records that a filter excludes are dropped
/// here, with a warning.
pub async fn run(ctx: &Context, client: &Client, lists: &[Filtered<'_>], args: &ListArgs) -> anyhow::Result<()> {
    run_for(ctx, client, lists, args, Empty::Printed).await.map(drop)
}

/// The same; answers whether there was any record.
#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
pub async fn run_for(
    ctx: &Context,
    client: &Client,
    lists: &[Filtered<'_>],
    args: &ListArgs,
    empty: Empty,
) -> anyhow::Result<bool> {
    let Some(first) = lists.first() else { return Ok(false) };
    let wanted = limit(args);
    let mut ignored = BTreeSet::new();
    let mut shown = 0_u64;
    let mut sum = Totals { complete: true, total_items: Some(0), ..Totals::default() };
    let lookup = Lookup::for_list(ctx, &first.shape);
    let shape = first.shape.with_names(lookup.names());
    let mut printer = ctx.printer();
    let progress = printer.progress(wanted, &format!("reading {}", first.what));
    let mut writer = printer.list(&shape)?;
    for list in lists {
        let left = wanted.map(|wanted| wanted.saturating_sub(sum.returned));
        if left == Some(0) {
            // How many more there are is not asked for.
            sum = Totals { complete: false, total_items: None, ..sum };
            break;
        }
        let walked = read(&lookup, client, list, args, left, &mut ignored, |fits, item| {
            progress.tick(1);
            if fits {
                shown += 1;
                writer.push(item)?;
            }
            Ok(())
        });
        // What was read stays readable; an error follows it.
        sum = sum.and(walked.await?);
    }
    progress.finish();
    let any = is_any(shown, &sum, &ignored);
    if any || empty == Empty::Printed {
        writer.finish(Summary {
            total_items: sum.total_items,
            returned: shown,
            offset: args.offset,
            rest: Rest::unless(sum.complete),
        })?;
    } else {
        drop(writer);
    }
    told(&mut printer, &ignored, &sum);
    drop(printer);
    if any || empty == Empty::Printed {
        expect(ctx, args, if ignored.is_empty() { sum.total_items.unwrap_or(shown) } else { shown })?;
    }
    Ok(any)
}

/// Walks one list; each record comes with the word whether it satisfies the filters, and the flags of those that it does not
/// satisfy are added to `ignored`.
async fn read(
    lookup: &Lookup<'_>,
    client: &Client,
    list: &Filtered<'_>,
    args: &ListArgs,
    limit: Option<u64>,
    ignored: &mut BTreeSet<String>,
    mut each: impl FnMut(bool, &RawValue) -> anyhow::Result<()>,
) -> anyhow::Result<Totals> {
    let (window, call) = windowed(lookup.ctx, list, args, limit)?;
    let listing =
        Listing { call, key: list.shape.key, id: list.shape.id, paged: list.paged, window, ahead: paging::AHEAD };
    let page = paging::first(client, &listing).await?;
    // A page that cannot be read is an error of the walk.
    if lookup.is_wanted()
        && let Ok(page) = envelope::page(&page, listing.key)
    {
        lookup.learn(client, page.items.iter().copied()).await;
    }
    let walked = paging::walk_on::<anyhow::Error>(client, &listing, page, |item| {
        let failed = match list.proofs.is_empty() {
            true => BTreeSet::new(),
            false => disproved(&serde_json::from_str(item.get())?, &list.proofs),
        };
        let fits = failed.is_empty();
        ignored.extend(failed);
        each(fits, item)
    });
    walked.await
}

/// Whether a list has a record, be it in front of the part that was asked for. The total of a server that ignores a filter
/// counts all.
fn is_any(shown: u64, sum: &Totals, ignored: &BTreeSet<String>) -> bool {
    shown > 0 || (ignored.is_empty() && sum.total_items.unwrap_or(0) > 0)
}

fn told(printer: &mut Printer, ignored: &BTreeSet<String>, sum: &Totals) {
    for flag in ignored {
        printer.warn(&was_ignored(flag));
    }
    for text in drift(sum) {
        printer.warn(&text);
    }
}

/// What a reader must know of a list that changed while it was read.
pub fn drift(totals: &Totals) -> Vec<String> {
    let moved = totals.moved_from.map(|first| {
        let last = totals.total_items.unwrap_or_default();
        format!("the list changed while it was read ({first} records, then {last}); some may be missing")
    });
    let twice = (totals.repeated > 0).then(|| format!("{} records came twice and were left out", totals.repeated));
    moved.into_iter().chain(twice).collect()
}

/// The warning that the server did not know a filter.
pub fn was_ignored(flag: &str) -> String {
    format!("the server ignored {flag}; records that do not match were left out here")
}

/// How many records are wanted; `None` for all.
pub fn limit(args: &ListArgs) -> Option<u64> {
    if args.all { None } else { Some(args.limit.unwrap_or(DEFAULT_LIMIT)) }
}

/// The window that the arguments ask for, and the call with its order.
pub fn windowed(
    ctx: &Context,
    list: &Filtered<'_>,
    args: &ListArgs,
    limit: Option<u64>,
) -> anyhow::Result<(Window, Call)> {
    let asked = match &args.page_size {
        Some(text) => Some(page_size(text)?),
        None => ctx.settings().chosen("page_size").then(|| ctx.settings().count("page_size")),
    };
    let several = limit.is_none_or(|limit| limit > PAGE);
    let page_size = asked.unwrap_or(if several { PAGE_OF_ALL } else { PAGE });
    let mut call = list.call.clone();
    if let Some(sort) = &args.sort {
        let (field, direction) = match sort.rsplit_once(':') {
            None => (sort.as_str(), "ASC"),
            Some((field, direction)) if direction.eq_ignore_ascii_case("asc") => (field, "ASC"),
            Some((field, direction)) if direction.eq_ignore_ascii_case("desc") => (field, "DESC"),
            Some(_) => {
                return Err(Failure::usage("the order is not usable")
                    .field("--sort", "the direction is “:asc” or “:desc”")
                    .into());
            }
        };
        if !list.paged {
            return Err(unsortable(&list.what).into());
        }
        call = call.with("sort_field", field).with("sort_direction", direction);
    } else if several
        && list.paged
        && let Some(id) = list.shape.id
    {
        // Pages shift while others write; by a stable field they shift least.
        call = call.with("sort_field", id).with("sort_direction", "ASC");
    }
    Ok((Window { offset: args.offset, limit, page_size }, call))
}

/// The refusal to sort what the API does not sort.
pub fn unsortable(what: &str) -> Failure {
    Failure::usage(format!("the API cannot sort {what}")).hint("leave out --sort, or sort the output")
}

fn page_size(text: &str) -> Result<u64, Failure> {
    let size = text.parse().ok().filter(|size| (1..=1000).contains(size));
    size.ok_or_else(|| {
        Failure::usage("the page size is not usable").field("--page-size", "must be a number from 1 to 1000")
    })
}

/// The flags whose filters a record does not satisfy.
pub fn disproved(record: &Value, proofs: &[(String, &str, String)]) -> BTreeSet<String> {
    let holds = |path: &str, wanted: &str| match lookup(record, path) {
        Some(Value::String(text)) => text.to_lowercase() == wanted.to_lowercase(),
        Some(Value::Null) | None => false,
        Some(Value::Bool(flag)) => flag.to_string() == wanted,
        Some(Value::Number(number)) => number.as_str() == wanted,
        Some(Value::Array(_) | Value::Object(_)) => false,
    };
    let proved: BTreeSet<&String> =
        proofs.iter().filter(|(_, path, wanted)| holds(path, wanted)).map(|(flag, _, _)| flag).collect();
    proofs.iter().map(|(flag, _, _)| flag).filter(|flag| !proved.contains(flag)).cloned().collect()
}

/// Ends with code 8 where `--expect` does not hold.
pub fn expect(ctx: &Context, args: &ListArgs, found: u64) -> anyhow::Result<()> {
    let Some(wanted) = args.expect.as_deref().filter(|wanted| !holds(wanted, found)) else { return Ok(()) };
    ctx.printer().note(&format!("no: expected {wanted}, and {found} match"));
    Err(Quiet(Code::No).into())
}

fn holds(wanted: &str, found: u64) -> bool {
    match wanted {
        "one" => found == 1,
        "none" => found == 0,
        "some" => found > 0,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_record_must_satisfy_every_flag_by_one_of_its_values() {
        let proof = |flag: &str, path: &'static str, value: &str| (flag.to_owned(), path, value.to_owned());
        let proofs = [proof("--list", "n", "1"), proof("--list", "n", "2"), proof("--code", "a.code", "X")];
        assert!(disproved(&json!({"n": 2, "a": {"code": "x"}}), &proofs).is_empty());
        assert_eq!(disproved(&json!({"n": 3, "a": {}}), &proofs).len(), 2);
        assert_eq!(disproved(&json!({"n": "1", "a": {"code": "y"}}), &proofs), BTreeSet::from(["--code".to_owned()]));
    }

    #[test]
    fn expectations_are_about_the_number_of_matches() {
        assert!(holds("one", 1) && !holds("one", 2));
        assert!(holds("none", 0) && !holds("none", 1));
        assert!(holds("some", 5) && !holds("some", 0));
    }
}
