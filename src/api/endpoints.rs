//! The calls of the document, one small function each. Routes and parameter names are the API's own.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::call::{Call, Method, Purpose};
use super::path::Id;
use crate::model::records::RecordKind;
use crate::secret::{Secret, Wiped};

fn write(method: Method, route: impl Into<Cow<'static, str>>, ids: &[&Id], body: Option<&Value>) -> Call {
    let call = Call::new(method, route, ids, Purpose::Write);
    match body {
        Some(body) => call.body(body),
        None => call,
    }
}

fn verify(action: &str, body: Value) -> Call {
    let route = format!("customers/actions/{action}");
    Call::new(Method::Post, route, &[], Purpose::Verify).body(&Wiped(body)).enterprise_only()
}

/// `GET /customers`; filters and paging are added by the caller.
pub fn list_customers() -> Call {
    Call::read("customers", &[])
}

/// `GET /customers/{customer_id}`.
pub fn get_customer(customer: &Id) -> Call {
    Call::read("customers/{customer_id}", &[customer])
}

/// `POST /customers`; answers 201 with `customer_id`. There is no idempotency key.
pub fn create_customer(body: &Value) -> Call {
    write(Method::Post, "customers", &[], Some(body))
}

/// The same with a body that is JSON text already, sent once whatever happens.
pub fn create_customer_once(body: Secret) -> Call {
    write(Method::Post, "customers", &[], None).with_text(body).once()
}

/// `PUT /customers/{customer_id}`; answers 204. Every omitted field is deleted by the server.
pub fn replace_customer(customer: &Id, body: &Value) -> Call {
    write(Method::Put, "customers/{customer_id}", &[customer], Some(body))
}

/// `GET /customers/{customer_id}/<path>` of any kind of record.
pub fn list_records(kind: &RecordKind, customer: &Id) -> Call {
    Call::read(format!("customers/{{customer_id}}/{}", kind.path), &[customer])
}

/// `POST /customers/{customer_id}/property-records`; answers 201 with `property_record_id`.
pub fn create_property(customer: &Id, property: &str, value: &Value) -> Call {
    let body = property_body(property, value);
    write(Method::Post, "customers/{customer_id}/property-records", &[customer], Some(&body))
}

/// `PUT /customers/{customer_id}/property-records/{property_record_id}`; answers 204.
pub fn replace_property(customer: &Id, record: &Id, property: &str, value: &Value) -> Call {
    let route = "customers/{customer_id}/property-records/{property_record_id}";
    write(Method::Put, route, &[customer, record], Some(&property_body(property, value)))
}

/// `DELETE /customers/{customer_id}/property-records/{property_record_id}`; answers 204.
pub fn delete_property(customer: &Id, record: &Id) -> Call {
    let route = "customers/{customer_id}/property-records/{property_record_id}";
    write(Method::Delete, route, &[customer, record], None)
}

fn property_body(property: &str, value: &Value) -> Value {
    json!({"property_record": {"property_id": property, "property_value": value}})
}

/// `POST /customers/{customer_id}/customer-source-records`; answers 201 with `customer_source_record_id` (vendor's description).
pub fn create_source_record(customer: &Id, source: &str, external_id: &str) -> Call {
    let body = json!({"customer_source_record": {"customer_source_id": source, "external_id": external_id}});
    write(Method::Post, "customers/{customer_id}/customer-source-records", &[customer], Some(&body))
}

/// `POST /customers/{customer_id}/interest-records`; answers 201 with `interest_record_id`.
pub fn create_interest(customer: &Id, interest: &Id) -> Call {
    let body = interest_body(customer, interest);
    write(Method::Post, "customers/{customer_id}/interest-records", &[customer], Some(&body))
}

/// `PUT /customers/{customer_id}/interest-records/{interest_record_id}`; answers 204.
pub fn replace_interest(customer: &Id, record: &Id, interest: &Id) -> Call {
    let route = "customers/{customer_id}/interest-records/{interest_record_id}";
    write(Method::Put, route, &[customer, record], Some(&interest_body(customer, interest)))
}

/// `DELETE /customers/{customer_id}/interest-records/{interest_record_id}`; answers 204.
pub fn delete_interest(customer: &Id, record: &Id) -> Call {
    let route = "customers/{customer_id}/interest-records/{interest_record_id}";
    write(Method::Delete, route, &[customer, record], None)
}

fn interest_body(customer: &Id, interest: &Id) -> Value {
    json!({"interest_record": {"interest_id": interest.as_str(), "customer_id": customer.as_str()}})
}

/// `POST /customers/actions/verify-credentials`; `login_type` is `email` or `card`.
pub fn verify_credentials(login_type: &str, login_value: &str, password: &str) -> Call {
    let body = json!({"login_type": login_type, "login_value": login_value, "password": password});
    verify("verify-credentials", body)
}

/// `POST /customers/actions/verify-social-network-credentials`.
pub fn verify_social_network(network: &str, token: &str) -> Call {
    let credentials = json!({"social_network_id": network, "social_network_token": token});
    verify("verify-social-network-credentials", json!({"social_network_credentials": credentials}))
}

/// `POST /customers/actions/verify-auth-token`.
pub fn verify_auth_token(application: &str, token: &str, request: &str) -> Call {
    let body = json!({"application_id": application, "token": token, "token_request_id": request});
    verify("verify-auth-token", body)
}

/// `GET /customers/actions/search-customers`; in `mode=strict` the server wants all four fields.
pub fn search_customers() -> Call {
    Call::read("customers/actions/search-customers", &[]).enterprise_only().pages()
}

/// `GET /cards`: the cards of all customers (the vendor's API; not in the document).
pub fn list_cards() -> Call {
    Call::read("cards", &[])
}

/// `GET /customer-source-records`: the source records of all customers (vendor's description).
pub fn list_source_records() -> Call {
    Call::read("customer-source-records", &[])
}

/// The records of one kind of all customers, where the API has such a call.
pub fn list_everybodys(kind: &RecordKind) -> Option<Call> {
    match kind.path {
        "cards" => Some(list_cards()),
        "customer-source-records" => Some(list_source_records()),
        _ => None,
    }
}

/// `GET /agreements`: what the ids of consents stand for (vendor's description).
pub fn list_agreements() -> Call {
    Call::read("agreements", &[])
}

/// `GET /customer-properties`: the properties that exist and their data types (vendor's description).
pub fn list_properties() -> Call {
    Call::read("customer-properties", &[])
}

/// `GET /<path>` of a list of definitions, such as `stores`, which records refer to by id (vendor's description).
pub fn list_definitions(path: &'static str) -> Call {
    Call::read(path, &[])
}

/// `GET /tests/connection`: needs no login; the cheapest proof that a server is a CareCloud.
pub fn test_connection() -> Call {
    Call::new(Method::Get, "tests/connection", &[], Purpose::Ping)
}
