//! Days and times as people write them, `1984-11-06` or `6.11.1984`, read strictly: only days that exist.

use jiff::civil::{Date, DateTime, Time};

const FORM: &str = "write the day as YYYY-MM-DD or DD.MM.YYYY";
const NO_SUCH_DAY: &str = "there is no such day in the calendar";
const FUTURE: &str = "the day of birth lies in the future";
const TOO_EARLY: &str = "the day of birth lies before 1900";
const TIME_FORM: &str = "write the time as YYYY-MM-DD HH:MM:SS, in the project's local time";

/// The day in `YYYY-MM-DD`, `DD.MM.YYYY`, `D.M.YYYY` or `D. M. YYYY`, or the rule it breaks.
pub fn parse(typed: &str) -> Result<Date, &'static str> {
    let typed = typed.trim();
    let (year, month, day) = if typed.contains('.') {
        let (day, month, year) = three(typed, '.').ok_or(FORM)?;
        (number(year.trim(), 4..=4)?, number(month.trim(), 1..=2)?, number(day.trim(), 1..=2)?)
    } else {
        let (year, month, day) = three(typed, '-').ok_or(FORM)?;
        (number(year, 4..=4)?, number(month, 2..=2)?, number(day, 2..=2)?)
    };
    let month = i8::try_from(month).map_err(|_| NO_SUCH_DAY)?;
    let day = i8::try_from(day).map_err(|_| NO_SUCH_DAY)?;
    Date::new(year, month, day).map_err(|_| NO_SUCH_DAY)
}

/// A day of birth: a day not before 1900 and not after `today`.
pub fn birthdate(typed: &str, today: Date) -> Result<Date, &'static str> {
    let date = parse(typed)?;
    match date.year() {
        _ if date > today => Err(FUTURE),
        ..1900 => Err(TOO_EARLY),
        _ => Ok(date),
    }
}

/// A point in time, `YYYY-MM-DD HH:MM[:SS]`, the day in any spelling that [`parse`] takes, a `T` allowed between.
pub fn timestamp(typed: &str) -> Result<DateTime, &'static str> {
    let (day, time) = typed.trim().rsplit_once([' ', 'T']).ok_or(TIME_FORM)?;
    let (hour, minute, second) = match three(time, ':') {
        Some(parts) => parts,
        None => time.split_once(':').map(|(hour, minute)| (hour, minute, "00")).ok_or(TIME_FORM)?,
    };
    let part = |text| number(text, 2..=2).ok().and_then(|part| i8::try_from(part).ok()).ok_or(TIME_FORM);
    let time = Time::new(part(hour)?, part(minute)?, part(second)?, 0).map_err(|_| "there is no such time of day")?;
    Ok(parse(day)?.to_datetime(time))
}

fn three(text: &str, separator: char) -> Option<(&str, &str, &str)> {
    let mut parts = text.split(separator);
    let found = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then_some(found)
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Result<i16, &'static str> {
    if !digits.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FORM);
    }
    text.parse().map_err(|_| FORM)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn reads_both_spellings() {
        for typed in ["1984-11-06", "06.11.1984", "6.11.1984", "6. 11. 1984", " 6.11.1984 "] {
            assert_eq!(parse(typed), Ok(date(1984, 11, 6)), "{typed}");
        }
    }

    #[test]
    fn refuses_other_forms_and_days_that_do_not_exist() {
        for typed in [
            "",
            "985-02-12",
            "1984-1-6",
            "84-11-06",
            "6.11.84",
            "6.11.1984.",
            "11/06/1984",
            "1984-11-06x",
            "-1984-11-06",
            "30990",
        ] {
            assert_eq!(parse(typed), Err(FORM), "{typed}");
        }
        for typed in ["1985-02-29", "31.4.1985", "1985-13-01", "0.1.1985"] {
            assert_eq!(parse(typed), Err(NO_SUCH_DAY), "{typed}");
        }
        assert_eq!(parse("1984-02-29"), Ok(date(1984, 2, 29)));
    }

    #[test]
    fn a_birthdate_is_between_1900_and_today() {
        let today = date(2026, 5, 1);
        assert_eq!(birthdate("2026-05-01", today), Ok(today));
        assert_eq!(birthdate("2026-05-02", today), Err(FUTURE));
        assert_eq!(birthdate("1.1.1900", today), Ok(date(1900, 1, 1)));
        assert_eq!(birthdate("1899-12-31", today), Err(TOO_EARLY));
    }

    #[test]
    fn timestamps_need_a_time() {
        let noon = date(2026, 5, 1).at(12, 0, 0, 0);
        for typed in ["2026-05-01 12:00:00", "2026-05-01T12:00:00", "2026-05-01 12:00", "1. 5. 2026 12:00"] {
            assert_eq!(timestamp(typed), Ok(noon), "{typed}");
        }
        for typed in ["2026-05-01", "2026-05-01 noon", "2026-05-01 12", "2026-05-01 1:2:3"] {
            assert_eq!(timestamp(typed), Err(TIME_FORM), "{typed}");
        }
        assert!(timestamp("2026-05-01 24:00:00").is_err());
        assert_eq!(timestamp("2026-02-30 12:00:00"), Err(NO_SUCH_DAY));
    }
}
