//! What is wrong with a certificate, and what mends it.

use std::io::{Read, Write};

use crate::report::Report;
use crate::servers::{TOKEN, behind_tls, listen};
use crate::support::World;
use crate::support::certs::{Authority, Certified, GOOD, Leaf};

/// Looks at a server with this certificate; `ca` is what `--ca-file` names.
#[track_caller]
fn look(certified: Certified, ca: Option<&Authority>, code: i32) -> Report {
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let url = format!("https://{}/webservice", behind_tls(certified.server()));
    match ca {
        None => Report::of(&world, &["--url", &url], code),
        Some(ca) => {
            let file = ca.write(&world, "ca.pem");
            Report::of(&world, &["--url", &url, "--ca-file", file.to_str().expect("a path")], code)
        }
    }
}

#[test]
fn a_certificate_that_the_ca_file_mends() {
    let authority = Authority::new("Test authority");
    let report = look(authority.issue(&GOOD), None, 9);
    report.is("ok ok ok skipped ok failed skipped skipped skipped");
    report.says("tls", "failed", "nobody trusted has signed the certificate", "carecloud config set ca_file FILE");
    let report = look(authority.issue(&GOOD), Some(&authority), 0);
    report.is("ok ok ok skipped ok ok skipped ok ok");
    report.says("tls", "ok", "TLS 1.3; the certificate of CN=localhost, signed by CN=Test authority, ends in 36", "");
}

#[test]
fn certificates_that_nothing_mends_here() {
    let authority = Authority::new("Test authority");
    for (leaf, detail, hint) in [
        (Leaf { from: -60, until: -2, ..GOOD }, "the certificate has ended (on 20", "has to renew it"),
        (Leaf { from: 2, until: 60, ..GOOD }, "is not valid yet (before 20", "clock right?"),
        (Leaf { names: &["other.example"], ..GOOD }, "for another name (", "carecloud config get url"),
    ] {
        let report = look(authority.issue(&leaf), Some(&authority), 9);
        report.is("ok ok ok skipped ok failed skipped skipped skipped").says("tls", "failed", detail, hint);
    }
    look(Certified::by_itself(&GOOD), Some(&authority), 9).says("tls", "failed", "nobody trusted", "--ca-file FILE");
}

#[test]
fn a_certificate_that_was_made_in_one_step() {
    let mut params = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("a name");
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let key = rcgen::KeyPair::generate().expect("a key");
    let certificate = params.self_signed(&key).expect("a certificate").der().clone();
    let report = look(Certified { certificate, key: key.into() }, None, 9);
    report.says("tls", "failed", "an authority's own", "sign another one");
}

#[test]
fn a_certificate_that_ends_soon() {
    let authority = Authority::new("Test authority");
    for (until, status, detail) in
        [(2, "warning", "ends in 1 day, on"), (8, "warning", "ends in 7 days"), (16, "ok", "15 days")]
    {
        let report = look(authority.issue(&Leaf { until, ..GOOD }), Some(&authority), 0);
        report.says("tls", status, detail, if status == "ok" { "" } else { "renew" }).says("read", "ok", "", "");
    }
}

#[test]
fn what_a_certificate_says_is_made_safe_and_short() {
    let authority = Authority::new("Evil \u{1b}[31m\u{202e} authority");
    let long = "x".repeat(60);
    let report = look(authority.issue(&Leaf { subject: &long, ..GOOD }), Some(&authority), 0);
    report.says("tls", "ok", "CN=Evil \\1b[31m\\u{202e} authority", "");
    report.says("tls", "ok", &format!("CN={}…", "x".repeat(57)), "");
}

#[test]
fn certificates_to_trust_that_are_not_there() {
    let url = format!("https://{}/webservice", behind_tls(Authority::new("x").issue(&GOOD).server()));
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &url, "--ca-file", "none.pem"], 2);
    report.is("ok ok ok skipped ok failed skipped skipped skipped");
    report.says("tls", "failed", "none.pem", "carecloud config get ca_file");
}

#[test]
fn a_server_that_speaks_no_tls() {
    let address = listen(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        let _ = stream.read(&mut [0; 16]);
    });
    let url = format!("https://{address}/webservice");
    let report = Report::of(&World::new().set("CARECLOUD_TOKEN", TOKEN), &["--url", &url], 9);
    report.is("ok ok ok skipped ok failed skipped skipped skipped");
    report.says("tls", "failed", "does not speak TLS", "carecloud config get url");
}

#[test]
fn a_server_that_never_shakes_hands() {
    let address = listen(|mut stream| {
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    });
    let url = format!("https://{address}/webservice");
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &url, "--timeout", "1"], 9);
    report.is("ok ok ok skipped ok failed skipped skipped skipped").says(
        "tls",
        "failed",
        "no answer in time",
        "firewall",
    );
}
