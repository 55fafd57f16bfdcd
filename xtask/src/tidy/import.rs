//! Which of our modules a file uses, found by following `crate::`, `super::`, `use child::` and re-exports.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;
use super::span::places;

/// A use of another module of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) at: usize,
    /// `list/use_list`
    pub(crate) module: String,
}

/// Every module of the app, and what each hands on from its children.
pub(crate) struct Modules {
    names: BTreeSet<String>,
    /// (`list`, `ListState`) is `list/use_list`.
    handed_on: BTreeMap<(String, String), String>,
}

/// A path as written: where it starts from, its words, and the name it has afterwards.
struct Path {
    words: Vec<String>,
    name: String,
}

/// `src/list/use_list.rs` is `list/use_list`.
pub(crate) fn module(source: &Source) -> &str {
    source.path.trim_start_matches("src/").trim_end_matches(".rs")
}

impl Modules {
    pub(crate) fn of(sources: &[&Source]) -> Self {
        let names: BTreeSet<String> = sources.iter().map(|source| module(source).to_owned()).collect();
        let mut modules = Self { names, handed_on: BTreeMap::new() };
        for source in sources {
            let handed_on = uses(source).into_iter().filter(|(_, public, _)| *public).flat_map(|(_, _, paths)| paths);
            for path in handed_on {
                if let Some(from) = modules.child(module(source), &path.words) {
                    modules.handed_on.insert((module(source).to_owned(), path.name), from);
                }
            }
        }
        modules
    }

    /// What a file uses; handing on a child's names is not a use.
    pub(crate) fn imports(&self, source: &Source) -> Vec<Import> {
        let own = module(source);
        let absolute = absolute(source).into_iter().filter_map(|(at, words)| Some((at, self.resolve(&words)?)));
        let private = uses(source).into_iter().filter(|(_, public, _)| !public);
        let children = private.flat_map(|(at, _, paths)| paths.into_iter().map(move |path| (at, path.words)));
        let children = children.filter_map(|(at, words)| Some((at, self.child(own, &words)?)));
        let all = absolute.chain(children).map(|(at, module)| Import { at, module });
        all.filter(|import| import.module != own).collect()
    }

    /// The module a path from the root leads to, through re-exports.
    fn resolve(&self, words: &[String]) -> Option<String> {
        let known = (1..=words.len()).rev().find_map(|count| {
            let (module, rest) = words.split_at(count);
            let module = module.join("/");
            self.names.contains(&module).then_some((module, rest))
        });
        let Some((module, rest)) = known else { return words.first().map(|_| "lib".to_owned()) };
        let next = rest.first().and_then(|name| self.handed_on.get(&(module.clone(), name.clone())));
        Some(next.cloned().unwrap_or(module))
    }

    /// The module behind a path that starts with a child of `own`.
    fn child(&self, own: &str, words: &[String]) -> Option<String> {
        let first = words.first()?;
        let child = if own == "lib" { first.clone() } else { format!("{own}/{first}") };
        let rest = words.get(1..).unwrap_or_default();
        let path: Vec<String> = child.split('/').map(str::to_owned).chain(rest.iter().cloned()).collect();
        self.names.contains(&child).then(|| self.resolve(&path)).flatten()
    }
}

/// Paths that begin with `crate::` or `super::`, from the root.
fn absolute(source: &Source) -> Vec<(usize, Vec<String>)> {
    let own: Vec<String> = module(source).split('/').map(str::to_owned).collect();
    let parent = own.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
    let mut found = Vec::new();
    for (word, from) in [("crate::", vec![]), ("super::", parent)] {
        for (at, rest) in code_after(&source.code, word) {
            let mut paths = Vec::new();
            tree(&mut Cursor { rest }, from.clone(), &mut paths);
            found.extend(paths.into_iter().map(|path| (at, path.words)));
        }
    }
    found
}

/// The code behind each `crate::` or `super::` that begins a path.
fn code_after<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    let starts = places(code, word.trim_end_matches(':')).map(|at| (at, code.split_at(at)));
    starts.filter_map(move |(at, (before, rest))| {
        let rest = rest.strip_prefix(word)?;
        (!before.ends_with("::")).then_some((at, rest))
    })
}

/// Every `use` that starts with a name: where, whether it hands on, and its paths.
fn uses(source: &Source) -> Vec<(usize, bool, Vec<Path>)> {
    places(&source.code, "use")
        .map(|at| {
            let (before, rest) = source.code.split_at(at);
            let head = before.trim_end();
            let public = head.ends_with("pub") || head.ends_with(')');
            let mut paths = Vec::new();
            let rest = rest.split_at(3).1.trim_start();
            tree(&mut Cursor { rest: rest.strip_prefix("self::").unwrap_or(rest) }, vec![], &mut paths);
            (at, public, paths)
        })
        .collect()
}

struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    fn eat(&mut self, token: &str) -> bool {
        let after = self.rest.trim_start().strip_prefix(token);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn word(&mut self) -> String {
        let rest = self.rest.trim_start();
        let end = rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        self.rest = after;
        word.to_owned()
    }
}

/// Reads `a::{b, c::d as e}` and adds each leaf.
fn tree(cursor: &mut Cursor<'_>, mut words: Vec<String>, out: &mut Vec<Path>) {
    loop {
        if cursor.eat("{") {
            while !cursor.rest.is_empty() && !cursor.eat("}") {
                tree(cursor, words.clone(), out);
                if !cursor.eat(",") {
                    cursor.eat("}");
                    return;
                }
            }
            return;
        }
        match cursor.word().as_str() {
            "" | "self" => {}
            "super" => drop(words.pop()),
            word => words.push(word.to_owned()),
        }
        if !cursor.eat("::") {
            break;
        }
    }
    let last = words.last().cloned().unwrap_or_default();
    let name = if cursor.eat("as ") { cursor.word() } else { last };
    out.push(Path { words, name });
}

#[cfg(test)]
mod tests {
    use super::super::source::Area;
    use super::*;

    fn imports(path: &str, text: &str) -> Vec<String> {
        let list =
            "pub mod use_list;\nmod query;\npub use query::Query;\npub use use_list::{ListState, Phase as Stage};";
        let files =
            [("src/lib.rs", ""), ("src/list.rs", list), ("src/list/query.rs", ""), ("src/list/use_list.rs", "")];
        let more = [("src/toast.rs", ""), ("src/api.rs", ""), ("src/api/error.rs", ""), (path, text)];
        let sources: Vec<Source> =
            files.into_iter().chain(more).map(|(path, text)| Source::new(Area::App, path, text)).collect();
        let sources: Vec<&Source> = sources.iter().collect();
        let file = sources.last().map(|file| Modules::of(&sources).imports(file)).unwrap_or_default();
        file.into_iter().map(|import| import.module).collect()
    }

    #[test]
    fn groups_and_paths_in_the_middle_of_code_are_followed() {
        assert_eq!(
            imports("src/a.rs", "use crate::{api::{self, error::ApiError}, toast};"),
            ["api", "api/error", "toast"]
        );
        assert_eq!(
            imports("src/a.rs", "fn f() { crate::toast::show(crate::list::Query { a }) }"),
            ["toast", "list/query"]
        );
    }

    #[test]
    fn a_name_handed_on_belongs_to_the_module_it_comes_from() {
        assert_eq!(
            imports("src/a.rs", "use crate::list::{ListState, Query, Stage};").concat(),
            "list/use_listlist/querylist/use_list"
        );
        assert_eq!(imports("src/list/screen.rs", "use super::ListState;"), ["list/use_list"]);
        assert_eq!(imports("src/list/screen.rs", "use super::super::toast::Toast;"), ["toast"]);
    }

    #[test]
    fn handing_on_is_no_use_but_a_private_use_of_a_child_is() {
        assert_eq!(imports("src/list.rs", "pub use use_list::ListState;"), Vec::<String>::new());
        assert_eq!(imports("src/list.rs", "use use_list::ListState;"), ["list/use_list"]);
    }

    #[test]
    fn what_only_tests_use_and_what_prose_says_is_not_counted() {
        assert_eq!(
            imports("src/a.rs", "// crate::toast\n#[cfg(test)]\nmod tests { use crate::toast; }"),
            Vec::<String>::new()
        );
    }
}
