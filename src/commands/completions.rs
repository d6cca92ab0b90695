//! `completions`: the completion script of a shell.

use clap_complete::Shell;

use super::context::Context;

/// What `completions` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  carecloud completions bash > ~/.local/share/bash-completion/completions/carecloud\n  \
carecloud completions zsh > ~/.zfunc/_carecloud\n  carecloud completions fish > ~/.config/fish/completions/carecloud.fish"
)]
pub struct Args {
    /// The shell
    shell: Shell,
}

/// Prints the script.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    Ok(ctx.printer().raw(&script(args.shell))?)
}

/// The completion script of a shell, as committed under `completions/`.
pub fn script(shell: Shell) -> Vec<u8> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut crate::cli::tree(), "carecloud", &mut bytes);
    bytes
}
