//! The calls that an import may make, told apart by method and path.

use crate::support::fault::Request;

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `POST /users/actions/login`.
    Login,
    /// `GET /tests/connection`.
    Ping,
    /// `GET /customers`.
    List,
    /// `GET /customers/{customer_id}`.
    Get,
    /// `POST /customers`.
    Create,
    /// `PUT /customers/{customer_id}`.
    Replace,
    /// `GET /customer-source-records`.
    Sources,
    /// `GET /customers/{customer_id}/property-records`.
    Properties,
    /// `POST` and `PUT` of a customer's property records.
    WriteProperty,
    /// `GET /customers/{customer_id}/interest-records`.
    Interests,
    /// `POST` of a customer's interest records.
    WriteInterest,
    /// `GET /customer-properties`, `GET /interests`, `GET /agreements`: what can be written.
    Definitions,
    /// Anything else, answered with 404.
    Other,
}

impl Kind {
    /// Whether the call may change data.
    pub fn changes(self) -> bool {
        match self {
            Kind::Create | Kind::Replace | Kind::WriteProperty | Kind::WriteInterest => true,
            Kind::Login
            | Kind::Ping
            | Kind::List
            | Kind::Get
            | Kind::Sources
            | Kind::Properties
            | Kind::Interests
            | Kind::Definitions
            | Kind::Other => false,
        }
    }

    /// The kind of a request.
    pub fn of(request: &Request) -> Kind {
        let steps = steps(request);
        match (request.method.as_str(), steps.as_slice()) {
            ("POST", ["users", "actions", "login"]) => Kind::Login,
            ("GET", ["tests", "connection"]) => Kind::Ping,
            ("GET", ["customers"]) => Kind::List,
            ("POST", ["customers"]) => Kind::Create,
            ("GET", ["customers", _]) => Kind::Get,
            ("PUT", ["customers", _]) => Kind::Replace,
            ("GET", ["customer-source-records"]) => Kind::Sources,
            ("GET", ["customers", _, "property-records"]) => Kind::Properties,
            ("POST", ["customers", _, "property-records"]) => Kind::WriteProperty,
            ("PUT", ["customers", _, "property-records", _]) => Kind::WriteProperty,
            ("GET", ["customers", _, "interest-records"]) => Kind::Interests,
            ("POST", ["customers", _, "interest-records"]) => Kind::WriteInterest,
            ("GET", ["customer-properties" | "interests" | "agreements"]) => Kind::Definitions,
            _ => Kind::Other,
        }
    }
}

/// The steps of a request's path below the version.
pub fn steps(request: &Request) -> Vec<&str> {
    let path = request.target.split('?').next().unwrap_or_default();
    let below = path.split_once("/v1.0/").map_or(path, |(_, below)| below);
    below.split('/').filter(|step| !step.is_empty()).collect()
}
