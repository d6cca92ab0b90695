//! From settings to a client: which server, found how, and as whom.

use super::context::Context;
use crate::api::auth::Forgetful;
use crate::api::discover::discover;
use crate::api::retry::Policy;
use crate::api::{Base, Client, Config, Credentials, Interface, Scheme, Session, TokenStore, base};
use crate::config::Origin;
use crate::config::bases::{cached_base, remember_base};
use crate::config::credentials::{self, Credentials as Logins, Kept, Login};
use crate::config::{Environment, helper};
use crate::exit::{Code, Failure};
use crate::secret::Secret;

/// The name under which sessions without a profile are kept.
pub const NO_PROFILE: &str = "default";

/// A client, and the sandbox that it talks to, if that is in this process.
pub struct Connection {
    /// The client.
    pub client: Client,
    #[cfg(feature = "sandbox")]
    _sandbox: Option<crate::sandbox::Running>,
}

/// Connects as the settings say.
pub async fn open(ctx: &Context) -> anyhow::Result<Connection> {
    #[cfg(feature = "sandbox")]
    if ctx.settings().flag("sandbox") {
        return super::sandbox::connect(ctx);
    }
    let base = base(ctx).await?;
    let (credentials, store) = account(ctx, &base)?;
    let client = Client::new(config(ctx, base, credentials, store)?)?;
    #[cfg(feature = "sandbox")]
    return Ok(Connection { client, _sandbox: None });
    #[cfg(not(feature = "sandbox"))]
    Ok(Connection { client })
}

#[cfg(feature = "sandbox")]
impl Connection {
    /// A client of the sandbox, which lives as long as the client.
    pub fn to_sandbox(client: Client, running: crate::sandbox::Running) -> Connection {
        Connection { client, _sandbox: Some(running) }
    }
}

/// The interface that the settings name.
pub fn interface(ctx: &Context) -> Interface {
    ctx.settings().get("interface").and_then(Interface::parse).unwrap_or(Interface::Enterprise)
}

/// The full base URL: as it stands, or remembered, or found out by asking.
pub async fn base(ctx: &Context) -> anyhow::Result<Base> {
    let Some(url) = ctx.settings().get("url") else {
        let failure = Failure::new(Code::NotAllowed, "no server is set up");
        return Err(failure
            .hint("carecloud auth login, or carecloud --sandbox customers list to try without an account")
            .into());
    };
    find_base(ctx, &asked_url(ctx, url), interface(ctx)).await
}

/// The URL on the interface that a flag or the environment asks for; else the URL's own interface counts.
pub fn asked_url(ctx: &Context, url: &str) -> String {
    match ctx.settings().origin("interface") {
        Origin::Flag(_) | Origin::Environment(_) => base::on_interface(url, interface(ctx)),
        Origin::Profile(_) | Origin::Defaults | Origin::BuiltIn => url.to_owned(),
    }
}

/// Finds the base URL that a pasted URL means.
pub async fn find_base(ctx: &Context, url: &str, interface: Interface) -> anyhow::Result<Base> {
    let mut bases = base::candidates(url, interface)?;
    if bases.len() == 1 {
        return Ok(bases.remove(0));
    }
    let dirs = ctx.settings().dirs();
    if let Some(known) = cached_base(dirs, url, interface.word())
        && let Some(base) = bases.iter().find(|base| base.as_str() == known)
    {
        return Ok(base.clone());
    }
    let found = discover(bases, |base| {
        let nobody = Credentials { scheme: Scheme::Bearer, login: None, password: None, app_id: None, token: None };
        let config = config(ctx, base, nobody, Box::new(Forgetful));
        Client::new(config.map_err(|error| crate::api::Error::bad_request_locally(error.to_string()))?)
    })
    .await?;
    // A base that cannot be remembered costs a request next time.
    let _ = remember_base(dirs, url, interface.word(), found.as_str());
    Ok(found)
}

/// What the client is built from.
pub fn config(
    ctx: &Context,
    base: Base,
    credentials: Credentials,
    store: Box<dyn TokenStore>,
) -> anyhow::Result<Config> {
    let settings = ctx.settings();
    // SSL_CERT_FILE stands in the system's place, as for every program; our own option adds to it.
    let replaces = *settings.origin("ca_file") == Origin::Environment("SSL_CERT_FILE");
    Ok(Config {
        base,
        credentials,
        store,
        language: settings.get("lang").unwrap_or_default().to_owned(),
        timeout: settings.seconds("timeout"),
        policy: Policy::new(u32::try_from(settings.count("retries")).unwrap_or(u32::MAX)),
        ca_file: settings.path("ca_file")?.filter(|_| !replaces),
        system_ca_file: settings.path("ca_file")?.filter(|_| replaces),
        proxy: settings.get("proxy").map(str::to_owned),
        read_only: settings.flag("read_only"),
        underway: std::sync::Arc::clone(&ctx.underway),
        listener: ctx.teller()?,
    })
}

/// The account at a server: from the environment, else as kept by `auth login` for exactly this origin.
fn account(ctx: &Context, base: &Base) -> anyhow::Result<(Credentials, Box<dyn TokenStore>)> {
    let settings = ctx.settings();
    let profile = settings.profile_name().unwrap_or(NO_PROFILE).to_owned();
    let logins = Logins::new(settings);
    let kept = logins.get(&profile, base.as_str())?;
    let scheme = settings.get("auth").and_then(Scheme::parse).unwrap_or(Scheme::Bearer);
    let login = settings.get("login").or(kept.as_ref().map(|kept| kept.about().login.as_str())).map(str::to_owned);
    // A token from the environment needs no other secret.
    let given = match settings.token() {
        Some(_) => None,
        None => given_password(ctx, base, login.as_deref().unwrap_or_default())?,
    };
    // What is kept counts for the account that it was kept for.
    let kept = kept.filter(|kept| settings.token().is_none() && login.as_deref() == Some(kept.about().login.as_str()));
    let kept = kept.map(Kept::unlock).transpose()?;
    // A token of the customer interface does not come from a login that could be repeated.
    let fixed = base.interface() == Interface::Customer;
    let kept_token = kept.as_ref().filter(|_| fixed).and_then(|kept| kept.token.clone());
    let credentials = Credentials {
        scheme,
        login: login.clone(),
        password: given.clone().or_else(|| kept.as_ref().and_then(|kept| kept.password.clone())),
        app_id: settings.get("app_id").map(str::to_owned),
        token: settings.token().cloned().or(kept_token),
    };
    let keeper = Keeper { logins, profile, origin: base.origin(), login: login.unwrap_or_default(), kept };
    Ok((credentials, Box::new(keeper)))
}

/// The account's password, from the environment, or the file or program that the settings name.
pub fn given_password(ctx: &Context, base: &Base, login: &str) -> anyhow::Result<Option<Secret>> {
    if let Some(password) = ctx.settings().password() {
        return Ok(Some(password.clone()));
    }
    let settings = ctx.settings();
    // A profile's password is for the profile's server, not for another that a flag or the environment names.
    let typed = |key| matches!(settings.origin(key), Origin::Flag(_) | Origin::Environment(_));
    let mine = |key| !typed("url") || typed(key);
    if let Some(path) = settings.path("password_file")?.filter(|_| mine("password_file")) {
        return Ok(Some(ctx.secret_file(&path)?));
    }
    let Some(path) = settings.path("password_command")?.filter(|_| mine("password_command")) else { return Ok(None) };
    let profile = settings.profile_name().unwrap_or(NO_PROFILE);
    let question = helper::Question { profile, origin: &base.origin(), login };
    Ok(Some(helper::ask(&path, question, &Environment::of_process())?))
}

/// Keeps sessions in the file of logins, for one profile and origin.
struct Keeper {
    logins: Logins,
    profile: String,
    origin: String,
    login: String,
    kept: Option<Login>,
}

impl TokenStore for Keeper {
    fn load(&self) -> Option<Session> {
        let kept = self.kept.as_ref()?;
        Some(Session { token: kept.token.clone()?, valid_to: kept.valid_to.clone(), user: kept.user.clone() })
    }

    fn save(&self, session: &Session) {
        let login = Login {
            origin: self.origin.clone(),
            scheme: credentials::Scheme::Bearer,
            login: self.login.clone(),
            token: Some(session.token.clone()),
            token_obtained_at: Some(jiff::Timestamp::now().to_string()),
            valid_to: session.valid_to.clone(),
            password: self.kept.as_ref().and_then(|kept| kept.password.clone()),
            user: session.user.clone(),
        };
        // A session that cannot be kept is still good for this run.
        let _ = self.logins.put(&self.profile, login);
    }
}
