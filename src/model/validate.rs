//! One value against the rule of its field. What was typed is trimmed and brought into the API's form; whatever else is done
//! to it is told.

use jiff::civil::Date;
use serde_json::Value;

use super::customer::{Field, Kind};
use super::invalid::Invalid;
use super::trim::trim;
use super::{date, email, identify, phone};

/// A value in the API's form.
#[derive(Debug, PartialEq)]
pub struct Checked {
    /// What to send.
    pub value: Value,
    /// What was done to the typed value beyond trimming and formatting, as a sentence without the value.
    pub note: Option<String>,
}

/// Checks a typed value. `today` bounds days of birth.
pub fn check_text(field: &Field, typed: &str, today: Date) -> Result<Checked, Invalid> {
    let typed = trim(typed);
    match text_form(&field.kind, typed, today) {
        Ok(value) => Ok(Checked { note: lower_cased(field, typed, &value), value }),
        Err(_) if typed.is_empty() => Err(Invalid::at(field.path, empty(field))),
        Err(rule) => Err(Invalid::at(field.path, rule)),
    }
}

/// Checks a JSON value, as a file or `--set PATH:=JSON` gives it. Text is read like typed text, so that `"female"` and 2 are
/// both a gender; a number is taken for codes and phones only, and `null` where the API takes it.
pub fn check(field: &Field, given: &Value, today: Date) -> Result<Checked, Invalid> {
    let numeric = matches!(field.kind, Kind::Code(_) | Kind::Phone);
    match given {
        Value::String(text) => check_text(field, text, today),
        Value::Number(number) if numeric => check_text(field, &number.to_string(), today),
        Value::Null if field.nullable => Ok(Checked { value: Value::Null, note: None }),
        Value::Null => {
            Err(Invalid::at(field.path, format!("the API takes no null here; use --unset {}", field.name())))
        }
        Value::Number(_) => Err(Invalid::at(field.path, "this is text for the API: put the number in quotes")),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => Err(Invalid::at(field.path, expected(&field.kind))),
    }
}

/// One line of text without control characters, or the rule it breaks.
pub fn one_line(text: &str) -> Result<(), &'static str> {
    if text.chars().any(char::is_control) {
        return Err("text must be one line, without tabs and other control characters");
    }
    Ok(())
}

fn text_form(kind: &Kind, typed: &str, today: Date) -> Result<Value, String> {
    match kind {
        Kind::Text => one_line(typed).map(|()| Value::from(typed)).map_err(str::to_owned),
        Kind::Code(codes) => codes.code(typed).map(Value::from).ok_or_else(|| expected(kind)),
        Kind::Birthdate => date::birthdate(typed, today).map(|day| Value::from(day.to_string())).map_err(str::to_owned),
        Kind::Email => email::normalise(typed).map(Value::from).map_err(str::to_owned),
        Kind::Phone => phone::normalise(typed, None).map(Value::from).map_err(str::to_owned),
        Kind::Language | Kind::Country => two_letters(typed).map(Value::from).ok_or_else(|| expected(kind)),
        Kind::Id => identify::id_is_safe(typed).then(|| Value::from(typed)).ok_or_else(|| expected(kind)),
    }
}

fn two_letters(typed: &str) -> Option<String> {
    let fits = typed.len() == 2 && typed.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| typed.to_ascii_lowercase())
}

fn lower_cased(field: &Field, typed: &str, value: &Value) -> Option<String> {
    let sent = value.as_str()?;
    let changed = sent != typed && sent.eq_ignore_ascii_case(typed);
    changed.then(|| format!("{} is sent in lower case, the only form the API takes", field.name()))
}

fn empty(field: &Field) -> String {
    format!("the value is empty; to remove the field, use --unset {}", field.name())
}

fn expected(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Birthdate | Kind::Email | Kind::Phone => "the value must be text".to_owned(),
        Kind::Code(codes) => format!("the {} must be one of {}, or its number", codes.name, codes.choices()),
        Kind::Language => "a language is two letters, such as cs or en".to_owned(),
        Kind::Country => "a country is two letters, such as cz or de".to_owned(),
        Kind::Id => identify::ID_RULE.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::model::customer::field_of_flag;

    fn checked(flag: &str, given: Value) -> Result<Value, Invalid> {
        check(field_of_flag(flag).expect(flag), &given, date(2026, 5, 1)).map(|checked| checked.value)
    }

    #[test]
    fn values_come_out_in_the_apis_form() {
        for (flag, given, sent) in [
            ("first-name", json!(" Ann "), json!("Ann")),
            ("address3", json!(""), json!("")),
            ("gender", json!("Female"), json!(2)),
            ("gender", json!(5), json!(5)),
            ("gender", json!("2"), json!(2)),
            ("gender", json!(null), json!(null)),
            ("agreement-gtc", json!("unset"), json!(2)),
            ("agreement-marketing", json!("no"), json!(0)),
            ("birthdate", json!("6.11.1984"), json!("1984-11-06")),
            ("email", json!("Ann@Example.com"), json!("ann@example.com")),
            ("phone", json!("+420 603 123 456"), json!("420603123456")),
            ("phone", json!(420603123456_i64), json!("420603123456")),
            ("language", json!("CS"), json!("cs")),
            ("country", json!("CZ"), json!("cz")),
            ("store", json!("8bed991c68a4"), json!("8bed991c68a4")),
        ] {
            assert_eq!(checked(flag, given.clone()), Ok(sent), "{flag} {given}");
        }
    }

    #[test]
    fn bad_values_name_field_flag_and_rule_but_never_the_value() {
        for (flag, given, rule) in [
            ("first-name", json!("An\nn"), "one line"),
            ("gender", json!("woman-ish"), "male, female, miss, private, other"),
            ("gender", json!(9), "male"),
            ("agreement-gtc", json!(true), "no, yes, unset"),
            ("agreement-gtc", json!(3), "unset"),
            ("birthdate", json!("985-02-12"), "YYYY-MM-DD"),
            ("birthdate", json!("2026-05-02"), "future"),
            ("birthdate", json!(""), "--unset birthdate"),
            ("email", json!("ann"), "ann@example.com"),
            ("email", json!(null), "--unset email"),
            ("phone", json!("603123456"), "+420"),
            ("phone", json!(603123456), "+420"),
            ("language", json!("cze"), "two letters"),
            ("country", json!("c1"), "two letters"),
            ("store", json!("a/b"), "letters, digits"),
            ("zip", json!(11000), "quotes"),
            ("zip", json!(["1"]), "text"),
        ] {
            let invalid = checked(flag, given.clone()).expect_err(flag);
            assert_eq!(invalid.flag.as_deref(), Some(flag));
            assert_eq!(invalid.field, field_of_flag(flag).expect(flag).path);
            assert!(invalid.rule.contains(rule), "{flag} {given}: {}", invalid.rule);
        }
        let refused = checked("gender", json!("woman-ish")).expect_err("not a gender");
        assert!(!refused.to_string().contains("woman-ish"));
    }

    #[test]
    fn lower_casing_is_told_and_formatting_is_not() {
        let note = |flag: &str, typed| {
            check_text(field_of_flag(flag).expect(flag), typed, date(2026, 5, 1)).expect("a good value").note
        };
        assert_eq!(
            note("email", "Ann@example.com").as_deref(),
            Some("email is sent in lower case, the only form the API takes")
        );
        assert!(note("country", "CZ").is_some());
        assert_eq!(note("email", " ann@example.com "), None);
        assert_eq!(note("phone", "+420 603 123 456"), None);
        assert_eq!(note("birthdate", "6.11.1984"), None);
    }
}
