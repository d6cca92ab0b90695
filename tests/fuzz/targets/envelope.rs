//! Any bytes as the body of an answer: a page, a record, an id or an error, never a fall; records are pieces of the body.
#![no_main]

use carecloud::api::{Reply, envelope};
use libfuzzer_sys::fuzz_target;
use serde_json::value::RawValue;

fuzz_target!(|bytes: &[u8]| {
    let Ok(body) = std::str::from_utf8(bytes) else { return };
    let reply = Reply { status: 200, body: body.to_owned(), age: None, took: std::time::Duration::ZERO, spans: None, reading: None };
    if let Ok(page) = envelope::page(&reply, "customers") {
        page.items.iter().for_each(|item| is_record_of(&reply.body, item));
    }
    if let Ok(record) = envelope::record(&reply) {
        is_record_of(&reply.body, record);
        let _ = envelope::text_field(record, "customer_id");
    }
    if let Ok(id) = envelope::created(&reply, "customer_id") {
        assert!(!id.is_empty());
    }
});

/// The record is the very text of the body, and an object.
fn is_record_of(body: &str, record: &RawValue) {
    let text = record.get();
    let start = (text.as_ptr() as usize).checked_sub(body.as_ptr() as usize).expect("inside the body");
    assert_eq!(body.get(start..start + text.len()), Some(text));
    assert!(text.starts_with('{') && text.ends_with('}'));
}
