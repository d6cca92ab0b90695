//! `verify social-network`: is this token of a social network the customer's?

use super::ask;
use crate::api::endpoints;
use crate::commands::args::TokenArgs;
use crate::commands::context::Context;

/// What `verify social-network` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Ends with 0 (yes, the customer's id is printed), 8 (no) or another code (could not ask).\n\n\
Example:\n  carecloud verify social-network --network twitter --token-stdin < token.txt")]
pub struct Args {
    /// The network's id, such as “twitter” (`social_network_id`)
    #[arg(long, value_name = "ID")]
    network: String,
    #[command(flatten)]
    token: TokenArgs,
}

/// Asks the server once.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    ctx.enterprise_only().await?;
    let token = ctx.token(&args.token, "Token of the social network")?;
    ask(ctx, endpoints::verify_social_network(&args.network, token.expose())).await
}
