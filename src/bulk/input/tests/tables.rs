//! Dialects, headers and the shape of rows.

use super::*;

#[test]
fn the_sign_between_cells_is_found_out() {
    let cases: [(&str, u8, &[&str]); 10] = [
        ("a,b\n1,2\n", b',', &["a", "b"]),
        ("a;b\n1;2\n", b';', &["a", "b"]),
        ("a\tb\n1\t2\n", b'\t', &["a", "b"]),
        ("a|b\n1|2\n", b'|', &["a", "b"]),
        ("a;b\n1,5;2,5\n3,5;4,5\n", b';', &["a", "b"]),
        ("\"a,b,c\";d\n1;2\n", b';', &["a,b,c", "d"]),
        ("a,note;x\n\"1\",2\n", b',', &["a", "note;x"]),
        ("sep=|\na|b,c,d\n1|2\n", b'|', &["a", "b,c,d"]),
        ("\"sep=;\"\r\na;b\r\n", b';', &["a", "b"]),
        ("email\nx\n", b',', &["email"]),
    ];
    for (text, delimiter, columns) in cases {
        let file = written("rows.csv", text);
        let input = file.open(&Reading::default()).unwrap();
        assert_eq!(input.facts().delimiter, Some(delimiter), "{text}");
        assert_eq!(input.facts().columns, columns, "{text}");
    }
}

#[test]
fn what_was_found_out_is_announced() {
    let notes = |bytes: &[u8]| written("rows.csv", bytes).open(&Reading::default()).unwrap().facts().notes.clone();
    assert_eq!(notes(b"\xEF\xBB\xBFa;b\r\n"), ["semicolons between the cells, UTF-8 with a byte order mark"]);
    assert_eq!(notes(b"email\n"), ["one column, UTF-8"]);
    assert_eq!(notes(b"a\tb\r1\t2\r")[1], "lines end with a carriage return alone, as on old Macs");
}

#[test]
fn a_flag_decides_the_sign() {
    let file = written("rows.csv", "a,b;c\n1,2;3\n");
    let how = Reading { delimiter: Some(b';'), ..Reading::default() };
    assert_eq!(file.open(&how).unwrap().facts().columns, ["a,b", "c"]);
    let how = Reading { delimiter: Some(b'"'), ..Reading::default() };
    assert!(file.open(&how).err().unwrap().to_string().contains("--delimiter"));
}

#[test]
fn quotes_newlines_and_blanks() {
    let text = "a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n  \"q\" , 5\" pipe, plain \r\n";
    assert_eq!(cells(text), [["x, y", "say \"hi\"", "two\r\nlines"], ["q", " 5\" pipe", " plain "]]);
}

#[test]
fn every_end_of_line_is_one() {
    for (text, newline) in [("a,b\n1,2\n3,4", "\n"), ("a,b\r\n1,2\r\n3,4\r\n", "\r\n"), ("a,b\r1,2\r3,4\r", "\r")] {
        assert_eq!(cells(text), [["1", "2"], ["3", "4"]]);
        let file = written("rows.csv", text);
        assert_eq!(file.open(&Reading::default()).unwrap().facts().newline, newline);
    }
    assert_eq!(cells("a,b\n1,2\r3,4\r\n5,6\n"), [["1", "2"], ["3", "4"], ["5", "6"]]);
}

#[test]
fn blank_lines_are_no_rows_but_they_are_lines() {
    let file = written("rows.csv", "\n\na;b\n\n1;2\n  \n;;;\n\"x\ny\";\"\"\n3;4");
    let input = file.open(&Reading::default()).unwrap();
    let rows = all(&input).unwrap();
    let places: Vec<_> = rows.iter().map(|row| (row.number, row.line)).collect();
    assert_eq!((input.facts().line, places), (3, vec![(1, 5), (2, 8), (3, 10)]));
}

#[test]
fn raw_bytes_are_the_row_as_it_stands() {
    let file = written("rows.csv", "\u{FEFF}sep=;\r\n\"a\" ;b\r\n\"1\"\"\";  2 \r\n;x\r\n");
    let input = file.open(&Reading::default()).unwrap();
    assert_eq!(input.facts().header, "\u{FEFF}sep=;\r\n\"a\" ;b".as_bytes());
    let raw: Vec<_> = all(&input).unwrap().into_iter().map(|row| row.raw).collect();
    assert_eq!(raw, [b"\"1\"\"\";  2 ".to_vec(), b";x".to_vec()]);
}

#[test]
fn ragged_rows_are_counted() {
    let text = "a,b,c\n1,2\n1,2,3,4\n1,2,3,, \n";
    assert!(problem(text, 1).contains("names 3 columns"));
    assert!(problem(text, 1).contains("(a row of 2 cells)"));
    assert!(problem(text, 2).contains("(a row of 4 cells)"));
    let file = written("rows.csv", text);
    let row = &all(&file.open(&Reading::default()).unwrap()).unwrap()[2];
    assert_eq!((row.unreadable.clone(), row.cells.clone()), (None, vec!["1".into(), "2".into(), "3".into()]));
}

#[test]
fn a_report_is_read_again_where_rows_had_empty_cells_too_many() {
    let text = "a;b;;_carecloud_row;_carecloud_reason\n1;2;;7;x\n1;2;;;;7;y\n1;2;;7;z;;\n";
    let file = written("rows.csv", text);
    let input = file.open(&Reading::default()).unwrap();
    assert_eq!(input.facts().ignored, [false, false, true, true, true]);
    assert!(input.facts().columns.iter().zip(&input.facts().ignored).all(|(name, ours)| *ours || !is_ours(name)));
    let reasons: Vec<_> = all(&input).unwrap().into_iter().map(|row| (row.unreadable, row.cells[4].clone())).collect();
    assert_eq!(reasons, [(None, "x".into()), (None, "y".into()), (None, "z".into())]);
    assert!(problem("a;;_carecloud_row\n1;data;7\n", 1).contains("cell 2 stands under no name"));
}

#[test]
fn a_quote_that_is_never_closed_is_found_where_it_opens() {
    let message = refusal("rows.csv", "a,b\n1,2\n\"x\ny\",\"3\n4,5\n6,7\n");
    assert!(message.contains("line 4: a quote is opened there, in row 2"), "{message}");
    assert!(refusal("rows.csv", "a,\"b\n1,2\n").contains("line 1: a quote is opened there, in the header"));
    assert!(problem("a,b\n\"x\"y,2\n", 1).starts_with("unreadable a: after a closing quote"));
}

#[test]
fn headers_that_are_none_are_refused() {
    let cases = [
        ("jan@example.com,Jan\n", "a header is missing"),
        ("Jan,+420 777 123 456\n", "a header is missing"),
        ("1,2,3\n4,5,6\n", "a header is missing"),
        ("a,b,a\n", "columns 1 and 3 are both called “a”"),
        ("a, b ,b\n", "columns 2 and 3 are both called “b”"),
        ("a,,b\n", "column 2 has no name"),
        ("a\0,b\n", "NUL bytes"),
        ("a\u{1b}[31m,b\n", "cannot be printed"),
        ("\"a\"x,b\n", "text follows a closing quote"),
        ("\u{FEFF}", "is empty"),
        ("\n \n", "is empty"),
    ];
    for (text, part) in cases {
        let message = refusal("rows.csv", text);
        assert!(message.contains(part), "{text:?}: {message}");
        assert!(!message.contains("jan@") && !message.contains("777"), "{message}");
    }
    let file = written("rows.csv", "\"First\nname\",turnover 2024,b;c,,\n");
    assert_eq!(file.open(&Reading::default()).unwrap().facts().columns, ["First name", "turnover 2024", "b;c"]);
}
