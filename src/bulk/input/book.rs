//! Workbooks (.xlsx): the first sheet with something in it. Its rows are read by a thread of their own, a few ahead, because
//! the reader of cells borrows the workbook.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::header::{columns, printable};
use super::records::LONGEST;
use super::sheet::{Sheet, SheetRow, line};
use super::table::Layout;
use super::{Error, guard, problem};
use crate::bulk::row::{Problem, Row};

const UNREADABLE: &str =
    "this workbook cannot be read to its end. Open it, save it again as .xlsx, or export it as CSV UTF-8";

/// How many rows the thread hands over at once. One by one, waking each other would cost more than reading.
const BATCH: usize = 128;

/// What was found out about a workbook.
pub(super) struct Book {
    pub(super) sheet: String,
    /// How many other visible sheets have something in them.
    pub(super) others: usize,
    /// The row of the sheet with the names of the columns.
    pub(super) line: u64,
    pub(super) layout: Layout,
}

impl Book {
    /// Looks into a workbook, after it was found safe to.
    pub(super) fn open(path: &Path, file: File) -> Result<Book, Error> {
        guard::check(path, file.try_clone().map_err(|error| Error::read(path, error))?, guard::MOST)?;
        let refused = || Error::Workbook { path: path.to_owned(), why: UNREADABLE };
        let mut book = load(file).map_err(|_| refused())?;
        let sheets: Vec<String> = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
            .map(|sheet| sheet.name.clone())
            .collect();
        let (mut first, mut others) = (None, 0);
        for name in sheets {
            let row = match first_row(&mut book, &name) {
                Ok(row) => row,
                // A sheet that holds a chart only.
                Err(XlsxError::NotAWorksheet(_)) => None,
                Err(_) => return Err(refused()),
            };
            match row {
                Some(row) if first.is_none() => first = Some((name, row)),
                Some(_) => others += 1,
                None => {}
            }
        }
        let Some((sheet, row)) = first else { return Err(Error::Empty { path: path.to_owned() }) };
        if let Some(at) = row.failed {
            let why = format!("the name of column {} is an error of the spreadsheet", at + 1);
            return Err(Error::Header { path: path.to_owned(), line: row.line, why });
        }
        let layout = Layout::new(columns(path, row.line, &row.cells)?);
        Ok(Book { sheet, others, line: row.line, layout })
    }

    /// The header as the reports have it: CSV with the byte order mark that spreadsheets look for.
    pub(super) fn header(&self) -> Vec<u8> {
        let mut header = b"\xEF\xBB\xBF".to_vec();
        line(&self.layout.columns, &mut header);
        header
    }

    /// The sentence that says which sheet is read.
    pub(super) fn note(&self) -> String {
        let sheet = printable(&self.sheet);
        match self.others {
            0 => format!("a workbook, its sheet “{sheet}”"),
            1 => format!("a workbook, its first sheet with data, “{sheet}”; another one has data too and is not read"),
            others => {
                format!(
                    "a workbook, its first sheet with data, “{sheet}”; {others} others have data too and are not read"
                )
            }
        }
    }

    /// A pass over the rows.
    pub(super) fn rows(&self, path: &Path, file: File) -> Result<BookRows, Error> {
        let (sender, receiver) = sync_channel(1);
        let (sheet, header) = (self.sheet.clone(), self.line);
        std::thread::Builder::new()
            .name("workbook".to_owned())
            .spawn(move || send(file, &sheet, header, &sender))
            .map_err(|error| Error::read(path, error))?;
        Ok(BookRows {
            receiver,
            batch: Vec::new().into_iter(),
            layout: self.layout.clone(),
            path: path.to_owned(),
            number: 0,
        })
    }
}

/// What the thread says.
enum Message {
    Rows(Vec<SheetRow>),
    End,
}

fn load(file: File) -> Result<Xlsx<BufReader<File>>, XlsxError> {
    let mut file = file;
    std::io::Seek::rewind(&mut file)?;
    Xlsx::new(BufReader::new(file))
}

fn first_row(book: &mut Xlsx<BufReader<File>>, sheet: &str) -> Result<Option<SheetRow>, XlsxError> {
    Sheet::new(book.worksheet_cells_reader(sheet)?).next()
}

/// Sends the rows behind the header. Ends early, without [`Message::End`], when they cannot be read or nobody listens.
fn send(file: File, sheet: &str, header: u64, to: &SyncSender<Message>) {
    let Ok(mut book) = load(file) else { return };
    let Ok(cells) = book.worksheet_cells_reader(sheet) else { return };
    let mut sheet = Sheet::new(cells);
    let mut rows = Vec::with_capacity(BATCH);
    let last = loop {
        match sheet.next() {
            Ok(Some(row)) if row.line <= header => {}
            Ok(Some(row)) => rows.push(row),
            Ok(None) => break Some(Message::End),
            Err(_) => break None,
        }
        if rows.len() == BATCH {
            let full = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
            if to.send(Message::Rows(full)).is_err() {
                return;
            }
        }
    };
    // Rows before a damaged place are delivered, too. Sending fails only when nobody listens any more.
    let _ = to.send(Message::Rows(rows)).and_then(|()| last.map_or(Ok(()), |last| to.send(last)));
}

/// A pass over the rows of a workbook.
pub(super) struct BookRows {
    receiver: Receiver<Message>,
    batch: std::vec::IntoIter<SheetRow>,
    layout: Layout,
    path: PathBuf,
    number: u64,
}

impl BookRows {
    /// The next row. `false` at the end.
    pub(super) fn read(&mut self, row: &mut Row) -> Result<bool, Error> {
        let mut read = loop {
            if let Some(read) = self.batch.next() {
                break read;
            }
            match self.receiver.recv() {
                Ok(Message::Rows(rows)) => self.batch = rows.into_iter(),
                Ok(Message::End) => return Ok(false),
                Err(_) => return Err(Error::Workbook { path: self.path.clone(), why: UNREADABLE }),
            }
        };
        self.number += 1;
        (row.number, row.line) = (self.number, read.line);
        // A sheet has no end of a row: what is not there is empty.
        read.cells.resize(read.cells.len().max(self.layout.columns.len()), String::new());
        row.raw.clear();
        line(&read.cells, &mut row.raw);
        row.unreadable = self.place(&mut read, row.raw.len()).err();
        row.cells = read.cells;
        row.cells.resize(self.layout.columns.len(), String::new());
        if row.unreadable.is_some() {
            row.cells.iter_mut().for_each(String::clear);
        }
        if row.raw.len() > LONGEST {
            row.raw.clear();
        }
        Ok(true)
    }

    fn place(&self, read: &mut SheetRow, length: usize) -> Result<(), Problem> {
        if length > LONGEST {
            return Err(problem::too_long());
        }
        if let Some(at) = read.failed {
            return Err(problem::formula(self.layout.columns.get(at).map(String::as_str).unwrap_or_default()));
        }
        let (at, extra) = self.layout.place(read.cells.len(), |at| read.cells[at].is_empty())?;
        read.cells.drain(at..at + extra);
        Ok(())
    }
}
