//! Beginning an import, or continuing one: what makes it this run, what stands of it already, and what a person agrees to.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::amounts::{are, counted, of, of_are, thousands};
use super::args::{FileArgs, List, Opened};
use super::report::reading_text;
use crate::bulk::check::Checked;
use crate::bulk::error::Error;
use crate::bulk::journal::store::{Run, Store, hash, hex};
use crate::bulk::journal::{Meta, Reader};
use crate::bulk::standing::Standing;
use crate::commands::args::WriteArgs;
use crate::commands::changes;
use crate::commands::context::Context;
use crate::exit::Failure;

/// Bytes of a run's id.
const ID: usize = 6;

/// What stands of a run.
pub enum Begun {
    /// Nothing.
    No,
    /// It was stopped.
    Stopped(Run, Standing),
    /// All of it.
    Finished(Run),
}

/// What makes this run this one. Nothing is sent for it but what finding the server's address takes.
pub async fn meta(
    ctx: &Context,
    opened: &Opened,
    checked: &Checked,
    args: &FileArgs,
    input: &Path,
    reports: &Path,
) -> anyhow::Result<Meta> {
    let client = ctx.client().await?;
    let base = client.base();
    // The sandbox has another port each time.
    let origin = if ctx.settings().flag("sandbox") { "sandbox".to_owned() } else { base.origin() };
    let account = hash(&[base.interface().word(), client.login()], 16);
    let (digest, mapping) = (hex(&checked.digest), hash(&[&opened.mapping.fingerprint()], 16));
    let key: Vec<&str> = opened.plan.keys().iter().map(|kind| kind.word()).collect();
    let key = key.join(",");
    let wishes = hash(&[opened.plan.fingerprint()], 8);
    let operation = format!("{} {key} {wishes}", opened.plan.mode().word());
    let partition = args.partition_text();
    let part = partition.as_deref().unwrap_or_default();
    let run = hash(&[&origin, &account, &operation, &mapping, &digest, part], ID);
    let keyed = checked.keyed.iter().map(|(_, rows)| rows).sum();
    Ok(Meta {
        run,
        input: input.to_owned(),
        digest,
        origin,
        account,
        mapping,
        operation,
        partition,
        reading: reading_text(&opened.input),
        reports: reports.to_owned(),
        rows: checked.rows,
        file_rows: checked.file_rows,
        keyed,
        key,
        begun: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        finished: None,
        taken: checked.taken.clone(),
        keyless: (keyed > 0 && checked.keyless > 0).then(|| checked.keyless_rows.clone()),
    })
}

/// What stands of it.
pub fn look(store: &Store, meta: &Meta) -> Result<Begun, Error> {
    let path = store.path(&meta.run);
    if !path.exists() {
        return Ok(Begun::No);
    }
    let reader = Reader::open(&path)?;
    let Some(known) = reader.meta()? else { return Ok(Begun::No) };
    let standing = Standing::of(&reader, &known)?;
    let finished = known.finished.is_some();
    // The reports may go elsewhere this time.
    let run = Run { meta: Meta { reports: meta.reports.clone(), ..known }, path };
    Ok(if finished { Begun::Finished(run) } else { Begun::Stopped(run, standing) })
}

/// Says what is going to happen, and asks whether it shall. A run that goes on was agreed to before.
pub fn agree(
    ctx: &Context,
    opened: &Opened,
    checked: &Checked,
    args: &FileArgs,
    write: &WriteArgs,
    begun: &Begun,
) -> anyhow::Result<Standing> {
    if let Begun::Stopped(run, standing) = begun {
        goes_on(ctx, run, standing);
        return Ok(standing.clone());
    }
    super::args::announce(ctx, args, opened, List::Short);
    super::check::tell(ctx, checked, args);
    super::check::summary(ctx, opened, checked, args.allow_keyless);
    if checked.rows == 0 {
        return Err(Failure::usage("the file has no rows; nothing was sent").into());
    }
    if checked.keyless > 0 && !args.allow_keyless {
        let text = format!("{} without a key; nothing was sent", counted(checked.keyless));
        let rule = "imports them too, each sent at most once; one whose answer is lost stays unknown";
        let failure = Failure::usage(text).field("--allow-keyless", rule);
        return Err(failure.hint("give each row an e-mail or an external id, or choose another --key").into());
    }
    if checked.good == 0 {
        let failure = Failure::usage("no row of the file is usable; nothing was sent");
        return Err(failure.hint("carecloud import check with the same options says what is wrong").into());
    }
    if checked.bad > 0 && !write.yes && !write.dry_run && !ctx.prompt().interactive {
        let text = format!("{} not usable; nothing was sent", of_are(checked.bad, checked.rows));
        let failure =
            Failure::usage(text).field("--yes", "imports the others; those that are not usable go to failed.csv");
        return Err(failure.into());
    }
    let mode = opened.plan.mode().word();
    let what = format!("{} ({mode}) into {}", counted(checked.good), ctx.profile());
    let asked = ctx.prompt().interactive && !write.yes && write.confirm.is_none();
    if asked || ctx.production().is_some() || write.confirm.is_some() {
        changes::confirm(ctx, write, &format!("Import {what}?"))?;
    }
    if !asked && !write.dry_run {
        ctx.printer().note(&format!("importing {what}"));
    }
    Ok(Standing { rows: checked.rows, ..Standing::default() })
}

/// Says where a run goes on.
fn goes_on(ctx: &Context, run: &Run, standing: &Standing) {
    let ended = standing.done() + standing.failed + standing.unknown;
    let left = standing.rows.saturating_sub(ended);
    let (id, row) = (&run.meta.run, thousands(ended + 1));
    let mut printer = ctx.printer();
    printer.note(&format!("continuing run {id} at row {row}: {} {} left", of(left, standing.rows), are(left)));
    if standing.unsettled > 0 {
        let (rows, are) = (counted(standing.unsettled), are(standing.unsettled));
        printer.note(&format!("{rows} without an answer {are} looked up first"));
    }
}

/// What a dry run shows of a run to a program; a person has read it.
pub fn plan(opened: &Opened, checked: &Checked, meta: &Meta, begun: &Begun) -> Value {
    let left = match begun {
        Begun::Stopped(_, standing) => standing.rows - standing.done() - standing.failed - standing.unknown,
        Begun::No | Begun::Finished(_) => checked.rows,
    };
    json!({
        "dry_run": true,
        "run": meta.run,
        "continues": matches!(begun, Begun::Stopped(..)),
        "file": meta.input.display().to_string(),
        "partition": meta.partition,
        "server": meta.origin,
        "mode": opened.plan.mode().word(),
        "key": meta.key,
        "rows": checked.rows,
        "left": left,
        "not_usable": checked.bad,
        "exactly_once": meta.keyed,
        "at_most_once": checked.keyless,
        "reports": meta.reports.display().to_string(),
    })
}

/// The path from the root; the file is there.
pub fn absolute(path: &Path) -> anyhow::Result<PathBuf> {
    let refuse = |error: std::io::Error| Failure::usage("the path cannot be used").field("FILE", error.to_string());
    // A link and its file are one input.
    Ok(std::fs::canonicalize(path).or_else(|_| std::path::absolute(path)).map_err(refuse)?)
}
