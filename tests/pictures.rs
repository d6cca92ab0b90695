//! The README's pictures are what the program shows on a terminal of its own, in a fresh sandbox; here they are compared.
//! `UPDATE=1 cargo test --test pictures` draws them anew.
#![cfg(all(unix, feature = "sandbox"))]

mod support;

#[path = "pictures/draw.rs"]
mod draw;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use snapbox::assert::Action;
use snapbox::data::DataFormat;
use snapbox::report::Palette;
use snapbox::{Assert, Data, IntoData};
use support::World;
use support::pty::Terminal;

/// Every picture, by name.
const PICTURES: &[&str] = &["list", "overview", "update", "import"];

/// The years, by the sandbox's clock, in which its records are what the picture of them shows: they begin before, and lapse
/// after.
const YEARS: std::ops::RangeInclusive<i16> = 2026..=2030;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures")
}

/// Types `carecloud --sandbox` and the words; each item is a line of what is typed.
fn start(world: &World, typed: &[&str], columns: u16) -> Terminal {
    let words = typed.iter().flat_map(|line| line.split(' '));
    let args: Vec<&str> = std::iter::once("--sandbox").chain(words).collect();
    Terminal::start(&world.command(&args), columns, 50)
}

/// Compares a picture with the committed one, or writes it.
#[track_caller]
fn compare(name: &str, typed: &[&str], terminal: &Terminal, columns: u16) {
    let lines = [draw::prompt(typed), terminal.look(draw::lines)].concat();
    let svg = draw::svg(&lines, columns);
    let file = folder().join(format!("{name}.svg"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(file, svg).expect("a picture");
        return;
    }
    let committed = Data::read_from(&file, Some(DataFormat::Text)).raw();
    let assert = Assert::new().action(Action::Verify).palette(Palette::plain());
    if let Err(difference) = assert.try_eq(Some(&"what is shown now"), svg.into_data(), committed) {
        panic!("{difference}\nif that is meant: UPDATE=1 cargo test --test pictures");
    }
}

#[test]
fn a_list() {
    let typed = ["customers list --limit 6"];
    let mut terminal = start(&World::new(), &typed, 100);
    terminal.ends_with(0);
    compare("list", &typed, &terminal, 100);
}

/// All days that it shows are the sandbox's; which of its records are good is for today to say.
#[test]
fn an_overview() {
    let year = jiff::tz::Offset::constant(1).to_datetime(jiff::Timestamp::now()).year();
    let typed = ["customers overview ann@example.com"];
    let mut terminal = start(&World::new(), &typed, 80);
    terminal.ends_with(0);
    // In other years other records are good, and nothing is wrong.
    if YEARS.contains(&year) {
        compare("overview", &typed, &terminal, 80);
    }
}

#[test]
fn an_update() {
    let typed = ["customers update ann@example.com", "--last-name Jones --city Brno"];
    let mut terminal = start(&World::new(), &typed, 80);
    terminal.ends_with(0);
    compare("update", &typed, &terminal, 80);
}

/// One row that is not usable, and one customer whom the sandbox has already.
const PEOPLE: &str = "\
First name;Last name;E-mail;Phone;Birthdate;City
Eva;Malá;eva.mala@example.org;603 999 888;6.11.1984;Brno
Jan;Novák;jan.novak@example.org;+420 604 111 222;1.2.1990;Praha
Petr;Dvořák;petr.dvorak@example;605 222 333;31.2.1979;Plzeň
Ann;Taylor;ann@example.com;603 123 456;17.4.1988;Praha 1
";

#[test]
fn an_import() {
    let world = World::new();
    world.file("people.csv", PEOPLE);
    let typed = ["import run people.csv", "--source 8bd253a89059008f1d44aa", "--language cs --phone-prefix 420"];
    let mut terminal = start(&world, &typed, 80);
    terminal.answer("[y/N]", "y");
    terminal.ends_with(10);
    compare("import", &typed, &terminal, 80);
}

#[test]
fn the_readme_shows_every_picture_and_says_what_is_on_it() {
    if std::env::var_os("UPDATE").is_some() {
        // They are being written.
        return;
    }
    let wanted: BTreeSet<String> = PICTURES.iter().map(|name| format!("{name}.svg")).collect();
    let names = fs::read_dir(folder()).expect("the folder").flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    assert_eq!(names.filter(|name| name.ends_with(".svg")).collect::<BTreeSet<_>>(), wanted);
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README");
    for name in &wanted {
        let at = readme.find(&format!("](tests/pictures/{name})")).unwrap_or_else(|| panic!("{name} is not shown"));
        let text = readme[..at].rsplit("![").next().unwrap_or_default();
        assert!(text.len() > 40 && !text.contains("\n\n"), "{name} is described by “{text}”");
        let svg = fs::read_to_string(folder().join(name)).expect("a picture");
        assert!(svg.len() < 60_000, "{name} is {} bytes long", svg.len());
        assert_eq!(svg.matches("://").count(), 1, "{name} names nothing outside but what SVG is");
    }
}
