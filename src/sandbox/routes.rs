//! Which call goes where: one table, whose rows for read-only records and definitions come from their own tables.

use std::sync::LazyLock;

use super::context::{Context, Interface, Outcome};
use super::definitions::{self, DEFINITIONS, Definition};
use super::{actions, cards, customers, interests, properties, records, sessions, sources};
use crate::model::records::{RECORDS, RecordKind};

/// What answers a call.
#[derive(Debug, Clone, Copy)]
pub enum Handler {
    /// A function of its own.
    Call(fn(&Context) -> Outcome),
    /// Records that nobody writes.
    Records(&'static RecordKind),
    /// A list of definitions.
    Definitions(&'static Definition),
    /// One definition.
    Definition(&'static Definition),
}

impl Handler {
    /// Answers the call.
    pub fn run(self, context: &Context) -> Outcome {
        match self {
            Handler::Call(handler) => handler(context),
            Handler::Records(kind) => records::list(kind, context),
            Handler::Definitions(definition) => definitions::answer_list(definition, context),
            Handler::Definition(definition) => definitions::answer_one(definition, context),
        }
    }
}

/// One row: a method and a path, and who may call it.
#[derive(Debug)]
pub struct Route {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// The steps of the path below the version; `*` stands for an id.
    pub path: Vec<&'static str>,
    /// The only interface that offers the call, if not both do.
    pub only: Option<Interface>,
    /// Whether the call needs no Authorization.
    pub open: bool,
    /// What answers.
    pub handler: Handler,
}

const BOTH: Option<Interface> = None;
const ENTERPRISE: Option<Interface> = Some(Interface::Enterprise);
const CUSTOMER: Option<Interface> = Some(Interface::Customer);

type Row = (&'static str, &'static str, Option<Interface>, bool, fn(&Context) -> Outcome);

/// The calls with a function of their own: method, path, interface, open, function. Literal paths before those with ids.
const CALLS: &[Row] = &[
    ("GET", "tests/connection", BOTH, true, sessions::connection),
    ("POST", "users/actions/login", ENTERPRISE, true, sessions::user_login),
    ("POST", "users/actions/logout", ENTERPRISE, false, sessions::user_logout),
    ("POST", "tokens", CUSTOMER, true, sessions::token),
    ("POST", "tokens/*/actions/login", CUSTOMER, false, sessions::token_login),
    ("POST", "tokens/*/actions/logout", CUSTOMER, false, sessions::token_logout),
    ("POST", "customers/actions/verify-credentials", ENTERPRISE, false, actions::verify_credentials),
    ("POST", "customers/actions/verify-social-network-credentials", ENTERPRISE, false, actions::verify_social_network),
    ("POST", "customers/actions/verify-auth-token", ENTERPRISE, false, actions::verify_auth_token),
    ("GET", "customers/actions/search-customers", ENTERPRISE, false, actions::search),
    ("GET", "customers", BOTH, false, customers::list),
    ("POST", "customers", BOTH, false, customers::create),
    ("GET", "customers/*", BOTH, false, customers::get),
    ("PUT", "customers/*", BOTH, false, customers::update),
    ("GET", "cards", BOTH, false, cards::list),
    ("GET", "customers/*/cards", BOTH, false, cards::list),
    ("GET", "customer-source-records", BOTH, false, sources::list),
    ("GET", "customers/*/customer-source-records", BOTH, false, sources::list),
    ("POST", "customers/*/customer-source-records", BOTH, false, sources::create),
    ("GET", "customers/*/property-records", BOTH, false, properties::list),
    ("POST", "customers/*/property-records", BOTH, false, properties::create),
    ("POST", "customers/*/property-records/batch", BOTH, false, properties::batch),
    ("PUT", "customers/*/property-records/*", BOTH, false, properties::update),
    ("DELETE", "customers/*/property-records/*", BOTH, false, properties::delete),
    ("GET", "customers/*/interest-records", BOTH, false, interests::list),
    ("POST", "customers/*/interest-records", BOTH, false, interests::create),
    ("PUT", "customers/*/interest-records/*", BOTH, false, interests::update),
    ("DELETE", "customers/*/interest-records/*", BOTH, false, interests::delete),
];

static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let split = |path: &'static str| path.split('/').collect::<Vec<_>>();
    let mut routes: Vec<Route> = CALLS
        .iter()
        .map(|&(method, path, only, open, call)| Route {
            method,
            path: split(path),
            only,
            open,
            handler: Handler::Call(call),
        })
        .collect();
    for kind in RECORDS {
        let path = vec!["customers", "*", kind.path];
        if !routes.iter().any(|route| route.path == path) {
            routes.push(Route { method: "GET", path, only: BOTH, open: false, handler: Handler::Records(kind) });
        }
    }
    for definition in DEFINITIONS {
        let (path, open) = (definition.path, definition.open);
        let (list, one) = (Handler::Definitions(definition), Handler::Definition(definition));
        routes.push(Route { method: "GET", path: vec![path], only: BOTH, open, handler: list });
        routes.push(Route { method: "GET", path: vec![path, "*"], only: BOTH, open, handler: one });
    }
    routes
});

/// What the table says about a method and a path.
#[derive(Debug)]
pub enum Found<'a> {
    /// The row, and what stands in place of each `*`.
    Route(&'static Route, Vec<&'a str>),
    /// The path is known, with these other methods.
    Methods(Vec<&'static str>),
    /// The path is not known.
    Nothing,
}

/// Looks a call up.
pub fn find<'a>(method: &str, path: &'a [String]) -> Found<'a> {
    let fits = |route: &&Route| {
        let same = |(step, given): (&&str, &String)| *step == "*" && !given.is_empty() || step == given;
        route.path.len() == path.len() && route.path.iter().zip(path).all(same)
    };
    let fitting: Vec<&'static Route> = ROUTES.iter().filter(fits).collect();
    match fitting.iter().find(|route| route.method == method) {
        Some(route) => {
            let stars = route.path.iter().zip(path).filter(|(step, _)| **step == "*");
            Found::Route(route, stars.map(|(_, given)| given.as_str()).collect())
        }
        None if fitting.is_empty() => Found::Nothing,
        None => Found::Methods(fitting.iter().map(|route| route.method).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Vec<String> {
        text.split('/').map(String::from).collect()
    }

    #[test]
    fn every_record_kind_has_its_call() {
        for kind in RECORDS {
            assert!(
                matches!(find("GET", &path(&format!("customers/8a/{}", kind.path))), Found::Route(..)),
                "{}",
                kind.name
            );
        }
    }

    #[test]
    fn a_known_path_names_its_methods() {
        assert!(matches!(find("DELETE", &path("customers/8a")), Found::Methods(methods) if methods == ["GET", "PUT"]));
        assert!(matches!(find("GET", &path("shoes")), Found::Nothing));
        assert!(
            matches!(find("PUT", &path("customers/8a/property-records/x:8a")), Found::Route(_, ids) if ids == ["8a", "x:8a"])
        );
    }
}
