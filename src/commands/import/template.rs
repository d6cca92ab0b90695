//! `import template`: a header to begin with, or a mapping file for a file that is there.

use std::path::{Path, PathBuf};

use clap::ValueHint;

use super::words;
use crate::bulk::input::{Encoding, Format, Input, Reading};
use crate::bulk::mapping::{Mapping, template};
use crate::commands::context::Context;
use crate::exit::Failure;
use crate::model::customer::{FIELDS, Field};

/// The usual columns beside the customer's fields.
const BESIDE: &[&str] = &["customer_source_id", "external_id"];

/// Fields that few files have.
const RARE: &[&str] = &["salutation", "address4", "address5", "address6", "address7"];

/// What `import template` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  carecloud import template > people.csv\n  carecloud import template --map-for people.xlsx > map.toml"
)]
pub struct Args {
    /// Print a mapping file for this file's columns, to be looked over and given by --map
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    map_for: Option<PathBuf>,
    /// The sign between the cells [default: found out]
    #[arg(long, value_name = "SIGN", value_parser = words::delimiter, requires = "map_for")]
    delimiter: Option<u8>,
    /// The encoding of the text, such as windows-1250 [default: UTF-8, or what its first bytes say]
    #[arg(long, value_name = "NAME", value_parser = words::encoding, requires = "map_for")]
    encoding: Option<Encoding>,
}

/// Prints one or the other; asks nobody.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let Some(path) = &args.map_for else {
        let fields = FIELDS.iter().map(Field::name).filter(|name| !RARE.contains(name));
        let columns: Vec<&str> = fields.chain(BESIDE.iter().copied()).collect();
        ctx.printer().line(&columns.join(","))?;
        ctx.printer()
            .note("a column may also be property:ID, interest:ID or interest; see carecloud help import-files");
        return Ok(());
    };
    let mapping = proposed(path, args)?;
    ctx.printer().raw(template(&mapping).as_bytes())?;
    ctx.printer().note("look it over, save it, and give it to the import: --map map.toml");
    Ok(())
}

fn proposed(path: &Path, args: &Args) -> anyhow::Result<Mapping> {
    let input = Input::open(path, &Reading { format: None, delimiter: args.delimiter, encoding: args.encoding })?;
    if input.facts().format == Format::Ndjson {
        let failure = Failure::usage("the file needs no mapping").field("--map-for", "lines of JSON name their fields");
        return Err(failure.into());
    }
    Ok(Mapping::propose(&input.facts().columns))
}
