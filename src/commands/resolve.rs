//! From what a support person has in hand to one customer's id. A hit counts only if its value equals what was asked.

use futures_util::stream::{self, StreamExt};
use serde_json::Value;
use serde_json::value::RawValue;

use super::context::Context;
use super::pick;
use crate::api::envelope::Page;
use crate::api::{Call, Client, Id, endpoints, envelope};
use crate::exit::{Code, Failure, failure_of};
use crate::model::columns::lookup;
use crate::model::identify::{Customer, external_ids};
use crate::output::sanitize;

/// Customers listed when several match; more are counted only.
const LISTED: usize = 20;
/// Customers looked up at once.
pub const AT_ONCE: usize = 4;

/// The customer that was meant.
#[derive(Debug, Clone)]
pub struct Found {
    /// The customer's id.
    pub id: Id,
    /// First and last name, if the record was seen on the way.
    pub name: Option<String>,
    /// Whether the id itself was typed, so that nothing was looked up.
    pub typed_as_id: bool,
    /// The customer's record, where several were found by their own; kept for picking among them only.
    pub record: Option<Value>,
}

impl Found {
    /// The same with the name that a record shows.
    pub fn named(&self, record: &Value) -> Found {
        Found { name: name(record), ..self.clone() }
    }
}

/// Finds the one customer that a command is about. Never picks among several.
pub async fn find(ctx: &Context, typed: &str) -> anyhow::Result<Found> {
    one(ctx, &parse(typed)?).await
}

/// Reads one spelling of a customer; `-` is only taken by commands that read many.
pub fn parse(typed: &str) -> anyhow::Result<Customer> {
    let customer = Customer::parse(typed)?;
    if customer == Customer::Stdin {
        let failure = Failure::usage("this command takes one customer");
        return Err(failure.field("CUSTOMER", "“-” (many, one a line) is for “customers get”").into());
    }
    Ok(customer)
}

/// The same for a command that only reads: a person at a terminal picks among several.
pub async fn find_to_read(ctx: &Context, typed: &str) -> anyhow::Result<Found> {
    let customer = parse(typed)?;
    if matches!(customer, Customer::Id(_)) || !pick::is_offered(ctx) {
        return one(ctx, &customer).await;
    }
    let found = all(ctx, &customer).await?;
    if found.len() > 1
        && let Some(at) = pick::among(ctx, &found).await?
        && let Some(hit) = found.get(at)
    {
        return Ok(Found { record: None, ..hit.clone() });
    }
    only(&customer, found)
}

/// The one customer that matches; none is code 4, several is code 5.
pub async fn one(ctx: &Context, customer: &Customer) -> anyhow::Result<Found> {
    if let Customer::Id(id) = customer {
        return Ok(Found { id: ctx.id("CUSTOMER", id)?, name: None, typed_as_id: true, record: None });
    }
    only(customer, all(ctx, customer).await?)
}

fn only(customer: &Customer, mut found: Vec<Found>) -> anyhow::Result<Found> {
    match found.len() {
        0 => {
            let failure = Failure::new(Code::NotFound, format!("no customer matches {}", customer.masked()));
            Err(failure.hint("carecloud customers list --last-name NAME").into())
        }
        1 => Ok(Found { record: None, ..found.remove(0) }),
        several => {
            let failure = Failure::new(Code::Several, format!("{several} customers match {}", customer.masked()));
            let failure = found.iter().take(LISTED).fold(failure, |failure, hit| {
                failure.field(format!("id:{}", hit.id), hit.name.clone().unwrap_or_default())
            });
            Err(failure.hint("give one of these ids as CUSTOMER").into())
        }
    }
}

/// All customers that match.
pub async fn all(ctx: &Context, customer: &Customer) -> anyhow::Result<Vec<Found>> {
    let client = ctx.client().await?;
    match customer {
        Customer::Id(id) => {
            Ok(vec![Found { id: ctx.id("CUSTOMER", id)?, name: None, typed_as_id: true, record: None }])
        }
        Customer::Email(email) => {
            let call = endpoints::list_customers().with("email", email);
            holders(ctx, client, call, "customers", |record| customer.matches(record)).await
        }
        Customer::Phone(phone) => {
            let call = endpoints::list_customers().with("phone", phone);
            holders(ctx, client, call, "customers", |record| customer.matches(record)).await
        }
        Customer::Card(number) => {
            let call = endpoints::list_cards().with("card_number", number);
            holders(ctx, client, call, "cards", |record| text(record, "card_number").as_deref() == Some(number)).await
        }
        Customer::External { source, id } => {
            let call = endpoints::list_source_records().with("customer_source_id", source).with("external_ids[]", id);
            holders(ctx, client, call, "customer_source_records", |record| {
                text(record, "customer_source_id").as_deref() == Some(source) && external_ids(record).contains(id)
            })
            .await
        }
        Customer::Stdin => Ok(Vec::new()),
    }
}

/// The customers of those records under `key` that match. Only a customer's own record gives a name.
async fn holders(
    ctx: &Context,
    client: &Client,
    call: Call,
    key: &str,
    matches: impl Fn(&Value) -> bool,
) -> anyhow::Result<Vec<Found>> {
    let reply = client.send(&call.with("count", "100")).await?;
    let mut found = Vec::new();
    let page = envelope::page(&reply, key)?;
    let mut fitting = 0;
    for item in &page.items {
        let record: Value = parsed(item)?;
        let holder = text(&record, "customer_id").filter(|_| matches(&record));
        fitting += usize::from(holder.is_some());
        if let Some(id) = holder.filter(|id| !knows(&found, id)) {
            let (id, name) = (ctx.id("customer_id", &id)?, name(&record));
            let record = (key == "customers").then_some(record);
            found.push(Found { id, name, typed_as_id: false, record });
        }
    }
    certain(found, &page, fitting)
}

fn knows(found: &[Found], id: &str) -> bool {
    found.iter().any(|known| known.id.as_str() == id)
}

/// Nobody, or one alone, is only certain if no record was left unseen: a server that ignores a filter answers with a page of
/// everything, of which `fitting` records happen to fit.
fn certain(found: Vec<Found>, page: &Page<'_>, fitting: usize) -> anyhow::Result<Vec<Found>> {
    let more = page.total_items.is_some_and(|total| total > page.items.len() as u64);
    if more && fitting < page.items.len() && found.len() < 2 {
        let text = "the server answers with more records than were asked for; it seems to ignore the filter, so nobody can \
                    tell who is meant";
        return Err(Failure::new(Code::Unreachable, text).hint("give the customer's id: id:…").into());
    }
    Ok(found)
}

fn parsed(item: &RawValue) -> anyhow::Result<Value> {
    Ok(serde_json::from_str(item.get())?)
}

fn text(record: &Value, path: &str) -> Option<String> {
    match lookup(record, path)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// First and last name of a customer record, for messages.
pub fn name(record: &Value) -> Option<String> {
    let part = |field: &str| text(record, &format!("personal_information.{field}")).unwrap_or_default();
    let name = format!("{} {}", part("first_name"), part("last_name"));
    Some(sanitize::line(name.trim()).into_owned()).filter(|name| !name.is_empty())
}

/// The customers that were typed, `-` replaced by the lines of standard input.
pub fn wanted(ctx: &Context, typed: &[String]) -> anyhow::Result<Vec<Customer>> {
    let mut wanted = Vec::new();
    for text in typed {
        let customer = Customer::parse(text)?;
        if customer != Customer::Stdin {
            wanted.push(customer);
            continue;
        }
        let lines = ctx.read_input("CUSTOMER", "-")?;
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            wanted.push(parse(line)?);
        }
    }
    Ok(wanted)
}

/// Customers of a command that reads many, and what is wrong with those that it cannot show.
pub struct Missing {
    asked: usize,
    why: Vec<(String, Failure)>,
}

impl Missing {
    /// Nobody is missing yet, of so many.
    pub fn of(asked: usize) -> Missing {
        Missing { asked, why: Vec::new() }
    }

    /// Keeps the error of one customer, the `number`th from 1, so that it does not hide the others; a dead server's is given
    /// back.
    pub fn keep(&mut self, number: usize, customer: &Customer, error: anyhow::Error) -> anyhow::Result<()> {
        let failure = failure_of(&error);
        if !matches!(failure.code, Code::NotFound | Code::Several | Code::Usage) {
            return Err(error);
        }
        self.why.push((format!("{number}: {}", customer.masked()), failure));
        Ok(())
    }

    /// Whether anybody is missing.
    pub fn is_anybody(&self) -> bool {
        !self.why.is_empty()
    }

    /// All of them in one failure, with the code of the first.
    pub fn failure(self) -> Option<Failure> {
        let code = self.why.first()?.1.code;
        let text = format!("{} of {} customers could not be shown", self.why.len(), self.asked);
        let all = self.why.into_iter();
        Some(all.fold(Failure::new(code, text), |failure, (customer, why)| failure.field(customer, why.message)))
    }
}

/// Finds many, in their order, a few at a time.
pub async fn many(ctx: &Context, wanted: &[Customer]) -> anyhow::Result<(Vec<Found>, Missing)> {
    let (mut found, mut missing) = (Vec::new(), Missing::of(wanted.len()));
    let mut answers = stream::iter(wanted).map(async |customer| (customer, one(ctx, customer).await)).buffered(AT_ONCE);
    let mut number = 0;
    while let Some((customer, answer)) = answers.next().await {
        number += 1;
        match answer {
            Ok(hit) => found.push(hit),
            Err(error) => missing.keep(number, customer, error)?,
        }
    }
    Ok((found, missing))
}
