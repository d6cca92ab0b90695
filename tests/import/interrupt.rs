//! Ctrl-C, SIGTERM, questions and the bar: what a person at a terminal meets.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::scene::{Ended, Running, Scene};
use crate::support::pty::Terminal;
use crate::support::truth::fault::Fault;
use crate::support::truth::input;
use crate::support::truth::kind::Kind;
use crate::support::truth::{Options, plan};

const ROWS: u64 = 20;

/// A server that holds each answer back for so long.
fn slow(milliseconds: u64) -> Scene {
    let options = Options { unique_email: false, ..Options::default() };
    let answer = Fault::SlowAnswer(Duration::from_millis(milliseconds));
    Scene::new(input::rows(ROWS), options, plan::every(1, Kind::Create, answer))
}

fn signal(running: &Running, name: &str) {
    let sent = Command::new("kill").args([name, &running.child.id().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "the signal is sent");
}

/// The end of a run that drained: reports are there, everything that was sent has succeeded, and the rest is done later.
fn drained(scene: &Scene, ended: &Ended, code: i32) {
    assert_eq!(ended.code, Some(code), "{ended:?}\n{}", scene.truth.story());
    let sent = scene.truth.requests(Kind::Create);
    let tally = crate::support::truth::oracle::hold(&scene.input, &scene.truth, &scene.reports());
    assert_eq!((tally.succeeded, tally.unprocessed), (sent, ROWS as usize - sent), "{tally:?} {ended:?}");
    assert!((2..=6).contains(&sent), "{sent} were sent\n{}", scene.truth.story());
    assert!(ended.stderr.contains("calls under way are waited for"), "{}", ended.stderr);
    assert!(ended.stderr.contains("the same command again continues"), "{}", ended.stderr);
    scene.truth.plan(plan::none());
    scene.hold_all(&scene.run_until_ended());
    assert_eq!(scene.truth.requests(Kind::Create), ROWS as usize);
}

#[test]
fn the_first_signal_lets_the_calls_under_way_end() {
    for (name, code) in [("-INT", 130), ("-TERM", 143)] {
        let scene = slow(500);
        let running = scene.start();
        scene.wait_for_creations(2);
        signal(&running, name);
        drained(&scene, &running.wait(), code);
    }
}

#[test]
fn the_second_signal_leaves_at_once_and_loses_nothing() {
    let scene = slow(900);
    let running = scene.start();
    scene.wait_for_creations(2);
    signal(&running, "-INT");
    std::thread::sleep(Duration::from_millis(100));
    let begun = Instant::now();
    signal(&running, "-INT");
    let ended = running.wait();
    assert!(begun.elapsed() < Duration::from_millis(500), "it took {:?}", begun.elapsed());
    assert_eq!(ended.code, Some(130), "{ended:?}");
    scene.truth.plan(plan::none());
    scene.hold_all(&scene.run_until_ended());
    assert_eq!(scene.truth.requests(Kind::Create), ROWS as usize, "nobody is sent twice");
}

/// The command without `-y`, as a person types it.
fn asked(scene: &Scene, more: &[&str]) -> Command {
    let args: Vec<&str> = scene.args().into_iter().filter(|arg| *arg != "-y").chain(more.iter().copied()).collect();
    scene.world.command(&args)
}

#[test]
fn a_terminal_is_asked_and_shows_a_bar_and_a_file_gets_plain_lines() {
    let scene = slow(100);
    let mut declined = Terminal::start(&asked(&scene, &[]), 120, 30);
    declined.answer("Import 20 rows (create) into default?", "");
    declined.ends_with(1);
    assert_eq!(scene.truth.entries().len(), 0, "{}", scene.truth.story());
    assert!(!scene.reports().exists() && declined.is_as_before());
    assert_eq!(scene.world.run(&["import", "list", "-o", "ids"]).stdout, "", "nothing was begun");

    let mut agreed = Terminal::start(&asked(&scene, &[]), 120, 30);
    agreed.answer("[y/N]", "y");
    agreed.wait_for("created, ");
    agreed.ends_with(0);
    let drawn = agreed.raw();
    for part in ["/20 ", "/s, ", " created, ", " at once"] {
        assert!(drawn.contains(part), "“{part}” is never drawn:\n{drawn:?}");
    }
    assert!(!agreed.look(|screen| screen.hide_cursor()) && agreed.is_as_before());
    assert!(!agreed.text().contains("/s, "), "the bar is gone:\n{}", agreed.text());
    assert!(agreed.text().contains("20 (created)"), "{}", agreed.text());

    let plain = slow(100);
    let ended = plain.run();
    assert!(ended.code == Some(0) && !ended.stderr.contains('\x1b') && !ended.stderr.contains("/s"), "{ended:?}");
}

#[test]
fn ctrl_c_on_a_terminal_drains_and_gives_it_back() {
    let scene = slow(400);
    let mut terminal = Terminal::start(&asked(&scene, &["-y"]), 120, 30);
    scene.wait_for_creations(2);
    terminal.interrupt();
    terminal.ends_with(130);
    assert!(terminal.is_as_before() && !terminal.look(|screen| screen.hide_cursor()));
    let sent = scene.truth.requests(Kind::Create);
    assert!(terminal.text().contains(&format!("{sent} (created)")), "{}", terminal.text());
    scene.truth.plan(plan::none());
    scene.hold_all(&scene.run_until_ended());
}

#[test]
fn a_production_profile_is_confirmed_by_its_name_alone() {
    let mut scene = slow(1);
    scene.world = scene.world.set("CARECLOUD_PRODUCTION", "true");
    for (more, code) in [(&["-y"][..], 2), (&[], 2), (&["-y", "--confirm", "other"], 2)] {
        let run = scene.world.run(&asked(&scene, more).get_args().filter_map(|arg| arg.to_str()).collect::<Vec<_>>());
        let run = run.ends_with(code);
        assert!(run.stderr.contains("--confirm"), "{}", run.stderr);
    }
    let mut typed = Terminal::start(&asked(&scene, &["-y"]), 120, 30);
    typed.answer("Type “default” to go on", "y");
    typed.ends_with(1);
    assert_eq!(scene.truth.entries().len(), 0, "{}", scene.truth.story());
    let mut typed = Terminal::start(&asked(&scene, &["--first", "2"]), 120, 30);
    typed.answer("Type “default” to go on", "default");
    typed.ends_with(12);
    assert_eq!(scene.truth.requests(Kind::Create), 2);
    // What goes on was agreed to before.
    let scene = scene.with("--confirm", "default");
    scene.hold_all(&scene.run_until_ended());
}
