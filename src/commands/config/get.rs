//! `config get`: one setting.

use crate::commands::context::Context;
use crate::config::options;
use crate::exit::{Code, Failure};

/// What `config get` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud config get url --profile acme")]
pub struct Args {
    /// The setting's name
    #[arg(value_name = "KEY")]
    key: String,
}

/// Prints the value as it counts now; a setting without a value is code 4.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let option = options::find(&args.key)?;
    let value = ctx.settings().shown(option.key).ok_or_else(|| {
        let failure = Failure::new(Code::NotFound, format!("“{}” is not set", args.key));
        failure.hint(format!("carecloud config set {} VALUE", args.key))
    })?;
    Ok(ctx.printer().line(&value)?)
}
