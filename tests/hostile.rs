//! Servers that answer what no server should: each answer is a clear error in bounded time, never a crash.

mod support;

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use support::fault::{Answer, FaultServer};
use support::{Run, World};

const LIST: &[&str] = &["customers", "list"];
const GET: &[&str] = &["customers", "get", "id:c1"];
const JSON: &[&str] = &["customers", "get", "id:c1", "-o", "json"];
const YAML: &[&str] = &["api", "GET", "/x", "-o", "yaml"];
const COMMANDS: [&[&str]; 6] =
    [LIST, GET, JSON, YAML, &["points", "list", "id:c1", "--all"], &["search", "--last-name", "B"]];

/// The command against a server that always answers so; it must end soon, with the code of a failed server.
#[track_caller]
fn against(args: &[&str], answer: impl Fn() -> Answer + Send + Sync + 'static) -> Run {
    let server = FaultServer::start(move |_, _| answer());
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let started = Instant::now();
    let run = world.run(&[args, &["--retries", "0", "--timeout", "2", "--error-format", "text"]].concat());
    assert!(started.elapsed() < Duration::from_secs(8), "{args:?} took {:?}", started.elapsed());
    let run = run.ends_with(9);
    let shown = run.stderr.lines().any(|line| line.starts_with("error: "));
    assert!(shown && !run.stderr.contains("panicked"), "{args:?}: {}", run.stderr);
    assert!(!run.stderr.contains('\u{1b}') && run.stderr.len() < 2000, "{args:?}: {}", run.stderr);
    run
}

fn ok(body: impl Into<String>) -> Answer {
    Answer::Json(200, body.into())
}

fn bytes(head: &str, body: &[u8]) -> Answer {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{head}\r\n", body.len());
    Answer::Bytes([head.as_bytes(), body].concat())
}

#[test]
fn html_and_plain_text() {
    for args in COMMANDS {
        against(args, || Answer::Json(500, "<html><h1>\u{1b}[31mOops</h1></html>".into()));
        against(args, || Answer::Json(502, String::new()));
        against(args, || ok("<!doctype html><title>Log in</title>"));
        // To “api”, an answer without a body is an answer.
        if args[0] != "api" {
            against(args, || ok(""));
        }
        against(args, || ok("[1, 2"));
    }
}

#[test]
fn json_of_the_wrong_shape() {
    for body in
        [r#"{"data":null}"#, r#"{"data":[]}"#, r#"{"data":7}"#, r#"{"customers":[]}"#, r#"{"data":{"customers":{}}}"#]
    {
        against(LIST, move || ok(body));
    }
    for body in [r#"{"data":{"points":[]}}"#, r#"{"data":{"customers":"x"}}"#, r#"{"data":{"customers":null}}"#] {
        against(LIST, move || ok(body));
    }
    for body in ["[]", "{}", r#"{"dat":{}}"#, "7"] {
        against(GET, move || ok(body));
        against(JSON, move || ok(body));
    }
    for body in [r#"{"data":null}"#, r#"{"data":[]}"#, r#"{"data":"c1"}"#] {
        against(GET, move || ok(body));
    }
    for body in [r#"{"data":{"customers":[1],"total_items":1}}"#, r#"{"data":{"customers":[null]}}"#] {
        against(LIST, move || ok(body));
        against(&["customers", "list", "-o", "ids"], move || ok(body));
        against(&["customers", "get", "ann@example.com"], move || ok(body));
    }
}

#[test]
fn what_is_cut_short() {
    for args in COMMANDS {
        against(args, || Answer::Cut);
        against(args, || {
            Answer::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"data\":{\"customers\":[".to_vec())
        });
        against(args, || Answer::Bytes(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"da".to_vec()));
        against(args, || Answer::Bytes(b"\x16\x03\x01 this is not HTTP".to_vec()));
        against(args, || ok(r#"{"data":{"customers":[{"customer_id":"c1"}],"total_items":1"#));
    }
}

#[test]
fn what_is_not_utf_8() {
    against(LIST, || bytes("", b"{\"data\":{\"customers\":[{\"customer_id\":\"\xff\xfe\"}]}}"));
    against(GET, || bytes("", b"\x00\x01\x02"));
}

#[test]
fn half_a_character_is_shown_and_never_sent_back() {
    // Half a surrogate pair is valid JSON text and no character.
    let record = r#"{"customer_id":"c1","personal_information":{"first_name":"\ud800","language_id":"en"}}"#;
    let server = FaultServer::start(move |_, _| ok(format!(r#"{{"data":{record}}}"#)));
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    assert!(world.run(GET).ends_with(0).stdout.contains('\u{fffd}'));
    assert!(world.run(JSON).ends_with(0).stdout.contains(r"\ud800"), "JSON loses nothing");
    world.run(&["customers", "update", "id:c1", "--city", "Brno"]).ends_with(9);
    assert_eq!(server.requests().iter().filter(|request| request.method == "PUT").count(), 0);
}

#[test]
fn an_answer_that_is_too_large() {
    let large = || {
        let body = format!(r#"{{"data":{{"customers":[{{"customer_id":"{}"}}]}}}}"#, "a".repeat(33 << 20));
        Answer::Json(200, body)
    };
    let run = against(LIST, large);
    assert!(run.stderr.contains("32 MiB"), "{}", run.stderr);
    against(GET, large);
}

/// The same for answers that are odd and still JSON: shown or refused, but never a crash.
#[track_caller]
fn survives(args: &[&str], body: String) {
    let server = FaultServer::start(move |_, _| ok(body.clone()));
    let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
    let started = Instant::now();
    let run = world.run(&[args, &["--retries", "0", "--error-format", "text"]].concat());
    assert!(matches!(run.code, 0 | 9), "{args:?} ends with {}: {}", run.code, run.stderr);
    assert!(started.elapsed() < Duration::from_secs(8) && run.stderr.len() < 2000, "{args:?}: {}", run.stderr);
}

#[test]
fn an_answer_that_is_nested_without_end() {
    for depth in [100, 200, 100_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let object = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        for args in COMMANDS {
            survives(args, deep.clone());
            survives(args, format!(r#"{{"data":{deep}}}"#));
            survives(args, format!(r#"{{"data":{object}}}"#));
            survives(args, format!(r#"{{"data":{{"customer_id":"c1","x":{deep}}}}}"#));
        }
        for form in ["auto", "json", "ndjson", "csv", "tsv", "table", "yaml", "ids"] {
            let item = format!(r#"{{"customer_id":"c1","x":{deep},"personal_information":{object}}}"#);
            let list = format!(r#"{{"data":{{"customers":[{item}],"total_items":1}}}}"#);
            survives(&["customers", "list", "-o", form], list.clone());
            survives(&["customers", "list", "-o", form, "--fields", ".x"], list.clone());
            survives(&["customers", "get", "id:c1", "-o", form], format!(r#"{{"data":{item}}}"#));
            if form != "ids" {
                survives(&["api", "GET", "/x", "--paginate", "-o", form], list);
            }
        }
        survives(
            &["customers", "update", "id:c1", "--city", "Brno"],
            format!(r#"{{"data":{{"personal_information":{{"language_id":"en"}},"x":{deep}}}}}"#),
        );
        let server = FaultServer::start(move |_, _| Answer::Json(400, format!(r#"{{"error":{deep}}}"#)));
        let world = World::new().set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", "t");
        world.run(LIST).ends_with(6);
    }
}

#[test]
fn a_gzip_bomb() {
    // 64 MiB of zeros in 64 KiB: blocks that the decoder must not be let run to the end.
    let mut packed = Vec::new();
    packed.extend_from_slice(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    packed.extend_from_slice(&zeros(64 << 20));
    let server = move || bytes("Content-Encoding: gzip\r\nContent-Type: application/json\r\n", &packed);
    let run = against(LIST, server);
    assert!(run.stderr.contains("32 MiB"), "{}", run.stderr);
    against(LIST, || bytes("Content-Encoding: gzip\r\n", b"{\"data\":{}}"));
}

/// `count` zero bytes as a deflate stream of one fixed block: a literal, then repeats of 258 bytes at distance 1.
fn zeros(count: usize) -> Vec<u8> {
    let (mut out, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    let mut put = |value: u32, width: u32, out: &mut Vec<u8>| {
        bits |= value << held;
        held += width;
        while held >= 8 {
            out.push(bits as u8);
            bits >>= 8;
            held -= 8;
        }
    };
    put(0b011, 3, &mut out);
    // Literal 0 is 0x30 in eight bits, most significant first.
    put(0x30_u8.reverse_bits().into(), 8, &mut out);
    for _ in 0..count / 258 {
        // Length 258 is code 285: 0xc5 in eight bits; distance 1 is code 0 in five.
        put(0xc5_u8.reverse_bits().into(), 8, &mut out);
        put(0, 5, &mut out);
    }
    put(0, 7, &mut out);
    put(0, 7, &mut out);
    out
}

#[test]
fn a_header_without_an_end() {
    let endless = || {
        let mut text = b"HTTP/1.1 200 OK\r\nX-Long: ".to_vec();
        text.resize(4 << 20, b'a');
        Answer::Bytes(text)
    };
    let many = || {
        let lines: String = (0..50_000).map(|line| format!("X-{line}: y\r\n")).collect();
        Answer::Bytes(format!("HTTP/1.1 200 OK\r\n{lines}").into_bytes())
    };
    for args in [LIST, GET] {
        against(args, endless);
        against(args, many);
    }
}

#[test]
fn a_status_that_the_api_does_not_have() {
    for status in [199, 300, 302, 304, 402, 418, 451, 501, 599, 999] {
        against(LIST, move || Answer::Json(status, r#"{"data":{"customers":[]}}"#.into()));
    }
    against(LIST, || Answer::With(302, vec![("Location", "http://127.0.0.1:1/".into())], String::new()));
}

#[test]
fn an_answer_that_never_ends() {
    against(LIST, || Answer::Stall);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let base = format!("http://{}/rest-api/enterprise-interface/v1.0", listener.local_addr().expect("an address"));
    // A byte each 100 ms: no read ever waits long, and the whole would take hours.
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n");
                while stream.write_all(b" ").is_ok() {
                    std::thread::sleep(Duration::from_millis(100));
                }
            });
        }
    });
    let world = World::new().set("CARECLOUD_URL", &base).set("CARECLOUD_TOKEN", "t");
    let started = Instant::now();
    let run = world.run(&["customers", "list", "--timeout", "1", "--retries", "0"]).ends_with(9);
    assert!(started.elapsed() < Duration::from_secs(6), "{:?}", started.elapsed());
    assert!(run.stderr.contains("in time"), "{}", run.stderr);
}

#[test]
fn a_login_that_is_answered_with_nonsense() {
    let tokens = [
        "",
        r#"{"data":{}}"#,
        r#"{"data":{"bearer_token":""}}"#,
        r#"{"data":{"bearer_token":"a\r\nX-Evil: 1"}}"#,
        "<html>",
    ];
    for body in tokens {
        let server = FaultServer::start(move |_, _| Answer::Json(200, body.into()));
        let run = World::with_account(&server.base()).run(LIST).ends_with(9);
        assert_eq!(server.requests().len(), 1, "{body}");
        assert!(!run.stderr.contains("Evil"), "{}", run.stderr);
    }
}
