//! `auth switch`: makes another profile the default.

use crate::commands::context::Context;
use crate::config::ConfigFile;
use crate::exit::Failure;

/// What `auth switch` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud auth switch acme")]
pub struct Args {
    /// The profile; asked for if left out
    #[arg(value_name = "PROFILE")]
    name: Option<String>,
}

/// Writes the default profile.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let dirs = ctx.settings().dirs();
    let known = ConfigFile::load(&dirs.config_file()?)?.profiles();
    if known.is_empty() {
        return Err(Failure::usage("there is no profile to switch to").hint("carecloud auth login").into());
    }
    let name = match &args.name {
        Some(name) => name.clone(),
        None => {
            let chosen = ctx.prompt().choose("Profile", &known, "PROFILE")?;
            known[chosen].clone()
        }
    };
    ConfigFile::edit(dirs, |file| {
        file.known(&name, None)?;
        file.set_default_profile(&name)
    })?;
    ctx.printer().note(&format!("the default profile is {name}"));
    Ok(())
}
