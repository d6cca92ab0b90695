//! Runs the rows: each command in a clean home under a bound of memory and time, against a server that lies and beside one
//! that must hear nothing. What is asked of every run, whatever the lie, is asked here.

use std::fs::File;
use std::net::TcpListener;
use std::process::Command as Process;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::case::{Case, Scene};
use crate::commands::{Command, Kind};
use crate::support::World;
use crate::support::fault::{Answer, FaultServer, Request, page};
use crate::support::steps::Step;

/// Runs at once; as many topics run beside each other as there are processors.
const AT_ONCE: usize = 8;

/// The address space of a run in KiB: what eats memory dies, and is seen to die.
const ADDRESSES: u32 = 512 << 10;

/// Where a run that keeps a log keeps it.
pub const LOG: &str = "log";

pub const TOKEN: &str = "s3ssion-t0ken-of-this-run";
pub const PASSWORD: &str = "Acc0unt-passw0rd-of-this-run";
/// What a server that is well gives for a token.
pub const GIVEN: &str = "g1ven-t0ken-of-this-run";
pub const ASKED: &str = "Cust0mer-s3cret-of-this-run";

/// What a run left.
struct Ended {
    /// `None` if a signal or the time limit ended it.
    code: Option<i32>,
    took: Duration,
    /// The most memory it held, in KiB; 0 where the system does not tell.
    peak: u64,
    stdout: String,
    stderr: String,
}

/// Holds all rows, and shows every run that fails.
#[track_caller]
pub fn hold(cases: &[Case]) {
    let todo: Vec<(&Case, &Command, i32)> =
        cases.iter().flat_map(|case| case.runs.iter().map(move |(command, code)| (case, *command, *code))).collect();
    let next = Mutex::new(todo.iter());
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((case, command, code)) = { next.lock().expect("the rows").next() } {
                    if let Some(text) = failure(case, command, *code) {
                        failed.lock().expect("the failures").push(text);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("the failures");
    assert!(failed.is_empty(), "{} of {} runs failed\n\n{}", failed.len(), todo.len(), failed.join("\n"));
}

/// Runs one command against one lie; answers what is wrong with it.
fn failure(case: &Case, command: &Command, code: i32) -> Option<String> {
    // Nobody accepts: whoever connects is found waiting.
    let second = TcpListener::bind("127.0.0.1:0").expect("a free port");
    second.set_nonblocking(true).expect("a listener that does not wait");
    let elsewhere = format!("http://{}", second.local_addr().expect("an address"));
    let (lie, everywhere, meets) = (case.lie.clone(), case.everywhere, command.meets);
    let server = FaultServer::behind(case.door.clone(), move |request, before| {
        if !everywhere && !is(request, meets) {
            return well(request);
        }
        let own = format!("http://{}", request.header("host").unwrap_or_default());
        let answer = lie(&Scene { request, before, elsewhere: &elsewhere, own: &own });
        if code == 0 { staying(answer) } else { answer }
    });
    let mut base = server.base();
    if let (Some(scheme), Some((_, rest))) = (case.scheme, server.base().split_once("://")) {
        base = format!("{scheme}://{rest}");
    }
    let world = world(command, &base);
    let ended = run(&world, case, command);
    let mut wrong = wrong(case, command, code, &ended);
    if second.accept().is_ok() {
        wrong.push("another server was called".into());
    }
    let asked = server.requests().iter().filter(|request| is(request, meets)).count();
    if command.kind != Kind::Read && asked > 1 {
        wrong.push(format!("sent {asked} times"));
    }
    if command.kind == Kind::Login && code != 0 && server.requests().len() > asked {
        wrong.push("something was sent without a session".into());
    }
    if command.kind == Kind::Login && code != 0 && world.path("state/credentials.json").exists() {
        wrong.push("something was kept of a login that failed".into());
    }
    (!wrong.is_empty()).then(|| {
        format!(
            "{} -> {:?}\n  {}\n  code {:?} in {:?}, {} KiB\n  stdout: {}\n  stderr: {}\n",
            case.name,
            command.args,
            wrong.join("\n  "),
            ended.code,
            ended.took,
            ended.peak,
            short(&ended.stdout),
            short(&ended.stderr)
        )
    })
}

/// The beginning of a text, fit for a message.
fn short(text: &str) -> String {
    text.chars().take(600).flat_map(char::escape_debug).collect()
}

/// The same answer, after which the connection stays: what comes after a good answer must not meet a closed door.
fn staying(answer: Answer) -> Answer {
    match answer {
        Answer::Bytes(bytes) => Answer::Steps(vec![Step::Send(bytes), Step::Stay]),
        Answer::Steps(steps) => Answer::Steps([steps, vec![Step::Stay]].concat()),
        Answer::Json(..) | Answer::With(..) | Answer::Cut | Answer::Stall => answer,
    }
}

fn is(request: &Request, (method, path): (&str, &str)) -> bool {
    request.method == method && request.target.split('?').next().is_some_and(|target| target.ends_with(path))
}

/// The answer of a server that does not lie.
fn well(request: &Request) -> Answer {
    let path = request.target.split('?').next().unwrap_or_default();
    match (request.method.as_str(), path.rsplit('/').next().unwrap_or_default()) {
        ("POST", "login") => Answer::Json(201, format!(r#"{{"data":{{"bearer_token":"{GIVEN}"}}}}"#)),
        ("PUT", "c1") => Answer::Json(204, String::new()),
        ("GET", "c1") => Answer::Json(200, crate::case::CUSTOMER.into()),
        ("GET", "customers") => page(1..=1, 1),
        _ => Answer::Json(404, "{}".into()),
    }
}

fn world(command: &Command, base: &str) -> World {
    let world = World::new();
    let state = world.path("state").display().to_string();
    let world = world.set("CARECLOUD_URL", base).set("CARECLOUD_STATE_DIR", &state);
    match command.kind {
        Kind::Read | Kind::Write | Kind::Verify => world.set("CARECLOUD_TOKEN", TOKEN),
        Kind::Login => {
            let account = [("LOGIN", "demo"), ("PASSWORD", PASSWORD), ("APP_ID", "89d1a6111b3fb6e74665d948")];
            account.iter().fold(world, |world, (name, value)| world.set(&format!("CARECLOUD_{name}"), value))
        }
    }
}

fn run(world: &World, case: &Case, command: &Command) -> Ended {
    let timeout = case.timeout.to_string();
    let retries = case.retries.to_string();
    let common = ["--timeout", &timeout, "--retries", &retries, "--error-format", "text", "--no-input"];
    let further = case.arguments.iter().map(String::as_str);
    let args: Vec<&str> = command.args.iter().copied().chain(common).chain(further).collect();
    let mut process = bounded(&world.command(&args));
    let file = |name: &str| File::create(world.path(name)).expect("a file for the output");
    let input = world.file("input", if command.kind == Kind::Login { PASSWORD } else { ASKED });
    process.stdin(File::open(input).expect("the input")).stdout(file("stdout")).stderr(file("stderr"));
    let started = Instant::now();
    let mut child = process.spawn().expect("the program starts");
    let mut peak = 0;
    let code = loop {
        peak = peak.max(memory(child.id()));
        if let Some(status) = child.try_wait().expect("a status") {
            break status.code();
        }
        if started.elapsed() > case.limit {
            child.kill().and_then(|()| child.wait()).expect("the program is ended");
            break None;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let took = started.elapsed();
    let text = |name: &str| {
        let bytes = std::fs::read(world.path(name)).expect("the output");
        String::from_utf8(bytes).unwrap_or_else(|error| format!("\u{7}not UTF-8: {error}"))
    };
    // What is logged is held to the same.
    let log = std::fs::read_to_string(world.path(LOG)).unwrap_or_default();
    Ended { code, took, peak, stdout: text("stdout") + &log, stderr: text("stderr") }
}

/// The same process, with a bound on its address space where the system knows such a thing; elsewhere time has to do.
fn bounded(process: &Process) -> Process {
    let script =
        if cfg!(target_os = "linux") { format!("ulimit -v {ADDRESSES}; exec \"$0\" \"$@\"") } else { String::new() };
    let mut bounded = Process::new(if script.is_empty() { process.get_program() } else { "/bin/sh".as_ref() });
    if !script.is_empty() {
        bounded.args(["-c", &script]).arg(process.get_program());
    }
    bounded.args(process.get_args()).env_clear();
    bounded.envs(process.get_envs().filter_map(|(name, value)| value.map(|value| (name, value))));
    bounded.current_dir(process.get_current_dir().expect("a folder"));
    bounded
}

/// The most memory that a process has held, in KiB; 0 where the system does not tell.
fn memory(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    // Before it has become the program, a process is its parent's image.
    if !status.starts_with("Name:\tcarecloud\n") {
        return 0;
    }
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// What is wrong with a run.
fn wrong(case: &Case, command: &Command, code: i32, ended: &Ended) -> Vec<String> {
    let Ended { took, peak, stdout, stderr, .. } = ended;
    // The status of a session is an answer, not an error.
    let quiet = code == 0 || code == 8 || command.args == ["auth", "status"] && code == 3;
    let outcome = match (command.kind, code) {
        (Kind::Write, 11) => "it is not known whether the change was made",
        (Kind::Write, 3..=9) => "nothing was changed",
        (Kind::Read | Kind::Write | Kind::Verify | Kind::Login, _) => "",
    };
    let secrets = [TOKEN, PASSWORD, ASKED, GIVEN];
    let checks = [
        (ended.code != Some(code), format!("code {code} was expected")),
        (*took > case.limit, format!("longer than {:?}", case.limit)),
        (*peak > case.memory << 10, format!("more than {} MiB", case.memory)),
        (stderr.contains("panicked") || stderr.contains("backtrace"), "a panic is shown".into()),
        (stderr.contains(|c: char| c.is_control() && c != '\n'), "a control character on standard error".into()),
        // Tabs part the columns.
        (stdout.contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "a control character".into()),
        (stderr.len() >= 2000, format!("{} bytes on standard error", stderr.len())),
        (!quiet && !stderr.lines().any(|line| line.starts_with("error: ")), "no error is shown".into()),
        (!stderr.contains(outcome), format!("“{outcome}” is not said")),
        (secrets.iter().any(|text| stdout.contains(text) || stderr.contains(text)), "a secret is shown".into()),
        (stderr.contains("withheld") || stdout.contains("withheld"), "only the last net held a secret back".into()),
    ];
    let mut wrong: Vec<String> = checks.into_iter().filter(|(is, _)| *is).map(|(_, text)| text).collect();
    let missing = |output: &str, texts: &[&str]| -> Vec<String> {
        texts.iter().filter(|text| !output.contains(**text)).map(|text| format!("“{text}” is missing")).collect()
    };
    wrong.extend(missing(stderr, case.says));
    wrong.extend(missing(stdout, case.shows));
    wrong
}
