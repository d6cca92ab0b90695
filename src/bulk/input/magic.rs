//! Files that are no rows of cells, told by their first bytes and refused with what to do instead.

/// Signatures, and the end of the sentence "the file is …".
const SIGNATURES: &[(&[u8], &str)] = &[
    (
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "a workbook of an old Excel (.xls) or one with a password. Save it as .xlsx without a password, or as CSV UTF-8",
    ),
    (&[0x1F, 0x8B], "compressed by gzip. Unpack it first, or pipe it in: gzip -dc FILE, and - for the file"),
    (b"BZh", "compressed by bzip2. Unpack it first, or pipe it in: bzip2 -dc FILE, and - for the file"),
    (
        &[0xFD, b'7', b'z', b'X', b'Z', 0],
        "compressed by xz. Unpack it first, or pipe it in: xz -dc FILE, and - for the file",
    ),
    (
        &[0x28, 0xB5, 0x2F, 0xFD],
        "compressed by zstd. Unpack it first, or pipe it in: zstd -dc FILE, and - for the file",
    ),
    (&[b'7', b'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive. Unpack it first"),
    (b"Rar!\x1A\x07", "a RAR archive. Unpack it first"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "a PDF document. Rows are read from CSV, .xlsx and NDJSON"),
    (b"\x89PNG\r\n\x1A\n", "an image. Rows are read from CSV, .xlsx and NDJSON"),
    (&[0xFF, 0xD8, 0xFF], "an image. Rows are read from CSV, .xlsx and NDJSON"),
    (b"GIF8", "an image. Rows are read from CSV, .xlsx and NDJSON"),
    (b"II*\0", "an image. Rows are read from CSV, .xlsx and NDJSON"),
    (b"PAR1", "a Parquet file. Export it as CSV first"),
    (b"Obj\x01", "an Avro file. Export it as CSV first"),
    (b"ARROW1", "an Arrow file. Export it as CSV first"),
    (b"SQLite format 3\0", "an SQLite database. Export it first: sqlite3 -csv -header FILE 'SELECT …'"),
    (&[0x7F, b'E', b'L', b'F'], "a program"),
    (b"{\\rtf", "a document (RTF). Rows are read from CSV, .xlsx and NDJSON"),
    (b"ID;P", "a SYLK file (.slk). Save it as .xlsx or CSV UTF-8"),
];

const HTML: &str = "an HTML page, whatever its name says; some programs call such exports .xls. Open it and save it as .xlsx or CSV UTF-8";
const XML: &str = "XML, which is not read. Export it as CSV or .xlsx";
const ARRAY: &str = "one JSON array. NDJSON is read, one object on each line; this makes it: jq -c '.[]' FILE";
const SPREAD: &str = "JSON over several lines. NDJSON is read, one object on each line; this makes it: jq -c . FILE";

/// What the bytes of a file are, if they are no rows.
pub(super) fn binary(start: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature)).map(|(_, what)| *what)
}

/// Whether a zip archive begins here, as every `.xlsx` is one.
pub(super) fn is_zip(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04")
}

/// Whether objects begin here.
pub(super) fn is_object(text: &[u8]) -> bool {
    first(text) == Some(b'{')
}

/// What a text is, if it is neither a table nor one object on each line. `text` is in UTF-8 or any other superset of ASCII.
pub(super) fn text(text: &[u8]) -> Option<&'static str> {
    let text = text.trim_ascii_start();
    let (&sign, rest) = text.split_first()?;
    match sign {
        b'<' => markup(rest),
        b'[' => matches!(first(rest), Some(b'{' | b'[' | b']' | b'"')).then_some(ARRAY),
        b'{' => {
            let line = text.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
            (line.trim_ascii() == b"{" && line.len() < text.len()).then_some(SPREAD)
        }
        _ => None,
    }
}

fn markup(rest: &[u8]) -> Option<&'static str> {
    let word: Vec<u8> = rest.iter().take(9).map(u8::to_ascii_lowercase).collect();
    let html: [&[u8]; 6] = [b"!doctype", b"html", b"table", b"head", b"meta", b"body"];
    if html.iter().any(|tag| word.starts_with(tag)) {
        return Some(HTML);
    }
    matches!(rest.first(), Some(b'?' | b'!' | b'a'..=b'z' | b'A'..=b'Z')).then_some(XML)
}

fn first(text: &[u8]) -> Option<u8> {
    text.trim_ascii_start().first().copied()
}
