//! Exports: whole files or none, in order, nothing twice, and nothing missing without a word.
#![cfg(feature = "sandbox")]

mod support;

#[path = "export/files.rs"]
mod files;
#[path = "export/lists.rs"]
mod lists;
#[path = "export/many.rs"]
mod many;
#[path = "export/memory.rs"]
mod memory;
