//! Lists read to their end: one list, or the lists of many customers in the customers' order. Pages come ahead of their turn,
//! memory holds a few of them, and whoever takes the rows decides which failures end it.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::pending;
use std::pin::pin;

use futures_util::future::{Either, select};
use futures_util::stream::{self, Stream, StreamExt};
use serde_json::value::RawValue;

use crate::api::{Client, Error, Id, Listing, Reply, Totals, envelope, paging};
use crate::model::identify::Customer;

/// Pages of one list under way at once: enough to keep a slow server busy.
pub const AHEAD: usize = 8;
/// Customers whose first pages are under way at once, and as many that wait for their turn.
const AT_ONCE: usize = 8;

/// Who takes what an export reads.
pub trait Taker {
    /// What can go wrong; errors of calls become one.
    type Error: From<Error>;

    /// A list will have so many rows, as far as the server knows.
    fn expect(&mut self, rows: u64);

    /// One row, raw; of a customer's list with the customer.
    ///
    /// # Errors
    /// An error ends the export.
    fn row(&mut self, owner: Option<&Id>, record: &RawValue) -> Result<(), Self::Error>;

    /// One customer's list has been read, the `number`th from 1; or could not be, wholly or partly.
    ///
    /// # Errors
    /// An error ends the export; `Ok` goes on with the others.
    fn done(&mut self, number: u64, customer: &Customer, error: Option<Self::Error>) -> Result<(), Self::Error>;
}

/// What an export read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// Of all lists together.
    pub totals: Totals,
    /// Whether a list ended before the number of rows that the server itself gives.
    pub short: bool,
}

/// Reads one list.
///
/// # Errors
/// Those of the taker, and those of calls.
pub async fn one<T: Taker>(client: &Client, listing: &Listing<'_>, taker: &mut T) -> Result<Read, T::Error> {
    let first = paging::first(client, listing).await?;
    if let Some(total) = envelope::page(&first, listing.key)?.total_items {
        let rest = total.saturating_sub(listing.window.offset);
        taker.expect(listing.window.limit.map_or(rest, |limit| limit.min(rest)));
    }
    let totals = paging::walk_on(client, listing, first, |record| taker.row(None, record)).await?;
    Ok(Read { totals, short: is_short(listing, &totals) })
}

/// Whether the server gave fewer rows than the smallest number that it told.
fn is_short(listing: &Listing<'_>, totals: &Totals) -> bool {
    let told = totals.total_items.map(|last| totals.moved_from.map_or(last, |first| first.min(last)));
    let told = told.map_or(0, |told| told.saturating_sub(listing.window.offset));
    totals.returned < listing.window.limit.map_or(told, |limit| limit.min(told))
}

/// Reads the lists of many customers, `limit` rows together. `find` tells the id of a customer, `listing` the list of an id.
///
/// # Errors
/// Those of the taker, of reading `people`, and none of a single customer's calls: the taker is told of these.
pub async fn many<'l, T: Taker>(
    client: &Client,
    people: impl Iterator<Item = Result<Customer, T::Error>>,
    find: impl AsyncFn(&Customer) -> Result<Id, T::Error>,
    listing: impl Fn(&Id, Option<u64>) -> Listing<'l>,
    limit: Option<u64>,
    taker: &mut T,
) -> Result<Read, T::Error> {
    let begin = async |person: Result<Customer, T::Error>| {
        let customer = person?;
        let begun = async {
            let id = find(&customer).await?;
            let first = paging::first(client, &listing(&id, limit)).await?;
            Ok::<(Id, Reply), T::Error>((id, first))
        };
        let begun = begun.await;
        Ok::<_, T::Error>((customer, begun))
    };
    let mut ready = pin!(stream::iter(people).map(begin).buffered(AT_ONCE));
    let mut waiting = VecDeque::new();
    let mut sum = Read { totals: Totals { complete: true, total_items: Some(0), ..Totals::default() }, short: false };
    for number in 1.. {
        let next = match waiting.pop_front() {
            Some(next) => Some(next),
            None => ready.next().await,
        };
        let Some(next) = next else { break };
        if limit.is_some_and(|limit| sum.totals.returned >= limit) {
            // How many more there are is not asked for.
            sum.totals = Totals { complete: false, total_items: None, ..sum.totals };
            break;
        }
        let (customer, begun) = next?;
        let failed = match begun {
            Err(error) => Some(error),
            Ok((id, first)) => {
                let list = listing(&id, limit.map(|limit| limit - sum.totals.returned));
                let take = |record: &RawValue| taker.row(Some(&id), record).map_err(Halt::Taken);
                let walk = paging::walk_on(client, &list, first, take);
                match meanwhile(walk, &mut ready, &mut waiting).await {
                    Ok(totals) => {
                        sum = Read { totals: sum.totals.and(totals), short: sum.short || is_short(&list, &totals) };
                        None
                    }
                    Err(Halt::Call(error)) => Some(error.into()),
                    Err(Halt::Taken(error)) => return Err(error),
                }
            }
        };
        sum.totals.complete &= failed.is_none();
        taker.done(number, &customer, failed)?;
    }
    Ok(sum)
}

/// What ends the walk of one list: a call of its own, which is told, or the taker, which ends everything.
enum Halt<E> {
    Call(Error),
    Taken(E),
}

impl<E> From<Error> for Halt<E> {
    fn from(error: Error) -> Halt<E> {
        Halt::Call(error)
    }
}

/// Walks a list while the first pages of the next ones go on arriving: a call that nobody looks at runs out of its time.
async fn meanwhile<W: Future, S: Stream + Unpin>(walk: W, ready: &mut S, waiting: &mut VecDeque<S::Item>) -> W::Output {
    let fill = async {
        while waiting.len() < AT_ONCE
            && let Some(next) = ready.next().await
        {
            waiting.push_back(next);
        }
        pending::<Infallible>().await
    };
    match select(pin!(walk), pin!(fill)).await {
        Either::Left((walked, _)) => walked,
        Either::Right((never, _)) => match never {},
    }
}
