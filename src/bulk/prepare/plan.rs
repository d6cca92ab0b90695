//! Making a plan: everything that holds for the file as a whole, checked once.

use super::options::{Blank, Options, Rows};
use super::slots::{Given, Slots};
use super::value::Rules;
use super::{Plan, Tally};
use crate::bulk::mapping::{Mapping, Target};
use crate::bulk::row::{KeyKind, Mode};
use crate::model::customer::field_of_flag;
use crate::model::identify::{ID_RULE, id_is_safe};
use crate::model::invalid::Invalid;
use crate::model::{phone, validate};

const LANGUAGE: &str = "personal_information.language_id";
const SOURCE: &str = "customer_source.customer_source_id";

pub(super) fn new(rows: Rows, mapping: &Mapping, options: &Options) -> Result<Plan, Vec<Invalid>> {
    let mut invalid = mapping.invalid();
    let mut notes = Vec::new();
    let prefix = options.phone_prefix.as_deref().map(phone::prefix).transpose();
    let prefix = prefix.unwrap_or_else(|rule| {
        invalid.push(Invalid::flagged("phone", "phone-prefix", rule));
        None
    });
    let rules = Rules { today: options.today, prefix };
    let (slots, broken) = Slots::new(rows, mapping, options, &rules, &mut notes);
    invalid.extend(broken);
    let plan = Plan {
        rows,
        mode: options.mode,
        keys: keys(options, rows, &slots),
        blank: options.blank,
        email: slots.field("email"),
        phone: slots.field("phone"),
        language: slots.field("language"),
        default_language: language(options, &rules, &mut invalid),
        default_source: options.source.as_deref().map(|id| id.trim().to_owned()),
        rules,
        columns: mapping.columns.iter().map(|column| column.name.clone()).collect(),
        slots,
        tally: Tally::default(),
        notes,
        fingerprint: format!("{}|{}|{rows:?}", mapping.fingerprint(), options.fingerprint()),
    };
    if plan.default_source.as_deref().is_some_and(|id| !id_is_safe(id)) {
        invalid.push(Invalid::flagged(SOURCE, "source", ID_RULE));
    }
    without_effect(&plan, options, &mut invalid);
    if rows == Rows::Cells {
        let settled = invalid.is_empty();
        invalid.extend(needed(&plan, options, settled));
        invalid.extend(misplaced(&plan));
    }
    if invalid.is_empty() { Ok(Plan { notes: with_notes(&plan), ..plan }) } else { Err(invalid) }
}

/// The kinds of key in the order in which they are looked for.
fn keys(options: &Options, rows: Rows, slots: &Slots) -> Vec<KeyKind> {
    if let Some(key) = options.key {
        return vec![key];
    }
    let mut keys = Vec::new();
    if options.mode == Mode::Update && (rows == Rows::Objects || slots.customer_id.is_some()) {
        keys.push(KeyKind::CustomerId);
    }
    if rows == Rows::Objects || slots.external_id.is_some() {
        keys.push(KeyKind::ExternalId);
    }
    if rows == Rows::Objects || matches!(slots.field("email").map(|at| &slots.fields[at].from), Some(Given::Cell(_))) {
        keys.push(KeyKind::Email);
    }
    keys
}

fn language(options: &Options, rules: &Rules, invalid: &mut Vec<Invalid>) -> Option<String> {
    let (typed, field) = (options.language.as_deref()?, field_of_flag("language")?);
    match validate::check_text(field, typed, rules.today) {
        Ok(checked) => checked.value.as_str().map(str::to_owned),
        Err(refused) => {
            invalid.push(refused);
            None
        }
    }
}

/// Flags that would change nothing: whoever gave them expects something.
fn without_effect(plan: &Plan, options: &Options, invalid: &mut Vec<Invalid>) {
    let external = plan.keys.contains(&KeyKind::ExternalId);
    if plan.mode == Mode::Update && options.language.is_some() {
        let rule = "this is for new customers; --set language_id=… changes it for all rows";
        invalid.push(Invalid::flagged(LANGUAGE, "language", rule));
    }
    if plan.mode == Mode::Update && options.source.is_some() && !external {
        let rule = "this is for new customers and for external ids; an update needs it for neither";
        invalid.push(Invalid::flagged(SOURCE, "source", rule));
    }
    if plan.mode == Mode::Create && options.blank == Blank::Clear {
        invalid.push(Invalid::flagged("BLANK", "blank", "a new customer has nothing to clear"));
    }
    if plan.rows == Rows::Cells && plan.rules.prefix.is_some() && plan.phone.is_none() {
        invalid.push(Invalid::flagged("phone", "phone-prefix", "no column of the file is a phone number"));
    }
    if plan.mode != Mode::Update && options.key == Some(KeyKind::CustomerId) {
        let rule = "a new customer has no id yet: this key is for --mode update";
        invalid.push(Invalid::flagged("customer_id", "key", rule));
    }
}

/// What the columns must bring; `settled` says that none of them is refused.
fn needed(plan: &Plan, options: &Options, settled: bool) -> Vec<Invalid> {
    let mut invalid = Vec::new();
    let slots = &plan.slots;
    let beside = slots.properties.is_empty() && slots.interests.is_empty() && slots.lists.is_none();
    // A column that is refused would have been one.
    if settled && slots.fields.is_empty() && beside {
        let rule = "no column of the file is a field; carecloud import template prints a header to begin with";
        invalid.push(Invalid::at("FILE", rule));
    }
    let source = slots.source.is_some() || plan.default_source.is_some();
    if plan.mode != Mode::Update {
        if plan.language.is_none() && plan.default_language.is_none() {
            let rule = "a new customer needs a language: a column, or --language cs for all";
            invalid.push(Invalid::at(LANGUAGE, rule));
        }
        if !source {
            let rule =
                "a new customer needs a source, the id of the system it comes from: a column, or --source ID for all";
            invalid.push(Invalid::flagged(SOURCE, "source", rule));
        }
    } else if plan.keys.contains(&KeyKind::ExternalId) && !source {
        let rule = "an external id needs its source: a column, or --source ID for all";
        invalid.push(Invalid::flagged(SOURCE, "source", rule));
    }
    if let Some(key) = options.key
        && !has_column(plan, key)
        && !(plan.mode != Mode::Update && key == KeyKind::CustomerId)
    {
        let rule = format!("no column of the file is the {key}; name it {}, or map one to it", plan.key_column(key).1);
        invalid.push(Invalid::flagged("KEY", "key", rule));
    }
    if plan.mode == Mode::Update && plan.keys.is_empty() {
        let rule =
            "an update needs to know whom it changes: a column with the customer_id, the external_id or the email";
        invalid.push(Invalid::flagged("KEY", "key", rule));
    }
    invalid
}

fn has_column(plan: &Plan, key: KeyKind) -> bool {
    !plan.key_column(key).0.is_empty()
}

/// Columns that this kind of import cannot use.
fn misplaced(plan: &Plan) -> Vec<Invalid> {
    let Some(column) = plan.slots.customer_id.filter(|_| plan.mode != Mode::Update) else { return Vec::new() };
    let rule = "the server gives a new customer its id; use --mode update, or map the column to ignore";
    let field = plan.columns.get(column).cloned().unwrap_or_default();
    vec![Invalid { field, flag: None, rule: rule.to_owned() }]
}

/// What the user should know.
fn with_notes(plan: &Plan) -> Vec<String> {
    let mut notes = plan.notes.clone();
    if plan.rows == Rows::Objects {
        return notes;
    }
    let unused =
        |target: Target, used: bool| (!used).then(|| format!("the column of {target} is not used for updates"));
    if plan.mode == Mode::Update {
        let keyed = |kind| plan.keys.contains(&kind);
        let slots = &plan.slots;
        notes.extend(slots.customer_id.and_then(|_| unused(Target::CustomerId, keyed(KeyKind::CustomerId))));
        notes.extend(slots.external_id.and_then(|_| unused(Target::ExternalId, keyed(KeyKind::ExternalId))));
        let source = matches!(slots.source, Some(Given::Cell(_)));
        notes.extend(source.then_some(()).and_then(|()| unused(Target::Source, keyed(KeyKind::ExternalId))));
    }
    if plan.blank == Blank::Clear && !plan.slots.properties.is_empty() {
        notes.push("blank cells of properties leave the property alone".to_owned());
    }
    if plan.slots.properties.iter().any(|slot| slot.definition.is_none()) {
        notes.push("the project's properties are not known: their values are taken as text".to_owned());
    }
    notes
}
