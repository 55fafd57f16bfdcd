//! Addresses in the page's path, and which links are the app's own.

use crate::browser::location::Location;
use cadenza_core::config::Routing;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_path_holds_the_address_below_its_folder() {
    let window = web_sys::window().unwrap();
    let (history, page) = (window.history().unwrap(), window.location().href().unwrap());
    let location = Location::new(Routing::Path, "/a/b/", "");
    assert_eq!(location.href("/schedules/new"), "/a/b/schedules/new");
    location.push("/schedules?name=50%25&page=2", "/settings");
    let there = (window.location().pathname().unwrap(), location.read().unwrap(), location.before());
    location.replace("/recipients/ada%2Fb%40example.com");
    let (encoded, link) = (location.read().unwrap(), location.link("/settings"));
    let before = location.before();
    let starts = ["/a/b/", "/a/b/index.html"].map(|start| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(start)).unwrap();
        location.read().unwrap()
    });
    history.replace_state_with_url(&JsValue::NULL, "", Some(&page)).unwrap();

    let [address, settings] = ["/schedules?name=50%25&page=2", "/settings"].map(str::to_owned);
    assert_eq!(there, ("/a/b/schedules".to_owned(), address, Some(settings.clone())));
    assert_eq!(before, Some(settings), "another address in its place has the same before it");
    assert_eq!(encoded, "/recipients/ada%2Fb%40example.com");
    assert_eq!(link, Some(window.location().origin().unwrap() + "/a/b/settings"));
    assert_eq!(starts, ["", ""]);
}

#[wasm_bindgen_test]
fn only_links_below_the_folder_are_ours() {
    let cases = [
        ("/a/b/settings", Some("/settings")),
        ("/a/b/schedules?page=2", Some("/schedules?page=2")),
        ("/a/bc/settings", None),
        ("/settings", None),
        ("#/settings", None),
        ("mailto:ada@example.com", None),
        ("https://elsewhere.example/a/b/settings", None),
    ];
    let location = Location::new(Routing::Path, "/a/b/", "");
    for (href, address) in cases {
        assert_eq!(location.address(href), address, "{href}");
    }
    let root = Location::new(Routing::Path, "/", "");
    assert_eq!((root.address("/settings"), root.address("//elsewhere.example/")), (Some("/settings"), None));
    for routing in [Routing::Hash, Routing::Memory] {
        let location = Location::new(routing, "/a/b/", "");
        let seen = ["#/settings", "#top", "/settings"].map(|href| location.address(href));
        assert_eq!(seen, [Some("/settings"), None, None], "{routing:?}");
    }
}

/// Puts the page at a fragment, as the page itself or a person would.
fn stand_at(fragment: &str) {
    let window = web_sys::window().unwrap();
    let page = window.location().href().unwrap().split('#').next().unwrap_or_default().to_owned();
    let url = format!("{page}{fragment}");
    window.history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&url)).unwrap();
}

fn fragment() -> String {
    web_sys::window()
        .unwrap()
        .location()
        .href()
        .unwrap()
        .split_once('#')
        .map_or_else(String::new, |(_, it)| it.to_owned())
}

#[wasm_bindgen_test]
fn a_panel_takes_only_the_fragments_that_bear_its_name() {
    stand_at("#content");
    let location = Location::new(Routing::Hash, "", "cadenza-schedules.a b");
    let other = Location::new(Routing::Hash, "", "cadenza-schedules.");
    location.start("/schedules/new");
    other.start("");
    let at_start = (fragment(), location.read(), other.read());
    location.push("/settings", "");
    let moved = (fragment(), location.read(), other.read());
    other.push("/recipients", "");
    let both = (fragment(), location.read(), other.read());
    let strangers = ["#/dashboard", "#cadenza-schedules.a%20bc/settings", "#content-2", "#cadenza"].map(|stranger| {
        stand_at(stranger);
        (location.read(), other.read())
    });
    stand_at("#content");
    let back = (location.read(), other.read());
    stand_at("");

    let some = |text: &str| Some(text.to_owned());
    assert_eq!(at_start, ("content".to_owned(), some("/schedules/new"), some("")), "nobody has moved yet");
    assert_eq!(moved, ("cadenza-schedules.a%20b/settings".to_owned(), some("/settings"), None));
    assert_eq!(both, ("cadenza-schedules/recipients".to_owned(), None, some("/recipients")));
    assert_eq!(strangers, [const { (None, None) }; 4]);
    assert_eq!(back, (some("/schedules/new"), some("")), "the place each began at");
}

#[wasm_bindgen_test]
fn a_page_of_our_own_has_every_fragment() {
    stand_at("#/schedules?page=2");
    let location = Location::new(Routing::Hash, "", "");
    let read = location.read();
    location.replace("/settings");
    let replaced = fragment();
    stand_at("#somewhere");
    let other = location.read();
    stand_at("");
    assert_eq!((read.as_deref(), replaced.as_str()), (Some("/schedules?page=2"), "/settings"));
    assert_eq!(other.as_deref(), Some("somewhere"));
    assert_eq!(
        (location.href("/settings").as_str(), location.address("#/settings")),
        ("#/settings", Some("/settings"))
    );
}

#[wasm_bindgen_test]
fn a_base_of_the_page_changes_nothing_about_where_a_panel_is() {
    let document = web_sys::window().unwrap().document().unwrap();
    let base = document.create_element("base").unwrap();
    base.set_attribute("href", "/elsewhere/").unwrap();
    document.head().unwrap().append_child(&base).unwrap();
    let page = web_sys::window().unwrap().location().href().unwrap();
    let location = Location::new(Routing::Hash, "", "cadenza-schedules.panel");
    location.push("/settings", "");
    let there = web_sys::window().unwrap().location().href().unwrap();
    let href = location.href("/schedules/new");
    base.remove();
    stand_at("");
    let page = page.split('#').next().unwrap_or_default();
    assert_eq!(there, format!("{page}#cadenza-schedules.panel/settings"));
    assert_eq!(href, format!("{page}#cadenza-schedules.panel/schedules/new"));
    assert_eq!(location.address(&href), Some("/schedules/new"));
    // Written before the page around moved on.
    assert_eq!(location.address("/an/older/path#cadenza-schedules.panel/settings"), Some("/settings"));
    assert_eq!(location.address("#cadenza-schedules.other/settings"), None);
}
