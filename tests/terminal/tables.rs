//! Lists on terminals of several widths: nothing wraps, ids stay whole, and what is missing is named.

use crate::sandbox;
use crate::support::World;
use crate::support::pty::Terminal;

const LIST: &[&str] = &["customers", "list", "--limit", "40"];

/// The list as a program gets it: the columns' names, then rows of cells.
fn in_a_pipe(world: &World) -> Vec<Vec<String>> {
    let text = world.run(LIST).ends_with(0).stdout;
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn a_list_fits_the_terminal_and_names_what_it_left_out() {
    let server = sandbox(60);
    let world = World::with_account(&server.base_url()).set("NO_COLOR", "1");
    let rows = in_a_pipe(&world);
    for columns in [80, 120, 200] {
        let mut terminal = Terminal::start(&world.command(LIST), columns, 24);
        terminal.ends_with(0);
        let lines = terminal.lines();
        let table = rows.len() + 1;
        let wrapped = terminal.look(|screen| (0..table).find(|row| screen.row_wrapped(*row as u16)));
        assert_eq!(wrapped, None, "a line is wider than {columns}:\n{}", terminal.text());

        let shown: Vec<&str> = lines[0].split_whitespace().collect();
        assert_eq!(&shown[..2], ["customer_id", "first_name"], "the header at {columns}");
        assert!(lines[1].chars().all(|c| c == '─') && !lines[1].is_empty(), "the rule at {columns}: {}", lines[1]);
        for (line, row) in lines[2..table].iter().zip(&rows[1..]) {
            assert_eq!(
                line.split_whitespace().next(),
                Some(row[0].as_str()),
                "the whole id {} at {columns}: {line}",
                row[0]
            );
        }

        let missing: Vec<&String> = rows[0].iter().filter(|name| !shown.contains(&name.as_str())).collect();
        let names = missing.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        let note = lines[table..].iter().find(|line| line.starts_with("not shown: "));
        match note {
            None => assert!(missing.is_empty(), "{names} are missing at {columns}, and nothing says so"),
            Some(note) => assert!(note.starts_with(&format!("not shown: {names};")), "{note} at {columns}"),
        }
        assert!(terminal.text().ends_with("40 of 60 shown, add --all"), "{}", terminal.text());
        assert_eq!(missing.is_empty(), columns == 200, "{names} at {columns}");
    }
}

#[test]
fn without_truncation_everything_is_there_however_narrow_the_terminal() {
    let server = sandbox(60);
    let world = World::with_account(&server.base_url()).set("NO_COLOR", "1");
    let rows = in_a_pipe(&world);
    let mut terminal = Terminal::start(&world.command(&[LIST, &["--no-truncate", "-q"]].concat()), 80, 24);
    terminal.ends_with(0);
    let raw = terminal.raw();
    assert!(!raw.contains('…'), "something was cut:\n{raw}");
    let lines: Vec<&str> = raw.split("\r\n").collect();
    for (line, row) in lines[2..].iter().zip(&rows[1..]) {
        let missing = row.iter().find(|cell| !line.contains(cell.as_str()));
        assert_eq!(missing, None, "in {line}");
    }
    assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>(), rows[0]);
}

#[test]
fn colour_comes_and_goes_as_asked() {
    let server = sandbox(40);
    let list = [LIST, &["-q"]].concat();
    let plain = World::with_account(&server.base_url()).set("NO_COLOR", "1");
    for (world, args) in [
        (&plain, list.clone()),
        (&World::with_account(&server.base_url()), [&list[..], &["--color", "never"]].concat()),
        (&World::with_account(&server.base_url()).set("TERM", "dumb"), list.clone()),
    ] {
        let mut terminal = Terminal::start(&world.command(&args), 200, 24);
        terminal.ends_with(0);
        assert!(!terminal.raw().contains('\x1b'), "{args:?}: {:?}", terminal.raw());
    }

    let mut terminal = Terminal::start(&World::with_account(&server.base_url()).command(&list), 200, 24);
    terminal.ends_with(0);
    let header = terminal.look(|screen| screen.cell(0, 0).map(|cell| cell.bold()));
    assert_eq!(header, Some(true), "the header is bold");
    let lines = terminal.lines();
    let state = lines[2].find("active").map(|at| lines[2][..at].chars().count()).expect("a state");
    let color = terminal.look(|screen| screen.cell(2, state as u16).map(|cell| cell.fgcolor()));
    assert_eq!(color, Some(vt100::Color::Idx(2)), "active is green");
    let id = terminal.look(|screen| screen.cell(2, 0).map(|cell| (cell.bold(), cell.fgcolor())));
    assert_eq!(id, Some((false, vt100::Color::Default)), "and no colour runs on");
}

#[test]
fn a_record_and_an_empty_list_read_well() {
    let server = sandbox(40);
    let world = World::with_account(&server.base_url());
    let mut record = Terminal::start(&world.command(&["customers", "get", "ann@example.com"]), 80, 24);
    record.ends_with(0);
    let value = |name: &str| {
        let lines = record.lines();
        let line = lines.iter().find(|line| line.trim_start().starts_with(&format!("{name} ")));
        line.map(|line| line.trim_start()[name.len()..].trim().to_owned())
    };
    assert_eq!(value("email").as_deref(), Some("ann@example.com"));
    assert_eq!(value("gender").as_deref(), Some("female"), "codes are words:\n{}", record.text());

    let mut empty = Terminal::start(&world.command(&["customers", "list", "--email", "nobody@example.org"]), 80, 24);
    empty.ends_with(0);
    assert_eq!(empty.text(), "no customers");
}
