//! The account: whether the server accepts the login that is there, and whether it answers with data.

use std::time::Instant;

use super::finding::Finding;
use crate::api::probe::Fault;
use crate::api::{self, Base, Client, Kind, endpoints, envelope};
use crate::commands::connect::NO_PROFILE;
use crate::commands::context::Context;
use crate::config;
use crate::config::credentials::Credentials as Logins;
use crate::exit::{Code, Failure, failure_of};

const LATER: &str = "try again later; carecloud doctor -v shows the requests";

/// Asks with the session that is there, and opens one only where the account can do so by itself.
pub async fn examine(ctx: &Context, config: &Finding, base: &Base) -> (Finding, Finding) {
    let client = match ctx.client().await {
        Ok(client) => client,
        // Told already, with what to do.
        Err(error) if config.has_failed() && error.is::<config::Error>() => {
            return (Finding::skipped("the kept logins cannot be used"), nobody());
        }
        Err(error) => {
            let failure = failure_of(&error);
            return (Finding::failure(failure.code, &failure, &log_in(ctx)), nobody());
        }
    };
    let login = match accepted(client).await {
        Ok(renewed) => Finding::ok(format!("{}{}", who(ctx, base), if renewed { ", opened anew" } else { "" })),
        Err(error) if is_refusal(&error.kind) => {
            let message = failure_of(&error.into()).message;
            let text = if message == NOT_LOGGED_IN { message } else { format!("{message}: {}", who(ctx, base)) };
            return (Finding::failed(Code::NotAllowed, text, &log_in(ctx)), nobody());
        }
        Err(error) => return unasked(&failure_of(&error.into())),
    };
    (login, read(client).await)
}

/// What the client says if there is no session and no way to open one.
const NOT_LOGGED_IN: &str = "not logged in";

/// The findings for a server that fails before it says anything about the login.
pub fn unasked(failure: &Failure) -> (Finding, Finding) {
    (Finding::skipped("the server fails before it looks at the login"), failing(failure))
}

/// The findings where there is nobody to ask, or nobody who answers.
pub fn skipped(silent: Option<Fault>) -> (Finding, Finding) {
    match silent {
        Some(fault) => {
            let text = format!("the server took a request: {fault}");
            (Finding::skipped("the server does not answer"), Finding::failed(Code::Unreachable, text, LATER))
        }
        None => (Finding::skipped("no server to ask"), Finding::skipped("no server to read from")),
    }
}

fn nobody() -> Finding {
    Finding::skipped("nobody is logged in")
}

fn failing(failure: &Failure) -> Finding {
    // Whatever is wrong with an answer, it is the server's fault here; only a right may be missing.
    let code = if failure.code == Code::NotAllowed { Code::NotAllowed } else { Code::Unreachable };
    Finding::failure(code, failure, LATER)
}

/// Whether the session is accepted: `true` if it had to be opened again, as the next command would do.
async fn accepted(client: &Client) -> Result<bool, api::Error> {
    if client.session_is_good().await? {
        return Ok(false);
    }
    client.send(&endpoints::list_customers().with("count", "1")).await.map(|_| true)
}

fn is_refusal(kind: &Kind) -> bool {
    matches!(kind, Kind::Unauthorized { .. } | Kind::NoCredential | Kind::Forbidden | Kind::WrongInterface)
}

/// Who is asking, and how: never with what.
fn who(ctx: &Context, base: &Base) -> String {
    let settings = ctx.settings();
    let scheme = format!("{} on the {} interface", settings.get("auth").unwrap_or_default(), base.interface().word());
    if settings.flag("sandbox") {
        return format!("{scheme}, with the sandbox's own account");
    }
    let profile = settings.profile_name().unwrap_or(NO_PROFILE);
    let kept = Logins::new(settings).get(profile, base.as_str()).ok().flatten();
    let login = settings.get("login").or(kept.as_ref().map(|kept| kept.about().login.as_str()));
    let mut text = match login.filter(|login| !login.is_empty()) {
        _ if settings.token().is_some() => format!("{scheme}, with the token of CARECLOUD_TOKEN"),
        Some(login) => format!("{scheme}, as {login}"),
        None => format!("{scheme}, with a token"),
    };
    let kept = kept.filter(|_| settings.token().is_none());
    if let Some(user) = kept.as_ref().and_then(|kept| kept.about().user.as_ref()) {
        text.push_str(&format!(" ({user})"));
    }
    if let Some(end) = kept.as_ref().and_then(|kept| kept.about().valid_to.as_ref()) {
        text.push_str(&format!(", until {end} server time"));
    }
    text
}

/// What to do about a login that is not accepted, depending on where it came from.
fn log_in(ctx: &Context) -> String {
    let settings = ctx.settings();
    if settings.token().is_some() {
        return "set CARECLOUD_TOKEN to a token that is valid, or unset it and run: carecloud auth login".to_owned();
    }
    if settings.password().is_some() {
        return "look at CARECLOUD_LOGIN, CARECLOUD_PASSWORD and CARECLOUD_APP_ID, or unset them and run: carecloud auth login"
            .to_owned();
    }
    for key in ["password_file", "password_command"] {
        if settings.chosen(key) {
            return format!("look at login, app_id and what {key} gives: carecloud config list --origin");
        }
    }
    let name = settings.profile_name().map(|name| format!(" --profile {name}")).unwrap_or_default();
    format!("carecloud auth login{name}")
}

/// One read, as any command would make it.
async fn read(client: &Client) -> Finding {
    let started = Instant::now();
    let answer = client.send(&endpoints::list_customers().with("count", "1")).await;
    let took = started.elapsed().as_millis();
    let page = answer.and_then(|reply| {
        let page = envelope::page(&reply, "customers")?;
        Ok((page.items.len(), page.total_items))
    });
    match page {
        Ok((items, Some(total))) => Finding::ok(format!("GET /customers gave {items} of {total} in {took} ms")),
        Ok((items, None)) => Finding::ok(format!("GET /customers gave {items} in {took} ms")),
        Err(error) => failing(&failure_of(&error.into())),
    }
}
