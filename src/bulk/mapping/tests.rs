//! Proposing, loading and writing mappings.

use super::*;

fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn words(mapping: &Mapping) -> Vec<String> {
    mapping.columns.iter().map(|column| column.target.to_string()).collect()
}

fn rules(invalid: &[Invalid]) -> String {
    invalid.iter().map(|invalid| format!("{}: {}\n", invalid.field, invalid.rule)).collect()
}

#[test]
fn names_alone_may_be_enough() {
    let named = Mapping::propose(&columns(&["first_name", "email", "property:size"]));
    assert!(named.invalid().is_empty() && !named.is_guess());
    let usual = Mapping::propose(&columns(&["Jméno", "Příjmení", "E-mail", "Telefon"]));
    assert_eq!(words(&usual), ["first_name", "last_name", "email", "phone"]);
    assert!(usual.invalid().is_empty() && usual.is_guess());
}

#[test]
fn what_is_left_out_is_told() {
    let mapping = Mapping::propose(&columns(&["email", "heslo", "last_change", "Poznámka", "_carecloud_reason"]));
    let names: Vec<_> = mapping.left_out().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["heslo", "last_change", "Poznámka"]);
    assert!(mapping.invalid().is_empty());
}

#[test]
fn two_columns_for_one_field_and_slips_are_refused() {
    let mapping = Mapping::propose(&columns(&["Telefon", "Mobil", "emial", "Souhlas"]));
    let rules = rules(&mapping.invalid());
    for part in ["Mobil: this and “Telefon” are both phone", "emial: did you mean email?", "Souhlas: there are three"]
    {
        assert!(rules.contains(part), "{rules}");
    }
    let twice = Mapping::propose(&columns(&["email", "email"]));
    assert_eq!(twice.invalid().len(), 1);
    assert!(Mapping::propose(&columns(&["x", "y"])).invalid().is_empty(), "nothing is ignored twice");
}

#[test]
fn a_mapping_file_says_where_columns_go() {
    let text = "# mine\n[columns]\n\"Tel.\" = \"phone\" # home\nkontakt = 'email'\n\"x y\" = \"ignore\"\n";
    let names = columns(&["kontakt", "tel", "x y", "more", "_carecloud_row"]);
    let mapping = Mapping::load(text, &names).expect("a mapping");
    assert_eq!(words(&mapping), ["email", "phone", "ignore", "ignore", "ignore"]);
    let left: Vec<_> = mapping.left_out();
    assert_eq!(left, [("more", "the mapping file does not name it")]);
    assert!(!mapping.is_guess() && mapping.invalid().is_empty());
}

#[test]
fn slips_in_a_mapping_file_are_told_with_their_place_all_at_once() {
    let text =
        "[columns]\nemail = \"emial\"\n\"telfon\" = \"phone\"\nheslo = \"first_name\"\nnote = 3\n[more]\na = 1\n";
    let names = columns(&["email", "telefon", "heslo", "note"]);
    let rules = rules(&Mapping::load(text, &names).expect_err("slips"));
    for part in [
        "line 2, column 9: there is no such field; did you mean email?",
        "line 3, column 1: the file has no such column; did you mean “telefon”?",
        "line 4, column 9: passwords and tokens are never imported",
        "line 5, column 8: where a column goes is a text",
        "line 6, column 2: only [columns]",
    ] {
        assert!(rules.contains(part), "{part}\n{rules}");
    }
    let broken = self::rules(&Mapping::load("[columns\n", &names).expect_err("no TOML"));
    assert!(broken.starts_with("line 1, column "), "{broken}");
}

#[test]
fn a_template_reads_back_as_what_it_was_made_of() {
    let names = columns(&["Jméno", "emial", "Telefon", "Mobil", "say \"hi\"", "property:size", "_carecloud_row"]);
    let text = template(&Mapping::propose(&names));
    let mapping = Mapping::load(&text, &names).expect("our own template");
    assert_eq!(words(&mapping), ["first_name", "email", "phone", "ignore", "ignore", "property:size", "ignore"]);
    assert!(mapping.invalid().is_empty());
}

#[test]
fn the_fingerprint_is_of_what_is_used() {
    let guessed = Mapping::propose(&columns(&["Jméno", "x", "E-mail"]));
    let text = "[columns]\n\"Jméno\" = \"first-name\"\n\"E-mail\" = \"email\"\n";
    let given = Mapping::load(text, &columns(&["Jméno", "x", "E-mail"])).expect("a mapping");
    assert_eq!(guessed.fingerprint(), "0=first_name,2=email");
    assert_eq!(guessed.fingerprint(), given.fingerprint());
}
