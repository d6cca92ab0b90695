//! `verify`: yes, no, or could not ask. Never says which half of a credential was wrong.

pub mod auth_token;
pub mod credentials;
pub mod social_network;

use clap::Subcommand;

use super::context::Context;
use super::created;
use crate::api::{Call, Error, Kind, Reply, envelope};
use crate::exit::{Code, Failure, Quiet};

/// Check a customer's credential
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a login and its password
    Credentials(credentials::Args),
    /// Check a token of a social network
    SocialNetwork(social_network::Args),
    /// Check a token that an application created
    AuthToken(auth_token::Args),
}

/// Dispatches to the verb.
pub async fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Credentials(args) => credentials::run(ctx, args).await,
        Command::SocialNetwork(args) => social_network::run(ctx, args).await,
        Command::AuthToken(args) => auth_token::run(ctx, args).await,
    }
}

/// Asks, and turns the answer into yes (the customer's id), no (code 8) or an error.
async fn ask(ctx: &Context, call: Call) -> anyhow::Result<()> {
    let client = ctx.client().await?;
    let answer = client.send(&call).await;
    let reply = match answer {
        Ok(reply) => reply,
        Err(error) => {
            let own = error.route == format!("{} /{}", call.method.as_str(), call.route);
            if own && is_no(ctx, &error).await? {
                ctx.printer().note("no: the credential is not valid");
                return Err(Quiet(Code::No).into());
            }
            return Err(error.into());
        }
    };
    print_yes(ctx, &reply)
}

fn print_yes(ctx: &Context, reply: &Reply) -> anyhow::Result<()> {
    let id = envelope::created(reply, "customer_id")?;
    ctx.printer().note("yes: the credential is valid");
    created::print(ctx, "customer_id", id.as_str())
}

/// Whether an error is the server's way of saying no.
///
/// A 401 is a no only if our own session is good, which one cheap read tells. A 404, and a 400 that names the value
/// as unknown or wrong, are a no too; a 400 about the form of the request is not.
async fn is_no(ctx: &Context, error: &Error) -> anyhow::Result<bool> {
    match &error.kind {
        Kind::Unauthorized { .. } => {
            if ctx.client().await?.session_is_good().await? {
                return Ok(true);
            }
            let failure = Failure::new(Code::NotAllowed, "could not ask: this account is not logged in");
            Err(failure.hint("carecloud auth login").into())
        }
        Kind::NotFound => Ok(error.own),
        Kind::Refused(fields) => {
            let unknown = |reason: &str| matches!(reason, "not_found" | "not_allowed_value" | "deleted");
            let value = |name: &str| {
                matches!(name, "login_value" | "password" | "token" | "token_request_id" | "social_network_token")
            };
            let last = |name: &str| name.rsplit('.').next().is_some_and(value);
            Ok(!fields.is_empty() && fields.iter().all(|field| unknown(&field.reason) && last(&field.name)))
        }
        Kind::Local
        | Kind::NoCredential
        | Kind::Forbidden
        | Kind::WrongInterface
        | Kind::MethodNotAllowed
        | Kind::RateLimited
        | Kind::Server
        | Kind::Connect
        | Kind::Broken
        | Kind::Tls
        | Kind::Protocol
        | Kind::Stale
        | Kind::ReadOnly => Ok(false),
    }
}
