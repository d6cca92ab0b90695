//! Tests of the precedence of settings.

use super::*;
use std::path::Path;

const FILE: &str = r#"
default_profile = "prod"
[defaults]
output = "csv"
retries = 7
color = "always"
[profiles.prod]
output = "yaml"
read_only = true
proxy = "http://proxy:3128"
[profiles.test]
"#;

/// Settings of a directory with this file, these flags, and these variables.
fn load(file: &str, flags: &[(&'static str, &str)], variables: &[(&str, &str)]) -> Result<Settings, Error> {
    let base = tempfile::tempdir().unwrap();
    let path = base.path().join("config.toml");
    super::super::private::write(&path, file).unwrap();
    let (flags, environment, dirs) = inputs(base.path(), flags, variables);
    Settings::load(flags, environment, dirs)
}

fn inputs(base: &Path, flags: &[(&'static str, &str)], variables: &[(&str, &str)]) -> (Flags, Environment, Dirs) {
    let dirs = Dirs::new(&Environment::from([("CARECLOUD_CONFIG_DIR", base)]));
    let flags = flags.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
    (flags, variables.iter().copied().collect(), dirs)
}

#[test]
fn each_source_beats_those_below_it() {
    let flag: &[(&'static str, &str)] = &[("output", "json")];
    let variable: &[(&str, &str)] = &[("CARECLOUD_OUTPUT", "tsv")];
    let profile = FILE;
    let defaults = &FILE.replace("output = \"yaml\"", "");
    let nothing = "";
    for (file, flags, variables, value, origin) in [
        (profile, flag, variable, "json", "the flag --output"),
        (profile, &[], variable, "tsv", "the environment variable CARECLOUD_OUTPUT"),
        (profile, &[], &[], "yaml", "the profile “prod”"),
        (defaults, &[], &[], "csv", "the defaults in config.toml"),
        (nothing, &[], &[], "auto", "built in"),
    ] {
        let settings = load(file, flags, variables).unwrap();
        assert_eq!(settings.get("output"), Some(value));
        assert_eq!(settings.origin("output").to_string(), origin);
    }
}

#[test]
fn every_option_can_be_set_from_each_of_its_sources() {
    for opt in OPTIONS {
        let value = match opt.kind {
            Kind::Text | Kind::Path => "x",
            Kind::Bool => "true",
            Kind::Count(..) | Kind::Seconds(..) => "9",
            Kind::Choice(words) => words[words.len() - 1],
            Kind::Url | Kind::Proxy => "https://x.example",
            Kind::Profile => "test",
        };
        let settings = load(FILE, &[(opt.key, value)], &[]).unwrap();
        assert_eq!(settings.get(opt.key), Some(value), "{}", opt.key);
        let settings = load(FILE, &[], &[(opt.env, value)]).unwrap();
        assert_eq!((settings.get(opt.key), settings.origin(opt.key)), (Some(value), &Origin::Environment(opt.env)));
        if opt.in_file {
            let file = format!("default_profile = \"p\"\n[profiles.p]\n{} = \"{value}\"\n", opt.key);
            let settings = load(&file, &[], &[]).unwrap();
            assert_eq!((settings.get(opt.key), settings.origin(opt.key)), (Some(value), &Origin::Profile("p".into())));
        }
    }
}

#[test]
fn numbers_and_times_always_have_a_value() {
    for opt in OPTIONS {
        let needs = matches!(opt.kind, Kind::Count(..) | Kind::Seconds(..) | Kind::Bool);
        assert!(!needs || opt.default.is_some(), "{}", opt.key);
    }
    let settings = load(FILE, &[], &[]).unwrap();
    assert_eq!(settings.seconds("timeout"), Duration::from_secs(30));
    assert_eq!((settings.count("retries"), settings.count("page_size")), (7, 100));
    assert!(settings.flag("read_only") && !settings.flag("production"));
    assert_eq!(settings.get("lang"), Some("cs, en-gb;q=0.8"));
}

#[test]
fn a_profile_is_chosen_like_any_option() {
    for (flags, variables, name, origin) in [
        (&[("profile", "test")][..], &[("CARECLOUD_PROFILE", "prod")][..], "test", Origin::Flag("--profile")),
        (&[], &[("CARECLOUD_PROFILE", "test")], "test", Origin::Environment("CARECLOUD_PROFILE")),
        (&[], &[], "prod", Origin::Defaults),
    ] {
        let settings = load(FILE, flags, variables).unwrap();
        assert_eq!(settings.profile_name(), Some(name));
        assert_eq!((settings.get("profile"), settings.origin("profile")), (Some(name), &origin));
        assert_eq!(settings.flag("read_only"), name == "prod");
    }
    assert_eq!(load("", &[], &[]).unwrap().profile_name(), None);
}

#[test]
fn an_unknown_profile_is_refused_with_the_nearest_one() {
    let error = load(FILE, &[("profile", "prdo")], &[]).unwrap_err();
    assert_eq!(error.to_string(), "no profile is called “prdo”, named by the flag --profile");
    assert_eq!(error.hint().as_deref(), Some("did you mean “prod”? there are: prod, test"));
    let dangling = load("default_profile = \"gone\"", &[], &[]).unwrap_err();
    assert!(dangling.to_string().ends_with("named by the defaults in config.toml"), "{dangling}");
}

#[test]
fn the_command_that_makes_a_profile_may_name_a_new_one() {
    let base = tempfile::tempdir().unwrap();
    let (flags, environment, dirs) = inputs(base.path(), &[("profile", "new")], &[]);
    let settings = Settings::load_for_new_profile(flags, environment, dirs).unwrap();
    assert_eq!((settings.profile_name(), settings.profile_exists()), (Some("new"), false));
    let (flags, environment, dirs) = inputs(base.path(), &[("profile", "a b")], &[]);
    assert!(matches!(Settings::load_for_new_profile(flags, environment, dirs), Err(Error::Value { .. })));
}

#[test]
fn variables_of_other_programs_are_understood() {
    for (variable, value, key, expected) in [
        ("CI", "true", "no_input", "true"),
        ("CI", "woodpecker", "no_input", "true"),
        ("CI", "1", "no_input", "true"),
        ("CI", "false", "no_input", "false"),
        ("CI", "0", "no_input", "false"),
        ("CI", "", "no_input", "false"),
        ("NO_COLOR", "0", "color", "never"),
        ("NO_COLOR", "", "color", "always"),
        ("CLICOLOR_FORCE", "1", "color", "always"),
        ("SSL_CERT_FILE", "/ca.pem", "ca_file", "/ca.pem"),
    ] {
        let settings = load(FILE, &[], &[(variable, value)]).unwrap();
        assert_eq!(settings.get(key), Some(expected), "{variable}={value}");
    }
    let own_first = load("", &[], &[("CARECLOUD_COLOR", "always"), ("NO_COLOR", "1")]).unwrap();
    assert_eq!(own_first.get("color"), Some("always"));
    let no_colour_first = load("", &[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).unwrap();
    assert_eq!(no_colour_first.get("color"), Some("never"));
    assert_eq!(load("", &[], &[("CLICOLOR_FORCE", "0")]).unwrap().get("color"), Some("auto"));
}

#[test]
fn a_wrong_value_is_refused_by_key_origin_and_rule() {
    let error = load(FILE, &[("output", "jsno")], &[]).unwrap_err();
    assert!(error.to_string().starts_with("“output” from the flag --output must be one of auto, table"), "{error}");
    assert_eq!(error.hint().as_deref(), Some("did you mean “json”?"));
    let error = load(FILE, &[], &[("CARECLOUD_TIMEOUT", "7731ms")]).unwrap_err().to_string();
    let expected = "“timeout” from the environment variable CARECLOUD_TIMEOUT must be whole seconds from 1 to 3600";
    assert_eq!(error, expected);
}

#[test]
fn secrets_are_set_or_not_and_never_shown() {
    let variables = [("CARECLOUD_PASSWORD", "Tiger1234"), ("CARECLOUD_LOGIN", "jana")];
    let settings = load(FILE, &[], &variables).unwrap();
    assert_eq!(settings.password().unwrap().expose(), "Tiger1234");
    assert!(settings.token().is_none());
    let list = settings.list();
    let listed = |key| list.iter().find(|row| row.key == key).unwrap();
    assert_eq!(listed("password").value.as_deref(), Some("set"));
    assert_eq!(listed("password").origin, Origin::Environment("CARECLOUD_PASSWORD"));
    assert_eq!(listed("token").value, None);
    assert_eq!(listed("login").value.as_deref(), Some("jana"));
    assert!(!format!("{list:?}").contains("Tiger"));
}

#[test]
fn a_proxys_login_comes_from_the_environment_alone_and_is_not_shown() {
    let proxy = "http://me:Tiger1234@proxy:3128";
    let settings = load(FILE, &[], &[("CARECLOUD_PROXY", proxy)]).unwrap();
    assert_eq!((settings.get("proxy"), settings.shown("proxy").as_deref()), (Some(proxy), Some("http://…@proxy:3128")));
    assert!(crate::secret::net::catches("it is Tiger1234"));
    for refused in [
        load(FILE, &[("proxy", proxy)], &[]),
        load(&FILE.replace("http://proxy", "http://me:Tiger1234@proxy"), &[], &[]),
    ] {
        let text = refused.unwrap_err().to_string();
        assert!(text.contains("belongs into CARECLOUD_PROXY") && !text.contains("Tiger"), "{text}");
    }
}

#[test]
fn debug_of_settings_shows_no_secret() {
    let settings =
        load("", &[], &[("CARECLOUD_TOKEN", "Tiger1234"), ("CARECLOUD_PROXY", "http://a:Tiger1234@b")]).unwrap();
    assert!(!format!("{settings:?}").contains("Tiger"));
}

#[test]
fn a_home_is_expanded_only_where_a_path_is_meant() {
    let settings = load("", &[("ca_file", "/x/~/y")], &[]).unwrap();
    assert_eq!(settings.path("ca_file").unwrap(), Some(PathBuf::from("/x/~/y")));
    assert_eq!(settings.path("log_file").unwrap(), None);
}
