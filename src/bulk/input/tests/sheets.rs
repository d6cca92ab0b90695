//! Workbooks.

use super::*;

use super::hostile::table::books::{bomb, row, texts, workbook};

fn open(bytes: &[u8]) -> (Written, Result<Input, Error>) {
    let file = written("customers.xlsx", bytes);
    let input = file.open(&Reading::default());
    (file, input)
}

#[test]
fn cells_are_the_texts_a_person_would_type() {
    let cases = [
        (r#"<c r="{r}"><v>420777123456</v></c>"#, "420777123456"),
        (r#"<c r="{r}"><v>4.2E+17</v></c>"#, "420000000000000000"),
        (r#"<c r="{r}"><v>0.30000000000000004</v></c>"#, "0.3"),
        (r#"<c r="{r}"><v>1.5E-7</v></c>"#, "0.00000015"),
        (r#"<c r="{r}"><v>-0</v></c>"#, "0"),
        (r#"<c r="{r}" s="1"><v>30991</v></c>"#, "1984-11-05"),
        (r#"<c r="{r}" s="3"><v>30991.5</v></c>"#, "1984-11-05 12:00:00"),
        (r#"<c r="{r}" s="2"><v>1.5</v></c>"#, "36:00:00"),
        (r#"<c r="{r}" s="1"><v>1E300</v></c>"#, ""),
        (r#"<c r="{r}" t="d"><v>1984-11-05T00:00:00</v></c>"#, "1984-11-05"),
        (r#"<c r="{r}" t="b"><v>1</v></c>"#, "TRUE"),
        (r#"<c r="{r}" t="b"><v>0</v></c>"#, "FALSE"),
        (r#"<c r="{r}" t="str"><f>A1&amp;B1</f><v>cached</v></c>"#, "cached"),
        ("Dvořák & syn", "Dvořák & syn"),
    ];
    for (cell, text) in cases {
        let sheet = row(1, &["a", "b"]) + &row(2, &["x", cell]);
        let (_file, input) = open(&workbook(&[("Sheet1", sheet, false)]));
        let rows = all(&input.unwrap()).unwrap();
        assert_eq!(rows[0].unreadable, None);
        match text {
            // Far beyond the calendar: a number, written out.
            "" => assert!(rows[0].cells[1].starts_with("1000") && rows[0].cells[1].len() == 301),
            text => assert_eq!(rows[0].cells, ["x", text], "{cell}"),
        }
    }
}

#[test]
fn the_first_visible_sheet_with_data_is_read_and_named() {
    let data = |name: &str| row(3, &[name, "b"]) + &row(4, &["", ""]) + &row(6, &["1, 2", "\"q\""]) + &row(7, &["x"]);
    let sheets = [
        ("Hidden", data("h"), true),
        ("Empty", String::new(), false),
        ("Zákazníci", data("a"), false),
        ("More", data("m"), false),
    ];
    let (_file, input) = open(&workbook(&sheets));
    let input = input.unwrap();
    let facts = input.facts();
    assert_eq!(facts.columns, ["a", "b"]);
    assert_eq!((facts.format, facts.delimiter, facts.line), (Format::Xlsx, Some(b','), 3));
    assert_eq!(facts.header, "\u{FEFF}a,b".as_bytes());
    assert_eq!(
        facts.notes,
        ["a workbook, its first sheet with data, “Zákazníci”; another one has data too and is not read"]
    );
    let rows = all(&input).unwrap();
    let places: Vec<_> = rows.iter().map(|row| (row.number, row.line, row.cells.clone())).collect();
    let texts = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    assert_eq!(places, [(1, 6, texts("1, 2", "\"q\"")), (2, 7, texts("x", ""))]);
    assert_eq!(rows[0].raw, b"\"1, 2\",\"\"\"q\"\"\"");
    assert_eq!(rows[1].raw, b"x,");
}

#[test]
fn failed_formulas_and_cells_without_a_column_are_problems() {
    let sheet = row(1, &["a", "b"])
        + &row(2, &["x", r##"<c r="{r}" t="e"><f>A9</f><v>#REF!</v></c>"##])
        + &row(3, &["x", "y", "", "z"])
        + &row(4, &["x", "y"]);
    let (_file, input) = open(&workbook(&[("Sheet1", sheet, false)]));
    let rows = all(&input.unwrap()).unwrap();
    let problem = rows[0].unreadable.clone().unwrap();
    assert_eq!((problem.column.as_str(), rows[0].raw.as_slice()), ("b", b"x,#REF!".as_slice()));
    assert!(rows[1].unreadable.clone().unwrap().class.contains("a row of 4 cells"));
    assert_eq!(rows[2].unreadable, None);
}

#[test]
fn the_digest_of_a_workbook_is_that_of_its_bytes() {
    use sha2::Digest;
    let bytes = texts(&[&["a"], &["1"]]);
    let (_file, input) = open(&bytes);
    let expected: [u8; 32] = sha2::Sha256::digest(&bytes).into();
    assert_eq!(input.unwrap().rows_with_digest().unwrap().digest().unwrap(), expected);
}

#[test]
fn many_rows_come_through_and_a_pass_may_stop_early() {
    let sheet = (1..=2_000).map(|at| row(at, &[&format!("n{at}"), "x"])).collect();
    let (_file, input) = open(&workbook(&[("Sheet1", sheet, false)]));
    let input = input.unwrap();
    assert_eq!(all(&input).unwrap().len(), 1_999);
    let mut first = Row::default();
    assert!(input.rows().unwrap().read(&mut first).unwrap());
    assert_eq!(first.cells, ["n2", "x"]);
}

#[test]
fn a_sheet_that_breaks_off_ends_with_an_error() {
    let sheet = row(1, &["a"]) + &row(2, &["x"]) + r#"<row r="3"><c r="A3"><v>1</c>"#;
    let (_file, input) = open(&workbook(&[("Sheet1", sheet, false)]));
    let message = all(&input.unwrap()).unwrap_err().to_string();
    assert!(message.contains("cannot be read to its end"), "{message}");
}

#[test]
fn what_unpacks_to_too_much_is_refused_whatever_it_states() {
    for stated in [3_000_000, 10] {
        let file = written("bomb.xlsx", bomb(3_000_000, stated));
        let open = || File::open(file.path()).unwrap();
        let message = guard::check(&file.path(), open(), 1_000_000).unwrap_err().to_string();
        assert!(message.contains("unpacks to more than") || (stated == 10 && message.contains("damaged")), "{message}");
    }
    let file = written("fine.xlsx", texts(&[&["a"]]));
    guard::check(&file.path(), File::open(file.path()).unwrap(), 1_000_000).unwrap();
}
