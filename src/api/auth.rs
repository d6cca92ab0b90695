//! The four schemes of authentication, and the session that a login opens.

use std::cell::RefCell;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use sha2::Sha256;
use tokio::sync::Mutex;

use super::base::Interface;
use super::error::{Error, Kind};
use crate::secret::Secret;

/// The way a profile proves who it is; together with the interface this gives the document's four schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// `Authorization: Bearer …`, the default of both interfaces.
    Bearer,
    /// `Authorization: Basic …`, deprecated by the vendor but shown in the document.
    Basic,
}

impl Scheme {
    /// Reads the word of the `auth` setting.
    pub fn parse(word: &str) -> Option<Scheme> {
        match word {
            "bearer" => Some(Scheme::Bearer),
            "basic" => Some(Scheme::Basic),
            _ => None,
        }
    }

    /// The word of the `auth` setting.
    pub fn word(self) -> &'static str {
        match self {
            Scheme::Bearer => "bearer",
            Scheme::Basic => "basic",
        }
    }
}

/// What a profile knows about its account.
#[derive(Clone)]
pub struct Credentials {
    /// Bearer or Basic.
    pub scheme: Scheme,
    /// The login name.
    pub login: Option<String>,
    /// The password of the login (enterprise interface).
    pub password: Option<Secret>,
    /// `user_external_application_id` of a login, `external_application_id` of a token.
    pub app_id: Option<String>,
    /// A token that was given from outside (environment, standard input); never written anywhere.
    pub token: Option<Secret>,
}

/// An open session.
#[derive(Clone)]
pub struct Session {
    /// `bearer_token` of a login, or `token_id` of `POST /tokens`.
    pub token: Secret,
    /// The server's `valid_to`: project-local time without an offset, kept as text.
    pub valid_to: Option<String>,
    /// Who is logged in, as the login answer says.
    pub user: Option<String>,
}

/// Where sessions are kept between runs.
pub trait TokenStore {
    /// The session kept for this account, if there is one.
    fn load(&self) -> Option<Session>;
    /// Keeps a new session in the old one's place.
    fn save(&self, session: &Session);
}

/// Sessions are kept nowhere.
#[derive(Debug)]
pub struct Forgetful;

impl TokenStore for Forgetful {
    fn load(&self) -> Option<Session> {
        None
    }
    fn save(&self, _session: &Session) {}
}

/// The session of one client; the lock makes a renewal happen once, however many calls find it expired.
pub(super) struct Keeper {
    pub(super) credentials: Credentials,
    pub(super) store: Box<dyn TokenStore>,
    /// The `Authorization` header with the token that was given from outside.
    pub(super) given: Option<Secret>,
    pub(super) current: Mutex<Option<Session>>,
    /// What Basic sends at present; kept so that the net looks out for it.
    pub(super) proof: RefCell<Option<Secret>>,
}

impl Keeper {
    pub(super) fn new(credentials: Credentials, store: Box<dyn TokenStore>) -> Keeper {
        let given = credentials.token.as_ref().map(bearer);
        Keeper { credentials, store, given, current: Mutex::new(None), proof: RefCell::new(None) }
    }

    /// Whether a new session can be opened without asking anybody.
    pub(super) fn can_log_in(&self, interface: Interface) -> bool {
        let known = &self.credentials;
        known.token.is_none()
            && known.scheme == Scheme::Bearer
            && interface == Interface::Enterprise
            && known.login.is_some()
            && known.password.is_some()
            && known.app_id.is_some()
    }
}

/// The value of a Bearer `Authorization` header.
pub(super) fn bearer(token: &Secret) -> Secret {
    Secret::around(format!("Bearer {}", token.expose()))
}

/// The value of a Basic `Authorization` header, and the proof in it, which is as good as the password for an hour.
///
/// Enterprise interface: `base64(login ":" sha256_hex(md5_hex(password) + YYYYMMDDHH))`, the hour in UTC. Customer
/// interface: `base64(login ":" token_id)`. Source: the vendor's document and description.
pub(super) fn basic(credentials: &Credentials, interface: Interface, hour: &str) -> Result<(Secret, Secret), Error> {
    let missing = |what: &str| Error::new(Kind::NoCredential, format!("there is no {what} to log in with"));
    let login = credentials.login.as_deref().ok_or_else(|| missing("login"))?;
    let proof = match interface {
        Interface::Enterprise => {
            let password = credentials.password.as_ref().ok_or_else(|| missing("password"))?;
            Secret::new(hourly_hash(password.expose(), hour))
        }
        Interface::Customer => {
            let token = credentials.token.as_ref().ok_or_else(|| missing("token"))?;
            token.clone()
        }
    };
    let both = Secret::around(format!("{login}:{}", proof.expose()));
    Ok((Secret::around(format!("Basic {}", STANDARD.encode(both.expose()))), proof))
}

fn hourly_hash(password: &str, hour: &str) -> String {
    let inner = hex(&Md5::digest(password.as_bytes()));
    hex(&Sha256::digest(format!("{inner}{hour}").as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The current hour in UTC as `YYYYMMDDHH`.
pub(super) fn utc_hour() -> String {
    jiff::Timestamp::now().strftime("%Y%m%d%H").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(scheme: Scheme) -> Credentials {
        Credentials {
            scheme,
            login: Some("demo".into()),
            password: Some(Secret::new("secret")),
            app_id: Some("app".into()),
            token: None,
        }
    }

    #[test]
    fn accounts_and_sessions_cannot_be_written_by_accident() {
        crate::secret::lacks!(Session, std::fmt::Debug);
        crate::secret::lacks!(Credentials, std::fmt::Debug);
    }

    #[test]
    fn the_hourly_hash_is_sha256_over_md5_and_hour() {
        // printf '%s%s' "$(printf secret | md5sum | cut -c1-32)" 2026112410 | sha256sum
        assert_eq!(
            hourly_hash("secret", "2026112410"),
            "04d49a405e5c4bb14fb928e5279fc00d444f1825712aa2e59534e1c7d1fe035a"
        );
    }

    #[test]
    fn the_customer_interface_sends_login_and_token() {
        let mut known = account(Scheme::Basic);
        known.token = Some(Secret::new("tok"));
        let (header, proof) = basic(&known, Interface::Customer, "2026112410").ok().unwrap();
        assert_eq!(proof.expose(), "tok");
        assert_eq!(header.expose(), format!("Basic {}", STANDARD.encode("demo:tok")));
    }

    #[test]
    fn a_missing_part_is_named() {
        let error = basic(&account(Scheme::Basic), Interface::Customer, "2026112410").err().unwrap();
        assert_eq!(error.kind, Kind::NoCredential);
        assert!(error.message.contains("token"));
    }

    #[test]
    fn only_a_whole_bearer_login_can_be_repeated() {
        let keeper = |known| Keeper::new(known, Box::new(Forgetful));
        assert!(keeper(account(Scheme::Bearer)).can_log_in(Interface::Enterprise));
        assert!(!keeper(account(Scheme::Bearer)).can_log_in(Interface::Customer));
        assert!(!keeper(account(Scheme::Basic)).can_log_in(Interface::Enterprise));
        let without = Credentials { password: None, ..account(Scheme::Bearer) };
        assert!(!keeper(without).can_log_in(Interface::Enterprise));
    }
}
