//! Files to import whose rows can be found again at the server, whatever the import takes for their key.

use std::collections::HashMap;

use super::store::Customer;
use super::{SOURCE, Truth};

/// What the import is told to take for the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Email,
    External,
    /// None: the rows name people alone, each another one.
    None,
}

/// A row.
#[derive(Debug, Clone)]
pub struct Row {
    /// 1 for the first.
    pub number: u64,
    /// Its bytes in the file, without the end of the line.
    pub raw: String,
    /// What tells its customer from all others in the server's memory; see [`Input::find`].
    pub mark: String,
    /// Texts that are somebody's own, and have no place outside of input and reports.
    pub personal: Vec<String>,
}

/// A CSV file.
#[derive(Debug, Clone)]
pub struct Input {
    pub key: Key,
    pub header: String,
    pub rows: Vec<Row>,
}

impl Input {
    /// The file's text.
    pub fn text(&self) -> String {
        let lines = std::iter::once(&self.header).chain(self.rows.iter().map(|row| &row.raw));
        lines.flat_map(|line| [line.as_str(), "\n"]).collect()
    }

    /// The flags that an import of this file needs.
    pub fn flags(&self) -> Vec<&'static str> {
        let key: &[&str] = match self.key {
            Key::Email => &["--key", "email"],
            Key::External => &["--key", "external-id"],
            Key::None => &["--allow-keyless"],
        };
        [&["--source", SOURCE, "--language", "cs"], key].concat()
    }

    /// The customers at the server by the mark of their row.
    pub fn find(&self, truth: &Truth) -> HashMap<String, Vec<Customer>> {
        let mut found: HashMap<String, Vec<Customer>> = HashMap::new();
        for customer in truth.customers() {
            let mark = match self.key {
                Key::Email => customer.email(),
                Key::External => customer.external().map(|(_, id)| id),
                Key::None => customer.text("last_name"),
            };
            found.entry(mark.unwrap_or_default()).or_default().push(customer);
        }
        found
    }
}

/// Rows with first_name, last_name, email, phone; each e-mail is there once.
pub fn rows(n: u64) -> Input {
    make(n, Key::Email, "first_name,last_name,email,phone", |_, person| {
        let Person { first, last, email, phone } = person;
        (format!("{first},{last},{email},{phone}"), email.clone())
    })
}

/// Rows with an external id before the rest.
pub fn external(n: u64) -> Input {
    make(n, Key::External, "external_id,first_name,last_name,email,phone", |number, person| {
        let Person { first, last, email, phone } = person;
        let id = format!("E-{number:06}");
        (format!("{id},{first},{last},{email},{phone}"), id)
    })
}

/// Rows with nothing but a name.
pub fn keyless(n: u64) -> Input {
    make(n, Key::None, "first_name,last_name", |_, Person { first, last, .. }| {
        (format!("{first},{last}"), last.trim_matches('"').to_owned())
    })
}

struct Person {
    first: String,
    last: String,
    email: String,
    phone: String,
}

fn make(n: u64, key: Key, header: &str, line: impl Fn(u64, &Person) -> (String, String)) -> Input {
    let row = |number| {
        let person = person(number);
        let (raw, mark) = line(number, &person);
        let last = person.last.trim_matches('"').to_owned();
        Row { number, raw, mark, personal: vec![last, person.email, person.phone.trim_start_matches('+').into()] }
    };
    Input { key, header: header.into(), rows: (1..=n).map(row).collect() }
}

/// Spelled as people spell: quotes that are needed and quotes that are not, a phone with and without its plus.
fn person(number: u64) -> Person {
    let name = format!("Testová{}", letters(number));
    let last = match number % 5 {
        0 => format!("\"{name}, roz. Malá\""),
        1 => format!("\"{name}\""),
        _ => name,
    };
    let plus = if number.is_multiple_of(2) { "+" } else { "" };
    Person {
        first: "Žofie".into(),
        last,
        email: format!("zofie.{number}@example.com"),
        phone: format!("{plus}420{}", 603_000_000 + number),
    }
}

/// A number as letters: `a` to `j` for its digits.
fn letters(number: u64) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
