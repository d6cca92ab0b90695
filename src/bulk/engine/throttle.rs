//! How fast rows may be sent: a number of calls at once that grows while all is well and is halved when the server asks to
//! slow down, pauses that hold for everyone, a rate, and a breaker that stops knocking at a server that is down. A state
//! machine: time is handed in.

use std::time::{Duration, Instant};

/// Calls at once in the beginning, and after the server has been away.
const FIRST: usize = 2;
/// Failures in a row after which nothing is sent until the server answers again.
const TROUBLES: u32 = 8;
/// The first wait, which doubles each time (vendor's advice), and the longest.
const WAIT: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// Whether a row may be sent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// It may.
    Now,
    /// Not before this moment.
    At(Instant),
    /// Not before something else has happened.
    Later,
}

/// The state.
#[derive(Debug)]
pub struct Throttle {
    most: usize,
    limit: usize,
    /// Whether nothing has gone wrong yet: the limit doubles with each clean window, instead of growing by one.
    steep: bool,
    clean: usize,
    /// Raised whenever the limit is lowered: calls sent before that do not lower it once more.
    epoch: u64,
    paused: Option<Instant>,
    waits: u32,
    troubles: u32,
    open: bool,
    /// Whether the next rows are a trial after the server had been away.
    trial: bool,
    interval: Option<Duration>,
    next: Option<Instant>,
    /// Since when no row has been answered, if one had to wait.
    troubled: Option<Instant>,
}

impl Throttle {
    /// At most so many calls at once, and so many a second.
    pub fn new(most: usize, rate: Option<f64>) -> Throttle {
        let most = most.max(1);
        Throttle {
            most,
            limit: FIRST.min(most),
            steep: true,
            clean: 0,
            epoch: 0,
            paused: None,
            waits: 0,
            troubles: 0,
            open: false,
            trial: false,
            interval: rate.map(|rate| Duration::from_secs_f64(1.0 / rate)),
            next: None,
            troubled: None,
        }
    }

    /// Whether a row may be sent while so many are under way. A rate's slot is taken by asking.
    pub fn go(&mut self, now: Instant, under_way: usize) -> Go {
        let limit = if self.trial { 1 } else { self.limit };
        if self.open || under_way >= limit {
            return Go::Later;
        }
        if let Some(until) = self.paused {
            if now < until {
                return Go::At(until);
            }
            self.paused = None;
        }
        let Some(interval) = self.interval else { return Go::Now };
        let slot = self.next.unwrap_or(now);
        if now < slot {
            return Go::At(slot);
        }
        // What was not used is not made up for, beyond one slot.
        self.next = Some(slot.max(now.checked_sub(interval).unwrap_or(now)) + interval);
        Go::Now
    }

    /// Whether nobody may send, because of a pause or because the server is away.
    pub fn is_waiting(&self, now: Instant) -> bool {
        self.open || self.paused.is_some_and(|until| now < until)
    }

    /// Calls at once, at most.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// The moment to hand back with the answer.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Until when everybody waits.
    pub fn paused(&self) -> Option<Instant> {
        self.paused
    }

    /// For how long no row has been answered, since the first one that had to wait.
    pub fn without_answer(&self, now: Instant) -> Duration {
        self.troubled.map(|since| now.saturating_duration_since(since)).unwrap_or_default()
    }

    /// A look-up was answered: it says nothing about rows.
    pub fn looked_up(&mut self) {
        if self.troubles == 0 {
            self.troubled = None;
        }
    }

    /// A call was answered as it should be, a refusal included.
    pub fn answered(&mut self) {
        (self.troubled, self.troubles, self.waits, self.trial) = (None, 0, 0, false);
        self.clean += 1;
        if (self.steep || self.clean >= self.limit) && self.limit < self.most {
            self.limit += 1;
            self.clean = 0;
        }
    }

    /// The server asked to slow down, for as long as it says or by the usual waits. Gives the pause.
    pub fn slow_down(&mut self, epoch: u64, now: Instant, asked: Option<Duration>, jitter: f64) -> Duration {
        // A server that asks for no wait at all, again and again, gets the usual one nevertheless.
        let wait = match asked {
            Some(asked) if self.waits == 0 => asked,
            Some(asked) => asked.max(self.wait(jitter) / 2),
            None => self.wait(jitter),
        };
        self.troubled.get_or_insert(now);
        // Several calls are told at once: that is one request to slow down.
        if epoch == self.epoch {
            self.waits += 1;
            self.halve();
        }
        let until = now + wait;
        self.paused = Some(self.paused.map_or(until, |paused| paused.max(until)));
        wait
    }

    /// A call failed. True if that opens the breaker.
    pub fn failed(&mut self, epoch: u64, now: Instant) -> bool {
        self.troubles += 1;
        self.troubled.get_or_insert(now);
        if epoch == self.epoch && self.troubles > 1 {
            self.halve();
        }
        let opens = !self.open && (self.trial || self.troubles >= TROUBLES);
        self.open |= opens;
        opens
    }

    /// How long to wait before asking whether the server is back.
    pub fn until_probe(&mut self, jitter: f64) -> Duration {
        let wait = self.wait(jitter);
        self.waits += 1;
        wait
    }

    /// The server is back: one row is tried.
    pub fn is_back(&mut self) {
        (self.open, self.trial, self.limit, self.clean, self.steep) = (false, true, FIRST.min(self.most), 0, false);
    }

    fn wait(&self, jitter: f64) -> Duration {
        let doubled = WAIT.saturating_mul(2_u32.saturating_pow(self.waits)).min(LONGEST);
        doubled.mul_f64(0.8 + 0.4 * jitter)
    }

    fn halve(&mut self) {
        self.limit = (self.limit / 2).max(1);
        (self.clean, self.steep) = (0, false);
        self.epoch += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_doubles_until_it_is_halved_once_for_a_burst_and_grows_by_one_from_then_on() {
        let now = Instant::now();
        let mut throttle = Throttle::new(8, None);
        let answer = |throttle: &mut Throttle, times: usize| (0..times).for_each(|_| throttle.answered());
        assert_eq!((throttle.go(now, 1), throttle.go(now, 2)), (Go::Now, Go::Later));
        answer(&mut throttle, 2);
        assert_eq!(throttle.limit(), 4, "a clean window doubles it");
        answer(&mut throttle, 4 + 100);
        assert_eq!(throttle.limit(), 8, "the cap holds");
        let epoch = throttle.epoch();
        let wait = throttle.slow_down(epoch, now, None, 0.5);
        throttle.slow_down(epoch, now, None, 0.5);
        assert_eq!((wait, throttle.limit()), (Duration::from_secs(1), 4));
        throttle.slow_down(throttle.epoch(), now, Some(Duration::from_secs(7)), 0.5);
        assert_eq!(throttle.limit(), 2);
        assert_eq!(throttle.go(now, 0), Go::At(now + Duration::from_secs(7)), "the pause holds for everyone");
        assert_eq!(throttle.go(now + Duration::from_secs(7), 0), Go::Now);
        answer(&mut throttle, 2);
        assert_eq!(throttle.limit(), 3, "from now on a clean window adds one");
    }

    #[test]
    fn a_rate_hands_out_slots_and_does_not_make_up_for_idle_time() {
        let now = Instant::now();
        let mut throttle = Throttle::new(8, Some(10.0));
        let tenth = Duration::from_millis(100);
        assert_eq!(throttle.go(now, 0), Go::Now);
        assert_eq!(throttle.go(now, 1), Go::At(now + tenth));
        let later = now + Duration::from_secs(60);
        let sent = (0..10).filter(|_| throttle.go(later, 0) == Go::Now).count();
        assert!(sent <= 2, "{sent} at once");
    }

    #[test]
    fn a_server_that_is_away_is_not_knocked_at_and_tried_with_one_row() {
        let now = Instant::now();
        let mut throttle = Throttle::new(8, None);
        let opened: Vec<bool> = (0..TROUBLES).map(|_| throttle.failed(throttle.epoch(), now)).collect();
        assert_eq!(opened.iter().filter(|opens| **opens).count(), 1);
        assert_eq!(throttle.go(now, 0), Go::Later);
        assert!(throttle.until_probe(0.5) < throttle.until_probe(0.5));
        throttle.is_back();
        assert_eq!((throttle.go(now, 0), throttle.go(now, 1)), (Go::Now, Go::Later));
        assert!(throttle.failed(throttle.epoch(), now), "a failed trial opens it again at once");
        throttle.is_back();
        throttle.answered();
        assert_eq!(throttle.go(now, 1), Go::Now);
    }

    #[test]
    fn single_failures_between_answers_open_nothing() {
        let now = Instant::now();
        let mut throttle = Throttle::new(8, None);
        for _ in 0..100 {
            assert!(!throttle.failed(throttle.epoch(), now));
            throttle.answered();
        }
        assert_eq!(throttle.limit(), 8);
    }
}
