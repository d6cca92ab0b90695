//! Whom a request speaks for: four schemes, and the two Authorization strings that the document prints.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rusqlite::{Connection, OptionalExtension};

use super::context::{Interface, Who};
use super::refusal::Refusal;
use super::{LOGIN, PASSWORD, clock, hash, sessions};

/// The document's sample for the customer interface: it acts for the sample customer.
const PRINTED_CUSTOMER: &str = "PEF1dGhvcml6YXRpb24gc3RyaW5nICB3aXRoIHRva2VuIGlkPg==";
/// The document's sample for the enterprise interface. It is not even base64; it is let in as printed.
const PRINTED_ENTERPRISE: &str = "ZW50ZXJwcmlzZV9pbnRlcmZhY2U6ODEwTU0MTEyNWY1Y2UzNDg5zU2YTE3MDI3MGYyYzUxMGM4MTM5MWJlZDM2ZjU2ODc4MDM0N2MyZjFmNzU4Ng==";

/// Reads an Authorization header; 401 if it is missing or does not open this interface.
pub fn identify(db: &Connection, interface: Interface, header: Option<&str>) -> Result<Who, Refusal> {
    let (scheme, given) = header.and_then(|header| header.trim().split_once(' ')).ok_or_else(Refusal::unauthorized)?;
    let given = given.trim();
    let who = match (scheme.to_ascii_lowercase().as_str(), interface) {
        ("bearer", _) => bearer(db, interface, given)?,
        ("basic", Interface::Enterprise) => (given == PRINTED_ENTERPRISE || is_user(given)).then_some(Who::User),
        ("basic", Interface::Customer) if given == PRINTED_CUSTOMER => {
            Some(Who::Customer { number: sessions::sample_customer(db)?, token: None })
        }
        ("basic", Interface::Customer) => match pair(given) {
            Some((login, token)) if login == LOGIN => bearer(db, interface, &token)?,
            Some(_) | None => None,
        },
        (_, _) => None,
    };
    who.ok_or_else(Refusal::unauthorized)
}

/// The session of a token, if it is of this interface and has not expired.
fn bearer(db: &Connection, interface: Interface, token: &str) -> rusqlite::Result<Option<Who>> {
    let digest = hash::sha256(token);
    let kind = match interface {
        Interface::Enterprise => "enterprise",
        Interface::Customer => "customer",
    };
    let sql = "SELECT number FROM tokens WHERE digest = ?1 AND interface = ?2 AND (expires IS NULL OR expires > ?3)";
    let session: Option<Option<i64>> =
        db.prepare_cached(sql)?.query_row((&digest, kind, clock::seconds()), |row| row.get(0)).optional()?;
    let Some(number) = session else { return Ok(None) };
    Ok(Some(match interface {
        Interface::Enterprise => Who::User,
        Interface::Customer => {
            let number = number.map_or_else(|| sessions::sample_customer(db), Ok)?;
            Who::Customer { number, token: Some(digest) }
        }
    }))
}

/// The two halves of a Basic header.
fn pair(given: &str) -> Option<(String, String)> {
    let decoded = String::from_utf8(STANDARD.decode(given).ok()?).ok()?;
    decoded.split_once(':').map(|(login, secret)| (login.to_owned(), secret.to_owned()))
}

/// The enterprise interface's Basic: the password's digest, salted with the hour in UTC.
fn is_user(given: &str) -> bool {
    let Some((login, digest)) = pair(given) else { return false };
    let password = hash::md5(PASSWORD);
    let hours = clock::hours(clock::seconds());
    login == LOGIN && hours.iter().any(|hour| digest == hash::sha256(&format!("{password}{hour}")))
}
