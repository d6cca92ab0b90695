//! A defect of the program: no data is shown, and the code is 70.

use std::io::Write;

use super::Code;

/// Makes every panic end the process with one line that says where in the source it happened, and nothing else.
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        // Nothing can be done if standard error is gone too.
        let _ = writeln!(std::io::stderr(), "error: this is a bug in carecloud {version}{place}; please report it");
        std::process::exit(i32::from(Code::Bug.number()));
    }));
}
