//! Social network credentials: which customer a network's token stands for. The last customer to send a token has it.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

use super::fields;
use super::refusal::Faults;

/// A network and a customer's token there.
#[derive(Debug)]
pub struct Credentials {
    network: String,
    token: String,
}

/// Notes what is wrong with `social_network_credentials`; answers them if nothing is.
pub fn check(sent: &Map<String, Value>, faults: &mut Faults) -> Option<Credentials> {
    let network = fields::text(sent, "social_network_id", faults);
    let token = fields::text(sent, "social_network_token", faults);
    Some(Credentials { network: network?.to_owned(), token: token?.to_owned() })
}

/// The same for a body that may carry them.
pub fn check_optional(body: &Map<String, Value>, faults: &mut Faults) -> Option<Credentials> {
    let name = "social_network_credentials";
    body.get(name).filter(|sent| !sent.is_null())?;
    fields::object(body, name, faults).and_then(|sent| check(sent, faults))
}

/// Gives the credentials to the customer.
pub fn store(db: &Connection, number: i64, credentials: &Credentials) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO social VALUES (?1, ?2, ?3)";
    db.execute(sql, (&credentials.network, &credentials.token, number)).map(|_| ())
}

/// The id of the customer whose credentials these are.
pub fn owner(db: &Connection, credentials: &Credentials) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT customer_id FROM social JOIN customers USING (number) WHERE network = ?1 AND token = ?2";
    db.query_row(sql, (&credentials.network, &credentials.token), |row| row.get(0)).optional()
}
