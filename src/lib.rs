//! `carecloud`: the command-line administration tool for CRM CareCloud.

pub mod api;
pub mod bulk;
pub mod cli;
pub mod commands;
pub mod config;
pub mod exit;
pub mod model;
pub mod output;
pub mod prompt;
mod run;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod secret;

pub use run::run;
