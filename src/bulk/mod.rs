//! Many rows: files read, checked and sent under a journal, and lists written to files. Everything here reports events;
//! whoever listens draws.

pub mod input;
pub mod row;
