//! `auth`: log in and out, see who is logged in, switch profiles.

pub mod login;
pub mod logout;
pub mod status;
pub mod switch;
pub mod token;

use clap::Subcommand;

use super::context::Context;

/// Log in and out, switch between profiles
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Log in to a server and keep the session under a profile
    Login(login::Args),
    /// Show who is logged in where
    Status(status::Args),
    /// Make another profile the default
    Switch(switch::Args),
    /// Forget the sessions and passwords of a profile
    Logout(logout::Args),
    /// Print the session's token, for another program
    Token(token::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Login(args) => login::run(ctx, args).await,
        Command::Status(args) => status::run(ctx, args).await,
        Command::Switch(args) => switch::run(ctx, &args),
        Command::Logout(args) => logout::run(ctx, args).await,
        Command::Token(args) => token::run(ctx, args).await,
    }
}
