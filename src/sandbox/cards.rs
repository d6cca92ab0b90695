//! Cards: a customer's, and everybody's by number. Nobody makes cards through the sandbox.

use super::clock;
use super::context::{Context, Outcome};
use super::listing::{Conditions, Listing};
use super::page::Page;
use super::records;

const LISTING: Listing = Listing {
    key: "cards",
    record: "json_object('card_id', card_id, 'customer_id', \
             (SELECT customer_id FROM customers WHERE customers.number = cards.number), \
             'card_type_id', card_type_id, 'card_number', card_number, 'valid_from', valid_from, 'valid_to', valid_to, \
             'store_id', store_id, 'last_change', last_change, 'state', state)",
    table: "cards",
    key_column: "record",
    columns: &["card_id", "card_type_id", "card_number", "valid_from", "valid_to", "store_id", "last_change", "state"],
    expressions: &[("customer_id", "(SELECT customer_id FROM customers WHERE customers.number = cards.number)")],
};

/// `GET /cards` and `GET /customers/{customer_id}/cards`.
pub fn list(context: &Context) -> Outcome {
    let query = context.query;
    let page = Page::read(query, &LISTING.fields())?;
    let mut conditions = Conditions::default();
    conditions.of_customer(context.holder()?, query);
    conditions.equal("card_number", query);
    conditions.equal("card_type_id", query);
    conditions.one_of("card_number", "card_number_list", query)?;
    match records::boolean(query, "is_valid")? {
        Some(true) => conditions.add("(? BETWEEN valid_from AND valid_to)", clock::now()),
        Some(false) => conditions.add("NOT (? BETWEEN valid_from AND valid_to)", clock::now()),
        None => {}
    }
    Ok(LISTING.answer(context.db, &conditions, &page)?)
}
