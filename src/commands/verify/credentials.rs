//! `verify credentials`: is this the customer's password?

use clap::builder::PossibleValuesParser;

use super::ask;
use crate::api::endpoints;
use crate::commands::args::PasswordArgs;
use crate::commands::context::Context;

/// What `verify credentials` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The password is asked for, or read from standard input or a file; old passwords that break today's rule are \
checked as they are.\nEnds with 0 (yes, the customer's id is printed), 8 (no) or another code (could not ask).\n\n\
Examples:\n  carecloud verify credentials ann@example.com\n  carecloud verify credentials 2001990000016 --login-type card --password-stdin < password.txt"
)]
pub struct Args {
    /// The customer's login: an e-mail address or a card number
    #[arg(value_name = "LOGIN")]
    login: String,
    /// What the login is [default: email if it holds “@”, else card]
    #[arg(long, value_parser = PossibleValuesParser::new(["email", "card"]))]
    login_type: Option<String>,
    #[command(flatten)]
    password: PasswordArgs,
}

/// Asks the server once.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    ctx.enterprise_only().await?;
    let login = args.login.trim();
    let guessed = if login.contains('@') { "email" } else { "card" };
    let login_type = args.login_type.as_deref().unwrap_or(guessed);
    let password = ctx.password(&args.password, "Password of the customer")?;
    ask(ctx, endpoints::verify_credentials(login_type, login, password.expose())).await
}
