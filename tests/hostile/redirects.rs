//! Answers that point elsewhere: none is followed, by no command, to no place, and nothing is sent there.

use crate::case::{Case, answers, case};
use crate::commands::{
    API_POST, CREATE, DELETE, FOUR, GET, LIST, LOGIN, LOGIN_FIRST, POINTS, STATUS, UPDATE, VERIFY, VERIFY_TOKEN,
};
use crate::run::hold;
use crate::support::fault::Answer;

#[test]
fn no_redirect_is_followed() {
    hold(&cases());
}

/// Where to: `ELSEWHERE` and `OWN` stand for the other server's origin and the liar's.
const TARGETS: &[(&str, &str)] = &[
    ("another server", "Location: ELSEWHERE/webservice/rest-api/enterprise-interface/v1.0/customers"),
    ("the same server", "Location: OWN/webservice/rest-api/enterprise-interface/v1.0/other"),
    ("itself", "Location: "),
    ("a path", "Location: /login"),
    ("any scheme's other server", "Location: //HOST/x"),
    ("another server with a name and a password", "Location: http://demo:demo@HOST/"),
    ("another server behind a backslash", "Location: \\\\HOST\\x"),
    ("a file", "Location: file:///etc/passwd"),
    ("a script", "Location: javascript:alert(1)"),
    ("data", "Location: data:application/json,{\"data\":{}}"),
    ("two places", "Location: ELSEWHERE/a\r\nLocation: ELSEWHERE/b"),
    ("a place and a header more", "Location: /x\r\nX-Injected: yes\r\nSet-Cookie: a=b"),
    ("a place with escape sequences", "Location: /%1b[31m%0d%0aX: y"),
    ("a place beyond ASCII", "Location: /\u{e9}\u{202e}"),
    ("nowhere", "X-Location: none"),
    ("another server, soon", "Refresh: 0; url=ELSEWHERE/"),
];

pub fn cases() -> Vec<Case> {
    let to = |status: u16, lines: &'static str, kind: &'static str, body: &'static str| {
        answers(move |scene| {
            let host = scene.elsewhere.trim_start_matches("http://");
            let filled =
                |text: &str| text.replace("ELSEWHERE", scene.elsewhere).replace("OWN", scene.own).replace("HOST", host);
            let body = filled(body);
            let lines = filled(lines);
            let head = format!(
                "HTTP/1.1 {status} Away\r\n{lines}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            Answer::Bytes((head + &body).into_bytes())
        })
    };
    let json = "application/json";
    let mut cases = Vec::new();
    for status in [301, 302, 303, 307, 308] {
        // Many servers redirect so after a change was made; 307 and 308 say that it is to be made elsewhere.
        let change = if status <= 303 { 11 } else { 9 };
        for (at, (place, lines)) in TARGETS.iter().enumerate() {
            let row = case(format!("{status} to {place}"), to(status, lines, json, r#"{"data":{"customers":[]}}"#));
            let row = match at % 4 {
                0 => row.ends(9, &[&LIST, &VERIFY, &LOGIN]).ends(change, &[&CREATE, &UPDATE]),
                1 => row.ends(9, &[&GET, &LOGIN_FIRST]).ends(change, &[&DELETE]),
                2 => row.ends(9, &[&POINTS, &VERIFY_TOKEN]).ends(change, &[&API_POST]),
                _ => row.ends(9, &[&STATUS, &LOGIN]).ends(change, &[&CREATE]),
            };
            cases.push(row);
        }
    }
    let html = "<meta http-equiv=\"refresh\" content=\"0; url=ELSEWHERE/\"><script>location='ELSEWHERE'</script>";
    cases.extend([
        case("a page that points elsewhere", to(200, "Refresh: 0; url=ELSEWHERE/", "text/html", html)).fails(FOUR),
        case("the same, called JSON", to(200, "Refresh: 0; url=ELSEWHERE/", json, html)).fails(FOUR),
        case("created, elsewhere", to(201, "Location: ELSEWHERE/customers/c1", json, "")).fails(FOUR),
        case("a choice of places", to(300, "Location: ELSEWHERE/", json, html)).ends(9, FOUR),
        case("by a proxy that nobody set", to(305, "Location: ELSEWHERE/", json, "")).ends(9, FOUR),
        case("a login page in the API's place", to(401, "Location: ELSEWHERE/", "text/html", html))
            .ends(3, &[&LIST, &CREATE, &LOGIN]),
        case("everything redirects, the verification's proof too", to(302, "Location: ELSEWHERE/", json, ""))
            .ends(9, &[&VERIFY])
            .everywhere(),
    ]);
    cases
}
