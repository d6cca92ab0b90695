//! Names in place of ids: where they are shown, how often they are asked for, how they are kept, and that trouble with them
//! is nobody's trouble.

#![cfg(feature = "sandbox")]

mod support;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use carecloud::model::records::RECORDS;
use carecloud::model::references::{DEFINITIONS, definition_of};
use carecloud::sandbox::{Options, Running, Storage, start};
use serde_json::{Value, json};
use support::fault::{Answer, FaultServer, Request, data, login, query};
use support::{Run, World};

const CARDS: &[&str] = &["cards", "list", "id:c1", "--retries", "0"];
const TABLE: &[&str] = &["-o", "table"];

fn sandbox() -> Running {
    start(Options { customers: 60, ..Options::new(Storage::Memory) }).expect("a sandbox")
}

/// A customer with one card, and the lists that the card refers to; names tell the language that was asked for.
fn well(request: &Request) -> Answer {
    let language = request.header("accept-language").unwrap_or_default();
    let card = json!({"card_id": "k1", "card_number": "2001", "card_type_id": "t1", "store_id": "s1", "state": 1});
    match (request.method.as_str(), request.last()) {
        ("POST", _) => login(),
        (_, "cards") => data(&json!({"cards": [card], "total_items": 1})),
        (_, "stores") => {
            data(&json!({"stores": [{"store_id": "s1", "name": format!("Shop {language}")}], "total_items": 1}))
        }
        (_, "card-types") => {
            data(&json!({"card_types": [{"card_type_id": "t1", "name": "Gold card"}], "total_items": 1}))
        }
        (_, "c1") => data(
            &json!({"customer_id": "c1", "state": 1, "personal_information": {"first_name": "Ann", "store_id": "s1",
            "consents": [{"consent_id": "a1", "consent_value": 1}]}}),
        ),
        (_, "agreements") => {
            data(&json!({"agreements": [{"agreement_id": "a1", "name": "Letters"}], "total_items": 1}))
        }
        (_, path) => {
            let key = RECORDS.iter().find(|kind| kind.path == path).map_or(path, |kind| kind.key);
            data(&json!({key: [], "total_items": 0}))
        }
    }
}

/// A server that answers well, unless `answer` has something else to say.
fn server(answer: impl Fn(&Request, usize) -> Option<Answer> + Send + Sync + 'static) -> FaultServer {
    FaultServer::start(move |request, before| answer(request, before).unwrap_or_else(|| well(request)))
}

fn table(world: &World, args: &[&str]) -> Run {
    world.run(&[CARDS, TABLE, args].concat()).ends_with(0)
}

/// How often each list of definitions was asked for: stores, card types.
fn asked(server: &FaultServer) -> (usize, usize) {
    (server.count("GET", "/stores"), server.count("GET", "/card-types"))
}

/// The files of the cache.
fn kept(world: &World) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(world.path(".cache/carecloud/names")).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn is_named(run: &Run) -> bool {
    run.stdout.contains("Gold card") && run.stdout.contains("Shop ") && !run.stdout.contains("t1")
}

#[test]
fn a_table_shows_names_and_everything_else_the_ids_without_asking() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    for args in [&[][..], &["-o", "tsv"], &["-o", "csv"], &["-o", "json"], &["-o", "ndjson"], &["-o", "yaml"]] {
        let run = world.run(&[CARDS, args].concat()).ends_with(0);
        assert!(
            run.stdout.contains("t1") && run.stdout.contains("s1") && !run.stdout.contains("Gold"),
            "{}",
            run.stdout
        );
    }
    let raw = table(&world, &["--raw-values"]);
    assert!(raw.stdout.contains("t1") && raw.stdout.contains("s1"), "{}", raw.stdout);
    assert_eq!((asked(&server), kept(&world).len()), ((0, 0), 0));
    let named = table(&world, &[]);
    assert!(is_named(&named), "{}", named.stdout);
    assert_eq!((named.stderr.as_str(), asked(&server)), ("", (1, 1)));
}

#[test]
fn only_lists_that_a_shown_id_refers_to_are_asked_for() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    let run = table(&world, &["--fields", "card_number,store_id"]);
    assert!(run.stdout.contains("Shop "), "{}", run.stdout);
    assert_eq!(asked(&server), (1, 0));
    for kind in RECORDS.iter().filter(|kind| kind.name != "cards") {
        world.run(&[kind.name, "list", "id:c1", "-o", "table"]).ends_with(0);
    }
    let lists: BTreeSet<&str> = DEFINITIONS.iter().map(|list| list.path).collect();
    let read: Vec<String> = server.requests().iter().map(|request| request.last().to_owned()).collect();
    assert_eq!(
        read.iter().filter(|path| lists.contains(path.as_str())).count(),
        1,
        "empty lists name nothing: {read:?}"
    );
}

#[test]
fn a_day_passes_with_one_request_for_each_list() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    for _ in 0..3 {
        assert!(is_named(&table(&world, &[])));
    }
    assert_eq!(asked(&server), (1, 1));
    // The overview and the customer's own record read the same cache.
    let page = world.run(&["customers", "overview", "id:c1", "--sections", "person"]).ends_with(0);
    assert!(page.stdout.contains("store Shop "), "{}", page.stdout);
    let record = world.run(&["customers", "get", "id:c1", "-o", "table"]).ends_with(0);
    assert!(record.stdout.contains(" (s1)\n") && record.stdout.contains("Letters (a1)\n"), "{}", record.stdout);
    assert_eq!((asked(&server), server.count("GET", "/agreements")), ((1, 1), 1));
    // The day is over for stores, and a file from the future proves nothing.
    for (list, field, time) in
        [("stores", "until", "2020-01-01T00:00:00Z"), ("card-types", "read_at", "2999-01-01T00:00:00Z")]
    {
        let file = kept(&world).into_iter().find(|file| file.to_string_lossy().contains(list)).expect("a file");
        let mut value: Value = serde_json::from_str(&std::fs::read_to_string(&file).expect("a text")).expect("JSON");
        value[field] = time.into();
        std::fs::write(&file, value.to_string()).expect("written");
    }
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), (2, 2));
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), (2, 2));
}

#[test]
fn another_language_login_or_interface_has_names_of_its_own() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    assert!(table(&world, &["--lang", "cs"]).stdout.contains("Shop cs"));
    assert!(table(&world, &["--lang", "en"]).stdout.contains("Shop en"));
    assert!(table(&world, &["--lang", "cs"]).stdout.contains("Shop cs"));
    assert_eq!(asked(&server), (2, 2));
    let mut other = world.command(&[CARDS, TABLE, &["--lang", "cs"]].concat());
    assert!(other.env("CARECLOUD_LOGIN", "eva").output().expect("a run").status.success());
    assert_eq!(asked(&server), (3, 3));
    let base = server.base().replace("enterprise", "customer");
    let mut other = world.command(&[CARDS, TABLE, &["--lang", "cs"]].concat());
    other.env("CARECLOUD_URL", &base).env("CARECLOUD_TOKEN", "device-token");
    assert!(other.output().expect("a run").status.success());
    assert_eq!(asked(&server), (4, 4));
    assert_eq!(kept(&world).len(), 8);
}

#[test]
fn a_refusal_is_quiet_and_holds_for_the_day() {
    for status in [403, 404, 405] {
        let server = server(move |request, _| (request.last() == "stores").then(|| Answer::Json(status, "{}".into())));
        let world = World::with_account(&server.base());
        for _ in 0..2 {
            let run = table(&world, &[]);
            assert!(run.stdout.contains("s1") && run.stdout.contains("Gold card"), "{}", run.stdout);
            assert_eq!(run.stderr, "");
        }
        assert_eq!(asked(&server), (1, 1), "{status}");
        let file = std::fs::read_to_string(&kept(&world)[1]).expect("the refusal");
        assert!(lasts(&file) > 86_000, "{file}");
    }
}

/// Seconds that a kept file counts.
fn lasts(file: &str) -> i64 {
    let kept: Value = serde_json::from_str(file).expect("JSON");
    let time =
        |field: &str| kept[field].as_str().and_then(|time| time.parse::<jiff::Timestamp>().ok()).expect("a time");
    time("until").duration_since(time("read_at")).as_secs()
}

#[test]
fn any_other_failure_is_quiet_too_and_not_tried_again_for_a_while() {
    let faults: [fn() -> Answer; 6] = [
        || Answer::Json(500, "{}".into()),
        || Answer::Json(429, "{}".into()),
        || Answer::Json(400, "{}".into()),
        || Answer::Json(200, "<html>".into()),
        || Answer::Json(200, r#"{"data":{"stores":[1,{"store_id":[]}]}}"#.into()),
        || Answer::Cut,
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        let server = server(move |request, _| (request.last() == "stores").then(fault));
        let world = World::with_account(&server.base());
        for _ in 0..2 {
            // With the usual retries: names are not worth one.
            let run = world.run(&["cards", "list", "id:c1", "-o", "table"]).ends_with(0);
            assert!(run.stdout.contains("s1") && run.stdout.contains("Gold card"), "{number}: {}", run.stdout);
            assert_eq!(run.stderr, "", "{number}");
        }
        assert_eq!(asked(&server), (1, 1), "{number}");
        assert_eq!(lasts(&std::fs::read_to_string(&kept(&world)[1]).expect("the failure")), 600, "{number}");
    }
}

#[test]
fn a_session_that_is_refused_for_names_alone_fails_nothing() {
    let server = server(|request, _| (request.last() == "stores").then(|| Answer::Json(401, "{}".into())));
    let world = World::with_account(&server.base());
    for _ in 0..2 {
        let run = table(&world, &[]);
        assert!(run.stdout.contains("s1") && run.stdout.contains("Gold card"), "{}", run.stdout);
        assert_eq!(run.stderr, "");
    }
    // A new session is tried once, and then not for a while.
    assert_eq!(asked(&server), (2, 1));
}

#[test]
fn a_server_that_stalls_on_names_delays_the_list_a_little_and_once() {
    let server = server(|request, _| (request.last() == "stores").then_some(Answer::Stall));
    let world = World::with_account(&server.base());
    let begun = Instant::now();
    let run = table(&world, &[]);
    assert!(run.stdout.contains("s1") && run.stdout.contains("Gold card"), "{}", run.stdout);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    table(&world, &[]);
    assert_eq!(asked(&server), (1, 1));
}

#[test]
fn an_error_of_the_list_asks_for_no_names() {
    let server =
        server(|request, _| (request.last() == "cards").then(|| Answer::Json(200, r#"{"data":{"cards":7}}"#.into())));
    let world = World::with_account(&server.base());
    world.run(&[CARDS, TABLE].concat()).ends_with(9);
    assert_eq!(asked(&server), (0, 0));
}

#[test]
fn ten_thousand_stores_are_read_in_pages_and_not_one_more() {
    let server = server(|request, _| {
        (request.last() == "stores").then(|| {
            let (from, count) = (query(request, "offset").unwrap_or(0), query(request, "count").unwrap_or(100));
            let store = |n: u64| json!({"store_id": format!("s{n}"), "name": format!("Shop number {n}")});
            let stores: Vec<Value> = (from..(from + count).min(12_000)).map(store).collect();
            data(&json!({"stores": stores, "total_items": 12_000}))
        })
    });
    let world = World::with_account(&server.base());
    for _ in 0..2 {
        assert!(table(&world, &[]).stdout.contains("Shop number 1\n"));
    }
    assert_eq!(asked(&server), (10, 1));
}

#[test]
fn a_server_that_does_not_count_is_asked_once() {
    let server = server(|request, _| {
        (request.last() == "stores").then(|| data(&json!({"stores": [{"store_id": "s1", "name": "Shop"}]})))
    });
    let world = World::with_account(&server.base());
    assert!(table(&world, &[]).stdout.contains("Shop\n"));
    assert_eq!(asked(&server), (1, 1));
    assert!(lasts(&std::fs::read_to_string(&kept(&world)[1]).expect("the names")) > 86_000);
}

#[test]
fn a_damaged_or_foreign_file_is_no_file() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    table(&world, &[]);
    let files = kept(&world);
    // The names of another list, and no JSON at all.
    std::fs::write(&files[1], std::fs::read(&files[0]).expect("a file")).expect("written");
    std::fs::write(&files[0], "{").expect("written");
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), (2, 2));
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), (2, 2));
}

#[cfg(unix)]
#[test]
fn the_cache_is_private_and_tells_nobodys_login() {
    use std::os::unix::fs::PermissionsExt;
    let server = server(|_, _| None);
    let world = World::with_account(&server.base()).set("CARECLOUD_LOGIN", "secret-login");
    table(&world, &[]);
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(kept(&world).len(), 2);
    for file in kept(&world) {
        assert_eq!(mode(&file), 0o600);
        let text = std::fs::read_to_string(&file).expect("a text");
        assert!(!text.contains("secret-login") && !file.to_string_lossy().contains("secret-login"), "{text}");
    }
    assert_eq!(mode(&world.path(".cache/carecloud/names")), 0o700);
    let path = world.run(&["config", "path", "--cache"]).ends_with(0).stdout;
    assert_eq!(path.trim(), world.path(".cache/carecloud/names").display().to_string());
    // What others may read or write is not believed.
    for file in kept(&world) {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("a mode");
    }
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), (2, 2));
    assert!(kept(&world).iter().all(|file| mode(file) == 0o600));
}

#[test]
fn without_a_place_for_the_cache_names_are_read_each_time() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    world.file(".cache", "in the way");
    for _ in 0..2 {
        let run = table(&world, &[]);
        assert!(is_named(&run), "{}", run.stdout);
        assert_eq!(run.stderr, "");
    }
    assert_eq!(asked(&server), (2, 2));
}

#[test]
fn processes_that_write_at_once_leave_a_whole_file() {
    let server = server(|_, _| None);
    let world = World::with_account(&server.base());
    let start = |_| -> Child {
        let mut command = world.command(&[CARDS, TABLE].concat());
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a process")
    };
    let runs: Vec<Child> = (0..6).map(start).collect();
    for run in runs {
        let output = run.wait_with_output().expect("an end");
        assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("Gold card"));
    }
    assert_eq!(kept(&world).len(), 2, "nothing is left over: {:?}", kept(&world));
    let before = asked(&server);
    assert!(is_named(&table(&world, &[])));
    assert_eq!(asked(&server), before);
}

#[test]
fn the_sandbox_in_this_process_is_never_kept() {
    let world = World::new();
    let run = world.run(&["--sandbox", "cards", "list", "ann@example.com", "-o", "table"]).ends_with(0);
    assert!(run.stdout.contains("Loyalty card") && run.stdout.contains("London Covent Garden"), "{}", run.stdout);
    assert_eq!(kept(&world).len(), 0);
}

#[test]
fn in_the_sandbox_every_id_of_a_column_has_its_name() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    for kind in RECORDS {
        for column in kind.columns.iter().filter(|column| definition_of(column.path).is_some_and(|list| !list.beside)) {
            let args = [kind.name, "list", "ann@example.com", "--all", "--no-header", "-q", "--fields", column.name];
            let ids = world.run(&args).ends_with(0).stdout;
            let names = world.run(&[&args[..], TABLE].concat()).ends_with(0).stdout;
            assert!(ids.lines().count() > 0, "{}: {}", kind.name, column.name);
            assert_eq!(ids.lines().count(), names.lines().count(), "{}", kind.name);
            for (id, name) in ids.lines().zip(names.lines()) {
                assert!(!name.is_empty() && !name.contains(id), "{}: {id} is still {name}", kind.name);
            }
        }
    }
    // A card and a customer of several at once, with the names that are known already.
    let both = world.run(&[
        "customers",
        "get",
        "ann@example.com",
        "ann@example.com",
        "-o",
        "table",
        "--fields",
        "personal_information.store_id",
    ]);
    assert_eq!(both.ends_with(0).stdout.lines().filter(|line| line.contains("Old Town Square")).count(), 2);
}

#[test]
fn a_propertys_value_reads_as_its_definition_says() {
    let items = json!([{"id": "b1", "name": "{\"en\":\"Blue\",\"cz\":\"Modrá\"}"}]);
    let server = server(move |request, _| match request.last() {
        "property-records" => Some(data(&json!({"total_items": 3, "property_records": [
            {"property_record_id": "r1", "property_id": "colour", "property_name": "", "property_value": "b1"},
            {"property_record_id": "r2", "property_id": "vip", "property_name": "VIP", "property_value": 1},
            {"property_record_id": "r3", "property_id": "note", "property_name": "Note", "property_value": "b1"}]}))),
        "customer-properties" => Some(data(&json!({"total_items": 2, "customer_properties": [
            {"property_id": "colour", "name": "Favourite colour", "data_type": "enum", "items": items},
            {"property_id": "vip", "name": "VIP", "data_type": "boolean", "items": []}]}))),
        _ => None,
    });
    let world = World::with_account(&server.base());
    let args =
        ["property-records", "list", "id:c1", "--no-header", "--fields", "property_id,property_name,property_value"];
    let words = |run: &Run| -> Vec<Vec<String>> {
        let cells =
            |line: &str| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
        run.stdout.lines().map(cells).collect()
    };
    let run = world.run(&[&args[..], TABLE].concat()).ends_with(0);
    assert_eq!(words(&run), [["colour", "Favourite colour", "Modrá"], ["vip", "VIP", "yes"], ["note", "Note", "b1"]]);
    let run = world.run(&[&args[..], TABLE, &["--lang", "en"]].concat()).ends_with(0);
    assert_eq!(words(&run)[0], ["colour", "Favourite colour", "Blue"]);
    let run = world.run(&[&args[..], &["--raw-values"], TABLE].concat()).ends_with(0);
    assert_eq!(words(&run), [vec!["colour", "b1"], vec!["vip", "VIP", "1"], vec!["note", "Note", "b1"]]);
    let page = world.run(&["customers", "overview", "id:c1", "--sections", "properties"]).ends_with(0);
    assert_eq!(page.stdout, "Properties  Favourite colour: Modrá; VIP: yes; Note: b1\n");
    assert_eq!(server.count("GET", "/customer-properties"), 2, "once for each language");
}

#[cfg(unix)]
#[test]
fn on_a_terminal_names_are_shown_and_what_a_server_calls_things_disturbs_nothing() {
    use support::pty::Terminal;
    let server = server(|request, _| {
        let evil = json!({"stores": [{"store_id": "s1", "name": "Shop\u{1b}[2J\n\u{202e}"}], "total_items": 1});
        (request.last() == "stores").then(|| data(&evil))
    });
    let world = World::with_account(&server.base()).set("NO_COLOR", "1");
    for columns in [80, 200] {
        let mut terminal = Terminal::start(&world.command(CARDS), columns, 24);
        terminal.ends_with(0);
        assert!(terminal.text().contains("Gold card"), "{}", terminal.text());
        assert!(!terminal.raw().contains("\u{1b}[2J"), "{:?}", terminal.raw());
    }
    let mut terminal = Terminal::start(&world.command(&["customers", "get", "id:c1"]), 80, 24);
    terminal.ends_with(0);
    assert!(terminal.text().contains("\\n\\u{202e} (s1)"), "{}", terminal.text());
    assert_eq!(asked(&server), (1, 1));
}
