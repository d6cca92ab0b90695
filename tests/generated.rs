//! Completions, man pages and the command reference are made from the command tree and committed; here they are compared.
//! `UPDATE=1 cargo test --test generated` writes them anew.
#![cfg(feature = "sandbox")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap_complete::Shell;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a folder with what it should hold, or writes it.
fn compare(folder: &str, files: &[(String, Vec<u8>)]) {
    let folder = root().join(folder);
    if std::env::var_os("UPDATE").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder");
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).expect("a generated file");
        }
        return;
    }
    let wanted: BTreeSet<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let there: BTreeSet<String> = std::fs::read_dir(&folder)
        .expect("the folder is committed")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(there, wanted, "{} holds other files; UPDATE=1 cargo test --test generated", folder.display());
    for (name, bytes) in files {
        let committed = std::fs::read(folder.join(name)).expect("a committed file");
        assert!(committed == *bytes, "{name} is out of date; UPDATE=1 cargo test --test generated");
    }
}

#[test]
fn completions_are_up_to_date() {
    let shells = [
        (Shell::Bash, "carecloud.bash"),
        (Shell::Zsh, "_carecloud"),
        (Shell::Fish, "carecloud.fish"),
        (Shell::Elvish, "carecloud.elv"),
        (Shell::PowerShell, "_carecloud.ps1"),
    ];
    let files: Vec<_> = shells
        .iter()
        .map(|(shell, name)| ((*name).to_owned(), carecloud::commands::completions::script(*shell)))
        .collect();
    compare("completions", &files);
}

#[test]
fn man_pages_are_up_to_date() {
    compare("man", &carecloud::commands::man::pages().expect("pages"));
}

#[test]
fn the_command_reference_is_up_to_date() {
    fn pages(command: &mut clap::Command, path: &str, text: &mut String) {
        text.push_str(&format!("==== {path}\n{}\n", command.render_long_help()));
        let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
        for name in names {
            let sub = command.find_subcommand_mut(&name).expect("a subcommand");
            pages(sub, &format!("{path} {name}"), text);
        }
    }
    let mut tree = carecloud::cli::tree();
    tree.build();
    let mut text = String::new();
    pages(&mut tree, "carecloud", &mut text);
    // Whoever reads the diff of this file sees every change of the contract.
    let text: String = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    compare("tests/reference", &[("commands.txt".to_owned(), text.into_bytes())]);
}
