//! `--dry-run`: no command that changes something sends a change, and none shows a secret.

use crate::crm::{RECORD, record, scripted};
use crate::support::fault::Answer;

const SECRET: &str = "Kr4kono!sNaVecer";

/// Every command that changes data, with the secret on standard input where it takes one.
const WRITES: &[(&[&str], usize)] = &[
    (&["customers", "create", "--email", "a@example.org", "--language", "en", "--source", "s1", "--password-stdin"], 1),
    (&["customers", "create", "--language", "en", "--source", "s1", "--social-network", "n1", "--token-stdin"], 1),
    (&["customers", "update", "id:c1", "--city", "Brno", "--password-stdin"], 1),
    (&["customers", "update", "id:c1", "--social-network", "n1", "--token-stdin"], 1),
    (&["customers", "update", "id:c1", "--replace", "whole.json"], 1),
    (&["customers", "update", "id:c1", "--source", "s1", "--external-id", "E", "--property", "size=M"], 2),
    (&["property-records", "create", "id:c1", "--property", "size", "--value", "M"], 1),
    (&["property-records", "update", "id:c1", "size:1", "--value", "M"], 1),
    (&["property-records", "set", "id:c1", "size=M", "colour=red"], 2),
    (&["property-records", "delete", "id:c1", "size:1", "size:2"], 2),
    (&["interest-records", "create", "id:c1", "--interest", "i1"], 1),
    (&["interest-records", "update", "id:c1", "r1", "--interest", "i2"], 1),
    (&["interest-records", "delete", "id:c1", "r1"], 1),
    (&["api", "POST", "/customers", "-f", "password=Kr4kono!sNaVecer"], 1),
    (&["api", "PUT", "/customers/c1", "--input", "whole.json"], 1),
    (&["import", "run", "people.csv", "--language", "en", "--source", "s1"], 1),
    (&["api", "DELETE", "/customers/c1"], 1),
];

#[test]
fn nothing_is_sent_and_no_secret_is_shown() {
    let crm = scripted(|request, _| {
        let path = request.target.split('?').next().unwrap_or_default();
        let list =
            |key: &str, items: &str| Answer::Json(200, format!(r#"{{"data":{{"{key}":[{items}],"total_items":1}}}}"#));
        match (request.method.as_str(), path.rsplit('/').next().unwrap_or_default()) {
            ("GET", "c1") => record(RECORD),
            ("GET", "property-records") => {
                list("property_records", r#"{"property_record_id":"size:1","property_id":"size","property_value":"S"}"#)
            }
            ("GET", "interest-records") => {
                list("interest_records", r#"{"interest_record_id":"r1","interest_id":"i1"}"#)
            }
            ("GET", _) => Answer::Json(403, "{}".into()),
            _ => Answer::Json(500, String::new()),
        }
    });
    crm.world.file("people.csv", "email,last_name\na@example.org,Malá\n");
    crm.world.file("whole.json", r#"{"personal_information":{"language_id":"en","store_id":"s1"}}"#);
    for (args, calls) in WRITES {
        for more in [&["--dry-run"][..], &["-n", "-o", "json", "-v", "--print-curl"]] {
            let run = crm.world.run_with(&[args, more].concat(), SECRET).ends_with(0);
            assert!(!run.stdout.contains(SECRET) && !run.stderr.contains(SECRET), "{args:?}: {}", run.stdout);
            let shown = serde_json::Deserializer::from_str(&run.stdout).into_iter::<serde_json::Value>();
            let shown: Vec<_> = shown.map(|request| request.expect("JSON")).collect();
            assert_eq!(shown.len(), *calls, "{args:?} shows each request: {}", run.stdout);
            assert!(shown.iter().all(|request| request["dry_run"] == true), "{args:?}");
            assert!(run.stderr.contains("nothing was sent"), "{args:?}: {}", run.stderr);
        }
    }
    assert_eq!(crm.writes(), 0);
}

#[test]
fn no_write_command_is_missing_here() {
    let help = crate::support::World::new();
    for noun in ["customers", "property-records", "interest-records", "import"] {
        let text = help.run(&[noun, "--help"]).ends_with(0).stdout;
        let verbs = text.lines().skip_while(|line| !line.starts_with("Commands:")).skip(1);
        let verbs = verbs.take_while(|line| line.starts_with("  ")).filter_map(|line| line.split_whitespace().next());
        for verb in verbs {
            let text = help.run(&[noun, verb, "--help"]);
            let takes = text.stdout.contains("--dry-run");
            let walked = WRITES.iter().any(|(args, _)| args[..2] == [noun, verb]);
            assert_eq!(takes, walked, "{noun} {verb}: --dry-run and the table above belong together");
        }
    }
}
