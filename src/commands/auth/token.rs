//! `auth token`: the session's token, for another program.

use std::io::IsTerminal;

use crate::api::{Kind, endpoints};
use crate::commands::context::Context;
use crate::exit::{Code, Failure};

/// What `auth token` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "The token is as good as a password until it ends: keep it out of logs.\n\n\
Example:\n  CARECLOUD_TOKEN=$(carecloud auth token) other-program")]
pub struct Args {}

/// Prints the token after making sure that the server still takes it.
pub async fn run(ctx: &Context, _args: Args) -> anyhow::Result<()> {
    let client = ctx.client().await?;
    // Sent like any other read, so that an ended session is opened again where the account allows it.
    match client.send(&endpoints::list_customers().with("count", "1")).await {
        Ok(_) => {}
        Err(error) if error.kind == Kind::Forbidden => {}
        Err(error) if matches!(error.kind, Kind::Unauthorized { .. }) => {
            let failure = Failure::new(Code::NotAllowed, "the session has ended");
            return Err(failure.hint("carecloud auth login").into());
        }
        Err(error) => return Err(error.into()),
    }
    let token = client.token().await.ok_or_else(|| {
        let text = "this profile has no token: it logs in with Basic";
        Failure::new(Code::NotAllowed, text).hint("carecloud auth login --auth bearer")
    })?;
    if std::io::stdout().is_terminal() {
        ctx.printer().warn("this is a secret");
    }
    Ok(ctx.printer().line(token.expose())?)
}
