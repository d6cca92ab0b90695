//! Any table in any dialect comes back cell by cell, and its bytes row by row.

use proptest::prelude::*;

use super::*;
use crate::model::spreadsheet::restore;

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Z0-9]{0,12}",
        2 => "[ a-zěščřžýáíé,;|'\t\"\r\n.@#-]{0,24}",
        1 => any::<String>().prop_map(|text| text.replace(['\0', '\u{FEFF}'], "")),
    ]
}

/// Rows of equal width in which something stands: a blank line is no row.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1usize..7).prop_flat_map(|width| {
        let row = prop::collection::vec(cell(), width).prop_filter("a blank row", |row| {
            row.iter().any(|cell| !cell.trim_matches(['\t', ' ', ',', ';', '|']).is_empty())
        });
        prop::collection::vec(row, 0..12)
    })
}

fn dialect() -> impl Strategy<Value = (u8, csv::Terminator, csv::QuoteStyle, bool)> {
    (
        prop::sample::select(vec![b',', b';', b'\t', b'|']),
        prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')]),
        prop::sample::select(vec![csv::QuoteStyle::Necessary, csv::QuoteStyle::Always, csv::QuoteStyle::NonNumeric]),
        any::<bool>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn tables_come_back((delimiter, end, quotes, bom) in dialect(), table in table()) {
        let width = table.first().map_or(3, Vec::len);
        let header: Vec<String> = (0..width).map(|at| format!("column {at}")).collect();
        let mut bytes = if bom { "\u{FEFF}".as_bytes().to_vec() } else { Vec::new() };
        let mut writer =
            csv::WriterBuilder::new().delimiter(delimiter).terminator(end).quote_style(quotes).from_writer(&mut bytes);
        writer.write_record(&header).unwrap();
        for row in &table {
            writer.write_record(row).unwrap();
        }
        writer.flush().unwrap();
        drop(writer);

        let file = written("rows.csv", &bytes);
        let how = Reading { delimiter: Some(delimiter), ..Reading::default() };
        let input = file.open(&how).unwrap();
        let mut whole = input.facts().header.clone();
        whole.extend_from_slice(input.facts().newline.as_bytes());
        prop_assert_eq!(&input.facts().columns, &header);
        let mut read = Vec::new();
        for row in all(&input).unwrap() {
            prop_assert_eq!(row.unreadable, None);
            prop_assert_eq!(row.number as usize, read.len() + 1);
            whole.extend_from_slice(&row.raw);
            whole.extend_from_slice(input.facts().newline.as_bytes());
            read.push(row.cells);
        }
        // What our own CSV puts before formulas comes off where tabs are not what parts the cells.
        let undone = |cell: &String| if delimiter == b'\t' { cell.clone() } else { restore(cell).to_owned() };
        let expected: Vec<Vec<String>> = table.iter().map(|row| row.iter().map(undone).collect()).collect();
        prop_assert_eq!(read, expected);
        prop_assert_eq!(whole, bytes);
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b",;\"\r\n\t {}[]a1@".to_vec())], 0..300)) {
        for name in ["rows.csv", "rows.ndjson"] {
            let file = written(name, &bytes);
            for encoding in [None, Some(Encoding::Windows1250), Some(Encoding::Utf16Le)] {
                let how = Reading { encoding, ..Reading::default() };
                if let Ok(input) = file.open(&how) && let Ok(rows) = all(&input) {
                    prop_assert!(rows.iter().enumerate().all(|(at, row)| row.number as usize == at + 1));
                    prop_assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line));
                }
            }
        }
    }
}
