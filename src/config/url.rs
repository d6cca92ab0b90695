//! Just enough of URLs to check one that a person typed, and to say which server it belongs to.

/// What a URL for a purpose may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// A server's address: no user, no password, no query, no fragment.
    Address,
    /// A proxy's address: it may carry `user:password@`.
    Proxy,
}

/// The server of a URL as `scheme://host:port`, in lower case and with the port always written out.
///
/// Two URLs with the same origin reach the same server; a stored login is bound to one.
///
/// # Errors
/// The rule that the URL breaks, as the end of the sentence "it must …".
pub fn origin_of(url: &str) -> Result<String, &'static str> {
    parse(url, Allowed::Address)
}

/// Like [`origin_of`], for either purpose.
///
/// # Errors
/// The rule that the URL breaks, as the end of the sentence "it must …".
pub fn parse(url: &str, allowed: Allowed) -> Result<String, &'static str> {
    if url.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err("hold no spaces, control characters or backslashes");
    }
    let (scheme, rest) = url.split_once("://").ok_or("start with https:// (or http://)")?;
    let scheme = scheme.to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "https" => 443,
        "http" => 80,
        _ => return Err("start with https:// (or http://)"),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if rest[authority.len()..].contains(['?', '#']) {
        return Err("hold no “?” and no “#”");
    }
    let server = match (authority.rsplit_once('@'), allowed) {
        (None, _) => authority,
        (Some((_, server)), Allowed::Proxy) => server,
        (Some(_), Allowed::Address) => return Err("hold no user name or password"),
    };
    let (host, port) = split_port(server)?;
    let port = match port {
        None => default_port,
        Some(digits) => match digits.parse::<u16>() {
            Ok(port) if port > 0 && digits.bytes().all(|b| b.is_ascii_digit()) => port,
            Ok(_) | Err(_) => return Err("have a port between 1 and 65535"),
        },
    };
    Ok(format!("{scheme}://{}:{port}", host.to_lowercase()))
}

/// An address with its scheme: a bare host is https, except on this machine, where nobody has a certificate.
pub fn with_scheme(address: &str) -> String {
    if address.contains("://") {
        return address.to_owned();
    }
    let guess = format!("http://{address}");
    let here = origin_of(&guess).is_ok_and(|origin| {
        let host = origin.trim_start_matches("http://").rsplit_once(':').map_or("", |(host, _)| host);
        matches!(host, "localhost" | "[::1]") || host.parse().is_ok_and(|ip: std::net::Ipv4Addr| ip.is_loopback())
    });
    if here { guess } else { format!("https://{address}") }
}

/// The URL with any `user:password@` replaced, fit to be shown.
pub fn without_user(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    match rest[..end].rsplit_once('@') {
        Some((_, server)) => format!("{scheme}://…@{server}{}", &rest[end..]),
        None => url.to_owned(),
    }
}

/// The password of a URL's `user:password@`, if it has one; as it stands there, perhaps escaped.
pub(super) fn password_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let (login, _) = rest.split(['/', '?', '#']).next()?.rsplit_once('@')?;
    login.split_once(':').map(|(_, password)| password)
}

fn split_port(server: &str) -> Result<(&str, Option<&str>), &'static str> {
    const HOST: &str = "name a host, such as https://example.crmcarecloud.com";
    if let Some(after) = server.strip_prefix('[') {
        let close = after.find(']').ok_or(HOST)?;
        let port = match &after[close + 1..] {
            "" => None,
            tail => Some(tail.strip_prefix(':').ok_or(HOST)?),
        };
        after[..close].parse::<std::net::Ipv6Addr>().map_err(|_| HOST)?;
        return Ok((&server[..close + 2], port));
    }
    let (host, port) = match server.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (server, None),
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    if host.is_empty() || host.starts_with(['.', '-']) || !host.chars().all(plain) {
        return Err(HOST);
    }
    Ok((host.strip_suffix('.').unwrap_or(host), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_spelled_one_way() {
        for (url, origin) in [
            ("https://Shop.Example.com", "https://shop.example.com:443"),
            ("HTTPS://shop.example.com:443/webservice/rest-api/", "https://shop.example.com:443"),
            ("https://shop.example.com./x", "https://shop.example.com:443"),
            ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
            ("http://[::1]:9/", "http://[::1]:9"),
            ("http://[::1]", "http://[::1]:80"),
        ] {
            assert_eq!(origin_of(url).as_deref(), Ok(origin), "{url}");
        }
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for url in [
            "",
            "shop.example.com",
            "ftp://x",
            "https://",
            "https:///x",
            "https://a b",
            "https://a:0",
            "https://a:99999",
            "https://a:+80",
            "https://a:",
            "https://user:pw@a",
            "https://a?x=1",
            "https://a/#y",
            "https://a\\@b",
            "https://[::1",
            "https://[zz]",
            "https://a%2e",
            "https://.a",
        ] {
            assert!(origin_of(url).is_err(), "{url}");
        }
    }

    #[test]
    fn a_bare_host_gets_the_scheme_that_fits() {
        for (address, url) in [
            ("shop.example.com", "https://shop.example.com"),
            ("shop.example.com:8443/x", "https://shop.example.com:8443/x"),
            ("127.0.0.1:4010", "http://127.0.0.1:4010"),
            ("localhost/x", "http://localhost/x"),
            ("[::1]:9", "http://[::1]:9"),
            ("127.0.0.1.example.com", "https://127.0.0.1.example.com"),
            ("http://a", "http://a"),
        ] {
            assert_eq!(with_scheme(address), url);
        }
    }

    #[test]
    fn a_proxy_may_carry_a_user_that_is_never_shown() {
        assert_eq!(parse("http://me:pw@proxy:3128", Allowed::Proxy).as_deref(), Ok("http://proxy:3128"));
        assert_eq!(without_user("http://me:p@w@proxy:3128/x"), "http://…@proxy:3128/x");
        assert_eq!(without_user("http://proxy:3128/a@b"), "http://proxy:3128/a@b");
        assert_eq!(password_of("http://me:p@w@proxy:3128/x"), Some("p@w"));
        for without in ["http://proxy:3128/a:b@c", "http://me@proxy", "me:pw", ""] {
            assert_eq!(password_of(without), None, "{without}");
        }
    }
}
