//! `man`: manual pages, made from the command tree.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ValueHint;

use super::context::Context;
use crate::exit::{Code, Failure};

/// What `man` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  carecloud man | man -l -\n  carecloud man ~/.local/share/man/man1")]
pub struct Args {
    /// Write a page for every command into this folder
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
}

/// Prints the root page, or writes all.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let pages = pages()?;
    let Some(dir) = &args.dir else {
        let root = pages.iter().find(|(name, _)| name == "carecloud.1");
        return Ok(ctx.printer().raw(root.map(|(_, page)| page.as_slice()).unwrap_or_default())?);
    };
    std::fs::create_dir_all(dir).map_err(|error| refuse(dir, &error))?;
    for (name, page) in &pages {
        let path = dir.join(name);
        std::fs::write(&path, page).map_err(|error| refuse(&path, &error))?;
    }
    ctx.printer().note(&format!("{} pages written to {}", pages.len(), dir.display()));
    Ok(())
}

fn refuse(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(Code::Unexpected, format!("cannot write {}: {error}", path.display()))
}

/// All pages by file name, as committed under `man/`.
pub fn pages() -> std::io::Result<Vec<(String, Vec<u8>)>> {
    fn collect(command: &clap::Command, name: &str, pages: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
        pages.push((format!("{name}.1"), page(command, name)?));
        command.get_subcommands().try_for_each(|sub| collect(sub, &format!("{name}-{}", sub.get_name()), pages))
    }
    let mut tree = crate::cli::tree();
    tree.build();
    let mut pages = Vec::new();
    collect(&tree, "carecloud", &mut pages)?;
    Ok(pages)
}

/// One page. The synopsis and the examples are ours: clap_mangen names every option in the one and fills the lines of the other.
fn page(command: &clap::Command, name: &str) -> std::io::Result<Vec<u8>> {
    let (notes, examples) = notes_and_examples(command);
    let usage = command.clone().render_usage().to_string();
    // It leaves out the texts of options that the short help leaves out.
    let shown = command.clone().name(name.to_owned()).mut_args(|arg| arg.hide_short_help(false));
    let man = clap_mangen::Man::new(shown).title(name).source(format!("carecloud {}", env!("CARGO_PKG_VERSION")));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    writeln!(page, ".SH SYNOPSIS\n{}", roff(usage.trim_start_matches("Usage: ")))?;
    man.render_description_section(&mut page)?;
    for paragraph in notes {
        writeln!(page, ".PP\n{}", roff(&paragraph))?;
    }
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if !examples.is_empty() {
        writeln!(page, ".SH EXAMPLES\n.nf\n{}\n.fi", roff(&examples.join("\n")))?;
    }
    if name.contains('-') {
        writeln!(page, ".SH \"SEE ALSO\"\n.BR carecloud (1)")?;
    }
    Ok(page)
}

/// The text below a command's help: its paragraphs, and the commands under “Examples:”.
fn notes_and_examples(command: &clap::Command) -> (Vec<String>, Vec<String>) {
    let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (notes, examples) = match text.find("Example") {
        Some(at) => text.split_at(at),
        None => (text.as_str(), ""),
    };
    let notes = notes.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    (notes.collect(), examples.lines().skip(1).map(|line| line.trim().to_owned()).collect())
}

/// Text for roff: backslashes and hyphens as themselves, and no line that would be a request.
fn roff(text: &str) -> String {
    let escaped = text.replace('\\', "\\e").replace('-', "\\-");
    let lines =
        escaped.lines().map(|line| if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line.into() });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_explains_every_option_and_keeps_its_examples_apart() {
        let pages = pages().unwrap();
        let (_, page) = pages.iter().find(|(name, _)| name == "carecloud-customers-update.1").unwrap();
        let page = String::from_utf8(page.clone()).unwrap();
        assert!(page.contains("Never ask; fail and name the flag instead"), "{page}");
        assert!(page.contains("carecloud customers update [OPTIONS] <CUSTOMER>\n"), "{page}");
        assert!(page.contains(".SH EXAMPLES\n.nf\ncarecloud customers update ann@example.com \\-\\-phone"), "{page}");
        assert!(!page.contains(".SH EXTRA"), "{page}");
    }

    #[test]
    fn text_is_no_request() {
        assert_eq!(roff(".a\n'b\n-c \\d"), "\\&.a\n\\&'b\n\\-c \\ed");
    }
}
