//! Lists that lie about how many there are, and pages that repeat, overflow or never end.

use crate::case::{Case, Lie, answers, case, json};
use crate::commands::{ALL, FIND, LIST, LIST_JSON, PAGINATE, POINTS, SEARCH};
use crate::run::hold;
use crate::support::fault::{Answer, Request, query};

#[test]
fn no_list_is_walked_for_ever() {
    hold(&cases());
}

/// Totals that mean nothing; the one record beside them is shown.
const TOTALS: &[&str] = &[
    "-1",
    "-9223372036854775809",
    "1.5",
    "1e3",
    "\"abc\"",
    "\"\"",
    "\"1\"",
    "null",
    "true",
    "{}",
    "[1]",
    "18446744073709551616",
    "99999999999999999999999999999999",
];

/// Totals that promise what does not come.
const PROMISES: &[&str] = &["2", "1000000", "\"1000000\"", "9223372036854775807", "18446744073709551615"];

/// A page of records that nobody has seen before, as many as asked for, and this total.
fn fresh(request: &Request, at_most: u64, total: &str) -> Answer {
    let offset = query(request, "offset").unwrap_or(0);
    let count = query(request, "count").unwrap_or(100).min(at_most);
    let items: Vec<String> =
        (0..count).map(|at| format!(r#"{{"customer_id":"c{}"}}"#, offset.saturating_add(at))).collect();
    Answer::Json(200, format!(r#"{{"data":{{"customers":[{}]{total}}}}}"#, items.join(",")))
}

pub fn cases() -> Vec<Case> {
    let one = |total: &str| {
        json(200, format!(r#"{{"data":{{"customers":[{{"customer_id":"c1"}}],"total_items":{total}}}}}"#))
    };
    // The one record first, then nothing.
    let once = |total: &'static str| {
        answers(move |scene| {
            let first = query(scene.request, "offset").unwrap_or(0) == 0;
            let items = if first { r#"{"customer_id":"c1","point_id":"p1"}"# } else { "" };
            Answer::Json(
                200,
                format!(r#"{{"data":{{"customers":[{items}],"points":[{items}],"total_items":{total}}}}}"#),
            )
        })
    };
    let pages =
        |at_most: u64, total: &'static str| -> Lie { answers(move |scene| fresh(scene.request, at_most, total)) };
    let many: String = (0..100_000).map(|at| format!(r#"{{"customer_id":"c{at}"}},"#)).collect();
    let much = json(200, format!(r#"{{"data":{{"customers":[{}],"total_items":3}}}}"#, many.trim_end_matches(',')));
    let shrinking = answers(|scene| {
        let before = u64::try_from(scene.before).unwrap_or(0);
        fresh(scene.request, 10, &format!(",\"total_items\":{}", 100_u64.saturating_sub(30 * before)))
    });
    let growing = answers(|scene| fresh(scene.request, 10, &format!(",\"total_items\":{}", 100 * (scene.before + 1))));
    let empty = |total: &str| json(200, format!(r#"{{"data":{{"customers":[],"points":[],"total_items":{total}}}}}"#));
    let limit = &["--limit", "50"];
    let mut cases = vec![
        case("the same page for ever", one("1000000")).fails(&[&ALL]).says(&["repeats the same page"]),
        case("the same page for ever, without a total", one("null")).fails(&[&ALL, &PAGINATE]),
        case("a new record for ever", pages(1, "")).ends(0, &[&LIST]).with(limit),
        case("a new record for ever, of very many", pages(1, ",\"total_items\":18446744073709551615"))
            .ends(0, &[&LIST, &LIST_JSON])
            .with(limit),
        case("full pages for ever", pages(1000, "")).ends(0, &[&LIST]).with(&["--limit", "5000"]),
        case("full pages for ever, in small pieces", pages(1000, ",\"total_items\":-1")).ends(0, &[&LIST]).with(&[
            "--limit",
            "30",
            "--page-size",
            "1",
        ]),
        case("more than was asked for", much.clone())
            .ends(0, &[&LIST, &LIST_JSON])
            .with(&["--limit", "2"])
            .patient(10)
            .memory(96),
        case("more than the total", much).ends(0, &[&ALL]).patient(10).memory(96),
        case("a total that shrinks", shrinking).ends(0, &[&ALL]).says(&["changed while it was read"]),
        case("a total that grows with each page", growing).ends(0, &[&LIST]).with(limit),
        case("empty pages of a large total", empty("1000000")).ends(0, &[&LIST, &ALL, &POINTS, &PAGINATE, &SEARCH]),
        case("empty pages of the largest total", empty("18446744073709551615"))
            .ends(0, &[&LIST, &ALL, &POINTS, &PAGINATE]),
        case("nobody, of a million", empty("1000000")).ends(4, &[&FIND]),
        case("records at the end of all numbers", pages(10, ""))
            .ends(9, &[&ALL])
            .with(&["--offset", "18446744073709551610"]),
        case("records at the end of all numbers, with a total", pages(10, ",\"total_items\":18446744073709551615"))
            .ends(0, &[&ALL])
            .with(&["--offset", "18446744073709551600"]),
    ];
    for total in TOTALS {
        cases.push(case(format!("a total of {total}"), once(total)).ends(0, &[&LIST, &ALL, &LIST_JSON, &POINTS]));
    }
    for total in PROMISES {
        cases.push(case(format!("a promise of {total}"), once(total)).ends(0, &[&LIST, &ALL, &LIST_JSON, &POINTS]));
    }
    cases
}
