//! One story through the whole program, against the sandbox over real HTTP: create, get, update, list, search, verify.
#![cfg(feature = "sandbox")]

mod support;

use std::time::Duration;

use carecloud::sandbox::{Options, Running, Storage, start};
use support::World;

fn sandbox() -> Running {
    let options = Options { store: Storage::Memory, port: 0, customers: 30, latency: Duration::ZERO, progress: None };
    start(options).expect("a sandbox")
}

const SOURCE: &str = "8bd253a89059008f1d44aa";

#[test]
fn a_customer_from_first_to_last_call() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let create =
        ["customers", "create", "--first-name", "Eva", "--last-name", "Malá", "--email", "Eva.Mala@example.org"];
    let more = ["--phone", "+420 603 999 888", "--birthdate", "6.11.1984", "--language", "cs", "--gender", "female"];
    let last = ["--source", SOURCE, "--external-id", "E-1", "--agreement-gtc", "yes", "--password-stdin"];
    let run = world.run_with(&[&create[..], &more, &last].concat(), "Kr4kono!sNaVecer\n").ends_with(0);
    let id = run.stdout.trim().to_owned();
    assert!(!id.is_empty() && !id.contains(char::is_whitespace), "the id and nothing else: {:?}", run.stdout);

    for spelling in [&format!("id:{id}"), "eva.mala@example.org", "+420603999888", &format!("ext:{SOURCE}/E-1")] {
        let record = world.run(&["customers", "get", spelling, "-o", "json"]).ends_with(0).json();
        assert_eq!(record["customer_id"], id.as_str(), "{spelling}");
        assert_eq!(record["personal_information"]["birthdate"], "1984-11-06");
        assert_eq!(record["personal_information"]["phone"], "420603999888");
        assert_eq!(record["personal_information"]["gender"], 2);
    }

    let update = world
        .run(&["customers", "update", "eva.mala@example.org", "--last-name", "Velká", "--city", "Brno"])
        .ends_with(0);
    assert!(update.stderr.contains("Malá") && update.stderr.contains("Velká"), "the diff: {}", update.stderr);
    assert!(update.stderr.contains("salutation"), "the consequence: {}", update.stderr);
    let record = world.run(&["customers", "get", &id, "-o", "json"]).ends_with(0).json();
    assert_eq!(record["personal_information"]["address"]["city"], "Brno");
    assert_eq!(record["personal_information"]["phone"], "420603999888", "nothing else was lost");
    assert!(record["personal_information"]["salutation"].as_str().unwrap_or_default().contains("Velk"), "{record}");

    let again = world.run(&["customers", "update", &id, "--city", "Brno"]).ends_with(0);
    assert!(again.stderr.contains("nothing"), "no change is no call: {}", again.stderr);

    let list = world.run(&["customers", "list", "--last-name", "Velká", "-o", "ids"]).ends_with(0);
    assert_eq!(list.stdout.trim(), id);
    let search = world.run(&["search", "--first-name", "Eva", "--last-name", "Velká", "-o", "json"]).ends_with(0);
    assert_eq!(search.json()["customers"][0]["customer_id"], id.as_str());
    let strict =
        ["search", "--first-name", "Jakub", "--last-name", "B", "--birthdate", "1984-11-06", "--card", "2001990000016"];
    let found = world.run(&[&strict[..], &["--mode", "strict", "-o", "json"]].concat()).ends_with(0).json();
    assert_eq!(found["strict"][0]["match"], 100);

    let verify = ["verify", "credentials", "eva.mala@example.org", "--password-stdin"];
    let yes = world.run_with(&verify, "Kr4kono!sNaVecer").ends_with(0);
    assert_eq!(yes.stdout.trim(), id);
    let no = world.run_with(&verify, "Kr4kono!sNaRano").ends_with(8);
    assert_eq!(no.stdout, "");
    let nobody = world.run_with(&["verify", "credentials", "nobody@example.org", "--password-stdin"], "x").ends_with(8);
    assert_eq!(nobody.stderr, no.stderr, "which half was wrong is not said");
}

#[test]
fn every_kind_of_record_is_listed_with_its_columns() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    for kind in carecloud::model::records::RECORDS {
        let json = world.run(&[kind.name, "list", "ann@example.com", "-o", "json"]).ends_with(0).json();
        let items = json[kind.key].as_array().unwrap_or_else(|| panic!("{} has no {}", kind.name, kind.key));
        assert!(!items.is_empty(), "Ann has {}", kind.name);
        let text = world.run(&[kind.name, "list", "ann@example.com"]).ends_with(0).stdout;
        let header: Vec<&str> = text.lines().next().unwrap_or_default().split('\t').collect();
        assert_eq!(header, kind.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        assert_eq!(text.lines().count(), items.len() + 1, "one line a record of {}", kind.name);
    }
}

#[test]
fn properties_and_interests_from_first_to_last_call() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let customer = world
        .run(&["customers", "create", "--email", "p@example.org", "--language", "en", "--source", SOURCE])
        .ends_with(0);
    let customer = customer.stdout.trim().to_owned();

    let created =
        world.run(&["property-records", "create", &customer, "--property", "size", "--value", "XL"]).ends_with(0);
    let record = created.stdout.trim().to_owned();
    assert!(record.contains(':'), "a property record's id: {record}");
    world.run(&["property-records", "update", &customer, &record, "--value", "M"]).ends_with(0);
    let listed = world.run(&["property-records", "list", &customer, "-o", "json"]).ends_with(0).json();
    assert_eq!(listed["property_records"][0]["property_value"], "M");
    world.run(&["property-records", "set", &customer, "size=S"]).ends_with(0);
    world.run(&["property-records", "delete", &customer, &record]).ends_with(2);
    world.run(&["property-records", "delete", &customer, &record, "--yes"]).ends_with(0);
    assert_eq!(world.run(&["property-records", "list", &customer, "-o", "ids"]).ends_with(0).stdout, "");
    world.run(&["property-records", "create", &customer, "--property", "sizze", "--value", "S"]).ends_with(2);

    let interests = world.run(&["api", "GET", "/interests", "-o", "json"]).ends_with(0).json();
    let interest =
        |index: usize| interests["interests"][index]["interest_id"].as_str().expect("an interest").to_owned();
    let created = world.run(&["interest-records", "create", &customer, "--interest", &interest(0)]).ends_with(0);
    let record = created.stdout.trim().to_owned();
    world.run(&["interest-records", "update", &customer, &record, "--interest", &interest(1)]).ends_with(0);
    let listed = world.run(&["interest-records", "list", &customer, "-o", "json"]).ends_with(0).json();
    assert_eq!(listed["interest_records"][0]["interest_id"], interest(1).as_str());
    world.run(&["interest-records", "delete", &customer, &record, "-y"]).ends_with(0);
    world.run(&["interest-records", "delete", &customer, &record, "-y"]).ends_with(4);
}

#[test]
fn the_servers_refusals_name_flag_and_reason() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let taken =
        ["customers", "create", "--email", "ann@example.com", "--language", "en", "--source", SOURCE, "-o", "json"];
    let run = world.run(&taken).ends_with(6);
    let error = run.error();
    assert_eq!(error["http_status"], 400);
    assert_eq!(error["fields"][0]["name"], "--email");
    assert_eq!(error["outcome"], "not_applied");
    assert!(!run.stderr.contains("ann@example.com"), "the value is not repeated: {}", run.stderr);
    let same = world.run(&[&taken[..], &["--if-absent"]].concat()).ends_with(0);
    assert!(same.json()["customer_id"].is_string());

    world.run(&["customers", "get", "id:0000"]).ends_with(4);
    world.run(&["customers", "get", "nobody@example.org"]).ends_with(4);
    world.run(&["customers", "get", "420603123456"]).ends_with(2);
    world.run(&["customers", "exists", "ann@example.com"]).ends_with(0);
    world.run(&["customers", "exists", "nobody@example.org"]).ends_with(8);
}

#[test]
fn a_wrong_password_or_token_is_code_three() {
    let server = sandbox();
    let wrong = World::with_account(&server.base_url()).set("CARECLOUD_PASSWORD", "wr0ng-and-secret");
    let run = wrong.run(&["customers", "list"]).ends_with(3);
    assert!(!run.stderr.contains("wr0ng-and-secret"));
    World::with_account(&server.base_url()).set("CARECLOUD_TOKEN", "stale").run(&["customers", "list"]).ends_with(3);
}

#[test]
fn many_customers_from_standard_input_are_one_list() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let of = |who: &str| world.run(&["cards", "list", who, "-o", "ids"]).ends_with(0).stdout;
    let one_by_one = of("ann@example.com") + &of("card:2001990000016");
    let input = "ann@example.com\n\ncard:2001990000016\n";
    assert_eq!(world.run_with(&["cards", "list", "-", "-o", "ids"], input).ends_with(0).stdout, one_by_one);

    let table = world.run_with(&["cards", "list", "-"], input).ends_with(0).stdout;
    assert!(table.starts_with("customer_id\tcard_id\t"), "whose card it is comes first: {table}");
    let json = world.run_with(&["cards", "list", "-", "-o", "json"], input).ends_with(0).json();
    assert_eq!(json["total_items"], one_by_one.lines().count());
    let cut = world.run_with(&["cards", "list", "-", "-o", "json", "--limit", "1"], input).ends_with(0).json();
    assert_eq!((&cut["returned"], &cut["complete"]), (&1.into(), &false.into()));

    let missing =
        world.run_with(&["cards", "list", "-", "-o", "ids"], "ann@example.com\nnobody@example.org\n").ends_with(4);
    assert_eq!(missing.stdout, of("ann@example.com"), "one that is missing does not hide the others");
    assert!(missing.stderr.contains("1 of 2 customers could not be shown"), "{}", missing.stderr);
    let get = ["customers", "get", "-", "-o", "json", "--error-format", "text"];
    let some = world.run_with(&get, "ann@example.com\nnobody@example.org\n").ends_with(4);
    assert_eq!((&some.json()["returned"], &some.json()["complete"]), (&1.into(), &false.into()));
    assert!(!some.stderr.contains("--all"), "more pages would not help: {}", some.stderr);
    world.run_with(&["customers", "exists", "-"], input).ends_with(0);
    world.run_with(&["customers", "exists", "-"], "nobody@example.org\nann@example.com\n").ends_with(8);
}

#[test]
fn the_part_of_a_list_that_is_asked_for_is_cut_out_where_the_api_has_no_pages() {
    let server = sandbox();
    let world = World::with_account(&server.base_url());
    let list = |more: &[&str]| {
        world.run(&[&["segment-records", "list", "ann@example.com", "-o", "json"], more].concat()).ends_with(0).json()
    };
    let (all, part) = (list(&["--all"]), list(&["--offset", "1", "--limit", "1"]));
    assert_eq!(part["segment_records"][0], all["segment_records"][1]);
    assert_eq!((&part["returned"], &part["complete"]), (&1.into(), &false.into()));
    assert_eq!(all["complete"], true);
    let card = ["search", "--card", "2001990000016", "-o", "json"];
    assert_eq!(world.run(&card).ends_with(0).json()["customers"][0]["personal_information"]["first_name"], "Jakub");
    world.run(&[&card[..], &["--expect", "none"]].concat()).ends_with(8);
    world.run(&[&card[..], &["--sort", "email"]].concat()).ends_with(2);
}

#[test]
fn a_dry_run_of_any_call_sends_nothing() {
    let world = World::with_account("http://127.0.0.1:9/webservice/rest-api/enterprise-interface/v1.0");
    for args in [&["GET", "/customers"][..], &["POST", "/tokens", "-f", "a=b"], &["GET", "/customers", "--paginate"]] {
        let run = world.run(&[&["api"], args, &["-n"]].concat()).ends_with(0);
        assert_eq!(run.json()["dry_run"], true);
    }
}

#[test]
fn only_its_name_answers_for_a_production_profile() {
    let server = sandbox();
    let world = World::with_account(&server.base_url()).set("CARECLOUD_PRODUCTION", "true");
    let records = world.run(&["property-records", "list", "ann@example.com", "-o", "ids"]).ends_with(0).stdout;
    let record = records.lines().find(|record| record.starts_with("size:")).expect("Ann's size");
    let delete =
        |answer: &[&str]| world.run(&[&["property-records", "delete", "ann@example.com", record], answer].concat());
    delete(&["--yes"]).ends_with(2);
    delete(&["--confirm", "acme"]).ends_with(2);
    let run = delete(&["--confirm", "default"]).ends_with(0);
    assert!(run.stderr.contains("production profile default"), "{}", run.stderr);
}
