//! The request's body: a JSON object, whatever its Content-Type says, trailing commas forgiven. The document prints a body
//! with one, and `curl -d` calls every body a form.

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// The longest body read, in bytes.
pub const LIMIT: usize = 2 * 1024 * 1024;

/// Reads a body as a JSON object; 415 for a type that is neither JSON nor a form nor missing, 400 for anything else.
pub fn object(content_type: Option<&str>, bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let media = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let json = media.is_empty() || media.ends_with("json") || media == "application/x-www-form-urlencoded";
    if !json {
        return Err(Refusal::media_type());
    }
    let parsed = serde_json::from_slice(bytes).or_else(|_| serde_json::from_slice(&without_trailing_commas(bytes)));
    match parsed {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) | Err(_) => Err(Refusal::not_json()),
    }
}

/// The text without the commas that stand before a closing bracket, outside of strings.
fn without_trailing_commas(bytes: &[u8]) -> Vec<u8> {
    let mut kept: Vec<u8> = Vec::with_capacity(bytes.len());
    let (mut in_string, mut escaped) = (false, false);
    for &byte in bytes {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
        } else if byte == b'"' {
            in_string = true;
        } else if matches!(byte, b'}' | b']') {
            let last = kept.iter().rposition(|byte| !byte.is_ascii_whitespace());
            if let Some(comma) = last.filter(|index| kept[*index] == b',') {
                kept.remove(comma);
            }
        }
        kept.push(byte);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_comma_is_forgiven_but_not_inside_a_string() {
        let body = object(None, br#"{"a": [1, 2,], "b": "x,}\",]", }"#).unwrap();
        assert_eq!(Value::Object(body).to_string(), r#"{"a":[1,2],"b":"x,}\",]"}"#);
        assert!(object(None, b"{,}").is_ok());
        assert!(object(None, b"{\"a\":,}").is_err());
    }

    #[test]
    fn only_objects_and_only_json() {
        assert_eq!(object(None, b"[]").unwrap_err().status, 400);
        assert_eq!(object(None, b"").unwrap_err().status, 400);
        assert_eq!(object(Some("application/x-www-form-urlencoded"), b"{}").unwrap().len(), 0);
        assert_eq!(object(Some("application/json; charset=utf-8"), b"{}").unwrap().len(), 0);
        assert_eq!(object(Some("text/xml"), b"{}").unwrap_err().status, 415);
    }
}
