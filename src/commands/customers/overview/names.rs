//! The names of what records refer to by id: stores, statuses, currencies and the like. They are a comfort: what cannot be
//! read stays an id, and nobody is told.

use std::collections::HashMap;

use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use super::section::Section;
use crate::api::{Error, endpoints, envelope};
use crate::commands::context::Context;
use crate::model::columns::lookup;

/// One list of definitions.
struct List {
    path: &'static str,
    key: &'static str,
    id: &'static str,
    /// The field with the name.
    name: &'static str,
    /// Where its ids stand: a section, and a path in the section's object; `*` is each item of a list.
    used: &'static [(Section, &'static str)],
}

const LISTS: &[List] = &[
    List {
        path: "stores",
        key: "stores",
        id: "store_id",
        name: "name",
        used: &[(Section::Person, "personal_information.store_id"), (Section::Purchases, "purchases.*.store_id")],
    },
    List {
        path: "currencies",
        key: "currencies",
        id: "currency_id",
        name: "code",
        used: &[(Section::Purchases, "purchases.*.currency_id"), (Section::Credits, "sums.*.currency_id")],
    },
    List {
        path: "statuses",
        key: "statuses",
        id: "status_id",
        name: "name",
        used: &[(Section::Status, "status_records.*.status_id")],
    },
    List {
        path: "segments",
        key: "segments",
        id: "segment_id",
        name: "name",
        used: &[(Section::Segments, "segment_records.*.segment_id")],
    },
    List {
        path: "interests",
        key: "interests",
        id: "interest_id",
        name: "name",
        used: &[(Section::Interests, "interest_records.*.interest_id")],
    },
    List {
        path: "customer-sources",
        key: "customer_sources",
        id: "customer_source_id",
        name: "name",
        used: &[(Section::Sources, "customer_source_records.*.customer_source_id")],
    },
    List {
        path: "agreements",
        key: "agreements",
        id: "agreement_id",
        name: "name",
        used: &[
            (Section::Consents, "consents.*.consent_id"),
            (Section::Consents, "agreement.custom_agreements.*.agreement_id"),
        ],
    },
];

/// Names by the field that holds the id, and the id.
#[derive(Debug, Default)]
pub struct Names(HashMap<(&'static str, String), String>);

impl Names {
    /// The name of what a field refers to, else the id itself.
    pub fn of<'a>(&'a self, field: &'static str, id: &'a str) -> &'a str {
        self.0.get(&(field, id.to_owned())).map_or(id, String::as_str)
    }
}

/// Reads the lists that these sections refer to, and no others.
pub async fn read(ctx: &Context, sections: &[(Section, Value)], at_once: usize) -> Names {
    let is_needed = |list: &&List| {
        list.used
            .iter()
            .any(|(used, path)| sections.iter().any(|(section, value)| section == used && has_text(value, path)))
    };
    let answers = stream::iter(LISTS.iter().filter(is_needed)).map(|list| one(ctx, list)).buffered(at_once);
    let all: Vec<Option<Vec<_>>> = answers.collect().await;
    Names(all.into_iter().flatten().flatten().collect())
}

async fn one(ctx: &Context, list: &List) -> Option<Vec<((&'static str, String), String)>> {
    let call = endpoints::list_definitions(list.path).with("count", "1000");
    let reply = ctx.client().await.ok()?.send(&call).await.ok()?;
    let page: Result<_, Error> = envelope::page(&reply, list.key);
    let named = |item: &&serde_json::value::RawValue| {
        let id = envelope::text_field(item, list.id)?.into_owned();
        let name = envelope::text_field(item, list.name)?.trim().to_owned();
        (!name.is_empty()).then_some(((list.id, id), name))
    };
    Some(page.ok()?.items.iter().filter_map(named).collect())
}

fn has_text(value: &Value, path: &str) -> bool {
    match path.split_once(".*.") {
        Some((list, rest)) => {
            let items = lookup(value, list).and_then(Value::as_array);
            items.is_some_and(|items| items.iter().any(|item| has_text(item, rest)))
        }
        None => lookup(value, path).and_then(Value::as_str).is_some_and(|text| !text.is_empty()),
    }
}
