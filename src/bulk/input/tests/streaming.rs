//! Passes: rows of any length in bounded memory, digests, files that change, standard input.

use std::io::{Read, Write};

use sha2::{Digest, Sha256};

use super::*;

#[test]
fn a_row_of_more_than_a_mebibyte_is_passed_over() {
    let mut bytes = b"a,b\n1,2\n".to_vec();
    let long = 3 * 1024 * 1024;
    bytes.extend(std::iter::repeat_n(b'x', long));
    bytes.extend(b",9\n\"");
    bytes.extend(std::iter::repeat_n(b"y\"\",\n".as_slice(), long / 5).flatten());
    bytes.extend(b"\",9\n3,4\n");
    let file = written("rows.csv", &bytes);
    let rows = all(&file.open(&Reading::default()).unwrap()).unwrap();
    let problems: Vec<_> =
        rows.iter().map(|row| row.unreadable.as_ref().map(|problem| problem.class.clone())).collect();
    let long_row = Some("a longer row".to_owned());
    assert_eq!(problems, [None, long_row.clone(), long_row, None]);
    assert!(rows[1].raw.is_empty() && rows[2].raw.is_empty());
    assert_eq!((rows[3].line, rows[3].cells.clone()), (5 + long as u64 / 5, vec!["3".to_owned(), "4".to_owned()]));
}

#[test]
fn a_row_of_just_a_mebibyte_is_read() {
    for extra in [0, 1] {
        for quote in ["", "\""] {
            let cell = "x".repeat(1024 * 1024 - 2 - 2 * quote.len() + extra);
            let file = written("rows.csv", format!("a,b\n{quote}{cell}{quote},9\n3,4\n"));
            let rows = all(&file.open(&Reading::default()).unwrap()).unwrap();
            assert_eq!((rows.len(), rows[0].unreadable.is_some()), (2, extra == 1));
            assert_eq!(rows[0].cells[0].len(), if extra == 0 { cell.len() } else { 0 });
        }
    }
}

#[test]
fn a_long_line_of_ndjson_is_passed_over() {
    let text = format!("{{\"a\":1}}\n{{\"a\":\"{}\"}}\n{{\"a\":2}}\n", "x".repeat(2 * 1024 * 1024));
    let file = written("rows.ndjson", text);
    let rows = all(&file.open(&Reading::default()).unwrap()).unwrap();
    assert_eq!(rows.iter().map(|row| row.unreadable.is_some()).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn rows_are_the_same_wherever_a_piece_ends() {
    // The first cell moves everything behind it over the places where a piece of the file ends.
    let body = "é,\"a\"\"\r\nb\"\r\n".repeat(12_000);
    for shift in 0..14 {
        let file = written("rows.csv", format!("a,b\r\n{},z\r\n{body}", "x".repeat(131_060 + shift)));
        let rows = all(&file.open(&Reading::default()).unwrap()).unwrap();
        assert_eq!(rows.len(), 12_001);
        assert!(rows[1..].iter().all(|row| row.cells == ["é", "a\"\r\nb"]));
        assert_eq!(rows[12_000].line, 3 + 2 * 11_999);
    }
}

#[test]
fn the_digest_is_that_of_all_bytes() {
    let texts: [&[u8]; 3] = [b"\xEF\xBB\xBFa,b\n1,2\n3,4\n", b"{\"a\":1}\n", b"\xFF\xFEa\0,\0b\0\n\0"];
    for bytes in texts {
        let file = written("rows.csv", bytes);
        let input = file.open(&Reading::default()).unwrap();
        let expected: [u8; 32] = Sha256::digest(bytes).into();
        let (mut rows, mut row) = (input.rows_with_digest().unwrap(), Row::default());
        while rows.read(&mut row).unwrap() {}
        assert_eq!(rows.digest().unwrap(), expected);
        assert_eq!(input.rows_with_digest().unwrap().digest().unwrap(), expected, "before the first row");
        assert_eq!(input.rows().unwrap().digest().unwrap(), expected, "a pass that computes none");
    }
}

#[test]
fn a_file_that_changes_is_noticed() {
    let file = written("rows.csv", "a,b\n1,2\n");
    let input = file.open(&Reading::default()).unwrap();
    assert!(input.unchanged() && input.path() == file.path());
    std::fs::OpenOptions::new().append(true).open(file.path()).unwrap().write_all(b"3,4\n").unwrap();
    assert!(!input.unchanged());
    assert!(input.rows().err().unwrap().to_string().contains("was changed"));
    std::fs::remove_file(file.path()).unwrap();
    assert!(!input.unchanged());
    assert!(input.rows().err().unwrap().to_string().contains("cannot be read"));
}

#[test]
fn what_is_no_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refusal = |path: &Path| Input::open(path, &Reading::default()).err().unwrap().to_string();
    assert!(refusal(folder.path()).contains("is a directory"));
    assert!(refusal(&folder.path().join("none.csv")).contains("cannot be read"));
    #[cfg(unix)]
    {
        assert!(refusal(Path::new("/dev/zero")).contains("Give - for the file"));
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(refusal(&socket).contains("is a socket"));
    }
}

#[test]
fn standard_input_becomes_a_private_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("input");
    assert_eq!(spool(b"a,b\n1,2\n".as_slice(), &path).unwrap(), 8);
    assert_eq!(std::fs::read(&path).unwrap(), b"a,b\n1,2\n");
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(spool(b"other".as_slice(), &path).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"a,b\n1,2\n", "a file that is there is never touched");
}

#[test]
fn standard_input_that_fails_leaves_nothing() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the cable"))
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("input");
    let message = spool(b"half".as_slice().chain(Failing), &path).unwrap_err().to_string();
    assert!(message.contains("cannot be written: the cable"), "{message}");
    assert!(!path.exists());
}
