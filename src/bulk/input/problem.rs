//! Why a row could not be read into cells. No sentence holds a value.

use super::records::LONGEST;
use crate::bulk::row::Problem;

/// The reason of all rows that are not what the file promises.
const UNREADABLE: &str = "unreadable";

fn whole(rule: String, class: &str) -> Problem {
    Problem { column: String::new(), field: String::new(), reason: UNREADABLE, rule, class: class.to_owned() }
}

pub(super) fn too_long() -> Problem {
    whole(format!("a row has at most {} KiB", LONGEST / 1024), "a longer row")
}

pub(super) fn zeros() -> Problem {
    whole("text holds no NUL bytes".to_owned(), "binary data")
}

pub(super) fn behind_quote(column: &str) -> Problem {
    let rule = "after a closing quote comes the next cell; a quote inside quotes is doubled".to_owned();
    Problem { column: column.to_owned(), ..whole(rule, "text behind a closing quote") }
}

pub(super) fn ragged(expected: usize, found: usize) -> Problem {
    let hint = if found > expected { "; a cell with the sign between cells inside needs quotes" } else { "" };
    let class = format!("a row of {found} {}", if found == 1 { "cell" } else { "cells" });
    let columns = if expected == 1 { "column" } else { "columns" };
    whole(format!("the header names {expected} {columns}, and a row has as many cells{hint}"), &class)
}

pub(super) fn unnamed(at: usize) -> Problem {
    whole(format!("cell {} stands under no name, so it must be empty", at + 1), "a cell without a column")
}

pub(super) fn formula(column: &str) -> Problem {
    let rule = "the formula in this cell failed; put it right or write the value".to_owned();
    Problem { column: column.to_owned(), ..whole(rule, "an error of the spreadsheet") }
}

pub(super) fn no_object(at: Option<usize>) -> Problem {
    let place = at.map(|at| format!("; it stops being one at character {at}")).unwrap_or_default();
    whole(format!("each line is one JSON object{place}"), "no JSON object")
}

pub(super) fn repeated() -> Problem {
    let rule = "a name stands only once in a JSON object".to_owned();
    Problem { reason: "repeated", ..whole(rule, "a JSON object with a name twice") }
}
