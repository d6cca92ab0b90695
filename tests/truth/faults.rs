//! Each fault against a raw client: what it hears, whether the customer is there, whether the connection stays.

use std::time::{Duration, Instant};

use crate::client::{Client, listens, person};
use crate::support::truth::fault::{Bad, Fault, RetryAfter};
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, Truth, plan};

const WAIT: Duration = Duration::from_millis(100);
/// Longer than the client waits.
const LONG: Duration = Duration::from_millis(800);

/// Fault; status heard; customers at once; customers in the end; whether the connection stays.
const CASES: &[(Fault, Option<u16>, usize, usize, bool)] = &[
    (Fault::None, Some(201), 1, 1, true),
    (Fault::SlowAnswer(Duration::from_millis(20)), Some(201), 1, 1, true),
    (Fault::CommitThenReset, None, 1, 1, false),
    (Fault::ResetBeforeCommit, None, 0, 0, false),
    (Fault::CommitThenCut, None, 1, 1, false),
    (Fault::CommitThenStall(LONG), None, 1, 1, false),
    (Fault::StallThenCommit(LONG), None, 0, 1, false),
    (Fault::CommitThenStatus(500), Some(500), 1, 1, true),
    (Fault::CommitThenStatus(502), Some(502), 1, 1, true),
    (Fault::CommitThenStatus(503), Some(503), 1, 1, true),
    (Fault::CommitThenStatus(504), Some(504), 1, 1, true),
    (Fault::Status(500), Some(500), 0, 0, true),
    (Fault::Status(503), Some(503), 0, 0, true),
    (Fault::Throttle429(RetryAfter::Missing), Some(429), 0, 0, true),
    (Fault::Throttle429(RetryAfter::Seconds(7)), Some(429), 0, 0, true),
    (Fault::Throttle429(RetryAfter::Date(7)), Some(429), 0, 0, true),
    (Fault::Expire401, Some(401), 0, 0, true),
    (Fault::CommitThenBadBody(Bad::Json), Some(201), 1, 1, true),
    (Fault::CommitThenBadBody(Bad::NoId), Some(201), 1, 1, true),
    (Fault::CommitThenBadBody(Bad::Html), Some(201), 1, 1, true),
    (Fault::CommitThenBadBody(Bad::Empty), Some(201), 1, 1, true),
    (Fault::CloseIdle, Some(201), 1, 1, false),
    (Fault::ResetNext, Some(201), 1, 1, false),
    (Fault::Refuse400 { field: "phone", reason: "empty" }, Some(400), 0, 0, true),
    (Fault::Redirect302, Some(302), 0, 0, true),
];

#[test]
fn each_fault_does_what_it_says() {
    std::thread::scope(|scope| {
        for (fault, status, at_once, in_the_end, stays) in CASES {
            scope.spawn(move || {
                let truth = Truth::with(Options::default(), plan::nth(0, Kind::Create, fault.clone()));
                let mut client = Client::of(&truth);
                let answer = client.create("a@example.com");
                let heard = answer.as_ref().map(|answer| answer.status);
                assert_eq!((heard, truth.created().len()), (*status, *at_once), "{fault:?}: {answer:?}");
                if let Some(answer) = answer {
                    told(fault, &answer.head, &answer.body);
                }
                if heard.is_some() {
                    assert_eq!(client.is_open(), *stays, "{fault:?}");
                }
                drop(client);
                let until = Instant::now() + Duration::from_secs(5);
                while truth.created().len() < *in_the_end && Instant::now() < until {
                    std::thread::sleep(Duration::from_millis(2));
                }
                assert_eq!(truth.created().len(), *in_the_end, "{fault:?}\n{}", truth.story());
                assert_eq!(truth.requests(Kind::Create), 1, "{fault:?}");
            });
        }
    });
}

/// What an answer says besides its status.
fn told(fault: &Fault, head: &str, body: &str) {
    let has =
        |text: &str| assert!(head.contains(text) || body.contains(text), "{fault:?}: no “{text}” in {head}{body}");
    match fault {
        Fault::Throttle429(RetryAfter::Seconds(_)) => has("Retry-After: 7\r\n"),
        Fault::Throttle429(RetryAfter::Date(_)) => has("Retry-After: "),
        Fault::Throttle429(RetryAfter::Missing) => assert!(!head.contains("Retry-After")),
        Fault::Refuse400 { .. } => has(r#""name":"phone","reason":"empty""#),
        Fault::Redirect302 => has("Location: /elsewhere/customers\r\n"),
        Fault::CommitThenBadBody(Bad::Html) => has("text/html"),
        Fault::CommitThenBadBody(_) => assert!(!body.contains("}}}") && !body.contains("c0ffee"), "{body}"),
        Fault::CloseIdle => assert!(!head.contains("close"), "it is not announced"),
        Fault::None
        | Fault::SlowAnswer(_)
        | Fault::CommitThenReset
        | Fault::ResetBeforeCommit
        | Fault::CommitThenCut
        | Fault::CommitThenStall(_)
        | Fault::StallThenCommit(_)
        | Fault::CommitThenStatus(_)
        | Fault::Status(_)
        | Fault::Expire401
        | Fault::ResetNext => {}
    }
}

#[test]
fn an_expired_token_stays_expired_and_so_does_one_that_is_used_up() {
    let expires = plan::nth(0, Kind::Create, Fault::Expire401);
    let truth = Truth::with(Options { token_lifetime: Some(2), ..Options::default() }, expires);
    let mut client = Client::of(&truth);
    let mut status = |email| client.create(email).expect("an answer").status;
    assert_eq!([status("a@example.com"), status("a@example.com")], [401, 401]);
    client.log_in();
    let mut status = |email| client.create(email).expect("an answer").status;
    assert_eq!([status("a@example.com"), status("b@example.com"), status("c@example.com")], [201, 201, 401]);
    assert_eq!((truth.created().len(), truth.requests(Kind::Login)), (2, 2));
}

#[test]
fn plans_hit_what_they_name() {
    let hits = |plan: plan::Plan, emails: &[&str]| {
        let truth = Truth::with(Options { unique_email: false, ..Options::default() }, plan);
        let mut client = Client::of(&truth);
        emails.iter().map(|email| client.create(email).expect("an answer").status).collect::<Vec<_>>()
    };
    let fault = Fault::Status(503);
    let emails = ["a@x.cz", "b@x.cz", "a@x.cz", "a@x.cz", "b@x.cz"];
    assert_eq!(hits(plan::every(2, Kind::Create, fault.clone()), &emails), [201, 503, 201, 503, 201]);
    assert_eq!(
        hits(plan::for_key("a@x.cz", vec![fault.clone(), Fault::None, fault.clone()]), &emails),
        [503, 201, 201, 503, 201]
    );
    assert_eq!(hits(plan::first_of_each(1, fault.clone()), &emails), [503, 503, 201, 201, 201]);
    let many = vec!["a@x.cz"; 400];
    let random = |seed| hits(plan::random(seed, vec![(Kind::Create, 250, fault.clone())]), &many);
    let drawn = random(7);
    let hit = drawn.iter().filter(|status| **status == 503).count();
    assert!((60..140).contains(&hit), "{hit} of 400");
    assert_eq!(drawn, random(7));
    assert_ne!(drawn, random(8));
}

#[test]
fn the_door_closes_and_opens_on_the_same_port() {
    let truth = Truth::start(Options::default());
    let mut client = Client::of(&truth);
    for round in 0..3 {
        assert_eq!(client.create(&format!("{round}@example.com")).expect("an answer").status, 201);
        truth.down();
        assert!(!listens(&truth), "nobody listens");
        assert!(!client.is_open(), "what was open is ended");
        truth.up();
        client = Client::of(&truth);
    }
    assert_eq!(truth.created().len(), 3);
}

#[test]
fn many_clients_are_served_at_once_and_counted() {
    let truth = Truth::with(Options::default(), plan::every(1, Kind::Create, Fault::SlowAnswer(WAIT / 2)));
    let most = 6;
    std::thread::scope(|scope| {
        for n in 0..most {
            let truth = &truth;
            scope.spawn(move || Client::of(truth).create(&format!("{n}@example.com")).expect("an answer"));
        }
    });
    assert_eq!(truth.created_by_email().len(), most);
    assert!((2..=most).contains(&truth.most_in_flight()), "{}", truth.most_in_flight());
    assert_eq!(truth.in_flight(), 0);
    assert!(truth.entries().iter().all(|entry| entry.acted.is_some_and(|acted| acted >= entry.at)));
}

#[test]
fn who_is_created_twice_is_counted_twice() {
    let truth = Truth::start(Options { unique_email: false, ..Options::default() });
    let mut client = Client::of(&truth);
    truth.plant(person("A@example.com", None));
    for external in [Some("1"), Some("1"), Some("2")] {
        let body = person("a@example.com", external).to_string();
        assert_eq!(client.ask("POST", "customers", &body).expect("an answer").status, 201);
    }
    assert_eq!(truth.created_by_email()["a@example.com"], 3);
    let externals = truth.created_by_external();
    let mut counts: Vec<usize> = externals.values().copied().collect();
    counts.sort_unstable();
    assert_eq!(counts, [1, 2]);
    assert_eq!(truth.created_by_body().values().max(), Some(&2));
    assert_eq!(truth.customers().len(), 4);
}
