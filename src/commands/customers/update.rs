//! `customers update`: reads, patches and sends the raw record, and overwrites nobody's work.

use serde_json::{Value, json};

use crate::api::{Error, Id, Outcome, endpoints, envelope};
use crate::commands::args::{CustomerArg, WriteArgs};
use crate::commands::context::Context;
use crate::commands::{changes, property_records, resolve};
use crate::exit::{Code, Failure, failure_of};
use crate::model::codes;
use crate::model::diff::{Change, diff, same_record};
use crate::model::edits::Edits;
use crate::model::password;
use crate::model::update::{Prepared, prepare_update};
use crate::output;
use crate::secret::Wiped;

use super::beside::{self, BesideArgs};
use super::fields::{FieldArgs, json_file, refused};

/// What `customers update` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The API replaces a whole customer at every change, so everything that is not changed is read and sent back as it \
was. The difference is shown first; if somebody else changes the customer meanwhile, nothing is sent (code 7). After a rename the server \
makes a new salutation, unless --salutation sets one.\n\n\
Examples:\n  carecloud customers update ann@example.com --phone +420603123457\n  \
carecloud customers update ann@example.com --last-name Jones --dry-run\n  \
carecloud customers update ann@example.com --unset address.address3 --set address.zip=11000\n  \
carecloud customers update id:8ea2591121e636086a4a9c0992 --password-stdin < password.txt"
)]
pub struct Args {
    #[command(flatten)]
    customer: CustomerArg,
    #[command(flatten)]
    fields: FieldArgs,
    /// Remove a field (repeatable)
    #[arg(long, value_name = "PATH", help_heading = "Fields")]
    unset: Vec<String>,
    /// Merge this JSON file into the customer: null removes a field; “-” for standard input
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    from: Option<String>,
    /// Replace the whole customer by this JSON file: what is not in it is deleted
    #[arg(long, value_name = "FILE", conflicts_with = "from", value_hint = clap::ValueHint::FilePath)]
    replace: Option<String>,
    #[command(flatten)]
    beside: BesideArgs,
    #[command(flatten)]
    write: WriteArgs,
}

/// Reads, patches, shows, reads again, sends.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    args.beside.one_stdin("--from", args.from.as_deref())?;
    args.beside.one_stdin("--replace", args.replace.as_deref())?;
    let edits = Edits {
        whole: args.replace.as_deref().map(|path| json_file(ctx, "--replace", path)).transpose()?,
        patch: args.from.as_deref().map(|path| json_file(ctx, "--from", path)).transpose()?,
        set: args.fields.edits()?,
        unset: args.unset.clone(),
    };
    if edits.is_empty() && args.beside.is_empty() {
        let failure = Failure::usage("there is nothing to change");
        return Err(failure
            .hint(format!("carecloud customers update {} --phone +420…", args.customer.customer))
            .into());
    }
    if args.beside.source.is_some() != args.beside.external_id.is_some() {
        let failure = Failure::usage("a source goes with the customer's id in it");
        return Err(failure.field("--source", "needs --external-id, and the other way round").into());
    }
    let secret = args.beside.password(ctx)?;
    if let Some(secret) = &secret {
        let broken = password::check(secret.expose());
        if !broken.is_empty() {
            return Err(refused(broken).into());
        }
    }
    let network = args.beside.social_network(ctx)?;
    let properties = args.beside.properties(ctx).await?;
    let found = resolve::find(ctx, &args.customer.customer).await?;
    let original = read(ctx, &found.id).await?;
    let definitions = if super::has_consents(&original) { beside::consents(ctx).await? } else { None };
    let prepared = prepare_update(&original, &edits, definitions.as_deref(), Context::today()).map_err(refused)?;
    changes::announce(ctx, &found.named(&original));
    show(ctx, &prepared)?;
    let mut body = Wiped(json!({ "customer": prepared.body_customer }));
    if let Some(secret) = &secret {
        body.0["password"] = json!(secret.expose());
        ctx.printer().note("the password will be changed");
    }
    if let Some((network, token)) = &network {
        body.0["social_network_credentials"] =
            json!({"social_network_id": network, "social_network_token": token.expose()});
        ctx.printer().note("the social network's credentials will be changed");
    }
    let put = !prepared.changes.is_empty() || secret.is_some() || network.is_some();
    if !put && properties.is_empty() && args.beside.source.is_none() {
        ctx.printer().note("the customer is like that already; nothing was sent");
        return Ok(());
    }
    if args.replace.is_some() {
        changes::confirm(ctx, &args.write, &format!("Replace customer {}?", found.id))?;
    }
    if put {
        replace(ctx, &args, &found.id, &original, &body).await?;
    }
    if let (Some(source), Some(external)) = (&args.beside.source, &args.beside.external_id) {
        let call = endpoints::create_source_record(&found.id, ctx.id("--source", source)?.as_str(), external);
        if changes::send(ctx, &args.write, &call).await?.is_some() {
            ctx.printer().note("the source record is added");
        }
    }
    property_records::set::bring(ctx, &args.write, &found.id, &properties).await
}

/// The raw customer as it is now, from no cache.
async fn read(ctx: &Context, id: &Id) -> anyhow::Result<Value> {
    let reply = ctx.client().await?.send(&endpoints::get_customer(id).fresh()).await?;
    let unusable = |error| Error { writes: true, ..error };
    let record = envelope::value(envelope::record(&reply)?).map_err(unusable)?;
    // Another customer's record must never be written over this one's.
    let known = match record.get("customer_id") {
        Some(Value::String(known)) => Some(known.clone()),
        Some(Value::Number(known)) => Some(known.to_string()),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => None,
    };
    if known.is_some_and(|known| known != id.as_str()) {
        let text = "the server answers with another customer's record; nothing was sent";
        return Err(Error { writes: true, ..Error::protocol(text) }.into());
    }
    Ok(record)
}

async fn replace(ctx: &Context, args: &Args, id: &Id, original: &Value, body: &Value) -> anyhow::Result<()> {
    if !args.write.dry_run {
        let now = read(ctx, id).await?;
        if !same_record(original, &now) {
            return Err(conflict(original, &now).into());
        }
    }
    match changes::send(ctx, &args.write, &endpoints::replace_customer(id, body)).await {
        Ok(None) => Ok(()),
        Ok(Some(_)) => {
            ctx.printer().note("updated");
            Ok(())
        }
        Err(error) => unclear(ctx, id, original, body, error).await,
    }
}

fn conflict(original: &Value, now: &Value) -> Failure {
    let failure = Failure::new(Code::Changed, "somebody else changed the customer meanwhile; nothing was sent");
    let changed = diff(original, now).into_iter().map(|change| change.path);
    let failure = changed.fold(failure, |failure, path| failure.field(path, "was changed by somebody else"));
    failure.outcome(Outcome::NotApplied).hint("look at the customer, then run the same command again")
}

/// After an answer that never came: a replacement shows in the record, so one more read may tell.
async fn unclear(ctx: &Context, id: &Id, original: &Value, body: &Value, error: anyhow::Error) -> anyhow::Result<()> {
    let mut failure = failure_of(&error);
    if failure.code != Code::Unknown {
        return Err(error);
    }
    if let Ok(now) = read(ctx, id).await
        && body.get("password").is_none()
        && body.get("social_network_credentials").is_none()
        && applied(original, &now, &body["customer"])
    {
        ctx.printer().note("the answer was lost, but the customer shows the change: updated");
        return Ok(());
    }
    failure.hint =
        Some(format!("carecloud customers get id:{id} shows what is stored; the same command again is safe"));
    Err(failure.into())
}

/// Whether `now` differs from `original` and holds all that was sent. The server's own fields may differ.
fn applied(original: &Value, now: &Value, sent: &Value) -> bool {
    fn holds(stored: &Value, sent: &Value) -> bool {
        match (stored, sent) {
            (Value::Object(stored), Value::Object(sent)) => {
                sent.iter().all(|(key, value)| stored.get(key).is_some_and(|stored| holds(stored, value)))
            }
            (Value::Array(stored), Value::Array(sent)) => {
                stored.len() == sent.len() && stored.iter().zip(sent).all(|(stored, sent)| holds(stored, sent))
            }
            (stored, sent) => stored == sent,
        }
    }
    !same_record(original, now) && holds(now, sent)
}

/// The difference, and what follows from it.
fn show(ctx: &Context, prepared: &Prepared) -> anyhow::Result<()> {
    let lines: Vec<output::Change> = prepared.changes.iter().map(line).collect();
    ctx.show_changes(&lines)?;
    for note in &prepared.notes {
        ctx.printer().note(&output::sanitize::line(note));
    }
    Ok(())
}

fn line(change: &Change) -> output::Change {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => {
            let word = codes::of_field(&change.path).zip(number.as_i64()).and_then(|(codes, code)| codes.word(code));
            word.map_or_else(|| number.to_string(), str::to_owned)
        }
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    output::Change {
        path: change.path.clone(),
        before: change.before.as_ref().map(text),
        after: change.after.as_ref().map(text),
        note: None,
    }
}
