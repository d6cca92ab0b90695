//! The customers whose records are exported, one a line. All lines are checked before the first request; a file is then read
//! again line by line, so that its length costs no memory.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use super::args::WhoseArgs;
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::exit::Failure;
use crate::model::identify::Customer;

/// Where the lines are.
pub enum Roster {
    /// In a file that can be read twice.
    File(PathBuf),
    /// Here.
    Lines(String),
}

type Lines<'r> = Box<dyn Iterator<Item = anyhow::Result<String>> + 'r>;

impl Roster {
    /// The customers that were named, every one of them in a usable spelling; `None` if nobody was.
    ///
    /// # Errors
    /// Usage errors, with the number of the line.
    pub fn read(ctx: &Context, given: &WhoseArgs) -> anyhow::Result<Option<Roster>> {
        let roster = match &given.customers {
            None if given.customer.is_empty() => return Ok(None),
            None => {
                for typed in &given.customer {
                    resolve::parse(typed)?;
                }
                Roster::Lines(given.customer.join("\n"))
            }
            // What is no file in a folder, such as a pipe, gives its lines only once.
            Some(path) if path.as_os_str() != "-" && path.is_file() => Roster::File(path.clone()),
            Some(path) => Roster::Lines(ctx.read_input("--customers", &path.to_string_lossy())?),
        };
        let mut some = false;
        for customer in roster.customers()? {
            customer?;
            some = true;
        }
        if !some {
            return Err(Failure::usage("there is no customer to export").field("--customers", "holds no line").into());
        }
        Ok(Some(roster))
    }

    /// Reads the customers in their order.
    ///
    /// # Errors
    /// A file that cannot be opened; each item those of its line.
    pub fn customers(&self) -> anyhow::Result<impl Iterator<Item = anyhow::Result<Customer>>> {
        let lines: Lines<'_> = match self {
            Roster::Lines(text) => Box::new(text.lines().map(|line| Ok(line.to_owned()))),
            Roster::File(path) => {
                let unreadable = |error: std::io::Error| {
                    let garbled = error.kind() == std::io::ErrorKind::InvalidData;
                    let rule = if garbled { "is not UTF-8".to_owned() } else { error.to_string() };
                    Failure::usage("the input cannot be read").field("--customers", rule)
                };
                let file = BufReader::new(File::open(path).map_err(unreadable)?);
                Box::new(file.lines().map(move |line| Ok(line.map_err(unreadable)?)))
            }
        };
        let numbered = lines.zip(1_u64..).filter_map(|(line, number)| match line {
            Err(error) => Some(Err(error)),
            Ok(line) => {
                let typed = line.trim_start_matches('\u{feff}').trim();
                (!typed.is_empty()).then(|| customer(typed, number))
            }
        });
        Ok(numbered)
    }
}

const DIGITS: &str = "digits alone could be anything: id:, card: or tel:+ must stand before them";

fn customer(typed: &str, number: u64) -> anyhow::Result<Customer> {
    match Customer::parse(typed) {
        Ok(customer) if customer != Customer::Stdin => Ok(customer),
        Ok(_) => Err(refused(number, "“-” is no customer")),
        // The rule for digits repeats them.
        Err(_) if typed.bytes().all(|byte| !byte.is_ascii_alphabetic()) => Err(refused(number, DIGITS)),
        Err(invalid) => Err(refused(number, &invalid.rule)),
    }
}

/// Without the line: it may hold a person.
fn refused(number: u64, rule: &str) -> anyhow::Error {
    Failure::usage("the list of customers is not usable").field(format!("line {number}"), rule).into()
}
