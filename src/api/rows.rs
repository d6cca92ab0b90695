//! The quick way through a page: one pass that finds the rows of the layout that servers send, without white space, and holds
//! that they are JSON and not too deep. What it does not know is for the thorough way; it never takes what that would refuse.

use std::ops::Range;

use serde::Deserialize;
use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer};
use serde_json::value::RawValue;

/// The key by which the JSON library hands raw text through (a test holds that it still does).
const RAW: &str = "$serde_json::private::RawValue";

/// Where the rows of an answer stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spans {
    key: String,
    rows: Vec<Range<usize>>,
    total: Option<u64>,
}

impl Spans {
    /// The rows and `total_items`, if it is this list's answer that was looked at.
    pub(super) fn of<'a>(&self, body: &'a str, key: &str) -> Option<(Vec<&'a RawValue>, Option<u64>)> {
        if self.key != key {
            return None;
        }
        let rows: Option<Vec<_>> = self.rows.iter().map(|row| raw(body.get(row.clone())?)).collect();
        Some((rows?, self.total))
    }
}

/// Where the rows and `total_items` of `{"data":{"<key>":[…],"total_items":N}}` stand; `None` where the answer looks different.
pub(super) fn find(body: &str, key: &str, deepest: usize) -> Option<Spans> {
    let begin = body.strip_prefix("{\"data\":{\"")?.strip_prefix(key)?.strip_prefix("\":[")?;
    let mut at = body.len() - begin.len();
    let bytes = body.as_bytes();
    // Most answers hold neither escapes nor control characters, and then a text ends at the next quote.
    let plain = is_plain(bytes);
    let mut rows = Vec::with_capacity(1 << 10);
    if bytes.get(at) != Some(&b']') {
        loop {
            let end = if plain { object::<true>(bytes, at, deepest) } else { object::<false>(bytes, at, deepest) }?;
            rows.push(at..end);
            at = end + 1;
            match bytes.get(end)? {
                b',' => {}
                b']' => break,
                _ => return None,
            }
        }
    } else {
        at += 1;
    }
    let end = body.get(at..)?.trim_ascii_end().strip_suffix("}}")?;
    if end.is_empty() {
        return Some(Spans { key: key.to_owned(), rows, total: None });
    }
    let total = end.strip_prefix(",\"total_items\":")?;
    let digits = !total.is_empty() && total.bytes().all(|byte| byte.is_ascii_digit());
    let digits = digits && (total == "0" || !total.starts_with('0'));
    let total = Some(total.parse().ok().filter(|_| digits)?);
    Some(Spans { key: key.to_owned(), rows, total })
}

/// Whether there is neither a backslash nor a control character. The smallest byte is found many at a time.
fn is_plain(bytes: &[u8]) -> bool {
    bytes.iter().fold(u8::MAX, |least, byte| least.min(*byte)) >= 0x20 && memchr::memchr(b'\\', bytes).is_none()
}

/// Text that is known to be JSON, without reading it again.
fn raw(json: &str) -> Option<&RawValue> {
    let pair = (BorrowedStrDeserializer::<Error>::new(RAW), BorrowedStrDeserializer::<Error>::new(json));
    <&RawValue>::deserialize(MapDeserializer::new(std::iter::once(pair))).ok()
}

/// Where the object that begins at `at` ends, if it is one, without white space and not deeper than `deepest`.
fn object<const PLAIN: bool>(json: &[u8], at: usize, deepest: usize) -> Option<usize> {
    // A bit for each open bracket, the innermost last: 1 for an object.
    let mut open: u128 = 1;
    let mut depth = 1;
    if *json.get(at)? != b'{' {
        return None;
    }
    let mut at = at + 1;
    // Whether a bracket was just opened, which may close at once.
    let mut fresh = true;
    loop {
        let in_object = open & 1 == 1;
        if !(fresh && *json.get(at)? == closing(in_object)) {
            if in_object {
                at = name::<PLAIN>(json, at)?;
            }
            match *json.get(at)? {
                b'"' => at = string::<PLAIN>(json, at + 1)?,
                bracket @ (b'{' | b'[') => {
                    depth += 1;
                    if depth > deepest.min(128) {
                        return None;
                    }
                    open = open << 1 | u128::from(bracket == b'{');
                    at += 1;
                    fresh = true;
                    continue;
                }
                b't' => at = word(json, at, b"true")?,
                b'f' => at = word(json, at, b"false")?,
                b'n' => at = word(json, at, b"null")?,
                _ => at = number(json, at)?,
            }
            fresh = false;
        }
        // Behind a value, or in an empty pair: what closes, until a comma.
        loop {
            let byte = *json.get(at)?;
            at += 1;
            if byte == closing(open & 1 == 1) {
                fresh = false;
                open >>= 1;
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            } else if byte == b',' && !fresh {
                break;
            } else {
                return None;
            }
        }
    }
}

#[inline]
fn closing(object: bool) -> u8 {
    if object { b'}' } else { b']' }
}

/// Where the value behind a name begins.
#[inline]
fn name<const PLAIN: bool>(json: &[u8], at: usize) -> Option<usize> {
    if *json.get(at)? != b'"' {
        return None;
    }
    let end = string::<PLAIN>(json, at + 1)?;
    (*json.get(end)? == b':').then_some(end + 1)
}

/// Where the text goes on behind the string that began before `at`. `PLAIN`: nothing but a quote has to be looked out for.
#[inline]
fn string<const PLAIN: bool>(json: &[u8], mut at: usize) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    loop {
        // Eight bytes at a time, until one of them is a quote, a backslash or a control character. The lowest mark is exact.
        while let Some(eight) = json.get(at..at + 8) {
            let word = u64::from_le_bytes(eight.try_into().ok()?);
            let zero = |word: u64| word.wrapping_sub(ONES) & !word;
            let quote = zero(word ^ (ONES * u64::from(b'"')));
            let others = if PLAIN {
                0
            } else {
                let backslash = zero(word ^ (ONES * u64::from(b'\\')));
                let control = word.wrapping_sub(ONES * 0x20) & !word;
                backslash | control
            };
            let marks = (quote | others) & HIGH;
            if marks != 0 {
                at += (marks.trailing_zeros() / 8) as usize;
                break;
            }
            at += 8;
        }
        match *json.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => match *json.get(at + 1)? {
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => at += 2,
                b'u' if json.get(at + 2..at + 6)?.iter().all(u8::is_ascii_hexdigit) => at += 6,
                _ => return None,
            },
            0..0x20 => return None,
            _ => at += 1,
        }
    }
}

#[inline]
fn word(json: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    json.get(at..)?.starts_with(word).then_some(at + word.len())
}

#[inline]
fn number(json: &[u8], at: usize) -> Option<usize> {
    let digits = |at: usize| -> Option<usize> {
        let count = json.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        (count > 0).then_some(at + count)
    };
    let begin = at + usize::from(json.get(at) == Some(&b'-'));
    let mut at = digits(begin)?;
    if json[begin] == b'0' && at > begin + 1 {
        return None;
    }
    if json.get(at) == Some(&b'.') {
        at = digits(at + 1)?;
    }
    if matches!(json.get(at), Some(b'e' | b'E')) {
        at += 1;
        at = digits(at + usize::from(matches!(json.get(at), Some(b'+' | b'-'))))?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(row: &str) -> bool {
        let body = format!(r#"{{"data":{{"x":[{row},{row}],"total_items":2}}}}"#);
        match find(&body, "x", 125).and_then(|spans| spans.of(&body, "x")) {
            None => false,
            Some((rows, total)) => {
                assert_eq!(rows.iter().map(|row| row.get()).collect::<Vec<_>>(), [row, row]);
                assert_eq!(total, Some(2));
                true
            }
        }
    }

    #[test]
    fn raw_text_goes_through_as_it_is() {
        let json = r#"{"a":1.50,"b":"\u00e9\"é"}"#;
        assert_eq!(raw(json).map(RawValue::get), Some(json));
    }

    #[test]
    fn rows_as_servers_send_them_are_taken() {
        for row in [
            "{}",
            r#"{"a":{},"b":[],"c":[[],{}],"d":[{"e":[1,2]}]}"#,
            r#"{"a":-0,"b":0.10,"c":1e5,"d":-12.5E+10,"e":12345678901234567890}"#,
            r#"{"a":true,"b":false,"c":null,"d":"","e":"12345678","f":"1234567"}"#,
            r#"{"a\"b":"\\","é":"\u00e9\/žluťoučký kůň","x":"\\\""}"#,
        ] {
            assert!(taken(row), "{row}");
        }
    }

    #[test]
    fn nothing_is_taken_that_is_no_json() {
        for row in [
            "",
            "1",
            "[]",
            "{",
            "{,}",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            r#"{"a":[1,]}"#,
            r#"{"a":[,1]}"#,
            r#"{"a":[}"#,
            r#"{"a":{]}"#,
            r#"{"a":01}"#,
            r#"{"a":-}"#,
            r#"{"a":1.}"#,
            r#"{"a":1e}"#,
            r#"{"a":tru}"#,
            r#"{"a":"\x"}"#,
            r#"{"a":"\u12g4"}"#,
            "{\"a\":\"\n\"}",
            "{\"a\":\"1234567\u{1}\"}",
            r#"{"a":1}}"#,
            r#"{"a":1 }"#,
            r#"{a:1}"#,
            r#"{"a":"x}"#,
            r#"{"a":1"b":2}"#,
        ] {
            assert!(!taken(row), "{row}");
        }
    }

    /// Whatever single bytes are changed: what is taken is what the thorough way finds.
    #[test]
    fn the_quick_way_never_takes_more_than_the_thorough_one() {
        let escaped =
            r#"{"data":{"x":[{"a":"b\n\u00e9c","d":[1.5e3,-0,{"e":null}],"f":true},{"g":{}}],"total_items":12}}"#;
        let plain = r#"{"data":{"x":[{"a":"bc","defghijklmnop":"éqrstuvwxyz","d":[1.5e3,{"e":null}]},{"g":{}}],"total_items":12}}"#;
        let mut taken = 0;
        for body in [escaped, plain] {
            for (at, byte) in (0..body.len()).flat_map(|at| (0..=127_u8).map(move |byte| (at, byte))) {
                let mut changed = body.as_bytes().to_vec();
                changed[at] = byte;
                let Ok(changed) = String::from_utf8(changed) else { continue };
                let Some((rows, total)) = find(&changed, "x", 125).and_then(|spans| spans.of(&changed, "x")) else {
                    continue;
                };
                taken += 1;
                let whole: serde_json::Value = serde_json::from_str(&changed).expect("JSON");
                let texts: Vec<serde_json::Value> =
                    rows.iter().map(|row| serde_json::from_str(row.get()).expect("JSON")).collect();
                assert_eq!(whole["data"]["x"], serde_json::Value::from(texts), "{changed}");
                assert_eq!(total, whole["data"]["total_items"].as_u64(), "{changed}");
            }
        }
        assert!(taken > 1000, "many changes leave it JSON: {taken}");
    }

    #[test]
    fn depth_is_held() {
        let nested = |depth: usize| format!(r#"{{"a":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
        assert!(taken(&nested(124)) && !taken(&nested(125)));
        assert!(
            object::<true>(nested(127).as_bytes(), 0, 128).is_some()
                && object::<false>(nested(128).as_bytes(), 0, 500).is_none()
        );
    }
}
