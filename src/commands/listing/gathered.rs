//! A list in memory, to be looked at before it is printed.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::{Filtered, expect, is_any, limit, read, told};
use crate::api::{Client, Totals};
use crate::commands::args::ListArgs;
use crate::commands::context::Context;
use crate::commands::names::Lookup;
use crate::output::{Rest, Shape, Summary};

/// A part of a list in memory, for whoever looks at it before it is printed.
pub struct Gathered {
    /// The records that satisfy the filters.
    pub items: Vec<Box<RawValue>>,
    sum: Totals,
    ignored: BTreeSet<String>,
}

impl Gathered {
    /// Reads the part that the arguments ask for; it must be a part that fits into memory.
    pub async fn read(
        ctx: &Context,
        client: &Client,
        list: &Filtered<'_>,
        args: &ListArgs,
    ) -> anyhow::Result<Gathered> {
        let progress = ctx.printer().progress(None, &format!("reading {}", list.what));
        let (mut items, mut ignored) = (Vec::new(), BTreeSet::new());
        // Names are for what is printed.
        let lookup = Lookup::on_demand(ctx);
        let walked = read(&lookup, client, list, args, limit(args), &mut ignored, |fits, item| {
            progress.tick(1);
            if fits {
                items.push(item.to_owned());
            }
            Ok(())
        });
        let sum = walked.await?;
        progress.finish();
        Ok(Gathered { items, sum, ignored })
    }

    /// These records, of so many.
    pub fn of(items: Vec<Box<RawValue>>, total: u64) -> Gathered {
        let returned = items.len() as u64;
        let sum = Totals { total_items: Some(total), returned, complete: returned == total, ..Totals::default() };
        Gathered { items, sum, ignored: BTreeSet::new() }
    }

    /// Whether there is a record at all, be it outside the part that was asked for.
    pub fn is_any(&self) -> bool {
        is_any(self.items.len() as u64, &self.sum, &self.ignored)
    }

    /// Whether no record is missing.
    pub fn is_complete(&self) -> bool {
        self.sum.complete
    }

    /// Prints them as a list that is not kept is printed.
    pub async fn print(&self, ctx: &Context, shape: &Shape<'_>, args: &ListArgs) -> anyhow::Result<()> {
        let lookup = Lookup::for_list(ctx, shape);
        lookup.learn(ctx.client().await?, self.items.iter().map(Box::as_ref)).await;
        let shape = shape.with_names(lookup.names());
        let mut printer = ctx.printer();
        let mut writer = printer.list(&shape)?;
        for item in &self.items {
            writer.push(item)?;
        }
        let (total_items, returned) = (self.sum.total_items, self.items.len() as u64);
        writer.finish(Summary { total_items, returned, offset: args.offset, rest: Rest::unless(self.sum.complete) })?;
        told(&mut printer, &self.ignored, &self.sum);
        drop(printer);
        expect(ctx, args, if self.ignored.is_empty() { total_items.unwrap_or(returned) } else { returned })
    }
}
