//! Telling what is sent: lines with -v, curl commands with --print-curl, a JSON line per request with --log-file.
//! Only method, route template, status, time and the server's request id; never a query, a body or a secret.

use std::cell::RefCell;
use std::fs::File;
use std::io::Write;
use std::rc::Rc;
use std::time::Duration;

use serde_json::json;

use super::changes::hidden_text;
use crate::api::observe::{Exchange, Listener, Request};
use crate::api::{Call, Error};
use crate::output::Printer;
use crate::secret::net;

/// Draws what the client tells.
pub struct Teller {
    /// Standard error; not the printer that a list is being written to.
    pub messages: Rc<RefCell<Printer>>,
    /// How much: 0 retries only, 1 each request, 2 with size, attempt and request id.
    pub verbose: u8,
    /// Whether each request is printed as a curl command.
    pub curl: bool,
    /// Where a JSON line per request goes.
    pub log: Option<RefCell<File>>,
}

impl Listener for Teller {
    fn sending(&self, call: &Call, request: &Request<'_>) {
        if self.curl {
            self.messages.borrow_mut().note(&curl(call, request));
        }
    }

    fn exchanged(&self, exchange: &Exchange<'_>) {
        if self.verbose == 0 && self.log.is_none() {
            return;
        }
        let status = exchange.status.map_or_else(|| "no answer".to_owned(), |status| status.to_string());
        let milliseconds = exchange.took.as_millis();
        if self.verbose > 0 {
            let mut line = format!("{} /{} → {status} in {milliseconds} ms", exchange.method, exchange.route);
            if self.verbose > 1 {
                line.push_str(&format!(", {} bytes, attempt {}", exchange.bytes, exchange.attempt));
                if let Some(id) = exchange.request_id {
                    line.push_str(&format!(", request {id}"));
                }
            }
            self.messages.borrow_mut().trace(1, &line);
        }
        if let Some(log) = &self.log {
            let line = net::strain(
                &json!({
                    "time": jiff::Timestamp::now().to_string(),
                    "method": exchange.method,
                    "route": exchange.route,
                    "status": exchange.status,
                    "ms": u64::try_from(milliseconds).unwrap_or(u64::MAX),
                    "bytes": exchange.bytes,
                    "attempt": exchange.attempt,
                    "request_id": exchange.request_id,
                })
                .to_string(),
            )
            .into_owned();
            if let Err(error) = writeln!(log.borrow_mut(), "{line}") {
                self.messages.borrow_mut().warn(&format!("the log file could not be written: {error}"));
            }
        }
    }

    fn retrying(&self, _call: &Call, error: &Error, wait: Duration) {
        let text = format!("{error}; trying again in {:.1} s", wait.as_secs_f64());
        self.messages.borrow_mut().note(&text);
    }

    fn logged_in_again(&self) {
        self.messages.borrow_mut().trace(1, "the session had ended; logged in again");
    }
}

/// The request as a curl command that works once `CARECLOUD_TOKEN` is set, to the session's token or what Basic sends. Secrets in the body are left out.
fn curl(call: &Call, request: &Request<'_>) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let mut line = format!(
        "curl -X {} {} -H {}",
        call.method.as_str(),
        quoted(request.url),
        quoted(&format!("Accept-Language: {}", request.language))
    );
    if let Some(scheme) = request.scheme {
        line.push_str(&format!(" -H \"Authorization: {scheme} $CARECLOUD_TOKEN\""));
    }
    if let Some(body) = &call.body {
        line.push_str(&format!(
            " -H 'Content-Type: application/json' --data-raw {}",
            quoted(&hidden_text(body.expose()))
        ));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::endpoints;

    #[test]
    fn a_curl_line_holds_no_secret_and_survives_quotes() {
        let call = endpoints::verify_credentials("email", "o'neil@example.com", "Tr0ub4dor");
        let request = Request { url: "http://127.0.0.1/x?a='b'", language: "cs", scheme: Some("Bearer") };
        let line = curl(&call, &request);
        assert!(!line.contains("Tr0ub4dor"), "{line}");
        assert!(
            line.contains(r"o'\''neil@example.com") && line.contains("Authorization: Bearer $CARECLOUD_TOKEN"),
            "{line}"
        );
    }
}
