//! Sums of points and money, exact: the API's numbers have decimals that binary fractions would blur.

use serde_json::{Number, Value};

use super::thousands::thousands;

/// Decimal places that are kept; what is finer is left out.
const PLACES: usize = 6;
const UNIT: i128 = 1_000_000;

/// A decimal number in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Amount(i128);

impl Amount {
    /// The amount of a JSON number or of text that is one; `None` for anything else, exponents too.
    pub fn of(value: &Value) -> Option<Amount> {
        match value {
            Value::Number(number) => Amount::parse(&number.to_string()),
            Value::String(text) => Amount::parse(text.trim()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn parse(text: &str) -> Option<Amount> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 24 || !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let kept = fraction.get(..PLACES.min(fraction.len()))?;
        let fraction: i128 = format!("{kept:0<PLACES$}").parse().ok()?;
        let amount = whole.parse::<i128>().ok()? * UNIT + fraction;
        Some(Amount(if negative { -amount } else { amount }))
    }

    /// The sum of both.
    pub fn plus(self, other: Amount) -> Amount {
        Amount(self.0.saturating_add(other.0))
    }

    /// Whether there is anything to spend.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    fn parts(self) -> (&'static str, u128, String) {
        let (all, unit) = (self.0.unsigned_abs(), UNIT.unsigned_abs());
        let fraction = format!("{:06}", all % unit);
        let sign = if self.0 < 0 { "-" } else { "" };
        (sign, all / unit, fraction.trim_end_matches('0').to_owned())
    }

    /// As people read it: `1,234.5`.
    pub fn text(self) -> String {
        let (sign, whole, fraction) = self.parts();
        let whole = u64::try_from(whole).map_or_else(|_| whole.to_string(), thousands);
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }

    /// As a JSON number: `1234.5`.
    pub fn json(self) -> Value {
        let (sign, whole, fraction) = self.parts();
        let point = if fraction.is_empty() { "" } else { "." };
        let text = format!("{sign}{whole}{point}{fraction}");
        text.parse::<Number>().map_or(Value::String(text), Value::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sums_are_exact() {
        let sum = (0..10).filter_map(|_| Amount::of(&json!(0.1))).fold(Amount::default(), Amount::plus);
        assert_eq!((sum.text().as_str(), sum.json()), ("1", json!(1)));
        let many = Amount::of(&json!("1234567.50")).unwrap();
        assert_eq!((many.text().as_str(), many.json().to_string().as_str()), ("1,234,567.5", "1234567.5"));
        assert_eq!(Amount::of(&json!(-0.25)).unwrap().text(), "-0.25");
        assert!(!Amount::of(&json!(-1)).unwrap().is_positive());
    }

    #[test]
    fn what_is_no_plain_number_is_no_amount() {
        for value in [json!(null), json!("x"), json!(""), json!("1e9"), json!([1]), json!("1.2.3"), json!("é")] {
            assert_eq!(Amount::of(&value), None, "{value}");
        }
    }
}
