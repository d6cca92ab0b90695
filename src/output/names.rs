//! Names for ids, which tables show to people: the store instead of `8bed991c68a4…`.

use std::collections::HashMap;

/// The names that were looked up, by field and id. Only tables and single records on a terminal use them: scripts get ids.
#[derive(Debug, Default)]
pub struct Names {
    known: HashMap<String, HashMap<String, String>>,
}

impl Names {
    /// Says that in fields called `field` (the last step of a path: `store_id`) this id has this name.
    pub fn insert(&mut self, field: &str, id: &str, name: &str) {
        self.known.entry(field.to_string()).or_default().insert(id.to_string(), name.to_string());
    }

    /// The name for an id at a path, if it was looked up.
    pub fn get(&self, path: &str, id: &str) -> Option<&str> {
        let field = path.rsplit('.').next().unwrap_or(path);
        self.known.get(field)?.get(id).map(String::as_str)
    }
}
