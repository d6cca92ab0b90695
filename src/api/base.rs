//! Base URLs: where the API of a profile lives, and which places to try for a URL that somebody pasted.

use reqwest::Url;

use super::error::Error;

/// The two faces of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interface {
    /// For staff and systems; the only one with actions.
    Enterprise,
    /// For a customer's own device.
    Customer,
}

impl Interface {
    /// The part of the path that names the interface.
    pub fn segment(self) -> &'static str {
        match self {
            Interface::Enterprise => "enterprise-interface",
            Interface::Customer => "customer-interface",
        }
    }

    /// The word of the `--interface` option.
    pub fn word(self) -> &'static str {
        match self {
            Interface::Enterprise => "enterprise",
            Interface::Customer => "customer",
        }
    }

    /// Reads the word of the `--interface` option.
    pub fn parse(word: &str) -> Option<Interface> {
        [Interface::Enterprise, Interface::Customer].into_iter().find(|interface| interface.word() == word)
    }
}

/// A full base URL, ending in the version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    url: Url,
    interface: Interface,
}

const VERSION: &str = "v1.0";

impl Base {
    /// The URL without a trailing slash.
    pub fn as_str(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }

    /// Scheme, host and port: what a credential is bound to.
    pub fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    /// Which interface the URL leads to.
    pub fn interface(&self) -> Interface {
        self.interface
    }

    /// Whether the base is reached by TLS.
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.url)
    }

    /// The host, an IPv6 address without its brackets, and the port.
    pub(super) fn server(&self) -> (String, u16) {
        let host = self.url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        (host.to_owned(), self.url.port_or_known_default().unwrap_or(443))
    }

    pub(super) fn join(&self, path: &str) -> Result<Url, Error> {
        Url::parse(&format!("{}/{path}", self.as_str())).map_err(|_| Error::bad_request_locally("the path is no URL"))
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host_str() {
        Some("localhost" | "[::1]") => true,
        Some(host) => host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

fn parse(pasted: &str) -> Result<Url, Error> {
    let refuse = |why: &str| Error::bad_request_locally(format!("url: {why}"));
    let pasted = pasted.trim();
    let full = if pasted.contains("://") {
        pasted.to_owned()
    } else {
        // A bare host is https, except on this machine, where nobody has a certificate.
        let guess = format!("http://{pasted}");
        let loopback = Url::parse(&guess).is_ok_and(|url| is_loopback(&url));
        if loopback { guess } else { format!("https://{pasted}") }
    };
    let mut url = Url::parse(&full).map_err(|_| refuse("not a URL; it looks like https://acme.crmcarecloud.com"))?;
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() {
        return Err(refuse("it must begin with https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("it must not hold a user name or password; log in with “carecloud auth login”"));
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(refuse("plain http would show passwords to the network; use https://"));
    }
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

fn is_version(segment: &str) -> bool {
    segment.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The bases that a pasted URL can mean, likeliest first; one alone means that nothing is left to find out.
///
/// Understood are a full base ending in the version, a bare host and a host with a path, with or without
/// `webservice`, `rest-api` or the interface at the end. `interface` counts where the URL names none.
pub fn candidates(pasted: &str, interface: Interface) -> Result<Vec<Base>, Error> {
    let url = parse(pasted)?;
    let path: Vec<&str> = url.path().split('/').filter(|segment| !segment.is_empty()).collect();
    let named = [Interface::Enterprise, Interface::Customer]
        .into_iter()
        .find(|interface| path.iter().rev().take(2).any(|segment| *segment == interface.segment()));
    let interface = named.unwrap_or(interface);
    let tail = match path.last() {
        Some(last) if is_version(last) => vec![vec![]],
        Some(last) if *last == interface.segment() => vec![vec![VERSION]],
        Some(&"rest-api") => vec![vec![interface.segment(), VERSION]],
        Some(&"webservice") => vec![vec!["rest-api", interface.segment(), VERSION]],
        Some(_) | None => vec![
            vec!["webservice", "rest-api", interface.segment(), VERSION],
            vec!["rest-api", interface.segment(), VERSION],
        ],
    };
    let base = |tail: Vec<&str>| {
        let mut url = url.clone();
        url.set_path(&[path.clone(), tail].concat().join("/"));
        Base { url, interface }
    };
    Ok(tail.into_iter().map(base).collect())
}

/// The same URL with its interface replaced, where it names one.
pub fn on_interface(pasted: &str, interface: Interface) -> String {
    let other = match interface {
        Interface::Enterprise => Interface::Customer,
        Interface::Customer => Interface::Enterprise,
    };
    let swap = |segment| if segment == other.segment() { interface.segment() } else { segment };
    pasted.split('/').map(swap).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(pasted: &str) -> Vec<String> {
        let bases = candidates(pasted, Interface::Enterprise).unwrap();
        bases.iter().map(|base| base.as_str().to_owned()).collect()
    }

    #[test]
    fn a_full_base_is_taken_as_it_is() {
        let full = "https://a.example/webservice/rest-api/customer-interface/v1.0";
        assert_eq!(tried(full), [full]);
        assert_eq!(tried(&format!("{full}/")), [full]);
        assert_eq!(candidates(full, Interface::Enterprise).unwrap()[0].interface(), Interface::Customer);
    }

    #[test]
    fn a_bare_host_and_a_host_with_a_path_are_tried_both_ways() {
        let both = [
            "https://a.example/webservice/rest-api/enterprise-interface/v1.0",
            "https://a.example/rest-api/enterprise-interface/v1.0",
        ];
        assert_eq!(tried("a.example"), both);
        assert_eq!(tried("https://a.example"), both);
        assert_eq!(
            tried("https://a.example/shop")[0],
            "https://a.example/shop/webservice/rest-api/enterprise-interface/v1.0"
        );
        assert_eq!(tried("https://a.example/webservice"), both[..1]);
        assert_eq!(tried("https://a.example/rest-api/"), both[1..]);
    }

    #[test]
    fn an_interface_that_was_asked_for_replaces_the_urls() {
        let full = "https://a.example/rest-api/customer-interface/v1.0";
        assert_eq!(on_interface(full, Interface::Enterprise), "https://a.example/rest-api/enterprise-interface/v1.0");
        assert_eq!(on_interface(full, Interface::Customer), full);
        assert_eq!(on_interface("a.example", Interface::Customer), "a.example");
    }

    #[test]
    fn loopback_is_http_and_nothing_else_may_be() {
        assert!(tried("127.0.0.1:4010")[0].starts_with("http://127.0.0.1:4010/"));
        assert!(tried("localhost:1")[0].starts_with("http://localhost:1/"));
        for bad in
            ["http://a.example", "http://127.0.0.1.evil.example", "https://u:p@a.example", "ftp://a", "", "https://"]
        {
            assert!(candidates(bad, Interface::Enterprise).is_err(), "{bad:?} must be refused");
        }
    }
}
