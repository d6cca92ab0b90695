//! What the support desk is asked, each answered by one command: in a script, and on the first screen of a terminal of 80 by
//! 24. The answers are compared with what the sandbox says over raw HTTP.
#![cfg(all(unix, feature = "sandbox"))]

mod support;

#[path = "sandbox/http.rs"]
#[allow(dead_code, reason = "this test binary uses its own part")]
mod http;

use http::{ANN, Sandbox};
use serde_json::{Value, json};
use support::World;
use support::pty::Terminal;

/// A customer whose password is known.
const MARIE: &str = "8100a94b3fd0c2e7718b6a54ce";

/// The sandbox, and somebody who works with it.
struct Desk {
    sandbox: Sandbox,
    world: World,
}

impl Desk {
    fn new() -> Desk {
        let sandbox = Sandbox::new();
        let world = World::with_account(&sandbox.running.base_url());
        Desk { sandbox, world }
    }

    /// What the server says at this path.
    fn truth(&self, path: &str) -> Value {
        self.sandbox.get(path).data()
    }

    /// What the server knows of a person.
    fn customer(&self, id: &str) -> Value {
        self.truth(&format!("customers/{id}"))["personal_information"].clone()
    }

    /// The records of a customer at this path, which, with underscores, is also the key of the list.
    fn records(&self, id: &str, path: &str) -> Vec<Value> {
        self.truth(&format!("customers/{id}/{path}?count=1000"))[path.replace('-', "_").as_str()]
            .as_array()
            .expect("records")
            .clone()
    }

    /// Standard output of a script's command, which succeeds.
    #[track_caller]
    fn script(&self, args: &[&str]) -> String {
        self.world.run(args).ends_with(0).stdout
    }

    /// What somebody sees who types the command, which succeeds: all of it, below the line that was typed.
    #[track_caller]
    fn screen(&self, args: &[&str]) -> String {
        let mut terminal = Terminal::start(&self.world.command(args), 80, 24);
        terminal.ends_with(0);
        let used = terminal.look(|screen| screen.rows(0, 80).collect::<Vec<_>>());
        let used = used.iter().rposition(|row| !row.trim().is_empty()).map_or(0, |last| last + 1);
        assert!(used <= 23, "its first lines are out of sight:\n{}", terminal.text());
        terminal.text()
    }
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

/// Now, as the sandbox writes it.
fn now() -> String {
    let now = jiff::tz::Offset::constant(1).to_datetime(jiff::Timestamp::now());
    now.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// Of what there is much the page shows a part and says so; sections that are asked for are whole.
#[test]
fn all_about_the_caller_is_on_one_screen() {
    let desk = Desk::new();
    let overview = ["customers", "overview", "ann@example.com"];
    let screen = desk.screen(&overview);
    assert!(screen.contains("Ann Taylor") && screen.contains("more)") && screen.contains("hint:"), "{screen}");

    let properties = desk.records(ANN, "property-records");
    let chosen = desk.screen(&[&overview[..], &["--sections", "properties,vouchers"]].concat());
    assert!(properties.len() > 2 && !chosen.contains("more)") && !chosen.contains("hint:"), "{chosen}");
    let flat = chosen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(properties.iter().all(|record| flat.contains(text(record, "property_name"))), "{chosen}");
}

/// Asked with a customer whom nobody chose, and whose e-mail, phone, name and card are this one's alone.
#[test]
fn who_is_this_email_phone_card_or_name_and_birthday() {
    let desk = Desk::new();
    let everybody = desk.truth("customers?count=1000");
    let everybody = everybody["customers"].as_array().expect("customers");
    let field = |customer: &Value, name: &str| text(&customer["personal_information"], name).to_owned();
    let has_all = |customer: &&Value| {
        ["first_name", "last_name", "email", "phone", "birthdate"].iter().all(|name| !field(customer, name).is_empty())
    };
    let customer = everybody.iter().rfind(has_all).expect("somebody");
    let id = text(customer, "customer_id");
    let cards = desk.records(id, "cards");
    let (first, last) = (field(customer, "first_name"), field(customer, "last_name"));
    let (email, phone) = (field(customer, "email"), format!("+{}", field(customer, "phone")));
    let card = format!("card:{}", text(&cards[0], "card_number"));
    let birthdate = field(customer, "birthdate");
    let named: Vec<&str> = ["search"].into_iter().chain(first.split(' ')).chain(last.split(' ')).collect();
    let named = [&named[..], &[&birthdate]].concat();

    for args in [&["search", &email][..], &["search", &phone], &["search", &card], &named] {
        assert_eq!(desk.script(&[args, &["-o", "ids"]].concat()).trim(), id, "{args:?}");
        let screen = desk.screen(args);
        assert!([id, &first, &last].iter().all(|part| screen.contains(part)), "{args:?}:\n{screen}");
    }
}

#[test]
fn what_did_she_buy_last() {
    let desk = Desk::new();
    let path = format!("customers/{ANN}/purchases?count=1000&purchase_items_extension=true");
    let all = desk.truth(&path)["purchases"].as_array().expect("purchases").clone();
    let last = all.iter().max_by_key(|purchase| text(purchase, "payment_time")).expect("a purchase");
    let items: Vec<&str> =
        last["purchase_items"].as_array().expect("items").iter().map(|item| text(item, "product_name")).collect();
    let list = ["purchases", "list", "ann@example.com", "--sort", "payment_time:desc", "--limit", "1"];
    let list = [&list[..], &["--purchase-items-extension", "true"]].concat();

    let answer: Value = serde_json::from_str(&desk.script(&[&list[..], &["-o", "json"]].concat())).expect("JSON");
    assert_eq!(answer["purchases"], json!([last]));
    let names: Vec<String> = (0..items.len()).map(|n| format!("purchase_items.{n}.product_name")).collect();
    let fields = format!("payment_time,total_price,{}", names.join(","));
    let screen = desk.screen(&[&list[..], &["--fields", &fields]].concat());
    assert!(screen.contains(text(last, "payment_time")), "{screen}");
    assert!(items.iter().all(|item| screen.contains(item)), "{items:?}:\n{screen}");

    // When, for how much and where is on the overview.
    let overview =
        desk.screen(&["customers", "overview", "ann@example.com", "--sections", "purchases", "--recent", "1"]);
    assert!(overview.contains(&text(last, "payment_time")[..16]), "{overview}");
    assert!(overview.contains(&format!("({} before)", all.len() - 1)), "{overview}");
}

#[test]
fn how_many_points_and_when_do_they_lapse() {
    let desk = Desk::new();
    let now = now();
    let good = |point: &Value| {
        point["state"] == 1 && text(point, "valid_to") >= now.as_str() && point["available_points"] != 0
    };
    let points: Vec<Value> = desk.records(ANN, "points").into_iter().filter(good).collect();
    let sum: i64 = points.iter().map(|point| point["available_points"].as_i64().expect("a whole number")).sum();
    let lapse = points.iter().map(|point| &text(point, "valid_to")[..10]).min();
    let overview = ["customers", "overview", "ann@example.com", "--sections", "points"];

    for answer in [desk.script(&overview), desk.screen(&overview)] {
        let answer = answer.replace(',', "");
        assert!(answer.contains(&format!(" {sum} available")), "{sum}: {answer}");
        assert!(lapse.is_none_or(|day| answer.contains(&format!("until {day}"))), "{lapse:?}: {answer}");
    }
}

#[test]
fn which_vouchers_are_open() {
    let desk = Desk::new();
    let now = now();
    let open = |voucher: &Value| {
        let (from, to) = (text(voucher, "valid_from"), text(voucher, "valid_to"));
        text(voucher, "applied_date").is_empty() && from <= now.as_str() && now.as_str() <= to
    };
    let vouchers = desk.records(ANN, "vouchers");
    let codes =
        |open: Vec<&Value>| open.into_iter().map(|voucher| text(voucher, "code").to_owned()).collect::<Vec<_>>();
    let wanted = codes(vouchers.iter().filter(|voucher| open(voucher)).collect());
    assert!(wanted.len() < vouchers.len());
    let list = ["vouchers", "list", "ann@example.com", "--is-valid", "true", "--is-applied", "false"];

    let answer = desk.script(&[&list[..], &["--no-header", "--fields", "code"]].concat());
    assert_eq!(answer.lines().collect::<Vec<_>>(), wanted);
    let screen = desk.screen(&list);
    assert!(wanted.iter().all(|code| screen.contains(code)), "{wanted:?}:\n{screen}");
}

#[test]
fn what_did_she_consent_to() {
    let desk = Desk::new();
    let word = |value: &Value| match value.as_i64() {
        Some(1) => "yes",
        Some(0) => "no",
        _ => "unset",
    };
    let mut answers = Vec::new();
    for id in [ANN, MARIE] {
        let agreement = desk.customer(id)["agreement"].clone();
        let [terms, profiling, marketing] = ["gtc", "profiling", "marketing_communication"]
            .map(|name| word(&agreement[format!("agreement_{name}").as_str()]));
        let wanted = format!("terms {terms}, profiling {profiling}, marketing {marketing}");
        let overview = ["customers", "overview", id, "--sections", "consents"];
        for answer in [desk.script(&overview), desk.screen(&overview)] {
            assert!(answer.contains(&wanted), "{wanted}: {answer}");
        }
        answers.push(wanted);
    }
    assert_ne!(answers[0], answers[1], "the two differ");
}

/// The record but for the fields that are changed.
fn without(mut person: Value, fields: &[&str]) -> Value {
    let record = person.as_object_mut().expect("a record");
    record.retain(|name, _| !fields.contains(&name.as_str()));
    person
}

#[test]
fn change_the_phone() {
    let desk = Desk::new();
    let before = desk.customer(ANN);
    let screen = desk.screen(&["customers", "update", "ann@example.com", "--phone", "+420 603 123 457", "-y"]);
    assert!(screen.contains("420603123456 → 420603123457") && screen.ends_with("updated"), "{screen}");
    let after = desk.customer(ANN);
    assert_eq!(after["phone"], "420603123457");
    assert_eq!(without(after, &["phone"]), without(before, &["phone"]));
}

#[test]
fn mend_the_name_and_the_salutation_follows() {
    let desk = Desk::new();
    let before = desk.customer(MARIE);
    let update = ["customers", "update", "marie.stara@example.com", "--last-name", "Starší", "-y"];
    let screen = desk.screen(&update);
    assert!(screen.contains("Stará → Starší") && screen.contains("salutation will be regenerated"), "{screen}");
    let after = desk.customer(MARIE);
    assert_eq!(after["last_name"], "Starší");
    assert_ne!(after["salutation"], before["salutation"]);
    assert!(text(&after, "salutation").ends_with(" Starší"), "{after}");
    let changed = ["last_name", "salutation"];
    assert_eq!(without(after, &changed), without(before, &changed));
}

#[test]
fn is_this_password_hers() {
    let desk = Desk::new();
    let verify = ["verify", "credentials", "marie.stara@example.com", "--password-stdin"];
    let yes = desk.world.run_with(&verify, "heslo\n").ends_with(0);
    assert_eq!(yes.stdout.trim(), MARIE);
    let no = desk.world.run_with(&verify, "Heslo\n").ends_with(8);
    assert_eq!(no.stdout, "");

    // Asked without an echo, on a terminal.
    let mut terminal = Terminal::start(&desk.world.command(&verify[..3]), 80, 24);
    terminal.answer("assword", "heslo");
    terminal.ends_with(0);
    let screen = terminal.text();
    assert!(screen.contains("yes") && screen.contains(MARIE) && !screen.contains("heslo"), "{screen}");
}
