//! The lines of a report: the row as it stands in the file, and behind it what the importer passes over.

use std::io::Write;

use crate::bulk::input::{Facts, Format};
use crate::bulk::journal::{How, Record, Report};
use crate::bulk::row::Row;

/// What is added to a row, in this order.
const ADDED: [&str; 4] = ["_carecloud_row", "_carecloud_reason", "_carecloud_status", "_carecloud_customer_id"];

/// The columns of `succeeded.csv`.
const SUCCEEDED: &str = "row,customer_id,how,guarantee";

/// How lines look.
pub struct Shape<'a> {
    facts: &'a Facts,
    newline: &'a str,
    delimiter: u8,
    /// Columns at the end of every row that an earlier report added.
    old: usize,
}

impl<'a> Shape<'a> {
    /// For a file.
    pub fn of(facts: &'a Facts) -> Shape<'a> {
        let old = facts.columns.iter().rev().take_while(|column| ADDED.contains(&column.as_str())).count();
        let newline = if facts.newline.is_empty() { "\n" } else { facts.newline };
        Shape { facts, newline, delimiter: facts.delimiter.unwrap_or(b','), old }
    }

    /// The line above all others; nothing for JSON.
    pub fn header(&self, report: Report) -> Vec<u8> {
        let mut line = Vec::new();
        match (report, self.facts.format) {
            (Report::Succeeded, _) => {
                line.extend_from_slice(SUCCEEDED.as_bytes());
                line.push(b'\n');
            }
            (Report::Failed | Report::Unknown | Report::Unprocessed, Format::Ndjson) => {}
            (Report::Failed | Report::Unknown | Report::Unprocessed, Format::Delimited | Format::Xlsx) => {
                self.cells(&self.facts.header, &ADDED, &mut line);
            }
        }
        line
    }

    /// A row's line.
    pub fn line(&self, report: Report, row: &Row, record: Option<&Record>, is_final: bool, line: &mut Vec<u8>) {
        let customer = record.and_then(|record| record.customer_id.as_deref()).unwrap_or_default();
        if report == Report::Succeeded {
            let how = record.and_then(|record| record.how).map_or("", How::word);
            let keyed = record.is_some_and(|record| record.keyed);
            let guarantee = if keyed { "exactly_once" } else { "at_most_once" };
            // A vector takes all that is written.
            let _ = write!(line, "{}", row.number);
            for cell in [customer, how, guarantee] {
                line.push(b',');
                line.extend_from_slice(cell.as_bytes());
            }
            line.push(b'\n');
            return;
        }
        let reason = record.and_then(|record| record.reason.clone()).unwrap_or_default();
        // A space parts several reasons: no file has it between its cells.
        let reason = match (report, is_final, reason.as_str()) {
            (Report::Unprocessed, ..) => String::new(),
            (Report::Unknown, false, _) => "not_settled_yet".to_owned(),
            (Report::Succeeded | Report::Failed | Report::Unknown, _, reason) => reason.replace(',', " "),
        };
        let status = record.and_then(|record| record.status).map(|status| status.to_string()).unwrap_or_default();
        let number = row.number.to_string();
        let values = [number.as_str(), reason.as_str(), status.as_str(), customer];
        match self.facts.format {
            Format::Delimited | Format::Xlsx => self.cells(&row.raw, &values, line),
            Format::Ndjson => self.fields(&row.raw, &values, line),
        }
    }

    fn cells(&self, raw: &[u8], values: &[&str; 4], line: &mut Vec<u8>) {
        let mut kept = raw.len();
        for _ in 0..self.old {
            kept = memchr::memrchr(self.delimiter, &raw[..kept]).unwrap_or(kept);
        }
        line.extend_from_slice(&raw[..kept]);
        for value in values {
            line.push(self.delimiter);
            line.extend_from_slice(value.as_bytes());
        }
        line.extend_from_slice(self.newline.as_bytes());
    }

    /// The same as fields of the line's object; a line that is none stays as it is.
    fn fields(&self, raw: &[u8], values: &[&str; 4], line: &mut Vec<u8>) {
        let text = raw.trim_ascii_end();
        let old = format!(",\"{}\":", ADDED[0]);
        let kept = memchr::memmem::rfind(text, old.as_bytes()).unwrap_or(text.len().saturating_sub(1));
        if text.last() == Some(&b'}') && kept > 0 {
            line.extend_from_slice(&text[..kept]);
            let mut comma = text[..kept].trim_ascii_end() != b"{";
            for (name, value) in ADDED.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
                let field = format!("{}\"{name}\":{}", if comma { "," } else { "" }, serde_json::Value::from(*value));
                line.extend_from_slice(field.as_bytes());
                comma = true;
            }
            line.push(b'}');
        } else {
            line.extend_from_slice(raw);
        }
        line.extend_from_slice(self.newline.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulk::input::Encoding;
    use crate::bulk::journal::State;

    fn facts(format: Format, columns: &[&str]) -> Facts {
        Facts {
            format,
            delimiter: (format == Format::Delimited).then_some(b';'),
            encoding: Encoding::Utf8,
            bom: false,
            columns: columns.iter().map(|name| (*name).to_owned()).collect(),
            ignored: vec![false; columns.len()],
            header: columns.join(";").into_bytes(),
            newline: "\r\n",
            line: 1,
            notes: Vec::new(),
        }
    }

    fn line(facts: &Facts, report: Report, raw: &str) -> String {
        let row = Row { number: 7, raw: raw.as_bytes().to_vec(), ..Row::default() };
        let record = Record { status: Some(400), ..Record::new(7, State::Rejected).because("email:empty,phone:empty") };
        let mut line = Vec::new();
        Shape::of(facts).line(report, &row, Some(&record), true, &mut line);
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn a_row_keeps_its_bytes_and_gets_columns_that_are_replaced_the_next_time() {
        let first = facts(Format::Delimited, &["a", "b"]);
        let header = String::from_utf8(Shape::of(&first).header(Report::Failed)).unwrap();
        assert_eq!(header, "a;b;_carecloud_row;_carecloud_reason;_carecloud_status;_carecloud_customer_id\r\n");
        let failed = line(&first, Report::Failed, "1;\"x;\ny\"");
        assert_eq!(failed, "1;\"x;\ny\";7;email:empty phone:empty;400;\r\n");
        let names: Vec<&str> = header.trim_end().split(';').collect();
        let second = facts(Format::Delimited, &names);
        assert_eq!(String::from_utf8(Shape::of(&second).header(Report::Failed)).unwrap(), header);
        assert_eq!(line(&second, Report::Failed, failed.trim_end()), failed);
    }

    #[test]
    fn an_object_gets_fields_that_are_replaced_the_next_time() {
        let facts = facts(Format::Ndjson, &[]);
        let failed = line(&facts, Report::Failed, "{\"a\": [1]} ");
        let expected = "{\"a\": [1],\"_carecloud_row\":\"7\",\"_carecloud_reason\":\"email:empty phone:empty\",\"_carecloud_status\":\"400\"}\r\n";
        assert_eq!(failed, expected);
        assert_eq!(line(&facts, Report::Failed, failed.trim_end()), failed);
        assert_eq!(line(&facts, Report::Failed, "no json"), "no json\r\n");
    }
}
