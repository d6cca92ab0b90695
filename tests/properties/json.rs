//! A JSON value of the test's own: numbers are their text, objects are lists of pairs. What it does with paths and patches
//! is written from the contract, so that the program's own functions never judge themselves.

use std::fmt::{self, Write};

#[derive(Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// The text without white space, as a request carries it.
impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(truth) => write!(out, "{truth}"),
            Json::Number(text) => out.write_str(text),
            Json::Text(text) => quoted(text, out),
            Json::List(items) => {
                out.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    out.write_str(if index > 0 { "," } else { "" })?;
                    write!(out, "{item}")?;
                }
                out.write_char(']')
            }
            Json::Object(fields) => {
                out.write_char('{')?;
                for (index, (key, value)) in fields.iter().enumerate() {
                    out.write_str(if index > 0 { "," } else { "" })?;
                    quoted(key, out)?;
                    write!(out, ":{value}")?;
                }
                out.write_char('}')
            }
        }
    }
}

/// As JSON too: a counterexample is read by people.
impl fmt::Debug for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}

fn quoted(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            '\u{8}' => out.write_str("\\b")?,
            '\t' => out.write_str("\\t")?,
            '\n' => out.write_str("\\n")?,
            '\u{c}' => out.write_str("\\f")?,
            '\r' => out.write_str("\\r")?,
            '\u{0}'..='\u{1f}' => write!(out, "\\u{:04x}", u32::from(c))?,
            _ => out.write_char(c)?,
        }
    }
    out.write_char('"')
}

impl Json {
    pub fn text(text: &str) -> Json {
        Json::Text(text.to_owned())
    }

    pub fn field(&self, key: &str) -> Option<&Json> {
        let Json::Object(fields) = self else { return None };
        fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub fn at(&self, path: &str) -> Option<&Json> {
        path.split('.').try_fold(self, |value, step| match value {
            Json::List(items) => items.get(step.parse::<usize>().ok()?),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::Object(_) => value.field(step),
        })
    }

    pub fn at_mut(&mut self, path: &str) -> Option<&mut Json> {
        path.split('.').try_fold(self, |value, step| match value {
            Json::List(items) => items.get_mut(step.parse::<usize>().ok()?),
            Json::Object(fields) => fields.iter_mut().find(|(name, _)| name == step).map(|(_, value)| value),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => None,
        })
    }

    /// The field of an object, null if it is new; `None` for what is no object. Null becomes an object.
    pub fn entry(&mut self, key: &str) -> Option<&mut Json> {
        if *self == Json::Null {
            *self = Json::Object(Vec::new());
        }
        let Json::Object(fields) = self else { return None };
        let place = fields.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
            fields.push((key.to_owned(), Json::Null));
            fields.len() - 1
        });
        Some(&mut fields[place].1)
    }

    /// Puts a value at a path. `false`: the path runs through a plain value or past the end of a list.
    pub fn put(&mut self, path: &str, value: Json) -> bool {
        let place = path.split('.').try_fold(self, |place, step| match place {
            Json::List(items) => items.get_mut(step.parse::<usize>().ok()?),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::Object(_) => place.entry(step),
        });
        place.map(|place| *place = value).is_some()
    }

    /// Removes what stands at a path. `false`: nothing stood there.
    pub fn take(&mut self, path: &str) -> bool {
        let (parent, last) = match path.rsplit_once('.') {
            Some((parent, last)) => (self.at_mut(parent), last),
            None => (Some(self), path),
        };
        match parent {
            Some(Json::Object(fields)) => {
                let before = fields.len();
                fields.retain(|(name, _)| name != last);
                fields.len() < before
            }
            Some(Json::List(items)) => {
                let index = last.parse::<usize>().ok().filter(|index| *index < items.len());
                index.map(|index| items.remove(index)).is_some()
            }
            _ => false,
        }
    }

    /// RFC 7396.
    pub fn merge(&mut self, patch: &Json) {
        let Json::Object(changes) = patch else {
            *self = patch.clone();
            return;
        };
        if !matches!(self, Json::Object(_)) {
            *self = Json::Object(Vec::new());
        }
        for (key, change) in changes {
            if *change == Json::Null {
                self.take_key(key);
            } else if let Some(place) = self.entry(key) {
                place.merge(change);
            }
        }
    }

    fn take_key(&mut self, key: &str) {
        if let Json::Object(fields) = self {
            fields.retain(|(name, _)| name != key);
        }
    }
}
