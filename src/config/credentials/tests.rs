//! Tests of the file of logins.

use super::*;
use crate::config::Environment;
use std::path::Path;

fn credentials(state: &Path) -> Credentials {
    Credentials { dirs: Dirs::new(&Environment::from([("CARECLOUD_STATE_DIR", state)])), keyring: false }
}

fn login(url: &str, token: &str) -> Login {
    Login {
        origin: url.to_owned(),
        scheme: Scheme::Bearer,
        login: "jana".to_owned(),
        token: Some(Secret::new(token)),
        token_obtained_at: Some("2026-01-02T03:04:05Z".to_owned()),
        valid_to: Some("2026-01-02 10:04:05".to_owned()),
        password: None,
        user: Some("Jana".to_owned()),
    }
}

fn token(found: Option<Kept>) -> Option<String> {
    found.and_then(|kept| kept.unlock().unwrap().token).map(|token| token.expose().to_owned())
}

#[test]
fn what_is_stored_comes_back() {
    let base = tempfile::tempdir().unwrap();
    let credentials = credentials(&base.path().join("state"));
    assert!(credentials.get("prod", "https://a.example").unwrap().is_none());
    let stored = Login {
        scheme: Scheme::Basic,
        password: Some(Secret::new("p\"ř")),
        token: None,
        token_obtained_at: None,
        ..login("https://A.example/webservice", "")
    };
    credentials.put("prod", stored).unwrap();
    let found = credentials.get("prod", "https://a.example:443/other").unwrap().unwrap();
    assert!(found.password_kept && !found.is_in_keyring());
    let found = found.unlock().unwrap();
    assert_eq!((found.origin.as_str(), found.scheme), ("https://a.example:443", Scheme::Basic));
    assert_eq!(found.password.unwrap().expose(), "p\"ř");
    assert_eq!((found.login.as_str(), found.user.as_deref()), ("jana", Some("Jana")));
    assert_eq!(found.valid_to.as_deref(), Some("2026-01-02 10:04:05"));
    assert!(found.token.is_none() && found.token_obtained_at.is_none());
}

#[test]
fn a_token_is_given_only_to_its_own_server_and_profile() {
    let base = tempfile::tempdir().unwrap();
    let credentials = credentials(base.path());
    credentials.put("prod", login("https://a.example", "Tiger")).unwrap();
    for (profile, url) in [
        ("prod", "https://b.example"),
        ("prod", "http://a.example"),
        ("prod", "https://a.example:8443"),
        ("prod", "https://a.example.evil"),
        ("test", "https://a.example"),
    ] {
        assert!(credentials.get(profile, url).unwrap().is_none(), "{profile} {url}");
    }
    assert!(matches!(credentials.get("prod", "https://a.example@b.example"), Err(Error::NotAddress { .. })));
    assert_eq!(token(credentials.get("prod", "https://a.example").unwrap()).as_deref(), Some("Tiger"));
}

#[test]
fn a_second_login_replaces_the_first_and_logout_counts() {
    let base = tempfile::tempdir().unwrap();
    let credentials = credentials(base.path());
    for (profile, url, token) in [
        ("prod", "https://a.example", "old"),
        ("prod", "https://b.example", "b"),
        ("test", "https://a.example", "t"),
        ("prod", "https://a.example", "new"),
    ] {
        credentials.put(profile, login(url, token)).unwrap();
    }
    assert_eq!(token(credentials.get("prod", "https://a.example").unwrap()).as_deref(), Some("new"));
    assert_eq!(credentials.of_profile("prod").unwrap().len(), 2);
    assert_eq!(credentials.remove("prod").unwrap(), 2);
    assert_eq!(credentials.remove("prod").unwrap(), 0);
    assert_eq!(token(credentials.get("test", "https://a.example").unwrap()).as_deref(), Some("t"));
}

#[test]
fn a_login_cannot_be_written_by_accident() {
    crate::secret::lacks!(Login, std::fmt::Debug);
}

#[test]
fn a_damaged_file_is_said_to_be_one_and_never_quoted() {
    let base = tempfile::tempdir().unwrap();
    let credentials = credentials(base.path());
    for text in [
        "Tiger",
        "[]",
        r#"{"version": 2, "logins": []}"#,
        r#"{"version": 1}"#,
        r#"{"version": 1, "logins": [{"profile": "p", "token": "Tiger"}]}"#,
        r#"{"version": 1, "logins": ["Tiger"]}"#,
    ] {
        private::write(&credentials.path().unwrap(), text).unwrap();
        let error = credentials.get("p", "https://a.example").err().unwrap();
        assert!(matches!(error, Error::Damaged { .. }), "{text}");
        assert!(!format!("{error}{error:?}").contains("Tiger"), "{error}");
        assert!(credentials.put("p", login("https://a.example", "x")).is_err(), "a damaged file is not overwritten");
    }
}

#[cfg(unix)]
#[test]
fn the_file_and_its_directory_are_private_and_must_stay_so() {
    use std::os::unix::fs::PermissionsExt;
    let base = tempfile::tempdir().unwrap();
    let credentials = credentials(&base.path().join("state"));
    credentials.put("p", login("https://a.example", "x")).unwrap();
    let path = credentials.path().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let error = credentials.get("p", "https://a.example").err().unwrap();
    assert_eq!(error.hint(), Some(format!("run: chmod 600 {}", path.display())));
    assert!(matches!(credentials.put("p", login("https://a.example", "y")), Err(Error::Unsafe { .. })));
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    let base = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let credentials = credentials(base.path());
            scope.spawn(move || {
                for number in 0..10 {
                    credentials.put(&format!("p{writer}"), login(&format!("https://s{number}.example"), "x")).unwrap();
                }
            });
        }
    });
    for writer in 0..4 {
        assert_eq!(credentials(base.path()).of_profile(&format!("p{writer}")).unwrap().len(), 10);
    }
}
