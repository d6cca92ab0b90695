//! What a look-up says about a row whose answer was lost.

use serde_json::Value;

use super::lookup::Hit;

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The customer is there as it was sent.
    Applied {
        /// Its id.
        customer_id: String,
    },
    /// Somebody is there with the row's key, and is somebody else.
    Other {
        /// Their id.
        customer_id: String,
    },
    /// Nobody is there.
    Absent,
    /// It cannot be told.
    Unsure,
}

/// Judges the customers who have a row's key by the customer that was sent; null compares nothing but the key.
pub fn judge(hits: &[Hit], sent: &Value) -> Verdict {
    let fits = |hit: &&Hit| hit.record.is_null() || sent.is_null() || is_as_sent(&hit.record, sent);
    let mut fitting = hits.iter().filter(fits);
    match (fitting.next(), fitting.next(), hits.first()) {
        (Some(one), None, _) => Verdict::Applied { customer_id: one.customer_id.clone() },
        (Some(_), Some(_), _) => Verdict::Unsure,
        (None, _, Some(other)) => Verdict::Other { customer_id: other.customer_id.clone() },
        (None, _, None) => Verdict::Absent,
    }
}

/// The fields that servers make up or bring into another form.
const LOOSE: &[&str] = &["salutation", "agreement", "consents", "language_id", "store_id", "country_code"];

/// Whether a stored record is what was sent: every plain value that both have is the same, but for case, blanks and whether
/// a number is text. What the server does not show proves nothing against it.
fn is_as_sent(stored: &Value, sent: &Value) -> bool {
    match (stored, sent) {
        (Value::Object(stored), Value::Object(sent)) => sent.iter().all(|(name, value)| {
            LOOSE.contains(&name.as_str()) || stored.get(name).is_none_or(|stored| is_as_sent(stored, value))
        }),
        (Value::Array(_), _) | (_, Value::Array(_)) => true,
        (stored, sent) => plain(stored) == plain(sent),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn hit(id: &str, name: &str) -> Hit {
        let record =
            json!({"personal_information": {"first_name": name, "phone": 420603123456_u64, "salutation": "Dear"}});
        Hit { customer_id: id.into(), record }
    }

    #[test]
    fn who_is_there_as_sent_is_ours_and_who_differs_is_somebody_else() {
        let sent = json!({"personal_information": {
            "first_name": "Ann ", "phone": "420603123456", "last_name": "", "salutation": "Hi", "birthdate": "1984-11-06"}});
        let applied = |id: &str| Verdict::Applied { customer_id: id.into() };
        assert_eq!(judge(&[hit("a", "ann")], &sent), applied("a"));
        assert_eq!(judge(&[hit("a", "Bob"), hit("b", "Ann")], &sent), applied("b"));
        assert_eq!(judge(&[hit("a", "Bob")], &sent), Verdict::Other { customer_id: "a".into() });
        assert_eq!(judge(&[hit("a", "Ann"), hit("b", "Ann")], &sent), Verdict::Unsure);
        assert_eq!(judge(&[], &sent), Verdict::Absent);
        assert_eq!(judge(&[Hit { customer_id: "a".into(), record: Value::Null }], &sent), applied("a"));
    }
}
