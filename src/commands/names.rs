//! Looking up the names of what records refer to by id: stores, types, statuses and the like. They are a comfort: they are
//! read only for a person, once a day, and what cannot be read stays an id, and nobody is told.

use std::time::Duration;

use futures_util::stream::{self, StreamExt};
use jiff::Timestamp;
use serde_json::Value;
use serde_json::value::RawValue;

use super::context::Context;
use crate::api::{Client, Error, Kind, Listing, Window, endpoints, envelope, paging};
use crate::config::cache::{self, Key};
use crate::model::names::{Dictionary, Names};
use crate::model::references::{Definition, definition_of, needed, paths};
use crate::output::Shape;

/// How long names are believed, and refusals to give them.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How long nothing is asked after a lookup that failed in any other way.
const WHILE: Duration = Duration::from_secs(10 * 60);
/// How long the names of one list are waited for.
const PATIENCE: Duration = Duration::from_secs(3);
/// Definitions in one answer, and the most that are read of a list: what lies beyond stays ids.
const PAGE: u64 = 1_000;
const MOST: u64 = 10_000;
/// Lists that are read at once.
const AT_ONCE: usize = 6;

/// Which fields names are wanted for.
#[derive(Debug)]
enum Wanted {
    /// None: nobody reads them, or nothing shown refers to anything.
    None,
    /// Those at these paths.
    Paths(Vec<String>),
    /// All that a record has.
    All,
}

/// Names for what one command shows.
pub struct Lookup<'c> {
    pub(super) ctx: &'c Context,
    wanted: Wanted,
    names: Names,
}

impl<'c> Lookup<'c> {
    fn new(ctx: &'c Context, wanted: Wanted) -> Lookup<'c> {
        Lookup { ctx, wanted, names: Names::new(ctx.settings().get("lang").unwrap_or_default()) }
    }

    /// For a list of this shape.
    pub fn for_list(ctx: &'c Context, shape: &Shape<'_>) -> Lookup<'c> {
        let printer = ctx.printer();
        let shown = if printer.shows_names() { printer.referring(shape) } else { Vec::new() };
        drop(printer);
        Lookup::new(ctx, if shown.is_empty() { Wanted::None } else { Wanted::Paths(shown) })
    }

    /// For one record, of which all fields are shown unless some were chosen.
    pub fn for_record(ctx: &'c Context, shape: &Shape<'_>) -> Lookup<'c> {
        let printer = ctx.printer();
        let whole = printer.shows_names() && printer.style().fields.is_none();
        drop(printer);
        if whole { Lookup::new(ctx, Wanted::All) } else { Lookup::for_list(ctx, shape) }
    }

    /// For what asks for the lists it needs, if for any; see [`Lookup::read`].
    pub fn on_demand(ctx: &'c Context) -> Lookup<'c> {
        Lookup::new(ctx, Wanted::None)
    }

    /// Whether any names are wanted.
    pub fn is_wanted(&self) -> bool {
        !matches!(self.wanted, Wanted::None)
    }

    /// The names so far; those that are learnt later are seen through it too.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Looks up what these records refer to, as far as it is shown and not known yet.
    pub async fn learn<'r>(&self, client: &Client, records: impl IntoIterator<Item = &'r RawValue>) {
        let shown: Vec<&'static Definition> = match &self.wanted {
            Wanted::None => return,
            Wanted::Paths(paths) => lists(paths.iter().filter_map(|path| definition_of(path))),
            Wanted::All => Vec::new(),
        };
        if !shown.is_empty() && shown.iter().all(|list| self.names.has(list)) {
            return;
        }
        // What cannot be read is told of where it is shown.
        let records = records.into_iter().filter_map(|record| serde_json::from_str::<Value>(record.get()).ok());
        let needed = lists(records.flat_map(|record| match &self.wanted {
            Wanted::None => Vec::new(),
            Wanted::Paths(paths) => needed(&record, paths.iter().map(String::as_str)),
            Wanted::All => needed(&record, paths(&record).iter().map(String::as_str)),
        }));
        self.read(client, &needed).await;
        // Records to come may refer to the others: what is at hand costs no request.
        for list in shown.into_iter().filter(|list| !self.names.has(list)) {
            if let Some(kept) = self.kept(client, list) {
                self.names.learn(list, kept);
            }
        }
    }

    /// Reads these lists, from the cache where it has them.
    pub async fn read(&self, client: &Client, wanted: &[&'static Definition]) {
        let unknown = wanted.iter().copied().filter(|list| !self.names.has(list));
        let read = stream::iter(unknown).map(async |list| (list, self.list(client, list).await));
        let read: Vec<_> = read.buffer_unordered(AT_ONCE).collect().await;
        for (list, names) in read {
            self.names.learn(list, names);
        }
    }

    async fn list(&self, client: &Client, list: &'static Definition) -> Dictionary {
        if let Some(kept) = self.kept(client, list) {
            return kept;
        }
        let mut found: Vec<Value> = Vec::new();
        let window = Window { offset: 0, limit: Some(MOST), page_size: PAGE };
        // Names are not worth a second try.
        let call = endpoints::list_definitions(list.path).once();
        let listing = Listing { call, key: list.key, id: Some(list.id), paged: true, window, ahead: paging::AHEAD };
        let walk = async {
            let first = paging::first(client, &listing).await?;
            let page = envelope::page(&first, list.key)?;
            // A short page of a server that does not count is all there is.
            let paged = page.total_items.is_some() || page.items.len() as u64 >= PAGE;
            drop(page);
            let listing = Listing { paged, ..listing };
            let keep = |item: &RawValue| {
                found.push(envelope::value(item)?);
                Ok::<(), Error>(())
            };
            paging::walk_on(client, &listing, first, keep).await
        };
        let lasts = match tokio::time::timeout(PATIENCE, walk).await {
            Ok(Ok(_)) => DAY,
            Ok(Err(error)) if is_refusal(&error) => DAY,
            Ok(Err(_)) | Err(_) => WHILE,
        };
        let names = Dictionary::of(list, &found, self.names.languages());
        if !self.ctx.settings().flag("sandbox") {
            let value = names.json(cache::LARGEST);
            let (dirs, key) = (self.ctx.settings().dirs(), self.key(client, list));
            // Names that cannot be kept are read again next time.
            let _ = cache::write(dirs, &key, &value, Timestamp::now(), lasts);
        }
        names
    }

    /// What the cache has. The sandbox's is never asked: it may be another by now.
    fn kept(&self, client: &Client, list: &Definition) -> Option<Dictionary> {
        if self.ctx.settings().flag("sandbox") {
            return None;
        }
        let kept = cache::read(self.ctx.settings().dirs(), &self.key(client, list), Timestamp::now())?;
        Dictionary::from_json(&kept)
    }

    fn key<'k>(&'k self, client: &'k Client, list: &Definition) -> Key<'k> {
        let settings = self.ctx.settings();
        Key {
            server: client.base().as_str(),
            language: settings.get("lang").unwrap_or_default(),
            profile: self.ctx.profile(),
            login: client.login(),
            token: settings.token().is_some(),
            list: list.path,
        }
    }
}

/// Each list once, in the order they come.
fn lists(all: impl IntoIterator<Item = &'static Definition>) -> Vec<&'static Definition> {
    let mut lists: Vec<&'static Definition> = Vec::new();
    for list in all {
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    lists
}

/// Whether the server has said that this account does not get the list.
fn is_refusal(error: &Error) -> bool {
    matches!(error.kind, Kind::Forbidden | Kind::NotFound | Kind::MethodNotAllowed | Kind::WrongInterface)
}
