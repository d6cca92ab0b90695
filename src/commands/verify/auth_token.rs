//! `verify auth-token`: whose token is this, that an application created?

use super::ask;
use crate::api::endpoints;
use crate::commands::args::TokenArgs;
use crate::commands::context::Context;

/// What `verify auth-token` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Ends with 0 (yes, the customer's id is printed), 8 (no) or another code (could not ask).\n\n\
Example:\n  carecloud verify auth-token --application self_order_kiosk --request-id e11e7a7f7f610ea8e11e774 --token-stdin < token.txt")]
pub struct Args {
    /// The application that the token is for (`application_id`)
    #[arg(long, value_name = "ID")]
    application: String,
    /// The request that created the token (`token_request_id`)
    #[arg(long, value_name = "ID")]
    request_id: String,
    #[command(flatten)]
    token: TokenArgs,
}

/// Asks the server once.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    ctx.enterprise_only().await?;
    let token = ctx.token(&args.token, "Token of the application")?;
    ask(ctx, endpoints::verify_auth_token(&args.application, token.expose(), &args.request_id)).await
}
