//! Workbooks (.xlsx) made by hand, sound and unsound.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
/// Style 0 is general, 1 a date, 2 a span, 3 a date with a time.
const STYLES: &str = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

/// A zip archive of these files.
pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of sheets: their names, the content of their `sheetData`, and whether they are hidden.
pub fn workbook(sheets: &[(&str, String, bool)]) -> Vec<u8> {
    let (mut list, mut rels, mut parts) = (String::new(), String::new(), Vec::new());
    for (at, (name, rows, hidden)) in sheets.iter().enumerate() {
        let id = at + 1;
        let state = if *hidden { r#" state="hidden""# } else { "" };
        list += &format!(r#"<sheet name="{name}" sheetId="{id}"{state} r:id="rId{id}"/>"#);
        rels += &format!(
            r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{id}.xml"/>"#
        );
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet(rows)));
    }
    let book = format!(
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>"#
    );
    let rels = format!(
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>"#
    );
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
    ];
    files.extend(parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())));
    archive(&files)
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A row from column A on. A cell that begins with `<` is XML, with `{r}` for its place; others are texts; empty ones are left out.
pub fn row(number: usize, cells: &[&str]) -> String {
    let mut xml = format!(r#"<row r="{number}">"#);
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let place = format!("{}{number}", (b'A' + at as u8) as char);
        if cell.starts_with('<') {
            xml += &cell.replace("{r}", &place);
        } else {
            let text = cell.replace('&', "&amp;").replace('<', "&lt;");
            xml += &format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#);
        }
    }
    xml + "</row>"
}

/// A workbook with one sheet of texts.
pub fn texts(rows: &[&[&str]]) -> Vec<u8> {
    let xml = rows.iter().enumerate().map(|(at, cells)| row(at + 1, cells)).collect();
    workbook(&[("Sheet1", xml, false)])
}

/// A workbook of a few kilobytes for every megabyte that its sheet unpacks to: `bytes` blanks. It states `stated` bytes.
pub fn bomb(bytes: usize, stated: u32) -> Vec<u8> {
    let packed = blanks(bytes);
    let name = b"xl/worksheets/sheet1.xml";
    let honest = archive(&[("xl/workbook.xml", b"<workbook/>")]);
    // The archive's own directory begins where its last 22 bytes say.
    let end = honest.len() - 22;
    let directory = u32::from_le_bytes(honest[end + 16..end + 20].try_into().unwrap()) as usize;
    let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
    head.extend(0u32.to_le_bytes());
    head.extend((packed.len() as u32).to_le_bytes());
    head.extend(stated.to_le_bytes());
    head.extend((name.len() as u16).to_le_bytes());
    head.extend([0, 0]);
    let mut zip = honest[..directory].to_vec();
    let local = zip.len() as u32;
    zip.extend([b"PK\x03\x04".as_slice(), &head, name, &packed].concat());
    let start = zip.len() as u32;
    zip.extend(&honest[directory..end]);
    zip.extend([b"PK\x01\x02\x14\x00".as_slice(), &head, &[0; 10], &local.to_le_bytes(), name].concat());
    let size = zip.len() as u32 - start;
    zip.extend(b"PK\x05\x06\0\0\0\0\x02\0\x02\0");
    zip.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
    zip.extend([0, 0]);
    zip
}

/// Deflated blanks, in one block of fixed codes: one literal, then copies of 258 of it.
fn blanks(bytes: usize) -> Vec<u8> {
    let (mut packed, mut waiting, mut count) = (Vec::new(), 0u64, 0);
    let mut put = |bits: u64, length: u32| {
        waiting |= bits << count;
        count += length;
        while count >= 8 {
            packed.push(waiting as u8);
            waiting >>= 8;
            count -= 8;
        }
    };
    put(0b011, 3);
    // Codes stand in the stream from their highest bit on: a blank is 0x30 + 0x20 in 8 bits.
    put(u64::from(0x50u8.reverse_bits()), 8);
    for _ in 0..(bytes - 1) / 258 {
        // Length code 285 is 0xC5 in 8 bits, distance code 0 is 5 zeros.
        put(u64::from(0xC5u8.reverse_bits()), 13);
    }
    put(0, 7 + 8);
    packed
}
