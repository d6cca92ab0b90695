//! Picking one of several customers: for reads, and only where a person sits at a terminal and reads a table.

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::context::Context;
use super::resolve::{self, AT_ONCE, Found};
use crate::api::{Kind, endpoints, envelope};
use crate::model::columns::lookup;
use crate::model::fold::fold;
use crate::output::sanitize;
use crate::prompt::{Choice, Error};

const QUESTION: &str = "Which customer?";

/// What a line says of a customer, its id last.
type Line = [String; 4];

/// Whether somebody may be asked to pick.
pub fn is_offered(ctx: &Context) -> bool {
    ctx.prompt().interactive && ctx.printer().is_for_picking()
}

/// The index of the one that the person picks; `None` if the list was left without a choice. Customers of whom nothing but
/// the id is known, as from a card, are read first.
pub async fn among(ctx: &Context, found: &[Found]) -> anyhow::Result<Option<usize>> {
    let client = ctx.client().await?;
    let known = async |hit: &Found| {
        if let Some(record) = &hit.record {
            return Ok(line(hit.id.as_str(), record));
        }
        match client.send(&endpoints::get_customer(&hit.id)).await {
            Ok(reply) => Ok(line(hit.id.as_str(), &serde_json::from_str(envelope::record(&reply)?.get())?)),
            Err(error) if error.kind == Kind::NotFound => Ok(line(hit.id.as_str(), &Value::Null)),
            Err(error) => Err(anyhow::Error::from(error)),
        }
    };
    let lines: Vec<Line> = stream::iter(found).map(known).buffered(AT_ONCE).try_collect().await?;
    ask(ctx, &lines).await
}

/// The same among whole customers.
pub async fn of_records(ctx: &Context, records: &[Value]) -> anyhow::Result<Option<usize>> {
    let id = |record: &Value| record.get("customer_id").and_then(Value::as_str).unwrap_or_default().to_owned();
    ask(ctx, &records.iter().map(|record| line(&id(record), record)).collect::<Vec<_>>()).await
}

/// Escape and Ctrl-C both leave the list.
async fn ask(ctx: &Context, lines: &[Line]) -> anyhow::Result<Option<usize>> {
    ctx.underway.interrupt_answers(true);
    let picked = ctx.prompt().pick(QUESTION, &choices(lines), "an id as CUSTOMER");
    if matches!(picked, Err(Error::Interrupted)) {
        ctx.underway.interrupt_taken().await;
    }
    ctx.underway.interrupt_answers(false);
    match picked {
        Ok(at) => Ok(Some(at)),
        Err(Error::Cancelled | Error::Interrupted) => Ok(None),
        Err(error @ (Error::NotInteractive { .. } | Error::Closed | Error::Io(_))) => Err(error.into()),
    }
}

/// Name, birth date, e-mail or else phone, id.
fn line(id: &str, record: &Value) -> Line {
    let text = |field: &str| match lookup(record, &format!("personal_information.{field}")) {
        Some(Value::String(text)) => sanitize::line(text.trim()).into_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => String::new(),
    };
    let email = text("email");
    let contact = if email.is_empty() { text("phone") } else { email };
    [resolve::name(record).unwrap_or_default(), text("birthdate"), contact, sanitize::line(id).into_owned()]
}

/// In columns. Names may be typed without their accents.
fn choices(lines: &[Line]) -> Vec<Choice> {
    let width = |column: usize| lines.iter().map(|line| line[column].width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..3).map(width).collect();
    let choice = |line: &Line| {
        let cells = line.iter().zip(&widths).filter(|(_, width)| **width > 0);
        let cells = cells.map(|(cell, width)| format!("{cell}{}  ", " ".repeat(width - cell.width())));
        let shown = format!("{}{}", cells.collect::<String>(), line[3]);
        let [name, birthdate, contact, id] = line;
        let plain = if name.is_ascii() { String::new() } else { fold(name) };
        Choice { line: shown, words: [name, &plain, birthdate, contact, id].map(String::as_str).join(" ") }
    };
    lines.iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn customers_stand_in_columns_and_empty_ones_are_left_out() {
        let person = |name: &str, phone: &str| json!({"personal_information": {"last_name": name, "phone": phone}});
        let lines = [line("a1", &person("Žák", "420603123456")), line("b22", &person("Novotná", ""))];
        let choices = choices(&lines);
        assert_eq!(choices[0].line, "Žák      420603123456  a1");
        assert_eq!(choices[1].line, "Novotná                b22");
        assert!(choices[0].words.contains("zak") && choices[0].words.contains("Žák"), "{:?}", choices[0]);
    }

    #[test]
    fn nobody_known_is_an_id() {
        assert_eq!(choices(&[line("a1", &Value::Null)])[0].line, "a1");
    }
}
