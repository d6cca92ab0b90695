//! People with a story: those of the document's examples, Ann for ours, and those whose data is odd on purpose.

use serde_json::{Map, Value, json};

use crate::sandbox::{definitions, salutation};

/// The customer of the document's examples.
pub const SAMPLE: &str = "83a2efb32defb80a487ff";
/// The customer whose credentials the document's examples verify.
pub const VERIFIED: &str = "09359095c5da43c7a78e11e710";
/// The document's authentication token: application, token, request.
pub const AUTH_TOKEN: [&str; 3] = ["self_order_kiosk", "a78e11e774f7f", "e11e7a7f7f610ea8e11e774"];
/// The document's social network credentials.
pub const SOCIAL: [&str; 2] = ["twitter", "38e123j1jedu12d1jnjqwd"];

/// A person with a story.
#[derive(Debug)]
pub struct Example {
    /// The API's id.
    pub id: &'static str,
    /// Whether nobody else may take the e-mail. The document's own example takes one of its own customers' addresses.
    pub reserves: bool,
    /// A password that does not follow the seed's rule.
    pub password: Option<&'static str>,
    /// Serial numbers of the cards: card 2001990000016 has serial number 1.
    pub cards: std::ops::RangeInclusive<u32>,
    /// The record.
    pub record: Map<String, Value>,
}

fn example(id: &'static str, cards: std::ops::RangeInclusive<u32>, state: i64, person: Value) -> Example {
    let mut person = person.as_object().cloned().unwrap_or_default();
    // The document's customer has no salutation.
    if id != SAMPLE {
        let greeting = salutation::make(&person);
        person.shift_insert(0, "salutation".into(), Value::from(greeting));
    }
    let record = json!({
        "customer_id": id, "personal_information": person, "last_change": "2024-06-23 11:47:22", "state": state
    });
    Example { id, reserves: true, password: None, cards, record: record.as_object().cloned().unwrap_or_default() }
}

/// All of them, in the order of their numbers: Ann is number 1.
pub fn all() -> Vec<Example> {
    let store = |n| definitions::nth("stores", "store_id", n);
    let yes = json!({"agreement_gtc": 1, "agreement_profiling": 1, "agreement_marketing_communication": 1});
    let no = json!({"agreement_gtc": 1, "agreement_profiling": 0, "agreement_marketing_communication": 2});
    let twin = json!({
        "gender": 1, "first_name": "Karel", "last_name": "Dvojník", "birthdate": "1979-09-09",
        "language_id": "cs", "store_id": store(1), "agreement": no,
    });
    let with = |person: &Value, name: &str, value: Value| {
        let mut person = person.clone();
        person[name] = value;
        person
    };
    vec![
        example(
            "80001f3ac4e7b25d9360fa1b7e",
            2..=5,
            1,
            json!({
                "gender": 2, "first_name": "Ann", "last_name": "Taylor", "birthdate": "1988-04-17", "email": "ann@example.com",
                "phone": "420603123456", "language_id": "en", "store_id": store(0),
                "address": {"address1": "Old Town Square", "address2": "12", "address3": "3", "zip": "11000", "city": "Praha 1", "country_code": "cz"},
                "agreement": yes,
            }),
        ),
        Example {
            reserves: false,
            ..example(
                SAMPLE,
                6..=6,
                1,
                json!({
                    "gender": 1, "first_name": "John", "last_name": "Smith", "birthdate": "985-02-12",
                    "email": "happy_customer@crmcarecloud.com", "phone": "420523828931", "language_id": "en", "store_id": "8bed991c68a4",
                    "address": {
                        "address1": "Old Town Square", "address2": "34", "address3": "", "address4": "", "address5": "", "address6": "",
                        "address7": "", "zip": "11000", "city": "Prague 1", "country_code": "cz"
                    },
                    "agreement": {
                        "agreement_gtc": 1, "agreement_profiling": 1, "agreement_marketing_communication": 1,
                        "custom_agreements": [{"agreement_id": "custom_agreement_id", "agreement_value": 2}]
                    },
                }),
            )
        },
        Example {
            reserves: false,
            password: Some("password123_is_not_a_good_idea"),
            ..example(
                VERIFIED,
                7..=7,
                1,
                json!({
                    "gender": 2, "first_name": "Happy", "last_name": "Customer", "email": "happy_customer@cortex.cz",
                    "language_id": "en", "agreement": yes,
                }),
            )
        },
        example(
            "80c4d97a7136d98a90badb5128",
            1..=1,
            1,
            json!({
                "gender": 1, "first_name": "Jakub", "last_name": "B", "birthdate": "1984-11-06", "email": "jakub.b@example.com",
                "phone": "420777000001", "language_id": "cs", "store_id": store(0), "agreement": yes,
            }),
        ),
        // Older than the password rule.
        Example {
            password: Some("heslo"),
            ..example(
                "8100a94b3fd0c2e7718b6a54ce",
                8..=8,
                1,
                json!({
                    "gender": 2, "first_name": "Marie", "last_name": "Stará", "birthdate": "1949-12-24", "email": "marie.stara@example.com",
                    "phone": "420601000002", "language_id": "cs", "store_id": store(2), "agreement": no,
                }),
            )
        },
        example(
            "82b7f5105ad94c3f6e8a0d1b2",
            9..=9,
            1,
            json!({
                "gender": 2, "first_name": "Maria Magdalena Josefa Antonia Theresia Wilhelmina Charlotta Eleonora",
                "last_name": "von und zu Hohenlohe-Waldenburg-Schillingsfürst-Kaunitz-Rietberg", "birthdate": "1961-07-01",
                "email": "maria.hohenlohe@example.org", "phone": "4915123456789", "language_id": "de", "store_id": store(7),
                "address": {"address1": "Am Alten Schlossgarten hinter der Orangerie", "address2": "1", "zip": "80331", "city": "München", "country_code": "de"},
                "agreement": yes,
            }),
        ),
        // Written from right to left.
        example(
            "8351c0de7ba249f8863d5e1fa7",
            10..=10,
            1,
            json!({
                "gender": 1, "first_name": "דוד", "last_name": "بن‌علي", "birthdate": "1975-05-15", "email": "david@example.net",
                "language_id": "en", "agreement": no,
            }),
        ),
        // An emoji of several parts, and letters with their diacritics apart.
        example(
            "83f1e6a99c40d57b21e8f3a6d0",
            11..=11,
            1,
            json!({
                "gender": 5, "first_name": "Zoe\u{308} 👩\u{200d}🚀", "last_name": "S\u{30c}te\u{30c}drá", "birthdate": "2001-01-31",
                "email": "zoe.stedra@example.net", "phone": "420602000003", "language_id": "cs", "store_id": store(1), "agreement": yes,
            }),
        ),
        // One man twice, as happens.
        example("84aa01d3b7e5c96f402d8e71b3", 12..=12, 1, with(&twin, "email", json!("karel.dvojnik@example.com"))),
        example("84aa77b0c1d94e8f3a562b9d04", 13..=13, 1, with(&twin, "phone", json!("420604000004"))),
        // A couple with one phone.
        example(
            "85c1a2f3e4d5b6978812c3d4e5",
            14..=14,
            1,
            json!({
                "gender": 1, "first_name": "Pavel", "last_name": "Společný", "birthdate": "1970-02-03", "email": "pavel.spolecny@example.com",
                "phone": "420605000005", "language_id": "cs", "store_id": store(0), "agreement": yes,
            }),
        ),
        example(
            "85c1b9e8d7c6a5f4431b2a09f8",
            15..=15,
            1,
            json!({
                "gender": 2, "first_name": "Pavla", "last_name": "Společná", "birthdate": "1972-03-04", "email": "pavla.spolecna@example.com",
                "phone": "420605000005", "language_id": "cs", "store_id": store(0), "agreement": yes,
            }),
        ),
        // Not active; a blank address.
        example(
            "86d2f0b1a3c5e7092b4d6f8a1c",
            16..=16,
            2,
            json!({
                "gender": 4, "first_name": "Alex", "last_name": "Dormant", "email": "alex.dormant@example.org", "language_id": "en",
                "address": {"address1": "", "address2": "", "address3": "", "zip": "", "city": "", "country_code": ""},
                "agreement": {"agreement_gtc": 0, "agreement_profiling": 0, "agreement_marketing_communication": 0},
            }),
        ),
        // Nothing but what must be.
        example("87e3a1c2b4d6f8091a3c5e7f9b", 17..=17, 1, json!({"language_id": "en"})),
    ]
}
