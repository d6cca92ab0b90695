//! What an update changes, field by field.

use unicode_width::UnicodeWidthStr;

use super::paint::Paint;
use super::sanitize;

/// One field that changes. With neither value the line is only a remark about the field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    /// The field's dotted path.
    pub path: String,
    /// Its value now; `None`: the field is added.
    pub before: Option<String>,
    /// Its value afterwards; `None`: the field is removed.
    pub after: Option<String>,
    /// A consequence to know, such as "will be generated anew".
    pub note: Option<String>,
}

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output: the text is the data that was asked for.
    Stdout,
    /// Standard error: the text accompanies something else.
    Stderr,
}

/// The changes as lines: `~ path  old → new`, `+ path  new`, `- path  old`. The sign says it all without colour too.
pub(super) fn drawn(changes: &[Change], color: bool) -> String {
    let paths: Vec<_> = changes.iter().map(|change| sanitize::line(&change.path)).collect();
    let widest = paths.iter().map(|path| path.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (change, path) in changes.iter().zip(&paths) {
        let before = change.before.as_deref().map(shown);
        let after = change.after.as_deref().map(shown);
        let (sign, paint, values) = match (before, after) {
            (None, None) => ("!", Paint::Cyan, String::new()),
            (None, Some(after)) => ("+", Paint::Green, Paint::Green.on(&after, color)),
            (Some(before), None) => ("-", Paint::Red, Paint::Red.on(&before, color)),
            (Some(before), Some(after)) => {
                let values = format!("{} → {}", Paint::Red.on(&before, color), Paint::Green.on(&after, color));
                ("~", Paint::Yellow, values)
            }
        };
        let gap = " ".repeat(widest + 2 - path.width());
        let note = change.note.as_deref().map(|note| format!("({})", sanitize::line(note))).unwrap_or_default();
        let space = if values.is_empty() || note.is_empty() { "" } else { "  " };
        let note = Paint::Dim.on(&note, color);
        out.push_str(format!("{} {path}{gap}{values}{space}{note}", paint.on(sign, color)).trim_end());
        out.push('\n');
    }
    out
}

/// A value on one line; an empty text is made visible.
fn shown(value: &str) -> String {
    if value.is_empty() { "\"\"".into() } else { sanitize::line(value).into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &str, before: Option<&str>, after: Option<&str>, note: Option<&str>) -> Change {
        let own = |text: Option<&str>| text.map(str::to_string);
        Change { path: path.into(), before: own(before), after: own(after), note: own(note) }
    }

    #[test]
    fn signs_tell_without_colour() {
        let changes = [
            change("personal_information.phone", Some("420603123456"), Some("420777\u{1b}"), None),
            change("email", None, Some("ann@example.com"), None),
            change("store_id", Some(""), None, None),
            change("salutation", Some("Dear"), None, Some("will be generated anew")),
            change("state", None, None, Some("unchanged")),
        ];
        let expected = "\
~ personal_information.phone  420603123456 → 420777\\u{1b}
+ email                       ann@example.com
- store_id                    \"\"
- salutation                  Dear  (will be generated anew)
! state                       (unchanged)
";
        assert_eq!(drawn(&changes, false), expected);
        assert!(
            drawn(&changes, true)
                .starts_with("\u{1b}[33m~\u{1b}[0m personal_information.phone  \u{1b}[31m420603123456")
        );
    }
}
