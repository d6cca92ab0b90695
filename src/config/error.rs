//! What can go wrong between a person's settings and us. `Display` says what happened; [`Error::hint`] what to do next.

use super::Origin;
use super::keyring::Trouble;
use std::fmt;
use std::path::{Path, PathBuf};

/// A place in a file, for the person who will go there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path.display(), self.line, self.column)
    }
}

/// A refused setting, file or secret. No variant holds a refused value.
#[derive(Debug)]
pub enum Error {
    /// A variable holds bytes that are no text.
    NotUtf8 {
        /// Its name.
        variable: &'static str,
    },
    /// There is no home directory, and the variable that would replace it is not set.
    NoHome {
        /// That variable.
        variable: &'static str,
    },
    /// An option has a value that it does not take.
    Value {
        /// The option's key.
        key: &'static str,
        /// Who said it.
        origin: Origin,
        /// Where exactly, if a file said it.
        place: Option<Place>,
        /// The end of the sentence "it must …".
        rule: String,
        /// The choice that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A key that no option has, or that may not stand in a file.
    UnknownKey {
        /// The key as typed.
        key: String,
        /// The key that was probably meant.
        nearest: Option<&'static str>,
        /// Where, if in a file.
        place: Option<Place>,
    },
    /// Someone tries to store a secret among the settings.
    SecretKey {
        /// The secret's key.
        key: &'static str,
        /// What to use instead; a sentence.
        instead: &'static str,
        /// Where, if in a file.
        place: Option<Place>,
    },
    /// No profile has this name.
    UnknownProfile {
        /// The name as given.
        name: String,
        /// Who named it; `None` when the command's own argument did.
        origin: Option<Origin>,
        /// The profile that was probably meant.
        nearest: Option<String>,
        /// All profiles, in the file's order.
        known: Vec<String>,
    },
    /// There is a profile of this name already.
    ProfileExists {
        /// The name.
        name: String,
    },
    /// A profile may not be called that.
    ProfileName,
    /// `config.toml` is not TOML, or not laid out as we know it.
    Syntax {
        /// Where.
        place: Place,
        /// What is wrong there, in lower case, without a full stop.
        message: String,
    },
    /// A file of ours does not hold what we wrote.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it; never a piece of its content.
        message: String,
    },
    /// A file or directory is open to others, or belongs to somebody else.
    Unsafe {
        /// The path.
        path: PathBuf,
        /// What is wrong, after the path: "can be read by others".
        why: &'static str,
        /// The command that puts it right.
        fix: Option<String>,
    },
    /// A secret from a file, standard input or a variable is not usable.
    Secret {
        /// Where it came from: "standard input", "the file /run/pw".
        from: String,
        /// The end of the sentence "it must …".
        rule: &'static str,
    },
    /// The program that gives the password did not.
    Helper {
        /// The program.
        path: PathBuf,
        /// What is wrong, after the path: "ended with code 1".
        why: String,
    },
    /// The keyring that holds a login gives no answer.
    Keyring {
        /// What is wrong.
        trouble: Trouble,
    },
    /// A URL that names no server.
    NotAddress {
        /// The end of the sentence "it must …".
        rule: &'static str,
    },
    /// Another process holds a lock for too long.
    Locked {
        /// The lock's file.
        path: PathBuf,
    },
    /// The system refused.
    Io {
        /// What was tried: "read", "write", "create the directory".
        doing: &'static str,
        /// On what.
        path: PathBuf,
        /// Its reason.
        source: std::io::Error,
    },
}

impl Error {
    /// What to do next, in lower case without a full stop, or `None` where the error says it all.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotUtf8 { variable } => Some(format!("set {variable} again, as UTF-8 text")),
            Self::NoHome { variable } => Some(format!("set {variable} to a directory")),
            Self::Value { nearest: Some(word), .. } => Some(format!("did you mean “{word}”?")),
            Self::Value { nearest: None, .. } | Self::Syntax { .. } | Self::Secret { .. } => None,
            Self::UnknownKey { key, .. } if key == "profile" => {
                Some("the profile to use by default is “default_profile”, at the top of the file".to_owned())
            }
            Self::UnknownKey { nearest: Some(key), .. } => Some(format!("did you mean “{key}”?")),
            Self::UnknownKey { nearest: None, .. } => Some("carecloud config list shows all keys".to_owned()),
            Self::SecretKey { instead, .. } => Some((*instead).to_owned()),
            Self::UnknownProfile { nearest, known, .. } => Some(profiles_hint(nearest.as_deref(), known)),
            Self::ProfileExists { .. } => Some("choose another name, or remove that one first".to_owned()),
            Self::ProfileName => None,
            Self::Damaged { path, .. } => Some(format!("put {} right, or move it away and try again", path.display())),
            Self::Unsafe { fix, .. } => fix.as_ref().map(|command| format!("run: {command}")),
            Self::Helper { path, .. } if !path.is_absolute() => {
                Some("carecloud config set password_command /PATH/TO/IT".to_owned())
            }
            Self::Helper { path, .. } => {
                Some(format!("run {} by hand; it has to print the password alone", path.display()))
            }
            Self::Keyring { .. } => Some("unlock it and try again, or carecloud auth login".to_owned()),
            Self::NotAddress { .. } => {
                Some("a project's address looks like https://example.crmcarecloud.com".to_owned())
            }
            Self::Locked { .. } => Some("wait until the other carecloud has finished, then try again".to_owned()),
            Self::Io { .. } => None,
        }
    }

    /// The same error, at this place of a file.
    pub(super) fn at(self, here: Place) -> Self {
        match self {
            Self::Value { key, origin, rule, nearest, .. } => {
                Self::Value { key, origin, place: Some(here), rule, nearest }
            }
            Self::UnknownKey { key, nearest, .. } => Self::UnknownKey { key, nearest, place: Some(here) },
            Self::SecretKey { key, instead, .. } => Self::SecretKey { key, instead, place: Some(here) },
            Self::ProfileName => Self::Syntax { place: here, message: Self::ProfileName.to_string() },
            other @ (Self::NotUtf8 { .. }
            | Self::NoHome { .. }
            | Self::UnknownProfile { .. }
            | Self::ProfileExists { .. }
            | Self::Syntax { .. }
            | Self::Damaged { .. }
            | Self::Unsafe { .. }
            | Self::Secret { .. }
            | Self::Helper { .. }
            | Self::Keyring { .. }
            | Self::NotAddress { .. }
            | Self::Locked { .. }
            | Self::Io { .. }) => other,
        }
    }

    /// Wraps what the system said about a path.
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { doing, path, source }
    }
}

fn profiles_hint(nearest: Option<&str>, known: &[String]) -> String {
    match (nearest, known) {
        (Some(name), _) => format!("did you mean “{name}”? there are: {}", known.join(", ")),
        (None, []) => "there are no profiles yet; carecloud auth login --profile NAME makes one".to_owned(),
        (None, _) => format!("there are: {}", known.join(", ")),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { variable } => write!(f, "the environment variable {variable} is not UTF-8 text"),
            Self::NoHome { .. } => f.write_str("no home directory: nowhere to look for settings"),
            Self::Value { key, place: Some(place), rule, .. } => write!(f, "{place}: “{key}” must {rule}"),
            Self::Value { key, origin, place: None, rule, .. } => write!(f, "“{key}” from {origin} must {rule}"),
            Self::UnknownKey { key, place, .. } => {
                at(f, place.as_ref())?;
                write!(f, "no setting is called “{}”", key.escape_debug())
            }
            Self::SecretKey { key, place, .. } => {
                at(f, place.as_ref())?;
                write!(f, "“{key}” is a secret and is never kept in config.toml")
            }
            Self::UnknownProfile { name, origin: Some(origin), .. } => {
                write!(f, "no profile is called “{}”, named by {origin}", name.escape_debug())
            }
            Self::UnknownProfile { name, origin: None, .. } => {
                write!(f, "no profile is called “{}”", name.escape_debug())
            }
            Self::ProfileExists { name } => write!(f, "there is a profile “{name}” already"),
            Self::ProfileName => f.write_str(
                "a profile's name must be 1 to 64 letters, digits, “.”, “_” or “-”, and start with a letter or digit",
            ),
            Self::Syntax { place, message } => write!(f, "{place}: {message}"),
            Self::Damaged { path, message } => write!(f, "{} is damaged: {message}", path.display()),
            Self::Unsafe { path, why, .. } => write!(f, "{} {why}: not used", path.display()),
            Self::Secret { from, rule } => write!(f, "the secret from {from} must {rule}"),
            Self::Helper { path, why } => write!(f, "the password helper {} {why}", path.display()),
            Self::Keyring { trouble } => write!(f, "the login is kept in the keyring, and {}", trouble.words()),
            Self::NotAddress { rule } => write!(f, "the URL must {rule}"),
            Self::Locked { path } => write!(f, "another carecloud holds {}", path.display()),
            Self::Io { doing, path, source } => write!(f, "cannot {doing} {}: {source}", path.display()),
        }
    }
}

fn at(f: &mut fmt::Formatter<'_>, place: Option<&Place>) -> fmt::Result {
    place.map_or(Ok(()), |place| write!(f, "{place}: "))
}

impl std::error::Error for Error {
    // The reason of `Io` is already in its text; a source would say it twice.
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_and_what_next() {
        let error = Error::Value {
            key: "output",
            origin: Origin::Environment("CARECLOUD_OUTPUT"),
            place: None,
            rule: "be one of json, csv".into(),
            nearest: Some("json"),
        };
        assert_eq!(
            error.to_string(),
            "“output” from the environment variable CARECLOUD_OUTPUT must be one of json, csv"
        );
        assert_eq!(error.hint().as_deref(), Some("did you mean “json”?"));
    }

    #[test]
    fn an_unknown_profile_is_answered_with_the_known_ones() {
        let known = vec!["prod".to_owned(), "test".to_owned()];
        let error = Error::UnknownProfile {
            name: "prd\u{1b}".into(),
            origin: Some(Origin::Flag("--profile")),
            nearest: Some("prod".into()),
            known,
        };
        assert_eq!(error.to_string(), "no profile is called “prd\\u{1b}”, named by the flag --profile");
        assert_eq!(error.hint().as_deref(), Some("did you mean “prod”? there are: prod, test"));
    }
}
