//! `sandbox`: the built-in server, for this program and for any other client.

pub mod info;
pub mod reset;
pub mod serve;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Subcommand, ValueHint};

use super::connect::{self, Connection};
use super::context::Context;
use crate::api::auth::Forgetful;
use crate::api::{Client, Credentials, Interface, Scheme, base};
use crate::sandbox::{self, APPLICATION_ID, CUSTOMER_TOKEN, DEFAULT_CUSTOMERS, LOGIN, Options, PASSWORD, Storage};
use crate::secret::Secret;

/// Serve a local CareCloud with sample data
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the sandbox for any client, until Ctrl-C
    Serve(serve::Args),
    /// Throw the sandbox's data away and begin anew
    Reset(reset::Args),
    /// Show what the sandbox holds and how to log in
    Info(info::Args),
}

/// Dispatches to the verb.
pub fn run(ctx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(args) => serve::run(ctx, args),
        Command::Reset(args) => reset::run(ctx, &args),
        Command::Info(args) => info::run(ctx, &args),
    }
}

/// The file that holds the sandbox's data.
#[derive(Debug, clap::Args)]
struct DbArg {
    /// Keep the data in this file, not in the usual one
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    db: Option<PathBuf>,
}

impl DbArg {
    fn path(&self, ctx: &Context) -> anyhow::Result<PathBuf> {
        self.db.clone().map_or_else(|| default_file(ctx), Ok)
    }

    fn is_named(&self) -> bool {
        self.db.is_some()
    }
}

/// The file that holds the sandbox's data unless another is named.
fn default_file(ctx: &Context) -> anyhow::Result<PathBuf> {
    Ok(ctx.settings().dirs().make_data()?.join("sandbox.sqlite"))
}

/// Starts the sandbox; while it is filled for the first time, a bar shows how far it is.
fn start(
    ctx: &Context,
    store: Storage,
    port: u16,
    customers: u32,
    latency: Duration,
) -> anyhow::Result<sandbox::Running> {
    let bar = ctx.printer().progress(Some(u64::from(customers)), "filling the sandbox");
    let ticker = bar.clone();
    let progress = move |seeded: u32| ticker.set_position(u64::from(seeded));
    let running = sandbox::start(Options { store, port, customers, latency, progress: Some(Box::new(progress)) });
    bar.finish();
    Ok(running?)
}

/// A client of the sandbox in this process: the same HTTP, login and data as any other server's.
pub fn connect(ctx: &Context) -> anyhow::Result<Connection> {
    let running = start(ctx, Storage::File(default_file(ctx)?), 0, DEFAULT_CUSTOMERS, Duration::ZERO)?;
    let interface = connect::interface(ctx);
    let mut bases = base::candidates(&format!("{}/webservice/rest-api", running.origin()), interface)?;
    let settings = ctx.settings();
    let scheme = settings.get("auth").and_then(Scheme::parse).unwrap_or(Scheme::Bearer);
    let credentials = Credentials {
        scheme,
        login: Some(LOGIN.into()),
        password: Some(Secret::new(PASSWORD)),
        app_id: Some(APPLICATION_ID.into()),
        token: (interface == Interface::Customer).then(|| Secret::new(CUSTOMER_TOKEN)),
    };
    let config = connect::config(ctx, bases.remove(0), credentials, Box::new(Forgetful))?;
    Ok(Connection::to_sandbox(Client::new(config)?, running))
}
