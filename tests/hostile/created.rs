//! Answers to a creation: without an id that can be read, somebody was created whom nobody can name.

use crate::case::{Case, case, json, status_headed};
use crate::commands::{CREATE, PROPERTY};
use crate::run::hold;

#[test]
fn a_creation_without_an_id_is_unclear() {
    hold(&cases());
}

/// Values of the id that are none.
const NO_ID: &[&str] =
    &["\"\"", "null", "7", "-1", "1e400", "true", "[]", "[\"c9\"]", "{}", "{\"id\":\"c9\"}", r#""\ud800""#];

/// Ids that no later command would take.
const ODD: &[&str] = &[
    "../../etc/passwd",
    "/../",
    "c9?x=1#y",
    r"\u001b[31mc9\u0007",
    r"\u001b]52;c;cm0gLXJm\u0007",
    r"c9\u009b2J",
    r"c9\u202e",
    r"c9\u0000",
    "=HYPERLINK(1)",
    "$(reboot)",
    " ",
    "Malá",
];

pub fn cases() -> Vec<Case> {
    let both: &[_] = &[&CREATE, &PROPERTY];
    let with = |id: &str| json(201, format!(r#"{{"data":{{"customer_id":{id},"property_record_id":{id}}}}}"#));
    let mut cases = vec![
        case("created, and no word more", status_headed("201 Created", "", "")).fails(both),
        case("created, without content", status_headed("204 No Content", "", "")).fails(both),
        case("created, without data", json(201, "{}")).fails(both),
        case("created, with data that is nothing", json(201, r#"{"data":null}"#)).fails(both),
        case("created, with data that is a list", json(201, r#"{"data":[{"customer_id":"c9"}]}"#)).fails(both),
        case("created, with data that is the id", json(201, r#"{"data":"c9"}"#)).fails(both),
        case("created, without the id", json(201, r#"{"data":{"id":"c9"}}"#)).fails(both),
        case("created, with the id outside", json(201, r#"{"customer_id":"c9","property_record_id":"c9","data":{}}"#))
            .fails(both),
        case("created, in HTML", status_headed("201 Created", "Content-Type: text/html", "<b>ok</b>")).fails(both),
        case("created, in half", status_headed("201 Created", "", r#"{"data":{"customer_id":"c9""#)).fails(both),
        case("created, it says, in an error", json(201, r#"{"error":{"type":"x"}}"#)).fails(both),
        case("created, with an id of 3 MiB", with(&format!("\"{}\"", "a".repeat(3 << 20)))).fails(both),
        case("found, not created", json(200, r#"{"data":{"customer_id":"c9","property_record_id":"c9"}}"#))
            .ends(0, both)
            .shows(&["c9\n"]),
    ];
    cases.extend(NO_ID.iter().map(|id| case(format!("created, with {id} for an id"), with(id)).fails(both)));
    cases.extend(
        ODD.iter().map(|id| case(format!("created, with the odd id {id}"), with(&format!("\"{id}\""))).fails(both)),
    );
    cases.push(case("created, with an id that looks like a flag", with("\"-rf\"")).ends(0, both).shows(&["-rf\n"]));
    for id in ["../x", r"\u001b[31mc9", r"c9\nc10"] {
        for format in ["json", "csv", "yaml", "ids"] {
            let row =
                case(format!("created as {format}, with the odd id {id}"), with(&format!("\"{id}\""))).fails(both);
            cases.push(row.with(&["-o", format]));
        }
    }
    cases
}
