//! The field flags of `customers create` and `update`, built from the table of customer fields.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, ValueHint};
use serde_json::Value;

use crate::commands::context::Context;
use crate::exit::Failure;
use crate::model::customer::{FIELDS, Field};
use crate::model::edits::Set;
use crate::model::invalid::Invalid;

/// The values of field flags, in the table's order, and of `--set`, in the order given.
#[derive(Debug, Default, Clone)]
pub struct FieldArgs {
    flags: Vec<(&'static Field, String)>,
    set: Vec<String>,
}

fn arg(field: &'static Field) -> Arg {
    let arg = Arg::new(field.flag).long(field.flag).value_name(field.kind.value_name()).help(field.help);
    arg.help_heading("Fields").allow_hyphen_values(true).value_hint(ValueHint::Other)
}

impl Args for FieldArgs {
    fn augment_args(command: Command) -> Command {
        let set = Arg::new("set").long("set").value_name("PATH=VALUE").action(ArgAction::Append);
        let set =
            set.help("Set any field; PATH:=JSON for a number, list or object (repeatable)").help_heading("Fields");
        command.args(FIELDS.iter().map(arg)).arg(set)
    }

    fn augment_args_for_update(command: Command) -> Command {
        FieldArgs::augment_args(command)
    }
}

impl FromArgMatches for FieldArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<FieldArgs, clap::Error> {
        let value = |field: &'static Field| Some((field, matches.get_one::<String>(field.flag)?.clone()));
        Ok(FieldArgs {
            flags: FIELDS.iter().filter_map(value).collect(),
            set: matches.get_many::<String>("set").unwrap_or_default().cloned().collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = FieldArgs::from_arg_matches(matches)?;
        Ok(())
    }
}

impl FieldArgs {
    /// Whether no field was given.
    pub fn is_empty(&self) -> bool {
        self.flags.is_empty() && self.set.is_empty()
    }

    /// The edits that flags and `--set` ask for.
    pub fn edits(&self) -> Result<Vec<Set>, Invalid> {
        let flags = self.flags.iter().map(|(field, text)| Ok(Set::flag(field, text)));
        flags.chain(self.set.iter().map(|typed| Set::parse(typed))).collect()
    }

    /// Adds the text of a flag, as an answered prompt does.
    pub fn add(&mut self, name: &str, text: String) {
        self.flags.extend(FIELDS.iter().find(|field| field.flag == name).map(|field| (field, text)));
    }
}

/// The JSON of a file or, for `-`, of standard input.
pub fn json_file(ctx: &Context, flag: &str, path: &str) -> anyhow::Result<Value> {
    let text = ctx.read_input(flag, path)?;
    Ok(serde_json::from_str(&text).map_err(|error| {
        let rule = format!("is not JSON (line {}, column {})", error.line(), error.column());
        Failure::usage("the file is not usable").field(flag, rule)
    })?)
}

/// The failure for values that break a rule: all of them at once, each with its flag.
pub fn refused(invalid: Vec<Invalid>) -> Failure {
    let failure = Failure::usage("some values are not usable; nothing was sent");
    let name =
        |invalid: &Invalid| invalid.flag.as_ref().map_or_else(|| invalid.field.clone(), |flag| format!("--{flag}"));
    invalid.into_iter().fold(failure, |failure, invalid| failure.field(name(&invalid), invalid.rule))
}
