//! Tests of reading files of rows.

mod damage;
mod encodings;
mod hostile;
mod lines;
mod properties;
mod sheets;
mod streaming;
mod tables;

use std::path::PathBuf;

use super::*;

/// A file in a folder of its own.
pub(super) struct Written {
    folder: tempfile::TempDir,
    name: String,
}

pub(super) fn written(name: &str, bytes: impl AsRef<[u8]>) -> Written {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), bytes).unwrap();
    Written { folder, name: name.to_owned() }
}

impl Written {
    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }

    pub(super) fn open(&self, how: &Reading) -> Result<Input, Error> {
        Input::open(&self.path(), how)
    }
}

/// All rows, or the error that the pass ends with.
pub(super) fn all(input: &Input) -> Result<Vec<Row>, Error> {
    let (mut rows, mut row, mut read) = (input.rows()?, Row::default(), Vec::new());
    while rows.read(&mut row)? {
        read.push(row.clone());
    }
    Ok(read)
}

/// The cells of a file that is fine in every row.
pub(super) fn cells(bytes: impl AsRef<[u8]>) -> Vec<Vec<String>> {
    let file = written("rows.csv", bytes);
    let input = file.open(&Reading::default()).unwrap();
    let rows = all(&input).unwrap();
    rows.into_iter()
        .map(|row| {
            assert_eq!(row.unreadable, None, "row {}", row.number);
            row.cells
        })
        .collect()
}

/// The sentence that a file is refused with, at once or at the end of the pass.
pub(super) fn refusal(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let file = written(name, bytes);
    match file.open(&Reading::default()).and_then(|input| all(&input)) {
        Ok(rows) => panic!("{name} is fine: {} rows", rows.len()),
        Err(error) => error.to_string(),
    }
}

/// What makes the row unreadable.
pub(super) fn problem(bytes: impl AsRef<[u8]>, row: u64) -> String {
    let file = written("rows.csv", bytes);
    let rows = all(&file.open(&Reading::default()).unwrap()).unwrap();
    let problem = rows[row as usize - 1].unreadable.clone().unwrap();
    format!("{} {}: {} ({})", problem.reason, problem.column, problem.rule, problem.class)
}
