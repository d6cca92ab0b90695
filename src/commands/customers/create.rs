//! `customers create`: one `POST`, sent once, whatever happens.

use crate::api::{Kind, endpoints};
use crate::commands::args::WriteArgs;
use crate::commands::context::Context;
use crate::commands::{changes, created, resolve};
use crate::exit::{Code, Failure, failure_of};
use crate::model::create::{New, prepare_create};
use crate::model::edits::Edits;
use crate::model::identify::Customer;
use crate::model::{email, phone};
use crate::secret::Wiped;

use super::beside::{self, BesideArgs};
use super::fields::{FieldArgs, json_file, refused};

/// What `customers create` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The new customer's id is printed. Without any flag, on a terminal, the usual fields are asked for.\n\
If the server's answer never comes, the code is 11: the customer may exist, and nothing is sent twice.\n\n\
Examples:\n  carecloud customers create --first-name Eva --last-name Malá --email eva@example.org --language cs --source 8bd253a89059008f1d44aa\n  \
carecloud customers create --from customer.json --source 8bd253a89059008f1d44aa --if-absent\n  \
carecloud customers create --email eva@example.org --language cs --source 8bd253a89059008f1d44aa --password-stdin < password.txt"
)]
pub struct Args {
    #[command(flatten)]
    fields: FieldArgs,
    /// Take the customer, or a whole request body, from this JSON file; “-” for standard input
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    from: Option<String>,
    #[command(flatten)]
    beside: BesideArgs,
    /// Log the customer in at once; needs a password
    #[arg(long)]
    autologin: bool,
    /// Create nobody if the external id, e-mail or phone is known already; print that customer's id
    #[arg(long)]
    if_absent: bool,
    #[command(flatten)]
    write: WriteArgs,
}

/// Checks everything, looks for the customer if asked to, and sends once.
pub async fn run(ctx: &Context, mut args: Args) -> anyhow::Result<()> {
    if args.fields.is_empty() && args.from.is_none() && args.beside.is_empty() {
        ask(ctx, &mut args)?;
    }
    args.beside.one_stdin("--from", args.from.as_deref())?;
    let file = args.from.as_deref().map(|path| json_file(ctx, "--from", path)).transpose()?;
    let definitions = if file.as_ref().is_some_and(super::has_consents) { beside::consents(ctx).await? } else { None };
    let mut password = args.beside.password(ctx)?;
    if args.autologin && password.is_none() && ctx.prompt().interactive {
        password = Some(ctx.password(&args.beside.password, "Password of the customer")?);
    }
    let network = args.beside.social_network(ctx)?;
    let properties = args.beside.properties(ctx).await?;
    let new = New {
        edits: Edits { whole: file, set: args.fields.edits()?, ..Edits::default() },
        source: args.beside.source.as_deref(),
        external_id: args.beside.external_id.as_deref(),
        autologin: args.autologin,
        password: password.as_ref().map(|secret| secret.expose()),
        social_network: network.as_ref().map(|(network, token)| (network.as_str(), token.expose())),
        properties: &properties,
    };
    let prepared = prepare_create(&new, definitions.as_deref(), Context::today()).map_err(refused)?;
    for note in &prepared.notes {
        ctx.printer().note(note);
    }
    let body = Wiped(prepared.body);
    let keys = keys(&body);
    if args.if_absent && known(ctx, &keys).await? {
        return Ok(());
    }
    let sent = changes::send(ctx, &args.write, &endpoints::create_customer(&body)).await;
    let answer = match sent {
        Ok(None) => return Ok(()),
        Ok(Some(reply)) => created::id(&reply, "customer_id"),
        Err(error) => Err(error),
    };
    match answer {
        Ok(id) => {
            ctx.printer().note("created");
            created::print(ctx, "customer_id", &id)
        }
        // Somebody else was faster than our look-up.
        Err(error) if args.if_absent && already_exists(&error) && known(ctx, &keys).await? => Ok(()),
        Err(error) => Err(explained(error, &keys)),
    }
}

/// What can tell the customer from others: external id, e-mail and phone, as they are sent.
fn keys(body: &serde_json::Value) -> Vec<Customer> {
    let text = |path: &str| body.pointer(path).and_then(serde_json::Value::as_str).filter(|text| !text.is_empty());
    let source = text("/customer_source/customer_source_id").zip(text("/customer_source/external_id"));
    let external = source.map(|(source, id)| Customer::External { source: source.into(), id: id.into() });
    let person = "/customer/personal_information";
    let mail = text(&format!("{person}/email")).and_then(|text| email::normalise(text).ok()).map(Customer::Email);
    let phone =
        text(&format!("{person}/phone")).and_then(|text| phone::normalise(text, None).ok()).map(Customer::Phone);
    external.into_iter().chain(mail).chain(phone).collect()
}

/// Whether a customer with one of the keys exists; its id is printed then.
async fn known(ctx: &Context, keys: &[Customer]) -> anyhow::Result<bool> {
    if keys.is_empty() {
        let failure = Failure::usage("nothing tells whether the customer is known");
        return Err(failure.field("--if-absent", "needs --email, --phone or --external-id").into());
    }
    for key in keys {
        match resolve::one(ctx, key).await {
            Ok(found) => {
                ctx.printer().note(&format!("known already by {}; nobody was created", key.masked()));
                created::print(ctx, "customer_id", found.id.as_str())?;
                return Ok(true);
            }
            Err(error) if failure_of(&error).code == Code::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(false)
}

fn already_exists(error: &anyhow::Error) -> bool {
    let refusals = error.downcast_ref::<crate::api::Error>().map(|error| &error.kind);
    matches!(refusals, Some(Kind::Refused(fields)) if fields.iter().any(|field| field.reason.ends_with("already_exists")))
}

/// Adds how to find out, where nobody can tell from here whether the customer was created.
fn explained(error: anyhow::Error, keys: &[Customer]) -> anyhow::Error {
    let mut failure = failure_of(&error);
    match (failure.code, keys.first()) {
        (Code::Unknown, Some(key)) => {
            failure.message = format!("the customer was sent, but {}", failure.message);
            failure.hint =
                Some(format!("see whether it exists before trying again: carecloud customers get {}", spelling(key)));
        }
        (Code::Unknown, None) => {
            failure.message = format!("the customer was sent, but {}", failure.message);
            failure.hint =
                Some("look among the latest: carecloud customers list --sort last_change:desc --limit 5".into());
        }
        // The value was refused, so it is not repeated.
        (Code::Refused, Some(_)) if already_exists(&error) => {
            failure.hint = Some("the same command with --if-absent prints the id of the customer who has it".into());
        }
        _ => {}
    }
    failure.into()
}

/// How to name a customer by what was sent, without repeating it: messages end up in logs.
fn spelling(key: &Customer) -> &'static str {
    match key {
        Customer::Email(_) => "E-MAIL",
        Customer::Phone(_) => "+PHONE",
        Customer::External { .. } => "ext:SOURCE/ID",
        Customer::Id(_) | Customer::Card(_) | Customer::Stdin => "CUSTOMER",
    }
}

/// Asks for the usual fields, where somebody can answer.
fn ask(ctx: &Context, args: &mut Args) -> anyhow::Result<()> {
    let prompt = ctx.prompt();
    if !prompt.interactive {
        let failure = Failure::usage("there is nothing to create")
            .field("--language", "is required")
            .field("--source", "is required");
        return Err(failure
            .hint("carecloud customers create --email ann@example.com --language en --source ID")
            .into());
    }
    let questions =
        [("first-name", "First name"), ("last-name", "Last name"), ("email", "E-mail"), ("phone", "Phone, as +420…")];
    for (flag, question) in questions {
        let answer = prompt.text(&format!("{question} (- for none)"), None, &format!("--{flag}"))?;
        if answer != "-" {
            args.fields.add(flag, answer);
        }
    }
    args.fields.add("language", prompt.text("Language", Some("cs"), "--language")?);
    args.beside.source = Some(prompt.text("Source (customer_source_id)", None, "--source")?);
    Ok(())
}
