//! The numbers that the API uses for words. Tables show the words, JSON the numbers.

/// One closed list of codes, such as the genders.
#[derive(Debug)]
pub struct Codes {
    /// What the list is about, as it reads in an error: "gender".
    pub name: &'static str,
    /// Each code with its word; the order is the order shown to the user.
    pub words: &'static [(i64, &'static str)],
}

impl Codes {
    /// The word for a code, if the code is known.
    pub fn word(&self, code: i64) -> Option<&'static str> {
        self.words.iter().find(|(known, _)| *known == code).map(|(_, word)| *word)
    }

    /// The code for what a person typed: the word (case-insensitive) or the number itself.
    pub fn code(&self, typed: &str) -> Option<i64> {
        let typed = typed.trim();
        let number = typed.parse::<i64>().ok().filter(|number| number.to_string() == typed);
        let known = |(code, word): &&(i64, &str)| word.eq_ignore_ascii_case(typed) || number == Some(*code);
        self.words.iter().find(known).map(|(code, _)| *code)
    }

    /// All the words, for help and errors: `male, female, …`.
    pub fn choices(&self) -> String {
        self.words.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(", ")
    }
}

/// `personal_information.gender` (vendor's description, `PersonalInformation`).
pub static GENDER: Codes =
    Codes { name: "gender", words: &[(1, "male"), (2, "female"), (3, "miss"), (4, "private"), (5, "other")] };

/// Values of `agreement_*`, `agreement_value` and `consent_value`.
pub static AGREEMENT: Codes = Codes { name: "agreement", words: &[(0, "no"), (1, "yes"), (2, "unset")] };

/// `state` of customers and of nearly every record.
pub static STATE: Codes = Codes { name: "state", words: &[(0, "deleted"), (1, "active"), (2, "not active")] };

/// `state` of cards, which differs from all others.
pub static CARD_STATE: Codes = Codes { name: "card state", words: &[(0, "blocked"), (1, "active")] };

/// `reward_group` of rewards and vouchers.
pub static REWARD_GROUP: Codes = Codes {
    name: "reward group",
    words: &[(0, "party time"), (1, "catalog"), (2, "campaign"), (4, "simple"), (5, "gift")],
};

/// Field names that stand for the same code list wherever they appear in a record (vendor's description). `state` is not
/// among them: cards have their own.
static BY_FIELD: &[(&str, &Codes)] = &[
    ("gender", &GENDER),
    ("agreement_gtc", &AGREEMENT),
    ("agreement_profiling", &AGREEMENT),
    ("agreement_marketing_communication", &AGREEMENT),
    ("agreement_value", &AGREEMENT),
    ("consent_value", &AGREEMENT),
    ("reward_group", &REWARD_GROUP),
];

/// The words for the field at a dotted path, if its name alone tells.
pub fn of_field(path: &str) -> Option<&'static Codes> {
    let name = path.rsplit('.').next().unwrap_or(path);
    BY_FIELD.iter().find(|(known, _)| *known == name).map(|(_, codes)| *codes)
}
