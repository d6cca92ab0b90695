//! An import of any file with any flags at a server with the truth: what a scene is for new customers, for everything else.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::scene::{Ended, KILL, Running, SETTLE, TIMEOUT, start};
use crate::support::World;
use crate::support::truth::kind::Kind;
use crate::support::truth::plan::Plan;
use crate::support::truth::reports::{Left, Reports};
use crate::support::truth::store::Customer;
use crate::support::truth::{Options, SOURCE, Truth};

/// So often an import is begun again before it counts as one that does not end.
const AGAIN: usize = 8;

/// What a new customer needs besides its row.
pub const NEW: &[&str] = &["--source", SOURCE, "--language", "cs"];

/// A home, a server, and a file called `rows.csv`.
pub struct Stage {
    pub world: World,
    pub truth: Truth,
    header: String,
    args: Vec<String>,
}

impl Stage {
    /// `args` come behind `import run rows.csv`; the usual pace of tests is there already.
    pub fn new(options: Options, plan: Plan, text: &str, args: &[&str]) -> Stage {
        let truth = Truth::with(options, plan);
        let world = World::with_account(&truth.base());
        let state = world.path("state").display().to_string();
        let world = world.set("CARECLOUD_STATE_DIR", &state);
        world.file("rows.csv", text);
        let header = text.lines().next().unwrap_or_default().to_owned();
        let (settle, timeout) = (SETTLE.as_secs_f64().to_string(), TIMEOUT.as_secs().to_string());
        let usual = ["--settle", &settle, "--timeout", &timeout, "--concurrency", "4", "--report-dir", "reports"];
        let given = usual.chunks(2).filter(|pair| !args.contains(&pair[0])).flatten();
        let args = ["import", "run", "rows.csv"].iter().chain(args).chain(given).map(|arg| (*arg).to_owned()).collect();
        Stage { world, truth, header, args }
    }

    /// Writes another file, once it is known what belongs into it.
    pub fn file(mut self, text: &str) -> Stage {
        self.world.file("rows.csv", text);
        self.header = text.lines().next().unwrap_or_default().to_owned();
        self
    }

    /// The command's arguments.
    pub fn args(&self) -> Vec<&str> {
        self.args.iter().map(String::as_str).collect()
    }

    /// The command with more arguments.
    pub fn with(&self, more: &[&str]) -> Command {
        self.world.command(&[&self.args()[..], more].concat())
    }

    pub fn start(&self) -> Running {
        start(&mut self.with(&[]))
    }

    #[track_caller]
    pub fn run(&self) -> Ended {
        self.start().wait()
    }

    /// Runs once with more arguments.
    #[track_caller]
    pub fn run_with(&self, more: &[&str]) -> Ended {
        start(&mut self.with(more)).wait()
    }

    /// Runs once, to be killed at the n-th time that a point is reached.
    #[track_caller]
    pub fn run_killed(&self, point: &str, n: usize) -> Ended {
        start(self.with(&[]).env(KILL, format!("{point}:{n}"))).wait()
    }

    /// Types the same command again until the import is over.
    #[track_caller]
    pub fn run_until_ended(&self) -> Ended {
        let mut ended = self.run();
        for _ in 0..AGAIN {
            if ended.finished() {
                return ended;
            }
            ended = self.run();
        }
        panic!("it does not end: {ended:?}\n{}", self.truth.story());
    }

    /// Runs to the end and holds the code.
    #[track_caller]
    pub fn ends_with(&self, code: i32) -> Ended {
        let ended = self.run();
        self.is(&ended, code);
        ended
    }

    /// Holds an exit code, and shows everything if it is another.
    #[track_caller]
    pub fn is(&self, ended: &Ended, code: i32) {
        assert_eq!(ended.code, Some(code), "{}\n{}\n{}", ended.stdout, ended.stderr, self.truth.story());
    }

    pub fn folder(&self) -> PathBuf {
        self.world.path("reports")
    }

    /// The reports, which can all be read.
    #[track_caller]
    pub fn reports(&self) -> Reports {
        let reports = Reports::read(&self.folder(), &self.header);
        assert!(reports.wrong.is_empty(), "{:?}", reports.wrong);
        reports
    }

    /// Succeeded, failed, unknown, unprocessed.
    #[track_caller]
    pub fn tally(&self) -> [usize; 4] {
        let Reports { succeeded, failed, unknown, unprocessed, .. } = self.reports();
        [succeeded.len(), failed.len(), unknown.len(), unprocessed.len()]
    }

    /// How the rows came to be done, in their order.
    #[track_caller]
    pub fn hows(&self) -> Vec<(u64, String)> {
        self.reports().succeeded.into_iter().map(|row| (row.row, row.how)).collect()
    }

    /// Why rows failed, in their order.
    #[track_caller]
    pub fn reasons(&self) -> Vec<(u64, String)> {
        self.reports().failed.iter().map(|left| (left.row, ours(left, "_carecloud_reason"))).collect()
    }

    pub fn requests(&self, kind: Kind) -> usize {
        self.truth.requests(kind)
    }

    /// All requests that came, of any kind.
    pub fn all_requests(&self) -> usize {
        self.truth.counts().values().sum()
    }

    /// A customer by its id.
    #[track_caller]
    pub fn customer(&self, id: &str) -> Customer {
        self.truth.customers().into_iter().find(|customer| customer.id == id).expect("the customer")
    }
}

/// A value that a report adds to a row.
pub fn ours(left: &Left, name: &str) -> String {
    left.ours.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// A customer for planting: the n-th of some, with fields that the program does not know, and the others given.
pub fn person(n: usize, more: &Value) -> Value {
    // A number that comes back digit by digit.
    let size: Value = serde_json::from_str("41.50").expect("a number");
    let mut person = json!({
        "email": format!("ann{n}@example.com"),
        "phone": format!("42060310000{n}"),
        "language_id": "cs",
        "first_name": "Ann",
        "last_name": format!("Old{n}"),
        "store_id": "8s",
        "shoe_of_the_left_foot": {"size": size, "laces": [true, null]},
        "address": {"address1": "Long", "zip": "11000", "city": "Praha", "country_code": "CZ", "floor_of_house": 3},
    });
    if let (Some(person), Some(more)) = (person.as_object_mut(), more.as_object()) {
        person.extend(more.clone());
    }
    json!({
        "customer": {"personal_information": person, "loyalty_of_tomorrow": {"tier": "gold", "points": 12345678901234567890_u64}},
        "customer_source": {"customer_source_id": SOURCE, "external_id": format!("E-{n}")},
    })
}
