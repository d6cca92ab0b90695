//! The table of hostile files, as far as reading goes.

use std::collections::HashSet;

use super::*;

#[path = "../../../../tests/import_files/table.rs"]
pub(super) mod table;

use table::Expect;

#[test]
fn every_file_is_read_or_refused_as_the_table_says() {
    let files = table::files();
    assert!(files.len() >= 80, "{} files", files.len());
    assert_eq!(files.iter().map(|(name, ..)| *name).collect::<HashSet<_>>().len(), files.len(), "a name twice");
    let mut wrong = Vec::new();
    for (name, bytes, expected) in files {
        let file = written(name, bytes);
        let result = file.open(&Reading::default()).and_then(|input| all(&input));
        if !is_as(&result, expected) {
            let seen = result.map(|rows| rows.into_iter().map(|row| row.unreadable).collect::<Vec<_>>());
            wrong.push(match seen {
                Ok(rows) => format!("{name}: expected {expected:?}, {} rows: {:.300}", rows.len(), format!("{rows:?}")),
                Err(error) => format!("{name}: expected {expected:?}, refused: {error}"),
            });
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_as(result: &Result<Vec<Row>, Error>, expected: Expect) -> bool {
    match (result, expected) {
        (Ok(rows), Expect::Fine(count)) => rows.len() == count && rows.iter().all(|row| row.unreadable.is_none()),
        (Err(error), Expect::Refused(part)) => error.to_string().contains(part),
        (Ok(rows), Expect::Rows(numbers, part)) => {
            let bad: Vec<_> = rows.iter().filter(|row| row.unreadable.is_some()).collect();
            let problem = bad.first().and_then(|row| row.unreadable.clone());
            bad.iter().map(|row| row.number).eq(numbers.iter().copied())
                && problem.is_some_and(|problem| format!("{} ({})", problem.rule, problem.class).contains(part))
        }
        (Ok(_), Expect::Refused(_)) | (Err(_), Expect::Fine(_) | Expect::Rows(..)) => false,
    }
}
