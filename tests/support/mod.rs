//! What the tests share: a clean place to run the program in, and servers to run it against.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod certs;
pub mod echo;
pub mod fault;
#[cfg(unix)]
pub mod pty;
pub mod steps;
pub mod tls;
pub mod truth;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A home of its own, with nothing in the environment that could leak in or out.
pub struct World {
    pub home: TempDir,
    environment: Vec<(String, String)>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl World {
    pub fn new() -> World {
        World { home: tempfile::tempdir().expect("a temporary home"), environment: Vec::new() }
    }

    /// A world whose environment names a server and the sandbox's demo account.
    pub fn with_account(url: &str) -> World {
        let account = [("URL", url), ("LOGIN", "demo"), ("PASSWORD", "demo"), ("APP_ID", "89d1a6111b3fb6e74665d948")];
        account.iter().fold(World::new(), |world, (name, value)| world.set(&format!("CARECLOUD_{name}"), value))
    }

    pub fn set(mut self, name: &str, value: &str) -> World {
        self.environment.push((name.into(), value.into()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file in the home");
        path
    }

    /// The program, in this world.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carecloud"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("TMPDIR", self.home.path())
            .current_dir(self.home.path())
            .envs(self.environment.iter().cloned())
            .args(args)
            .stdin(Stdio::null());
        command
    }

    /// Runs to the end.
    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().expect("the program runs"))
    }

    /// Runs with text on standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Run {
        let mut command = self.command(args);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // A program that does not read its input may be gone already: that is for the test to judge by its output.
        let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
        Run::of(child.wait_with_output().expect("the program ends"))
    }
}

impl Run {
    fn of(output: std::process::Output) -> Run {
        let run = Run {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).expect("UTF-8 on stdout"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8 on stderr"),
        };
        // Whatever a test is about: a line that the second net had to catch is a defect.
        assert!(!run.stderr.contains(carecloud::secret::net::WITHHELD), "{}", run.stderr);
        run
    }

    /// Holds that the run ended with this code, and shows everything if not.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Run {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// The output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {}", self.stdout))
    }

    /// The error as JSON, where it is the only thing on standard error.
    #[track_caller]
    pub fn error(&self) -> serde_json::Value {
        let last = self.stderr.lines().last().unwrap_or_default();
        let value: serde_json::Value =
            serde_json::from_str(last).unwrap_or_else(|error| panic!("{error} in {}", self.stderr));
        value["error"].clone()
    }
}
