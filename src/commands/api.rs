//! `api`: any other call, with the profile's login, retries and guards.

use std::collections::BTreeMap;

use clap::ValueHint;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::args::WriteArgs;
use super::context::Context;
use super::{changes, created};
use crate::api::error::Refusal;
use crate::api::reasons::sentence;
use crate::api::{self, Call, Kind, Listing, Method, Reply, Window, envelope, paging};
use crate::exit::{Failure, FieldReason, failure_of};
use crate::output::{Rest, Shape, Summary};
use crate::secret::{Secret, Wiped};

/// What `api` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "GET sends the fields as query, the other methods as a JSON body. The whole answer is printed as JSON.\n\n\
Examples:\n  carecloud api GET /stores -f count=5\n  carecloud api GET /interests --paginate -o ndjson\n  \
carecloud api POST /customers/actions/verify-credentials --input question.json"
)]
pub struct Args {
    /// GET, POST, PUT or DELETE
    #[arg(value_name = "METHOD")]
    method: String,
    /// The path below the base URL, such as /customers
    #[arg(value_name = "PATH")]
    path: String,
    /// A field: query for GET, else body; “key:=JSON” for other types than text (repeatable)
    #[arg(short, long = "field", value_name = "KEY=VALUE")]
    field: Vec<String>,
    /// Send this file as the body; “-” for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "field", value_hint = ValueHint::FilePath)]
    input: Option<String>,
    /// Walk all pages of a list
    #[arg(long)]
    paginate: bool,
    #[command(flatten)]
    write: WriteArgs,
}

/// Sends the call; a list is walked page by page with `--paginate`.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let Some(method) = Method::parse(&args.method) else {
        let failure = Failure::usage("unknown method").field("METHOD", "is GET, POST, PUT or DELETE");
        return Err(failure.hint("carecloud api GET /customers").into());
    };
    let mut call = Call::free(method, &args.path)?;
    // Held until the end: what a server repeats of them is not told.
    let mut secrets = Vec::new();
    if method == Method::Get {
        for field in &args.field {
            let (key, value) = pair(field)?;
            secrets.extend(changes::watched(&json!({ key.as_str(): value })));
            call = call.with(key, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
        if args.input.is_some() {
            return Err(Failure::usage("a GET has no body").field("--input", "goes with POST, PUT and DELETE").into());
        }
    } else if let Some(path) = &args.input {
        let (body, found) = read_body(ctx, path)?;
        call.body = Some(body);
        secrets.extend(found);
    } else if !args.field.is_empty() {
        let fields = args.field.iter().map(|field| pair(field)).collect::<anyhow::Result<Map<String, Value>>>()?;
        let body = Wiped(Value::Object(fields));
        secrets.extend(changes::watched(&body));
        call = call.body(&body);
    }
    if args.paginate && !args.write.dry_run {
        return paginate(ctx, method, call).await;
    }
    if call.writes() || args.write.dry_run {
        if method == Method::Delete {
            changes::confirm(ctx, &args.write, &format!("Send DELETE /{}?", call.path))?;
        }
        let sent = changes::send(ctx, &args.write, &call).await.map_err(named)?;
        let Some(reply) = sent else { return Ok(()) };
        // What was changed is changed, whatever the answer is.
        return print(ctx, &reply).map_err(|error| match error.downcast::<api::Error>() {
            Ok(error) if call.writes() => created::lost(&reply, error).into(),
            Ok(error) => error.into(),
            Err(error) => error,
        });
    }
    let answer = ctx.client().await?.send(&call).await;
    print(ctx, &answer.map_err(|error| named(error.into()))?)
}

/// A refusal with the API's own names of the fields: this command has no flags for them.
fn named(error: anyhow::Error) -> anyhow::Error {
    let Some(api::Error { kind: Kind::Refused(refusals), .. }) = error.downcast_ref() else { return error };
    let field =
        |refusal: &Refusal| FieldReason { name: refusal.name.clone(), reason: sentence(&refusal.reason).into() };
    Failure { fields: refusals.iter().map(field).collect(), ..failure_of(&error) }.into()
}

fn pair(field: &str) -> anyhow::Result<(String, Value)> {
    let refuse = |rule: &str| Failure::usage("a field is not usable").field("--field", rule);
    let (key, value) = field.split_once('=').ok_or_else(|| refuse("looks like key=value, or key:=JSON"))?;
    let pair = match key.strip_suffix(':') {
        Some(key) => (key, serde_json::from_str(value).map_err(|_| refuse("what follows “:=” is not JSON"))?),
        None => (key, Value::String(value.to_owned())),
    };
    if pair.0.is_empty() {
        return Err(refuse("has no key before “=”").into());
    }
    Ok((pair.0.to_owned(), pair.1))
}

/// The body of a file, and the secrets in it.
fn read_body(ctx: &Context, path: &str) -> anyhow::Result<(Secret, Vec<Secret>)> {
    let text = Secret::around(ctx.read_input("--input", path)?);
    serde_json::from_str::<&RawValue>(text.expose()).map_err(|error| {
        let rule = format!("is not JSON (line {}, column {})", error.line(), error.column());
        Failure::usage("the body is not usable").field("--input", rule)
    })?;
    // A number that no type holds is no secret.
    let secrets = serde_json::from_str(text.expose()).map(|body| changes::watched(&Wiped(body)));
    Ok((text, secrets.unwrap_or_default()))
}

/// Prints `data` if the answer has the API's envelope, else the whole answer if it is JSON; nothing for an empty one.
fn print(ctx: &Context, reply: &Reply) -> anyhow::Result<()> {
    let mut printer = ctx.printer();
    if reply.body.trim().is_empty() {
        printer.note(&format!("done ({})", reply.status));
        return Ok(());
    }
    let whole =
        || serde_json::from_str::<&RawValue>(&reply.body).map_err(|_| api::Error::protocol("the answer is not JSON"));
    let value = match envelope::data(reply) {
        Ok(data) => data,
        Err(_) => whole()?,
    };
    Ok(printer.record(&Shape::new("answer", None, &[]), value)?)
}

#[expect(clippy::await_holding_refcell_ref, reason = "a list owns the printer until it ends; the listener has its own")]
async fn paginate(ctx: &Context, method: Method, call: Call) -> anyhow::Result<()> {
    if method != Method::Get {
        return Err(Failure::usage("only a GET has pages").field("--paginate", "goes with GET").into());
    }
    let client = ctx.client().await?;
    // The first page tells under which key the records are.
    let probe = client.send(&call.clone().with("count", "1")).await?;
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(envelope::data(&probe)?.get()).unwrap_or_default();
    let key = fields.iter().find(|(_, value)| value.get().starts_with('[')).map(|(key, _)| key.clone());
    let key = key.ok_or_else(|| Failure::usage("the answer is not a list").field("--paginate", "goes with lists"))?;
    let window = Window { offset: 0, limit: None, page_size: 1000 };
    let listing = Listing { call, key: &key, id: None, paged: true, window, ahead: paging::AHEAD };
    let mut printer = ctx.printer();
    let mut writer = printer.list(&Shape::new(&key, None, &[]))?;
    let totals = paging::walk::<anyhow::Error>(client, &listing, |item| Ok(writer.push(item)?)).await?;
    let summary = Summary {
        total_items: totals.total_items,
        returned: totals.returned,
        offset: 0,
        rest: Rest::unless(totals.complete),
    };
    Ok(writer.finish(summary)?)
}
