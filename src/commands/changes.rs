//! What all changes share: the dry run, the question before something is lost, and the one send.

use serde_json::{Map, Value, json};

use super::args::{DeleteArgs, WriteArgs};
use super::context::Context;
use super::resolve::{self, Found};
use crate::api::{Call, Id, Reply};
use crate::exit::{Code, Failure};
use crate::secret::{Secret, net};

/// What stands in a secret's place.
const HIDDEN: &str = "(hidden)";

/// Whether a field's value is a secret by its name: `password`, `social_network_token`; the id of a token is none.
fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "token", "secret"].iter().any(|word| name.contains(word)) && !name.ends_with("_id")
}

/// The values of the secret fields of a body, however deep: while they live, the net looks out for them.
pub(super) fn watched(body: &Value) -> Vec<Secret> {
    fn within(value: &Value, secret: bool, into: &mut Vec<Secret>) {
        match value {
            Value::String(text) if secret => into.push(Secret::new(text.as_str())),
            Value::Array(items) => items.iter().for_each(|item| within(item, secret, into)),
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| within(value, secret || is_secret(name), into));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut secrets = Vec::new();
    within(body, false, &mut secrets);
    secrets
}

/// Sends a change once, or shows it if this is a dry run; `None` then.
pub async fn send(ctx: &Context, write: &WriteArgs, call: &Call) -> anyhow::Result<Option<Reply>> {
    if write.dry_run {
        show(ctx, call)?;
        return Ok(None);
    }
    let client = ctx.client().await?;
    if let Some(name) = ctx.production() {
        ctx.printer().note(&format!("production profile {name}"));
    }
    Ok(Some(client.send(call).await?))
}

/// Prints a request as it would be sent: the secret fields hidden.
fn show(ctx: &Context, call: &Call) -> anyhow::Result<()> {
    let mut printer = ctx.printer();
    printer.note("dry run: nothing was sent");
    let body = call.body.as_ref().map(|body| serde_json::from_str(body.expose())).transpose()?;
    let request = json!({
        "dry_run": true,
        "method": call.method.as_str(),
        "path": format!("/{}", call.path),
        "body": hidden(body.unwrap_or(Value::Null)),
    });
    Ok(printer.json(&request)?)
}

/// A JSON body with the values of its secret fields hidden; text that is not JSON is hidden whole.
pub(super) fn hidden_text(body: &str) -> String {
    serde_json::from_str(body).map_or_else(|_| HIDDEN.to_owned(), |body| hidden(body).to_string())
}

fn hidden(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let hide = |(name, value): (String, Value)| {
                let secret = is_secret(&name) && !value.is_null();
                let value = if secret { Value::String(HIDDEN.into()) } else { hidden(value) };
                (name, value)
            };
            Value::Object(fields.into_iter().map(hide).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(hidden).collect()),
        // Wherever else a secret of this run has got to.
        Value::String(text) if net::catches(&text) => Value::String(HIDDEN.into()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

/// Asks before something is replaced or deleted. `-y` answers; on a production profile only its name does.
pub fn confirm(ctx: &Context, write: &WriteArgs, question: &str) -> anyhow::Result<()> {
    if write.dry_run {
        return Ok(());
    }
    let agreed = match (&write.confirm, ctx.production()) {
        (Some(given), _) if *given == ctx.profile() => true,
        (Some(_), _) => {
            let failure = Failure::usage("the wrong profile was confirmed");
            return Err(failure.field("--confirm", format!("this profile is “{}”", ctx.profile())).into());
        }
        (None, Some(name)) => ctx.prompt().type_to_confirm(question, &name, "--confirm")?,
        (None, None) => write.yes || ctx.prompt().confirm(question, "--yes")?,
    };
    if agreed { Ok(()) } else { Err(Failure::new(Code::Unexpected, "declined; nothing was changed").into()) }
}

/// Says whom a change hits, where that was not typed as an id.
pub fn announce(ctx: &Context, found: &Found) {
    if let Some(name) = &found.name {
        ctx.printer().note(&format!("customer {} ({name})", found.id));
    } else if !found.typed_as_id {
        ctx.printer().note(&format!("customer {}", found.id));
    }
}

/// Deletes records one after the other, after asking once; stops at the first that fails and says how many are gone.
pub async fn delete(ctx: &Context, args: &DeleteArgs, call: impl Fn(&Id, &Id) -> Call) -> anyhow::Result<()> {
    let write = &args.write;
    let ids = args.records.iter().map(|record| ctx.id("RECORD", record)).collect::<anyhow::Result<Vec<_>>>()?;
    let customer = &resolve::find(ctx, &args.customer.customer).await?;
    announce(ctx, customer);
    let question = match ids.as_slice() {
        [id] => format!("Delete {id} of customer {}?", customer.id),
        several => format!("Delete {} records of customer {}?", several.len(), customer.id),
    };
    confirm(ctx, write, &question)?;
    for (done, id) in ids.iter().enumerate() {
        let sent = send(ctx, write, &call(&customer.id, id)).await;
        match sent {
            Ok(Some(_)) => ctx.printer().note(&format!("deleted {id}")),
            Ok(None) => {}
            Err(error) if done > 0 => {
                ctx.printer().warn(&format!("{done} of {} records are deleted; {id} is not", ids.len()));
                return Err(error);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_fields_of_a_body_are_watched_and_others_are_not() {
        let body = json!({"login_value": "watch-Ann-1", "a": [{"password": "watch-Pass-2", "token_request_id": "watch-Id-3"}]});
        let secrets = watched(&body);
        assert_eq!(secrets.len(), 1);
        assert!(net::catches("id watch-Pass-2") && !net::catches("watch-Ann-1 watch-Id-3"));
        drop(secrets);
        assert!(!net::catches("id watch-Pass-2"));
    }

    #[test]
    fn a_dry_run_hides_secrets_wherever_they_stand() {
        let _secret = Secret::new("Tr0ub4dor&hidden");
        let shown = hidden(json!({
            "password": "x", "a": [{"social_network_token": "y", "b": 1}], "token": null,
            "New_Password": ["z"], "token_request_id": "e1", "note": "it is Tr0ub4dor&hidden"
        }));
        let expected = json!({
            "password": "(hidden)", "a": [{"social_network_token": "(hidden)", "b": 1}], "token": null,
            "New_Password": "(hidden)", "token_request_id": "e1", "note": "(hidden)"
        });
        assert_eq!(shown, expected);
    }
}
