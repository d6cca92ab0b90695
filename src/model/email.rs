//! E-mail addresses: the form that the API takes. Its pattern (vendor's description, `PersonalInformation.email`) knows
//! lower case only, so addresses are sent in lower case.

use super::trim::trim;

const FORM: &str = "an e-mail address looks like ann@example.com";
const ASCII: &str = "an e-mail address may hold unaccented letters only; write a domain with others in its xn-- form";
const ONE_AT: &str = "an e-mail address has exactly one @";
const DOMAIN: &str = "the part after the @ must be a domain such as example.com";
const LOCAL: &str = "the part before the @ holds letters, digits, single dots and !#$%&'*+/=?^_`{|}~- only";

/// The address without surrounding blanks and in lower case, or the rule it breaks.
pub fn normalise(typed: &str) -> Result<String, &'static str> {
    let address = trim(typed).to_ascii_lowercase();
    if address.is_empty() {
        return Err(FORM);
    }
    if !address.is_ascii() {
        return Err(ASCII);
    }
    let (local, domain) = address.split_once('@').ok_or(FORM)?;
    if domain.contains('@') {
        return Err(ONE_AT);
    }
    // The pattern as printed also lets a backslash through, a slip of its escaping: no mailbox needs one.
    let sign = |byte: u8| matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~');
    let atom = |byte: u8| byte.is_ascii_alphanumeric() || sign(byte);
    if !local.split('.').all(|part| !part.is_empty() && part.bytes().all(atom)) {
        return Err(LOCAL);
    }
    if is_domain(domain) { Ok(address) } else { Err(DOMAIN) }
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && top.len() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_pattern_takes() {
        for good in ["ann@example.com", "a.b+c@x-1.example.co", "o'neil@example.org", "happy_customer@crmcarecloud.com"]
        {
            assert_eq!(normalise(good), Ok(good.to_owned()));
        }
    }

    #[test]
    fn trims_and_lower_cases() {
        assert_eq!(normalise(" Ann.Lee@Example.COM "), Ok("ann.lee@example.com".to_owned()));
    }

    #[test]
    fn names_the_broken_rule() {
        for (bad, rule) in [
            ("", FORM),
            ("ann", FORM),
            ("a@b@example.com", ONE_AT),
            ("@example.com", LOCAL),
            (".ann@example.com", LOCAL),
            ("ann..lee@example.com", LOCAL),
            ("ann lee@example.com", LOCAL),
            ("a\\b@example.com", LOCAL),
            ("ann@example", DOMAIN),
            ("ann@example.c", DOMAIN),
            ("ann@-example.com", DOMAIN),
            ("ann@example..com", DOMAIN),
            ("ann@exa_mple.com", DOMAIN),
            ("ann@žluť.cz", ASCII),
        ] {
            assert_eq!(normalise(bad), Err(rule), "{bad}");
        }
        assert_eq!(normalise(&format!("ann@{}.com", "a".repeat(64))), Err(DOMAIN));
    }
}
