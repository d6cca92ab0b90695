//! A password from a program of the user's, such as a password manager's: named by its absolute path, run without arguments in
//! a cleared environment, and given ten seconds.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::private::{self, Guard};
use super::{Environment, Error, Secret, secrets};

/// How long a helper may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a helper's environment keeps of ours: where its user lives, and how to reach the desktop and the agents that hold keys.
const KEPT: &[&str] = &["HOME", "USER", "LOGNAME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SYSTEMROOT"];

/// Where a helper finds programs.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// What a helper is asked for, handed over as `CARECLOUD_PROFILE`, `CARECLOUD_ORIGIN` and `CARECLOUD_LOGIN`.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The profile's name.
    pub profile: &'a str,
    /// The server, `scheme://host:port`.
    pub origin: &'a str,
    /// The login, empty if there is none.
    pub login: &'a str,
}

/// Runs the helper and takes what it writes to standard output as the password.
///
/// # Errors
/// [`Error::Helper`] if the path is not absolute, the helper cannot be started, fails, or takes too long; [`Error::Unsafe`] if
/// somebody else could have written it; [`Error::Secret`] for an answer that is no secret.
pub fn ask(path: &Path, question: Question<'_>, environment: &Environment) -> Result<Secret, Error> {
    let failed = |why: String| Error::Helper { path: path.to_owned(), why };
    if !path.is_absolute() {
        return Err(failed("must be named by its absolute path".into()));
    }
    private::check(path, Guard::Settings)?;
    let mut command = Command::new(path);
    command.env_clear().env("PATH", PATH);
    command.envs(KEPT.iter().filter_map(|name| Some((name, environment.os(name)?))));
    command.env("CARECLOUD_PROFILE", question.profile);
    command.env("CARECLOUD_ORIGIN", question.origin);
    command.env("CARECLOUD_LOGIN", question.login);
    // What it complains about could hold what it knows.
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let child = command.spawn().map_err(|error| failed(format!("cannot be started: {error}")))?;
    let bytes = answer(child).map_err(failed)?;
    secrets::from_reader(bytes.as_slice(), &format!("the helper {}", path.display()))
}

/// What the helper wrote, once it has ended well.
fn answer(mut child: Child) -> Result<zeroize::Zeroizing<Vec<u8>>, String> {
    let deadline = Instant::now() + PATIENCE;
    let (send, written) = mpsc::channel();
    let mut output = child.stdout.take();
    // On a thread of its own: something that the helper has started may keep the pipe open for ever.
    std::thread::spawn(move || {
        let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(secrets::LONGEST + 3));
        if let Some(output) = output.take() {
            let _ = output.take(secrets::LONGEST as u64 + 3).read_to_end(&mut bytes);
        }
        let _ = send.send(bytes);
    });
    let bytes = written.recv_timeout(PATIENCE);
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => {
                return bytes.map_err(|_| "did not end its answer within 10 seconds".to_owned());
            }
            Ok(Some(status)) => {
                return Err(status
                    .code()
                    .map_or("was ended by a signal".into(), |code| format!("ended with code {code}")));
            }
            Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err("took longer than 10 seconds".into());
            }
        }
    }
}
