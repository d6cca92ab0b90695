//! The stored logins, `credentials.json` in the state directory: per profile and server, what was given at `auth login` and
//! what the server answered. A token is given out only for the server that issued it.

use super::private::{self, Guard, Lock};
use super::url::origin_of;
use super::{Dirs, Error, Secret};
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

/// The file of logins. Reads it anew each time; other processes may write it too.
#[derive(Debug, Clone)]
pub struct Credentials {
    dirs: Dirs,
}

impl Credentials {
    /// The logins under this state directory. Nothing is read yet.
    pub fn new(dirs: &Dirs) -> Self {
        Self { dirs: dirs.clone() }
    }

    /// Where the file is, or would be.
    ///
    /// # Errors
    /// [`Error::NoHome`].
    pub fn path(&self) -> Result<PathBuf, Error> {
        Ok(self.dirs.state()?.join("credentials.json"))
    }

    /// The login of a profile to the server of this URL. Never one to another server.
    ///
    /// # Errors
    /// [`Error::NotAddress`] for what is no URL; [`Error::Unsafe`] for a file that others could read or write, with the
    /// command that puts it right; [`Error::Damaged`]; [`Error::Io`].
    pub fn get(&self, profile: &str, url: &str) -> Result<Option<Login>, Error> {
        let origin = normal(url)?;
        let found = self.read()?.into_iter().find(|stored| stored.is(profile, &origin));
        Ok(found.map(|stored| stored.login))
    }

    /// All logins of a profile, in the order in which they were made.
    ///
    /// # Errors
    /// As [`Credentials::get`].
    pub fn of_profile(&self, profile: &str) -> Result<Vec<Login>, Error> {
        let mine = self.read()?.into_iter().filter(|stored| stored.profile == profile);
        Ok(mine.map(|stored| stored.login).collect())
    }

    /// Stores a login, in place of the profile's earlier one to the same server.
    ///
    /// # Errors
    /// As [`Credentials::get`]; [`Error::Locked`] if another process keeps the lock for ten seconds.
    pub fn put(&self, profile: &str, login: Login) -> Result<(), Error> {
        let origin = normal(&login.origin)?;
        let login = Login { origin, ..login };
        self.change(|all| {
            all.retain(|stored| !stored.is(profile, &login.origin));
            all.push(Stored { profile: profile.to_owned(), login });
        })
    }

    /// Forgets every login of a profile; says how many there were.
    ///
    /// # Errors
    /// As [`Credentials::put`].
    pub fn remove(&self, profile: &str) -> Result<usize, Error> {
        self.change(|all| {
            let before = all.len();
            all.retain(|stored| stored.profile != profile);
            before - all.len()
        })
    }

    fn change<T>(&self, change: impl FnOnce(&mut Vec<Stored>) -> T) -> Result<T, Error> {
        let dir = self.dirs.make_state()?;
        let _lock = Lock::take(&dir.join("credentials.lock"))?;
        let mut all = self.read()?;
        let answer = change(&mut all);
        let logins: Vec<Value> = all.iter().map(Stored::to_json).collect();
        let text = Secret::around(format!("{:#}\n", json!({"version": VERSION, "logins": logins})));
        private::write(&self.path()?, text.expose())?;
        Ok(answer)
    }

    fn read(&self) -> Result<Vec<Stored>, Error> {
        let path = self.path()?;
        let Some(text) = private::read(&path, Guard::Logins)?.map(Secret::around) else { return Ok(Vec::new()) };
        let damaged = |message: &str| Error::Damaged { path: path.clone(), message: message.to_owned() };
        let value: Value = serde_json::from_str(text.expose()).map_err(|_| damaged("it is not JSON"))?;
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

/// One entry of the file.
struct Stored {
    profile: String,
    login: Login,
}

impl Stored {
    fn is(&self, profile: &str, origin: &str) -> bool {
        self.profile == profile && self.login.origin == origin
    }

    fn to_json(&self) -> Value {
        let login = &self.login;
        let mut entry = Map::new();
        let mut put = |key: &str, value: Option<&str>| {
            if let Some(value) = value {
                entry.insert(key.to_owned(), value.into());
            }
        };
        put("profile", Some(&self.profile));
        put("origin", Some(&login.origin));
        put("scheme", Some(login.scheme.name()));
        put("login", Some(&login.login));
        put("token", login.token.as_ref().map(Secret::expose));
        put("token_obtained_at", login.token_obtained_at.as_deref());
        put("valid_to", login.valid_to.as_deref());
        put("password", login.password.as_ref().map(Secret::expose));
        put("user", login.user.as_deref());
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
        Some(Self { profile: text("profile")?, login })
    }
}

fn normal(url: &str) -> Result<String, Error> {
    origin_of(url).map_err(|rule| Error::NotAddress { rule })
}

#[cfg(test)]
mod tests;
