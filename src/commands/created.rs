//! A single id as the answer: of a new record, or of the customer that was asked about.

use serde_json::json;

use super::context::Context;
use crate::api::{Error, Outcome, Reply, envelope};
use crate::exit::{Code, Failure};
use crate::model::columns::Column;
use crate::output::{Format, Shape};
use crate::secret::net;

static FIELDS: &[(&str, &[Column])] = &[
    ("customer_id", &[Column::new("customer_id", "customer_id", 0)]),
    ("property_record_id", &[Column::new("property_record_id", "property_record_id", 0)]),
    ("interest_record_id", &[Column::new("interest_record_id", "interest_record_id", 0)]),
];

/// The id in the answer to a `POST`. A success without one has created something nobody can name.
pub fn id(reply: &Reply, field: &str) -> anyhow::Result<String> {
    Ok(envelope::created(reply, field).map_err(|error| lost(reply, error))?.to_string())
}

/// The error of a change that was answered well, and with something that cannot be read: what became of it is not known.
pub fn lost(reply: &Reply, error: Error) -> Error {
    Error { outcome: Outcome::Unknown, writes: true, status: Some(reply.status), ..error }
}

/// Prints the bare id where a person or a shell script reads it, else `{"<field>": "<id>"}` in the chosen format.
pub fn print(ctx: &Context, field: &str, id: &str) -> anyhow::Result<()> {
    if net::catches(id) {
        let text = "the server answers with an id that holds one of your secrets; it is not shown";
        return Err(Failure::new(Code::Unreachable, text).hint("carecloud doctor").into());
    }
    let mut printer = ctx.printer();
    match printer.format() {
        Format::Auto | Format::Table | Format::Tsv | Format::Ids => Ok(printer.line(id)?),
        Format::Json | Format::Ndjson | Format::Csv | Format::Yaml => {
            let columns = FIELDS.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, columns)| *columns);
            Ok(printer.value(&Shape::new(field, Some(field), columns), &json!({ field: id }))?)
        }
    }
}
