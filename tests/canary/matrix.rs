//! Commands times failures times verbosities: which runs there are.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::faults::{FAULTS, How};
use crate::needles::PLANTED;
use crate::report::Findings;
use crate::rows::{self, Account, Row};
use crate::run::{Run, VERBOSITIES, Way, outcome};

/// Runs at once: most of a run is waiting.
const AT_ONCE: usize = 8;

/// The accounts that rows without one of their own take in turn.
const TURNS: &[Account] = &[Account::Token, Account::Login, Account::Basic];

#[test]
fn nothing_leaks_from_any_command_by_any_failure() {
    let rows: Vec<Row> = rows::all().into_iter().filter(|row| row.call.is_some()).collect();
    // The loudest with everything; the others take turns, unless all are asked for.
    let every = std::env::var_os("CARECLOUD_TEST_EVERY_VERBOSITY").is_some();
    let mut runs = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (turn, fault) in FAULTS.iter().enumerate() {
            for verbosity in 0..VERBOSITIES.len() {
                let account =
                    if row.account == Account::Turns { TURNS[(at + turn) % TURNS.len()] } else { row.account };
                let named = (at + turn / TURNS.len()).is_multiple_of(2);
                let way = if named { Way::ProxyNamed } else { Way::Direct };
                let chosen =
                    every || verbosity == 0 || goes_round(at, turn, verbosity) || matches!(fault.how, How::Created(_));
                let run = Run { row: *row, fault, verbosity, account, way };
                runs.extend(Some(run).filter(|run| chosen && run.makes_sense()));
            }
        }
    }
    for (verbosity, (name, _)) in VERBOSITIES.iter().enumerate() {
        let of_it = || runs.iter().filter(|run| run.verbosity == verbosity);
        let faults: BTreeSet<&str> = of_it().map(|run| run.fault.name).collect();
        let uses: BTreeSet<_> =
            of_it().map(|run| (run.row.command, run.row.args, format!("{:?}", run.row.account))).collect();
        assert_eq!((faults.len(), uses.len()), (FAULTS.len(), rows.len()), "{name}");
    }
    let direct: Vec<&str> = PLANTED.iter().map(|planted| planted.name).filter(|name| !name.contains("proxy")).collect();
    all(runs).hold(&direct);
}

/// Whether a command meets a failure at a verbosity that is not the loudest: one failure each, another for each command.
fn goes_round(row: usize, fault: usize, verbosity: usize) -> bool {
    let makes_sense = FAULTS.iter().filter(|fault| !matches!(fault.how, How::Created(_))).count();
    fault == (row + verbosity * 5) % makes_sense
}

#[test]
fn nothing_leaks_from_commands_that_ask_no_server() {
    let mut runs = Vec::new();
    for row in rows::all().into_iter().filter(|row| row.call.is_none()) {
        for verbosity in 0..VERBOSITIES.len() {
            let account = if row.account == Account::Turns { TURNS[verbosity % TURNS.len()] } else { row.account };
            let way = if verbosity.is_multiple_of(2) { Way::Proxy } else { Way::ProxyNamed };
            runs.push(Run { row, fault: &FAULTS[0], verbosity, account, way });
        }
    }
    all(runs).hold(&[]);
}

#[test]
fn nothing_leaks_on_the_way_through_a_proxy() {
    let chosen = [("customers", "list"), ("customers", "create"), ("verify", "credentials"), ("auth", "login")];
    let rows = rows::all();
    let mut runs = Vec::new();
    for row in chosen.iter().filter_map(|chosen| rows.iter().find(|row| row.command == *chosen)) {
        let account = if row.account == Account::Turns { Account::Login } else { row.account };
        for (at, fault) in FAULTS.iter().enumerate() {
            for way in [Way::Proxy, Way::Tunnel] {
                let run = Run { row: *row, fault, verbosity: at % VERBOSITIES.len(), account, way };
                let asks_a_proxy = !matches!(fault.how, How::PlainPort | How::Reset);
                runs.extend(Some(run).filter(|run| asks_a_proxy && run.makes_sense()));
            }
        }
    }
    all(runs).hold(&["the proxy's password"]);
}

/// Runs them, some at once.
fn all(runs: Vec<Run>) -> Findings {
    let next = AtomicUsize::new(0);
    let findings = Mutex::new(Findings::default());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = outcome(run);
                    findings.lock().expect("the findings").take(run, outcome);
                }
            });
        }
    });
    findings.into_inner().expect("the findings")
}
