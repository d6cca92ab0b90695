//! No flag takes a secret as its value: it would stand in the shell's history and in the list of processes.

use std::collections::BTreeSet;

use clap::{Arg, ArgAction, Command, ValueHint};

/// What a secret is called.
const WORDS: &[&str] = &["password", "passphrase", "passwd", "token", "secret", "credential", "key", "pin", "otp"];

/// Arguments that speak of a secret and take none, and why.
const HARMLESS: &[(&str, &str)] = &[
    ("api --field", "a name and a value of a request; the key is the name, and secrets go into --input"),
    ("auth login --auth", "a word; the help tells which scheme needs the password for every call"),
    ("config get KEY", "the name of a setting; no secret is one"),
    ("config set KEY", "the name of a setting; no secret is one"),
    ("config unset KEY", "the name of a setting; no secret is one"),
    ("customers create --social-network", "the network's id; its token is read by --token-stdin"),
    ("customers update --social-network", "the network's id; its token is read by --token-stdin"),
    ("import check --key", "a word: which column tells customers apart"),
    ("import run --key", "a word: which column tells customers apart"),
    ("verify auth-token --application", "the id of an application; its token is read by --token-stdin"),
    ("verify auth-token --request-id", "the id of the request that made the token, which opens nothing"),
];

/// The arguments of a tree that take a value and speak of a secret, other than files.
fn suspects(command: &Command, path: &str) -> BTreeSet<String> {
    let name = |arg: &Arg| match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => arg.get_value_names().map_or_else(|| arg.get_id().to_string(), |names| names.join(" ")),
    };
    let mut found: BTreeSet<String> = command
        .get_arguments()
        .filter(|arg| takes_a_value(arg) && speaks_of_a_secret(arg) && !is_a_file(arg))
        .map(|arg| format!("{path}{}", name(arg)))
        .collect();
    for sub in command.get_subcommands() {
        found.extend(suspects(sub, &format!("{path}{} ", sub.get_name())));
    }
    found
}

fn takes_a_value(arg: &Arg) -> bool {
    !matches!(
        arg.get_action(),
        ArgAction::SetTrue | ArgAction::SetFalse | ArgAction::Count | ArgAction::Help | ArgAction::Version
    )
}

fn speaks_of_a_secret(arg: &Arg) -> bool {
    let mut text =
        [arg.get_help(), arg.get_long_help()].into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>();
    text.push(arg.get_id().to_string());
    text.extend(arg.get_long().map(str::to_owned));
    text.extend(arg.get_all_aliases().unwrap_or_default().into_iter().map(str::to_owned));
    text.extend(arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string));
    let text = text.join(" ").to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.iter().any(|secret| word == *secret || word.strip_suffix('s') == Some(*secret)))
}

fn is_a_file(arg: &Arg) -> bool {
    let named = arg.get_long().is_some_and(|long| long.ends_with("-file"));
    named && arg.get_value_hint() == ValueHint::FilePath
}

#[test]
fn no_flag_takes_a_secret() {
    let found = suspects(&carecloud::cli::tree(), "");
    for suspect in &found {
        let known = HARMLESS.iter().any(|(name, _)| name == suspect);
        assert!(
            known,
            "“{suspect}” may take a secret: read it from standard input or a file, or say here why it is none"
        );
    }
    for (name, reason) in HARMLESS {
        assert!(found.contains(*name) && !reason.is_empty(), "“{name}” is gone, or speaks of no secret any more");
    }
}

#[test]
fn secrets_from_standard_input_are_switches() {
    fn walk(command: &Command, seen: &mut usize) {
        for arg in command.get_arguments() {
            let stdin = arg.get_long().is_some_and(|long| long.ends_with("-stdin"));
            assert!(!stdin || !takes_a_value(arg), "{} {arg}", command.get_name());
            *seen += usize::from(stdin);
        }
        command.get_subcommands().for_each(|sub| walk(sub, seen));
    }
    let mut seen = 0;
    walk(&carecloud::cli::tree(), &mut seen);
    assert!(seen >= 6, "the walk finds them");
}

#[test]
fn a_flag_that_takes_a_secret_is_found() {
    let sub = Command::new("sub")
        .arg(Arg::new("api-key").long("api-key"))
        .arg(Arg::new("a").long("pass").alias("password"))
        .arg(Arg::new("b").long("auth").value_name("TOKEN"))
        .arg(Arg::new("c").long("word").help("Your passwords"))
        .arg(Arg::new("d").value_name("SECRET"))
        .arg(Arg::new("token-file").long("token-file"))
        .arg(Arg::new("key-file").long("key-file").value_hint(ValueHint::FilePath))
        .arg(Arg::new("token-stdin").long("token-stdin").action(ArgAction::SetTrue))
        .arg(Arg::new("monkey").long("monkey").help("Keyboard and tokenizer"));
    let found = suspects(&Command::new("root").subcommand(sub), "");
    let expected = ["sub --api-key", "sub --pass", "sub --auth", "sub --word", "sub SECRET", "sub --token-file"];
    assert_eq!(found, expected.map(str::to_owned).into());
}
