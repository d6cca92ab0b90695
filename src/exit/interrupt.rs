//! Ctrl-C and SIGTERM: end at once, whatever the program waits for, and say what is known about a change under way. And the
//! end of a call that should have ended by itself.

use std::sync::Arc;
use std::time::Duration;

use super::{Code, Failure};
use crate::api::Outcome;
use crate::api::underway::Underway;
use crate::bulk::whole;
use crate::prompt;

/// Waits for Ctrl-C or SIGTERM on a thread of its own, so that neither a prompt nor a slow server delays the end.
///
/// Ends as well, with the code of a server that fails, when a call is long overdue: then the server keeps the program so busy
/// that its own time limit does not get a turn. `underway` tells of both. `last` prints the failure; then the process ends
/// with the failure's code, the terminal as it was before a question. Returns once signals are heard.
pub fn watch(underway: Arc<Underway>, last: impl Fn(&Failure) + Send + 'static) {
    let (heard, hears) = std::sync::mpsc::channel();
    let wait = move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        // The two are begun in this order: whoever waits for the second knows that the first listens.
        let listening = async { drop(heard) };
        let ended = async {
            loop {
                let code = tokio::select! {
                    signal = signalled() => signal,
                    () = overdue(&underway) => Some(Code::Unreachable),
                };
                // The question that it was typed at tells what becomes of it.
                if code == Some(Code::Interrupted) && underway.takes_interrupt() {
                    continue;
                }
                // A command that leaves things in order first is given the time, until somebody asks again.
                let asked = code.filter(|code| *code != Code::Unreachable);
                if !asked.is_some_and(|code| underway.ask_to_stop(code.number())) {
                    return code;
                }
            }
        };
        let (end, ()) = runtime.block_on(async { tokio::join!(ended, listening) });
        let Some(mut code) = end else { return };
        // Only these three come.
        let text = match (code == Code::Terminated, code == Code::Interrupted) {
            (true, _) => "ended by a signal",
            (false, true) => "interrupted",
            (false, false) => "the server keeps answering and never comes to an end",
        };
        let writing = underway.is_writing();
        if writing && code == Code::Unreachable {
            code = Code::Unknown;
        }
        let failure = Failure::new(code, text);
        let failure = if writing { failure.outcome(Outcome::Unknown) } else { failure };
        whole::abandon();
        prompt::abandon();
        last(&failure);
        // The question may have gone on to its next key meanwhile.
        prompt::abandon();
        std::process::exit(i32::from(failure.code.number()));
    };
    // Without the thread Ctrl-C still ends the program, by the system's own means.
    if std::thread::Builder::new().name("signals".into()).spawn(wait).is_ok() {
        // Nothing is ever sent: the channel's end is the answer.
        let _: Result<(), _> = hears.recv();
    }
}

/// Ends when a call is overdue twice in a row: after a pause of the whole process its own limit comes first.
async fn overdue(underway: &Underway) {
    let mut before = false;
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let now = underway.is_overdue();
        if before && now {
            return;
        }
        before = now;
    }
}

/// The code for the first signal that comes; `None` if the system lets us hear none.
#[cfg(unix)]
async fn signalled() -> Option<Code> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).ok()?;
    // In this order: a question that a signal to end has disturbed takes it for Ctrl-C, and passes that on as well.
    tokio::select! {
        biased;
        ended = terminate.recv() => ended.map(|()| Code::Terminated),
        pressed = tokio::signal::ctrl_c() => pressed.ok().map(|()| Code::Interrupted),
    }
}

#[cfg(not(unix))]
async fn signalled() -> Option<Code> {
    tokio::signal::ctrl_c().await.ok().map(|()| Code::Interrupted)
}
