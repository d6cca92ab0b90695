//! `auth status`: which profile, which server, who, and whether the server agrees.

use serde_json::json;

use crate::api::Kind;
use crate::commands::connect::NO_PROFILE;
use crate::commands::context::Context;
use crate::config::credentials::{Credentials as Logins, Kept};
use crate::exit::{Code, Quiet};
use crate::model::columns::Column;
use crate::output::Shape;

static COLUMNS: &[Column] = &[
    Column::new("profile", "profile", 0),
    Column::new("base_url", "base_url", 0),
    Column::new("interface", "interface", 0),
    Column::new("auth", "auth", 0),
    Column::new("login", "login", 0),
    Column::new("user", "user", 0),
    Column::new("session", "session", 0),
    Column::new("valid_to", "valid_to", 0),
    Column::new("kept_in", "kept_in", 0),
    Column::new("password_kept", "password_kept", 0),
    Column::new("read_only", "read_only", 0),
    Column::new("production", "production", 0),
];

/// What `auth status` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Ends with 0 if the server accepts the session, else with 3. valid_to is in the server's local time.\n\n\
Examples:\n  carecloud auth status\n  carecloud auth status --profile acme -o json"
)]
pub struct Args {}

/// Asks the server once, with the session that is there.
pub async fn run(ctx: &Context, _args: Args) -> anyhow::Result<()> {
    let settings = ctx.settings();
    let client = ctx.client().await?;
    let base = client.base().clone();
    let profile = settings.profile_name().unwrap_or(NO_PROFILE).to_owned();
    let (session, good) = match client.session_is_good().await {
        Ok(true) => ("accepted", true),
        Ok(false) => ("not accepted", false),
        Err(error) if error.kind == Kind::NoCredential => ("not logged in", false),
        Err(error) if matches!(error.kind, Kind::Unauthorized { .. }) => ("not accepted", false),
        Err(error) => return Err(error.into()),
    };
    let kept = if settings.flag("sandbox") { None } else { Logins::new(settings).get(&profile, base.as_str())? };
    let about = kept.as_ref().map(Kept::about);
    let status = json!({
        "profile": if settings.flag("sandbox") { "sandbox" } else { profile.as_str() },
        "base_url": base.as_str(),
        "interface": base.interface().word(),
        "auth": settings.get("auth"),
        "login": settings.get("login").or(about.map(|about| about.login.as_str()).filter(|login| !login.is_empty())),
        "user": about.and_then(|about| about.user.as_deref()),
        "session": session,
        "valid_to": about.and_then(|about| about.valid_to.as_deref()),
        "kept_in": kept.as_ref().map(|kept| if kept.is_in_keyring() { "keyring" } else { "file" }),
        "password_kept": kept.is_some_and(|kept| kept.password_kept),
        "read_only": settings.flag("read_only"),
        "production": settings.flag("production"),
    });
    let mut printer = ctx.printer();
    printer.value(&Shape::new("status", Some("profile"), COLUMNS), &status)?;
    if good {
        return Ok(());
    }
    printer.hint("carecloud auth login");
    Err(Quiet(Code::NotAllowed).into())
}
