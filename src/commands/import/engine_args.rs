//! The flags that say how fast and how carefully an import is run.

use std::time::Duration;

use crate::bulk::engine::StopAfter;

/// How an import is run; none of these is part of what makes it this run.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Pace")]
pub struct EngineArgs {
    /// Calls at once, at most: begins with 2, grows while all is well, is halved when the server asks to slow down
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = at_once)]
    pub concurrency: usize,
    /// Rows a second, at most
    #[arg(long, value_name = "N[/s]", value_parser = rate)]
    pub rate: Option<f64>,
    /// Stop when so many rows, or so many of a hundred, were refused by the server
    #[arg(long, value_name = "N|N%", value_parser = stop_after)]
    pub stop_after: Option<StopAfter>,
    /// Stop after the first N rows of the file; the same command without it goes on
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub first: Option<u64>,
    /// Seconds that the server may go on working on a call without an answer, before the customer is looked up
    #[arg(long, value_name = "SECONDS", default_value = "90", value_parser = seconds)]
    pub settle: Duration,
    /// Send a row that is known not to have arrived this often, at most
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub max_attempts: u32,
    /// Seconds that a server which is away is waited for before the import stops
    #[arg(long, value_name = "SECONDS", default_value = "300", value_parser = seconds)]
    pub patience: Duration,
}

fn at_once(typed: &str) -> Result<usize, String> {
    typed
        .parse()
        .ok()
        .filter(|count| (1..=256).contains(count))
        .ok_or_else(|| "must be a number from 1 to 256".to_owned())
}

fn rate(typed: &str) -> Result<f64, String> {
    let number = typed.trim().trim_end_matches("/s").trim().parse().ok();
    number.filter(|rate: &f64| (0.001..=1e6).contains(rate)).ok_or_else(|| "rows a second, such as 50/s".to_owned())
}

fn stop_after(typed: &str) -> Result<StopAfter, String> {
    let rule = || "a number of rows, such as 100, or a share, such as 5%".to_owned();
    match typed.trim().strip_suffix('%') {
        Some(share) => {
            let share = share.trim().parse().ok().filter(|share: &f64| *share > 0.0 && *share <= 100.0);
            share.map(StopAfter::Percent).ok_or_else(rule)
        }
        None => typed.trim().parse().ok().filter(|rows| *rows > 0).map(StopAfter::Rows).ok_or_else(rule),
    }
}

fn seconds(typed: &str) -> Result<Duration, String> {
    let number = typed.trim().parse().ok().filter(|seconds: &f64| (0.0..=86_400.0).contains(seconds));
    number.map(Duration::from_secs_f64).ok_or_else(|| "seconds, such as 90 or 0.5".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paces_are_read_strictly() {
        assert_eq!((rate("50/s"), rate(" 0.5 ")), (Ok(50.0), Ok(0.5)));
        assert_eq!(stop_after("5%"), Ok(StopAfter::Percent(5.0)));
        assert_eq!(stop_after("100"), Ok(StopAfter::Rows(100)));
        assert_eq!(seconds("0.2"), Ok(Duration::from_millis(200)));
        for bad in ["", "0", "-1", "x", "NaN", "inf"] {
            assert!(rate(bad).is_err() && stop_after(bad).is_err() && at_once(bad).is_err(), "{bad}");
        }
        assert!(seconds("-1").is_err() && seconds("NaN").is_err() && stop_after("0%").is_err());
    }
}
