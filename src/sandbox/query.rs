//! The query string. Lists come as `name[]=a&name[]=b`, as `name[0]=a`, or as a repeated `name`; unknown names are nobody's
//! business.

use percent_encoding::percent_decode_str;

/// The pairs of a query string, decoded, in the order sent.
#[derive(Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads what stands behind the `?`. A plus is a space; bytes that are not UTF-8 become U+FFFD.
    pub fn parse(text: &str) -> Query {
        let decode = |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Query(
            pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(k, v)| (decode(k), decode(v))).collect(),
        )
    }

    /// The value of a parameter, the last if it is repeated. An empty value counts as not sent.
    pub fn one(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// All the values of a list parameter; `None` if it was not sent.
    pub fn list(&self, name: &str) -> Option<Vec<&str>> {
        let of_list = |key: &str| {
            key.strip_prefix(name).is_some_and(|rest| rest.is_empty() || (rest.starts_with('[') && rest.ends_with(']')))
        };
        let values: Vec<&str> =
            self.0.iter().filter(|(key, value)| of_list(key) && !value.is_empty()).map(|(_, v)| v.as_str()).collect();
        (!values.is_empty()).then_some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn lists_come_in_three_spellings() {
        let query = Query::parse("a[]=1&a%5B%5D=2&a=3&a[7]=4&ab=5&b=x+y%2B&b=&c");
        assert_eq!(query.list("a").unwrap(), ["1", "2", "3", "4"]);
        assert_eq!(query.list("c"), None);
        assert_eq!(Query::parse("b=x+y%2B").one("b"), Some("x y+"));
        assert_eq!(Query::parse("b=1&b=2").one("b"), Some("2"));
    }
}
