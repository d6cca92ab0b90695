//! Ids and paths: nothing that a person typed reaches a URL before it has passed the allow-list.

use std::fmt;

use super::error::Error;

/// An id that is safe to put into a path: letters, digits, `_`, `-` and `:`, 1 to 128 of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id(String);

impl Id {
    /// Checks `text` against the allow-list; `what` names the id in the error.
    pub fn new(what: &str, text: &str) -> Result<Id, Error> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ':');
        if text.is_empty() || text.len() > 128 || !text.chars().all(allowed) {
            return Err(Error::bad_request_locally(format!(
                "{what}: an id holds 1 to 128 letters, digits, “_”, “-” or “:”, and nothing else"
            )));
        }
        Ok(Id(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Fills the `{…}` places of a route template, in order, with ids.
pub(super) fn fill(route: &str, ids: &[&Id]) -> String {
    let mut ids = ids.iter();
    let segments = route.split('/').map(|segment| {
        let place = segment.starts_with('{');
        if place { ids.next().map_or("", |id| id.as_str()) } else { segment }
    });
    segments.collect::<Vec<_>>().join("/")
}

/// Checks a path that a person typed for any call: relative to the base URL, no other host, no way out of the base.
///
/// Returns the path without its leading slash, and the query pairs that stood behind a `?`.
pub fn free(typed: &str) -> Result<(String, Vec<(String, String)>), Error> {
    let refuse = |why: &str| Error::bad_request_locally(format!("PATH: {why}"));
    if typed.contains("://") || typed.starts_with("//") {
        return Err(refuse(
            "give the part behind the base URL only, such as /customers; the profile says which server",
        ));
    }
    let (path, query) = typed.split_once('?').unwrap_or((typed, ""));
    let path = path.trim_start_matches('/');
    let allowed = |c: char| c.is_ascii_alphanumeric() || "_-:./~".contains(c);
    if path.is_empty() || !path.chars().all(allowed) {
        return Err(refuse("letters, digits, “_”, “-”, “:”, “.” and “/” only"));
    }
    if path.split('/').any(|segment| segment == ".." || segment == ".") {
        return Err(refuse("“.” and “..” are not taken"));
    }
    let decode = |text: &str| -> Result<String, Error> {
        let spaced = text.replace('+', " ");
        let decoded = percent_encoding::percent_decode_str(&spaced).decode_utf8();
        decoded.map(String::from).map_err(|_| refuse("the part behind “?” is not UTF-8"))
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        Ok((decode(name)?, decode(value)?))
    });
    Ok((path.to_owned(), pairs.collect::<Result<_, Error>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_pass_the_allow_list_or_are_refused() {
        for good in ["8ea2591121e636086a4a9c0992", "size:8ea2", "a-b_c", "7"] {
            assert_eq!(Id::new("CUSTOMER", good).unwrap().as_str(), good);
        }
        for bad in ["", "../x", "a/b", "a?b", "a#b", "a b", "a%2e", "ä", "a\n", &"x".repeat(129)] {
            assert!(Id::new("CUSTOMER", bad).is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn templates_are_filled_in_order() {
        let (customer, record) = (Id::new("c", "c1").unwrap(), Id::new("r", "r2").unwrap());
        let path = fill("customers/{customer_id}/property-records/{property_record_id}", &[&customer, &record]);
        assert_eq!(path, "customers/c1/property-records/r2");
    }

    #[test]
    fn free_paths_stay_below_the_base() {
        let (path, query) = free("/customers?first_name=J%C3%A1n&count=2").unwrap();
        assert_eq!(path, "customers");
        assert_eq!(query, [("first_name".into(), "Ján".into()), ("count".into(), "2".into())]);
        for bad in ["https://evil.example/x", "//evil.example", "customers/../../x", "", "/", "a b", "a@b"] {
            assert!(free(bad).is_err(), "{bad:?} must be refused");
        }
    }
}
