//! Files as people have them, to the server and back: standard input, JSON, tabs, workbooks, other encodings, and what our own
//! export writes.

use std::fs::File;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use serde_json::json;

use crate::files::books;
use crate::scene::{KILL, each, start};
use crate::stage::{NEW, Stage, person};
use crate::support::World;
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, input, plan};

/// What the program keeps of standard input.
fn spooled(world: &World) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(world.path("state")).expect("the state").flatten();
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let kept = |path: &PathBuf| name(path).starts_with("stdin-") || name(path).starts_with("input-");
    entries.map(|entry| entry.path()).filter(kept).collect()
}

#[test]
fn standard_input_is_resumed_by_the_same_bytes_and_kept_no_longer_than_needed() {
    let stage =
        Stage::new(Options { unique_email: false, ..Options::default() }, plan::none(), &input::rows(12).text(), &[]);
    let args: Vec<&str> =
        ["import", "run", "-"].into_iter().chain(stage.args().into_iter().skip(3)).chain(NEW.iter().copied()).collect();
    let run = |kill: Option<&str>, file: &str| {
        let mut command = stage.world.command(&args);
        command.stdin(File::open(stage.world.path(file)).expect("the file")).envs(kill.map(|point| (KILL, point)));
        start(&mut command).wait()
    };
    assert!(run(Some("send.after:4"), "rows.csv").killed());
    let kept = spooled(&stage.world);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(kept[0].metadata().expect("the file").permissions().mode() & 0o777, 0o600);
    let ended = run(None, "rows.csv");
    stage.is(&ended, 0);
    assert!(ended.stderr.contains("continuing run"), "{}", ended.stderr);
    let counts = stage.truth.created_by_email();
    assert!(counts.len() == 12 && counts.values().all(|times| *times == 1), "{counts:?}");
    assert_eq!(stage.tally(), [12, 0, 0, 0]);
    assert!(spooled(&stage.world).is_empty(), "nobody needs it any more");
    let before = stage.all_requests();
    stage.is(&run(None, "rows.csv"), 0);
    assert!(stage.all_requests() <= before + 1, "{}", stage.truth.story());
    assert!(spooled(&stage.world).is_empty(), "nor after a run that does nothing");
    // A refusal leaves nothing either, and other bytes are another import.
    stage.world.file("bad.csv", "email,birthdate\nx@example.org,31-31-31\n");
    stage.is(&run(None, "bad.csv"), 2);
    assert!(spooled(&stage.world).is_empty());
}

/// The same three people in another file, with the flags that it takes.
type Other = (&'static str, Vec<u8>, &'static [&'static str]);

fn others() -> Vec<Other> {
    let csv = "first_name,last_name,email\nŽofie,Dvořák,a@example.com\n\"Čeněk, ml.\",Šimáček,b@example.com\n'=1+1,'tis,c@example.com\n";
    let windows = encoding(&csv.replace('\'', ""));
    let line = |first: &str, last: &str, email: &str| {
        json!({"personal_information": {"first_name": first, "last_name": last, "email": email}}).to_string() + "\n"
    };
    let json = line("Žofie", "Dvořák", "a@example.com")
        + &line("Čeněk, ml.", "Šimáček", "b@example.com")
        + &line("=1+1", "'tis", "c@example.com");
    let tabs = csv.replace("'=1", "=1").replace("\"Čeněk, ml.\"", "Čeněk; ml.").replace(',', "\t").replace(';', ",");
    let semicolons = csv.replace("\"Čeněk, ml.\"", "Čeněk| ml.").replace(',', ";").replace('|', ",");
    let book = books::texts(&[
        &["first_name", "last_name", "email"],
        &["Žofie", "Dvořák", "a@example.com"],
        &["Čeněk, ml.", "Šimáček", "b@example.com"],
        &["=1+1", "'tis", "c@example.com"],
    ]);
    vec![
        ("people.csv", csv.into(), &[]),
        ("people.tsv", tabs.clone().into(), &[]),
        ("people.txt", tabs.into(), &["--delimiter", "tab"]),
        ("excel.csv", format!("\u{FEFF}sep=;\r\n{}", semicolons.replace('\n', "\r\n")).into(), &[]),
        ("people.ndjson", json.into(), &[]),
        ("people.xlsx", book, &[]),
        ("old.csv", windows, &["--encoding", "windows-1250"]),
    ]
}

/// Text of these letters in windows-1250.
fn encoding(text: &str) -> Vec<u8> {
    let letter = |letter: char| match letter {
        'Ž' => 0x8E,
        'ř' => 0xF8,
        'á' => 0xE1,
        'Č' => 0xC8,
        'ě' => 0xEC,
        'Š' => 0x8A,
        'č' => 0xE8,
        'ň' => 0xF2,
        plain => u8::try_from(plain).expect("a letter of the table"),
    };
    text.chars().map(letter).collect()
}

#[test]
fn every_sort_of_file_brings_the_same_people() {
    each(
        &others(),
        7,
        |(name, ..)| (*name).to_owned(),
        |(name, bytes, flags)| {
            let stage = Stage::new(
                Options::default(),
                plan::none(),
                "",
                &[&["--mode", "create", "--key", "email"], NEW, flags].concat(),
            );
            std::fs::write(stage.world.path(name), bytes).expect("the file");
            let args: Vec<&str> =
                stage.args().into_iter().map(|arg| if arg == "rows.csv" { *name } else { arg }).collect();
            let run = |args: &[&str]| start(&mut stage.world.command(args)).wait();
            stage.is(&run(&args), 0);
            let mut names: Vec<String> = stage
                .truth
                .created()
                .iter()
                .map(|one| {
                    ["email", "first_name", "last_name"].map(|field| one.text(field).unwrap_or_default()).join("|")
                })
                .collect();
            names.sort();
            let last = if *name == "old.csv" { "c@example.com|=1+1|tis" } else { "c@example.com|=1+1|'tis" };
            assert_eq!(names, ["a@example.com|Žofie|Dvořák", "b@example.com|Čeněk, ml.|Šimáček", last]);
            let succeeded = std::fs::read_to_string(stage.folder().join("succeeded.csv")).expect("the report");
            assert_eq!(succeeded.lines().count(), 4, "{succeeded}");
            let before = stage.all_requests();
            stage.is(&run(&args), 0);
            assert!(stage.all_requests() <= before + 1);
            if *name == "old.csv" {
                let wrong: Vec<&str> = args[..args.len() - 10]
                    .iter()
                    .copied()
                    .filter(|arg| *arg != "--encoding" && *arg != "windows-1250")
                    .collect();
                let ended = run(&wrong);
                stage.is(&ended, 2);
                assert!(ended.stderr.contains("--encoding windows-1250"), "{}", ended.stderr);
            }
        },
    );
}

#[test]
fn lines_of_json_change_who_is_there_and_their_reports_are_lines_of_json() {
    let stage = Stage::new(Options::default(), plan::none(), "", &["--mode", "update"]);
    let id = stage.truth.plant(person(1, &json!({})));
    let nobody = json!({"customer_id": "8ffffff", "personal_information": {"first_name": "Eva"}});
    let change =
        json!({"customer_id": id, "personal_information": {"first_name": "Eva", "address": {"floor_of_house": 4}}});
    let args: Vec<&str> =
        stage.args().into_iter().map(|arg| if arg == "rows.csv" { "rows.ndjson" } else { arg }).collect();
    stage.world.file("rows.ndjson", &format!("{change}\n{nobody}\n"));
    let ended = start(&mut stage.world.command(&args)).wait();
    stage.is(&ended, 10);
    let record = stage.customer(&id).record;
    let mut wanted = person(1, &json!({}))["customer"].clone();
    wanted["personal_information"]["first_name"] = json!("Eva");
    wanted["personal_information"]["address"]["floor_of_house"] = json!(4);
    assert_eq!(record, wanted);
    let failed = std::fs::read_to_string(stage.folder().join("failed.ndjson")).expect("the report");
    let line: serde_json::Value = serde_json::from_str(failed.trim()).expect("one line of JSON");
    assert_eq!((&line["_carecloud_row"], &line["_carecloud_reason"]), (&json!("2"), &json!("not_found")), "{failed}");
    // As it is, once the customer is there.
    let late = stage.truth.plant(person(2, &json!({})));
    std::fs::write(stage.folder().join("failed.ndjson"), failed.replace("8ffffff", &late)).expect("the report");
    stage.world.run(&["import", "run", "reports/failed.ndjson", "--mode", "update"]).ends_with(0);
    assert_eq!(stage.customer(&late).text("first_name").as_deref(), Some("Eva"));
}

#[test]
fn an_apostrophe_before_a_formula_comes_off_and_every_other_stays() {
    let text = "email,first_name,last_name,city\nann1@example.com,'=1+1,''=2,'tis\nann2@example.com,'+x,'-3.5,-3.5\n";
    let stage = Stage::new(Options::default(), plan::none(), text, &["--mode", "update", "--key", "email"]);
    let ids: Vec<String> = (1..=2).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
    stage.ends_with(0);
    let names = |id: &str| {
        let record = stage.customer(id).record["personal_information"].clone();
        [&record["first_name"], &record["last_name"], &record["address"]["city"]]
            .map(|name| name.as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(names(&ids[0]), ["=1+1", "'=2", "'tis"]);
    assert_eq!(names(&ids[1]), ["+x", "'-3.5", "-3.5"]);
    assert_eq!(stage.requests(Kind::Replace), 2);
}

#[cfg(feature = "sandbox")]
#[test]
fn what_our_own_export_writes_changes_nobody() {
    use carecloud::sandbox::{Options, Storage, start as sandbox};
    let server = sandbox(Options { customers: 40, ..Options::new(Storage::Memory) }).expect("a sandbox");
    let world = World::with_account(&server.base_url());
    // Names that a spreadsheet would compute, or that look as if they had been made harmless already.
    for (n, name) in ["=1+1", "'=1", "''@x", "+a", "-3.5", "'tis", "a\"b,c"].iter().enumerate() {
        let email = format!("formula{n}@example.com");
        let create = [
            "customers",
            "create",
            "--email",
            &email,
            "--language",
            "cs",
            "--source",
            "8bd253a89059008f1d44aa",
            "--last-name",
            name,
        ];
        world.run(&create).ends_with(0);
    }
    world.run(&["export", "customers", "--to", "out.csv", "-q"]).ends_with(0);
    let run = world.run(&["import", "run", "out.csv", "--mode", "update", "--key", "customer_id", "-o", "json", "-y"]);
    // One of the sandbox's people was born in the year 985, which no import takes.
    let run = run.ends_with(10);
    let summary = run.json();
    let [rows, unchanged, failed] = ["rows", "unchanged", "failed"].map(|name| summary[name].as_u64().unwrap_or(0));
    assert!(rows >= 47 && unchanged == rows - 1 && failed == 1, "{summary}\n{}", run.stderr);
    assert_eq!(summary["reasons"][0]["reason"], "birthdate:invalid_value_format", "{summary}");
}
