//! The project's clock: local time is UTC+1 all year, written without an offset, in steps of one second.

use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

const LOCAL: Offset = Offset::constant(1);

/// Seconds since 1970, UTC.
pub fn seconds() -> i64 {
    Timestamp::now().as_second()
}

/// A moment in seconds since 1970 as project-local time, `YYYY-MM-DD HH:MM:SS`.
pub fn local(seconds: i64) -> String {
    let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    LOCAL.to_datetime(moment).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// Now as project-local time, `YYYY-MM-DD HH:MM:SS`.
pub fn now() -> String {
    local(seconds())
}

/// The UTC hours, `YYYYMMDDHH`, whose Basic digests are good at this moment: the present one, and a neighbour within five
/// minutes of the turn of the hour.
pub fn hours(seconds: i64) -> Vec<String> {
    let slack = SignedDuration::from_mins(5);
    let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    let near = [Some(moment), moment.checked_sub(slack).ok(), moment.checked_add(slack).ok()];
    let mut hours: Vec<String> =
        near.into_iter().flatten().map(|moment| moment.strftime("%Y%m%d%H").to_string()).collect();
    hours.dedup();
    hours
}

/// Whether the text is a day of the calendar written `YYYY-MM-DD`.
pub fn is_date(text: &str) -> bool {
    text.len() == 10 && text.is_ascii() && text.parse::<jiff::civil::Date>().is_ok()
}

/// Whether the text is a moment written `YYYY-MM-DD HH:MM:SS`, or with a `T` in place of the space.
pub fn is_timestamp(text: &str) -> bool {
    let shape = text.len() == 19 && text.is_ascii() && matches!(text.as_bytes()[10], b' ' | b'T');
    shape && is_date(&text[..10]) && text[11..].parse::<jiff::civil::Time>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_time_is_an_hour_ahead_of_utc() {
        assert_eq!(local(0), "1970-01-01 01:00:00");
    }

    #[test]
    fn a_neighbouring_hour_counts_only_near_the_turn() {
        let noon = 1_719_835_200; // 2024-07-01 12:00:00 UTC
        assert_eq!(hours(noon + 1800), ["2024070112"]);
        assert_eq!(hours(noon + 299), ["2024070112", "2024070111", "2024070112"]);
        assert_eq!(hours(noon + 301), ["2024070112"]);
        assert_eq!(hours(noon - 299), ["2024070111", "2024070112"]);
    }

    #[test]
    fn days_and_moments_are_those_of_the_calendar() {
        assert!(is_date("2024-02-29"));
        assert!(!is_date("2023-02-29") && !is_date("2024-2-9") && !is_date("985-02-12") && !is_date("29.02.2024"));
        assert!(is_timestamp("2024-02-29 10:00:00") && is_timestamp("2024-02-29T10:00:00"));
        assert!(!is_timestamp("2024-02-29") && !is_timestamp("2024-02-29 25:00:00"));
    }
}
