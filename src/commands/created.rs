//! A single id as the answer: of a new record, or of the customer that was asked about.

use serde_json::json;

use super::context::Context;
use crate::exit::{Code, Failure};
use crate::model::columns::Column;
use crate::output::{Format, Shape};
use crate::secret::net;

static FIELDS: &[(&str, &[Column])] = &[
    ("customer_id", &[Column::new("customer_id", "customer_id", 0)]),
    ("property_record_id", &[Column::new("property_record_id", "property_record_id", 0)]),
    ("interest_record_id", &[Column::new("interest_record_id", "interest_record_id", 0)]),
];

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
