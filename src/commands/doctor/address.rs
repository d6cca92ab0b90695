//! The address: what was given, and the full base URL that it means.

use super::finding::Finding;
use crate::api::{self, Base, base};
use crate::commands::connect;
use crate::commands::context::Context;
use crate::config::Origin;
use crate::config::bases::cached_base;
use crate::exit::{Code, Failure, failure_of};

/// What is known of the server's base URL.
pub enum Server {
    /// Here it is.
    Known(Base),
    /// The server would have to tell, and fails.
    Failing(Failure),
    /// Nobody could be asked, or nobody knows.
    Unknown,
}

/// The bases that the given address can mean; all of one server.
pub async fn given(ctx: &Context, config: &Finding, profile: &Finding) -> Result<Vec<Base>, Finding> {
    let settings = ctx.settings();
    if settings.flag("sandbox") {
        let base = ctx.client().await.map(|client| client.base().clone());
        return base.map(|base| vec![base]).map_err(|error| {
            let failure = failure_of(&error);
            Finding::failure(failure.code, &failure, "carecloud sandbox info")
        });
    }
    let named = matches!(settings.origin("url"), Origin::Flag(_) | Origin::Environment(_));
    if profile.has_failed() && !named {
        return Err(Finding::skipped("the profile would give it"));
    }
    let Some(url) = settings.get("url") else {
        if config.has_failed() {
            return Err(Finding::skipped("config.toml cannot be used, so nobody knows the address"));
        }
        let hint = "carecloud auth login, or carecloud --sandbox customers list to try without an account";
        return Err(Finding::failed(Code::Usage, "no server is set up", hint));
    };
    let bases = base::candidates(&connect::asked_url(ctx, url), connect::interface(ctx));
    bases.map_err(|error| Finding::failed(Code::Usage, error.message, &set_right(ctx)))
}

/// The base among these, asking the server if need be and if the way to it is open.
pub async fn found(ctx: &Context, bases: &[Base], open: bool) -> (Finding, Server) {
    let settings = ctx.settings();
    if let (true, [base]) = (settings.flag("sandbox"), bases) {
        return (Finding::ok(format!("{}, the sandbox", base.as_str())), Server::Known(base.clone()));
    }
    let (url, origin) = (settings.get("url").unwrap_or_default(), settings.origin("url"));
    let remembered = cached_base(settings.dirs(), &connect::asked_url(ctx, url), connect::interface(ctx).word());
    if bases.len() > 1 && remembered.is_none() && !open {
        let text = format!("{url}, from {origin}; the server tells where below it the API lives, once it is reached");
        return (Finding::ok(text), Server::Unknown);
    }
    let error = match connect::base(ctx).await {
        Ok(base) => {
            let leads = if base.as_str() == url.trim_end_matches('/') {
                format!("{url}, from {origin}")
            } else {
                format!("{url}, from {origin}, means {}", base.as_str())
            };
            return (Finding::ok(leads), Server::Known(base));
        }
        Err(error) => error,
    };
    let failure = failure_of(&error);
    if error.downcast_ref::<api::Error>().is_some_and(|error| error.kind.is_passing()) {
        let text = format!("{url}, from {origin}; the server does not tell where below it the API lives");
        return (Finding::warning(text, "try again later"), Server::Failing(failure));
    }
    let text = format!("{url}, from {origin}: {}", failure.message);
    (Finding::failed(Code::Usage, text, &set_right(ctx)), Server::Unknown)
}

/// How the address is put right, depending on who gave it.
fn set_right(ctx: &Context) -> String {
    const EXAMPLE: &str = "https://acme.crmcarecloud.com";
    let way = match ctx.settings().origin("url") {
        Origin::Flag(name) => format!("{name} {EXAMPLE}"),
        Origin::Environment(name) => format!("set {name} to {EXAMPLE}"),
        Origin::Profile(name) => format!("carecloud config set url {EXAMPLE} --profile {name}"),
        Origin::Defaults | Origin::BuiltIn => format!("carecloud config set url {EXAMPLE}"),
    };
    format!("{way}, with your project's name")
}
