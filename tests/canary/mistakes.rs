//! Secrets where they do not belong: in a wrong setting, in a broken file, with characters that cannot be sent. The
//! error tells the rule and the place, and never repeats what stands there.

use std::collections::BTreeSet;

use crate::needles::{AUTH_TOKEN, CUSTOMER_PASSWORD, PASSWORD, PROXY_PASSWORD, TOKEN};
use crate::watch::{Allowed, Leak, Place, Stage};

/// One mistake: the file that is given, the variable that is set, and the command. `{secret}` is the secret, `{given}`
/// the folder of the file.
struct Mistake {
    secret: &'static str,
    file: Option<(&'static str, &'static str)>,
    variable: Option<(&'static str, &'static str)>,
    args: &'static [&'static str],
}

const BASE: &str = "http://127.0.0.1:9/webservice/rest-api/enterprise-interface/v1.0";
const LIST: &[&str] = &["customers", "list"];
const CREATE: &[&str] = &["customers", "create", "--from", "{given}/body", "--source", "s1"];
const PERSON: &str = r#"{"customer": {"personal_information":
    {"language_id": "en", "email": "{secret}", "gender": "{secret}", "birthdate": "{secret}"}}}"#;

/// A setting of the environment that is wrong.
const fn set(secret: &'static str, variable: &'static str, value: &'static str) -> Mistake {
    Mistake { secret, file: None, variable: Some((variable, value)), args: LIST }
}

/// A word on the command line that does not belong there.
const fn typed(args: &'static [&'static str]) -> Mistake {
    Mistake { secret: TOKEN, file: None, variable: None, args }
}

/// A file that is wrong, read by a command.
const fn file(secret: &'static str, name: &'static str, text: &'static str, args: &'static [&'static str]) -> Mistake {
    Mistake { secret, file: Some((name, text)), variable: None, args }
}

/// A file of our own that is wrong.
const fn own(secret: &'static str, folder: &'static str, name: &'static str, text: &'static str) -> Mistake {
    Mistake { variable: Some((folder, "{given}")), ..file(secret, name, text, LIST) }
}

const CONFIG: &str = "CARECLOUD_CONFIG_DIR";
const STATE: &str = "CARECLOUD_STATE_DIR";

const MISTAKES: &[Mistake] = &[
    set(PROXY_PASSWORD, "CARECLOUD_PROXY", "http://canary:{secret}@127.0.0.1:9"),
    set(TOKEN, "CARECLOUD_PROXY", "ftp://canary:{secret}@127.0.0.1:9"),
    set(TOKEN, "HTTPS_PROXY", "http://canary:{secret}@127.0.0.1:99999"),
    set(TOKEN, "CARECLOUD_URL", "https://canary:{secret}@acme.example"),
    set(TOKEN, "CARECLOUD_URL", "https://acme.example/?token={secret}"),
    set(TOKEN, "CARECLOUD_TOKEN", "{secret}\nX-Evil: 1"),
    set(PASSWORD, "CARECLOUD_TOKEN", "{secret}"),
    set(TOKEN, "CARECLOUD_TIMEOUT", "{secret}"),
    set(TOKEN, "CARECLOUD_OUTPUT", "{secret}"),
    set(TOKEN, "CARECLOUD_LANG", "{secret}\u{7}"),
    file(
        CUSTOMER_PASSWORD,
        "long",
        "{secret}{long}",
        &["verify", "credentials", "a@b.cz", "--password-file", "{given}/long"],
    ),
    file(
        CUSTOMER_PASSWORD,
        "zero",
        "{secret}\0",
        &["verify", "credentials", "a@b.cz", "--password-file", "{given}/zero"],
    ),
    file(
        CUSTOMER_PASSWORD,
        "body",
        r#"{"a": "{secret}" 1}"#,
        &["api", "POST", "/customers", "--input", "{given}/body"],
    ),
    file(CUSTOMER_PASSWORD, "body", r#"{"password": {secret}}"#, CREATE),
    file(TOKEN, "body", r#"{"customer": "{secret}", "password": "{secret}"}"#, CREATE),
    file(TOKEN, "body", PERSON, CREATE),
    own(TOKEN, CONFIG, "config.toml", "[defaults]\ntoken = \"{secret}\"\n"),
    own(TOKEN, CONFIG, "config.toml", "[defaults]\npassword = \"{secret}\"\n"),
    own(AUTH_TOKEN, CONFIG, "config.toml", "[defaults]\nlang = \"{secret}\n"),
    own(TOKEN, CONFIG, "config.toml", "[defaults]\ntimeout = \"{secret}\"\n"),
    own(TOKEN, CONFIG, "config.toml", "[defaults]\nproxy = \"ftp://a:{secret}@h\"\n"),
    own(TOKEN, CONFIG, "config.toml", "[defaults]\nproxy = \"http://a:{secret}@h\"\n"),
    own(TOKEN, STATE, "credentials.json", r#"{"version": 1, "logins": [{"token": "{secret}"}]}"#),
    own(TOKEN, STATE, "credentials.json", r#"{"version": 1, "logins": ["{secret}" 1]}"#),
    typed(&["config", "set", "token", "{secret}"]),
    typed(&["config", "set", "timeout", "{secret}"]),
    typed(&["config", "set", "url", "https://a:{secret}@acme.example"]),
    typed(&["auth", "login", "--password={secret}"]),
    typed(&["auth", "login", "--token", "{secret}"]),
    typed(&["auth", "login", "--password-stdin={secret}"]),
    typed(&["customers", "list", "--url", "https://a:{secret}@acme.example"]),
    typed(&["customers", "list", "--proxy", "ftp://a:{secret}@h"]),
    typed(&["customers", "list", "--proxy", "http://a:{secret}@h"]),
    typed(&["config", "set", "proxy", "http://a:{secret}@h"]),
    typed(&["verify", "credentials", "a@b.cz", "{secret}"]),
];

fn made(mistake: &Mistake, form: &[&str]) -> (String, Vec<Leak>) {
    let stage = Stage::new();
    let folder = stage.given().to_owned();
    let filled = |text: &str| {
        text.replace("{secret}", mistake.secret).replace("{given}", &folder).replace("{long}", &"x".repeat(5000))
    };
    if let Some((name, text)) = mistake.file {
        stage.give(name, &filled(text));
    }
    let wrong = mistake.variable.iter();
    let mut stage =
        wrong.fold(stage.set("CARECLOUD_URL", BASE), |stage, (name, value)| stage.set(name, &filled(value)));
    let args: Vec<String> = mistake.args.iter().chain(form).map(|arg| filled(arg)).collect();
    let command = stage.world.command(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let ended = stage.run(command, "", None);
    let told = format!("{:?} {:?}: {} {}", mistake.variable, mistake.args, ended.code, ended.stderr);
    assert!(ended.code > 0 && ended.code < 70, "this is no mistake: {told}");
    let typed: &[&str] = &["the environment's token"];
    (told, stage.leaks(Allowed { typed, ..Allowed::default() }))
}

#[test]
fn no_error_repeats_a_secret_that_stands_in_the_wrong_place() {
    let mut leaks = Vec::new();
    for mistake in MISTAKES {
        for form in [&["--error-format", "text"][..], &["--error-format", "json", "-v", "-v"]] {
            let (told, found) = made(mistake, form);
            if !found.is_empty() {
                let places: BTreeSet<&Place> = found.iter().map(|leak| &leak.place).collect();
                leaks.push(format!("{places:?} from {told}"));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}
