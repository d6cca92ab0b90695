//! The record table: one row per kind of record that a customer has. It drives subcommands, help, requests, unwrapping,
//! paging, table columns, the sandbox's routes, completions and man pages.

use super::codes::{CARD_STATE, REWARD_GROUP, STATE};
use super::columns::Column;

/// How a filter's value is written in the query string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterType {
    /// Sent as typed.
    Text,
    /// `true` or `false`.
    Bool,
    /// One of a few integers.
    Integer,
    /// May be given several times: `name[]=a&name[]=b`.
    List,
    /// `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, project-local time.
    Timestamp,
}

/// A query parameter that narrows a list. The flag is the name with hyphens.
#[derive(Debug)]
pub struct Filter {
    /// The API's parameter name, without `[]`.
    pub name: &'static str,
    /// How its value is written.
    pub kind: FilterType,
    /// One line for the help page.
    pub help: &'static str,
    /// The field of an answered record that must equal the value: a server that ignores the filter is found out by it.
    pub proof: Option<&'static str>,
}

const fn filter(name: &'static str, kind: FilterType, help: &'static str, proof: Option<&'static str>) -> Filter {
    Filter { name, kind, help, proof }
}

/// One kind of record of a customer.
#[derive(Debug)]
pub struct RecordKind {
    /// The subcommand: `status-records`.
    pub name: &'static str,
    /// The last part of the path, `GET /customers/{customer_id}/<path>`.
    pub path: &'static str,
    /// The key of the list under `data`; not always the path.
    pub key: &'static str,
    /// The field that names one record; `None` where records have no id of their own.
    pub id: Option<&'static str>,
    /// Whether the call takes `count`, `offset`, `sort_field` and `sort_direction`.
    pub paged: bool,
    /// One line for the help page.
    pub about: &'static str,
    /// The query parameters that narrow the list.
    pub filters: &'static [Filter],
    /// What a table shows; the first column identifies the record.
    pub columns: &'static [Column],
}

use FilterType::{Bool, Date, Integer, List, Text, Timestamp};

const STORE: Filter = filter("store_id", Text, "Only those of this store", Some("store_id"));
const IS_VALID: Filter = filter("is_valid", Bool, "true: valid now; false: not yet or no longer", None);

/// Every kind of record, in the order of the document.
pub static RECORDS: &[RecordKind] = &[
    RecordKind {
        name: "purchases",
        path: "purchases",
        key: "purchases",
        id: Some("purchase_id"),
        paged: true,
        about: "Purchases: when, where, how much",
        filters: &[
            STORE,
            filter("type_id", Text, "Only purchases of this type", Some("type_id")),
            filter("payment_time_from", Timestamp, "Paid at or after this time", None),
            filter("payment_time_to", Timestamp, "Paid at or before this time", None),
            filter("purchase_items_extension", Bool, "true: with the items of each purchase", None),
            filter("external_purchase_id", Text, "Number of the purchase in the till", Some("external_purchase_id")),
        ],
        columns: &[
            Column::new("purchase_id", "purchase_id", 0),
            Column::new("payment_time", "payment_time", 0),
            Column::new("total_price", "total_price", 0),
            Column::new("currency_id", "currency_id", 7),
            Column::new("items_count", "items_count", 4),
            Column::new("store_id", "store_id", 3),
            Column::new("external_purchase_id", "external_purchase_id", 5),
            Column::new("card_number", "card_number", 6),
        ],
    },
    RecordKind {
        name: "points",
        path: "points",
        key: "points",
        id: Some("point_id"),
        paged: true,
        about: "Points: earned, left, and when they lapse",
        filters: &[filter("point_type_id", Text, "Only points of this type", Some("point_type_id"))],
        columns: &[
            Column::new("point_id", "point_id", 0),
            Column::new("assigned_points", "assigned_points", 1),
            Column::new("available_points", "available_points", 0),
            Column::new("valid_to", "valid_to", 0),
            Column::coded("state", "state", &STATE, 2),
            Column::new("note", "note", 4),
            Column::new("created_at", "created_at", 5),
            Column::new("point_type_id", "point_type_id", 6),
        ],
    },
    RecordKind {
        name: "credits",
        path: "credits",
        key: "credits",
        id: Some("credit_id"),
        paged: true,
        about: "Credits: money in the customer's wallet",
        filters: &[filter("credit_type_id", Text, "Only credits of this type", Some("credit_type_id"))],
        columns: &[
            Column::new("credit_id", "credit_id", 0),
            Column::new("assigned_credits", "assigned_credits", 1),
            Column::new("available_credits", "available_credits", 0),
            Column::new("currency_id", "currency_id", 5),
            Column::new("valid_to", "valid_to", 0),
            Column::coded("state", "state", &STATE, 2),
            Column::new("note", "note", 4),
            Column::new("credit_type_id", "credit_type_id", 6),
        ],
    },
    RecordKind {
        name: "vouchers",
        path: "vouchers",
        key: "vouchers",
        id: Some("voucher_id"),
        paged: true,
        about: "Vouchers: code, reward, validity",
        filters: &[
            filter("code", Text, "The voucher with this code", Some("code")),
            // Where the reward can be used, not where the voucher was: the record's own `store_id` proves nothing.
            filter("store_id", Text, "Only vouchers for rewards that this store gives", None),
            IS_VALID,
            filter("is_applied", Bool, "true: used already; false: still open", None),
            filter("without_stores", Bool, "true: leave out the stores of each reward", None),
            filter("reward_id", Text, "Only vouchers for this reward", Some("reward.reward_id")),
        ],
        columns: &[
            Column::new("voucher_id", "voucher_id", 3),
            Column::new("code", "code", 0),
            Column::new("reward", "reward.name", 0),
            Column::new("value", "value", 6),
            Column::new("valid_from", "valid_from", 5),
            Column::new("valid_to", "valid_to", 0),
            Column::new("applied_date", "applied_date", 2),
            Column::coded("state", "state", &STATE, 1),
        ],
    },
    RecordKind {
        name: "rewards",
        path: "rewards",
        key: "rewards",
        id: Some("reward_id"),
        paged: true,
        about: "Rewards the customer can get",
        filters: &[
            filter("name", Text, "Only rewards of this name", None),
            filter("store_id", Text, "Only rewards that this store gives", None),
            IS_VALID,
            filter("valid_from", Date, "Valid from this day on", None),
            filter("valid_to", Date, "Valid until this day", None),
            filter("code", Text, "The reward with this code", Some("code")),
            filter("is_automated", Bool, "true: applied by rules; false: chosen by the customer", Some("is_automated")),
            filter("reward_group", Integer, "0 party time, 1 catalog, 2 campaign, 4 simple", Some("reward_group")),
            filter("customer_type_id", List, "For these customer types (repeatable)", None),
            filter("without_stores", Bool, "true: leave out the stores of each reward", None),
            filter("tag_ids", List, "With any of these tags (repeatable)", None),
        ],
        columns: &[
            Column::new("reward_id", "reward_id", 3),
            Column::new("code", "code", 1),
            Column::new("name", "name", 0),
            Column::new("points_cost", "points_cost", 0),
            Column::coded("reward_group", "reward_group", &REWARD_GROUP, 4),
            Column::new("is_automated", "is_automated", 6),
            Column::coded("state", "state", &STATE, 2),
        ],
    },
    RecordKind {
        name: "cards",
        path: "cards",
        key: "cards",
        id: Some("card_id"),
        paged: true,
        about: "Cards: number, validity, state",
        filters: &[
            filter("card_number", Text, "The card with this number", Some("card_number")),
            filter("card_type_id", Text, "Only cards of this type", Some("card_type_id")),
            IS_VALID,
            filter("card_number_list", List, "Any of these numbers (repeatable)", Some("card_number")),
        ],
        columns: &[
            Column::new("card_id", "card_id", 2),
            Column::new("card_number", "card_number", 0),
            Column::coded("state", "state", &CARD_STATE, 0),
            Column::new("valid_from", "valid_from", 4),
            Column::new("valid_to", "valid_to", 1),
            Column::new("card_type_id", "card_type_id", 5),
            Column::new("store_id", "store_id", 6),
        ],
    },
    RecordKind {
        name: "segment-records",
        path: "segment-records",
        key: "segment_records",
        id: None,
        paged: false,
        about: "Segments the customer belongs to",
        filters: &[filter("segment_group_ids", List, "Only segments of these groups (repeatable)", None)],
        columns: &[
            Column::new("segment_id", "segment_id", 0),
            Column::new("created_at", "created_at", 1),
            Column::new("last_change", "last_change", 3),
        ],
    },
    RecordKind {
        name: "status-records",
        path: "status-records",
        key: "status_records",
        id: Some("status_record_id"),
        paged: true,
        about: "Loyalty statuses, present and past",
        filters: &[filter("valid_now", Bool, "true: only the status valid now", None)],
        columns: &[
            Column::new("status_record_id", "status_record_id", 4),
            Column::new("status_id", "status_id", 0),
            Column::new("valid_from", "valid_from", 0),
            Column::new("valid_to", "valid_to", 0),
            Column::coded("state", "state", &STATE, 1),
        ],
    },
    RecordKind {
        name: "recommendation-records",
        path: "recommendation-records",
        key: "recommendations",
        id: Some("recommendation_id"),
        paged: true,
        about: "Recommendations made to the customer",
        filters: &[filter("name", Text, "Only recommendations of this name", None)],
        columns: &[
            Column::new("recommendation_id", "recommendation_id", 3),
            Column::new("name", "name", 0),
            Column::new("brief_description", "brief_description", 1),
            Column::coded("state", "state", &STATE, 2),
            Column::new("last_change", "last_change", 4),
        ],
    },
    RecordKind {
        name: "customer-source-records",
        path: "customer-source-records",
        key: "customer_source_records",
        id: Some("customer_source_record_id"),
        paged: true,
        about: "Systems the customer came from, and the ids they use",
        filters: &[
            filter("external_id", Text, "The record with this external id", Some("external_id")),
            filter("customer_source_id", Text, "Only records of this source", Some("customer_source_id")),
            filter("external_ids", List, "Any of these external ids (repeatable)", Some("external_id")),
        ],
        columns: &[
            Column::new("customer_source_record_id", "customer_source_record_id", 3),
            Column::new("customer_source_id", "customer_source_id", 0),
            Column::new("external_id", "external_id", 0),
            Column::new("last_change", "last_change", 2),
        ],
    },
    RecordKind {
        name: "property-records",
        path: "property-records",
        key: "property_records",
        id: Some("property_record_id"),
        paged: true,
        about: "Custom properties: list, create, update, delete, set",
        filters: &[],
        columns: &[
            Column::new("property_record_id", "property_record_id", 0),
            Column::new("property_id", "property_id", 0),
            Column::new("property_name", "property_name", 2),
            Column::new("property_value", "property_value", 0),
            Column::new("last_change", "last_change", 4),
        ],
    },
    RecordKind {
        name: "interest-records",
        path: "interest-records",
        key: "interest_records",
        id: Some("interest_record_id"),
        paged: false,
        about: "Interests: list, create, update, delete",
        filters: &[],
        columns: &[
            Column::new("interest_record_id", "interest_record_id", 0),
            Column::new("interest_id", "interest_id", 0),
            Column::new("last_change", "last_change", 2),
        ],
    },
];

/// The row of the table with this name, such as `cards`.
pub fn kind(name: &str) -> Option<&'static RecordKind> {
    RECORDS.iter().find(|kind| kind.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The twelve lists of the vendor's document: path, key under `data`, whether it takes count and offset.
    const DOCUMENTED: &[(&str, &str, bool)] = &[
        ("purchases", "purchases", true),
        ("points", "points", true),
        ("credits", "credits", true),
        ("vouchers", "vouchers", true),
        ("rewards", "rewards", true),
        ("cards", "cards", true),
        ("segment-records", "segment_records", false),
        ("status-records", "status_records", true),
        ("recommendation-records", "recommendations", true),
        ("customer-source-records", "customer_source_records", true),
        ("property-records", "property_records", true),
        ("interest-records", "interest_records", false),
    ];

    #[test]
    fn the_table_is_the_documents_list() {
        let table: Vec<_> = RECORDS.iter().map(|kind| (kind.path, kind.key, kind.paged)).collect();
        assert_eq!(table, DOCUMENTED);
    }

    #[test]
    fn every_row_is_complete() {
        let names: BTreeSet<_> = RECORDS.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), RECORDS.len(), "names are unique");
        for kind in RECORDS {
            assert!(!kind.columns.is_empty() && !kind.about.is_empty(), "{}", kind.name);
            assert!(kind.columns.iter().any(|column| column.drop == 0), "{}: something is always shown", kind.name);
            let columns: BTreeSet<_> = kind.columns.iter().map(|column| column.name).collect();
            assert_eq!(columns.len(), kind.columns.len(), "{}: columns are unique", kind.name);
            assert!(kind.filters.iter().all(|filter| !filter.help.is_empty()), "{}: filters are explained", kind.name);
        }
    }
}
