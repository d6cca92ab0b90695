//! Names of fields as people type them, `email` or `address.zip`, resolved to full paths. A name that is nearly a known one
//! is refused; others are let through, since the API may have fields that this program does not know.

use serde_json::Value;

use super::body;
use super::columns::lookup;
use super::customer::{FIELDS, READ_ONLY, known_paths};
use super::invalid::Invalid;

/// The full path for a name as typed: a full path, its last steps if they fit one path only, or a flag's name.
///
/// A path that `record` has is always known. Refused are empty steps, what stands beside the customer in a request
/// (`password`), and names within two typing errors of a known one.
pub fn resolve(typed: &str, record: &Value) -> Result<String, Invalid> {
    let typed = typed.trim();
    let path = typed.strip_prefix("customer.").unwrap_or(typed);
    if path.split('.').any(str::is_empty) {
        return Err(Invalid::at("PATH", "a path is names joined by single dots, such as address.zip"));
    }
    let head = path.split('.').next().unwrap_or(path);
    if let Some(rule) = body::rule(head) {
        return Err(Invalid::at(head, rule));
    }
    if let Some(field) = FIELDS.iter().find(|field| field.flag == path) {
        return Ok(field.path.to_owned());
    }
    // A known path is that path, whatever the record may hold under the same names further down.
    if is_known(path) || lookup(record, path).is_some() {
        return Ok(path.to_owned());
    }
    let inside = format!("personal_information.{path}");
    if lookup(record, &inside).is_some() {
        return Ok(inside);
    }
    let full = expand(path).unwrap_or_else(|| path.to_owned());
    if is_known(&full) {
        return Ok(full);
    }
    match nearest(&full) {
        Some(near) => Err(Invalid::at(path, format!("there is no such field; did you mean {near}?"))),
        None => Ok(full),
    }
}

/// Checks every name in a customer or a patch that came as a file: none may be nearly a known one, or a known one in the
/// wrong place. Names that `record` has are known.
pub fn check_names(file: &Value, record: &Value) -> Vec<Invalid> {
    let mut invalid = Vec::new();
    walk(file, None, Some(record), &mut invalid);
    invalid
}

/// Whether only the server writes this path, or something above it.
pub fn is_read_only(path: &str) -> bool {
    let within = |known: &str| path.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let stamp = path.strip_prefix("personal_information.").unwrap_or(path);
    let entry = stamp.strip_prefix("consents.").and_then(|rest| rest.split('.').nth(1));
    READ_ONLY.iter().copied().any(within) || entry == Some("last_change")
}

/// `path` is where `value` stands, `None` at the top, and `stored` what the record has there. Names may be empty or hold dots,
/// so the record is followed step by step and not by the path.
fn walk(value: &Value, path: Option<&str>, stored: Option<&Value>, invalid: &mut Vec<Invalid>) {
    let Value::Object(fields) = value else { return };
    for (name, below) in fields {
        let path = path.map_or_else(|| name.clone(), |path| format!("{path}.{name}"));
        let stored = stored.and_then(|stored| step_into(stored, name));
        if !is_known(&path) && stored.is_none() {
            let same_depth = |known: &&str| known.split('.').count() == path.split('.').count();
            let misplaced = expand(&path).filter(|full| is_known(full));
            let near = known_paths().filter(same_depth).find(|known| is_near(&path, known));
            if let Some(full) = misplaced {
                invalid.push(Invalid::at(path, format!("the field belongs at {full}")));
                continue;
            }
            if let Some(near) = near {
                invalid.push(Invalid::at(path, format!("there is no such field; did you mean {near}?")));
                continue;
            }
        }
        walk(below, Some(&path), stored, invalid);
    }
}

fn step_into<'a>(stored: &'a Value, name: &str) -> Option<&'a Value> {
    match stored {
        Value::Array(items) => items.get(name.parse::<usize>().ok()?),
        Value::Object(fields) => fields.get(name),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn is_known(path: &str) -> bool {
    known_paths().any(|known| known == path)
}

/// Completes the front of a path: `address.foo` to `personal_information.address.foo`.
fn expand(path: &str) -> Option<String> {
    let steps: Vec<&str> = path.split('.').collect();
    (1..=steps.len()).rev().find_map(|count| {
        let (front, rest) = (steps[..count].join("."), &steps[count..]);
        let ends = format!(".{front}");
        let mut fitting = known_paths().filter(|known| **known == front || known.ends_with(&ends));
        let found = fitting.next()?;
        let unique = fitting.next().is_none() || is_known(&front);
        let found = if is_known(&front) { &front } else { found };
        unique.then(|| std::iter::once(found).chain(rest.iter().copied()).collect::<Vec<_>>().join("."))
    })
}

/// The known path whose last steps are nearest to what was typed.
fn nearest(typed: &str) -> Option<&'static str> {
    let count = typed.split('.').count();
    let tail = |known: &'static str| match known.rmatch_indices('.').nth(count - 1) {
        Some((dot, _)) => &known[dot + 1..],
        None => known,
    };
    known_paths()
        .filter(|known| is_near(typed, tail(known)))
        .min_by_key(|known| strsim::osa_distance(typed, tail(known)))
}

/// At most two typing errors, and at most one in four letters: `vip` is not a misspelt `zip`.
pub fn is_near(typed: &str, known: &str) -> bool {
    let (length, other) = (typed.chars().count(), known.chars().count());
    let allowed = (length / 4).min(2);
    // The lengths alone tell most names apart.
    length.abs_diff(other) <= allowed && strsim::osa_distance(typed, known) <= allowed
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn resolved(typed: &str) -> Result<String, String> {
        resolve(typed, &Value::Null).map_err(|invalid| invalid.rule)
    }

    #[test]
    fn short_names_flags_and_full_paths_resolve() {
        for (typed, full) in [
            ("email", "personal_information.email"),
            ("first-name", "personal_information.first_name"),
            ("country", "personal_information.address.country_code"),
            ("address.zip", "personal_information.address.zip"),
            ("agreement_gtc", "personal_information.agreement.agreement_gtc"),
            ("customer.personal_information.email", "personal_information.email"),
            ("state", "state"),
            ("consents", "personal_information.consents"),
            ("consents.0.consent_value", "personal_information.consents.0.consent_value"),
            ("address.floor", "personal_information.address.floor"),
            ("loyalty_tier", "loyalty_tier"),
            ("vip", "vip"),
            ("personal_information.fax", "personal_information.fax"),
        ] {
            assert_eq!(resolved(typed), Ok(full.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_near_miss_is_refused_with_the_name() {
        for (typed, near) in [
            ("emial", "personal_information.email"),
            ("frist_name", "personal_information.first_name"),
            ("personal_information.last_nam", "personal_information.last_name"),
            ("personal_infomation.last_name", "personal_information.last_name"),
            ("adress.zip", "personal_information.address.zip"),
            ("address8", "personal_information.address.address1"),
            ("stat", "state"),
        ] {
            let rule = resolved(typed).expect_err(typed);
            assert!(rule.contains(near), "{typed}: {rule}");
        }
    }

    #[test]
    fn names_of_the_record_itself_are_known() {
        let record = json!({"stat": 1, "personal_information": {"emial": "x", "vip": true}});
        assert_eq!(resolve("stat", &record), Ok("stat".to_owned()));
        assert_eq!(resolve("emial", &record), Ok("personal_information.emial".to_owned()));
        assert_eq!(resolve("vip", &record), Ok("personal_information.vip".to_owned()));
        let (email, inside) = ("personal_information.email", json!({"personal_information": {"email": "x"}}));
        assert_eq!(resolve(email, &json!({"personal_information": inside})), Ok(email.to_owned()), "and itself first");
    }

    #[test]
    fn empty_steps_and_secrets_are_refused() {
        for typed in ["", "a..b", ".email", "email."] {
            assert!(resolved(typed).is_err(), "{typed}");
        }
        assert!(resolved("password").expect_err("a secret").contains("--password-stdin"));
        assert!(resolved("customer_source.external_id").is_err());
    }

    #[test]
    fn read_only_paths_are_known_whole() {
        for path in [
            "state",
            "state.x",
            "personal_information.photo_url",
            "personal_information.consents.0.last_change",
            "consents.1.last_change.x",
        ] {
            assert!(is_read_only(path), "{path}");
        }
        for path in ["states", "personal_information.consents.0.consent_value", "personal_information.last_change"] {
            assert!(!is_read_only(path), "{path}");
        }
    }

    #[test]
    fn names_in_a_file_are_checked_at_every_depth() {
        let file =
            json!({"first_name": "A", "personal_information": {"emial": "x", "fax": "1", "address": {"zipp": "1"}}});
        let found: Vec<_> = check_names(&file, &Value::Null).into_iter().map(|invalid| invalid.field).collect();
        assert_eq!(found, ["first_name", "personal_information.emial", "personal_information.address.zipp"]);
        assert!(check_names(&file, &file).is_empty(), "what the server itself sent is known");
        let odd = json!({"": {"email": 1}, "a.b": {"emial": 1}, "personal_information": {"": {"zip": 1}, "x.y": 1}});
        assert!(check_names(&odd, &odd).is_empty(), "under whatever name");
    }
}
