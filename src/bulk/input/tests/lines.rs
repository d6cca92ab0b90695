//! NDJSON.

use super::*;

#[test]
fn each_line_is_an_object() {
    let text = "\u{FEFF}{\"a\":1}\r\n\r\n{\"a\":{\"b\":[1,2.50,{\"c\":null}]}}\r\n[1]\r\n{\"a\":1\r\n{\"a\":1,\"a\":2}\r\n\
        {\"x\":{\"é\":1,\"\\u00e9\":2}}\r\n{\"a\":1} {\"a\":2}";
    let file = written("rows.csv", text);
    let input = file.open(&Reading::default()).unwrap();
    assert_eq!(input.facts().format, Format::Ndjson);
    assert_eq!((input.facts().delimiter, input.facts().newline, input.facts().columns.len()), (None, "\r\n", 0));
    let rows = all(&input).unwrap();
    let reasons: Vec<_> = rows.iter().map(|row| row.unreadable.as_ref().map(|problem| problem.reason)).collect();
    let (bad, twice) = (Some("unreadable"), Some("repeated"));
    assert_eq!(reasons, [None, None, bad, bad, twice, twice, bad]);
    assert_eq!((rows[0].cells[0].as_str(), rows[0].raw.as_slice()), ("{\"a\":1}", b"{\"a\":1}".as_slice()));
    assert_eq!((rows[1].number, rows[1].line), (2, 3));
    assert_eq!(rows[2].raw, b"[1]");
}

#[test]
fn other_json_is_refused_with_the_command_that_helps() {
    assert!(refusal("rows.json", "[\n  {\"a\":1}\n]").contains("jq -c '.[]' FILE"));
    assert!(refusal("rows.json", "{\n  \"a\": 1\n}\n").contains("jq -c . FILE"));
    assert!(refusal("rows.ndjson", " \n").contains("is empty"));
    assert!(refusal("rows.ndjson", b"{\"a\":\"Dvo\xF8\xE1k\"}").contains("row 1 in line 1"));
}

#[test]
fn the_name_of_the_file_decides_when_its_content_does_not() {
    for name in ["rows.ndjson", "rows.jsonl"] {
        let file = written(name, "x\n{\"a\":1}\n");
        let input = file.open(&Reading::default()).unwrap();
        let rows = all(&input).unwrap();
        assert!(rows[0].unreadable.is_some() && rows[1].unreadable.is_none());
    }
}
