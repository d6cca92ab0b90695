//! A loopback server that is quicker than any client: pages of customers by offset, logins, and customers that are created
//! and counted. HTTP/1.1 with keep-alive on raw TCP, one thread a connection, one write an answer.
//!
//! `--port N` (0: a free one, which is printed), `--latency MS` before each answer, `--customers N` in the list,
//! `--seconds N` until it ends by itself.

use std::io::{IoSlice, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The most records in a page, as the API has it.
const PAGE: u64 = 1000;
/// Digits of the number that tells one customer from another.
const DIGITS: usize = 8;
/// What stands where a customer's number goes.
const PLACE: &str = "########";

/// A customer as the API answers one, with places for its number. All rows have one length.
const ROW: &str = concat!(
    r#"{"customer_id":"8bd253a8########059008f1d4","doi_email":false,"doi_phone":null,"state":1,"#,
    r#""last_change":"2026-05-20 12:34:21","personal_information":{"gender":2,"first_name":"Žofie","#,
    r#""last_name":"Nováková","salutation":"Vážená paní Nováková","birthdate":"1984-11-06","language_id":"cs","#,
    r#""store_id":"85ad792a74404bfbcd5f961eff","email":"c########@example.org","phone":"4206########","#,
    r#""photo_url":null,"pre_nominals":"Ing.","post_nominals":null,"address":{"address1":"Dlouhá","address2":"731","#,
    r#""address3":"12","address4":null,"address5":null,"address6":null,"address7":null,"zip":"60200","city":"Brno","#,
    r#""country_code":"cz"},"agreement":{"agreement_gtc":1,"agreement_profiling":0,"#,
    r#""agreement_marketing_communication":1,"custom_agreements":[]},"consents":[]}},"#,
);
const BEGIN: &str = r#"{"data":{"customers":["#;

struct Options {
    port: u16,
    latency: Duration,
    customers: u64,
    seconds: u64,
}

/// What all connections share.
struct Truth {
    latency: Duration,
    customers: u64,
    created: AtomicU64,
    pages: AtomicU64,
}

fn main() {
    let options = options();
    let listener = TcpListener::bind(("127.0.0.1", options.port)).expect("the port is free");
    println!("http://{}", listener.local_addr().expect("an address"));
    let truth = Arc::new(Truth {
        latency: options.latency,
        customers: options.customers,
        created: AtomicU64::new(0),
        pages: AtomicU64::new(0),
    });
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(options.seconds));
        std::process::exit(0);
    });
    for stream in listener.incoming().flatten() {
        let truth = Arc::clone(&truth);
        // A client that goes away in the middle is no concern of the others.
        std::thread::spawn(move || drop(serve(stream, &truth)));
    }
}

fn options() -> Options {
    let mut options = Options { port: 0, latency: Duration::ZERO, customers: 200_000, seconds: 600 };
    let mut words = std::env::args().skip(1);
    while let Some(flag) = words.next() {
        let number: u64 = words.next().and_then(|word| word.parse().ok()).unwrap_or_else(|| panic!("{flag} N"));
        match flag.as_str() {
            "--port" => options.port = number.try_into().expect("a port"),
            "--latency" => options.latency = Duration::from_millis(number),
            "--customers" => options.customers = number,
            "--seconds" => options.seconds = number,
            _ => panic!("--port, --latency, --customers or --seconds, not {flag}"),
        }
    }
    options
}

/// Rows of a page, built once a connection; only the numbers change from page to page.
struct Rows {
    text: Vec<u8>,
    places: Vec<usize>,
}

impl Rows {
    fn new() -> Rows {
        Rows {
            text: ROW.repeat(PAGE as usize).into_bytes(),
            places: ROW.match_indices(PLACE).map(|(at, _)| at).collect(),
        }
    }

    /// The rows from `offset` on, with commas between.
    fn page(&mut self, offset: u64, count: u64) -> &[u8] {
        for row in 0..count {
            let digits = digits(offset + row);
            for place in &self.places {
                let at = row as usize * ROW.len() + place;
                self.text[at..at + DIGITS].copy_from_slice(&digits);
            }
        }
        // Without the last comma.
        &self.text[..(count as usize * ROW.len()).saturating_sub(1)]
    }
}

fn digits(mut number: u64) -> [u8; DIGITS] {
    let mut digits = [b'0'; DIGITS];
    for place in digits.iter_mut().rev() {
        *place = b'0' + (number % 10) as u8;
        number /= 10;
    }
    digits
}

fn serve(mut stream: TcpStream, truth: &Truth) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut rows: Option<Rows> = None;
    let mut buffer = vec![0; 64 << 10];
    let mut filled = 0;
    loop {
        // The head, then the body that it promises.
        let end = loop {
            if let Some(end) = find(&buffer[..filled], b"\r\n\r\n") {
                break end + 4;
            }
            if filled == buffer.len() {
                return Ok(());
            }
            match stream.read(&mut buffer[filled..])? {
                0 => return Ok(()),
                more => filled += more,
            }
        };
        let body = content_length(&buffer[..end]);
        let begin = buffer[..end].iter().position(|byte| *byte == b'\r').unwrap_or(0).min(256);
        let mut line = [0; 256];
        line[..begin].copy_from_slice(&buffer[..begin]);
        if buffer.len() < end + body {
            buffer.resize(end + body, 0);
        }
        while filled < end + body {
            match stream.read(&mut buffer[filled..])? {
                0 => return Ok(()),
                more => filled += more,
            }
        }
        buffer.copy_within(end + body..filled, 0);
        filled -= end + body;
        if !truth.latency.is_zero() {
            std::thread::sleep(truth.latency);
        }
        answer(&mut stream, &line[..begin], truth, &mut rows)?;
    }
}

fn answer(stream: &mut TcpStream, line: &[u8], truth: &Truth, rows: &mut Option<Rows>) -> std::io::Result<()> {
    let line = std::str::from_utf8(line).unwrap_or_default();
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match (method, path.rsplit('/').next().unwrap_or_default()) {
        ("POST", "customers") => {
            let number = truth.created.fetch_add(1, Ordering::Relaxed);
            let id = digits(number);
            let id = std::str::from_utf8(&id).unwrap_or_default();
            send(stream, "201 Created", &[format!(r#"{{"data":{{"customer_id":"9bd253a8{id}059008f1d4"}}}}"#).as_bytes()])
        }
        ("POST", "login") => send(
            stream,
            "201 Created",
            &[br#"{"data":{"bearer_token":"bench","valid_to":"2099-01-01 00:00:00","user":{"first_name":"B","last_name":"B"}}}"#],
        ),
        ("GET", "connection") => send(stream, "200 OK", &[br#"{"data":{"test_string":"ok"}}"#]),
        ("GET", "count") => {
            let (created, pages) = (truth.created.load(Ordering::Relaxed), truth.pages.load(Ordering::Relaxed));
            send(stream, "200 OK", &[format!(r#"{{"created":{created},"pages":{pages}}}"#).as_bytes()])
        }
        ("GET", "customers") if query.contains("email") || query.contains("phone") => {
            send(stream, "200 OK", &[br#"{"data":{"customers":[],"total_items":0}}"#])
        }
        ("GET", "customers") => {
            truth.pages.fetch_add(1, Ordering::Relaxed);
            let number = |name: &str| {
                let pair = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
                pair.and_then(|number| number.parse::<u64>().ok())
            };
            let offset = number("offset").unwrap_or(0).min(truth.customers);
            let count = number("count").unwrap_or(100).min(PAGE).min(truth.customers - offset);
            let end = format!(r#"],"total_items":{}}}}}"#, truth.customers);
            let rows = rows.get_or_insert_with(Rows::new);
            send(stream, "200 OK", &[BEGIN.as_bytes(), rows.page(offset, count), end.as_bytes()])
        }
        _ => send(stream, "404 Not Found", &[br#"{"error":{}}"#]),
    }
}

fn send(stream: &mut TcpStream, status: &str, parts: &[&[u8]]) -> std::io::Result<()> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
    let mut slices: Vec<IoSlice<'_>> = vec![IoSlice::new(head.as_bytes())];
    slices.extend(parts.iter().map(|part| IoSlice::new(part)));
    let mut left = slices.as_mut_slice();
    while !left.is_empty() {
        let written = stream.write_vectored(left)?;
        if written == 0 {
            return Err(std::io::ErrorKind::WriteZero.into());
        }
        IoSlice::advance_slices(&mut left, written);
    }
    Ok(())
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn content_length(head: &[u8]) -> usize {
    let name = b"content-length:";
    let at = head.windows(name.len()).position(|window| window.eq_ignore_ascii_case(name));
    let digits = at.map_or(&[][..], |at| &head[at + name.len()..]);
    let digits = digits.iter().skip_while(|byte| **byte == b' ').take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |length, byte| length * 10 + usize::from(byte - b'0'))
}
