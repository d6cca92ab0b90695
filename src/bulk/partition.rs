//! One file for several machines: each takes the rows whose key falls to it, and no row falls to two.
//!
//! A row's part is the first eight bytes of the SHA-256 of its key, as a number, modulo the number of parts, counted from 1. The key
//! is hashed in the spelling of CUSTOMER (`ann@example.com`, `+420603123456`, `ext:SOURCE/ID`, `id:ID`), so equal keys always fall
//! to one machine; a row without a key, and one that is not usable, is hashed as its bytes in the file.

use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::row::Row;
use crate::model::identify::Customer;

/// The largest number of parts: more than anybody has machines.
const MOST: u64 = 10_000;

/// The `i`-th of `n` parts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partition {
    /// 1 for the first.
    pub i: u64,
    /// How many parts there are.
    pub n: u64,
}

impl Partition {
    /// The whole file.
    pub const WHOLE: Partition = Partition { i: 1, n: 1 };

    /// Whether a row that is usable belongs to this part.
    pub fn takes(&self, key: Option<&Customer>, row: &Row) -> bool {
        self.n == 1
            || match key {
                Some(key) => self.holds(key.to_string().as_bytes()),
                None => self.holds(&row.raw),
            }
    }

    /// Whether a row that is not usable belongs to this part.
    pub fn takes_unusable(&self, row: &Row) -> bool {
        self.n == 1 || self.holds(&row.raw)
    }

    fn holds(&self, bytes: &[u8]) -> bool {
        let digest: [u8; 32] = Sha256::digest(bytes).into();
        let number = digest[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        number % self.n + 1 == self.i
    }
}

impl FromStr for Partition {
    type Err = String;

    /// Reads `i/n`.
    fn from_str(typed: &str) -> Result<Partition, String> {
        let rule = || format!("write the part and how many there are, such as 1/4; at most {MOST}");
        let (i, n) = typed.split_once('/').ok_or_else(rule)?;
        let number = |text: &str| text.trim().parse::<u64>().map_err(|_| rule());
        let part = Partition { i: number(i)?, n: number(n)? };
        if (1..=part.n).contains(&part.i) && part.n <= MOST { Ok(part) } else { Err(rule()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_falls_to_one_part_and_equal_keys_to_the_same() {
        let parts: Vec<Partition> = (1..=4).map(|i| Partition { i, n: 4 }).collect();
        let mut taken = [0; 4];
        for number in 0..1000 {
            let key = (number % 2 == 0).then(|| Customer::Email(format!("a{number}@example.com")));
            let row = Row { raw: format!("row {number}").into_bytes(), ..Row::default() };
            let takers: Vec<usize> = (0..4).filter(|at| parts[*at].takes(key.as_ref(), &row)).collect();
            assert_eq!(takers.len(), 1);
            taken[takers[0]] += 1;
            let elsewhere = Row { raw: b"other bytes".to_vec(), ..Row::default() };
            assert!(key.is_none() || parts[takers[0]].takes(key.as_ref(), &elsewhere), "the key counts");
            assert_eq!(parts.iter().filter(|part| part.takes_unusable(&row)).count(), 1);
        }
        assert!(taken.iter().all(|count| *count > 150), "{taken:?}");
    }

    #[test]
    fn the_hash_is_the_documented_one() {
        // printf ann@example.com | sha256sum: the first sixteen digits, modulo 1000, and one more.
        let key = Customer::Email("ann@example.com".into());
        assert!(Partition { i: 454, n: 1000 }.takes(Some(&key), &Row::default()));
    }

    #[test]
    fn parts_are_read_strictly() {
        assert_eq!("2/3".parse(), Ok(Partition { i: 2, n: 3 }));
        for bad in ["", "1", "0/3", "4/3", "1/0", "a/b", "1/20000", "-1/3"] {
            assert!(bad.parse::<Partition>().is_err(), "{bad}");
        }
    }
}
