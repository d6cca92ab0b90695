//! The system's keyring: the Secret Service, the macOS keychain or the Windows credential manager. Where there is none, and in
//! a program built without it, every call answers [`Trouble::None`] at once.

use super::Secret;

/// Why the keyring gave no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is none here.
    None,
    /// It did not answer in time: most likely it waits for somebody to unlock it.
    Silent,
    /// It refuses.
    Refused,
}

impl Trouble {
    /// What is wrong, as the end of a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Trouble::None => "there is no keyring here",
            Trouble::Silent => "the keyring does not answer within 3 seconds",
            Trouble::Refused => "the keyring refuses",
        }
    }
}

/// The secret kept under a name; `Ok(None)` if there is none of that name.
pub(super) fn get(name: &str) -> Result<Option<Secret>, Trouble> {
    system::get(name)
}

/// Keeps a secret under a name, in the place of what was kept.
pub(super) fn put(name: &str, secret: &Secret) -> Result<(), Trouble> {
    system::put(name, secret)
}

/// Forgets what is kept under a name; fine if there is nothing.
pub(super) fn remove(name: &str) -> Result<(), Trouble> {
    system::remove(name)
}

#[cfg(feature = "keyring")]
mod system {
    use std::sync::Arc;
    use std::sync::mpsc;
    use std::time::Duration;

    use keyring_core::api::CredentialStore;
    use keyring_core::{Entry, Error};

    use super::{Secret, Trouble};

    /// The service under which entries stand.
    const SERVICE: &str = "carecloud";

    /// How long a keyring is waited for.
    const PATIENCE: Duration = Duration::from_secs(3);

    pub(super) fn get(name: &str) -> Result<Option<Secret>, Trouble> {
        match with_entry(name, |entry| entry.get_password().map(Secret::around))? {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(trouble(&error)),
        }
    }

    pub(super) fn put(name: &str, secret: &Secret) -> Result<(), Trouble> {
        let secret = secret.clone();
        with_entry(name, move |entry| entry.set_password(secret.expose()))?.map_err(|error| trouble(&error))
    }

    pub(super) fn remove(name: &str) -> Result<(), Trouble> {
        match with_entry(name, |entry| entry.delete_credential())? {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(trouble(&error)),
        }
    }

    /// Uses an entry on a thread of its own, which a keyring that never answers may keep.
    fn with_entry<T: Send + 'static>(
        name: &str,
        act: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<Result<T, Error>, Trouble> {
        let name = name.to_owned();
        let (answers, answer) = mpsc::channel();
        let ask = move || {
            let acted = store().and_then(|store| act(&Entry::new_in_store(&store, SERVICE, &name)?));
            // Nobody listens any more if it took too long.
            let _ = answers.send(acted);
        };
        std::thread::Builder::new().name("keyring".into()).spawn(ask).map_err(|_| Trouble::None)?;
        answer.recv_timeout(PATIENCE).map_err(|_| Trouble::Silent)
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    fn store() -> Result<Arc<CredentialStore>, Error> {
        // Without a bus, the library would start one.
        let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
        let runtime =
            || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|dir| std::path::Path::new(&dir).join("bus").exists());
        if !bus && !runtime() {
            return Err(Error::NoDefaultStore);
        }
        Ok(dbus_secret_service_keyring_store::Store::new()?)
    }

    #[cfg(target_os = "macos")]
    fn store() -> Result<Arc<CredentialStore>, Error> {
        Ok(apple_native_keyring_store::keychain::Store::new()?)
    }

    #[cfg(windows)]
    fn store() -> Result<Arc<CredentialStore>, Error> {
        Ok(windows_native_keyring_store::Store::new()?)
    }

    /// The library's texts are left out: they may hold what was kept.
    fn trouble(error: &Error) -> Trouble {
        let none = matches!(error, Error::NoDefaultStore | Error::PlatformFailure(_));
        if none { Trouble::None } else { Trouble::Refused }
    }
}

#[cfg(not(feature = "keyring"))]
mod system {
    use super::{Secret, Trouble};

    pub(super) fn get(_: &str) -> Result<Option<Secret>, Trouble> {
        Err(Trouble::None)
    }

    pub(super) fn put(_: &str, _: &Secret) -> Result<(), Trouble> {
        Err(Trouble::None)
    }

    pub(super) fn remove(_: &str) -> Result<(), Trouble> {
        Err(Trouble::None)
    }
}
