//! TLS: servers that do not speak it, break it off, or are not who they should be. Nothing is sent to any of them.

use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::case::{Case, GOOD, JSON, behind, bytes, case, steps};
use crate::commands::{
    CREATE, Command, DELETE, FOUR, GET, LIST, LOGIN, LOGIN_FIRST, UPDATE_READ, VERIFY, VERIFY_TOKEN,
};
use crate::run::hold;
use crate::support::World;
use crate::support::certs::{Authority, Certified, GOOD as TODAY, Leaf};
use crate::support::steps::Step;
use crate::support::tls::Door;

#[test]
fn nobody_is_spoken_to_without_a_proof() {
    let world = World::new();
    hold(&cases(&world));
}

/// What comes in the place of a TLS answer, at once. Nothing was sent then: a change was not made.
const NO_TLS: &[(&str, &[u8])] = &[
    ("plain HTTP", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
    ("a plain refusal", b"HTTP/1.1 400 Bad Request\r\n\r\n"),
    ("nothing, and an end", b""),
    ("garbage", b"\x99\x98\x97\x96\x95\x94\x93\x92\x91\x90"),
    ("zeros", &[0; 64]),
    ("an alert: failure", b"\x15\x03\x03\0\x02\x02\x28"),
    ("an alert: no such name", b"\x15\x03\x03\0\x02\x02\x70"),
    ("an alert that is a farewell", b"\x15\x03\x03\0\x02\x01\0"),
    ("an alert of no kind", b"\x15\x03\x03\0\x02\xff\xff"),
    ("half a record", b"\x16\x03\x03\0\x7a\x02\0\0\x76\x03\x03"),
    ("a record of no length", b"\x16\x03\x03\0\0"),
    ("a record that is too long", b"\x16\x03\x03\xff\xff\x02\xff\xff\xff"),
    ("a record of no kind", b"\x63\x03\x03\0\x01\0"),
    ("data before any key", b"\x17\x03\x03\0\x05hello"),
    ("a finish before any start", b"\x14\x03\x03\0\x01\x01"),
    ("a client's hello", b"\x16\x03\x01\0\x05\x01\0\0\x01\x03"),
    ("TLS 1.1", OLD_HELLO),
    ("SSL 3", b"\x15\x03\0\0\x02\x02\x28"),
    ("SSL 2", b"\x80\x0b\x04\0\x01\0\x02\0\0\0\0\0\0"),
];

/// A server's hello of TLS 1.1 with TLS_RSA_WITH_AES_128_CBC_SHA: version, 32 bytes of chance, no session, no compression.
const OLD_HELLO: &[u8] = b"\x16\x03\x02\0\x2a\x02\0\0\x26\x03\x02rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr\0\0\x2f\0";

pub fn cases(world: &World) -> Vec<Case> {
    let ours = Authority::new("An authority of the tests");
    let other = Authority::new("Somebody else");
    let file = ours.write(world, "ca.pem").display().to_string();
    let trusting = |case: Case| case.with(&["--ca-file", &file]);
    let good = format!("HTTP/1.1 200 OK\r\n{JSON}\r\nContent-Length: {}\r\n\r\n{GOOD}", GOOD.len());
    let open_end = format!("HTTP/1.1 200 OK\r\n{JSON}\r\n\r\n{GOOD}");
    let kinds: &[&'static Command] = &[&LIST, &CREATE, &VERIFY, &LOGIN];
    let others: &[&'static Command] = &[&GET, &UPDATE_READ, &DELETE, &VERIFY_TOKEN, &LOGIN_FIRST];
    let secure = |name: &str, certified: Certified| {
        let case = case(name, bytes(good.clone()));
        trusting(Case { door: Door::Tls(certified.server()), ..case })
    };
    let leaf = |change: fn(Leaf<'static>) -> Leaf<'static>| ours.issue(&change(TODAY));
    let over = |case: Case, door: &Arc<ServerConfig>| trusting(Case { door: Door::Tls(Arc::clone(door)), ..case });
    let door = ours.issue(&TODAY).server();
    let mut cases = vec![
        secure("a good certificate", ours.issue(&TODAY)).ends(0, FOUR),
        secure("a certificate of an authority that nobody knows", other.issue(&TODAY)).ends(9, kinds).ends(9, others),
        secure("a certificate that signs itself", Certified::by_itself(&TODAY)).ends(9, kinds).ends(9, others),
        secure("a certificate that has ended", leaf(|leaf| Leaf { from: -60, until: -1, ..leaf }))
            .ends(9, kinds)
            .ends(9, others),
        secure("a certificate that has not begun", leaf(|leaf| Leaf { from: 2, until: 60, ..leaf })).ends(9, kinds),
        secure("a certificate for another name", leaf(|leaf| Leaf { names: &["crm.example.com"], ..leaf }))
            .ends(9, kinds)
            .ends(9, others),
        secure("a certificate for no name", leaf(|leaf| Leaf { names: &[], ..leaf })).ends(9, kinds),
        secure(
            "a certificate with escape sequences",
            leaf(|leaf| Leaf { names: &["x.example"], subject: "\u{1b}[31m\r\nerror: none", ..leaf }),
        )
        .ends(9, kinds),
        secure(
            "a certificate with a subject of 10,000 letters",
            other.issue(&Leaf { subject: &"s".repeat(10_000), ..TODAY }),
        )
        .ends(9, kinds),
        trusting(Case { door: Door::Tls(chain(&other, 200)), ..case("two hundred certificates", bytes(good.clone())) })
            .ends(9, kinds),
        over(case("cut before the answer, under TLS", steps([])), &door).fails(FOUR),
        over(case("reset before the answer, under TLS", steps([Step::Reset])), &door).fails(FOUR),
        over(case("silence before the answer, under TLS", steps([Step::Stall])), &door).fails(FOUR),
        over(case("cut in the body, under TLS", bytes(&good.as_bytes()[..good.len() - 9])), &door).fails(FOUR),
        // Whoever cuts the line could have cut the answer: only a farewell under TLS ends a body without a length.
        over(case("a body without length, and no farewell", bytes(open_end)), &door).fails(FOUR),
    ];
    let drip = [&OLD_HELLO[..3], b"\x01\0", &[0; 256]].concat();
    let raw: Vec<(String, Vec<Step>)> = NO_TLS
        .iter()
        .map(|(name, sent)| ((*name).to_owned(), vec![Step::Send(sent.to_vec())]))
        .chain([
            ("silence".into(), vec![Step::Stall]),
            ("a reset".into(), vec![Step::Reset]),
            ("half a hello, then silence".into(), vec![Step::Send(OLD_HELLO[..20].to_vec()), Step::Stall]),
            ("half a hello, then a reset".into(), vec![Step::Send(OLD_HELLO[..20].to_vec()), Step::Reset]),
            ("a drip".into(), vec![Step::Drip(drip)]),
            ("a flood of warnings".into(), vec![Step::Repeat(b"\x15\x03\x03\0\x02\x01\x5a".to_vec(), usize::MAX)]),
            ("a flood of zeros".into(), vec![Step::Repeat(vec![0; 4096], usize::MAX)]),
            ("a flood of empty records".into(), vec![Step::Repeat(b"\x16\x03\x03\0\0".to_vec(), usize::MAX)]),
        ])
        .collect();
    for (at, (name, sent)) in raw.into_iter().enumerate() {
        let commands = [&kinds[..2], &kinds[2..], &others[..2], &others[2..]][at % 4];
        let row = behind(format!("in the place of TLS: {name}"), Door::Steps(sent));
        cases.push(Case { scheme: Some("https"), ..row }.ends(9, commands));
    }
    cases
}

/// A server that shows a good leaf of nobody's authority, and `count` certificates that do not lead anywhere.
fn chain(authority: &Authority, count: usize) -> Arc<ServerConfig> {
    let leaf = authority.issue(&TODAY);
    let rest = authority.issue(&Leaf { subject: "a link", ..TODAY }).certificate;
    let all: Vec<CertificateDer> = std::iter::once(leaf.certificate).chain(std::iter::repeat_n(rest, count)).collect();
    server(all, leaf.key)
}

fn server(certificates: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Arc<ServerConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("protocol versions")
        .with_no_client_auth()
        .with_single_cert(certificates, key)
        .expect("certificates and a key");
    Arc::new(config)
}
