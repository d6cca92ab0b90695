//! `export`: lists written whole, to standard output or a file. One subcommand for customers, and one for each row of the
//! record table.

pub mod args;
mod customers;
mod destination;
mod records;
mod roster;
mod sheet;

use clap::{ArgMatches, Args, Command, FromArgMatches, Subcommand};

use super::context::Context;
use crate::model::records::{RECORDS, kind};
use crate::output::{Format, Style};
use args::ExportArgs;

/// What to export.
#[derive(Debug)]
pub enum Export {
    /// Customers.
    Customers(customers::Args),
    /// One kind of record.
    Records(records::Args),
}

impl Export {
    fn shared(&self) -> &ExportArgs {
        match self {
            Export::Customers(args) => &args.export,
            Export::Records(args) => &args.export,
        }
    }

    /// What a file is to hold: values that an import reads back, in the format that was asked for, else that of the file's
    /// name, else CSV. `asked` tells whether the format in the style comes from a flag, which beats the file's name.
    pub fn set_style(&self, style: &mut Style, asked: bool) {
        style.raw_values = true;
        style.verbatim = true;
        let named = self.shared().format().filter(|_| !asked);
        if let Some(format) = named {
            style.format = format;
        } else if style.format == Format::Auto {
            style.format = Format::Csv;
        }
    }
}

impl Subcommand for Export {
    fn augment_subcommands(command: Command) -> Command {
        let customers = customers::Args::augment_args(Command::new("customers")).about("Export customers");
        command.subcommand(customers).subcommands(RECORDS.iter().map(records::command))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Export::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        name == "customers" || kind(name).is_some()
    }
}

impl FromArgMatches for Export {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Export, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, given) = matches.subcommand().ok_or_else(missing)?;
        if name == "customers" {
            return customers::Args::from_arg_matches(given).map(Export::Customers);
        }
        records::Args::from_matches(kind(name).ok_or_else(missing)?, given).map(Export::Records)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Export::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Dispatches to what is exported.
pub async fn run(ctx: &Context, export: Export) -> anyhow::Result<()> {
    match export {
        Export::Customers(args) => customers::run(ctx, args).await,
        Export::Records(args) => records::run(ctx, args).await,
    }
}
