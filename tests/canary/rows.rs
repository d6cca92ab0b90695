//! Every command with arguments that make it do its work: a leaf of the command tree without a row here fails a test. What
//! is personal is given as filters and fields; CUSTOMER is an id, which the server of these tests knows.

use carecloud::model::records::RECORDS;

use crate::needles::{AUTH_TOKEN, CUSTOMER_PASSWORD, EMAIL, LAST_NAME, PASSWORD, SOCIAL_TOKEN, TOKEN};

/// As whom a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// The environment brings no credential.
    Nobody,
    /// `CARECLOUD_TOKEN`.
    Token,
    /// Login and password of the environment; the session is kept.
    Login,
    /// The same by the Basic scheme, which has no session.
    Basic,
    /// As `auth login` has left it.
    Kept,
    /// The rows of the matrix take turns with `Token`, `Login` and `Basic`.
    Turns,
}

/// One way to use a command.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Noun and verb, as they stand in the tree.
    pub command: (&'static str, &'static str),
    /// `{given}` is a folder with files that are given.
    pub args: &'static [&'static str],
    /// Standard input.
    pub input: &'static str,
    /// Method and end of the path of the request that it is all about; `None` for a command that asks no server.
    pub call: Option<(&'static str, &'static str)>,
    pub account: Account,
    /// Whether a file was imported before.
    pub imported: bool,
    /// What was asked to be kept in the file of logins, by name.
    pub keeps: &'static [&'static str],
    /// What standard output may show, by name.
    pub shows: &'static [&'static str],
    /// Whether an id from the server's answer is printed.
    pub prints_id: bool,
    /// Whether any answer is printed as it came: that is what the command is for.
    pub verbatim: bool,
    /// The line of standard output after which a command that never ends has done its work.
    pub until: Option<&'static str>,
}

const fn row(noun: &'static str, verb: &'static str, args: &'static [&'static str]) -> Row {
    Row {
        command: (noun, verb),
        args,
        input: "",
        call: None,
        account: Account::Turns,
        imported: false,
        keeps: &[],
        shows: &[],
        prints_id: false,
        verbatim: false,
        until: None,
    }
}

impl Row {
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.command.0, self.command.1].into_iter().filter(|word| !word.is_empty())
    }

    const fn asks(self, method: &'static str, end: &'static str) -> Row {
        Row { call: Some((method, end)), ..self }
    }

    const fn reads(self, input: &'static str) -> Row {
        Row { input, ..self }
    }

    const fn by(self, account: Account) -> Row {
        Row { account, ..self }
    }

    const fn after_an_import(self) -> Row {
        Row { imported: true, ..self }
    }

    const fn keeps(self, keeps: &'static [&'static str]) -> Row {
        Row { keeps, ..self }
    }

    const fn shows(self, shows: &'static [&'static str]) -> Row {
        Row { shows, ..self }
    }

    const fn prints_id(self) -> Row {
        Row { prints_id: true, ..self }
    }

    const fn verbatim(self) -> Row {
        Row { verbatim: true, ..self }
    }
}

const PREFIXED: &str = "+420771935268";
const EMAIL_FIELD: &str = "email=canaryk7q2vexw@example.org";
const SESSION: &[&str] = &["the session's token"];
const IF_ABSENT: &[&str] = &["--email", EMAIL, "--language", "en", "--source", "s1", "--password-stdin", "--if-absent"];
#[rustfmt::skip]
const NEW_AND_ALL: &[&str] = &[
    "--email", EMAIL, "--phone", PREFIXED, "--last-name", LAST_NAME, "--language", "en", "--source", "s1",
    "--property", "size=XL", "--password-stdin",
];
#[rustfmt::skip]
const FROM_FILES: &[&str] = &[
    "--from", "{given}/customer.json", "--source", "s1", "--password-file", "{given}/password", "--autologin",
    "--social-network", "twitter", "--token-stdin", "-o", "json",
];
#[rustfmt::skip]
const STRICT: &[&str] = &[
    "--first-name", "Ann", "--last-name", LAST_NAME, "--birthdate", "1984-11-06", "--card", "2001990000016",
    "--mode", "strict",
];
const NETWORK: &[&str] = &["id:c1", "--social-network", "twitter", "--token-stdin"];
#[rustfmt::skip]
const NETWORK_AND_ALL: &[&str] = &[
    "id:c1", "--social-network", "twitter", "--token-stdin", "--source", "s1", "--external-id", "e1",
    "--property", "size=XL",
];
const LOGIN: &[&str] = &["--login", "demo", "--app-id", "a", "--password-stdin"];
const LOGIN_AND_KEEP: &[&str] = &["--login", "demo", "--app-id", "a", "--password-stdin", "--keep-password"];
const QUESTION: &[&str] = &["POST", "/customers/actions/verify-credentials", "--input", "{given}/question.json"];

#[rustfmt::skip]
const FILE_AND_ALL: &[&str] = &[
    "{given}/people.csv", "--source", "s1", "--language", "en", "--set", "property:size=XL",
];
const ODD_FILE: &[&str] = &["{given}/odd.csv", "--source", "s1", "--language", "en", "-o", "json"];

/// Nothing is waited for: neither a lost answer nor a server that is away.
#[rustfmt::skip]
pub const NEW_PEOPLE: &[&str] = &[
    "{given}/new.csv", "--source", "s1", "--language", "en", "-y", "--settle", "0.1", "--patience", "1", "--max-attempts", "1",
];
#[rustfmt::skip]
const KNOWN_PEOPLE: &[&str] = &[
    "{given}/people.csv", "--mode", "update", "--key", "email", "-y", "--settle", "0.1", "--patience", "1",
    "--max-attempts", "1", "-o", "json",
];

static ROWS: &[Row] = &[
    row("customers", "list", &["--email", EMAIL, "--phone", PREFIXED, "--last-name", LAST_NAME])
        .asks("GET", "/customers"),
    row("customers", "list", &["--last-name", LAST_NAME, "-o", "json", "--all"]).asks("GET", "/customers"),
    row("customers", "list", &["--email", EMAIL]).asks("POST", "/users/actions/login").by(Account::Login),
    row("customers", "get", &["id:c1"]).asks("GET", "/customers/c1"),
    row("customers", "get", &["id:c1", "-o", "json"]).asks("GET", "/customers/c1"),
    row("customers", "get", &["-", "-o", "ndjson"]).asks("GET", "/customers/c1").reads("id:c1\nid:c1\n"),
    row("customers", "overview", &["id:c1"]).asks("GET", "/points"),
    row("customers", "overview", &["id:c1", "--sections", "person,duplicates", "-o", "json"]).asks("GET", "/customers"),
    row("customers", "exists", &["id:c1"]).asks("GET", "/customers/c1"),
    row("customers", "create", NEW_AND_ALL).asks("POST", "/customers").reads(CUSTOMER_PASSWORD).prints_id(),
    row("customers", "create", FROM_FILES).asks("POST", "/customers").reads(SOCIAL_TOKEN).prints_id(),
    row(
        "customers",
        "create",
        &["--email", EMAIL, "--language", "en", "--source", "s1", "--password-stdin", "--dry-run"],
    )
    .reads(CUSTOMER_PASSWORD),
    row("customers", "create", IF_ABSENT).asks("GET", "/customers").reads(CUSTOMER_PASSWORD),
    row("customers", "update", &["id:c1", "--city", "Brno", "--password-stdin"])
        .asks("PUT", "/customers/c1")
        .reads(CUSTOMER_PASSWORD),
    row("customers", "update", &["id:c1", "--last-name", LAST_NAME, "--password-file", "{given}/password"])
        .asks("PUT", "/customers/c1"),
    row("customers", "update", &["id:c1", "--password-stdin", "--dry-run"])
        .asks("GET", "/customers/c1")
        .reads(CUSTOMER_PASSWORD),
    row("customers", "update", NETWORK_AND_ALL).asks("PUT", "/customers/c1").reads(SOCIAL_TOKEN),
    row("customers", "update", NETWORK).asks("GET", "/customers/c1").reads(SOCIAL_TOKEN),
    row("search", "", STRICT).asks("GET", "/search-customers"),
    row("search", "", &["--last-name", LAST_NAME]).asks("GET", "/customers"),
    row("search", "", &[LAST_NAME, "6.11.1984"]).asks("GET", "/customers"),
    row("search", "", &[EMAIL]).asks("GET", "/customers"),
    row("search", "", &[PREFIXED, "-o", "json"]).asks("GET", "/customers"),
    row("property-records", "create", &["id:c1", "--property", "size", "--value", LAST_NAME])
        .asks("POST", "/property-records")
        .prints_id(),
    row("property-records", "update", &["id:c1", "r1", "--value", "M"]).asks("PUT", "/property-records/r1"),
    row("property-records", "delete", &["id:c1", "r1", "r2", "--yes"]).asks("DELETE", "/property-records/r2"),
    row("property-records", "set", &["id:c1", "size=XL"]).asks("PUT", "/property-records/r1"),
    row("interest-records", "create", &["id:c1", "--interest", "i1"]).asks("POST", "/interest-records").prints_id(),
    row("interest-records", "update", &["id:c1", "r1", "--interest", "i1"]).asks("PUT", "/interest-records/r1"),
    row("interest-records", "delete", &["id:c1", "r1", "--yes"]).asks("DELETE", "/interest-records/r1"),
    row("verify", "credentials", &[EMAIL, "--password-stdin"])
        .asks("POST", "/verify-credentials")
        .reads(CUSTOMER_PASSWORD)
        .prints_id(),
    row("verify", "credentials", &[EMAIL, "--password-file", "{given}/password", "-o", "json"])
        .asks("POST", "/verify-credentials")
        .prints_id(),
    row("verify", "social-network", &["--network", "twitter", "--token-stdin"])
        .asks("POST", "/verify-social-network-credentials")
        .reads(SOCIAL_TOKEN)
        .prints_id(),
    row("verify", "auth-token", &["--application", "kiosk", "--request-id", "r7", "--token-stdin"])
        .asks("POST", "/verify-auth-token")
        .reads(AUTH_TOKEN)
        .prints_id(),
    row("auth", "login", LOGIN).asks("POST", "/users/actions/login").by(Account::Nobody).reads(PASSWORD).keeps(SESSION),
    row("auth", "login", LOGIN_AND_KEEP)
        .asks("POST", "/users/actions/login")
        .by(Account::Nobody)
        .reads(PASSWORD)
        .keeps(&["the session's token", "the user's password"]),
    row("auth", "login", &["--token-stdin"])
        .asks("GET", "/customers")
        .by(Account::Nobody)
        .reads(TOKEN)
        .keeps(&["the environment's token"]),
    // Basic needs the password for every call, and says that it keeps it.
    row("auth", "login", &["--login", "demo", "--auth", "basic", "--password-stdin"])
        .asks("GET", "/customers")
        .by(Account::Nobody)
        .reads(PASSWORD)
        .keeps(&["the user's password"]),
    row("auth", "login", &["--interface", "customer", "--app-id", "a"])
        .asks("POST", "/tokens")
        .by(Account::Nobody)
        .keeps(SESSION),
    row("auth", "status", &[]).asks("GET", "/customers").by(Account::Kept).keeps(SESSION),
    row("auth", "logout", &[]).asks("POST", "/users/actions/logout").by(Account::Kept).keeps(SESSION),
    row("auth", "token", &[]).asks("GET", "/customers").by(Account::Kept).keeps(SESSION).shows(SESSION),
    row("auth", "token", &[]).asks("GET", "/customers").by(Account::Token).shows(&["the environment's token"]),
    row("auth", "switch", &["default"]).by(Account::Kept).keeps(SESSION),
    row("doctor", "", &[]).asks("GET", "/customers"),
    row("doctor", "", &["-o", "json"]).asks("GET", "/customers").by(Account::Kept).keeps(SESSION),
    row("config", "list", &["--origin"]),
    row("config", "list", &["-o", "json"]),
    row("config", "get", &["proxy"]),
    row("config", "set", &["lang", "cs"]),
    row("config", "unset", &["lang"]),
    row("config", "path", &[]),
    row("api", "", &["GET", "/customers", "-f", EMAIL_FIELD]).asks("GET", "/customers").verbatim(),
    row("api", "", &["GET", "/stores", "--paginate"]).asks("GET", "/stores").verbatim(),
    row("api", "", QUESTION).asks("POST", "/verify-credentials").verbatim(),
    // By Basic no other secret is in the request: what a server repeats is that of the file.
    row("api", "", QUESTION).asks("POST", "/verify-credentials").verbatim().by(Account::Basic),
    row("api", "", &["POST", "/customers", "--input", "{given}/question.json", "--dry-run"]),
    Row { until: Some("CARECLOUD_APP_ID="), ..row("sandbox", "serve", &["--memory", "--customers", "3"]) },
    row("sandbox", "reset", &["--customers", "3", "--yes"]),
    row("sandbox", "info", &[]),
    row("completions", "", &["bash"]),
    row("man", "", &[]),
    row("help", "", &["environment"]),
    row("import", "check", FILE_AND_ALL).asks("GET", "/customer-properties"),
    row("import", "check", ODD_FILE),
    row("import", "run", NEW_PEOPLE).asks("POST", "/customers"),
    row("import", "run", KNOWN_PEOPLE).asks("PUT", "/customers/c1"),
    row("import", "run", &["{given}/people.csv", "--source", "s1", "--language", "en", "-y", "-n", "-o", "json"]),
    row("import", "status", &["-o", "json"]).after_an_import(),
    row("import", "list", &[]).after_an_import(),
    row("import", "report", &[]).after_an_import(),
    row("import", "verify", &[]).asks("GET", "/customers").after_an_import(),
    row("import", "template", &["--map-for", "{given}/people.csv"]),
];

/// All rows: those of the table, and a list and an export for each kind of record.
pub fn all() -> Vec<Row> {
    let lists = RECORDS.iter().map(|kind| row(kind.name, "list", &["id:c1"]).asks("GET", kind.path));
    let exports = RECORDS.iter().map(|kind| row("export", kind.name, &["--customer", "id:c1"]).asks("GET", kind.path));
    let customers = row("export", "customers", &["--email", EMAIL, "--last-name", LAST_NAME]).asks("GET", "/customers");
    ROWS.iter().copied().chain(lists).chain([customers]).chain(exports).collect()
}

/// The commands of the tree that have no subcommands.
fn leaves(command: &clap::Command, path: &[String], into: &mut Vec<Vec<String>>) {
    for sub in command.get_subcommands() {
        let path = [path, &[sub.get_name().to_owned()]].concat();
        if sub.has_subcommands() {
            leaves(sub, &path, into);
        } else {
            into.push(path);
        }
    }
}

#[test]
fn every_leaf_of_the_tree_has_a_row() {
    let mut tree = Vec::new();
    leaves(&carecloud::cli::tree(), &[], &mut tree);
    assert!(tree.len() > 30, "the walk finds the commands");
    let rows = all();
    let known: Vec<Vec<&str>> = rows.iter().map(|row| row.words().collect()).collect();
    for leaf in &tree {
        assert!(known.iter().any(|words| words == leaf), "“{}” has no row in tests/canary/rows.rs", leaf.join(" "));
    }
    for words in known {
        assert!(tree.iter().any(|leaf| *leaf == words), "there is no command “{}”", words.join(" "));
    }
}
