//! Files of rows as people have them: CSV and its kin in any dialect and encoding, NDJSON, workbooks. Rows are streamed; what
//! one row gets wrong is a [`Problem`](crate::bulk::row::Problem) of that row, what the file gets wrong is an [`Error`].

mod book;
mod damage;
mod dialect;
mod encoding;
mod error;
mod facts;
mod file;
mod guard;
mod header;
mod lines;
mod magic;
mod problem;
mod records;
mod sheet;
mod source;
mod split;
mod spool;
mod table;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::path::{Path, PathBuf};

use self::book::{Book, BookRows};
use self::file::Identity;
use self::lines::Lines;
use self::records::Records;
use self::source::Source;
use self::table::{Layout, Table};
use crate::bulk::row::Row;

pub use self::damage::{damage, is_serial_date};
pub use self::encoding::Encoding;
pub use self::error::Error;
pub use self::facts::{Facts, Format, Reading};
pub use self::header::is_ours;
pub use self::spool::spool;

/// How much of a text is looked at to find out its dialect, in bytes.
const SAMPLE: usize = 64 * 1024;

/// A file of rows that was looked at. Holds no row, and keeps no file open.
pub struct Input {
    path: PathBuf,
    identity: Identity,
    facts: Facts,
    kind: Kind,
}

/// What a pass needs to know.
enum Kind {
    /// Bytes before the header, and the line it begins in.
    Delimited {
        skip: usize,
        line: u64,
        layout: Layout,
    },
    /// Bytes before the first line.
    Ndjson {
        skip: usize,
    },
    Xlsx(Book),
}

impl Input {
    /// Looks at a file: what it is, its dialect, its header.
    pub fn open(path: &Path, how: &Reading) -> Result<Input, Error> {
        if how.delimiter.is_some_and(|delimiter| !dialect::is_possible(delimiter)) {
            return Err(Error::Delimiter);
        }
        let (file, identity) = file::open(path)?;
        let start = file::start(path, &file)?;
        if start.is_empty() {
            return Err(Error::Empty { path: path.to_owned() });
        }
        let (facts, kind) = match magic::binary(&start) {
            Some(what) => return Err(Error::Kind { path: path.to_owned(), what }),
            None if magic::is_zip(&start) => workbook(path, file)?,
            None if how.format == Some(Format::Xlsx) => {
                return Err(Error::Kind { path: path.to_owned(), what: "no workbook (.xlsx)" });
            }
            None => text(path, file, &start, how)?,
        };
        Ok(Input { path: path.to_owned(), identity, facts, kind })
    }

    /// What was found out.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A pass over the rows.
    pub fn rows(&self) -> Result<Rows, Error> {
        self.pass(false)
    }

    /// A pass over the rows that computes the SHA-256 of all bytes of the file on its way.
    pub fn rows_with_digest(&self) -> Result<Rows, Error> {
        self.pass(true)
    }

    /// Whether size, time of change and place on disk are as they were. Cheap; a digest says it for sure.
    pub fn unchanged(&self) -> bool {
        Identity::at(&self.path).is_ok_and(|now| now == self.identity)
    }

    fn pass(&self, digest: bool) -> Result<Rows, Error> {
        let (file, identity) = file::open(&self.path)?;
        if identity != self.identity {
            return Err(Error::Changed { path: self.path.clone() });
        }
        let (path, encoding, delimiter) = (&self.path, self.facts.encoding, self.facts.delimiter);
        let source = |file, skip| skipped(Source::new(file, encoding, digest), path, skip);
        let pass = match &self.kind {
            Kind::Delimited { skip, line, layout } => {
                let mut records = Records::new(source(file, *skip)?, path, encoding, delimiter, 0, *line);
                records.next()?;
                Pass::Table(Table::new(records, path, encoding, layout.clone(), delimiter.unwrap_or(b',')))
            }
            Kind::Ndjson { skip } => {
                let records = Records::new(source(file, *skip)?, path, encoding, None, 1, 1);
                Pass::Lines(Lines::new(records, path, encoding))
            }
            Kind::Xlsx(book) => Pass::Book(book.rows(path, file)?),
        };
        Ok(Rows { path: self.path.clone(), digest, pass })
    }
}

/// A pass over the rows of a file. An error ends it: what would be read after one means nothing.
pub struct Rows {
    path: PathBuf,
    digest: bool,
    pass: Pass,
}

enum Pass {
    Table(Table),
    Lines(Lines),
    Book(BookRows),
}

impl Rows {
    /// Reads the next row into `row`, whose memory is used again. `false` at the end. Cells that could not be read are empty,
    /// and so are the bytes of a row of more than 1 MiB.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, Error> {
        match &mut self.pass {
            Pass::Table(table) => table.read(row),
            Pass::Lines(lines) => lines.read(row),
            Pass::Book(rows) => rows.read(row),
        }
    }

    /// The SHA-256 of all bytes of the file, those behind the last row that was read too. Cheap at the end of a pass that
    /// computes it; others read the file again.
    pub fn digest(self) -> Result<[u8; 32], Error> {
        let source = match self.pass {
            Pass::Table(table) if self.digest => table.records.source(),
            Pass::Lines(lines) if self.digest => lines.records.source(),
            Pass::Table(_) | Pass::Lines(_) | Pass::Book(_) => {
                Source::new(file::open(&self.path)?.0, Encoding::Utf8, true)
            }
        };
        source.digest().map_err(|error| Error::read(&self.path, error))
    }
}

/// Moves to where the rows begin.
fn skipped(mut source: Source, path: &Path, skip: usize) -> Result<Source, Error> {
    while source.data().len() < skip && source.more().map_err(|error| Error::read(path, error))? {}
    source.consume(skip);
    Ok(source)
}

fn workbook(path: &Path, file: File) -> Result<(Facts, Kind), Error> {
    let book = Book::open(path, file)?;
    let columns = book.layout.columns.clone();
    let facts = Facts {
        format: Format::Xlsx,
        delimiter: Some(b','),
        encoding: Encoding::Utf8,
        bom: true,
        ignored: ignored(&columns),
        columns,
        header: book.header(),
        newline: "\r\n",
        line: book.line,
        notes: vec![book.note()],
    };
    Ok((facts, Kind::Xlsx(book)))
}

fn text(path: &Path, file: File, start: &[u8], how: &Reading) -> Result<(Facts, Kind), Error> {
    let (encoding, bom) = encoding::detect(path, start, how.encoding)?;
    let mut source = Source::new(file, encoding, false);
    let mut whole = false;
    while source.data().len() < SAMPLE && !whole {
        whole = !source.more().map_err(|error| Error::read(path, error))?;
    }
    // A byte order mark is these three bytes once UTF-16 has become UTF-8, too.
    let mark = if bom { 3 } else { 0 };
    let sample = source.data().get(mark..).unwrap_or_default();
    if let Some(what) = magic::text(sample) {
        return Err(Error::Kind { path: path.to_owned(), what });
    }
    let by_name = path.extension().is_some_and(|ending| ending == "ndjson" || ending == "jsonl");
    let lines = how.format.map_or(by_name || magic::is_object(sample), |format| format == Format::Ndjson);
    if lines {
        if sample.trim_ascii().is_empty() && whole {
            return Err(Error::Empty { path: path.to_owned() });
        }
        let newline = if sample.split(|byte| *byte == b'\n').next().is_some_and(|line| line.ends_with(b"\r")) {
            "\r\n"
        } else {
            "\n"
        };
        let facts = Facts {
            format: Format::Ndjson,
            delimiter: None,
            encoding,
            bom,
            columns: Vec::new(),
            ignored: Vec::new(),
            header: Vec::new(),
            newline,
            line: 0,
            notes: facts::notes(Format::Ndjson, None, 0, encoding, bom, newline),
        };
        return Ok((facts, Kind::Ndjson { skip: mark }));
    }
    let (announced, skip) = match dialect::announced(sample) {
        Some((sign, length)) => (Some(sign), mark + length + file::newline(&sample[length..])),
        None => (None, mark),
    };
    let delimiter = how.delimiter.or(announced);
    let delimiter =
        delimiter.unwrap_or_else(|| dialect::detect(&source.data()[skip.min(source.data().len())..], whole));
    let before = source.data()[..skip.min(source.data().len())].to_vec();
    source.consume(skip);
    let line = if announced.is_some() { 2 } else { 1 };
    let mut records = Records::new(source, path, encoding, Some(delimiter), 0, line);
    let (columns, header_line) = header::read(path, &mut records, encoding)?;
    let header = [before.as_slice(), records.raw()].concat();
    let newline = if records.newline().is_empty() { "\n" } else { records.newline() };
    let facts = Facts {
        format: Format::Delimited,
        delimiter: Some(delimiter),
        encoding,
        bom,
        ignored: ignored(&columns),
        columns: columns.clone(),
        header,
        newline,
        line: header_line,
        notes: facts::notes(Format::Delimited, Some(delimiter), columns.len(), encoding, bom, newline),
    };
    Ok((facts, Kind::Delimited { skip, line, layout: Layout::new(columns) }))
}

fn ignored(columns: &[String]) -> Vec<bool> {
    columns.iter().map(|name| name.is_empty() || is_ours(name)).collect()
}
