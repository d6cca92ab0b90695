//! What the parts of a run share: client, journal, throttle; and the patience that look-ups have with a server.

use std::cell::{Cell, RefCell};
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant};

use super::attempt::Ground;
use super::lookup::Lookup;
use super::throttle::Throttle;
use super::{Event, Listener, Options};
use crate::api::{Error, Kind, endpoints};
use crate::bulk::journal::Writer;

/// How often a look-up sees whether it may go on.
const TURN: Duration = Duration::from_millis(50);
/// The first wait before a look-up is made again, which doubles each time, and the longest.
const WAIT: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);
/// How long a look-up that can be done without is tried.
const BRIEFLY: Duration = Duration::from_secs(1);

/// Shared by all that is under way.
pub struct Tools<'a> {
    pub ground: Ground<'a>,
    pub lookup: Lookup<'a>,
    pub journal: Writer,
    pub throttle: RefCell<Throttle>,
    pub options: Options,
    pub listener: &'a dyn Listener,
    /// Whether no more is to be begun.
    pub stopping: Cell<bool>,
}

impl Tools<'_> {
    /// Asks again as long as the fault passes and patience lasts; the pauses that hold for everyone hold here too.
    pub async fn patiently<T>(&self, ask: impl AsyncFn() -> Result<T, Error>) -> Result<T, Error> {
        self.ask(ask, self.options.patience).await
    }

    /// The same for what can be done without: once more, and no longer.
    pub async fn briefly<T>(&self, ask: impl AsyncFn() -> Result<T, Error>) -> Result<T, Error> {
        self.ask(ask, self.options.patience.min(BRIEFLY)).await
    }

    async fn ask<T>(&self, ask: impl AsyncFn() -> Result<T, Error>, patience: Duration) -> Result<T, Error> {
        let begun = Instant::now();
        let mut wait = WAIT;
        loop {
            self.turn().await;
            let epoch = self.throttle.borrow().epoch();
            let error = match ask().await {
                Ok(answer) => {
                    self.throttle.borrow_mut().looked_up();
                    return Ok(answer);
                }
                Err(error) => error,
            };
            let now = Instant::now();
            if !error.kind.is_passing() || self.stopping.get() || now + wait > begun + patience {
                return Err(error);
            }
            if error.kind == Kind::RateLimited || error.retry_after.is_some() {
                let pause = self.throttle.borrow_mut().slow_down(epoch, now, error.retry_after, jitter());
                self.listener.tell(Event::Paused(pause));
                if now + pause > begun + patience {
                    return Err(error);
                }
            } else {
                tokio::time::sleep(wait.mul_f64(0.8 + 0.4 * jitter())).await;
                wait = (wait * 2).min(LONGEST);
            }
        }
    }

    /// Whether the server is there at all, whatever else it cannot do.
    pub async fn is_alive(&self) -> bool {
        self.ground.wire.send(&endpoints::test_connection().once()).await.is_ok()
    }

    /// Waits for the end of a pause.
    async fn turn(&self) {
        while !self.stopping.get() && self.throttle.borrow().is_waiting(Instant::now()) {
            tokio::time::sleep(TURN).await;
        }
    }
}

/// A number in 0..1 that differs between processes and moments; it only spreads waits.
pub fn jitter() -> f64 {
    (RandomState::new().hash_one(Instant::now()) >> 11) as f64 / (1_u64 << 53) as f64
}
