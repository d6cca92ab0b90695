//! What is promised to be reversible is read back by other readers: JSON, NDJSON and YAML give the same text again, the escapes
//! of TSV can be undone, and the apostrophes of CSV too.

use saphyr::{LoadableYamlNode, Yaml};
use serde_json::{Map, Value, json};

use carecloud::model::columns::Column;
use carecloud::model::spreadsheet;
use carecloud::output::{Format, Shape};

use crate::screen::{PIPE, list, raw, record, style};
use crate::{batches, hidden, most};

const COLUMNS: &[Column] = &[Column::new("v", "v", 0)];

#[test]
fn ndjson_gives_the_same_text_and_names() {
    for batch in batches() {
        let item = json!({"v": batch, batch: 1});
        let (out, _) = list(&style(Format::Ndjson), PIPE, &Shape::new("rows", None, COLUMNS), &raw(&item));
        assert_eq!(out.matches('\n').count(), 1, "one record is one line");
        assert_eq!(serde_json::from_str::<Value>(&out).expect("JSON"), item);
    }
}

#[test]
fn json_gives_the_same_text_and_names() {
    for batch in most() {
        let item = json!({"v": batch, batch: 1});
        let (out, _) = list(&style(Format::Json), PIPE, &Shape::new("rows", None, COLUMNS), &raw(&item));
        let read: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(read["rows"][0], item);
    }
}

#[test]
fn yaml_gives_the_same_text_and_names() {
    for batch in most() {
        // Short names, and a long one, which YAML writes in another way.
        let scalars: Vec<char> = batch.chars().collect();
        let names = scalars.chunks(100).chain([scalars.as_slice()]);
        let names: Map<String, Value> = names.map(|part| (part.iter().collect(), json!({"x": [1]}))).collect();
        let item = json!({"v": batch, "names": names});
        let (out, _) = record(&style(Format::Yaml), PIPE, &Shape::new("rows", None, COLUMNS), &raw(&item));
        let read = Yaml::load_from_str(&out).expect("YAML");
        assert_eq!(read[0]["v"].as_str(), Some(batch.as_str()));
        let read: Vec<_> = read[0]["names"].as_mapping().expect("names").keys().map(Yaml::as_str).collect();
        assert_eq!(read, names.keys().map(|name| Some(name.as_str())).collect::<Vec<_>>());
    }
}

/// A scalar alone may be taken for something else than text.
#[test]
fn yaml_gives_single_characters_back() {
    let plain = (' '..'\u{3000}').chain(hidden::all());
    let texts: Vec<String> =
        plain.flat_map(|c| [c.to_string(), format!("{c}1"), format!("a{c}"), format!("a {c} b: #")]).collect();
    let (out, _) = record(&style(Format::Yaml), PIPE, &Shape::new("rows", None, &[]), &raw(&json!({"v": texts})));
    let read = Yaml::load_from_str(&out).expect("YAML");
    let read: Vec<_> = read[0]["v"].as_vec().expect("a list").iter().map(Yaml::as_str).collect();
    assert_eq!(read, texts.iter().map(|text| Some(text.as_str())).collect::<Vec<_>>());
}

/// What was in a cell of TSV, by what the format promises of its escapes.
fn undone(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let (c, after) = match escape.strip_prefix("u{") {
            Some(code) => {
                let (code, after) = code.split_once('}').expect("a whole escape");
                (char::from_u32(u32::from_str_radix(code, 16).expect("a number")).expect("a scalar"), after)
            }
            None => {
                let (letters, signs) = ("tnr\\", "\t\n\r\\");
                let letter = letters.find(&escape[..1]).expect("a known escape");
                (char::from(signs.as_bytes()[letter]), &escape[1..])
            }
        };
        text.push(c);
        rest = after;
    }
    text + rest
}

#[test]
fn the_escapes_of_tsv_can_be_undone() {
    for batch in most() {
        let item = raw(&json!({batch.clone(): batch}));
        let (out, _) = list(&style(Format::Tsv), PIPE, &Shape::new("rows", None, &[]), &item);
        let lines: Vec<String> = out.lines().map(undone).collect();
        assert_eq!(lines, [batch.as_str(), &batch], "a line of names and one record");
    }
}

#[test]
fn csv_is_read_back_and_its_apostrophes_are_undone() {
    let columns = &[Column::new("v", "v", 0), Column::new("w", "w", 0)];
    for batch in most() {
        let item = raw(&json!({"v": batch, "w": format!("={batch}")}));
        let (out, _) = list(&style(Format::Csv), PIPE, &Shape::new("rows", None, columns), &item);
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
        assert_eq!(rows.len(), 1);
        // A batch has no backslash that would make an escape with what follows: it stands before a letter a.
        let shown = |cell: &str| undone(&cell.replace("\\a", "\\\\a"));
        assert_eq!(shown(&rows[0][0]), batch);
        assert!(rows[0][1].starts_with("'="));
        assert_eq!(shown(spreadsheet::restore(&rows[0][1])), format!("={batch}"));
    }
}

#[test]
fn whatever_begins_a_cell_the_apostrophe_can_be_undone() {
    for c in '\u{0}'..=char::MAX {
        for text in [format!("{c}x"), format!("'{c}x"), format!("{c}")] {
            let cell = spreadsheet::neutralise(&text);
            assert_eq!(spreadsheet::restore(&cell), text);
            let runs = cell
                .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
            assert!(!runs, "{cell:?} would run");
        }
    }
}
