//! The commands that meet the lies: what each is run with, and which of its requests is lied to.

/// What a command does; it decides what a lie may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Changes nothing.
    Read,
    /// Changes data: after a lie nobody can tell whether it was done.
    Write,
    /// Asks about a customer's secret.
    Verify,
    /// Opens a session.
    Login,
}

/// A command line.
#[derive(Debug)]
pub struct Command {
    pub kind: Kind,
    pub args: &'static [&'static str],
    /// Method and last part of the path of the request that is lied to; all others are answered well.
    pub meets: (&'static str, &'static str),
}

const fn read(args: &'static [&'static str], path: &'static str) -> Command {
    Command { kind: Kind::Read, args, meets: ("GET", path) }
}

const fn write(args: &'static [&'static str], method: &'static str, path: &'static str) -> Command {
    Command { kind: Kind::Write, args, meets: (method, path) }
}

pub static LIST: Command = read(&["customers", "list"], "/customers");
pub static ALL: Command = read(&["customers", "list", "--all"], "/customers");
pub static LIST_IDS: Command = read(&["customers", "list", "-o", "ids"], "/customers");
pub static LIST_JSON: Command = read(&["customers", "list", "-o", "json"], "/customers");
pub static LIST_NDJSON: Command = read(&["customers", "list", "-o", "ndjson"], "/customers");
pub static LIST_CSV: Command = read(&["customers", "list", "-o", "csv"], "/customers");
pub static LIST_TSV: Command = read(&["customers", "list", "-o", "tsv"], "/customers");
pub static LIST_YAML: Command = read(&["customers", "list", "-o", "yaml"], "/customers");
pub static LIST_TABLE: Command = read(&["customers", "list", "-o", "table"], "/customers");
pub static LIST_FIELD: Command = read(&["customers", "list", "--fields", ".x"], "/customers");
pub static FIND: Command = read(&["customers", "get", "ann@example.com"], "/customers");
pub static GET: Command = read(&["customers", "get", "id:c1"], "/c1");
pub static GET_JSON: Command = read(&["customers", "get", "id:c1", "-o", "json"], "/c1");
pub static GET_YAML: Command = read(&["customers", "get", "id:c1", "-o", "yaml"], "/c1");
pub static GET_CSV: Command = read(&["customers", "get", "id:c1", "-o", "csv"], "/c1");
pub static GET_TABLE: Command = read(&["customers", "get", "id:c1", "-o", "table"], "/c1");
pub static POINTS: Command = read(&["points", "list", "id:c1", "--all"], "/points");
pub static SEARCH: Command = read(&["search", "--last-name", "B"], "/customers");
pub static API_GET: Command = read(&["api", "GET", "/x"], "/x");
pub static API_YAML: Command = read(&["api", "GET", "/x", "-o", "yaml"], "/x");
pub static PAGINATE: Command = read(&["api", "GET", "/x", "--paginate"], "/x");
pub static STATUS: Command = read(&["auth", "status"], "/customers");
/// The first of an update's requests: nothing has been sent that could change anything.
pub static UPDATE_READ: Command = read(&["customers", "update", "id:c1", "--city", "Brno"], "/c1");
pub static CREATE: Command = write(
    &["customers", "create", "--first-name", "Ann", "--email", "ann@example.com", "--language", "en", "--source", "s1"],
    "POST",
    "/customers",
);
pub static UPDATE: Command = write(&["customers", "update", "id:c1", "--city", "Brno"], "PUT", "/c1");
pub static PROPERTY: Command = write(
    &["property-records", "create", "id:c1", "--property", "size", "--value-json", "\"XL\""],
    "POST",
    "/property-records",
);
pub static DELETE: Command =
    write(&["property-records", "delete", "id:c1", "size:8ea2", "--yes"], "DELETE", "/size:8ea2");
pub static API_POST: Command = write(&["api", "POST", "/x", "-f", "a=b"], "POST", "/x");
pub static VERIFY: Command = Command {
    kind: Kind::Verify,
    args: &["verify", "credentials", "ann@example.com", "--password-stdin"],
    meets: ("POST", "/verify-credentials"),
};
pub static VERIFY_TOKEN: Command = Command {
    kind: Kind::Verify,
    args: &["verify", "auth-token", "--application", "kiosk", "--request-id", "e11e7a7f", "--token-stdin"],
    meets: ("POST", "/verify-auth-token"),
};
pub static LOGIN: Command =
    Command { kind: Kind::Login, args: &["auth", "login", "--password-stdin"], meets: ("POST", "/login") };
/// A read of an account that has no session yet: the login comes by itself.
pub static LOGIN_FIRST: Command =
    Command { kind: Kind::Login, args: &["customers", "list"], meets: ("POST", "/login") };

/// The customer interface's login.
pub static LOGIN_DEVICE: Command =
    Command { kind: Kind::Login, args: &["auth", "login", "--interface", "customer"], meets: ("POST", "/tokens") };

/// One of each kind, for lies that any answer can tell.
pub const FOUR: &[&Command] = &[&LIST, &CREATE, &VERIFY, &LOGIN];

/// Another one of each kind.
pub const OTHERS: &[&Command] = &[&GET, &UPDATE, &VERIFY_TOKEN, &LOGIN_FIRST];

/// A part of them at a time, for tables whose rows resemble each other: row by row, every kind has its turn.
const TURNS: &[&[&Command]] =
    &[&[&LIST, &CREATE], &[&GET, &LOGIN], &[&VERIFY, &UPDATE], &[&LOGIN_FIRST, &VERIFY_TOKEN, &DELETE]];

/// The same for lies in the body, which not every change reads.
const READERS: &[&[&Command]] =
    &[&[&LIST, &CREATE], &[&GET, &LOGIN], &[&VERIFY, &ALL], &[&LOGIN_FIRST, &API_GET, &VERIFY_TOKEN]];

/// The commands for the row with this number.
pub fn turn(row: usize) -> &'static [&'static Command] {
    TURNS[row % TURNS.len()]
}

/// The commands that read the body, for the row with this number.
pub fn reader(row: usize) -> &'static [&'static Command] {
    READERS[row % READERS.len()]
}

/// Nearly everything, for lies that each command could fall for in its own way.
pub const MANY: &[&Command] = &[
    &LIST,
    &ALL,
    &LIST_IDS,
    &FIND,
    &GET,
    &GET_JSON,
    &POINTS,
    &SEARCH,
    &API_YAML,
    &PAGINATE,
    &STATUS,
    &UPDATE_READ,
    &CREATE,
    &UPDATE,
    &PROPERTY,
    &DELETE,
    &API_POST,
    &VERIFY,
    &VERIFY_TOKEN,
    &LOGIN,
    &LOGIN_FIRST,
];

/// Lists in every format.
pub const LISTS: &[&Command] =
    &[&LIST, &LIST_IDS, &LIST_JSON, &LIST_NDJSON, &LIST_CSV, &LIST_TSV, &LIST_YAML, &LIST_TABLE, &LIST_FIELD];

/// The reads of one record, in several formats.
pub const RECORDS: &[&Command] = &[&GET, &GET_JSON, &GET_YAML, &GET_CSV, &GET_TABLE];

/// The changes.
pub const WRITES: &[&Command] = &[&CREATE, &UPDATE, &PROPERTY, &DELETE, &API_POST];
