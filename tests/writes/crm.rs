//! A server with one customer, `c1`, whose record is exactly the given text; it keeps what is sent to it.

use std::sync::Arc;

use serde_json::Value;

use crate::support::fault::{Answer, FaultServer, Request, login};
use crate::support::{Run, World};

/// A record as dirty as the API allows: unknown fields, nulls, long numbers, keys in no order.
pub const RECORD: &str = r#"{"zebra":{"b":12345678901234567890.10,"a":1.0},"customer_id":"c1","personal_information":{"last_name":"Smith","salutation":"Dear Mr. Smith","gender":1,"first_name":"John","birthdate":"985-02-12","email":"john@example.com","phone":null,"language_id":"en","store_id":"s1","photo_url":"https://x.example/p.jpg","loyalty_score":0.10,"unknown":[{"x":null},1e+2],"address":{"zip":null,"address1":"Long St. \u00e9","novel":true}},"doi_email":false,"doi_phone":null,"last_change":"2026-01-01 10:00:00","state":1,"new_null":null}"#;

/// The same as it goes back, with the city set: what the server alone writes is left out, and nothing else.
pub const SENT_BACK: &str = r#"{"customer":{"zebra":{"b":12345678901234567890.10,"a":1.0},"personal_information":{"last_name":"Smith","salutation":"Dear Mr. Smith","gender":1,"first_name":"John","birthdate":"985-02-12","email":"john@example.com","phone":null,"language_id":"en","store_id":"s1","loyalty_score":0.10,"unknown":[{"x":null},1e+2],"address":{"zip":null,"address1":"Long St. é","novel":true,"city":"Brno"}},"new_null":null}}"#;

/// Server and program.
pub struct Crm {
    pub server: FaultServer,
    pub world: World,
}

/// A server whose answers to `GET` and `PUT /customers/c1` are the script's; the second argument counts such calls.
pub fn scripted(script: impl Fn(&Request, usize) -> Answer + Send + Sync + 'static) -> Crm {
    let server = FaultServer::start(move |request, before| {
        let path = request.target.split('?').next().unwrap_or_default();
        if path.ends_with("/login") { login() } else { script(request, before) }
    });
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "tok");
    Crm { server, world }
}

/// The answer for a record.
pub fn record(text: &str) -> Answer {
    Answer::Json(200, format!(r#"{{"data":{text}}}"#))
}

/// A server that keeps `text` as the record and takes every change.
pub fn crm(text: &str) -> Crm {
    let text: Arc<str> = text.into();
    scripted(move |request, _| match (request.method.as_str(), request.target.contains("/customers/c1")) {
        ("GET", true) => record(&text),
        ("PUT", true) => Answer::Json(204, String::new()),
        _ => Answer::Json(404, String::new()),
    })
}

impl Crm {
    /// Runs `customers update id:c1` with these arguments.
    pub fn update(&self, args: &[&str]) -> Run {
        self.world.run(&[&["customers", "update", "id:c1"], args].concat())
    }

    pub fn puts(&self) -> usize {
        self.server.count("PUT", "/customers/c1")
    }

    /// The text of the only `PUT`.
    #[track_caller]
    pub fn body_text(&self) -> String {
        assert_eq!(self.puts(), 1, "one PUT");
        let sent = self.server.requests().into_iter().find(|request| request.method == "PUT");
        sent.expect("a PUT").body
    }

    /// The body of the only `PUT`.
    #[track_caller]
    pub fn body(&self) -> Value {
        serde_json::from_str(&self.body_text()).expect("JSON was sent")
    }

    /// The `personal_information` of the only `PUT`.
    #[track_caller]
    pub fn person(&self) -> Value {
        self.body()["customer"]["personal_information"].clone()
    }

    /// How many requests went to the server that were not reads.
    pub fn writes(&self) -> usize {
        self.server.requests().iter().filter(|request| request.method != "GET").count()
    }
}
