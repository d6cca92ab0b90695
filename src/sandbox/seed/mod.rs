//! The people and records of a fresh sandbox: the same on every machine, realistic, and invented.

pub mod examples;
mod names;
mod people;
mod random;
pub mod records;
mod written;

use rusqlite::Connection;

use self::random::Random;
use super::store::customers;
use super::{CUSTOMER_TOKEN, hash};

/// How often progress is told.
const STEP: i64 = 1000;

/// The password of a seeded customer without one of its own.
pub fn password(number: i64) -> String {
    format!("Demo-{number}-pass")
}

/// Fills empty tables with `count` customers and their records, and at least those with a story. Answers how many there
/// are. `progress` hears how many so far.
pub fn fill(db: &Connection, count: u32, progress: Option<&dyn Fn(u32)>) -> rusqlite::Result<i64> {
    let tell = |number: i64| {
        if let Some(progress) = progress {
            progress(u32::try_from(number).unwrap_or(u32::MAX));
        }
    };
    let mut writer = written::Writer::new(db)?;
    let stories = examples::all();
    let told = i64::try_from(stories.len()).unwrap_or_default();
    for (number, example) in (1..).zip(stories) {
        let sealed = example.password.map(hash::seal);
        customers::write(db, number, &example.record, example.reserves, sealed.as_deref())?;
        writer.write(number, Some(example.cards))?;
        if example.id == examples::VERIFIED {
            let [network, token] = examples::SOCIAL;
            db.execute("INSERT INTO social VALUES (?1, ?2, ?3)", (network, token, number))?;
        }
    }
    let total = told.max(i64::from(count));
    for (number, id) in (told + 1..=total).zip(ids(total - told)) {
        customers::write(db, number, &people::record(number, &id), true, None)?;
        writer.write(number, None)?;
        if number % STEP == 0 {
            tell(number);
        }
    }
    tell(total);
    db.execute("INSERT INTO tokens VALUES (?1, 'customer', NULL, NULL)", [hash::sha256(CUSTOMER_TOKEN)])?;
    Ok(total)
}

/// So many different ids, in order: a walk by id then reads the file from its beginning to its end.
fn ids(count: i64) -> impl Iterator<Item = String> {
    let mut random = Random::of(0, 3);
    let count = usize::try_from(count).unwrap_or_default();
    // 48 bits, all above the one that Ann's id begins with: two that are the same are not to be feared.
    let mut heads: Vec<u64> = (0..count).map(|_| 0x0001_0000_0000 + random.below(0x0fff_0000_0000)).collect();
    heads.sort_unstable();
    heads.into_iter().map(move |head| {
        let mut id = format!("8{head:011x}{:016x}", random.next());
        id.truncate(if random.percent(10) { 25 } else { 26 });
        id
    })
}
