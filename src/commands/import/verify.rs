//! `import verify`: asks the server whether the customers of a run are there. Changes nothing.

use serde_json::json;

use super::amounts::thousands;
use super::store::{find, store};
use crate::api::{Id, Kind, endpoints};
use crate::bulk::engine::lookup::Lookup;
use crate::bulk::engine::wire::Wire;
use crate::bulk::journal::{Reader, Report};
use crate::commands::context::Context;
use crate::exit::{Code, Quiet};
use crate::model::columns::Column;
use crate::model::identify::Customer;
use crate::output::Shape;

/// Records read, and customers looked up, at once.
const PIECE: u64 = 1_000;
/// Calls at once.
const AT_ONCE: usize = 4;
/// Missing customers named on standard error.
const NAMED: usize = 20;

static COLUMNS: &[Column] = &[
    Column::new("run", "run", 0),
    Column::count("succeeded", "succeeded", 0),
    Column::count("there", "there", 0),
    Column::count("missing", "missing", 0),
];

/// What `import verify` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Ends with 0 if every customer of the rows that succeeded is there, else with 8.\n\n\
Examples:\n  carecloud import verify\n  carecloud import verify 3f2a -o json")]
pub struct Args {
    /// The run, by its id or the beginning of it [default: the latest]
    #[arg(value_name = "RUN")]
    run: Option<String>,
}

/// Looks up the customers, many at a time where the server honours that.
pub async fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let store = store(ctx)?;
    let run = find(&store, args.run.as_deref())?;
    let reader = Reader::open(&run.path)?;
    let client = ctx.client().await?;
    let lookup = Lookup::new(Wire::new(client, AT_ONCE));
    let last = reader.last_row()?;
    let progress = ctx.printer().progress(Some(last), "looking");
    let (mut there, mut missing) = (0_u64, Vec::new());
    let mut from = 1;
    while from <= last {
        let records = reader.records(from, from + PIECE - 1)?;
        let done = records.into_iter().filter(|record| record.state.report() == Report::Succeeded);
        let done: Vec<(u64, String)> = done.filter_map(|record| Some((record.row, record.customer_id?))).collect();
        let keys: Vec<Customer> = done.iter().map(|(_, id)| Customer::Id(id.clone())).collect();
        let many = if keys.is_empty() { None } else { lookup.many(&keys).await? };
        for (place, (row, id)) in done.into_iter().enumerate() {
            let found = many.as_ref().is_some_and(|hits| !hits[place].is_empty());
            // One that many at once did not show is asked for by itself before it is called missing.
            if found || is_there(ctx, &id).await? {
                there += 1;
            } else {
                missing.push((row, id));
            }
        }
        progress.tick(PIECE.min(last - from + 1));
        from += PIECE;
    }
    progress.finish();
    let mut printer = ctx.printer();
    let result = json!({"run": run.meta.run, "succeeded": there + missing.len() as u64, "there": there, "missing": missing.len()});
    printer.value(&Shape::new("verified", Some("run"), COLUMNS), &result)?;
    for (row, id) in missing.iter().take(NAMED) {
        printer.warn(&format!("row {row}: customer {id} is not there"));
    }
    if missing.len() > NAMED {
        printer.warn(&format!("and {} more", thousands((missing.len() - NAMED) as u64)));
    }
    if missing.is_empty() { Ok(()) } else { Err(Quiet(Code::No).into()) }
}

async fn is_there(ctx: &Context, id: &str) -> anyhow::Result<bool> {
    let call = endpoints::get_customer(&Id::new("customer_id", id)?).fresh();
    match ctx.client().await?.send(&call).await {
        Ok(_) => Ok(true),
        Err(error) if error.kind == Kind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}
