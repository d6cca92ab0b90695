//! A small generator of numbers, the same on every machine: splitmix64 (Steele, Lea, Flood 2014).

/// A stream of numbers.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The stream for a customer and a purpose.
    pub fn of(number: i64, purpose: u64) -> Random {
        // Mixed twice: streams that begin a step apart would be one stream, a step apart.
        let start = Random(number.unsigned_abs() ^ (purpose << 40)).next();
        Random(Random(start).next())
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to one less than `end`, which is not 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// The same as an index.
    pub fn index(&mut self, end: usize) -> usize {
        usize::try_from(self.below(end as u64)).unwrap_or_default()
    }

    /// One of the things given.
    pub fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.index(things.len())]
    }

    /// Whether something happens that happens to so many in a hundred.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// An id in the form of CareCloud's own. They are of odd lengths here and there, as the document's are.
    pub fn id(&mut self) -> String {
        let mut id = format!("8{:016x}{:016x}", self.next(), self.next());
        id.truncate(if self.percent(10) { 25 } else { 26 });
        id
    }

    /// A moment between the first day of 2024 and so many days later, `YYYY-MM-DD HH:MM:SS`.
    pub fn moment(&mut self, first: u64, days: u64) -> String {
        let day = first + self.below(days.max(1));
        format!("{} {:02}:{:02}:{:02}", day_of(day), 8 + self.below(12), self.below(60), self.below(60))
    }
}

/// The n-th day from 2024-01-01, `YYYY-MM-DD`.
pub fn day_of(n: u64) -> String {
    let start = jiff::civil::date(2024, 1, 1);
    let days = jiff::SignedDuration::from_hours(24 * i64::try_from(n).unwrap_or_default());
    start.saturating_add(days).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first numbers of splitmix64 with seed 0.
        let mut random = Random(0);
        assert_eq!(random.next(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(random.next(), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn streams_of_neighbours_do_not_meet() {
        let ahead = |number: i64| {
            let mut random = Random::of(number, 1);
            (0..20).map(|_| random.next()).collect::<Vec<_>>()
        };
        let (one, two) = (ahead(1), ahead(2));
        assert!(one.iter().all(|number| !two.contains(number)));
    }

    #[test]
    fn days_are_counted_from_2024() {
        assert_eq!(day_of(0), "2024-01-01");
        assert_eq!(day_of(59), "2024-02-29");
        assert_eq!(day_of(366), "2025-01-01");
    }
}
