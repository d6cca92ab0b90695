//! Every Unicode scalar value through every way that the program shows text: nothing that a terminal would obey or a reader
//! could not see comes out as it is, and what is promised to be reversible comes back exactly.

#[path = "scalars/hidden.rs"]
mod hidden;
#[path = "scalars/lists.rs"]
mod lists;
#[path = "scalars/messages.rs"]
mod messages;
#[path = "scalars/read_back.rs"]
mod read_back;
#[path = "scalars/screen.rs"]
mod screen;

use std::collections::HashSet;

/// Scalars in one text.
const BATCH: usize = 2048;

/// All scalar values, some thousand a text. Each stands behind a letter, where nothing excuses a hidden one.
fn batches() -> impl Iterator<Item = String> {
    texts('\u{0}'..=char::MAX)
}

/// The same for what takes its time: plane 0 whole, and of the others what is hidden and one in 97; all of them if
/// `CARECLOUD_TEST_EVERY_SCALAR` is set.
fn most() -> impl Iterator<Item = String> {
    let step = if std::env::var_os("CARECLOUD_TEST_EVERY_SCALAR").is_some() { 1 } else { 97 };
    let hidden: HashSet<char> = hidden::all().collect();
    let chosen = move |c: &char| *c <= '\u{ffff}' || u32::from(*c) % step == 0 || hidden.contains(c);
    texts(('\u{0}'..=char::MAX).filter(chosen))
}

fn texts(scalars: impl Iterator<Item = char>) -> impl Iterator<Item = String> {
    let scalars: Vec<char> = scalars.collect();
    let count = scalars.len().div_ceil(BATCH);
    (0..count).map(move |index| {
        let batch = scalars.iter().skip(index * BATCH).take(BATCH);
        batch.flat_map(|c| ['a', *c]).chain(['a']).collect()
    })
}

#[test]
fn the_batches_hold_every_scalar_once() {
    let all: String = batches().collect();
    let odd = all.chars().map(u32::from).filter(|c| *c != u32::from('a'));
    assert!(odd.eq((0..=0x0010_ffff).filter(|c| !(0xd800..=0xdfff).contains(c) && *c != u32::from('a'))));
    let most: HashSet<char> = most().flat_map(|batch| batch.chars().collect::<Vec<_>>()).collect();
    assert!(hidden::all().all(|c| most.contains(&c)), "no hidden one is left out");
}
