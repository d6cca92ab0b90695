//! Any text as an id, as a path of any call, as CUSTOMER: what is accepted stays below the base URL, and CUSTOMER is read back
//! from its own spelling.
#![no_main]

use carecloud::api::{Call, Id, Method, endpoints, path};
use carecloud::model::identify::{Customer, id_is_safe};
use libfuzzer_sys::fuzz_target;
use url::Url;

const BASE: &str = "https://acme.example/webservice/rest-api/enterprise-interface/v1.0";

fuzz_target!(|typed: &str| {
    if let Ok(id) = Id::new("CUSTOMER", typed) {
        assert!(id_is_safe(typed) && id.as_str() == typed);
        let url = below(&endpoints::get_customer(&id).path);
        assert_eq!(url.path().strip_prefix(base().path()), Some(format!("/customers/{typed}").as_str()));
    }
    if let Ok((path, query)) = path::free(typed) {
        let mut url = below(&path);
        assert!(url.query().is_none());
        url.query_pairs_mut().extend_pairs(query);
        assert!(url.as_str().starts_with(BASE));
        let call = Call::free(Method::Get, typed).expect("the same check");
        assert_eq!(call.path, path);
    }
    if let Ok(customer) = Customer::parse(typed) {
        assert_eq!(Customer::parse(&customer.to_string()).as_ref(), Ok(&customer));
        if let Customer::Id(id) = &customer {
            assert!(id_is_safe(id));
        }
    }
});

fn base() -> Url {
    Url::parse(BASE).expect("a URL")
}

/// The URL of a path, which must be of the same server and below the base.
fn below(path: &str) -> Url {
    let url = Url::parse(&format!("{BASE}/{path}")).expect("a URL");
    assert_eq!(url.origin(), base().origin());
    assert!(url.as_str().starts_with(&format!("{BASE}/")), "{url}");
    assert!(url.username().is_empty() && url.password().is_none() && url.fragment().is_none());
    url
}
