//! Reads the reports of an import: bytes as they are, rows by their number.

use std::path::Path;

/// A row of `succeeded.csv`.
#[derive(Debug, Clone)]
pub struct Succeeded {
    pub row: u64,
    pub customer_id: String,
    pub how: String,
    pub guarantee: String,
}

/// A row of one of the other three.
#[derive(Debug, Clone)]
pub struct Left {
    pub row: u64,
    /// The row's bytes in the report, without the end of the line.
    pub raw: Vec<u8>,
    /// The trailing columns by name.
    pub ours: Vec<(String, String)>,
}

/// All four.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    pub succeeded: Vec<Succeeded>,
    pub failed: Vec<Left>,
    pub unknown: Vec<Left>,
    pub unprocessed: Vec<Left>,
    /// What cannot be read.
    pub wrong: Vec<String>,
}

impl Reports {
    /// Reads a folder; `header` is the input's. A report that is not there has no rows.
    pub fn read(folder: &Path, header: &str) -> Reports {
        let mut reports = Reports::default();
        if !folder.is_dir() {
            reports.wrong.push(format!("there is no folder {}", folder.display()));
        }
        let mut wrong = Vec::new();
        reports.succeeded = succeeded(&folder.join("succeeded.csv"), &mut wrong);
        reports.failed = left(&folder.join("failed.csv"), header, &mut wrong);
        reports.unknown = left(&folder.join("unknown.csv"), header, &mut wrong);
        reports.unprocessed = left(&folder.join("unprocessed.csv"), header, &mut wrong);
        reports.wrong.extend(wrong);
        reports
    }
}

/// The records of a file with their bytes, the header first. An empty list for a file that is not there.
fn records(path: &Path, wrong: &mut Vec<String>) -> Vec<(Vec<String>, Vec<u8>)> {
    let Ok(bytes) = std::fs::read(path) else { return Vec::new() };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_slice());
    let (mut records, mut record) = (Vec::new(), csv::ByteRecord::new());
    loop {
        let from = reader.position().byte() as usize;
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                wrong.push(format!("{}: {error}", path.display()));
                break;
            }
        }
        let mut raw = &bytes[from..reader.position().byte() as usize];
        while let Some((b'\n' | b'\r', rest)) = raw.split_first() {
            raw = rest;
        }
        while let Some((b'\n' | b'\r', rest)) = raw.split_last() {
            raw = rest;
        }
        let cells = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        records.push((cells, raw.to_vec()));
    }
    if records.is_empty() {
        wrong.push(format!("{}: it has no header", path.display()));
    }
    records
}

fn succeeded(path: &Path, wrong: &mut Vec<String>) -> Vec<Succeeded> {
    let mut records = records(path, wrong).into_iter();
    let Some((header, _)) = records.next() else { return Vec::new() };
    let place = |name: &str| header.iter().position(|known| known == name);
    let (row, id) = (place("row"), place("customer_id"));
    let (how, guarantee) = (place("how"), place("guarantee"));
    if [row, id, how, guarantee].contains(&None) {
        wrong.push(format!("{}: row, customer_id, how or guarantee is missing in {header:?}", path.display()));
    }
    let cell = |cells: &[String], place: Option<usize>| place.and_then(|place| cells.get(place).cloned());
    records
        .map(|(cells, _)| Succeeded {
            row: cell(&cells, row).and_then(|row| row.parse().ok()).unwrap_or_default(),
            customer_id: cell(&cells, id).unwrap_or_default(),
            how: cell(&cells, how).unwrap_or_default(),
            guarantee: cell(&cells, guarantee).unwrap_or_default(),
        })
        .collect()
}

fn left(path: &Path, original: &str, wrong: &mut Vec<String>) -> Vec<Left> {
    let mut records = records(path, wrong).into_iter();
    let Some((header, raw)) = records.next() else { return Vec::new() };
    if !raw.starts_with(format!("{original},_carecloud_").as_bytes()) {
        wrong.push(format!("{}: the header is not the original one with ours behind it", path.display()));
    }
    let ours: Vec<(usize, &String)> =
        header.iter().enumerate().filter(|(_, name)| name.starts_with("_carecloud_")).collect();
    if !ours.iter().any(|(_, name)| *name == "_carecloud_row") {
        wrong.push(format!("{}: there is no _carecloud_row", path.display()));
    }
    records
        .map(|(cells, raw)| {
            let ours: Vec<(String, String)> = ours
                .iter()
                .map(|(place, name)| ((*name).clone(), cells.get(*place).cloned().unwrap_or_default()))
                .collect();
            let row = ours.iter().find(|(name, _)| name == "_carecloud_row").and_then(|(_, row)| row.parse().ok());
            Left { row: row.unwrap_or_default(), raw, ours }
        })
        .collect()
}
