//! Rows on their way into a format: whose they are, whether a filter was obeyed, how many there are, and what is missing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::value::RawValue;

use crate::api::{Id, envelope};
use crate::bulk::export::{Read, Taker};
use crate::commands::listing;
use crate::exit::{Code, Failure, failure_of};
use crate::model::identify::Customer;
use crate::model::thousands::thousands;
use crate::output::{ListWriter, Printer, Progress, Rest, Shape, Summary};

/// The bar is told of so many rows at a time.
const STEP: u64 = 64;
/// After so many failures one after the other nothing better is to come.
const IN_A_ROW: u64 = 10;
/// Of so many customers is said what is wrong with each.
const NAMED: u64 = 100;

/// An export under way.
pub struct Sheet<'p> {
    writer: ListWriter<'p>,
    progress: Progress,
    proofs: &'p [(String, &'p str, String)],
    ignored: BTreeSet<String>,
    what: &'p str,
    rows: u64,
    missing: u64,
    failed: u64,
    in_a_row: u64,
    asked: u64,
    /// The code of the first customer that failed.
    code: Option<Code>,
}

/// How an export ended.
pub struct End {
    what: String,
    rows: u64,
    asked: u64,
    missing: u64,
    failed: u64,
    code: Option<Code>,
    short: bool,
}

impl<'p> Sheet<'p> {
    /// Begins; nothing is written before the first row.
    ///
    /// # Errors
    /// As [`Printer::list`].
    pub fn begin(
        printer: &'p mut Printer,
        shape: &Shape<'p>,
        what: &'p str,
        proofs: &'p [(String, &'p str, String)],
    ) -> anyhow::Result<Sheet<'p>> {
        let progress = printer.progress_of_rows(&format!("exporting {what}"));
        Ok(Sheet {
            writer: printer.list(shape)?,
            progress,
            proofs,
            ignored: BTreeSet::new(),
            what,
            rows: 0,
            missing: 0,
            failed: 0,
            in_a_row: 0,
            asked: 0,
            code: None,
        })
    }

    /// Writes what is left, and warns of what a reader must know.
    ///
    /// # Errors
    /// As [`ListWriter::finish`].
    pub fn finish(mut self, read: &Read, offset: u64) -> anyhow::Result<End> {
        self.progress.finish();
        for flag in &self.ignored {
            self.writer.warn(&listing::was_ignored(flag));
        }
        for text in listing::drift(&read.totals) {
            self.writer.warn(&text);
        }
        if self.missing + self.failed > NAMED {
            self.writer.warn(&format!("and {} more customers", self.missing + self.failed - NAMED));
        }
        let rest = if read.totals.complete { Rest::Nothing } else { Rest::Told };
        let total_items = read.totals.total_items;
        self.writer.finish(Summary { total_items, returned: self.rows, offset, rest })?;
        Ok(End {
            what: self.what.to_owned(),
            rows: self.rows,
            asked: self.asked,
            missing: self.missing,
            failed: self.failed,
            code: self.code,
            short: read.short,
        })
    }
}

impl Taker for Sheet<'_> {
    type Error = anyhow::Error;

    fn expect(&mut self, rows: u64) {
        self.progress.expect(rows);
    }

    fn row(&mut self, owner: Option<&Id>, record: &RawValue) -> anyhow::Result<()> {
        if !self.proofs.is_empty() {
            let failed = listing::disproved(&serde_json::from_str(record.get())?, self.proofs);
            if !failed.is_empty() {
                self.ignored.extend(failed);
                return Ok(());
            }
        }
        match owner {
            None => self.writer.push(record)?,
            Some(owner) => self.writer.push(&owned(record, owner)?)?,
        }
        self.rows += 1;
        if self.rows.is_multiple_of(STEP) {
            self.progress.tick(STEP);
        }
        Ok(())
    }

    fn done(&mut self, number: u64, customer: &Customer, error: Option<anyhow::Error>) -> anyhow::Result<()> {
        self.asked = number;
        let Some(error) = error else {
            self.in_a_row = 0;
            return Ok(());
        };
        let failure = failure_of(&error);
        if failure.code == Code::NotAllowed {
            return Err(error);
        }
        if failure.code == Code::NotFound {
            self.missing += 1;
            self.in_a_row = 0;
        } else {
            self.failed += 1;
            self.in_a_row += 1;
            self.code.get_or_insert(failure.code);
        }
        if self.in_a_row >= IN_A_ROW {
            let text = format!("{} ({IN_A_ROW} customers in a row could not be read)", failure.message);
            return Err(Failure { message: text, ..failure }.into());
        }
        if self.missing + self.failed <= NAMED {
            self.writer.warn(&format!("{number}: {}: {}", customer.masked(), failure.message));
        }
        Ok(())
    }
}

/// The record with its customer in front, if it does not say whose it is; nothing else of it changes.
fn owned<'r>(record: &'r RawValue, owner: &Id) -> anyhow::Result<Cow<'r, RawValue>> {
    if envelope::has_field(record, "customer_id") {
        return Ok(Cow::Borrowed(record));
    }
    let rest = record.get().trim_start_matches('{');
    let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
    // Ids hold nothing that JSON would escape.
    Ok(Cow::Owned(RawValue::from_string(format!("{{\"customer_id\":\"{owner}\"{comma}{rest}"))?))
}

impl End {
    /// Whether a file may take the place of an older one: nothing failed, and whoever is not there has no rows to miss.
    pub fn may_be_kept(&self) -> bool {
        self.failed == 0 && !self.short
    }

    /// `200,000 customers`.
    pub fn counted(&self) -> String {
        let one = self.rows == 1 && self.what.ends_with('s');
        let what = if one { &self.what[..self.what.len() - 1] } else { &self.what };
        format!("{} {what}", thousands(self.rows))
    }

    /// What is missing, if anything is; `where_to` says what has become of the output.
    pub fn failure(&self, where_to: &str) -> anyhow::Result<()> {
        let asked = thousands(self.asked);
        if self.failed > 0 {
            let code = self.code.unwrap_or(Code::Unreachable);
            let text = format!("{} of {asked} customers could not be read; {where_to}", thousands(self.failed));
            return Err(Failure::new(code, text).into());
        }
        if self.short {
            let text = format!("the server says that there are more than the {} it gave; {where_to}", self.counted());
            return Err(Failure::new(Code::Unreachable, text).into());
        }
        if self.missing > 0 {
            let text = format!("{} of {asked} customers were not found; {where_to}", thousands(self.missing));
            return Err(Failure::new(Code::NotFound, text).into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_gets_its_customer_in_front_and_keeps_the_rest() {
        let id = Id::new("id", "c1").unwrap();
        for (record, wanted) in [
            (r#"{"a": 1.50, "b":{}}"#, r#"{"customer_id":"c1","a": 1.50, "b":{}}"#),
            ("{}", r#"{"customer_id":"c1"}"#),
            ("{ }", r#"{"customer_id":"c1" }"#),
            (r#"{"a":1,"customer_id":"c2"}"#, r#"{"a":1,"customer_id":"c2"}"#),
            (r#"{"customer_id":null}"#, r#"{"customer_id":null}"#),
            (r#"{"a":{"customer_id":"c2"}}"#, r#"{"customer_id":"c1","a":{"customer_id":"c2"}}"#),
        ] {
            let raw = RawValue::from_string(record.to_owned()).unwrap();
            assert_eq!(owned(&raw, &id).unwrap().get(), wanted);
        }
    }

    #[test]
    fn numbers_are_thousands() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(thousands(number), text);
        }
    }
}
