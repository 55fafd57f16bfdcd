//! Views of the list under names of a person's own, and the file they travel in.
//!
//! A view is kept as its address, which newer versions go on reading: `{"cadenza_views":1,"views":[{"name","query"}]}`.

use serde_json::{Value, json};

const VERSION: &str = "cadenza_views";
const PRESENT: u64 = 1;
const VIEWS: &str = "views";
const NAME: &str = "name";
const QUERY: &str = "query";

/// The longest name, in characters; the rest of a longer one is cut.
const LONGEST: usize = 100;

/// A state of the list under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its name, unlike all others', never empty.
    pub name: String,
    /// The list's state as an address writes it, without the `?`.
    pub query: String,
}

/// The views of one person, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedViews(Vec<SavedView>);

/// What came of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Views that are new here.
    pub added: usize,
    /// Those of them that got a number behind their name, because another view has it.
    pub renamed: usize,
    /// Views that were here already, the same.
    pub known: usize,
}

/// Why a file is no file of views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedViewsError {
    /// It could not be read, or is far too large.
    Unreadable,
    /// It is no JSON, from here on.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, and not ours.
    NotViews,
    /// A newer version wrote it, in a form of this number.
    Newer(u64),
    /// It has no list of views.
    NoList,
    /// The view at this place, from 1, has no name.
    Nameless(usize),
    /// The view of this name has no address.
    NoQuery(String),
}

impl SavedViews {
    /// The views kept on the device. What cannot be read of them counts as not kept.
    pub fn from_storage(text: &str) -> Self {
        let kept: Value = serde_json::from_str(text).unwrap_or_default();
        let views = kept.get(VIEWS).and_then(Value::as_array).into_iter().flatten();
        views.enumerate().filter_map(|(at, view)| SavedView::read(at, view).ok()).fold(Self::default(), |all, view| {
            let mut all = all;
            all.save(&view.name, view.query);
            all
        })
    }

    /// The views in a file.
    ///
    /// # Errors
    /// What is wrong with it first: a file is imported whole or not at all.
    pub fn parse(text: &str) -> Result<Self, SavedViewsError> {
        // A mark some editors put in front of a text is none of ours.
        let text = text.trim_start_matches('\u{feff}');
        let file: Value = serde_json::from_str(text)
            .map_err(|error| SavedViewsError::NotJson { line: error.line(), column: error.column() })?;
        match file.get(VERSION).and_then(Value::as_u64) {
            None => return Err(SavedViewsError::NotViews),
            Some(version) if version > PRESENT => return Err(SavedViewsError::Newer(version)),
            Some(_) => {}
        }
        let views = file.get(VIEWS).and_then(Value::as_array).ok_or(SavedViewsError::NoList)?;
        let views = views.iter().enumerate().map(|(at, view)| SavedView::read(at, view));
        views.collect::<Result<Vec<_>, _>>().map(Self)
    }

    /// The text of a file, and what is kept on the device.
    pub fn to_text(&self) -> String {
        let views: Vec<Value> = self.0.iter().map(|view| json!({ NAME: view.name, QUERY: view.query })).collect();
        cadenza_contract::json(&json!({ VERSION: PRESENT, VIEWS: views }))
    }

    /// The views.
    pub fn views(&self) -> &[SavedView] {
        &self.0
    }

    /// The view of a name.
    pub fn get(&self, name: &str) -> Option<&SavedView> {
        let name = clean(name);
        self.0.iter().find(|view| view.name == name)
    }

    /// Saves a state under a name, in the place of the view that has it; an empty name saves nothing.
    pub fn save(&mut self, name: &str, query: String) {
        let name = clean(name);
        match self.0.iter_mut().find(|view| view.name == name) {
            Some(view) => view.query = query,
            None if name.is_empty() => {}
            None => self.0.push(SavedView { name, query }),
        }
    }

    /// Gives a view another name; tells whether that could be: the name is neither empty nor another view's.
    pub fn rename(&mut self, from: &str, to: &str) -> bool {
        let to = clean(to);
        let free = !to.is_empty() && (to == from || self.get(&to).is_none());
        match self.0.iter_mut().find(|view| view.name == from) {
            Some(view) if free => {
                view.name = to;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Takes a view out.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|view| view.name != name);
    }

    /// Takes in others. None is overwritten: another view under a taken name gets a number behind it.
    pub fn import(&mut self, others: Self) -> ImportSummary {
        let mut imported = ImportSummary::default();
        for view in others.0 {
            let names = (1..).map(|number: u32| match number {
                1 => view.name.clone(),
                number => numbered(&view.name, number),
            });
            for (at, name) in names.enumerate() {
                match self.get(&name) {
                    Some(present) if present.query == view.query => imported.known += 1,
                    Some(_) => continue,
                    None => {
                        imported.added += 1;
                        imported.renamed += usize::from(at > 0);
                        self.0.push(SavedView { name, query: view.query.clone() });
                    }
                }
                break;
            }
        }
        imported
    }
}

impl SavedView {
    fn read(at: usize, view: &Value) -> Result<Self, SavedViewsError> {
        let text = |key: &str| view.get(key).and_then(Value::as_str);
        let name = text(NAME).map(clean).filter(|name| !name.is_empty()).ok_or(SavedViewsError::Nameless(at + 1))?;
        match text(QUERY) {
            Some(query) => Ok(Self { name, query: query.trim_start_matches('?').to_owned() }),
            None => Err(SavedViewsError::NoQuery(name)),
        }
    }
}

/// A name as it is kept.
fn clean(name: &str) -> String {
    let cut: String = name.trim().chars().take(LONGEST).collect();
    cut.trim_end().to_owned()
}

/// A name with a number behind it, still no longer than a name may be.
fn numbered(name: &str, number: u32) -> String {
    let number = format!(" ({number})");
    let start: String = name.chars().take(LONGEST.saturating_sub(number.len())).collect();
    clean(&format!("{start}{number}"))
}
