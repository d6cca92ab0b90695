//! Plans: which request meets which fault. Each can be repeated: a plan depends on the request and its number alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use super::fault::Fault;
use super::kind::Kind;
use crate::support::fault::Request;

/// Asked for each request with its kind and the number of requests of this kind that came before.
pub type Plan = Arc<dyn Fn(&Request, Kind, usize) -> Fault + Send + Sync>;

/// No faults.
pub fn none() -> Plan {
    by(|_, _, _| Fault::None)
}

/// A plan of its own.
pub fn by(plan: impl Fn(&Request, Kind, usize) -> Fault + Send + Sync + 'static) -> Plan {
    Arc::new(plan)
}

/// Every k-th request of a kind, beginning with the k-th.
pub fn every(k: usize, kind: Kind, fault: Fault) -> Plan {
    by(move |_, asked, nth| if asked == kind && (nth + 1).is_multiple_of(k) { fault.clone() } else { Fault::None })
}

/// The n-th request of a kind alone, 0 for the first.
pub fn nth(n: usize, kind: Kind, fault: Fault) -> Plan {
    by(move |_, asked, nth| if asked == kind && nth == n { fault.clone() } else { Fault::None })
}

/// The creations whose body holds this key, such as a row's e-mail: the first meets the first fault, and so on; later ones
/// meet none.
pub fn for_key(key: &str, faults: Vec<Fault>) -> Plan {
    let key = format!("\"{key}\"");
    let met = Mutex::new(0);
    by(move |request, kind, _| {
        if kind != Kind::Create || !request.body.contains(&key) {
            return Fault::None;
        }
        let mut met = met.lock().expect("the count");
        *met += 1;
        faults.get(*met - 1).cloned().unwrap_or(Fault::None)
    })
}

/// The first so many creations of each body meet this fault: a row meets it again when it is sent again.
pub fn first_of_each(times: usize, fault: Fault) -> Plan {
    let met = Mutex::new(HashMap::new());
    by(move |request, kind, _| {
        if kind != Kind::Create {
            return Fault::None;
        }
        let mut met = met.lock().expect("the counts");
        let count = met.entry(request.body.clone()).or_insert(0);
        *count += 1;
        if *count <= times { fault.clone() } else { Fault::None }
    })
}

/// Faults at random, each of a kind with a chance in thousandths; the same seed gives the same faults.
pub fn random(seed: u64, chances: Vec<(Kind, u64, Fault)>) -> Plan {
    by(move |_, asked, nth| {
        let salt = chances.iter().position(|(kind, ..)| *kind == asked).unwrap_or_default() as u64;
        let mut drawn = mixed(seed ^ salt.rotate_left(32) ^ nth as u64) % 1000;
        for (_, chance, fault) in chances.iter().filter(|(kind, ..)| *kind == asked) {
            if drawn < *chance {
                return fault.clone();
            }
            drawn -= chance;
        }
        Fault::None
    })
}

/// A number that looks random (SplitMix64).
pub fn mixed(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
