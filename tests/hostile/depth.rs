//! Nesting: a hundred levels are read in every format; what is deeper than 128 is refused before anybody walks down.

use crate::case::{Case, case, json};
use crate::commands::{
    API_YAML, CREATE, Command, FOUR, GET, LIST, LISTS, LOGIN, MANY, OTHERS, PAGINATE, RECORDS, UPDATE, UPDATE_READ,
    VERIFY, WRITES, turn,
};
use crate::run::hold;

#[test]
fn no_depth_is_a_fall() {
    hold(&cases());
}

/// Depths beyond what is read, the last beyond every stack.
const TOO_DEEP: &[usize] = &[129, 200, 100_000];

/// Reads that pass an unknown record through.
const RAW: &[&Command] = &[&API_YAML, &PAGINATE];

pub fn cases() -> Vec<Case> {
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = |depth: usize| format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
    let mixed =
        |depth: usize| format!("{}{}", r#"[{"a":"#.repeat(depth / 2), "}]".repeat(depth / 2)).replace(":}", ":1}");
    // Good for all commands, were it not for what `x` holds.
    let record =
        |x: &str| format!(r#"{{"customer_id":"c1","x":{x},"personal_information":{{"language_id":"en","y":{x}}}}}"#);
    let answer = |x: &str| {
        let record = record(x);
        format!(
            r#"{{"data":{{"customer_id":"c1","bearer_token":"a-token","x":{x},"customers":[{record}],"total_items":1}}}}"#
        )
    };
    let hundred = lists(100);
    let mut cases = vec![
        case("100 lists in a record", json(200, answer(&hundred))).ends(0, FOUR).ends(0, LISTS),
        case("100 objects in a record", json(200, answer(&objects(100)))).ends(0, OTHERS).ends(0, RECORDS).ends(0, RAW),
        case("100 of both in a record", json(200, answer(&mixed(100)))).ends(0, LISTS).ends(0, RECORDS),
        case("100 lists, sent back", json(200, format!(r#"{{"data":{}}}"#, record(&hundred)))).ends(0, &[&UPDATE_READ]),
        case("100 lists beside the data", json(200, answer("1").replacen('{', &format!("{{\"x\":{hundred},"), 1)))
            .ends(0, FOUR),
        case(
            "brackets in a string are no depth",
            json(200, answer(&format!("\"{}\\\"{}\"", "[".repeat(500), "{".repeat(500)))),
        )
        .ends(0, FOUR)
        .ends(0, OTHERS),
        case("a hundred thousand brackets side by side", json(200, answer(&format!("[{}[]]", "[],".repeat(100_000)))))
            .ends(0, FOUR),
    ];
    for depth in TOO_DEEP {
        let every = [lists(*depth), objects(*depth), mixed(*depth + 1)];
        let names = ["lists", "objects", "of both"];
        for (at, (name, deep)) in names.iter().zip(&every).enumerate() {
            let row = case(format!("{depth} {name} in a record"), json(200, answer(deep))).fails(RAW);
            // Every format meets the depth that a careless reader would still bear.
            cases.push(match (*depth, at) {
                (200, 0) => row.fails(MANY),
                (200, 1) => row.fails(LISTS),
                (200, _) => row.fails(RECORDS).fails(WRITES),
                _ => row.fails(turn(at)).fails(turn(at + 1)),
            });
        }
        let [deep, deeper, _] = &every;
        let beside = answer("1").replacen('{', &format!("{{\"x\":{deep},"), 1);
        let values =
            format!(r#"{{"error":{{"error_data":{{"invalid_params":[{{"name":{deeper},"value":{deep}}}]}}}}}}"#);
        cases.extend([
            case(format!("{depth} lists and nothing else"), json(200, deep.as_str())).fails(FOUR).fails(RAW),
            case(format!("{depth} lists for data"), json(200, format!(r#"{{"data":{deep}}}"#)))
                .fails(RAW)
                .fails(WRITES),
            case(format!("{depth} objects for data"), json(200, format!(r#"{{"data":{deeper}}}"#))).fails(FOUR),
            case(format!("{depth} lists beside the data"), json(200, beside)).fails(FOUR).fails(OTHERS),
            case(format!("{depth} lists without their ends"), json(200, "[".repeat(*depth))).fails(FOUR),
            case(format!("{depth} lists in a refusal"), json(400, format!(r#"{{"error":{deep}}}"#)))
                .ends(6, &[&LIST, &UPDATE, &VERIFY]),
            case(format!("{depth} objects in a refusal's values"), json(400, values)).ends(6, &[&GET, &CREATE]),
            case(format!("{depth} lists in a forbidding"), json(403, format!(r#"{{"error":{deep}}}"#)))
                .ends(3, &[&LIST, &LOGIN]),
            case(format!("{depth} lists in a failure"), json(500, format!(r#"{{"error":{deep}}}"#)))
                .fails(&[&GET, &CREATE]),
        ]);
    }
    cases
}
