//! The root parser: one tree that completions, man pages, help and tests read.

use clap::{ColorChoice, CommandFactory, Parser, Subcommand};

use crate::commands::args::GlobalArgs;
use crate::commands::{
    api, auth, completions, config, customers, doctor, export, help, import, man, records, search, verify,
};

#[cfg(feature = "sandbox")]
use crate::commands::sandbox;

/// Administer the customers of a CRM CareCloud
///
/// Find and mend customers, look at their purchases, points, vouchers and cards, and check credentials, from a terminal or a script.
#[derive(Debug, Parser)]
#[command(
    name = "carecloud",
    version,
    propagate_version = false,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = "Examples:\n  carecloud --sandbox customers list\n  carecloud customers get ann@example.com\n  carecloud help customer"
)]
pub struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// All commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find, read, create and update customers
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud customers list --last-name Novak\n  carecloud customers overview ann@example.com\n  carecloud customers get ann@example.com\n  carecloud customers update ann@example.com --phone +420603123457"
    )]
    Customers(customers::Command),
    /// Find a customer by whatever is in hand: e-mail, phone, card, name
    Search(search::Args),
    /// The records of a customer, from the record table
    #[command(flatten)]
    Records(records::Records),
    /// Check a customer's credential: yes, no, or could not ask
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud verify credentials ann@example.com"
    )]
    Verify(verify::Command),
    /// Check and send files of customers
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud import check people.csv --source 8bd253a89059008f1d44aa --language cs\n  carecloud import template > people.csv"
    )]
    Import(import::Command),
    /// Write whole lists to files: customers, or the records of many
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud export customers --to customers.csv\n  carecloud export customers -o ids > ids.txt\n  carecloud export cards --customers ids.txt --to cards.ndjson"
    )]
    Export(export::Export),
    /// Log in and out, switch between profiles
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud auth login\n  carecloud auth status"
    )]
    Auth(auth::Command),
    /// Read and change settings
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud config list --origin\n  carecloud config set output json"
    )]
    Config(config::Command),
    /// Check settings, network and login, and say what to do
    Doctor(doctor::Args),
    /// Make any call of the API
    Api(api::Args),
    /// Serve a local CareCloud with sample data
    #[cfg(feature = "sandbox")]
    #[command(
        subcommand,
        arg_required_else_help = true,
        after_help = "Examples:\n  carecloud --sandbox customers list\n  carecloud sandbox serve --port 8085"
    )]
    Sandbox(sandbox::Command),
    /// Print a completion script for a shell
    Completions(completions::Args),
    /// Print the manual page, or write all pages into a folder
    Man(man::Args),
    /// Show help for a command or a topic
    Help(help::Args),
}

/// The headings of the root help, with the commands under each. A test holds that every command has its place.
fn groups() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("Customers", vec!["customers", "search", "verify"]),
        ("Records of a customer", records::names()),
        ("Many rows", vec!["import", "export"]),
        ("Account and settings", vec!["auth", "config", "doctor"]),
        ("Anything else", vec!["api", "sandbox", "completions", "man", "help"]),
    ]
}

/// The whole command tree, with the grouped root help.
pub fn tree() -> clap::Command {
    let tree = Cli::command();
    let style = tree.get_styles().clone();
    let (header, literal) = (style.get_header(), style.get_literal());
    let mut listed = String::new();
    for (heading, names) in groups() {
        listed.push_str(&format!("{header}{heading}:{header:#}\n"));
        for command in names.iter().filter_map(|name| tree.find_subcommand(name)) {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            listed.push_str(&format!("  {literal}{:<24}{literal:#} {about}\n", command.get_name()));
        }
        listed.push('\n');
    }
    let template = format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{listed}{header}Options:{header:#}\n{{options}}{{after-help}}"
    );
    tree.help_template(template).color(ColorChoice::Auto).mut_args(last_counts)
}

/// The last of several counts for the flags that all commands share, so that an alias that sets one can be overruled. Fields
/// to write stay as strict as they are.
fn last_counts(arg: clap::Arg) -> clap::Arg {
    if !arg.is_global_set() {
        return arg;
    }
    let id = arg.get_id().clone();
    arg.overrides_with(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_sound() {
        tree().debug_assert();
    }

    #[test]
    fn every_command_stands_in_one_group() {
        let tree = tree();
        let grouped: Vec<&str> = groups().into_iter().flat_map(|(_, names)| names).collect();
        for command in tree.get_subcommands() {
            let places = grouped.iter().filter(|name| **name == command.get_name()).count();
            assert_eq!(places, 1, "{} must stand in one group of the root help", command.get_name());
        }
    }

    #[test]
    fn every_command_has_an_example() {
        fn walk(command: &clap::Command, path: &str) {
            let path = format!("{path} {}", command.get_name());
            let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(text.contains("carecloud "), "{path} has no example");
            command.get_subcommands().for_each(|sub| walk(sub, &path));
        }
        walk(&tree(), "");
    }
}
