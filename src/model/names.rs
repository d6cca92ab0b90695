//! The names that were found for what records refer to by id, and how they read.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::columns::lookup;
use super::references::{Definition, VALUE, definition_of, plain};

/// A longer name is cut: it is for a cell of a table.
const LONGEST: usize = 200;

/// The names of one list, by id, and the choices of its properties.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Dictionary {
    names: BTreeMap<String, String>,
    /// By property, the words for the values that are ids of choices, or other than they read.
    choices: BTreeMap<String, BTreeMap<String, String>>,
    /// Names that several ids have.
    shared: BTreeSet<String>,
}

impl Dictionary {
    /// The names in these definitions, in the first language that a name has among `languages`.
    pub fn of<'v>(
        definition: &Definition,
        records: impl IntoIterator<Item = &'v Value>,
        languages: &[String],
    ) -> Dictionary {
        let (mut names, mut choices) = (BTreeMap::new(), BTreeMap::new());
        for record in records {
            let Some(id) = record.get(definition.id).and_then(plain) else { continue };
            let known = known_choices(record, languages);
            if !known.is_empty() {
                choices.insert(id.clone(), known);
            }
            if let Some(name) = record.get(definition.name).and_then(plain).map(|name| label(&name, languages)) {
                names.insert(id, name);
            }
        }
        Dictionary::new(names, choices)
    }

    fn new(names: BTreeMap<String, String>, choices: BTreeMap<String, BTreeMap<String, String>>) -> Dictionary {
        let mut once = BTreeSet::new();
        let shared = names.values().filter(|name| !once.insert(*name)).cloned().collect();
        Dictionary { names, choices, shared }
    }

    /// As JSON of about `most` bytes: names beyond that are left out.
    pub fn json(&self, most: usize) -> Value {
        let mut taken = 0;
        let names = self.names.iter().take_while(|(id, name)| {
            taken += json!({ id.as_str(): name }).to_string().len();
            taken < most
        });
        let names: Map<String, Value> = names.map(|(id, name)| (id.clone(), name.as_str().into())).collect();
        let choices = serde_json::to_string(&self.choices).ok().filter(|text| taken + text.len() < most);
        let choices = choices.and_then(|text| serde_json::from_str::<Value>(&text).ok()).unwrap_or_else(|| json!({}));
        json!({"names": names, "choices": choices})
    }

    /// Reads what [`Dictionary::json`] wrote; `None` for anything else.
    pub fn from_json(json: &Value) -> Option<Dictionary> {
        let texts = |value: &Value| -> Option<BTreeMap<String, String>> {
            value.as_object()?.iter().map(|(id, name)| Some((id.clone(), name.as_str()?.to_owned()))).collect()
        };
        let choices = json.get("choices")?.as_object()?.iter();
        let choices: Option<_> = choices.map(|(id, known)| Some((id.clone(), texts(known)?))).collect();
        Some(Dictionary::new(texts(json.get("names")?)?, choices?))
    }

    /// The name of an id; with the id if others have the same name.
    fn name(&self, id: &str) -> Option<String> {
        let name = self.names.get(id)?;
        Some(if self.shared.contains(name) { format!("{name} ({id})") } else { name.clone() })
    }
}

/// The words for the values of a property, from its definition.
fn known_choices(record: &Value, languages: &[String]) -> BTreeMap<String, String> {
    if record.get("data_type").and_then(Value::as_str).is_some_and(|kind| kind.trim().eq_ignore_ascii_case("boolean")) {
        let words = [("0", "no"), ("1", "yes"), ("false", "no"), ("true", "yes")];
        return words.iter().map(|(value, word)| ((*value).to_owned(), (*word).to_owned())).collect();
    }
    let items = record.get("items").and_then(Value::as_array).into_iter().flatten();
    let choice =
        |item: &Value| Some((item.get("id").and_then(plain)?, label(&item.get("name").and_then(plain)?, languages)));
    items.filter_map(choice).collect()
}

/// The names that are known so far, for whoever prints records; more may be learnt meanwhile.
#[derive(Debug, Default)]
pub struct Names {
    languages: Vec<String>,
    lists: RefCell<BTreeMap<&'static str, Dictionary>>,
}

impl Names {
    /// No names yet; `language` is an `Accept-Language`, for names that are written in several.
    pub fn new(language: &str) -> Names {
        Names { languages: languages(language), lists: RefCell::default() }
    }

    /// The languages that names are wanted in, the best first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Whether the names of a list were looked for, with whatever result.
    pub fn has(&self, definition: &Definition) -> bool {
        self.lists.borrow().contains_key(definition.path)
    }

    /// Keeps the names of a list.
    pub fn learn(&self, definition: &'static Definition, names: Dictionary) {
        self.lists.borrow_mut().insert(definition.path, names);
    }

    /// The name of what a field refers to, else the id itself.
    pub fn of(&self, field: &str, id: &str) -> String {
        self.name(field, id).unwrap_or_else(|| id.to_owned())
    }

    fn name(&self, path: &str, id: &str) -> Option<String> {
        let definition = definition_of(path)?;
        self.lists.borrow().get(definition.path)?.name(id)
    }

    /// The words for the field at a dotted path of a record; `None` if its value says as much as is known.
    pub fn words(&self, record: &Value, path: &str) -> Option<String> {
        let definition = definition_of(path)?;
        let value = lookup(record, path);
        if !definition.beside {
            return self.name(path, &plain(value?)?);
        }
        let property = record.get(definition.id).and_then(plain)?;
        if path == VALUE {
            return self.value(&property, value?);
        }
        match value.and_then(plain) {
            Some(name) => Some(label(&name, &self.languages)),
            None => self.lists.borrow().get(definition.path)?.name(&property),
        }
    }

    /// The words for a property's value.
    fn value(&self, property: &str, value: &Value) -> Option<String> {
        let lists = self.lists.borrow();
        let choices = lists.get("customer-properties").and_then(|list| list.choices.get(property));
        let word = |value: &Value| choices.and_then(|choices| choices.get(&plain(value)?).cloned());
        let item = |item: &Value| match item {
            Value::Object(fields) => match fields.get("name").and_then(plain) {
                Some(name) => Some(label(&name, &self.languages)),
                None => word(fields.get("id")?),
            },
            Value::String(_) | Value::Number(_) => word(item).or_else(|| plain(item)),
            Value::Null | Value::Bool(_) | Value::Array(_) => None,
        };
        match value {
            Value::Array(items) => items.iter().map(item).collect::<Option<Vec<_>>>().map(|words| words.join(", ")),
            Value::Object(_) => item(value),
            Value::String(_) | Value::Number(_) => word(value),
            Value::Null | Value::Bool(_) => None,
        }
    }
}

/// The languages of an `Accept-Language`, in its order, without regions and weights.
fn languages(accepted: &str) -> Vec<String> {
    let language = |part: &str| part.split(['-', ';']).next().unwrap_or_default().trim().to_ascii_lowercase();
    accepted.split(',').map(language).filter(|language| !language.is_empty()).collect()
}

/// A name as it is, or in one language where it is a JSON object with a name for each: `{"en":"evening","cz":"večer"}`
/// (vendor's description, `PropertyItem`).
fn label(name: &str, languages: &[String]) -> String {
    let each: Map<String, Value> = match serde_json::from_str(name) {
        Ok(Value::Object(each)) => each,
        Ok(_) | Err(_) => return cut(name),
    };
    let word = |key: &str| each.get(key).and_then(plain);
    // The vendor writes the country for Czech.
    let wanted =
        languages.iter().find_map(|language| word(language).or_else(|| word("cz").filter(|_| language == "cs")));
    cut(&wanted.or_else(|| each.values().find_map(plain)).unwrap_or_else(|| name.to_owned()))
}

fn cut(name: &str) -> String {
    name.trim().chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests;
