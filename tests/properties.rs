//! Ten thousand random customers through the update path: nothing is lost, nothing else changes, and what is shown is what is
//! sent. The judge is written from the contract and shares no code with the program.

#[path = "properties/documents.rs"]
mod documents;
#[path = "properties/fields.rs"]
mod fields;
#[path = "properties/json.rs"]
mod json;
#[path = "properties/oracle.rs"]
mod oracle;

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed, TestRunner};
use serde_json::{Value, json};

use carecloud::api::{Id, Reply, endpoints, envelope};
use carecloud::model::consents::Definition;
use carecloud::model::customer;
use carecloud::model::diff::Change;
use carecloud::model::edits::{Edits, Set};
use carecloud::model::update::{Prepared, prepare_update};

use documents::{Case, File, case};
use fields::{AGREEMENTS, FIELDS, READ_ONLY};
use json::Json;
use oracle::{differing, expected, sent_back};

/// The same documents on every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look further.
fn runner() -> TestRunner {
    // The default algorithm takes longer than all the rest in a build without optimisation.
    let mut config = ProptestConfig {
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::XorShift,
        ..ProptestConfig::default()
    };
    config.cases = config.cases.max(10_000);
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0x00c0_ffee);
    }
    TestRunner::new(config)
}

/// The record as `customers update` reads it.
fn read(record: &Json) -> Value {
    let reply = Reply {
        status: 200,
        body: format!("{{\"data\": {record}\n}}"),
        age: None,
        took: std::time::Duration::ZERO,
        spans: None,
        reading: None,
    };
    let raw = envelope::record(&reply).expect("a record");
    serde_json::from_str(raw.get()).expect("JSON")
}

/// The body as `customers update` sends it.
fn sent(prepared: &Prepared) -> String {
    let id = Id::new("CUSTOMER", "a1").expect("an id");
    let call = endpoints::replace_customer(&id, &json!({ "customer": prepared.body_customer }));
    call.body.expect("a body").expose().to_owned()
}

fn definitions(case: &Case) -> Option<Vec<Definition>> {
    let known = AGREEMENTS.iter().filter_map(|(name, id)| Some((name.trim_start_matches("agreement_"), (*id)?)));
    let one = |(text_id, id): (&str, &str)| Definition { consent_id: id.to_owned(), text_id: text_id.to_owned() };
    case.defined.then(|| known.map(one).collect())
}

fn edits(case: &Case) -> Edits {
    let file = oracle::file(case).map(|file| serde_json::from_str(&file.to_string()).expect("a JSON file"));
    let set = case.edits.set.iter().map(|set| match set {
        documents::Set::Flag(row, choice) => {
            let field = customer::field_at(FIELDS[*row].path).expect("a field with a flag");
            Set::flag(field, FIELDS[*row].typed(*choice))
        }
        documents::Set::Known(row, choice) => {
            let typed = Json::text(FIELDS[*row].typed(*choice));
            Set::parse(&format!("{}:={typed}", FIELDS[*row].path)).expect("an edit")
        }
        documents::Set::Text(path, text) => Set::parse(&format!("{path}={text}")).expect("an edit"),
        documents::Set::Json(path, value) => Set::parse(&format!("{path}:={value}")).expect("an edit"),
    });
    let mut edits = Edits {
        set: set.collect(),
        unset: case.edits.unset.iter().map(|path| (*path).to_owned()).collect(),
        ..Edits::default()
    };
    match case.edits.file {
        File::None => {}
        File::Whole(..) => edits.whole = file,
        File::Patch(_) => edits.patch = file,
    }
    edits
}

fn prepared(case: &Case, record: &Json, edits: &Edits) -> Result<Prepared, String> {
    let result = prepare_update(&read(record), edits, definitions(case).as_deref(), date(2026, 5, 1));
    result.map_err(|invalid| invalid.iter().map(|invalid| format!("{invalid}\n")).collect())
}

/// The changes name exactly the fields that differ; inside lists they may say more.
fn check_changes(record: &Json, body: &Json, changes: &[Change]) -> Result<(), TestCaseError> {
    let mut fields = Vec::new();
    differing(None, Some(&sent_back(record)), Some(body), &mut fields);
    let side = |value: &Option<Json>| value.as_ref().map(Json::to_string);
    let inside = |change: &Change, path: &str| {
        let rest = change.path.strip_prefix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    for (path, before, after) in &fields {
        let both_lists = matches!((before, after), (Some(Json::List(_)), Some(Json::List(_))));
        let told = changes.iter().any(|change| {
            let values = [&change.before, &change.after].map(|value| value.as_ref().map(Value::to_string));
            if both_lists {
                inside(change, path)
            } else {
                change.path == *path && values == [side(before), side(after)]
            }
        });
        prop_assert!(told, "{path} changed and is not named in {changes:?}");
    }
    for change in changes {
        prop_assert!(change.before != change.after, "{change:?} is no change");
        prop_assert!(fields.iter().any(|(path, ..)| inside(change, path)), "{change:?} did not change");
    }
    Ok(())
}

/// What the server holds after the update: what was sent, and its own fields.
fn stored(record: &Json, body: &Json) -> Json {
    let mut stored = body.clone();
    for path in READ_ONLY {
        if let Some(value) = record.at(path) {
            stored.put(path, value.clone());
        }
    }
    stored
}

/// Whether the same edits on what is stored afterwards leave nothing to do. What stood at a place of a list, or had no known
/// name, is removed once only; a whole file brings old values back that other rules had settled; and of two edits one may
/// undo what the other needs.
fn may_be_repeated(case: &Case) -> bool {
    let known = |path: &&str| FIELDS.iter().any(|field| field.path == *path);
    let sets = case.edits.set.iter().map(|set| match set {
        documents::Set::Flag(row, _) | documents::Set::Known(row, _) => FIELDS[*row].path,
        documents::Set::Text(path, _) | documents::Set::Json(path, _) => path,
    });
    let paths: Vec<&str> = sets.chain(case.edits.unset.iter().copied()).collect();
    let within =
        |path: &str| paths.iter().any(|other| path.strip_prefix(other).is_some_and(|rest| rest.starts_with('.')));
    case.edits.unset.iter().all(known)
        && !paths.iter().any(|path| path.starts_with("personal_information.consents"))
        && !paths.iter().any(|path| within(path))
        && !matches!(case.edits.file, File::Whole(..))
}

#[test]
fn ten_thousand_random_updates_lose_nothing() {
    let outcomes = RefCell::new(BTreeMap::<&str, u32>::new());
    let count = |outcome| *outcomes.borrow_mut().entry(outcome).or_default() += 1;
    let result = runner().run(&case(), |case| {
        let untouched = prepared(&case, &case.record, &Edits::default()).map_err(TestCaseError::fail)?;
        prop_assert_eq!(sent(&untouched), format!("{{\"customer\":{}}}", sent_back(&case.record)));
        prop_assert_eq!((untouched.changes, untouched.notes), (vec![], vec![]));

        let edits = edits(&case);
        let body = match (expected(&case), prepared(&case, &case.record, &edits)) {
            (Err(why), Err(_)) => {
                count(why);
                return Ok(());
            }
            (Err(why), Ok(prepared)) => {
                return Err(TestCaseError::fail(format!("{why}, and yet it sends {}", sent(&prepared))));
            }
            (Ok(body), Err(errors)) => {
                return Err(TestCaseError::fail(format!("{errors}refused, and not sent: {body}")));
            }
            (Ok(body), Ok(prepared)) => {
                prop_assert_eq!(sent(&prepared), format!("{{\"customer\":{body}}}"));
                check_changes(&case.record, &body, &prepared.changes)?;
                count(if prepared.changes.is_empty() { "(no change)" } else { "(a change)" });
                body
            }
        };
        if may_be_repeated(&case) {
            let again = prepared(&case, &stored(&case.record, &body), &edits).map_err(TestCaseError::fail)?;
            prop_assert_eq!(again.changes, vec![]);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    // The documents must try every rule, or the promise is empty.
    let outcomes = outcomes.into_inner();
    assert!(outcomes.get("(a change)").is_some_and(|count| *count > 4000), "{outcomes:?}");
    assert_eq!(outcomes.len(), 15, "{outcomes:?}");
}

/// The one thing about a number that reading changes: the spelling of an exponent, never its value.
#[test]
fn numbers_keep_their_text_but_for_the_spelling_of_an_exponent() {
    for (came, goes) in [
        ("12345678901234567890.1200", "12345678901234567890.1200"),
        ("-0", "-0"),
        ("1.0", "1.0"),
        ("1e400", "1e+400"),
        ("1E+2", "1e+2"),
        ("1E-07", "1e-07"),
    ] {
        assert_eq!(read(&Json::Object(vec![("n".to_owned(), Json::Number(came.to_owned()))]))["n"].to_string(), goes);
    }
}
