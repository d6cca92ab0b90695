//! How the API says no: one body for all errors (vendor's description, `BasicError`), with what went wrong in `error_data`.

use serde_json::{Value, json};

/// Why a parameter was refused: the reasons of the vendor's description that the sandbox can come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Another record has the value already.
    AlreadyExists,
    /// The parameter is there, without content.
    Empty,
    /// The value names a record that does not exist.
    NotFound,
    /// The parameter is missing.
    Required,
    /// The value is not one of those allowed.
    NotAllowedValue,
    /// The value is of the wrong type or form.
    InvalidValueFormat,
    /// The two records are related already.
    RelationAlreadyExists,
}

impl Reason {
    /// The code sent, and the sentence sent with it.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Reason::AlreadyExists => ("already_exists", "The value already exists."),
            Reason::Empty => ("empty", "The value must not be empty."),
            Reason::NotFound => ("not_found", "The value was not found."),
            Reason::Required => ("required", "The parameter is required."),
            Reason::NotAllowedValue => ("not_allowed_value", "The value is not allowed."),
            Reason::InvalidValueFormat => ("invalid_value_format", "The value has an invalid format."),
            Reason::RelationAlreadyExists => ("relation_already_exists", "The relation already exists."),
        }
    }
}

/// The parameters that a request got wrong, collected so that one answer names them all.
#[derive(Debug, Default)]
pub struct Faults(Vec<Value>);

impl Faults {
    /// Notes a fault. `value` is what was sent, and is sent back, as the real API does; `Null` for nothing.
    pub fn add(&mut self, name: &str, reason: Reason, value: &Value) {
        let (code, message) = reason.words();
        let value = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
        };
        self.0.push(json!({"name": name, "reason": code, "value": value, "message": message}));
    }

    /// Notes a fault of a text, such as a query parameter.
    pub fn add_text(&mut self, name: &str, reason: Reason, value: &str) {
        self.add(name, reason, &Value::from(value));
    }

    /// Whether anything was noted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok`, or the 400 that names every fault.
    pub fn finish(self) -> Result<(), Refusal> {
        if self.is_empty() { Ok(()) } else { Err(Refusal::invalid(self)) }
    }
}

/// An answer that is not a success.
#[derive(Debug)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The body: `{"error": …}`.
    pub body: Value,
    /// The value of `Allow`, with a 405.
    pub allow: Option<String>,
    /// Whether what was written before the refusal stays written.
    pub keep: bool,
}

impl Refusal {
    fn new(status: u16, kind: &str, title: &str, detail: &str, error_data: Value) -> Refusal {
        let body = json!({"error": {
            "type": kind, "exception": kind, "title": title, "detail": detail, "error_data": error_data
        }});
        Refusal { status, body, allow: None, keep: false }
    }

    fn invalid(faults: Faults) -> Refusal {
        let detail = "One or more parameters of the request are not valid.";
        Refusal::new(
            400,
            "invalid_params_exception",
            "Bad input parameter",
            detail,
            json!({"invalid_params": faults.0}),
        )
    }

    /// The same, with what was written before it kept.
    pub fn and_keep(self) -> Refusal {
        Refusal { keep: true, ..self }
    }

    /// 400 for one parameter.
    pub fn fault(name: &str, reason: Reason, value: &Value) -> Refusal {
        let mut faults = Faults::default();
        faults.add(name, reason, value);
        Refusal::invalid(faults)
    }

    /// 400: the body is not a JSON object.
    pub fn not_json() -> Refusal {
        let detail = "The body of the request is not a JSON object.";
        Refusal::new(400, "invalid_json_exception", "Bad request body", detail, json!({}))
    }

    /// 401: the client is not logged in, or a pair of credentials does not match. It never says which half.
    pub fn unauthorized() -> Refusal {
        let detail = "The credentials or the authentication token are not valid.";
        Refusal::new(401, "unauthorized_exception", "Unauthorized", detail, json!({}))
    }

    /// 403: the interface does not offer the resource.
    pub fn interface(name: &str, interface: &str) -> Refusal {
        Refusal::new(
            403,
            "interface_not_allowed_exception",
            &format!("{interface} API is not allowed for this resource"),
            &format!("Resource name \"{name}\" is not allowed in {interface} API"),
            json!({"invalid_resource_name": name, "interface": interface}),
        )
    }

    /// 403: the record belongs to another customer.
    pub fn forbidden(name: &str, id: &str) -> Refusal {
        let detail = "The token belongs to another customer.";
        let data = json!({"resource_name": name, "resource_id": id});
        Refusal::new(403, "access_denied_exception", "Access denied", detail, data)
    }

    /// 404: no such resource, or no such record.
    pub fn not_found(name: &str, id: &str) -> Refusal {
        let data = json!({"resource_name": name, "resource_id": id});
        Refusal::new(404, "resource_not_found_exception", "Not found", "The resource was not found.", data)
    }

    /// 405, with the methods that are allowed.
    pub fn method(method: &str, allow: String) -> Refusal {
        let detail = format!("The resource does not support the method {method}.");
        let data = json!({"http_method": method});
        let refusal = Refusal::new(405, "method_not_allowed_exception", "Method not allowed", &detail, data);
        Refusal { allow: Some(allow), ..refusal }
    }

    /// 500: the sandbox itself failed.
    pub fn internal() -> Refusal {
        let detail = "The sandbox failed to answer; this is a bug of the sandbox.";
        Refusal::new(500, "internal_exception", "Internal server error", detail, json!({}))
    }

    /// 413: the body is larger than the sandbox reads.
    pub fn too_large() -> Refusal {
        let detail = "The body of the request is larger than 2 MiB.";
        Refusal::new(413, "request_too_large_exception", "Request too large", detail, json!({}))
    }

    /// 415: the body is declared to be something other than JSON.
    pub fn media_type() -> Refusal {
        let detail = "Send the body as application/json.";
        Refusal::new(415, "unsupported_media_type_exception", "Unsupported media type", detail, json!({}))
    }
}

/// 503 while another process writes, otherwise 500.
impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Refusal {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                let detail = "Another process is writing to the sandbox's file.";
                Refusal::new(503, "service_unavailable_exception", "Service unavailable", detail, json!({}))
            }
            Some(_) | None => {
                let detail = format!("The sandbox's file cannot be used: {error}");
                Refusal::new(500, "internal_exception", "Internal server error", &detail, json!({}))
            }
        }
    }
}

/// 500: the sandbox's file holds something that the sandbox did not write.
impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Refusal {
        let detail = format!("The sandbox's file is damaged: {error}");
        Refusal::new(500, "internal_exception", "Internal server error", &detail, json!({}))
    }
}
