//! The settings of one run: every option's value with its origin, flag over environment over profile over defaults over
//! built-in. Loading reads one small file.

use super::kind::{Kind, truth};
use super::options::{Means, OPTIONS, Opt, SECRETS};
use super::{ConfigFile, Dirs, Environment, Error, Origin, Secret, Section, dirs, secrets, url};
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// What a flag said, by the option's key: `("output", "json")`.
pub type Flags = Vec<(&'static str, String)>;

/// Checked values for all options. `Debug` shows what [`Settings::list`] shows: no secret.
pub struct Settings {
    profile: Option<String>,
    profile_exists: bool,
    /// One per row of [`OPTIONS`], in its order.
    values: Vec<(Option<String>, Origin)>,
    /// One per row of [`SECRETS`], in its order.
    secrets: Vec<Option<Secret>>,
    /// Held so that the net looks out for them; they are sent by whoever reads the variables.
    _proxies: Vec<Secret>,
    dirs: Dirs,
}

/// One line of `config list`, fit to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The option's key, or the secret's.
    pub key: &'static str,
    /// The value; for a secret `set` or nothing.
    pub value: Option<String>,
    /// Who said so.
    pub origin: Origin,
    /// One line of help.
    pub help: &'static str,
}

/// What to do about a profile that `config.toml` does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Refuse,
    Allow,
}

impl Settings {
    /// Settles every option.
    ///
    /// # Errors
    /// [`Error::Value`] naming key, origin and rule; [`Error::UnknownProfile`] with the nearest name and all names;
    /// [`Error::NotUtf8`]; and all of [`ConfigFile::load`].
    ///
    /// # Panics
    /// On a flag for a key that [`OPTIONS`] does not have: a bug in the caller.
    pub fn load(flags: Flags, environment: Environment, dirs: Dirs) -> Result<Self, Error> {
        Self::settle(flags, &environment, dirs, Missing::Refuse)
    }

    /// Like [`Settings::load`], but a profile named by flag or environment need not exist: for the command that makes it.
    ///
    /// # Errors
    /// As [`Settings::load`], and [`Error::Value`] for a name that no profile may have.
    pub fn load_for_new_profile(flags: Flags, environment: Environment, dirs: Dirs) -> Result<Self, Error> {
        Self::settle(flags, &environment, dirs, Missing::Allow)
    }

    /// Settles every option from flags and environment alone: for the commands that put a wrong file right. A profile
    /// that they name need not exist.
    ///
    /// # Errors
    /// As [`Settings::load`], those of the file excepted.
    pub fn load_without_file(flags: Flags, environment: Environment, dirs: Dirs) -> Result<Self, Error> {
        Self::settle_with(None, flags, &environment, dirs, Missing::Allow)
    }

    fn settle(flags: Flags, environment: &Environment, dirs: Dirs, missing: Missing) -> Result<Self, Error> {
        let file = match dirs.config_file() {
            Ok(path) => Some(ConfigFile::load(&path)?),
            // Without a home there is no file; flags and environment may be enough.
            Err(Error::NoHome { .. }) => None,
            Err(other) => return Err(other),
        };
        Self::settle_with(file.as_ref(), flags, environment, dirs, missing)
    }

    fn settle_with(
        file: Option<&ConfigFile>,
        flags: Flags,
        environment: &Environment,
        dirs: Dirs,
        missing: Missing,
    ) -> Result<Self, Error> {
        for (key, _) in &flags {
            row(key);
        }
        let said = |opt| said(opt, &flags, environment);
        let (profile, profile_origin) = match (said(profile_opt())?, file.and_then(ConfigFile::default_profile)) {
            (Some((name, origin)), _) => (Some(name), origin),
            (None, Some(name)) => (Some(name.to_owned()), Origin::Defaults),
            (None, None) => (None, Origin::BuiltIn),
        };
        let profile_exists = match (&profile, file) {
            (None, _) => false,
            (Some(name), Some(file)) => match file.known(name, Some(profile_origin.clone())) {
                Ok(()) => true,
                Err(_) if missing == Missing::Allow => false,
                Err(error) => return Err(error),
            },
            (Some(_), None) if missing == Missing::Allow => false,
            (Some(name), None) => {
                let (name, origin) = (name.clone(), Some(profile_origin));
                return Err(Error::UnknownProfile { name, origin, nearest: None, known: Vec::new() });
            }
        };
        let sections: Vec<Section> =
            profile.clone().map(Section::Profile).into_iter().chain([Section::Defaults]).collect();
        let in_file = |opt: &Opt| {
            let file = file?;
            sections.iter().find_map(|section| Some((file.get(section, opt)?, section.origin())))
        };
        let mut values = Vec::with_capacity(OPTIONS.len());
        for opt in OPTIONS {
            values.push(match said(opt)?.or_else(|| in_file(opt)) {
                Some((value, origin)) => (Some(value), origin),
                None if opt.key == "profile" => (profile.clone(), profile_origin.clone()),
                None => (opt.default.map(str::to_owned), Origin::BuiltIn),
            });
        }
        let secrets = SECRETS.iter().map(|secret| secrets::from_environment(environment, secret.env));
        let secrets = secrets.collect::<Result<_, _>>()?;
        let _proxies = secrets::of_proxies(environment);
        Ok(Self { profile, profile_exists, values, secrets, _proxies, dirs })
    }

    /// The value of an option in its one spelling, `None` if nobody set it and there is no built-in one.
    ///
    /// # Panics
    /// On a key that [`OPTIONS`] does not have: a bug in the caller, as for all getters. What a person typed goes through
    /// [`super::options::find`] first.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.values[row(key)].0.as_deref()
    }

    /// Whether a [`Kind::Bool`] option is on.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key) == Some("true")
    }

    /// The number of a [`Kind::Count`] option; each has a built-in value.
    pub fn count(&self, key: &str) -> u64 {
        self.get(key).and_then(|digits| digits.parse().ok()).unwrap_or_default()
    }

    /// The time of a [`Kind::Seconds`] option; each has a built-in value.
    pub fn seconds(&self, key: &str) -> Duration {
        Duration::from_secs(self.count(key))
    }

    /// The path of a [`Kind::Path`] option, `~/` expanded.
    ///
    /// # Errors
    /// [`Error::NoHome`] if there is a `~/` and no home directory.
    pub fn path(&self, key: &str) -> Result<Option<PathBuf>, Error> {
        self.get(key).map(dirs::expand_home).transpose()
    }

    /// Who said what an option is.
    pub fn origin(&self, key: &str) -> &Origin {
        &self.values[row(key)].1
    }

    /// Whether somebody set the option, rather than its built-in value counting.
    pub fn chosen(&self, key: &str) -> bool {
        *self.origin(key) != Origin::BuiltIn
    }

    /// The value of an option, fit to be shown: a proxy's user and password are left out.
    pub fn shown(&self, key: &str) -> Option<String> {
        shown(&OPTIONS[row(key)], self.get(key))
    }

    /// The profile in use, if any.
    pub fn profile_name(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// Whether `config.toml` has the profile in use; only after [`Settings::load_for_new_profile`] may it not.
    pub fn profile_exists(&self) -> bool {
        self.profile_exists
    }

    /// The password of the environment (`CARECLOUD_PASSWORD`).
    pub fn password(&self) -> Option<&Secret> {
        self.secret("password")
    }

    /// The token of the environment (`CARECLOUD_TOKEN`).
    pub fn token(&self) -> Option<&Secret> {
        self.secret("token")
    }

    /// Where our files live.
    pub fn dirs(&self) -> &Dirs {
        &self.dirs
    }

    /// Every option, then every secret, in the table's order.
    pub fn list(&self) -> Vec<Listed> {
        let options = OPTIONS.iter().zip(&self.values).map(|(opt, (value, origin))| Listed {
            key: opt.key,
            value: shown(opt, value.as_deref()),
            origin: origin.clone(),
            help: opt.help,
        });
        let secrets = SECRETS.iter().zip(&self.secrets).map(|(secret, value)| Listed {
            key: secret.key,
            value: value.as_ref().map(|_| "set".to_owned()),
            origin: if value.is_some() { Origin::Environment(secret.env) } else { Origin::BuiltIn },
            help: secret.help,
        });
        options.chain(secrets).collect()
    }

    fn secret(&self, key: &str) -> Option<&Secret> {
        let row = SECRETS.iter().position(|secret| secret.key == key)?;
        self.secrets[row].as_ref()
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.list().iter().map(|row| (row.key, (&row.value, &row.origin)))).finish()
    }
}

fn shown(opt: &Opt, value: Option<&str>) -> Option<String> {
    match opt.kind {
        Kind::Proxy => value.map(url::without_user),
        Kind::Text
        | Kind::Bool
        | Kind::Count(..)
        | Kind::Seconds(..)
        | Kind::Choice(_)
        | Kind::Path
        | Kind::Url
        | Kind::Profile => value.map(str::to_owned),
    }
}

fn row(key: &str) -> usize {
    OPTIONS.iter().position(|opt| opt.key == key).unwrap_or_else(|| panic!("no option is called `{key}`"))
}

fn profile_opt() -> &'static Opt {
    &OPTIONS[row("profile")]
}

/// What flags or environment say about an option; the last of several flags counts.
fn said(opt: &Opt, flags: &Flags, environment: &Environment) -> Result<Option<(String, Origin)>, Error> {
    let checked = |value: &str, origin: Origin| {
        let spelled = match origin {
            Origin::Environment(_) => opt.kind.check_in_environment(value),
            Origin::Flag(_) | Origin::Profile(_) | Origin::Defaults | Origin::BuiltIn => opt.kind.check(value),
        };
        match spelled {
            Ok(value) => Ok(Some((value, origin))),
            Err(refusal) => {
                Err(Error::Value { key: opt.key, origin, place: None, rule: refusal.rule, nearest: refusal.nearest })
            }
        }
    };
    if let Some((_, value)) = flags.iter().rev().find(|(key, _)| *key == opt.key) {
        return checked(value, Origin::Flag(opt.flag.unwrap_or(opt.key)));
    }
    if let Some(value) = environment.get(opt.env)? {
        return checked(value, Origin::Environment(opt.env));
    }
    for also in opt.also {
        let Some(value) = environment.get(also.name)? else { continue };
        let value = match also.means {
            Means::Value => value,
            Means::WhenSet(meant) => meant,
            Means::WhenOn(meant) if truth(value.trim()) != Some(false) => meant,
            Means::WhenOn(_) => continue,
        };
        return checked(value, Origin::Environment(also.name));
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
