//! The runs that this user's state directory knows, and which of them a command is about.

use crate::bulk::journal::store::{Run, Store};
use crate::commands::context::Context;
use crate::config;
use crate::exit::{Code, Failure};

/// Where journals are kept.
pub fn store(ctx: &Context) -> anyhow::Result<Store> {
    Ok(Store::new(config::state_folder(ctx.settings().dirs(), "imports")?))
}

/// The run that was named by its id or the beginning of it; the latest if none was.
pub fn find(store: &Store, named: Option<&str>) -> anyhow::Result<Run> {
    let runs = store.runs()?;
    let Some(named) = named else {
        let none = || Failure::new(Code::NotFound, "nothing has been imported yet").hint("carecloud import check FILE");
        return Ok(runs.into_iter().next().ok_or_else(none)?);
    };
    let mut fitting = runs.into_iter().filter(|run| run.meta.run.starts_with(named));
    match (fitting.next(), fitting.next()) {
        (Some(run), None) => Ok(run),
        (Some(one), Some(other)) => {
            let failure = Failure::new(Code::Several, "several runs begin like that");
            let named = [one, other].into_iter().chain(fitting);
            Err(named.fold(failure, |failure, run| failure.field(run.meta.run, run.meta.begun)).into())
        }
        (None, _) => {
            let failure = Failure::new(Code::NotFound, "there is no run with this id");
            Err(failure.hint("carecloud import list").into())
        }
    }
}
