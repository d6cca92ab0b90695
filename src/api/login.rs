//! Opening sessions: `POST /users/actions/login` on the enterprise interface, `POST /tokens` on the customer's.

use serde_json::{Value, json};
use zeroize::Zeroize;

use super::auth::{Credentials, Session};
use super::call::{Call, Method, Purpose};
use super::envelope;
use super::error::{Error, Kind};
use super::response::Reply;
use crate::secret::{Secret, Wiped};

/// More letters of a user's name are not kept.
const LONGEST_NAME: usize = 80;

/// The enterprise login; the API calls the application `user_external_application_id`.
pub(super) fn enterprise(credentials: &Credentials) -> Result<Call, Error> {
    let missing = |what: &str| Error::new(Kind::NoCredential, format!("there is no {what} to log in with"));
    let body = Wiped(json!({
        "user_external_application_id": credentials.app_id.as_deref().ok_or_else(|| missing("application id"))?,
        "login": credentials.login.as_deref().ok_or_else(|| missing("login"))?,
        "password": credentials.password.as_ref().ok_or_else(|| missing("password"))?.expose(),
    }));
    Ok(Call::new(Method::Post, "users/actions/login", &[], Purpose::Login).body(&body).enterprise_only())
}

/// `POST /users/actions/logout` (vendor's description).
pub(super) fn logout(app_id: &str, token: &Secret) -> Call {
    let body = Wiped(json!({"user_external_application_id": app_id, "bearer_token": token.expose()}));
    Call::new(Method::Post, "users/actions/logout", &[], Purpose::Verify).body(&body).enterprise_only()
}

/// A new token of the customer interface, for this program as the device.
pub(super) fn customer(app_id: &str, device_id: &str, language: &str) -> Call {
    let body = json!({
        "device": {
            "device_id": device_id,
            "device_system": std::env::consts::OS,
            "device_name": "carecloud",
            "device_type": "command line",
        },
        "setup": {"language_id": language, "allowed_gps": false, "allowed_notifications": false},
        "external_application_id": app_id,
    });
    Call::new(Method::Post, "tokens", &[], Purpose::Login).body(&body)
}

/// The error of a login that was answered with no. The vendor's description gives a login 400, 403 and 404, and no 401: a
/// refused login must not look like an answer to the call that needed it.
pub(super) fn refused(error: Error) -> Error {
    // A 404 without the API's error body comes from a server that has no such path.
    let unknown = error.kind == Kind::NotFound && error.own;
    if !unknown && !matches!(error.kind, Kind::Refused(_)) {
        return error;
    }
    let message = "the server does not accept login, password or application id".to_owned();
    Error { kind: Kind::Unauthorized { skew: None }, message, ..error }
}

/// The session in a login's answer: `bearer_token`, `valid_to` and `user`, or `token_id`.
pub(super) fn session(mut reply: Reply) -> Result<Session, Error> {
    let data = envelope::data(&reply).and_then(|data| {
        let parsed: Result<Value, _> = serde_json::from_str(data.get());
        parsed.map(Wiped).map_err(|_| Error::protocol("the login's answer is not JSON"))
    });
    // The token stands in it.
    reply.body.zeroize();
    let data = data?;
    let text = |name: &str| data.get(name).and_then(Value::as_str).map(str::to_owned);
    let token = text("bearer_token").or_else(|| text("token_id")).filter(|token| is_header_safe(token));
    let token = token.ok_or_else(|| Error::protocol("the login was answered without a usable token"))?;
    let name = |field: &str| data.pointer(&format!("/user/{field}")).and_then(Value::as_str).unwrap_or_default();
    let user = format!("{} {}", name("first_name"), name("last_name"));
    let user: String = user.trim().chars().take(LONGEST_NAME).collect();
    Ok(Session {
        token: Secret::new(token),
        valid_to: text("valid_to").filter(|time| is_time(time)),
        user: Some(user).filter(|user| !user.is_empty()),
    })
}

/// Whether a text can be a point in time: digits and what stands between them.
fn is_time(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | '+' | ' ' | 'T' | 'Z');
    text.len() <= 40 && text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(allowed)
}

fn is_header_safe(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic())
}
