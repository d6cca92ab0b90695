//! What a server does wrong: refusals that repeat the request wherever an answer has room for text, answers that are cut
//! or of another kind, redirects, and ids and request ids that are secrets.

use serde_json::{Map, Value, json};

use crate::needles::{Kind, PLANTED, core};
use crate::server::{self, texts};
use crate::support::fault::{Answer, Request};

/// One way to fail.
pub struct Fault {
    pub name: &'static str,
    pub how: How,
}

/// What is done to the request that a command is about.
pub enum How {
    /// It is answered as it should be.
    Well,
    /// It is answered so. The text is the address of another server.
    Answer(fn(&Request, &str) -> Answer),
    /// Its success names a secret as the id; for those commands only that print an id.
    Created(fn(&Request) -> Answer),
    /// It is never answered.
    Late,
    /// It is answered with data, which is printed as it came: standard output is not judged.
    Data(fn(&Request) -> Answer),
    /// Every connection is reset.
    Reset,
    /// The URL says https, and the port does not speak TLS.
    PlainPort,
}

const fn fault(name: &'static str, how: How) -> Fault {
    Fault { name, how }
}

const fn answer(name: &'static str, answer: fn(&Request, &str) -> Answer) -> Fault {
    fault(name, How::Answer(answer))
}

/// All faults. The first is none, and those that few commands can meet stand last.
pub static FAULTS: &[Fault] = &[
    fault("well", How::Well),
    answer("400 echo", |request, _| refusal(400, request)),
    answer("401 echo", |request, _| refusal(401, request)),
    answer("403 echo", |request, _| refusal(403, request)),
    answer("404 echo", |request, _| refusal(404, request)),
    answer("405 echo", |request, _| refusal(405, request)),
    answer("407 echo", |request, _| refusal(407, request)),
    answer("422 echo", |request, _| refusal(422, request)),
    answer("429 echo", |request, _| refusal(429, request)),
    answer("500 page echo", |request, _| framed("500 Oops", "text/html", html(request))),
    answer("503 empty", |_, _| framed("503 Later", "text/plain", "")),
    answer("cut JSON echo", |request, _| framed("200 OK", "application/json", cut(request))),
    answer("plain text echo", |request, _| framed("200 OK", "text/plain", text(request))),
    answer("page echo", |request, _| framed("200 OK", "text/html", html(request))),
    answer("not UTF-8 echo", |request, _| framed("200 OK", "application/json", not_utf8(request))),
    answer("no HTTP echo", |request, _| Answer::Bytes(text(request).into_bytes())),
    answer("header echo", |request, _| Answer::Bytes(header(request).into_bytes())),
    answer("cut", |_, _| Answer::Cut),
    answer("cut body echo", |request, _| Answer::Bytes(cut_body(request).into_bytes())),
    answer("302 elsewhere", |request, other| elsewhere(302, request, other)),
    answer("307 elsewhere", |request, other| elsewhere(307, request, other)),
    answer("308 elsewhere", |request, other| elsewhere(308, request, other)),
    answer("request id is a secret", |request, _| named(server::well(request, None), request)),
    answer("request id of a refusal is a secret", |request, _| named(refusal(403, request), request)),
    fault("other shape echo", How::Data(|request| Answer::Json(200, shapeless(request)))),
    fault("reset", How::Reset),
    fault("timeout", How::Late),
    fault("TLS to a plain port", How::PlainPort),
    fault("created id is a secret", How::Created(|request| server::well(request, Some(&first(request))))),
    fault("created id is a plain secret", How::Created(|request| server::well(request, Some(core(&first(request)))))),
];

/// The request as text, headers and body.
fn text(request: &Request) -> String {
    let headers: Vec<String> = request.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!(
        "{} {}\n{}\n\n{}\n{}",
        request.method,
        request.target,
        headers.join("\n"),
        request.body,
        sent(request).join("\n")
    )
}

/// What was planted in the request, secrets first: whole, and as words that pass for codes, names and ids.
fn sent(request: &Request) -> Vec<String> {
    let all = texts(request).join("\n");
    let mut planted: Vec<_> = PLANTED.iter().filter(|planted| all.contains(core(&planted.text))).collect();
    planted.sort_by_key(|planted| planted.kind != Kind::Secret);
    planted.iter().flat_map(|planted| [planted.text.clone(), core(&planted.text).to_owned()]).collect()
}

/// The worst that the request holds.
fn first(request: &Request) -> String {
    sent(request).into_iter().next().unwrap_or_else(|| "nothing".into())
}

/// The API's error body with the request in every place.
fn refusal(status: u16, request: &Request) -> Answer {
    let (whole, sent) = (text(request), sent(request));
    let code = core(&first(request)).to_owned();
    let names = sent.iter().flat_map(|sent| {
        let object: Map<String, Value> = [(sent.clone(), json!(sent))].into_iter().collect();
        [json!(sent), json!([sent, "password"]), json!(object), json!(format!("customer.{sent}")), json!("password")]
    });
    let param = |name: Value| {
        let reason = name.as_str().unwrap_or(&code).to_owned();
        json!({"name": name, "reason": reason, "value": whole, "message": whole})
    };
    let params: Vec<Value> = names.take(99).chain([json!(whole)]).map(param).collect();
    let error = json!({"type": code, "exception": code, "title": whole, "detail": whole,
        "error_data": {"invalid_params": params, whole.clone(): whole}});
    Answer::Json(status, json!({"error": error, "message": whole}).to_string())
}

fn html(request: &Request) -> String {
    format!("<!doctype html><title>{}</title><pre>{}</pre>", first(request), text(request))
}

/// JSON that ends in the middle of what it repeats.
fn cut(request: &Request) -> String {
    let whole =
        json!({"data": {"customers": [{"customer_id": first(request)}], "customer_id": text(request)}}).to_string();
    whole[..whole.len() - 3].to_owned()
}

/// JSON whose every known place holds another type than it should.
fn shapeless(request: &Request) -> String {
    let whole = json!({"text": text(request), "first": first(request)});
    let lists = ["customers", "cards", "strict", "agreements", "customer_properties", "property_records"];
    let ids = ["property_record_id", "interest_record_id", "bearer_token", "token_id"];
    let mut data: Map<String, Value> = lists.iter().map(|key| ((*key).to_owned(), json!([first(request)]))).collect();
    data.extend(ids.iter().map(|key| ((*key).to_owned(), whole.clone())));
    // A record of somebody else, which no update sends back.
    data.insert("customer_id".into(), json!(7));
    data.insert("total_items".into(), json!(first(request)));
    json!({ "data": data }).to_string()
}

fn not_utf8(request: &Request) -> Vec<u8> {
    [b"\"\xff\xfe", text(request).as_bytes(), b"\""].concat()
}

/// A head that HTTP does not allow.
fn header(request: &Request) -> String {
    let secret = first(request);
    format!("HTTP/1.1 200 {secret}\r\nContent-Length: {secret}\r\nX {secret}\r\n\r\n")
}

fn cut_body(request: &Request) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{}", cut(request))
}

fn framed(status: &str, kind: &str, body: impl AsRef<[u8]>) -> Answer {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n", body.len());
    Answer::Bytes([head.as_bytes(), body].concat())
}

fn elsewhere(status: u16, request: &Request, other: &str) -> Answer {
    // Without the server, where a proxy is asked.
    let path = request.target.find("/webservice").map_or("/", |at| &request.target[at..]);
    Answer::With(status, vec![("Location", format!("http://{other}{path}"))], String::new())
}

/// The answer with a request id that is a secret, as far as a header can hold it.
fn named(answer: Answer, request: &Request) -> Answer {
    let Answer::Json(status, body) = answer else { return answer };
    let secret = first(request);
    let id = if secret.bytes().all(|byte| byte.is_ascii_graphic()) { secret.as_str() } else { core(&secret) };
    let ids = vec![("X-Request-Id", id.to_owned())];
    Answer::With(status, ids, body)
}
