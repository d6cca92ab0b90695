//! What a plan fills for each row: where each field's value comes from, with everything that can be made ready once.

use serde_json::Value;

use super::options::{Options, Rows};
use super::value::Rules;
use super::words::yes_or_no;
use crate::bulk::mapping::{Mapping, Target};
use crate::model::customer::Field;
use crate::model::identify::{ID_RULE, id_is_safe};
use crate::model::invalid::Invalid;
use crate::model::paths::is_near;
use crate::model::properties::{Definition, typed_value};

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Given<T> {
    /// The cell of this column, counted from 0.
    Cell(usize),
    /// The same for all rows.
    Constant(T),
}

/// One field of the customer.
#[derive(Debug, Clone)]
pub struct FieldSlot {
    /// The field.
    pub field: &'static Field,
    /// The value, in the API's form if it is constant.
    pub from: Given<Value>,
    /// The field's key in JSON: `"first_name":`.
    pub prefix: String,
    /// The part of `personal_information` that it stands in.
    pub part: Part,
}

/// The parts of `personal_information`, in the order in which a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Directly in it.
    Person,
    /// `address`.
    Address,
    /// `agreement`.
    Agreement,
}

/// All parts with the key of each.
pub const PARTS: &[(Part, &str)] = &[(Part::Person, ""), (Part::Address, "address"), (Part::Agreement, "agreement")];

impl Part {
    fn of(field: &Field) -> Part {
        let middle = field.path.split('.').nth(1).unwrap_or_default();
        let known = PARTS.iter().find(|(_, key)| *key == middle);
        known.map_or(Part::Person, |(part, _)| *part)
    }
}

/// One custom property.
#[derive(Debug, Clone)]
pub struct PropertySlot {
    /// Its `property_id`.
    pub id: String,
    /// The value, typed if it is constant.
    pub from: Given<Value>,
    /// What its values look like; `None`: text.
    pub definition: Option<Definition>,
}

/// Everything that a row fills.
#[derive(Debug, Clone, Default)]
pub struct Slots {
    /// Fields, in the order of their parts.
    pub fields: Vec<FieldSlot>,
    /// The column with the customer's id.
    pub customer_id: Option<usize>,
    /// The source.
    pub source: Option<Given<String>>,
    /// The column with the external id.
    pub external_id: Option<usize>,
    /// Properties.
    pub properties: Vec<PropertySlot>,
    /// Interests by id: yes or no.
    pub interests: Vec<(String, Given<bool>)>,
    /// Lists of interests.
    pub lists: Option<Given<Vec<String>>>,
}

impl Slots {
    /// The slots of a mapping with the constants of `--set` put in; notes say which columns constants stand in for.
    pub fn new(
        rows: Rows,
        mapping: &Mapping,
        options: &Options,
        rules: &Rules,
        notes: &mut Vec<String>,
    ) -> (Slots, Vec<Invalid>) {
        let (mut slots, mut invalid) = (Slots::default(), Vec::new());
        let constants = constants(rows, mapping, options, &mut invalid);
        let definitions = options.properties.as_deref().unwrap_or_default();
        for (at, column) in mapping.columns.iter().enumerate() {
            if constants.iter().any(|(target, _)| *target == column.target) {
                notes.push(format!("--set {} stands in for the column “{}”", column.target, column.name));
                continue;
            }
            if let Err(rule) = slots.add(&column.target, Source::Cell(at), definitions, rules) {
                invalid.push(Invalid { field: column.name.clone(), flag: None, rule });
            }
        }
        for (target, text) in constants {
            if let Err(rule) = slots.add(&target, Source::Text(&text), definitions, rules) {
                invalid.push(Invalid::flagged(target.to_string(), "set", rule));
            }
        }
        slots.fields.sort_by_key(|slot| slot.part);
        (slots, invalid)
    }

    /// The slot of the field with this flag.
    pub fn field(&self, flag: &str) -> Option<usize> {
        self.fields.iter().position(|slot| slot.field.flag == flag)
    }

    fn add(&mut self, target: &Target, source: Source<'_>, known: &[Definition], rules: &Rules) -> Result<(), String> {
        match target {
            Target::Field(field) => {
                let constant = |text: &str| rules.field(field, text).map(|(value, _)| value);
                let (from, part) = (source.read(constant)?, Part::of(field));
                self.fields.push(FieldSlot { field, from, prefix: format!("{:?}:", field.name()), part });
            }
            Target::CustomerId => self.customer_id = Some(source.cell()?),
            Target::ExternalId => self.external_id = Some(source.cell()?),
            Target::Source => {
                self.source = Some(
                    source.read(|text| if id_is_safe(text) { Ok(text.to_owned()) } else { Err(ID_RULE.to_owned()) })?,
                );
            }
            Target::Property(id) => {
                let definition = definition(id, known)?;
                let from = source.read(|text| property(definition.as_ref(), text))?;
                self.properties.push(PropertySlot { id: id.clone(), from, definition });
            }
            Target::Interest(id) => {
                let from = source.read(|text| yes_or_no(text).ok_or_else(|| YES_OR_NO.to_owned()))?;
                self.interests.push((id.clone(), from));
            }
            Target::Interests => self.lists = Some(source.read(ids)?),
            Target::Ignored => {}
        }
        Ok(())
    }
}

/// What an interest's cell may say.
pub const YES_OR_NO: &str = "this is yes or no";

/// A cell, or the text of a constant.
enum Source<'a> {
    Cell(usize),
    Text(&'a str),
}

impl Source<'_> {
    fn read<T>(&self, constant: impl FnOnce(&str) -> Result<T, String>) -> Result<Given<T>, String> {
        match self {
            Source::Cell(at) => Ok(Given::Cell(*at)),
            Source::Text(text) => constant(text).map(Given::Constant),
        }
    }

    fn cell(&self) -> Result<usize, String> {
        match self {
            Source::Cell(at) => Ok(*at),
            Source::Text(_) => Err("each customer has an id of its own: this is a column".to_owned()),
        }
    }
}

/// The ids of a list with commas between.
pub fn ids(text: &str) -> Result<Vec<String>, String> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|id| if id_is_safe(id) { Ok(id.to_owned()) } else { Err(ID_RULE.to_owned()) }).collect()
}

/// A property's value in its type.
pub fn property(definition: Option<&Definition>, text: &str) -> Result<Value, String> {
    match definition {
        Some(known) => typed_value(&known.data_type, &known.items, text).map_err(|invalid| invalid.rule),
        None => Ok(Value::from(text)),
    }
}

fn definition(id: &str, known: &[Definition]) -> Result<Option<Definition>, String> {
    if known.is_empty() {
        return Ok(None);
    }
    if let Some(found) = known.iter().find(|definition| definition.property_id == id) {
        return Ok(Some(found.clone()));
    }
    let near = known.iter().map(|definition| definition.property_id.as_str()).find(|name| is_near(id, name));
    let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    Err(format!("the project has no such property{near}"))
}

/// What `--set` sets: a column's name means what the column is mapped to.
fn constants(rows: Rows, mapping: &Mapping, options: &Options, invalid: &mut Vec<Invalid>) -> Vec<(Target, String)> {
    let mut found: Vec<(Target, String)> = Vec::new();
    for (name, text) in &options.set {
        let column = mapping.columns.iter().find(|column| column.name.trim() == name.trim());
        let target = match column.filter(|_| rows == Rows::Cells) {
            Some(column) => Ok(column.target.clone()),
            None => Target::parse(name),
        };
        let target = target.and_then(|target| {
            let rule = if target == Target::Ignored {
                "this column is left out"
            } else if found.iter().any(|(known, _)| *known == target) {
                "this is set twice"
            } else if text.trim().is_empty() {
                "the value is empty"
            } else {
                return Ok(target);
            };
            Err(rule.to_owned())
        });
        match target {
            Ok(target) => found.push((target, text.trim().to_owned())),
            Err(rule) => invalid.push(Invalid::flagged(name, "set", rule)),
        }
    }
    found
}
