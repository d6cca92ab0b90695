//! Names that were looked up, kept on disk: a file (0600) for each list of a server, as one account sees it in one language.
//! A cache: a file that is damaged, not ours or not for us is as good as none, and a folder that cannot be written to costs
//! requests and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::private::{self, Guard};
use super::{Dirs, Error};

/// The largest value that is kept, in bytes of JSON.
pub const LARGEST: usize = 900_000;

/// Files that nobody wrote to for so long are removed.
const FORGOTTEN: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What a kept value depends on.
pub struct Key<'a> {
    /// The base URL, interface and version with it.
    pub server: &'a str,
    /// The `Accept-Language`: names differ by it.
    pub language: &'a str,
    /// The profile; what may be read differs by account.
    pub profile: &'a str,
    /// The login name; empty where a token alone is known.
    pub login: &'a str,
    /// Whether a token was given in place of a login. The token itself leaves no trace: it may hold a password.
    pub token: bool,
    /// The path of the list: `stores`.
    pub list: &'a str,
}

impl Key<'_> {
    /// One way only: the file's name and text tell nobody's login.
    fn digest(&self) -> String {
        let token = if self.token { "token" } else { "" };
        let mut hash = Sha256::new();
        for part in [self.server, self.language, self.profile, self.login, token, self.list] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn file(&self, dirs: &Dirs) -> Result<PathBuf, Error> {
        let digest = self.digest();
        Ok(folder(dirs)?.join(format!("{}-{}.json", self.list, digest.get(..16).unwrap_or(&digest))))
    }
}

/// The folder of the files. Whoever empties it has all names looked up again.
///
/// # Errors
/// [`Error::NoHome`].
pub fn folder(dirs: &Dirs) -> Result<PathBuf, Error> {
    Ok(dirs.cache()?.join("names"))
}

/// What was kept for this key, unless its time is over.
pub fn read(dirs: &Dirs, key: &Key<'_>, now: Timestamp) -> Option<Value> {
    let text = private::read(&key.file(dirs).ok()?, Guard::Logins).ok()??;
    let mut kept: Value = serde_json::from_str(&text).ok()?;
    let time = |field: &str| kept.get(field)?.as_str()?.parse::<Timestamp>().ok();
    // A file from the future has been written by another clock: nobody knows how old it is.
    let is_current = time("read_at")? <= now && now < time("until")?;
    let is_ours = kept.get("key")?.as_str()? == key.digest();
    (is_current && is_ours).then(|| kept["value"].take())
}

/// Keeps a value for this key until then.
///
/// # Errors
/// [`Error::NoHome`], [`Error::Io`] and [`Error::Unsafe`] where nothing can be kept.
pub fn write(dirs: &Dirs, key: &Key<'_>, value: &Value, now: Timestamp, lasts: Duration) -> Result<(), Error> {
    let file = key.file(dirs)?;
    let folder = folder(dirs)?;
    private::make_dir(&folder)?;
    let until = now.saturating_add(lasts).unwrap_or(now);
    let kept = json!({
        "list": key.list, "server": key.server, "language": key.language, "key": key.digest(),
        "read_at": now.to_string(), "until": until.to_string(), "value": value,
    });
    private::write(&file, &format!("{kept}\n"))?;
    forget(&folder);
    Ok(())
}

/// Removes what no account of this user asks for any more.
fn forget(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let written = entry.metadata().and_then(|file| file.modified());
        let age = written.ok().and_then(|written| SystemTime::now().duration_since(written).ok());
        if age.is_some_and(|age| age > FORGOTTEN) {
            // What cannot be removed is only old.
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key<'static> = Key {
        server: "https://a.example/webservice/rest-api/enterprise-interface/v1.0",
        language: "cs",
        profile: "default",
        login: "ann@example.com",
        token: false,
        list: "stores",
    };

    #[test]
    fn whatever_a_value_depends_on_gives_it_a_file_of_its_own() {
        let others = [
            Key { server: "https://b.example/v1.0", ..KEY },
            Key { language: "en", ..KEY },
            Key { profile: "other", ..KEY },
            Key { login: "eva@example.com", ..KEY },
            Key { token: true, ..KEY },
            Key { list: "statuses", ..KEY },
            Key { profile: "defaul", login: "tann@example.com", ..KEY },
        ];
        let digests: std::collections::BTreeSet<String> = others.iter().chain([&KEY]).map(Key::digest).collect();
        assert_eq!(digests.len(), others.len() + 1);
        assert_eq!(KEY.digest(), Key { ..KEY }.digest());
        assert!(digests.iter().all(|digest| digest.len() == 64));
    }
}
