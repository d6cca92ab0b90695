//! The journal of a run: one SQLite file that knows of every row whether it may have been sent and what came of it. Nothing
//! is sent before the journal says so on the disk.

pub mod kill;
mod reader;
pub mod record;
mod schema;
pub mod store;
mod writer;

pub use reader::Reader;
pub use record::{How, Record, Report, State};
pub use schema::Meta;
pub use writer::{Marks, Writer};
