//! Tests of files that only their owner may read.

use super::*;
use std::os::unix::fs::{PermissionsExt, symlink};

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_is_written_is_private_and_replaces_the_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f");
    assert_eq!(read(&path, Guard::Logins).unwrap(), None);
    write(&path, "a longer first text").unwrap();
    write(&path, "second").unwrap();
    assert_eq!(read(&path, Guard::Logins).unwrap().as_deref(), Some("second"));
    assert_eq!(mode(&path), 0o600);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file stays");
}

#[test]
fn logins_open_to_others_are_refused_with_the_command_to_run() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("my logins");
    write(&path, "x").unwrap();
    for open in [0o640, 0o604, 0o620, 0o602] {
        set_mode(&path, open);
        let error = read(&path, Guard::Logins).unwrap_err();
        let expected = format!("run: chmod 600 '{}'", path.display());
        assert_eq!(error.hint(), Some(expected), "{open:o}");
    }
    set_mode(&path, 0o400);
    assert!(read(&path, Guard::Logins).is_ok());
}

#[test]
fn settings_may_be_read_by_others_but_not_written() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f");
    write(&path, "x").unwrap();
    set_mode(&path, 0o644);
    assert!(read(&path, Guard::Settings).is_ok());
    for open in [0o664, 0o646] {
        set_mode(&path, open);
        assert!(matches!(read(&path, Guard::Settings), Err(Error::Unsafe { fix: Some(_), .. })), "{open:o}");
    }
}

#[test]
fn a_link_serves_settings_and_stays_a_link_but_never_serves_logins() {
    let dir = tempfile::tempdir().unwrap();
    let (real, link) = (dir.path().join("real"), dir.path().join("link"));
    write(&real, "x").unwrap();
    symlink(&real, &link).unwrap();
    assert!(matches!(read(&link, Guard::Logins), Err(Error::Unsafe { .. })));
    write(&link, "y").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read(&link, Guard::Settings).unwrap().as_deref(), Some("y"));
    assert_eq!(read(&real, Guard::Settings).unwrap().as_deref(), Some("y"));
}

#[test]
fn a_directory_a_giant_and_bytes_are_no_settings() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(read(dir.path(), Guard::Settings), Err(Error::Unsafe { .. })));
    let path = dir.path().join("f");
    write(&path, &"x".repeat(LARGEST as usize + 1)).unwrap();
    assert!(matches!(read(&path, Guard::Settings), Err(Error::Damaged { .. })));
    fs::write(&path, [0xff, 0xfe]).unwrap();
    assert!(matches!(read(&path, Guard::Settings), Err(Error::Damaged { .. })));
}

#[test]
fn a_directory_that_others_may_write_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    set_mode(dir.path(), 0o777);
    let error = make_dir(dir.path()).unwrap_err();
    assert!(error.hint().unwrap().starts_with("run: chmod go-w "), "{error}");
}

#[test]
fn a_failed_write_leaves_the_old_text_and_no_litter() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("inside"), "").unwrap();
    assert!(matches!(write(&path, "x"), Err(Error::Io { .. })));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_lock_is_held_until_dropped() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("lock");
    let held = Lock::take(&path).unwrap();
    assert!(matches!(Lock::take_within(&path, Duration::ZERO), Err(Error::Locked { .. })));
    drop(held);
    assert!(Lock::take_within(&path, Duration::ZERO).is_ok());
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn only_we_and_root_are_trusted_owners() {
    assert!(trusted(1000, 1000) && trusted(0, 1000) && trusted(0, 0));
    assert!(!trusted(1001, 1000) && !trusted(1000, 0));
}

#[test]
fn what_belongs_to_another_user_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f");
    write(&path, "x").unwrap();
    let given_away = std::os::unix::fs::chown(&path, Some(65534), None).is_ok();
    // Only root can give a file away; for anyone else the file is still ours.
    assert_eq!(matches!(read(&path, Guard::Logins), Err(Error::Unsafe { .. })), given_away);
}
