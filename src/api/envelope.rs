//! The envelope: success bodies are `{"data": …}`, lists `{"data": {"<key>": […], "total_items": N}}`. Values stay raw.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::error::Error;
use super::path::Id;
use super::response::{DEEPEST, Reply, end_of_string, is_too_deep, too_deep};
use super::rows::{self, Spans};

/// How deep the records of a page stand in its answer: `{"data": {"<key>": [`.
const ABOVE: usize = 3;

type Fields<'a> = HashMap<Cow<'a, str>, &'a RawValue>;

fn fields(text: &str) -> Option<Fields<'_>> {
    serde_json::from_str(text).ok()
}

/// The raw `data` of an answer.
pub fn data(reply: &Reply) -> Result<&RawValue, Error> {
    let all = fields(&reply.body).ok_or_else(|| Error::protocol("the answer is not a JSON object"))?;
    all.get("data").copied().ok_or_else(|| Error::protocol("the answer has no “data”"))
}

/// The raw `data` of an answer that is one record.
pub fn record(reply: &Reply) -> Result<&RawValue, Error> {
    let data = data(reply)?;
    if data.get().starts_with('{') { Ok(data) } else { Err(Error::protocol("the answer's “data” is not a record")) }
}

/// One page of a list.
#[derive(Debug)]
pub struct Page<'a> {
    /// The records, raw.
    pub items: Vec<&'a RawValue>,
    /// The server's `total_items`, if it gave one.
    pub total_items: Option<u64>,
}

/// The records under `key`.
pub fn page<'a>(reply: &'a Reply, key: &str) -> Result<Page<'a>, Error> {
    let found = match &reply.spans {
        Some(spans) => spans.of(&reply.body, key),
        None => spans(&reply.body, key).and_then(|spans| spans.of(&reply.body, key)),
    };
    if let Some((items, total_items)) = found {
        return Ok(Page { items, total_items });
    }
    let (items, total) = thorough(reply, key)?;
    if !items.iter().all(|item| item.get().starts_with('{')) {
        return Err(Error::protocol(format!("the answer's “{key}” holds what is no record")));
    }
    // What stands beside the records counts too.
    if is_too_deep(reply.body.as_bytes()) {
        return Err(Error::protocol(too_deep()));
    }
    // Some servers give the number as text.
    let total_items = total.and_then(|total| total.get().trim_matches('"').parse().ok());
    Ok(Page { items, total_items })
}

/// Where the records under `key` stand, if the answer is written as servers usually write it; [`page`] looks for them itself
/// where nobody has done so before.
pub(super) fn spans(body: &str, key: &str) -> Option<Spans> {
    rows::find(body, key, DEEPEST - ABOVE)
}

/// The records and `total_items`.
type Rows<'a> = (Vec<&'a RawValue>, Option<&'a RawValue>);

/// Reads an answer however it is written, with an error that says where it differs from what the API promises.
fn thorough<'a>(reply: &'a Reply, key: &str) -> Result<Rows<'a>, Error> {
    let data = fields(data(reply)?.get()).ok_or_else(|| Error::protocol("the answer's “data” is not an object"))?;
    let items = data.get(key).ok_or_else(|| Error::protocol(format!("the answer's “data” has no “{key}”")))?;
    let items = serde_json::from_str(items.get())
        .map_err(|_| Error::protocol(format!("the answer's “{key}” is not a list")))?;
    Ok((items, data.get("total_items").copied()))
}

/// A raw record as values that can be sent back as they came.
///
/// The JSON library gives a key of its own to numbers; a server that uses the same key would have its field turned into
/// something else, so such a record is refused.
pub fn value(record: &RawValue) -> Result<Value, Error> {
    let text = record.get();
    let (mut at, bytes) = (0, text.as_bytes());
    while let Some(step) = text.get(at..).and_then(|rest| rest.find('"')) {
        let (begin, end) = (at + step, end_of_string(bytes, at + step + 1));
        let token = text.get(begin..=end).unwrap_or_default();
        let escaped =
            || token.contains('\\') && serde_json::from_str::<String>(token).is_ok_and(|key| key.starts_with(OWN_KEYS));
        if token[1.min(token.len())..].starts_with(OWN_KEYS) || escaped() {
            return Err(Error::protocol("the record holds a field that could not be sent back as it is"));
        }
        at = end + 1;
    }
    serde_json::from_str(text).map_err(|_| Error::protocol("the record cannot be read as JSON values"))
}

/// How the JSON library's own keys begin.
const OWN_KEYS: &str = "$serde_json::private::";

/// The id that a 201 gives back, such as `customer_id`.
pub fn created(reply: &Reply, field: &str) -> Result<Id, Error> {
    // As servers usually write it: nothing else stands there.
    let usual = reply.body.strip_prefix("{\"data\":").and_then(|data| data.strip_suffix("\"}}"));
    let usual = usual.and_then(|data| data.strip_prefix("{\"")?.strip_prefix(field)?.strip_prefix("\":\""));
    if let Some(id) = usual.and_then(|id| Id::new(field, id).ok()) {
        return Ok(id);
    }
    let data = fields(data(reply)?.get()).unwrap_or_default();
    let id = data.get(field).and_then(|id| serde_json::from_str::<String>(id.get()).ok());
    // What no later command would take is no id.
    let id = id.and_then(|id| Id::new(field, &id).ok());
    id.ok_or_else(|| Error::protocol(format!("the answer has no usable “{field}”")))
}

/// The text of one field of a raw record, if the field is a string or a number.
pub fn text_field<'a>(item: &'a RawValue, field: &str) -> Option<Cow<'a, str>> {
    if let Some(text) = leading(item.get(), field) {
        return Some(Cow::Borrowed(text));
    }
    let all = fields(item.get())?;
    let raw = all.get(field)?.get();
    match raw.as_bytes().first()? {
        b'"' => serde_json::from_str(raw).ok().map(Cow::Owned),
        b'0'..=b'9' | b'-' => Some(Cow::Borrowed(raw)),
        _ => None,
    }
}

/// The same where the field is the record's first and plain text, as ids usually are: without reading the rest.
fn leading<'a>(record: &'a str, field: &str) -> Option<&'a str> {
    let value = record.strip_prefix("{\"")?.strip_prefix(field)?.strip_prefix("\":\"")?;
    let (text, _) = value.split_once('"')?;
    (!text.contains('\\')).then_some(text)
}

/// Whether a raw record has a field of this name, whatever its value.
pub fn has_field(item: &RawValue, field: &str) -> bool {
    leading(item.get(), field).is_some() || fields(item.get()).is_some_and(|all| all.contains_key(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(body: &str) -> Reply {
        Reply { status: 200, body: body.into(), age: None, took: std::time::Duration::ZERO, spans: None, reading: None }
    }

    #[test]
    fn a_page_keeps_its_records_as_they_came() {
        let reply = reply(r#"{"data": {"x": [{"b":1.10, "a":null}], "total_items": "7"}}"#);
        let page = page(&reply, "x").unwrap();
        assert_eq!(page.items[0].get(), r#"{"b":1.10, "a":null}"#);
        assert_eq!(page.total_items, Some(7));
    }

    #[test]
    fn a_page_is_read_however_it_is_written() {
        for (body, items, total) in [
            (r#"{"data":{"x":[{"a":1},{}],"total_items":2}}"#, &[r#"{"a":1}"#, "{}"][..], Some(2)),
            (r#"{"data":{"x":[{"a":1},{}]}}"#, &[r#"{"a":1}"#, "{}"], None),
            (r#"{"meta":[1],"data":{"y":[3],"total_items":"9","x":[]}}"#, &[], Some(9)),
            ("{\n \"data\" : { \"x\" : [ {\"a\" : 1 } ] } }\n", &["{\"a\" : 1 }"], None),
            (r#"{"d\u0061ta":{"x":[{}]}}"#, &["{}"], None),
            (r#"{"data":{"x":[{"a":1}],"x":[{"a":2}]}}"#, &[r#"{"a":2}"#], None),
        ] {
            let reply = reply(body);
            let page = page(&reply, "x").unwrap();
            assert_eq!(page.items.iter().map(|item| item.get()).collect::<Vec<_>>(), items, "{body}");
            assert_eq!(page.total_items, total, "{body}");
        }
        assert!(page(&reply(r#"{"data":{"x":[]}} {"#), "x").is_err());
    }

    #[test]
    fn the_depth_of_a_page_is_that_of_its_records() {
        let nested =
            |depth: usize| format!(r#"{{"data":{{"x":[{{"a":{}{}}}]}}}}"#, "[".repeat(depth), "]".repeat(depth));
        assert!(page(&reply(&nested(124)), "x").is_ok());
        assert!(page(&reply(&nested(125)), "x").is_err());
    }

    #[test]
    fn a_field_is_found_wherever_it_stands() {
        let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
        for (text, id) in [
            (r#"{"id":"a","b":1}"#, Some("a")),
            (r#"{"id": "a"}"#, Some("a")),
            (r#"{"b":{"id":"x"},"id":"\u0061"}"#, Some("a")),
            (r#"{"id":"\"a"}"#, Some("\"a")),
            (r#"{"id":12.0}"#, Some("12.0")),
            (r#"{"id":null}"#, None),
            (r#"{"idx":"a"}"#, None),
        ] {
            let raw = raw(text);
            assert_eq!(text_field(&raw, "id").as_deref(), id, "{text}");
            assert_eq!(has_field(&raw, "id"), id.is_some() || text.contains("null"), "{text}");
        }
    }

    #[test]
    fn a_key_of_the_librarys_own_is_refused_however_it_is_spelled() {
        let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
        for bad in [
            r#"{"x":{"$serde_json::private::Number":"12"}}"#,
            r#"{"x":[{"\u0024serde_json::private::RawValue":"{}"}]}"#,
            r#"{"$serde_json\u003a:private::Number":"1"}"#,
        ] {
            assert!(value(&raw(bad)).is_err(), "{bad}");
        }
        for good in [r#"{"$serde":1,"a\\":"b\"c","n":12345678901234567890.10}"#, "{}", r#"{"":""}"#] {
            assert_eq!(value(&raw(good)).unwrap().to_string(), good);
        }
    }

    #[test]
    fn what_the_api_does_not_promise_is_an_error() {
        for body in [
            "",
            "[]",
            "{}",
            r#"{"data":3}"#,
            r#"{"data":{}}"#,
            r#"{"data":{"x":{}}}"#,
            r#"{"data":{"x":[1]}}"#,
            "<html>",
        ] {
            assert!(page(&reply(body), "x").is_err(), "{body:?} must be an error");
        }
        for body in [r#"{"data":3}"#, r#"{"data":null}"#, r#"{"data":[{}]}"#, "{}"] {
            assert!(record(&reply(body)).is_err(), "{body:?} holds no record");
        }
        assert!(created(&reply(r#"{"data":{"customer_id":""}}"#), "customer_id").is_err());
        assert_eq!(created(&reply(r#"{"data":{"customer_id":"8a"}}"#), "customer_id").unwrap().as_str(), "8a");
    }
}
