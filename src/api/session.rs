//! The session of a client: opened where the account can do so by itself, kept, proved, renewed once, and ended.

use std::time::Instant;

use super::auth::{Scheme, Session, basic, bearer, utc_hour};
use super::base::Interface;
use super::client::Client;
use super::error::{Error, Kind};
use super::{endpoints, envelope, login};
use crate::secret::Secret;

impl Client {
    /// Whether the account's session is accepted: one cheap authenticated read.
    pub async fn session_is_good(&self) -> Result<bool, Error> {
        let probe = endpoints::list_customers().with("count", "1");
        let header = self.authorization().await?;
        match self.attempt(&probe, Some(&header)).await {
            // A page of customers proves it, and no empty answer of some server in between.
            Ok(reply) => envelope::page(&reply, "customers").map(|_| true),
            Err(error) if matches!(error.kind, Kind::Unauthorized { .. }) => Ok(false),
            // Known, but not allowed to list customers: the session is good.
            Err(error) if error.kind == Kind::Forbidden => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Opens a new session and keeps it, whatever was kept before. Returns it.
    pub async fn log_in(&self) -> Result<Session, Error> {
        let mut current = self.keeper.current.lock().await;
        let session = self.open().await?;
        *current = Some(session.clone());
        Ok(session)
    }

    /// Ends the kept session at the server. None is opened to be ended, and one that has ended already is no error.
    pub async fn log_out(&self) -> Result<(), Error> {
        let (Some(session), Some(app_id)) = (self.keeper.store.load(), &self.keeper.credentials.app_id) else {
            return Ok(());
        };
        if self.base.interface() == Interface::Customer {
            return Ok(());
        }
        let call = login::logout(app_id, &session.token);
        match self.attempt(&call, Some(&bearer(&session.token))).await {
            Ok(_) => Ok(()),
            Err(error) if matches!(error.kind, Kind::Unauthorized { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Asks for a new token of the customer interface, and keeps it. `language` is an ISO 639-1 code.
    pub async fn create_token(&self, language: &str) -> Result<Session, Error> {
        let app_id = self.keeper.credentials.app_id.as_deref();
        let app_id =
            app_id.ok_or_else(|| Error::new(Kind::NoCredential, "there is no application id to log in with"))?;
        let call = login::customer(app_id, &device_id(), language);
        let reply = self.attempt(&call, None).await.map_err(login::refused)?;
        let session = login::session(reply)?;
        self.keeper.store.save(&session);
        Ok(session)
    }

    /// The token that calls are sent with, if the scheme has one; opens a session if there is none yet.
    pub async fn token(&self) -> Option<Secret> {
        if self.keeper.credentials.scheme == Scheme::Basic {
            return None;
        }
        let header = self.authorization().await.ok()?;
        header.expose().strip_prefix("Bearer ").map(Secret::new)
    }

    pub(super) async fn authorization(&self) -> Result<Secret, Error> {
        let known = &self.keeper.credentials;
        if known.scheme == Scheme::Basic {
            let (header, proof) = basic(known, self.base.interface(), &utc_hour())?;
            self.keeper.proof.replace(Some(proof));
            return Ok(header);
        }
        if let Some(header) = &self.keeper.given {
            return Ok(header.clone());
        }
        let mut current = self.keeper.current.lock().await;
        if current.is_none() {
            *current = self.keeper.store.load();
        }
        if current.is_none() {
            *current = Some(self.open().await?);
        }
        match current.as_ref() {
            Some(session) => Ok(bearer(&session.token)),
            None => Err(Error::new(Kind::NoCredential, "not logged in")),
        }
    }

    /// Opens a session in the place of the one that `used` came from, unless another call has done so meanwhile.
    pub(super) async fn renew(&self, used: Option<&Secret>) -> Result<(), Error> {
        let mut current = self.keeper.current.lock().await;
        let already = current.as_ref().is_some_and(|session| Some(&bearer(&session.token)) != used);
        if !already {
            *current = Some(self.open().await?);
            self.listener.logged_in_again();
        }
        Ok(())
    }

    async fn open(&self) -> Result<Session, Error> {
        if !self.keeper.can_log_in(self.base.interface()) {
            return Err(Error::new(Kind::NoCredential, "not logged in"));
        }
        let call = login::enterprise(&self.keeper.credentials)?;
        let reply = self.attempt(&call, None).await.map_err(login::refused)?;
        let session = login::session(reply)?;
        self.keeper.store.save(&session);
        Ok(session)
    }
}

/// A new id for this program as a device of the customer interface.
fn device_id() -> String {
    use std::hash::{BuildHasher, RandomState};
    format!("carecloud-{:016x}", RandomState::new().hash_one(Instant::now()))
}
