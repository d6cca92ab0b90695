//! The program as a person meets it: on a terminal, drawing, asking and being interrupted.

#![cfg(all(unix, feature = "sandbox"))]

mod support;

#[path = "terminal/hostile.rs"]
mod hostile;
#[path = "terminal/interrupt.rs"]
mod interrupt;
#[path = "terminal/login.rs"]
mod login;
#[path = "terminal/picker.rs"]
mod picker;
#[path = "terminal/pipes.rs"]
mod pipes;
#[path = "terminal/questions.rs"]
mod questions;
#[path = "terminal/tables.rs"]
mod tables;

use carecloud::sandbox::{Options, Running, Storage, start};
use support::World;

/// A sandbox in memory with this many customers.
fn sandbox(customers: u32) -> Running {
    start(Options { customers, ..Options::new(Storage::Memory) }).expect("a sandbox")
}

/// Settings with profiles of these names.
fn profiles(world: &World, names: &[&str]) {
    let text: String =
        names.iter().map(|name| format!("[profiles.{name}]\nurl = \"https://{name}.example.com\"\n")).collect();
    std::fs::create_dir_all(world.path(".config/carecloud")).expect("a folder");
    world.file(".config/carecloud/config.toml", &text);
}
