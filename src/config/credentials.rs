//! The stored logins, `credentials.json` in the state directory: per profile and server, what was given at `auth login` and
//! what the server answered. Tokens and passwords are in the system's keyring where there is one, else in the file. A token is
//! given out only for the server that issued it.

use super::keyring::{self, Trouble};
use super::private::{self, Guard, Lock};
use super::url::origin_of;
use super::{Dirs, Error, Secret, Settings};
use crate::secret::Wiped;
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// The form of the file that this program writes, and the newest that it reads.
const VERSION: u64 = 1;

/// How requests prove who is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// A token, sent as it is.
    Bearer,
    /// Login and a hash that changes every hour, or login and a token id.
    Basic,
}

impl Scheme {
    /// Its name in files and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
            Self::Basic => "basic",
        }
    }

    /// The scheme of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Bearer, Self::Basic].into_iter().find(|scheme| scheme.name() == name)
    }
}

/// One login to one server.
#[derive(Clone)]
pub struct Login {
    /// The server: any URL of it going in, `scheme://host:port` coming out.
    pub origin: String,
    /// How requests prove who is asking.
    pub scheme: Scheme,
    /// The user's name.
    pub login: String,
    /// The token that the server gave, if it gave one.
    pub token: Option<Secret>,
    /// When it did, RFC 3339 in UTC by our clock.
    pub token_obtained_at: Option<String>,
    /// Until when it holds, in the server's own words: project-local time with no offset (vendor's description).
    pub valid_to: Option<String>,
    /// The password, if the user asked to keep it or the scheme needs it.
    pub password: Option<Secret>,
    /// Who the server says the user is.
    pub user: Option<String>,
}

/// A stored login, its token and password perhaps still in the keyring.
#[derive(Clone)]
pub struct Kept {
    login: Login,
    /// The name in the keyring, if that is where token and password are.
    in_keyring: Option<String>,
    /// Whether a password is kept, wherever it is.
    pub password_kept: bool,
}

impl Kept {
    /// All but token and password, which may be missing here.
    pub fn about(&self) -> &Login {
        &self.login
    }

    /// Whether token and password are in the keyring.
    pub fn is_in_keyring(&self) -> bool {
        self.in_keyring.is_some()
    }

    /// The whole, token and password fetched from the keyring if they are there.
    ///
    /// # Errors
    /// [`Error::Keyring`].
    pub fn unlock(self) -> Result<Login, Error> {
        let Some(name) = &self.in_keyring else { return Ok(self.login) };
        let found = keyring::get(name).map_err(|trouble| Error::Keyring { trouble })?;
        let fields = found.map(|text| serde_json::from_str(text.expose()).map(Wiped));
        // What is not there, or is not ours, is a login without a session.
        let Some(Ok(fields)) = fields else { return Ok(self.login) };
        let text = |key: &str| fields.get(key).and_then(Value::as_str).map(Secret::new);
        Ok(Login { token: text("token"), password: text("password"), ..self.login })
    }
}

/// Where a login's token and password were put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the system's keyring.
    Keyring,
    /// In the file, because of the keyring's trouble.
    File(PathBuf, Trouble),
    /// In the file, as the settings ask.
    AskedFor(PathBuf),
}

/// The logins. Reads their file anew each time; other processes may write it too.
#[derive(Debug, Clone)]
pub struct Credentials {
    dirs: Dirs,
    keyring: bool,
}

impl Credentials {
    /// The logins under the state directory. Nothing is read yet.
    pub fn new(settings: &Settings) -> Self {
        Self { dirs: settings.dirs().clone(), keyring: settings.flag("keyring") }
    }

    /// Where the file is, or would be.
    ///
    /// # Errors
    /// [`Error::NoHome`].
    pub fn path(&self) -> Result<PathBuf, Error> {
        Ok(self.dirs.state()?.join("credentials.json"))
    }

    /// The login of a profile to the server of this URL. Never one to another server. The keyring is not asked yet.
    ///
    /// # Errors
    /// [`Error::NotAddress`] for what is no URL; [`Error::Unsafe`] for a file that others could read or write, with the
    /// command that puts it right; [`Error::Damaged`]; [`Error::Io`].
    pub fn get(&self, profile: &str, url: &str) -> Result<Option<Kept>, Error> {
        let origin = normal(url)?;
        let found = self.read()?.into_iter().find(|stored| stored.is(profile, &origin));
        Ok(found.map(|stored| stored.kept))
    }

    /// All logins of a profile, in the order in which they were made.
    ///
    /// # Errors
    /// As [`Credentials::get`].
    pub fn of_profile(&self, profile: &str) -> Result<Vec<Kept>, Error> {
        let mine = self.read()?.into_iter().filter(|stored| stored.profile == profile);
        Ok(mine.map(|stored| stored.kept).collect())
    }

    /// Stores a login, in place of the profile's earlier one to the same server. Says where its secrets are now.
    ///
    /// # Errors
    /// As [`Credentials::get`]; [`Error::Locked`] if another process keeps the lock for ten seconds.
    pub fn put(&self, profile: &str, login: Login) -> Result<Place, Error> {
        let origin = normal(&login.origin)?;
        let login = Login { origin, ..login };
        let path = self.path()?;
        let name = format!("{profile} at {}", login.origin);
        let place = match self.keyring.then(|| keyring::put(&name, &secrets_of(&login))) {
            Some(Ok(())) => Place::Keyring,
            Some(Err(trouble)) => Place::File(path, trouble),
            None => Place::AskedFor(path),
        };
        let kept = Kept {
            in_keyring: (place == Place::Keyring).then_some(name),
            password_kept: login.password.is_some(),
            login,
        };
        let before = self.change(|all| {
            let same = |stored: &Stored| stored.is(profile, &kept.login.origin);
            let before = all.iter().find(|stored| same(stored)).and_then(|stored| stored.kept.in_keyring.clone());
            all.retain(|stored| !same(stored));
            all.push(Stored { profile: profile.to_owned(), kept });
            before
        })?;
        // The keyring's copy would be an old one; one that does not answer keeps it, and a logout asks again.
        if let Some(name) = before.filter(|_| place != Place::Keyring) {
            let _ = keyring::remove(&name);
        }
        Ok(place)
    }

    /// Forgets every login of a profile and every copy of its secrets; says how many there were.
    ///
    /// # Errors
    /// As [`Credentials::put`]; [`Error::Keyring`] if a copy stays there: it is remembered, and can be removed later.
    pub fn remove(&self, profile: &str) -> Result<usize, Error> {
        let mut failed = None;
        let removed = self.change(|all| {
            let before = all.len();
            all.retain_mut(|stored| {
                if stored.profile != profile {
                    return true;
                }
                let gone = stored.kept.in_keyring.as_deref().map_or(Ok(()), keyring::remove);
                failed = failed.or(gone.err());
                gone.is_err()
            });
            before - all.len()
        })?;
        failed.map_or(Ok(removed), |trouble| Err(Error::Keyring { trouble }))
    }

    fn change<T>(&self, change: impl FnOnce(&mut Vec<Stored>) -> T) -> Result<T, Error> {
        let dir = self.dirs.make_state()?;
        let _lock = Lock::take(&dir.join("credentials.lock"))?;
        let mut all = self.read()?;
        let answer = change(&mut all);
        let logins: Vec<Value> = all.iter().map(Stored::to_json).collect();
        let file = Wiped(json!({"version": VERSION, "logins": logins}));
        let text = Secret::around(format!("{:#}\n", *file));
        private::write(&self.path()?, text.expose())?;
        Ok(answer)
    }

    fn read(&self) -> Result<Vec<Stored>, Error> {
        let path = self.path()?;
        let Some(text) = private::read(&path, Guard::Logins)?.map(Secret::around) else { return Ok(Vec::new()) };
        let damaged = |message: &str| Error::Damaged { path: path.clone(), message: message.to_owned() };
        let value = Wiped(serde_json::from_str(text.expose()).map_err(|_| damaged("it is not JSON"))?);
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(_) => return Err(damaged("a newer carecloud wrote it")),
            None => return Err(damaged("it has no version")),
        }
        let logins = value.get("logins").and_then(Value::as_array).ok_or_else(|| damaged("it has no logins"))?;
        let read = logins.iter().map(|login| login.as_object().and_then(Stored::from_json));
        read.collect::<Option<_>>().ok_or_else(|| damaged("a login in it is not complete"))
    }
}

/// Token and password as the keyring holds them: a JSON object.
fn secrets_of(login: &Login) -> Secret {
    let mut fields = Wiped(json!({}));
    for (key, secret) in [("token", &login.token), ("password", &login.password)] {
        if let Some(secret) = secret {
            fields.0[key] = secret.expose().into();
        }
    }
    Secret::around(fields.to_string())
}

/// One entry of the file.
struct Stored {
    profile: String,
    kept: Kept,
}

impl Stored {
    fn is(&self, profile: &str, origin: &str) -> bool {
        self.profile == profile && self.kept.login.origin == origin
    }

    fn to_json(&self) -> Value {
        let Kept { login, in_keyring, password_kept } = &self.kept;
        let mut entry = Map::new();
        let mut put = |key: &str, value: Option<&str>| {
            if let Some(value) = value {
                entry.insert(key.to_owned(), value.into());
            }
        };
        let in_file = |secret: &'_ Option<Secret>| secret.clone().filter(|_| in_keyring.is_none());
        put("profile", Some(&self.profile));
        put("origin", Some(&login.origin));
        put("scheme", Some(login.scheme.name()));
        put("login", Some(&login.login));
        put("token", in_file(&login.token).as_ref().map(Secret::expose));
        put("token_obtained_at", login.token_obtained_at.as_deref());
        put("valid_to", login.valid_to.as_deref());
        put("password", in_file(&login.password).as_ref().map(Secret::expose));
        put("user", login.user.as_deref());
        put("keyring", in_keyring.as_deref());
        if in_keyring.is_some() && *password_kept {
            entry.insert("password_kept".into(), true.into());
        }
        Value::Object(entry)
    }

    fn from_json(entry: &Map<String, Value>) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
        let login = Login {
            origin: text("origin")?,
            scheme: Scheme::named(&text("scheme")?)?,
            login: text("login")?,
            token: text("token").map(Secret::new),
            token_obtained_at: text("token_obtained_at"),
            valid_to: text("valid_to"),
            password: text("password").map(Secret::new),
            user: text("user"),
        };
        let password_kept = login.password.is_some() || entry.get("password_kept") == Some(&Value::Bool(true));
        let kept = Kept { login, in_keyring: text("keyring"), password_kept };
        Some(Self { profile: text("profile")?, kept })
    }
}

fn normal(url: &str) -> Result<String, Error> {
    origin_of(url).map_err(|rule| Error::NotAddress { rule })
}

#[cfg(test)]
mod tests;
