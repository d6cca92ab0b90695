//! One row of cells: every cell checked, then the body, the patch and the key made of what they say.

use serde_json::{Map, Value};

use super::body::{self, Cell, Origin};
use super::counts::Changes;
use super::slots::{Given, PARTS, Part, YES_OR_NO, ids, property};
use super::value::reason;
use super::words::yes_or_no;
use super::{Blank, Plan, class};
use crate::bulk::input::{damage, is_serial_date};
use crate::bulk::row::{KeyKind, Mode, Prepared, Problem, Row};
use crate::model::customer::{Field, Kind};
use crate::model::identify::{Customer, ID_RULE, id_is_safe};
use crate::model::trim::trim;
use crate::model::validate::one_line;
use crate::secret::Secret;

/// Fields that can be changed and never removed (vendor's description, `PersonalInformation`), by their flags.
const KEPT: &[&str] = &["language", "store"];
const KEPT_RULE: &str = "this can be changed, never cleared: fill it in, or leave the column out";
const DAMAGED: &str = "a spreadsheet or a wrong encoding spoilt this value: correct it where it comes from";
const SERIAL: &str = "a spreadsheet's count of days";
const LANGUAGE_RULE: &str = "a new customer needs a language: fill it in, or give --language for all";
const SOURCE_RULE: &str = "a source is needed: fill it in, or give --source for all";
const EXTERNAL_RULE: &str = "an external id is one line of text";
const KEY_RULE: &str = "an update needs to know whom it changes";

/// The row's key, or all that is wrong with it.
pub(super) fn check(plan: &Plan, row: &Row) -> Result<Option<Customer>, Vec<Problem>> {
    Ok(read(plan, row)?.key.map(|(_, key)| key))
}

pub(super) fn prepare(plan: &Plan, row: &Row) -> Result<Prepared, Vec<Problem>> {
    let Good { cells, source, external_id, properties, interests, key } = read(plan, row)?;
    let create = source.filter(|_| plan.mode != Mode::Update).map(|source| {
        let origin = Origin { source, external_id };
        Secret::around(body::write(plan, &cells, &origin, &properties))
    });
    let (patch, properties) = match (plan.mode, &key) {
        (Mode::Update | Mode::Upsert, Some((kind, _))) => (Some(patch(plan, cells, *kind)), properties),
        (Mode::Create, _) | (Mode::Update | Mode::Upsert, None) => (None, Vec::new()),
    };
    Ok(Prepared { row: row.number, key: key.map(|(_, key)| key), create, patch, properties, interests })
}

/// What the cells of a row say that is usable.
struct Good<'a> {
    cells: Vec<Cell>,
    source: Option<&'a str>,
    external_id: Option<&'a str>,
    properties: Vec<(String, Value)>,
    interests: Vec<String>,
    key: Option<(KeyKind, Customer)>,
}

fn read<'a>(plan: &'a Plan, row: &'a Row) -> Result<Good<'a>, Vec<Problem>> {
    let mut work = Work { plan, row, problems: Vec::new(), changes: Changes::default() };
    let cells = work.fields();
    let customer_id = work.customer_id();
    let external_id = work.external_id();
    let source = work.source(external_id.is_some());
    let properties = work.properties();
    let interests = work.interests();
    let key = work.key(&cells, source.zip(external_id), customer_id);
    work.whole(&cells, key.as_ref().map(|(kind, _)| *kind));
    if !work.problems.is_empty() {
        return Err(work.problems);
    }
    plan.tally.add(work.changes);
    Ok(Good { cells, source, external_id, properties, interests, key })
}

/// The changes of a customer who is there. The key is left out: it is what the customer has already.
fn patch(plan: &Plan, cells: Vec<Cell>, key: KeyKind) -> Value {
    let mut parts: [Map<String, Value>; PARTS.len()] = Default::default();
    let found_by = match key {
        KeyKind::Email => plan.email,
        KeyKind::Phone => plan.phone,
        KeyKind::ExternalId | KeyKind::CustomerId => None,
    };
    for (at, (slot, cell)) in plan.slots.fields.iter().zip(cells).enumerate() {
        let value = match cell {
            Cell::Absent => continue,
            Cell::Clear => Value::Null,
            Cell::Value(value) => value,
        };
        if found_by != Some(at) {
            parts[slot.part as usize].insert(slot.field.name().to_owned(), value);
        }
    }
    let [mut person, address, agreement] = parts;
    for (part, fields) in [(Part::Address, address), (Part::Agreement, agreement)] {
        let key = PARTS[part as usize].1;
        if !fields.is_empty() {
            person.insert(key.to_owned(), Value::Object(fields));
        }
    }
    let mut patch = Map::new();
    if !person.is_empty() {
        patch.insert("personal_information".to_owned(), Value::Object(person));
    }
    Value::Object(patch)
}

struct Work<'a> {
    plan: &'a Plan,
    row: &'a Row,
    problems: Vec<Problem>,
    changes: Changes,
}

impl<'a> Work<'a> {
    fn text(&self, column: usize) -> &'a str {
        self.row.cells.get(column).map_or("", |cell| trim(cell))
    }

    fn problem(
        &mut self,
        column: Option<usize>,
        field: &str,
        reason: &'static str,
        rule: impl Into<String>,
        class: String,
    ) {
        let name = column.and_then(|column| self.plan.columns.get(column)).cloned();
        let column = name.unwrap_or_else(|| field.to_owned());
        self.problems.push(Problem { column, field: field.to_owned(), reason, rule: rule.into(), class });
    }

    /// A cell that breaks a rule; damage that can be seen is named.
    fn broken(&mut self, column: usize, field: &str, reason: &'static str, rule: impl Into<String>) {
        let text = self.text(column);
        match damage(text) {
            Some(class) => self.problem(Some(column), field, "damaged_value", DAMAGED, class.to_owned()),
            None => self.problem(Some(column), field, reason, rule, class::of_text(text)),
        }
    }

    /// Whether a text that any rule would take is damaged; it is told then.
    fn is_damaged(&mut self, column: usize, field: &str) -> bool {
        let found = damage(self.text(column));
        if let Some(class) = found {
            self.problem(Some(column), field, "damaged_value", DAMAGED, class.to_owned());
        }
        found.is_some()
    }

    fn fields(&mut self) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(self.plan.slots.fields.len());
        for slot in &self.plan.slots.fields {
            cells.push(match &slot.from {
                Given::Constant(value) => Cell::Value(value.clone()),
                Given::Cell(column) => self.field(slot.field, *column),
            });
        }
        cells
    }

    fn field(&mut self, field: &Field, column: usize) -> Cell {
        let text = self.text(column);
        if text.is_empty() {
            let clear = self.plan.blank == Blank::Clear;
            if clear && KEPT.contains(&field.flag) {
                self.problem(Some(column), field.path, "required", KEPT_RULE, class::of_text(text));
            }
            return if clear { Cell::Clear } else { Cell::Absent };
        }
        if matches!(field.kind, Kind::Text) && self.is_damaged(column, field.path) {
            return Cell::Absent;
        }
        match self.plan.rules.field(field, text) {
            Ok((value, change)) => {
                if let Some(change) = change {
                    self.changes.add(change);
                }
                Cell::Value(value)
            }
            Err(_) if matches!(field.kind, Kind::Birthdate) && is_serial_date(text) => {
                self.problem(Some(column), field.path, "damaged_value", DAMAGED, SERIAL.to_owned());
                Cell::Absent
            }
            Err(rule) => {
                self.broken(column, field.path, reason(&field.kind), rule);
                Cell::Absent
            }
        }
    }

    /// The text of an id; blank is none.
    fn id(&mut self, column: usize, field: &str) -> Option<&'a str> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        if !id_is_safe(text) {
            self.broken(column, field, "invalid_value_format", ID_RULE);
            return None;
        }
        Some(text)
    }

    fn customer_id(&mut self) -> Option<&'a str> {
        self.id(self.plan.slots.customer_id?, "customer_id")
    }

    fn external_id(&mut self) -> Option<&'a str> {
        let (column, field) = (self.plan.slots.external_id?, "customer_source.external_id");
        let text = self.text(column);
        if text.is_empty() || self.is_damaged(column, field) {
            return None;
        }
        if one_line(text).is_err() {
            self.broken(column, field, "invalid_value_format", EXTERNAL_RULE);
            return None;
        }
        Some(text)
    }

    /// The source, where the row needs one.
    fn source(&mut self, external: bool) -> Option<&'a str> {
        let plan = self.plan;
        let field = "customer_source.customer_source_id";
        let before = self.problems.len();
        let (column, own) = match &plan.slots.source {
            Some(Given::Constant(id)) => return Some(id),
            Some(Given::Cell(column)) => (Some(*column), self.id(*column, field)),
            None => (None, None),
        };
        let source = own.or(plan.default_source.as_deref());
        let needed = plan.mode != Mode::Update || (external && plan.keys.contains(&KeyKind::ExternalId));
        if source.is_none() && needed && self.problems.len() == before {
            self.problem(column, field, "required", SOURCE_RULE, class::of_text(""));
        }
        source
    }

    fn properties(&mut self) -> Vec<(String, Value)> {
        let mut found = Vec::new();
        for slot in &self.plan.slots.properties {
            let column = match &slot.from {
                Given::Constant(value) => {
                    found.push((slot.id.clone(), value.clone()));
                    continue;
                }
                Given::Cell(column) => *column,
            };
            let text = self.text(column);
            if text.is_empty() {
                continue;
            }
            let field = || format!("property:{}", slot.id);
            if damage(text).is_some() {
                self.is_damaged(column, &field());
                continue;
            }
            match property(slot.definition.as_ref(), text) {
                Ok(value) => found.push((slot.id.clone(), value)),
                Err(rule) => self.broken(column, &field(), "invalid_value_format", rule),
            }
        }
        found
    }

    fn interests(&mut self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (id, from) in &self.plan.slots.interests {
            let wanted = match from {
                Given::Constant(wanted) => *wanted,
                Given::Cell(column) => {
                    let text = self.text(*column);
                    let said = if text.is_empty() { Some(false) } else { yes_or_no(text) };
                    said.unwrap_or_else(|| {
                        self.broken(*column, &format!("interest:{id}"), "not_allowed_value", YES_OR_NO);
                        false
                    })
                }
            };
            if wanted {
                found.push(id.clone());
            }
        }
        let listed = match &self.plan.slots.lists {
            Some(Given::Constant(ids)) => ids.clone(),
            Some(Given::Cell(column)) => ids(self.text(*column)).unwrap_or_else(|rule| {
                self.broken(*column, "interest", "invalid_value_format", rule);
                Vec::new()
            }),
            None => Vec::new(),
        };
        for id in listed {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// The first kind of key that the row has.
    fn key(
        &self,
        cells: &[Cell],
        external: Option<(&str, &str)>,
        customer_id: Option<&str>,
    ) -> Option<(KeyKind, Customer)> {
        let text = |at: Option<usize>| match at.and_then(|at| cells.get(at)) {
            Some(Cell::Value(Value::String(text))) => Some(text.clone()),
            Some(Cell::Value(_) | Cell::Absent | Cell::Clear) | None => None,
        };
        self.plan.keys.iter().find_map(|kind| {
            let key = match kind {
                KeyKind::Email => Customer::Email(text(self.plan.email)?),
                KeyKind::Phone => Customer::Phone(text(self.plan.phone)?),
                KeyKind::ExternalId => {
                    let (source, id) = external?;
                    Customer::External { source: source.to_owned(), id: id.to_owned() }
                }
                KeyKind::CustomerId => Customer::Id(customer_id?.to_owned()),
            };
            Some((*kind, key))
        })
    }

    /// What must hold of the row as a whole.
    fn whole(&mut self, cells: &[Cell], key: Option<KeyKind>) {
        let plan = self.plan;
        let column = plan.language.and_then(|at| match plan.slots.fields[at].from {
            Given::Cell(column) => Some(column),
            Given::Constant(_) => None,
        });
        let blank = column.is_none_or(|column| self.text(column).is_empty());
        let language = body::is_given(plan, cells) || plan.default_language.is_some() || !blank;
        if plan.mode != Mode::Update && !language && plan.blank == Blank::Keep {
            self.problem(column, "personal_information.language_id", "required", LANGUAGE_RULE, class::of_text(""));
        }
        // A key that breaks a rule is told already.
        if plan.mode == Mode::Update && key.is_none() && self.problems.is_empty() {
            let (kind, only) = (plan.keys.first().copied().unwrap_or(KeyKind::Email), plan.keys.len() == 1);
            let (name, path) = plan.key_column(kind);
            let (column, field) = if only { (name, path) } else { (String::new(), "") };
            let problem = Problem {
                column,
                field: field.to_owned(),
                reason: "required",
                rule: KEY_RULE.to_owned(),
                class: class::of_text(""),
            };
            self.problems.push(problem);
        }
    }
}
