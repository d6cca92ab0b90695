//! The table as it is promised, waits and budget.

use super::*;

const POLICY: Policy = Policy { retries: 3, first: Duration::from_secs(1), longest: Duration::from_secs(60) };

fn answered(status: u16) -> Error {
    Error { status: Some(status), ..Error::new(Kind::Server, "") }
}

#[test]
fn reads_wait_one_two_four_seconds_give_or_take_a_fifth() {
    let error = answered(500);
    for (attempt, seconds) in [(0, 1.0), (1, 2.0), (2, 4.0)] {
        let wait = |jitter| POLICY.wait(Purpose::Read, &error, false, attempt, None, jitter).unwrap().as_secs_f64();
        assert!((wait(0.0) - seconds * 0.8).abs() < 1e-6 && (wait(1.0) - seconds * 1.2).abs() < 1e-6);
    }
    assert_eq!(POLICY.wait(Purpose::Read, &error, false, 3, None, 0.5), None);
}

#[test]
fn no_wait_is_longer_than_a_minute() {
    let patient = Policy { retries: 20, ..POLICY };
    let wait = |attempt| patient.wait(Purpose::Read, &answered(503), false, attempt, None, 1.0).unwrap();
    assert_eq!((wait(6), wait(19)), (Duration::from_secs(60), Duration::from_secs(60)));
}

#[test]
fn the_server_may_ask_for_more_but_not_for_an_hour() {
    let wait = |seconds| POLICY.wait(Purpose::Read, &answered(429), false, 0, Some(Duration::from_secs(seconds)), 0.5);
    assert_eq!(wait(7), Some(Duration::from_secs(7)));
    assert_eq!(wait(60), Some(Duration::from_secs(60)));
    assert_eq!(wait(0), Some(Duration::from_secs(1)));
    assert_eq!(wait(3600), None);
}

/// What is promised, apart from the table: fault, purpose, whether a body byte had left, and whether it is sent again.
#[test]
fn a_change_is_sent_again_only_where_it_cannot_have_happened() {
    use Fault::{Broken, NoConnection, Status};
    for purpose in [Purpose::Read, Purpose::Ping] {
        for fault in
            [NoConnection, Broken, Status(408), Status(429), Status(500), Status(502), Status(503), Status(504)]
        {
            assert!(again(fault, purpose, false) && again(fault, purpose, true), "{fault:?}");
        }
    }
    for (purpose, slowed) in [(Purpose::Write, true), (Purpose::Verify, false), (Purpose::Login, false)] {
        assert!(again(NoConnection, purpose, false) && again(Broken, purpose, false));
        assert!(!again(NoConnection, purpose, true) && !again(Broken, purpose, true));
        assert_eq!(again(Status(429), purpose, true), slowed);
        for status in [408, 500, 502, 503, 504] {
            assert!(!again(Status(status), purpose, false) && !again(Status(status), purpose, true), "{status}");
        }
    }
}

#[test]
fn what_is_not_in_the_table_is_final() {
    for purpose in [Purpose::Read, Purpose::Ping, Purpose::Write, Purpose::Verify, Purpose::Login] {
        for status in (100..600).filter(|status| ![408, 429, 500, 502, 503, 504].contains(status)) {
            assert!(!again(Fault::Status(status), purpose, false), "{status}");
        }
        for kind in [Kind::Tls, Kind::Protocol, Kind::Stale, Kind::Local, Kind::NoCredential] {
            assert_eq!(POLICY.wait(purpose, &Error::new(kind, ""), false, 0, None, 0.5), None);
        }
    }
}

#[test]
fn a_run_has_twenty_repeats_and_ten_answers_earn_one() {
    let budget = Budget::new();
    assert!((0..Budget::MOST).all(|_| budget.spend()) && !budget.spend());
    (0..9).for_each(|_| budget.earn());
    assert!(!budget.spend());
    budget.earn();
    assert!(budget.spend() && !budget.spend());
    (0..1000).for_each(|_| budget.earn());
    assert_eq!(budget.left.get(), Budget::MOST);
}
