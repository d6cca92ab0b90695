//! `auth login`: finds the server, logs in, and keeps the session under a profile.

use clap::builder::PossibleValuesParser;

use crate::api::{Base, Client, Credentials, Interface, Scheme, Session, auth::Forgetful, base};
use crate::commands::args::PasswordArgs;
use crate::commands::connect;
use crate::commands::context::Context;
use crate::config::credentials::{self, Credentials as Logins, Login, Place};
use crate::config::secrets;
use crate::config::{ConfigFile, Section};
use crate::exit::{Code, Failure};
use crate::output::sanitize;
use crate::secret::Secret;

/// What `auth login` takes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "What is not given is asked for. The password is sent once and not kept, unless --keep-password lets later \
commands log in again by themselves, as unattended jobs need. What is kept is in the system's keyring, or in a file that only you can read.\n\n\
Examples:\n  carecloud auth login\n  carecloud auth login --profile acme --url https://acme.crmcarecloud.com --login ann --app-id 89d1a6111b3f\n  \
carecloud auth login --profile kiosk --interface customer --url https://acme.crmcarecloud.com --token-stdin < token.txt"
)]
pub struct Args {
    /// Login name
    #[arg(long, value_name = "NAME")]
    login: Option<String>,
    /// Application id (`user_external_application_id`, on the customer interface `external_application_id`)
    #[arg(long, value_name = "ID")]
    app_id: Option<String>,
    /// bearer: a session; basic: the vendor's older scheme, which needs the password for every call
    #[arg(long, value_parser = PossibleValuesParser::new(["bearer", "basic"]))]
    auth: Option<String>,
    #[command(flatten)]
    password: PasswordArgs,
    /// Read a token from standard input instead of logging in
    #[arg(long, conflicts_with_all = ["password_stdin", "password_file"])]
    token_stdin: bool,
    /// Keep the password, so that an ended session is opened again without asking
    #[arg(long)]
    keep_password: bool,
}

/// What a login found out.
struct Account {
    base: Base,
    scheme: Scheme,
    login: Option<String>,
    app_id: Option<String>,
    password: Option<Secret>,
    session: Option<Session>,
}

/// Asks for what is missing, logs in, and writes profile and session.
pub async fn run(ctx: &Context, args: Args) -> anyhow::Result<()> {
    let settings = ctx.settings();
    if settings.flag("sandbox") {
        let failure = Failure::usage("the sandbox needs no login");
        return Err(failure.hint("carecloud --sandbox customers list").into());
    }
    let name = settings.profile_name().unwrap_or(connect::NO_PROFILE).to_owned();
    let url = match settings.get("url") {
        Some(url) => connect::asked_url(ctx, url),
        None => ctx.prompt().text("Server (such as https://acme.crmcarecloud.com)", None, "--url")?,
    };
    // Wrong at once is better than wrong after the password.
    base::candidates(&url, connect::interface(ctx))?;
    let base = connect::find_base(ctx, &url, connect::interface(ctx)).await?;
    ctx.printer().note(&format!("server: {}", base.as_str()));
    let scheme = args.auth.as_deref().or(settings.get("auth")).and_then(Scheme::parse).unwrap_or(Scheme::Bearer);
    let account = match (scheme, base.interface()) {
        (Scheme::Bearer, Interface::Enterprise) => enterprise(ctx, &args, base).await?,
        (Scheme::Bearer, Interface::Customer) => customer(ctx, &args, base).await?,
        (Scheme::Basic, _) => basic(ctx, &args, base).await?,
    };
    let place = keep(ctx, &name, &account)?;
    let who = account.session.as_ref().and_then(|session| session.user.clone()).or(account.login.clone());
    let who = who.unwrap_or_else(|| "with a token".to_owned());
    let until = account.session.as_ref().and_then(|session| session.valid_to.clone());
    let until = until.map(|time| format!(", until {time} server time")).unwrap_or_default();
    let text = format!("logged in as {who}, profile {name}{until}");
    ctx.printer().note(&sanitize::line(&text));
    ctx.printer().note(&told(&place));
    ctx.printer().hint("carecloud customers list");
    Ok(())
}

/// Where the session is kept; the one notice that it is not in a keyring.
fn told(place: &Place) -> String {
    match place {
        Place::Keyring => "the session is kept in the system's keyring".to_owned(),
        Place::File(path, trouble) => {
            format!("the session is kept in {}, which only you can read: {}", path.display(), trouble.words())
        }
        Place::AskedFor(path) => format!("the session is kept in {}, which only you can read", path.display()),
    }
}

fn ask(ctx: &Context, given: Option<&String>, key: &str, question: &str, flag: &str) -> anyhow::Result<String> {
    match given.cloned().or_else(|| ctx.settings().get(key).map(str::to_owned)) {
        Some(known) => Ok(known),
        None => Ok(ctx.prompt().text(question, None, flag)?),
    }
}

fn password(ctx: &Context, args: &Args, base: &Base, login: &str) -> anyhow::Result<Secret> {
    let given = args.password.password_stdin || args.password.password_file.is_some();
    let known = if given { None } else { connect::given_password(ctx, base, login)? };
    known.map_or_else(|| ctx.password(&args.password, "Password"), Ok)
}

fn client(ctx: &Context, base: &Base, credentials: Credentials) -> anyhow::Result<Client> {
    Ok(Client::new(connect::config(ctx, base.clone(), credentials, Box::new(Forgetful))?)?)
}

/// Holds that a credential works: one cheap read with it.
async fn prove(client: &Client) -> anyhow::Result<()> {
    if client.session_is_good().await? {
        return Ok(());
    }
    Err(Failure::new(Code::NotAllowed, "the server does not accept the credential; nothing was kept").into())
}

async fn with_token(ctx: &Context, base: Base, login: Option<String>, scheme: Scheme) -> anyhow::Result<Account> {
    let token = secrets::from_reader(std::io::stdin().lock(), "standard input")?;
    let credentials =
        Credentials { scheme, login: login.clone(), password: None, app_id: None, token: Some(token.clone()) };
    prove(&client(ctx, &base, credentials)?).await?;
    let session = Session { token, valid_to: None, user: None };
    Ok(Account { base, scheme, login, app_id: None, password: None, session: Some(session) })
}

async fn enterprise(ctx: &Context, args: &Args, base: Base) -> anyhow::Result<Account> {
    if args.token_stdin {
        // Kept for the account that later commands will look for.
        let login = args.login.clone().or_else(|| ctx.settings().get("login").map(str::to_owned));
        return with_token(ctx, base, login, Scheme::Bearer).await;
    }
    let login = ask(ctx, args.login.as_ref(), "login", "Login", "--login")?;
    let app_id = ask(ctx, args.app_id.as_ref(), "app_id", "Application id", "--app-id")?;
    let password = password(ctx, args, &base, &login)?;
    let credentials = Credentials {
        scheme: Scheme::Bearer,
        login: Some(login.clone()),
        password: Some(password.clone()),
        app_id: Some(app_id.clone()),
        token: None,
    };
    let session = client(ctx, &base, credentials)?.log_in().await?;
    let password = args.keep_password.then_some(password);
    Ok(Account {
        base,
        scheme: Scheme::Bearer,
        login: Some(login),
        app_id: Some(app_id),
        password,
        session: Some(session),
    })
}

async fn customer(ctx: &Context, args: &Args, base: Base) -> anyhow::Result<Account> {
    if args.token_stdin {
        return with_token(ctx, base, None, Scheme::Bearer).await;
    }
    let app_id = ask(ctx, args.app_id.as_ref(), "app_id", "Application id", "--app-id")?;
    let credentials =
        Credentials { scheme: Scheme::Bearer, login: None, password: None, app_id: Some(app_id.clone()), token: None };
    let session = client(ctx, &base, credentials)?.create_token("en").await?;
    Ok(Account {
        base,
        scheme: Scheme::Bearer,
        login: None,
        app_id: Some(app_id),
        password: None,
        session: Some(session),
    })
}

async fn basic(ctx: &Context, args: &Args, base: Base) -> anyhow::Result<Account> {
    let login = ask(ctx, args.login.as_ref(), "login", "Login", "--login")?;
    if base.interface() == Interface::Customer {
        if !args.token_stdin {
            let failure =
                Failure::usage("Basic on the customer interface needs a token").field("--token-stdin", "is missing");
            return Err(failure.hint("carecloud auth login --auth basic --token-stdin < token.txt").into());
        }
        return with_token(ctx, base, Some(login), Scheme::Basic).await;
    }
    let password = password(ctx, args, &base, &login)?;
    let credentials = Credentials {
        scheme: Scheme::Basic,
        login: Some(login.clone()),
        password: Some(password.clone()),
        app_id: None,
        token: None,
    };
    let client = client(ctx, &base, credentials)?;
    client.send(&crate::api::endpoints::list_customers().with("count", "1")).await?;
    ctx.printer().note("Basic sends a hash of the password with every call, so the password is kept as well");
    Ok(Account {
        base,
        scheme: Scheme::Basic,
        login: Some(login),
        app_id: None,
        password: Some(password),
        session: None,
    })
}

/// Writes the profile and the session; the first profile becomes the default.
fn keep(ctx: &Context, name: &str, account: &Account) -> anyhow::Result<Place> {
    let dirs = ctx.settings().dirs();
    let profile = Section::Profile(name.to_owned());
    ConfigFile::edit(dirs, |file| {
        if !file.profiles().iter().any(|known| known == name) {
            file.add_profile(name)?;
        }
        file.set(&profile, "url", account.base.as_str())?;
        file.set(&profile, "interface", account.base.interface().word())?;
        file.set(&profile, "auth", account.scheme.word())?;
        for (key, value) in [("login", &account.login), ("app_id", &account.app_id)] {
            if let Some(value) = value {
                file.set(&profile, key, value)?;
            }
        }
        if file.default_profile().is_none() {
            file.set_default_profile(name)?;
        }
        Ok(())
    })?;
    let session = account.session.as_ref();
    let login = Login {
        origin: account.base.origin(),
        scheme: match account.scheme {
            Scheme::Bearer => credentials::Scheme::Bearer,
            Scheme::Basic => credentials::Scheme::Basic,
        },
        login: account.login.clone().unwrap_or_default(),
        token: session.map(|session| session.token.clone()),
        token_obtained_at: session.map(|_| jiff::Timestamp::now().to_string()),
        valid_to: session.and_then(|session| session.valid_to.clone()),
        password: account.password.clone(),
        user: session.and_then(|session| session.user.clone()),
    };
    Ok(Logins::new(ctx.settings()).put(name, login)?)
}
