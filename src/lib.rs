//! `carecloud`: the command-line administration tool for CRM CareCloud.

pub mod api;
pub mod model;
pub mod secret;
