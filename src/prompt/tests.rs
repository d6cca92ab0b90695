//! Tests of prompts without a terminal.

use super::*;

const NOBODY: Prompter = Prompter { interactive: false };

#[test]
fn without_a_person_every_question_names_its_flag() {
    let items = ["one".to_owned()];
    let errors = [
        NOBODY.text("Login", None, "--login").unwrap_err(),
        NOBODY.secret("Password", "--password-stdin").unwrap_err(),
        NOBODY.confirm("Delete?", "--yes").unwrap_err(),
        NOBODY.type_to_confirm("Import.", "prod", "--confirm prod").unwrap_err(),
        NOBODY.choose("Which one?", &items, "an id").unwrap_err(),
        NOBODY.pick("Which one?", &[], "an id as CUSTOMER").unwrap_err(),
    ];
    let flags = ["--login", "--password-stdin", "--yes", "--confirm prod", "an id", "an id as CUSTOMER"];
    for (error, expected) in errors.into_iter().zip(flags) {
        assert_eq!(error.hint().as_deref(), Some(format!("use {expected}").as_str()), "{error}");
        assert!(matches!(error, Error::NotInteractive { flag, .. } if flag == expected));
    }
}

#[test]
fn an_empty_list_is_not_asked_about() {
    let anyone = Prompter { interactive: true };
    assert!(matches!(anyone.choose("Which one?", &[], "an id"), Err(Error::Cancelled)));
    assert!(matches!(anyone.pick("Which one?", &[], "an id"), Err(Error::Cancelled)));
}

#[test]
fn no_input_forbids_asking() {
    assert!(!Prompter::new(true).interactive);
}

#[test]
fn errors_of_the_system_become_ours() {
    assert!(matches!(Error::from(io::Error::from(ErrorKind::Interrupted)), Error::Interrupted));
    assert!(matches!(Error::from(io::Error::from(ErrorKind::UnexpectedEof)), Error::Closed));
    assert!(matches!(Error::from(io::Error::from(ErrorKind::PermissionDenied)), Error::Io(_)));
}

#[test]
fn only_yes_is_yes() {
    for (typed, expected) in
        [("y", Some(true)), (" YES ", Some(true)), ("n", Some(false)), ("No", Some(false)), ("ye", None), ("", None)]
    {
        assert_eq!(yes(typed), expected, "{typed}");
    }
}

#[test]
fn items_become_one_line_that_fits() {
    assert_eq!(fitted("Jana\nNováková\u{1b}[2J\u{202e}", 80), "Jana\\nNováková\\u{1b}[2J\\u{202e}");
    for width in [0, 20, 21, 40] {
        let line = fitted(&"ŽluťoučkýKůň".repeat(10), width);
        assert!(line.ends_with('…') && line.len() <= width.max(13) - 3, "{width}: {line}");
    }
}

#[test]
fn questions_are_not_given_a_second_mark() {
    let shown = |prompt, default| {
        let mut text = String::new();
        Plain.format_input_prompt(&mut text, prompt, default).unwrap();
        text
    };
    assert_eq!(shown("Login", None), "Login: ");
    assert_eq!(shown("Login", Some("jana")), "Login [jana]: ");
    assert_eq!(shown("Delete? [y/N]", None), "Delete? [y/N] ");
}

#[cfg(unix)]
mod keys {
    use super::hidden::Keys;
    use super::steady::Steady;
    use std::io::Write;

    fn typed(keys: &'static [u8]) -> std::io::Result<String> {
        let config = rpassword::ConfigBuilder::new().input_reader(Keys(keys)).output_discard().build();
        rpassword::read_password_with_config(config)
    }

    #[test]
    fn a_hidden_line_ends_at_enter_and_only_there() {
        assert_eq!(typed("Žlutý\x7f\n".as_bytes()).unwrap(), "Žlut");
        assert_eq!(typed(b"half").unwrap_err().kind(), std::io::ErrorKind::NotConnected);
        assert_eq!(typed(b"\x04").unwrap_err().kind(), std::io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn ctrl_c_is_an_error_and_raises_no_signal() {
        // Were the signal raised, it would end this test's process.
        assert_eq!(typed(b"half\x03\n").unwrap_err().kind(), std::io::ErrorKind::Interrupted);
    }

    #[test]
    fn the_cursor_is_never_hidden() {
        let mut steady = Steady(Vec::new());
        steady.write_all(b"a\x1b[?25l").unwrap();
        steady.write_all(b"\x1b[?25l").unwrap();
        steady.write_all(b"\x1b[?25h").unwrap();
        assert_eq!(steady.0, b"a\x1b[?25l\x1b[?25h");
    }
}
