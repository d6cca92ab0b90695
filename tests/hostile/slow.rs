//! Answers that come too slowly, or stop coming: a byte now and then, or nothing more. Each read alone would be content.

use crate::case::{Case, GOOD, JSON, case, steps};
use crate::commands::{API_POST, CREATE, DELETE, FOUR, GET, LIST, OTHERS, POINTS, PROPERTY, STATUS, VERIFY};
use crate::run::hold;
use crate::support::steps::Step;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const CHUNKED: &str = "Transfer-Encoding: chunked\r\n\r\n";

#[test]
fn no_answer_is_waited_for_without_end() {
    hold(&cases());
}

pub fn cases() -> Vec<Case> {
    let hours = |text: &str| Step::Drip(text.repeat(9000 / text.len()).into_bytes());
    let whole = format!("{HEAD}Content-Length: {}\r\n\r\n{GOOD}", GOOD.len());
    let sized = |status: &str| format!("HTTP/1.1 {status}\r\n{JSON}\r\nContent-Length: 9000\r\n\r\n");
    vec![
        case("a drip of the whole answer", steps([Step::Drip(whole.clone().into_bytes())])).fails(FOUR),
        case("a drip in the status line", steps([Step::text("HTTP/1.1 200 "), hours("a")])).fails(&[&LIST, &CREATE]),
        case("a drip in the head", steps([Step::text(HEAD), hours("X-Slow: 1\r\n")])).fails(OTHERS),
        case("a drip of blank lines before the answer", steps([hours("\r\n")])).fails(&[&GET, &API_POST]),
        case("a drip in the body", steps([Step::text(sized("200 OK")), hours(" ")])).fails(FOUR).says(&["in time"]),
        case("a drip in a body without length", steps([Step::text(format!("{HEAD}\r\n")), hours(" ")]))
            .fails(&[&POINTS, &DELETE]),
        case("a drip in a chunk's size", steps([Step::text(HEAD.to_owned() + CHUNKED), hours("0")]))
            .fails(&[&LIST, &PROPERTY]),
        case("a drip of small chunks", steps([Step::text(HEAD.to_owned() + CHUNKED), hours("1\r\n \r\n")]))
            .fails(OTHERS),
        case("a drip in a chunk's extension", steps([Step::text(HEAD.to_owned() + CHUNKED + "5;a="), hours("b")]))
            .fails(&[&GET, &CREATE]),
        case(
            "a drip of trailers",
            steps([Step::text(format!("{HEAD}{CHUNKED}2\r\n{{}}\r\n0\r\n")), hours("X: y\r\n")]),
        )
        .fails(&[&LIST, &CREATE, &VERIFY]),
        case("a drip of “continue”", steps([hours("HTTP/1.1 100 Continue\r\n\r\n")])).fails(&[&LIST, &CREATE]),
        case("a drip in a refusal", steps([Step::text(sized("400 Bad Request")), hours(" ")]))
            .ends(6, &[&LIST, &CREATE]),
        case("a drip in a failure", steps([Step::text(sized("500 Error")), hours(" ")])).fails(&[&LIST, &CREATE]),
        case("not a byte", steps([Step::Stall])).fails(FOUR).fails(OTHERS).fails(&[&STATUS]),
        case("silence within the status line", steps([Step::text("HTTP/1.1 20"), Step::Stall]))
            .fails(&[&LIST, &CREATE]),
        case("silence within the head", steps([Step::text(HEAD), Step::Stall])).fails(FOUR),
        case("silence after the head", steps([Step::text(sized("200 OK")), Step::Stall])).fails(FOUR),
        case("silence within the body", steps([Step::text(sized("200 OK") + r#"{"data":"#), Step::Stall]))
            .fails(OTHERS),
        case(
            "silence after all but the last chunk",
            steps([Step::text(format!("{HEAD}{CHUNKED}2\r\n{{}}\r\n")), Step::Stall]),
        )
        .fails(FOUR),
        case("silence after a refusal's head", steps([Step::text(sized("403 Forbidden")), Step::Stall]))
            .ends(3, &[&LIST, &CREATE, &VERIFY]),
        case("silence after the whole answer", steps([Step::text(whole), Step::Stall])).ends(0, FOUR),
    ]
}
