//! The doorway: hands the arguments to the library and its answer to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    carecloud::run(std::env::args_os())
}
