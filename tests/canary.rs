//! Plants secrets and personal data, runs every command against every kind of failing server, and searches all that
//! somebody else could see for what was planted, in every spelling.
//!
//! Each command meets each failure at the loudest verbosity, with a log file and curl commands; the other verbosities go
//! round, so that every command meets every verbosity and every failure meets every verbosity. The accounts, and whether
//! the environment names a proxy, go round too. Commands that ask no server meet every verbosity.
#![cfg(all(feature = "sandbox", unix))]

mod support;

#[path = "canary/faults.rs"]
mod faults;
#[path = "canary/flags.rs"]
mod flags;
#[path = "canary/matrix.rs"]
mod matrix;
#[path = "canary/mistakes.rs"]
mod mistakes;
#[path = "canary/needles.rs"]
mod needles;
#[cfg(target_os = "linux")]
#[path = "canary/proof.rs"]
mod proof;
#[path = "canary/report.rs"]
mod report;
#[path = "canary/rows.rs"]
mod rows;
#[path = "canary/run.rs"]
mod run;
#[path = "canary/server.rs"]
mod server;
#[path = "canary/watch.rs"]
mod watch;
