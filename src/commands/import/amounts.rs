//! Rows, times and places as people read them.

use std::path::Path;
use std::time::Duration;

pub use crate::model::thousands::thousands;

/// `1 row`, `1,000 rows`.
pub fn counted(rows: u64) -> String {
    format!("{} {}", thousands(rows), if rows == 1 { "row" } else { "rows" })
}

/// `10 of 1,000 rows`.
pub fn of(some: u64, rows: u64) -> String {
    format!("{} of {}", thousands(some), counted(rows))
}

/// The same with the verb after it: `1 of 3 rows is`.
pub fn of_are(some: u64, rows: u64) -> String {
    format!("{} {}", of(some, rows), are(some))
}

/// `is` or `are`.
pub fn are(rows: u64) -> &'static str {
    if rows == 1 { "is" } else { "are" }
}

/// `7 s`, `2 min 10 s`, `1 h 5 min`; what has begun counts.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs_f64().ceil() as u64;
    match (seconds / 3600, seconds % 3600 / 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{} h {minutes} min", thousands(hours)),
    }
}

/// A path as it is typed from here: below this folder, its way from there.
pub fn short(path: &Path) -> String {
    let here = std::env::current_dir().and_then(std::fs::canonicalize).ok();
    let below =
        here.as_deref().and_then(|here| path.strip_prefix(here).ok()).filter(|rest| !rest.as_os_str().is_empty());
    below.unwrap_or(path).display().to_string()
}

/// A word for a shell: quoted where it has to be.
pub fn typed(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=@%+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_agree_with_their_nouns() {
        assert_eq!((counted(1), counted(1_000)), ("1 row".to_owned(), "1,000 rows".to_owned()));
        assert_eq!(of_are(1, 3), "1 of 3 rows is");
        for (seconds, text) in [(0.2, "1 s"), (60.0, "1 min"), (130.0, "2 min 10 s"), (3900.0, "1 h 5 min")] {
            assert_eq!(duration(Duration::from_secs_f64(seconds)), text);
        }
    }

    #[test]
    fn words_for_a_shell_are_quoted_where_they_have_to_be() {
        for (word, text) in
            [("zákazníci.csv", "zákazníci.csv"), ("my file.csv", "'my file.csv'"), ("it's", r"'it'\''s'")]
        {
            assert_eq!(typed(word), text);
        }
    }

    #[test]
    fn paths_below_this_folder_lose_it() {
        let here = std::fs::canonicalize(std::env::current_dir().expect("a folder")).expect("a folder");
        assert_eq!(short(&here.join("a/b.csv")), "a/b.csv");
        assert_eq!(short(Path::new("/nowhere/b.csv")), "/nowhere/b.csv");
    }
}
