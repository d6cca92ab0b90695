//! Invented people, each a function of their number: most complete, some with gaps, as real data has them.

use serde_json::{Map, Value, json};

use super::names::{COUNTRIES, Country};
use super::random::Random;
use crate::model::fold::fold;
use crate::sandbox::{definitions, person, salutation};

/// The record of customer `number`, with the id given.
pub fn record(number: i64, id: &str) -> Map<String, Value> {
    let random = &mut Random::of(number, 1);
    let country = &COUNTRIES[match random.below(100) {
        0..60 => 0,
        60..76 => 1,
        76..89 => 2,
        _ => 3,
    }];
    let changed = random.moment(0, 700);
    let mut record = Map::new();
    record.insert("customer_id".into(), Value::from(id));
    record.insert("personal_information".into(), Value::Object(someone(number, country, random, &changed)));
    if random.percent(40) {
        record.insert("doi_email".into(), Value::from(random.moment(0, 300).min(changed.clone())));
    }
    if random.percent(15) {
        record.insert("doi_phone".into(), Value::from(random.moment(0, 300).min(changed.clone())));
    }
    record.insert("last_change".into(), Value::from(changed));
    record.insert("state".into(), json!(if random.percent(4) { 2 } else { 1 }));
    record
}

fn someone(number: i64, country: &Country, random: &mut Random, changed: &str) -> Map<String, Value> {
    let woman = random.percent(52);
    let first = random.pick(if woman { country.women } else { country.men });
    let family = random.pick(country.surnames);
    let last = if woman { family.1 } else { family.0 };
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("gender", json!(if random.percent(3) { 4 + random.below(2) } else { 1 + u64::from(woman) }));
    put("first_name", json!(first));
    put("last_name", json!(last));
    if random.percent(6) {
        put("pre_nominals", json!(random.pick(&["Ing.", "Mgr.", "MUDr.", "Dr.", "Bc."])));
    }
    if random.percent(2) {
        put("post_nominals", json!(random.pick(&["Ph.D.", "MBA", "CSc."])));
    }
    if random.percent(88) {
        let (year, month, day) = (1940 + random.below(67), 1 + random.below(12), 1 + random.below(28));
        put("birthdate", json!(format!("{year}-{month:02}-{day:02}")));
    }
    if random.percent(93) {
        put("email", json!(email(first, last, number, random)));
    }
    if random.percent(80) {
        let digits = random.next() % 10_u64.pow(u32::try_from(country.digits).unwrap_or(8));
        put("phone", json!(format!("{}{digits:0width$}", country.phone, width = country.digits)));
    }
    put("language_id", json!(country.language));
    if random.percent(90) {
        let near = country.store + usize::from(country.store < 6) * random.index(2);
        put("store_id", json!(definitions::nth("stores", "store_id", near)));
    }
    if random.percent(85) {
        put("address", address(country, random));
    }
    if number % 5 == 0 {
        let consents: Vec<Value> = definitions::items("agreements")
            .iter()
            .map(|known| {
                json!({"consent_id": known["agreement_id"], "consent_value": random.below(3), "last_change": changed})
            })
            .collect();
        put("agreement", person::agreement_of(&consents));
        put("consents", Value::Array(consents));
    } else {
        let mut given = || random.pick(&[1, 1, 1, 0, 2]);
        put(
            "agreement",
            json!({
                "agreement_gtc": given(), "agreement_profiling": given(), "agreement_marketing_communication": given()
            }),
        );
    }
    let greeting = salutation::make(&fields);
    fields.shift_insert(0, "salutation".into(), Value::from(greeting));
    fields
}

fn email(first: &str, last: &str, number: i64, random: &mut Random) -> String {
    let plain = |name: &str| fold(name).replace([' ', '\'', '-'], "");
    let host = random.pick(&["example.com", "example.org", "example.net"]);
    format!("{}.{}{number}@{host}", plain(first), plain(last))
}

fn address(country: &Country, random: &mut Random) -> Value {
    let (zip, town) = random.pick(country.towns);
    json!({
        "address1": random.pick(country.streets),
        "address2": (1 + random.below(140)).to_string(),
        "address3": if random.percent(30) { (1 + random.below(2000)).to_string() } else { String::new() },
        "zip": zip,
        "city": town,
        "country_code": country.code,
    })
}
