//! What values an option takes: each kind checks one, and brings it into its one spelling.

use super::nearest::nearest;
use super::url::{self, Allowed};

/// The kind of value that an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text: not empty, no control characters (most of it travels in HTTP headers).
    Text,
    /// `true` or `false`; `yes`, `no`, `on`, `off`, `1` and `0` are understood.
    Bool,
    /// A whole number between the two, both included.
    Count(u64, u64),
    /// Whole seconds between the two, both included.
    Seconds(u64, u64),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A path of this machine; `~/` at its start means the home directory.
    Path,
    /// The address of a server, `http` or `https`, without user, query or fragment.
    Url,
    /// The address of a proxy, which may carry `user:password@` in the environment.
    Proxy,
    /// The name of a profile.
    Profile,
}

/// Why a value was refused; never holds the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The rule, as the end of the sentence "it must …".
    pub rule: String,
    /// The choice that was probably meant.
    pub nearest: Option<&'static str>,
}

impl Refusal {
    fn of(rule: impl Into<String>) -> Self {
        Self { rule: rule.into(), nearest: None }
    }
}

impl Kind {
    /// The same for a value of the environment, where alone a proxy may have its login.
    ///
    /// # Errors
    /// As [`Kind::check`].
    pub fn check_in_environment(self, value: &str) -> Result<String, Refusal> {
        if self == Self::Proxy {
            let value = value.trim();
            return url::parse(value, Allowed::Proxy).map(|_| value.to_owned()).map_err(Refusal::of);
        }
        self.check(value)
    }

    /// Checks a value and returns its one spelling: `true` for `YES`, `json` for `JSON`, the rest trimmed.
    ///
    /// # Errors
    /// The rule that the value breaks, with the nearest choice where there are choices.
    pub fn check(self, value: &str) -> Result<String, Refusal> {
        let value = value.trim();
        if value.is_empty() {
            return Err(Refusal::of("not be empty"));
        }
        if value.chars().any(char::is_control) {
            return Err(Refusal::of("hold no control characters"));
        }
        match self {
            Self::Text | Self::Path => Ok(value.to_owned()),
            Self::Bool => truth(value).map(|truth| truth.to_string()).ok_or_else(|| Refusal::of("be true or false")),
            Self::Count(least, most) => number(value, least, most, "a whole number"),
            Self::Seconds(least, most) => number(value, least, most, "whole seconds"),
            Self::Choice(words) => choice(value, words),
            Self::Url => {
                let address = url::with_scheme(value);
                url::parse(&address, Allowed::Address).map(|_| address).map_err(Refusal::of)
            }
            Self::Proxy => match url::parse(value, Allowed::Address) {
                Ok(_) => Ok(value.to_owned()),
                Err(_) if url::without_user(value) != value => Err(Refusal::of(
                    "hold no user name or password; a proxy's login belongs into CARECLOUD_PROXY or HTTPS_PROXY",
                )),
                Err(rule) => Err(Refusal::of(rule)),
            },
            Self::Profile => match super::profile::check_name(value) {
                Ok(()) => Ok(value.to_owned()),
                Err(_) => Err(Refusal::of("be 1 to 64 letters, digits, “.”, “_” or “-”")),
            },
        }
    }
}

/// What a switch says, in any of the usual spellings.
pub(super) fn truth(value: &str) -> Option<bool> {
    const SPELLINGS: [(&str, bool); 8] = [
        ("true", true),
        ("false", false),
        ("yes", true),
        ("no", false),
        ("on", true),
        ("off", false),
        ("1", true),
        ("0", false),
    ];
    SPELLINGS.iter().find(|(word, _)| word.eq_ignore_ascii_case(value)).map(|(_, truth)| *truth)
}

fn number(value: &str, least: u64, most: u64, what: &str) -> Result<String, Refusal> {
    match value.parse::<u64>() {
        Ok(number) if (least..=most).contains(&number) => Ok(number.to_string()),
        Ok(_) | Err(_) => Err(Refusal::of(format!("be {what} from {least} to {most}"))),
    }
}

fn choice(value: &str, words: &'static [&'static str]) -> Result<String, Refusal> {
    match words.iter().find(|word| word.eq_ignore_ascii_case(value)) {
        Some(word) => Ok((*word).to_owned()),
        None => Err(Refusal {
            rule: format!("be one of {}", words.join(", ")),
            nearest: nearest(value, words.iter().copied()),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_out_in_one_spelling() {
        for (kind, value, expected) in [
            (Kind::Bool, "YES", "true"),
            (Kind::Bool, "0", "false"),
            (Kind::Count(0, 20), " 007 ", "7"),
            (Kind::Seconds(1, 3600), "3600", "3600"),
            (Kind::Choice(&["json", "csv"]), "JSON", "json"),
            (Kind::Text, "cs, en-gb;q=0.8", "cs, en-gb;q=0.8"),
            (Kind::Url, " https://a.example/x ", "https://a.example/x"),
            (Kind::Url, "a.example/x", "https://a.example/x"),
            (Kind::Proxy, "http://proxy:3128", "http://proxy:3128"),
            (Kind::Profile, "prod", "prod"),
        ] {
            assert_eq!(kind.check(value).as_deref(), Ok(expected), "{kind:?} {value}");
        }
    }

    #[test]
    fn refusals_state_the_rule_and_never_the_value() {
        for (kind, value) in [
            (Kind::Bool, "maybe-7731"),
            (Kind::Count(1, 20), "0"),
            (Kind::Count(1, 20), "-1"),
            (Kind::Seconds(1, 3600), "7731s"),
            (Kind::Choice(&["json"]), "zz7731"),
            (Kind::Text, "a\r\nX-Evil: 7731"),
            (Kind::Path, "  "),
            (Kind::Url, "https://me:7731@a.example"),
            (Kind::Proxy, "socks5://7731"),
            (Kind::Proxy, "http://me:7731@proxy:3128"),
            (Kind::Profile, "7731 x"),
        ] {
            let refusal = kind.check(value).expect_err(value);
            assert!(!refusal.rule.is_empty() && !refusal.rule.contains("7731"), "{refusal:?}");
        }
    }

    #[test]
    fn a_slip_in_a_choice_is_answered_with_the_word() {
        let refusal = Kind::Choice(&["json", "csv"]).check("jsno").unwrap_err();
        assert_eq!(refusal.nearest, Some("json"));
        assert_eq!(refusal.rule, "be one of json, csv");
    }
}
