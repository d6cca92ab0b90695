//! What each section reads: one list of records, or calls of its own.

use serde_json::{Map, Value, json};

use super::section::Section;
use super::sums::{self, text};
use crate::api::paging::{self, Listing, Window};
use crate::api::{Error, Id, Kind, endpoints, envelope};
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::exit::{Failure, failure_of};
use crate::model::columns::lookup;
use crate::model::identify::Customer;
use crate::model::phone;
use crate::model::records::RecordKind;

/// Records asked for in one call.
const PAGE: u64 = 1_000;

/// What the sections are about.
pub struct Subject<'a> {
    /// Whose they are.
    pub id: &'a Id,
    /// The customer's record; null if no section needs it.
    pub record: &'a Value,
    /// Purchases to show.
    pub recent: u64,
    /// `YYYY-MM-DD`.
    pub today: &'a str,
}

/// Why a section is not there.
#[derive(Debug)]
pub struct Trouble {
    /// What is wrong, as any command would say it.
    pub failure: Failure,
    /// Whether the server has no such thing for this account, which is nothing to be put right.
    pub is_not_offered: bool,
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Trouble {
        let mut failure = failure_of(&error);
        let kind = error.downcast_ref::<Error>().map(|error| &error.kind);
        // The customer is there: what the server does not find, or know how to read, is the list.
        let is_missing = matches!(kind, Some(Kind::NotFound | Kind::MethodNotAllowed));
        if is_missing {
            failure.message = "the server has no such list".to_owned();
        }
        let is_refused = matches!(kind, Some(Kind::Forbidden | Kind::WrongInterface));
        Trouble { failure, is_not_offered: is_missing || is_refused }
    }
}

/// The section's object: records as they came, and our sums.
pub async fn section(ctx: &Context, subject: &Subject<'_>, section: Section) -> Result<Value, Trouble> {
    let answer = match section {
        Section::Person => Ok(subject.record.clone()),
        Section::Contact => Ok(parts(subject.record, &["email", "phone", "address"])),
        Section::Consents => Ok(parts(subject.record, &["agreement", "consents"])),
        Section::Duplicates => duplicates(ctx, subject).await,
        Section::Status
        | Section::Points
        | Section::Credits
        | Section::Cards
        | Section::Vouchers
        | Section::Purchases
        | Section::Segments
        | Section::Interests
        | Section::Properties
        | Section::Sources => match section.kind() {
            Some(kind) => records(ctx, subject, section, kind).await,
            None => Ok(Value::Null),
        },
    };
    Ok(answer?)
}

/// Those fields of the customer that it has.
fn parts(record: &Value, names: &[&str]) -> Value {
    let person = record.get("personal_information");
    let found = names.iter().filter_map(|name| Some(((*name).to_owned(), person?.get(*name)?.clone())));
    Value::Object(found.collect::<Map<_, _>>())
}

async fn records(ctx: &Context, subject: &Subject<'_>, section: Section, kind: &RecordKind) -> anyhow::Result<Value> {
    let mut call = endpoints::list_records(kind, subject.id);
    let mut most = section.most();
    if section == Section::Purchases {
        call = call.with("sort_field", "payment_time").with("sort_direction", "DESC");
        most = subject.recent;
    }
    if section == Section::Vouchers {
        call = call.with("is_valid", "true").with("is_applied", "false").with("without_stores", "true");
    }
    let window = Window { offset: 0, limit: Some(most), page_size: PAGE };
    // One page after another: the sections are side by side already.
    let listing = Listing { call, key: kind.key, id: kind.id, paged: kind.paged, window, ahead: 1 };
    let mut found = Vec::new();
    let totals = paging::walk::<anyhow::Error>(ctx.client().await?, &listing, |item| {
        found.push(envelope::value(item)?);
        Ok(())
    })
    .await?;
    let mut object = Map::new();
    match section {
        Section::Points => drop(object.insert("sums".into(), sums::sums(&found, "available_points", subject.today))),
        Section::Credits => drop(object.insert("sums".into(), sums::sums(&found, "available_credits", subject.today))),
        // A server that ignores the filters is found out by the records.
        Section::Vouchers => found.retain(|voucher| is_open(voucher, subject.today)),
        Section::Person
        | Section::Contact
        | Section::Consents
        | Section::Status
        | Section::Cards
        | Section::Purchases
        | Section::Segments
        | Section::Interests
        | Section::Properties
        | Section::Sources
        | Section::Duplicates => {}
    }
    if let Some(total) = totals.total_items {
        object.insert("total_items".into(), total.into());
    }
    object.insert("complete".into(), totals.complete.into());
    object.insert(kind.key.into(), Value::Array(found));
    Ok(Value::Object(object))
}

fn is_open(voucher: &Value, today: &str) -> bool {
    text(voucher, "applied_date").is_none() && sums::is_usable(voucher, today)
}

/// Other customers with the same e-mail or phone, each with what is the same.
async fn duplicates(ctx: &Context, subject: &Subject<'_>) -> anyhow::Result<Value> {
    let own = |field: &str| lookup(subject.record, field).and_then(Value::as_str).map(str::trim).unwrap_or_default();
    let email = Some(own("personal_information.email").to_lowercase()).filter(|email| !email.is_empty());
    let digits = Some(phone::bare_digits(own("personal_information.phone"))).filter(|digits| !digits.is_empty());
    let asked = [("email", email.map(Customer::Email)), ("phone", digits.map(Customer::Phone))];
    let mut found: Vec<Value> = Vec::new();
    for (what, customer) in asked {
        let Some(customer) = customer else { continue };
        for hit in resolve::all(ctx, &customer).await? {
            let id = hit.id.as_str();
            if id == subject.id.as_str() {
                continue;
            }
            match found.iter_mut().find(|known| known["customer_id"] == id) {
                Some(known) => {
                    if let Some(same) = known["same"].as_array_mut() {
                        same.push(what.into());
                    }
                }
                None => found.push(json!({"customer_id": id, "name": hit.name, "same": [what]})),
            }
        }
    }
    Ok(json!({ "customers": found }))
}
