//! Which full base URL answered for an address as a person pasted it: a cache, so that the guessing is done once. Losing it
//! costs a request, and trouble with it is never an error on reading.

use super::private::{self, Guard, Lock};
use super::url::origin_of;
use super::{Dirs, Error};
use serde_json::{Value, json};
use std::path::PathBuf;

/// How many are remembered; the oldest go first.
const MOST: usize = 100;

/// The base URL remembered for this address and interface. Only ever one of the same server.
pub fn cached_base(dirs: &Dirs, url: &str, interface: &str) -> Option<String> {
    let found = read(dirs).into_iter().rev().find(|known| known.is(url, interface))?;
    same_server(url, &found.base).then_some(found.base)
}

/// Remembers which base URL answered. One of another server is not remembered: what is stored must not lead a login astray.
///
/// # Errors
/// [`Error::NoHome`], [`Error::Io`], [`Error::Unsafe`] or [`Error::Locked`] when the file cannot be written; the caller
/// may well ignore them.
pub fn remember_base(dirs: &Dirs, url: &str, interface: &str, base: &str) -> Result<(), Error> {
    if !same_server(url, base) {
        return Ok(());
    }
    let _lock = Lock::take(&dirs.make_state()?.join("base_urls.lock"))?;
    let mut all = read(dirs);
    all.retain(|known| !known.is(url, interface));
    all.push(Known { url: trimmed(url), interface: interface.to_owned(), base: base.to_owned() });
    let newest = &all[all.len().saturating_sub(MOST)..];
    let rows: Vec<Value> = newest
        .iter()
        .map(|known| json!({"url": known.url, "interface": known.interface, "base": known.base}))
        .collect();
    private::write(&path(dirs)?, &format!("{:#}\n", Value::Array(rows)))
}

struct Known {
    url: String,
    interface: String,
    base: String,
}

impl Known {
    fn is(&self, url: &str, interface: &str) -> bool {
        self.url == trimmed(url) && self.interface == interface
    }
}

fn read(dirs: &Dirs) -> Vec<Known> {
    // As private as a login: whoever could write here could say where requests go.
    let text = path(dirs).and_then(|path| private::read(&path, Guard::Logins)).ok().flatten();
    let rows: Option<Vec<Value>> = text.and_then(|text| serde_json::from_str(&text).ok());
    let known = |row: &Value| {
        let text = |key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Known { url: text("url")?, interface: text("interface")?, base: text("base")? })
    };
    rows.unwrap_or_default().iter().filter_map(known).collect()
}

fn path(dirs: &Dirs) -> Result<PathBuf, Error> {
    Ok(dirs.state()?.join("base_urls.json"))
}

fn trimmed(url: &str) -> String {
    url.trim().trim_end_matches('/').to_owned()
}

fn same_server(url: &str, base: &str) -> bool {
    matches!((origin_of(url.trim()), origin_of(base)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Environment;

    const BASE: &str = "https://a.example/webservice/rest-api/enterprise-interface/v1.0";

    fn dirs(base: &std::path::Path) -> Dirs {
        Dirs::new(&Environment::from([("CARECLOUD_STATE_DIR", base)]))
    }

    #[test]
    fn what_answered_is_remembered_by_address_and_interface() {
        let dir = tempfile::tempdir().unwrap();
        let dirs = dirs(dir.path());
        assert_eq!(cached_base(&dirs, "https://a.example", "enterprise"), None);
        remember_base(&dirs, "https://a.example/", "enterprise", "https://a.example/old").unwrap();
        remember_base(&dirs, "https://a.example", "enterprise", BASE).unwrap();
        assert_eq!(cached_base(&dirs, "https://a.example/", "enterprise").as_deref(), Some(BASE));
        assert_eq!(cached_base(&dirs, "https://a.example", "customer"), None);
    }

    #[test]
    fn another_server_is_neither_remembered_nor_believed() {
        let dir = tempfile::tempdir().unwrap();
        let dirs = dirs(dir.path());
        remember_base(&dirs, "https://b.example", "enterprise", BASE).unwrap();
        assert!(!path(&dirs).unwrap().exists());
        let planted = json!([{"url": "https://b.example", "interface": "enterprise", "base": BASE}]).to_string();
        private::write(&path(&dirs).unwrap(), &planted).unwrap();
        assert_eq!(cached_base(&dirs, "https://b.example", "enterprise"), None);
    }

    #[test]
    fn a_damaged_cache_is_an_empty_one() {
        let dir = tempfile::tempdir().unwrap();
        let dirs = dirs(dir.path());
        private::write(&path(&dirs).unwrap(), "{not json").unwrap();
        assert_eq!(cached_base(&dirs, "https://a.example", "enterprise"), None);
        remember_base(&dirs, "https://a.example", "enterprise", BASE).unwrap();
        assert_eq!(cached_base(&dirs, "https://a.example", "enterprise").as_deref(), Some(BASE));
    }

    #[test]
    fn only_the_newest_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let dirs = dirs(dir.path());
        for number in 0..=MOST {
            let url = format!("https://s{number}.example");
            remember_base(&dirs, &url, "enterprise", &format!("{url}/v1.0")).unwrap();
        }
        assert_eq!(read(&dirs).len(), MOST);
        assert_eq!(cached_base(&dirs, "https://s0.example", "enterprise"), None);
    }
}
