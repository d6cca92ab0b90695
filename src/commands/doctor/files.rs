//! The files: whether `config.toml` and the kept logins can be used, and which profile they lead to.

use super::finding::Finding;
use crate::commands::context::Context;
use crate::config::credentials::Credentials as Logins;
use crate::config::{ConfigFile, Dirs, Error, Settings};
use crate::exit::Code;

/// `config.toml`, and the folder and file of logins beside it.
pub fn config(ctx: &Context) -> Finding {
    let dirs = ctx.settings().dirs();
    let path = match dirs.config_file() {
        Ok(path) => path,
        Err(error) => return Finding::warning(error.to_string(), &hint(&error)),
    };
    let file = ConfigFile::load(&path);
    let found = match &file {
        Ok(_) if !path.exists() => format!("{} does not exist", path.display()),
        Ok(file) => match file.profiles().len() {
            1 => format!("{} has 1 profile", path.display()),
            profiles => format!("{} has {profiles} profiles", path.display()),
        },
        Err(_) => String::new(),
    };
    let errors: Vec<Error> =
        [file.err(), state(dirs).err(), logins(ctx.settings()).err()].into_iter().flatten().collect();
    if errors.is_empty() {
        return Finding::ok(found);
    }
    let told = |tell: fn(&Error) -> String| errors.iter().map(tell).collect::<Vec<_>>().join("; ");
    Finding::failed(Code::Usage, told(Error::to_string), &told(hint))
}

/// The folder of what is remembered, if it is there: looking must not create it.
fn state(dirs: &Dirs) -> Result<(), Error> {
    if dirs.state()?.exists() { dirs.make_state().map(drop) } else { Ok(()) }
}

fn logins(settings: &Settings) -> Result<(), Error> {
    // Whose logins does not matter: the file is read whole.
    Logins::new(settings).of_profile("").map(drop)
}

fn hint(error: &Error) -> String {
    let place = match error {
        Error::Syntax { .. } | Error::Value { .. } | Error::UnknownKey { .. } | Error::SecretKey { .. } => {
            "change that line: $EDITOR \"$(carecloud config path)\""
        }
        Error::Unsafe { .. } | Error::Io { .. } | Error::Damaged { .. } => {
            "carecloud config path and carecloud config path --state tell where files are looked for"
        }
        Error::NotUtf8 { .. }
        | Error::NoHome { .. }
        | Error::UnknownProfile { .. }
        | Error::ProfileExists { .. }
        | Error::ProfileName
        | Error::Secret { .. }
        | Error::Helper { .. }
        | Error::Keyring { .. }
        | Error::NotAddress { .. }
        | Error::Locked { .. } => "carecloud config list --origin",
    };
    error.hint().unwrap_or_else(|| place.to_owned())
}

/// No profile is in use: on purpose if flags or environment name the server, and by mistake if profiles wait to be used.
fn unnamed(ctx: &Context) -> Finding {
    let file = ctx.settings().dirs().config_file().and_then(|path| ConfigFile::load(&path));
    let known = file.map(|file| file.profiles()).unwrap_or_default();
    match known.first() {
        Some(first) if ctx.settings().get("url").is_none() => {
            let hint = format!("--profile {first}, or carecloud auth switch {first}");
            Finding::warning(format!("none is in use; there are: {}", known.join(", ")), &hint)
        }
        Some(_) | None => Finding::ok("none: flags and environment count alone"),
    }
}

/// The profile in use, where it was named, and what it forbids.
pub fn profile(ctx: &Context, config: &Finding) -> Finding {
    let settings = ctx.settings();
    let Some(name) = settings.profile_name() else {
        return match (settings.flag("sandbox"), config.has_failed()) {
            (true, _) => Finding::ok("none: the sandbox needs none"),
            (false, true) => Finding::skipped("config.toml cannot be used, so nobody knows the default profile"),
            (false, false) => unnamed(ctx),
        };
    };
    let origin = settings.origin("profile");
    if !settings.profile_exists() {
        let known = settings.dirs().config_file().and_then(|path| ConfigFile::load(&path));
        return match known.map(|file| file.known(name, Some(origin.clone()))) {
            Ok(Err(error)) => Finding::failed(Code::Usage, error.to_string(), &hint(&error)),
            Ok(Ok(())) | Err(_) => Finding::skipped(format!("config.toml cannot be used, so nobody knows “{name}”")),
        };
    }
    let mut text = format!("{name}, from {origin}");
    for (key, told) in [("read_only", "it may only read"), ("production", "it is marked as production")] {
        if settings.flag(key) {
            text.push_str(&format!("; {told}"));
        }
    }
    Finding::ok(text)
}
