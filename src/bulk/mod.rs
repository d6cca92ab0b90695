//! Many rows: files read, checked and sent under a journal, and lists written to files. Everything here reports events;
//! whoever listens draws.

pub mod bitmap;
pub mod check;
pub mod engine;
pub mod error;
pub mod export;
pub mod input;
pub mod journal;
pub mod mapping;
pub mod partition;
pub mod prepare;
mod repeats;
pub mod report;
pub mod row;
pub mod standing;
pub mod whole;
