//! Reading a secret from where a script may put it: a file, standard input, a variable. One line ending at the end is
//! taken off, because nearly every tool adds one; nothing else is touched.

use super::{Environment, Error, Secret, url};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroize;

/// The longest secret, in bytes: what is longer is a file given by mistake.
pub const LONGEST: usize = 4096;

/// A secret from a file, and what its owner should know about that file.
pub struct FromFile {
    /// The secret.
    pub secret: Secret,
    /// A sentence for stderr, if other users can read the file.
    pub warning: Option<String>,
}

/// Reads a secret from a file, or a pipe that has a path.
///
/// # Errors
/// [`Error::Io`]; [`Error::Secret`] for one that is empty, longer than 4 KiB, not UTF-8, or holds a NUL.
pub fn from_file(path: &Path) -> Result<FromFile, Error> {
    let file = File::open(path).map_err(Error::io("read", path))?;
    let metadata = file.metadata().map_err(Error::io("read", path))?;
    let from = format!("the file {}", path.display());
    let bytes = bounded(file).map_err(Error::io("read", path))?;
    Ok(FromFile { secret: checked(bytes, &from)?, warning: warning(path, &metadata) })
}

/// Reads a secret to the end of a stream. `from` names it in errors: "standard input".
///
/// # Errors
/// [`Error::Secret`] as for [`from_file`], also when the stream cannot be read.
pub fn from_reader(reader: impl Read, from: &str) -> Result<Secret, Error> {
    let bytes = bounded(reader).map_err(|_| Error::Secret { from: from.to_owned(), rule: "be readable" })?;
    checked(bytes, from)
}

/// The secret of a variable; `None` if it is unset or empty.
///
/// # Errors
/// [`Error::NotUtf8`], [`Error::Secret`].
pub fn from_environment(environment: &Environment, variable: &'static str) -> Result<Option<Secret>, Error> {
    match environment.get(variable)? {
        None => Ok(None),
        Some(text) => checked(text.as_bytes().to_vec(), &format!("the environment variable {variable}")).map(Some),
    }
}

/// The passwords of the proxies that the environment names.
pub(super) fn of_proxies(environment: &Environment) -> Vec<Secret> {
    const NAMES: [&str; 7] =
        ["CARECLOUD_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"];
    let password = |name: &str| url::password_of(environment.os(name)?.to_str()?);
    NAMES.iter().filter_map(|name| password(name)).map(Secret::new).collect()
}

fn bounded(reader: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(LONGEST + 3);
    // Two more for a line ending, and one more is enough to know that it is too long.
    reader.take(LONGEST as u64 + 3).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn checked(bytes: Vec<u8>, from: &str) -> Result<Secret, Error> {
    let refused = |rule| Error::Secret { from: from.to_owned(), rule };
    let whole = match String::from_utf8(bytes) {
        Ok(text) => Secret::around(text),
        Err(error) => {
            // Wiped like any other: it may be a secret in another encoding.
            error.into_bytes().zeroize();
            return Err(refused("be UTF-8 text"));
        }
    };
    let text = whole.expose();
    let line = text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n')).unwrap_or(text);
    match line {
        "" => Err(refused("not be empty")),
        _ if line.len() > LONGEST => Err(refused("be at most 4096 bytes long")),
        _ if line.contains('\0') => Err(refused("hold no NUL byte")),
        _ => Ok(Secret::new(line)),
    }
}

#[cfg(unix)]
fn warning(path: &Path, metadata: &std::fs::Metadata) -> Option<String> {
    let open = metadata.is_file() && std::os::unix::fs::MetadataExt::mode(metadata) & 0o044 != 0;
    let command = || super::private::chmod("600", path);
    open.then(|| format!("{} can be read by other users. Run: {}", path.display(), command()))
}

#[cfg(not(unix))]
fn warning(_: &Path, _: &std::fs::Metadata) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, Error> {
        from_reader(bytes, "standard input").map(|secret| secret.expose().to_owned())
    }

    #[test]
    fn one_line_ending_is_taken_off_and_nothing_else() {
        for (given, secret) in
            [("pw", "pw"), ("pw\n", "pw"), ("pw\r\n", "pw"), (" p w \n", " p w "), ("pw\n\n", "pw\n"), ("\n\n", "\n")]
        {
            assert_eq!(read(given.as_bytes()).unwrap(), secret, "{given:?}");
        }
    }

    #[test]
    fn what_cannot_be_a_secret_is_refused_without_being_shown() {
        let long = "x7731".repeat(LONGEST);
        let cases: [(&[u8], &str); 5] = [
            (b"", "not be empty"),
            (b"\n", "not be empty"),
            (b"77\x0031", "hold no NUL byte"),
            (b"7731\xff", "be UTF-8 text"),
            (long.as_bytes(), "be at most 4096 bytes long"),
        ];
        for (given, rule) in cases {
            let error = read(given).unwrap_err();
            assert_eq!(error.to_string(), format!("the secret from standard input must {rule}"));
            assert!(!format!("{error:?}").contains("77"));
        }
        assert_eq!(read("x".repeat(LONGEST).as_bytes()).unwrap().len(), LONGEST);
        assert_eq!(read(format!("{}\r\n", "x".repeat(LONGEST)).as_bytes()).unwrap().len(), LONGEST);
        assert!(read("x".repeat(LONGEST + 1).as_bytes()).is_err());
    }

    #[test]
    fn a_variable_gives_a_secret_if_it_holds_one() {
        let environment = Environment::from([("CARECLOUD_TOKEN", "t\n"), ("CARECLOUD_PASSWORD", "")]);
        let secret = from_environment(&environment, "CARECLOUD_TOKEN").unwrap().unwrap();
        assert_eq!(secret.expose(), "t");
        assert!(from_environment(&environment, "CARECLOUD_PASSWORD").unwrap().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_is_used_with_a_warning() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("pw");
        std::fs::write(&path, "Tiger1234\n").unwrap();
        for (mode, warned) in [(0o600, false), (0o640, true), (0o604, true)] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            let read = from_file(&path).unwrap();
            assert_eq!(read.secret.expose(), "Tiger1234");
            assert_eq!(read.warning.is_some_and(|text| text.contains("chmod 600 ")), warned, "{mode:o}");
        }
        assert!(matches!(from_file(&dir.path().join("none")), Err(Error::Io { .. })));
    }
}
