//! `doctor`: looks at everything between the user and the data, one step after the other, and says what to do about what is
//! wrong. A step that fails skips those that need it; the others are still looked at.

mod account;
mod address;
mod files;
mod finding;
mod network;

use finding::Finding;

use super::context::Context;
use crate::exit::Quiet;
use crate::model::columns::Column;
use crate::output::{Format, Rest, Shape, Summary};

/// What is looked at, in the order in which it is told.
const CHECKS: [&str; 9] = ["config", "profile", "url", "dns", "tcp", "tls", "clock", "login", "read"];

static COLUMNS: &[Column] = &[
    Column::new("check", "check", 0),
    Column::new("status", "status", 0),
    Column::new("detail", "detail", 0),
    Column::new("hint", "hint", 1),
];

/// What `doctor` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The status is ok, warning, failed, or skipped because something before it failed. Ends with 0 if nothing failed, else with the \
code of the first failure: 2 settings, 9 network or server, 3 login.\n\n\
Examples:\n  carecloud doctor\n  carecloud doctor --profile acme -o json\n  carecloud --sandbox doctor"
)]
pub struct Args {}

/// Looks, and prints one row per check.
pub async fn run(ctx: &Context, _args: Args) -> anyhow::Result<()> {
    let shape = Shape::new("checks", Some("check"), COLUMNS);
    if ctx.fields_help(&shape)? {
        return Ok(());
    }
    ctx.printer().check(&shape)?;
    let progress = ctx.printer().progress(None, "looking");
    let findings = examine(ctx).await;
    progress.finish();
    let findings = findings?;
    let mut printer = ctx.printer();
    // A table may have no room for all that has to be told: what is to be done stands below it.
    let again = printer.format() == Format::Table;
    let shown = if again && printer.style().fields.is_none() { &COLUMNS[..3] } else { COLUMNS };
    let shape = Shape::new("checks", Some("check"), shown);
    let mut writer = printer.list(&shape)?;
    for (check, finding) in CHECKS.iter().zip(&findings) {
        writer.push(&serde_json::value::to_raw_value(&finding.row(check))?)?;
    }
    let returned = findings.len() as u64;
    writer.finish(Summary { total_items: Some(returned), returned, offset: 0, rest: Rest::Nothing })?;
    for (check, finding) in CHECKS.iter().zip(&findings).filter(|_| again) {
        if let Some(hint) = &finding.hint {
            printer.note(&format!("{check}: {}", finding.detail));
            printer.hint(hint);
        }
    }
    findings.iter().find_map(Finding::code).map_or(Ok(()), |code| Err(Quiet(code).into()))
}

/// One finding per check. The address is known for certain only once the network is.
async fn examine(ctx: &Context) -> anyhow::Result<[Finding; CHECKS.len()]> {
    let config = files::config(ctx);
    let profile = files::profile(ctx, &config);
    let given = address::given(ctx, &config, &profile).await;
    let way = network::examine(ctx, given.as_ref().ok()).await?;
    let (url, server) = match given {
        Ok(bases) => address::found(ctx, &bases, way.open).await,
        Err(finding) => (finding, address::Server::Unknown),
    };
    let (login, read) = match (server, way.open) {
        (address::Server::Known(base), true) => account::examine(ctx, &config, &base).await,
        (address::Server::Failing(failure), true) => account::unasked(&failure),
        (address::Server::Unknown, _) | (_, false) => account::skipped(way.silent),
    };
    Ok([config, profile, url, way.dns, way.tcp, way.tls, way.clock, login, read])
}
