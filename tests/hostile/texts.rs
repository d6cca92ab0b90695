//! Bytes that are no text, or text in another encoding: the API speaks UTF-8 without a mark, and nothing else is guessed.

use crate::case::{Case, JSON, case, headed, json, status_headed};
use crate::commands::{ALL, CREATE, FOUR, GET, GET_JSON, GET_YAML, LIST, LISTS, RECORDS, UPDATE_READ, WRITES, turn};
use crate::run::hold;

#[test]
fn what_is_not_utf_8_is_not_read() {
    hold(&cases());
}

/// Bytes in a string of the answer that are not UTF-8.
const INVALID: &[(&str, &[u8])] = &[
    ("bytes that never occur", b"\xff\xfe"),
    ("a letter in Latin-1", b"Mal\xe1"),
    ("a letter cut short", b"Mal\xc3"),
    ("a surrogate", b"\xed\xa0\x80"),
    ("an overlong slash", b"\xc0\xaf"),
    ("beyond Unicode", b"\xf4\x90\x80\x80"),
    ("a lone continuation", b"\x80"),
];

/// Characters that must be escaped in JSON and are not.
const RAW: &[(&str, &str)] =
    &[("zero", "\0"), ("an escape", "\u{1b}[31m"), ("a line end", "a\nb"), ("a bell", "\u{7}")];

pub fn cases() -> Vec<Case> {
    let around = |inside: &[u8]| {
        let begin = br#"{"data":{"customer_id":"c1","bearer_token":"a-token","customers":[{"customer_id":"c1","x":""#;
        [begin, inside, br#""}],"total_items":1}}"#].concat()
    };
    let wide = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
        let text = String::from_utf8(around(b"x")).expect("ASCII");
        [mark, &text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()].concat()
    };
    let mut cases = vec![
        case("UTF-16, its mark first", headed(JSON, wide(b"\xff\xfe", u16::to_le_bytes))).fails(FOUR),
        case("UTF-16 the other way round", headed(JSON, wide(b"\xfe\xff", u16::to_be_bytes))).fails(FOUR),
        case(
            "UTF-16 without a mark",
            headed("Content-Type: application/json; charset=utf-16", wide(b"", u16::to_le_bytes)),
        )
        .fails(FOUR),
        case("a mark before UTF-8", headed(JSON, [b"\xef\xbb\xbf", &around(b"x")[..]].concat())).fails(FOUR),
        case("bytes without sense", headed(JSON, b"\x00\x01\x02\xff")).fails(FOUR).fails(WRITES),
        case("nothing but zeros", headed(JSON, [0; 5000])).fails(FOUR),
        case("a refusal that is no text", status_headed("400 No", JSON, around(b"\xff")))
            .ends(6, &[&LIST, &CREATE, &ALL]),
        case("a failure that is no text", status_headed("500 No", JSON, around(b"\xff"))).fails(FOUR),
    ];
    for (at, (name, inside)) in INVALID.iter().enumerate() {
        let row = case(*name, headed(JSON, around(inside))).fails(turn(at));
        cases.push(row.fails(&[WRITES[at % WRITES.len()], LISTS[at % LISTS.len()]]));
    }
    for (name, inside) in RAW {
        cases.push(case(format!("{name}, not escaped"), headed(JSON, around(inside.as_bytes()))).fails(FOUR));
    }
    // Half a surrogate pair is valid JSON text and no character: it is shown, and never sent back.
    let half = r#"{"data":{"customer_id":"c1","personal_information":{"first_name":"\ud800","language_id":"en"}}}"#;
    cases.extend([
        case("half a character is shown", json(200, half)).ends(0, &[&GET]).shows(&["\u{fffd}"]),
        case("half a character is lossless in JSON", json(200, half)).ends(0, &[&GET_JSON]).shows(&[r"\ud800"]),
        case("half a character is never sent back", json(200, half)).ends(9, &[&UPDATE_READ]),
    ]);
    let invisible = r#"{"data":{"customer_id":"c1","personal_information":{"first_name":"a\u0000b\u001b[31m\u009b2J\r\n\u202e\u2028","language_id":"en"},"\u001b]0;x\u0007":1}}"#;
    cases.push(case("what a terminal would obey, escaped", json(200, invisible)).ends(0, RECORDS));
    let marked =
        r#"{"data":{"customer_id":"c1","personal_information":{"first_name":"\uFEFFAnn","language_id":"en"}}}"#;
    cases.push(case("a mark within a string", json(200, marked)).ends(0, &[&GET, &GET_YAML]));
    cases
}
