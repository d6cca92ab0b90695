//! The retry policy: which failed calls are sent again, and how long to wait before that.

use std::time::Duration;

use super::call::Purpose;
use super::error::Error;

/// How often and how patiently reads are repeated.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// Repeats after the first attempt.
    pub retries: u32,
    /// The first wait; it doubles each time. The vendor asks for 1 s.
    pub first: Duration,
    /// No wait is longer than this, not even one that the server asks for.
    pub longest: Duration,
}

impl Policy {
    /// The vendor's waits, 1, 2, 4, 8 s, at most 60.
    pub fn new(retries: u32) -> Policy {
        Policy { retries, first: Duration::from_secs(1), longest: Duration::from_secs(60) }
    }

    /// How long to wait before sending the call again, or `None` if it must not be sent again.
    ///
    /// Only reads are repeated: a write or a question about a secret is sent once. `attempt` counts from 0; `asked` is
    /// the server's `Retry-After`; `jitter` lies in 0..1 and moves the wait by up to 20 % either way.
    pub fn wait(
        &self,
        purpose: Purpose,
        error: &Error,
        attempt: u32,
        asked: Option<Duration>,
        jitter: f64,
    ) -> Option<Duration> {
        let repeatable = match purpose {
            Purpose::Read | Purpose::Ping => true,
            Purpose::Write | Purpose::Verify | Purpose::Login => false,
        };
        if !repeatable || attempt >= self.retries || !error.kind.is_passing() {
            return None;
        }
        let doubled = self.first.saturating_mul(2_u32.saturating_pow(attempt));
        let wait = doubled.mul_f64(0.8 + 0.4 * jitter.clamp(0.0, 1.0)).max(asked.unwrap_or_default());
        Some(wait.min(self.longest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::error::Kind;

    const POLICY: Policy = Policy { retries: 3, first: Duration::from_secs(1), longest: Duration::from_secs(60) };

    #[test]
    fn reads_wait_one_two_four_seconds_give_or_take_a_fifth() {
        let error = Error::new(Kind::Server, "");
        for (attempt, seconds) in [(0, 1.0), (1, 2.0), (2, 4.0)] {
            let wait = |jitter| POLICY.wait(Purpose::Read, &error, attempt, None, jitter).unwrap().as_secs_f64();
            assert!((wait(0.0) - seconds * 0.8).abs() < 1e-6 && (wait(1.0) - seconds * 1.2).abs() < 1e-6);
        }
        assert_eq!(POLICY.wait(Purpose::Read, &error, 3, None, 0.5), None);
    }

    #[test]
    fn the_server_may_ask_for_more_up_to_the_cap() {
        let error = Error::new(Kind::RateLimited, "");
        let wait = |seconds| POLICY.wait(Purpose::Read, &error, 0, Some(Duration::from_secs(seconds)), 0.5).unwrap();
        assert_eq!(wait(7), Duration::from_secs(7));
        assert_eq!(wait(7200), Duration::from_secs(60));
    }

    #[test]
    fn what_may_have_changed_something_is_never_repeated() {
        for purpose in [Purpose::Write, Purpose::Verify, Purpose::Login] {
            for kind in [Kind::Server, Kind::Broken, Kind::Connect, Kind::RateLimited] {
                assert_eq!(POLICY.wait(purpose, &Error::new(kind, ""), 0, None, 0.5), None);
            }
        }
        assert_eq!(POLICY.wait(Purpose::Read, &Error::new(Kind::NotFound, ""), 0, None, 0.5), None);
    }
}
