//! The one table of options: key, variable, flag, kind, built-in value. Settings, `config`, help and the checks of
//! `config.toml` all read it; adding an option is adding a row.

use super::kind::Kind;
use super::nearest::nearest;
use super::{Environment, Error, dirs};

/// One option.
#[derive(Debug, Clone, Copy)]
pub struct Opt {
    /// Its name everywhere but on the command line: `page_size`.
    pub key: &'static str,
    /// Its own environment variable: `CARECLOUD_PAGE_SIZE`.
    pub env: &'static str,
    /// Variables shared with other programs, asked in this order after `env`.
    pub also: &'static [Also],
    /// Its flag, if it has one: `--page-size`.
    pub flag: Option<&'static str>,
    /// What it is when nobody says anything; `None` is "not set".
    pub default: Option<&'static str>,
    /// What values it takes.
    pub kind: Kind,
    /// May `[defaults]` and profiles hold it?
    pub in_file: bool,
    /// One line of help.
    pub help: &'static str,
}

/// A variable that other programs know too, such as `NO_COLOR`.
#[derive(Debug, Clone, Copy)]
pub struct Also {
    /// Its name.
    pub name: &'static str,
    /// How it speaks.
    pub means: Means,
}

/// How the value of a shared variable becomes the value of an option.
#[derive(Debug, Clone, Copy)]
pub enum Means {
    /// It is the value.
    Value,
    /// Set to anything, it means this (no-color.org: the value does not matter).
    WhenSet(&'static str),
    /// Set to anything but `0`, `false`, `no` or `off`, it means this.
    WhenOn(&'static str),
}

/// A secret: given in the environment, by a file or at a prompt; never in `config.toml`, never listed.
#[derive(Debug, Clone, Copy)]
pub struct SecretOpt {
    /// The name under which a person might look for it.
    pub key: &'static str,
    /// Its environment variable.
    pub env: &'static str,
    /// What to use where someone tries to store it.
    pub instead: &'static str,
    /// One line of help.
    pub help: &'static str,
}

const fn opt(key: &'static str, env: &'static str, flag: &'static str, kind: Kind, help: &'static str) -> Opt {
    Opt { key, env, also: &[], flag: Some(flag), default: None, kind, in_file: true, help }
}

/// Every option, in the order in which `config list` shows them.
pub static OPTIONS: &[Opt] = &[
    Opt {
        in_file: false,
        ..opt(
            "profile",
            "CARECLOUD_PROFILE",
            "--profile",
            Kind::Profile,
            "Profile to use; the file's is default_profile",
        )
    },
    opt("url", "CARECLOUD_URL", "--url", Kind::Url, "Address of the CareCloud project"),
    Opt {
        default: Some("enterprise"),
        ..opt("interface", "CARECLOUD_INTERFACE", "--interface", INTERFACES, "Interface of the API")
    },
    Opt {
        default: Some("bearer"),
        flag: None,
        ..opt("auth", "CARECLOUD_AUTH", "", Kind::Choice(&["bearer", "basic"]), "Scheme that proves who is asking")
    },
    opt("login", "CARECLOUD_LOGIN", "--login", Kind::Text, "User name to log in with"),
    opt("app_id", "CARECLOUD_APP_ID", "--app-id", Kind::Text, "External application id, from the vendor"),
    opt("password_file", "CARECLOUD_PASSWORD_FILE", "--password-file", Kind::Path, "File that holds the password"),
    Opt {
        flag: None,
        ..opt(
            "password_command",
            "CARECLOUD_PASSWORD_COMMAND",
            "",
            Kind::Path,
            "Program that prints the password, by its absolute path",
        )
    },
    Opt {
        default: Some("true"),
        flag: None,
        ..opt("keyring", "CARECLOUD_KEYRING", "", Kind::Bool, "Keep logins in the system's keyring where there is one")
    },
    Opt {
        default: Some("cs, en-gb;q=0.8"),
        ..opt("lang", "CARECLOUD_LANG", "--lang", Kind::Text, "Languages for the server's texts (Accept-Language)")
    },
    Opt {
        also: &[Also { name: "SSL_CERT_FILE", means: Means::Value }],
        ..opt("ca_file", "CARECLOUD_CA_FILE", "--ca-file", Kind::Path, "Certificates to trust, in PEM form")
    },
    opt("proxy", "CARECLOUD_PROXY", "--proxy", Kind::Proxy, "Proxy for all requests; else HTTPS_PROXY is honoured"),
    Opt {
        default: Some("30"),
        ..opt(
            "timeout",
            "CARECLOUD_TIMEOUT",
            "--timeout",
            Kind::Seconds(1, 3600),
            "Longest time for a request, in seconds",
        )
    },
    Opt {
        default: Some("3"),
        ..opt(
            "retries",
            "CARECLOUD_RETRIES",
            "--retries",
            Kind::Count(0, 20),
            "How often a safe request is tried again",
        )
    },
    Opt {
        default: Some("100"),
        ..opt("page_size", "CARECLOUD_PAGE_SIZE", "--page-size", Kind::Count(1, 10_000), "Records asked for at a time")
    },
    Opt { default: Some("auto"), ..opt("output", "CARECLOUD_OUTPUT", "--output", OUTPUTS, "Form of the output") },
    Opt {
        default: Some("auto"),
        also: &[
            Also { name: "NO_COLOR", means: Means::WhenSet("never") },
            Also { name: "CLICOLOR_FORCE", means: Means::WhenOn("always") },
        ],
        ..opt("color", "CARECLOUD_COLOR", "--color", Kind::Choice(&["auto", "always", "never"]), "When to use colour")
    },
    opt("error_format", "CARECLOUD_ERROR_FORMAT", "--error-format", Kind::Choice(&["text", "json"]), "Form of errors"),
    opt("log_file", "CARECLOUD_LOG_FILE", "--log-file", Kind::Path, "File that gets one line per request"),
    Opt {
        default: Some("false"),
        also: &[Also { name: "CI", means: Means::WhenOn("true") }],
        ..opt("no_input", "CARECLOUD_NO_INPUT", "--no-input", Kind::Bool, "Never ask; fail and name the flag instead")
    },
    Opt {
        default: Some("false"),
        ..opt(
            "read_only",
            "CARECLOUD_READ_ONLY",
            "--read-only",
            Kind::Bool,
            "Refuse every request that would change data",
        )
    },
    Opt {
        default: Some("false"),
        flag: None,
        ..opt("production", "CARECLOUD_PRODUCTION", "", Kind::Bool, "Real customers: writes name the profile")
    },
    Opt {
        default: Some("false"),
        ..opt("sandbox", "CARECLOUD_SANDBOX", "--sandbox", Kind::Bool, "Use the built-in server instead of a real one")
    },
];

const INTERFACES: Kind = Kind::Choice(&["enterprise", "customer"]);
const OUTPUTS: Kind = Kind::Choice(&["auto", "table", "json", "ndjson", "csv", "tsv", "yaml", "ids"]);

/// The two secrets that the environment may hold.
pub static SECRETS: &[SecretOpt] = &[
    SecretOpt {
        key: "password",
        env: "CARECLOUD_PASSWORD",
        instead: "use carecloud auth login, CARECLOUD_PASSWORD, password_file or password_command",
        help: "Password to log in with",
    },
    SecretOpt {
        key: "token",
        env: "CARECLOUD_TOKEN",
        instead: "use carecloud auth login or CARECLOUD_TOKEN",
        help: "Token to send instead of logging in",
    },
];

/// The option with this key, spelled with `_` or `-`; for what a person typed.
///
/// # Errors
/// [`Error::SecretKey`] for a secret's key, else [`Error::UnknownKey`] with the nearest one.
pub fn find(typed: &str) -> Result<&'static Opt, Error> {
    let key = typed.trim().to_lowercase().replace('-', "_");
    if let Some(secret) = SECRETS.iter().find(|secret| secret.key == key) {
        return Err(Error::SecretKey { key: secret.key, instead: secret.instead, place: None });
    }
    OPTIONS.iter().find(|opt| opt.key == key).ok_or_else(|| unknown(typed, OPTIONS.iter()))
}

/// The option with this key that a file may hold.
///
/// # Errors
/// As [`find`]; and [`Error::UnknownKey`] for an option that no file may hold.
pub fn find_in_file(typed: &str) -> Result<&'static Opt, Error> {
    match find(typed)? {
        opt if opt.in_file => Ok(opt),
        _ => Err(unknown(typed, OPTIONS.iter().filter(|opt| opt.in_file))),
    }
}

fn unknown(typed: &str, known: impl Iterator<Item = &'static Opt>) -> Error {
    Error::UnknownKey { key: typed.to_owned(), nearest: nearest(typed, known.map(|opt| opt.key)), place: None }
}

/// A `CARECLOUD_…` variable that nothing reads: most likely a slip, and silence could cost (`CARECLOUD_READONLY=1`).
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownVariable {
    /// Its name as set.
    pub name: String,
    /// The variable that was probably meant.
    pub nearest: Option<&'static str>,
}

/// The `CARECLOUD_…` variables that nothing reads, by name.
pub fn unknown_variables(environment: &Environment) -> Vec<UnknownVariable> {
    let known = || {
        let options = OPTIONS.iter().map(|opt| opt.env);
        options.chain(SECRETS.iter().map(|secret| secret.env)).chain(dirs::VARIABLES)
    };
    environment
        .names()
        .filter(|name| name.starts_with("CARECLOUD_") && known().all(|other| other != *name))
        .map(|name| UnknownVariable { name: name.to_owned(), nearest: nearest(name, known()) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_keeps_the_conventions() {
        for opt in OPTIONS {
            assert_eq!(opt.env, format!("CARECLOUD_{}", opt.key.to_uppercase()));
            if let Some(flag) = opt.flag {
                assert_eq!(flag, format!("--{}", opt.key.replace('_', "-")));
            }
            if let Some(default) = opt.default {
                assert_eq!(opt.kind.check(default).as_deref(), Ok(default), "{}", opt.key);
            }
            assert!(!opt.help.is_empty() && !opt.help.ends_with('.'), "{}", opt.key);
        }
        let keys: BTreeSet<_> = OPTIONS.iter().map(|opt| opt.key).chain(SECRETS.iter().map(|s| s.key)).collect();
        assert_eq!(keys.len(), OPTIONS.len() + SECRETS.len(), "keys are unique");
    }

    #[test]
    fn keys_are_found_in_both_spellings() {
        assert_eq!(find("page-size").unwrap().key, "page_size");
        assert_eq!(find("Page_Size").unwrap().key, "page_size");
        assert!(matches!(find("pagesize"), Err(Error::UnknownKey { nearest: Some("page_size"), .. })));
        assert!(matches!(find("token"), Err(Error::SecretKey { key: "token", .. })));
        assert!(matches!(find_in_file("profile"), Err(Error::UnknownKey { .. })));
    }

    #[test]
    fn a_variable_with_a_slip_is_noticed() {
        let environment = Environment::from([
            ("CARECLOUD_READONLY", "1"),
            ("CARECLOUD_READ_ONLY", "1"),
            ("CARECLOUD_STATE_DIR", "/x"),
            ("CARECLOUD_TOKEN", "t"),
            ("PATH", "/bin"),
        ]);
        let expected = [UnknownVariable { name: "CARECLOUD_READONLY".into(), nearest: Some("CARECLOUD_READ_ONLY") }];
        assert_eq!(unknown_variables(&environment), expected);
    }
}
