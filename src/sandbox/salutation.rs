//! The salutation that the server makes up when none is sent: by gender and language, and no cleverer than that.

use serde_json::{Map, Value};

/// The salutation for a person, from `gender`, `language_id` and the names.
pub fn make(person: &Map<String, Value>) -> String {
    let text = |name: &str| person.get(name).and_then(Value::as_str).map(str::trim).unwrap_or_default();
    let (first, last) = (text("first_name"), text("last_name"));
    let gender = person.get("gender").and_then(Value::as_i64);
    let greeting = match (text("language_id"), gender) {
        ("cs", Some(1)) => return close("Vážený pane", &vocative(last)),
        ("cs", Some(2)) => "Vážená paní",
        ("cs", Some(3)) => "Vážená slečno",
        ("cs", _) => return close("Dobrý den", first),
        ("sk", Some(1)) => "Vážený pán",
        ("sk", Some(2)) => "Vážená pani",
        ("sk", Some(3)) => "Vážená slečna",
        ("sk", _) => return close("Dobrý deň", first),
        ("de", Some(1)) => "Sehr geehrter Herr",
        ("de", Some(2 | 3)) => "Sehr geehrte Frau",
        ("de", _) => return close("Guten Tag", first),
        (_, Some(1)) => "Dear Mr.",
        (_, Some(2)) => "Dear Ms.",
        (_, Some(3)) => "Dear Miss",
        (_, _) => return close("Dear", first),
    };
    close(greeting, last)
}

fn close(greeting: &str, name: &str) -> String {
    format!("{greeting} {name}").trim_end().to_owned()
}

/// A Czech man's surname as one calls it out: Novák, Nováku; Hájek, Hájku; Svoboda, Svobodo; Černý stays.
fn vocative(name: &str) -> String {
    let stem = |cut: usize| &name[..name.len() - cut];
    match name.chars().last() {
        Some('a') => format!("{}o", stem(1)),
        Some('k') if name.ends_with("ek") => format!("{}ku", stem(2)),
        Some('k' | 'h' | 'g') => format!("{name}u"),
        Some('c') if name.ends_with("ec") => format!("{}če", stem(2)),
        Some('ž' | 'š' | 'č' | 'ř' | 'j' | 'c' | 'x' | 's') => format!("{name}i"),
        Some('r') => format!("{name}e"),
        Some('b' | 'd' | 'f' | 'l' | 'm' | 'n' | 'p' | 't' | 'v' | 'z') => format!("{name}e"),
        Some(_) | None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn salutation(gender: Value, language: &str, last: &str) -> String {
        let person = json!({"gender": gender, "language_id": language, "first_name": "Alex", "last_name": last});
        make(person.as_object().unwrap())
    }

    #[test]
    fn gender_and_language_decide() {
        assert_eq!(salutation(json!(1), "en", "Smith"), "Dear Mr. Smith");
        assert_eq!(salutation(json!(2), "en", "Jones"), "Dear Ms. Jones");
        assert_eq!(salutation(json!(5), "en", "Jones"), "Dear Alex");
        assert_eq!(salutation(json!(null), "de", "Jones"), "Guten Tag Alex");
        assert_eq!(salutation(json!(2), "cs", "Nováková"), "Vážená paní Nováková");
        for (name, called) in
            [("Novák", "Nováku"), ("Hájek", "Hájku"), ("Svoboda", "Svobodo"), ("Černý", "Černý"), ("Němec", "Němče")]
        {
            assert_eq!(salutation(json!(1), "cs", name), format!("Vážený pane {called}"));
        }
        assert_eq!(make(&Map::new()), "Dear");
    }
}
