//! Ctrl-C and SIGTERM: end at once, whatever the program waits for, and say what is known about a change under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Code, Failure};
use crate::api::Outcome;
use crate::prompt;

/// Waits for Ctrl-C or SIGTERM on a thread of its own, so that neither a prompt nor a slow server delays the end.
///
/// `writing` is true while a change has been sent and not yet answered. `last` prints the failure; then the process ends
/// with the failure's code, the terminal as it was before a question. Returns once signals are heard.
pub fn watch(writing: Arc<AtomicBool>, last: impl Fn(&Failure) + Send + 'static) {
    let (heard, hears) = std::sync::mpsc::channel();
    let wait = move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
        // The two are begun in this order: whoever waits for the second knows that the first listens.
        let listening = async { drop(heard) };
        let (signal, ()) = runtime.block_on(async { tokio::join!(signalled(), listening) });
        let Some(code) = signal else { return };
        let text = if code == Code::Terminated { "ended by a signal" } else { "interrupted" };
        let mut failure = Failure::new(code, text);
        if writing.load(Ordering::SeqCst) {
            failure = failure.outcome(Outcome::Unknown);
        }
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

/// The code for the first signal that comes; `None` if the system lets us hear none.
#[cfg(unix)]
async fn signalled() -> Option<Code> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).ok()?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed.ok().map(|()| Code::Interrupted),
        ended = terminate.recv() => ended.map(|()| Code::Terminated),
    }
}

#[cfg(not(unix))]
async fn signalled() -> Option<Code> {
    tokio::signal::ctrl_c().await.ok().map(|()| Code::Interrupted)
}
