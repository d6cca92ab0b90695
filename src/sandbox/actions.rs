//! `/customers/actions/…`: asking who somebody is. On the enterprise interface only. A customer's wrong password is a 401
//! that says neither which half was wrong nor whether the customer exists.

use serde_json::{Value, json};

use super::context::{Context, Outcome, Reply};
use super::refusal::{Faults, Reason, Refusal};
use super::seed::examples;
use super::store::customers::{self, Stored};
use super::{fields, social};
use crate::model::fold::fold;

/// The active customer whom a login and a password stand for; 400 if the login's type is not one of those given.
pub fn log_in(context: &Context, types: &[&str]) -> Result<Stored, Refusal> {
    let body = context.body()?;
    let mut faults = Faults::default();
    let kind = fields::text(&body, "login_type", &mut faults);
    let login = fields::text(&body, "login_value", &mut faults);
    let password = fields::text(&body, "password", &mut faults);
    if let Some(other) = kind.filter(|kind| !types.contains(kind)) {
        faults.add_text("login_type", Reason::NotAllowedValue, other);
    }
    faults.finish()?;
    let (kind, login, password) = (kind.unwrap_or_default(), login.unwrap_or_default(), password.unwrap_or_default());
    let candidates = match kind {
        "email" => customers::by_email(context.db, login)?,
        "phone" => customers::by_phone(context.db, login)?,
        _ => customers::by_card(context.db, login)?.into_iter().collect(),
    };
    let matches = |customer: &Stored| customers::password_matches(customer, password, context.seeded);
    candidates.into_iter().find(matches).ok_or_else(Refusal::unauthorized)
}

/// `POST /customers/actions/verify-credentials`.
pub fn verify_credentials(context: &Context) -> Outcome {
    log_in(context, &["email", "card"]).map(|customer| Reply::customer_id(&customer.customer_id))
}

/// `POST /customers/actions/verify-social-network-credentials`.
pub fn verify_social_network(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    let sent = fields::object(&body, "social_network_credentials", &mut faults);
    let credentials = sent.and_then(|sent| social::check(sent, &mut faults));
    faults.finish()?;
    let owner = credentials.map(|credentials| social::owner(context.db, &credentials)).transpose()?.flatten();
    owner.map(|id| Reply::customer_id(&id)).ok_or_else(Refusal::unauthorized)
}

/// `POST /customers/actions/verify-auth-token`. The one token there is, is the document's.
pub fn verify_auth_token(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    let sent = ["application_id", "token", "token_request_id"].map(|name| fields::text(&body, name, &mut faults));
    faults.finish()?;
    if sent == examples::AUTH_TOKEN.map(Some) {
        Ok(Reply::customer_id(examples::VERIFIED))
    } else {
        Err(Refusal::unauthorized())
    }
}

/// `GET /customers/actions/search-customers`. It finds in strict mode only, and then needs all four fields (vendor's
/// description); otherwise its answer is empty.
pub fn search(context: &Context) -> Outcome {
    let query = context.query;
    let mut faults = Faults::default();
    let strict = match query.one("mode") {
        Some("strict") => true,
        None | Some("none") => false,
        Some(other) => {
            faults.add_text("mode", Reason::NotAllowedValue, other);
            false
        }
    };
    let [first_name, last_name, birthdate, card] =
        ["first_name", "last_name", "birthdate", "card_number"].map(|name| match query.one(name) {
            Some(value) => value,
            None => {
                if strict {
                    faults.add(name, Reason::Required, &Value::Null);
                }
                ""
            }
        });
    faults.finish()?;
    let holder = if strict { customers::by_card(context.db, card)? } else { None };
    let record = holder.map(|holder| serde_json::from_str::<Value>(&holder.doc)).transpose()?;
    let is_same = |record: &Value| {
        let person = &record["personal_information"];
        let field = |name: &str| person[name].as_str().unwrap_or_default().to_owned();
        fold(&field("first_name")) == fold(first_name)
            && fold(&field("last_name")) == fold(last_name)
            && field("birthdate") == birthdate
    };
    let found: Vec<Value> = record
        .iter()
        .filter(|record| is_same(record))
        .map(|record| json!({"customer_id": record["customer_id"], "match": 100}))
        .collect();
    Ok(Reply::json(200, &json!({"data": {"strict": found}})))
}
