//! One cell against the rule of its field, and what was done to it on the way.

use jiff::civil::Date;
use serde_json::Value;

use super::counts::Change;
use super::words;
use crate::model::customer::{Field, Kind};
use crate::model::{email, phone, validate};

/// What bounds the values of a file.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The day it is.
    pub today: Date,
    /// The country's prefix for numbers without one, as digits.
    pub prefix: Option<String>,
}

impl Rules {
    /// The value in the API's form and what was changed on the way, or the broken rule. The text is trimmed and not empty.
    pub fn field(&self, field: &Field, text: &str) -> Result<(Value, Option<Change>), String> {
        match &field.kind {
            Kind::Phone => self.phone(text),
            Kind::Code(codes) => {
                let refused = match self.check(field, text) {
                    Ok(code) => return Ok((code, None)),
                    Err(rule) => rule,
                };
                let word = words::api_word(codes, text).ok_or(refused)?;
                Ok((self.check(field, word)?, Some(Change::Word)))
            }
            Kind::Birthdate => Ok((self.check(field, text)?, text.contains('.').then_some(Change::Date))),
            Kind::Email => {
                let capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
                Ok((Value::String(email::normalise(text)?), capitals.then_some(Change::Email)))
            }
            Kind::Language | Kind::Country => {
                let capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
                Ok((self.check(field, text)?, capitals.then_some(Change::Code)))
            }
            Kind::Text | Kind::Id => Ok((self.check(field, text)?, None)),
        }
    }

    fn check(&self, field: &Field, text: &str) -> Result<Value, String> {
        let checked = validate::check_text(field, text, self.today);
        checked.map(|checked| checked.value).map_err(|invalid| invalid.rule)
    }

    /// A number that is good as it is stays so; only others get the prefix.
    fn phone(&self, text: &str) -> Result<(Value, Option<Change>), String> {
        let rule = match phone::normalise(text, None) {
            Ok(number) => return Ok((Value::String(number), None)),
            Err(rule) => rule,
        };
        if let Some(prefix) = &self.prefix {
            let number = phone::normalise(text, Some(prefix))?;
            return Ok((Value::String(number), Some(Change::Prefix)));
        }
        // Any prefix will do to see whether one is all that is missing.
        let complete = phone::normalise(text, Some("420")).is_ok();
        Err(if complete { format!("{rule}, or give --phone-prefix") } else { rule.to_owned() })
    }
}

/// The reason code for a broken rule of this kind.
pub fn reason(kind: &Kind) -> &'static str {
    match kind {
        Kind::Code(_) => "not_allowed_value",
        Kind::Text | Kind::Birthdate | Kind::Email | Kind::Phone | Kind::Language | Kind::Country | Kind::Id => {
            "invalid_value_format"
        }
    }
}
