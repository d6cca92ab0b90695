//! Servers that answer what no server should: each answer is used if it can mean one thing only, else it is a clear error, in
//! bounded time and memory, with the promised code, and never a crash. The lies stand in tables, one for each topic.

mod support;

#[path = "hostile/bombs.rs"]
mod bombs;
#[path = "hostile/case.rs"]
mod case;
#[path = "hostile/commands.rs"]
mod commands;
#[path = "hostile/created.rs"]
mod created;
#[path = "hostile/cuts.rs"]
mod cuts;
#[path = "hostile/depth.rs"]
mod depth;
#[path = "hostile/handshakes.rs"]
mod handshakes;
#[path = "hostile/headers.rs"]
mod headers;
#[path = "hostile/kinds.rs"]
mod kinds;
#[path = "hostile/lengths.rs"]
mod lengths;
#[path = "hostile/logins.rs"]
mod logins;
#[path = "hostile/paging.rs"]
mod paging;
#[path = "hostile/protocol.rs"]
mod protocol;
#[path = "hostile/redirects.rs"]
mod redirects;
#[path = "hostile/refusals.rs"]
mod refusals;
#[path = "hostile/run.rs"]
mod run;
#[path = "hostile/shapes.rs"]
mod shapes;
#[path = "hostile/slow.rs"]
mod slow;
#[path = "hostile/texts.rs"]
mod texts;
#[path = "hostile/verifications.rs"]
mod verifications;

use std::collections::HashSet;

use case::Case;
use commands::Kind::{self, Login, Read, Verify, Write};

const ALL: &[Kind] = &[Read, Write, Verify, Login];

#[test]
fn the_tables_are_as_large_as_promised_and_every_kind_of_command_meets_every_topic() {
    let world = support::World::new();
    // Pages, creations, logins and verifications are met by their own commands alone.
    let topics: [(&str, Vec<Case>, &[Kind]); 17] = [
        ("bombs", bombs::cases(), ALL),
        ("created", created::cases(), &[Write]),
        ("cuts", cuts::cases(), ALL),
        ("depth", depth::cases(), ALL),
        ("handshakes", handshakes::cases(&world), ALL),
        ("headers", headers::cases(), ALL),
        ("kinds", kinds::cases(), ALL),
        ("lengths", lengths::cases(), ALL),
        ("logins", logins::cases(), &[Login]),
        ("paging", paging::cases(), &[Read]),
        ("protocol", protocol::cases(), ALL),
        ("redirects", redirects::cases(), ALL),
        ("refusals", refusals::cases(), ALL),
        ("shapes", shapes::cases(), ALL),
        ("slow", slow::cases(), ALL),
        ("texts", texts::cases(), ALL),
        ("verifications", verifications::cases(), &[Verify]),
    ];
    let mut names = HashSet::new();
    for (topic, cases, kinds) in &topics {
        for kind in *kinds {
            let met = cases.iter().filter(|case| case.runs.iter().any(|(command, _)| command.kind == *kind));
            assert!(met.count() >= 3, "{topic}: too few rows for {kind:?}");
        }
        for case in cases {
            assert!(!case.runs.is_empty(), "{topic}: no command meets “{}”", case.name);
            assert!(names.insert(case.name.clone()), "{topic}: “{}” is there twice", case.name);
        }
    }
    assert!(names.len() >= 900, "{} rows", names.len());
}
