//! Each rule about layers is broken once here, and once kept.

use super::super::source::Area;
use super::*;

fn failures(files: &[(&str, &str)]) -> Vec<String> {
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(Area::App, path, text)).collect();
    check(&sources.iter().collect::<Vec<_>>()).iter().map(ToString::to_string).collect()
}

fn only(files: &[(&str, &str)], words: &str) {
    let failures = failures(files);
    assert!(matches!(failures.as_slice(), [one] if one.contains(words)), "{failures:?}");
}

#[test]
fn the_table_reads_from_the_longest_row() {
    let level = |module| row(module).map(|(_, level)| *level);
    assert_eq!((level("list/query"), level("list/use_list"), level("listing")), (Some(1), Some(3), None));
    assert_eq!((level("api/error"), level("api/fetch"), level("pages/schedules/list")), (Some(1), Some(2), Some(5)));
}

#[test]
fn a_module_may_use_lower_levels_and_its_own() {
    let text = "use crate::list::Query;\nuse crate::config::Config;\nuse crate::toast::Toast;\nuse leptos::prelude::*;";
    let files = [("src/list.rs", ""), ("src/config.rs", ""), ("src/toast.rs", ""), ("src/session.rs", text)];
    assert_eq!(failures(&files), Vec::<String>::new());
}

#[test]
fn a_module_may_not_use_a_higher_level() {
    let files = [("src/toast.rs", ""), ("src/config.rs", "use serde;\nuse crate::toast::Toast;")];
    only(&files, "src/config.rs:2: `config` (level 2) uses `toast` (level 3)");
}

#[test]
fn a_name_handed_on_does_not_hide_its_level() {
    let list = ("src/list.rs", "pub mod use_list;\npub use use_list::ListState;");
    let files = [list, ("src/list/use_list.rs", ""), ("src/route.rs", "use crate::list::ListState;")];
    only(&files, "`route` (level 1) uses `list/use_list` (level 3)");
}

#[test]
fn an_unknown_module_is_asked_to_take_a_room() {
    only(&[("src/clock.rs", "")], "`clock` has no level yet. Give it a room");
}

#[test]
fn a_pure_module_knows_neither_leptos_nor_the_browser() {
    for name in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_timers"] {
        only(&[("src/route.rs", &format!("use {name}::x;"))], &format!("never touches `{name}`. It is pure"));
    }
}

#[test]
fn the_edge_knows_no_signals_and_state_shows_nothing() {
    only(&[("src/storage.rs", "use leptos::prelude::*;")], "`storage` (level 2) never touches `leptos`");
    only(&[("src/toast.rs", "fn f() { view! { <p/> } }")], "`toast` (level 3) never touches `view!`");
}

#[test]
fn a_component_knows_no_api_session_or_route() {
    for name in ["api", "session", "route", "storage", "navigation"] {
        let files = [
            (format!("src/{name}.rs"), String::new()),
            ("src/ui/table.rs".to_owned(), format!("use crate::{name}::X;")),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        only(&files, &format!("`ui/table` (level 4) never touches `crate::{name}`"));
    }
}

#[test]
fn a_page_knows_no_other_page_but_the_files_of_its_resource_and_the_parts() {
    let files =
        |text| [("src/pages/schedules/list.rs", ""), ("src/pages/explained.rs", ""), ("src/pages/settings.rs", text)];
    only(&files("use super::schedules::list::X;"), "the page `pages/settings` uses the page `pages/schedules/list`");
    assert_eq!(failures(&files("use super::explained::Explained;")), Vec::<String>::new());
    let resource = [("src/pages/schedules/list.rs", ""), ("src/pages/schedules/edit.rs", "use super::list::X;")];
    assert_eq!(failures(&resource), Vec::<String>::new());
}

#[test]
fn a_page_asks_neither_the_browser_nor_the_storage() {
    only(&[("src/pages/settings.rs", "use web_sys::Window;")], "never touches `web_sys`. A page is wiring");
    only(&[("src/storage.rs", ""), ("src/pages/settings.rs", "use crate::storage;")], "never touches `crate::storage`");
}

#[test]
fn only_fetch_knows_how_requests_travel() {
    only(&[("src/app.rs", "use gloo_net::http;")], "`app` uses gloo_net. Only `api/fetch`");
    assert_eq!(failures(&[("src/api/fetch.rs", "use gloo_net::http;")]), Vec::<String>::new());
}

#[test]
fn modules_of_one_level_do_not_use_each_other_in_a_circle() {
    let circle = [("src/list.rs", "use crate::route::Route;"), ("src/route.rs", "use crate::list::Query;")];
    only(&circle, "`list` → `route` → `list` use each other in a circle");
    let longer = [circle[0], ("src/route.rs", "use crate::form::Field;"), ("src/form.rs", "use crate::list::Query;")];
    only(&longer, "in a circle");
    let tree = [circle[0], ("src/route.rs", "use crate::form::Field;"), ("src/form.rs", "")];
    assert_eq!(failures(&tree), Vec::<String>::new());
}
