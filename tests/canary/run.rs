//! One run: a command in a fresh home, a server that fails in one way, an account, a way through the network.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::faults::{Fault, How};
use crate::needles::{CUSTOMER_PASSWORD, EMAIL, LAST_NAME, PASSWORD, PHONE, PLANTED, PROXY_PASSWORD, TOKEN, core};
use crate::rows::{Account, NEW_PEOPLE, Row};
use crate::server::{is, texts, well};
use crate::support::echo::Recorder;
use crate::support::fault::{Answer, FaultServer, Request};
use crate::watch::{Allowed, Leak, Place, Stage};

/// How much is said. The first is the loudest.
pub const VERBOSITIES: &[(&str, &[&str])] = &[
    ("loud", &["-v", "-v", "--print-curl", "--log-file", "log.jsonl"]),
    ("loud JSON", &["-v", "-v", "--print-curl", "--log-file", "log.jsonl", "--error-format", "json"]),
    ("quiet", &["-q"]),
    ("plain", &[]),
    ("verbose", &["-v", "--error-format", "json"]),
];

/// Between the program and the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Direct,
    /// The environment names a proxy, which must not be asked: the server is on this machine.
    ProxyNamed,
    /// `CARECLOUD_PROXY` names the server as the proxy.
    Proxy,
    /// `HTTPS_PROXY` names the server as the proxy to a server that does not exist.
    Tunnel,
}

/// What is run.
pub struct Run {
    pub row: Row,
    pub fault: &'static Fault,
    /// A row of `VERBOSITIES`.
    pub verbosity: usize,
    pub account: Account,
    pub way: Way,
}

/// What came of it.
pub struct Outcome {
    /// The run in words.
    pub line: String,
    pub leaks: Vec<Leak>,
    /// Why the run proves nothing, if it does not.
    pub odd: Option<String>,
    /// What was planted and reached the server that was asked, by name.
    pub sent: BTreeSet<&'static str>,
}

impl Run {
    /// Whether the command can meet the fault: an id is printed by some commands only.
    pub fn makes_sense(&self) -> bool {
        self.row.prints_id || !matches!(self.fault.how, How::Created(_))
    }

    /// Whether no request gets as far as to a server of the API.
    fn gets_nowhere(&self) -> bool {
        matches!(self.fault.how, How::PlainPort | How::Reset) || self.way == Way::Tunnel
    }

    fn allowed<'k>(&self, kept: &'k [&'static str]) -> Allowed<'k> {
        let data = matches!(self.fault.how, How::Data(_));
        Allowed {
            kept,
            shown: self.row.shows,
            typed: &[],
            verbatim: data || self.row.verbatim && matches!(self.fault.how, How::Answer(_)),
        }
    }
}

/// Runs it.
pub fn outcome(run: &Run) -> Outcome {
    let mut stage = Stage::new();
    let fails = Arc::new(AtomicBool::new(!run.row.imported));
    let server = serve(run, &stage, Arc::clone(&fails));
    let other = if matches!(run.fault.how, How::Reset) {
        Recorder::that_resets()
    } else {
        Recorder::start(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
    };
    stage.give("password", CUSTOMER_PASSWORD);
    stage.give("customer.json", &customer_file());
    stage.give("question.json", &question_file());
    stage.give("people.csv", &format!("email,last_name,phone\n{EMAIL},{LAST_NAME},+{PHONE}\n"));
    stage.give("new.csv", &format!("email,last_name,phone\nnew@example.org,{LAST_NAME},+{PHONE}\n"));
    stage.give("odd.csv", &format!("email,gender,note\n{EMAIL},{LAST_NAME},1\n{EMAIL},,{PHONE}\n{PHONE},,\n"));
    stage = surrounded(run, stage, &server.base(), &other.address);
    if run.account == Account::Kept {
        let login = ["auth", "login", "--url", &server.base(), "--login", "demo", "--app-id", "a", "--password-stdin"];
        let command = stage.world.command(&login);
        let ended = stage.run(command, PASSWORD, None);
        assert_eq!(ended.code, 0, "{}", ended.stderr);
    }
    if run.row.imported {
        let args: Vec<String> = NEW_PEOPLE.iter().map(|arg| arg.replace("{given}", stage.given())).collect();
        let command = ["import", "run"].into_iter().chain(args.iter().map(String::as_str)).collect::<Vec<_>>();
        let command = stage.world.command(&command);
        let ended = stage.run(command, "", None);
        assert!(ended.code == 0 || run.gets_nowhere(), "{}", ended.stderr);
        fails.store(true, Ordering::SeqCst);
    }
    let before = server.requests().len();
    let args = args(run, &stage);
    let command = stage.world.command(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let ended = stage.run(command, run.row.input, run.row.until);
    let asked = server.requests().split_off(before);
    let odd = odd(run, &asked, ended.code).map(|why| format!("{why}: code {}, {}", ended.code, ended.stderr));
    // What a port got that was taken for a TLS server's.
    let (_, taken) = other.end();
    if matches!(run.fault.how, How::PlainPort) {
        stage.saw(Place::Elsewhere, taken);
    }
    let session = if run.account == Account::Login { &["the session's token"][..] } else { &[] };
    let kept = [run.row.keeps, session].concat();
    let words: Vec<&str> = run.row.words().chain(run.row.args.iter().copied()).collect();
    let line = words.join(" ").chars().take(90).collect::<String>();
    Outcome {
        line: format!("{line} as {:?}, {:?}", run.account, run.way),
        leaks: stage.leaks(run.allowed(&kept)),
        odd,
        sent: server.requests().iter().flat_map(planted_in).collect(),
    }
}

/// Why a run proves nothing: the request that it is about was not made, or what should go well did not.
fn odd(run: &Run, asked: &[Request], code: i32) -> Option<&'static str> {
    let (method, end) = run.row.call.filter(|_| !run.gets_nowhere())?;
    if !asked.iter().any(|request| is(request, method, end)) {
        return Some("its request was not made");
    }
    (matches!(run.fault.how, How::Well) && code != 0).then_some("it did not go well")
}

fn planted_in(request: &Request) -> impl Iterator<Item = &'static str> {
    let texts = texts(request).join("\n");
    PLANTED.iter().filter(move |planted| texts.contains(core(&planted.text))).map(|planted| planted.name)
}

/// The server: it looks at the program's command line before each answer, and fails where the row's request comes, from
/// when it is to.
fn serve(run: &Run, stage: &Stage, fails: Arc<AtomicBool>) -> FaultServer {
    let (looks, elsewhere) = (Arc::clone(&stage.looks), stage.elsewhere.address.clone());
    let (call, fault, tunnel) = (run.row.call, run.fault, run.way == Way::Tunnel);
    FaultServer::start(move |request, _| {
        looks.look();
        let meant =
            fails.load(Ordering::SeqCst) && (tunnel || call.is_some_and(|(method, end)| is(request, method, end)));
        match &fault.how {
            How::Answer(answer) if meant => answer(request, &elsewhere),
            How::Created(answer) | How::Data(answer) if meant => answer(request),
            How::Late if meant => Answer::Stall,
            How::Well | How::Answer(_) | How::Created(_) | How::Data(_) | How::Late | How::Reset | How::PlainPort => {
                well(request, None)
            }
        }
    })
}

/// The environment that names server, account and proxy.
fn surrounded(run: &Run, stage: Stage, base: &str, other: &str) -> Stage {
    let path = "webservice/rest-api/enterprise-interface/v1.0";
    let url = match (&run.fault.how, run.way) {
        (How::PlainPort, _) => format!("https://{other}/{path}"),
        (How::Reset, _) => format!("http://{other}/{path}"),
        (_, Way::Tunnel) => format!("https://canary.invalid/{path}"),
        (_, Way::Proxy) => format!("http://127.0.0.1:9/{path}"),
        (_, Way::Direct | Way::ProxyNamed) => base.to_owned(),
    };
    let here = base.trim_start_matches("http://").split('/').next().unwrap_or_default();
    let proxies: &[&str] = match run.way {
        Way::Direct => &[],
        Way::ProxyNamed => &["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"],
        Way::Proxy => &["CARECLOUD_PROXY"],
        Way::Tunnel => &["HTTPS_PROXY"],
    };
    let server = if run.way == Way::ProxyNamed { stage.elsewhere.address.clone() } else { here.to_owned() };
    let stage = proxies.iter().fold(stage, |stage, name| stage.set(name, &proxy(&server)));
    // A profile knows its own server.
    let stage = if run.account == Account::Kept && !matches!(run.fault.how, How::PlainPort | How::Reset) {
        stage
    } else {
        stage.set("CARECLOUD_URL", &url)
    };
    let account: &[(&str, &str)] = match run.account {
        Account::Token => &[("TOKEN", TOKEN)],
        Account::Login => &[("LOGIN", "demo"), ("PASSWORD", PASSWORD), ("APP_ID", "a")],
        Account::Basic => &[("LOGIN", "demo"), ("PASSWORD", PASSWORD), ("AUTH", "basic")],
        Account::Nobody | Account::Kept | Account::Turns => &[],
    };
    account.iter().fold(stage, |stage, (name, value)| stage.set(&format!("CARECLOUD_{name}"), value))
}

fn proxy(server: &str) -> String {
    let password = percent_encoding::utf8_percent_encode(PROXY_PASSWORD, percent_encoding::NON_ALPHANUMERIC);
    format!("http://canary:{password}@{server}")
}

fn args(run: &Run, stage: &Stage) -> Vec<String> {
    let seconds = if matches!(run.fault.how, How::Late) { "1" } else { "20" };
    let shared =
        ["--retries", "0", "--timeout", seconds].into_iter().chain(VERBOSITIES[run.verbosity].1.iter().copied());
    let all = run.row.words().chain(run.row.args.iter().copied()).chain(shared);
    all.map(|arg| arg.replace("{given}", stage.given())).collect()
}

fn customer_file() -> String {
    let person = serde_json::json!({"language_id": "en", "email": EMAIL, "phone": PHONE, "last_name": LAST_NAME});
    serde_json::json!({"customer": {"personal_information": person}}).to_string()
}

fn question_file() -> String {
    serde_json::json!({"login_type": "email", "login_value": EMAIL, "password": CUSTOMER_PASSWORD}).to_string()
}
