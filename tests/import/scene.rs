//! One import: a home, a file, a server with the truth. It is run, killed, run again until it ends, and judged.

use std::fs::File;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::World;
use crate::support::truth::input::Input;
use crate::support::truth::oracle::{self, Tally};
use crate::support::truth::plan::Plan;
use crate::support::truth::{Options, Truth};

/// The client's, in seconds: the least that the program takes.
pub const TIMEOUT: Duration = Duration::from_secs(1);
pub const SETTLE: Duration = Duration::from_millis(200);
pub const CONCURRENCY: usize = 4;

/// So often an import is begun again before it counts as one that does not end.
const AGAIN: usize = 12;

/// No run takes longer.
const LONGEST: Duration = Duration::from_secs(60);

/// Codes of an import that has ended: all well, some refused, some unknown.
pub const ENDED: [i32; 3] = [0, 10, 11];

/// Names the point where the program kills itself, `<point>:<n>`; debug builds only.
pub const KILL: &str = "CARECLOUD_TEST_KILL";

/// Says something to whoever runs the tests, even if they pass.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Whether nothing is to be left out.
pub fn everything() -> bool {
    std::env::var_os("CARECLOUD_TEST_EVERY_KILL").is_some()
}

/// An import.
pub struct Scene {
    pub world: World,
    pub truth: Truth,
    pub input: Input,
    args: Vec<String>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// `None` if a signal ended it.
    pub code: Option<i32>,
    pub signal: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// A run that is under way. Its output goes to files: a pipe that nobody empties would hold it up.
pub struct Running {
    pub child: Child,
    folder: TempDir,
}

impl Running {
    /// Waits for the end, but not for ever.
    #[track_caller]
    pub fn wait(mut self) -> Ended {
        let until = Instant::now() + LONGEST;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                break status;
            }
            if Instant::now() > until {
                self.child.kill().expect("it runs still");
                self.child.wait().expect("it ends");
                panic!("it does not end in {LONGEST:?}: {}{}", self.text("stdout"), self.text("stderr"));
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let (stdout, stderr) = (self.text("stdout"), self.text("stderr"));
        let ended = Ended { code: status.code(), signal: status.signal(), stdout, stderr };
        // Whatever breaks, it is no bug of the program, and nobody's e-mail is shown.
        assert!(ended.code != Some(70) && !ended.stderr.contains("panicked"), "{ended:?}");
        assert!(!ended.stdout.contains("@example.com") && !ended.stderr.contains("@example.com"), "{ended:?}");
        ended
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8_lossy(&std::fs::read(self.folder.path().join(name)).expect("the output")).into_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A test that fails leaves nothing behind.
        let _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// Starts a process.
pub fn start(command: &mut Command) -> Running {
    let folder = tempfile::tempdir().expect("a folder for the output");
    let file = |name: &str| File::create(folder.path().join(name)).expect("a file for the output");
    let child = command.stdout(file("stdout")).stderr(file("stderr")).spawn().expect("the program starts");
    Running { child, folder }
}

impl Ended {
    /// Whether SIGKILL ended it.
    pub fn killed(&self) -> bool {
        self.signal == Some(9)
    }

    /// Whether the import is over.
    pub fn finished(&self) -> bool {
        self.code.is_some_and(|code| ENDED.contains(&code))
    }
}

impl Scene {
    pub fn new(input: Input, options: Options, plan: Plan) -> Scene {
        let truth = Truth::with(options, plan);
        let world = World::with_account(&truth.base());
        let state = world.path("state").display().to_string();
        let world = world.set("CARECLOUD_STATE_DIR", &state);
        world.file("rows.csv", &input.text());
        let settle = SETTLE.as_secs_f64().to_string();
        let (timeout, concurrency) = (TIMEOUT.as_secs().to_string(), CONCURRENCY.to_string());
        let mut args: Vec<&str> = vec!["import", "run", "rows.csv", "--mode", "create"];
        args.extend(input.flags());
        args.extend(["--settle", &settle, "--timeout", &timeout, "--concurrency", &concurrency]);
        args.extend(["-y", "--report-dir", "reports"]);
        let args = args.into_iter().map(str::to_owned).collect();
        Scene { world, truth, input, args }
    }

    /// The command's arguments.
    pub fn args(&self) -> Vec<&str> {
        self.args.iter().map(String::as_str).collect()
    }

    /// Gives a flag another value.
    pub fn with(mut self, flag: &str, value: &str) -> Scene {
        let place = self.args.iter().position(|known| known == flag);
        match place {
            Some(place) => self.args[place + 1] = value.to_owned(),
            None => self.args.extend([flag.to_owned(), value.to_owned()]),
        }
        self
    }

    pub fn reports(&self) -> PathBuf {
        self.world.path("reports")
    }

    /// The command.
    pub fn command(&self) -> Command {
        self.world.command(&self.args())
    }

    /// Starts a run.
    pub fn start(&self) -> Running {
        start(&mut self.command())
    }

    /// Runs once.
    #[track_caller]
    pub fn run(&self) -> Ended {
        self.start().wait()
    }

    /// Runs once, to be killed at the n-th time that a point is reached.
    #[track_caller]
    pub fn run_killed(&self, point: &str, n: usize) -> Ended {
        start(self.command().env(KILL, format!("{point}:{n}"))).wait()
    }

    /// Types the same command again until the import is over.
    #[track_caller]
    pub fn run_until_ended(&self) -> Ended {
        let mut ended = self.run();
        for _ in 0..AGAIN {
            if ended.finished() {
                return ended;
            }
            ended = self.run();
        }
        panic!("it does not end: {ended:?}\n{}", self.truth.story());
    }

    /// Holds everything that is promised of an import that is over: the truth, the exit code, the silence of a second run,
    /// and that no person is left in the state directory.
    #[track_caller]
    pub fn hold(&self, ended: &Ended) -> Tally {
        let tally = oracle::hold(&self.input, &self.truth, &self.reports());
        let code = match tally {
            Tally { unknown: 1.., .. } => 11,
            Tally { unprocessed: 1.., .. } => 12,
            Tally { failed: 1.., .. } => 10,
            Tally { .. } => 0,
        };
        assert_eq!(ended.code, Some(code), "{tally:?} {ended:?}\n{}", self.truth.story());
        let before = std::fs::read(self.reports().join("succeeded.csv")).ok();
        oracle::finished_run_sends_nothing(&self.world, &self.truth, &self.args());
        assert_eq!(before, std::fs::read(self.reports().join("succeeded.csv")).ok(), "the reports have changed");
        assert_eq!(oracle::hold(&self.input, &self.truth, &self.reports()), tally);
        oracle::keeps_no_person(&self.world.path("state"), &self.input);
        tally
    }

    /// The same for an import in which every row had to succeed.
    #[track_caller]
    pub fn hold_all(&self, ended: &Ended) {
        let tally = self.hold(ended);
        assert_eq!(tally.succeeded, self.input.rows.len(), "{tally:?} {ended:?}\n{}", self.truth.story());
    }

    /// Waits until so many creations have been asked for.
    #[track_caller]
    pub fn wait_for_creations(&self, n: usize) {
        use crate::support::truth::kind::Kind;
        let until = Instant::now() + Duration::from_secs(10);
        while self.truth.requests(Kind::Create) < n {
            assert!(Instant::now() < until, "no {n} creations come\n{}", self.truth.story());
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Holds a test for many cases, some at once; every case that fails is named.
#[track_caller]
pub fn each<T: Sync>(cases: &[T], at_once: usize, name: impl Fn(&T) -> String + Sync, test: impl Fn(&T) + Sync) {
    let next = Mutex::new(cases.iter());
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some(case) = { next.lock().expect("the cases").next() } {
                    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| test(case))) {
                        let text = panic.downcast_ref::<String>().map_or("", String::as_str);
                        let text: String = text.chars().take(2000).collect();
                        failed.lock().expect("the failures").push(format!("== {}\n{text}\n", name(case)));
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("the failures");
    assert!(failed.is_empty(), "{} of {} cases failed\n{}", failed.len(), cases.len(), failed.join("\n"));
}
