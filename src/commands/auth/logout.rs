//! `auth logout`: ends the session at the server and forgets every copy of it.

use crate::commands::connect::NO_PROFILE;
use crate::commands::context::Context;
use crate::config::credentials::Credentials as Logins;
use crate::exit::failure_of;

/// What `auth logout` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The profile's address and login stay, so that “carecloud auth login” asks for the password only.\n\n\
Examples:\n  carecloud auth logout\n  carecloud auth logout --profile acme"
)]
pub struct Args {}

/// Removes what is kept; the server is asked to end the session, and a server that cannot be reached is no hindrance.
pub async fn run(ctx: &Context, _args: Args) -> anyhow::Result<()> {
    if ctx.settings().flag("sandbox") {
        ctx.printer().note("the sandbox logs in anew with every command; there is nothing to end");
        return Ok(());
    }
    let name = ctx.settings().profile_name().unwrap_or(NO_PROFILE).to_owned();
    let logins = Logins::new(ctx.settings());
    if logins.of_profile(&name)?.is_empty() {
        ctx.printer().note(&format!("profile {name} was not logged in"));
        return Ok(());
    }
    let ended = end(ctx).await;
    logins.remove(&name)?;
    match ended {
        Ok(()) => ctx.printer().note(&format!("logged out, profile {name}")),
        Err(error) => {
            let reason = failure_of(&error).message;
            ctx.printer()
                .warn(&format!("logged out here, profile {name}, but the server did not end the session: {reason}"));
        }
    }
    Ok(())
}

/// Tells the server; the customer interface has tokens without an end.
async fn end(ctx: &Context) -> anyhow::Result<()> {
    Ok(ctx.client().await?.log_out().await?)
}
