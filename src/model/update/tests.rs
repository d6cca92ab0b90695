//! Updates as a whole, and the one promise above all: nothing but the asked-for field differs.

use jiff::civil::date;
use serde_json::{Map, json};

use super::*;
use crate::model::edits::Set;
use crate::model::patch::{set_path, unset_path};

fn set(typed: &[&str]) -> Edits {
    Edits { set: typed.iter().map(|typed| Set::parse(typed).expect(typed)).collect(), ..Edits::default() }
}

fn unset(path: &str) -> Edits {
    Edits { unset: vec![path.to_owned()], ..Edits::default() }
}

fn prepared(original: &Value, edits: &Edits) -> Result<Prepared, Vec<String>> {
    let result = prepare_update(original, edits, None, date(2026, 5, 1));
    result.map_err(|invalid| invalid.iter().map(Invalid::to_string).collect())
}

fn smith() -> Value {
    json!({
        "customer_id": "a1",
        "personal_information": {
            "salutation": "Dear Mr. Smith", "gender": 1, "first_name": "John", "last_name": "Smith", "birthdate": "985-02-12",
            "email": "john@example.com", "phone": "420523828931", "language_id": "en", "store_id": "s1", "photo_url": "u",
            "agreement": {"agreement_gtc": 1}
        },
        "doi_email": "t", "last_change": "2019-06-23 11:47:22", "state": 1
    })
}

fn lines(prepared: &Prepared) -> Vec<String> {
    let side = |value: &Option<Value>| value.as_ref().map_or("absent".to_owned(), Value::to_string);
    prepared
        .changes
        .iter()
        .map(|change| format!("{}: {} -> {}", change.path, side(&change.before), side(&change.after)))
        .collect()
}

#[test]
fn one_change_is_shown_and_the_rest_goes_back() {
    let update = prepared(&smith(), &set(&["email=Eve@Example.com"])).expect("a good update");
    assert_eq!(lines(&update), [r#"personal_information.email: "john@example.com" -> "eve@example.com""#]);
    assert_eq!(update.notes, ["email is sent in lower case, the only form the API takes"]);
    assert_eq!(
        update.body_customer,
        json!({"personal_information": {
            "salutation": "Dear Mr. Smith", "gender": 1, "first_name": "John", "last_name": "Smith", "birthdate": "985-02-12",
            "email": "eve@example.com", "phone": "420523828931", "language_id": "en", "store_id": "s1", "agreement": {"agreement_gtc": 1}
        }})
    );
}

#[test]
fn what_is_the_same_after_normalising_is_no_change() {
    let edits = set(&["email=JOHN@example.com", "phone=+420 523 828 931", "gender=male", "first_name= John "]);
    assert_eq!(prepared(&smith(), &edits).map(|update| update.changes), Ok(vec![]));
    assert_eq!(prepared(&smith(), &Edits::default()).map(|update| update.changes), Ok(vec![]));
    let reread = Edits { whole: Some(smith()), ..Edits::default() };
    assert_eq!(prepared(&smith(), &reread).map(|update| (update.changes, update.notes)), Ok((vec![], vec![])));
}

#[test]
fn a_rename_regenerates_the_salutation_unless_it_is_given() {
    let renamed = prepared(&smith(), &set(&["last_name=Jones"])).expect("a good update");
    assert_eq!(
        lines(&renamed),
        [
            r#"personal_information.salutation: "Dear Mr. Smith" -> absent"#,
            r#"personal_information.last_name: "Smith" -> "Jones""#
        ]
    );
    assert_eq!(renamed.notes, ["salutation will be regenerated (was “Dear Mr. Smith”)"]);
    for salutation in ["Dear Mr. Smith", "Hello"] {
        let edits = set(&["last_name=Jones", &format!("salutation={salutation}")]);
        let update = prepared(&smith(), &edits).expect("a good update");
        assert_eq!(update.body_customer["personal_information"]["salutation"], json!(salutation));
        assert!(update.notes.is_empty());
    }
    let patch = json!({"personal_information": {"last_name": "Jones", "salutation": "Dear Mr. Smith"}});
    let update = prepared(&smith(), &Edits { patch: Some(patch), ..Edits::default() }).expect("a good update");
    assert_eq!(update.changes.len(), 1, "a patch that names the salutation sets it");
    assert_eq!(prepared(&smith(), &unset("salutation")).map(|update| update.notes.len()), Ok(1));
}

#[test]
fn what_the_api_needs_cannot_be_removed() {
    assert_eq!(prepared(&smith(), &unset("store")), Err(vec![format!("{STORE} (--store): {STORE_KEPT}")]));
    assert_eq!(
        prepared(&smith(), &unset("language")),
        Err(vec![format!("{LANGUAGE} (--language): {LANGUAGE_NEEDED}")])
    );
    assert_eq!(prepared(&smith(), &unset("personal_information")).map_err(|errors| errors.len()), Err(2));
    assert!(prepared(&smith(), &set(&["store=s2"])).is_ok());
}

#[test]
fn a_file_may_hold_a_whole_body_but_only_the_customer_counts() {
    let body = json!({"customer": {"personal_information": {"first_name": "Jo"}}, "password": "Geheim1x"});
    let errors = prepared(&smith(), &Edits { patch: Some(body), ..Edits::default() }).expect_err("a password");
    assert_eq!(errors.len(), 1);
    assert!(errors[0].contains("--password-stdin") && !errors[0].contains("Geheim"));
    let body = json!({"customer": {"personal_information": {"phone": "+420603123456"}}});
    let update = prepared(&smith(), &Edits { patch: Some(body), ..Edits::default() }).expect("a good patch");
    assert_eq!(update.body_customer["personal_information"]["phone"], json!("420603123456"));
}

#[test]
fn an_agreement_goes_through_consents() {
    let mut record = smith();
    set_path(
        &mut record,
        "personal_information.consents",
        json!([{"consent_id": "g", "consent_value": 1, "last_change": "t"}]),
    )
    .expect("a place");
    assert!(prepared(&record, &set(&["agreement-gtc=no"])).expect_err("no mapping")[0].contains("ignore"));
    let known = [Definition { consent_id: "g".into(), text_id: "agreement_gtc".into() }];
    let update = prepare_update(&record, &set(&["agreement-gtc=no"]), Some(&known), date(2026, 5, 1)).expect("mapped");
    assert_eq!(
        lines(&update),
        [
            "personal_information.agreement.agreement_gtc: 1 -> 0",
            "personal_information.consents[g].consent_value: 1 -> 0"
        ]
    );
    assert_eq!(
        update.body_customer["personal_information"]["consents"],
        json!([{"consent_id": "g", "consent_value": 0}])
    );
}

/// splitmix64: the same documents on every run.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.next(choices.len() as u64) as usize]
    }

    fn key(&mut self) -> String {
        let stem = self.pick(&["x_", "žluť", "鍵", "q.r", "", "\u{202e}", "state", "null", "K ", "a\"b\\"]);
        format!("{stem}{}", self.next(1000))
    }

    fn value(&mut self, depth: u64) -> Value {
        match self.next(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => Value::Bool(self.next(2) == 0),
            2 | 3 => {
                let number = ["1.0", "1", "1e400", "-0", "123456789012345678901234567890.0100", "0.10", "1E+2"];
                serde_json::from_str(self.pick(&number)).expect("a JSON number")
            }
            4 | 5 => Value::from(self.pick(&["", "text", "čeština", "\u{0}\u{7f}", "985-02-12", "🙂", "\u{2028}"])),
            6 => (0..self.next(4)).map(|_| self.value(depth - 1)).collect(),
            _ => Value::Object((0..self.next(4)).map(|_| (self.key(), self.value(depth - 1))).collect()),
        }
    }

    /// Puts fields in a random order among unknown ones.
    fn object(&mut self, mut known: Vec<(String, Value)>) -> Value {
        let mut fields = Map::new();
        let mut unknown = self.next(6);
        while !known.is_empty() || unknown > 0 {
            if known.is_empty() || (unknown > 0 && self.next(2) == 0) {
                unknown -= 1;
                let key = self.key();
                let value = self.value(3);
                fields.insert(key, value);
            } else {
                let at = self.next(known.len() as u64) as usize;
                let (key, value) = known.swap_remove(at);
                fields.insert(key, value);
            }
        }
        Value::Object(fields)
    }

    fn some(&mut self, names: &[&str]) -> Vec<(String, Value)> {
        let mut fields = Vec::new();
        for name in names {
            if self.next(3) > 0 {
                fields.push(((*name).to_owned(), self.value(2)));
            }
        }
        fields
    }

    fn customer(&mut self) -> Value {
        let known = self.some(&["zip", "city", "address1", "country_code"]);
        let address = self.object(known);
        let known = self.some(&["last_change", "consent_id", "consent_value"]);
        let consents = json!([self.object(known), self.value(1)]);
        let mut known =
            self.some(&["salutation", "first_name", "gender", "birthdate", "email", "phone", "agreement", "photo_url"]);
        for (name, value) in [("language_id", json!("en")), ("address", address), ("consents", consents)] {
            known.push((name.to_owned(), value));
        }
        let person = self.object(known);
        let mut known = self.some(&["customer_id", "doi_email", "doi_phone", "last_change", "state", "consents"]);
        known.push(("personal_information".to_owned(), person));
        self.object(known)
    }
}

/// What an update may leave out, written down a second time so as not to trust the code under test.
fn stripped(mut customer: Value) -> Value {
    fn drop_stamps(list: Option<&mut Value>) {
        let entries = list.and_then(Value::as_array_mut).into_iter().flatten();
        entries.filter_map(Value::as_object_mut).for_each(|entry| drop(entry.shift_remove("last_change")));
    }
    let fields = customer.as_object_mut().expect("an object");
    fields.retain(|key, _| !["customer_id", "doi_email", "doi_phone", "last_change", "state"].contains(&key.as_str()));
    drop_stamps(fields.get_mut("consents"));
    let person = fields.get_mut("personal_information").and_then(Value::as_object_mut).expect("an object");
    person.shift_remove("photo_url");
    drop_stamps(person.get_mut("consents"));
    customer
}

#[test]
fn two_thousand_random_records_differ_in_one_field_only() {
    let edits = [
        ("personal_information.address.zip", "99999"),
        ("personal_information.email", "new@example.com"),
        ("personal_information.phone", "420603123456"),
        ("personal_information.birthdate", "1984-11-06"),
        ("personal_information.unheard_of", "new"),
    ];
    let mut random = Random(0x00c0_ffee);
    for round in 0..2000 {
        let original = random.customer();
        let text = original.to_string();
        let original: Value = serde_json::from_str(&text).expect("it was JSON");
        let (path, value) = edits[round % edits.len()];
        let update = prepared(&original, &set(&[&format!("{path}={value}")]))
            .unwrap_or_else(|errors| panic!("{errors:?}\n{text}"));

        let mut body = update.body_customer.clone();
        assert_eq!(lookup(&body, path), Some(&json!(value)), "{text}");
        match lookup(&original, path) {
            Some(old) => set_path(&mut body, path, old.clone()).expect("a place"),
            None => assert!(unset_path(&mut body, path)),
        }
        assert_eq!(body.to_string(), stripped(original.clone()).to_string(), "round {round}, {path}");

        let before = lookup(&original, path).cloned();
        let change = Change { path: path.to_owned(), before, after: Some(json!(value)) };
        let leaves = update.changes.iter().all(|change| change.path.starts_with(path));
        assert!(update.changes == [change] || leaves, "{:?}", update.changes);
    }
}
