//! The named points at which a test ends the process as a power cut would. In release builds there are none.

/// Ends the process if this is the point and the time that `CARECLOUD_TEST_KILL` names: `intent.after:2`.
#[cfg(all(debug_assertions, unix))]
pub fn point(name: &str) {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static WANTED: LazyLock<Option<(String, u64)>> = LazyLock::new(|| {
        let text = std::env::var("CARECLOUD_TEST_KILL").ok()?;
        let (name, time) = text.split_once(':')?;
        Some((name.to_owned(), time.parse().ok()?))
    });
    static SEEN: AtomicU64 = AtomicU64::new(0);

    let Some((wanted, time)) = WANTED.as_ref() else { return };
    if wanted == name && SEEN.fetch_add(1, Ordering::SeqCst) + 1 == *time {
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
}

/// Does nothing.
#[cfg(not(all(debug_assertions, unix)))]
#[inline]
pub fn point(_: &str) {}
