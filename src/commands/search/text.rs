//! What is typed into the one box: one of CUSTOMER's spellings, or names with a birth date, in any order.

use crate::commands::customers::list::Filters;
use crate::exit::Failure;
use crate::model::date;
use crate::model::identify::Customer;
use crate::model::phone;

/// What the text is called in errors.
const FIELD: &str = "TEXT";

/// Words that a name may have: each one more is two more ways to divide it.
const MOST_WORDS: usize = 4;

const NO_NAME: &str = "digits are no name; a birth date is written 6.11.1984 or 1984-11-06, and an e-mail, a phone, a card \
                       or an id stands alone";
const NO_LETTER: &str = "holds no name";
const TWO_DATES: &str = "holds two birth dates";
const TOO_LONG: &str = "a name has four words at most; --first-name and --last-name take longer ones";

/// What a text asks for.
#[derive(Debug)]
pub enum Asked {
    /// The customer that a value identifies.
    Customer(Customer),
    /// People of a name or a birth date: one list after the other, until one has somebody.
    People(Vec<Attempt>),
}

/// One list that may have them.
#[derive(Debug)]
pub struct Attempt {
    /// How the list is narrowed.
    pub filters: Filters,
    /// The same in words, without a value: `this last name`.
    pub what: String,
}

/// Recognises what the words are.
pub fn read(words: &[String]) -> Result<Asked, Failure> {
    let joined = words.join(" ");
    let words: Vec<&str> = joined.split_whitespace().collect();
    let text = words.join(" ");
    if words.is_empty() {
        return Err(Failure::usage("nothing to search for").hint("carecloud search jakub novak 6.11.1984"));
    }
    if text == "-" {
        return Err(refused("“-” (many, one a line) is for “customers get”"));
    }
    if text.starts_with('+') || text.contains('@') || text.contains(':') {
        return customer(&text);
    }
    if text.starts_with("00") && is_number(&text) {
        return customer(&format!("tel:{text}"));
    }
    let (names, birthdate) = divided(&words)?;
    let rest = names.join(" ");
    let (numeric, lone) = (is_number(&rest), names.len() == 1 && has_digit(&rest));
    if birthdate.is_none() && (numeric || lone) {
        return customer(&rest);
    }
    if names.iter().any(|name| is_number(name.trim_start_matches('+'))) {
        return Err(refused(NO_NAME));
    }
    if names.len() > MOST_WORDS {
        return Err(refused(TOO_LONG));
    }
    people(&names, birthdate).map(Asked::People)
}

fn refused(rule: &str) -> Failure {
    Failure::usage("the text is not usable").field(FIELD, rule)
}

fn customer(text: &str) -> Result<Asked, Failure> {
    Customer::parse(text).map(Asked::Customer).map_err(|invalid| refused(&invalid.rule))
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether it is digits, and what people write between them.
fn is_number(text: &str) -> bool {
    !phone::bare_digits(text).is_empty()
        && text.chars().all(|letter| letter.is_ascii_digit() || " -()./".contains(letter))
}

/// The names, and the birth date in `YYYY-MM-DD`, which may be three words: `6. 11. 1984`.
fn divided<'w>(words: &[&'w str]) -> Result<(Vec<&'w str>, Option<String>), Failure> {
    let (mut names, mut birthdate) = (Vec::new(), None);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let three = words.get(at..at + 3).map(<[&str]>::concat);
        let (day, taken) = match three.filter(|_| word.ends_with('.')).filter(|text| looks_like_a_day(text)) {
            Some(text) => (Some(text), 3),
            None => (Some(word.trim_end_matches([',', ';']).to_owned()).filter(|word| looks_like_a_day(word)), 1),
        };
        match day {
            Some(day) if birthdate.is_none() => birthdate = Some(date::parse(&day).map_err(refused)?.to_string()),
            Some(_) => return Err(refused(TWO_DATES)),
            None => names.push(*word),
        }
        at += taken;
    }
    Ok((names, birthdate))
}

/// Whether it is meant as a day; it may still be none of the calendar.
fn looks_like_a_day(word: &str) -> bool {
    let of_lengths = |separator: char, lengths: [std::ops::RangeInclusive<usize>; 3]| {
        let parts: Vec<&str> = word.split(separator).collect();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        parts.len() == 3
            && parts.iter().zip(&lengths).all(|(part, length)| digits(part) && length.contains(&part.len()))
    };
    of_lengths('.', [1..=2, 1..=2, 2..=4]) || of_lengths('-', [3..=4, 1..=2, 1..=2])
}

/// One word is a last name, or else a first name; several are both, in either order, or else a last name alone. A comma parts
/// the last name from the first.
fn people(names: &[&str], birthdate: Option<String>) -> Result<Vec<Attempt>, Failure> {
    let comma = names.iter().position(|name| name.ends_with(',')).map(|at| at + 1).filter(|cut| *cut < names.len());
    let names: Vec<&str> =
        names.iter().map(|name| name.trim_matches([',', ';'])).filter(|name| !name.is_empty()).collect();
    let and_birthdate = birthdate.as_ref().map(|_| " and birth date").unwrap_or_default();
    let attempt = |first: &[&str], last: &[&str], what: &str| {
        let joined = |words: &[&str]| (!words.is_empty()).then(|| words.join(" "));
        let filters = Filters {
            first_name: joined(first),
            last_name: joined(last),
            birthdate: birthdate.clone(),
            ..Filters::default()
        };
        Attempt { filters, what: format!("{what}{and_birthdate}") }
    };
    let count = names.len();
    let of = |words: usize| if count == 2 { String::new() } else { format!(" ({words} of {count} words)") };
    let first_last =
        |cut: usize| attempt(&names[..cut], &names[cut..], &format!("this first{} and last name", of(cut)));
    let last_first =
        |cut: usize| attempt(&names[cut..], &names[..cut], &format!("this last{} and first name", of(cut)));
    Ok(match (count, comma) {
        (0, _) if birthdate.is_none() => return Err(refused(NO_LETTER)),
        (0, _) => vec![Attempt { what: "this birth date".to_owned(), ..attempt(&[], &[], "") }],
        (1, _) => vec![attempt(&[], &names, "this last name"), attempt(&names, &[], "this first name")],
        (_, Some(cut)) if cut < count => vec![last_first(cut)],
        (_, Some(_) | None) => {
            let both = (1..count).rev().map(first_last).chain((1..count).map(last_first));
            both.chain([attempt(&[], &names, "all of it as last name")]).collect()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Result<Asked, Failure> {
        read(&text.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    /// First name, last name and birth date of each attempt, `-` for none.
    fn attempts(text: &str) -> Vec<String> {
        let Ok(Asked::People(attempts)) = asked(text) else { panic!("{text} is no name: {:?}", asked(text)) };
        let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".into());
        let filters = attempts.iter().map(|attempt| &attempt.filters);
        filters.map(|by| [&by.first_name, &by.last_name, &by.birthdate].map(part).join("|")).collect()
    }

    #[test]
    fn what_identifies_a_customer_is_one() {
        for (text, customer) in [
            ("Ann@Example.com", "ann@example.com"),
            ("+420 603 123 456", "+420603123456"),
            ("00420 603-123-456", "+420603123456"),
            ("tel:420603123456", "+420603123456"),
            ("card:2001 9900 00016", "card:2001990000016"),
            ("ext:eshop/A 6", "ext:eshop/A 6"),
            ("id:12", "id:12"),
            ("8ea2591121e636086a4a9c0992", "id:8ea2591121e636086a4a9c0992"),
            ("85449766355751783783084455", "id:85449766355751783783084455"),
        ] {
            let found = asked(text);
            assert!(matches!(&found, Ok(Asked::Customer(it)) if it.to_string() == customer), "{text}: {found:?}");
        }
    }

    #[test]
    fn names_and_a_birth_date_come_in_any_order() {
        let born = ["jakub|novak|1984-11-06", "novak|jakub|1984-11-06", "-|jakub novak|1984-11-06"];
        for text in
            ["jakub novak 6.11.1984", "1984-11-06 jakub novak", "jakub 6. 11. 1984 novak", " jakub  novak, 06.11.1984,"]
        {
            assert_eq!(attempts(text), born, "{text}");
        }
        assert_eq!(attempts("novak"), ["-|novak|-", "novak|-|-"]);
        assert_eq!(attempts("1984-11-06 novak"), ["-|novak|1984-11-06", "novak|-|1984-11-06"]);
        assert_eq!(attempts("6.11.1984"), ["-|-|1984-11-06"]);
        assert_eq!(attempts("test2 6.11.1984")[0], "-|test2|1984-11-06");
        assert_eq!(attempts("Novák, Jan Petr"), ["Jan Petr|Novák|-"]);
    }

    #[test]
    fn a_name_of_several_words_is_divided_in_every_way() {
        let ways =
            ["jan petr|novak|-", "jan|petr novak|-", "petr novak|jan|-", "novak|jan petr|-", "-|jan petr novak|-"];
        assert_eq!(attempts("jan petr novak"), ways);
    }

    #[test]
    fn what_is_nothing_of_these_is_refused_with_what_to_write() {
        for (text, rule) in [
            ("603123456", "tel:+603123456"),
            ("2001 9900 00016", "card:2001990000016"),
            ("603-123-456", "tel:+603123456"),
            ("crad:2001", "did you mean “card:”"),
            ("0042", "8 to 15 digits"),
            ("ann@b@c", "one @"),
            ("-", "customers get"),
            ("novak 31.2.1984", "no such day"),
            ("novak 6.11.84", "YYYY-MM-DD"),
            ("novak 1984", "digits are no name"),
            ("novak 6/11/1984", "digits are no name"),
            ("novak +420603123456", "digits are no name"),
            ("novak 6.11.1984 7.11.1984", "two birth dates"),
            ("603123456 6.11.1984", "digits are no name"),
            ("a b c d e", "four words"),
            (",", "holds no name"),
        ] {
            let failure = asked(text).expect_err(text);
            assert!(failure.fields[0].reason.contains(rule), "{text}: {:?}", failure.fields);
        }
        assert!(asked("  ").is_err_and(|failure| failure.message.contains("nothing to search for")));
    }
}
