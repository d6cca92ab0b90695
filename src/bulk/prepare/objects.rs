//! One row that is a JSON object: a customer, or a whole body with `customer` in it. New customers go through the same
//! preparation as `customers create`; for others the object is a merge patch.

use serde_json::{Map, Value, json};

use super::counts::Changes;
use super::slots::Given;
use super::value::reason;
use super::{Blank, Plan, class};
use crate::bulk::row::{KeyKind, Mode, Prepared, Problem, Row};
use crate::model::body;
use crate::model::columns::lookup;
use crate::model::create::{New, prepare_create};
use crate::model::customer::{FIELDS, Field, field_at};
use crate::model::edits::Edits;
use crate::model::identify::{Customer, ID_RULE, id_is_safe};
use crate::model::invalid::Invalid;
use crate::model::patch::{set_path, unset_path, without_read_only};
use crate::model::update::prepare_update;
use crate::model::validate::{check, one_line};
use crate::secret::Secret;

const LANGUAGE: &str = "personal_information.language_id";
const SECRETS: &[&str] = &["password", "social_network_credentials", "social_network_token"];
const SECRET_RULE: &str = "passwords and tokens are never imported: take them out of the file";
const OBJECT: &str = "a line holds one JSON object: a customer, or a body with a customer in it";
const OWN_ID: &str = "the server gives a new customer its id; use --mode update, or take it out";
const EXTERNAL_RULE: &str = "an external id is one line of text, and needs its customer_source_id";
const KEY_RULE: &str = "an update needs to know whom it changes";
const UNUSED: &str = "an update sends nothing of this: take it out of the file";

pub(super) fn prepare(plan: &Plan, row: &Row) -> Result<Prepared, Vec<Problem>> {
    let line = row.cells.first().map_or("", |cell| cell.trim());
    let file: Value = match serde_json::from_str(line) {
        Ok(file @ Value::Object(_)) => file,
        Ok(other) => return Err(vec![problem("", "unreadable", OBJECT, class::of_value(Some(&other)))]),
        Err(error) => {
            let rule = format!("{OBJECT}; this is not JSON (character {})", error.column());
            return Err(vec![problem("", "unreadable", &rule, class::of_text(line))]);
        }
    };
    if let Some(secret) = secret(&file) {
        return Err(vec![problem(secret, "not_importable", SECRET_RULE, "a secret".to_owned())]);
    }
    let (customer, beside) = body::split(file);
    let mut work = Work { plan, customer, beside, problems: Vec::new(), changes: Changes::default() };
    let customer_id = work.customer_id();
    work.values();
    let origin = work.origin();
    let properties = work.properties();
    let key = work.key(customer_id, &origin);
    if plan.mode == Mode::Update && key.is_none() && work.problems.is_empty() {
        work.problems.push(problem("", "required", KEY_RULE, class::of_text("")));
    }
    let create = if plan.mode == Mode::Update { None } else { work.create(&origin, &properties) };
    let patch = key.as_ref().filter(|_| plan.mode != Mode::Create).map(|(kind, _)| work.patch(*kind));
    if !work.problems.is_empty() {
        return Err(work.problems);
    }
    plan.tally.add(work.changes);
    let properties = if patch.is_some() { properties } else { Vec::new() };
    let interests = plan.slots.interests.iter().filter(|(_, from)| *from == Given::Constant(true));
    let mut interests: Vec<String> = interests.map(|(id, _)| id.clone()).collect();
    if let Some(Given::Constant(ids)) = &plan.slots.lists {
        interests.extend(ids.iter().filter(|id| !interests.contains(id)).cloned().collect::<Vec<_>>());
    }
    Ok(Prepared { row: row.number, key: key.map(|(_, key)| key), create, patch, properties, interests })
}

fn problem(field: &str, reason: &'static str, rule: &str, class: String) -> Problem {
    Problem { column: field.to_owned(), field: field.to_owned(), reason, rule: rule.to_owned(), class }
}

/// The name of a secret anywhere in the row, the values of custom properties excepted.
fn secret(value: &Value) -> Option<&'static str> {
    match value {
        Value::Object(fields) => {
            let named = SECRETS.iter().find(|name| fields.get(**name).is_some_and(|value| !value.is_null()));
            let below =
                || fields.iter().filter(|(name, _)| *name != "property_records").find_map(|(_, value)| secret(value));
            named.copied().or_else(below)
        }
        Value::Array(items) => items.iter().find_map(secret),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// `customer_source` of the row, with what the plan says in its place or for want of it.
#[derive(Default)]
struct Origin {
    source: Option<String>,
    external_id: Option<String>,
}

struct Work<'a> {
    plan: &'a Plan,
    customer: Value,
    beside: Map<String, Value>,
    problems: Vec<Problem>,
    changes: Changes,
}

impl Work<'_> {
    fn refuse(&mut self, invalid: &Invalid) {
        let class = class::of_value(lookup(&self.customer, &invalid.field));
        let reason = field_at(&invalid.field).map_or("invalid_value_format", |field| reason(&field.kind));
        self.problems.push(problem(&invalid.field, reason, &invalid.rule, class));
    }

    fn customer_id(&mut self) -> Option<String> {
        let inside = self.customer.as_object_mut().and_then(|fields| fields.shift_remove("customer_id"));
        let found = inside.or_else(|| self.beside.shift_remove("customer_id")).filter(|id| !id.is_null())?;
        let id = found.as_str().filter(|id| id_is_safe(id)).map(str::to_owned);
        if self.plan.mode != Mode::Update {
            self.problems.push(problem("customer_id", "not_importable", OWN_ID, class::of_value(Some(&found))));
        } else if id.is_none() {
            self.problems.push(problem("customer_id", "invalid_value_format", ID_RULE, class::of_value(Some(&found))));
        }
        id
    }

    /// Brings every known field into the API's form, blank ones to what blanks mean, and puts the constants in.
    fn values(&mut self) {
        without_read_only(&mut self.customer);
        for field in FIELDS {
            match lookup(&self.customer, field.path).cloned() {
                None => {}
                Some(Value::Null) => self.blank(field),
                Some(Value::String(text)) if text.trim().is_empty() => self.blank(field),
                Some(value) => self.value(field, &value),
            }
        }
        for slot in &self.plan.slots.fields {
            if let Given::Constant(value) = &slot.from {
                self.place(slot.field, value.clone());
            }
        }
    }

    fn value(&mut self, field: &Field, value: &Value) {
        let result = match value {
            Value::String(text) => {
                self.plan.rules.field(field, text.trim()).map_err(|rule| Invalid::at(field.path, rule))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                check(field, value, self.plan.rules.today).map(|checked| (checked.value, None))
            }
        };
        match result {
            Ok((value, change)) => {
                if let Some(change) = change {
                    self.changes.add(change);
                }
                self.place(field, value);
            }
            Err(invalid) => self.refuse(&invalid),
        }
    }

    fn blank(&mut self, field: &Field) {
        if self.plan.blank == Blank::Clear {
            self.place(field, Value::Null);
        } else {
            unset_path(&mut self.customer, field.path);
        }
    }

    fn place(&mut self, field: &Field, value: Value) {
        if let Err(invalid) = set_path(&mut self.customer, field.path, value) {
            self.refuse(&invalid);
        }
    }

    fn origin(&mut self) -> Origin {
        let given = self.beside.get("customer_source").cloned().unwrap_or_default();
        let text = |name: &str| given.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        let constant = match &self.plan.slots.source {
            Some(Given::Constant(id)) => Some(id.as_str()),
            Some(Given::Cell(_)) | None => None,
        };
        let source = constant.or(text("customer_source_id")).or(self.plan.default_source.as_deref());
        let origin = Origin { source: source.map(str::to_owned), external_id: text("external_id").map(str::to_owned) };
        let orphan = origin.external_id.is_some() && origin.source.is_none();
        if origin.external_id.as_deref().is_some_and(|id| one_line(id).is_err()) || orphan {
            let class = class::of_text(origin.external_id.as_deref().unwrap_or_default());
            let field = "customer_source.external_id";
            self.problems.push(problem(field, "invalid_value_format", EXTERNAL_RULE, class));
        }
        origin
    }

    /// `property_records` of the row, with constants in the place of their own.
    fn properties(&mut self) -> Vec<(String, Value)> {
        let records = self.beside.get("property_records").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut found: Vec<(String, Value)> = Vec::new();
        for record in &records {
            let id = record.get("property_id").and_then(Value::as_str).filter(|id| id_is_safe(id));
            match (id, record.get("property_value")) {
                (Some(id), Some(value)) => found.push((id.to_owned(), value.clone())),
                _ => {
                    let rule = "each entry needs its property_id and property_value";
                    let class = class::of_value(Some(record));
                    self.problems.push(problem("property_records", "invalid_value_format", rule, class));
                }
            }
        }
        for slot in &self.plan.slots.properties {
            if let Given::Constant(value) = &slot.from {
                found.retain(|(id, _)| *id != slot.id);
                found.push((slot.id.clone(), value.clone()));
            }
        }
        found
    }

    fn key(&self, customer_id: Option<String>, origin: &Origin) -> Option<(KeyKind, Customer)> {
        let text = |path: &str| lookup(&self.customer, path).and_then(Value::as_str).map(str::to_owned);
        self.plan.keys.iter().find_map(|kind| {
            let key = match kind {
                KeyKind::Email => Customer::Email(text("personal_information.email")?),
                KeyKind::Phone => Customer::Phone(text("personal_information.phone")?),
                KeyKind::ExternalId => {
                    let (source, id) = origin.source.clone().zip(origin.external_id.clone())?;
                    Customer::External { source, id }
                }
                KeyKind::CustomerId => Customer::Id(customer_id.clone()?),
            };
            Some((*kind, key))
        })
    }

    fn create(&mut self, origin: &Origin, properties: &[(String, Value)]) -> Option<Secret> {
        let mut customer = self.customer.clone();
        // A new customer has nothing to clear.
        for field in FIELDS.iter().filter(|field| lookup(&self.customer, field.path) == Some(&Value::Null)) {
            unset_path(&mut customer, field.path);
        }
        if let Some(language) = self.plan.default_language.as_deref().filter(|_| lookup(&customer, LANGUAGE).is_none())
        {
            // What stands in the way is told by the preparation.
            let _ = set_path(&mut customer, LANGUAGE, Value::from(language));
        }
        let mut file = self.beside.clone();
        file.insert("customer".to_owned(), customer);
        if let Some(Value::Object(source)) = file.get_mut("customer_source")
            && origin.external_id.is_none()
        {
            source.shift_remove("external_id");
        }
        let new = New {
            edits: Edits { whole: Some(Value::Object(file)), ..Edits::default() },
            source: origin.source.as_deref(),
            properties,
            ..New::default()
        };
        match prepare_create(&new, None, self.plan.rules.today) {
            Ok(created) => Some(Secret::around(created.body.to_string())),
            Err(invalid) => {
                self.also(&invalid);
                None
            }
        }
    }

    /// Problems of the whole row, those excepted whose field is told already.
    fn also(&mut self, invalid: &[Invalid]) {
        for invalid in invalid {
            if !self.problems.iter().any(|known| known.field == invalid.field) {
                self.refuse(invalid);
            }
        }
    }

    fn patch(&mut self, key: KeyKind) -> Value {
        let unused: Vec<String> = self.beside.keys().filter(|name| !self.is_used(name)).cloned().collect();
        if self.plan.mode == Mode::Update {
            for name in unused {
                let class = class::of_value(self.beside.get(&name));
                self.problems.push(problem(&name, "not_importable", UNUSED, class));
            }
        }
        let found_by = match key {
            KeyKind::Email => Some("personal_information.email"),
            KeyKind::Phone => Some("personal_information.phone"),
            KeyKind::ExternalId | KeyKind::CustomerId => None,
        };
        let mut patch = self.customer.clone();
        if let Some(path) = found_by {
            unset_path(&mut patch, path);
        }
        // Any customer will do to see what no customer would take.
        let somebody = json!({"personal_information": {"language_id": "en", "store_id": "s"}});
        let edits = Edits { patch: Some(patch.clone()), ..Edits::default() };
        if let Err(invalid) = prepare_update(&somebody, &edits, None, self.plan.rules.today) {
            self.also(&invalid);
        }
        patch
    }

    /// What stands beside the customer and an update has a use for, or loses nothing without.
    fn is_used(&self, name: &str) -> bool {
        let harmless = self.beside.get(name) == Some(&Value::Bool(false)) && name == "autologin";
        harmless || ["customer_source", "property_records"].contains(&name)
    }
}
