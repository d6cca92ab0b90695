//! Pages that are under way at once and are taken in their order. A page is under way until its last byte is here; while it is
//! read, which another thread does, the next ones go on arriving.

use std::collections::{BTreeMap, VecDeque};
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll};

use futures_util::stream::{FuturesUnordered, StreamExt};

use super::error::Error;
use super::response::Reply;

/// Calls that are under way at once and whose answers are taken in their order.
pub(super) struct Ahead<I, F> {
    calls: I,
    at_once: usize,
    running: FuturesUnordered<F>,
    /// Where the pages begin that are under way or done, in their order.
    waiting: VecDeque<u64>,
    done: BTreeMap<u64, Fetched>,
}

/// Where a page begins, how many records were asked for, and the answer.
pub(super) type Fetched = (u64, u64, Result<Reply, Error>);

impl<I: Iterator<Item = (u64, F)>, F: Future<Output = Fetched>> Ahead<I, F> {
    /// Nothing is begun yet.
    pub(super) fn new(calls: I, at_once: usize) -> Ahead<I, F> {
        Ahead { calls, at_once, running: FuturesUnordered::new(), waiting: VecDeque::new(), done: BTreeMap::new() }
    }

    /// The next page, read. The one that takes its place is sent for before that: work must not hold it up.
    pub(super) async fn next(&mut self) -> Option<Fetched> {
        if self.waiting.is_empty() {
            self.fill().await;
        }
        let next = self.waiting.pop_front()?;
        let (from, count, reply) = loop {
            if let Some(page) = self.done.remove(&next) {
                break page;
            }
            let page = self.running.next().await?;
            self.done.insert(page.0, page);
        };
        self.fill().await;
        let reply = match reply {
            Ok(reply) => self.meanwhile(reply.read()).await,
            Err(error) => Err(error),
        };
        Some((from, count, reply))
    }

    /// Waits for something while the pages that are under way go on arriving.
    async fn meanwhile<T>(&mut self, what: impl Future<Output = T>) -> T {
        let mut what = pin!(what);
        poll_fn(|context| {
            self.arrive(context);
            what.as_mut().poll(context)
        })
        .await
    }

    fn arrive(&mut self, context: &mut Context<'_>) {
        while let Poll::Ready(Some(page)) = self.running.poll_next_unpin(context) {
            self.done.insert(page.0, page);
        }
    }

    /// Sends for as many pages as may be under way, and gives the connections their turn.
    async fn fill(&mut self) {
        while self.waiting.len() < self.at_once
            && let Some((from, call)) = self.calls.next()
        {
            self.waiting.push_back(from);
            self.running.push(call);
        }
        let begin = |context: &mut Context<'_>| {
            self.arrive(context);
            Poll::Ready(())
        };
        poll_fn(begin).await;
        tokio::task::yield_now().await;
    }
}
