//! The arguments that all exports share.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::commands::args::{ListArgs, at_least_one};
use crate::output::Format;

/// Where to, and which part.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Export")]
pub struct ExportArgs {
    /// Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) to: Option<PathBuf>,
    /// Export at most N records [default: all]
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    pub(crate) limit: Option<u64>,
    /// Skip the first N records
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) offset: u64,
    /// Ask the server for N records at a time [default: 1000]
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(crate) page_size: Option<String>,
    /// Sort by this field of the API; add “:desc” for the other direction [default: the records' id]
    #[arg(long, value_name = "FIELD[:desc]")]
    pub(crate) sort: Option<String>,
}

/// Whose records.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Customers")]
pub struct WhoseArgs {
    /// Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) customers: Option<PathBuf>,
    /// Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)
    #[arg(long, value_name = "CUSTOMER", allow_hyphen_values = true, conflicts_with = "customers")]
    pub(crate) customer: Vec<String>,
}

/// The formats by the endings of files.
const ENDINGS: &[(&str, Format)] = &[
    ("csv", Format::Csv),
    ("tsv", Format::Tsv),
    ("ndjson", Format::Ndjson),
    ("jsonl", Format::Ndjson),
    ("json", Format::Json),
    ("yaml", Format::Yaml),
    ("yml", Format::Yaml),
];

impl ExportArgs {
    /// The format that the file's name asks for.
    pub fn format(&self) -> Option<Format> {
        let ending = self.to.as_ref()?.extension()?.to_str()?;
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
    }

    /// The same as the arguments of a list; all records are wanted unless there is a limit, in the order of `id` unless
    /// another one is.
    pub fn as_list(&self, id: Option<&str>) -> ListArgs {
        ListArgs {
            limit: self.limit,
            all: self.limit.is_none(),
            offset: self.offset,
            page_size: self.page_size.clone(),
            sort: self.sort.clone().or_else(|| id.map(str::to_owned)),
            expect: None,
        }
    }
}
