//! Who may use whom in the app: one row for each module, and what each level never touches.

mod circle;

use super::Failure;
use super::import::{Modules, module};
use super::source::Source;
use super::span::places;

/// The level of each module; a longer row overrules a shorter one. A new module gets its row here.
const LEVELS: &[(&str, u8)] = &[
    // 1: pure, covered by host tests.
    ("schedule", 1),
    ("list", 1),
    ("form", 1),
    ("route", 1),
    ("idle", 1),
    ("kept", 1),
    ("keys", 1),
    ("i18n", 1),
    ("query_string", 1),
    ("visible", 1),
    ("wall", 1),
    ("work", 1),
    ("toast/pile", 1),
    ("api/curl", 1),
    ("api/endpoint", 1),
    ("api/error", 1),
    ("api/request", 1),
    ("api/retry", 1),
    ("api/token", 1),
    ("api/waiting", 1),
    // 2: the edge, where the browser begins.
    ("api", 2),
    ("config", 2),
    ("host", 2),
    ("download", 2),
    ("location", 2),
    ("listening", 2),
    ("intl", 2),
    ("clipboard", 2),
    ("download", 2),
    ("visibility", 2),
    ("storage", 2),
    ("tabs", 2),
    ("clipboard", 2),
    // 3: state.
    ("reactive", 3),
    ("dom", 3),
    ("session", 3),
    ("unkept", 3),
    ("toast", 3),
    ("work/use_work", 3),
    ("waits", 3),
    ("later", 3),
    ("navigation", 3),
    ("preferences", 3),
    ("context", 3),
    ("list/use_all", 3),
    ("list/use_export", 3),
    ("list/use_list", 3),
    ("list/use_pace", 3),
    ("list/use_seen", 3),
    ("list/use_saved_views", 3),
    ("list/screen", 3),
    ("list/doomed", 3),
    ("schedule/use_schedule", 3),
    ("schedule/use_draft", 3),
    ("schedule/use_handover", 3),
    ("form/use_submit", 3),
    ("idle/use_idle", 3),
    // 4 to 6: the screen.
    ("ui", 4),
    ("pages", 5),
    ("app", 6),
    ("lib", 6),
];

/// Parts of pages that every page may use.
const PARTS_OF_PAGES: &[&str] = &["pages/explained", "pages/later", "pages/waiting"];

/// What the modules of one level never touch: words in the code, or modules of ours by `crate::`.
const NEVER: &[(u8, &[&str], &str)] = &[
    (
        1,
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_net", "gloo_timers"],
        "It is pure, so that host tests cover it fully. Take what the browser knows as an argument, or move the part \
         that asks the browser to the edge (level 2).",
    ),
    (2, &["leptos"], "The edge knows the browser and no signals. Move what reacts to the state (level 3)."),
    (3, &["view!"], "State shows nothing. Give the value to a component in `ui` or `pages`."),
    (
        4,
        &["crate::api", "crate::session", "crate::route", "crate::navigation", "crate::storage"],
        "A component takes values in and gives events or links out; then three literals mount it in a test. Let the page \
         pass it the value, the text or the href.",
    ),
    (
        5,
        &["web_sys", "crate::storage"],
        "A page is wiring. Put the decision where it can be tested, and the browser behind a module of the edge.",
    ),
];

/// The one module that may know how requests travel.
const FETCH: &str = "api/fetch";

pub(crate) fn check(app: &[&Source]) -> Vec<Failure> {
    let modules = Modules::of(app);
    let each = app.iter().flat_map(|source| one(source, &modules));
    each.chain(circle::check(app, &modules)).collect()
}

/// The row of a module: `list/use_list` has its own, `list/query` has that of `list`.
fn row(module: &str) -> Option<&'static (&'static str, u8)> {
    let covers = |name: &str| module.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    LEVELS.iter().filter(|(name, _)| covers(name)).max_by_key(|(name, _)| name.len())
}

fn one(source: &Source, modules: &Modules) -> Vec<Failure> {
    let own = module(source);
    let Some((_, level)) = row(own) else {
        let words = format!(
            "`{own}` has no level yet. Give it a room: a row in LEVELS of xtask/src/tidy/layer.rs, as low as what it uses \
             allows, and a line in ARCHITECTURE.md."
        );
        return vec![Failure::at(source, 1, words)];
    };
    [upward(source, modules, *level), never(source, modules, *level), pages(source, modules), requests(source)].concat()
}

fn upward(source: &Source, modules: &Modules, level: u8) -> Vec<Failure> {
    let above = modules.imports(source).into_iter().filter_map(|import| {
        let (_, other) = row(&import.module).filter(|(_, other)| *other > level)?;
        let words = format!(
            "`{}` (level {level}) uses `{}` (level {other}). A module uses its own level and lower ones only, so that the \
             lower can be read and tested alone. Take the value as an argument, or move this up.",
            module(source),
            import.module
        );
        Some(Failure::at(source, source.line(import.at), words))
    });
    above.collect()
}

fn never(source: &Source, modules: &Modules, level: u8) -> Vec<Failure> {
    let rows = NEVER.iter().filter(|(of, _, _)| *of == level);
    let mut failures = Vec::new();
    for (word, why) in rows.flat_map(|(_, words, why)| words.iter().map(move |word| (*word, *why))) {
        for at in touched(source, modules, word) {
            let words = format!("`{}` (level {level}) never touches `{word}`. {why}", module(source));
            failures.push(Failure::at(source, source.line(at), words));
        }
    }
    failures
}

/// Where a file touches a crate, a macro, or one of our modules or its parts.
fn touched(source: &Source, modules: &Modules, word: &str) -> Vec<usize> {
    let Some(ours) = word.strip_prefix("crate::") else { return places(&source.code, word).collect() };
    let part = |import: &str| import.strip_prefix(ours).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    modules.imports(source).into_iter().filter(|import| part(&import.module)).map(|import| import.at).collect()
}

fn pages(source: &Source, modules: &Modules) -> Vec<Failure> {
    let Some(own) = resource(module(source)) else { return vec![] };
    let others = modules.imports(source).into_iter().filter(|import| {
        let part = PARTS_OF_PAGES.contains(&import.module.as_str());
        !part && resource(&import.module).is_some_and(|other| other != own)
    });
    let failure = |import: super::import::Import| {
        let words = format!(
            "the page `{}` uses the page `{}`. Pages know each other by address only: link with a `Route`, or move what \
             both need to `ui`.",
            module(source),
            import.module
        );
        Failure::at(source, source.line(import.at), words)
    };
    others.map(failure).collect()
}

/// `pages/schedules/list` belongs to `schedules`: within a resource, files share.
fn resource(module: &str) -> Option<&str> {
    module.strip_prefix("pages/")?.split('/').next()
}

fn requests(source: &Source) -> Vec<Failure> {
    let own = module(source);
    let words = format!(
        "`{own}` uses gloo_net. Only `{FETCH}` knows how requests travel; for everyone else the transport is a value, so \
         that host tests can put a server in its place."
    );
    let found = places(&source.code, "gloo_net").filter(|_| own != FETCH);
    found.map(|at| Failure::at(source, source.line(at), words.clone())).collect()
}

#[cfg(test)]
mod tests;
