//! Text that must never be shown: it has neither `Display` nor `Debug`, its memory is overwritten when the last copy goes, and
//! while it lives the [`net`] keeps it out of every message.

pub mod net;

use std::ops::Deref;
use std::sync::Arc;

use serde_json::Value;
use zeroize::{Zeroize, Zeroizing};

/// A password, a token or another secret. Clones share one piece of memory.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    /// Takes over a secret, and has the net look out for it as long as it lives.
    pub fn new(text: impl Into<String>) -> Secret {
        let secret = Secret::around(text);
        net::watch(&secret.0);
        secret
    }

    /// Takes over a text with a secret somewhere in it, such as a request's body. The net does not look out for the whole.
    pub fn around(text: impl Into<String>) -> Secret {
        Secret(Arc::new(Zeroizing::new(text.into())))
    }

    /// The text itself, for the one place that sends or stores it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Secret) -> bool {
        *self.0 == *other.0
    }
}

impl Eq for Secret {}

/// Lets a body be sent without another copy of it.
impl AsRef<[u8]> for Secret {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A JSON value with a secret somewhere in it: its texts are overwritten when it goes.
pub struct Wiped(pub Value);

impl Deref for Wiped {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.0
    }
}

impl Drop for Wiped {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Ambiguous, and so no program, if the type implements the trait.
#[cfg(test)]
macro_rules! lacks {
    ($type:ty, $trait:path) => {{
        trait Ambiguous<A> {
            fn one() {}
        }
        impl<T: ?Sized> Ambiguous<()> for T {}
        struct Implements;
        impl<T: ?Sized + $trait> Ambiguous<Implements> for T {}
        <$type as Ambiguous<_>>::one();
    }};
}
#[cfg(test)]
pub(crate) use lacks;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Secret, wipe};

    #[test]
    fn a_secret_cannot_be_written_by_accident() {
        lacks!(Secret, std::fmt::Debug);
        lacks!(Secret, std::fmt::Display);
        lacks!(Secret, serde::Serialize);
    }

    #[test]
    fn a_wiped_value_holds_no_text() {
        let mut value = json!({"a": [{"password": "Tr0ub4dor&3"}], "b": 1, "c": "x"});
        wipe(&mut value);
        assert_eq!(value, json!({"a": [{"password": ""}], "b": 1, "c": ""}));
    }

    #[test]
    fn clones_share_what_is_overwritten_once() {
        let secret = Secret::new("Tr0ub4dor&3");
        let clone = secret.clone();
        assert_eq!(secret.expose().as_ptr(), clone.expose().as_ptr());
        assert!(secret == clone && secret == Secret::new("Tr0ub4dor&3") && secret != Secret::new("other"));
    }
}
