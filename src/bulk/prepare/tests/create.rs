//! New customers: the body is the one that `customers create` would send.

use proptest::prelude::*;

use super::*;
use crate::model::create::{New, prepare_create};
use crate::model::customer::FIELDS;
use crate::model::edits::{Edits, Set};
use crate::model::identify::Customer;
use crate::model::{email, phone};

#[test]
fn a_row_becomes_a_whole_body() {
    let options = Options {
        properties: Some(vec![definition("visits", "integer")]),
        set: vec![("Město".into(), "Brno".into()), ("gender".into(), "female".into())],
        ..wishes(Mode::Create)
    };
    let plan =
        plan("Jméno,Příjmení,E-mail,Město,Souhlas GDPR,external_id,property:visits,interest:i1,interest", &options);
    assert_eq!(plan.notes(), ["--set city stands in for the column “Město”"]);
    let prepared = good(&plan, &["Eva \"E\"", "Malá", "Eva@Example.com", "Praha", "ano", "X 1", "3", "áno", "i2, i1"]);
    assert_eq!(
        body(&prepared),
        json!({
            "customer": {"personal_information": {
                "language_id": "cs", "first_name": "Eva \"E\"", "last_name": "Malá", "email": "eva@example.com", "gender": 2,
                "address": {"city": "Brno"}, "agreement": {"agreement_gtc": 1}
            }},
            "customer_source": {"customer_source_id": "s1", "external_id": "X 1"},
            "property_records": [{"property_id": "visits", "property_value": 3}],
            "autologin": false
        })
    );
    assert_eq!(prepared.key, Some(Customer::External { source: "s1".into(), id: "X 1".into() }));
    assert_eq!(prepared.interests, ["i1", "i2"]);
    assert!(prepared.patch.is_none() && prepared.properties.is_empty());
}

fn definition(id: &str, data_type: &str) -> crate::model::properties::Definition {
    crate::model::properties::Definition { property_id: id.into(), data_type: data_type.into(), items: Vec::new() }
}

#[test]
fn the_key_is_the_external_id_else_the_email_unless_another_is_asked_for() {
    let header = "email,phone,external_id";
    let usual = plan(header, &wishes(Mode::Create));
    assert_eq!(good(&usual, &["a@example.com", "", ""]).key, Some(Customer::Email("a@example.com".into())));
    assert_eq!(good(&usual, &["", "+420603123456", ""]).key, None);
    let by_phone = plan(header, &Options { key: Some(KeyKind::Phone), ..wishes(Mode::Create) });
    let found = good(&by_phone, &["a@example.com", "+420 603 123 456", "7"]).key;
    assert_eq!(found, Some(Customer::Phone("420603123456".into())));
    assert_eq!(good(&by_phone, &["a@example.com", "", "7"]).key, None);
    assert_eq!(by_phone.key_column(KeyKind::Phone), ("phone".to_owned(), "personal_information.phone"));
}

#[test]
fn all_problems_of_a_row_come_at_once_without_its_values() {
    let options = Options { source: None, language: None, ..wishes(Mode::Create) };
    let plan = plan("E-mail,Telefon,Pohlaví,language,source,property:a,interest:i1", &options);
    let problems = bad(&plan, &["Novak(at)x", "603123456", "cosi", "", "s/1", "x", "maybe"]);
    assert_eq!(
        short(&problems),
        [
            ("E-mail", "invalid_value_format"),
            ("Telefon", "invalid_value_format"),
            ("Pohlaví", "not_allowed_value"),
            ("source", "invalid_value_format"),
            ("interest:i1", "not_allowed_value"),
            ("language", "required"),
        ]
    );
    let phone = &problems[1];
    assert_eq!((phone.field.as_str(), phone.class.as_str()), ("personal_information.phone", "9 digits"));
    assert!(phone.rule.contains("--phone-prefix"), "{}", phone.rule);
    let text = format!("{problems:?}");
    assert!(!text.contains("Novak") && !text.contains("603123456") && !text.contains("cosi"), "{text}");
    assert!(plan.counts().is_empty());
}

#[test]
fn blank_cells_send_nothing() {
    let plan = plan("first_name,city,email", &wishes(Mode::Create));
    let body = body(&good(&plan, &["", "  ", "a@example.com"]));
    let person = json!({"language_id": "cs", "email": "a@example.com"});
    assert_eq!(body["customer"]["personal_information"], person);
}

#[test]
fn a_constant_is_checked_once_for_the_file() {
    let with = |name: &str, text: &str| Options { set: vec![(name.into(), text.into())], ..wishes(Mode::Create) };
    for (name, text, part) in [
        ("city", " ", "empty"),
        ("emial", "x", "did you mean email"),
        ("gender", "cosi", "male"),
        ("external_id", "1", "column"),
        ("Poznámka", "1", "left out"),
        ("interest:i1", "maybe", "yes or no"),
        ("source", "a/b", "letters"),
    ] {
        let rules = refused("email,Poznámka", &with(name, text));
        assert!(rules.contains(part) && rules.contains("--set"), "{name}: {rules}");
    }
    let twice =
        Options { set: vec![("city".into(), "A".into()), ("address.city".into(), "B".into())], ..wishes(Mode::Create) };
    assert!(refused("email", &twice).contains("twice"));
}

/// A cell for this field: good, blank and bad ones.
fn cell(flag: &'static str) -> BoxedStrategy<String> {
    match flag {
        "gender" => prop_oneof!["(male|FEMALE|2|5|9|x)", Just(String::new())].boxed(),
        "birthdate" => {
            prop_oneof!["(19|20)[0-9]{2}-(0[1-9]|1[0-9])-[0-3][0-9]", "[1-3]?[0-9]\\. ?1[0-2]\\.19[0-9]{2}"].boxed()
        }
        "email" => prop_oneof!["[a-zA-Z.]{1,5}@[a-z]{1,4}\\.(cz|COM|c)", Just(String::new())].boxed(),
        "phone" => prop_oneof!["\\+42[01] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}", "[0-9]{9,12}", Just(String::new())].boxed(),
        "language" | "country" => prop_oneof!["[a-zA-Z]{2}", "[a-z]{2}", Just(String::new())].boxed(),
        "store" => prop_oneof!["[a-z0-9]{1,8}", Just(String::new())].boxed(),
        "agreement-gtc" | "agreement-profiling" | "agreement-marketing" => "(yes|no|unset|0|1|2|)".boxed(),
        _ => prop_oneof!["[a-zA-ZěščřžýáíéúůŠ \"\\\\']{0,12}", Just(String::new()), Just("a\tb".to_owned())].boxed(),
    }
}

pub(super) fn cells() -> impl Strategy<Value = Vec<String>> {
    FIELDS.iter().map(|field| cell(field.flag)).collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_row_is_prepared_as_customers_create_would(cells in cells(), external in "[A-Z0-9\"]{0,4}") {
        let header: Vec<&str> = FIELDS.iter().map(|field| field.flag).chain(["external_id"]).collect();
        let plan = plan(&header.join(","), &wishes(Mode::Create));
        let words: Vec<&str> = cells.iter().map(String::as_str).chain([external.as_str()]).collect();
        let given = FIELDS.iter().zip(&cells).filter(|(_, text)| !text.trim().is_empty());
        let mut set: Vec<Set> = given.map(|(field, text)| Set::flag(field, text.clone())).collect();
        let language = FIELDS.iter().find(|field| field.flag == "language").expect("a field");
        if !set.iter().any(|set| set.path == language.path) {
            set.push(Set::flag(language, "cs"));
        }
        let external = Some(external.as_str()).filter(|id| !id.is_empty());
        let new = New { edits: Edits { set, ..Edits::default() }, source: Some("s1"), external_id: external, ..New::default() };
        match (plan.prepare(&row(&words)), prepare_create(&new, None, date(2026, 5, 1))) {
            (Ok(prepared), Ok(created)) => prop_assert_eq!(body(&prepared), created.body),
            (Err(problems), Err(invalid)) => {
                let mut ours: Vec<String> = problems.into_iter().map(|problem| problem.field).collect();
                let mut theirs: Vec<String> = invalid.into_iter().map(|invalid| invalid.field).collect();
                ours.sort();
                theirs.sort();
                prop_assert_eq!(ours, theirs);
            }
            (Ok(_), Err(invalid)) => prop_assert!(false, "only we take it: {invalid:?}"),
            (Err(problems), Ok(_)) => prop_assert!(false, "only we refuse it: {problems:?}"),
        }
    }

    #[test]
    fn what_was_brought_into_form_stays_so(mail in cell("email"), number in "\\+?[0-9 ()/.-]{6,18}") {
        if let Ok(once) = email::normalise(&mail) {
            prop_assert_eq!(email::normalise(&once), Ok(once.clone()));
        }
        let plan = plan("phone", &Options { phone_prefix: Some("420".into()), ..wishes(Mode::Create) });
        if let Ok(prepared) = plan.prepare(&row(&[&number])) {
            let sent = body(&prepared)["customer"]["personal_information"]["phone"].clone();
            let digits = sent.as_str().unwrap_or_default();
            // Numbers of less than eleven digits are no longer told from national ones without their sign.
            prop_assume!(digits.len() >= 11);
            prop_assert_eq!(phone::normalise(digits, Some("420")), Ok(digits.to_owned()));
        }
    }
}
