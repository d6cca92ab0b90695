//! Where the value of one option came from, in words that a person can act on.

use std::fmt;

/// The place that decided a value; the order here is the order of precedence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The command line; holds the flag's spelling, such as `--output`.
    Flag(&'static str),
    /// An environment variable; holds its name.
    Environment(&'static str),
    /// The profile of this name in `config.toml`.
    Profile(String),
    /// The top of `config.toml`: `[defaults]`, or `default_profile`.
    Defaults,
    /// Nobody said anything: the built-in value, or none.
    BuiltIn,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => write!(f, "the flag {name}"),
            Self::Environment(name) => write!(f, "the environment variable {name}"),
            Self::Profile(name) => write!(f, "the profile “{name}”"),
            Self::Defaults => f.write_str("the defaults in config.toml"),
            Self::BuiltIn => f.write_str("built in"),
        }
    }
}
