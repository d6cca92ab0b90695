//! `carecloud`: the command-line administration tool for CRM CareCloud.

pub mod api;
pub mod config;
pub mod model;
pub mod output;
pub mod prompt;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod secret;
