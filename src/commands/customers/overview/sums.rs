//! What a customer can spend of points or credits, and what lapses next.

use serde_json::{Value, json};

use crate::model::amount::Amount;

/// The sums of one currency; points have none.
#[derive(Debug, Default)]
struct Sum<'a> {
    currency: Option<&'a str>,
    available: Amount,
    /// The day, and how many lapse on it.
    next: Option<(&'a str, Amount)>,
}

/// The sums of records, one entry for each currency: `available`, and `next_expiry` with `expiring` where something
/// lapses. `left` is the field with what is left of a record; `today` is written `YYYY-MM-DD`.
pub fn sums(records: &[Value], left: &str, today: &str) -> Value {
    let mut sums: Vec<Sum<'_>> = Vec::new();
    for record in records.iter().filter(|record| is_usable(record, today)) {
        let Some(amount) = record.get(left).and_then(Amount::of).filter(|amount| amount.is_positive()) else {
            continue;
        };
        let currency = text(record, "currency_id");
        let at = sums.iter().position(|sum| sum.currency == currency).unwrap_or_else(|| {
            sums.push(Sum { currency, ..Sum::default() });
            sums.len() - 1
        });
        sums[at].add(amount, day(record, "valid_to"));
    }
    sums.iter().map(Sum::json).collect()
}

impl<'a> Sum<'a> {
    fn add(&mut self, amount: Amount, expiry: Option<&'a str>) {
        self.available = self.available.plus(amount);
        let Some(day) = expiry else { return };
        self.next = match self.next {
            Some((known, lapsing)) if known == day => Some((day, lapsing.plus(amount))),
            Some(sooner) if sooner.0 < day => Some(sooner),
            Some(_) | None => Some((day, amount)),
        };
    }

    fn json(&self) -> Value {
        let mut sum = json!({ "available": self.available.json() });
        if let Some(currency) = self.currency {
            sum["currency_id"] = currency.into();
        }
        if let Some((day, amount)) = self.next {
            sum["next_expiry"] = day.into();
            sum["expiring"] = amount.json();
        }
        sum
    }
}

/// Whether a record counts today: active, begun, and not lapsed. What it does not say is no obstacle.
pub fn is_usable(record: &Value, today: &str) -> bool {
    let state = record.get("state").and_then(Value::as_i64);
    state.is_none_or(|state| state == 1)
        && day(record, "valid_from").is_none_or(|from| from <= today)
        && day(record, "valid_to").is_none_or(|to| to >= today)
}

/// The day of a field that holds a date, with or without a time.
pub fn day<'a>(record: &'a Value, field: &str) -> Option<&'a str> {
    let day = text(record, field)?.get(..10)?;
    let is_day =
        |(place, byte): (usize, u8)| if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    day.bytes().enumerate().all(is_day).then_some(day)
}

/// A field's text, if it has any.
pub fn text<'a>(record: &'a Value, field: &str) -> Option<&'a str> {
    record.get(field).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(left: f64, to: &str, state: i64) -> Value {
        json!({"available_points": left, "valid_to": to, "state": state})
    }

    #[test]
    fn only_what_can_be_spent_counts_and_the_first_to_lapse_is_told() {
        let all = [
            point(10.5, "2026-12-31 23:59:59", 1),
            point(5.0, "2026-06-30 23:59:59", 1),
            point(4.0, "2026-06-30 10:00:00", 1),
            point(99.0, "2025-06-30 23:59:59", 1),
            point(99.0, "2026-06-30 23:59:59", 2),
            point(0.0, "2026-02-01 23:59:59", 1),
            json!({"available_points": 1}),
        ];
        let wanted = json!([{"available": 20.5, "next_expiry": "2026-06-30", "expiring": 9}]);
        assert_eq!(sums(&all, "available_points", "2026-01-01"), wanted);
        assert_eq!(sums(&[], "available_points", "2026-01-01"), json!([]));
    }

    #[test]
    fn currencies_are_not_added_up() {
        let credit = |currency: &str| json!({"available_credits": "1.10", "currency_id": currency});
        let all = [credit("a"), credit("b"), credit("a")];
        let wanted = json!([{"available": 2.2, "currency_id": "a"}, {"available": 1.1, "currency_id": "b"}]);
        assert_eq!(sums(&all, "available_credits", "2026-01-01"), wanted);
    }
}
