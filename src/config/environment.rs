//! The environment as one snapshot, so that tests bring their own and nothing reads the process's behind our back.

use super::Error;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;

/// Environment variables at one moment. An empty variable counts as not set.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// The variables of this process.
    pub fn of_process() -> Self {
        std::env::vars_os().collect()
    }

    /// The value of a variable, or `None` when it is unset or empty.
    ///
    /// # Errors
    /// [`Error::NotUtf8`] for a value that is no text; the error names the variable and never its value.
    pub fn get(&self, name: &'static str) -> Result<Option<&str>, Error> {
        match self.os(name) {
            None => Ok(None),
            Some(value) => value.to_str().map(Some).ok_or(Error::NotUtf8 { variable: name }),
        }
    }

    /// The value of a variable as the system gave it, or `None` when it is unset or empty. For paths.
    pub fn os(&self, name: &str) -> Option<&OsStr> {
        self.0.get(OsStr::new(name)).map(OsString::as_os_str).filter(|value| !value.is_empty())
    }

    /// The names of the variables that are set to something.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|(_, value)| !value.is_empty()).filter_map(|(name, _)| name.to_str())
    }
}

impl<N: Into<OsString>, V: Into<OsString>> FromIterator<(N, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl<N: Into<OsString>, V: Into<OsString>, const SIZE: usize> From<[(N, V); SIZE]> for Environment {
    fn from(pairs: [(N, V); SIZE]) -> Self {
        pairs.into_iter().collect()
    }
}

/// Names only: values may be secrets.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_is_unset() {
        let environment = Environment::from([("A", "1"), ("B", "")]);
        assert_eq!(environment.get("A").unwrap(), Some("1"));
        assert_eq!(environment.get("B").unwrap(), None);
        assert_eq!(environment.get("C").unwrap(), None);
        assert_eq!(environment.names().collect::<Vec<_>>(), ["A"]);
    }

    #[test]
    fn debug_shows_no_value() {
        let shown = format!("{:?}", Environment::from([("CARECLOUD_PASSWORD", "Tiger1234")]));
        assert!(shown.contains("CARECLOUD_PASSWORD") && !shown.contains("Tiger"), "{shown}");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_text_is_refused_by_name() {
        use std::os::unix::ffi::OsStringExt;
        let environment = Environment::from([("CARECLOUD_LOGIN", OsString::from_vec(vec![b'T', 0xff]))]);
        let message = environment.get("CARECLOUD_LOGIN").unwrap_err().to_string();
        assert!(
            message.contains("CARECLOUD_LOGIN") && !message.contains('T'.to_string().repeat(2).as_str()),
            "{message}"
        );
        assert!(!message.contains('\u{fffd}'), "{message}");
    }
}
