//! Arguments that many commands share. Global ones are settings of the options table: a flag here only overrides them.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, ValueHint, builder::PossibleValuesParser};

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub struct GlobalArgs {
    #[command(flatten)]
    pub(crate) connection: ConnectionArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) messages: MessageArgs,
}

/// Which server, as whom, and how patiently.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Connection")]
pub struct ConnectionArgs {
    /// Use this profile
    #[arg(short, long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Use this server: host, host with path, or full base URL
    #[arg(long, global = true, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) url: Option<String>,
    /// Use this interface of the API
    #[arg(long, global = true, hide_short_help = true, value_parser = PossibleValuesParser::new(["enterprise", "customer"]))]
    pub(crate) interface: Option<String>,
    /// Send this Accept-Language
    #[arg(long, global = true, hide_short_help = true, value_name = "LANGUAGES")]
    pub(crate) lang: Option<String>,
    /// Trust the certificates in this PEM file as well
    #[arg(long, global = true, hide_short_help = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) ca_file: Option<String>,
    /// Go through this proxy
    #[arg(long, global = true, hide_short_help = true, value_name = "URL")]
    pub(crate) proxy: Option<String>,
    /// Give up on a request after this many seconds
    #[arg(long, global = true, hide_short_help = true, value_name = "SECONDS")]
    pub(crate) timeout: Option<String>,
    /// Repeat a failed read this often
    #[arg(long, global = true, hide_short_help = true, value_name = "N")]
    pub(crate) retries: Option<String>,
    /// Use the built-in server with sample data: no account, no network
    #[cfg(feature = "sandbox")]
    #[arg(long, global = true)]
    pub(crate) sandbox: bool,
    /// Refuse every call that could change data
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) read_only: bool,
}

/// How answers look.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Print in this format
    #[arg(short, long, global = true, value_name = "FORMAT",
          value_parser = PossibleValuesParser::new(["auto", "table", "json", "ndjson", "csv", "tsv", "yaml", "ids"]))]
    pub(crate) output: Option<String>,
    /// Show these fields, in this order; “help” lists them
    #[arg(long, global = true, value_name = "A,B", value_delimiter = ',')]
    pub(crate) fields: Option<Vec<String>>,
    /// Leave out the header line
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) no_header: bool,
    /// Show codes and ids instead of words and names
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) raw_values: bool,
    /// Cut nothing, however narrow the terminal
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) no_truncate: bool,
    /// Use colour
    #[arg(long, global = true, hide_short_help = true, value_parser = PossibleValuesParser::new(["auto", "always", "never"]))]
    pub(crate) color: Option<String>,
}

/// What is said besides the answer.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Messages")]
pub struct MessageArgs {
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say what is sent; twice: with size, attempt and request id
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
    /// Never ask; fail and name the flag instead
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) no_input: bool,
    /// Print each request as a curl command, without its secret
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) print_curl: bool,
    /// Write one JSON line per request to this file
    #[arg(long, global = true, hide_short_help = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) log_file: Option<String>,
    /// Print errors in this form; JSON is the default with -o json and ndjson
    #[arg(long, global = true, hide_short_help = true, value_parser = PossibleValuesParser::new(["text", "json"]))]
    pub(crate) error_format: Option<String>,
}

/// Which part of a list.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "List")]
pub struct ListArgs {
    /// Print at most N records [default: 100]
    #[arg(long, value_name = "N", conflicts_with = "all", value_parser = at_least_one)]
    pub(crate) limit: Option<u64>,
    /// Print all records
    #[arg(long)]
    pub(crate) all: bool,
    /// Skip the first N records
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) offset: u64,
    /// Ask the server for N records at a time [default: 100; with --all 1000]
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(crate) page_size: Option<String>,
    /// Sort by this field of the API; add “:desc” for the other direction
    #[arg(long, value_name = "FIELD[:desc]")]
    pub(crate) sort: Option<String>,
    /// End with code 8 unless this many records match
    #[arg(long, value_name = "HOW MANY", value_parser = PossibleValuesParser::new(["one", "none", "some"]))]
    pub(crate) expect: Option<String>,
}

/// A number from 1 on.
pub fn at_least_one(typed: &str) -> Result<u64, String> {
    typed.parse().ok().filter(|count| *count > 0).ok_or_else(|| "must be a number, 1 or more".to_owned())
}

/// How careful a change is made.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Change")]
pub struct WriteArgs {
    /// Show what would be sent, and send nothing
    #[arg(short = 'n', long)]
    pub(crate) dry_run: bool,
    /// Do not ask before replacing or deleting
    #[arg(short, long)]
    pub(crate) yes: bool,
    /// Answer the question by the profile's name, the only answer that counts on a production profile
    #[arg(long, value_name = "PROFILE")]
    pub(crate) confirm: Option<String>,
}

/// Which records of a customer to delete.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    #[command(flatten)]
    pub(crate) customer: CustomerArg,
    /// The records' ids, as “list” shows them
    #[arg(value_name = "RECORD", required = true)]
    pub(crate) records: Vec<String>,
    #[command(flatten)]
    pub(crate) write: WriteArgs,
}

/// Where a secret comes from; it is never given as a flag's value.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Secret")]
pub struct PasswordArgs {
    /// Read the password from standard input
    #[arg(long, conflicts_with = "password_file")]
    pub(crate) password_stdin: bool,
    /// Read the password from this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) password_file: Option<PathBuf>,
}

/// The customer that a command is about.
#[derive(Debug, Clone, Args)]
pub struct CustomerArg {
    /// Who: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID; see “carecloud help customer”
    #[arg(value_name = "CUSTOMER")]
    pub(crate) customer: String,
}

impl GlobalArgs {
    /// The settings that flags override, by their keys in the options table.
    pub fn overrides(&self) -> Vec<(&'static str, String)> {
        let (connection, output, messages) = (&self.connection, &self.output, &self.messages);
        let values = [
            ("profile", &connection.profile),
            ("url", &connection.url),
            ("interface", &connection.interface),
            ("lang", &connection.lang),
            ("ca_file", &connection.ca_file),
            ("proxy", &connection.proxy),
            ("timeout", &connection.timeout),
            ("retries", &connection.retries),
            ("output", &output.output),
            ("color", &output.color),
            ("log_file", &messages.log_file),
            ("error_format", &messages.error_format),
        ];
        let switches =
            [("no_input", messages.no_input), ("read_only", connection.read_only), ("sandbox", self.sandbox())];
        let values = values.into_iter().filter_map(|(key, value)| value.clone().map(|value| (key, value)));
        let switches = switches.into_iter().filter(|(_, on)| *on).map(|(key, _)| (key, "true".to_owned()));
        values.chain(switches).collect()
    }

    #[cfg(feature = "sandbox")]
    fn sandbox(&self) -> bool {
        self.connection.sandbox
    }

    #[cfg(not(feature = "sandbox"))]
    fn sandbox(&self) -> bool {
        false
    }
}

/// Where a token comes from.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Secret")]
pub struct TokenArgs {
    /// Read the token from standard input
    #[arg(long)]
    pub(crate) token_stdin: bool,
}

impl GlobalArgs {
    /// Whether errors are JSON: asked for, or else implied by the output's format.
    pub fn asks_for_json(&self, error_format: Option<&str>, output: Option<&str>) -> bool {
        match self.messages.error_format.as_deref().or(error_format) {
            Some(form) => form == "json",
            None => matches!(self.output.output.as_deref().or(output), Some("json" | "ndjson")),
        }
    }
}

/// The same for arguments that could not be parsed: a plain look at the words, and at the environment.
pub fn raw_ask_for_json(args: &[OsString]) -> bool {
    let words: Vec<&str> = args.iter().filter_map(|word| word.to_str()).collect();
    let set = |name: &str| std::env::var(name).ok();
    match given(&words, &["--error-format"]).or_else(|| set("CARECLOUD_ERROR_FORMAT")) {
        Some(form) => form == "json",
        None => matches!(
            given(&words, &["--output", "-o"]).or_else(|| set("CARECLOUD_OUTPUT")).as_deref(),
            Some("json" | "ndjson")
        ),
    }
}

/// The value of the first of these flags among raw words, joined or as the next word.
fn given(words: &[&str], flags: &[&str]) -> Option<String> {
    words.iter().enumerate().find_map(|(at, word)| {
        let (flag, rest) = flags.iter().find_map(|flag| Some((flag, word.strip_prefix(flag)?)))?;
        if rest.is_empty() {
            return words.get(at + 1).map(|next| (*next).to_owned());
        }
        let short = !flag.starts_with("--");
        rest.strip_prefix('=').or(short.then_some(rest)).map(str::to_owned)
    })
}
