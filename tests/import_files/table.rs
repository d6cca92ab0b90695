//! Files that people really hand in, and some that only an enemy would: what they are, and what an import says to them.

#[path = "books.rs"]
pub mod books;

use books::{archive, bomb, row, texts, workbook};

/// What happens to a file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expect {
    /// It is read: so many rows, all readable.
    Fine(usize),
    /// It is refused as a whole; the fragment is in the message.
    Refused(&'static str),
    /// It is read, and some of its rows are not: their numbers, and a fragment of the first one's message.
    Rows(&'static [u64], &'static str),
}

use Expect::{Fine, Refused, Rows};

const HEADER: &str = "first_name,last_name,email\n";

/// Rows below an ordinary header.
fn below(rows: &str) -> Vec<u8> {
    format!("{HEADER}{rows}").into_bytes()
}

fn bytes(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn wide(columns: usize, cells: usize) -> Vec<u8> {
    let names: Vec<_> = (0..columns).map(|at| format!("c{at}")).collect();
    format!("{}\n{}\n", names.join(","), vec!["x"; cells].join(",")).into_bytes()
}

/// All of them: a name with the ending that tells the story, the bytes, and what is expected.
pub fn files() -> Vec<(&'static str, Vec<u8>, Expect)> {
    [encodings(), dialects(), headers(), rows(), others(), json(), workbooks(), damaged()].concat()
}

fn encodings() -> Vec<(&'static str, Vec<u8>, Expect)> {
    let text = "jméno;příjmení\nJiří;Dvořák\n";
    let cut = {
        let mut cut = utf16(&format!("\u{FEFF}{text}"), false);
        cut.pop();
        cut
    };
    vec![
        ("utf8-mark.csv", bytes(&[b"\xEF\xBB\xBF", text.as_bytes()]), Fine(1)),
        ("utf8-two-marks.csv", bytes(&[b"\xEF\xBB\xBF\xEF\xBB\xBF", text.as_bytes()]), Fine(1)),
        ("utf16le-mark.csv", utf16(&format!("\u{FEFF}{text}"), false), Fine(1)),
        ("utf16be-mark.csv", utf16(&format!("\u{FEFF}{text}"), true), Fine(1)),
        ("utf16le.csv", utf16(text, false), Fine(1)),
        ("utf16be.csv", utf16(text, true), Fine(1)),
        ("utf16-tabs.txt", utf16("\u{FEFF}a\tb\r\n1\t2\r\n", false), Fine(1)),
        ("utf16-odd.csv", cut, Refused("is not UTF-16")),
        (
            "utf16-lone-surrogate.csv",
            bytes(&[&utf16("\u{FEFF}a;b\n1;", false), &[0, 0xD8], &utf16("2\n", false)]),
            Refused("is not UTF-16: row 1"),
        ),
        ("utf32.csv", bytes(&[&[0xFF, 0xFE, 0, 0], b"a\0\0\0"]), Refused("UTF-32")),
        ("utf32be.csv", bytes(&[&[0, 0, 0xFE, 0xFF], b"\0\0\0a"]), Refused("UTF-32")),
        ("only-mark.csv", b"\xEF\xBB\xBF".to_vec(), Refused("is empty")),
        ("only-utf16-mark.csv", b"\xFF\xFE".to_vec(), Refused("is empty")),
        ("windows-1250.csv", b"a;b\nDvo\xF8\xE1k;x\n".to_vec(), Refused("reads “Dvořák” in windows-1250")),
        ("windows-1250-header.csv", b"jm\xE9no;b\nx;y\n".to_vec(), Refused("the header in line 1")),
        (
            "windows-1250-deep.csv",
            bytes(&["a;b\n".as_bytes(), "x;y\n".repeat(50_000).as_bytes(), b"x;\x8Aim\xE1\xE8ek\n"]),
            Refused("row 50001 in line 50002, column b, reads “Šimáček”"),
        ),
        ("utf8-cut.csv", b"a,b\n1,Dvo\xC5".to_vec(), Refused("--encoding windows-1250")),
        ("utf8-overlong.csv", b"a,b\n1,\xC0\xAF\n".to_vec(), Refused("is not UTF-8")),
        ("utf8-surrogate.csv", b"a,b\n1,\xED\xA0\x80\n".to_vec(), Refused("is not UTF-8")),
        ("nul-cell.csv", below("a\0b,c,d\n1,2,3\n"), Rows(&[1], "NUL")),
        ("nul-header.csv", b"a\0,b\n1,2\n".to_vec(), Refused("NUL")),
    ]
}

fn dialects() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("commas.csv", below("Jan,Novák,jan@example.com\n"), Fine(1)),
        ("semicolons.csv", b"a;b\r\n1,5;2\r\n".to_vec(), Fine(1)),
        ("tabs.tsv", b"a\tb\n1\t2\n".to_vec(), Fine(1)),
        ("bars.csv", b"a|b\n1|2\n".to_vec(), Fine(1)),
        ("none.csv", b"email\nx@example.com\n".to_vec(), Fine(1)),
        ("sep.csv", b"sep=;\r\na;b\r\n1;2\r\n".to_vec(), Fine(1)),
        ("sep-quoted.csv", b"\"sep=,\"\na,b\n1,2\n".to_vec(), Fine(1)),
        ("sep-mark.csv", b"\xEF\xBB\xBFsep=\t\r\na\tb\r\n1\t2\r\n".to_vec(), Fine(1)),
        ("sep-only.csv", b"sep=;\n".to_vec(), Refused("is empty")),
        ("cr-only.csv", b"a,b\r1,2\r3,4\r".to_vec(), Fine(2)),
        ("mixed-newlines.csv", b"a,b\r\n1,2\n3,4\r5,6".to_vec(), Fine(3)),
        ("cr-cr-lf.csv", b"a,b\r\r\n1,2\r\r\n".to_vec(), Fine(1)),
        ("no-last-newline.csv", b"a,b\n1,2".to_vec(), Fine(1)),
        ("quoted-newlines.csv", below("\"a\nb\",\"c\r\nd\",\"e\rf\"\n"), Fine(1)),
        ("doubled-quotes.csv", below("\"a \"\"b\"\"\",\"\"\"\"\"\",\"\"\n"), Fine(1)),
        ("blanks-around-quotes.csv", below("  \"a\"  ,\"b\" ,c\n"), Fine(1)),
        ("stray-quote.csv", below("5\" pipe,b,c\n"), Fine(1)),
        ("unclosed-quote.csv", below("a,b,c\n\"d,e,f\ng,h,i\n"), Refused("line 3: a quote is opened there")),
        ("unclosed-last-cell.csv", below("a,b,\"c"), Refused("line 2: a quote is opened there")),
        (
            "unclosed-huge.csv",
            bytes(&[&below("\""), &vec![b'x'; 2_500_000]]),
            Refused("line 2: a quote is opened there"),
        ),
        ("text-behind-quote.csv", below("\"a\"b,c,d\n1,2,3\n"), Rows(&[1], "closing quote")),
        ("single-quotes.csv", below("'a','b','c'\n"), Fine(1)),
        ("backslash-quote.csv", below("\"a\\\"b\",c,d\n"), Rows(&[1], "closing quote")),
    ]
}

fn headers() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("empty.csv", Vec::new(), Refused("is empty")),
        ("blank.csv", b"\r\n  \r\n,,,\r\n".to_vec(), Refused("is empty")),
        ("blank-semicolons.csv", b"\r\n;;;\r\n;;;\r\n".to_vec(), Refused("a header is missing")),
        ("only-header.csv", HEADER.into(), Fine(0)),
        (
            "no-header.csv",
            b"Jan,Novak,jan@example.com\nEva,Mala,eva@example.com\n".to_vec(),
            Refused("a header is missing"),
        ),
        ("no-header-numbers.csv", b"1,2\n3,4\n".to_vec(), Refused("a header is missing")),
        ("no-header-phone.csv", b"Jan,+420 777 123 456\n".to_vec(), Refused("a header is missing")),
        (
            "duplicate-header.csv",
            b"email,name,email\nx,y,z\n".to_vec(),
            Refused("columns 1 and 3 are both called “email”"),
        ),
        ("empty-name.csv", b"a,,c\n1,2,3\n".to_vec(), Refused("column 2 has no name")),
        ("empty-names-at-the-end.csv", b"a,b,,\n1,2,,\n".to_vec(), Fine(1)),
        ("czech-header.csv", "Jméno;Příjmení;E-mail;Číslo účtu\nJan;Žižka;x;1\n".into(), Fine(1)),
        ("emoji-header.csv", "😀,👩‍👩‍👧\n1,2\n".into(), Fine(1)),
        ("quoted-header.csv", b"\"first, name\",\"e\"\"mail\"\n1,2\n".to_vec(), Fine(1)),
        ("header-over-two-lines.csv", b"\"first\nname\",b\n1,2\n".to_vec(), Fine(1)),
        ("header-behind-blank-lines.csv", b"\n\n\na,b\n1,2\n".to_vec(), Fine(1)),
        ("control-characters-header.csv", b"a\x1b[2J,b\n1,2\n".to_vec(), Refused("cannot be printed")),
        ("report.csv", b"a;b;_carecloud_row;_carecloud_reason\n1;2;7;required\n".to_vec(), Fine(1)),
        ("columns-10000.csv", wide(10_000, 10_000), Fine(1)),
        ("columns-10000-less-one.csv", wide(10_000, 9_999), Rows(&[1], "names 10000 columns")),
        ("huge-header.csv", bytes(&[&vec![b'x'; 1_100_000], b",b\n1,2\n"]), Refused("header is too long")),
    ]
}

fn rows() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("ragged-short.csv", below("a,b\nd,e,f\n"), Rows(&[1], "a row of 2 cells")),
        ("ragged-long.csv", below("a,b,c\nd,e,f,g\n"), Rows(&[2], "a row of 4 cells")),
        ("ragged-long-empty.csv", below("a,b,c,,,\n"), Fine(1)),
        ("blank-lines.csv", below("\na,b,c\n\n\nd,e,f\n\n"), Fine(2)),
        ("spreadsheet-tail.csv", below("a,b,c\n,,\n,,\n"), Fine(1)),
        ("huge-line.csv", bytes(&[&below(""), &vec![b'x'; 2_500_000], b",b,c\nd,e,f\n"]), Rows(&[1], "a longer row")),
        ("huge-last-line.csv", bytes(&[&below("a,b,c\n"), &vec![b','; 1_500_000]]), Rows(&[2], "a longer row")),
        ("control-characters.csv", below("a\x07\x1b[31m,b,c\n"), Fine(1)),
        ("formula-injection.csv", below("=cmd|' /C calc'!A0,b,c\n"), Fine(1)),
        ("emoji.csv", below("😀,👩‍👩‍👧,e\u{301}\n"), Fine(1)),
        ("right-to-left.csv", below("\u{202E}moc.x,b,c\n"), Fine(1)),
    ]
}

fn others() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(), Refused("(.xls)")),
        ("html.xls", b"<html><table><tr><td>a</td></tr></table></html>".to_vec(), Refused("an HTML page")),
        ("page.csv", b"\xEF\xBB\xBF\r\n<!DOCTYPE html>\n<p>Sign in".to_vec(), Refused("an HTML page")),
        ("xml.csv", b"<?xml version=\"1.0\"?><customers/>".to_vec(), Refused("XML")),
        ("xml-bare.csv", b"<customers><customer/></customers>".to_vec(), Refused("XML")),
        ("packed.csv.gz", b"\x1F\x8B\x08\0\0\0".to_vec(), Refused("gzip -dc")),
        ("packed.csv.bz2", b"BZh91AY".to_vec(), Refused("bzip2")),
        ("packed.csv.xz", b"\xFD7zXZ\0".to_vec(), Refused("xz")),
        ("packed.csv.zst", b"\x28\xB5\x2F\xFD".to_vec(), Refused("zstd")),
        ("paper.pdf", b"%PDF-1.7\n".to_vec(), Refused("a PDF")),
        ("picture.png", b"\x89PNG\r\n\x1A\n".to_vec(), Refused("an image")),
        ("picture.jpg", b"\xFF\xD8\xFF\xE0".to_vec(), Refused("an image")),
        ("rows.parquet", b"PAR1\x15\0".to_vec(), Refused("Parquet")),
        ("rows.sqlite", b"SQLite format 3\0\x10".to_vec(), Refused("SQLite")),
        ("letter.rtf", b"{\\rtf1 x}".to_vec(), Refused("RTF")),
    ]
}

fn json() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("array.json", b"[{\"a\":1}]".to_vec(), Refused("jq -c '.[]'")),
        ("array-spread.json", b"\n[\n  {\n    \"a\": 1\n  }\n]\n".to_vec(), Refused("jq -c '.[]'")),
        ("object-spread.json", b"{\n  \"a\": 1\n}\n".to_vec(), Refused("jq -c .")),
        ("objects.ndjson", b"{\"a\":1}\n{\"a\":2}".to_vec(), Fine(2)),
        ("objects-mark-crlf.jsonl", b"\xEF\xBB\xBF{\"a\":1}\r\n\r\n{\"a\":2}\r\n".to_vec(), Fine(2)),
        ("objects-by-content.txt", b" {\"a\":1}\n".to_vec(), Fine(1)),
        (
            "bad-lines.ndjson",
            b"{\"a\":1}\n{\"a\":\n42\n\"x\"\n{\"a\":2}\n".to_vec(),
            Rows(&[2, 3, 4], "one JSON object"),
        ),
        ("repeated-name.ndjson", b"{\"a\":1,\"b\":2,\"a\":3}\n".to_vec(), Rows(&[1], "only once")),
        ("repeated-name-inside.ndjson", b"{\"a\":{\"b\":1,\"\\u0062\":2}}\n".to_vec(), Rows(&[1], "only once")),
        (
            "deep.ndjson",
            bytes(&[b"{\"a\":", &b"[".repeat(100_000), &b"]".repeat(100_000), b"}\n"]),
            Rows(&[1], "one JSON object"),
        ),
        ("not-utf8.ndjson", b"{\"a\":\"Dvo\xF8\xE1k\"}\n".to_vec(), Refused("--encoding windows-1250")),
        ("empty.ndjson", b"\n\n".to_vec(), Refused("is empty")),
    ]
}

fn workbooks() -> Vec<(&'static str, Vec<u8>, Expect)> {
    let sound = texts(&[&["a", "b"], &["1", "2"], &["3"]]);
    let failed = row(1, &["a", "b"]) + &row(2, &["x", r##"<c r="{r}" t="e"><v>#N/A</v></c>"##]);
    vec![
        ("sound.xlsx", sound.clone(), Fine(2)),
        ("misnamed.csv", sound.clone(), Fine(2)),
        ("cut.xlsx", sound[..sound.len() / 2].to_vec(), Refused("cut off or damaged")),
        ("cut-end.xlsx", sound[..sound.len() - 5].to_vec(), Refused("cut off or damaged")),
        (
            "flipped.xlsx",
            {
                let mut flipped = sound;
                flipped[60] ^= 0xFF;
                flipped
            },
            Refused("damaged"),
        ),
        ("empty.xlsx", workbook(&[("Sheet1", String::new(), false)]), Refused("is empty")),
        ("no-header.xlsx", texts(&[&["Jan", "jan@example.com"]]), Refused("a header is missing")),
        ("failed-formula.xlsx", workbook(&[("Sheet1", failed, false)]), Rows(&[1], "formula")),
        ("wide-row.xlsx", texts(&[&["a"], &["x", "y"]]), Rows(&[1], "a row of 2 cells")),
        ("bomb.xlsx", bomb(300 * 1024 * 1024, 300 * 1024 * 1024), Refused("more than 256 MiB")),
        ("garbage-inside.xlsx", archive(&[("xl/workbook.xml", b"<workbook")]), Refused("cannot be read")),
        ("archive.zip", archive(&[("rows.csv", b"a,b")]), Refused("a zip archive")),
        ("open.ods", archive(&[("content.xml", b"<x/>")]), Refused("OpenDocument")),
        ("binary.xlsb", archive(&[("xl/workbook.bin", b"x")]), Refused("(.xlsb)")),
        ("letter.docx", archive(&[("word/document.xml", b"<x/>")]), Refused("Word")),
        ("empty.zip", b"PK\x05\x06\0\0".to_vec(), Refused("an empty zip archive")),
    ]
}

/// Read without complaint here: only the field that a cell is for can tell that it is damaged.
fn damaged() -> Vec<(&'static str, Vec<u8>, Expect)> {
    vec![
        ("scientific.csv", b"name;phone\nx;4,20777E+11\n".to_vec(), Fine(1)),
        ("hashes.csv", b"name;phone\nx;########\n".to_vec(), Fine(1)),
        ("serial-date.csv", b"name;birthdate\nx;30991\n".to_vec(), Fine(1)),
        ("not-available.csv", b"name;email\nx;#N/A\n".to_vec(), Fine(1)),
        ("mojibake.csv", "name;city\nDvoÅ™Ã¡k;Praha\n".into(), Fine(1)),
        ("replaced.csv", "name;city\nDvo\u{FFFD}\u{FFFD}k;Praha\n".into(), Fine(1)),
    ]
}
