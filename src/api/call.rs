//! A call: everything the sender needs to know of one request, as data.

use std::borrow::Cow;

use serde_json::Value;

use super::error::Error;
use super::path::{Id, fill, free};
use crate::secret::Secret;

/// The HTTP methods that the API uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or asks.
    Post,
    /// Replaces.
    Put,
    /// Removes.
    Delete,
}

impl Method {
    /// The word that goes over the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Delete => "DELETE",
        }
    }

    /// Reads a method in any case.
    pub fn parse(text: &str) -> Option<Method> {
        [Method::Get, Method::Post, Method::Put, Method::Delete]
            .into_iter()
            .find(|method| method.as_str().eq_ignore_ascii_case(text))
    }
}

/// Why a call is made: it decides whether it may be repeated and what an unclear end means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Changes nothing: may be repeated after a passing fault.
    Read,
    /// Changes data: sent once, except after a 401, which is documented as not applied.
    Write,
    /// Asks whether a customer's secret is right: sent once; a 401 may be the answer.
    Verify,
    /// Opens a session: no `Authorization`, sent once.
    Login,
    /// Asks whether anybody is there: no `Authorization`.
    Ping,
}

/// The calls that need no `Authorization` (vendor's description).
const OPEN: &[(Method, &str)] = &[
    (Method::Get, "tests/connection"),
    (Method::Get, "languages"),
    (Method::Post, "users/actions/login"),
    (Method::Post, "tokens"),
];

/// One request, not yet sent. Without `Debug`: query and body are not for logs.
#[derive(Clone)]
pub struct Call {
    /// The HTTP method.
    pub method: Method,
    /// The path with its places still open, for logs: `customers/{customer_id}`.
    pub route: Cow<'static, str>,
    /// The path below the base URL, without a leading slash.
    pub path: Cow<'static, str>,
    /// Query pairs, not yet encoded; array parameters carry their `[]`.
    pub query: Vec<(String, String)>,
    /// The JSON body, if there is one.
    pub body: Option<Secret>,
    /// Why the call is made.
    pub purpose: Purpose,
    /// Whether the document offers the call on the enterprise interface only.
    pub enterprise_only: bool,
    /// Whether the answer must not come from a cache.
    pub fresh: bool,
    /// Whether the answer may be as large as a page of a list.
    pub pages: bool,
    /// Whether the client leaves it to the caller to send the call again, after whatever fault.
    pub once: bool,
    /// The key of the records, where the answer is read by [`super::envelope::page`] alone, which looks at the depth of each
    /// record itself.
    pub rows: Option<String>,
}

impl Call {
    /// A call to a known route; the ids fill its `{…}` places in order.
    pub fn new(method: Method, route: impl Into<Cow<'static, str>>, ids: &[&Id], purpose: Purpose) -> Call {
        let route = route.into();
        let path = if ids.is_empty() { route.clone() } else { fill(&route, ids).into() };
        Call {
            method,
            route,
            path,
            query: Vec::new(),
            body: None,
            purpose,
            enterprise_only: false,
            fresh: false,
            pages: false,
            once: false,
            rows: None,
        }
    }

    /// A GET of a known route.
    pub fn read(route: impl Into<Cow<'static, str>>, ids: &[&Id]) -> Call {
        Call::new(Method::Get, route, ids, Purpose::Read)
    }

    /// A call to a path that a person typed.
    pub fn free(method: Method, typed: &str) -> Result<Call, Error> {
        let (path, query) = free(typed)?;
        let open = OPEN.contains(&(method, path.trim_end_matches('/')));
        let purpose = match (method, open) {
            (Method::Get, true) => Purpose::Ping,
            (Method::Get, false) => Purpose::Read,
            (Method::Post | Method::Put | Method::Delete, true) => Purpose::Login,
            (Method::Post | Method::Put | Method::Delete, false) => Purpose::Write,
        };
        Ok(Call { path: path.into(), query, pages: true, ..Call::new(method, "{path}", &[], purpose) })
    }

    /// Adds one query pair.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Call {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Sets the JSON body.
    pub fn body(mut self, body: &Value) -> Call {
        self.body = Some(text(body));
        self
    }

    /// Lets the answer be as large as a page of a list.
    pub fn pages(mut self) -> Call {
        self.pages = true;
        self
    }

    /// The same, read as a page of the records under `key`.
    pub fn rows(mut self, key: &str) -> Call {
        self.rows = Some(key.to_owned());
        self.pages()
    }

    /// Marks an action of the enterprise interface.
    pub fn enterprise_only(mut self) -> Call {
        self.enterprise_only = true;
        self
    }

    /// Sends a body that is JSON text already.
    pub fn with_text(mut self, body: Secret) -> Call {
        self.body = Some(body);
        self
    }

    /// Leaves every repetition but the one after a new login to the caller.
    pub fn once(mut self) -> Call {
        self.once = true;
        self
    }

    /// Asks for an answer that no cache has kept.
    pub fn fresh(mut self) -> Call {
        self.fresh = true;
        self
    }

    /// Whether the call may change data.
    pub fn writes(&self) -> bool {
        self.purpose == Purpose::Write
    }

    /// Whether the call carries an `Authorization` header.
    pub fn authorized(&self) -> bool {
        match self.purpose {
            Purpose::Read | Purpose::Write | Purpose::Verify => true,
            Purpose::Login | Purpose::Ping => false,
        }
    }
}

/// The JSON text in one piece of memory: text that grows is copied, and leaves what it held behind.
fn text(body: &Value) -> Secret {
    struct Size(usize);
    impl std::io::Write for Size {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut size = Size(0);
    // Neither writer can fail, nor a value whose keys are all text.
    let _ = serde_json::to_writer(&mut size, body);
    let mut text = Vec::with_capacity(size.0);
    let _ = serde_json::to_writer(&mut text, body);
    Secret::around(String::from_utf8(text).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_the_values_text() {
        let body = serde_json::json!({"password": "x\"ž", "n": [1, null]});
        assert_eq!(
            Call::free(Method::Post, "/customers").unwrap().body(&body).body.unwrap().expose(),
            body.to_string()
        );
    }

    #[test]
    fn a_typed_path_is_authorized_unless_the_api_says_otherwise() {
        assert!(!Call::free(Method::Get, "/tests/connection?test_string=a").unwrap().authorized());
        assert!(!Call::free(Method::Post, "tokens").unwrap().authorized());
        assert!(Call::free(Method::Get, "/tokens").unwrap().authorized());
        assert!(Call::free(Method::Delete, "/customers/1").unwrap().writes());
        assert!(!Call::free(Method::Get, "/customers").unwrap().writes());
    }
}
