//! What every change promises: nothing lost, nothing sent twice, nothing sent by mistake, no secret shown.
#![cfg(feature = "sandbox")]

mod support;

#[path = "writes/agreements.rs"]
mod agreements;
#[path = "writes/create.rs"]
mod create;
#[path = "writes/crm.rs"]
mod crm;
#[path = "writes/dry_run.rs"]
mod dry_run;
#[path = "writes/edits.rs"]
mod edits;
#[path = "writes/leaks.rs"]
mod leaks;
#[path = "writes/races.rs"]
mod races;
#[path = "writes/rules.rs"]
mod rules;
