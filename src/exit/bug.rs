//! A defect of the program: no data is shown, none is left on the disk, and the code is 70.

use std::io::Write;

use super::Code;

/// Makes every panic end the process with one line that says where in the source it happened, and nothing else; and a crash
/// leave no memory behind.
pub fn install() {
    no_core_dumps();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        // Nothing can be done if standard error is gone too.
        let _ = writeln!(std::io::stderr(), "error: this is a bug in carecloud {version}{place}; please report it");
        crate::bulk::whole::abandon();
        std::process::exit(i32::from(Code::Bug.number()));
    }));
}

/// A dump of the memory would hold passwords and customers. Where the system knows it, other programs of the same user may not
/// look into the process either.
#[cfg(unix)]
fn no_core_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // A system that refuses has its reasons; nothing depends on it.
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(not(unix))]
fn no_core_dumps() {}
