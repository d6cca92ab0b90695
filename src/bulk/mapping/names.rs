//! What people write over a column, in English, Czech and Slovak, and the field they mean.

use std::sync::LazyLock;

use super::target::Target;
use crate::model::customer::{FIELDS, READ_ONLY};
use crate::model::fold::fold;
use crate::model::paths::is_near;

/// What is known about a column's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The name is the field's own.
    Named(Target),
    /// The name is a usual word for it.
    Usual(Target),
    /// The program's own column: `_carecloud_…`.
    Ours,
    /// A secret, which no import takes.
    Secret,
    /// A field that only the server writes.
    ReadOnly,
    /// The name says too little; the sentence says what to do.
    Unclear(&'static str),
    /// Nearly a known name, most likely a slip.
    Near(Target),
    /// Nothing that is known.
    Unknown,
}

/// Columns that reports of an import add, and every import leaves out.
const OURS: &str = "_carecloud_";

/// Usual words by the field they mean: folded, without blanks and signs.
const USUAL: &[(&str, &[&str])] = &[
    ("first_name", &["jmeno", "krestnijmeno", "meno", "krstnemeno", "givenname", "forename"]),
    ("last_name", &["prijmeni", "priezvisko", "surname", "familyname"]),
    ("salutation", &["osloveni", "oslovenie"]),
    ("gender", &["pohlavi", "pohlavie", "sex"]),
    (
        "birthdate",
        &["datumnarozeni", "datumnarodenia", "narozeni", "narodenie", "dateofbirth", "birthday", "birthdate", "dob"],
    ),
    ("email", &["mail", "emailaddress", "emailovaadresa"]),
    (
        "phone",
        &[
            "telefon",
            "tel",
            "telefonnicislo",
            "telefonnecislo",
            "mobil",
            "mobilnitelefon",
            "mobilnytelefon",
            "mobile",
            "mobilephone",
            "phonenumber",
            "telephone",
            "cellphone",
        ],
    ),
    ("language_id", &["jazyk", "lang"]),
    ("store_id", &["prodejna", "predajna", "pobocka", "shop", "branch"]),
    ("pre_nominals", &["titul", "titulpred", "titulpredjmenem", "titulpredmenom"]),
    ("post_nominals", &["titulza", "titulzajmenem", "titulzamenom"]),
    ("address1", &["ulice", "ulica", "street"]),
    ("address2", &["cislopopisne", "supisnecislo", "landregistrynumber"]),
    ("address3", &["cisloorientacni", "orientacnecislo", "cislodomu", "housenumber"]),
    ("zip", &["psc", "zipcode", "postcode", "postalcode"]),
    ("city", &["mesto", "obec", "town"]),
    ("country_code", &["zeme", "krajina", "stat", "countrycode"]),
    (
        "agreement_gtc",
        &["souhlasgdpr", "suhlasgdpr", "gdpr", "souhlassezpracovanim", "suhlassospracovanim", "souhlaszpracovani"],
    ),
    ("agreement_profiling", &["souhlasprofilovani", "souhlassprofilovanim", "suhlassprofilovanim", "profilovani"]),
    (
        "agreement_marketing_communication",
        &[
            "marketing",
            "souhlasmarketing",
            "suhlasmarketing",
            "souhlassmarketingem",
            "suhlassmarketingom",
            "marketingovysouhlas",
            "marketingovysuhlas",
            "newsletter",
        ],
    ),
    ("customer_source_id", &["zdroj"]),
    ("external_id", &["externiid", "externeid"]),
    ("interest", &["zajmy", "zaujmy"]),
];

/// Words that could mean several fields, or none alone.
const UNCLEAR: &[(&[&str], &str)] = &[
    (
        &[
            "jmenoaprijmeni",
            "jmenoprijmeni",
            "celejmeno",
            "menoapriezvisko",
            "menopriezvisko",
            "celemeno",
            "fullname",
            "name",
        ],
        "first and last names stand in columns of their own",
    ),
    (&["adresa", "address"], "street, city and postal code stand in columns of their own"),
    (
        &["souhlas", "suhlas", "consent", "agreement"],
        "there are three consents: agreement_gtc, agreement_profiling, agreement_marketing_communication",
    ),
];

/// Names of what nobody may keep in a file.
const SECRETS: &[&str] = &["password", "heslo", "passwd", "pwd", "socialnetworktoken"];

/// A name as it is compared: letters and digits, in lower case, without diacritics.
pub fn folded(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// What a column's name means.
pub fn meaning(name: &str) -> Meaning {
    let name = name.trim();
    if name.to_ascii_lowercase().starts_with(OURS) {
        return Meaning::Ours;
    }
    if let Some(Ok(target)) = Target::known(name) {
        return Meaning::Named(target);
    }
    let plain = folded(name);
    if SECRETS.contains(&plain.as_str()) {
        return Meaning::Secret;
    }
    if let Some(target) = known(&plain) {
        return Meaning::Usual(target);
    }
    let last = |path: &'static str| path.rsplit('.').next().unwrap_or(path);
    if READ_ONLY.iter().any(|path| folded(last(path)) == plain) {
        return Meaning::ReadOnly;
    }
    if let Some((_, rule)) = UNCLEAR.iter().find(|(words, _)| words.contains(&plain.as_str())) {
        return Meaning::Unclear(rule);
    }
    near(&plain).map_or(Meaning::Unknown, Meaning::Near)
}

/// All folded names, each with the word of its target. Made once: files have thousands of columns.
static ALL: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let fields =
        FIELDS.iter().flat_map(|field| [(folded(field.name()), field.name()), (folded(field.flag), field.name())]);
    let others = ["customer_id", "customer_source_id", "external_id"].into_iter().map(|word| (folded(word), word));
    let usual = USUAL.iter().flat_map(|(word, names)| names.iter().map(|name| ((*name).to_owned(), *word)));
    fields.chain(others).chain(usual).collect()
});

fn known(plain: &str) -> Option<Target> {
    let (_, word) = ALL.iter().find(|(name, _)| name == plain)?;
    Target::parse(word).ok()
}

/// The field whose name this nearly is. Short words are too like each other, and a number at the end is meant: `email2`.
fn near(plain: &str) -> Option<Target> {
    if plain.chars().count() < 5 || plain.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let close = ALL.iter().filter(|(name, _)| is_near(plain, name));
    let (_, word) = close.min_by_key(|(name, _)| strsim::osa_distance(plain, name))?;
    Target::parse(word).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(name: &str) -> String {
        let meaning = meaning(name);
        let known = match &meaning {
            Meaning::Named(target) | Meaning::Usual(target) => Some(target.to_string()),
            Meaning::Ours
            | Meaning::Secret
            | Meaning::ReadOnly
            | Meaning::Unclear(_)
            | Meaning::Near(_)
            | Meaning::Unknown => None,
        };
        known.unwrap_or_else(|| format!("{meaning:?}"))
    }

    #[test]
    fn usual_names_in_three_languages_are_known() {
        for (name, field) in [
            ("Jméno", "first_name"),
            ("PŘÍJMENÍ", "last_name"),
            ("Meno", "first_name"),
            ("priezvisko", "last_name"),
            ("Telefón", "phone"),
            ("Mobil", "phone"),
            ("E-mail", "email"),
            ("e mail", "email"),
            ("E_MAIL", "email"),
            ("Ulice", "address1"),
            ("ulica", "address1"),
            ("Město", "city"),
            ("PSČ", "zip"),
            ("Země", "country_code"),
            ("Krajina", "country_code"),
            ("Stát", "country_code"),
            ("Datum narození", "birthdate"),
            ("dátum-narodenia", "birthdate"),
            ("Date of birth", "birthdate"),
            ("Pohlaví", "gender"),
            ("Jazyk", "language_id"),
            ("Prodejna", "store_id"),
            ("Oslovení", "salutation"),
            ("Souhlas GDPR", "agreement_gtc"),
            ("Súhlas s marketingom", "agreement_marketing_communication"),
            ("First Name", "first_name"),
            ("surname", "last_name"),
            ("External ID", "external_id"),
            ("Customer Id", "customer_id"),
            ("property:size", "property:size"),
            ("interest:i1", "interest:i1"),
        ] {
            assert_eq!(word(name), field, "{name}");
        }
    }

    #[test]
    fn what_is_no_field_is_told_apart() {
        assert_eq!(meaning("_carecloud_reason"), Meaning::Ours);
        assert_eq!(meaning("Heslo"), Meaning::Secret);
        assert_eq!(meaning("password"), Meaning::Secret);
        assert_eq!(meaning("last_change"), Meaning::ReadOnly);
        assert_eq!(meaning("state"), Meaning::ReadOnly);
        assert!(matches!(meaning("Souhlas"), Meaning::Unclear(_)));
        assert!(matches!(meaning("Jméno a příjmení"), Meaning::Unclear(_)));
        for name in ["Poznámka", "stav", "email2", "VIP", "", "shoe size"] {
            assert_eq!(meaning(name), Meaning::Unknown, "{name}");
        }
    }

    #[test]
    fn slips_are_noticed() {
        for (name, field) in
            [("emial", "email"), ("Prijmeno", "last_name"), ("telefno", "phone"), ("frist name", "first_name")]
        {
            assert_eq!(meaning(name), Meaning::Near(Target::parse(field).expect(field)), "{name}");
        }
    }

    #[test]
    fn the_table_is_folded_and_names_nothing_twice() {
        let mut seen = std::collections::HashMap::new();
        for (name, word) in ALL.iter() {
            assert_eq!(folded(name), *name);
            assert!(Target::parse(word).is_ok(), "{word}");
            assert_eq!(*seen.entry(name.clone()).or_insert(word), word, "{name} means one field");
        }
        for name in UNCLEAR.iter().flat_map(|(names, _)| *names).chain(SECRETS) {
            assert!(folded(name) == *name && !seen.contains_key(*name), "{name}");
        }
    }
}
