//! Where a row ends and its cells lie, quotes considered. Goes on where it stopped when more bytes arrive, and keeps no bytes.

use memchr::{memchr, memchr2_iter, memchr3};

/// A cell inside its row, without the quotes around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: u32,
    pub(super) to: u32,
    /// Two quotes in it stand for one.
    pub(super) doubled: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a cell, or in the blanks before its quote.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Inside the quotes.
    Quoted,
    /// Behind a quote that closes the cell, unless another follows.
    Closing,
    /// Behind the closing quote, in blanks.
    Closed,
}

/// The state of one row's splitting.
#[derive(Debug)]
pub(super) struct Split {
    delimiter: u8,
    state: State,
    /// How far the bytes have been looked at.
    pub(super) at: usize,
    /// The cells that are complete.
    pub(super) cells: Vec<Span>,
    cell: usize,
    close: usize,
    doubled: bool,
    return_seen: bool,
    /// Ends of lines inside quotes.
    pub(super) lines: u64,
    /// The value of `lines` when the last quote was opened.
    pub(super) opened: u64,
    /// The first cell, from 0, with text behind its closing quote.
    pub(super) trailing: Option<usize>,
    /// Whether there was a quote around a cell.
    pub(super) quoted: bool,
    keep: bool,
}

impl Split {
    pub(super) fn new(delimiter: u8) -> Split {
        Split {
            delimiter,
            state: State::Start,
            at: 0,
            cells: Vec::new(),
            cell: 0,
            close: 0,
            doubled: false,
            return_seen: false,
            lines: 0,
            opened: 0,
            trailing: None,
            quoted: false,
            keep: true,
        }
    }

    /// Begins a new row.
    pub(super) fn restart(&mut self) {
        self.cells.clear();
        (self.state, self.at, self.cell, self.close) = (State::Start, 0, 0, 0);
        (self.doubled, self.return_seen, self.quoted, self.keep) = (false, false, false, true);
        (self.lines, self.opened, self.trailing) = (0, 0, None);
    }

    /// Forgets the cells of a row that is too long: from now on only its end is looked for. The bytes looked at may go.
    pub(super) fn forget(&mut self) -> usize {
        self.cells.clear();
        self.keep = false;
        std::mem::take(&mut self.at)
    }

    /// A row without a single quote, up to and without the end of its line.
    pub(super) fn plain(&mut self, row: &[u8]) {
        let mut from = 0;
        for to in memchr::memchr_iter(self.delimiter, row) {
            self.cells.push(Span { from: from as u32, to: to as u32, doubled: false });
            from = to + 1;
        }
        self.cells.push(Span { from: from as u32, to: row.len() as u32, doubled: false });
    }

    /// Looks on through the row's bytes. Where the row ends, if it does in `data`; the end of the line is not part of it.
    pub(super) fn scan(&mut self, data: &[u8]) -> Option<usize> {
        while let Some(&byte) = data.get(self.at) {
            match self.state {
                State::Start => match byte {
                    b'"' => {
                        (self.state, self.cell, self.doubled, self.quoted) = (State::Quoted, self.at + 1, false, true);
                        (self.opened, self.return_seen) = (self.lines, false);
                        self.at += 1;
                    }
                    byte if self.is_blank(byte) => self.at += 1,
                    _ => self.state = State::Plain,
                },
                State::Plain => match memchr3(self.delimiter, b'\n', b'\r', &data[self.at..]) {
                    None => self.at = data.len(),
                    Some(offset) => {
                        let end = self.at + offset;
                        self.push(self.cell, end, false);
                        if data[end] != self.delimiter {
                            return Some(end);
                        }
                        self.next(end);
                    }
                },
                State::Quoted => {
                    let rest = &data[self.at..];
                    let inside = memchr(b'"', rest).unwrap_or(rest.len());
                    self.count(&rest[..inside]);
                    self.at += inside;
                    if self.at < data.len() {
                        (self.state, self.close) = (State::Closing, self.at);
                        self.at += 1;
                    }
                }
                State::Closing => match byte {
                    b'"' => {
                        (self.state, self.doubled, self.return_seen) = (State::Quoted, true, false);
                        self.at += 1;
                    }
                    _ => self.state = State::Closed,
                },
                State::Closed => match byte {
                    b'\n' | b'\r' => {
                        self.push(self.cell, self.close, self.doubled);
                        return Some(self.at);
                    }
                    byte if byte == self.delimiter => {
                        self.push(self.cell, self.close, self.doubled);
                        self.next(self.at);
                    }
                    byte if self.is_blank(byte) => self.at += 1,
                    _ => {
                        self.trailing.get_or_insert(self.cells.len());
                        self.state = State::Plain;
                    }
                },
            }
        }
        None
    }

    /// The file ends here. `false`: inside a quote.
    pub(super) fn finish(&mut self) -> bool {
        match self.state {
            State::Start | State::Plain => self.push(self.cell, self.at, false),
            State::Quoted => return false,
            State::Closing | State::Closed => self.push(self.cell, self.close, self.doubled),
        }
        true
    }

    fn is_blank(&self, byte: u8) -> bool {
        byte == b' ' || (byte == b'\t' && self.delimiter != b'\t')
    }

    fn push(&mut self, from: usize, to: usize, doubled: bool) {
        if self.keep {
            self.cells.push(Span { from: from as u32, to: to as u32, doubled });
        }
    }

    fn next(&mut self, end: usize) {
        (self.state, self.at, self.cell) = (State::Start, end + 1, end + 1);
    }

    /// Counts the ends of lines inside a quote; one may be cut in two between `\r` and `\n`.
    fn count(&mut self, inside: &[u8]) {
        for at in memchr2_iter(b'\n', b'\r', inside) {
            let after_return = match at {
                0 => self.return_seen,
                at => inside[at - 1] == b'\r',
            };
            if !(inside[at] == b'\n' && after_return) {
                self.lines += 1;
            }
        }
        if let Some(&last) = inside.last() {
            self.return_seen = last == b'\r';
        }
    }
}
