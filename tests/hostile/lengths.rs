//! Wrong lengths: of bodies and of chunks, none, two, negative, too small, too large. What can only mean one thing is used.

use crate::case::{Case, GOOD, JSON, bytes, case, ended};
use crate::commands::{FOUR, OTHERS, reader, turn};
use crate::run::hold;

#[test]
fn a_length_is_believed_only_if_it_can_be_true() {
    hold(&cases());
}

/// Header lines about the length; `N` stands for the true one. All are refused.
const WRONG: &[&str] = &[
    "Content-Length: -1",
    "Content-Length: -N",
    "Content-Length: abc",
    "Content-Length: 1e3",
    "Content-Length: 0x40",
    "Content-Length: N N",
    "Content-Length: 1.0",
    "Content-Length:",
    "Content-Length: 18446744073709551616",
    "Content-Length: 99999999999999999999999999999999",
    "Content-Length: 3\r\nContent-Length: N",
    "Content-Length: N\r\nContent-Length: 3",
    "Content-Length: 3, N",
    "Content-Length: \u{b2}",
];

/// Bodies in chunks that are none; `G` stands for the good answer, `L` for its length in hexadecimal.
const CHUNKS: &[(&str, &str)] = &[
    ("negative", "-5\r\nG\r\n0\r\n\r\n"),
    ("a word", "zz\r\nG\r\n0\r\n\r\n"),
    ("empty", "\r\nG\r\n0\r\n\r\n"),
    ("with a prefix", "0xL\r\nG\r\n0\r\n\r\n"),
    ("beyond 64 bits", "1ffffffffffffffff\r\nG\r\n0\r\n\r\n"),
    ("the largest", "ffffffffffffffff\r\nG\r\n0\r\n\r\n"),
    ("too small", "5\r\nG\r\n0\r\n\r\n"),
    ("too large", "fff\r\nG\r\n0\r\n\r\n"),
    ("zero at once", "0\r\n\r\n"),
    ("without a line end behind the chunk", "L\r\nG0\r\n\r\n"),
    ("missing", "G"),
    ("a good chunk, then nonsense", "L\r\nG\r\nnonsense\r\n\r\n"),
];

pub fn cases() -> Vec<Case> {
    let length = GOOD.len().to_string();
    let answer = |lines: &str, body: &str| bytes(format!("HTTP/1.1 200 OK\r\n{JSON}\r\n{lines}\r\n\r\n{body}"));
    let unknown = format!("HTTP/1.1 200 OK\r\n{JSON}\r\nTransfer-Encoding: nonsense\r\n\r\n{GOOD}");
    let mut cases = vec![
        case("a length that is too small", answer("Content-Length: 20", GOOD)).fails(FOUR),
        case("a length of nothing", answer("Content-Length: 0", GOOD)).fails(FOUR),
        case("a length that is too large by one", answer(&format!("Content-Length: {}", GOOD.len() + 1), GOOD))
            .fails(FOUR)
            .fails(OTHERS),
        case("the same length twice", answer(&format!("Content-Length: {length}\r\nContent-Length: {length}"), GOOD))
            .ends(0, FOUR),
        case("a length with spaces", answer(&format!("Content-Length:   {length}  "), GOOD)).ends(0, FOUR),
        case(
            "a length that chunks overrule",
            answer("Content-Length: 3\r\nTransfer-Encoding: chunked", &chunked("L\r\nG\r\n0\r\n\r\n")),
        )
        .ends(0, FOUR),
        case(
            "chunks that are announced and do not come",
            answer(&format!("Transfer-Encoding: chunked\r\nContent-Length: {length}"), GOOD),
        )
        .fails(FOUR)
        .fails(OTHERS),
        case("chunks, said twice", answer("Transfer-Encoding: chunked, chunked", &chunked("L\r\nG\r\n0\r\n\r\n")))
            .ends(0, FOUR),
        case(
            "chunks that are not the last coding",
            answer("Transfer-Encoding: chunked, identity", &chunked("L\r\nG\r\n0\r\n\r\n")),
        )
        .fails(FOUR),
        case("an unknown coding, up to the end", ended(unknown)).ends(0, FOUR),
        case(
            "chunks with extensions",
            answer("Transfer-Encoding: chunked", &chunked("L;a=b;c=\"d\"\r\nG\r\n0;e\r\n\r\n")),
        )
        .ends(0, FOUR),
        case(
            "an extension without an end",
            answer("Transfer-Encoding: chunked", &format!("5;{}", "a".repeat(1 << 20))),
        )
        .fails(FOUR),
        case(
            "chunks and trailers",
            answer("Transfer-Encoding: chunked", &chunked("L\r\nG\r\n0\r\nx-late: 1\r\ncontent-length: 3\r\n\r\n")),
        )
        .ends(0, FOUR),
        case(
            "trailers without an end",
            answer("Transfer-Encoding: chunked", &(chunked("L\r\nG\r\n0\r\n") + &"x-late: 1\r\n".repeat(100_000))),
        )
        .fails(FOUR),
        case(
            "a trailer that is none",
            answer("Transfer-Encoding: chunked", &chunked("L\r\nG\r\n0\r\nno colon\r\n\r\n")),
        )
        .fails(FOUR),
    ];
    for (at, lines) in WRONG.iter().enumerate() {
        cases.push(case(lines.replace("\r\n", ", "), answer(&lines.replace('N', &length), GOOD)).fails(turn(at)));
    }
    for (at, (name, body)) in CHUNKS.iter().enumerate() {
        cases.push(
            case(format!("a chunk's size: {name}"), answer("Transfer-Encoding: chunked", &chunked(body)))
                .fails(reader(at))
                .fails(reader(at + 1)),
        );
    }
    cases
}

fn chunked(body: &str) -> String {
    body.replace('L', &format!("{:x}", GOOD.len())).replace('G', GOOD)
}
