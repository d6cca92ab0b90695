//! `sandbox info`: what the sandbox holds.

use serde_json::{Map, Value, json};

use super::DbArg;
use crate::commands::context::Context;
use crate::exit::{Code, Failure};
use crate::model::columns::Column;
use crate::output::Shape;
use crate::sandbox;

static COLUMNS: &[Column] = &[
    Column::new("file", "file", 0),
    Column::new("bytes", "bytes", 0),
    Column::new("login", "login", 0),
    Column::new("password", "password", 0),
    Column::new("application_id", "application_id", 0),
    Column::new("customer_passwords", "customer_passwords", 0),
];

/// What `sandbox info` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  carecloud sandbox info")]
pub struct Args {
    #[command(flatten)]
    db: DbArg,
}

/// Reads the file; a sandbox that was never used is code 4.
pub fn run(ctx: &Context, args: &Args) -> anyhow::Result<()> {
    let path = args.db.path(ctx)?;
    if !path.exists() {
        let failure = Failure::new(Code::NotFound, "the sandbox has not been used yet");
        return Err(failure.hint("carecloud --sandbox customers list").into());
    }
    let info = sandbox::info(&path)?;
    let mut shown = Map::new();
    shown.insert("file".into(), json!(path.display().to_string()));
    shown.insert("bytes".into(), json!(info.bytes));
    shown.insert("login".into(), json!(sandbox::LOGIN));
    shown.insert("password".into(), json!(sandbox::PASSWORD));
    shown.insert("application_id".into(), json!(sandbox::APPLICATION_ID));
    shown.insert("customer_passwords".into(), json!(info.password_rule));
    let counts = info.records.iter().map(|(kind, count)| ((*kind).to_owned(), json!(count)));
    shown.insert("customers".into(), json!(info.customers));
    shown.extend(counts);
    Ok(ctx.printer().value(&Shape::new("sandbox", None, COLUMNS), &Value::Object(shown))?)
}
