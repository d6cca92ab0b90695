//! The house rules that a compiler does not hold: who may import whom, one home for each crate, sizes, headers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Which of our modules each module may name. The README draws the same picture.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("main", &[]),
    ("lib", &["run"]),
    ("run", &["api", "cli", "commands", "config", "exit", "output"]),
    ("cli", &["commands"]),
    ("exit", &["api", "bulk", "config", "model", "output", "prompt", "sandbox"]),
    ("bulk", &["api", "model", "secret"]),
    ("commands", &["api", "bulk", "cli", "config", "exit", "model", "output", "prompt", "sandbox", "secret"]),
    ("api", &["model", "secret"]),
    ("config", &["model", "secret"]),
    ("output", &["model", "secret"]),
    ("prompt", &["output", "secret"]),
    ("sandbox", &["model"]),
    ("model", &[]),
    ("secret", &[]),
];

/// The only modules that may name a crate.
const HOMES: &[(&str, &[&str])] = &[
    ("anyhow", &["commands", "exit", "run"]),
    ("axum", &["sandbox"]),
    ("calamine", &["bulk"]),
    ("clap", &["cli", "commands", "run"]),
    ("clap_complete", &["commands"]),
    ("clap_mangen", &["commands"]),
    ("comfy_table", &["output"]),
    ("csv", &["bulk", "output"]),
    ("dialoguer", &["prompt"]),
    ("encoding_rs", &["bulk"]),
    ("etcetera", &["config"]),
    ("fuzzy_matcher", &["prompt"]),
    ("hyper_util", &["api"]),
    ("indicatif", &["output"]),
    ("reqwest", &["api"]),
    ("rpassword", &["prompt"]),
    ("keyring_core", &["config"]),
    ("rusqlite", &["bulk", "sandbox"]),
    ("rustls", &["api"]),
    ("tokio_rustls", &["api"]),
    ("toml_edit", &["bulk", "config"]),
    ("x509_cert", &["api"]),
    ("zip", &["bulk"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(below: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(below).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            // The fuzz targets are a workspace of their own, and build inside it.
            if path.file_name().is_some_and(|name| name != "target") {
                files.extend(sources(&path));
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module a file belongs to: its first folder or its own name below `src`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("below src");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file, without comments.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("a source file");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The words that follow `prefix` in `text`: `crate::api` gives `api`.
fn names_after(text: &str, prefix: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for rest in text.split(prefix).skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => {
                names.extend(group.split('}').next().unwrap_or_default().split(',').map(|part| name(part.trim())))
            }
            None => names.push(name(rest)),
        }
    }
    names
}

#[test]
fn modules_import_only_what_they_may() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    for path in sources(&root().join("src")) {
        let module = module(&path);
        let may = allowed.get(module.as_str()).unwrap_or_else(|| panic!("{module} is not in the table of modules"));
        for name in names_after(&code(&path), "crate::") {
            let ours = allowed.contains_key(name.as_str());
            assert!(
                !ours || name == module || may.contains(&name.as_str()),
                "{}: {module} must not name {name}",
                path.display()
            );
        }
    }
}

/// Where the process's own streams may be written to: the door, questions, and the last line of a crash.
const WRITERS: &[&str] = &[
    "src/output/printer.rs",
    "src/prompt.rs",
    "src/prompt/hidden.rs",
    "src/prompt/question.rs",
    "src/prompt/steady.rs",
    "src/exit/bug.rs",
];

#[test]
fn the_streams_are_written_to_through_one_door() {
    for path in sources(&root().join("src")) {
        let name = path.strip_prefix(root()).expect("below the root").display().to_string();
        // Whether a stream is a terminal may be asked by anybody.
        let code = code(&path).replace("stdout().is_terminal()", "").replace("stderr().is_terminal()", "");
        let writes = code.contains("stdout()") || code.contains("stderr()");
        assert!(
            !writes || WRITERS.contains(&name.as_str()),
            "{name} must not write to a stream: that is for src/output"
        );
    }
}

#[test]
fn every_crate_has_one_home() {
    for path in sources(&root().join("src")) {
        let (module, code) = (module(&path), code(&path));
        for (name, homes) in HOMES {
            let used = code.contains(&format!("use {name}::"))
                || code.contains(&format!(" {name}::"))
                || code.contains(&format!("({name}::"));
            assert!(!used || homes.contains(&module.as_str()), "{}: {name} has its home in {homes:?}", path.display());
        }
    }
}

#[test]
fn files_are_small_and_say_what_they_hold() {
    let mut lengths = Vec::new();
    for path in sources(&root().join("src")).into_iter().chain(sources(&root().join("tests"))) {
        let text = std::fs::read_to_string(&path).expect("a source file");
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines; split it at 500", path.display());
        assert!(text.starts_with("//!"), "{} does not begin by saying what lives there", path.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 130, "the median file has {median} lines");
}

#[test]
fn the_checkers_find_what_they_look_for() {
    assert_eq!(
        names_after("use crate::api::X;\nuse crate::{model::Y, output};", "crate::"),
        ["api", "model", "output"]
    );
    assert_eq!(module(&root().join("src/api/client.rs")), "api");
    assert_eq!(module(&root().join("src/secret.rs")), "secret");
}
