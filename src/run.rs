//! One run of the program: parse, context, dispatch, exit.

use std::borrow::Cow;
use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, FromArgMatches};

use crate::api::underway::Underway;
use crate::cli::{self, Cli, Command};
use crate::commands::args::GlobalArgs;
use crate::commands::context::Context;
use crate::commands::{self, auth, config};
use crate::config::{Dirs, Environment, Settings, options};
use crate::exit::{self, Code, Failure, Quiet};
use crate::output::{self, Color, Format, Printer, Style, sanitize};

/// Threads for what would hold up the others: names of servers, and large answers.
const HELPERS: usize = 2;

/// Runs the program on its arguments, the program's name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    exit::bug::install();
    let args: Vec<OsString> = args.into_iter().collect();
    let parsed =
        cli::tree().try_get_matches_from(&args).and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    let code = match parsed {
        Ok((cli, matches)) => execute(cli, &words(&matches)),
        Err(error) => misused(error, &args),
    };
    ExitCode::from(code.number())
}

/// The words of the command, for errors: `customers create`.
fn words(matches: &ArgMatches) -> String {
    let mut words = Vec::new();
    let mut matches = matches;
    while let Some((name, deeper)) = matches.subcommand() {
        words.push(name);
        matches = deeper;
    }
    words.join(" ")
}

/// The same from arguments that could not be parsed: the words that name commands, as far as they lead.
fn typed_words(args: &[OsString]) -> String {
    let mut words = Vec::new();
    let mut command = cli::tree();
    for word in args.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(deeper) = command.find_subcommand(word) {
            words.push(word);
            command = deeper.clone();
        }
    }
    words.join(" ")
}

/// How the end of a run is told.
struct Voice {
    json: bool,
    style: Style,
    profile: Option<String>,
}

/// Ctrl-C is noticed by the question that it is typed at and by the thread that waits for it: one of them tells.
static INTERRUPTED: Mutex<bool> = Mutex::new(false);

impl Voice {
    fn tell(&self, failure: &Failure, command: &str) {
        let mut told = INTERRUPTED.lock().unwrap_or_else(PoisonError::into_inner);
        if failure.code == Code::Interrupted && std::mem::replace(&mut *told, true) {
            return;
        }
        let mut printer = Printer::new(self.style.clone());
        if self.json {
            printer.error_json(&exit::as_json(failure, command, self.profile.as_deref()));
        } else {
            printer.error_text(&exit::as_text(failure, self.profile.as_deref()));
        }
    }
}

fn execute(cli: Cli, command: &str) -> Code {
    let environment = Environment::of_process();
    let slips = options::unknown_variables(&environment);
    let settings = settings(&cli.global, &cli.command, environment);
    let settings = match settings {
        Ok(settings) => settings,
        Err(error) => {
            let json = cli.global.asks_for_json(None, None);
            let voice = Voice { json, style: Style::default(), profile: None };
            return ended(Err(error), &voice, command);
        }
    };
    let mut style = style(&cli.global, &settings);
    // The answer to any call whatever has no columns.
    if matches!(cli.command, Command::Api(_)) && style.format == Format::Auto {
        style.format = Format::Json;
    }
    if let Command::Export(command) = &cli.command {
        command.set_style(&mut style, cli.global.output.output.is_some());
    }
    let voice = Voice {
        json: cli.global.asks_for_json(settings.get("error_format"), settings.get("output")),
        style: style.clone(),
        profile: if settings.flag("sandbox") {
            Some("sandbox".into())
        } else {
            settings.profile_name().map(str::to_owned)
        },
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(HELPERS).build();
    let Ok(runtime) = runtime else {
        return ended(Err(Failure::new(Code::Unexpected, "the system gives no event queue").into()), &voice, command);
    };
    let underway = Arc::new(Underway::default());
    let interrupted = Voice { json: voice.json, style: style.clone(), profile: voice.profile.clone() };
    let words = command.to_owned();
    exit::interrupt::watch(Arc::clone(&underway), move |failure| interrupted.tell(failure, &words));
    let ctx = Context::new(cli.global, settings, Printer::new(style.clone()), Printer::new(style), underway);
    for slip in slips {
        let nearest = slip.nearest.map(|name| format!("; did you mean {name}?")).unwrap_or_default();
        ctx.printer().warn(&format!("the environment variable {} is no setting{nearest}", sanitize::line(&slip.name)));
    }
    let result = runtime.block_on(commands::run(&ctx, cli.command));
    let flushed = ctx.printer().flush();
    ended(result.and_then(|()| Ok(flushed?)), &voice, command)
}

/// The code of a result, after telling what went wrong.
fn ended(result: anyhow::Result<()>, voice: &Voice, command: &str) -> Code {
    let Err(error) = result else { return Code::Done };
    if let Some(Quiet(code)) = error.downcast_ref() {
        return *code;
    }
    // Whoever read the output has seen enough, as `head` does.
    if matches!(error.downcast_ref(), Some(output::Error::ClosedPipe)) {
        return Code::Done;
    }
    let failure = exit::failure_of(&error);
    voice.tell(&failure, command);
    failure.code
}

fn settings(global: &GlobalArgs, command: &Command, environment: Environment) -> anyhow::Result<Settings> {
    let dirs = Dirs::new(&environment);
    if matches!(command, Command::Auth(auth::Command::Login(_))) {
        return Ok(Settings::load_for_new_profile(global.overrides(), environment, dirs)?);
    }
    let loaded = Settings::load(global.overrides(), environment.clone(), dirs.clone());
    if loaded.is_err() {
        // These put a wrong file right, or tell where it is.
        if let Command::Config(config::Command::Set(_) | config::Command::Unset(_) | config::Command::Path(_)) = command
        {
            return Ok(Settings::load_without_file(global.overrides(), environment, dirs)?);
        }
        // This one tells what is wrong with the file, or with the profile's name.
        if let Command::Doctor(_) = command {
            let nameless = Settings::load_for_new_profile(global.overrides(), environment.clone(), dirs.clone());
            return Ok(nameless.or_else(|_| Settings::load_without_file(global.overrides(), environment, dirs))?);
        }
        // These must work whatever is wrong with the settings.
        if let Command::Help(_) | Command::Completions(_) | Command::Man(_) = command {
            let nothing = || Environment::from([("", ""); 0]);
            return Ok(Settings::load(Vec::new(), nothing(), Dirs::new(&nothing()))?);
        }
    }
    Ok(loaded?)
}

fn style(global: &GlobalArgs, settings: &Settings) -> Style {
    Style {
        format: settings.get("output").and_then(Format::from_name).unwrap_or_default(),
        color: settings.get("color").and_then(Color::from_name).unwrap_or_default(),
        width: None,
        header: !global.output.no_header,
        raw_values: global.output.raw_values,
        verbatim: false,
        truncate: !global.output.no_truncate,
        fields: global.output.fields.clone(),
        quiet: global.messages.quiet,
        verbose: global.messages.verbose,
    }
}

/// A word too many may be a password that was meant for a prompt or standard input: it is not repeated.
fn leave_out_values(error: &mut clap::Error) {
    let (kind, stray) = (error.kind(), || ContextValue::String("…".into()));
    let flag = matches!(error.get(ContextKind::InvalidArg), Some(ContextValue::String(word)) if word.starts_with('-'));
    if kind == ErrorKind::TooManyValues {
        error.insert(ContextKind::InvalidValue, stray());
    }
    if kind == ErrorKind::UnknownArgument && !flag {
        error.insert(ContextKind::InvalidArg, stray());
    }
}

/// Prints help or version on standard output.
fn printed(page: &clap::Error) -> anyhow::Result<()> {
    Ok(page.print().map_err(output::Error::from)?)
}

/// Help and version go to standard output; anything else is a usage error, in the form that was asked for.
fn misused(mut error: clap::Error, args: &[OsString]) -> Code {
    leave_out_values(&mut error);
    let error = &error;
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let json = commands::args::raw_ask_for_json(args);
    let text = error.to_string();
    if asked {
        return ended(printed(error), &Voice { json, style: Style::default(), profile: None }, &typed_words(args));
    }
    if !json {
        // What was typed is repeated: it may have come from anywhere.
        match sanitize::block(&text) {
            Cow::Borrowed(_) => drop(error.print()),
            Cow::Owned(clean) if clean == text => drop(error.print()),
            Cow::Owned(clean) => Printer::new(Style::default()).error_text(clean.trim_end()),
        }
        return Code::Usage;
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let message = lines.next().unwrap_or("wrong use").trim_start_matches("error: ").to_owned();
    let tip = lines.find_map(|line| line.strip_prefix("tip: ")).map(str::to_owned);
    let failure = Failure::usage(message).hint(tip.unwrap_or_else(|| "carecloud help".into()));
    Voice { json, style: Style::default(), profile: None }.tell(&failure, &typed_words(args));
    Code::Usage
}
