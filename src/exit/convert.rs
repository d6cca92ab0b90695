//! From any error to the failure that the user sees: one place where kinds become codes and hints.

use super::{Code, Failure, FieldReason};
use crate::api::error::Refusal;
use crate::api::{self, Kind, Outcome, reasons};
use crate::bulk;
use crate::config;
use crate::model::customer::FIELDS;
use crate::model::invalid::Invalid;
use crate::output;
use crate::prompt;

/// The failure for an error of any layer.
pub fn failure_of(error: &anyhow::Error) -> Failure {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return failure.clone();
    }
    if let Some(error) = error.downcast_ref::<api::Error>() {
        return of_call(error);
    }
    if let Some(invalid) = error.downcast_ref::<Invalid>() {
        let name = invalid.flag.as_ref().map_or_else(|| invalid.field.clone(), |flag| format!("--{flag}"));
        return Failure::usage("a value is not usable").field(name, &invalid.rule);
    }
    if let Some(error) = error.downcast_ref::<bulk::error::Error>() {
        return of_bulk(error);
    }
    if let Some(error) = error.downcast_ref::<bulk::input::Error>() {
        return of_input(error);
    }
    if let Some(error) = error.downcast_ref::<bulk::check::Error>() {
        return match error {
            bulk::check::Error::Input(error) => of_input(error),
            bulk::check::Error::Scratch { .. } => Failure::new(Code::Unexpected, error.to_string()),
        };
    }
    if let Some(error) = error.downcast_ref::<config::Error>() {
        // A file that is not there was named wrongly.
        let missing =
            matches!(error, config::Error::Io { source, .. } if source.kind() == std::io::ErrorKind::NotFound);
        // The login cannot be had: the same as not being logged in.
        let locked = matches!(error, config::Error::Keyring { .. } | config::Error::Helper { .. });
        let system = matches!(error, config::Error::Io { .. } | config::Error::Locked { .. }) && !missing;
        let code = match (locked, system) {
            (true, _) => Code::NotAllowed,
            (false, true) => Code::Unexpected,
            (false, false) => Code::Usage,
        };
        return Failure { hint: error.hint(), ..Failure::new(code, error.to_string()) };
    }
    if let Some(error) = error.downcast_ref::<prompt::Error>() {
        let code = match error {
            prompt::Error::NotInteractive { .. } => Code::Usage,
            prompt::Error::Interrupted => Code::Interrupted,
            prompt::Error::Closed | prompt::Error::Cancelled | prompt::Error::Io(_) => Code::Unexpected,
        };
        return Failure { hint: error.hint(), ..Failure::new(code, error.to_string()) };
    }
    if let Some(error) = error.downcast_ref::<output::Error>() {
        let code = match error {
            output::Error::UnknownField { .. } | output::Error::MalformedField(_) | output::Error::NoIds(_) => {
                Code::Usage
            }
            output::Error::MissingId(..) | output::Error::Unreadable(_) => Code::Unreachable,
            output::Error::ClosedPipe | output::Error::Io(_) => Code::Unexpected,
        };
        return Failure { hint: error.hint(), ..Failure::new(code, error.to_string()) };
    }
    #[cfg(feature = "sandbox")]
    if let Some(error) = error.downcast_ref::<crate::sandbox::Error>() {
        return Failure::new(Code::Unexpected, error.to_string());
    }
    if let Some(error) = error.downcast_ref::<serde_json::Error>() {
        let place = format!(
            "the answer is not the JSON that the API promises (line {}, column {})",
            error.line(),
            error.column()
        );
        return Failure::new(Code::Unreachable, place);
    }
    Failure::new(Code::Unexpected, error.to_string())
}

/// The failure of a bulk run as a whole.
pub fn of_bulk(error: &bulk::error::Error) -> Failure {
    use bulk::error::Error;
    let (code, hint) = match error {
        Error::Call(error) => return of_call(error),
        Error::Input(error) => return of_input(error),
        Error::Journal { .. } | Error::Io { .. } => {
            (Code::Stopped, "put that right; the same command again continues".to_owned())
        }
        Error::Locked => (Code::Locked, "wait for it to end; carecloud import status shows how far it is".to_owned()),
        Error::Differs { run, .. } => (
            Code::Differs,
            format!(
                "finish it by the command that began it (carecloud import status {run}), or begin anew with --restart: what it has \
                 created stays"
            ),
        ),
        Error::Edited => {
            let hint = "put the file back as it was and repeat the command, or begin anew with --restart";
            (Code::Differs, hint.to_owned())
        }
        Error::NoJournal { .. } => (Code::Differs, "carecloud import list".to_owned()),
    };
    Failure { retryable: code == Code::Locked, ..Failure::new(code, error.to_string()).hint(hint) }
}

fn of_input(error: &bulk::input::Error) -> Failure {
    let changed = matches!(error, bulk::input::Error::Changed { .. });
    Failure::new(if changed { Code::Differs } else { Code::Usage }, error.to_string())
}

fn of_call(error: &api::Error) -> Failure {
    let unclear = error.outcome == Outcome::Unknown;
    let (code, hint) = match &error.kind {
        Kind::Local => (Code::Usage, None),
        Kind::NoCredential => (Code::NotAllowed, Some("carecloud auth login")),
        Kind::Unauthorized { .. } => (Code::NotAllowed, Some("carecloud auth login, or look at carecloud auth status")),
        Kind::Forbidden => (Code::NotAllowed, Some("carecloud auth status shows which account this is")),
        Kind::WrongInterface => {
            (Code::NotAllowed, Some("use a profile of the other interface (--interface, carecloud auth switch)"))
        }
        Kind::ReadOnly => {
            (Code::NotAllowed, Some("use another profile, or carecloud config set read_only false --profile NAME"))
        }
        Kind::NotFound => (Code::NotFound, None),
        Kind::MethodNotAllowed => (Code::Unexpected, None),
        Kind::Refused(_) => (Code::Refused, None),
        Kind::Stale => (Code::Changed, Some("try again in a minute, when the cache has forgotten it")),
        Kind::Connect => {
            (Code::Unreachable, Some("is the address right? carecloud doctor shows how far the way leads"))
        }
        Kind::Tls => (Code::Unreachable, Some("carecloud doctor shows what is wrong with it")),
        Kind::RateLimited | Kind::Server | Kind::Broken | Kind::Protocol => (Code::Unreachable, None),
    };
    let reason = |refusal: &Refusal| FieldReason {
        name: field_names(&refusal.name),
        reason: reasons::sentence(&refusal.reason).to_owned(),
    };
    let fields =
        if let Kind::Refused(refusals) = &error.kind { refusals.iter().map(reason).collect() } else { Vec::new() };
    Failure {
        code: if unclear { Code::Unknown } else { code },
        message: message(error),
        hint: hint.map(str::to_owned),
        http_status: error.status,
        fields,
        outcome: error.writes.then_some(error.outcome),
        retryable: error.retryable(),
        by_row: false,
    }
}

fn message(error: &api::Error) -> String {
    if let Kind::Unauthorized { skew: Some(seconds) } = error.kind {
        return format!("{}; {}, and logins depend on the hour: set it right", error.message, skew(seconds));
    }
    error.message.clone()
}

/// How far this computer's clock is off: hours and minutes, and in which direction.
pub fn skew(seconds: i64) -> String {
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() % 3600 / 60);
    let direction = if seconds > 0 { "ahead of" } else { "behind" };
    let amount = match (hours, minutes) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    };
    format!("this computer's clock is {amount} {direction} the server's")
}

/// What stands beside the customer in a request or its query string, with the flag that sets it.
const BESIDE: &[(&str, &str)] = &[
    ("password", "--password-stdin"),
    ("autologin", "--autologin"),
    ("sort_field", "--sort"),
    ("property_id", "--property"),
    ("interest_id", "--interest"),
    ("customer_source.customer_source_id", "--source"),
    ("customer_source_id", "--source"),
    ("customer_source.external_id", "--external-id"),
    ("social_network_credentials.social_network_id", "--social-network"),
];

/// The flag for each field that the API names, or the API's name.
fn field_names(names: &str) -> String {
    names.split(", ").map(field_name).collect::<Vec<_>>().join(", ")
}

fn field_name(name: &str) -> String {
    let path = name.strip_prefix("customer.").unwrap_or(name);
    let field = FIELDS.iter().find(|field| field.path == path || field.name() == path);
    let is_it = |known: &str| known == path || known.rsplit('.').next() == Some(path);
    let beside = BESIDE.iter().find(|(known, _)| is_it(known)).map(|(_, flag)| *flag);
    beside
        .map(str::to_owned)
        .or_else(|| field.map(|field| format!("--{}", field.flag)))
        .unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_flag_and_never_a_value() {
        let refusal = Refusal { name: "customer.personal_information.email".into(), reason: "already_exists".into() };
        let error = api::Error { writes: true, ..api::Error::new(Kind::Refused(vec![refusal]), "refused") };
        let failure = failure_of(&error.into());
        assert_eq!(failure.code, Code::Refused);
        assert_eq!(failure.fields[0].name, "--email");
        assert_eq!(failure.outcome, Some(Outcome::NotApplied));
    }

    #[test]
    fn an_unclear_write_is_its_own_code() {
        let error = api::Error { writes: true, outcome: Outcome::Unknown, ..api::Error::new(Kind::Broken, "cut") };
        let failure = failure_of(&error.into());
        assert_eq!((failure.code, failure.retryable), (Code::Unknown, false));
    }

    #[test]
    fn a_wrong_clock_is_told_with_its_amount() {
        let error = api::Error::new(Kind::Unauthorized { skew: Some(-3780) }, "no");
        let text = failure_of(&error.into()).message;
        assert!(text.contains("1 h 3 min behind"), "{text}");
    }
}
