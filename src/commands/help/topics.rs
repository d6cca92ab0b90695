//! The help topics. Whatever stands in a table elsewhere is printed from that table.

use super::import_files;
use crate::api::retry::{Budget, TABLE};
use crate::config::options::{OPTIONS, SECRETS};
use crate::exit::CODES;

/// A page that no single command owns.
#[derive(Debug)]
pub struct Topic {
    /// What to type after `help`.
    pub name: &'static str,
    /// The page.
    pub text: fn() -> String,
}

/// All topics.
pub static TOPICS: &[Topic] = &[
    Topic { name: "exit-codes", text: exit_codes },
    Topic { name: "environment", text: environment },
    Topic { name: "retries", text: retries },
    Topic { name: "output", text: output },
    Topic { name: "customer", text: customer },
    Topic { name: "import-files", text: import_files::page },
    Topic { name: "tour", text: tour },
];

fn exit_codes() -> String {
    let rows = CODES.iter().map(|row| format!("  {:>3}  {}\n", row.number, row.text));
    format!(
        "Exit codes\n\n{}\n\
         The code is the same with every output format. With -o json the error itself\n\
         is one line of JSON on standard error.\n",
        rows.collect::<String>()
    )
}

fn environment() -> String {
    let options = OPTIONS.iter().map(|option| (option.env, option.help));
    let secrets = SECRETS.iter().map(|secret| (secret.env, secret.help));
    let others = [
        ("CARECLOUD_CONFIG_DIR", "Where config.toml is"),
        ("CARECLOUD_STATE_DIR", "Where sessions are kept"),
        ("CARECLOUD_DATA_DIR", "Where the sandbox keeps its data"),
        ("XDG_CACHE_HOME", "Where names that were looked up are kept for a day"),
        ("NO_COLOR", "No colour"),
        ("CLICOLOR_FORCE", "Colour in a pipe too"),
        ("HTTPS_PROXY, NO_PROXY", "The proxy to go through, and for whom not"),
        ("SSL_CERT_FILE", "Certificates to trust in place of the system's"),
        ("CI", "Implies --no-input"),
    ];
    let rows = options.chain(secrets).chain(others).map(|(name, help)| format!("  {name:<27} {help}\n"));
    format!(
        "Environment\n\n\
         A setting comes from its flag, else from the environment, else from the\n\
         profile, else from [defaults] in the configuration file, else it is built in.\n\
         “carecloud config list --origin” says which.\n\n{}\n\
         Which failed calls are sent again: carecloud help retries\n",
        rows.collect::<String>()
    )
}

fn retries() -> String {
    let rows = TABLE.iter().map(|row| {
        format!("  {:<42} {:<5} {:<10} {}\n", row.what, row.read.words(), row.change.words(), row.secret.words())
    });
    format!(
        "Retries\n\n\
         Which failed calls are sent again:\n\n\
         \x20 {:<42} {:<5} {:<10} verify,\n\
         \x20 {:<42} {:<5} {:<10} login\n\
         {}\n\
         Everything else is final. “if unsent”: as long as no byte of the request's body\n\
         has left this computer. A 429 is documented as not applied.\n\n\
         The waits are 1, 2, 4, 8 … seconds, give or take a fifth, at most 60. A server\n\
         that asks for a longer wait (Retry-After) gets it, up to 60 seconds; beyond that\n\
         the command ends and says how long. --retries says how often one call is sent\n\
         again (3); all calls of a run share {} repeats, and {} answered calls earn one\n\
         more.\n\n\
         A change whose answer never came is not sent again: the command ends with code 11.\n",
        "",
        "GET",
        "POST, PUT,",
        "",
        "",
        "DELETE",
        rows.collect::<String>(),
        Budget::MOST,
        Budget::EARNS
    )
}

fn output() -> String {
    "Output\n\n\
     Standard output is data, standard error is everything else.\n\n\
     \x20 auto    a table on a terminal, else the same columns separated by tabs\n\
     \x20 table   a table, fitted to the width of the terminal\n\
     \x20 tsv     tab-separated, nothing cut, with a header (--no-header: without)\n\
     \x20 json    the API's own data; a list gains “returned” and “complete”\n\
     \x20 ndjson  one record a line, as the API sent it\n\
     \x20 csv     comma-separated; what a spreadsheet would run begins with an apostrophe\n\
     \x20 yaml    the records as YAML\n\
     \x20 ids     one id a line, for the next command\n\n\
     Tables, tsv and csv show words for codes; tables also show the names of stores,\n\
     types, statuses and the like for their ids. --raw-values shows codes and ids, and\n\
     looks nothing up. --fields chooses columns by name or by a dotted path\n\
     (personal_information.address.zip); “--fields help” lists the names.\n\n\
     Names are read once a day for each profile and language, up to 10,000 of a kind.\n\
     Where the account may not read them, the ids stay. To have them read again, remove\n\
     the folder that “carecloud config path --cache” prints. The sandbox's are not kept.\n\n\
     A list shows 100 records; a cut list says so. --all prints everything, page by\n\
     page, in little memory.\n\n\
     Characters from the server that could disturb a terminal are shown as escapes,\n\
     such as \\u{202e}.\n"
        .to_owned()
}

fn customer() -> String {
    "Naming a customer\n\n\
     CUSTOMER is whatever you have in hand:\n\n\
     \x20 8ea2591121e636086a4a9c0992   the id, or id:… if it is all digits\n\
     \x20 ann@example.com              the e-mail address\n\
     \x20 +420603123456, tel:420603…   the phone number with its country prefix\n\
     \x20 card:2001990000016           a card number\n\
     \x20 ext:SOURCE/ID                the id that another system uses\n\
     \x20                              (customer_source_id/external_id)\n\
     \x20 -                            many, one a line, from standard input\n\
     \x20                              (get, exists and the lists of records)\n\n\
     Digits alone are never guessed: they could be an id, a card or a phone number.\n\
     A customer counts only if the value is exactly the one asked for. Nobody: code 4.\n\
     Several: they are listed, code 5. A read at a terminal lets you pick one instead;\n\
     a change never does.\n\n\
     To find somebody by name: carecloud search novak, carecloud search ann taylor\n\
     17.4.1988. It takes all of the above too.\n"
        .to_owned()
}

fn tour() -> String {
    "A tour, in the sandbox: no account, no network, nothing to break\n\n\
     Look around.\n\n\
     \x20 carecloud --sandbox customers list\n\
     \x20 carecloud --sandbox customers get ann@example.com\n\
     \x20 carecloud --sandbox vouchers list ann@example.com --is-applied false\n\n\
     Create somebody; the id is printed. Try it twice, then with --if-absent.\n\n\
     \x20 carecloud --sandbox customers create --first-name Eva --last-name Malá \\\n\
     \x20     --email eva@example.org --language cs --source 8bd253a89059008f1d44aa\n\n\
     Mend something: the difference is shown, and the salutation follows the name.\n\n\
     \x20 carecloud --sandbox customers update eva@example.org --last-name Velká\n\n\
     Check a password; Ann's is Demo-1-pass. Then look at the exit code: echo $?\n\n\
     \x20 carecloud --sandbox verify credentials ann@example.com\n\n\
     Hand data to other programs.\n\n\
     \x20 carecloud --sandbox customers list --all -o csv > customers.csv\n\
     \x20 carecloud --sandbox customers list --last-name Dvojník -o ids | \\\n\
     \x20     carecloud --sandbox cards list - -o ndjson\n\n\
     Begin anew, or log in to your own server.\n\n\
     \x20 carecloud sandbox reset\n\
     \x20 carecloud auth login\n"
        .to_owned()
}
