//! Answers that are too large: packed small, or without an end. What is refused is refused before it fills the memory.

use crate::case::{Case, EMPTY, GOOD, JSON, bytes, case, headed, status_headed, steps};
use crate::commands::{
    CREATE, DELETE, FOUR, GET, LIST, LIST_NDJSON, LOGIN, MANY, OTHERS, UPDATE, UPDATE_READ, VERIFY, WRITES, turn,
};
use crate::run::hold;
use crate::support::steps::Step;

const GZIP: &str = "Content-Type: application/json\nContent-Encoding: gzip";
const MIB: usize = 1 << 20;

#[test]
fn no_bomb_goes_off() {
    hold(&cases());
}

pub fn cases() -> Vec<Case> {
    let bomb = gzip_head(&zeros(64 * MIB));
    let filled = |begin: &str, size: usize, end: &str| {
        let length = begin.len() + size + end.len();
        let head = format!("HTTP/1.1 200 OK\r\n{JSON}\r\nContent-Length: {length}\r\n\r\n{begin}");
        steps([Step::text(head), Step::Repeat(b"a".to_vec(), size), Step::text(end)])
    };
    let record = |size: usize| filled(r#"{"data":{"customer_id":"c1","bearer_token":"a-token","x":""#, size, "\"}}");
    let page =
        |size: usize| filled(r#"{"data":{"customers":[{"customer_id":"c1","x":""#, size, r#""}],"total_items":1}}"#);
    let endless = |status: &str| {
        let head = format!("HTTP/1.1 {status}\r\n{JSON}\r\nTransfer-Encoding: chunked\r\n\r\n");
        let chunk = format!("1000\r\n{}\r\n", "[1, 2, [".repeat(512));
        steps([Step::text(head), Step::Repeat(chunk.into_bytes(), usize::MAX)])
    };
    let without_length = |kind: &str| {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n");
        steps([Step::text(head), Step::Repeat(vec![b' '; 4096], usize::MAX)])
    };
    let promised = |length: &str| {
        let head = format!("HTTP/1.1 200 OK\r\n{JSON}\r\nContent-Length: {length}\r\n\r\n");
        steps([Step::text(head), Step::Repeat(vec![b' '; 4096], usize::MAX)])
    };
    let little = format!("HTTP/1.1 200 OK\r\n{JSON}\r\nContent-Length: 1073741824\r\n\r\n{EMPTY}");
    let twice = "Content-Type: application/json\nContent-Encoding: gzip, gzip";
    let mut cases = vec![
        case("gzip: 64 MiB of nothing in 64 KiB", headed(GZIP, &bomb)).fails(&[&LIST]).says(&["32 MiB"]),
        case("gzip: the same to a record", headed(GZIP, &bomb)).fails(&[&GET, &CREATE, &VERIFY, &LOGIN]),
        case("gzip: the same to a change", headed(GZIP, &bomb)).fails(&[&UPDATE, &DELETE]),
        case("gzip: the same with an error", status_headed("400 Bad Request", GZIP, &bomb)).ends(6, &[&LIST, &CREATE]),
        case("gzip, then gzip again", headed(twice, gzip(&bomb))).fails(FOUR).fails(WRITES),
        case("gzip in two lines", headed("Content-Encoding: gzip\nContent-Encoding: gzip", gzip(&bomb))).fails(FOUR),
        case("gzip that is none", headed(GZIP, GOOD)).fails(MANY),
        case("gzip cut short", headed(GZIP, &gzip(GOOD.as_bytes())[..60])).fails(FOUR).fails(OTHERS),
        case("gzip with a wrong checksum", headed(GZIP, wrong_checksum())).fails(FOUR),
        case("gzip as it should be", headed(GZIP, gzip(GOOD.as_bytes()))).ends(0, FOUR),
        case("an encoding called identity", headed("Content-Encoding: identity", GOOD)).ends(0, FOUR),
        case("a page of 33 MiB", page(33 * MIB)).fails(&[&LIST]).says(&["32 MiB"]),
        case("a page of 3 MiB is used", page(3 * MIB)).ends(0, &[&LIST_NDJSON]),
        case("a record of 1 MiB is used", record(MIB)).ends(0, &[&GET, &CREATE, &VERIFY, &LOGIN]),
        case("a record of 3 MiB", record(3 * MIB)).fails(&[&GET, &UPDATE_READ, &VERIFY, &LOGIN, &CREATE]),
        case("a record of 33 MiB", record(33 * MIB)).fails(&[&GET, &DELETE]),
        case("chunks without an end", endless("200 OK")).fails(&[&LIST, &GET, &CREATE, &VERIFY, &LOGIN]),
        case("a refusal without an end", endless("400 Bad Request")).ends(6, &[&LIST, &CREATE]),
        case("a forbidding without an end", endless("403 Forbidden")).ends(3, &[&GET, &UPDATE]),
        case("a failure without an end", endless("500 Error")).fails(FOUR),
        case("no length and no end", without_length("application/json")).fails(&[&LIST, &UPDATE, &VERIFY, &LOGIN]),
        case("no length, no end and no JSON", without_length("text/html")).fails(FOUR),
        case("a length of 1 GiB, sent", promised("1073741824")).fails(&[&LIST, &CREATE]),
        case("the largest length there is", promised("18446744073709551615")).fails(FOUR),
        case("a length of 1 GiB, of which little comes", bytes(little)).fails(FOUR),
    ];
    for (at, encoding) in ["deflate", "br", "zstd", "compress", "x-gzip", "gzip;q=1", "\u{e9}"].iter().enumerate() {
        let lines = format!("{JSON}\nContent-Encoding: {encoding}");
        let lie = headed(&lines, gzip(&bomb));
        cases.push(case(format!("an encoding that was not asked for: {encoding}"), lie).fails(turn(at)));
    }
    for (status, code) in [("400 Bad Request", 6), ("401 Unauthorized", 3), ("403 Forbidden", 3), ("404 Not Found", 4)]
    {
        let head = format!("HTTP/1.1 {status}\r\n{JSON}\r\nContent-Length: {}\r\n\r\n", 50 * MIB);
        let lie = steps([Step::text(head), Step::Repeat(br#"{"error":{"type":"#.to_vec(), 50 * MIB / 17 + 1)]);
        cases.push(case(format!("an error of 50 MiB: {status}"), lie).ends(code, &[&GET, &CREATE]));
    }
    cases.into_iter().map(|case| case.patient(10).memory(LARGE)).collect()
}

/// A page of 32 MiB has to fit, and twice as much while its buffer grows.
const LARGE: u64 = 160;

/// A gzip file of these bytes as they are.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut deflated = Vec::new();
    let parts = content.chunks(usize::from(u16::MAX));
    let last = parts.len() - 1;
    for (at, part) in parts.enumerate() {
        let length = u16::try_from(part.len()).expect("a part fits");
        deflated.push(u8::from(at == last));
        deflated.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        deflated.extend(part);
    }
    let mut file = gzip_head(&deflated);
    file.extend(checksum(content).to_le_bytes());
    file.extend(u32::try_from(content.len()).expect("small").to_le_bytes());
    file
}

fn wrong_checksum() -> Vec<u8> {
    let mut file = gzip(GOOD.as_bytes());
    let end = file.len();
    file[end - 6] ^= 1;
    file
}

/// The head of a gzip file, and this.
fn gzip_head(deflated: &[u8]) -> Vec<u8> {
    [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255], deflated].concat()
}

/// CRC-32, bit by bit.
fn checksum(content: &[u8]) -> u32 {
    !content.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
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
