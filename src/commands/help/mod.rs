//! `help`: the help page of a command, or a topic that no single command owns.

mod import_files;
mod topics;

use super::context::Context;
use super::nearest;
use crate::exit::Failure;

pub use topics::{TOPICS, Topic};

/// What `help` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Topics: exit-codes, environment, retries, output, customer, import-files, tour\n\nExamples:\n  carecloud help customers update\n  carecloud help exit-codes"
)]
pub struct Args {
    /// A command with its verb, or a topic
    #[arg(value_name = "COMMAND OR TOPIC")]
    words: Vec<String>,
}

/// Prints the page.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    if let [word] = args.words.as_slice()
        && let Some(topic) = TOPICS.iter().find(|topic| topic.name == word)
    {
        return Ok(ctx.printer().raw((topic.text)().as_bytes())?);
    }
    let mut command = crate::cli::tree();
    command.build();
    for word in &args.words {
        let Some(sub) = command.find_subcommand(word) else {
            let topics = TOPICS.iter().map(|topic| topic.name);
            let known: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).chain(topics).collect();
            let failure = Failure::usage(format!("there is no command or topic “{word}”"));
            return Err(failure.hint(nearest::hint(word, &known)).into());
        };
        command = sub.clone();
    }
    let page = command.render_long_help();
    let text = if ctx.printer().paints_out() { page.ansi().to_string() } else { page.to_string() };
    Ok(ctx.printer().raw(text.as_bytes())?)
}
