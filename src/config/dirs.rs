//! Where our files live: `CARECLOUD_CONFIG_DIR`, `_STATE_DIR` and `_DATA_DIR`, else the XDG base directories; the cache, which
//! anybody may empty, is where XDG has it. A home directory is looked for only when a path is needed, so that commands
//! without files work without one.

use super::{Environment, Error, private};
use etcetera::BaseStrategy;
use std::path::PathBuf;

/// The variables that move the three directories.
pub const VARIABLES: [&str; 3] = ["CARECLOUD_CONFIG_DIR", "CARECLOUD_STATE_DIR", "CARECLOUD_DATA_DIR"];

/// The three directories, found on demand.
#[derive(Debug, Clone, Default)]
pub struct Dirs {
    config: Option<PathBuf>,
    state: Option<PathBuf>,
    data: Option<PathBuf>,
}

impl Dirs {
    /// The directories that this environment asks for. Nothing is read or created.
    pub fn new(environment: &Environment) -> Self {
        let [config, state, data] = VARIABLES.map(|name| environment.os(name).map(PathBuf::from));
        Self { config, state, data }
    }

    /// What a person writes: `config.toml`. By default `~/.config/carecloud`.
    ///
    /// # Errors
    /// [`Error::NoHome`] when neither the variable nor a home directory says where.
    pub fn config(&self) -> Result<PathBuf, Error> {
        locate(self.config.as_ref(), VARIABLES[0], |xdg| Some(xdg.config_dir()))
    }

    /// What the program remembers: logins, journals. By default `~/.local/state/carecloud`.
    ///
    /// # Errors
    /// As [`Dirs::config`].
    pub fn state(&self) -> Result<PathBuf, Error> {
        locate(self.state.as_ref(), VARIABLES[1], |xdg| xdg.state_dir())
    }

    /// What the program keeps for its user: the sandbox's data. By default `~/.local/share/carecloud`.
    ///
    /// # Errors
    /// As [`Dirs::config`].
    pub fn data(&self) -> Result<PathBuf, Error> {
        locate(self.data.as_ref(), VARIABLES[2], |xdg| Some(xdg.data_dir()))
    }

    /// What can be had again by asking: names of stores and the like. By default `~/.cache/carecloud`; `XDG_CACHE_HOME`
    /// moves it.
    ///
    /// # Errors
    /// [`Error::NoHome`] when neither the variable nor a home directory says where.
    pub fn cache(&self) -> Result<PathBuf, Error> {
        locate(None, "XDG_CACHE_HOME", |xdg| Some(xdg.cache_dir()))
    }

    /// The path of `config.toml`, whether it exists or not.
    ///
    /// # Errors
    /// As [`Dirs::config`].
    pub fn config_file(&self) -> Result<PathBuf, Error> {
        Ok(self.config()?.join("config.toml"))
    }

    /// The state directory, created (0700) if it is missing.
    ///
    /// # Errors
    /// As [`Dirs::config`]; and [`Error::Io`] or [`Error::Unsafe`] if it cannot be created or others may write there.
    pub fn make_state(&self) -> Result<PathBuf, Error> {
        let path = self.state()?;
        private::make_dir(&path)?;
        Ok(path)
    }

    /// The data directory, created (0700) if it is missing.
    ///
    /// # Errors
    /// As [`Dirs::make_state`].
    pub fn make_data(&self) -> Result<PathBuf, Error> {
        let path = self.data()?;
        private::make_dir(&path)?;
        Ok(path)
    }
}

fn locate(
    chosen: Option<&PathBuf>,
    variable: &'static str,
    standard: impl Fn(&etcetera::base_strategy::Xdg) -> Option<PathBuf>,
) -> Result<PathBuf, Error> {
    if let Some(path) = chosen {
        return std::path::absolute(path).map_err(|source| Error::Io {
            doing: "find the directory",
            path: path.clone(),
            source,
        });
    }
    let xdg = etcetera::base_strategy::Xdg::new().ok();
    match xdg.as_ref().and_then(standard).filter(|path| path.is_absolute()) {
        Some(path) => Ok(path.join("carecloud")),
        None => Err(Error::NoHome { variable }),
    }
}

/// The path with a leading `~/` replaced by the home directory.
///
/// # Errors
/// [`Error::NoHome`] when there is a `~/` and no home directory.
pub(super) fn expand_home(path: &str) -> Result<PathBuf, Error> {
    match path.strip_prefix("~/") {
        None => Ok(PathBuf::from(path)),
        Some(rest) => match etcetera::home_dir() {
            Ok(home) => Ok(home.join(rest)),
            Err(_) => Err(Error::NoHome { variable: "HOME" }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_move_the_directories_whole() {
        let environment = Environment::from([
            ("CARECLOUD_CONFIG_DIR", "/c"),
            ("CARECLOUD_STATE_DIR", "/s"),
            ("CARECLOUD_DATA_DIR", "relative"),
        ]);
        let dirs = Dirs::new(&environment);
        assert_eq!(dirs.config_file().unwrap(), PathBuf::from("/c/config.toml"));
        assert_eq!(dirs.state().unwrap(), PathBuf::from("/s"));
        assert!(dirs.data().unwrap().is_absolute());
    }

    #[test]
    fn without_variables_the_directory_bears_our_name() {
        let dirs = Dirs::new(&Environment::default());
        for path in [dirs.config(), dirs.state(), dirs.data(), dirs.cache()].into_iter().flatten() {
            assert!(path.is_absolute() && path.ends_with("carecloud"), "{}", path.display());
        }
    }

    #[test]
    fn without_a_home_the_error_names_the_variable_to_set() {
        let error = locate(None, VARIABLES[1], |_| None).unwrap_err();
        assert!(error.hint().unwrap().contains("CARECLOUD_STATE_DIR"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_made_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let base = tempfile::tempdir().unwrap();
        let dirs = Dirs { state: Some(base.path().join("a/b")), ..Dirs::default() };
        let made = dirs.make_state().unwrap();
        dirs.make_state().unwrap();
        for path in [made.as_path(), made.parent().unwrap()] {
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn only_a_leading_tilde_is_home() {
        assert_eq!(expand_home("/a/~/b").unwrap(), PathBuf::from("/a/~/b"));
        assert!(expand_home("~/ca.pem").map_or(true, |path| path.is_absolute() && path.ends_with("ca.pem")));
    }
}
