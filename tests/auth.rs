//! Logging in: the four schemes, sessions that are kept and renewed, and secrets that go nowhere else.
#![cfg(feature = "sandbox")]

mod support;

#[path = "auth/addresses.rs"]
mod addresses;
#[path = "auth/helper.rs"]
mod helper;
#[path = "auth/keyring.rs"]
mod keyring;
#[path = "auth/origins.rs"]
mod origins;
#[path = "auth/schemes.rs"]
mod schemes;
#[path = "auth/secrets.rs"]
mod secrets;
#[path = "auth/sessions.rs"]
mod sessions;
#[path = "auth/settings.rs"]
mod settings;
#[path = "auth/verify.rs"]
mod verify;
