//! `config list`: all settings, and with `--origin` where each comes from.

use serde_json::{Map, Value, json};

use crate::commands::context::Context;
use crate::model::columns::Column;
use crate::output::{Rest, Shape, Summary};

static COLUMNS: &[Column] = &[Column::new("key", "key", 0), Column::new("value", "value", 0)];
static WITH_ORIGIN: &[Column] =
    &[Column::new("key", "key", 0), Column::new("value", "value", 0), Column::new("origin", "origin", 0)];

/// What `config list` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  carecloud config list --origin\n  carecloud config list --profile acme -o json")]
pub struct Args {
    /// Say where each value comes from
    #[arg(long)]
    origin: bool,
}

/// Prints the options table with its values; of a secret only whether it is set.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let settings = ctx.settings();
    let columns = if args.origin { WITH_ORIGIN } else { COLUMNS };
    let mut printer = ctx.printer();
    let mut writer = printer.list(&Shape::new("settings", Some("key"), columns))?;
    let listed = settings.list();
    for setting in &listed {
        let mut row = Map::new();
        row.insert("key".into(), json!(setting.key));
        row.insert("value".into(), json!(setting.value));
        if args.origin {
            row.insert("origin".into(), json!(setting.origin.to_string()));
        }
        writer.push(&serde_json::value::to_raw_value(&Value::Object(row))?)?;
    }
    let returned = listed.len() as u64;
    Ok(writer.finish(Summary { total_items: Some(returned), returned, offset: 0, rest: Rest::Nothing })?)
}
