//! Records that clients can write, or that must be found across customers: cards, sources, properties, interests.

use rusqlite::{CachedStatement, Connection};
use serde_json::{Value, json};

use super::random::{Random, day_of};
use crate::sandbox::definitions;

/// Serial numbers of the cards of customers without a story begin here.
const FIRST_SERIAL: u32 = 1000;

/// Statements kept open while customers are seeded.
pub struct Writer<'a> {
    cards: CachedStatement<'a>,
    sources: CachedStatement<'a>,
    properties: CachedStatement<'a>,
    interests: CachedStatement<'a>,
}

impl<'a> Writer<'a> {
    /// Prepares the statements.
    pub fn new(db: &'a Connection) -> rusqlite::Result<Writer<'a>> {
        Ok(Writer {
            cards: db.prepare_cached("INSERT INTO cards VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?,
            sources: db.prepare_cached("INSERT INTO sources VALUES (NULL, ?1, ?2, ?3, ?4, ?5)")?,
            properties: db.prepare_cached("INSERT INTO properties VALUES (?1, ?2, ?3, ?4)")?,
            interests: db.prepare_cached("INSERT INTO interests VALUES (?1, ?2, ?3, ?4)")?,
        })
    }

    /// Writes the records of one customer; `serials` are those of the cards of a customer with a story.
    pub fn write(&mut self, number: i64, serials: Option<std::ops::RangeInclusive<u32>>) -> rusqlite::Result<()> {
        let random = &mut Random::of(number, 2);
        let usual = FIRST_SERIAL + u32::try_from(number).unwrap_or_default();
        for (n, serial) in serials.unwrap_or(usual..=usual).enumerate() {
            // Ann's second card is blocked, her third has lapsed, her fourth is a gift card.
            let lapsed = if number == 1 { n == 2 } else { random.percent(5) };
            let blocked = if number == 1 { n == 1 } else { random.percent(5) };
            let card_type = definitions::nth("card_types", "card_type_id", usize::from(number == 1 && n == 3));
            let valid_from = format!("{} 00:00:00", day_of(random.below(365)));
            let valid_to = if lapsed { "2025-06-30 23:59:59" } else { "2030-12-31 23:59:59" };
            let store = definitions::nth("stores", "store_id", random.index(8));
            let changed = random.moment(365, 300);
            let id = random.id();
            let card = card_number(serial);
            self.cards.execute((&id, number, card_type, &card, &valid_from, valid_to, store, &changed, !blocked))?;
        }
        self.sources(number, random)?;
        self.properties(number, random)?;
        self.interests(number, random)
    }

    fn sources(&mut self, number: i64, random: &mut Random) -> rusqlite::Result<()> {
        let count = if number == 1 { 3 } else { 1 };
        let first = if number == 1 { 0 } else { random.index(4) };
        for n in 0..count {
            let source = definitions::nth("customer_sources", "customer_source_id", first + n);
            let external =
                (number == 1 || random.percent(70)).then(|| format!("{}{:07}", ["A", "W", "K"][n], 1000 + number));
            self.sources.execute((random.id(), number, source, external, random.moment(0, 300)))?;
        }
        Ok(())
    }

    fn properties(&mut self, number: i64, random: &mut Random) -> rusqlite::Result<()> {
        for property in definitions::items("customer_properties") {
            let Some(id) = property["property_id"].as_str() else { continue };
            // A number of staff is unique, and a contract cannot be taken off again: few have them.
            let chance = if matches!(id, "employee_number" | "contract") { 1 } else { 6 };
            if number == 1 || random.percent(chance) {
                let value = value(property, number, random);
                self.properties.execute((number, id, value.to_string(), random.moment(0, 600)))?;
            }
        }
        Ok(())
    }

    fn interests(&mut self, number: i64, random: &mut Random) -> rusqlite::Result<()> {
        let count = if number == 1 { 4 } else { random.index(3) };
        let first = random.index(8);
        for n in 0..count {
            let interest = definitions::nth("interests", "interest_id", first + n);
            self.interests.execute((random.id(), number, interest, random.moment(0, 600)))?;
        }
        Ok(())
    }
}

/// A value of the property's type.
fn value(property: &Value, number: i64, random: &mut Random) -> Value {
    let items = property["items"].as_array().map_or(&[][..], Vec::as_slice);
    match property["data_type"].as_str().unwrap_or_default() {
        "boolean" => json!(random.percent(50)),
        "integer" => json!(random.below(200)),
        "float" => json!(random.below(100_000) as f64 / 100.0),
        "date" => json!(day_of(random.below(800))),
        "timestamp" => json!(random.moment(0, 800)),
        "enum" => json!([items[random.index(items.len())]]),
        "multiselect" => json!(items[..1 + random.index(items.len())]),
        "custom" => json!({"theme": random.pick(&["dark", "light"]), "columns": random.below(5)}),
        _ if property["property_id"] == "size" => json!(random.pick(&["S", "M", "L", "XL"])),
        _ => json!(format!("N-{number:06}")),
    }
}

/// The card with a serial number: an EAN-13 with the loyalty card's prefix.
pub fn card_number(serial: u32) -> String {
    let digits = format!("200199{serial:06}");
    let weigh = |(place, digit): (usize, u8)| u32::from(digit - b'0') * if place % 2 == 0 { 1 } else { 3 };
    let sum: u32 = digits.bytes().enumerate().map(weigh).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::card_number;

    #[test]
    fn the_documents_card_is_the_first() {
        assert_eq!(card_number(1), "2001990000016");
    }
}
