//! `carecloud`: the command-line administration tool for CRM CareCloud.

pub mod model;
