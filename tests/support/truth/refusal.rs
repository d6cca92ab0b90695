//! The API's error bodies: `{"error": {"type", "exception", "title", "detail", "error_data"}}`.

use serde_json::{Value, json};

use super::wire::Reply;

fn error(status: u16, kind: &str, title: &str, data: Value) -> Reply {
    let body = json!({"error": {"type": kind, "exception": kind, "title": title, "detail": title, "error_data": data}});
    Reply::json(status, &body)
}

/// 400 for one field; the value is sent back, as the real API does.
pub fn invalid(name: &str, reason: &str, value: &str) -> Reply {
    let fault = json!({"name": name, "reason": reason, "value": value, "message": "The value is not valid."});
    error(400, "invalid_params_exception", "Bad input parameter", json!({"invalid_params": [fault]}))
}

/// 400: the body is not JSON.
pub fn not_json() -> Reply {
    error(400, "invalid_json_exception", "Bad request body", json!({}))
}

/// 401.
pub fn unauthorized() -> Reply {
    error(401, "unauthorized_exception", "Unauthorized", json!({}))
}

/// 404.
pub fn not_found(name: &str, id: &str) -> Reply {
    let data = json!({"resource_name": name, "resource_id": id});
    error(404, "resource_not_found_exception", "Not found", data)
}

/// 429.
pub fn too_many() -> Reply {
    error(429, "too_many_requests_exception", "Too many requests", json!({}))
}

/// What a gateway says, which is no JSON, or the API's own 500.
pub fn broken(status: u16) -> Reply {
    if status == 500 {
        return error(500, "internal_exception", "Internal server error", json!({}));
    }
    Reply { status, headers: vec![("Content-Type", "text/html".into())], body: "<html>busy</html>".into() }
}
