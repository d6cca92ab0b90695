//! How everything looks: one [`Printer`] owns standard output and standard error, and every format, table, message,
//! progress bar and diff goes through it. Text of others reaches a terminal only through [`sanitize`].

mod cell;
mod csv;
mod diff;
mod error;
mod fields;
mod ids;
mod json;
mod layout;
mod list;
mod messages;
mod page;
mod paint;
mod printer;
mod progress;
mod record;
mod rows;
pub mod sanitize;
mod style;
mod table;
mod tsv;
mod yaml;

pub use diff::{Change, Stream};
pub use error::Error;
pub use fields::{Shape, fields_help};
pub use list::{ListWriter, Rest, Summary};
pub use page::Block;
pub use printer::{Printer, Terminal};
pub use progress::Progress;
pub use style::{Color, Format, Style};

#[cfg(test)]
mod tests;
