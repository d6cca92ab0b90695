//! `import run`: sends the rows of a file, and can be stopped and started again at any instant.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{self, FileArgs};
use super::begin::{self, Begun};
use super::drawing::Drawing;
use super::engine_args::EngineArgs;
use super::source::FileRows;
use super::spool::Kept;
use super::summary::Summary;
use super::{report, store};
use crate::api::{Client, Kind, endpoints};
use crate::bulk::engine::attempt::Ground;
use crate::bulk::engine::wire::Wire;
use crate::bulk::engine::{self, Job, Options, Why};
use crate::bulk::journal::{Reader, Writer};
use crate::bulk::row::Mode;
use crate::commands::args::WriteArgs;
use crate::commands::context::Context;
use crate::commands::customers::beside;
use crate::exit::{Code, Failure, failure_of};
use crate::output::Format;

/// What `import run` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The file is checked first, and nothing is sent before you agree; --yes agrees, and leaves out rows that are not usable. The same\n\
command again continues an import that was stopped, whatever stopped it: every row ends in exactly one report, and no row\n\
with a key becomes two customers. A finished import sends nothing when it is repeated.\n\n\
Reports: succeeded.csv says which customer each row has become. failed.csv, unknown.csv and unprocessed.csv hold the rows\n\
as they stand in the file, and why. Correct failed.csv and import it as it is.\n\n\
Codes: 0 all done, 10 some rows failed (failed.csv), 11 of some rows nobody can ever tell (unknown.csv), 12 stopped, the same\n\
command continues, 13 another process is at it, 14 an unfinished import of this file was begun otherwise, 130 Ctrl-C.\n\n\
Examples:\n  carecloud import run customers.csv --source 8bd253a89059008f1d44aa --language cs\n  \
carecloud import run customers.csv --source 8bd253a89059008f1d44aa --language cs --first 10\n  \
carecloud import run customers.xlsx --mode update --key email --dry-run\n  \
carecloud import run customers.csv --partition 1/4 --source 8bd253a89059008f1d44aa --language cs --yes\n  \
carecloud import run - --mode update --key customer_id --yes < changes.ndjson"
)]
pub struct Args {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    engine: EngineArgs,
    /// Write the reports into this folder [default: the file's name with .import, beside it]
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    report_dir: Option<PathBuf>,
    /// Put an import of this file aside and begin anew: what it has created stays
    #[arg(long)]
    restart: bool,
    #[command(flatten)]
    write: WriteArgs,
}

/// Checks everything, begins or continues, and ends with reports and a summary.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let opened = args::prepared(ctx, &args.file).await?;
    let store = store::store(ctx)?;
    let partition = args.file.partition_text();
    // Before the pass over the file: whoever comes second learns it at once.
    let early = match opened.spool {
        Some(_) => None,
        None => Some(store.lock(&begin::absolute(opened.input.path())?, partition.as_deref())?),
    };
    let progress = ctx.printer().progress(None, "checking rows");
    let checked = super::check::pass(&opened, &progress, |_| Ok(()))?;
    let (opened, new) = args::kept(opened, &checked)?;
    let path = begin::absolute(opened.input.path())?;
    // Standard input has no name but its contents.
    let _lock = early.map_or_else(|| store.lock(&path, partition.as_deref()), Ok)?;
    let kept = Kept::new(opened.input.path(), new);
    let reports = reports(&args, opened.input.path());
    let meta = begin::meta(ctx, &opened, &checked, &args.file, &path, &begin::absolute(&reports)?).await?;
    let begun = if args.restart {
        Begun::No
    } else {
        store.refuse_another(&meta)?;
        begin::look(&store, &meta)?
    };
    if let Begun::Finished(run) = begun {
        ctx.printer().note(&format!("import {} is finished; nothing was sent", run.meta.run));
        report::write(ctx, &opened.input, &run, &reports)?;
        return end(ctx, &Summary::of_own(&store, run)?, &Why::Finished, None);
    }
    let standing = begin::agree(ctx, &opened, &checked, &args.file, &args.write, &begun)?;
    if args.write.dry_run {
        if ctx.printer().format() != Format::Table {
            ctx.printer().json(&begin::plan(&opened, &checked, &meta, &begun))?;
        }
        ctx.printer().note("dry run: nothing was sent");
        return Ok(());
    }
    if ctx.settings().flag("read_only") {
        let failure = Failure::new(Code::NotAllowed, "this profile may only read; nothing was sent");
        return Err(failure.hint("use another profile; import check and --dry-run need no right to write").into());
    }
    let client = ctx.client().await?;
    greet(client).await?;
    if args.restart {
        for run in store.discard(&meta.input, &meta.run)? {
            ctx.printer().note(&format!("import {run} is put aside; what it has created stays"));
        }
    }
    let journal = store.path(&meta.run);
    let writer = Writer::open(&journal, &meta)?;
    kept.stays();
    let definitions = match opened.plan.mode() {
        Mode::Create => None,
        Mode::Update | Mode::Upsert => beside::consents(ctx).await?,
    };
    let source = FileRows::open(&opened, &checked, &meta)?;
    let marks = Reader::open(&journal)?.marks()?;
    let drawing = Drawing::new(ctx, meta.rows, standing.tally().ended(), args.engine.settle);
    let started = Instant::now();
    ctx.underway.ends_itself(true);
    let job = Job {
        ground: Ground {
            wire: Wire::new(client, args.engine.concurrency),
            today: Context::today(),
            definitions,
            most: args.engine.max_attempts,
        },
        journal: writer,
        path: &journal,
        source: Box::new(source),
        options: options(&args.engine, opened.plan.mode()),
        tally: standing.tally(),
        marks,
        listener: &drawing,
        underway: &ctx.underway,
    };
    let (why, _) = engine::run(job).await;
    drawing.finish();
    let summary = Summary::of_own(&store, crate::bulk::journal::store::Run { meta, path: journal })?;
    let written = report::write(ctx, &opened.input, &summary.run, &reports);
    if matches!(why, Why::Finished) && written.is_ok() && args.file.is_stdin() {
        // Nobody needs it any more; one that stays is no harm.
        let _ = std::fs::remove_file(opened.input.path());
    }
    if let Err(error) = written {
        ctx.printer()
            .warn(&format!("the reports could not be written: {error}; carecloud import report writes them anew"));
        if matches!(why, Why::Finished) {
            return Err(error);
        }
    }
    end(ctx, &summary, &why, Some(started))
}

fn end(ctx: &Context, summary: &Summary, why: &Why, started: Option<Instant>) -> anyhow::Result<()> {
    summary.print(ctx, started.map(|started| started.elapsed()))?;
    let asked = ctx.underway.asked_to_stop();
    summary.failure(why, asked).map_or(Ok(()), |failure| Err(failure.into()))
}

fn options(args: &EngineArgs, mode: Mode) -> Options {
    Options {
        mode,
        settle: args.settle,
        attempts: args.max_attempts,
        concurrency: args.concurrency,
        rate: args.rate,
        stop_after: args.stop_after,
        first: args.first,
        patience: args.patience,
    }
}

/// Holds that the server is there and takes the login, before anything depends on it. What may pass is left to the engine,
/// which has more patience.
async fn greet(client: &Client) -> anyhow::Result<()> {
    let error = match client.send(&endpoints::list_customers().with("count", "1").once()).await {
        Ok(_) => return Ok(()),
        Err(error) => error,
    };
    match &error.kind {
        Kind::Connect | Kind::Tls => {
            let failure = failure_of(&error.into());
            Err(Failure { code: Code::Stopped, ..failure }.into())
        }
        Kind::Unauthorized { .. } | Kind::NoCredential => Err(error.into()),
        Kind::Local
        | Kind::Forbidden
        | Kind::WrongInterface
        | Kind::NotFound
        | Kind::MethodNotAllowed
        | Kind::Refused(_)
        | Kind::RateLimited
        | Kind::Server
        | Kind::Broken
        | Kind::Protocol
        | Kind::Stale
        | Kind::ReadOnly => Ok(()),
    }
}

/// The folder of the reports: beside the file, or here for standard input.
fn reports(args: &Args, path: &Path) -> PathBuf {
    if let Some(folder) = &args.report_dir {
        return folder.clone();
    }
    let part = args.file.partition_text().map(|part| format!("-{}", part.replace('/', "-of-"))).unwrap_or_default();
    if args.file.is_stdin() {
        return PathBuf::from(format!("stdin.import{part}"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!("{name}.import{part}"))
}
