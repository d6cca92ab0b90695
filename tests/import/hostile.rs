//! Every file of the table of hostile files through the program itself, checked and imported: a clear refusal or a list of bad
//! rows, in bounded time and memory, and nothing sent of what is refused.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::files::{Expect, files};
use crate::scene::{each, everything};
use crate::stage::NEW;
use crate::support::World;
use crate::support::truth::{Options, Truth};

/// No file takes longer, on a machine that is busy with others.
const LONGEST: Duration = Duration::from_secs(4);

/// Bytes of a file that takes long to look at.
const LARGE: usize = 30 << 10;

/// The address space in KiB: what eats memory dies, and is seen to die.
const ADDRESSES: u32 = 512 << 10;

#[test]
fn every_file_is_imported_listed_or_refused_in_bounds() {
    let all = files();
    assert!(all.len() >= 100, "{} files", all.len());
    each(
        &all,
        4,
        |(name, ..)| (*name).to_owned(),
        |(name, bytes, expect)| {
            let truth = Truth::start(Options::default());
            let world = World::with_account(&truth.base());
            std::fs::write(world.path(name), bytes).expect("the file");
            // Both look at a file with the same code: a large one is looked at once.
            let verbs = [&["run", "-y"][..], &["check"]];
            for verb in verbs.into_iter().take(if bytes.len() > LARGE && !everything() { 1 } else { 2 }) {
                let args = [
                    &["import"],
                    verb,
                    &[*name],
                    NEW,
                    &["--allow-keyless", "--set", "last_name=Eva", "--error-format", "text"],
                ]
                .concat();
                let before = truth.entries().len();
                let begun = Instant::now();
                let output = bounded(&world.command(&args)).output().expect("the program runs");
                let took = begun.elapsed();
                let text = String::from_utf8(output.stderr).expect("UTF-8");
                let code = output.status.code();
                let say =
                    || format!("{verb:?}: {code:?} in {took:?}, {} requests\n{:.1500}", truth.entries().len(), text);
                assert!(took < LONGEST && code.is_some() && code != Some(70), "{}", say());
                assert!(
                    !text.contains("panicked") && !text.contains(|c: char| c.is_control() && c != '\n'),
                    "{}",
                    say()
                );
                let refused = code == Some(2);
                assert!(!refused || text.lines().any(|line| line.starts_with("error: ")), "{}", say());
                assert!(!refused || truth.entries().len() == before, "{}", say());
                match expect {
                    // Whole files are refused by their own message, with the file's name.
                    Expect::Refused(part) => {
                        assert!(refused && text.contains(part) && text.contains(name), "{}", say())
                    }
                    // Damaged cells are told of by their fields alone.
                    Expect::Fine(_) => assert!(matches!(code, Some(0 | 2 | 10)), "{}", say()),
                    Expect::Rows(..) => assert!(matches!(code, Some(2 | 10)), "{}", say()),
                }
            }
        },
    );
}

/// The same process with a bound on its address space, where the system knows such a thing; elsewhere time has to do.
fn bounded(process: &Command) -> Command {
    if !cfg!(target_os = "linux") {
        let mut same = Command::new(process.get_program());
        same.args(process.get_args());
        return with_surroundings(same, process);
    }
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("ulimit -v {ADDRESSES}; exec \"$0\" \"$@\"")]).arg(process.get_program());
    shell.args(process.get_args());
    with_surroundings(shell, process)
}

fn with_surroundings(mut command: Command, process: &Command) -> Command {
    command.env_clear();
    command.envs(process.get_envs().filter_map(|(name, value)| value.map(|value| (name, value))));
    command.current_dir(process.get_current_dir().expect("a folder")).stdin(std::process::Stdio::null());
    command
}
