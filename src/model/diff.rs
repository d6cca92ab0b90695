//! What differs between two records, field by field: for showing a change before it is made, and for noticing that someone
//! else made one.

use std::collections::HashSet;

use serde_json::{Map, Value};

/// One field that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where: dotted; an entry of a list by its id, `personal_information.consents[8fd7].consent_value`, else by its index.
    pub path: String,
    /// The value before; `None` if the field was absent, which is not the same as null.
    pub before: Option<Value>,
    /// The value after; `None` if the field is gone.
    pub after: Option<Value>,
}

/// The fields that name an entry of a list.
const ENTRY_IDS: &[&str] = &["consent_id", "agreement_id", "property_id"];

/// The fields that differ, in the order of `before`, then what only `after` has. The order of keys does not matter, numbers
/// are compared by their text (1.0 is not 1), and null is not absent.
pub fn diff(before: &Value, after: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(None, Some(before), Some(after), &mut changes);
    changes
}

/// Whether two reads of a customer show the same state: everything counts, `last_change` and unknown fields included, but
/// not the order of keys.
pub fn same_record(one: &Value, other: &Value) -> bool {
    one == other
}

/// `path` is `None` for the record itself: a name may be empty too.
fn compare(path: Option<String>, before: Option<&Value>, after: Option<&Value>, changes: &mut Vec<Change>) {
    match (before, after) {
        _ if before == after => {}
        (Some(Value::Object(old)), Some(Value::Object(new))) => objects(path.as_deref(), old, new, changes),
        (Some(Value::Object(old)), None) if !old.is_empty() => objects(path.as_deref(), old, &Map::new(), changes),
        (None, Some(Value::Object(new))) if !new.is_empty() => objects(path.as_deref(), &Map::new(), new, changes),
        (Some(Value::Array(old)), Some(Value::Array(new))) => arrays(path.as_deref(), old, new, changes),
        _ => {
            let path = path.unwrap_or_default();
            changes.push(Change { path, before: before.cloned(), after: after.cloned() });
        }
    }
}

fn objects(path: Option<&str>, old: &Map<String, Value>, new: &Map<String, Value>, changes: &mut Vec<Change>) {
    let added = new.keys().filter(|key| !old.contains_key(*key));
    for key in old.keys().chain(added) {
        compare(Some(join(path, key)), old.get(key), new.get(key), changes);
    }
}

fn arrays(path: Option<&str>, old: &[Value], new: &[Value], changes: &mut Vec<Change>) {
    let found = ENTRY_IDS.iter().find_map(|name| Some((ids(old, name)?, ids(new, name)?)));
    let Some((old_ids, new_ids)) = found else {
        for index in 0..old.len().max(new.len()) {
            compare(Some(join(path, &index.to_string())), old.get(index), new.get(index), changes);
        }
        return;
    };
    let added = new_ids.iter().filter(|id| !old_ids.contains(id));
    let entry = |ids: &[&str], id: &str| ids.iter().position(|known| *known == id);
    let mut differing = false;
    for id in old_ids.iter().chain(added) {
        let before = entry(&old_ids, id).and_then(|at| old.get(at));
        let after = entry(&new_ids, id).and_then(|at| new.get(at));
        differing |= before != after;
        let below = format!("{}[{id}]", path.unwrap_or_default());
        if before.is_some() && after.is_some() {
            compare(Some(below), before, after, changes);
        } else {
            changes.push(Change { path: below, before: before.cloned(), after: after.cloned() });
        }
    }
    if !differing {
        let (before, after) = (Value::from(old), Value::from(new));
        changes.push(Change { path: path.unwrap_or_default().to_owned(), before: Some(before), after: Some(after) });
    }
}

fn join(path: Option<&str>, step: &str) -> String {
    path.map_or_else(|| step.to_owned(), |path| format!("{path}.{step}"))
}

/// The id of each entry, if all have one and no two the same.
fn ids<'a>(entries: &'a [Value], name: &str) -> Option<Vec<&'a str>> {
    let ids: Vec<&str> = entries.iter().map(|entry| entry.get(name)?.as_str()).collect::<Option<_>>()?;
    let unique = ids.iter().collect::<HashSet<_>>().len() == ids.len();
    unique.then_some(ids)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn shown(before: Value, after: Value) -> Vec<String> {
        let side = |value: &Option<Value>| value.as_ref().map_or("absent".to_owned(), Value::to_string);
        let line = |change: &Change| format!("{}: {} -> {}", change.path, side(&change.before), side(&change.after));
        diff(&before, &after).iter().map(line).collect()
    }

    #[test]
    fn fields_are_compared_one_by_one() {
        assert_eq!(
            shown(
                json!({"a": 1, "b": {"c": "x", "d": null}, "e": true}),
                json!({"b": {"d": 2, "c": "x"}, "a": 1, "f": "n"})
            ),
            ["b.d: null -> 2", "e: true -> absent", "f: absent -> \"n\""]
        );
    }

    #[test]
    fn null_is_not_absent_and_numbers_are_their_text() {
        assert_eq!(shown(json!({"a": null}), json!({})), ["a: null -> absent"]);
        let number = |text: &str| serde_json::from_str::<Value>(text).expect("a number");
        assert_eq!(shown(json!({"a": number("1.0")}), json!({"a": number("1")})), ["a: 1.0 -> 1"]);
        let long = "123456789012345678901234567890.10";
        assert_eq!(shown(json!({"a": number(long)}), json!({"a": number(long)})), Vec::<String>::new());
    }

    #[test]
    fn objects_that_come_or_go_are_shown_by_field() {
        assert_eq!(shown(json!({}), json!({"a": {"b": 1, "c": {}}})), ["a.b: absent -> 1", "a.c: absent -> {}"]);
        assert_eq!(shown(json!({"a": {"b": 1}}), json!({})), ["a.b: 1 -> absent"]);
        assert_eq!(shown(json!({"a": {}}), json!({})), ["a: {} -> absent"]);
        assert_eq!(
            shown(json!({"": {"b": 1}, "b": 1}), json!({"": {"b": 2}, "b": 1})),
            [".b: 1 -> 2"],
            "a nameless one"
        );
    }

    #[test]
    fn entries_are_matched_by_their_id() {
        let before = json!({"c": [{"consent_id": "x", "v": 1}, {"consent_id": "y", "v": 1}]});
        let after = json!({"c": [{"consent_id": "y", "v": 0}, {"consent_id": "z", "v": 1}]});
        assert_eq!(
            shown(before, after),
            [
                r#"c[x]: {"consent_id":"x","v":1} -> absent"#,
                "c[y].v: 1 -> 0",
                r#"c[z]: absent -> {"consent_id":"z","v":1}"#
            ]
        );
    }

    #[test]
    fn other_lists_are_compared_by_index() {
        assert_eq!(shown(json!({"a": [1, 2]}), json!({"a": [1, 3, 4]})), ["a.1: 2 -> 3", "a.2: absent -> 4"]);
        let double = json!([{"consent_id": "x", "v": 1}, {"consent_id": "x", "v": 2}]);
        assert_eq!(
            shown(double.clone(), json!([{"consent_id": "x", "v": 1}])),
            ["1.consent_id: \"x\" -> absent", "1.v: 2 -> absent"]
        );
        assert!(shown(double.clone(), double).is_empty());
    }

    #[test]
    fn a_new_order_of_entries_is_a_change_too() {
        let (x, y) = (json!({"consent_id": "x"}), json!({"consent_id": "y"}));
        assert_eq!(diff(&json!({"c": [x, y]}), &json!({"c": [y, x]})).len(), 1);
    }

    #[test]
    fn two_reads_are_the_same_but_for_the_order_of_keys() {
        let read = json!({"a": 1, "b": {"c": 1, "d": 2}, "last_change": "2026-01-01 00:00:00"});
        assert!(same_record(&read, &json!({"last_change": "2026-01-01 00:00:00", "b": {"d": 2, "c": 1}, "a": 1})));
        assert!(!same_record(&read, &json!({"a": 1, "b": {"c": 1, "d": 2}, "last_change": "2026-01-01 00:00:01"})));
        assert!(!same_record(&read, &json!({"a": 1, "b": {"c": 1}, "last_change": "2026-01-01 00:00:00"})));
    }
}
