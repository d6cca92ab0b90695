//! What all runs found, told so that a person can read it.

use std::collections::{BTreeMap, BTreeSet};

use crate::run::{Outcome, Run, VERBOSITIES};
use crate::watch::{Leak, Place};

/// All that leaked, what did not run as it should, and what reached the servers that were asked.
#[derive(Default)]
pub struct Findings {
    leaks: Vec<(String, &'static str, Leak)>,
    odd: Vec<String>,
    sent: BTreeSet<&'static str>,
}

impl Findings {
    pub fn take(&mut self, run: &Run, outcome: Outcome) {
        let line = format!("{} ({})", outcome.line, VERBOSITIES[run.verbosity].0);
        self.odd.extend(outcome.odd.map(|why| format!("{line}, {}: {why}", run.fault.name)));
        self.leaks.extend(outcome.leaks.into_iter().map(|leak| (line.clone(), run.fault.name, leak)));
        self.sent.extend(outcome.sent);
    }

    /// Holds that all runs did their work, that this much was sent at least, and that nothing leaked.
    #[track_caller]
    pub fn hold(&self, sent: &[&str]) {
        assert!(self.odd.is_empty(), "runs that prove nothing:\n{}", self.odd.join("\n"));
        let missing: Vec<&&str> = sent.iter().filter(|name| !self.sent.contains(**name)).collect();
        assert!(missing.is_empty(), "planted and never sent: {missing:?}");
        assert!(self.leaks.is_empty(), "{}", self.told());
    }

    /// By what leaked and where, then by the failure, with one run for each.
    fn told(&self) -> String {
        let mut groups: BTreeMap<(&str, String), BTreeMap<&str, Vec<String>>> = BTreeMap::new();
        for (line, fault, leak) in &self.leaks {
            let place = match &leak.place {
                Place::File(name) => format!("file {name}"),
                Place::FileName(_) => "a file's name".to_owned(),
                place @ (Place::Stdout | Place::Stderr | Place::CommandLine | Place::Elsewhere) => format!("{place:?}"),
            };
            let text = format!("{} in {line}: {}", leak.encoding, leak.line);
            groups.entry((leak.what, place)).or_default().entry(fault).or_default().push(text);
        }
        let mut told = String::new();
        for ((what, place), faults) in &groups {
            told.push_str(&format!("\n{what} → {place}"));
            for (fault, found) in faults {
                told.push_str(&format!("\n  {fault}, {} times, such as {}", found.len(), found[0]));
            }
        }
        told
    }
}
