//! Opening and closing sessions: users of the enterprise interface, devices on the customer interface.

use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::actions;
use super::context::{Context, Outcome, Reply, Who};
use super::refusal::{Faults, Reason, Refusal};
use super::seed::examples;
use super::{APPLICATION_ID, LOGIN, PASSWORD, clock, definitions, fields, hash};

/// A user's session: seven hours (the vendor's default).
const SESSION_SECONDS: i64 = 7 * 3600;

/// `GET /tests/connection`: the text sent, the other way round.
pub fn connection(context: &Context) -> Outcome {
    let turned: String = context.query.one("test_string").unwrap_or_default().chars().rev().collect();
    Ok(Reply::json(200, &json!({"data": {"test_string": turned}})))
}

/// `POST /users/actions/login`.
pub fn user_login(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    check_application(&body, "user_external_application_id", &mut faults);
    let login = fields::text(&body, "login", &mut faults);
    let password = fields::text(&body, "password", &mut faults);
    faults.finish()?;
    if login != Some(LOGIN) || password != Some(PASSWORD) {
        return Err(Refusal::unauthorized());
    }
    let (now, token) = (clock::seconds(), hash::fresh(42));
    context.db.execute("DELETE FROM tokens WHERE expires <= ?1", [now])?;
    context.db.execute(
        "INSERT INTO tokens VALUES (?1, 'enterprise', ?2, NULL)",
        (hash::sha256(&token), now + SESSION_SECONDS),
    )?;
    Ok(Reply::json(
        201,
        &json!({"data": {
            "bearer_token": token,
            "valid_to": clock::local(now + SESSION_SECONDS),
            "user": {
                "user_id": "838b73aacb5ac326cec4030c8d",
                "login": LOGIN,
                "first_name": "Demo",
                "last_name": "User",
                "email": "demo@example.com",
                // A number, as the real server has it, against its own description.
                "phone": 420_603_000_000_i64,
                "user_role_ids": ["86e05affc7a7befcd513ab4d"],
                "store_id": definitions::nth("stores", "store_id", 0),
                "last_login": clock::local(now),
            },
        }}),
    ))
}

/// Notes that the application is missing, or not the one there is.
fn check_application(body: &Map<String, Value>, name: &str, faults: &mut Faults) {
    if let Some(other) = fields::text(body, name, faults).filter(|id| *id != APPLICATION_ID) {
        faults.add_text(name, Reason::NotFound, other);
    }
}

/// `POST /users/actions/logout`.
pub fn user_logout(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    fields::text(&body, "user_external_application_id", &mut faults);
    let token = fields::text(&body, "bearer_token", &mut faults);
    faults.finish()?;
    let sql = "DELETE FROM tokens WHERE digest = ?1 AND interface = 'enterprise'";
    match context.db.execute(sql, [hash::sha256(token.unwrap_or_default())])? {
        0 => Err(Refusal::fault("bearer_token", Reason::NotFound, &Value::Null)),
        _ => Ok(Reply::nothing()),
    }
}

/// `POST /tokens`: a device's token, without expiry. Until a customer logs in it acts for the sample customer.
pub fn token(context: &Context) -> Outcome {
    let body = context.body()?;
    let mut faults = Faults::default();
    if let Some(device) = fields::object(&body, "device", &mut faults) {
        for name in ["device_id", "device_system", "device_name", "device_type"] {
            fields::text(device, name, &mut faults);
        }
    }
    if let Some(setup) = fields::object(&body, "setup", &mut faults) {
        fields::known(setup, "language_id", "languages", "language_id", &mut faults);
        for name in ["allowed_gps", "allowed_notifications"] {
            fields::boolean(setup, name, &mut faults);
        }
    }
    check_application(&body, "external_application_id", &mut faults);
    faults.finish()?;
    let token = hash::fresh(64);
    context.db.execute("INSERT INTO tokens VALUES (?1, 'customer', NULL, NULL)", [hash::sha256(&token)])?;
    Ok(Reply::created("token_id", &token))
}

/// `POST /tokens/{token_id}/actions/login`: from now on the token acts for this customer.
pub fn token_login(context: &Context) -> Outcome {
    let token = own_token(context)?;
    let customer = actions::log_in(context, &["email", "phone", "card"])?;
    log_in(context.db, token, Some(customer.number))?;
    Ok(Reply::customer_id(&customer.customer_id))
}

/// `POST /tokens/{token_id}/actions/logout`.
pub fn token_logout(context: &Context) -> Outcome {
    let token = own_token(context)?;
    log_in(context.db, token, None)?;
    Ok(Reply::nothing())
}

/// The digest of the token in the path, which must be the one in the header.
fn own_token<'a>(context: &'a Context) -> Result<&'a str, Refusal> {
    let id = context.part(0);
    match &context.who {
        Who::Customer { token: Some(token), .. } if *token == hash::sha256(id) => Ok(token),
        Who::Customer { .. } | Who::User | Who::Anyone => Err(Refusal::not_found("tokens", id)),
    }
}

/// Has a token act for a customer; for nobody, and so for the sample customer, with `None`.
pub fn log_in(db: &Connection, token: &str, number: Option<i64>) -> rusqlite::Result<()> {
    db.execute("UPDATE tokens SET number = ?2 WHERE digest = ?1", (token, number)).map(|_| ())
}

/// The customer that tokens act for before anybody logs in: the one in the document's examples.
pub fn sample_customer(db: &Connection) -> rusqlite::Result<i64> {
    db.query_row("SELECT number FROM customers WHERE customer_id = ?1", [examples::SAMPLE], |row| row.get(0))
}
