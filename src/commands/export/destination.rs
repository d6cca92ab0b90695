//! Where an export goes, and what is said when it has arrived: a file takes its place only if nothing is missing in it.

use std::path::{Path, PathBuf};

use super::sheet::End;
use crate::bulk::whole::Whole;
use crate::commands::context::Context;
use crate::exit::{Code, Failure};
use crate::output::{self, Printer};

/// Standard output, or a file under way.
pub struct Destination {
    file: Option<(PathBuf, Whole)>,
}

impl Destination {
    /// Opens it, before anything is asked of the server.
    ///
    /// # Errors
    /// A usage error if the file cannot be written.
    pub fn open(ctx: &Context, to: Option<&Path>) -> anyhow::Result<Destination> {
        let Some(path) = to.filter(|path| path.as_os_str() != "-") else { return Ok(Destination { file: None }) };
        let refuse = |error: std::io::Error| {
            let reason = output::Error::Io(error).reason().unwrap_or_default();
            Failure::usage("the file cannot be written").field("--to", format!("{}: {reason}", path.display()))
        };
        let whole = Whole::begin(path).map_err(refuse)?;
        ctx.printer().divert(Box::new(whole.writer().map_err(refuse)?))?;
        Ok(Destination { file: Some((path.to_owned(), whole)) })
    }

    /// An error with the file's name, and the word that the file is as it was.
    pub fn blamed(&self, error: anyhow::Error) -> anyhow::Error {
        let Some((path, whole)) = &self.file else { return error };
        if let Some(reason) = error.downcast_ref::<output::Error>().and_then(output::Error::reason) {
            return unwritten(path, whole, &reason).into();
        }
        let failure = crate::exit::failure_of(&error);
        Failure { message: format!("{}; {}", failure.message, untouched(path, whole)), ..failure }.into()
    }

    /// Puts the file in its place unless rows are missing, and says what there is.
    ///
    /// # Errors
    /// What makes the export incomplete.
    pub fn close(self, printer: &mut Printer, end: &End) -> anyhow::Result<()> {
        let Some((path, whole)) = self.file else { return end.failure("the output is not complete") };
        if !end.may_be_kept() {
            return end.failure(&untouched(&path, &whole));
        }
        let replaced = if whole.replaces() { ", in place of the old file" } else { "" };
        let name = path.display();
        let text = format!("{} written to {name}{replaced}", end.counted());
        let (old, kept) = (untouched(&path, &whole), whole.keep());
        kept.map_err(|error| {
            let reason = output::Error::Io(error).reason().unwrap_or_default();
            Failure::new(Code::Unexpected, format!("cannot write {name}: {reason}; {old}"))
        })?;
        printer.note(&output::sanitize::line(&text));
        end.failure(&format!("the others are in {name}"))
    }
}

fn unwritten(path: &Path, whole: &Whole, reason: &str) -> Failure {
    Failure::new(Code::Unexpected, format!("cannot write {}: {reason}; {}", path.display(), untouched(path, whole)))
}

fn untouched(path: &Path, whole: &Whole) -> String {
    let name = path.display();
    if whole.replaces() { format!("{name} is as it was") } else { format!("{name} was not written") }
}
