//! Tables for people. The first rows decide the layout, all later ones follow it as they come, so that a list of any
//! length takes the memory of a few hundred rows.

use std::io::Write;

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentLineStyle, LineStyle, Table as Grid, TableStyle, Width,
};
use serde_json::Value;
use serde_json::value::RawValue;
use unicode_width::UnicodeWidthStr;

use super::cell::{Reader, find, parse, text};
use super::error::{Error, words};
use super::fields::{Field, Shape, of_record};
use super::layout::{Extent, GAP, fit, widths};
use super::list::{Rest, Sink, Summary};
use super::paint::Paint;
use super::printer::Printer;
use super::sanitize;

/// How many rows are laid out, and then written, together.
const BATCH: usize = 200;

/// comfy-table counts in 16 bits; a wider cell is cut even with `--no-truncate`.
const WIDEST: usize = 60_000;

/// Writes a table of a list.
pub(super) struct Table<'n> {
    key: String,
    id: Option<String>,
    fields: Vec<Field>,
    reader: Reader<'n>,
    header: bool,
    color: bool,
    limit: Option<usize>,
    waiting: Vec<Vec<String>>,
    /// Per field: whether all values so far are numbers; `None` before the first value.
    numbers: Vec<Option<bool>>,
    /// Per field its width, once the layout is made; `None` if dropped.
    laid_out: Option<Vec<Option<usize>>>,
    empty: bool,
}

impl<'n> Table<'n> {
    /// A table as wide as the printer says.
    pub(super) fn new(printer: &Printer, shape: &Shape, fields: Vec<Field>, reader: Reader<'n>) -> Table<'n> {
        Table {
            key: shape.key.into(),
            id: shape.id.map(str::to_string),
            numbers: vec![None; fields.len()],
            fields,
            reader,
            header: printer.style().header,
            color: printer.paints_out(),
            limit: printer.width(),
            waiting: Vec::new(),
            laid_out: None,
            empty: true,
        }
    }

    fn keep(&mut self, record: &Value) {
        let cells = self.fields.iter().map(|field| {
            let cell = text(record, field, self.reader);
            fit(sanitize::line(&cell).trim(), WIDEST).into_owned()
        });
        self.waiting.push(cells.collect());
        if self.laid_out.is_none() {
            for (field, is_number) in self.fields.iter().zip(&mut self.numbers) {
                match find(record, &field.path) {
                    None | Some(Value::Null) => {}
                    Some(Value::Number(_)) if field.codes.is_none() && !self.reader.is_named(field) => {
                        *is_number = Some(is_number.unwrap_or(true))
                    }
                    Some(_) => *is_number = Some(false),
                }
            }
        }
    }

    fn is_number(&self, index: usize) -> bool {
        self.numbers[index] == Some(true)
    }

    /// Whether the column holds dates, phones and the like, which say something else when cut.
    fn is_exact(&self, index: usize) -> bool {
        let exact = |cell: &str| cell.chars().all(|c| c.is_ascii_digit() || "+-.:, ".contains(c));
        self.waiting.iter().all(|row| exact(&row[index]))
    }

    fn is_id(&self, index: usize) -> bool {
        Some(&self.fields[index].path) == self.id.as_ref()
    }

    fn header(&self, index: usize) -> String {
        fit(&sanitize::line(&self.fields[index].name), WIDEST).into_owned()
    }

    /// The widths of the waiting cells of a column, in rising order.
    fn cell_widths(&self, index: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = self.waiting.iter().map(|row| row[index].width()).collect();
        widths.sort_unstable();
        widths
    }

    fn lay_out(&self) -> Vec<Option<usize>> {
        let extent = |(index, field): (usize, &Field)| {
            let header = if self.header { self.header(index).width() } else { 1 };
            let cells = self.cell_widths(index);
            Extent {
                natural: cells.last().copied().unwrap_or(0).max(header),
                usual: cells.get(cells.len().saturating_sub(1) * 3 / 4).copied().unwrap_or(0).max(header),
                drop: field.drop,
                is_id: self.is_id(index),
                is_number: self.is_number(index) || self.is_exact(index),
            }
        };
        widths(&self.fields.iter().enumerate().map(extent).collect::<Vec<_>>(), self.limit)
    }

    /// Writes the waiting rows, the first time under the header.
    fn write(&mut self, out: &mut dyn Write) -> Result<(), Error> {
        let first = self.laid_out.is_none();
        let laid_out = self.laid_out.take().unwrap_or_else(|| self.lay_out());
        let mut columns: Vec<(usize, usize)> = Vec::new();
        for (index, width) in laid_out.iter().enumerate() {
            if let Some(width) = *width {
                // A later row's longer id moves its neighbours rather than lose its end.
                let whole = self.limit.is_none() || (!first && self.is_id(index));
                columns.push((
                    index,
                    if whole { width.max(self.cell_widths(index).last().copied().unwrap_or(0)) } else { width },
                ));
            }
        }
        self.laid_out = Some(laid_out);
        let header = first && self.header;
        let rows = std::mem::take(&mut self.waiting);
        let grid = self.grid(&rows, &columns, header);
        for (index, line) in grid.lines().enumerate() {
            let line = line.trim_end();
            match (header, index) {
                (true, 0) => writeln!(out, "{}", Paint::Bold.on(line, self.color))?,
                (true, 1) => writeln!(out, "{}", Paint::Dim.on(line, self.color))?,
                _ => {
                    let row = &rows[index - if header { 2 } else { 0 }];
                    writeln!(out, "{}", self.painted(line, row, &columns))?;
                }
            }
        }
        Ok(out.flush()?)
    }

    fn grid(&self, rows: &[Vec<String>], columns: &[(usize, usize)], header: bool) -> Grid {
        let mut grid = Grid::new();
        // Of the gap, one space is the junction and the rest is padding.
        let spaced = ContentLineStyle::none().junction(' ');
        let rule = LineStyle::none().fill('─').junction('─');
        grid.load_style(TableStyle::new().header_lines(spaced).header_separator(rule).content_lines(spaced));
        let cell = |text: &str, index: usize, width: usize| {
            let side = if self.is_number(index) { CellAlignment::Right } else { CellAlignment::Left };
            Cell::new(fit(text, width)).set_alignment(side)
        };
        if header {
            grid.set_header(columns.iter().map(|(index, width)| cell(&self.header(*index), *index, *width)));
        }
        grid.add_rows(rows.iter().map(|row| columns.iter().map(|(index, width)| cell(&row[*index], *index, *width))));
        for (place, (_, width)) in columns.iter().enumerate() {
            let gap = if place + 1 == columns.len() { 0 } else { GAP - 1 };
            if let Some(column) = grid.column_mut(place) {
                column.set_padding((0, u16::try_from(gap).unwrap_or(0)));
                let whole = u16::try_from(width + gap).unwrap_or(u16::MAX);
                column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
            }
        }
        grid
    }

    /// The line with its state words in colour: cells stand in order with only spaces between, so each is found from where
    /// the last one ended.
    fn painted(&self, line: &str, row: &[String], columns: &[(usize, usize)]) -> String {
        if !self.color {
            return line.to_string();
        }
        let mut painted = String::new();
        let mut rest = line;
        for (index, width) in columns {
            let cell = fit(&row[*index], *width);
            let Some(start) = rest.find(cell.as_ref()) else { continue };
            let (before, found) = rest.split_at(start);
            let (found, after) = found.split_at(cell.len());
            let paint = self.fields[*index].codes.and_then(|_| Paint::of_word(&row[*index]));
            painted.push_str(before);
            painted.push_str(&paint.map_or(found.to_string(), |paint| paint.on(found, true)));
            rest = after;
        }
        painted + rest
    }

    fn not_shown(&self) -> Option<String> {
        let widths = self.laid_out.as_ref()?;
        let dropped: Vec<String> =
            (0..widths.len()).filter(|index| widths[*index].is_none()).map(|index| self.header(index)).collect();
        let names = dropped.join(", ");
        (!dropped.is_empty()).then(|| format!("not shown: {names}; see --fields"))
    }
}

impl Sink for Table<'_> {
    fn push(&mut self, item: &RawValue, out: &mut dyn Write) -> Result<(), Error> {
        let record = parse(item)?;
        if self.fields.is_empty() {
            self.fields = of_record(&record);
            self.numbers = vec![None; self.fields.len()];
        }
        self.empty = false;
        self.keep(&record);
        if self.waiting.len() < BATCH { Ok(()) } else { self.write(out) }
    }

    fn finish(&mut self, end: &Summary, out: &mut dyn Write) -> Result<Vec<String>, Error> {
        if self.empty {
            let kind = words(&self.key);
            return Ok(match end.total_items {
                _ if end.rest != Rest::Nothing => Vec::new(),
                Some(total @ 1..) => vec![format!("none of {total} {kind} shown")],
                Some(0) | None => vec![format!("no {kind}")],
            });
        }
        if !self.waiting.is_empty() {
            self.write(out)?;
        }
        Ok(self.not_shown().into_iter().collect())
    }
}
