//! Encodings, detected and said.

use super::*;

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let mark = if mark { "\u{FEFF}" } else { "" };
    let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
    units.iter().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn words_and_other_spellings() {
    for word in Encoding::words() {
        assert_eq!(Encoding::parse(word).map(Encoding::word), Some(word));
    }
    for (typed, encoding) in [
        ("CP1250", Encoding::Windows1250),
        ("Win-1250", Encoding::Windows1250),
        ("Latin 2", Encoding::Iso8859_2),
        ("iso_8859-2", Encoding::Iso8859_2),
        ("ISO-8859-1", Encoding::Windows1252),
        ("UTF8", Encoding::Utf8),
        ("utf-16", Encoding::Utf16Le),
    ] {
        assert_eq!(Encoding::parse(typed), Some(encoding), "{typed}");
    }
    assert_eq!(Encoding::parse("klingon"), None);
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    let text = "jméno;město\r\nDvořák;Ústí\r\n\"a\nb\";€😀\r\n";
    for (mark, big) in [(true, false), (true, true), (false, false), (false, true)] {
        let file = written("rows.csv", utf16(text, mark, big));
        let input = file.open(&Reading::default()).unwrap();
        assert_eq!(input.facts().encoding, if big { Encoding::Utf16Be } else { Encoding::Utf16Le });
        assert_eq!((input.facts().bom, input.facts().newline), (mark, "\r\n"));
        let header = if mark { "\u{FEFF}jméno;město" } else { "jméno;město" };
        assert_eq!(input.facts().header, header.as_bytes());
        let rows = all(&input).unwrap();
        assert_eq!(rows[0].cells, ["Dvořák", "Ústí"]);
        assert_eq!((rows[1].line, rows[1].raw.as_slice()), (3, "\"a\nb\";€😀".as_bytes()));
    }
}

#[test]
fn utf_16_that_breaks_off_ends_after_the_last_whole_row() {
    let mut bytes = utf16("a;b\n1;2\n3;4", true, false);
    bytes.pop();
    let input = written("rows.csv", bytes);
    let input = input.open(&Reading::default()).unwrap();
    let (mut rows, mut row) = (input.rows().unwrap(), Row::default());
    assert!(rows.read(&mut row).unwrap());
    let message = rows.read(&mut row).unwrap_err().to_string();
    assert!(message.contains("is not UTF-16: row 2 in line 3"), "{message}");
}

#[test]
fn bytes_that_are_no_utf_8_show_one_cell_and_the_flag() {
    // "Dvořák" and "Šimáček" in windows-1250.
    let bytes = b"jmeno;mesto\nJan;Praha\nDvo\xF8\xE1k;Plze\xF2\n\x8Aim\xE1\xE8ek;Brno\n";
    let message = refusal("lidé.csv", bytes);
    assert!(
        message.contains("is not UTF-8: row 2 in line 3, column jmeno, reads “Dvořák” in windows-1250"),
        "{message}"
    );
    assert!(message.contains("--encoding windows-1250") && !message.contains("Plze"), "{message}");

    let file = written("rows.csv", bytes);
    let how = Reading { encoding: Some(Encoding::Windows1250), ..Reading::default() };
    let rows = all(&file.open(&how).unwrap()).unwrap();
    assert_eq!(rows[1].cells, ["Dvořák", "Plzeň"]);
    assert_eq!(rows[1].raw, b"Dvo\xF8\xE1k;Plze\xF2");
    assert_eq!(rows[2].cells, ["Šimáček", "Brno"]);
}

#[test]
fn what_is_shown_of_a_garbled_cell_can_be_printed() {
    let mut bytes = b"a,b\n1,\x1b[31m\x8A".to_vec();
    bytes.extend([b'x'; 500]);
    let message = refusal("rows.csv", bytes);
    assert!(message.contains("“·[31mŠxxx") && message.contains("…”"), "{message}");
    assert!(refusal("rows.csv", b"jm\xE9no,b\n").contains("the header in line 1 reads “jméno”"));
}

#[test]
fn a_mark_and_a_flag_that_differ_are_refused() {
    let file = written("rows.csv", "\u{FEFF}a,b\n");
    let how = Reading { encoding: Some(Encoding::Windows1250), ..Reading::default() };
    let message = file.open(&how).err().unwrap().to_string();
    assert!(message.contains("byte order mark of UTF-8, which is not --encoding windows-1250"), "{message}");
    let file = written("rows.csv", utf16("a,b\n", true, true));
    let how = Reading { encoding: Some(Encoding::Utf16Le), ..Reading::default() };
    assert_eq!(file.open(&how).unwrap().facts().encoding, Encoding::Utf16Be);
}

#[test]
fn every_single_byte_encoding_decodes() {
    let cases: [(Encoding, &[u8], &str); 4] = [
        (Encoding::Windows1251, b"\xC8\xE2\xE0\xED", "Иван"),
        (Encoding::Windows1252, b"Andr\xE9 \x80", "André €"),
        (Encoding::Iso8859_2, b"\xA9koda", "Škoda"),
        (Encoding::Iso8859_15, b"\xA4", "€"),
    ];
    for (encoding, bytes, text) in cases {
        let file = written("rows.csv", [b"a;b\n".as_slice(), bytes, b";\"x\"\"y\"\n"].concat());
        let how = Reading { encoding: Some(encoding), ..Reading::default() };
        assert_eq!(all(&file.open(&how).unwrap()).unwrap()[0].cells, [text, "x\"y"]);
    }
}
