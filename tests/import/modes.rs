//! Updates and upserts where nothing goes wrong on the way: who is found by which key at which server, that nothing is lost by
//! a PUT that replaces, and what columns, constants and blank cells do.

use serde_json::{Value, json};

use crate::scene::each;
use crate::stage::{NEW, Stage, person};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Filter, Options, SOURCE, plan};

/// The column of each key, and its value for the n-th person.
type Key = (&'static str, &'static str, fn(usize, &str) -> String);

const KEYS: [Key; 4] = [
    ("email", "email", |n, _| format!("ann{n}@example.com")),
    ("phone", "phone", |n, _| format!("+42060310000{n}")),
    ("external-id", "external_id", |n, _| format!("E-{n}")),
    ("customer_id", "customer_id", |_, id| id.to_owned()),
];

/// Six people, the last two with one and the same key.
fn planted(stage: &Stage) -> Vec<String> {
    let twin = json!({"email": "ann5@example.com", "phone": "420603100005", "last_name": "Old6"});
    let mut ids: Vec<String> = (1..=5).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
    let mut other = person(6, &twin);
    other["customer_source"]["external_id"] = json!("E-5");
    ids.push(stage.truth.plant(other));
    ids
}

#[test]
fn every_key_finds_its_customer_at_every_sort_of_server_and_nothing_unknown_is_lost() {
    let modes = ["update", "upsert"];
    let lists = [Filter::Honoured, Filter::Ignored, Filter::Refused];
    let cases: Vec<(Key, &str, Filter)> = KEYS
        .into_iter()
        .flat_map(|key| modes.into_iter().map(move |mode| (key, mode)))
        .filter(|((key, ..), mode)| *key != "customer_id" || *mode == "update")
        .flat_map(|(key, mode)| lists.into_iter().map(move |lists| (key, mode, lists)))
        .collect();
    each(
        &cases,
        8,
        |((key, ..), mode, lists)| format!("{key} {mode} {lists:?}"),
        |((key, column, value), mode, lists)| {
            let by_id = *key == "customer_id";
            let options =
                Options { lists: *lists, unique_email: !by_id && *lists == Filter::Ignored, ..Options::default() };
            let source: &[&str] = match (*mode, *key) {
                ("upsert", _) => NEW,
                (_, "external-id") => &NEW[..2],
                _ => &[],
            };
            let args = [&["--mode", mode, "--key", key], source].concat();
            let stage = Stage::new(options, plan::none(), "", &args);
            let ids = planted(&stage);
            // Two are changed, one is as it was, two have one key, and nobody has the last one's.
            let nobody = if by_id { "8ffffffc0ffee".to_owned() } else { value(9, "") };
            let stage = stage.file(&format!(
                "{column},first_name,city\n{},Eva,Praha\n{},Žofie,Brno\n{},Ann,Praha\n{},Eva,Plzeň\n{nobody},Eva,Praha\n",
                value(1, &ids[0]),
                value(2, &ids[1]),
                value(3, &ids[2]),
                value(5, &ids[4]),
            ));
            let ended = stage.run();
            let created = usize::from(*mode == "upsert");
            let mut hows: Vec<(u64, String)> = [(1, "updated"), (2, "updated"), (3, "unchanged")].map(owned).into();
            let mut reasons: Vec<(u64, String)> = Vec::new();
            if by_id {
                hows.push(owned((4, "updated")))
            } else {
                reasons.push(owned((4, "several_match")))
            }
            if created == 1 {
                hows.push(owned((5, "created")))
            } else {
                reasons.push(owned((5, "not_found")))
            }
            stage.is(&ended, 10 * i32::from(!reasons.is_empty()));
            assert_eq!((stage.hows(), stage.reasons()), (hows, reasons), "{}", stage.truth.story());
            assert_eq!(stage.requests(Kind::Create), created);
            assert_eq!(stage.requests(Kind::Replace), 2 + usize::from(by_id), "an unchanged row sends no PUT");
            for (n, first, city) in [(1, "Eva", "Praha"), (2, "Žofie", "Brno"), (3, "Ann", "Praha")] {
                let mut wanted = person(n, &json!({}))["customer"].clone();
                wanted["personal_information"]["first_name"] = json!(first);
                wanted["personal_information"]["address"]["city"] = json!(city);
                let customer = stage.customer(&ids[n - 1]);
                let sent: Vec<&Value> = customer.puts.iter().map(|put| &put["customer"]).collect();
                assert_eq!(sent, if n == 3 { vec![] } else { vec![&wanted] }, "the whole record is sent, once");
                assert_eq!(customer.record, wanted);
            }
            let before = stage.all_requests();
            stage.is(&stage.run(), ended.code.unwrap_or_default());
            assert!(stage.all_requests() <= before + 1, "a finished run sends nothing\n{}", stage.truth.story());
        },
    );
}

fn owned((row, word): (u64, &str)) -> (u64, String) {
    (row, word.to_owned())
}

#[test]
fn a_server_that_cannot_look_up_changes_nobody_and_creates_nobody() {
    let blind = Options { single: Filter::Ignored, lists: Filter::Ignored, sources: false, ..Options::default() };
    let cases: Vec<(&str, &str, &str)> = ["update", "upsert"]
        .into_iter()
        .flat_map(|mode| {
            [
                (mode, "email", "email,city\nann1@example.com,Brno\n"),
                (mode, "external-id", "external_id,city\nE-1,Brno\n"),
            ]
        })
        .collect();
    each(
        &cases,
        4,
        |case| format!("{case:?}"),
        |(mode, key, text)| {
            let new: &[&str] = if *mode == "upsert" {
                NEW
            } else if *key == "external-id" {
                &NEW[..2]
            } else {
                &[]
            };
            let stage = Stage::new(blind.clone(), plan::none(), text, &[&["--mode", mode, "--key", key], new].concat());
            for n in 1..=3 {
                stage.truth.plant(person(n, &json!({})));
            }
            let ended = stage.ends_with(12);
            assert!(ended.stderr.contains("cannot look customers up by this key"), "{}", ended.stderr);
            assert_eq!((stage.requests(Kind::Create), stage.requests(Kind::Replace)), (0, 0));
            assert_eq!(stage.tally(), [0, 0, 0, 1]);
        },
    );
}

#[test]
fn blank_cells_keep_or_clear_and_constants_hold_for_all() {
    let text = "email,first_name,phone,city\nann1@example.com,,,\nann2@example.com,Eva,,Brno\n";
    let phone = |stage: &Stage, id: &str| stage.customer(id).text("phone");
    let cases: [(&str, &[&str]); 3] =
        [("keep", &[]), ("clear", &["--blank", "clear"]), ("set", &["--set", "city=Telč"])];
    each(
        &cases,
        3,
        |(name, _)| (*name).to_owned(),
        |(name, flags)| {
            let stage = Stage::new(
                Options::default(),
                plan::none(),
                text,
                &[&["--mode", "update", "--key", "email"], *flags].concat(),
            );
            let ids: Vec<String> = (1..=2).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
            stage.ends_with(0);
            let city = |id: &str| stage.customer(id).record["personal_information"]["address"]["city"].clone();
            let (first, second) = (stage.customer(&ids[0]), stage.customer(&ids[1]));
            match *name {
                "keep" => {
                    assert!(first.puts.is_empty() && phone(&stage, &ids[1]).is_some());
                    assert_eq!((second.text("first_name").as_deref(), city(&ids[1])), (Some("Eva"), json!("Brno")));
                }
                "clear" => {
                    assert_eq!(
                        (phone(&stage, &ids[0]), first.text("first_name"), phone(&stage, &ids[1])),
                        (None, None, None)
                    );
                    assert!(city(&ids[0]).is_null() && city(&ids[1]) == "Brno", "{:?}", first.record);
                    assert_eq!(first.text("last_name").as_deref(), Some("Old1"), "no column names it");
                }
                _ => {
                    assert_eq!((city(&ids[0]), city(&ids[1])), (json!("Telč"), json!("Telč")));
                    assert!(phone(&stage, &ids[0]).is_some());
                }
            }
            let unknown = |record: &Value| record["personal_information"]["shoe_of_the_left_foot"].to_string();
            assert!([first, second].iter().all(|customer| unknown(&customer.record).contains("41.50")));
        },
    );
}

#[test]
fn a_language_is_never_cleared() {
    let text = "email,language_id\nann1@example.com,\nann2@example.com,en\n";
    let stage = Stage::new(
        Options::default(),
        plan::none(),
        text,
        &["--mode", "update", "--key", "email", "--blank", "clear", "-y"],
    );
    let ids: Vec<String> = (1..=2).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
    stage.ends_with(10);
    assert_eq!(stage.reasons(), [owned((1, "language_id:required"))]);
    assert_eq!(stage.customer(&ids[1]).text("language_id").as_deref(), Some("en"));
}

#[test]
fn an_agreement_reaches_the_list_of_consents_where_there_is_one() {
    let text =
        "email,agreement_gtc,agreement_marketing_communication\nann1@example.com,yes,\nann2@example.com,no,yes\n";
    let stage = Stage::new(Options::default(), plan::none(), text, &["--mode", "update", "--key", "email"]);
    let consents = json!([
        {"consent_id": "other", "consent_value": 2, "stamp_of_paper": "x"},
        {"consent_id": "8c0n5e47", "consent_value": 0, "stamp_of_paper": "y"},
    ]);
    let one = stage.truth.plant(person(1, &json!({"consents": consents, "agreement": {"agreement_gtc": 0}})));
    let two = stage.truth.plant(person(2, &json!({"agreement": {"agreement_gtc": 1, "unheard_of": 7}})));
    stage.ends_with(0);
    let (one, two) = (stage.customer(&one).record, stage.customer(&two).record);
    let entry = &one["personal_information"]["consents"];
    assert_eq!(entry[0], consents[0], "{one}");
    assert_eq!(entry[1], json!({"consent_id": "8c0n5e47", "consent_value": 1, "stamp_of_paper": "y"}), "{one}");
    assert_eq!(one["personal_information"]["agreement"]["agreement_gtc"], 1);
    let agreement = json!({"agreement_gtc": 0, "unheard_of": 7, "agreement_marketing_communication": 1});
    assert_eq!(two["personal_information"]["agreement"], agreement);
}

#[test]
fn properties_and_interests_are_brought_to_who_is_there_and_to_who_is_new() {
    const COFFEE: &str = "8b05d2ea2dbb36442484d3c035";
    const TEA: &str = "81b12720160f314cab7787d54b";
    let text = format!(
        "email,first_name,property:size,interest:{COFFEE},interest\nann1@example.com,Ann,XL,yes,{TEA}\nann2@example.com,Eva,M,no,\n\
         new@example.com,Eva,S,yes,{COFFEE}\n"
    );
    let stage =
        Stage::new(Options::default(), plan::none(), &text, &[&["--mode", "upsert", "--key", "email"], NEW].concat());
    let ids: Vec<String> = (1..=2).map(|n| stage.truth.plant(person(n, &json!({})))).collect();
    stage.ends_with(0);
    let of = |customer: crate::support::truth::store::Customer| (customer.properties, customer.interests);
    let size = |text: &str| vec![("size".to_owned(), json!(text))];
    let mut one = of(stage.customer(&ids[0]));
    one.1.sort_unstable();
    assert_eq!(one, (size("XL"), vec![TEA.to_owned(), COFFEE.to_owned()]));
    assert_eq!(of(stage.customer(&ids[1])), (size("M"), vec![]));
    let new = stage.truth.created().pop().expect("a new customer");
    assert_eq!(of(new), (size("S"), vec![COFFEE.to_owned()]));
    assert_eq!(stage.hows(), [(1, "unchanged"), (2, "updated"), (3, "created")].map(owned));
    let sources = stage.truth.created()[0].external();
    assert!(sources.is_none() && stage.truth.created()[0].sent["customer_source"]["customer_source_id"] == SOURCE);
}
