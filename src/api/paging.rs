//! Paging, walked once for every list: a few pages ahead, in order, repeated records dropped, a moving total noticed.

use std::collections::{HashSet, VecDeque};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::time::Duration;

use serde_json::value::RawValue;

use super::ahead::Ahead;
use super::call::Call;
use super::client::Client;
use super::envelope;
use super::error::Error;
use super::response::Reply;

/// Pages under way at once, where nobody asks for more.
pub const AHEAD: usize = 3;
/// Ids remembered to find repeated records. A page shifts by as many records as others wrote meanwhile, so the
/// latest ones are enough, and memory stays flat.
const REMEMBERED: usize = 20_000;

/// About what a page of 1000 records takes to be handed on.
const WORK: Duration = Duration::from_millis(2);

/// Which part of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Records to skip.
    pub offset: u64,
    /// Records wanted; `None` for all.
    pub limit: Option<u64>,
    /// Records asked for in one call.
    pub page_size: u64,
}

/// A list to walk.
pub struct Listing<'a> {
    /// The call without `count` and `offset`.
    pub call: Call,
    /// The key of the records under `data`.
    pub key: &'a str,
    /// The field that tells records apart, if they have one.
    pub id: Option<&'a str>,
    /// Whether the call takes `count` and `offset`.
    pub paged: bool,
    /// Which part is wanted.
    pub window: Window,
    /// Pages under way at once, at most; memory holds as many. A server that answers at once is not asked for so many.
    pub ahead: usize,
}

/// What a walk found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// The last `total_items` that the server gave.
    pub total_items: Option<u64>,
    /// Records handed on.
    pub returned: u64,
    /// Records dropped because they had been handed on before.
    pub repeated: u64,
    /// The first `total_items`, if it moved during the walk.
    pub moved_from: Option<u64>,
    /// Whether the records handed on are all there are, seen without a move.
    pub complete: bool,
}

impl Totals {
    /// The totals of two lists that are read as one.
    pub fn and(self, other: Totals) -> Totals {
        let before = |totals: Totals| totals.moved_from.or(totals.total_items);
        let moved = self.moved_from.is_some() || other.moved_from.is_some();
        Totals {
            total_items: self.total_items.zip(other.total_items).map(|(one, other)| one + other),
            returned: self.returned + other.returned,
            repeated: self.repeated + other.repeated,
            moved_from: before(self).zip(before(other)).map(|(one, other)| one + other).filter(|_| moved),
            complete: self.complete && other.complete,
        }
    }
}

struct Walk<'a> {
    listing: &'a Listing<'a>,
    seen: Seen,
    totals: Totals,
    first_total: Option<u64>,
}

/// Walks a list and hands each record on, raw and in order. `take` may refuse, which ends the walk with its error.
///
/// `E` is the caller's error; errors of calls become one. Memory is bounded by a few pages, whatever the list's length.
pub async fn walk<E: From<Error>>(
    client: &Client,
    listing: &Listing<'_>,
    take: impl FnMut(&RawValue) -> Result<(), E>,
) -> Result<Totals, E> {
    let page = first(client, listing).await?;
    walk_on(client, listing, page, take).await
}

/// How many pages to have under way: enough to fill the time that the server takes for one, as far as `ahead` allows.
fn at_once(ahead: usize, took: Duration) -> usize {
    let to_fill = took.as_millis() / WORK.as_millis();
    usize::try_from(to_fill).unwrap_or(ahead).max(AHEAD).min(ahead).max(1)
}

/// The first page of a list, for [`walk_on`]. Pages of several lists can be on their way before their turn comes.
pub async fn first(client: &Client, listing: &Listing<'_>) -> Result<Reply, Error> {
    let window = listing.window;
    let count = window.limit.map_or(window.page_size, |limit| window.page_size.min(limit));
    fetch(client, listing, window.offset, count).await?.read().await
}

/// As [`walk`], from a first page that is here already.
pub async fn walk_on<E: From<Error>>(
    client: &Client,
    listing: &Listing<'_>,
    first: Reply,
    mut take: impl FnMut(&RawValue) -> Result<(), E>,
) -> Result<Totals, E> {
    let window = listing.window;
    let mut walk = Walk { listing, seen: Seen::new(), totals: Totals::default(), first_total: None };
    let mut got = walk.hand_on(&first, &mut take)?;
    let at_once = at_once(listing.ahead, first.took);
    drop(first);
    if !listing.paged {
        let seen = walk.totals.returned + walk.totals.repeated;
        return Ok(walk.finish(window.offset == 0 && seen == got));
    }
    let mut covered = got;
    let mut ended = got == 0;
    let mut largest = got;
    while !ended && window.limit.is_none_or(|limit| covered < limit) {
        // A server may cap its pages below what is asked for: the largest page seen is then the stride.
        let stride = largest.min(window.page_size).max(1);
        let known = walk.totals.total_items.map(|total| total.saturating_sub(window.offset));
        let end = match (known, window.limit) {
            (Some(known), Some(limit)) => known.min(limit),
            (Some(known), None) => known,
            (None, Some(limit)) => limit,
            (None, None) => covered + stride,
        };
        if known.is_some_and(|known| covered >= known) {
            break;
        }
        let pages = (covered..end.max(covered + 1)).step_by(usize::try_from(stride).unwrap_or(usize::MAX));
        let pages = pages.map(|from| {
            let count = window.limit.map_or(stride, |limit| stride.min(limit - from));
            (
                from,
                async move { (from, count, fetch(client, listing, window.offset.saturating_add(from), count).await) },
            )
        });
        let mut ahead = Ahead::new(pages, at_once);
        while let Some((from, count, reply)) = ahead.next().await {
            got = walk.hand_on(&reply?, &mut take)?;
            covered = from + got;
            ended = got == 0;
            largest = largest.max(got);
            if got < count {
                // Either the end, or the pages shifted or shrank: what is ahead was asked for with the wrong offsets.
                break;
            }
        }
    }
    let all = window.offset == 0 && walk.totals.total_items.is_none_or(|total| covered >= total);
    Ok(walk.finish(all))
}

/// One page; a large one may still have to be read.
async fn fetch(client: &Client, listing: &Listing<'_>, offset: u64, count: u64) -> Result<Reply, Error> {
    let mut call = listing.call.clone().rows(listing.key);
    if listing.paged {
        call = call.with("count", count.to_string()).with("offset", offset.to_string());
    }
    client.send(&call).await
}

impl Walk<'_> {
    /// Hands a page on and returns how many records it held, repeated ones included.
    fn hand_on<E: From<Error>>(
        &mut self,
        reply: &Reply,
        take: &mut impl FnMut(&RawValue) -> Result<(), E>,
    ) -> Result<u64, E> {
        let page = envelope::page(reply, self.listing.key)?;
        if let Some(total) = page.total_items {
            self.first_total.get_or_insert(total);
            self.totals.total_items = Some(total);
        }
        let mut fresh = 0_u64;
        // A call without paging gives everything: the window is cut out here.
        let skipped = if self.listing.paged { 0 } else { self.listing.window.offset };
        for item in page.items.iter().skip(usize::try_from(skipped).unwrap_or(usize::MAX)) {
            if self.listing.window.limit.is_some_and(|limit| self.totals.returned >= limit) {
                break;
            }
            if self.listing.id.and_then(|id| envelope::text_field(item, id)).is_some_and(|id| !self.seen.add(&id)) {
                self.totals.repeated += 1;
                continue;
            }
            take(item)?;
            fresh += 1;
            self.totals.returned += 1;
        }
        let held = page.items.len() as u64;
        let limited = self.listing.window.limit.is_some_and(|limit| self.totals.returned >= limit);
        let same = self.listing.paged && self.listing.id.is_none() && self.seen.repeats(reply);
        if held > skipped && (fresh == 0 || same) && !limited {
            return Err(Error::protocol("the server repeats the same page; it seems to ignore “offset”").into());
        }
        Ok(held)
    }

    fn finish(mut self, all: bool) -> Totals {
        let (first, last) = (self.first_total, self.totals.total_items);
        self.totals.moved_from = first.filter(|_| first != last);
        let cut = self.totals.total_items.is_some_and(|total| self.totals.returned + self.totals.repeated < total);
        self.totals.complete = all && !cut && self.totals.moved_from.is_none();
        self.totals
    }
}

/// The latest ids, and for records without ids the latest page, as hashes.
struct Seen {
    state: RandomState,
    known: HashSet<u64, BuildHasherDefault<Hashed>>,
    order: VecDeque<u64>,
    page: Option<u64>,
}

impl Seen {
    fn new() -> Seen {
        Seen { state: RandomState::new(), known: HashSet::default(), order: VecDeque::new(), page: None }
    }

    /// Whether a page is the one before it again.
    fn repeats(&mut self, reply: &Reply) -> bool {
        let page = Some(self.state.hash_one(&reply.body));
        std::mem::replace(&mut self.page, page) == page
    }

    /// Remembers an id; false if it was known.
    fn add(&mut self, id: &str) -> bool {
        let hash = self.state.hash_one(id);
        if !self.known.insert(hash) {
            return false;
        }
        self.order.push_back(hash);
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        true
    }
}

/// What is a hash already, and a secret one, is not hashed again.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn write(&mut self, bytes: &[u8]) {
        // Only whole hashes come; other bytes would still tell one from another.
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }
}
