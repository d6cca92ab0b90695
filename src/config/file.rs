//! `config.toml`: `default_profile`, `[defaults]` and one `[profiles.NAME]` each. Reading checks every key and value;
//! editing keeps comments, order and layout.

use super::nearest::nearest;
use super::options::{self, Opt};
use super::private::{self, Guard, Lock};
use super::{Dirs, Error, Origin, file_check, profile};
use std::path::{Path, PathBuf};
use toml_edit::{Document, DocumentMut, Item, Table, TableLike, Value};

/// A part of the file that holds settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Section {
    /// `[defaults]`: for every profile, and for none.
    Defaults,
    /// `[profiles.NAME]`.
    Profile(String),
}

impl Section {
    /// Where a value of this section comes from.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Defaults => Origin::Defaults,
            Self::Profile(name) => Origin::Profile(name.clone()),
        }
    }
}

/// How much of the file has to be right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Check {
    Everything,
    Layout,
}

/// The file in memory.
#[derive(Debug)]
pub struct ConfigFile {
    path: PathBuf,
    document: DocumentMut,
}

impl ConfigFile {
    /// Reads and checks the file; one that does not exist is an empty one.
    ///
    /// # Errors
    /// [`Error::Unsafe`] if another user could have written it, [`Error::Syntax`] with line and column,
    /// [`Error::UnknownKey`], [`Error::SecretKey`] and [`Error::Value`] with the place in the file.
    pub fn load(path: &Path) -> Result<Self, Error> {
        Self::open(path, Check::Everything).map(|(file, _)| file)
    }

    /// Checks a text as if it stood in the file at `path`, of which nothing is read.
    ///
    /// # Errors
    /// Those of [`ConfigFile::load`] that are about the text.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        Self::read(path, text, Check::Everything)
    }

    /// The text as it would be written.
    pub fn text(&self) -> String {
        self.document.to_string()
    }

    /// Changes the file under a lock, in one step. Wrong values that are there already do not stand in the way: this is
    /// how they are put right.
    ///
    /// # Errors
    /// Those of reading and writing, and whatever `change` answers; then nothing is written.
    pub fn edit<T>(dirs: &Dirs, change: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        let _lock = Lock::take(&dirs.make_state()?.join("config.lock"))?;
        let path = dirs.config_file()?;
        let (mut file, before) = Self::open(&path, Check::Layout)?;
        let answer = change(&mut file)?;
        let after = file.text();
        if after != before {
            if let Some(dir) = path.parent() {
                private::make_dir(dir)?;
            }
            private::write(&path, &after)?;
        }
        Ok(answer)
    }

    fn open(path: &Path, check: Check) -> Result<(Self, String), Error> {
        let text = private::read(path, Guard::Settings)?.unwrap_or_default();
        Ok((Self::read(path, &text, check)?, text))
    }

    fn read(path: &Path, text: &str, check: Check) -> Result<Self, Error> {
        let document = Document::parse(text.to_owned()).map_err(|error| file_check::syntax(path, text, &error))?;
        file_check::layout(path, text, &document)?;
        if check == Check::Everything {
            file_check::values(path, text, &document)?;
        }
        Ok(Self { path: path.to_owned(), document: document.into_mut() })
    }

    /// Where the file is, or would be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The profile to use when nobody names one.
    pub fn default_profile(&self) -> Option<&str> {
        self.document.get("default_profile").and_then(Item::as_str)
    }

    /// The names of the profiles, in the file's order.
    pub fn profiles(&self) -> Vec<String> {
        let table = self.document.get("profiles").and_then(Item::as_table_like);
        table.into_iter().flat_map(|table| table.iter().map(|(name, _)| name.to_owned())).collect()
    }

    /// What the file says about an option, in the option's one spelling; `None` also for a value it does not take.
    pub fn get(&self, section: &Section, opt: &Opt) -> Option<String> {
        let value = self.section(section)?.get(opt.key).and_then(file_check::plain)?;
        opt.kind.check(&value).ok()
    }

    /// Sets an option, in the TOML type that suits its kind.
    ///
    /// # Errors
    /// [`Error::SecretKey`], [`Error::UnknownKey`], [`Error::Value`], or [`Error::UnknownProfile`].
    pub fn set(&mut self, section: &Section, key: &str, value: &str) -> Result<(), Error> {
        let opt = options::find_in_file(key)?;
        let checked = opt.kind.check(value).map_err(|refusal| Error::Value {
            key: opt.key,
            origin: section.origin(),
            place: None,
            rule: refusal.rule,
            nearest: refusal.nearest,
        })?;
        let new = file_check::typed(opt.kind, checked);
        if *section == Section::Defaults && self.section(section).is_none() {
            self.document.insert("defaults", Item::Table(Table::new()));
        }
        let table = self.section_mut(section)?;
        match table.get_mut(opt.key).and_then(Item::as_value_mut) {
            Some(old) => replace(old, new),
            None => {
                table.insert(opt.key, Item::Value(new));
            }
        }
        Ok(())
    }

    /// Removes an option; says whether it was there.
    ///
    /// # Errors
    /// [`Error::UnknownKey`] if neither an option nor the section has such a key, [`Error::UnknownProfile`].
    pub fn unset(&mut self, section: &Section, key: &str) -> Result<bool, Error> {
        if *section == Section::Defaults && self.section(section).is_none() {
            return options::find_in_file(key).map(|_| false);
        }
        // A key that should not be there, a secret for one, must be removable too.
        let table = self.section_mut(section)?;
        if table.remove(key).is_some() {
            return Ok(true);
        }
        let opt = options::find_in_file(key)?;
        Ok(table.remove(opt.key).is_some())
    }

    /// Makes a profile the one to use when nobody names one.
    ///
    /// # Errors
    /// [`Error::UnknownProfile`].
    pub fn set_default_profile(&mut self, name: &str) -> Result<(), Error> {
        self.known(name, None)?;
        match self.document.get_mut("default_profile").and_then(Item::as_value_mut) {
            Some(old) => replace(old, name.into()),
            None => {
                self.document.insert("default_profile", Item::Value(name.into()));
            }
        }
        Ok(())
    }

    /// Adds an empty profile at the end.
    ///
    /// # Errors
    /// [`Error::ProfileName`], [`Error::ProfileExists`].
    pub fn add_profile(&mut self, name: &str) -> Result<(), Error> {
        profile::check_name(name)?;
        if self.profiles().iter().any(|known| known == name) {
            return Err(Error::ProfileExists { name: name.to_owned() });
        }
        let profiles = self.document.entry("profiles").or_insert_with(|| {
            let mut parent = Table::new();
            // No bare `[profiles]` line above `[profiles.NAME]`.
            parent.set_implicit(true);
            Item::Table(parent)
        });
        // An inline table turns the new one into an inline one itself.
        if let Some(table) = profiles.as_table_like_mut() {
            table.insert(name, Item::Table(Table::new()));
        }
        Ok(())
    }

    /// Removes a profile, and `default_profile` if it names it; says whether it did.
    ///
    /// # Errors
    /// [`Error::UnknownProfile`].
    pub fn remove_profile(&mut self, name: &str) -> Result<bool, Error> {
        self.known(name, None)?;
        if let Some(table) = self.document.get_mut("profiles").and_then(Item::as_table_like_mut) {
            table.remove(name);
        }
        let was_default = self.default_profile() == Some(name);
        if was_default {
            self.forget_default();
        }
        Ok(was_default)
    }

    /// Removes `default_profile`. What stands above it is most likely the whole file's comment, so that stays.
    fn forget_default(&mut self) {
        let above = self.document.key("default_profile").and_then(|key| key.leaf_decor().prefix()?.as_str());
        let above = above.unwrap_or_default().to_owned();
        self.document.remove("default_profile");
        if let Ok(document) = format!("{above}{}", self.document).parse() {
            self.document = document;
        }
    }

    /// Checks that a profile exists.
    ///
    /// # Errors
    /// [`Error::UnknownProfile`] with the nearest name and all of them.
    pub fn known(&self, name: &str, origin: Option<Origin>) -> Result<(), Error> {
        let known = self.profiles();
        if known.iter().any(|other| other == name) {
            return Ok(());
        }
        let nearest = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
        Err(Error::UnknownProfile { name: name.to_owned(), origin, nearest, known })
    }

    fn section(&self, section: &Section) -> Option<&dyn TableLike> {
        match section {
            Section::Defaults => self.document.get("defaults")?.as_table_like(),
            Section::Profile(name) => self.document.get("profiles")?.as_table_like()?.get(name)?.as_table_like(),
        }
    }

    /// The section, for editing; `[defaults]` must be there.
    fn section_mut(&mut self, section: &Section) -> Result<&mut dyn TableLike, Error> {
        let (table, name) = match section {
            Section::Defaults => (Some(self.document.as_item_mut()), "defaults"),
            Section::Profile(name) => {
                self.known(name, None)?;
                (self.document.get_mut("profiles"), name.as_str())
            }
        };
        let found = table
            .and_then(Item::as_table_like_mut)
            .and_then(|table| table.get_mut(name))
            .and_then(Item::as_table_like_mut);
        let message = "a section is not a table".to_owned();
        let path = &self.path;
        found.ok_or_else(|| Error::Damaged { path: path.clone(), message })
    }
}

/// Puts a value in another's place, its comment and spacing kept.
fn replace(old: &mut Value, mut new: Value) {
    *new.decor_mut() = old.decor().clone();
    *old = new;
}

#[cfg(test)]
mod tests;
