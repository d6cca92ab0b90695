//! The salutation follows the name: the server makes one up when none is sent and keeps what is sent, so that sending the
//! old one back would leave "Dear Mr. Smith" on Mrs. Jones.

use serde_json::Value;

use super::columns::lookup;
use super::invalid::Findings;
use super::patch::unset_path;

/// Where the salutation stands in a customer.
pub const SALUTATION: &str = "personal_information.salutation";

/// What a salutation is made of.
const NAMES: &[&str] = &[
    "personal_information.first_name",
    "personal_information.last_name",
    "personal_information.gender",
    "personal_information.pre_nominals",
    "personal_information.post_nominals",
];

/// Leaves the old salutation out of a record whose names changed, unless the user set one (`by_user`, or it differs from the
/// original's), and notes that the server will make a new one.
pub fn settle(original: &Value, edited: &mut Value, by_user: bool, findings: &mut Findings) {
    let differs = |path: &&str| lookup(original, path) != lookup(edited, path);
    if !by_user && !differs(&SALUTATION) && NAMES.iter().any(differs) {
        unset_path(edited, SALUTATION);
    }
    if let (Some(Value::String(was)), None) = (lookup(original, SALUTATION), lookup(edited, SALUTATION)) {
        findings.note(format!("salutation will be regenerated (was “{was}”)"));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn settled(change: (&str, Value), by_user: bool) -> (Option<Value>, Vec<String>) {
        let original =
            json!({"personal_information": {"salutation": "Dear Mr. Smith", "last_name": "Smith", "gender": 1}});
        let mut edited = original.clone();
        edited["personal_information"][change.0] = change.1;
        let mut findings = Findings::default();
        settle(&original, &mut edited, by_user, &mut findings);
        (lookup(&edited, SALUTATION).cloned(), findings.notes)
    }

    #[test]
    fn a_new_name_leaves_the_old_salutation_out() {
        for change in ["first_name", "last_name", "gender", "pre_nominals", "post_nominals"] {
            let (kept, notes) = settled((change, json!("new")), false);
            assert_eq!(kept, None, "{change}");
            assert_eq!(notes, ["salutation will be regenerated (was “Dear Mr. Smith”)"]);
        }
    }

    #[test]
    fn other_changes_and_the_users_own_salutation_keep_it() {
        assert_eq!(settled(("email", json!("new")), false), (Some(json!("Dear Mr. Smith")), vec![]));
        assert_eq!(settled(("last_name", json!("new")), true), (Some(json!("Dear Mr. Smith")), vec![]));
        assert_eq!(settled(("salutation", json!("Hi")), false), (Some(json!("Hi")), vec![]));
    }
}
