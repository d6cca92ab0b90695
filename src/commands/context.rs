//! All that a command receives: settings, the lazy API client, the printer and the prompter.

use std::cell::{RefCell, RefMut};
use std::io::{IsTerminal, Read};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use super::args::{GlobalArgs, PasswordArgs, TokenArgs};
use super::connect::{self, Connection};
use super::listener::Teller;
use crate::api::underway::Underway;
use crate::api::{Client, Id};
use crate::config::{Settings, open_log, secrets};
use crate::exit::{Code, Failure};
use crate::output::{Change, Printer, Shape, Stream, fields_help};
use crate::prompt::Prompter;
use crate::secret::Secret;

/// The largest file or standard input that a single command takes.
const LARGEST_INPUT: u64 = 32 << 20;

/// What every command works with.
pub struct Context {
    /// The flags that all commands share.
    pub(crate) global: GlobalArgs,
    settings: Settings,
    printer: RefCell<Printer>,
    messages: Rc<RefCell<Printer>>,
    prompter: Prompter,
    /// What is under way, for whoever ends the program.
    pub(super) underway: Arc<Underway>,
    connection: tokio::sync::OnceCell<Connection>,
}

impl Context {
    /// Puts the parts together; nothing is connected yet.
    pub fn new(
        global: GlobalArgs,
        settings: Settings,
        printer: Printer,
        messages: Printer,
        underway: Arc<Underway>,
    ) -> Context {
        let prompter = Prompter::new(settings.flag("no_input"));
        Context {
            global,
            settings,
            printer: RefCell::new(printer),
            messages: Rc::new(RefCell::new(messages)),
            prompter,
            underway,
            connection: tokio::sync::OnceCell::new(),
        }
    }

    /// The settings of this run.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where answers and messages are printed. Held by one user at a time.
    pub fn printer(&self) -> RefMut<'_, Printer> {
        self.printer.borrow_mut()
    }

    /// Who asks the person.
    pub fn prompt(&self) -> &Prompter {
        &self.prompter
    }

    /// The client, connected to the profile's server on first use.
    pub async fn client(&self) -> anyhow::Result<&Client> {
        let connect = async || connect::open(self).await;
        Ok(&self.connection.get_or_try_init(connect).await?.client)
    }

    /// The listener of a new client.
    pub(super) fn teller(&self) -> anyhow::Result<Rc<Teller>> {
        let log = self.settings.path("log_file")?.map(|path| open_log(&path).map_err(no_log)).transpose()?;
        Ok(Rc::new(Teller {
            messages: Rc::clone(&self.messages),
            verbose: self.global.messages.verbose,
            curl: self.global.messages.print_curl,
            log: log.map(RefCell::new),
        }))
    }

    /// The day it is, in UTC.
    pub fn today() -> jiff::civil::Date {
        jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
    }

    /// The name of the profile in use; the sandbox is none of the user's.
    pub fn profile(&self) -> &str {
        let own = self.settings.profile_name().unwrap_or(connect::NO_PROFILE);
        if self.settings.flag("sandbox") { "sandbox" } else { own }
    }

    /// The name of the profile, if it is marked as production.
    pub fn production(&self) -> Option<String> {
        let real = self.settings.flag("production") && !self.settings.flag("sandbox");
        real.then(|| self.profile().to_owned())
    }

    /// Refuses an action on the customer interface before anything is asked or sent.
    pub async fn enterprise_only(&self) -> anyhow::Result<()> {
        let interface = self.client().await?.base().interface();
        if interface == crate::api::Interface::Enterprise {
            return Ok(());
        }
        let failure = Failure::new(
            Code::NotAllowed,
            "actions exist on the enterprise interface only, and this profile uses the customer interface",
        );
        Err(failure.hint("use a profile of the enterprise interface: carecloud auth switch").into())
    }

    /// Checks an id; `what` names it in the error.
    pub fn id(&self, what: &str, text: &str) -> anyhow::Result<Id> {
        Ok(Id::new(what, text)?)
    }

    /// Prints the fields that `--fields` can name, if it was given as `help`.
    pub fn fields_help(&self, shape: &Shape<'_>) -> anyhow::Result<bool> {
        let asked = self.global.output.fields.as_ref().is_some_and(|fields| fields.len() == 1 && fields[0] == "help");
        if asked {
            self.printer().raw(fields_help(shape).as_bytes())?;
        }
        Ok(asked)
    }

    /// Shows a diff on standard error.
    pub fn show_changes(&self, changes: &[Change]) -> anyhow::Result<()> {
        Ok(self.printer().diff(changes, Stream::Stderr)?)
    }

    /// A whole file, or standard input for `-`, as text.
    pub fn read_input(&self, flag: &str, path: &str) -> anyhow::Result<String> {
        let refuse = |rule: String| Failure::usage("the input cannot be read").field(flag, rule);
        let mut reader: Box<dyn Read> = if path == "-" {
            if std::io::stdin().is_terminal() {
                self.printer().note("reading standard input; end with Ctrl-D");
            }
            Box::new(std::io::stdin())
        } else {
            let file = std::fs::File::open(path).map_err(|error| refuse(format!("{path}: {error}")))?;
            let kind = file.metadata().map_err(|error| refuse(format!("{path}: {error}")))?.file_type();
            if kind.is_dir() || is_disk(kind) {
                return Err(refuse(format!("{path} is not a file")).into());
            }
            Box::new(file)
        };
        let mut bytes = Vec::new();
        reader.by_ref().take(LARGEST_INPUT + 1).read_to_end(&mut bytes).map_err(|error| refuse(error.to_string()))?;
        if bytes.len() as u64 > LARGEST_INPUT {
            return Err(refuse(format!("is larger than {} MiB", LARGEST_INPUT >> 20)).into());
        }
        let text = String::from_utf8(bytes).map_err(|_| refuse("is not UTF-8".into()))?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// A password, from where the flags say, else from the person.
    pub fn password(&self, given: &PasswordArgs, question: &str) -> anyhow::Result<Secret> {
        if given.password_stdin {
            return Ok(secrets::from_reader(std::io::stdin().lock(), "standard input")?);
        }
        if let Some(path) = &given.password_file {
            return self.secret_file(path);
        }
        Ok(Secret::new(self.prompter.secret(question, "--password-stdin or --password-file")?))
    }

    /// A secret from a file; says so if others can read the file.
    pub fn secret_file(&self, path: &Path) -> anyhow::Result<Secret> {
        let read = secrets::from_file(path).map_err(|error| {
            // A file that the person named and that cannot be read is bad input.
            let unreadable = matches!(error, crate::config::Error::Io { .. });
            if unreadable { Failure::usage(error.to_string()).into() } else { anyhow::Error::from(error) }
        })?;
        if let Some(warning) = &read.warning {
            self.printer().warn(warning);
        }
        Ok(read.secret)
    }

    /// A token, from standard input or from the person.
    pub fn token(&self, given: &TokenArgs, question: &str) -> anyhow::Result<Secret> {
        if given.token_stdin {
            return Ok(secrets::from_reader(std::io::stdin().lock(), "standard input")?);
        }
        Ok(Secret::new(self.prompter.secret(question, "--token-stdin")?))
    }
}

/// Whether it is a disk or another device of blocks; pipes and terminals may well be read.
fn is_disk(kind: std::fs::FileType) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::FileTypeExt::is_block_device(&kind);
    #[cfg(not(unix))]
    {
        let _ = kind;
        false
    }
}

fn no_log(error: crate::config::Error) -> Failure {
    let hint = error.hint();
    let failure = Failure::usage("the log file cannot be written").field("--log-file", error.to_string());
    Failure { hint, ..failure }
}
