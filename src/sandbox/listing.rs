//! Lists that are too long for memory: customers, cards and customer source records, paged by SQLite. The text of each
//! record goes from the store into the answer unparsed.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

use super::context::Reply;
use super::page::Page;
use super::query::Query;
use super::refusal::{Reason, Refusal};

/// A table that is answered as a list.
#[derive(Debug)]
pub struct Listing {
    /// The key of the list under `data`.
    pub key: &'static str,
    /// An SQL expression for the JSON text of one row.
    pub record: &'static str,
    /// The table.
    pub table: &'static str,
    /// The table's key, sorted by if no field is named. It counts from 1 without gaps: nothing is deleted from these
    /// tables. So its greatest value is their size, and it finds an offset without skipping rows.
    pub key_column: &'static str,
    /// Fields that may be sorted by and have a column of the same name.
    pub columns: &'static [&'static str],
    /// Other fields that may be sorted by, each with an SQL expression.
    pub expressions: &'static [(&'static str, &'static str)],
}

/// The conditions of a list, and the values that they compare with.
#[derive(Debug, Default)]
pub struct Conditions {
    terms: Vec<String>,
    values: Vec<Sql>,
}

impl Conditions {
    /// Adds a condition in which each `?` stands for the value.
    pub fn add(&mut self, term: &str, value: impl Into<Sql>) {
        self.values.push(value.into());
        self.terms.push(term.replace('?', &format!("?{}", self.values.len())));
    }

    /// Adds `column = value` if the parameter was sent.
    pub fn equal(&mut self, column: &str, query: &Query) {
        if let Some(value) = query.one(column) {
            self.add(&format!("{column} = ?"), value.to_owned());
        }
    }

    /// Adds `column is one of these`.
    pub fn any_of(&mut self, column: &str, values: &[String]) {
        self.add(&format!("{column} IN (SELECT value FROM json_each(?))"), Value::from(values).to_string());
    }

    /// Adds `column is one of these` if the array parameter was sent; the API takes up to 1000 values. Whether it was sent.
    pub fn one_of(&mut self, column: &str, name: &str, query: &Query) -> Result<bool, Refusal> {
        let Some(values) = query.list(name) else { return Ok(false) };
        if values.len() > 1000 {
            return Err(Refusal::fault(name, Reason::NotAllowedValue, &Value::Null));
        }
        self.any_of(column, &values.into_iter().map(String::from).collect::<Vec<_>>());
        Ok(true)
    }

    /// Restricts to the rows of one customer: that of the path, and the one that `customer_id` asks for.
    pub fn of_customer(&mut self, number: Option<i64>, query: &Query) {
        if let Some(number) = number {
            self.add("number = ?", number);
        }
        if let Some(id) = query.one("customer_id") {
            self.add("number = (SELECT number FROM customers WHERE customer_id = ?)", id.to_owned());
        }
    }

    fn clause(&self) -> String {
        if self.terms.is_empty() { String::new() } else { format!(" WHERE {}", self.terms.join(" AND ")) }
    }
}

impl Listing {
    /// The fields that may be sorted by.
    pub fn fields(&self) -> Vec<&'static str> {
        self.columns.iter().copied().chain(self.expressions.iter().map(|(name, _)| *name)).collect()
    }

    /// One page of the rows that meet the conditions: `{"data": {"<key>": […], "total_items": N}}`.
    pub fn answer(&self, db: &Connection, conditions: &Conditions, page: &Page) -> rusqlite::Result<Reply> {
        let Listing { record, table, key_column, .. } = self;
        let clause = conditions.clause();
        let count = if clause.is_empty() { format!("COALESCE(MAX({key_column}), 0)") } else { "COUNT(*)".to_owned() };
        let mut counting = db.prepare_cached(&format!("SELECT {count} FROM {table}{clause}"))?;
        let total: i64 = counting.query_row(params_from_iter(&conditions.values), |row| row.get(0))?;

        let field = page.sort.as_deref().unwrap_or(key_column);
        let order = match self.expressions.iter().find(|(name, _)| *name == field) {
            Some((_, expression)) => expression,
            None => field,
        };
        let direction = if page.descending { "DESC" } else { "ASC" };
        let mut values = conditions.values.clone();
        values.extend([Sql::from(page.count), Sql::from(page.offset)]);
        let (limit, offset) = (values.len() - 1, values.len());
        let plain = clause.is_empty() && page.sort.is_none() && !page.descending;
        let range = if plain {
            format!(" WHERE {key_column} > ?{offset} ORDER BY {key_column} LIMIT ?{limit}")
        } else {
            format!("{clause} ORDER BY {order} {direction}, {key_column} {direction} LIMIT ?{limit} OFFSET ?{offset}")
        };
        let mut statement = db.prepare_cached(&format!("SELECT {record} FROM {table}{range}"))?;
        let mut rows = statement.query(params_from_iter(&values))?;
        let mut body = format!("{{\"data\":{{\"{}\":[", self.key);
        let empty = body.len();
        while let Some(row) = rows.next()? {
            if body.len() > empty {
                body.push(',');
            }
            body.push_str(row.get_ref(0)?.as_str()?);
        }
        body.push_str(&format!("],\"total_items\":{total}}}}}"));
        Ok(Reply { status: 200, body: Some(body) })
    }
}
