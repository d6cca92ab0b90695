//! The exit codes: a promise to scripts.

/// Every code the program ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// All went well, an empty list too.
    Done,
    /// Something unexpected, or a prompt that was declined.
    Unexpected,
    /// Wrong use or bad input.
    Usage,
    /// Not logged in, or not allowed.
    NotAllowed,
    /// Nobody and nothing matched.
    NotFound,
    /// Several matched.
    Several,
    /// The API refused the values.
    Refused,
    /// Somebody else changed it.
    Changed,
    /// The answer is no.
    No,
    /// The server or the network failed.
    Unreachable,
    /// A bulk run ended with refused rows.
    RowsRefused,
    /// Nobody can tell whether it was done.
    Unknown,
    /// A bulk run stopped early.
    Stopped,
    /// Another run holds the lock.
    Locked,
    /// Journal, input or target differ.
    Differs,
    /// A defect of this program.
    Bug,
    /// Ctrl-C.
    Interrupted,
    /// SIGTERM.
    Terminated,
}

/// One row of the table of codes.
#[derive(Debug)]
pub struct Meaning {
    /// The code.
    pub code: Code,
    /// The number that the shell sees.
    pub number: u8,
    /// The word in JSON errors.
    pub word: &'static str,
    /// What it means, for the help topic.
    pub text: &'static str,
}

const fn row(code: Code, number: u8, word: &'static str, text: &'static str) -> Meaning {
    Meaning { code, number, word, text }
}

/// All codes in the order of their numbers.
pub static CODES: &[Meaning] = &[
    row(Code::Done, 0, "done", "done (an empty list too)"),
    row(Code::Unexpected, 1, "unexpected", "unexpected, or declined at a prompt"),
    row(Code::Usage, 2, "usage", "usage or bad input, nothing sent"),
    row(Code::NotAllowed, 3, "not_allowed", "not logged in or not allowed (401, 403)"),
    row(Code::NotFound, 4, "not_found", "not found, nobody matched"),
    row(Code::Several, 5, "several", "several matched, nothing changed"),
    row(Code::Refused, 6, "refused", "the API refused the values (400)"),
    row(Code::Changed, 7, "changed", "changed by someone else, or read from a stale cache"),
    row(Code::No, 8, "no", "the answer is no (verify, exists, --expect)"),
    row(Code::Unreachable, 9, "unreachable", "server or network, after retries"),
    row(Code::RowsRefused, 10, "rows_refused", "bulk finished, some rows refused, all known"),
    row(Code::Unknown, 11, "outcome_unknown", "outcome unknown (one create, or rows of a bulk run)"),
    row(Code::Stopped, 12, "stopped", "bulk stopped early; the same command continues"),
    row(Code::Locked, 13, "locked", "locked by another run"),
    row(Code::Differs, 14, "differs", "journal, input or target differ"),
    row(Code::Bug, 70, "bug", "a bug"),
    row(Code::Interrupted, 130, "interrupted", "interrupted by Ctrl-C"),
    row(Code::Terminated, 143, "terminated", "ended by a signal"),
];

impl Code {
    /// The code's row of the table.
    pub fn meaning(self) -> &'static Meaning {
        // The test below holds that every code has its row.
        CODES.iter().find(|row| row.code == self).unwrap_or(&CODES[1])
    }

    /// The number that the shell sees.
    pub fn number(self) -> u8 {
        self.meaning().number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_row_and_its_promised_number() {
        let numbers: Vec<u8> = CODES.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 70, 130, 143]);
        assert_eq!(Code::Terminated.number(), 143);
        assert_eq!(Code::Unknown.number(), 11);
        assert_eq!(Code::Bug.number(), 70);
    }
}
