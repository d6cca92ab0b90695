//! Tests of editing config.toml.

use super::*;
use crate::config::Environment;
use std::fs;

fn dirs(base: &Path) -> Dirs {
    Dirs::new(&Environment::from([
        ("CARECLOUD_CONFIG_DIR", base.join("config")),
        ("CARECLOUD_STATE_DIR", base.join("state")),
    ]))
}

fn written(base: &Path, text: &str) -> PathBuf {
    let path = base.join("config/config.toml");
    private::make_dir(path.parent().unwrap()).unwrap();
    private::write(&path, text).unwrap();
    path
}

fn prod() -> Section {
    Section::Profile("prod".to_owned())
}

const COMMENTED: &str = r#"# Ours, since 2024.
default_profile = "prod" # the real one

[defaults]
output = "table"   # wide screens
retries = 5

# Ask Jana before touching this.
[profiles.prod]
url = "https://shop.example.com"
production = true

[profiles.test]
url = "https://test.example.com"
"#;

#[test]
fn a_text_is_checked_as_if_it_stood_in_the_file() {
    let path = Path::new("nowhere/config.toml");
    let file = ConfigFile::parse(path, COMMENTED).expect("a good text");
    assert_eq!((file.text().as_str(), file.profiles().len(), file.path()), (COMMENTED, 2, path));
    let error = ConfigFile::parse(path, "x = 1").expect_err("no such key").to_string();
    assert!(error.contains("config.toml"), "{error}");
    assert!(!path.exists());
}

#[test]
fn a_missing_file_is_an_empty_one() {
    let base = tempfile::tempdir().unwrap();
    let file = ConfigFile::load(&base.path().join("none.toml")).unwrap();
    assert_eq!((file.default_profile(), file.profiles()), (None, vec![]));
}

#[test]
fn values_are_read_in_one_spelling() {
    let base = tempfile::tempdir().unwrap();
    let file = ConfigFile::load(&written(base.path(), COMMENTED)).unwrap();
    assert_eq!(file.default_profile(), Some("prod"));
    assert_eq!(file.profiles(), ["prod", "test"]);
    let get = |section: &Section, key| file.get(section, options::find(key).unwrap());
    assert_eq!(get(&Section::Defaults, "retries").as_deref(), Some("5"));
    assert_eq!(get(&prod(), "production").as_deref(), Some("true"));
    assert_eq!(get(&prod(), "output"), None);
}

#[test]
fn editing_keeps_comments_and_order() {
    let base = tempfile::tempdir().unwrap();
    let path = written(base.path(), COMMENTED);
    ConfigFile::edit(&dirs(base.path()), |file| {
        file.set(&Section::Defaults, "output", "JSON")?;
        file.set(&prod(), "read-only", "yes")?;
        file.set(&prod(), "timeout", "60")?;
        assert!(file.unset(&Section::Defaults, "retries")?);
        assert!(!file.unset(&Section::Defaults, "retries")?);
        file.add_profile("stage")?;
        file.set(&Section::Profile("stage".to_owned()), "login", "jana")?;
        file.set_default_profile("test")
    })
    .unwrap();
    let expected = COMMENTED
        .replace(r#""table""#, r#""json""#)
        .replace("retries = 5\n", "")
        .replace("production = true\n", "production = true\nread_only = true\ntimeout = 60\n")
        .replace(r#"default_profile = "prod""#, r#"default_profile = "test""#)
        + "\n[profiles.stage]\nlogin = \"jana\"\n";
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    ConfigFile::load(&path).unwrap();
}

#[test]
fn a_first_setting_makes_a_tidy_file() {
    let base = tempfile::tempdir().unwrap();
    ConfigFile::edit(&dirs(base.path()), |file| {
        file.add_profile("prod")?;
        file.set(&prod(), "url", "https://shop.example.com")?;
        file.set_default_profile("prod")?;
        file.set(&Section::Defaults, "output", "json")
    })
    .unwrap();
    let path = base.path().join("config/config.toml");
    let expected = "default_profile = \"prod\"\n\n[profiles.prod]\nurl = \"https://shop.example.com\"\n\n[defaults]\noutput = \"json\"\n";
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    ConfigFile::load(&path).unwrap();
}

#[test]
fn a_removed_profile_is_no_longer_the_default() {
    let base = tempfile::tempdir().unwrap();
    let path = written(base.path(), COMMENTED);
    let removed = |name: &'static str| ConfigFile::edit(&dirs(base.path()), |file| file.remove_profile(name));
    assert!(!removed("test").unwrap());
    assert!(removed("prod").unwrap());
    assert!(fs::read_to_string(&path).unwrap().starts_with("# Ours, since 2024.\n\n[defaults]\n"));
    let file = ConfigFile::load(&path).unwrap();
    assert_eq!((file.default_profile(), file.profiles()), (None, vec![]));
    assert!(matches!(removed("prod"), Err(Error::UnknownProfile { .. })));
}

#[test]
fn a_refused_change_writes_nothing() {
    let base = tempfile::tempdir().unwrap();
    let path = written(base.path(), COMMENTED);
    let refused = |change: fn(&mut ConfigFile) -> Result<(), Error>| {
        let error = ConfigFile::edit(&dirs(base.path()), |file| {
            file.set(&Section::Defaults, "retries", "1")?;
            change(file)
        });
        assert_eq!(fs::read_to_string(&path).unwrap(), COMMENTED);
        error.unwrap_err()
    };
    let secret = refused(|file| file.set(&prod(), "password", "Tiger1234"));
    assert!(matches!(secret, Error::SecretKey { .. }) && secret.hint().unwrap().contains("auth login"));
    assert!(!format!("{secret}{secret:?}").contains("Tiger"));
    assert!(matches!(refused(|f| f.set(&prod(), "outptu", "x")), Error::UnknownKey { nearest: Some("output"), .. }));
    assert!(matches!(refused(|f| f.set(&prod(), "output", "jsno")), Error::Value { nearest: Some("json"), .. }));
    assert!(matches!(refused(|f| f.add_profile("a b")), Error::ProfileName));
    assert!(matches!(refused(|f| f.add_profile("prod")), Error::ProfileExists { .. }));
    let unknown = refused(|file| file.set_default_profile("prdo"));
    assert_eq!(unknown.hint().as_deref(), Some("did you mean “prod”? there are: prod, test"));
}

#[test]
fn what_is_wrong_is_said_with_line_and_column() {
    let base = tempfile::tempdir().unwrap();
    for (text, place, said, hint) in [
        ("[defaults]\noutput = \n", ":2:", "", ""),
        ("[defaults]\n  outptu = \"json\"\n", ":2:3: ", "no setting is called “outptu”", "did you mean “output”?"),
        ("[defaults]\noutput = \"jsno\"\n", ":2:10: ", "“output” must be one of", "did you mean “json”?"),
        ("[defaults]\npage-size = 5\n", ":2:1: ", "“page-size”", "did you mean “page_size”?"),
        ("[profiles.a]\nretries = [1]\n", ":2:11: ", "“retries” must be a text, a whole number", ""),
        ("[profiles.a]\npassword = \"Tiger\"\n", ":2:1: ", "“password” is a secret", "auth login"),
        ("[profiles.a]\nprofile = \"b\"\n", ":2:1: ", "no setting is called “profile”", "default_profile"),
        ("[profiles]\n\"š b\" = {}\n", ":2:1: ", "a profile's name must be", ""),
        ("[profiles]\na = 1\n", ":2:1: ", "the profile “a” must be a table", ""),
        ("output = \"json\"\n", ":1:1: ", "put it under [defaults]", ""),
        ("[default]\n", ":1:2: ", "“default” cannot stand", ""),
        ("defaults = 5\n", ":1:1: ", "“defaults” must be a table", ""),
        ("default_profile = 5\n", ":1:1: ", "“default_profile” must be a text", ""),
    ] {
        let error = ConfigFile::load(&written(base.path(), text)).expect_err(text);
        let message = error.to_string();
        assert!(message.contains(&format!("config.toml{place}")) && message.contains(said), "{text}: {message}");
        assert!(error.hint().unwrap_or_default().contains(hint), "{text}: {:?}", error.hint());
        assert!(!message.contains("Tiger"), "{message}");
    }
}

#[test]
fn what_reading_refuses_can_be_put_right_by_editing() {
    let base = tempfile::tempdir().unwrap();
    let path = written(base.path(), "[profiles.prod]\npassword = \"Tiger\"\noutput = \"jsno\"\n");
    assert!(ConfigFile::load(&path).is_err());
    ConfigFile::edit(&dirs(base.path()), |file| {
        assert!(file.unset(&prod(), "password")?);
        file.set(&prod(), "output", "json")
    })
    .unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "[profiles.prod]\noutput = \"json\"\n");
}

#[test]
fn inline_tables_are_edited_in_place() {
    let base = tempfile::tempdir().unwrap();
    let path = written(base.path(), "profiles = { prod = { login = \"jana\" } }\ndefaults = { retries = 1 }\n");
    ConfigFile::edit(&dirs(base.path()), |file| {
        file.add_profile("test")?;
        file.set(&Section::Profile("test".to_owned()), "login", "petr")?;
        file.set(&prod(), "login", "eva")?;
        file.set(&Section::Defaults, "no_input", "true")
    })
    .unwrap();
    let file = ConfigFile::load(&path).unwrap();
    let login = options::find("login").unwrap();
    assert_eq!(file.get(&prod(), login).as_deref(), Some("eva"));
    assert_eq!(file.get(&Section::Profile("test".to_owned()), login).as_deref(), Some("petr"));
}
