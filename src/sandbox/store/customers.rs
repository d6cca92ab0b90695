//! Customers in the store: the record as one text, and beside it what lists search and sort by.

use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Map, Value};

use crate::model::fold::fold;
use crate::sandbox::hash;
use crate::sandbox::seed;

/// A customer as stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The row, counted from 1.
    pub number: i64,
    /// The API's id.
    pub customer_id: String,
    /// The sealed password; `None` for none, or for the one that the seed's rule gives.
    pub password: Option<String>,
    /// Whether nobody else may take the e-mail.
    pub reserves: bool,
    /// The record as the API answers it.
    pub doc: String,
}

const COLUMNS: &str = "number, customer_id, password, reserves, doc";

fn stored(row: &Row) -> rusqlite::Result<Stored> {
    Ok(Stored {
        number: row.get(0)?,
        customer_id: row.get(1)?,
        password: row.get(2)?,
        reserves: row.get(3)?,
        doc: row.get(4)?,
    })
}

/// The customer with this id.
pub fn by_id(db: &Connection, id: &str) -> rusqlite::Result<Option<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM customers WHERE customer_id = ?1");
    db.prepare_cached(&sql)?.query_row([id], stored).optional()
}

/// The customers with this e-mail, whatever its case.
pub fn by_email(db: &Connection, email: &str) -> rusqlite::Result<Vec<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM customers WHERE email = ?1 ORDER BY number");
    db.prepare_cached(&sql)?.query_map([email.to_lowercase()], stored)?.collect()
}

/// The customers with this phone: several people may share one.
pub fn by_phone(db: &Connection, phone: &str) -> rusqlite::Result<Vec<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM customers WHERE phone = ?1 ORDER BY number");
    db.prepare_cached(&sql)?.query_map([phone], stored)?.collect()
}

/// The customer who holds this card.
pub fn by_card(db: &Connection, card_number: &str) -> rusqlite::Result<Option<Stored>> {
    let sql =
        format!("SELECT {COLUMNS} FROM customers WHERE number = (SELECT number FROM cards WHERE card_number = ?1)");
    db.prepare_cached(&sql)?.query_row([card_number], stored).optional()
}

/// Whether another customer than `number` holds the e-mail for itself.
pub fn email_is_taken(db: &Connection, email: &str, number: i64) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM customers WHERE email = ?1 AND reserves AND number <> ?2)";
    db.prepare_cached(sql)?.query_row((email.to_lowercase(), number), |row| row.get(0))
}

/// Whether the password is the customer's, `seeded` being how many customers the seed's rule speaks of.
pub fn password_matches(customer: &Stored, password: &str, seeded: i64) -> bool {
    match &customer.password {
        Some(sealed) => hash::opens(password, sealed),
        None => customer.number <= seeded && password == seed::password(customer.number),
    }
}

/// Writes a customer: a new row, or the whole of an old one. `number` 0 takes the next row. Answers the row.
pub fn write(
    db: &Connection,
    number: i64,
    record: &Map<String, Value>,
    reserves: bool,
    password: Option<&str>,
) -> rusqlite::Result<i64> {
    let person = record.get("personal_information").and_then(Value::as_object);
    let text = |name: &str| person.and_then(|person| person.get(name)).and_then(Value::as_str);
    let top = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut statement = db.prepare_cached(
        "INSERT OR REPLACE INTO customers VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    statement.execute(rusqlite::params![
        number,
        top("customer_id"),
        record.get("state").and_then(Value::as_i64),
        top("last_change"),
        text("email").map(str::to_lowercase),
        text("phone"),
        text("first_name").map(fold),
        text("last_name").map(fold),
        text("birthdate"),
        reserves,
        password,
        serde_json::to_string(record).unwrap_or_default(),
    ])?;
    Ok(if number == 0 { db.last_insert_rowid() } else { number })
}
